/* test-painter.c: /picture/painter
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-painter.h"
#include "scene-builder.h"

#include <cairo-pdf.h>
#include <poppler.h>

#define WIDTH 640
#define HEIGHT 480

static EntScene *
new_scene (const SceneClaims *claims, guint n)
{
  g_autoptr (EntView) view = scene_builder_new_view (claims, n);
  g_autoptr (EntLayout) layout = scene_builder_new_spiral (view, 120);

  return ent_scene_new (view, layout);
}

/* Pixels that are not of the background's colour. */
static guint
count_ink (cairo_surface_t *surface, guint32 background)
{
  const guint32 *pixels;
  guint n = 0;

  cairo_surface_flush (surface);
  pixels = (const guint32 *) (gconstpointer) cairo_image_surface_get_data (surface);
  for (guint i = 0; i < WIDTH * HEIGHT; i++)
    n += pixels[i] != background;
  return n;
}

static guint
draw (EntScene *scene, const EntCamera *camera, const EntPaint *paint)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  guint n;

  ent_painter_draw (scene, camera, paint, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  n = count_ink (surface, paint->transparent ? 0 : paint->theme == ENT_THEME_DARK ? 0xff1e1e1e : 0xffffffff);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return n;
}

static void
test_draws_in_both_themes_and_on_nothing (void)
{
  g_autoptr (EntScene) scene = scene_builder_new_random (1, 20, 60);
  EntCamera camera = scene_builder_new_camera (scene, WIDTH, HEIGHT);
  guint light = draw (scene, &camera, &(EntPaint) { .theme = ENT_THEME_LIGHT });

  g_assert_cmpuint (light, >, 10000);
  g_assert_cmpuint (light, <, WIDTH * HEIGHT / 2);
  g_assert_cmpuint (draw (scene, &camera, &(EntPaint) { .theme = ENT_THEME_DARK }), >, 10000);
  g_assert_cmpuint (draw (scene, &camera, &(EntPaint) { .transparent = TRUE }), <, WIDTH * HEIGHT / 2);
}

static void
test_draws_nothing_of_an_empty_scene (void)
{
  g_autoptr (EntScene) scene = new_scene (NULL, 0);
  EntCamera camera = scene_builder_new_camera (scene, WIDTH, HEIGHT);

  g_assert_cmpuint (draw (scene, &camera, &(EntPaint) { .theme = ENT_THEME_DARK }), ==, 0);
}

static void
test_draws_names_of_any_text (void)
{
  g_autofree char *long_name = g_strnfill (10000, 'W');
  g_autofree char *long_id = g_strconcat ("other:", long_name, NULL);
  const SceneClaims claims[] = {
    { "person:<b>&\"'</i>", "meets", "organisation:&amp; <span size='1'>", ENT_STATUS_ASSERTED, 1 },
    { "group:العربية השלום", "supplies", "place:東京都千代田区", ENT_STATUS_POSSIBLE, 2 },
    { long_id, "sanctions", "country:<", ENT_STATUS_DENIED, 3 },
    { "person:", "leads", "organisation:", ENT_STATUS_PLANNED, 1 },
    { "other:\xff\xfe", "leads", "organisation:a\nb\tc\xe2\x80\xae", ENT_STATUS_NEGATED, 1 },
  };
  g_autoptr (EntScene) scene = new_scene (claims, G_N_ELEMENTS (claims));
  EntCamera camera = scene_builder_new_camera (scene, WIDTH, HEIGHT);
  EntRect bounds = ent_scene_get_bounds (scene, FALSE);

  g_assert_cmpfloat (bounds.width, <, 3000);
  g_assert_cmpuint (draw (scene, &camera, &(EntPaint) { .theme = ENT_THEME_LIGHT }), >, 3000);
}

static void
test_draws_at_any_zoom (void)
{
  g_autoptr (EntScene) scene = scene_builder_new_random (2, 30, 100);
  EntCamera camera = scene_builder_new_camera (scene, WIDTH, HEIGHT);

  for (double scale = ENT_CAMERA_MIN_SCALE; scale <= ENT_CAMERA_MAX_SCALE; scale *= 3)
    {
      camera.scale = scale;
      for (EntTheme theme = 0; theme < ENT_N_THEMES; theme++)
        {
          g_assert_cmpuint (draw (scene, &camera, &(EntPaint) { .theme = theme }), >, 50);
          g_assert_cmpuint (draw (scene, &camera, &(EntPaint) { .theme = theme, .bundles = TRUE }), >, 50);
        }
    }
  camera.center = (EntPoint) { 1e7, 1e7 };
  g_assert_cmpuint (draw (scene, &camera, &(EntPaint) { .theme = ENT_THEME_LIGHT }), ==, 0);
  camera.viewport = (EntSize) { 0, 0 };
  g_assert_cmpuint (draw (scene, &camera, &(EntPaint) { .transparent = TRUE }), ==, 0);
}

