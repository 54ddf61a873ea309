/* test-claims.c: /command/claims
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command-run.h"

/* Three papers; the third prints the first one's story again. */
static void
write_papers (Scratch *scratch)
{
  scratch_write (scratch, "feed.jsonl",
                 "{\"id\":\"one\",\"outlet\":\"Harbour Gazette\",\"published\":\"2024-03-12\",\"text\":\""
                 "Russian President Vladimir Putin met Chinese President Xi Jinping in Moscow on Monday. "
                 "The United States imposed sanctions on North Korea in February 2024. "
                 "Both sides spoke about trade, grain and railways for hours, and their ministers stayed on.\"}\n"
                 "{\"id\":\"two\",\"outlet\":\"Valley Post\",\"published\":\"2024-05-02\",\"text\":\""
                 "North Korea denied supplying missiles to Russia. "
                 "Iran supplied drones to Russia in 2022, a spokesman for the ministry told reporters.\"}\n"
                 "{\"id\":\"three\",\"published\":\"2024-03-13\",\"text\":\""
                 "Russian President Vladimir Putin met Chinese President Xi Jinping in Moscow on Monday. "
                 "The United States imposed sanctions on North Korea in February 2024. "
                 "Both sides spoke about trade, grain and railways for hours, and their ministers stayed on.\"}\n");
}

/* "one:sanctions three:sanctions": the claims that come out, by article and relation. */
static void
assert_claims (Scratch *scratch, const char *words, const char *expected)
{
  g_auto (CommandRun) run = { NULL };
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GString) got = g_string_new (NULL);

  command_run (&run, scratch, NULL, words);
  g_test_message ("%s: %s%s", words, run.out, run.err);
  g_assert_cmpint (run.exit, ==, 0);
  lines = command_run_parse_lines (&run);
  for (guint i = 0; i < lines->len; i++)
    {
      JsonObject *claim = g_ptr_array_index (lines, i);

      g_string_append_printf (got, "%s%s:%s", i > 0 ? " " : "", json_object_get_string_member (claim, "article"),
                              json_object_get_string_member (claim, "relation"));
    }
  g_assert_cmpstr (got->str, ==, expected);
}

static void
test_has_the_promised_keys_in_order (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_auto (CommandRun) run = { NULL };
  g_autoptr (GPtrArray) lines = NULL;

  write_papers (scratch);
  command_run (&run, scratch, NULL, "claims @/feed.jsonl");
  g_assert_cmpint (run.exit, ==, 0);
  lines = command_run_parse_lines (&run);
  g_assert_cmpuint (lines->len, >, 0);
  for (guint i = 0; i < lines->len; i++)
    {
      JsonObject *claim = g_ptr_array_index (lines, i);
      g_autofree char *keys = command_dup_keys (claim);

      g_assert_cmpstr (keys, ==,
                       "article outlet agencies published origin source(id name type country text) "
                       "target(id name type country text) relation plover directed object status said_by "
                       "date(text from to) sentence span source_span target_span trigger_span rule");
      g_assert_nonnull (json_object_get_string_member (claim, "status"));
    }
}

/* Every span points at the words that are written beside it. */
static void
test_spans_point_into_the_text (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_auto (CommandRun) articles = { NULL };
  g_auto (CommandRun) claims = { NULL };
  g_autoptr (GPtrArray) texts = NULL;
  g_autoptr (GPtrArray) lines = NULL;

  write_papers (scratch);
  command_run (&articles, scratch, NULL, "articles @/feed.jsonl");
  command_run (&claims, scratch, NULL, "claims @/feed.jsonl");
  texts = command_run_parse_lines (&articles);
  lines = command_run_parse_lines (&claims);
  for (guint i = 0; i < lines->len; i++)
    {
      JsonObject *claim = g_ptr_array_index (lines, i);
      JsonArray *span = json_object_get_array_member (claim, "span");
      const char *id = json_object_get_string_member (claim, "article");

      for (guint j = 0; j < texts->len; j++)
        {
          JsonObject *article = g_ptr_array_index (texts, j);
          g_autofree char *words = NULL;
          gint64 start = json_array_get_int_element (span, 0);

          if (strcmp (json_object_get_string_member (article, "article"), id) != 0)
            continue;
          words = g_strndup (json_object_get_string_member (article, "text") + start,
                             json_array_get_int_element (span, 1) - start);
          g_assert_cmpstr (words, ==, json_object_get_string_member (claim, "sentence"));
        }
    }
}

