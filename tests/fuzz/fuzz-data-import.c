/* fuzz-data-import.c: whatever bytes a file of JSON, GraphML or GEXF that comes back holds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "check-received.h"
#include "memory-file.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_auto (MemoryFile) file = memory_file_new (data, size);

  check_import (file.path);
  return 0;
}
