/* fuzz-table.c: whatever bytes a file of the lexicon holds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/ent-table.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static const char *const columns[] = { "name", "values", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (EntTable) table = ent_table_parse ("fuzz.tsv", (const char *) data, size, columns, &error);

  g_assert_true ((table == NULL) == (error != NULL));
  for (guint row = 0; table && row < ent_table_get_n_rows (table); row++)
    {
      g_auto (GStrv) values = ent_table_dup_values (table, row, 1);

      g_assert_nonnull (ent_table_get_cell (table, row, 0));
      for (guint i = 0; values[i]; i++)
        g_assert_true (values[i][0] != '\0');
    }
  return 0;
}
