/* test-painter-pixels.c: /picture/painter-pixels: a picture is the same in however many parts it is drawn
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-labels.h"
#include "picture/ent-painter.h"
#include "scene-builder.h"

#define WIDTH 640
#define HEIGHT 180

/* Pictures are drawn in bands of half a MB: with rows so far apart 8 fill one, else the whole picture does not. */
#define FAR_ROWS (64 * 1024)

typedef struct
{
  guint8 *bytes;
  gsize row_size;
  int scale;
  GArray *labels;
} Picture;

static void
picture_clear (Picture *self)
{
  g_free (self->bytes);
  g_array_unref (self->labels);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picture, picture_clear)

static Picture
draw (EntScene *scene, const EntCamera *camera, EntPaint paint, int scale, gsize row_size, guint n_threads)
{
  Picture self = { g_malloc0 (row_size * HEIGHT * scale), row_size, scale, NULL };
  cairo_surface_t *image = cairo_image_surface_create_for_data (self.bytes, CAIRO_FORMAT_ARGB32, WIDTH * scale,
                                                                HEIGHT * scale, row_size);

  g_assert_cmpint (cairo_surface_status (image), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_set_device_scale (image, scale, scale);
  paint.n_threads = n_threads;
  self.labels = ent_painter_draw_pixels (scene, camera, &paint, image);
  cairo_surface_destroy (image);
  return self;
}

static void
assert_same (const Picture *a, const Picture *b)
{
  for (int y = 0; y < HEIGHT * a->scale; y++)
    g_assert_cmpmem (a->bytes + y * a->row_size, WIDTH * a->scale * 4, b->bytes + y * b->row_size, WIDTH * b->scale * 4);
  g_assert_cmpuint (a->labels->len, ==, b->labels->len);
  for (guint i = 0; i < a->labels->len; i++)
    {
      const EntLabel *x = &g_array_index (a->labels, EntLabel, i), *y = &g_array_index (b->labels, EntLabel, i);

      g_assert_cmpstr (x->text, ==, y->text);
      g_assert_cmpmem (&x->rect, sizeof x->rect, &y->rect, sizeof y->rect);
    }
}

/* One band and one thread, against many bands and several threads. */
static void
compare (EntScene *scene, const EntCamera *camera, const EntPaint *paint, int scale)
{
  g_auto (Picture) whole = draw (scene, camera, *paint, scale, WIDTH * scale * 4, 1);

  for (guint n_threads = 1; n_threads <= 3; n_threads += 2)
    {
      g_auto (Picture) parts = draw (scene, camera, *paint, scale, FAR_ROWS, n_threads);

      assert_same (&whole, &parts);
    }
}

static EntCamera
get_camera (EntScene *scene)
{
  return scene_builder_new_camera (scene, WIDTH, HEIGHT);
}

static void
test_is_the_same_in_one_band_and_in_many (void)
{
  g_autoptr (EntScene) scene = scene_builder_new_random (3, 60, 300);
  EntCamera camera = get_camera (scene);

  for (EntTheme theme = 0; theme < ENT_N_THEMES; theme++)
    for (double zoom = 0.5; zoom < 20; zoom *= 3)
      {
        EntCamera near = camera;

        near.scale *= zoom;
        compare (scene, &near, &(EntPaint) { .theme = theme }, 1);
        compare (scene, &near, &(EntPaint) { .theme = theme, .bundles = TRUE }, 1);
      }
  compare (scene, &camera, &(EntPaint) { .transparent = TRUE }, 2);
}

static void
test_what_stands_out_and_what_steps_back_too (void)
{
  g_autoptr (EntScene) scene = scene_builder_new_random (4, 40, 200);
  EntCamera camera = get_camera (scene);
  g_autoptr (EntFilter) filter = ent_filter_new ();
  g_autoptr (GArray) selected = g_array_new (FALSE, FALSE, sizeof (EntItem));
  const EntItem items[] = { { ENT_ITEM_NODE, 0 }, { ENT_ITEM_RELATION, 7 } };
  EntPaint paint = { .bundles = TRUE, .dim_hidden = TRUE, .selected = selected, .hover = { ENT_ITEM_NODE, 5 } };

  ent_filter_set_without (filter, ENT_FACET_RELATION, "meets", TRUE);
  ent_view_set_filter (ent_scene_get_view (scene), filter);
  ent_scene_update (scene);
  ent_scene_set_pinned (scene, 0, TRUE);
  g_array_append_vals (selected, items, G_N_ELEMENTS (items));
  for (; camera.scale < 2; camera.scale *= 2)
    {
      paint.theme = (paint.theme + 1) % ENT_N_THEMES;
      compare (scene, &camera, &paint, 1);
    }
}

static void
test_an_empty_scene_and_one_pixel_are_drawn (void)
{
  g_autoptr (EntView) view = scene_builder_new_view (NULL, 0);
  g_autoptr (EntLayout) layout = scene_builder_new_spiral (view, 100);
  g_autoptr (EntScene) scene = ent_scene_new (view, layout);
  EntCamera camera = scene_builder_new_camera (scene, 1, 1);
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1, 1);
  g_autoptr (GArray) labels = ent_painter_draw_pixels (scene, &camera, &(EntPaint) { .n_threads = 2 }, image);

  g_assert_cmpuint (labels->len, ==, 0);
  g_assert_cmphex (*(guint32 *) (gpointer) cairo_image_surface_get_data (image), ==, 0xffffffff);
  cairo_surface_destroy (image);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/painter-pixels/is-the-same-in-one-band-and-in-many", test_is_the_same_in_one_band_and_in_many);
  g_test_add_func ("/picture/painter-pixels/what-stands-out-and-what-steps-back-too",
                   test_what_stands_out_and_what_steps_back_too);
  g_test_add_func ("/picture/painter-pixels/an-empty-scene-and-one-pixel-are-drawn",
                   test_an_empty_scene_and_one_pixel_are_drawn);
  return g_test_run ();
}
