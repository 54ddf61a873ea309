/* test-filter.c: /view/filter
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case-builder.h"
#include "view/ent-filter.h"

static EntInterval
days (const char *from, const char *to)
{
  EntInterval interval = ENT_INTERVAL_NONE;

  if (from)
    g_assert_true (ent_day_parse_iso (from, &interval.from));
  if (to)
    g_assert_true (ent_day_parse_iso (to, &interval.to));
  return interval;
}

typedef struct
{
  CaseBuilder *builder;
  EntArticle *article;
  EntClaim *claim;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->builder = case_builder_new ();
  fixture->article = case_builder_add_article (fixture->builder, "a.txt", "Daily Courier", "2023-09-12");
  fixture->claim = case_builder_add_claim (fixture->builder, "country:PRK", "supplies", "person:putin",
                                           ENT_STATUS_ALLEGED);
  fixture->claim->event = days ("2023-08-01", "2023-08-31");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  case_builder_free (fixture->builder);
}

static void
test_empty_lets_everything_through (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntFilter) filter = ent_filter_new ();

  g_assert_true (ent_filter_is_empty (filter));
  g_assert_true (ent_filter_matches (filter, fixture->claim));
  ent_filter_set_clock (filter, ENT_CLOCK_PUBLISHED);
  ent_filter_set_with_undated (filter, TRUE);
  ent_filter_set_min_origins (filter, 0);
  g_assert_true (ent_filter_is_empty (filter));
}

static void
test_the_two_clocks_filter_apart (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntFilter) filter = ent_filter_new ();

  ent_filter_set_range (filter, days ("2023-09-01", NULL));
  g_assert_cmpuint (ent_filter_find_misses (filter, fixture->claim), ==, ENT_MISS_DATE);
  ent_filter_set_clock (filter, ENT_CLOCK_PUBLISHED);
  g_assert_true (ent_filter_matches (filter, fixture->claim));
  ent_filter_set_range (filter, days ("2023-08-31", "2023-09-11"));
  g_assert_false (ent_filter_matches (filter, fixture->claim));
  ent_filter_set_clock (filter, ENT_CLOCK_EVENT);
  g_assert_true (ent_filter_matches (filter, fixture->claim));
}

static void
test_undated_pass_only_when_asked_for (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntFilter) filter = ent_filter_new ();

  fixture->claim->event = ENT_INTERVAL_NONE;
  g_assert_true (ent_filter_matches (filter, fixture->claim));
  ent_filter_set_range (filter, days ("2000-01-01", "2030-01-01"));
  g_assert_false (ent_filter_matches (filter, fixture->claim));
  ent_filter_set_with_undated (filter, TRUE);
  g_assert_true (ent_filter_matches (filter, fixture->claim));
}

static void
test_only_and_without_choose_values (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntFilter) filter = ent_filter_new ();

  ent_filter_add_only (filter, ENT_FACET_RELATION, "meets");
  g_assert_cmpuint (ent_filter_find_misses (filter, fixture->claim), ==, ENT_MISS_FACET (ENT_FACET_RELATION));
  ent_filter_add_only (filter, ENT_FACET_RELATION, "supplies");
  g_assert_true (ent_filter_matches (filter, fixture->claim));
  ent_filter_set_without (filter, ENT_FACET_RELATION, "supplies", TRUE);
  g_assert_false (ent_filter_matches (filter, fixture->claim));
  ent_filter_set_without (filter, ENT_FACET_RELATION, "supplies", FALSE);
  g_assert_true (ent_filter_matches (filter, fixture->claim));
  ent_filter_clear_facet (filter, ENT_FACET_RELATION);
  g_assert_true (ent_filter_is_empty (filter));
}

static void
test_unknown_outlet_is_a_value (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntFilter) filter = ent_filter_new ();

  ent_filter_set_without (filter, ENT_FACET_OUTLET, "", TRUE);
  g_assert_true (ent_filter_matches (filter, fixture->claim));
  g_clear_pointer (&fixture->article->outlet, g_free);
  g_assert_cmpuint (ent_filter_find_misses (filter, fixture->claim), ==, ENT_MISS_FACET (ENT_FACET_OUTLET));
}

static void
test_one_agency_of_several_is_enough (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntFilter) filter = ent_filter_new ();

  g_strfreev (fixture->article->agencies);
  fixture->article->agencies = g_strsplit ("AFP;Reuters", ";", -1);
  ent_filter_add_only (filter, ENT_FACET_AGENCY, "Reuters");
  g_assert_true (ent_filter_matches (filter, fixture->claim));
  ent_filter_set_without (filter, ENT_FACET_AGENCY, "AFP", TRUE);
  g_assert_false (ent_filter_matches (filter, fixture->claim));
  ent_filter_clear_facet (filter, ENT_FACET_AGENCY);
  ent_filter_add_only (filter, ENT_FACET_AGENCY, "");
  g_assert_false (ent_filter_matches (filter, fixture->claim));
}

static void
test_both_kinds_must_pass (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntFilter) filter = ent_filter_new ();

  ent_filter_add_only (filter, ENT_FACET_KIND, "country");
  g_assert_cmpuint (ent_filter_find_misses (filter, fixture->claim), ==, ENT_MISS_FACET (ENT_FACET_KIND));
  ent_filter_add_only (filter, ENT_FACET_KIND, "person");
  g_assert_true (ent_filter_matches (filter, fixture->claim));
}

static void
test_one_actor_asked_for_is_enough (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntFilter) filter = ent_filter_new ();

  ent_filter_add_only (filter, ENT_FACET_ACTOR, "person:putin");
  g_assert_true (ent_filter_matches (filter, fixture->claim));
  ent_filter_set_without (filter, ENT_FACET_ACTOR, "country:PRK", TRUE);
  g_assert_cmpuint (ent_filter_find_misses (filter, fixture->claim), ==, ENT_MISS_FACET (ENT_FACET_ACTOR));
}

static void
test_what_the_user_decided_is_filtered_by (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntFilter) filter = ent_filter_new ();

  ent_filter_add_only (filter, ENT_FACET_VERDICT, "confirmed");
  ent_filter_add_only (filter, ENT_FACET_RELIABILITY, "B");
  ent_filter_set_without (filter, ENT_FACET_CREDIBILITY, "", TRUE);
  g_assert_cmpuint (ent_filter_find_misses (filter, fixture->claim), ==,
                    ENT_MISS_FACET (ENT_FACET_VERDICT) | ENT_MISS_FACET (ENT_FACET_RELIABILITY)
                      | ENT_MISS_FACET (ENT_FACET_CREDIBILITY));
  fixture->claim->verdict = ENT_VERDICT_CONFIRMED;
  fixture->claim->reliability = 'B';
  g_assert_cmpuint (ent_filter_find_misses (filter, fixture->claim), ==, ENT_MISS_FACET (ENT_FACET_CREDIBILITY));
  fixture->claim->credibility = 6;
  g_assert_true (ent_filter_matches (filter, fixture->claim));
  ent_filter_set_without (filter, ENT_FACET_CREDIBILITY, "6", TRUE);
  g_assert_cmpuint (ent_filter_find_misses (filter, fixture->claim), ==, ENT_MISS_FACET (ENT_FACET_CREDIBILITY));
}

static void
test_every_part_missed_is_told (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntFilter) filter = ent_filter_new ();

  ent_filter_set_range (filter, days (NULL, "2020-01-01"));
  ent_filter_add_only (filter, ENT_FACET_STATUS, "denied");
  ent_filter_add_only (filter, ENT_FACET_OUTLET, "Evening Post");
  g_assert_cmpuint (ent_filter_find_misses (filter, fixture->claim), ==,
                    ENT_MISS_DATE | ENT_MISS_FACET (ENT_FACET_STATUS) | ENT_MISS_FACET (ENT_FACET_OUTLET));
}

static void
test_copies_are_equal_whatever_the_order (void)
{
  g_autoptr (EntFilter) a = ent_filter_new ();
  g_autoptr (EntFilter) b = ent_filter_new ();
  g_autoptr (EntFilter) copy = NULL;

  ent_filter_add_only (a, ENT_FACET_ACTOR, "country:PRK");
  ent_filter_add_only (a, ENT_FACET_ACTOR, "country:RUS");
  ent_filter_add_only (b, ENT_FACET_ACTOR, "country:RUS");
  g_assert_false (ent_filter_equal (a, b));
  ent_filter_add_only (b, ENT_FACET_ACTOR, "country:PRK");
  ent_filter_add_only (b, ENT_FACET_ACTOR, "country:PRK");
  g_assert_true (ent_filter_equal (a, b));
  ent_filter_set_range (a, days ("2023-01-01", NULL));
  ent_filter_set_min_origins (a, 3);
  g_assert_false (ent_filter_equal (a, b));
  copy = ent_filter_copy (a);
  g_assert_true (ent_filter_equal (a, copy));
}

static void
assert_describes (const EntFilter *filter, EntCase *case_, const char *words)
{
  g_autofree char *got = ent_filter_describe (filter, case_);

  g_assert_cmpstr (got, ==, words);
}

static void
test_says_itself_in_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntCase) case_ = NULL;
  g_autoptr (EntFilter) filter = ent_filter_new ();

  case_builder_add_claim (fixture->builder, "country:PRK", "talks-with", "country:RUS", ENT_STATUS_ASSERTED);
  case_ = case_builder_end (fixture->builder);
  assert_describes (filter, case_, "Everything");
  ent_filter_set_clock (filter, ENT_CLOCK_PUBLISHED);
  ent_filter_set_range (filter, days ("2023-09-01", "2024-06-30"));
  ent_filter_add_only (filter, ENT_FACET_RELATION, "talks-with");
  ent_filter_add_only (filter, ENT_FACET_RELATION, "sanctions");
  ent_filter_set_without (filter, ENT_FACET_STATUS, "denied", TRUE);
  ent_filter_set_min_origins (filter, 2);
  assert_describes (filter, case_, "Published 1 Sep 2023 – 30 Jun 2024; relations: sanctions, talks with; "
                                   "without denied; at least 2 origins");
  ent_filter_free (g_steal_pointer (&filter));

  filter = ent_filter_new ();
  ent_filter_set_range (filter, days ("2023-09-01", NULL));
  ent_filter_set_with_undated (filter, TRUE);
  ent_filter_add_only (filter, ENT_FACET_ACTOR, "country:RUS");
  ent_filter_set_without (filter, ENT_FACET_OUTLET, "", TRUE);
  ent_filter_add_only (filter, ENT_FACET_KIND, "country");
  assert_describes (filter, case_, "Happened since 1 Sep 2023 or undated; without Unknown outlet; kinds: Countries; "
                                   "actors: RUS");
  ent_filter_free (g_steal_pointer (&filter));

  filter = ent_filter_new ();
  ent_filter_add_only (filter, ENT_FACET_VERDICT, "");
  ent_filter_add_only (filter, ENT_FACET_RELIABILITY, "A");
  ent_filter_add_only (filter, ENT_FACET_RELIABILITY, "B");
  ent_filter_set_without (filter, ENT_FACET_CREDIBILITY, "", TRUE);
  assert_describes (filter, case_, "Verdicts: open; reliability: A (completely reliable), B (usually reliable); "
                                   "without credibility: not rated");
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/view/filter/empty-lets-everything-through", test_empty_lets_everything_through },
    { "/view/filter/the-two-clocks-filter-apart", test_the_two_clocks_filter_apart },
    { "/view/filter/undated-pass-only-when-asked-for", test_undated_pass_only_when_asked_for },
    { "/view/filter/only-and-without-choose-values", test_only_and_without_choose_values },
    { "/view/filter/unknown-outlet-is-a-value", test_unknown_outlet_is_a_value },
    { "/view/filter/one-agency-of-several-is-enough", test_one_agency_of_several_is_enough },
    { "/view/filter/both-kinds-must-pass", test_both_kinds_must_pass },
    { "/view/filter/one-actor-asked-for-is-enough", test_one_actor_asked_for_is_enough },
    { "/view/filter/what-the-user-decided-is-filtered-by", test_what_the_user_decided_is_filtered_by },
    { "/view/filter/every-part-missed-is-told", test_every_part_missed_is_told },
    { "/view/filter/says-itself-in-words", test_says_itself_in_words },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  g_test_add_func ("/view/filter/copies-are-equal-whatever-the-order", test_copies_are_equal_whatever_the_order);
  return g_test_run ();
}
