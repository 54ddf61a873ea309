/* ent-cairo-writer.c: the picture as PNG and PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-picture-writers.h"
#include "picture/ent-painter.h"

#include "entente-config.h"

#include <cairo-pdf.h>
#include <math.h>
#include <pango/pangocairo.h>

/* A limit of cairo. */
#define MAX_PIXELS_A_SIDE 32767
/* 1 GiB of memory. */
#define MAX_PIXELS (256.0 * 1024 * 1024)
/* A limit of PDF readers, in points. */
#define MAX_PDF_SIDE 14400.0
/* As ent-painter.c draws it. */
#define MARK_RADIUS 4.5
#define MARK_BORDER 1.4

static void
set_color (cairo_t *cr, EntColor color)
{
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha);
}

static void
draw_contested (cairo_t *cr, EntRect box, EntTheme theme)
{
  double x = box.x + box.width / 2, y = box.y + box.height / 2;

  cairo_new_path (cr);
  cairo_arc (cr, x, y, MARK_RADIUS, 0, 2 * G_PI);
  set_color (cr, ent_style_get_background (theme));
  cairo_fill_preserve (cr);
  set_color (cr, ent_style_get_text (theme));
  cairo_set_line_width (cr, MARK_BORDER);
  cairo_stroke (cr);
  cairo_arc (cr, x, y, MARK_RADIUS, G_PI / 2, 1.5 * G_PI);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_mark (cairo_t *cr, const EntPageMark *mark, EntTheme theme)
{
  if (mark->what == ENT_PAGE_MARK_KIND)
    ent_painter_draw_kind (mark->kind, theme, mark->box, cr);
  else
    ent_painter_draw_swatch (mark->type, mark->status, theme, mark->box, cr);
  if (mark->what == ENT_PAGE_MARK_CONTESTED)
    draw_contested (cr, mark->box, theme);
}

static void
draw_line (cairo_t *cr, const EntPageLine *line, EntTheme theme)
{
  g_autoptr (PangoLayout) layout = ent_page_font_new_layout (line->font, line->text);

  set_color (cr, line->font == ENT_PAGE_NOTE ? ent_style_get_dim_text (theme) : ent_style_get_text (theme));
  cairo_move_to (cr, line->start.x, line->start.y - (double) pango_layout_get_baseline (layout) / PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_page (EntScene *scene, const EntPages *pages, const EntPage *page, const EntPictureOptions *options, cairo_t *cr)
{
  EntPaint paint = { .theme = options->theme, .transparent = TRUE };

  if (!options->transparent)
    {
      set_color (cr, ent_style_get_background (options->theme));
      cairo_paint (cr);
    }
  if (page->picture.height > 0)
    {
      cairo_save (cr);
      cairo_translate (cr, page->picture.x, page->picture.y);
      ent_painter_draw (scene, &pages->camera, &paint, cr);
      cairo_restore (cr);
    }
  for (guint i = 0; i < page->marks->len; i++)
    draw_mark (cr, &g_array_index (page->marks, EntPageMark, i), options->theme);
  for (guint i = 0; i < page->lines->len; i++)
    draw_line (cr, &g_array_index (page->lines, EntPageLine, i), options->theme);
}

static cairo_status_t
write_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  return ent_export_file_write (closure, data, length) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

static gboolean
check_status (cairo_status_t status, const char *format, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, ENT_EXPORT_ERROR,
               status == CAIRO_STATUS_NO_MEMORY || status == CAIRO_STATUS_INVALID_SIZE ? ENT_EXPORT_ERROR_SIZE
                                                                                       : ENT_EXPORT_ERROR_WRITE,
               "The picture could not be written as %s: %s", format, cairo_status_to_string (status));
  return FALSE;
}

/**
 * ent_png_picture_write:
 * @pages: with one page
 *
 * A picture that PNG cannot hold is refused, not made smaller: what comes out is what was asked for.
 *
 * Returns: whether it was written; %ENT_EXPORT_ERROR_SIZE where it would be too large
 */
gboolean
ent_png_picture_write (EntScene *scene, const EntPages *pages, const EntPictureOptions *options, EntExportFile *file,
                       GError **error)
{
  const EntPage *page = g_ptr_array_index (pages->pages, 0);
  double width = ceil (page->size.width * options->scale), height = ceil (page->size.height * options->scale);
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  if (!(width >= 1 && height >= 1 && width <= MAX_PIXELS_A_SIDE && height <= MAX_PIXELS_A_SIDE &&
        width * height <= MAX_PIXELS))
    {
      g_set_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_SIZE,
                   "A PNG of %.0f × %.0f pixels cannot be made: choose a smaller scale, SVG or PDF", width, height);
      return FALSE;
    }
  surface = cairo_image_surface_create (options->transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, width, height);
  cr = cairo_create (surface);
  cairo_scale (cr, options->scale, options->scale);
  draw_page (scene, pages, page, options, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, write_bytes, file);
  cairo_surface_destroy (surface);
  return check_status (status, "PNG", error);
}

/* No date: the same picture gives the same bytes whenever it is written. */
static void
set_metadata (cairo_surface_t *surface, const EntPages *pages)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, pages->title ? pages->title : "Entente");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, pages->summary);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Entente " ENT_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, NULL);
}

/**
 * ent_pdf_picture_write:
 *
 * A picture larger than PDF readers take is made smaller; nothing is lost, since it is drawn in lines.
 */
gboolean
ent_pdf_picture_write (EntScene *scene, const EntPages *pages, const EntPictureOptions *options, EntExportFile *file,
                       GError **error)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_bytes, file, 1, 1);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  set_metadata (surface, pages);
  for (guint i = 0; i < pages->pages->len; i++)
    {
      const EntPage *page = g_ptr_array_index (pages->pages, i);
      double scale = MIN (1, MAX_PDF_SIDE / MAX (page->size.width, page->size.height));

      cairo_pdf_surface_set_size (surface, page->size.width * scale, page->size.height * scale);
      cairo_identity_matrix (cr);
      cairo_scale (cr, scale, scale);
      draw_page (scene, pages, page, options, cr);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return check_status (status, "PDF", error);
}
