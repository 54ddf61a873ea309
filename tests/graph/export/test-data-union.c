/* test-data-union.c: /export/data-union: several exports of one case come into another one after the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export-import.h"

#include "case/ent-correction.h"

#include <glib/gstdio.h>
#include <string.h>

static const char *const formats[] = { "json", "graphml", "gexf", "csv", "neo4j.csv" };

/* Of each of the first two texts there are claims in both parts. */
static const char *const part_relations[] = { "meets", "leads" };

typedef enum
{
  PART_FIRST,      /* only those relations */
  PART_SECOND,     /* only others */
  PART_BOTH,
} Part;

typedef struct
{
  Scratch *scratch;
  EntCase *odd;
  char *case_path;
  EntCaseFile *file;       /* an empty case */
} Fixture;

static void
set_up (Fixture *self, gconstpointer format)
{
  self->scratch = scratch_new ();
  self->odd = export_cases_new_odd ();
  export_import_settle (self->odd);
  self->case_path = scratch_dup_path (self->scratch, "case.entente");
  self->file = case_file_maker_create (self->case_path);
}

static void
tear_down (Fixture *self, gconstpointer format)
{
  ent_case_file_unref (self->file);
  ent_case_unref (self->odd);
  g_free (self->case_path);
  scratch_free (self->scratch);
}

/* A part of a case in a file. */
static char *
write_part (Fixture *self, EntCase *case_, Part part, const char *format)
{
  g_autoptr (EntView) view = ent_view_new (case_);
  g_autoptr (EntFilter) filter = ent_filter_new ();
  g_autoptr (EntExcerpt) excerpt = NULL;
  g_autofree char *name = g_strdup_printf ("part-%u.%s", part, format);

  for (guint i = 0; part != PART_BOTH && i < G_N_ELEMENTS (part_relations); i++)
    if (part == PART_FIRST)
      ent_filter_add_only (filter, ENT_FACET_RELATION, part_relations[i]);
    else
      ent_filter_set_without (filter, ENT_FACET_RELATION, part_relations[i], TRUE);
  ent_view_set_filter (view, filter);
  excerpt = ent_excerpt_new (view, ENT_EXCERPT_FILTERED);
  return export_import_write (self->scratch, excerpt, format, name);
}

static EntMergeReport *
merge_part (Fixture *self, EntCase *case_, Part part, const char *format)
{
  g_autofree char *path = write_part (self, case_, part, format);

  return export_import_merge (self->file, path);
}

static void
bring_part (Fixture *self, EntCase *case_, Part part, const char *format)
{
  ent_merge_report_unref (merge_part (self, case_, part, format));
}

static void
append_claim (GString *out, EntCase *case_, guint index)
{
  const EntClaim *claim = ent_case_get_claim (case_, index);
  g_autofree char *subject = ent_case_dup_claim_subject (case_, index);
  g_autofree char *sentence = ent_span_dup_text (claim->sentence, claim->article->text);
  g_autofree char *trigger = ent_span_dup_text (claim->trigger_span, claim->article->text);
  g_autofree char *source = ent_span_dup_text (claim->source_span, claim->article->text);

  g_string_append_printf (out, "%s | %s %s %s | %s | %s | %s | %s | %u %u | %u %u %c | %u\n", subject, claim->source->id,
                          claim->type->name, claim->target->id, ent_status_get_name (claim->status), sentence, trigger,
                          source, claim->event.from, claim->event.to, claim->verdict, claim->credibility,
                          claim->reliability != 0 ? claim->reliability : '-', claim->said_by->len);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* All that a case says, in an order that does not tell in which it came. */
static char *
dup_description (EntCase *case_)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < ent_case_get_n_articles (case_); i++)
    {
      const EntArticle *article = ent_case_get_article (case_, i);

      g_ptr_array_add (lines, g_strdup_printf ("%s %s: %s\n", article->key, article->id, article->text));
    }
  for (guint i = 0; i < ent_case_get_n_claims (case_); i++)
    {
      GString *line = g_string_new (NULL);

      append_claim (line, case_, i);
      g_ptr_array_add (lines, g_string_free (line, FALSE));
    }
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("", (char **) lines->pdata);
}

