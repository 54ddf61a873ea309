/* test-data-import.c: /export/data-import: what was exported comes back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export-import.h"

/* The case that comes of a file by way of a new case file. */
static EntCase *
import_new (Scratch *scratch, const char *path)
{
  g_autofree char *case_path = scratch_dup_path (scratch, "new.entente");
  g_autoptr (EntCaseFile) file = case_file_maker_create (case_path);
  g_autoptr (EntMergeReport) report = export_import_merge (file, path);
  EntCase *case_ = export_import_load (file);

  g_assert_cmpuint (report->n_articles, ==, ent_case_get_n_articles (case_));
  g_clear_pointer (&file, ent_case_file_unref);
  g_unlink (case_path);
  return case_;
}

static void
assert_comes_back (EntCase *case_)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *out = NULL;
  g_autofree char *again = NULL;
  g_autoptr (EntCase) back = NULL;

  export_import_settle (case_);
  out = export_import_write_case (scratch, case_, "json", "out.json");
  back = import_new (scratch, out);
  again = export_import_write_case (scratch, back, "json", "again.json");
  export_import_assert_same_files (out, again);
}

static void
test_json_comes_back_byte_by_byte (void)
{
  g_autoptr (EntCase) odd = export_cases_new_odd ();
  g_autoptr (EntCase) empty = export_cases_new_empty ();
  g_autoptr (EntCase) large = export_cases_new_large (10000);

  assert_comes_back (odd);
  assert_comes_back (empty);
  assert_comes_back (large);
}

/* ---- cases of chance -------------------------------------------------------------- */

static const char *const pieces[] = {
  "Rye", "Elm", " sent ", " met ", "=1+1", "\"", "'", ",", ";", "\n", "\t", "]]>", "<b>", "&amp;", "é", "한국", "\xf0\x9f\x9a\xa2", "\\", "{", " ",
  "\xe2\x80\xa8", "\xef\xbf\xbd", "-", "@",
};

static char *
dup_random_text (guint n)
{
  GString *text = g_string_new ("x");

  for (guint i = 0; i < n; i++)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

static EntDay
random_day (void)
{
  return g_test_rand_bit () ? ENT_DAY_NONE : ent_day_new (2000 + g_test_rand_int_range (0, 30), 1, 1);
}

static void
add_random_claim (CaseBuilder *builder, const char *sentence, guint n)
{
  static const char *const actors[] = { "country:RYE", "country:ELM", "person:kim", "group:a-b", "other:x" };
  static const char *const relations[] = { "meets", "talks-with", "supplies", "sanctions", "leads" };
  EntClaim *claim = export_cases_claim (builder, actors[g_test_rand_int_range (0, 5)], relations[g_test_rand_int_range (0, 5)],
                                        actors[g_test_rand_int_range (0, 5)], g_test_rand_int_range (0, ENT_N_STATUSES),
                                        sentence);
  EntDay from = random_day (), to = random_day ();

  claim->event = (EntInterval) { from, to < from && to != ENT_DAY_NONE ? from : to };
  claim->object = g_test_rand_bit () ? dup_random_text (3) : NULL;
  claim->trigger_span = (EntSpan) { claim->sentence.start, claim->sentence.start + 1 };
  claim->credibility = g_test_rand_int_range (0, 7);
  claim->verdict = g_test_rand_bit () ? ENT_VERDICT_CONFIRMED : ENT_VERDICT_NONE;
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (claim->said_by, case_builder_new_actor (actors[g_test_rand_int_range (0, 5)]));
}

static EntCase *
new_random_case (void)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  guint n_articles = g_test_rand_int_range (1, 5);

  for (guint i = 0; i < n_articles; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u.txt", i);
      g_autofree char *outlet = dup_random_text (2);
      g_autofree char *title = dup_random_text (4);
      g_autofree char *sentence = dup_random_text (8);
      EntArticle *article = case_builder_add_article (builder, id, g_test_rand_bit () ? outlet : NULL,
                                                      g_test_rand_bit () ? "2024-02-29" : NULL);

      export_cases_set_text (article, g_test_rand_bit () ? title : NULL, sentence);
      article->url = g_test_rand_bit () ? dup_random_text (5) : NULL;
      for (guint j = g_test_rand_int_range (0, 4); j > 0; j--)
        add_random_claim (builder, sentence, g_test_rand_int_range (0, 3));
    }
  return case_builder_end (builder);
}

