/* test-case.c: /command/case: entente-cli import and check, and a case file as what is read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-case-file.h"
#include "command-run.h"

#include <signal.h>

static void
write_papers (Scratch *scratch)
{
  scratch_write (scratch, "in/one.txt", "Russian President Vladimir Putin met Chinese President Xi Jinping in Moscow.\n");
  scratch_write (scratch, "in/two.txt", "The United States imposed sanctions on North Korea in February 2024.\n");
}

static void
assert_run (Scratch *scratch, const char *input, const char *words, int exit, const char *out)
{
  g_auto (CommandRun) run = { NULL };

  command_run (&run, scratch, input, words);
  g_test_message ("%s: %s%s", words, run.out, run.err);
  g_assert_cmpint (run.exit, ==, exit);
  g_assert_nonnull (strstr (run.out, out));
}

static void
test_reads_what_was_imported (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  const char *const words[] = { "claims", "articles", "claims --format=csv --relation=sanctions" };

  write_papers (scratch);
  assert_run (scratch, NULL, "import --case=@/a.entente @/in", 0, "2 articles added\n");
  assert_run (scratch, NULL, "check --case=@/a.entente", 0, "2 articles, 5 claims, 7 actors, 1 decision, 1 step, 0 problems\n");
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *of_case = g_strconcat (words[i], " @/a.entente", NULL);
      g_autofree char *of_files = g_strconcat (words[i], " @/in", NULL);
      g_auto (CommandRun) first = { NULL };
      g_auto (CommandRun) second = { NULL };

      command_run (&first, scratch, NULL, of_case);
      command_run (&second, scratch, NULL, of_files);
      g_assert_cmpint (first.exit, ==, 0);
      g_assert_cmpuint (strlen (first.out), >, 0);
      g_assert_cmpstr (first.out, ==, second.out);
    }
  assert_run (scratch, NULL, "graph -o @/a.svg @/a.entente", 0, "from 2 articles");
}

static char *
dup_contents (Scratch *scratch, const char *name)
{
  g_autofree char *path = scratch_dup_path (scratch, name);
  char *contents;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  return contents;
}

static void
test_takes_back_what_it_wrote (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_auto (CommandRun) read = { NULL };
  g_auto (CommandRun) back = { NULL };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  write_papers (scratch);
  assert_run (scratch, NULL, "graph -o @/out.json @/in", 0, "");
  command_run (&read, scratch, NULL, "claims @/in");
  command_run (&back, scratch, NULL, "claims @/out.json");
  g_assert_cmpstr (read.out, ==, back.out);
  assert_run (scratch, NULL, "import --case=@/b.entente @/out.json", 0, "2 articles added\n");
  assert_run (scratch, NULL, "import --case=@/b.entente @/out.json", 0, "0 articles added, 2 known already\n");
  assert_run (scratch, NULL, "import --case=@/b.entente @/in", 0, "0 articles added, 2 known already\n");
  assert_run (scratch, NULL, "check --case=@/b.entente", 0, "2 articles, 5 claims");
  assert_run (scratch, NULL, "graph -o @/again.json @/b.entente", 0, "");
  first = dup_contents (scratch, "out.json");
  second = dup_contents (scratch, "again.json");
  g_assert_cmpstr (first, ==, second);
}

static void
test_takes_back_graphs_and_tables (void)
{
  static const char *const formats[] = { "graphml", "gexf", "csv" };
  g_autoptr (Scratch) scratch = scratch_new ();
  g_auto (CommandRun) run = { NULL };

  write_papers (scratch);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *write = g_strdup_printf ("graph -o @/out.%s @/in", formats[i]);
      g_autofree char *import = g_strdup_printf ("import --case=@/%s.entente @/out.%s", formats[i], formats[i]);
      g_autofree char *check = g_strdup_printf ("check --case=@/%s.entente", formats[i]);

      assert_run (scratch, NULL, write, 0, "");
      assert_run (scratch, NULL, import, 0, "2 articles added\n");
      assert_run (scratch, NULL, check, 0, "2 articles, 5 claims");
    }
  scratch_write (scratch, "plain.graphml", "<graphml><graph><node id=\"n0\"/></graph></graphml>");
  command_run (&run, scratch, NULL, "import --case=@/none.entente @/plain.graphml");
  g_assert_cmpint (run.exit, ==, 1);
  g_assert_nonnull (strstr (run.err, "plain.graphml: line 1: a node has no kind"));
}

static void
test_reads_only_what_is_new (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();

  write_papers (scratch);
  assert_run (scratch, NULL, "import --case=@/a.entente @/in", 0, "2 articles added\n");
  assert_run (scratch, NULL, "import --case=@/a.entente @/in", 0, "0 articles added, 2 known already\n");
  scratch_write (scratch, "in/three.txt", "Iran supplied drones to Russia in 2022, officials said.\n");
  scratch_write (scratch, "in/two.txt", "The United States imposed sanctions on Iran in March 2024.\n");
  assert_run (scratch, NULL, "import --case=@/a.entente --jobs=1 @/in", 0,
              "2 articles added, 1 later version among them, 1 known already\n");
  assert_run (scratch, "{\"id\":\"x\",\"text\":\"Russia met China.\"}\n", "import --case=@/a.entente -", 0,
              "1 article added\n");
  assert_run (scratch, NULL, "check --case=@/a.entente", 0, "5 articles");
}

static void
test_tells_what_could_not_be_read (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_auto (CommandRun) run = { NULL };
  g_autofree char *none = scratch_dup_path (scratch, "none.entente");

  write_papers (scratch);
  scratch_write (scratch, "in/empty.txt", "");
  for (guint i = 0; i < 2; i++)
    {
      command_run (&run, scratch, NULL, "import --case=@/a.entente @/in");
      g_assert_cmpint (run.exit, ==, 3);
      g_assert_nonnull (strstr (run.err, "/in/empty.txt: "));
    }
  assert_run (scratch, NULL, "check --case=@/a.entente", 0, "1 problem\n");
  scratch_write (scratch, "in/empty.txt", "Russia met China in Geneva on Monday.\n");
  assert_run (scratch, NULL, "import --case=@/a.entente @/in", 0, "1 article added");
  assert_run (scratch, NULL, "check --case=@/a.entente", 0, "0 problems\n");

  assert_run (scratch, NULL, "import --case=@/none.entente @/nothing.txt", 1, "0 articles added");
  g_assert_false (g_file_test (none, G_FILE_TEST_EXISTS));
}

/* How many articles are in a case file that another program may be writing to. */
static guint
count_articles (const char *path)
{
  g_autoptr (EntCaseFile) file = ent_case_file_open (path, NULL);
  g_autoptr (EntVocabulary) vocabulary = NULL;
  g_autoptr (EntExtraction) extraction = NULL;
  g_autofree char *lexicon_dir = g_build_filename (g_getenv ("ENTENTE_DATA_DIR"), "lexicon", NULL);

  if (file == NULL)
    return 0;
  vocabulary = ent_vocabulary_load (lexicon_dir, NULL);
  extraction = ent_case_file_load (file, vocabulary, NULL);
  return extraction != NULL ? extraction->articles->len : 0;
}

