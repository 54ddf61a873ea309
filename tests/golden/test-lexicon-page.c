/* test-lexicon-page.c: /golden/lexicon-page: data/lexicon/README.md says what is so
 *
 * Its examples are read by the program, its rows are added to a copy of the lexicon, and it names every column.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command-run.h"

#include "base/ent-paths.h"

#include <unistd.h>

typedef struct
{
  Scratch *scratch;
  char **lines;  /* of the page */
} Page;

static void
page_set_up (Page *self, gconstpointer data)
{
  g_autofree char *data_dir = ent_paths_dup_data_dir ();
  g_autofree char *path = g_build_filename (data_dir, "lexicon", "README.md", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  self->lines = g_strsplit (text, "\n", -1);
  self->scratch = scratch_new ();
}

static void
page_tear_down (Page *self, gconstpointer data)
{
  g_strfreev (self->lines);
  scratch_free (self->scratch);
}

/* ---- the relations ---------------------------------------------------------------- */

/* "a: Kenya supplies Malawi (asserted)", a claim a line, of the articles in @jsonl. */
static char *
dup_claims (Page *page, const char *jsonl)
{
  g_auto (CommandRun) run = { NULL };
  g_autoptr (GPtrArray) claims = NULL;
  GString *text = g_string_new (NULL);

  scratch_write (page->scratch, "examples.jsonl", jsonl);
  command_run (&run, page->scratch, NULL, "claims @/examples.jsonl");
  if (run.exit != 0)
    g_test_message ("%s", run.err);
  g_assert_cmpint (run.exit, ==, 0);
  claims = command_run_parse_lines (&run);
  for (guint i = 0; i < claims->len; i++)
    {
      JsonObject *claim = g_ptr_array_index (claims, i);

      g_string_append_printf (text, "%s: %s %s %s (%s)\n", json_object_get_string_member (claim, "article"),
                              json_object_get_string_member (json_object_get_object_member (claim, "source"), "name"),
                              json_object_get_string_member (claim, "relation"),
                              json_object_get_string_member (json_object_get_object_member (claim, "target"), "name"),
                              json_object_get_string_member (claim, "status"));
    }
  return g_string_free (text, FALSE);
}

/* The cells of "| `meets` ↔ | CONSULT | an example |", the first without its marks; %NULL of any other line. */
static char **
split_relation_row (const char *line)
{
  g_auto (GStrv) cells = g_strsplit (line, "|", -1);
  g_auto (GStrv) marks = NULL;

  if (g_strv_length (cells) != 5 || !g_str_has_prefix (line, "| `"))
    return NULL;
  marks = g_strsplit (cells[1], "`", -1);
  g_free (cells[1]);
  cells[1] = g_strdup (marks[1]);
  return g_steal_pointer (&cells);
}

static gboolean
is_relation (const char *relations, const char *name)
{
  g_autofree char *row = g_strdup_printf ("\n%s\t", name);

  return strstr (relations, row) != NULL;
}

/* Every relation stands in the table, and its example gives it. */
static void
test_shows_each_relation (Page *page, gconstpointer data)
{
  g_autofree char *data_dir = ent_paths_dup_data_dir ();
  g_autofree char *path = g_build_filename (data_dir, "lexicon", "relations.tsv", NULL);
  g_autofree char *relations = NULL;
  g_autofree char *claims = NULL;
  g_autoptr (GString) jsonl = g_string_new (NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint n_rows = 0;

  g_assert_true (g_file_get_contents (path, &relations, NULL, NULL));
  for (guint i = 0; page->lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = split_relation_row (page->lines[i]);
      g_autoptr (GString) example = NULL;

      if (cells == NULL || !is_relation (relations, cells[1]))
        continue;
      example = g_string_new (g_strstrip (cells[3]));
      g_string_replace (example, "**", "", 0);
      g_string_append_printf (jsonl, "{\"id\":\"%s\",\"text\":\"%s\"}\n", cells[1], example->str);
      g_ptr_array_add (names, g_strdup (cells[1]));
    }
  for (const char *p = strstr (relations, "\nname\t") + 1; (p = strchr (p, '\n')) != NULL && p[1] != '\0'; p++)
    n_rows++;
  g_assert_cmpuint (names->len, ==, n_rows);
  claims = dup_claims (page, jsonl->str);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *pattern = g_strdup_printf ("(?m)^%s: .* %s .* \\(asserted\\)$", (char *) names->pdata[i],
                                                  (char *) names->pdata[i]);

      if (!g_regex_match_simple (pattern, claims, 0, 0))
        g_test_message ("the example of %s does not give it", (char *) names->pdata[i]);
      g_assert_true (g_regex_match_simple (pattern, claims, 0, 0));
    }
}

/* ---- a relation of one's own ------------------------------------------------------- */

/* A folder in which the lexicon is a copy and the model is the one of @data_dir. */
static char *
make_data_copy (Page *page, const char *data_dir)
{
  g_autofree char *from = g_build_filename (data_dir, "lexicon", NULL);
  g_autofree char *model_dir = g_build_filename (data_dir, "language", NULL);
  g_autofree char *copy = g_build_filename (page->scratch->path, "my-data", NULL);
  g_autofree char *lexicon = g_build_filename (copy, "lexicon", NULL);
  g_autofree char *link = g_build_filename (copy, "language", NULL);
  g_autoptr (GDir) dir = g_dir_open (from, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  g_assert_cmpint (g_mkdir_with_parents (lexicon, 0700), ==, 0);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (from, name, NULL);
      g_autofree char *target = g_strconcat ("my-data/lexicon/", name, NULL);
      g_autofree char *text = NULL;

      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      scratch_write (page->scratch, target, text);
    }
  g_assert_cmpint (symlink (model_dir, link), ==, 0);
  return g_steal_pointer (&copy);
}

/* Adds the row of "1. `relations.tsv`, the relation itself: `inspects→inspects→CONSULT→yes`". */
static gboolean
add_row (const char *data_dir, const char *item)
{
  g_auto (GStrv) parts = g_strsplit (item, "`", -1);
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GString) row = NULL;

  if (g_strv_length (parts) < 5 || !g_ascii_isdigit (item[0]))
    return FALSE;
  path = g_build_filename (data_dir, "lexicon", parts[1], NULL);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  row = g_string_new (parts[3]);
  g_string_replace (row, "→", "\t", 0);
  g_string_prepend (row, text);
  g_string_append_c (row, '\n');
  g_assert_true (g_file_set_contents (path, row->str, -1, NULL));
  return TRUE;
}

