/* test-cairo-writer.c: /export/cairo-writer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-page.h"
#include "picture-builder.h"

#include <cairo.h>
#include <math.h>
#include <poppler.h>

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
test_png_has_the_size_of_the_page (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  g_autoptr (EntPages) pages = ent_pages_new (builder->scene, picture_builder_get_options (), FALSE);
  const EntPage *page = g_ptr_array_index (pages->pages, 0);
  cairo_surface_t *surface = open_png (builder, picture_builder_get_options ());

  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, ceil (2 * page->size.width));
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, ceil (2 * page->size.height));
  cairo_surface_destroy (surface);
}

static void
test_png_has_the_background_of_the_theme (void)
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
test_png_shows_the_picture (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  g_autoptr (EntPages) pages = ent_pages_new (builder->scene, picture_builder_get_options (), FALSE);
  const EntPage *page = g_ptr_array_index (pages->pages, 0);
  const EntSceneNode *node = ent_scene_get_node (builder->scene, 0);
  cairo_surface_t *surface = open_png (builder, picture_builder_get_options ());
  EntColor fill = ent_style_get_node_fill (node->kind, ENT_THEME_LIGHT);
  /* beside the letters */
  EntPoint corner = { node->center.x - node->size.width / 2 + 4, node->center.y };
  EntPoint view = ent_camera_to_view (&pages->camera, corner);
  guint32 pixel = get_pixel (surface, 2 * (page->picture.x + view.x), 2 * (page->picture.y + view.y));

  g_assert_cmphex (pixel & 0xffffff, ==,
                   (guint32) round (fill.red * 255) << 16 | (guint32) round (fill.green * 255) << 8 |
                     (guint32) round (fill.blue * 255));
  cairo_surface_destroy (surface);
}

static void
test_png_says_that_it_is_too_large (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  g_autofree char *path = g_build_filename (builder->folder, "picture.png", NULL);
  EntPictureOptions options = *picture_builder_get_options ();
  const double scales[] = { 60, 30, 0, -1, NAN, 1e300 };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autoptr (GError) error = NULL;

      options.scale = scales[i];
      g_assert_false (ent_picture_export (builder->scene, &options, ENT_PICTURE_PNG, path, NULL, &error));
      g_assert_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_SIZE);
      g_assert_nonnull (strstr (error->message, "choose a smaller scale, SVG or PDF"));
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

static PopplerDocument *
open_pdf (PictureBuilder *builder, const EntPictureOptions *options)
{
  g_autofree char *path = picture_builder_export (builder, options, "picture.pdf");
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (GError) error = NULL;
  PopplerDocument *document = poppler_document_new_from_file (uri, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static char *
dup_page_text (PopplerDocument *document, int index)
{
  PopplerPage *page = poppler_document_get_page (document, index);
  char *text = poppler_page_get_text (page);

  g_object_unref (page);
  return text;
}

static void
test_pdf_holds_text (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  PopplerDocument *document = open_pdf (builder, picture_builder_get_options ());
  g_autofree char *title = poppler_document_get_title (document);
  g_autofree char *text = dup_page_text (document, 0);

  g_assert_cmpstr (title, ==, "Night <trains> & \"talks\"");
  g_assert_cmpint (poppler_document_get_creation_date (document), ==, -1);
  g_assert_nonnull (strstr (text, "Borduria"));
  g_assert_nonnull (strstr (text, "supplies · 2"));
  g_assert_nonnull (strstr (text, "Ana <Ottokar> & \"Son\""));
  g_assert_nonnull (strstr (text, "Filter: none"));
  g_assert_nonnull (strstr (text, "northern Wire, 12 Sep 2023."));
  g_object_unref (document);
}

static void
test_pdf_leaves_out_what_the_filter_hides (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new_sample ();
  g_autoptr (EntFilter) filter = ent_filter_new ();
  PopplerDocument *document = NULL;
  g_autofree char *text = NULL;

  ent_filter_add_only (filter, ENT_FACET_RELATION, "supplies");
  ent_view_set_filter (builder->view, filter);
  ent_scene_update (builder->scene);
  document = open_pdf (builder, picture_builder_get_options ());
  text = dup_page_text (document, 0);
  g_assert_nonnull (strstr (text, "Borduria"));
  g_assert_null (strstr (text, "sanctions"));
  g_assert_null (strstr (text, "Ottokar"));
  g_object_unref (document);
}

static void
test_pdf_gives_many_sources_pages_of_their_own (void)
{
  g_autoptr (PictureBuilder) builder = picture_builder_new ();
  PopplerDocument *document = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  int n_pages;

  for (guint i = 0; i < 120; i++)
    {
      g_autofree char *id = g_strdup_printf ("report-%03u.txt", i);

      case_builder_add_article (builder->builder, id, "Evening Ledger", "2024-01-05");
      case_builder_add_claim (builder->builder, "country:Borduria", "supplies", "country:Syldavia", ENT_STATUS_ASSERTED);
    }
  picture_builder_end (builder);
  document = open_pdf (builder, picture_builder_get_options ());
  n_pages = poppler_document_get_n_pages (document);
  g_assert_cmpint (n_pages, >, 2);
  first = dup_page_text (document, 0);
  last = dup_page_text (document, n_pages - 1);
  g_assert_null (strstr (first, "report-000"));
  g_assert_nonnull (strstr (last, "report-119"));
  g_object_unref (document);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add_func ("/export/cairo-writer/" name, function)
  ADD ("png-has-the-size-of-the-page", test_png_has_the_size_of_the_page);
  ADD ("png-has-the-background-of-the-theme", test_png_has_the_background_of_the_theme);
  ADD ("png-shows-the-picture", test_png_shows_the_picture);
  ADD ("png-says-that-it-is-too-large", test_png_says_that_it_is_too_large);
  ADD ("pdf-holds-text", test_pdf_holds_text);
  ADD ("pdf-leaves-out-what-the-filter-hides", test_pdf_leaves_out_what_the_filter_hides);
  ADD ("pdf-gives-many-sources-pages-of-their-own", test_pdf_gives_many_sources_pages_of_their_own);
#undef ADD
  return g_test_run ();
}
