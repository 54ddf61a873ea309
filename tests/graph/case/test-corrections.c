/* test-corrections.c: /case/corrections: what is decided lies over what was read, and changes nothing of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case-builder.h"
#include "case/ent-case-file.h"
#include "case/ent-correction.h"
#include "case/ent-subject.h"
#include "scratch.h"

#define TEXT "Russia met China, Iran said. The Blue House supplied Peru."

/* A case with a file beside it that takes what is decided. */
typedef struct
{
  Scratch *scratch;
  CaseBuilder *builder;
  EntCaseFile *file;
  EntCase *case_;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  EntArticle *article;
  EntClaim *claim;

  self->scratch = scratch_new ();
  path = scratch_dup_path (self->scratch, "a.entente");
  self->file = ent_case_file_create (path, &error);
  g_assert_no_error (error);
  self->builder = case_builder_new ();
  article = case_builder_add_article (self->builder, "a.txt", "Daily Courier", "2023-09-12");
  g_free (article->text);
  article->text = g_strdup (TEXT);
  article->length = strlen (TEXT);
  ent_article_set_key (article);
  claim = case_builder_add_claim (self->builder, "country:RUS", "meets", "country:CHN", ENT_STATUS_ASSERTED);
  claim->source_span = (EntSpan) { 0, 6 };
  claim->target_span = (EntSpan) { 11, 16 };
  claim = case_builder_add_claim (self->builder, "organisation:blue-house", "supplies", "country:PER",
                                  ENT_STATUS_ALLEGED);
  claim->source_span = (EntSpan) { 33, 43 };
  claim->sentence = (EntSpan) { 29, 58 };
  g_ptr_array_add (claim->said_by, case_builder_new_actor ("country:IRN"));
  self->case_ = case_builder_end (self->builder);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_pointer (&self->case_, ent_case_unref);
  ent_case_file_unref (self->file);
  case_builder_free (self->builder);
  scratch_free (self->scratch);
}

static void
take_up (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntRecords) records = ent_case_file_load_records (self->file, &error);
  EntCase *case_;

  g_assert_no_error (error);
  case_ = ent_case_new (NULL, ent_case_get_extraction (self->case_), records);
  ent_case_unref (self->case_);
  self->case_ = case_;
}

/* Makes a decision, and the case as it stands then. Takes @decision. */
static void
decide (Fixture *self, EntDecision *decision)
{
  g_autoptr (EntDecision) taken = decision;
  g_autoptr (GError) error = NULL;

  g_assert_true (ent_case_file_decide (self->file, taken, &error));
  g_assert_no_error (error);
  take_up (self);
}

static void
undo (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ent_case_file_undo (self->file, NULL, &error));
  g_assert_no_error (error);
  take_up (self);
}

static EntClaim *
get (Fixture *self, guint index)
{
  return ent_case_get_claim (self->case_, index);
}

static void
assert_as_read (Fixture *self)
{
  EntExtraction *extraction = ent_case_get_extraction (self->case_);

  g_assert_cmpuint (ent_case_get_n_claims (self->case_), ==, extraction->claims->len);
  g_assert_cmpuint (ent_case_get_n_rejected (self->case_), ==, 0);
  for (guint i = 0; i < extraction->claims->len; i++)
    g_assert_true (get (self, i) == g_ptr_array_index (extraction->claims, i));
}

/* ---- claims -------------------------------------------------------------------------- */

static void
test_rejected_claims_count_nowhere (Fixture *self, gconstpointer data)
{
  decide (self, ent_correction_new_verdict (self->case_, 0, ENT_VERDICT_REJECTED));
  g_assert_cmpuint (ent_case_get_n_claims (self->case_), ==, 1);
  g_assert_null (ent_case_find_actor (self->case_, "country:RUS"));
  g_assert_cmpuint (ent_case_get_n_rejected (self->case_), ==, 1);
  g_assert_cmpstr (ent_case_get_rejected (self->case_, 0)->type->name, ==, "meets");
  decide (self, ent_correction_new_restore (self->case_, 0));
  g_assert_cmpuint (ent_case_get_n_rejected (self->case_), ==, 0);
  g_assert_cmpuint (ent_case_get_n_claims (self->case_), ==, 2);
}

