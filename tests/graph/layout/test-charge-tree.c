/* test-charge-tree.c: /layout/charge-tree
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/ent-charge-tree-private.h"

#include <math.h>

#define N 3000

static void
scatter (EntVector *points, float *charges, guint n)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < n; i++)
    {
      /* half of them in one corner, where cells are small */
      float width = i % 2 ? 1000 : 10;

      points[i] = (EntVector) { (float) g_rand_double (rand) * width, (float) g_rand_double (rand) * width };
      charges[i] = 1 + i % 3;
    }
}

/* What ent_charge_tree_get_force() approximates. */
static EntVector
sum_exactly (const EntVector *points, const float *charges, guint n, guint at)
{
  double x = 0, y = 0;

  for (guint i = 0; i < n; i++)
    {
      double dx = (double) points[at].x - (double) points[i].x, dy = (double) points[at].y - (double) points[i].y;
      double push = (double) charges[i] / (dx * dx + dy * dy + 1e-3);

      x += dx * push;
      y += dy * push;
    }
  return (EntVector) { (float) x, (float) y };
}

static void
test_is_near_the_exact_force (void)
{
  g_autofree EntVector *points = g_new (EntVector, N);
  g_autofree float *charges = g_new (float, N);
  g_autoptr (EntChargeTree) tree = ent_charge_tree_new (N);
  double error = 0, all = 0;

  scatter (points, charges, N);
  ent_charge_tree_build (tree, points, charges, N);
  for (guint i = 0; i < N; i += 7)
    {
      EntVector force = ent_charge_tree_get_force (tree, i);
      EntVector exact = sum_exactly (points, charges, N, ent_charge_tree_get_point (tree, i));

      error += hypot ((double) force.x - (double) exact.x, (double) force.y - (double) exact.y);
      all += hypot ((double) exact.x, (double) exact.y);
    }
  g_assert_cmpfloat (error, <, 0.05 * all);
}

static void
test_all_points_on_one_spot_push_nobody (void)
{
  g_autofree EntVector *points = g_new0 (EntVector, 100);
  g_autofree float *charges = g_new (float, 100);
  g_autoptr (EntChargeTree) tree = ent_charge_tree_new (100);

  for (guint i = 0; i < 100; i++)
    charges[i] = 1;
  ent_charge_tree_build (tree, points, charges, 100);
  for (guint i = 0; i < 100; i++)
    {
      EntVector force = ent_charge_tree_get_force (tree, i);

      g_assert_cmpfloat ((double) fabsf (force.x) + (double) fabsf (force.y), <, 1e-3);
    }
}

static void
test_every_point_stands_in_the_tree_once (void)
{
  g_autofree EntVector *points = g_new (EntVector, N);
  g_autofree float *charges = g_new (float, N);
  g_autofree gboolean *seen = g_new0 (gboolean, N);
  g_autoptr (EntChargeTree) tree = ent_charge_tree_new (N);

  scatter (points, charges, N);
  ent_charge_tree_build (tree, points, charges, N);
  for (guint i = 0; i < N; i++)
    {
      guint point = ent_charge_tree_get_point (tree, i);

      g_assert_false (seen[point]);
      seen[point] = TRUE;
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/charge-tree/is-near-the-exact-force", test_is_near_the_exact_force);
  g_test_add_func ("/layout/charge-tree/all-points-on-one-spot-push-nobody", test_all_points_on_one_spot_push_nobody);
  g_test_add_func ("/layout/charge-tree/every-point-stands-in-the-tree-once", test_every_point_stands_in_the_tree_once);
  return g_test_run ();
}
