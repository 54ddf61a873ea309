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
  claim = case_builder_add_claim (builder, "country:PRK", "supplies", "country:RUS", status);
  claim->sentence = (EntSpan) { 0, (guint32) article->length };
  return claim;
}

/* The rows in words, a line each: "# They say so | 2 sentences · 1 origin", "a.txt: The words. x2". */
static char *
print_rows (EntView *view, EntItem item)
{
  g_autoptr (GListModel) rows = ent_evidence_rows_new (view, &item, 1);
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
  return g_test_run ();
}
