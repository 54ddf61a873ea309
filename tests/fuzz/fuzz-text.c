/* fuzz-text.c: whatever bytes a text file holds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "check-article.h"

#include "article/ent-readers-private.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  GError *error = NULL;
  EntDraft *draft = ent_text_reader_read (bytes, &error);

  check_draft (draft, error);
  return 0;
}
