/* test-evidence-row.c: /desktop/evidence-row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case-builder.h"
#include "ent-evidence-row.h"

/* An article of one sentence, and the claim that it makes. */
static EntClaim *
add_sentence (CaseBuilder *builder, const char *id, const char *published, const char *origin, const char *sentence,
              EntStatus status)
{
  EntArticle *article = case_builder_add_article (builder, id, "Courier", published);
  EntClaim *claim;

  g_free (article->text);
  article->text = g_strdup (sentence);
  article->length = strlen (sentence);
  g_free (article->origin);
  article->origin = g_strdup (origin);
  ent_article_set_key (article);
  claim = case_builder_add_claim (builder, "country:PRK", "supplies", "country:RUS", status);
  claim->sentence = (EntSpan) { 0, (guint32) article->length };
  return claim;
}

/* The rows in words, a line each: "# They say so | 2 sentences · 1 origin", "a.txt: The words. x2". */
static char *
print_rows (EntView *view, EntItem item)
{
  g_autoptr (GListModel) rows = ent_evidence_rows_new (view, &item, 1, ENT_EVIDENCE_BOTH_SIDES);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (EntEvidenceRow) row = g_list_model_get_item (rows, i);
      EntClaim *claim = ent_evidence_row_get_claim (row);

      if (ent_evidence_row_is_heading (row))
        {
          g_string_append_printf (text, "# %s", ent_evidence_row_get_heading (row));
          if (ent_evidence_row_get_detail (row))
            g_string_append_printf (text, " | %s", ent_evidence_row_get_detail (row));
        }
      else
        {
          g_autofree char *sentence = ent_span_dup_text (claim->sentence, claim->article->text);

          g_string_append_printf (text, "%s%s: %s x%u", ent_evidence_row_get_starts_story (row) ? "" : "  ",
                                  claim->article->id, sentence, ent_evidence_row_get_n_articles (row));
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

static void
test_keeps_those_who_say_so_apart_from_those_who_deny_it (void)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (EntCase) case_ = NULL;
  g_autoptr (EntView) view = NULL;
  g_autofree char *rows = NULL;

  add_sentence (builder, "a", "2023-09-12", "a", "It did not.", ENT_STATUS_DENIED);
  add_sentence (builder, "b", "2023-09-13", "b", "It did.", ENT_STATUS_ALLEGED);
  add_sentence (builder, "c", "2023-09-14", "c", "It never has.", ENT_STATUS_NEGATED);
  case_ = case_builder_end (builder);
  view = ent_view_new (case_);
  rows = print_rows (view, (EntItem) { ENT_ITEM_RELATION, 0 });
  g_assert_cmpstr (rows, ==,
                   "# They say so | 1 sentence · 1 origin\n"
                   "b: It did. x1\n"
                   "# They deny it | 2 sentences · 2 origins\n"
                   "a: It did not. x1\n"
                   "c: It never has. x1\n");
}

static void
test_a_story_that_several_papers_print_is_one_row (void)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (EntCase) case_ = NULL;
  g_autoptr (EntView) view = NULL;
  g_autofree char *rows = NULL;

  add_sentence (builder, "a", "2023-09-12", "a", "It did.", ENT_STATUS_ALLEGED);
  add_sentence (builder, "b", "2023-09-13", "a", "It did.", ENT_STATUS_ALLEGED);
  add_sentence (builder, "c", "2023-09-14", "c", "It did.", ENT_STATUS_ALLEGED);
  case_ = case_builder_end (builder);
  view = ent_view_new (case_);
  rows = print_rows (view, (EntItem) { ENT_ITEM_RELATION, 0 });
  g_assert_cmpstr (rows, ==,
                   "# They say so | 2 sentences · 2 origins\n"
                   "a: It did. x2\n"
                   "c: It did. x1\n");
}

static void
test_articles_stand_by_date_and_the_undated_last (void)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (EntCase) case_ = NULL;
  g_autoptr (EntView) view = NULL;
  g_autofree char *rows = NULL;

  add_sentence (builder, "a", NULL, "a", "Undated.", ENT_STATUS_ASSERTED);
  add_sentence (builder, "b", "2024-01-01", "b", "Later.", ENT_STATUS_ASSERTED);
  add_sentence (builder, "c", "2019-01-01", "c", "Earlier.", ENT_STATUS_ASSERTED);
  case_ = case_builder_end (builder);
  view = ent_view_new (case_);
  rows = print_rows (view, (EntItem) { ENT_ITEM_RELATION, 0 });
  g_assert_cmpstr (rows, ==,
                   "# They say so | 3 sentences · 3 origins\n"
                   "c: Earlier. x1\n"
                   "b: Later. x1\n"
                   "a: Undated. x1\n");
}

