/* fuzz-table.c: whatever bytes a file of the lexicon holds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/ent-table.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static const char *const columns[] = { "name", "values", NULL };
  g_autoptr (EntTableLog) log = ent_table_log_new ();
  g_autoptr (EntTable) table = ent_table_parse ("fuzz.tsv", (const char *) data, size, columns, log);

  g_assert_true (table != NULL || ent_table_log_get_n_mistakes (log) > 0);
  for (guint i = 0; i < ent_table_log_get_n_mistakes (log); i++)
    {
      const char *mistake = ent_table_log_get_mistake (log, i);

      g_assert_true (g_str_has_prefix (mistake, "fuzz.tsv:") && g_utf8_validate (mistake, -1, NULL));
      g_assert_null (strchr (mistake, '\n'));
    }
  for (guint row = 0; table && row < ent_table_get_n_rows (table); row++)
    {
      g_auto (GStrv) values = ent_table_dup_values (table, row, 1);

      g_assert_nonnull (ent_table_get_cell (table, row, 0));
      for (guint i = 0; values[i]; i++)
        g_assert_true (values[i][0] != '\0');
    }
  return 0;
}