static void
test_filters (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();

  write_papers (scratch);
  assert_claims (scratch, "claims --relation=sanctions @/feed.jsonl", "one:sanctions three:sanctions");
  assert_claims (scratch, "claims --relation=sanctions --outlet=Harbour_Gazette @/feed.jsonl", "");
  assert_claims (scratch, "claims --relation=sanctions --min-origins=2 @/feed.jsonl", "");
  assert_claims (scratch, "claims --relation=sanctions --clock=published --from=2024-03-13 @/feed.jsonl",
                 "three:sanctions");
  assert_claims (scratch, "claims --relation=sanctions --clock=published --to=2024-03-12 @/feed.jsonl",
                 "one:sanctions");
  assert_claims (scratch, "claims --relation=sanctions --from=2024-02 --to=2024-02 @/feed.jsonl",
                 "one:sanctions three:sanctions");
  assert_claims (scratch, "claims --relation=sanctions --to=2024-01 @/feed.jsonl", "");
  assert_claims (scratch, "claims --relation=supplies --status=denied @/feed.jsonl", "two:supplies");
  assert_claims (scratch, "claims --relation=supplies --actor=country:IRN @/feed.jsonl", "two:supplies");
  assert_claims (scratch, "claims --relation=supplies --actor=iran @/feed.jsonl", "two:supplies");
  assert_claims (scratch,
                 "claims --relation=supplies --relation=sanctions --actor=iran --actor=country:USA @/feed.jsonl",
                 "one:sanctions two:supplies three:sanctions");
  assert_claims (scratch, "claims --agency=AFP @/feed.jsonl", "");
}

static void
test_is_the_same_with_any_number_of_jobs (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_auto (CommandRun) one = { NULL };
  g_auto (CommandRun) eight = { NULL };

  write_papers (scratch);
  command_run (&one, scratch, NULL, "claims --jobs=1 @");
  command_run (&eight, scratch, NULL, "claims --jobs=8 @");
  g_assert_cmpint (one.exit, ==, 0);
  g_assert_cmpuint (strlen (one.out), >, 0);
  g_assert_cmpstr (one.out, ==, eight.out);
}

static void
test_csv_has_a_column_a_value (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_auto (CommandRun) run = { NULL };

  write_papers (scratch);
  command_run (&run, scratch, NULL, "claims --format=csv --relation=sanctions --outlet=None @/feed.jsonl");
  g_assert_cmpint (run.exit, ==, 0);
  g_assert_cmpstr (run.out, ==,
                   "article,outlet,agencies,published,origin,"
                   "source.id,source.name,source.type,source.country,source.text,"
                   "target.id,target.name,target.type,target.country,target.text,"
                   "relation,plover,directed,object,status,said_by.id,said_by.name,date.text,date.from,date.to,"
                   "sentence,span,source_span,target_span,trigger_span,rule\r\n");
  command_run (&run, scratch, NULL,
               "claims --format=csv --relation=sanctions --clock=published --to=2024-03-12 @/feed.jsonl");
  g_assert_nonnull (strstr (run.out, "\r\none,Harbour Gazette,,2024-03-12,one,country:USA,"));
}

/* A line in, its claims out, while the writer keeps the pipe open. */
static void
test_standard_input_is_answered_line_by_line (void)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GDataInputStream) out = NULL;
  g_autoptr (GError) error = NULL;
  GOutputStream *in;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                              command_get_program (), "claims", "--actor=north korea", "-", NULL);
  g_assert_no_error (error);
  in = g_subprocess_get_stdin_pipe (process);
  out = g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *line = g_strdup_printf ("{\"id\":\"%u\",\"text\":\"The United States imposed sanctions on North "
                                               "Korea over round %u of its tests.\"}\n", i, i);
      g_autofree char *start = g_strdup_printf ("{\"article\":\"%u\"", i);
      g_autofree char *answer = NULL;

      g_assert_true (g_output_stream_write_all (in, line, strlen (line), NULL, NULL, &error));
      g_assert_true (g_output_stream_flush (in, NULL, &error));
      answer = g_data_input_stream_read_line_utf8 (out, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (g_str_has_prefix (answer, start));
    }
  g_assert_true (g_output_stream_close (in, NULL, &error));
  g_assert_true (g_subprocess_wait (process, NULL, &error));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 0);
}

static void
test_a_broken_line_is_skipped_and_told (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_auto (CommandRun) run = { NULL };

  command_run (&run, scratch, "{\"id\":\"a\",\n{\"id\":\"b\",\"text\":\"Iran met Russia in Tehran.\"}\n", "claims -");
  g_assert_cmpint (run.exit, ==, 3);
  g_assert_true (g_str_has_prefix (run.err, "-:1: "));
  g_assert_true (g_str_has_prefix (run.out, "{\"article\":\"b\""));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/claims/has-the-promised-keys-in-order", test_has_the_promised_keys_in_order);
  g_test_add_func ("/command/claims/spans-point-into-the-text", test_spans_point_into_the_text);
  g_test_add_func ("/command/claims/filters", test_filters);
  g_test_add_func ("/command/claims/is-the-same-with-any-number-of-jobs", test_is_the_same_with_any_number_of_jobs);
  g_test_add_func ("/command/claims/csv-has-a-column-a-value", test_csv_has_a_column_a_value);
  g_test_add_func ("/command/claims/standard-input-is-answered-line-by-line",
                   test_standard_input_is_answered_line_by_line);
  g_test_add_func ("/command/claims/a-broken-line-is-skipped-and-told", test_a_broken_line_is_skipped_and_told);
  return g_test_run ();
}