static void
test_an_actor_shows_all_its_relations (void)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (EntCase) case_ = NULL;
  g_autoptr (EntView) view = NULL;
  g_autofree char *rows = NULL;
  EntItem russia = { ENT_ITEM_NODE, 0 };
  EntClaim *claim;

  claim = add_sentence (builder, "a", "2023-09-12", "a", "Two things. Both said.", ENT_STATUS_ASSERTED);
  claim->sentence.end = strlen ("Two things.");
  claim = case_builder_add_claim (builder, "country:RUS", "meets", "country:PRK", ENT_STATUS_ASSERTED);
  claim->sentence = (EntSpan) { strlen ("Two things. "), (guint32) claim->article->length };
  case_ = case_builder_end (builder);
  view = ent_view_new (case_);
  g_assert_true (ent_view_find_node (view, "country:RUS", &russia.index));
  rows = print_rows (view, russia);
  g_assert_cmpstr (rows, ==,
                   "# PRK meets RUS\n"
                   "# They say so | 1 sentence · 1 origin\n"
                   "a: Both said. x1\n"
                   "# PRK supplies RUS\n"
                   "# They say so | 1 sentence · 1 origin\n"
                   "a: Two things. x1\n");
}

static void
test_leaves_out_what_the_filter_does (void)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (EntFilter) filter = ent_filter_new ();
  g_autoptr (EntCase) case_ = NULL;
  g_autoptr (EntView) view = NULL;
  g_autofree char *rows = NULL;

  add_sentence (builder, "a", "2023-09-12", "a", "It did.", ENT_STATUS_ALLEGED);
  add_sentence (builder, "b", "2023-09-13", "b", "It did not.", ENT_STATUS_DENIED);
  case_ = case_builder_end (builder);
  view = ent_view_new (case_);
  ent_filter_set_without (filter, ENT_FACET_STATUS, "alleged", TRUE);
  ent_view_set_filter (view, filter);
  rows = print_rows (view, (EntItem) { ENT_ITEM_RELATION, 0 });
  g_assert_cmpstr (rows, ==,
                   "# They deny it | 1 sentence · 1 origin\n"
                   "b: It did not. x1\n");
}

/* The case as it stands where some records are made: subject of claim @index, aspect, value. */
static EntCase *
new_decided (EntCase *case_, guint index, const char *aspect, const char *value)
{
  g_autoptr (EntRecords) records = ent_records_new ();
  g_autofree char *subject = ent_case_dup_claim_subject (case_, index);

  ent_records_add (records, subject, aspect, value);
  return ent_case_new (NULL, ent_case_get_extraction (case_), records);
}

static CaseBuilder *
new_three_sentences (void)
{
  CaseBuilder *builder = case_builder_new ();

  add_sentence (builder, "a", "2023-09-12", "a", "One.", ENT_STATUS_ALLEGED);
  add_sentence (builder, "b", "2023-09-13", "b", "Two.", ENT_STATUS_ALLEGED);
  add_sentence (builder, "c", "2023-09-14", "c", "Three.", ENT_STATUS_ALLEGED);
  return builder;
}

static EntEvidenceRow *
get_row (GListModel *rows, guint index)
{
  g_autoptr (EntEvidenceRow) row = g_list_model_get_item (rows, index);

  g_assert_nonnull (row);
  return row;   /* the list has it */
}

static void
test_what_was_rejected_stands_at_the_end (void)
{
  g_autoptr (CaseBuilder) builder = new_three_sentences ();
  g_autoptr (EntCase) read = case_builder_end (builder);
  g_autoptr (EntCase) case_ = new_decided (read, 1, "verdict", "rejected");
  g_autoptr (EntView) view = ent_view_new (case_);
  EntItem item = { ENT_ITEM_RELATION, 0 };
  g_autoptr (GListModel) closed = ent_evidence_rows_new (view, &item, 1,
                                                         ENT_EVIDENCE_BOTH_SIDES | ENT_EVIDENCE_PART_REJECTED);
  g_autoptr (GListModel) open = ent_evidence_rows_new (view, &item, 1,
                                                       ENT_EVIDENCE_BOTH_SIDES | ENT_EVIDENCE_PART_REJECTED
                                                         | ENT_EVIDENCE_PART_OPEN);

  g_assert_cmpuint (g_list_model_get_n_items (closed), ==, 4);
  g_assert_cmpint (ent_evidence_row_get_kind (get_row (closed, 3)), ==, ENT_EVIDENCE_REJECTED);
  g_assert_cmpstr (ent_evidence_row_get_heading (get_row (closed, 3)), ==, "1 rejected");
  g_assert_cmpuint (g_list_model_get_n_items (open), ==, 5);
  g_assert_cmpint (ent_evidence_row_get_kind (get_row (open, 4)), ==, ENT_EVIDENCE_REJECTED_CLAIM);
  g_assert_cmpstr (ent_evidence_row_get_claim (get_row (open, 4))->article->id, ==, "b");
}