/* What a case is when it has been in a case file once: its claims in their order. */
static void
test_json_of_any_case_comes_back (void)
{
  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (Scratch) scratch = scratch_new ();
      g_autoptr (EntCase) made = new_random_case ();
      g_autoptr (EntCase) first = NULL;
      g_autoptr (EntCase) second = NULL;
      g_autofree char *a = NULL;
      g_autofree char *b = NULL;
      g_autofree char *c = NULL;

      export_import_settle (made);
      a = export_import_write_case (scratch, made, "json", "a.json");
      first = import_new (scratch, a);
      b = export_import_write_case (scratch, first, "json", "b.json");
      second = import_new (scratch, b);
      c = export_import_write_case (scratch, second, "json", "c.json");
      export_import_assert_same_files (b, c);
      g_assert_cmpuint (ent_case_get_n_claims (first), ==, ent_case_get_n_claims (made));
    }
}

/* ---- graphs and tables ------------------------------------------------------------- */

static void
assert_same_words (const EntClaim *a, const EntClaim *b)
{
  g_autofree char *first = ent_span_dup_text (a->sentence, a->article->text);
  g_autofree char *second = ent_span_dup_text (b->sentence, b->article->text);
  g_autofree char *first_trigger = ent_span_dup_text (a->trigger_span, a->article->text);
  g_autofree char *second_trigger = ent_span_dup_text (b->trigger_span, b->article->text);

  g_assert_cmpstr (first, ==, second);
  g_assert_cmpstr (first_trigger, ==, second_trigger);
}

static void
assert_same_claim (const EntClaim *a, const EntClaim *b)
{
  g_assert_cmpstr (a->source->id, ==, b->source->id);
  g_assert_cmpstr (a->type->name, ==, b->type->name);
  g_assert_cmpstr (a->target->id, ==, b->target->id);
  g_assert_cmpint (a->source->kind, ==, b->source->kind);
  g_assert_cmpstr (a->source->country, ==, b->source->country);
  g_assert_cmpint (a->status, ==, b->status);
  g_assert_cmpstr (a->object, ==, b->object);
  g_assert_cmpstr (a->plover, ==, b->plover);
  g_assert_cmpstr (a->rule, ==, b->rule);
  g_assert_cmpuint (a->event.from, ==, b->event.from);
  g_assert_cmpuint (a->event.to, ==, b->event.to);
  g_assert_cmpint (a->verdict, ==, b->verdict);
  g_assert_cmpint (a->credibility, ==, b->credibility);
  g_assert_cmpint (a->reliability, ==, b->reliability);
  g_assert_cmpuint (a->said_by->len, ==, b->said_by->len);
  for (guint i = 0; i < a->said_by->len; i++)
    {
      const EntActor *one = g_ptr_array_index (a->said_by, i), *other = g_ptr_array_index (b->said_by, i);

      g_assert_cmpstr (one->id, ==, other->id);
      g_assert_cmpstr (one->name, ==, other->name);
    }
  assert_same_words (a, b);
}

static void
assert_same_article (const EntArticle *a, const EntArticle *b)
{
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpstr (a->title, ==, b->title);
  g_assert_cmpstr (a->outlet, ==, b->outlet);
  g_assert_cmpstr (a->author, ==, b->author);
  g_assert_cmpstr (a->url, ==, b->url);
  g_assert_cmpstr (a->origin, ==, b->origin);
  g_assert_cmpuint (a->published, ==, b->published);
  g_assert_cmpstrv (a->agencies, b->agencies);
}

static void
test_graphs_come_back_with_what_is_cited (gconstpointer format)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *name = g_strdup_printf ("out.%s", (const char *) format);
  g_autofree char *path = NULL;
  g_autoptr (EntCase) odd = export_cases_new_odd ();
  g_autoptr (EntCase) back = NULL;

  export_import_settle (odd);
  path = export_import_write_case (scratch, odd, format, name);
  back = import_new (scratch, path);
  g_assert_cmpuint (ent_case_get_n_claims (back), ==, ent_case_get_n_claims (odd));
  for (guint i = 0; i < ent_case_get_n_articles (odd); i++)
    {
      const EntArticle *article = ent_case_get_article (odd, i);
      const EntArticle *cited = ent_case_find_article (back, article->id);

      assert_same_article (article, cited);
      g_assert_nonnull (strstr (cited->text, "[Cited sentences only"));
    }
  for (guint i = 0; i < ent_case_get_n_claims (odd); i++)
    {
      guint found = 0;

      for (guint j = 0; j < ent_case_get_n_claims (back); j++)
        {
          const EntClaim *a = ent_case_get_claim (odd, i), *b = ent_case_get_claim (back, j);

          if (strcmp (a->article->id, b->article->id) == 0 && a->status == b->status
              && strcmp (a->source->id, b->source->id) == 0 && strcmp (a->type->name, b->type->name) == 0
              && strcmp (a->target->id, b->target->id) == 0)
            {
              assert_same_claim (a, b);
              found++;
            }
        }
      g_assert_cmpuint (found, ==, 1);
    }
}

