/* test-raster.c: /picture/raster: the fast picture is the same as cairo's
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-painter.h"
#include "picture/ent-raster.h"
#include "scene-builder.h"

#include <stdlib.h>

#define WIDTH 640
#define HEIGHT 480

/* The mean and the largest allowed difference of the bytes of two pictures; the largest is that of a mean of 3 x 3 pixels,
 * since a border may fall on either side of a pixel's middle. */
#define MEAN_TOLERANCE 5.0
#define SPOT_TOLERANCE 56

static cairo_surface_t *
new_image (int scale)
{
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH * scale, HEIGHT * scale);

  cairo_surface_set_device_scale (image, scale, scale);
  return image;
}

/* ENTENTE_PICTURES names a folder for pictures that are to be looked at. */
static void
keep (cairo_surface_t *image, const char *name)
{
  const char *folder = g_getenv ("ENTENTE_PICTURES");
  g_autofree char *path = folder ? g_strdup_printf ("%s/%s.png", folder, name) : NULL;

  if (path)
    cairo_surface_write_to_png (image, path);
}

static int
get_byte (cairo_surface_t *image, int x, int y, int byte)
{
  return cairo_image_surface_get_data (image)[y * cairo_image_surface_get_stride (image) + 4 * x + byte];
}

static int
get_spot_difference (cairo_surface_t *a, cairo_surface_t *b, int x, int y, int byte)
{
  int sum = 0;

  for (int dy = -1; dy <= 1; dy++)
    for (int dx = -1; dx <= 1; dx++)
      sum += get_byte (a, x + dx, y + dy, byte) - get_byte (b, x + dx, y + dy, byte);
  return abs (sum) / 9;
}

static void
assert_alike (cairo_surface_t *a, cairo_surface_t *b)
{
  int width = cairo_image_surface_get_width (a), height = cairo_image_surface_get_height (a), worst = 0;
  gint64 sum = 0;

  for (int y = 1; y < height - 1; y++)
    for (int x = 1; x < width - 1; x++)
      for (int byte = 0; byte < 4; byte++)
        {
          sum += abs (get_byte (a, x, y, byte) - get_byte (b, x, y, byte));
          worst = MAX (worst, get_spot_difference (a, b, x, y, byte));
        }
  g_test_message ("mean %g, worst spot %d", (double) sum / (4.0 * width * height), worst);
  g_assert_cmpfloat ((double) sum / (4.0 * width * height), <, MEAN_TOLERANCE);
  g_assert_cmpint (worst, <, SPOT_TOLERANCE);
}

static void
compare (EntScene *scene, const EntCamera *camera, const EntPaint *paint, int scale, const char *name)
{
  cairo_surface_t *fast = new_image (scale), *slow = new_image (scale);
  cairo_t *cr = cairo_create (slow);
  g_autofree char *slow_name = g_strconcat (name, "-cairo", NULL);

  ent_painter_draw (scene, camera, paint, cr);
  cairo_destroy (cr);
  cairo_surface_flush (slow);
  g_array_unref (ent_painter_draw_pixels (scene, camera, paint, fast));
  keep (fast, name);
  keep (slow, slow_name);
  assert_alike (fast, slow);
  cairo_surface_destroy (fast);
  cairo_surface_destroy (slow);
}

/* All statuses, and claims that contradict each other. */
static EntScene *
new_scene_of_lines (void)
{
  static const SceneClaims claims[] = {
    { "country:AAA", "supplies", "person:Ana Berg", ENT_STATUS_ASSERTED, 8 },
    { "country:AAA", "meets", "group:The Five", ENT_STATUS_ALLEGED, 4 },
    { "country:AAA", "supplies", "place:Northport", ENT_STATUS_PLANNED, 2 },
    { "country:AAA", "sanctions", "organisation:Harbour Board", ENT_STATUS_POSSIBLE, 3 },
    { "person:Ana Berg", "talks-with", "group:The Five", ENT_STATUS_CONDITIONAL, 2 },
    { "group:The Five", "sanctions", "place:Northport", ENT_STATUS_DENIED, 2 },
    { "place:Northport", "meets", "organisation:Harbour Board", ENT_STATUS_NEGATED, 2 },
    { "country:AAA", "supplies", "other:Vessel", ENT_STATUS_ASSERTED, 1 },
    { "country:AAA", "supplies", "other:Vessel", ENT_STATUS_NEGATED, 1 },
    { "country:AAA", "supplies", "country:AAA", ENT_STATUS_ASSERTED, 1 },
  };
  g_autoptr (EntView) view = scene_builder_new_view (claims, G_N_ELEMENTS (claims));
  g_autoptr (EntLayout) layout = scene_builder_new_spiral (view, 150);

  return ent_scene_new (view, layout);
}