static void
test_changes_one_claim_in_every_way (Fixture *self, gconstpointer data)
{
  EntInterval event = { ent_day_new (2023, 9, 1), ent_day_new (2023, 9, 30) };
  const EntClaim *claim;

  decide (self, ent_correction_new_relation (self->case_, 1, &case_builder_types[0], TRUE));
  decide (self, ent_correction_new_status (self->case_, 1, ENT_STATUS_DENIED));
  decide (self, ent_correction_new_time (self->case_, 1, event));
  decide (self, ent_correction_new_sayer (self->case_, 1, "country:RUS"));
  decide (self, ent_correction_new_object (self->case_, 1, "grain"));
  decide (self, ent_correction_new_credibility (self->case_, 1, 3));
  decide (self, ent_correction_new_verdict (self->case_, 1, ENT_VERDICT_CONFIRMED));
  claim = get (self, 1);
  g_assert_cmpstr (claim->type->name, ==, "meets");
  g_assert_cmpstr (claim->plover, ==, "CONSULT");
  g_assert_cmpstr (claim->source->id, ==, "country:PER");
  g_assert_cmpuint (claim->target_span.start, ==, 33);
  g_assert_cmpint (claim->status, ==, ENT_STATUS_DENIED);
  g_assert_cmpuint (claim->event.to, ==, event.to);
  g_assert_cmpuint (claim->said_by->len, ==, 1);
  g_assert_cmpstr (((EntActor *) g_ptr_array_index (claim->said_by, 0))->id, ==, "country:RUS");
  g_assert_cmpstr (claim->object, ==, "grain");
  g_assert_cmpuint (claim->credibility, ==, 3);
  g_assert_cmpint (claim->verdict, ==, ENT_VERDICT_CONFIRMED);
  g_assert_cmpstr (ent_case_find_read_claim (self->case_, 1)->type->name, ==, "supplies");

  decide (self, ent_correction_new_as_read (self->case_, 1));
  g_assert_cmpuint (ent_records_get_n (ent_case_get_records (self->case_)), ==, 0);
  assert_as_read (self);
}

static void
test_several_changes_are_one_step (Fixture *self, gconstpointer data)
{
  const EntClaim *claim = get (self, 1);
  const guint claims[] = { 1 };
  EntClaimChanges changes = {
    .type = claim->type,
    .status = claim->status,
    .event = claim->event,
    .sayer_id = "country:IRN",
    .object = claim->object,
  };
  EntDecision *decision;

  g_assert_null (ent_correction_new_changes (self->case_, claims, 1, &changes));
  changes.type = &case_builder_types[0];
  changes.swapped = TRUE;
  changes.status = ENT_STATUS_DENIED;
  changes.sayer_id = NULL;
  changes.object = "grain";
  changes.credibility = 4;
  decision = ent_correction_new_changes (self->case_, claims, 1, &changes);
  g_assert_true (g_str_has_prefix (decision->name, "Change “"));
  decide (self, decision);
  claim = get (self, 1);
  g_assert_cmpstr (claim->source->id, ==, "country:PER");
  g_assert_true (claim->type == &case_builder_types[0]);
  g_assert_cmpint (claim->status, ==, ENT_STATUS_DENIED);
  g_assert_cmpuint (claim->said_by->len, ==, 0);
  g_assert_cmpstr (claim->object, ==, "grain");
  g_assert_cmpuint (claim->credibility, ==, 4);
  undo (self);
  assert_as_read (self);
}

static void
test_what_is_as_read_leaves_no_record (Fixture *self, gconstpointer data)
{
  decide (self, ent_correction_new_status (self->case_, 1, ENT_STATUS_DENIED));
  decide (self, ent_correction_new_status (self->case_, 1, ENT_STATUS_ALLEGED));
  decide (self, ent_correction_new_relation (self->case_, 1, &case_builder_types[2], FALSE));
  g_assert_cmpuint (ent_records_get_n (ent_case_get_records (self->case_)), ==, 0);
  decide (self, ent_correction_new_relation (self->case_, 1, &case_builder_types[2], TRUE));
  decide (self, ent_correction_new_relation (self->case_, 1, &case_builder_types[2], TRUE));
  g_assert_cmpuint (ent_records_get_n (ent_case_get_records (self->case_)), ==, 0);
}