static char *
dup_file_description (EntCaseFile *file)
{
  g_autoptr (EntCase) case_ = export_import_load (file);

  return dup_description (case_);
}

static void
assert_unchanged (Fixture *self, const EntMergeReport *report, const char *before)
{
  g_autofree char *after = dup_file_description (self->file);

  g_assert_true (ent_merge_report_is_empty (report));
  g_assert_cmpuint (report->taken->changes->len, ==, 0);
  g_assert_cmpuint (report->conflicts->len, ==, 0);
  g_assert_cmpstr (after, ==, before);
}

/* ---- what comes in ------------------------------------------------------------------ */

static void
test_two_parts_make_the_whole (Fixture *self, gconstpointer format)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *other_path = scratch_dup_path (self->scratch, i == 0 ? "a.entente" : "b.entente");
      g_autofree char *both = write_part (self, self->odd, PART_BOTH, format);
      g_autoptr (EntCaseFile) other = case_file_maker_create (other_path);
      g_autofree char *expected = NULL;
      g_autofree char *found = NULL;

      if (i == 1)
        {
          ent_case_file_unref (self->file);
          g_unlink (self->case_path);
          self->file = case_file_maker_create (self->case_path);
        }
      bring_part (self, self->odd, i == 0 ? PART_FIRST : PART_SECOND, format);
      bring_part (self, self->odd, i == 0 ? PART_SECOND : PART_FIRST, format);
      ent_merge_report_unref (export_import_merge (other, both));
      expected = dup_file_description (other);
      found = dup_file_description (self->file);
      g_assert_cmpstr (found, ==, expected);
    }
}

static void
test_json_of_two_parts_is_that_of_the_whole (Fixture *self, gconstpointer unused)
{
  g_autofree char *whole = NULL;
  g_autofree char *again = NULL;
  g_autoptr (EntCase) joined = NULL;

  bring_part (self, self->odd, PART_FIRST, "json");
  bring_part (self, self->odd, PART_SECOND, "json");
  joined = export_import_load (self->file);
  whole = export_import_write_case (self->scratch, self->odd, "json", "whole.json");
  again = export_import_write_case (self->scratch, joined, "json", "again.json");
  export_import_assert_same_files (whole, again);
}

static void
test_a_part_of_what_is_here_changes_nothing (Fixture *self, gconstpointer format)
{
  g_autofree char *before = NULL;

  bring_part (self, self->odd, PART_BOTH, format);
  before = dup_file_description (self->file);
  for (Part part = PART_FIRST; part <= PART_BOTH; part++)
    {
      g_autoptr (EntMergeReport) report = merge_part (self, self->odd, part, format);

      assert_unchanged (self, report, before);
    }
}

static void
test_a_part_is_a_step_of_its_own (Fixture *self, gconstpointer format)
{
  g_autoptr (EntMergeReport) report = NULL;
  g_autoptr (EntMergeReport) again = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *brought_again = NULL;
  g_autofree char *done_again = NULL;
  g_autoptr (EntCase) first = NULL;
  guint n_first;

  bring_part (self, self->odd, PART_FIRST, format);
  first = export_import_load (self->file);
  n_first = ent_case_get_n_claims (first);
  report = merge_part (self, self->odd, PART_SECOND, format);
  g_assert_cmpuint (report->n_claims, >, 0);
  g_assert_cmpuint (report->n_articles, ==, 1);
  joined = dup_file_description (self->file);
  g_assert_true (ent_case_file_undo (self->file, NULL, NULL));
  ent_case_unref (first);
  first = export_import_load (self->file);
  g_assert_cmpuint (ent_case_get_n_claims (first), ==, n_first);
  g_assert_true (ent_case_file_redo (self->file, NULL, NULL));
  done_again = dup_file_description (self->file);
  g_assert_cmpstr (done_again, ==, joined);
  g_assert_true (ent_case_file_undo (self->file, NULL, NULL));
  again = merge_part (self, self->odd, PART_SECOND, format);
  g_assert_cmpuint (again->n_claims, ==, report->n_claims);
  brought_again = dup_file_description (self->file);
  g_assert_cmpstr (brought_again, ==, joined);
}

