/* test-samples.c: /golden/samples: what is read from data/samples, against what was read before
 *
 * Compares with tests/golden/samples-*.txt and shows the difference. Where the difference is wanted, renew the files
 * and look at them before they are committed:
 *
 *   ENTENTE_UPDATE_GOLDEN=1 meson test -C build --suite golden
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command-run.h"

/* ---- canonical text --------------------------------------------------------------- */

static const char *
get_string (JsonObject *object, const char *key)
{
  return json_object_get_null_member (object, key) ? "" : json_object_get_string_member (object, key);
}

/* A line only where there is something to say. */
static void
append_field (GString *text, const char *key, const char *value)
{
  if (value[0] != '\0')
    g_string_append_printf (text, "%s: %s\n", key, value);
}

static void
append_block (GString *text, JsonObject *block, const char *article_text)
{
  JsonArray *span = json_object_get_array_member (block, "span");
  gint64 start = json_array_get_int_element (span, 0);
  g_autofree char *words = g_strndup (article_text + start, json_array_get_int_element (span, 1) - start);

  for (char *p = words; *p; p++)
    if (*p == '\n')
      *p = ' ';
  g_string_append_printf (text, "  %s | %s\n", json_object_get_string_member (block, "kind"), words);
}

static void
append_article (GString *text, JsonObject *article)
{
  JsonArray *agencies = json_object_get_array_member (article, "agencies");
  JsonArray *blocks = json_object_get_array_member (article, "blocks");

  g_string_append_printf (text, "== %s\n", get_string (article, "article"));
  append_field (text, "title", get_string (article, "title"));
  append_field (text, "outlet", get_string (article, "outlet"));
  for (guint i = 0; i < json_array_get_length (agencies); i++)
    append_field (text, "agency", json_array_get_string_element (agencies, i));
  append_field (text, "author", get_string (article, "author"));
  append_field (text, "published", get_string (article, "published"));
  append_field (text, "url", get_string (article, "url"));
  if (strcmp (get_string (article, "origin"), get_string (article, "article")) != 0)
    append_field (text, "copy of", get_string (article, "origin"));
  for (guint i = 0; i < json_array_get_length (blocks); i++)
    append_block (text, json_array_get_object_element (blocks, i), get_string (article, "text"));
  g_string_append_c (text, '\n');
}

static void
append_sayers (GString *text, JsonArray *sayers)
{
  for (guint i = 0; i < json_array_get_length (sayers); i++)
    g_string_append_printf (text, "%s%s", i == 0 ? "    said by: " : ", ",
                            get_string (json_array_get_object_element (sayers, i), "name"));
  if (json_array_get_length (sayers) > 0)
    g_string_append_c (text, '\n');
}

static void
append_claim (GString *text, JsonObject *claim)
{
  JsonObject *source = json_object_get_object_member (claim, "source");
  JsonObject *target = json_object_get_object_member (claim, "target");
  JsonObject *date = json_object_get_object_member (claim, "date");

  g_string_append_printf (text, "  %s --%s [%s]--%s %s\n", get_string (source, "id"), get_string (claim, "relation"),
                          get_string (claim, "status"), json_object_get_boolean_member (claim, "directed") ? ">" : "",
                          get_string (target, "id"));
  g_string_append_printf (text, "    %s\n", get_string (claim, "sentence"));
  g_string_append_printf (text, "    read as: %s, %s; %s\n", get_string (source, "text"), get_string (target, "text"),
                          get_string (claim, "rule"));
  append_field (text, "    object", get_string (claim, "object"));
  append_sayers (text, json_object_get_array_member (claim, "said_by"));
  if (get_string (date, "text")[0] != '\0')
    g_string_append_printf (text, "    date: %s (%s to %s)\n", get_string (date, "text"), get_string (date, "from"),
                            get_string (date, "to"));
}

static char *
print_articles (GPtrArray *lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    append_article (text, g_ptr_array_index (lines, i));
  return g_string_free (text, FALSE);
}

static char *
print_claims (GPtrArray *lines)
{
  GString *text = g_string_new (NULL);
  const char *last = "";

  for (guint i = 0; i < lines->len; i++)
    {
      JsonObject *claim = g_ptr_array_index (lines, i);
      const char *article = get_string (claim, "article");

      if (strcmp (article, last) != 0)
        g_string_append_printf (text, "%s== %s\n", i > 0 ? "\n" : "", article);
      append_claim (text, claim);
      last = article;
    }
  return g_string_free (text, FALSE);
}

/* ---- comparing --------------------------------------------------------------------- */

/* The difference as a person reads it, line by line. */
static void
show_difference (const char *golden, const char *got)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *path = scratch_dup_path (scratch, "now.txt");
  g_autoptr (GSubprocess) diff = NULL;
  g_autofree char *out = NULL;
  g_auto (GStrv) lines = NULL;

  scratch_write (scratch, "now.txt", got);
  diff = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL, "diff", "-u", golden, path, NULL);
  if (diff == NULL || !g_subprocess_communicate_utf8 (diff, NULL, NULL, &out, NULL, NULL) || out == NULL)
    {
      g_test_message ("%s is not what is read now (without “diff” it cannot be shown)", golden);
      return;
    }
  lines = g_strsplit (out, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    g_test_message ("%s", lines[i]);
  g_test_message ("Where this is wanted: ENTENTE_UPDATE_GOLDEN=1 meson test -C BUILD --suite golden");
}

static void
compare (const char *command, char *(*print) (GPtrArray *lines))
{
  const char *sources = g_getenv ("ENTENTE_TEST_SOURCES");
  g_autofree char *samples = g_build_filename (sources, "data", "samples", NULL);
  g_autofree char *name = g_strdup_printf ("samples-%s.txt", command);
  g_autofree char *golden = g_build_filename (sources, "tests", "golden", name, NULL);
  g_autofree char *words = g_strdup_printf ("%s %s", command, samples);
  g_autofree char *expected = NULL;
  g_autofree char *got = NULL;
  g_autoptr (Scratch) scratch = scratch_new ();
  g_auto (CommandRun) run = { NULL };
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_test (samples, G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("there is no data/samples");
      return;
    }
  command_run (&run, scratch, NULL, words);
  g_assert_cmpstr (run.err, ==, "");
  g_assert_cmpint (run.exit, ==, 0);
  lines = command_run_parse_lines (&run);
  got = print (lines);
  if (g_strcmp0 (g_getenv ("ENTENTE_UPDATE_GOLDEN"), "1") == 0)
    {
      g_file_set_contents (golden, got, -1, &error);
      g_assert_no_error (error);
      return;
    }
  g_file_get_contents (golden, &expected, NULL, &error);
  g_assert_no_error (error);
  if (strcmp (expected, got) != 0)
    {
      show_difference (golden, got);
      g_test_fail ();
    }
}

static void
test_articles_are_read_as_before (void)
{
  compare ("articles", print_articles);
}

static void
test_claims_are_found_as_before (void)
{
  compare ("claims", print_claims);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/golden/samples/articles-are-read-as-before", test_articles_are_read_as_before);
  g_test_add_func ("/golden/samples/claims-are-found-as-before", test_claims_are_found_as_before);
  return g_test_run ();
}
