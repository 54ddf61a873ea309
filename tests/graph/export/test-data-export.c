/* test-data-export.c: /export/data: the formats of data, and what they hold
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export-cases.h"
#include "export/ent-csv-writer.h"

#include <json-glib/json-glib.h>
#include <locale.h>

static gboolean
has_file (Scratch *scratch, const char *name)
{
  g_autofree char *path = scratch_dup_path (scratch, name);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static guint
count_files (Scratch *scratch)
{
  g_autoptr (GDir) folder = g_dir_open (scratch->path, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

static void
test_a_path_names_its_format (void)
{
  static const char *const paths[][2] = {
    { "graph.graphml", "graphml" }, { "graph.GEXF", "gexf" }, { "a/b.csv", "csv" }, { "graph.neo4j.csv", "neo4j.csv" },
    { "neo4j.csv", "csv" }, { "graph.gml", "gml" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    g_assert_cmpstr (ent_data_format_find_for_path (paths[i][0])->name, ==, paths[i][1]);
  g_assert_null (ent_data_format_find_for_path ("graph.docx"));
  g_assert_null (ent_data_format_find_for_path ("csv"));
}

static void
test_the_same_excerpt_gives_the_same_bytes_in_every_locale (void)
{
  g_autoptr (EntCase) case_ = export_cases_new_odd ();
  g_autoptr (EntCase) again = export_cases_new_odd ();
  g_autoptr (EntExcerpt) first = export_cases_new_excerpt (case_);
  g_autoptr (EntExcerpt) second = export_cases_new_excerpt (again);

  for (guint i = 0; i < ent_data_format_get_n (); i++)
    {
      const char *name = ent_data_format_get (i)->name;
      g_autofree char *one = export_cases_write (first, name);
      g_autofree char *other = NULL;

      if (setlocale (LC_ALL, "de_DE.UTF-8") == NULL)
        setlocale (LC_ALL, "C");
      other = export_cases_write (second, name);
      setlocale (LC_ALL, "C.UTF-8");
      g_assert_cmpstr (one, ==, other);
    }
}

/* ---- claims in a text ---- */

/* The claims of the relation at @place as all formats of graphs have them. */
static JsonNode *
read_claims (const EntExcerpt *excerpt, guint place)
{
  g_autofree char *text = export_cases_write (excerpt, "cyjs");
  g_autoptr (JsonNode) root = json_from_string (text, NULL);
  JsonObject *elements = json_object_get_object_member (json_node_get_object (root), "elements");
  JsonArray *edges = json_object_get_array_member (elements, "edges");
  JsonObject *data = json_object_get_object_member (json_array_get_object_element (edges, place), "data");

  return json_node_copy (json_object_get_member (data, "claims"));
}

static EntSpan
get_span (JsonObject *claim, const char *name)
{
  JsonObject *spans = json_object_get_object_member (claim, "spans");
  JsonArray *span = json_object_has_member (spans, name) ? json_object_get_array_member (spans, name) : NULL;

  if (span == NULL)
    return ENT_SPAN_NONE;
  return (EntSpan) { json_array_get_int_element (span, 0), json_array_get_int_element (span, 1) };
}

static void
test_claims_keep_all_that_is_known_of_them (void)
{
  g_autoptr (EntCase) case_ = export_cases_new_odd ();
  g_autoptr (EntExcerpt) excerpt = export_cases_new_excerpt (case_);

  for (guint i = 0; i < excerpt->relations->len; i++)
    {
      g_autoptr (JsonNode) list = read_claims (excerpt, i);
      JsonArray *claims = json_node_get_array (list);

      g_assert_cmpuint (json_array_get_length (claims), ==, excerpt->first_claims[i + 1] - excerpt->first_claims[i]);
      for (guint j = 0; j < json_array_get_length (claims); j++)
        {
          const EntClaim *claim = ent_excerpt_get_claim (excerpt, excerpt->first_claims[i] + j);
          JsonObject *object = json_array_get_object_element (claims, j);
          JsonObject *article = json_object_get_object_member (object, "article");
          g_autofree char *sentence = ent_span_dup_text (claim->sentence, claim->article->text);

          g_assert_cmpstr (json_object_get_string_member (object, "sentence"), ==, sentence);
          g_assert_true (ent_span_equal (get_span (object, "sentence"), claim->sentence));
          g_assert_true (ent_span_equal (get_span (object, "source"), claim->source_span));
          g_assert_true (ent_span_equal (get_span (object, "target"), claim->target_span));
          g_assert_true (ent_span_equal (get_span (object, "trigger"), claim->trigger_span));
          g_assert_cmpstr (json_object_get_string_member (object, "source"), ==, claim->source->id);
          g_assert_cmpstr (json_object_get_string_member (object, "target"), ==, claim->target->id);
          g_assert_cmpstr (json_object_get_string_member (object, "status"), ==, ent_status_get_name (claim->status));
          g_assert_cmpstr (json_object_get_string_member (object, "rule"), ==, claim->rule);
          g_assert_cmpstr (json_object_get_string_member (article, "id"), ==, claim->article->id);
          g_assert_cmpstr (json_object_get_string_member (article, "origin"), ==, claim->article->origin);
          g_assert_cmpstr (json_object_get_string_member_with_default (article, "outlet", NULL), ==,
                           claim->article->outlet);
          g_assert_cmpstr (json_object_get_string_member_with_default (article, "url", NULL), ==, claim->article->url);
        }
    }
}