/* All claims of an edge are one text, which is longer than the ten million bytes that libxml2 takes without being asked. */
static void
test_an_edge_of_many_claims_comes_back (gconstpointer format)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *path = NULL;
  g_autoptr (EntCase) many = NULL;
  g_autoptr (EntReceived) received = NULL;
  EntArticle *article = case_builder_add_article (builder, "long.txt", NULL, NULL);
  guint n = 8000;

  for (guint i = 0; i < 150; i++)
    g_string_append (text, "Rye met Elm, ");
  export_cases_set_text (article, NULL, text->str);
  for (guint i = 0; i < n; i++)
    case_builder_add_claim (builder, "country:RYE", "meets", "country:ELM", ENT_STATUS_ASSERTED)->sentence =
      (EntSpan) { 0, article->length };
  many = case_builder_end (builder);
  export_import_settle (many);
  path = export_import_write_case (scratch, many, format, "many");
  received = export_import_read_file (path);
  g_assert_cmpuint (received->extraction->claims->len, ==, n);
}

/* ---- into a case that is there ----------------------------------------------------- */

static void
test_what_is_here_already_does_not_come_twice (gconstpointer format)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *name = g_strdup_printf ("out.%s", (const char *) format);
  g_autofree char *case_path = scratch_dup_path (scratch, "case.entente");
  g_autoptr (EntCase) odd = export_cases_new_odd ();
  g_autofree char *path = NULL;
  g_autofree char *whole = NULL;
  g_autoptr (EntCaseFile) file = case_file_maker_create (case_path);
  g_autoptr (EntMergeReport) first = NULL;
  g_autoptr (EntMergeReport) again = NULL;
  g_autoptr (EntMergeReport) cited = NULL;
  g_autoptr (EntCase) case_ = NULL;

  export_import_settle (odd);
  whole = export_import_write_case (scratch, odd, "json", "whole.json");
  path = export_import_write_case (scratch, odd, format, name);
  first = export_import_merge (file, whole);
  again = export_import_merge (file, whole);
  cited = export_import_merge (file, path);
  case_ = export_import_load (file);
  g_assert_cmpuint (first->n_articles, ==, 3);
  g_assert_cmpuint (again->n_articles, ==, 0);
  g_assert_cmpuint (again->n_known_articles, ==, 3);
  g_assert_cmpuint (cited->n_articles, ==, 0);
  g_assert_cmpuint (ent_case_get_n_claims (case_), ==, ent_case_get_n_claims (odd));
}

static void
test_it_is_one_step_that_can_be_undone (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *case_path = scratch_dup_path (scratch, "case.entente");
  g_autoptr (EntCase) odd = export_cases_new_odd ();
  g_autofree char *path = NULL;
  g_autoptr (EntCaseFile) file = case_file_maker_create (case_path);
  g_autoptr (EntMergeReport) report = NULL;
  g_autoptr (EntRecords) records = NULL;
  g_autofree char *undo = NULL;

  export_import_settle (odd);
  path = export_import_write_case (scratch, odd, "json", "sent.json");
  report = export_import_merge (file, path);
  undo = ent_case_file_dup_undo_name (file);
  g_assert_cmpstr (undo, ==, "Merge sent.json");
  g_assert_true (ent_case_file_undo (file, NULL, NULL));
  records = ent_case_file_load_records (file, NULL);
  g_assert_cmpuint (ent_records_get_n (records), ==, 0);
}