/* A record that no program of this version writes: from a later one, or from a hostile hand. */
static void
test_records_that_make_no_sense_change_nothing (Fixture *self, gconstpointer data)
{
  static const char *const lies[][2] = {
    { "verdict", "perhaps" }, { "relation", "no-such" }, { "status", "" }, { "time", "2023" }, { "time", "b/a" },
    { "time", "2023-09-30/2023-09-01" }, { "sayer", "country:NONE" }, { "credibility", "7" }, { "credibility", "12" },
    { "direction", "sideways" }, { "no-aspect", "x" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lies); i++)
    {
      g_autofree char *subject = ent_case_dup_claim_subject (self->case_, 0);
      EntDecision *decision = ent_decision_new ("Lie");
      const EntClaim *read = g_ptr_array_index (ent_case_get_extraction (self->case_)->claims, 0);

      ent_decision_set (decision, subject, lies[i][0], lies[i][1]);
      decide (self, decision);
      g_assert_cmpuint (ent_case_get_n_claims (self->case_), ==, 2);
      g_assert_true (get (self, 0)->type == read->type && get (self, 0)->source == read->source);
      g_assert_cmpint (get (self, 0)->status, ==, read->status);
      g_assert_cmpint (get (self, 0)->verdict, ==, ENT_VERDICT_NONE);
      g_assert_cmpuint (get (self, 0)->credibility, ==, 0);
      g_assert_true (ent_interval_is_none (get (self, 0)->event));
      undo (self);
    }
}

static void
test_adds_a_claim_of_the_user (Fixture *self, gconstpointer data)
{
  EntOwnClaim own = {
    .article = ent_case_get_article (self->case_, 0),
    .source_id = "country:CHN", .target_id = "country:PER", .relation = "meets", .status = ENT_STATUS_PLANNED,
    .sentence = { 0, 28 }, .source_words = { 11, 16 },
  };
  const EntClaim *claim;

  decide (self, ent_correction_new_own_claim (self->case_, &own));
  g_assert_cmpuint (ent_case_get_n_claims (self->case_), ==, 3);
  claim = get (self, 2);
  g_assert_null (ent_case_find_read_claim (self->case_, 2));
  g_assert_cmpstr (claim->source->id, ==, "country:CHN");
  g_assert_cmpstr (claim->type->name, ==, "meets");
  g_assert_cmpint (claim->status, ==, ENT_STATUS_PLANNED);
  g_assert_cmpuint (claim->sentence.end, ==, 28);
  g_assert_cmpstr (claim->rule, ==, "user");
  decide (self, ent_correction_new_verdict (self->case_, 2, ENT_VERDICT_CONFIRMED));
  g_assert_cmpint (get (self, 2)->verdict, ==, ENT_VERDICT_CONFIRMED);
  decide (self, ent_correction_new_as_read (self->case_, 2));
  assert_as_read (self);
}

/* Somebody new is in the case as long as the claim's step is; the same name again is another one. */
static void
test_a_claim_of_the_user_names_somebody_new (Fixture *self, gconstpointer data)
{
  EntOwnClaim own = {
    .article = ent_case_get_article (self->case_, 0),
    .source_name = "Harbour Watch", .target_name = "HARBOUR Guild", .relation = "meets", .status = ENT_STATUS_ASSERTED,
    .sentence = { 0, 28 },
  };
  const EntClaim *claim;

  g_assert_true (ent_day_parse_iso ("2024-01-31", &own.event.from));
  decide (self, ent_correction_new_own_claim (self->case_, &own));
  claim = get (self, 2);
  g_assert_cmpstr (claim->source->id, ==, "own:harbour-watch");
  g_assert_cmpstr (claim->source->name, ==, "Harbour Watch");
  g_assert_cmpstr (claim->target->id, ==, "own:harbour-guild");
  g_assert_cmpstr (claim->target->name, ==, "HARBOUR Guild");
  g_assert_cmpint (claim->event.from, ==, own.event.from);
  g_assert_cmpint (claim->event.to, ==, ENT_DAY_NONE);
  decide (self, ent_correction_new_name (self->case_, "own:harbour-watch", ""));   /* he has no other name */
  g_assert_cmpstr (get (self, 2)->source->name, ==, "Harbour Watch");
  own.target_id = "country:CHN";
  decide (self, ent_correction_new_own_claim (self->case_, &own));
  g_assert_cmpstr (get (self, 3)->source->id, ==, "own:harbour-watch-2");
  undo (self);
  undo (self);
  undo (self);
  assert_as_read (self);
}

