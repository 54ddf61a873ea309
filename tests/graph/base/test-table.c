/* test-table.c: /base/table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/ent-table.h"

static const char *const columns[] = { "name", "values", NULL };

static void
assert_fails (const char *text, gssize length, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntTable) table = ent_table_parse ("t.tsv", text, length, columns, &error);

  g_assert_null (table);
  g_assert_nonnull (error);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_skips_comments_and_empty_lines (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntTable) table = ent_table_parse ("t.tsv", "# about\n\nname\tvalues\r\n  \none\ta; b ;;c\r\n#x\ntwo\t", -1, columns, &error);
  g_auto (GStrv) values = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (ent_table_get_n_rows (table), ==, 2);
  g_assert_cmpstr (ent_table_get_cell (table, 0, 0), ==, "one");
  g_assert_cmpstr (ent_table_get_cell (table, 1, 0), ==, "two");
  g_assert_cmpstr (ent_table_get_cell (table, 1, 1), ==, "");
  values = ent_table_dup_values (table, 0, 1);
  g_assert_cmpuint (g_strv_length (values), ==, 3);
  g_assert_cmpstr (values[0], ==, "a");
  g_assert_cmpstr (values[1], ==, "b");
  g_assert_cmpstr (values[2], ==, "c");
}

static void
test_names_file_and_line_of_a_mistake (void)
{
  assert_fails ("name\tvalues\n\none\n", -1, "t.tsv:3: 1 columns, the header has 2");
  assert_fails ("#\nname\tvalue\n", -1, "t.tsv:2: the header's column 2 should be “values”, it is “value”");
  assert_fails ("name\n", -1, "t.tsv:1: the header's column 2 should be “values”, it is missing");
  assert_fails ("name\tvalues\tmore\n", -1, "t.tsv:1: the header has 3 columns, 2 are expected");
  assert_fails ("name\tvalues\n\xff\xfe\t\n", -1, "t.tsv:2: this line is not UTF-8 text");
  assert_fails ("name\tvalues\na\0b\tc\n", 17, "t.tsv:2: this line is not UTF-8 text");
  assert_fails ("", -1, "t.tsv: the table is empty, not even a header");
}

static void
test_names_a_missing_file (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntTable) table = ent_table_load ("/nonexistent/none.tsv", columns, &error);

  g_assert_null (table);
  g_assert_error (error, ENT_TABLE_ERROR, ENT_TABLE_ERROR_READ);
  g_assert_nonnull (strstr (error->message, "/nonexistent/none.tsv"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/table/skips-comments-and-empty-lines", test_skips_comments_and_empty_lines);
  g_test_add_func ("/base/table/names-file-and-line-of-a-mistake", test_names_file_and_line_of_a_mistake);
  g_test_add_func ("/base/table/names-a-missing-file", test_names_a_missing_file);
  return g_test_run ();
}
