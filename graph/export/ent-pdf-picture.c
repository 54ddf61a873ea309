/* ent-pdf-picture.c: the picture as PDF, with links, bookmarks and what it is about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-citation.h"
#include "export/ent-excerpt-progress.h"
#include "export/ent-page-draw.h"
#include "export/ent-picture-writers.h"
#include "picture/ent-labels.h"

#include "entente-config.h"

#include <cairo-pdf.h>
#include <math.h>

/* A limit of PDF readers, in points. */
#define MAX_PDF_SIDE 14400.0
/* More bookmarks than this nobody reads through. */
#define MAX_BOOKMARKS 1000

typedef struct
{
  EntExportFile *file;
  gboolean goes_on;      /* not after an error or when cancelled, which the file will tell */
} Output;

/* cairo is told of no error: it would leave out what links and bookmarks lead to, and not survive that. */
static cairo_status_t
write_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  Output *self = closure;

  self->goes_on = self->goes_on && ent_export_file_write (self->file, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* No date but that which is given: the same picture gives the same bytes whenever it is written. */
static void
set_metadata (cairo_surface_t *surface, const EntPages *pages)
{
  EntDay date = pages->options->date;
  g_autofree char *day = date != ENT_DAY_NONE ? ent_day_format_iso (date) : NULL;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, pages->title ? pages->title : "Entente");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, pages->summary);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Entente " ENT_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, day);
}

/* ---- links ---- */

static void
append_number (GString *text, double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (text, g_ascii_formatd (digits, sizeof digits, "%.2f", number));
}

/* A link without a drawing of its own: what it lies over is drawn. */
static void
add_link (cairo_t *cr, const char *to, const char *where, EntRect box, double scale)
{
  g_autoptr (GString) attributes = g_string_new (NULL);
  const double numbers[] = { box.x, box.y, box.width, box.height };

  g_string_printf (attributes, "%s='%s' rect=[", to, where);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      append_number (attributes, numbers[i] * scale);
      g_string_append_c (attributes, i < 3 ? ' ' : ']');
    }
  cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes->str);
  cairo_tag_end (cr, CAIRO_TAG_LINK);
}

static void
add_destination (cairo_t *cr, const char *name, EntPoint at, double scale)
{
  g_autoptr (GString) attributes = g_string_new (NULL);

  g_string_printf (attributes, "name='%s' x=", name);
  append_number (attributes, at.x * scale);
  g_string_append (attributes, " y=");
  append_number (attributes, at.y * scale);
  cairo_tag_begin (cr, CAIRO_TAG_DEST, attributes->str);
  cairo_tag_end (cr, CAIRO_TAG_DEST);
}

static void
add_line_links (cairo_t *cr, const EntPageLine *line, double scale)
{
  double size = ent_page_font_get_size (line->font);

  if (line->link != NULL)
    add_link (cr, "uri", line->link, (EntRect) { line->start.x, line->start.y - size, line->width, size * 1.25 }, scale);
  if (line->number > 0)
    {
      g_autofree char *name = g_strdup_printf ("evidence-%u", line->number);

      add_destination (cr, name, (EntPoint) { line->start.x, line->start.y - 1.5 * size }, scale);
    }
}

static void
add_number_links (cairo_t *cr, const EntPage *page, double scale)
{
  for (guint i = 0; i < page->view->labels->len; i++)
    {
      const EntLabel *label = &g_array_index (page->view->labels, EntLabel, i);
      EntRect box = label->rect;
      g_autofree char *name = NULL;

      if (label->role != ENT_TEXT_NUMBER || !ent_rect_overlaps (box, page->part))
        continue;
      name = g_strdup_printf ("evidence-%s", label->text);
      box.x += page->picture.x - page->part.x;
      box.y += page->picture.y - page->part.y;
      add_link (cr, "dest", name, box, scale);
    }
}

static char *
dup_page_target (guint index)
{
  return g_strdup_printf ("page-%u", index + 1);
}