static void
test_what_is_decided_here_stays (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *case_path = scratch_dup_path (scratch, "case.entente");
  g_autoptr (EntCase) odd = export_cases_new_odd ();
  g_autofree char *path = NULL;
  g_autoptr (EntCaseFile) file = case_file_maker_create (case_path);
  g_autoptr (EntDecision) mine = ent_decision_new ("Rate");
  g_autoptr (EntMergeReport) report = NULL;
  g_autoptr (EntRecords) records = NULL;

  export_import_settle (odd);
  path = export_import_write_case (scratch, odd, "json", "sent.json");
  ent_decision_set (mine, "outlet:Harbour, Courier; \"Late\"", "reliability", "E");
  g_assert_true (ent_case_file_decide (file, mine, NULL));
  report = export_import_merge (file, path);
  records = ent_case_file_load_records (file, NULL);
  g_assert_cmpstr (ent_records_find (records, "outlet:Harbour, Courier; \"Late\"", "reliability"), ==, "E");
  g_assert_cmpuint (report->conflicts->len, ==, 1);
}

/* ---- what does not hold together ------------------------------------------------------ */

static void
assert_refused (Scratch *scratch, const char *name, const char *text, const char *reason)
{
  g_autofree char *path = scratch_dup_path (scratch, name);
  g_autoptr (GError) error = NULL;

  scratch_write (scratch, name, text);
  g_assert_true (ent_data_import_knows (path));
  g_assert_null (ent_data_import_read (path, export_import_get_vocabulary (), &error));
  g_assert_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_READ);
  if (strstr (error->message, reason) == NULL)
    g_test_message ("“%s” lacks “%s”", error->message, reason);
  g_assert_nonnull (strstr (error->message, reason));
}

/* A file of the odd case with one place changed. */
static void
assert_change_refused (const char *format, const char *ending, const char *from, const char *to, const char *reason)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (EntCase) odd = export_cases_new_odd ();
  g_autofree char *name = g_strdup_printf ("out.%s", format);
  g_autofree char *changed = g_strdup_printf ("out%s", ending);
  g_autofree char *path = export_import_write_case (scratch, odd, format, name);
  g_autofree char *changed_path = scratch_dup_path (scratch, changed);
  g_autofree char *text = NULL;
  g_autoptr (GString) out = NULL;

  g_assert_true (g_file_get_contents (changed_path, &text, NULL, NULL));
  out = g_string_new (text);
  g_assert_cmpuint (g_string_replace (out, from, to, 1), ==, 1);
  assert_refused (scratch, changed, out->str, reason);
}

