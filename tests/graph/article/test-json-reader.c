/* test-json-reader.c: /article/json-reader
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reading.h"

static void
test_reads_all_keys (void)
{
  g_autoptr (Reading) reading = reading_of_bytes (
    "feed.jsonl",
    "{\"id\":\"a-1\",\"text\":\"Latvia handed four boats to Moldova.\",\"title\":\"Boats for Chisinau\","
    "\"outlet\":\"The Baltic "
    "Lantern\",\"published\":\"2022-03-04T10:00:00Z\",\"url\":\"https://lantern.example/1\"}\n", -1);
  EntArticle *article = reading_get_article (reading);

  g_assert_cmpstr (article->id, ==, "a-1");
  g_assert_cmpstr (article->title, ==, "Boats for Chisinau");
  g_assert_cmpstr (article->outlet, ==, "The Baltic Lantern");
  g_assert_cmpstr (article->url, ==, "https://lantern.example/1");
  g_assert_cmpuint (article->published, ==, ent_day_new (2022, 3, 4));
  g_assert_cmpstr (article->text, ==, "Boats for Chisinau\n\nLatvia handed four boats to Moldova.");
  g_assert_cmpuint (article->length, ==, strlen (article->text));
}

static void
test_keeps_a_single_sentence_whole (void)
{
  static const char *const sentences[] = {
    "Follow us on the road to Minsk", "Advertisement", "By Jane Doe, June 5, 2023", "3 comments",
    "Putin met Kim in Vladivostok. AP", "Read more: Poland talks with Kenya",
  };

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autofree char *line = g_strdup_printf ("{\"id\":\"s\",\"text\":\"%s\"}", sentences[i]);
      g_autoptr (Reading) reading = reading_of_bytes ("s.jsonl", line, -1);

      g_assert_cmpstr (reading_get_article (reading)->text, ==, sentences[i]);
    }
}

static void
test_reports_bad_lines_and_reads_the_rest (void)
{
  g_autoptr (Reading) reading = reading_of_bytes (
    "feed.jsonl",
    "{\"id\":\"a\",\"text\":\"One.\"}\n\nnonsense\n[1]\n{\"id\":\"b\"}\n{\"id\":\"a\",\"text\":\"Two.\"}\n"
    "{\"text\":\"Three.\",\"published\":\"soon\"}\n{\"id\":\"c\",\"text\":\" \"}\n{\"id\":7,\"text\":\"Four.\"}", -1);

  g_assert_no_error (reading->error);
  g_assert_cmpstr (reading->problems->str, ==,
                   "feed.jsonl:3: this is no JSON object\n"
                   "feed.jsonl:4: this is no JSON object\n"
                   "feed.jsonl:5: it has no “text”\n"
                   "feed.jsonl:6: its id “a” has stood there before\n"
                   "feed.jsonl:7: “published” is no date (“soon”); it is read without one\n"
                   "feed.jsonl:8: there is no text in it\n");
  g_assert_cmpuint (reading->articles->len, ==, 4);
  g_assert_cmpstr (((EntArticle *) g_ptr_array_index (reading->articles, 2))->id, ==, "feed.jsonl:7");
  g_assert_cmpstr (((EntArticle *) g_ptr_array_index (reading->articles, 3))->id, ==, "7");
}

static void
test_passes_over_a_line_of_50_megabytes (void)
{
  GString *feed = g_string_new ("{\"id\":\"a\",\"text\":\"Before.\"}\n{\"id\":\"b\",\"text\":\"");
  g_autofree char *bytes = NULL;
  g_autoptr (Reading) reading = NULL;
  gsize length;

  for (guint i = 0; i < 50; i++)
    {
      gsize old = feed->len;

      g_string_set_size (feed, old + (1 << 20));
      memset (feed->str + old, 'x', 1 << 20);
    }
  g_string_append (feed, "\"}\n{\"id\":\"c\",\"text\":\"After.\"}\n");
  length = feed->len;
  bytes = g_string_free (feed, FALSE);
  reading = reading_of_bytes ("feed.jsonl", bytes, length);

  g_assert_no_error (reading->error);
  g_assert_cmpstr (reading->problems->str, ==, "feed.jsonl:2: this line is longer than 16 MB\n");
  g_assert_cmpuint (reading->articles->len, ==, 2);
  g_assert_cmpstr (((EntArticle *) g_ptr_array_index (reading->articles, 1))->text, ==, "After.");
}

static void
test_refuses_deep_nesting (void)
{
  g_autofree char *deep = g_strnfill (200000, '[');
  g_autofree char *line = g_strconcat ("{\"id\":\"a\",\"text\":", deep, "\n{\"id\":\"b\",\"text\":\"Fine.\"}\n", NULL);
  g_autoptr (Reading) reading = reading_of_bytes ("deep.jsonl", line, -1);

  g_assert_cmpstr (reading->problems->str, ==, "deep.jsonl:1: this is no JSON object\n");
  g_assert_cmpuint (reading->articles->len, ==, 1);
}

static void
test_mends_half_a_pair_of_surrogates (void)
{
  g_autoptr (Reading) reading = reading_of_bytes (
    "s.jsonl", "{\"text\":\"Malta \\ud83d\\ude00 met \\ud800 Cyprus \\udc00 \\\\ud800 \\ud83d\"}", -1);

  g_assert_cmpstr (reading_get_article (reading)->text, ==, "Malta 😀 met \xef\xbf\xbd Cyprus \xef\xbf\xbd \\ud800 "
                                                            "\xef\xbf\xbd");
}

static void
test_takes_nothing_but_json (void)
{
  static const char *const lines[] = {
    "{'text':'x'}", "{\"text\":\"x\",}", "{\"text\":\"x\"} y", "{\"text\" \"x\"}", "{\"text\":\"\\x\"}",
    "{\"text\":01}",
    "{\"text\":\"\t\"}", "// {\"text\":\"x\"}", "{text:\"x\"}", "{\"text\":\"\\u12g4\"}", "{\"text\":tru}", "{\"text\":-}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (Reading) reading = reading_of_bytes ("x.jsonl", lines[i], -1);

      g_test_message ("%s", lines[i]);
      g_assert_cmpstr (reading->problems->str, ==, "x.jsonl:1: this is no JSON object\n");
    }
}

static void
test_reads_a_list (void)
{
  g_autoptr (Reading) reading = reading_of_bytes (
    "list.json", "\xef\xbb\xbf[\n {\"text\": \"One.\"},\n {\"id\": \"x\", \"text\": \"Two.\"}\n]\n", -1);

  g_assert_no_error (reading->error);
  g_assert_cmpstr (reading->problems->str, ==, "");
  g_assert_cmpuint (reading->articles->len, ==, 2);
  g_assert_cmpstr (((EntArticle *) g_ptr_array_index (reading->articles, 0))->id, ==, "list.json:1");
  g_assert_cmpstr (((EntArticle *) g_ptr_array_index (reading->articles, 1))->id, ==, "x");
}

static void
test_names_what_is_no_article (void)
{
  static const struct { const char *name, *text, *message; EntReaderError code; } cases[] = {
    { "a.jsonl", "\n \n", "there are no articles in it", ENT_READER_ERROR_EMPTY },
    { "a.json", "[]", "there are no articles in it", ENT_READER_ERROR_EMPTY },
    { "a.json", "[1", "it is no JSON with articles", ENT_READER_ERROR_FORMAT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Reading) reading = reading_of_bytes (cases[i].name, cases[i].text, -1);

      g_assert_error (reading->error, ENT_READER_ERROR, (int) cases[i].code);
      g_assert_cmpstr (reading->error->message, ==, cases[i].message);
    }
}

static gboolean
take_one (EntArticle *article, gpointer data)
{
  guint *n = data;

  (*n)++;
  ent_article_unref (article);
  return FALSE;
}

static void
test_stops_when_told (void)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (
    "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n", -1, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_assert_true (ent_reader_read_json_lines (stream, "-", take_one, NULL, &n, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 1);

  g_cancellable_cancel (cancellable);
  g_assert_false (ent_reader_read_json_lines (stream, "-", take_one, NULL, &n, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (n, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/json-reader/reads-all-keys", test_reads_all_keys);
  g_test_add_func ("/article/json-reader/keeps-a-single-sentence-whole", test_keeps_a_single_sentence_whole);
  g_test_add_func ("/article/json-reader/reports-bad-lines-and-reads-the-rest",
                   test_reports_bad_lines_and_reads_the_rest);
  g_test_add_func ("/article/json-reader/passes-over-a-line-of-50-megabytes", test_passes_over_a_line_of_50_megabytes);
  g_test_add_func ("/article/json-reader/refuses-deep-nesting", test_refuses_deep_nesting);
  g_test_add_func ("/article/json-reader/mends-half-a-pair-of-surrogates", test_mends_half_a_pair_of_surrogates);
  g_test_add_func ("/article/json-reader/takes-nothing-but-json", test_takes_nothing_but_json);
  g_test_add_func ("/article/json-reader/reads-a-list", test_reads_a_list);
  g_test_add_func ("/article/json-reader/names-what-is-no-article", test_names_what_is_no_article);
  g_test_add_func ("/article/json-reader/stops-when-told", test_stops_when_told);
  return g_test_run ();
}