/* All that was undone is away; of two files only the one that comes again is there. */
static void
test_what_was_undone_does_not_come_with_another_part (Fixture *self, gconstpointer format)
{
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;
  g_autofree char *other_path = scratch_dup_path (self->scratch, "other.entente");
  g_autofree char *path = write_part (self, self->odd, PART_FIRST, format);
  g_autoptr (EntCaseFile) other = case_file_maker_create (other_path);
  g_autoptr (EntCase) a = NULL;
  g_autoptr (EntCase) b = NULL;

  bring_part (self, self->odd, PART_BOTH, format);
  g_assert_true (ent_case_file_undo (self->file, NULL, NULL));
  bring_part (self, self->odd, PART_FIRST, format);
  ent_merge_report_unref (export_import_merge (other, path));
  a = export_import_load (self->file);
  b = export_import_load (other);
  g_assert_cmpuint (ent_case_get_n_claims (a), ==, ent_case_get_n_claims (b));
  g_assert_cmpuint (ent_case_get_n_articles (a), ==, ent_case_get_n_articles (b));
}

static void
end_import (EntCaseFile *file, gint64 import)
{
  g_autoptr (GPtrArray) no_problems = g_ptr_array_new ();

  g_assert_true (ent_case_file_end_import (file, import, no_problems, NULL));
}

/* ---- the case that it came from ------------------------------------------------------ */

static EntCaseFile *
new_read_case (Fixture *self, EntCase *from)
{
  g_autofree char *path = scratch_dup_path (self->scratch, "read.entente");
  EntCaseFile *file = case_file_maker_create (path);
  gint64 import = ent_case_file_begin_import (file, NULL);

  for (guint i = 0; i < ent_case_get_n_articles (from); i++)
    {
      EntNewArticle article = { .article = ent_case_get_article (from, i), .claims = g_ptr_array_new () };

      for (guint j = 0; j < ent_case_get_n_claims (from); j++)
        if (ent_case_get_claim (from, j)->article == article.article)
          g_ptr_array_add (article.claims, ent_case_get_claim (from, j));
      g_assert_true (ent_case_file_add_articles (file, import, "a reader", &article, 1, NULL));
      g_ptr_array_unref (article.claims);
    }
  end_import (file, import);
  return file;
}

static void
decide (EntCaseFile *file, EntDecision *decision)
{
  g_assert_true (ent_case_file_decide (file, decision, NULL));
  ent_decision_free (decision);
}

static guint
find_claim (EntCase *case_, const char *relation, const char *article)
{
  for (guint i = 0; i < ent_case_get_n_claims (case_); i++)
    if (strcmp (ent_case_get_claim (case_, i)->type->name, relation) == 0
        && strcmp (ent_case_get_claim (case_, i)->article->id, article) == 0)
      return i;
  g_assert_not_reached ();
}

