/* test-interval.c: /base/interval
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/ent-interval.h"

static void
assert_parses (const char *text, const char *iso)
{
  g_autofree char *got = NULL;
  EntDay day;
  gboolean parsed = ent_day_parse (text, &day);

  got = ent_day_format_iso (day);
  g_test_message ("“%s” gives %s", text, got ? got : "nothing");
  g_assert_cmpint (parsed, ==, iso != NULL);
  g_assert_cmpstr (got, ==, iso);
}

static void
test_reads_full_dates (void)
{
  assert_parses ("2023-09-12", "2023-09-12");
  assert_parses ("2023-09-12T23:59:59-05:00", "2023-09-12");
  assert_parses ("12 September 2023", "2023-09-12");
  assert_parses ("12.09.2023 10:00", "2023-09-12");
  assert_parses ("25/9/2023", "2023-09-25");
  assert_parses ("9/25/2023", "2023-09-25");
  assert_parses ("September 12, 2023", "2023-09-12");
  assert_parses ("Sep 13, 2023 - 17:30", "2023-09-13");
  assert_parses ("Sept. 3, 2021", "2021-09-03");
  assert_parses ("Monday, May 20, 2024", "2024-05-20");
  assert_parses ("3rd of March 2020", "2020-03-03");
  assert_parses ("29 February 2024", "2024-02-29");
}

static void
test_refuses_what_is_no_full_date (void)
{
  assert_parses ("", NULL);
  assert_parses ("September 2023", NULL);
  assert_parses ("September 12", NULL);
  assert_parses ("09/12/2023", NULL);
  assert_parses ("31 June 2023", NULL);
  assert_parses ("29 February 2023", NULL);
  assert_parses ("12 Marches 2023", NULL);
  assert_parses ("123 May 2023", NULL);
  assert_parses ("2023-13-01", NULL);
  assert_parses ("2023-09-12345", NULL);
  assert_parses ("2023-0", NULL);
}

static void
test_writes_what_it_reads (void)
{
  for (EntDay day = ent_day_new (1999, 12, 25); day < ent_day_new (2001, 3, 5); day++)
    {
      g_autofree char *iso = ent_day_format_iso (day);
      g_autofree char *human = ent_day_format_human (day);
      EntDay again;

      g_assert_true (ent_day_parse_iso (iso, &again));
      g_assert_cmpuint (again, ==, day);
      g_assert_true (ent_day_parse (human, &again));
      g_assert_cmpuint (again, ==, day);
    }
}

static void
test_open_ends_reach_without_limit (void)
{
  EntInterval may = { ent_day_new (2023, 5, 1), ent_day_new (2023, 5, 31) };
  EntInterval since = { ent_day_new (2023, 5, 31), ENT_DAY_NONE };
  EntInterval until = { ENT_DAY_NONE, ent_day_new (2023, 4, 30) };

  g_assert_true (ent_interval_overlaps (may, since));
  g_assert_false (ent_interval_overlaps (may, until));
  g_assert_false (ent_interval_overlaps (since, until));
  g_assert_true (ent_interval_overlaps (may, may));
}

static void
test_undated_overlaps_nothing (void)
{
  EntInterval all = { ENT_DAY_NONE, ent_day_new (9999, 12, 31) };

  g_assert_false (ent_interval_overlaps (ENT_INTERVAL_NONE, all));
  g_assert_false (ent_interval_overlaps (ENT_INTERVAL_NONE, ENT_INTERVAL_NONE));
}

static void
test_says_open_ends_in_words (void)
{
  g_autofree char *since = ent_interval_format_human ((EntInterval) { ent_day_new (2023, 9, 1), ENT_DAY_NONE });
  g_autofree char *both = ent_interval_format_human ((EntInterval) { ent_day_new (2023, 9, 1), ent_day_new (2024, 6, 19) });
  g_autofree char *none = ent_interval_format_human (ENT_INTERVAL_NONE);

  g_assert_cmpstr (since, ==, "since 1 Sep 2023");
  g_assert_cmpstr (both, ==, "1 Sep 2023 – 19 Jun 2024");
  g_assert_cmpstr (none, ==, "undated");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/interval/reads-full-dates", test_reads_full_dates);
  g_test_add_func ("/base/interval/refuses-what-is-no-full-date", test_refuses_what_is_no_full_date);
  g_test_add_func ("/base/interval/writes-what-it-reads", test_writes_what_it_reads);
  g_test_add_func ("/base/interval/open-ends-reach-without-limit", test_open_ends_reach_without_limit);
  g_test_add_func ("/base/interval/undated-overlaps-nothing", test_undated_overlaps_nothing);
  g_test_add_func ("/base/interval/says-open-ends-in-words", test_says_open_ends_in_words);
  return g_test_run ();
}
