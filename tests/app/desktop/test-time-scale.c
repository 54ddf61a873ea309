/* test-time-scale.c: where days stand along the timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-time-scale.h"

/* Bins of ten days each, from day 10 on. */
static void
set_counts (EntTimeScale *scale, const guint *counts, guint n)
{
  GArray *bins = g_array_new (FALSE, FALSE, sizeof (EntHistogramBin));

  for (guint i = 0; i < n; i++)
    {
      EntHistogramBin bin = { .days = { 10 + 10 * i, 19 + 10 * i }, .n_claims = counts[i], .n_total = counts[i] };

      g_array_append_val (bins, bin);
    }
  ent_time_scale_set_bins (scale, bins);
  scale->left = 100;
  scale->width = 400;
}

static void
test_even (void)
{
  static const guint counts[] = { 1, 2, 3, 4 };
  EntTimeScale scale;

  ent_time_scale_init (&scale);
  set_counts (&scale, counts, 4);
  g_assert_cmpfloat_with_epsilon (ent_time_scale_get_bin_x (&scale, 0), 100, 1e-9);
  g_assert_cmpfloat_with_epsilon (ent_time_scale_get_bin_x (&scale, 1), 200, 1e-9);
  g_assert_cmpfloat_with_epsilon (ent_time_scale_get_bin_x (&scale, 4), 500, 1e-9);
  g_assert_cmpfloat_with_epsilon (ent_time_scale_get_day_x (&scale, 25), 250, 1e-9);
  g_assert_cmpfloat_with_epsilon (ent_time_scale_get_day_x (&scale, 3), 100, 1e-9);
  g_assert_cmpfloat_with_epsilon (ent_time_scale_get_day_x (&scale, 50), 500, 1e-9);
  g_assert_cmpint (ent_time_scale_find_bin (&scale, 0), ==, 0);
  g_assert_cmpint (ent_time_scale_find_bin (&scale, 299), ==, 1);
  g_assert_cmpint (ent_time_scale_find_bin (&scale, 300), ==, 2);
  g_assert_cmpint (ent_time_scale_find_bin (&scale, 9000), ==, 3);
  ent_time_scale_clear (&scale);
}

static void
test_break (void)
{
  /* six empty bins in a row take the room of two */
  static const guint counts[] = { 1, 0, 0, 0, 0, 0, 0, 5, 0, 1 };
  EntTimeScale scale;

  ent_time_scale_init (&scale);
  set_counts (&scale, counts, 10);
  g_assert_false (ent_time_scale_is_break (&scale, 0));
  for (guint i = 1; i < 7; i++)
    g_assert_true (ent_time_scale_is_break (&scale, i));
  g_assert_false (ent_time_scale_is_break (&scale, 7));
  g_assert_false (ent_time_scale_is_break (&scale, 8));
  g_assert_cmpfloat_with_epsilon (ent_time_scale_get_bin_x (&scale, 7) - ent_time_scale_get_bin_x (&scale, 1),
                                  2 * (ent_time_scale_get_bin_x (&scale, 1) - 100), 1e-9);
  ent_time_scale_clear (&scale);
}

static void
test_nothing (void)
{
  EntTimeScale scale;

  ent_time_scale_init (&scale);
  set_counts (&scale, NULL, 0);
  g_assert_cmpfloat_with_epsilon (ent_time_scale_get_day_x (&scale, 12), 100, 1e-9);
  ent_time_scale_clear (&scale);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/desktop/time-scale/days-run-evenly", test_even);
  g_test_add_func ("/desktop/time-scale/long-rows-of-empty-bins-are-a-break", test_break);
  g_test_add_func ("/desktop/time-scale/without-bins-every-day-is-at-the-left", test_nothing);
  return g_test_run ();
}
