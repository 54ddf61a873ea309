/* test-png-picture.c: /export/png-picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-page-draw.h"
#include "picture-builder.h"

#include <cairo.h>
#include <math.h>

static cairo_surface_t *
open_png (PictureBuilder *builder, const EntPictureOptions *options)
{
  g_autofree char *path = picture_builder_export (builder, options, "picture.png");
  cairo_surface_t *surface = cairo_image_surface_create_from_png (path);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface, int x, int y)
{
  const guchar *data = cairo_image_surface_get_data (surface) + (gsize) y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) data)[x];
}

static void
test_has_the_size_of_the_page (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  g_autoptr (EntExcerpt) excerpt = ent_excerpt_new (builder->view, ENT_EXCERPT_SHOWN);
  g_autoptr (EntPages) pages = ent_pages_new (builder->scene, excerpt, picture_builder_get_options (), FALSE);
  const EntPage *page = g_ptr_array_index (pages->pages, 0);
  cairo_surface_t *surface = open_png (builder, picture_builder_get_options ());

  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, ceil (2 * page->size.width));
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, ceil (2 * page->size.height));
  cairo_surface_destroy (surface);
}

static void
test_has_the_background_of_the_theme (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  EntPictureOptions options = *picture_builder_get_options ();
  cairo_surface_t *light = open_png (builder, &options), *dark, *none;

  options.theme = ENT_THEME_DARK;
  dark = open_png (builder, &options);
  options.transparent = TRUE;
  none = open_png (builder, &options);
  g_assert_cmphex (get_pixel (light, 2, 2) & 0xffffff, ==, 0xffffff);
  g_assert_cmphex (get_pixel (dark, 2, 2) & 0xffffff, ==, 0x1e1e1e);
  g_assert_cmphex (get_pixel (none, 2, 2), ==, 0);
  cairo_surface_destroy (light);
  cairo_surface_destroy (dark);
  cairo_surface_destroy (none);
}

static void
test_shows_the_picture (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  g_autoptr (EntExcerpt) excerpt = ent_excerpt_new (builder->view, ENT_EXCERPT_SHOWN);
  g_autoptr (EntPages) pages = ent_pages_new (builder->scene, excerpt, picture_builder_get_options (), FALSE);
  const EntPage *page = g_ptr_array_index (pages->pages, 0);
  const EntSceneNode *node = ent_scene_get_node (builder->scene, 0);
  cairo_surface_t *surface = open_png (builder, picture_builder_get_options ());
  EntColor fill = ent_style_get_node_fill (node->kind, ENT_THEME_LIGHT);
  /* beside the letters */
  EntPoint corner = { node->center.x - node->size.width / 2 + 4, node->center.y };
  EntPoint view = ent_camera_to_view (&page->view->camera, corner);
  guint32 pixel = get_pixel (surface, 2 * (page->picture.x + view.x), 2 * (page->picture.y + view.y));

  g_assert_cmphex (pixel & 0xffffff, ==,
                   (guint32) round (fill.red * 255) << 16 | (guint32) round (fill.green * 255) << 8 |
                     (guint32) round (fill.blue * 255));
  cairo_surface_destroy (surface);
}

static void
test_says_that_it_is_too_large (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  g_autofree char *path = g_build_filename (builder->folder, "picture.png", NULL);
  EntPictureOptions options = *picture_builder_get_options ();
  const double resolutions[] = { 4300, 2200, -1, NAN, 1e300 };

  for (guint i = 0; i < G_N_ELEMENTS (resolutions); i++)
    {
      g_autoptr (GError) error = NULL;

      options.resolution = resolutions[i];
      g_assert_false (picture_builder_try (builder, &options, ENT_PICTURE_PNG, path, NULL, &error));
      g_assert_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_SIZE);
      g_assert_nonnull (strstr (error->message, "choose a smaller size or resolution, SVG or PDF"));
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

static void
test_has_the_pixels_that_were_asked_for (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  EntPictureOptions options = *picture_builder_get_options ();
  cairo_surface_t *surface;
  GError *error = NULL;

  options.evidence = ENT_EVIDENCE_BESIDE;
  options.resolution = 300;
  ent_picture_parse_length ("1920px", 300, &options.size.width, &error);
  g_assert_no_error (error);
  ent_picture_parse_length ("100 mm", 300, &options.size.height, &error);
  g_assert_no_error (error);
  surface = open_png (builder, &options);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 1920);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 1182);
  cairo_surface_destroy (surface);
}

/* The bytes of the first chunk of a kind. */
static const guchar *
find_chunk (const char *bytes, gsize length, const char *kind)
{
  const char *found = memmem (bytes, length, kind, 4);

  g_assert_nonnull (found);
  return (const guchar *) found + 4;
}