/* ---- actors -------------------------------------------------------------------------- */

static void
test_renames_an_actor_everywhere (Fixture *self, gconstpointer data)
{
  decide (self, ent_correction_new_name (self->case_, "country:IRN", "Persia"));
  g_assert_cmpstr (((EntActor *) g_ptr_array_index (get (self, 1)->said_by, 0))->name, ==, "Persia");
  decide (self, ent_correction_new_name (self->case_, "country:RUS", "Rus"));
  g_assert_cmpstr (ent_case_find_actor (self->case_, "country:RUS")->name, ==, "Rus");
  decide (self, ent_correction_new_kind (self->case_, "country:RUS", ENT_ACTOR_GROUP));
  decide (self, ent_correction_new_country (self->case_, "country:RUS", ""));
  g_assert_cmpint (get (self, 0)->source->kind, ==, ENT_ACTOR_GROUP);
  g_assert_null (get (self, 0)->source->country);
  g_assert_true (get (self, 0)->source == ent_case_find_actor (self->case_, "country:RUS"));
}

static void
test_merge_then_split_is_nothing (Fixture *self, gconstpointer data)
{
  const char *const ids[] = { "organisation:blue-house", NULL };

  decide (self, ent_correction_new_merge (self->case_, ids, "country:RUS"));
  g_assert_cmpstr (get (self, 1)->source->id, ==, "country:RUS");
  g_assert_null (ent_case_find_actor (self->case_, "organisation:blue-house"));
  {
    g_autoptr (GPtrArray) merged = ent_correction_list_merged (self->case_, "country:RUS");

    g_assert_cmpuint (merged->len, ==, 1);
    g_assert_cmpstr (g_ptr_array_index (merged, 0), ==, "organisation:blue-house");
  }
  decide (self, ent_correction_new_split (self->case_, "organisation:blue-house"));
  assert_as_read (self);
  g_assert_cmpuint (ent_records_get_n (ent_case_get_records (self->case_)), ==, 1);   /* it is not suggested again */
  g_assert_cmpstr (ent_records_find (ent_case_get_records (self->case_), "actor:organisation:blue-house", "other-than"),
                   ==, "country:RUS");
}

static void
test_merges_in_a_row_lead_to_the_last (Fixture *self, gconstpointer data)
{
  decide (self, ent_correction_new_merge (self->case_, (const char *[]) { "organisation:blue-house", NULL }, "country:PER"));
  g_assert_cmpuint (ent_case_get_n_claims (self->case_), ==, 1);   /* nobody supplies himself */
  decide (self, ent_correction_new_merge (self->case_, (const char *[]) { "country:PER", NULL }, "country:CHN"));
  decide (self, ent_correction_new_merge (self->case_, (const char *[]) { "country:CHN", NULL }, "country:RUS"));
  g_assert_cmpuint (ent_case_get_n_claims (self->case_), ==, 0);
  undo (self);
  g_assert_cmpstr (get (self, 0)->target->id, ==, "country:CHN");
}

static void
test_a_circle_of_merges_merges_nobody (Fixture *self, gconstpointer data)
{
  EntDecision *decision = ent_decision_new ("A circle");

  ent_decision_set (decision, "actor:country:RUS", "merged-into", "country:CHN");
  ent_decision_set (decision, "actor:country:CHN", "merged-into", "country:RUS");
  decide (self, decision);
  g_assert_cmpuint (ent_case_get_n_claims (self->case_), ==, 2);
  g_assert_cmpstr (get (self, 0)->source->id, ==, "country:RUS");
}

