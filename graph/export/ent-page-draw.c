/* ent-page-draw.c: draws pages with cairo
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-page-draw.h"

#include "picture/ent-painter.h"
#include "picture/ent-text.h"

#include <pango/pangocairo.h>

/* As ent-painter.c draws it. */
#define MARK_RADIUS 4.5
#define MARK_BORDER 1.4
#define FINE_LINE 0.6
/* How far a mark or a line of text may stand out of its place, in units of a page: beside rows that are drawn, too, things
 * may be seen in them. */
#define OVERHANG 16.0

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
draw_fine_line (cairo_t *cr, const EntPageMark *mark, EntTheme theme)
{
  EntRect box = mark->box;

  cairo_new_path (cr);
  if (mark->what == ENT_PAGE_MARK_FRAME)
    cairo_rectangle (cr, box.x, box.y, box.width, box.height);
  else
    {
      cairo_move_to (cr, box.x, box.y);
      cairo_line_to (cr, box.x + box.width, box.y + box.height);
    }
  set_color (cr, ent_style_get_dim_text (theme));
  cairo_set_line_width (cr, FINE_LINE);
  cairo_stroke (cr);
}

static void
draw_mark (cairo_t *cr, const EntPageMark *mark, EntTheme theme)
{
  switch (mark->what)
    {
    case ENT_PAGE_MARK_KIND:
      ent_painter_draw_kind (mark->kind, theme, mark->box, cr);
      break;
    case ENT_PAGE_MARK_LINE:
      ent_painter_draw_swatch (mark->type, mark->status, theme, mark->box, cr);
      break;
    case ENT_PAGE_MARK_CONTESTED:
      ent_painter_draw_swatch (mark->type, mark->status, theme, mark->box, cr);
      draw_contested (cr, mark->box, theme);
      break;
    case ENT_PAGE_MARK_FRAME:
    case ENT_PAGE_MARK_CUT:
      draw_fine_line (cr, mark, theme);
      break;
    }
}

static void
draw_line (cairo_t *cr, const EntPageLine *line, EntTheme theme)
{
  PangoLayout *layout;

  ent_text_lock ();
  layout = ent_page_font_get_layout (line->font, line->text);
  set_color (cr, ent_page_font_get_color (line->font, theme));
  cairo_move_to (cr, line->start.x, line->start.y - (double) pango_layout_get_baseline (layout) / PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);
  ent_text_unlock ();
}

/* Those rows of the picture that are on the page between @top and @bottom. */
static void
draw_picture_rows (const EntPages *pages, const EntPage *page, double top, double bottom, cairo_t *cr)
{
  EntRect part = page->part;
  double first = CLAMP (top - page->picture.y, 0, part.height), last = CLAMP (bottom - page->picture.y, 0, part.height);

  if (first >= last)
    return;
  part.y += first;
  part.height = last - first;
  cairo_save (cr);
  cairo_translate (cr, page->picture.x, page->picture.y + first);
  ent_painter_draw_part (pages->scene, &page->view->camera, &page->view->paint, page->view->labels, part, cr);
  cairo_restore (cr);
}

/**
 * ent_page_draw_rows:
 * @top: where the rows begin, in units of the page
 * @bottom: where they end
 * @cr: onto what: the page's top left corner is its origin, and its units are the page's
 *
 * Draws all that may be seen between two heights of the page, and some around it: a page that is too large to be drawn at
 * once is drawn so, rows by rows. O(n) for what is not there, and some strokes for each thing that is.
 */
void
ent_page_draw_rows (const EntPages *pages, const EntPage *page, double top, double bottom, cairo_t *cr)
{
  EntTheme theme = pages->options->theme;

  top -= OVERHANG;
  bottom += OVERHANG;
  if (!pages->options->transparent)
    {
      set_color (cr, ent_style_get_background (theme));
      cairo_paint (cr);
    }
  if (page->view != NULL)
    draw_picture_rows (pages, page, top, bottom, cr);
  for (guint i = 0; i < page->marks->len; i++)
    {
      const EntPageMark *mark = &g_array_index (page->marks, EntPageMark, i);

      if (mark->box.y < bottom && mark->box.y + mark->box.height > top)
        draw_mark (cr, mark, theme);
    }
  for (guint i = 0; i < page->lines->len; i++)
    {
      const EntPageLine *line = &g_array_index (page->lines, EntPageLine, i);

      if (line->start.y - ent_page_font_get_size (line->font) < bottom && line->start.y > top)
        draw_line (cr, line, theme);
    }
}

/**
 * ent_page_draw:
 * @cr: onto what: the page's top left corner is its origin, and its units are the page's
 */
void
ent_page_draw (const EntPages *pages, const EntPage *page, cairo_t *cr)
{
  ent_page_draw_rows (pages, page, -OVERHANG, page->size.height + OVERHANG, cr);
}
