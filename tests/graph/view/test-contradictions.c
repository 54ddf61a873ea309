/* test-contradictions.c: /view/contradictions: what is said and denied, and what an actor did when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case-builder.h"
#include "view/ent-contradictions.h"

static void
add (CaseBuilder *builder, const char *source, const char *relation, const char *target, EntStatus status, const char *day)
{
  EntClaim *claim = case_builder_add_claim (builder, source, relation, target, status);

  if (day != NULL)
    {
      g_assert_true (ent_day_parse_iso (day, &claim->event.from));
      claim->event.to = claim->event.from;
    }
}

/* Two stories of three papers: c.txt prints what a.txt does. */
static EntCase *
new_case (void)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  EntArticle *copy;

  case_builder_add_article (builder, "a.txt", "Courier", "2023-09-12");
  add (builder, "country:PRK", "supplies", "country:RUS", ENT_STATUS_ALLEGED, "2023-08-03");
  add (builder, "country:PRK", "meets", "country:RUS", ENT_STATUS_ASSERTED, NULL);
  add (builder, "country:USA", "sanctions", "country:PRK", ENT_STATUS_ASSERTED, "2022-01-05");
  add (builder, "country:USA", "sanctions", "country:RUS", ENT_STATUS_POSSIBLE, NULL);
  case_builder_add_article (builder, "b.txt", "Herald", "2023-09-13");
  add (builder, "country:PRK", "supplies", "country:RUS", ENT_STATUS_DENIED, "2023-08-30");
  add (builder, "country:PRK", "meets", "country:RUS", ENT_STATUS_NEGATED, "2023-07-01");
  add (builder, "country:PRK", "supplies", "country:RUS", ENT_STATUS_ASSERTED, "2023-10-01");
  add (builder, "country:USA", "sanctions", "country:RUS", ENT_STATUS_DENIED, NULL);
  copy = case_builder_add_article (builder, "c.txt", "Echo", NULL);
  g_free (copy->origin);
  copy->origin = g_strdup ("a.txt");
  add (builder, "country:PRK", "supplies", "country:RUS", ENT_STATUS_ALLEGED, NULL);
  return case_builder_end (builder);
}

static void
append_side (GString *text, const EntSide *side)
{
  for (guint i = 0; i < side->claims->len; i++)
    g_string_append_printf (text, " %u", g_array_index (side->claims, guint, i));
  g_string_append_printf (text, " (%u)", side->n_origins);
}

/* "supplies: 0 8 6 (2) against 4 (1)" */
static char *
dup_list (EntView *view)
{
  g_autoptr (GPtrArray) list = ent_view_list_contradictions (view);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const EntContradiction *one = g_ptr_array_index (list, i);

      g_string_append_printf (text, "%s%s:", i > 0 ? "; " : "", ent_view_get_relation (view, one->relation)->type->name);
      append_side (text, &one->says);
      g_string_append (text, " against");
      append_side (text, &one->denies);
    }
  return g_string_free (text, FALSE);
}

static void
test_both_sides_stand_by_origin (void)
{
  g_autoptr (EntCase) case_ = new_case ();
  g_autoptr (EntView) view = ent_view_new (case_);
  g_autofree char *list = dup_list (view);

  g_assert_cmpstr (list, ==, "supplies: 0 8 6 (2) against 4 (1); meets: 1 (1) against 5 (1)");
}

static void
test_what_the_filter_hides_contradicts_nobody (void)
{
  g_autoptr (EntCase) case_ = new_case ();
  g_autoptr (EntView) view = ent_view_new (case_);
  g_autoptr (EntFilter) filter = ent_filter_new ();
  g_autofree char *list = NULL;
  g_autofree char *without = NULL;

  ent_filter_set_without (filter, ENT_FACET_OUTLET, "Courier", TRUE);
  ent_view_set_filter (view, filter);
  list = dup_list (view);
  g_assert_cmpstr (list, ==, "supplies: 8 6 (2) against 4 (1)");
  ent_filter_set_without (filter, ENT_FACET_STATUS, "denied", TRUE);
  ent_view_set_filter (view, filter);
  without = dup_list (view);
  g_assert_cmpstr (without, ==, "");
}

/* "RUS meets 2023-07-01/2023-07-01 7:1 +1" */
static char *
dup_history (EntView *view, const char *id, EntClock clock)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GPtrArray) history = NULL;
  guint node;

  g_assert_true (ent_view_find_node (view, id, &node));
  history = ent_view_list_actor_history (view, node, clock);
  for (guint i = 0; i < history->len; i++)
    {
      const EntHistoryEntry *entry = g_ptr_array_index (history, i);
      g_autofree char *from = ent_day_format_iso (entry->days.from);
      g_autofree char *to = ent_day_format_iso (entry->days.to);

      g_string_append_printf (text, "%s%s %s %s/%s", i > 0 ? "; " : "",
                              ent_view_get_node (view, entry->partner)->actor->name,
                              ent_view_get_relation (view, entry->relation)->type->name, from ? from : "", to ? to : "");
      for (guint j = 0; j < entry->months->len; j++)
        {
          const EntHistoryMonth *month = &g_array_index (entry->months, EntHistoryMonth, j);
          g_autofree char *day = ent_day_format_iso (month->month);

          g_string_append_printf (text, " %s:%u", day, month->n_claims);
        }
      g_string_append_printf (text, " +%u of %u", entry->n_undated, entry->n_claims);
    }
  return g_string_free (text, FALSE);
}