static void
test_draws_lines_and_shapes_as_cairo_does (void)
{
  g_autoptr (EntScene) scene = new_scene_of_lines ();
  EntCamera camera = scene_builder_new_camera (scene, WIDTH, HEIGHT);

  compare (scene, &camera, &(EntPaint) { .theme = ENT_THEME_LIGHT }, 1, "lines-light");
  compare (scene, &camera, &(EntPaint) { .theme = ENT_THEME_DARK }, 1, "lines-dark");
  compare (scene, &camera, &(EntPaint) { .transparent = TRUE }, 1, "lines-transparent");
  compare (scene, &camera, &(EntPaint) { .theme = ENT_THEME_DARK }, 2, "lines-double");
}

static void
test_a_cancelled_picture_has_no_labels (void)
{
  g_autoptr (EntScene) scene = scene_builder_new_random (1, 60, 200);
  const gint cancelled = 1;
  EntPaint paint = { .cancelled = &cancelled };
  EntCamera camera = scene_builder_new_camera (scene, WIDTH, HEIGHT);
  cairo_surface_t *image = new_image (1);
  g_autoptr (GArray) labels = ent_painter_draw_pixels (scene, &camera, &paint, image);

  g_assert_cmpuint (labels->len, ==, 0);
  cairo_surface_destroy (image);
}

static void
test_draws_at_any_zoom_as_cairo_does (void)
{
  g_autoptr (EntScene) scene = scene_builder_new_random (1, 60, 200);
  EntCamera camera = scene_builder_new_camera (scene, WIDTH, HEIGHT);

  for (double scale = 0.05; scale <= ENT_CAMERA_MAX_SCALE; scale *= 2.5)
    {
      g_autofree char *name = g_strdup_printf ("zoom-%.0f", 100 * scale);

      camera.scale = scale;
      compare (scene, &camera, &(EntPaint) { .theme = ENT_THEME_LIGHT }, 1, name);
    }
}

static void
test_draws_what_stands_out_as_cairo_does (void)
{
  g_autoptr (EntScene) scene = new_scene_of_lines ();
  EntCamera camera = scene_builder_new_camera (scene, WIDTH, HEIGHT);
  g_autoptr (GArray) selected = g_array_new (FALSE, FALSE, sizeof (EntItem));
  EntPaint paint = { .theme = ENT_THEME_LIGHT, .bundles = TRUE, .dim_hidden = TRUE, .selected = selected };
  g_autoptr (EntFilter) filter = ent_filter_new ();

  ent_filter_set_without (filter, ENT_FACET_RELATION, "sanctions", TRUE);
  ent_view_set_filter (ent_scene_get_view (scene), filter);
  ent_scene_update (scene);
  for (guint i = 0; i < 2; i++)
    {
      EntItem node = { ENT_ITEM_NODE, 0 };
      EntItem edge = { ENT_ITEM_RELATION, scene_builder_find_edge (scene, "country:AAA", "supplies") };

      g_array_set_size (selected, 0);
      g_array_append_val (selected, *(i == 0 ? &node : &edge));
      paint.hover = i == 0 ? edge : node;
      compare (scene, &camera, &paint, 1, i == 0 ? "node-selected" : "edge-selected");
    }
}

/* ---- the raster by itself ---- */

typedef struct
{
  guint32 pixels[20][30];
  EntRaster *raster;
} Field;

static Field *
field_new (void)
{
  Field *self = g_new0 (Field, 1);

  self->raster = ent_raster_new (&self->pixels[0][0], 30, 20, sizeof self->pixels[0], 0, 20);
  return self;
}

static void
field_free (Field *self)
{
  ent_raster_free (self->raster);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Field, field_free)

static const EntColor white = { 1, 1, 1, 1 };

/* The covered area, in pixels. */
static double
field_sum (const Field *self)
{
  double sum = 0;

  for (guint y = 0; y < 20; y++)
    for (guint x = 0; x < 30; x++)
      sum += (self->pixels[y][x] >> 24) / 255.0;
  return sum;
}

