/* test-articles.c: /command/articles
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command-run.h"

#include <fcntl.h>
#include <unistd.h>

#define STORY \
  "Ministers meet in Ankara\n\n12 March 2024\n\nRussia and Turkey held talks on grain, officials said.\n\n" \
  "The talks went on for two hours and will be taken up again next week.\n"

static void
test_has_the_promised_keys_in_order (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_auto (CommandRun) run = { NULL };
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *keys = NULL;
  JsonObject *article;

  scratch_write (scratch, "a.txt", STORY);
  command_run (&run, scratch, NULL, "articles @/a.txt");
  g_assert_cmpint (run.exit, ==, 0);
  g_assert_cmpstr (run.err, ==, "");
  lines = command_run_parse_lines (&run);
  g_assert_cmpuint (lines->len, ==, 1);
  article = g_ptr_array_index (lines, 0);
  keys = command_dup_keys (article);
  g_assert_cmpstr (keys, ==, "article path title outlet agencies author published url origin text length blocks language");
  g_assert_cmpstr (json_object_get_string_member (article, "article"), ==, "a.txt");
  g_assert_cmpstr (json_object_get_string_member (article, "published"), ==, "2024-03-12");
  g_assert_true (json_object_get_null_member (article, "outlet"));
  g_assert_cmpint (json_object_get_int_member (article, "length"), ==,
                   strlen (json_object_get_string_member (article, "text")));
}

static void
test_exit_status_tells_what_was_skipped (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_auto (CommandRun) run = { NULL };
  g_autofree char *line = g_strdup_printf ("%s/none.txt: ", scratch->path);

  scratch_write (scratch, "a.txt", STORY);
  command_run (&run, scratch, NULL, "articles @/a.txt @/none.txt");
  g_assert_cmpint (run.exit, ==, 3);
  g_assert_true (g_str_has_prefix (run.err, line));
  g_assert_cmpuint (strlen (run.err), >, strlen (line) + 1);
  g_assert_true (g_str_has_prefix (run.out, "{\"article\":\"a.txt\""));

  command_run (&run, scratch, NULL, "articles @/none.txt");
  g_assert_cmpint (run.exit, ==, 1);
  g_assert_true (g_str_has_prefix (run.err, line));
  g_assert_cmpstr (run.out, ==, "");

  command_run (&run, scratch, "", "articles -");
  g_assert_cmpint (run.exit, ==, 1);
}

static void
test_a_hostile_name_is_one_line (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_auto (CommandRun) run = { NULL };

  scratch_write (scratch, "a\nb\033[31m.txt", "");
  scratch_write (scratch, "c.txt", STORY);
  command_run (&run, scratch, NULL, "articles @");
  g_assert_cmpint (run.exit, ==, 3);
  g_assert_nonnull (strstr (run.err, "a?b?[31m.txt: "));
  g_assert_true (strchr (run.err, '\n') == run.err + strlen (run.err) - 1);
}

static void
test_csv_is_quoted_as_rfc_4180_asks (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_auto (CommandRun) run = { NULL };

  command_run (&run, scratch, "{\"id\":\"one\",\"text\":\"He said \\\"no\\\", and left.\"}\n",
               "articles --format=csv -");
  g_assert_cmpint (run.exit, ==, 0);
  g_assert_cmpstr (run.out, ==,
                   "article,path,title,outlet,agencies,author,published,url,origin,text,length,"
                   "blocks.kind,blocks.span,language\r\n"
                   "one,,,,,,,,one,\"He said \"\"no\"\", and left.\",23,paragraph,0-23,en\r\n");
}

static void
test_is_the_same_with_any_number_of_jobs (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_auto (CommandRun) one = { NULL };
  g_auto (CommandRun) eight = { NULL };

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.txt", i);
      g_autofree char *text = g_strdup_printf ("Story %u\n\n" STORY, i);

      scratch_write (scratch, name, text);
    }
  command_run (&one, scratch, NULL, "articles --jobs=1 @");
  command_run (&eight, scratch, NULL, "articles --jobs=8 @");
  g_assert_cmpint (one.exit, ==, 0);
  g_assert_cmpstr (one.out, ==, eight.out);
}

#define FRENCH_STORY \
  "Les ministres parlent du pont\n\n12 mars 2024\n\nLes ministres des deux pays se sont rencontrés mardi à Ankara pour " \
  "parler du pont que la Russie et la Turquie veulent construire ensemble.\n\nIls ont aussi parlé du prix du blé, qui " \
  "est au plus bas depuis dix ans, et des navires qui attendent dans le port.\n"

/* It is a source like the others; what claims would be read from it is told instead. */
static void
test_an_article_that_is_not_english_is_kept_and_said_so (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_auto (CommandRun) run = { NULL };
  g_autofree char *line = g_strdup_printf ("%s/b.txt: not English (looks like French), read as a source only\n",
                                           scratch->path);
  g_autoptr (GPtrArray) lines = NULL;

  scratch_write (scratch, "a.txt", STORY);
  scratch_write (scratch, "b.txt", FRENCH_STORY);
  command_run (&run, scratch, NULL, "articles @");
  g_assert_cmpstr (run.err, ==, line);
  g_assert_cmpint (run.exit, ==, 3);
  lines = command_run_parse_lines (&run);
  g_assert_cmpuint (lines->len, ==, 2);
  g_assert_cmpstr (json_object_get_string_member (g_ptr_array_index (lines, 0), "language"), ==, "en");
  g_assert_cmpstr (json_object_get_string_member (g_ptr_array_index (lines, 1), "language"), ==, "fr");

  command_run (&run, scratch, NULL, "claims @");
  g_assert_cmpstr (run.err, ==, line);
  g_assert_null (strstr (run.out, "b.txt"));
  g_assert_nonnull (strstr (run.out, "a.txt"));
}

