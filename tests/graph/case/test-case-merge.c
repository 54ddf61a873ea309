/* test-case-merge.c: /case/case-merge: a colleague's case comes into one's own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case-file-maker.h"
#include "case/ent-case-merge.h"
#include "case/ent-correction.h"
#include "case/ent-subject.h"

/* Two cases: mine with the articles 0 to 2, theirs with 2 to 5; each article has two claims. */
typedef struct
{
  Scratch *scratch;
  EntVocabulary *vocabulary;
  char *their_path;
  EntCaseFile *mine;
  EntCaseFile *theirs;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *my_path = NULL;

  self->scratch = scratch_new ();
  self->vocabulary = case_file_maker_load_vocabulary ();
  my_path = scratch_dup_path (self->scratch, "mine.entente");
  self->their_path = scratch_dup_path (self->scratch, "Rui's.entente");
  self->mine = case_file_maker_create (my_path);
  self->theirs = case_file_maker_create (self->their_path);
  case_file_maker_import (self->mine, 0, 3, 60, 2);
  case_file_maker_import (self->theirs, 2, 4, 60, 2);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_pointer (&self->theirs, ent_case_file_unref);
  ent_case_file_unref (self->mine);
  ent_vocabulary_unref (self->vocabulary);
  g_free (self->their_path);
  scratch_free (self->scratch);
}

static EntCase *
load (Fixture *self, EntCaseFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntExtraction) extraction = ent_case_file_load (file, self->vocabulary, &error);
  g_autoptr (EntRecords) records = NULL;

  g_assert_no_error (error);
  records = case_file_maker_load_records (file);
  return ent_case_new (NULL, extraction, records);
}

static EntMergeReport *
merge (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  EntMergeReport *report = NULL;

  g_assert_true (ent_case_file_merge (self->mine, self->their_path, self->vocabulary, NULL, NULL, NULL, &report, &error));
  g_assert_no_error (error);
  return report;
}

static void
assert_value (EntCaseFile *file, const char *subject, const char *aspect, const char *expected)
{
  g_autofree char *value = case_file_maker_dup_value (file, subject, aspect);

  g_assert_cmpstr (value, ==, expected);
}

static const EntMergeConflict *
get_conflict (EntMergeReport *report, guint index)
{
  g_assert_cmpuint (index, <, report->conflicts->len);
  return g_ptr_array_index (report->conflicts, index);
}

/* In words: what differs, how it is here, how it is there. */
static void
assert_words (EntMergeReport *report, guint index, const char *what, const char *mine, const char *theirs)
{
  const EntMergeConflict *conflict = get_conflict (report, index);

  g_assert_cmpstr (conflict->what, ==, what);
  g_assert_cmpstr (conflict->mine_words, ==, mine);
  g_assert_cmpstr (conflict->theirs_words, ==, theirs);
}

static void
test_articles_that_are_not_here_come_in (Fixture *self, gconstpointer data)
{
  g_autoptr (EntMergeReport) report = merge (self);
  g_autoptr (EntCase) case_ = load (self, self->mine);
  g_autoptr (EntCase) theirs = load (self, self->theirs);
  g_autofree char *name = ent_case_file_dup_undo_name (self->mine);

  g_assert_cmpstr (report->name, ==, "Rui's");
  g_assert_cmpuint (report->n_articles, ==, 3);
  g_assert_cmpuint (report->n_known_articles, ==, 1);
  g_assert_cmpuint (report->conflicts->len, ==, 0);
  g_assert_cmpstr (name, ==, "Merge Rui's");
  g_assert_cmpuint (ent_case_get_n_articles (case_), ==, 6);
  g_assert_cmpuint (ent_case_get_n_claims (case_), ==, 12);
  for (guint i = 0; i < 4; i++)
    {
      const EntClaim *claim = ent_case_get_claim (case_, 4 + 2 * i), *read = ent_case_get_claim (theirs, 2 * i);

      g_assert_cmpstr (claim->article->key, ==, read->article->key);
      g_assert_cmpstr (claim->source->id, ==, read->source->id);
      g_assert_cmpstr (claim->rule, ==, read->rule);
      g_assert_true (ent_span_equal (claim->sentence, read->sentence));
    }
}