static void
test_a_pixel_takes_what_is_covered_of_it (void)
{
  g_autoptr (Field) field = field_new ();
  const EntPoint box[] = { { 2.25, 3.5 }, { 5, 3.5 }, { 5, 6 }, { 2.25, 6 } };

  ent_raster_add_polygon (field->raster, box, 4);
  ent_raster_fill (field->raster, white);
  g_assert_cmphex (field->pixels[4][3], ==, 0xffffffff);
  g_assert_cmpint (abs ((int) (field->pixels[4][2] >> 24) - 191), <=, 1);
  g_assert_cmpint (abs ((int) (field->pixels[3][3] >> 24) - 127), <=, 1);
  g_assert_cmphex (field->pixels[4][5], ==, 0);
  g_assert_cmphex (field->pixels[6][3], ==, 0);
}

static void
test_an_area_is_what_geometry_says (void)
{
  GRand *rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (Field) field = field_new ();
      EntPoint p[3];
      double area;

      for (guint j = 0; j < 3; j++)
        p[j] = (EntPoint) { g_rand_double_range (rand, 0, 30), g_rand_double_range (rand, 0, 20) };
      area = fabs ((p[1].x - p[0].x) * (p[2].y - p[0].y) - (p[2].x - p[0].x) * (p[1].y - p[0].y)) / 2;
      ent_raster_add_polygon (field->raster, p, 3);
      ent_raster_fill (field->raster, white);
      g_assert_cmpfloat_with_epsilon (field_sum (field), area, 0.5 + 0.01 * area);
    }
  g_rand_free (rand);
}

static void
test_what_is_outside_is_clipped (void)
{
  g_autoptr (Field) field = field_new ();
  const EntPoint around[] = { { -1e6, -3e6 }, { 2e6, -1e6 }, { 1e6, 3e6 }, { -2e6, 1e6 } };
  const EntPoint left[] = { { -9, -9 }, { 5, -9 }, { 5, 90 }, { -9, 90 } };
  const EntPoint beside[] = { { 31, 0 }, { 90, 0 }, { 90, 20 }, { 31, 20 } };

  ent_raster_add_polygon (field->raster, beside, 4);
  ent_raster_fill (field->raster, white);
  g_assert_cmpfloat (field_sum (field), <=, 0);
  ent_raster_add_polygon (field->raster, left, 4);
  ent_raster_fill (field->raster, white);
  g_assert_cmpfloat_with_epsilon (field_sum (field), 100, 0.1);
  ent_raster_add_polygon (field->raster, around, 4);
  ent_raster_fill (field->raster, white);
  g_assert_cmpfloat_with_epsilon (field_sum (field), 600, 0.1);
}

static void
test_a_line_is_as_wide_as_it_is_told (void)
{
  const EntCurve level = ent_curve_new_quadratic ((EntPoint) { 2, 10 }, (EntPoint) { 10, 10 }, (EntPoint) { 27, 10 });
  EntStroke stroke = { .color = white };

  for (stroke.width = 0.5; stroke.width < 6; stroke.width += 0.7)
    {
      g_autoptr (Field) field = field_new ();

      ent_raster_stroke (field->raster, &level, &stroke);
      g_assert_cmpfloat_with_epsilon (field_sum (field), 25 * stroke.width, 0.7);
    }
}

static void
test_dashes_and_gaps_take_turns (void)
{
  g_autoptr (Field) field = field_new ();
  const EntCurve level = ent_curve_new_quadratic ((EntPoint) { 2, 10 }, (EntPoint) { 10, 10 }, (EntPoint) { 26, 10 });

  ent_raster_stroke (field->raster, &level,
                     &(EntStroke) { .color = white, .width = 2, .dashes = { 3, 5 }, .n_dashes = 2 });
  for (guint x = 0; x < 30; x++)
    g_assert_cmpuint (field->pixels[10][x] >> 24, ==, x >= 2 && x < 26 && (x - 2) % 8 < 3 ? 255 : 0);
}

/* Hours of work for whoever walks along every dash. */
static void
test_dashes_that_nobody_sees_cost_nothing (void)
{
  g_autoptr (Field) field = field_new ();
  const EntCurve far = ent_curve_new_quadratic ((EntPoint) { -1e12, 10 }, (EntPoint) { 0, 10 }, (EntPoint) { -1e3, 10 });

  ent_raster_stroke (field->raster, &far,
                     &(EntStroke) { .color = white, .width = 2, .dashes = { 3, 5 }, .n_dashes = 2 });
  g_assert_cmpfloat (field_sum (field), <=, 0);
}