/* Relations, ends, sayers, ratings, and a claim that the user added. */
static void
decide_much (EntCaseFile *file)
{
  g_autoptr (EntCase) case_ = export_import_load (file);
  guint leads = find_claim (case_, "leads", "b.txt"), supplies = find_claim (case_, "supplies", "c.txt");
  EntArticle *article = ent_case_get_article (case_, 0);
  const char *const merged[] = { "person:kim", NULL };
  EntOwnClaim own = {
    .article = article, .source_id = "country:RYE", .target_id = "country:KOR", .relation = "meets",
    .status = ENT_STATUS_ASSERTED, .sentence = export_cases_find (article, "Elm thanked Rye;"),
    .source_words = export_cases_find (article, "Rye;"),
  };

  decide (file, ent_correction_new_relation (case_, leads, ent_case_find_relation_type (case_, "supplies"), TRUE));
  decide (file, ent_correction_new_status (case_, supplies, ENT_STATUS_POSSIBLE));
  decide (file, ent_correction_new_credibility (case_, supplies, 3));
  decide (file, ent_correction_new_verdict (case_, find_claim (case_, "sanctions", "a \"1\".txt"), ENT_VERDICT_REJECTED));
  decide (file, ent_correction_new_merge (case_, merged, "country:KOR"));
  decide (file, ent_correction_new_own_claim (case_, &own));
  decide (file, ent_correction_new_own_claim (case_, &own));
}

static void
test_a_case_gets_nothing_new_of_itself (Fixture *self, gconstpointer format)
{
  g_autoptr (EntCase) case_ = NULL;
  g_autofree char *before = NULL;

  ent_case_file_unref (self->file);
  self->file = new_read_case (self, self->odd);
  decide_much (self->file);
  case_ = export_import_load (self->file);
  decide (self->file, ent_correction_new_credibility (case_, find_claim (case_, "meets", "a \"1\".txt"), 5));
  ent_case_unref (case_);
  case_ = export_import_load (self->file);
  before = dup_description (case_);
  for (Part part = PART_FIRST; part <= PART_BOTH; part++)
    {
      g_autoptr (EntMergeReport) report = merge_part (self, case_, part, format);

      assert_unchanged (self, report, before);
    }
}

static void
test_decisions_that_differ_are_told (Fixture *self, gconstpointer format)
{
  g_autoptr (EntCaseFile) theirs = new_read_case (self, self->odd);
  g_autoptr (EntCase) read = export_import_load (theirs);
  guint supplies = find_claim (read, "supplies", "c.txt"), leads = find_claim (read, "leads", "b.txt");
  g_autofree char *subject = ent_case_dup_claim_subject (read, supplies);
  g_autoptr (EntCase) rated = NULL;
  g_autoptr (EntMergeReport) report = NULL;

  bring_part (self, read, PART_BOTH, format);
  case_file_maker_decide (self->file, subject, "credibility", "2");
  decide (theirs, ent_correction_new_credibility (read, supplies, 3));
  decide (theirs, ent_correction_new_credibility (read, leads, 4));
  rated = export_import_load (theirs);
  report = merge_part (self, rated, PART_BOTH, format);
  g_assert_cmpuint (report->n_claims, ==, 0);
  g_assert_cmpuint (report->n_records, ==, 1);
  g_assert_cmpuint (report->conflicts->len, ==, 1);
  g_assert_cmpstr (((EntMergeConflict *) g_ptr_array_index (report->conflicts, 0))->mine, ==, "2");
  g_assert_cmpstr (((EntMergeConflict *) g_ptr_array_index (report->conflicts, 0))->theirs, ==, "3");
}

/* ---- pieces of articles ---------------------------------------------------------------- */

static void
test_pieces_become_whole (Fixture *self, gconstpointer format)
{
  g_autofree char *other_path = scratch_dup_path (self->scratch, "other.entente");
  g_autoptr (EntCaseFile) other = case_file_maker_create (other_path);
  g_autofree char *path = write_part (self, self->odd, PART_BOTH, "json");
  g_autoptr (EntMergeReport) report = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;

  bring_part (self, self->odd, PART_FIRST, format);
  report = merge_part (self, self->odd, PART_BOTH, "json");
  g_assert_cmpuint (report->n_texts, ==, 2);
  ent_merge_report_unref (export_import_merge (other, path));
  expected = dup_file_description (other);
  found = dup_file_description (self->file);
  g_assert_cmpstr (found, ==, expected);
}