static void
test_it_is_one_step (Fixture *self, gconstpointer data)
{
  g_autoptr (EntRecords) before = case_file_maker_load_records (self->mine);
  g_autoptr (EntRecords) after = NULL;
  g_autoptr (GError) error = NULL;

  case_file_maker_decide (self->theirs, "actor:country:IRN", "name", "Persia");
  ent_merge_report_unref (merge (self));
  assert_value (self->mine, "actor:country:IRN", "name", "Persia");
  g_assert_true (ent_case_file_undo (self->mine, NULL, &error));
  after = case_file_maker_load_records (self->mine);
  g_assert_true (ent_records_equal (before, after));
  {
    g_autoptr (EntCase) case_ = load (self, self->mine);

    g_assert_cmpuint (ent_case_get_n_articles (case_), ==, 3);
  }
}

static void
test_a_second_time_nothing_comes_in (Fixture *self, gconstpointer data)
{
  g_autoptr (EntMergeReport) first = NULL;
  g_autoptr (EntMergeReport) second = NULL;
  g_autoptr (GPtrArray) log = NULL;
  guint n_steps;

  case_file_maker_decide (self->theirs, "claim:own:1", "object", "grain");
  case_file_maker_decide (self->theirs, "outlet:Harbour Times", "reliability", "B");
  first = merge (self);
  g_assert_cmpuint (first->n_records, ==, 2);
  log = ent_case_file_load_log (self->mine, NULL);
  n_steps = log->len;
  second = merge (self);
  g_assert_cmpuint (second->n_articles, ==, 0);
  g_assert_cmpuint (second->n_records, ==, 0);
  g_clear_pointer (&log, g_ptr_array_unref);
  log = ent_case_file_load_log (self->mine, NULL);
  g_assert_cmpuint (log->len, ==, n_steps);
}

static void
test_the_other_file_is_only_read (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  g_clear_pointer (&self->theirs, ent_case_file_unref);
  before = case_file_maker_read_bytes (self->their_path);
  ent_merge_report_unref (merge (self));
  after = case_file_maker_read_bytes (self->their_path);
  g_assert_true (g_bytes_equal (before, after));
}

/* What is decided otherwise stays as it is here, and is told, until somebody chooses. */
static void
test_what_differs_is_told_and_not_resolved (Fixture *self, gconstpointer data)
{
  g_autoptr (EntMergeReport) report = NULL;
  g_autoptr (EntDecision) decision = NULL;
  g_autoptr (GError) error = NULL;
  const guint chosen[] = { 1 };

  case_file_maker_decide (self->mine, "actor:country:IRN", "name", "Iran");
  case_file_maker_decide (self->theirs, "actor:country:IRN", "name", "Persia");
  case_file_maker_decide (self->mine, "outlet:Harbour Times", "reliability", "B");
  case_file_maker_decide (self->theirs, "outlet:Harbour Times", "reliability", "D");
  case_file_maker_decide (self->mine, "actor:country:CHN", "note", "equal");
  case_file_maker_decide (self->theirs, "actor:country:CHN", "note", "equal");
  report = merge (self);
  g_assert_cmpuint (report->conflicts->len, ==, 2);
  g_assert_cmpuint (report->n_known_records, ==, 1);
  assert_words (report, 0, "Name of IRN", "“Iran”", "“Persia”");
  assert_words (report, 1, "Reliability of “Harbour Times”", "B", "D");
  assert_value (self->mine, "outlet:Harbour Times", "reliability", "B");
  decision = ent_merge_report_new_decision (report, chosen, 1);
  g_assert_true (ent_case_file_decide (self->mine, decision, &error));
  assert_value (self->mine, "outlet:Harbour Times", "reliability", "D");
  assert_value (self->mine, "actor:country:IRN", "name", "Iran");
}

static void
test_claims_are_called_by_their_actors (Fixture *self, gconstpointer data)
{
  g_autoptr (EntCase) theirs = load (self, self->theirs);
  g_autofree char *subject = ent_case_dup_claim_subject (theirs, 0);
  g_autoptr (EntMergeReport) report = NULL;

  case_file_maker_decide (self->mine, subject, "verdict", "confirmed");
  case_file_maker_decide (self->theirs, subject, "verdict", "rejected");
  report = merge (self);
  g_assert_cmpuint (report->conflicts->len, ==, 1);
  assert_words (report, 0, "Verdict on “RUS supplies IRN”", "confirmed", "rejected");
  g_assert_cmpstr (get_conflict (report, 0)->sentence, ==, "Ships from Wonsan came in at night.");
}