/* cairo has places of links in points of the paper, whatever units are drawn in. */
static void
add_links (cairo_t *cr, const EntPages *pages, guint index, double scale)
{
  const EntPage *page = ent_pages_get (pages, index);

  cairo_identity_matrix (cr);
  if (page->name != NULL)
    {
      g_autofree char *target = dup_page_target (index);

      add_destination (cr, target, (EntPoint) { 0, 0 }, scale);
    }
  if (index == 0 && pages->options->with_legend)
    add_destination (cr, "legend", (EntPoint) { 0, page->legend_top }, scale);
  if (page->view != NULL && pages->options->evidence == ENT_EVIDENCE_LISTED)
    add_number_links (cr, page, scale);
  for (guint i = 0; i < page->lines->len; i++)
    add_line_links (cr, &g_array_index (page->lines, EntPageLine, i), scale);
}

/* ---- bookmarks ---- */

static int
add_bookmark (cairo_surface_t *surface, int parent, const char *name, const char *target)
{
  g_autofree char *attributes = g_strdup_printf ("dest='%s'", target);

  return cairo_pdf_surface_add_outline (surface, parent, name, attributes, 0);
}

static void
add_bookmarks (cairo_surface_t *surface, const EntPages *pages)
{
  int last = CAIRO_PDF_OUTLINE_ROOT;

  for (guint i = 0; i < pages->pages->len; i++)
    {
      g_autofree char *target = dup_page_target (i);

      if (ent_pages_get (pages, i)->name == NULL)
        continue;
      last = add_bookmark (surface, CAIRO_PDF_OUTLINE_ROOT, ent_pages_get (pages, i)->name, target);
      if (i == 0 && pages->options->with_legend)
        add_bookmark (surface, CAIRO_PDF_OUTLINE_ROOT, "Legend", "legend");
    }
  if (pages->options->evidence != ENT_EVIDENCE_LISTED)
    return;
  for (guint i = 0; i < MIN (pages->excerpt->relations->len, MAX_BOOKMARKS); i++)
    {
      g_autofree char *relation = ent_citation_dup_relation (pages->excerpt, i);
      g_autofree char *name = g_strdup_printf ("[%u] %s", i + 1, relation);
      g_autofree char *target = g_strdup_printf ("evidence-%u", i + 1);

      add_bookmark (surface, last, name, target);
    }
}

/* ---- the document ---- */

static gboolean
check_sheets (const EntPages *pages, GError **error)
{
  if (pages->n_sheets <= ENT_PAGES_MAX_SHEETS)
    return TRUE;
  g_set_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_SIZE,
               "The picture would take more than %u sheets: choose larger paper, or fit it to one page", ENT_PAGES_MAX_SHEETS);
  return FALSE;
}

/* Where it does not go on there is nothing to be drawn, but links have to lead somewhere even so. */
static void
draw_pages (const EntPages *pages, cairo_surface_t *surface, cairo_t *cr, Output *output)
{
  EntExcerptRange all = ent_excerpt_begin_step (pages->excerpt, ENT_PAGES_SHARE, 1);

  for (guint i = 0; i < pages->pages->len; i++)
    {
      const EntPage *page = ent_pages_get (pages, i);
      double scale = MIN (page->zoom, MAX_PDF_SIDE / MAX (page->size.width, page->size.height));

      output->goes_on = output->goes_on && ent_excerpt_tell (pages->excerpt, i, pages->pages->len);
      cairo_pdf_surface_set_size (surface, page->size.width * scale, page->size.height * scale);
      cairo_identity_matrix (cr);
      cairo_scale (cr, scale, scale);
      if (output->goes_on)
        ent_page_draw (pages, page, cr);
      add_links (cr, pages, i, scale);
      cairo_show_page (cr);
    }
  ent_excerpt_end_step (pages->excerpt, all);
}

/**
 * ent_pdf_picture_write:
 *
 * A page larger than PDF readers take is made smaller; nothing is lost, since it is drawn in lines.
 */
gboolean
ent_pdf_picture_write (const EntPages *pages, EntExportFile *file, GError **error)
{
  Output output = { file, TRUE };
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  if (!check_sheets (pages, error))
    return FALSE;
  surface = cairo_pdf_surface_create_for_stream (write_bytes, &output, 1, 1);
  cr = cairo_create (surface);
  set_metadata (surface, pages);
  draw_pages (pages, surface, cr, &output);
  add_bookmarks (surface, pages);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_WRITE, "The picture could not be written as PDF: %s",
               cairo_status_to_string (status));
  return FALSE;
}
