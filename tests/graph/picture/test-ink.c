/* test-ink.c: /picture/ink
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-ink.h"

#define WIDTH 4000.0
#define HEIGHT 3000.0

static EntInk *
new_ink (void)
{
  EntCamera camera;

  ent_camera_init (&camera);
  camera.scale = 1;
  camera.viewport = (EntSize) { WIDTH, HEIGHT };
  camera.center = (EntPoint) { WIDTH / 2, HEIGHT / 2 };
  return ent_ink_new (&camera, (EntRect) { 0, 0, WIDTH, HEIGHT });
}

static void
add_line (EntInk *ink, EntPoint a, EntPoint b)
{
  EntCurve line = ent_curve_new_quadratic (a, (EntPoint) { (a.x + b.x) / 2, (a.y + b.y) / 2 }, b);

  ent_ink_add_curve (ink, &line);
}

/* Lines are felt for in steps of about a cell: a cell in twenty may be stepped over. */
static void
test_a_line_is_in_the_cells_that_it_runs_through (void)
{
  g_autoptr (EntInk) ink = new_ink ();
  guint all, sum = 0;

  add_line (ink, (EntPoint) { 4, 1004 }, (EntPoint) { 3204, 1004 });
  all = ent_ink_get (ink, (EntRect) { 0, 0, WIDTH, HEIGHT });
  g_assert_cmpuint (all, >=, 380);
  g_assert_cmpuint (all, <=, 401);
  /* whatever part of it is asked for */
  for (double x = 0; x < WIDTH; x += 200)
    {
      sum += ent_ink_get (ink, (EntRect) { x, 1000, 200, 8 });
      g_assert_cmpuint (ent_ink_get (ink, (EntRect) { x, 1008, 200, 800 }), ==, 0);
      g_assert_cmpuint (ent_ink_get (ink, (EntRect) { x, 0, 200, 1000 }), ==, 0);
    }
  g_assert_cmpuint (sum, ==, all);
}

static void
test_two_lines_count_twice (void)
{
  g_autoptr (EntInk) one = new_ink (), two = new_ink ();

  add_line (one, (EntPoint) { 804, 4 }, (EntPoint) { 804, 1604 });
  for (guint i = 0; i < 2; i++)
    add_line (two, (EntPoint) { 804 + i, 4 }, (EntPoint) { 804 + i, 1604 });
  g_assert_cmpuint (ent_ink_get (two, (EntRect) { 800, 0, 8, 8 }), ==, 2);
  g_assert_cmpuint (ent_ink_get (two, (EntRect) { 0, 0, WIDTH, HEIGHT }), ==,
                    2 * ent_ink_get (one, (EntRect) { 0, 0, WIDTH, HEIGHT }));
}

static void
test_what_is_outside_has_no_ink (void)
{
  g_autoptr (EntInk) ink = new_ink ();

  add_line (ink, (EntPoint) { -5000, -5000 }, (EntPoint) { -10, -10 });
  add_line (ink, (EntPoint) { -100, 2000 }, (EntPoint) { 15, 2000 });
  g_assert_cmpuint (ent_ink_get (ink, (EntRect) { 0, 0, WIDTH, HEIGHT }), >, 0);
  g_assert_cmpuint (ent_ink_get (ink, (EntRect) { 16, 0, WIDTH, HEIGHT }), ==, 0);
  g_assert_cmpuint (ent_ink_get (ink, (EntRect) { WIDTH + 100, HEIGHT + 100, 500, 500 }), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/ink/a-line-is-in-the-cells-that-it-runs-through", test_a_line_is_in_the_cells_that_it_runs_through);
  g_test_add_func ("/picture/ink/two-lines-count-twice", test_two_lines_count_twice);
  g_test_add_func ("/picture/ink/what-is-outside-has-no-ink", test_what_is_outside_has_no_ink);
  return g_test_run ();
}