/* Actors are called as here, but where it is about what they are called. */
static void
test_values_are_told_in_words (Fixture *self, gconstpointer data)
{
  static const char *const decided[][4] = {
    { "actor:country:CHN", "country", "RUS", "PRK" },
    { "actor:country:CHN", "name", "Beijing", "PRC" },
    { "actor:country:CHN", "note", "watch", "ignore" },
    { "filter:only oil", "filter", "{}", "{\"a\": 1}" },
    { "relation:country:CHN talks-with country:RUS", "note", "one", "two" },
    { "rule:the palace", "actor", "country:CHN", "country:RUS" },
  };
  g_autoptr (EntMergeReport) report = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (decided); i++)
    {
      case_file_maker_decide (self->mine, decided[i][0], decided[i][1], decided[i][2]);
      case_file_maker_decide (self->theirs, decided[i][0], decided[i][1], decided[i][3]);
    }
  report = merge (self);
  g_assert_cmpuint (report->conflicts->len, ==, G_N_ELEMENTS (decided));
  assert_words (report, 0, "Country of Beijing", "RUS", "PRK");
  assert_words (report, 1, "Name of CHN", "“Beijing”", "“PRC”");
  assert_words (report, 2, "Note on Beijing", "“watch”", "“ignore”");
  assert_words (report, 3, "Filter “only oil”", "as kept in this case", "as kept in Rui's");
  assert_words (report, 4, "Note on “Beijing talks with RUS”", "“one”", "“two”");
  assert_words (report, 5, "Who is meant by “the palace”", "Beijing", "RUS");
}

/* Of a claim: when it was, and who says so. */
static void
test_changes_of_claims_are_told_in_words (Fixture *self, gconstpointer data)
{
  g_autoptr (EntCase) theirs = load (self, self->theirs);
  g_autofree char *subject = ent_case_dup_claim_subject (theirs, 0);
  g_autoptr (EntMergeReport) report = NULL;

  case_file_maker_decide (self->mine, subject, "sayer", "");
  case_file_maker_decide (self->theirs, subject, "sayer", "country:CHN");
  case_file_maker_decide (self->mine, subject, "time", "/");
  case_file_maker_decide (self->theirs, subject, "time", "2023-09-01/2023-09-12");
  case_file_maker_decide (self->mine, subject, "relation", "talks-with");
  case_file_maker_decide (self->theirs, subject, "relation", "meets");
  report = merge (self);
  assert_words (report, 0, "Relation of “RUS supplies IRN”", "talks with", "meets");
  assert_words (report, 1, "Who says “RUS supplies IRN”", "the reporter", "CHN");
  assert_words (report, 2, "Time of “RUS supplies IRN”", "not said", "2023-09-01 – 2023-09-12");
}