/* Its ends are near each other, but it is no short edge. */
static void
test_draws_a_loop_as_a_loop (void)
{
  const SceneClaims claims[] = { { "country:RUS", "meets", "country:RUS", ENT_STATUS_ASSERTED, 1 },
                                 { "country:RUS", "supplies", "country:RUS", ENT_STATUS_ASSERTED, 1 } };
  g_autoptr (EntScene) loops = new_scene (claims, 2), one = new_scene (claims, 1);
  EntCamera camera = scene_builder_new_camera (one, WIDTH, HEIGHT);

  camera.scale = 0.5;
  g_assert_cmpuint (draw (loops, &camera, &(EntPaint) { .theme = ENT_THEME_LIGHT }), >,
                    draw (one, &camera, &(EntPaint) { .theme = ENT_THEME_LIGHT }) + 60);
}

static void
test_hidden_items_are_faint_or_left_out (void)
{
  const SceneClaims claims[] = { { "country:PRK", "meets", "country:RUS", ENT_STATUS_ASSERTED, 1 } };
  g_autoptr (EntScene) scene = new_scene (claims, 1);
  g_autoptr (EntFilter) filter = ent_filter_new ();
  EntCamera camera = scene_builder_new_camera (scene, WIDTH, HEIGHT);
  guint shown = draw (scene, &camera, &(EntPaint) { .theme = ENT_THEME_LIGHT });

  ent_filter_set_without (filter, ENT_FACET_RELATION, "meets", TRUE);
  ent_view_set_filter (ent_scene_get_view (scene), filter);
  ent_scene_update (scene);
  g_assert_cmpuint (draw (scene, &camera, &(EntPaint) { .theme = ENT_THEME_LIGHT }), ==, 0);
  g_assert_cmpuint (draw (scene, &camera, &(EntPaint) { .theme = ENT_THEME_LIGHT, .dim_hidden = TRUE }), >, shown / 2);
}

static void
test_the_selected_and_the_hovered_stand_out (void)
{
  const SceneClaims claims[] = { { "country:PRK", "supplies", "country:RUS", ENT_STATUS_ALLEGED, 4 } };
  g_autoptr (EntScene) scene = new_scene (claims, 1);
  EntCamera camera = scene_builder_new_camera (scene, WIDTH, HEIGHT);
  g_autoptr (GArray) selected = g_array_new (FALSE, FALSE, sizeof (EntItem));
  EntItem items[] = { { ENT_ITEM_RELATION, 0 }, { ENT_ITEM_NODE, 1 } };
  guint plain = draw (scene, &camera, &(EntPaint) { .theme = ENT_THEME_LIGHT });

  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpuint (draw (scene, &camera, &(EntPaint) { .hover = items[i] }), >, plain + 100);
      g_array_set_size (selected, 0);
      g_array_append_val (selected, items[i]);
      g_assert_cmpuint (draw (scene, &camera, &(EntPaint) { .selected = selected }), >, plain + 100);
    }
}