static void
test_adds_a_relation_as_it_says (Page *page, gconstpointer data)
{
  g_autofree char *data_dir = ent_paths_dup_data_dir ();
  g_autofree char *copy = make_data_copy (page, data_dir);
  g_autofree char *jsonl = NULL;
  g_autofree char *claims = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_rows = 0;

  for (guint i = 0; page->lines[i] != NULL; i++)
    {
      n_rows += add_row (copy, page->lines[i]);
      if (g_str_has_prefix (page->lines[i], "> "))
        g_string_append (text, page->lines[i] + 1);
    }
  g_assert_cmpuint (n_rows, ==, 7);
  jsonl = g_strdup_printf ("{\"id\":\"own\",\"text\":\"%s\"}\n", g_strstrip (text->str));
  g_setenv ("ENTENTE_DATA_DIR", copy, TRUE);
  claims = dup_claims (page, jsonl);
  g_setenv ("ENTENTE_DATA_DIR", data_dir, TRUE);
  g_assert_cmpstr (claims, ==, "own: Austria inspects Ruritania (asserted)\n"
                               "own: Austria inspects Ruritania (possible)\n"
                               "own: Ruritania inspects Austria (denied)\n"
                               "own: Austria inspects Ruritania (planned)\n");
}

/* ---- the files --------------------------------------------------------------------- */

/* The columns of a table: the cells of its first line that is no comment. */
static char **
read_columns (const char *path)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint header = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  while (lines[header][0] == '#')
    header++;
  return g_strsplit (lines[header], "\t", -1);
}

static void
assert_names (const char *page, const char *word)
{
  g_autofree char *quoted = g_strdup_printf ("`%s`", word);

  if (strstr (page, quoted) == NULL)
    g_test_message ("the page does not name %s", word);
  g_assert_nonnull (strstr (page, quoted));
}

static void
test_names_each_file_and_column (Page *page, gconstpointer data)
{
  g_autofree char *data_dir = ent_paths_dup_data_dir ();
  g_autofree char *folder = g_build_filename (data_dir, "lexicon", NULL);
  g_autofree char *text = g_strjoinv ("\n", page->lines);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".tsv"))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);
        g_auto (GStrv) columns = read_columns (path);

        assert_names (text, name);
        for (guint i = 0; columns[i] != NULL; i++)
          assert_names (text, columns[i]);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/golden/lexicon-page/shows-each-relation", Page, NULL, page_set_up, test_shows_each_relation,
              page_tear_down);
  g_test_add ("/golden/lexicon-page/adds-a-relation-as-it-says", Page, NULL, page_set_up,
              test_adds_a_relation_as_it_says, page_tear_down);
  g_test_add ("/golden/lexicon-page/names-each-file-and-column", Page, NULL, page_set_up,
              test_names_each_file_and_column, page_tear_down);
  return g_test_run ();
}