static void
test_a_rule_says_whom_words_mean (Fixture *self, gconstpointer data)
{
  decide (self, ent_correction_new_rule (self->case_, "Blue House", "country:RUS"));
  g_assert_cmpstr (get (self, 1)->source->id, ==, "country:RUS");
  g_assert_cmpstr (get (self, 1)->target->id, ==, "country:PER");
  decide (self, ent_correction_new_rule (self->case_, "Blue House", NULL));
  assert_as_read (self);
}

/* ---- sources ------------------------------------------------------------------------- */

static void
test_rates_an_outlet (Fixture *self, gconstpointer data)
{
  decide (self, ent_correction_new_reliability ("Daily Courier", 'B'));
  g_assert_cmpint (get (self, 0)->reliability, ==, 'B');
  decide (self, ent_correction_new_reliability ("Daily Courier", 0));
  assert_as_read (self);
}

static void
test_an_article_can_be_left_out_or_dated (Fixture *self, gconstpointer data)
{
  EntArticle *read = g_ptr_array_index (ent_case_get_extraction (self->case_)->articles, 0);
  EntDay day = ent_day_new (2023, 9, 13);

  decide (self, ent_correction_new_published (read, day));
  g_assert_cmpuint (ent_case_get_article (self->case_, 0)->published, ==, day);
  g_assert_true (get (self, 0)->article == ent_case_get_article (self->case_, 0));
  decide (self, ent_correction_new_left_out (read, TRUE));
  g_assert_cmpuint (ent_case_get_n_articles (self->case_), ==, 0);
  g_assert_cmpuint (ent_case_get_n_claims (self->case_), ==, 0);
  undo (self);
  undo (self);
  assert_as_read (self);
}

static void
test_undoing_an_import_hides_its_articles (Fixture *self, gconstpointer data)
{
  EntDecision *decision = ent_decision_new ("Add an Article");

  g_array_index (ent_case_get_extraction (self->case_)->provenances, EntProvenance, 0).import = 1;
  take_up (self);
  g_assert_cmpuint (ent_case_get_n_articles (self->case_), ==, 0);
  ent_decision_set (decision, ENT_SUBJECT_IMPORT "1", "present", "1");
  decide (self, decision);
  g_assert_cmpuint (ent_case_get_n_articles (self->case_), ==, 1);
  undo (self);
  g_assert_cmpuint (ent_case_get_n_claims (self->case_), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/case/corrections/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("rejected-claims-count-nowhere", test_rejected_claims_count_nowhere);
  ADD ("changes-one-claim-in-every-way", test_changes_one_claim_in_every_way);
  ADD ("several-changes-are-one-step", test_several_changes_are_one_step);
  ADD ("what-is-as-read-leaves-no-record", test_what_is_as_read_leaves_no_record);
  ADD ("records-that-make-no-sense-change-nothing", test_records_that_make_no_sense_change_nothing);
  ADD ("adds-a-claim-of-the-user", test_adds_a_claim_of_the_user);
  ADD ("a-claim-of-the-user-names-somebody-new", test_a_claim_of_the_user_names_somebody_new);
  ADD ("renames-an-actor-everywhere", test_renames_an_actor_everywhere);
  ADD ("merge-then-split-is-nothing", test_merge_then_split_is_nothing);
  ADD ("merges-in-a-row-lead-to-the-last", test_merges_in_a_row_lead_to_the_last);
  ADD ("a-circle-of-merges-merges-nobody", test_a_circle_of_merges_merges_nobody);
  ADD ("a-rule-says-whom-words-mean", test_a_rule_says_whom_words_mean);
  ADD ("rates-an-outlet", test_rates_an_outlet);
  ADD ("an-article-can-be-left-out-or-dated", test_an_article_can_be_left_out_or_dated);
  ADD ("undoing-an-import-hides-its-articles", test_undoing_an_import_hides_its_articles);
#undef ADD
  return g_test_run ();
}
