/* test-table.c: /base/table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/ent-table.h"

#include <string.h>

static const char *const columns[] = { "name", "values", NULL };

static char *
read_log (const EntTableLog *log)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < ent_table_log_get_n_mistakes (log); i++)
    g_string_append_printf (out, "%s%s", i > 0 ? " | " : "", ent_table_log_get_mistake (log, i));
  return g_string_free (out, FALSE);
}

/* @n_rows: what is left of the table, -1 for no table */
static void
assert_mistakes (const char *text, gssize length, int n_rows, const char *mistakes)
{
  g_autoptr (EntTableLog) log = ent_table_log_new ();
  g_autoptr (EntTable) table = ent_table_parse ("t.tsv", text, length, columns, log);
  g_autofree char *found = read_log (log);

  g_assert_cmpstr (found, ==, mistakes);
  g_assert_cmpint (table != NULL ? (int) ent_table_get_n_rows (table) : -1, ==, n_rows);
}

static void
test_skips_comments_and_empty_lines (void)
{
  g_autoptr (EntTableLog) log = ent_table_log_new ();
  const char *text = "# about\n\nname\tvalues\r\n  \none\ta; b ;;c\r\n#x\ntwo\t";
  g_autoptr (EntTable) table = ent_table_parse ("t.tsv", text, -1, columns, log);
  g_auto (GStrv) values = NULL;

  g_assert_true (ent_table_log_is_clean (log, NULL));
  g_assert_cmpuint (ent_table_log_get_n_files (log), ==, 1);
  g_assert_cmpuint (ent_table_log_get_n_rows (log), ==, 2);
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
test_bears_a_mark_of_the_encoding (void)
{
  assert_mistakes ("\xef\xbb\xbfname\tvalues\none\ta\n", -1, 1, "");
}

static void
test_names_file_and_line_of_a_mistake (void)
{
  assert_mistakes ("name\tvalues\n\none\n", -1, 0, "t.tsv:3: 1 columns, the header has 2");
  assert_mistakes ("#\nname\tvalue\n", -1, -1, "t.tsv:2: the header's column 2 should be “values”, it is “value”");
  assert_mistakes ("name\n", -1, -1, "t.tsv:1: the header's column 2 should be “values”, it is missing");
  assert_mistakes ("name\tvalues\tmore\n", -1, -1, "t.tsv:1: the header has 3 columns, 2 are expected");
  assert_mistakes ("name\tvalues\n\xff\xfe\t\n", -1, 0, "t.tsv:2: this line is not UTF-8 text");
  assert_mistakes ("name\tvalues\na\0b\tc\n", 17, 0, "t.tsv:2: this line holds a zero byte");
  assert_mistakes ("", -1, -1, "t.tsv: the table is empty, not even a header");
}

static void
test_goes_on_behind_a_mistake (void)
{
  assert_mistakes ("name\tvalues\none\ntwo\tb\nthree\t\t\n\xff\t\nfour\td\n", -1, 2,
                   "t.tsv:2: 1 columns, the header has 2 | t.tsv:4: 3 columns, the header has 2 | "
                   "t.tsv:5: this line is not UTF-8 text");
}

static void
test_takes_no_endless_line (void)
{
  g_autofree char *cell = g_strnfill (1024 * 1024, 'x');
  g_autofree char *text = g_strdup_printf ("name\tvalues\n%s\ta\ntwo\tb\n", cell);

  assert_mistakes (text, -1, 1, "t.tsv:2: this line is 1048578 bytes long, 65536 are allowed");
}

/* A message is one short line, whatever it quotes. */
static void
test_cuts_what_it_quotes (void)
{
  g_autofree char *cell = g_strnfill (1000, 'x');
  g_autofree char *text = g_strdup_printf ("na\x1bme%s\n", cell);
  g_autoptr (EntTableLog) log = ent_table_log_new ();
  g_autoptr (EntTable) table = ent_table_parse ("t.tsv", text, -1, columns, log);

  g_assert_null (table);
  g_assert_cmpuint (ent_table_log_get_n_mistakes (log), ==, 1);
  g_assert_cmpuint (strlen (ent_table_log_get_mistake (log, 0)), <, 450);
  g_assert_nonnull (strstr (ent_table_log_get_mistake (log, 0), "na?me"));
}

static void
test_stops_to_tell_behind_a_thousand (void)
{
  g_autoptr (GString) text = g_string_new ("name\tvalues\n");
  g_autoptr (EntTableLog) log = ent_table_log_new ();
  g_autoptr (EntTable) table = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append (text, "one\n");
  table = ent_table_parse ("t.tsv", text->str, text->len, columns, log);
  g_assert_nonnull (table);
  g_assert_cmpuint (ent_table_log_get_n_mistakes (log), ==, 1001);
  g_assert_cmpstr (ent_table_log_get_mistake (log, 1000), ==, "t.tsv:1002: there are more mistakes");
}

/* Whoever reads the rows does so behind the form of all of them. */
static void
test_tells_mistakes_in_the_order_of_lines (void)
{
  g_autoptr (EntTableLog) log = ent_table_log_new ();
  g_autoptr (EntTable) table = ent_table_parse ("t.tsv", "name\tvalues\none\ta\ntwo\n", -1, columns, log);
  g_autofree char *found = NULL;

  ent_table_add_mistake (table, 0, "“%s” is no number", ent_table_get_cell (table, 0, 1));
  found = read_log (log);
  g_assert_cmpstr (found, ==, "t.tsv:2: “a” is no number | t.tsv:3: 1 columns, the header has 2");
}

static void
test_names_a_missing_file (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntTableLog) log = ent_table_log_new ();
  g_autoptr (EntTable) table = ent_table_load ("/nonexistent/none.tsv", columns, log);

  g_assert_null (table);
  g_assert_false (ent_table_log_is_clean (log, &error));
  g_assert_error (error, ENT_TABLE_ERROR, ENT_TABLE_ERROR_READ);
  g_assert_true (g_str_has_prefix (error->message, "/nonexistent/none.tsv: "));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/table/skips-comments-and-empty-lines", test_skips_comments_and_empty_lines);
  g_test_add_func ("/base/table/bears-a-mark-of-the-encoding", test_bears_a_mark_of_the_encoding);
  g_test_add_func ("/base/table/names-file-and-line-of-a-mistake", test_names_file_and_line_of_a_mistake);
  g_test_add_func ("/base/table/goes-on-behind-a-mistake", test_goes_on_behind_a_mistake);
  g_test_add_func ("/base/table/takes-no-endless-line", test_takes_no_endless_line);
  g_test_add_func ("/base/table/cuts-what-it-quotes", test_cuts_what_it_quotes);
  g_test_add_func ("/base/table/stops-to-tell-behind-a-thousand", test_stops_to_tell_behind_a_thousand);
  g_test_add_func ("/base/table/tells-mistakes-in-the-order-of-lines", test_tells_mistakes_in_the_order_of_lines);
  g_test_add_func ("/base/table/names-a-missing-file", test_names_a_missing_file);
  return g_test_run ();
}