/* The words of a piece are found, and those of what was there before are not found twice. */
static void
test_words_of_pieces_are_indexed (Fixture *self, gconstpointer format)
{
  g_autoptr (GPtrArray) faults = NULL;

  bring_part (self, self->odd, PART_FIRST, format);
  bring_part (self, self->odd, PART_SECOND, format);
  bring_part (self, self->odd, PART_BOTH, "json");
  faults = ent_case_file_verify (self->file, NULL);
  g_assert_cmpuint (faults->len, ==, 0);
}

static void
test_pieces_go_out_as_they_came (Fixture *self, gconstpointer format)
{
  g_autofree char *json = NULL;
  g_autofree char *json_again = NULL;
  g_autofree char *other_path = scratch_dup_path (self->scratch, "other.entente");
  g_autoptr (EntCaseFile) other = case_file_maker_create (other_path);
  g_autoptr (EntMergeReport) report = NULL;
  g_autoptr (EntCase) pieces = NULL;
  g_autoptr (EntCase) again = NULL;
  g_autofree char *before = NULL;

  bring_part (self, self->odd, PART_BOTH, format);
  pieces = export_import_load (self->file);
  json = export_import_write_case (self->scratch, pieces, "json", "pieces.json");
  ent_merge_report_unref (export_import_merge (other, json));
  again = export_import_load (other);
  json_again = export_import_write_case (self->scratch, again, "json", "pieces-again.json");
  export_import_assert_same_files (json, json_again);
  before = dup_description (pieces);
  report = merge_part (self, pieces, PART_FIRST, format);
  assert_unchanged (self, report, before);
}

static void
test_what_is_left_out_is_seen (Fixture *self, gconstpointer format)
{
  g_autoptr (EntCase) first = NULL;
  g_autoptr (EntCase) both = NULL;

  bring_part (self, self->odd, PART_FIRST, format);
  first = export_import_load (self->file);
  g_assert_nonnull (strstr (ent_case_find_article (first, "a \"1\".txt")->text, "Elm thanked Rye;\n\n[…]\n\n한국은"));
  bring_part (self, self->odd, PART_SECOND, format);
  both = export_import_load (self->file);
  g_assert_nonnull (strstr (ent_case_find_article (both, "a \"1\".txt")->text,
                            "Elm <secretly>.\n\nElm thanked Rye; nobody else did ]]> so.\n\n한국은 김정은을 만났다. Rye scolded"));
}

/* Who reads the article itself has all of it, and what he knew of it. */
static void
test_reading_an_article_completes_its_pieces (Fixture *self, gconstpointer format)
{
  EntArticle *article = ent_case_get_article (self->odd, 0);
  EntNewArticle read = { .article = article, .claims = g_ptr_array_new () };
  g_autoptr (EntCase) before = NULL;
  g_autoptr (EntCase) after = NULL;
  g_autoptr (EntCase) undone = NULL;
  gint64 import;
  guint n = 0;

  for (guint i = 0; i < ent_case_get_n_claims (self->odd); i++)
    if (ent_case_get_claim (self->odd, i)->article == article)
      g_ptr_array_add (read.claims, ent_case_get_claim (self->odd, i));
  bring_part (self, self->odd, PART_FIRST, format);
  before = export_import_load (self->file);
  import = ent_case_file_begin_import (self->file, NULL);
  g_assert_true (ent_case_file_add_articles (self->file, import, "a reader", &read, 1, NULL));
  end_import (self->file, import);
  after = export_import_load (self->file);
  g_assert_cmpuint (ent_case_get_n_articles (after), ==, ent_case_get_n_articles (before));
  g_assert_cmpstr (ent_case_find_article (after, article->id)->text, ==, article->text);
  for (guint i = 0; i < ent_case_get_n_claims (after); i++)
    n += strcmp (ent_case_get_claim (after, i)->article->id, article->id) == 0;
  g_assert_cmpuint (n, ==, read.claims->len);
  g_assert_true (ent_case_file_undo (self->file, NULL, NULL));
  undone = export_import_load (self->file);
  g_assert_cmpuint (ent_case_get_n_claims (undone), ==, ent_case_get_n_claims (before));
  g_ptr_array_unref (read.claims);
}

