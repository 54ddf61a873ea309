/* test-report.c: /command/report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command-run.h"

static void
test_writes_each_format (void)
{
  static const struct
  {
    const char *words;
    const char *name;
    const char *start;
  } outputs[] = {
    { "report -o @/out.html @/a.txt", "out.html", "<!DOCTYPE html>" },
    { "report -o @/out.odt @/a.txt", "out.odt", "PK" },
    { "report -o @/out.md @/a.txt", "out.md", "# " },
    { "report --format=md -o @/out @/a.txt", "out", "# " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (outputs); i++)
    {
      g_autoptr (Scratch) scratch = scratch_new ();
      g_auto (CommandRun) run = { NULL };
      g_autofree char *output = NULL;

      command_write_paper (scratch);
      command_run (&run, scratch, NULL, outputs[i].words);
      g_test_message ("%s%s", run.out, run.err);
      g_assert_cmpint (run.exit, ==, 0);
      g_assert_nonnull (strstr (run.out, "1 articles"));
      output = scratch_read (scratch, outputs[i].name);
      g_assert_true (g_str_has_prefix (output, outputs[i].start));
    }
}

static void
test_tells_title_date_filter_and_evidence (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_auto (CommandRun) run = { NULL };
  g_autofree char *text = NULL;

  command_write_paper (scratch);
  command_run (&run, scratch, NULL,
               "report --quiet --title=Spring --date=2024-04-05 --relation=supplies -o @/out.md @/a.txt");
  g_assert_cmpint (run.exit, ==, 0);
  g_assert_cmpstr (run.out, ==, "");
  text = scratch_read (scratch, "out.md");
  g_assert_true (g_str_has_prefix (text, "# Spring\n\nExported 5 Apr 2024\n\nFilter: Relations: supplies\n"));
  g_assert_nonnull (strstr (text, "1. Iran supplies Russia"));
  g_assert_nonnull (strstr (text, "> “Iran supplied drones to Russia in 2022.”"));
  g_assert_nonnull (strstr (text, "12 Mar 2024. a.txt."));
  g_assert_null (strstr (text, "North Korea"));
}

static void
test_is_the_same_twice (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_auto (CommandRun) run = { NULL };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  command_write_paper (scratch);
  command_run (&run, scratch, NULL, "report --jobs=1 --date=2024-04-05 -o @/first.html @/a.txt");
  command_run (&run, scratch, NULL, "report --jobs=8 --date=2024-04-05 -o @/second.html @/a.txt");
  first = scratch_read (scratch, "first.html");
  second = scratch_read (scratch, "second.html");
  g_assert_cmpstr (first, ==, second);
}

static void
test_skipped_inputs_are_said (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_auto (CommandRun) run = { NULL };
  g_autofree char *text = NULL;

  command_write_paper (scratch);
  command_run (&run, scratch, NULL, "report -o @/out.md @/a.txt @/none.txt");
  g_assert_cmpint (run.exit, ==, 3);
  g_assert_nonnull (strstr (run.err, "none.txt: "));
  text = scratch_read (scratch, "out.md");
  g_assert_nonnull (strstr (text, "Iran supplies Russia"));
}

static void
test_leaves_no_file_where_it_fails (void)
{
  static const char *const words[] = { "report -o @/out.md @/none.txt", "report -o @/no-folder/out.odt @/a.txt" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (Scratch) scratch = scratch_new ();
      g_auto (CommandRun) run = { NULL };
      GDir *folder;

      command_write_paper (scratch);
      command_run (&run, scratch, NULL, words[i]);
      g_assert_cmpint (run.exit, ==, 1);
      g_assert_true (g_str_has_suffix (run.err, "\n"));
      folder = g_dir_open (scratch->path, 0, NULL);
      g_assert_cmpstr (g_dir_read_name (folder), ==, "a.txt");
      g_assert_null (g_dir_read_name (folder));
      g_dir_close (folder);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/report/writes-each-format", test_writes_each_format);
  g_test_add_func ("/command/report/tells-title-date-filter-and-evidence", test_tells_title_date_filter_and_evidence);
  g_test_add_func ("/command/report/is-the-same-twice", test_is_the_same_twice);
  g_test_add_func ("/command/report/skipped-inputs-are-said", test_skipped_inputs_are_said);
  g_test_add_func ("/command/report/leaves-no-file-where-it-fails", test_leaves_no_file_where_it_fails);
  return g_test_run ();
}
