/* test-time-step.c: a stretch of days that goes from step to step through the calendar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-time-step.h"

static EntInterval
new_interval (const char *from, const char *to)
{
  EntInterval interval;

  g_assert_true (ent_day_parse_iso (from, &interval.from));
  g_assert_true (ent_day_parse_iso (to, &interval.to));
  return interval;
}

static void
assert_interval (EntInterval interval, const char *from, const char *to)
{
  EntInterval expected = new_interval (from, to);

  g_assert_cmpuint (interval.from, ==, expected.from);
  g_assert_cmpuint (interval.to, ==, expected.to);
}

static void
test_begins (void)
{
  EntInterval extent = new_interval ("2023-03-15", "2024-02-20");
  EntInterval range = ENT_INTERVAL_NONE;

  g_assert_true (ent_time_step (&range, ENT_TIME_MONTH, 1, extent));
  assert_interval (range, "2023-03-01", "2023-03-31");
  range = ENT_INTERVAL_NONE;
  g_assert_true (ent_time_step (&range, ENT_TIME_MONTH, -1, extent));
  assert_interval (range, "2024-02-01", "2024-02-29");
  range = ENT_INTERVAL_NONE;
  g_assert_true (ent_time_step (&range, ENT_TIME_WEEK, 1, extent));
  assert_interval (range, "2023-03-13", "2023-03-19");   /* Monday to Sunday */
  range = ENT_INTERVAL_NONE;
  g_assert_false (ent_time_step (&range, ENT_TIME_DAY, 1, ENT_INTERVAL_NONE));
}

static void
test_months (void)
{
  EntInterval extent = new_interval ("2023-01-15", "2024-02-20");
  EntInterval range = new_interval ("2023-01-01", "2023-01-31");

  g_assert_true (ent_time_step (&range, ENT_TIME_MONTH, 1, extent));
  assert_interval (range, "2023-02-01", "2023-02-28");
  g_assert_true (ent_time_step (&range, ENT_TIME_MONTH, 1, extent));
  assert_interval (range, "2023-03-01", "2023-03-31");
  g_assert_true (ent_time_step (&range, ENT_TIME_MONTH, -1, extent));
  assert_interval (range, "2023-02-01", "2023-02-28");
  g_assert_true (ent_time_step (&range, ENT_TIME_YEAR, 1, extent));
  assert_interval (range, "2024-02-01", "2024-02-29");
}

static void
test_ends (void)
{
  EntInterval extent = new_interval ("2023-01-15", "2023-01-20");
  EntInterval range = new_interval ("2023-01-20", "2023-01-20");

  g_assert_false (ent_time_step (&range, ENT_TIME_DAY, 1, extent));
  assert_interval (range, "2023-01-20", "2023-01-20");
  g_assert_true (ent_time_step (&range, ENT_TIME_DAY, -1, extent));
  assert_interval (range, "2023-01-19", "2023-01-19");
  range = new_interval ("9999-12-01", "9999-12-31");
  g_assert_false (ent_time_step (&range, ENT_TIME_YEAR, 1, extent));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/desktop/time-step/begins-with-a-unit-of-the-calendar", test_begins);
  g_test_add_func ("/desktop/time-step/months-and-years-stay-whole", test_months);
  g_test_add_func ("/desktop/time-step/stops-where-nothing-is", test_ends);
  return g_test_run ();
}
