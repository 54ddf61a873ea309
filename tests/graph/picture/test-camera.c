/* test-camera.c: /picture/camera
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-camera.h"

#include <math.h>

#define assert_near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-9)

static EntCamera
new_camera (void)
{
  EntCamera camera;

  ent_camera_init (&camera);
  camera.viewport = (EntSize) { 1280, 800 };
  camera.center = (EntPoint) { 31, -17 };
  camera.scale = 0.8;
  return camera;
}

static void
test_view_and_plane_are_inverse (void)
{
  EntCamera camera = new_camera ();
  EntPoint middle = ent_camera_to_view (&camera, camera.center);
  EntPoint back = ent_camera_to_plane (&camera, ent_camera_to_view (&camera, (EntPoint) { 12.5, 700 }));

  assert_near (middle.x, 640);
  assert_near (middle.y, 400);
  assert_near (back.x, 12.5);
  assert_near (back.y, 700);
}

static void
test_sees_what_lies_in_the_viewport (void)
{
  EntCamera camera = new_camera ();
  EntRect visible = ent_camera_get_visible (&camera);
  EntPoint corner = ent_camera_to_plane (&camera, (EntPoint) { 1280, 800 });

  assert_near (visible.width, 1600);
  assert_near (visible.height, 1000);
  assert_near (visible.x + visible.width, corner.x);
  assert_near (visible.y + visible.height, corner.y);
}

static void
test_zoom_keeps_the_point_under_the_pointer (void)
{
  EntCamera camera = new_camera ();
  EntPoint pointer = { 200, 650 };
  EntPoint before = ent_camera_to_plane (&camera, pointer);

  for (guint i = 0; i < 30; i++)
    {
      EntPoint after;

      ent_camera_zoom_at (&camera, i % 3 ? 1.3 : 0.4, pointer);
      after = ent_camera_to_plane (&camera, pointer);
      assert_near (after.x, before.x);
      assert_near (after.y, before.y);
    }
}

static void
test_zoom_then_unzoom_is_the_same (void)
{
  EntCamera camera = new_camera (), start = camera;

  ent_camera_zoom_at (&camera, 2.5, (EntPoint) { 1000, 20 });
  ent_camera_zoom_at (&camera, 1 / 2.5, (EntPoint) { 1000, 20 });
  assert_near (camera.scale, start.scale);
  assert_near (camera.center.x, start.center.x);
  assert_near (camera.center.y, start.center.y);
}

static void
test_zoom_stays_within_its_limits (void)
{
  EntCamera camera = new_camera ();

  for (guint i = 0; i < 100; i++)
    ent_camera_zoom_at (&camera, 10, (EntPoint) { 5, 5 });
  assert_near (camera.scale, ENT_CAMERA_MAX_SCALE);
  for (guint i = 0; i < 100; i++)
    ent_camera_zoom_at (&camera, 0.1, (EntPoint) { 5, 5 });
  assert_near (camera.scale, ENT_CAMERA_MIN_SCALE);
  g_assert_true (isfinite (camera.center.x) && isfinite (camera.center.y));
}

static void
test_pan_moves_by_pixels (void)
{
  EntCamera camera = new_camera ();
  EntPoint before = ent_camera_to_view (&camera, (EntPoint) { 3, 4 }), after;

  ent_camera_pan (&camera, 25, -40);
  after = ent_camera_to_view (&camera, (EntPoint) { 3, 4 });
  assert_near (after.x, before.x + 25);
  assert_near (after.y, before.y - 40);
}

static void
test_fit_shows_all_with_its_margin (void)
{
  EntCamera camera = new_camera ();
  EntRect plane = { -3000, 200, 9000, 2000 };
  EntPoint low, high;

  ent_camera_fit (&camera, plane, 20);
  low = ent_camera_to_view (&camera, (EntPoint) { plane.x, plane.y });
  high = ent_camera_to_view (&camera, (EntPoint) { plane.x + plane.width, plane.y + plane.height });
  assert_near (low.x, 20);
  assert_near (high.x, 1260);
  assert_near (low.y + high.y, 800);
  g_assert_cmpfloat (low.y, >=, 20);
}

static void
test_fit_of_little_or_nothing_is_not_blown_up (void)
{
  EntCamera camera = new_camera ();

  ent_camera_fit (&camera, (EntRect) { 10, 10, 5, 5 }, 20);
  assert_near (camera.scale, ENT_CAMERA_MAX_FIT_SCALE);
  ent_camera_fit (&camera, (EntRect) { 0 }, 20);
  assert_near (camera.scale, ENT_CAMERA_MAX_FIT_SCALE);
  camera.viewport = (EntSize) { 0, 0 };
  ent_camera_fit (&camera, (EntRect) { 0, 0, 1e9, 1e9 }, 20);
  assert_near (camera.scale, ENT_CAMERA_MIN_SCALE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/camera/view-and-plane-are-inverse", test_view_and_plane_are_inverse);
  g_test_add_func ("/picture/camera/sees-what-lies-in-the-viewport", test_sees_what_lies_in_the_viewport);
  g_test_add_func ("/picture/camera/zoom-keeps-the-point-under-the-pointer",
                   test_zoom_keeps_the_point_under_the_pointer);
  g_test_add_func ("/picture/camera/zoom-then-unzoom-is-the-same", test_zoom_then_unzoom_is_the_same);
  g_test_add_func ("/picture/camera/zoom-stays-within-its-limits", test_zoom_stays_within_its_limits);
  g_test_add_func ("/picture/camera/pan-moves-by-pixels", test_pan_moves_by_pixels);
  g_test_add_func ("/picture/camera/fit-shows-all-with-its-margin", test_fit_shows_all_with_its_margin);
  g_test_add_func ("/picture/camera/fit-of-little-or-nothing-is-not-blown-up",
                   test_fit_of_little_or_nothing_is_not_blown_up);
  return g_test_run ();
}