/* ---- what does not hold together ------------------------------------------------------ */

static void
test_other_words_in_one_place_are_refused (Fixture *self, gconstpointer format)
{
  g_autofree char *path = write_part (self, self->odd, PART_SECOND, "graphml");
  g_autofree char *text = NULL;
  g_autoptr (GString) lie = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (EntReceived) received = NULL;
  g_autoptr (GError) error = NULL;
  EntMergeReport *report = NULL;

  bring_part (self, self->odd, PART_BOTH, format);
  before = dup_file_description (self->file);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lie = g_string_new (text);
  g_assert_cmpuint (g_string_replace (lie, "Rye scolded itself.", "Rye applauded: yes.", 0), >, 0);
  g_assert_true (g_file_set_contents (path, lie->str, -1, NULL));
  received = export_import_read_file (path);
  g_assert_false (ent_case_file_merge_received (self->file, received, NULL, NULL, NULL, &report, &error));
  g_assert_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "says something else"));
  after = dup_file_description (self->file);
  g_assert_cmpstr (after, ==, before);
}

static void
test_two_claims_of_one_key_are_refused (Fixture *self, gconstpointer unused)
{
  g_autofree char *path = write_part (self, self->odd, PART_BOTH, "csv");
  g_autofree char *claims_path = scratch_dup_path (self->scratch, "part-2.claims.csv");
  g_autofree char *text = NULL;
  g_autofree char *twice = NULL;
  g_autoptr (GError) error = NULL;
  const char *row;

  g_assert_true (g_file_get_contents (claims_path, &text, NULL, NULL));
  row = strstr (text, "\r\n") + strlen ("\r\n");
  twice = g_strconcat (text, row, NULL);
  g_assert_true (g_file_set_contents (claims_path, twice, -1, NULL));
  g_assert_null (ent_data_import_read (path, export_import_get_vocabulary (), &error));
  g_assert_nonnull (strstr (error->message, "two claims have one key"));
}

static void
add (const char *name, const char *format, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strdup_printf ("/export/data-union/%s/%s", name, format);

  g_test_add (path, Fixture, format, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  scratch_use_memory ();
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      add ("two-parts-make-the-whole", formats[i], test_two_parts_make_the_whole);
      add ("a-part-of-what-is-here-changes-nothing", formats[i], test_a_part_of_what_is_here_changes_nothing);
      add ("a-part-is-a-step-of-its-own", formats[i], test_a_part_is_a_step_of_its_own);
      add ("what-was-undone-does-not-come-with-another-part", formats[i],
           test_what_was_undone_does_not_come_with_another_part);
      add ("a-case-gets-nothing-new-of-itself", formats[i], test_a_case_gets_nothing_new_of_itself);
      add ("decisions-that-differ-are-told", formats[i], test_decisions_that_differ_are_told);
      add ("other-words-in-one-place-are-refused", formats[i], test_other_words_in_one_place_are_refused);
      if (i == 0)
        continue;
      add ("pieces-become-whole", formats[i], test_pieces_become_whole);
      add ("words-of-pieces-are-indexed", formats[i], test_words_of_pieces_are_indexed);
      add ("pieces-go-out-as-they-came", formats[i], test_pieces_go_out_as_they_came);
      add ("what-is-left-out-is-seen", formats[i], test_what_is_left_out_is_seen);
      add ("reading-an-article-completes-its-pieces", formats[i], test_reading_an_article_completes_its_pieces);
    }
  add ("json-of-two-parts-is-that-of-the-whole", "json", test_json_of_two_parts_is_that_of_the_whole);
  add ("two-claims-of-one-key-are-refused", "csv", test_two_claims_of_one_key_are_refused);
  return g_test_run ();
}