/* Output that nobody reads any more ends the program quietly, and is no success. */
static void
test_a_closed_pipe_ends_it_quietly (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *err = NULL;
  int pipe_fds[2];

  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.txt", i);
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint j = 0; j < 400; j++)
        g_string_append_printf (text, "It was day %u of the talks between the two, and number %u.\n\n", j, i);
      scratch_write (scratch, name, text->str);
    }
  g_assert_cmpint (pipe (pipe_fds), ==, 0);
  close (pipe_fds[0]);
  g_subprocess_launcher_take_stdout_fd (launcher, pipe_fds[1]);
  process = g_subprocess_launcher_spawn (launcher, &error, command_get_program (), "articles", scratch->path, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 1);
  g_assert_cmpstr (err, ==, "");
}

static void
test_a_full_disk_is_said (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = scratch_dup_path (scratch, "a.txt");
  g_autofree char *err = NULL;
  int full = open ("/dev/full", O_WRONLY | O_CLOEXEC);

  if (full == -1)
    {
      g_test_skip ("there is no /dev/full");
      return;
    }
  scratch_write (scratch, "a.txt", STORY);
  g_subprocess_launcher_take_stdout_fd (launcher, full);
  process = g_subprocess_launcher_spawn (launcher, &error, command_get_program (), "articles", path, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &err, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 1);
  g_assert_true (g_str_has_prefix (err, "standard output: "));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/articles/has-the-promised-keys-in-order", test_has_the_promised_keys_in_order);
  g_test_add_func ("/command/articles/exit-status-tells-what-was-skipped", test_exit_status_tells_what_was_skipped);
  g_test_add_func ("/command/articles/a-hostile-name-is-one-line", test_a_hostile_name_is_one_line);
  g_test_add_func ("/command/articles/csv-is-quoted-as-rfc-4180-asks", test_csv_is_quoted_as_rfc_4180_asks);
  g_test_add_func ("/command/articles/is-the-same-with-any-number-of-jobs", test_is_the_same_with_any_number_of_jobs);
  g_test_add_func ("/command/articles/an-article-that-is-not-english-is-kept-and-said-so",
                   test_an_article_that_is_not_english_is_kept_and_said_so);
  g_test_add_func ("/command/articles/a-closed-pipe-ends-it-quietly", test_a_closed_pipe_ends_it_quietly);
  g_test_add_func ("/command/articles/a-full-disk-is-said", test_a_full_disk_is_said);
  return g_test_run ();
}