static void
test_a_sentence_stands_for_its_copies (void)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (EntCase) read = NULL;
  g_autoptr (EntCase) case_ = NULL;
  g_autoptr (EntView) view = NULL;
  g_autoptr (GListModel) rows = NULL;
  EntItem item = { ENT_ITEM_RELATION, 0 };

  add_sentence (builder, "a", "2023-09-12", "a", "It did.", ENT_STATUS_ALLEGED);
  add_sentence (builder, "b", "2023-09-13", "a", "It did.", ENT_STATUS_ALLEGED);
  read = case_builder_end (builder);
  case_ = new_decided (read, 0, "verdict", "confirmed");
  view = ent_view_new (case_);
  rows = ent_evidence_rows_new (view, &item, 1, ENT_EVIDENCE_BOTH_SIDES);
  g_assert_cmpuint (ent_evidence_row_get_claims (get_row (rows, 1))->len, ==, 2);
  /* a copy that came later was not confirmed */
  g_assert_false (ent_evidence_row_get_confirmed (get_row (rows, 1)));
}

static void
count_change (EntEvidenceRow *row, guint *n)
{
  (*n)++;
}

static void
test_rows_stay_when_one_is_decided (void)
{
  g_autoptr (CaseBuilder) builder = new_three_sentences ();
  g_autoptr (EntCase) read = case_builder_end (builder);
  g_autoptr (EntCase) confirmed = new_decided (read, 2, "verdict", "confirmed");
  g_autoptr (EntCase) rejected = new_decided (read, 0, "verdict", "rejected");
  g_autoptr (EntView) view = ent_view_new (read);
  g_autoptr (EntView) view_confirmed = ent_view_new (confirmed);
  g_autoptr (EntView) view_rejected = ent_view_new (rejected);
  EntItem item = { ENT_ITEM_RELATION, 0 };
  EntEvidenceParts parts = ENT_EVIDENCE_BOTH_SIDES | ENT_EVIDENCE_PART_REJECTED;
  g_autoptr (GListModel) rows = ent_evidence_rows_new (view, &item, 1, parts);
  g_autoptr (GListModel) now = ent_evidence_rows_new (view_confirmed, &item, 1, parts);
  g_autoptr (GListModel) later = ent_evidence_rows_new (view_rejected, &item, 1, parts);
  EntEvidenceRow *second = get_row (rows, 2);
  EntEvidenceRow *third = get_row (rows, 3);
  guint n_changes = 0;

  g_signal_connect (third, "changed", G_CALLBACK (count_change), &n_changes);
  ent_evidence_rows_update (rows, now);
  g_assert_true (get_row (rows, 3) == third);
  g_assert_true (ent_evidence_row_get_confirmed (third));
  g_assert_cmpuint (n_changes, ==, 1);

  /* the first is gone: those behind it are the same rows, of claims that are counted otherwise now */
  ent_evidence_rows_update (rows, later);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 4);
  g_assert_true (get_row (rows, 1) == second);
  g_assert_true (get_row (rows, 2) == third);
  g_assert_false (ent_evidence_row_get_confirmed (third));
  g_assert_cmpuint (g_array_index (ent_evidence_row_get_claims (second), guint, 0), ==, 0);
  g_assert_cmpint (ent_evidence_row_get_kind (get_row (rows, 3)), ==, ENT_EVIDENCE_REJECTED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/desktop/evidence-row/keeps-those-who-say-so-apart-from-those-who-deny-it",
                   test_keeps_those_who_say_so_apart_from_those_who_deny_it);
  g_test_add_func ("/desktop/evidence-row/a-story-that-several-papers-print-is-one-row",
                   test_a_story_that_several_papers_print_is_one_row);
  g_test_add_func ("/desktop/evidence-row/articles-stand-by-date-and-the-undated-last",
                   test_articles_stand_by_date_and_the_undated_last);
  g_test_add_func ("/desktop/evidence-row/an-actor-shows-all-its-relations", test_an_actor_shows_all_its_relations);
  g_test_add_func ("/desktop/evidence-row/leaves-out-what-the-filter-does", test_leaves_out_what_the_filter_does);
  g_test_add_func ("/desktop/evidence-row/what-was-rejected-stands-at-the-end",
                   test_what_was_rejected_stands_at_the_end);
  g_test_add_func ("/desktop/evidence-row/a-sentence-stands-for-its-copies", test_a_sentence_stands_for_its_copies);
  g_test_add_func ("/desktop/evidence-row/rows-stay-when-one-is-decided", test_rows_stay_when_one_is_decided);
  return g_test_run ();
}