static void
test_says_its_resolution_and_what_it_is (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  EntPictureOptions options = *picture_builder_get_options ();
  /* 300 pixels an inch are 11811 a metre, the unit 1 */
  const guchar density[] = { 0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1 };
  const char title[] = "Title\0\0\0\0\0Über 習", description[] = "Description\0\0\0\0\0Filter: none · 6 actors";
  g_autofree char *bytes = NULL;
  gsize length;

  options.resolution = 300;
  options.title = "Über 習";
  bytes = picture_builder_export_bytes (builder, &options, "picture.png", &length);
  g_assert_cmpmem (find_chunk (bytes, length, "pHYs"), 9, density, 9);
  g_assert_nonnull (memmem (bytes, length, title, sizeof title - 1));
  g_assert_nonnull (memmem (bytes, length, description, sizeof description - 1));
  g_assert_nonnull (memmem (bytes, length, "Software", 8));
}

/* A colour that is half there comes back as it was, not multiplied with its opacity. */
static void
test_keeps_colours_where_it_is_transparent (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  EntPictureOptions options = *picture_builder_get_options ();
  cairo_surface_t *solid = open_png (builder, &options), *clear, *over;
  cairo_t *cr;
  guint n_different = 0;

  options.transparent = TRUE;
  clear = open_png (builder, &options);
  over = cairo_image_surface_create (CAIRO_FORMAT_RGB24, cairo_image_surface_get_width (clear),
                                     cairo_image_surface_get_height (clear));
  cr = cairo_create (over);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_surface (cr, clear, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  for (int y = 0; y < cairo_image_surface_get_height (over); y++)
    for (int x = 0; x < cairo_image_surface_get_width (over); x++)
      for (int shift = 0; shift < 24; shift += 8)
        n_different += ABS ((int) (get_pixel (solid, x, y) >> shift & 255) - (int) (get_pixel (over, x, y) >> shift & 255)) > 6;
  g_assert_cmpuint (n_different, ==, 0);
  cairo_surface_destroy (solid);
  cairo_surface_destroy (clear);
  cairo_surface_destroy (over);
}

/* Large pictures are written band by band: all letters and lines that lie over the seams are whole. */
static void
test_a_large_picture_has_no_seams (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  EntPictureOptions options = *picture_builder_get_options ();
  const double resolution = 400, scale = resolution / 72;
  g_autoptr (EntExcerpt) excerpt = ent_excerpt_new (builder->view, ENT_EXCERPT_SHOWN);
  g_autoptr (EntPages) pages = NULL;
  cairo_surface_t *bands, *whole;
  cairo_t *cr;
  guint n_different = 0;

  options.resolution = resolution;
  options.evidence = ENT_EVIDENCE_LISTED;
  options.with_filter = options.with_legend = TRUE;
  pages = ent_pages_new (builder->scene, excerpt, &options, FALSE);
  bands = open_png (builder, &options);
  g_assert_cmpint (cairo_image_surface_get_width (bands) * cairo_image_surface_get_height (bands), >, 6 * 1024 * 1024);
  whole = cairo_image_surface_create (CAIRO_FORMAT_RGB24, cairo_image_surface_get_width (bands),
                                      cairo_image_surface_get_height (bands));
  cr = cairo_create (whole);
  cairo_scale (cr, scale, scale);
  ent_page_draw (pages, g_ptr_array_index (pages->pages, 0), cr);
  cairo_destroy (cr);
  for (int y = 0; y < cairo_image_surface_get_height (whole); y++)
    for (int x = 0; x < cairo_image_surface_get_width (whole); x++)
      n_different += (get_pixel (bands, x, y) & 0xffffff) != (get_pixel (whole, x, y) & 0xffffff);
  g_assert_cmpuint (n_different, ==, 0);
  cairo_surface_destroy (bands);
  cairo_surface_destroy (whole);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add_func ("/export/png-picture/" name, function)
  ADD ("has-the-size-of-the-page", test_has_the_size_of_the_page);
  ADD ("has-the-background-of-the-theme", test_has_the_background_of_the_theme);
  ADD ("shows-the-picture", test_shows_the_picture);
  ADD ("says-that-it-is-too-large", test_says_that_it_is_too_large);
  ADD ("has-the-pixels-that-were-asked-for", test_has_the_pixels_that_were_asked_for);
  ADD ("says-its-resolution-and-what-it-is", test_says_its_resolution_and_what_it_is);
  ADD ("keeps-colours-where-it-is-transparent", test_keeps_colours_where_it_is_transparent);
  ADD ("a-large-picture-has-no-seams", test_a_large_picture_has_no_seams);
#undef ADD
  return g_test_run ();
}