static void
test_interrupted_keeps_what_was_read (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *path = scratch_dup_path (scratch, "a.entente");
  g_autofree char *in = scratch_dup_path (scratch, "in");
  g_autofree char *option = g_strconcat ("--case=", path, NULL);
  g_autofree char *out = NULL;
  guint n;

  for (guint i = 0; i < 400; i++)
    {
      g_autofree char *name = g_strdup_printf ("in/%04u.txt", i);
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint j = 0; j < 12; j++)
        g_string_append_printf (text, "Russia met China in round %u of the talks, and Iran praised Egypt in hall %u.\n\n",
                                i * 12 + j, i * j);
      scratch_write (scratch, name, text->str);
    }
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL, command_get_program (), "import", option, in, NULL);
  while (count_articles (path) == 0)
    g_usleep (20000);
  g_subprocess_send_signal (process, SIGINT);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &out, NULL, NULL));
  g_test_message ("%s", out);
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 3);
  g_assert_nonnull (strstr (out, "it was interrupted"));
  n = count_articles (path);
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (n, <, 400);
  assert_run (scratch, NULL, "import --case=@/a.entente @/in", 0, "known already\n");
  g_assert_cmpuint (count_articles (path), ==, 400);
}

static void
test_says_what_is_wrong_with_a_case (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_auto (CommandRun) run = { NULL };
  const char *const words[] = { "check --case=@/a.entente", "claims @/a.entente", "articles @/a.entente" };
  g_autofree char *path = scratch_dup_path (scratch, "a.entente");
  g_autofree char *bytes = NULL;
  gsize length;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      command_run (&run, scratch, NULL, words[i]);
      g_assert_cmpint (run.exit, ==, 1);
      g_assert_nonnull (strstr (run.err, "a.entente: There is no such file\n"));
    }
  write_papers (scratch);
  assert_run (scratch, NULL, "import --case=@/a.entente @/in", 0, "2 articles added\n");
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  memset (bytes + length / 2, 'x', length / 4);
  g_assert_true (g_file_set_contents (path, bytes, length, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      command_run (&run, scratch, NULL, words[i]);
      g_assert_cmpint (run.exit, ==, 1);
      g_assert_nonnull (strstr (run.err, "a.entente: "));
    }
  scratch_write (scratch, "b.txt", "Nothing of a case.\n");
  command_run (&run, scratch, NULL, "import --case=@/b.txt @/in");
  g_assert_cmpint (run.exit, ==, 1);
  g_assert_nonnull (strstr (run.err, "b.txt: It is no case file\n"));
}

