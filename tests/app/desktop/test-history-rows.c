/* test-history-rows.c: what an actor did when, as a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case-builder.h"
#include "ent-history-rows.h"

#define PRK "country:PRK"

static void
add (CaseBuilder *builder, const char *source, const char *relation, const char *target, EntStatus status, const char *day)
{
  EntClaim *claim = case_builder_add_claim (builder, source, relation, target, status);

  if (day != NULL)
    g_assert_true (ent_day_parse_iso (day, &claim->event.from));
  claim->event.to = claim->event.from;
}

static EntView *
new_view (gboolean with_last)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (EntCase) case_ = NULL;

  case_builder_add_article (builder, "a.txt", "Courier", "2023-09-12");
  add (builder, PRK, "supplies", "country:RUS", ENT_STATUS_ALLEGED, "2023-08-03");
  add (builder, PRK, "supplies", "country:RUS", ENT_STATUS_ASSERTED, "2023-08-30");
  add (builder, PRK, "meets", "country:RUS", ENT_STATUS_DENIED, "2023-08-09");
  add (builder, "country:USA", "sanctions", PRK, ENT_STATUS_ASSERTED, "2021-02-01");
  add (builder, "country:USA", "sanctions", PRK, ENT_STATUS_POSSIBLE, NULL);
  add (builder, "country:USA", "sanctions", "country:RUS", ENT_STATUS_ASSERTED, "2022-02-01");
  if (with_last)
    add (builder, PRK, "meets", "country:CHN", ENT_STATUS_PLANNED, "2024-01-02");
  case_ = case_builder_end (builder);
  return ent_view_new (case_);
}

static void
show (EntHistoryRows *rows, EntView *view, EntClock clock)
{
  guint node;

  g_assert_true (ent_view_find_node (view, PRK, &node));
  ent_history_rows_show (rows, view, node, clock);
}

static void
assert_rows (EntHistoryRows *rows, const char *const *expected)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (rows));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntHistoryRow) row = g_list_model_get_item (G_LIST_MODEL (rows), i);
      g_autofree char *label = ent_history_row_dup_label (row);
      g_autofree char *detail = ent_history_row_dup_detail (row);
      g_autofree char *text = g_strdup_printf ("%s|%s|%u", label, detail, ent_history_row_get_n_claims (row));

      g_assert_cmpstr (text, ==, expected[i]);
      g_assert_true ((ent_history_row_get_item (row).kind == ENT_ITEM_NONE)
                     == (ent_history_row_get_kind (row) != ENT_HISTORY_RELATION));
    }
  g_assert_null (expected[n]);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (rows), n));
}

static const char *const by_event[] = {
  "August 2023||3",
  "PRK meets RUS|9 Aug 2023 · denied|1",
  "PRK supplies RUS|3 Aug 2023 – 30 Aug 2023 · asserted|2",
  "February 2021||1",
  "USA sanctions PRK|1 Feb 2021 · asserted|1",
  "Undated||1",
  "USA sanctions PRK|possible|1",
  NULL
};

static void
test_the_newest_month_comes_first_and_the_undated_last (void)
{
  g_autoptr (EntView) view = new_view (FALSE);
  g_autoptr (EntHistoryRows) rows = ent_history_rows_new ();

  show (rows, view, ENT_CLOCK_EVENT);
  assert_rows (rows, by_event);
  g_assert_cmpuint (ent_history_rows_get_n_claims (rows), ==, 5);
  g_assert_cmpuint (ent_history_rows_get_n_undated (rows), ==, 1);
}

static void
test_the_clock_and_the_filter_are_followed (void)
{
  g_autoptr (EntView) view = new_view (FALSE);
  g_autoptr (EntHistoryRows) rows = ent_history_rows_new ();
  g_autoptr (EntFilter) filter = ent_filter_new ();

  ent_filter_set_without (filter, ENT_FACET_RELATION, "meets", TRUE);
  ent_view_set_filter (view, filter);
  show (rows, view, ENT_CLOCK_PUBLISHED);
  assert_rows (rows, (const char *const[]) { "September 2023||4", "PRK supplies RUS|12 Sep 2023 · asserted|2",
                                             "USA sanctions PRK|12 Sep 2023 · asserted|2", NULL });
  g_assert_cmpuint (ent_history_rows_get_n_undated (rows), ==, 0);
}

typedef struct
{
  guint position, removed, added, n;
} Change;

static void
note_change (GListModel *list, guint position, guint removed, guint added, Change *change)
{
  *change = (Change) { position, removed, added, change->n + 1 };
}

/* Who looks at a row that stays goes on doing so. */
static void
test_only_what_differs_is_changed (void)
{
  g_autoptr (EntView) view = new_view (FALSE);
  g_autoptr (EntView) later = new_view (TRUE);
  g_autoptr (EntHistoryRows) rows = ent_history_rows_new ();
  Change change = { 0 };

  show (rows, view, ENT_CLOCK_EVENT);
  g_signal_connect (rows, "items-changed", G_CALLBACK (note_change), &change);
  show (rows, view, ENT_CLOCK_EVENT);
  g_assert_cmpuint (change.n, ==, 0);
  show (rows, later, ENT_CLOCK_EVENT);
  g_assert_cmpuint (change.n, ==, 1);
  g_assert_cmpuint (change.position, ==, 0);
  g_assert_cmpuint (change.removed, ==, 0);
  g_assert_cmpuint (change.added, ==, 2);
  show (rows, view, ENT_CLOCK_EVENT);
  g_assert_cmpuint (change.removed, ==, 2);
  assert_rows (rows, by_event);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/desktop/history-rows/the-newest-month-comes-first-and-the-undated-last",
                   test_the_newest_month_comes_first_and_the_undated_last);
  g_test_add_func ("/desktop/history-rows/the-clock-and-the-filter-are-followed", test_the_clock_and_the_filter_are_followed);
  g_test_add_func ("/desktop/history-rows/only-what-differs-is-changed", test_only_what_differs_is_changed);
  return g_test_run ();
}