/* Of several steps on one thing the last one counts that was not undone. */
static void
test_it_is_told_when_each_decided (Fixture *self, gconstpointer data)
{
  gint64 before = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (EntMergeReport) report = NULL;
  sqlite3 *db;

  case_file_maker_decide (self->mine, "actor:country:IRN", "name", "Iran");
  case_file_maker_decide (self->theirs, "actor:country:IRN", "name", "Persia");
  case_file_maker_decide (self->theirs, "actor:country:IRN", "name", "Elam");
  g_assert_true (ent_case_file_undo (self->theirs, NULL, NULL));
  g_clear_pointer (&self->theirs, ent_case_file_unref);
  g_assert_cmpint (sqlite3_open (self->their_path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "UPDATE step SET made = 1000 * id", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  report = merge (self);
  g_assert_cmpint (get_conflict (report, 0)->mine_made, >=, before);
  g_assert_cmpint (get_conflict (report, 0)->theirs_made, ==, 2000);   /* the first step brought the articles */
}

static void
assert_state (EntCaseFile *file, EntMergeReport *report, EntMergeState state)
{
  g_autoptr (EntRecords) records = case_file_maker_load_records (file);

  g_assert_cmpint (ent_merge_conflict_get_state (get_conflict (report, 0), records), ==, state);
}

static void
test_what_differs_follows_what_is_decided (Fixture *self, gconstpointer data)
{
  g_autoptr (EntMergeReport) report = NULL;
  g_autoptr (EntDecision) decision = NULL;
  const guint chosen[] = { 0 };

  case_file_maker_decide (self->mine, "actor:country:IRN", "name", "Iran");
  case_file_maker_decide (self->theirs, "actor:country:IRN", "name", "Persia");
  report = merge (self);
  assert_state (self->mine, report, ENT_MERGE_OPEN);
  decision = ent_merge_report_new_decision (report, chosen, 1);
  g_assert_cmpstr (decision->name, ==, "Take a Decision of Rui's");
  g_assert_true (ent_case_file_decide (self->mine, decision, NULL));
  assert_state (self->mine, report, ENT_MERGE_TAKEN);
  g_assert_true (ent_case_file_undo (self->mine, NULL, NULL));
  assert_state (self->mine, report, ENT_MERGE_OPEN);
  case_file_maker_decide (self->mine, "actor:country:IRN", "name", "Elam");
  assert_state (self->mine, report, ENT_MERGE_OVERTAKEN);
}

/* What was taken back, and is merged again later, is there again. */
static void
test_what_was_undone_comes_in_again (Fixture *self, gconstpointer data)
{
  g_autoptr (EntMergeReport) first = merge (self);
  g_autoptr (EntMergeReport) second = NULL;
  g_autoptr (EntRecords) records = NULL;

  g_assert_true (ent_case_file_undo (self->mine, NULL, NULL));
  records = case_file_maker_load_records (self->mine);
  g_assert_false (ent_merge_report_is_in (first, records));
  case_file_maker_decide (self->mine, "actor:country:IRN", "name", "Iran");
  second = merge (self);
  g_assert_cmpuint (second->n_articles, ==, 3);
  g_assert_cmpuint (second->n_known_articles, ==, 1);
  {
    g_autoptr (EntCase) case_ = load (self, self->mine);
    g_autoptr (EntRecords) now = case_file_maker_load_records (self->mine);

    g_assert_cmpuint (ent_case_get_n_articles (case_), ==, 6);
    g_assert_true (ent_merge_report_is_in (second, now));
  }
}

static void
cancel (guint done, guint total, gpointer data)
{
  g_assert_cmpuint (done, <, total);
  if (done >= 64)
    g_cancellable_cancel (data);
}

/* Half of it is nothing. */
static void
test_it_can_be_stopped (Fixture *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (EntRecords) before = case_file_maker_load_records (self->mine);
  g_autoptr (EntRecords) after = NULL;
  g_autoptr (GError) error = NULL;
  EntMergeReport *report = NULL;

  case_file_maker_import (self->theirs, 10, 100, 60, 1);
  g_assert_false (ent_case_file_merge (self->mine, self->their_path, self->vocabulary, cancel, cancellable, cancellable,
                                       &report, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (report);
  after = case_file_maker_load_records (self->mine);
  g_assert_true (ent_records_equal (before, after));
  {
    g_autoptr (EntMergeReport) again = merge (self);

    g_assert_cmpuint (again->n_articles, ==, 103);
  }
}

static void
test_a_circle_is_told_and_not_made (Fixture *self, gconstpointer data)
{
  g_autoptr (EntMergeReport) report = NULL;
  g_autoptr (EntDecision) decision = NULL;
  const guint chosen[] = { 0 };

  case_file_maker_decide (self->mine, "actor:country:CHN", "merged-into", "country:RUS");
  case_file_maker_decide (self->theirs, "actor:country:RUS", "merged-into", "country:CHN");
  report = merge (self);
  g_assert_cmpuint (report->conflicts->len, ==, 1);
  g_assert_null (get_conflict (report, 0)->mine);
  assert_words (report, 0, "Merge of RUS", "the other way round", "into CHN");
  assert_value (self->mine, "actor:country:RUS", "merged-into", NULL);
  decision = ent_merge_report_new_decision (report, chosen, 1);
  g_assert_true (ent_case_file_decide (self->mine, decision, NULL));
  assert_value (self->mine, "actor:country:RUS", "merged-into", "country:CHN");
  assert_value (self->mine, "actor:country:CHN", "merged-into", NULL);
}

static void
test_added_claims_get_new_numbers (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  case_file_maker_decide (self->mine, "claim:own:1", "object", "grain");
  case_file_maker_decide (self->mine, "claim:own:2", "object", "oil");
  g_assert_true (ent_case_file_undo (self->mine, NULL, &error));   /* it can be done again */
  case_file_maker_decide (self->theirs, "claim:own:1", "object", "steel");
  case_file_maker_decide (self->theirs, "claim:own:7", "object", "grain");
  ent_merge_report_unref (merge (self));
  assert_value (self->mine, "claim:own:1", "object", "grain");
  assert_value (self->mine, "claim:own:2", "object", NULL);
  assert_value (self->mine, "claim:own:3", "object", "steel");
  assert_value (self->mine, "claim:own:4", "object", NULL);
}

static void
test_places_and_views_stay_theirs (Fixture *self, gconstpointer data)
{
  case_file_maker_decide (self->theirs, "place:country:RUS", "at", "1 2");
  case_file_maker_decide (self->theirs, "view", "filter", "{}");
  case_file_maker_decide (self->theirs, "viewpoint:north", "at", "1 2 3");
  case_file_maker_decide (self->theirs, "filter:only oil", "filter", "{}");
  ent_merge_report_unref (merge (self));
  assert_value (self->mine, "place:country:RUS", "at", NULL);
  assert_value (self->mine, "view", "filter", NULL);
  assert_value (self->mine, "viewpoint:north", "at", NULL);
  assert_value (self->mine, "filter:only oil", "filter", "{}");
}

static void
test_what_they_took_out_does_not_come_in (Fixture *self, gconstpointer data)
{
  g_autoptr (EntMergeReport) report = NULL;

  case_file_maker_import (self->theirs, 10, 2, 60, 1);
  g_assert_true (ent_case_file_undo (self->theirs, NULL, NULL));
  report = merge (self);
  g_assert_cmpuint (report->n_articles, ==, 3);
}

static void
assert_not_merged (Fixture *self, const char *path, EntCaseError code)
{
  g_autoptr (EntRecords) before = case_file_maker_load_records (self->mine);
  g_autoptr (EntRecords) after = NULL;
  g_autoptr (GError) error = NULL;
  EntMergeReport *report = NULL;

  g_assert_false (ent_case_file_merge (self->mine, path, self->vocabulary, NULL, NULL, NULL, &report, &error));
  g_assert_error (error, ENT_CASE_ERROR, (int) code);
  g_assert_null (report);
  after = case_file_maker_load_records (self->mine);
  g_assert_true (ent_records_equal (before, after));
}

static void
test_what_is_no_other_case_changes_nothing (Fixture *self, gconstpointer data)
{
  g_autofree char *missing = scratch_dup_path (self->scratch, "missing.entente");
  g_autofree char *text = scratch_dup_path (self->scratch, "text.entente");

  case_file_maker_write_bytes (text, "no case", 7);
  assert_not_merged (self, missing, ENT_CASE_ERROR_NOT_FOUND);
  assert_not_merged (self, text, ENT_CASE_ERROR_FOREIGN);
  assert_not_merged (self, ent_case_file_get_path (self->mine), ENT_CASE_ERROR_FAILED);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/case/case-merge/articles-that-are-not-here-come-in", test_articles_that_are_not_here_come_in },
    { "/case/case-merge/it-is-one-step", test_it_is_one_step },
    { "/case/case-merge/a-second-time-nothing-comes-in", test_a_second_time_nothing_comes_in },
    { "/case/case-merge/the-other-file-is-only-read", test_the_other_file_is_only_read },
    { "/case/case-merge/what-differs-is-told-and-not-resolved", test_what_differs_is_told_and_not_resolved },
    { "/case/case-merge/claims-are-called-by-their-actors", test_claims_are_called_by_their_actors },
    { "/case/case-merge/values-are-told-in-words", test_values_are_told_in_words },
    { "/case/case-merge/changes-of-claims-are-told-in-words", test_changes_of_claims_are_told_in_words },
    { "/case/case-merge/it-is-told-when-each-decided", test_it_is_told_when_each_decided },
    { "/case/case-merge/what-differs-follows-what-is-decided", test_what_differs_follows_what_is_decided },
    { "/case/case-merge/what-was-undone-comes-in-again", test_what_was_undone_comes_in_again },
    { "/case/case-merge/it-can-be-stopped", test_it_can_be_stopped },
    { "/case/case-merge/a-circle-is-told-and-not-made", test_a_circle_is_told_and_not_made },
    { "/case/case-merge/added-claims-get-new-numbers", test_added_claims_get_new_numbers },
    { "/case/case-merge/places-and-views-stay-theirs", test_places_and_views_stay_theirs },
    { "/case/case-merge/what-they-took-out-does-not-come-in", test_what_they_took_out_does_not_come_in },
    { "/case/case-merge/what-is-no-other-case-changes-nothing", test_what_is_no_other_case_changes_nothing },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
