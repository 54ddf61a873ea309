/* test-shape.c: /picture/shape
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-shape.h"

#include <math.h>

static const EntSize size = { 90, 38 };

static void
test_the_border_parts_inside_from_outside (void)
{
  for (EntShape shape = ENT_SHAPE_BOX; shape <= ENT_SHAPE_ELLIPSE; shape++)
    for (double angle = 0; angle < 2 * G_PI; angle += 0.05)
      {
        EntPoint border = ent_shape_get_border (shape, size, (EntPoint) { 7 * cos (angle), 7 * sin (angle) });

        g_assert_true (ent_shape_contains (shape, size, (EntPoint) { border.x * 0.999, border.y * 0.999 }));
        g_assert_false (ent_shape_contains (shape, size, (EntPoint) { border.x * 1.001, border.y * 1.001 }));
        g_assert_cmpfloat_with_epsilon (atan2 (border.y, border.x), atan2 (sin (angle), cos (angle)), 1e-6);
      }
}

static void
test_corners_lie_on_the_border (void)
{
  const EntShape shapes[] = { ENT_SHAPE_HEXAGON, ENT_SHAPE_DIAMOND };

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      EntPoint corners[6];
      guint n = ent_shape_get_corners (shapes[i], size, corners);

      g_assert_cmpuint (n, ==, i == 0 ? 6 : 4);
      for (guint j = 0; j < n; j++)
        {
          EntPoint border = ent_shape_get_border (shapes[i], size, corners[j]);

          g_assert_cmpfloat (hypot (border.x - corners[j].x, border.y - corners[j].y), <, 1e-3);
        }
    }
}

static void
test_shapes_differ_at_their_corners (void)
{
  EntPoint corner = { 44, 18 };

  g_assert_true (ent_shape_contains (ENT_SHAPE_BOX, size, (EntPoint) { 42, 16 }));
  for (EntShape shape = ENT_SHAPE_BOX; shape <= ENT_SHAPE_ELLIPSE; shape++)
    g_assert_false (ent_shape_contains (shape, size, corner));
  g_assert_false (ent_shape_contains (ENT_SHAPE_DIAMOND, size, (EntPoint) { 25, 10 }));
  g_assert_true (ent_shape_contains (ENT_SHAPE_HEXAGON, size, (EntPoint) { 25, 10 }));
}

static void
test_a_shape_without_size_holds_nothing (void)
{
  for (EntShape shape = ENT_SHAPE_BOX; shape <= ENT_SHAPE_ELLIPSE; shape++)
    g_assert_false (ent_shape_contains (shape, (EntSize) { 0, 0 }, (EntPoint) { 0, 0 }));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/shape/the-border-parts-inside-from-outside", test_the_border_parts_inside_from_outside);
  g_test_add_func ("/picture/shape/corners-lie-on-the-border", test_corners_lie_on_the_border);
  g_test_add_func ("/picture/shape/shapes-differ-at-their-corners", test_shapes_differ_at_their_corners);
  g_test_add_func ("/picture/shape/a-shape-without-size-holds-nothing", test_a_shape_without_size_holds_nothing);
  return g_test_run ();
}