static void
test_a_translucent_line_has_no_knots (void)
{
  g_autoptr (Field) field = field_new ();
  const EntCurve bent = { { { 3, 3 }, { 28, 2 }, { 28, 18 }, { 3, 17 } } };

  ent_raster_stroke (field->raster, &bent, &(EntStroke) { .color = { 1, 1, 1, 0.4 }, .width = 3 });
  for (guint y = 0; y < 20; y++)
    for (guint x = 0; x < 30; x++)
      g_assert_cmpuint (field->pixels[y][x] >> 24, <=, 103);
}

static EntPoint
make_point (GRand *rand)
{
  return (EntPoint) { g_rand_double_range (rand, -15, 45), g_rand_double_range (rand, -10, 30) };
}

/* A line of any kind, or a ring, the same for the same seed. */
static void
draw_by_chance (EntRaster *raster, guint32 seed)
{
  GRand *rand = g_rand_new_with_seed (seed);
  const EntPoint corners[] = { make_point (rand), make_point (rand), make_point (rand) };
  const EntCurve curve = ent_curve_new_quadratic (corners[0], corners[1], corners[2]);
  const EntStroke stroke = { .color = { 0.2f, 0.6f, 0.9f, g_rand_double_range (rand, 0.1, 1) },
                             .width = g_rand_double_range (rand, 0.3, 5), .dashes = { 3, 2.5 },
                             .n_dashes = seed % 3 == 0 ? 2 : 0, .round = seed % 5 == 0 };

  if (seed % 4 == 0)
    {
      ent_raster_add_ring (raster, corners, 3, stroke.width);
      ent_raster_fill (raster, stroke.color);
    }
  else
    ent_raster_stroke (raster, &curve, &stroke);
  g_rand_free (rand);
}

static void
test_some_rows_are_as_all_rows_have_them (void)
{
  static const guint ends[] = { 0, 1, 7, 8, 20 };
  g_autoptr (Field) whole = field_new (), parts = field_new ();

  for (guint seed = 0; seed < 400; seed++)
    draw_by_chance (whole->raster, seed);
  for (guint i = 0; i + 1 < G_N_ELEMENTS (ends); i++)
    {
      g_autoptr (EntRaster) raster = ent_raster_new (&parts->pixels[0][0], 30, 20, sizeof parts->pixels[0], ends[i],
                                                     ends[i + 1]);

      for (guint seed = 0; seed < 400; seed++)
        draw_by_chance (raster, seed);
    }
  g_assert_cmpmem (whole->pixels, sizeof whole->pixels, parts->pixels, sizeof parts->pixels);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/raster/draws-lines-and-shapes-as-cairo-does", test_draws_lines_and_shapes_as_cairo_does);
  g_test_add_func ("/picture/raster/draws-at-any-zoom-as-cairo-does", test_draws_at_any_zoom_as_cairo_does);
  g_test_add_func ("/picture/raster/a-cancelled-picture-has-no-labels", test_a_cancelled_picture_has_no_labels);
  g_test_add_func ("/picture/raster/draws-what-stands-out-as-cairo-does", test_draws_what_stands_out_as_cairo_does);
  g_test_add_func ("/picture/raster/a-pixel-takes-what-is-covered-of-it", test_a_pixel_takes_what_is_covered_of_it);
  g_test_add_func ("/picture/raster/an-area-is-what-geometry-says", test_an_area_is_what_geometry_says);
  g_test_add_func ("/picture/raster/what-is-outside-is-clipped", test_what_is_outside_is_clipped);
  g_test_add_func ("/picture/raster/a-line-is-as-wide-as-it-is-told", test_a_line_is_as_wide_as_it_is_told);
  g_test_add_func ("/picture/raster/dashes-and-gaps-take-turns", test_dashes_and_gaps_take_turns);
  g_test_add_func ("/picture/raster/dashes-that-nobody-sees-cost-nothing", test_dashes_that_nobody_sees_cost_nothing);
  g_test_add_func ("/picture/raster/a-translucent-line-has-no-knots", test_a_translucent_line_has_no_knots);
  g_test_add_func ("/picture/raster/some-rows-are-as-all-rows-have-them", test_some_rows_are_as_all_rows_have_them);
  return g_test_run ();
}