static void
test_an_actor_has_a_history_by_partner (void)
{
  g_autoptr (EntCase) case_ = new_case ();
  g_autoptr (EntView) view = ent_view_new (case_);
  g_autofree char *of_event = dup_history (view, "country:PRK", ENT_CLOCK_EVENT);
  g_autofree char *published = dup_history (view, "country:PRK", ENT_CLOCK_PUBLISHED);

  g_assert_cmpstr (of_event, ==, "USA sanctions 2022-01-05/2022-01-05 2022-01-01:1 +0 of 1; "
                                 "RUS meets 2023-07-01/2023-07-01 2023-07-01:1 +1 of 2; "
                                 "RUS supplies 2023-08-03/2023-10-01 2023-08-01:2 2023-10-01:1 +1 of 4");
  g_assert_cmpstr (published, ==, "RUS meets 2023-09-12/2023-09-13 2023-09-01:2 +0 of 2; "
                                  "RUS supplies 2023-09-12/2023-09-13 2023-09-01:3 +1 of 4; "
                                  "USA sanctions 2023-09-12/2023-09-12 2023-09-01:1 +0 of 1");
}

static void
test_undated_partners_come_last (void)
{
  g_autoptr (EntCase) case_ = new_case ();
  g_autoptr (EntView) view = ent_view_new (case_);
  g_autofree char *history = dup_history (view, "country:RUS", ENT_CLOCK_EVENT);

  g_assert_true (g_str_has_prefix (history, "PRK meets"));
  g_assert_true (g_str_has_suffix (history, "; USA sanctions / +2 of 2"));
}

/* What one says it was stands as he says it; of several the days that they are counted on, up to the last of any. */
static void
test_a_month_says_when_and_how_surely (void)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (EntCase) case_ = NULL;
  g_autoptr (EntView) view = NULL;
  g_autoptr (GPtrArray) history = NULL;
  const EntHistoryEntry *entry;
  const EntHistoryMonth *may, *june;
  EntInterval year;

  g_assert_true (ent_day_parse_iso ("2023-05-01", &year.from) && ent_day_parse_iso ("2024-04-30", &year.to));
  case_builder_add_article (builder, "a.txt", "Courier", "2023-09-12");
  case_builder_add_claim (builder, "country:PRK", "meets", "country:RUS", ENT_STATUS_POSSIBLE)->event = year;
  add (builder, "country:PRK", "meets", "country:RUS", ENT_STATUS_NEGATED, "2023-06-11");
  add (builder, "country:PRK", "meets", "country:RUS", ENT_STATUS_ALLEGED, "2023-06-02");
  add (builder, "country:PRK", "meets", "country:RUS", ENT_STATUS_DENIED, NULL);
  add (builder, "country:PRK", "meets", "country:RUS", ENT_STATUS_PLANNED, NULL);
  case_ = case_builder_end (builder);
  view = ent_view_new (case_);
  history = ent_view_list_actor_history (view, 0, ENT_CLOCK_EVENT);

  g_assert_cmpuint (history->len, ==, 1);
  entry = g_ptr_array_index (history, 0);
  g_assert_cmpuint (entry->months->len, ==, 2);
  may = &g_array_index (entry->months, EntHistoryMonth, 0);
  g_assert_true (may->days.from == year.from && may->days.to == year.to);
  g_assert_cmpint (may->status, ==, ENT_STATUS_POSSIBLE);
  june = &g_array_index (entry->months, EntHistoryMonth, 1);
  g_assert_cmpuint (june->days.from, ==, june->month + 1);
  g_assert_cmpuint (june->days.to, ==, june->month + 10);
  g_assert_cmpint (june->status, ==, ENT_STATUS_ALLEGED);
  g_assert_cmpuint (entry->n_undated, ==, 2);
  g_assert_cmpint (entry->undated_status, ==, ENT_STATUS_PLANNED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view/contradictions/both-sides-stand-by-origin", test_both_sides_stand_by_origin);
  g_test_add_func ("/view/contradictions/what-the-filter-hides-contradicts-nobody",
                   test_what_the_filter_hides_contradicts_nobody);
  g_test_add_func ("/view/contradictions/an-actor-has-a-history-by-partner", test_an_actor_has_a_history_by_partner);
  g_test_add_func ("/view/contradictions/a-month-says-when-and-how-surely", test_a_month_says_when_and_how_surely);
  g_test_add_func ("/view/contradictions/undated-partners-come-last", test_undated_partners_come_last);
  return g_test_run ();
}