/* ---- GEXF ---- */

/* A case of one relation with claims about these days; 0 is open. */
static EntExcerpt *
new_dated (const EntInterval *events, guint n)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (EntCase) case_ = NULL;

  export_cases_set_text (case_builder_add_article (builder, "a.txt", "Post", "2024-05-01"), "Guns", "Rye armed Elm.");
  for (guint i = 0; i < n; i++)
    export_cases_claim (builder, "country:RYE", "supplies", "country:ELM", ENT_STATUS_ASSERTED, "Rye armed Elm.")->event =
      events[i];
  case_ = case_builder_end (builder);
  return export_cases_new_excerpt (case_);
}

static void
assert_spells (const EntInterval *events, guint n, const char *expected)
{
  g_autoptr (EntExcerpt) excerpt = new_dated (events, n);
  g_autofree char *text = export_cases_write (excerpt, "gexf");
  g_autoptr (GRegex) regex = g_regex_new ("<spell(?: start=\"([0-9-]*)\")?(?: end=\"([0-9-]*)\")?/>", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GString) found = g_string_new (NULL);

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *start = g_match_info_fetch (match, 1);
      g_autofree char *end = g_match_info_fetch (match, 2);

      g_string_append_printf (found, "[%s %s]", start, end != NULL ? end : "");
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_spells_share_no_day (void)
{
  const EntDay first = ent_day_new (2024, 1, 1);

  assert_spells ((EntInterval[]) { { first, first } }, 1, "[2024-01-01 2024-01-01]");
  assert_spells ((EntInterval[]) { { first + 9, first + 11 }, { first, first + 2 }, { first + 2, first + 3 } }, 3,
                 "[2024-01-01 2024-01-04][2024-01-10 2024-01-12]");
  assert_spells ((EntInterval[]) { { first, first + 20 }, { first + 2, first + 3 } }, 2, "[2024-01-01 2024-01-21]");
  assert_spells ((EntInterval[]) { { first + 4, 0 }, { first, first + 1 }, { first + 8, first + 9 } }, 3,
                 "[2024-01-01 2024-01-02][2024-01-05 ]");
  assert_spells ((EntInterval[]) { { 0, first }, { first + 1, first + 1 }, { first + 5, first + 5 } }, 3,
                 "[ 2024-01-02][2024-01-06 2024-01-06]");
  assert_spells ((EntInterval[]) { { 0, 0 } }, 1, "");
}

/* ---- GML ---- */

static void
test_nodes_of_one_name_have_labels_of_their_own (void)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (EntCase) case_ = NULL;
  g_autoptr (EntExcerpt) excerpt = NULL;
  g_autofree char *text = NULL;
  EntClaim *claim;

  export_cases_set_text (case_builder_add_article (builder, "a.txt", NULL, NULL), NULL, "Georgia met Georgia.");
  claim = export_cases_claim (builder, "country:GEO", "meets", "place:georgia", ENT_STATUS_ASSERTED, "Georgia met Georgia.");
  export_cases_rename (claim->source, "Georgia");
  export_cases_rename (claim->target, "Georgia");
  case_ = case_builder_end (builder);
  excerpt = export_cases_new_excerpt (case_);
  text = export_cases_write (excerpt, "gml");
  g_assert_nonnull (strstr (text, "label \"Georgia (country:GEO)\""));
  g_assert_nonnull (strstr (text, "label \"Georgia (place:georgia)\""));
  g_assert_nonnull (strstr (text, "name \"Georgia\""));
}

/* ---- tables ---- */