static void
test_json_that_does_not_hold_together_is_refused (void)
{
  static const struct { const char *from, *to, *reason; } changes[] = {
    { "\"version\": 1", "\"version\": 2", "A later version" },
    { "\"version\": 1", "\"version\": \"1\"", "“version”" },
    { "\"kind\": \"country\"", "\"kind\": \"continent\"", "actors[0]: " },
    { "\"id\": \"country:ELM\"", "\"id\": \"country:\\u0007\"", "actors[0]: " },
    { "\"language\": \"en\"", "\"language\": \"../en\"", "articles[0]: " },
    { "\"published\": \"2023-09-12\"", "\"published\": \"2023-02-30\"", "“published” is no day" },
    { "Rye sent 40", "Rye lent 40", "does not say what a claim cites" },
    { "\"status\": \"alleged\", \"said_by\"", "\"status\": \"sung\", \"said_by\"", "claims[0]: " },
    { "\"article\": 1,", "\"article\": 99,", "claims[0]: it is of no article" },
    { "\"article\": 1,", "\"article\": -1,", "claims[0]: it is of no article" },
    { "\"credibility\": 2", "\"credibility\": 7", "from 1 to 6" },
    { "\"reliability\": \"B\"", "\"reliability\": \"Z\"", "from A to F" },
    { "\"organisation:a\"", "\"organisation:gone\"", "nothing tells who" },
    { "\"number\": 1,", "\"number\": 5,", "its number is wrong" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    assert_change_refused ("json", ".json", changes[i].from, changes[i].to, changes[i].reason);
}

static void
test_tables_that_do_not_hold_together_are_refused (void)
{
  assert_change_refused ("csv", ".claims.csv", ",alleged,", ",sung,", "line 2: ");
  assert_change_refused ("csv", ".claims.csv", "2023-08-31", "2023-02-31", "line 2: “2023-02-31” is no day");
  assert_change_refused ("csv", ".claims.csv", ",c.txt,", ",d.txt,", "of no article");
  assert_change_refused ("csv", ".nodes.csv", ",0,0,country,", ",0,0,continent,", "out.nodes.csv: line 2: ");
  assert_change_refused ("csv", ".articles.csv", "\"a \"", "\"a ", "out.articles.csv: line 2: a quotation mark");
}

static void
test_graphs_of_others_are_refused (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();

  assert_refused (scratch, "a.graphml", "<graphml><graph><node id=\"n0\"/><node id=\"n1\"/>\n<edge source=\"n0\" target=\"n1\"/>"
                  "</graph></graphml>", "line 1: a node has no kind");
  assert_refused (scratch, "b.gexf", "<gexf><graph><nodes/><edges>\n<edge source=\"n0\" target=\"n1\"/></edges></graph></gexf>",
                  "line 2: an edge has no claims");
  assert_refused (scratch, "c.graphml", "<?xml version=\"1.0\"?>\n<graphml>\n<graph>", "line 3");
  assert_refused (scratch, "d.graphml", "<graphml>&bomb;</graphml>", "It is no XML");
  assert_change_refused ("graphml", ".graphml", "\"spans\":{\"sentence\":[", "\"spans\":{\"sentence\":[9999", "no span");
  assert_change_refused ("graphml", ".graphml", "\"spans\":{\"sentence\":[", "\"spans\":{\"sentence\":[1", "as long as its span");
  assert_change_refused ("gexf", ".gexf", "&quot;status&quot;:&quot;alleged&quot;", "&quot;status&quot;:&quot;sung&quot;",
                         "claims[0]: ");
}

static void
test_other_files_are_none_of_them (void)
{
  static const char *const texts[] = {
    "", "{\"id\": \"1\", \"text\": \"Rye met Elm.\"}", "[{\"format\": \"entente\"}]", "<html><graphml></html>", "Name,Date\r\n",
    "<!DOCTYPE graphml [<!ENTITY a \"a\">]><graphml/>", "<graphmlx/>", "<!-- <graphml>", "<?xml",
  };
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *path = scratch_dup_path (scratch, "file");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      scratch_write (scratch, "file", texts[i]);
      g_assert_false (ent_data_import_knows (path));
    }
  g_assert_false (ent_data_import_knows (scratch->path));
  g_assert_false (ent_data_import_knows ("/nowhere"));
}

int
main (int argc, char *argv[])
{
  scratch_use_memory ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/data-import/json-comes-back-byte-by-byte", test_json_comes_back_byte_by_byte);
  g_test_add_func ("/export/data-import/json-of-any-case-comes-back", test_json_of_any_case_comes_back);
  g_test_add_data_func ("/export/data-import/graphml-comes-back-with-what-is-cited", "graphml",
                        test_graphs_come_back_with_what_is_cited);
  g_test_add_data_func ("/export/data-import/gexf-comes-back-with-what-is-cited", "gexf",
                        test_graphs_come_back_with_what_is_cited);
  g_test_add_data_func ("/export/data-import/csv-comes-back-with-what-is-cited", "csv",
                        test_graphs_come_back_with_what_is_cited);
  g_test_add_data_func ("/export/data-import/neo4j-comes-back-with-what-is-cited", "neo4j.csv",
                        test_graphs_come_back_with_what_is_cited);
  g_test_add_data_func ("/export/data-import/an-edge-of-many-claims-comes-back-of-graphml", "graphml",
                        test_an_edge_of_many_claims_comes_back);
  g_test_add_data_func ("/export/data-import/an-edge-of-many-claims-comes-back-of-gexf", "gexf",
                        test_an_edge_of_many_claims_comes_back);
  g_test_add_data_func ("/export/data-import/articles-here-do-not-come-twice", "graphml",
                        test_what_is_here_already_does_not_come_twice);
  g_test_add_data_func ("/export/data-import/articles-here-do-not-come-twice-in-tables", "csv",
                        test_what_is_here_already_does_not_come_twice);
  g_test_add_func ("/export/data-import/it-is-one-step-that-can-be-undone", test_it_is_one_step_that_can_be_undone);
  g_test_add_func ("/export/data-import/what-is-decided-here-stays", test_what_is_decided_here_stays);
  g_test_add_func ("/export/data-import/json-that-does-not-hold-together-is-refused",
                   test_json_that_does_not_hold_together_is_refused);
  g_test_add_func ("/export/data-import/tables-that-do-not-hold-together-are-refused",
                   test_tables_that_do_not_hold_together_are_refused);
  g_test_add_func ("/export/data-import/graphs-of-others-are-refused", test_graphs_of_others_are_refused);
  g_test_add_func ("/export/data-import/other-files-are-none-of-them", test_other_files_are_none_of_them);
  return g_test_run ();
}