/* What is lost is lost, and told; the rest is a sound case, and the damaged one stays as it is. */
static void
test_rescues_what_can_be_made_out (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_auto (CommandRun) run = { NULL };
  g_autofree char *path = scratch_dup_path (scratch, "a.entente");
  g_autofree char *bytes = NULL;
  g_autofree char *after = NULL;
  gsize length, length_after;

  write_papers (scratch);
  assert_run (scratch, NULL, "import --case=@/a.entente @/in", 0, "2 articles added\n");
  assert_run (scratch, NULL, "check --case=@/a.entente --rescue=@/whole.entente", 0,
              "all could be read, 2 articles, 5 claims, 1 decision, 1 step\n");
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  memset (bytes + length / 2, 0, length / 4);
  g_assert_true (g_file_set_contents (path, bytes, length, NULL));
  command_run (&run, scratch, NULL, "check --case=@/a.entente --rescue=@/rescued.entente");
  g_test_message ("%s%s", run.out, run.err);
  g_assert_cmpint (run.exit, ==, 3);
  assert_run (scratch, NULL, "check --case=@/rescued.entente", 0, "sound");
  g_assert_true (g_file_get_contents (path, &after, &length_after, NULL));
  g_assert_cmpmem (after, length_after, bytes, length);
  command_run (&run, scratch, NULL, "check --case=@/a.entente --rescue=@/rescued.entente");
  g_assert_cmpint (run.exit, ==, 1);   /* nothing is written over */
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/case/takes-back-what-it-wrote", test_takes_back_what_it_wrote);
  g_test_add_func ("/command/case/takes-back-graphs-and-tables", test_takes_back_graphs_and_tables);
  g_test_add_func ("/command/case/reads-what-was-imported", test_reads_what_was_imported);
  g_test_add_func ("/command/case/reads-only-what-is-new", test_reads_only_what_is_new);
  g_test_add_func ("/command/case/tells-what-could-not-be-read", test_tells_what_could_not_be_read);
  g_test_add_func ("/command/case/interrupted-keeps-what-was-read", test_interrupted_keeps_what_was_read);
  g_test_add_func ("/command/case/says-what-is-wrong-with-a-case", test_says_what_is_wrong_with_a_case);
  g_test_add_func ("/command/case/rescues-what-can-be-made-out", test_rescues_what_can_be_made_out);
  return g_test_run ();
}