static void
test_tables_stand_beside_each_other (void)
{
  g_autoptr (EntCase) case_ = export_cases_new_odd ();
  g_autoptr (EntExcerpt) excerpt = export_cases_new_excerpt (case_);
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *path = scratch_dup_path (scratch, "my.graph.csv");
  g_autofree char *claims = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (ent_data_export (excerpt, ent_data_format_find ("csv"), path, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (scratch), ==, 4);
  g_assert_true (has_file (scratch, "my.graph.csv"));
  g_assert_true (has_file (scratch, "my.graph.nodes.csv"));
  g_assert_true (has_file (scratch, "my.graph.articles.csv"));
  claims = scratch_read (scratch, "my.graph.claims.csv");
  g_assert_nonnull (strstr (claims, "\"'+Plus@minus gave an end-\nof-line & tab\there to <b>.\""));
}

static void
test_what_is_written_can_be_told_before (void)
{
  g_autoptr (EntCase) case_ = export_cases_new_odd ();
  g_autoptr (EntExcerpt) excerpt = export_cases_new_excerpt (case_);

  for (guint i = 0; i < ent_data_format_get_n (); i++)
    {
      g_autoptr (Scratch) scratch = scratch_new ();
      g_autofree char *name = g_strconcat ("graph.", ent_data_format_get (i)->name, NULL);
      g_autofree char *path = scratch_dup_path (scratch, name);
      g_auto (GStrv) files = ent_data_export_list_files (ent_data_format_get (i), path);

      g_assert_true (ent_data_export (excerpt, ent_data_format_get (i), path, NULL, NULL));
      g_assert_cmpstr (files[0], ==, path);
      g_assert_cmpuint (count_files (scratch), ==, g_strv_length (files));
      for (guint j = 0; files[j] != NULL; j++)
        g_assert_true (g_file_test (files[j], G_FILE_TEST_IS_REGULAR));
    }
}

/* One table that cannot be written leaves all as they were. */
static void
test_tables_are_there_all_or_none (void)
{
  g_autoptr (EntCase) case_ = export_cases_new_odd ();
  g_autoptr (EntExcerpt) excerpt = export_cases_new_excerpt (case_);
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *path = scratch_dup_path (scratch, "graph.csv");
  g_autofree char *blocked = scratch_dup_path (scratch, "graph.articles.csv");
  g_autofree char *edges = NULL;
  g_autofree char *nodes = NULL;
  g_autoptr (GError) error = NULL;

  scratch_write (scratch, "graph.csv", "old edges");
  scratch_write (scratch, "graph.nodes.csv", "old nodes");
  g_assert_cmpint (g_mkdir (blocked, 0700), ==, 0);
  g_assert_false (ent_data_export (excerpt, ent_data_format_find ("csv"), path, NULL, &error));
  g_assert_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "graph.articles.csv"));
  edges = scratch_read (scratch, "graph.csv");
  nodes = scratch_read (scratch, "graph.nodes.csv");
  g_assert_cmpstr (edges, ==, "old edges");
  g_assert_cmpstr (nodes, ==, "old nodes");
  g_assert_cmpuint (count_files (scratch), ==, 3);
}

static void
test_a_cancelled_export_leaves_nothing (void)
{
  g_autoptr (EntCase) case_ = export_cases_new_odd ();
  g_autoptr (EntExcerpt) excerpt = export_cases_new_excerpt (case_);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  for (guint i = 0; i < ent_data_format_get_n (); i++)
    {
      g_autoptr (Scratch) scratch = scratch_new ();
      g_autofree char *path = scratch_dup_path (scratch, "graph.out");
      g_autoptr (GError) error = NULL;

      g_assert_false (ent_data_export (excerpt, ent_data_format_get (i), path, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (count_files (scratch), ==, 0);
    }
}

static void
test_a_guarded_cell_gives_back_its_text (void)
{
  static const char *const texts[] = { "=1+1", "'=1+1", "-5", "+1", "@a", "\tx", "plain", "", "'", "''", "it's" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (Scratch) scratch = scratch_new ();
      g_autofree char *path = scratch_dup_path (scratch, "cell.csv");
      g_autoptr (EntExportFile) file = ent_export_file_new (path, NULL, NULL);
      EntCsv *csv = ent_csv_new (file);
      g_autofree char *cell = NULL;

      ent_csv_add_text (csv, texts[i]);
      ent_csv_end_row (csv);
      g_assert_true (ent_csv_free (csv));
      g_assert_true (ent_export_file_finish (file, NULL));
      cell = g_strchomp (scratch_read (scratch, "cell.csv"));
      g_assert_null (strchr ("=+-@\t", cell[0] != '\0' ? cell[0] : 'x'));
      g_assert_cmpstr (ent_csv_unguard (cell), ==, texts[i]);
    }
}

int
main (int argc, char *argv[])
{
  scratch_use_memory ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/data/a-path-names-its-format", test_a_path_names_its_format);
  g_test_add_func ("/export/data/the-same-excerpt-gives-the-same-bytes-in-every-locale",
                   test_the_same_excerpt_gives_the_same_bytes_in_every_locale);
  g_test_add_func ("/export/data/claims-keep-all-that-is-known-of-them", test_claims_keep_all_that_is_known_of_them);
  g_test_add_func ("/export/data/spells-share-no-day", test_spells_share_no_day);
  g_test_add_func ("/export/data/nodes-of-one-name-have-labels-of-their-own",
                   test_nodes_of_one_name_have_labels_of_their_own);
  g_test_add_func ("/export/data/tables-stand-beside-each-other", test_tables_stand_beside_each_other);
  g_test_add_func ("/export/data/what-is-written-can-be-told-before", test_what_is_written_can_be_told_before);
  g_test_add_func ("/export/data/tables-are-there-all-or-none", test_tables_are_there_all_or_none);
  g_test_add_func ("/export/data/a-cancelled-export-leaves-nothing", test_a_cancelled_export_leaves_nothing);
  g_test_add_func ("/export/data/a-guarded-cell-gives-back-its-text", test_a_guarded_cell_gives_back_its_text);
  return g_test_run ();
}
