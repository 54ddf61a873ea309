/* test-geometry.c: /picture/geometry
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-geometry.h"

#include <math.h>

static EntPoint
random_point (GRand *rand)
{
  return (EntPoint) { g_rand_double_range (rand, -500, 500), g_rand_double_range (rand, -500, 500) };
}

static EntCurve
random_curve (GRand *rand)
{
  return ent_curve_new_quadratic (random_point (rand), random_point (rand), random_point (rand));
}

static double
get_gap (EntPoint a, EntPoint b)
{
  return hypot (a.x - b.x, a.y - b.y);
}

static void
test_a_part_of_a_curve_lies_on_it (void)
{
  GRand *rand = g_rand_new_with_seed (1);

  for (guint i = 0; i < 100; i++)
    {
      EntCurve curve = random_curve (rand);
      EntCurve part = ent_curve_cut (&curve, 0.2, 0.7);

      for (double t = 0; t <= 1; t += 0.125)
        g_assert_cmpfloat (get_gap (ent_curve_get_point (&part, t), ent_curve_get_point (&curve, 0.2 + t / 2)), <,
                           1e-9);
    }
  g_rand_free (rand);
}

static void
test_distance_is_that_of_the_nearest_point (void)
{
  GRand *rand = g_rand_new_with_seed (2);

  for (guint i = 0; i < 200; i++)
    {
      EntCurve curve = random_curve (rand);
      EntPoint point = random_point (rand);
      double nearest = G_MAXDOUBLE;

      for (guint j = 0; j <= 4000; j++)
        nearest = MIN (nearest, get_gap (point, ent_curve_get_point (&curve, j / 4000.0)));
      g_assert_cmpfloat_with_epsilon (ent_curve_get_distance (&curve, point), nearest,
                                      0.3 + 0.002 * ent_curve_get_length (&curve));
    }
  g_rand_free (rand);
}

static void
test_finds_the_point_that_far_from_the_end (void)
{
  GRand *rand = g_rand_new_with_seed (3);

  for (guint i = 0; i < 200; i++)
    {
      EntCurve curve = random_curve (rand);
      double far = get_gap (curve.points[0], curve.points[3]);
      double t = ent_curve_find_from_end (&curve, far / 3);

      g_assert_cmpfloat_with_epsilon (get_gap (ent_curve_get_point (&curve, t), curve.points[3]), far / 3, 1e-6);
      g_assert_cmpfloat_with_epsilon (ent_curve_find_from_end (&curve, 1e6), 0, 1e-12);
    }
  g_rand_free (rand);
}

static void
test_bounds_hold_the_curve (void)
{
  GRand *rand = g_rand_new_with_seed (4);

  for (guint i = 0; i < 100; i++)
    {
      EntCurve curve = random_curve (rand);
      EntRect bounds = ent_rect_grow (ent_curve_get_bounds (&curve), 2);

      for (double t = 0; t <= 1; t += 0.01)
        {
          EntPoint point = ent_curve_get_point (&curve, t);

          g_assert_true (ent_rect_contains (bounds, (EntRect) { point.x, point.y, 0, 0 }));
        }
    }
  g_rand_free (rand);
}

static void
test_a_curve_without_length_has_a_direction (void)
{
  EntPoint point = { 3, 4 };
  EntCurve curve = ent_curve_new_quadratic (point, point, point);
  EntPoint direction = ent_curve_get_direction (&curve, 0.5);

  g_assert_cmpfloat_with_epsilon (hypot (direction.x, direction.y), 1, 1e-12);
  g_assert_cmpfloat_with_epsilon (ent_curve_get_distance (&curve, (EntPoint) { 3, 9 }), 5, 1e-12);
}

static void
test_rectangles_that_touch_do_not_overlap (void)
{
  EntRect a = { 0, 0, 10, 10 };

  g_assert_true (ent_rect_overlaps (a, (EntRect) { 9, 9, 5, 5 }));
  g_assert_false (ent_rect_overlaps (a, (EntRect) { 10, 0, 5, 5 }));
  g_assert_false (ent_rect_overlaps (a, (EntRect) { 0, -5, 10, 5 }));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/geometry/a-part-of-a-curve-lies-on-it", test_a_part_of_a_curve_lies_on_it);
  g_test_add_func ("/picture/geometry/distance-is-that-of-the-nearest-point",
                   test_distance_is_that_of_the_nearest_point);
  g_test_add_func ("/picture/geometry/finds-the-point-that-far-from-the-end",
                   test_finds_the_point_that_far_from_the_end);
  g_test_add_func ("/picture/geometry/bounds-hold-the-curve", test_bounds_hold_the_curve);
  g_test_add_func ("/picture/geometry/a-curve-without-length-has-a-direction",
                   test_a_curve_without_length_has_a_direction);
  g_test_add_func ("/picture/geometry/rectangles-that-touch-do-not-overlap", test_rectangles_that_touch_do_not_overlap);
  return g_test_run ();
}
