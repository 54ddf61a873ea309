/* test-overlap-removal.c: /layout/overlap-removal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/ent-overlap-removal-private.h"

#include "graph-maker.h"

static void
test_parts_a_heap (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  EntSize sizes[500];
  EntPoint points[500];

  for (guint i = 0; i < 500; i++)
    {
      sizes[i] = (EntSize) { g_rand_double_range (rand, 10, 300), g_rand_double_range (rand, 10, 60) };
      points[i] = (EntPoint) { g_rand_double_range (rand, 0, 400), g_rand_double_range (rand, 0, 400) };
    }
  ent_overlap_removal_run (sizes, points, 500);
  g_assert_cmpuint (graph_maker_count_overlaps (sizes, points, 500), ==, 0);
}

static void
test_parts_what_stands_on_one_spot (void)
{
  EntSize sizes[60];
  EntPoint points[60] = { { 0, 0 } };

  for (guint i = 0; i < 60; i++)
    sizes[i] = (EntSize) { 80, 32 };
  ent_overlap_removal_run (sizes, points, 60);
  g_assert_cmpuint (graph_maker_count_overlaps (sizes, points, 60), ==, 0);
}

static void
test_leaves_alone_what_is_apart (void)
{
  EntSize sizes[] = { { 80, 32 }, { 80, 32 }, { 80, 32 } };
  EntPoint points[] = { { 0, 0 }, { 200, 0 }, { 0, 200 } };

  ent_overlap_removal_run (sizes, points, 3);
  g_assert_cmpfloat_with_epsilon (points[1].x, 200, 1e-9);
  g_assert_cmpfloat_with_epsilon (points[2].y, 200, 1e-9);
}

static void
test_keeps_who_stands_left_of_whom (void)
{
  EntSize sizes[] = { { 80, 32 }, { 80, 32 }, { 80, 32 } };
  EntPoint points[] = { { 0, 0 }, { 50, 1 }, { 100, 0 } };

  ent_overlap_removal_run (sizes, points, 3);
  g_assert_cmpfloat (points[0].x, <, points[2].x);
  g_assert_cmpfloat (points[1].y, >, points[0].y);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/overlap-removal/parts-a-heap", test_parts_a_heap);
  g_test_add_func ("/layout/overlap-removal/parts-what-stands-on-one-spot", test_parts_what_stands_on_one_spot);
  g_test_add_func ("/layout/overlap-removal/leaves-alone-what-is-apart", test_leaves_alone_what_is_apart);
  g_test_add_func ("/layout/overlap-removal/keeps-who-stands-left-of-whom", test_keeps_who_stands_left_of_whom);
  return g_test_run ();
}
