/* fuzz-data-tables.c: whatever bytes the tables that come back hold: nodes, articles, claims and, where there are more, edges,
 * with form feeds between
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "check-received.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static const char *const names[] = { "t.nodes.csv", "t.articles.csv", "t.claims.csv", "t.csv" };
  const guint8 *end = data + size;
  g_autoptr (Scratch) scratch = NULL;
  g_autofree char *path = NULL;

  scratch_use_memory ();
  scratch = scratch_new ();
  for (guint i = 0; i < G_N_ELEMENTS (names) && (i < 3 || data < end); i++)
    {
      const guint8 *next = memchr (data, '\f', end - data);
      const guint8 *stop = next != NULL && i + 1 < G_N_ELEMENTS (names) ? next : end;
      g_autofree char *name = scratch_dup_path (scratch, names[i]);

      g_assert_true (g_file_set_contents (name, (const char *) data, stop - data, NULL));
      data = stop < end ? stop + 1 : end;
    }
  path = scratch_dup_path (scratch, names[0]);
  check_import (path);
  return 0;
}