static void
test_legend_marks_stay_in_their_box (void)
{
  EntRect box = { 100, 100, 60, 18 };

  for (guint i = 0; i < ENT_N_STATUSES + ENT_N_ACTOR_KINDS + ENT_N_SIGNS; i++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
      cairo_t *cr = cairo_create (surface);

      if (i < ENT_N_STATUSES)
        ent_painter_draw_swatch (&case_builder_types[0], i, ENT_THEME_LIGHT, box, cr);
      else if (i < ENT_N_STATUSES + ENT_N_ACTOR_KINDS)
        ent_painter_draw_kind (i - ENT_N_STATUSES, ENT_THEME_DARK, box, cr);
      else
        ent_painter_draw_sign (i - ENT_N_STATUSES - ENT_N_ACTOR_KINDS, ENT_THEME_DARK_CONTRAST, box, cr);
      g_assert_cmpuint (count_ink (surface, 0), >, 30);
      cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
      cairo_rectangle (cr, box.x, box.y, box.width, box.height);
      cairo_fill (cr);
      g_assert_cmpuint (count_ink (surface, 0), ==, 0);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* What a reader of PDF shows of it. */
static cairo_surface_t *
new_paper (EntScene *scene, const EntCamera *camera, const EntPaint *paint)
{
  GByteArray *data = g_byte_array_new ();
  cairo_surface_t *pdf = cairo_pdf_surface_create_for_stream (append_bytes, data, WIDTH, HEIGHT);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (pdf);
  g_autoptr (GBytes) bytes = NULL;
  PopplerDocument *document;
  PopplerPage *page;
  g_autoptr (GError) error = NULL;

  ent_painter_draw (scene, camera, paint, cr);
  cairo_destroy (cr);
  cairo_surface_finish (pdf);
  cairo_surface_destroy (pdf);
  bytes = g_byte_array_free_to_bytes (data);
  document = poppler_document_new_from_bytes (bytes, NULL, &error);
  g_assert_no_error (error);
  page = poppler_document_get_page (document, 0);
  cr = cairo_create (surface);
  poppler_page_render (page, cr);
  cairo_destroy (cr);
  g_object_unref (page);
  g_object_unref (document);
  return surface;
}

static cairo_surface_t *
new_screen (EntScene *scene, const EntCamera *camera, const EntPaint *paint)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  ent_painter_draw (scene, camera, paint, cr);
  cairo_destroy (cr);
  return surface;
}

/* Pixels that differ by more than half of what a colour can be, in one of the colours at least. */
static guint
count_differences (cairo_surface_t *a, cairo_surface_t *b)
{
  const guchar *x, *y;
  guint n = 0;

  cairo_surface_flush (a);
  cairo_surface_flush (b);
  x = cairo_image_surface_get_data (a);
  y = cairo_image_surface_get_data (b);
  for (guint i = 0; i < WIDTH * HEIGHT; i++)
    n += ABS (x[4 * i] - y[4 * i]) > 127 || ABS (x[4 * i + 1] - y[4 * i + 1]) > 127 || ABS (x[4 * i + 2] - y[4 * i + 2]) > 127;
  return n;
}

/* Every kind of line, double ones and contested ones among them: on paper those of a kind are drawn together. */
static void
test_paper_shows_what_the_screen_shows (void)
{
  for (guint seed = 1; seed <= 4; seed++)
    {
      g_autoptr (EntScene) scene = scene_builder_new_random (seed, 14, 60);
      EntCamera camera = scene_builder_new_camera (scene, WIDTH, HEIGHT);
      EntPaint paint = { .theme = seed % 2 ? ENT_THEME_LIGHT : ENT_THEME_DARK, .bundles = seed > 2 };
      cairo_surface_t *paper = new_paper (scene, &camera, &paint), *screen = new_screen (scene, &camera, &paint);

      g_assert_cmpuint (count_differences (paper, screen), <, WIDTH * HEIGHT / 1000);
      cairo_surface_destroy (paper);
      cairo_surface_destroy (screen);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/painter/draws-in-both-themes-and-on-nothing", test_draws_in_both_themes_and_on_nothing);
  g_test_add_func ("/picture/painter/draws-nothing-of-an-empty-scene", test_draws_nothing_of_an_empty_scene);
  g_test_add_func ("/picture/painter/draws-names-of-any-text", test_draws_names_of_any_text);
  g_test_add_func ("/picture/painter/draws-at-any-zoom", test_draws_at_any_zoom);
  g_test_add_func ("/picture/painter/draws-a-loop-as-a-loop", test_draws_a_loop_as_a_loop);
  g_test_add_func ("/picture/painter/hidden-items-are-faint-or-left-out", test_hidden_items_are_faint_or_left_out);
  g_test_add_func ("/picture/painter/the-selected-and-the-hovered-stand-out",
                   test_the_selected_and_the_hovered_stand_out);
  g_test_add_func ("/picture/painter/legend-marks-stay-in-their-box", test_legend_marks_stay_in_their_box);
  g_test_add_func ("/picture/painter/paper-shows-what-the-screen-shows", test_paper_shows_what_the_screen_shows);
  return g_test_run ();
}
