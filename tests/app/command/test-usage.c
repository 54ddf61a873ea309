/* test-usage.c: /command/usage: what entente-cli says to wrong words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command-run.h"

static void
assert_usage_error (const char *words, const char *mentions)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_auto (CommandRun) run = { NULL };
  g_autofree char *output = scratch_dup_path (scratch, "out.svg");

  scratch_write (scratch, "a.txt", "Russia met China on Monday, 4 March 2024, officials said.\n");
  command_run (&run, scratch, NULL, words);
  g_test_message ("%s: %s", words, run.err);
  g_assert_cmpint (run.exit, ==, 2);
  g_assert_cmpstr (run.out, ==, "");
  g_assert_nonnull (strstr (run.err, mentions));
  g_assert_true (g_str_has_suffix (run.err, "\n"));
  g_assert_null (strstr (strchr (run.err, '\n') + 1, "\n"));
  g_assert_false (g_file_test (output, G_FILE_TEST_EXISTS));
}

static void
test_wrong_words_are_named (void)
{
  assert_usage_error ("claim @/a.txt", "“claim”");
  assert_usage_error ("claims", "what to read");
  assert_usage_error ("claims --colour @/a.txt", "--colour");
  assert_usage_error ("claims --format=xml @/a.txt", "xml");
  assert_usage_error ("articles --format=xml @/a.txt", "xml");
  assert_usage_error ("claims --jobs=-1 @/a.txt", "--jobs");
  assert_usage_error ("claims --jobs=many @/a.txt", "many");
  assert_usage_error ("claims --from=yesterday @/a.txt", "yesterday");
  assert_usage_error ("claims --to=2023-13 @/a.txt", "2023-13");
  assert_usage_error ("claims --from=2024 --to=2023 @/a.txt", "2024");
  assert_usage_error ("claims --clock=wall @/a.txt", "wall");
  assert_usage_error ("claims --relation=loves @/a.txt", "supplies");
  assert_usage_error ("claims --status=sure @/a.txt", "asserted");
  assert_usage_error ("claims --min-origins=-2 @/a.txt", "--min-origins");
  assert_usage_error ("graph @/a.txt", "-o");
  assert_usage_error ("graph -o @/out.svg --layout=random @/a.txt", "sfdp");
  assert_usage_error ("graph -o @/out.odt @/a.txt", "odt");
  assert_usage_error ("graph -o @/out @/a.txt", "out");
  assert_usage_error ("graph --format=odt -o @/out.svg @/a.txt", "odt");
  assert_usage_error ("report @/a.txt", "-o");
  assert_usage_error ("report -o @/out.svg @/a.txt", "html, odt and md");
  assert_usage_error ("report -o @/out @/a.txt", ".html, .odt or .md");
  assert_usage_error ("report --format=pdf -o @/out.svg @/a.txt", "“pdf”");
  assert_usage_error ("report --date=today -o @/out.html @/a.txt", "--date");
  assert_usage_error ("report --layout=random -o @/out.html @/a.txt", "sfdp");
  assert_usage_error ("articles --from=2023 @/a.txt", "--from");
  assert_usage_error ("parse --from=html @/a.txt", "conllu");
  assert_usage_error ("parse --jobs=-1 @/a.txt", "--jobs");
  assert_usage_error ("parse @/a.txt @/a.txt", "one file");
  assert_usage_error ("check-lexicon @ @", "one folder");
  assert_usage_error ("check-lexicon @/a.txt", "no folder");
  assert_usage_error ("check-lexicon --fix", "--fix");
  assert_usage_error ("import @/a.txt", "--case");
  assert_usage_error ("import --case=@/a.entente", "what to read");
  assert_usage_error ("import --case=@/a.entente @/b.entente", "this is a case");
  assert_usage_error ("claims @/a.entente @/a.txt", "by itself");
  assert_usage_error ("check", "--case");
  assert_usage_error ("check --case=@/a.entente @/a.txt", "--case");
  assert_usage_error ("graph --format=docx -o @/out.svg @/a.txt", "“docx”");
  assert_usage_error ("graph -o @/out.docx @/a.txt", "graphml");
  assert_usage_error ("graph --title=Spring -o @/out.gexf @/a.txt", "--title");
}

static void
test_a_database_is_a_case_whatever_its_name (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_auto (CommandRun) run = { NULL };

  scratch_write (scratch, "case.txt", "SQLite format 3");
  command_run (&run, scratch, NULL, "articles @/case.txt");
  g_assert_cmpint (run.exit, ==, 1);
  g_assert_nonnull (strstr (run.err, "case.txt: It is no case file"));
}

static void
test_help_tells_commands_and_options (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_auto (CommandRun) run = { NULL };

  command_run (&run, scratch, NULL, "--help");
  g_assert_cmpint (run.exit, ==, 0);
  g_assert_nonnull (strstr (run.out, "claims"));
  g_assert_nonnull (strstr (run.out, "report"));
  command_run (&run, scratch, NULL, "claims --help");
  g_assert_cmpint (run.exit, ==, 0);
  g_assert_nonnull (strstr (run.out, "--min-origins"));
  command_run (&run, scratch, NULL, "graph --help");
  g_assert_cmpint (run.exit, ==, 0);
  g_assert_nonnull (strstr (run.out, "--layout"));
  command_run (&run, scratch, NULL, "report --help");
  g_assert_cmpint (run.exit, ==, 0);
  g_assert_nonnull (strstr (run.out, "--date"));
  command_run (&run, scratch, NULL, "articles --help");
  g_assert_cmpint (run.exit, ==, 0);
  g_assert_null (strstr (run.out, "--min-origins"));
  command_run (&run, scratch, NULL, "--version");
  g_assert_cmpint (run.exit, ==, 0);
  g_assert_true (g_str_has_prefix (run.out, "entente-cli 0."));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/usage/wrong-words-are-named", test_wrong_words_are_named);
  g_test_add_func ("/command/usage/a-database-is-a-case-whatever-its-name",
                   test_a_database_is_a_case_whatever_its_name);
  g_test_add_func ("/command/usage/help-tells-commands-and-options", test_help_tells_commands_and_options);
  return g_test_run ();
}
