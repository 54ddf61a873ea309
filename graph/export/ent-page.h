/* ent-page.h: what is on the pages of a picture in a file, and where
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "export/ent-excerpt.h"
#include "export/ent-picture-export.h"
#include "picture/ent-camera.h"
#include "picture/ent-paint.h"

#include <pango/pango.h>

G_BEGIN_DECLS

typedef enum
{
  ENT_PAGE_TITLE,
  ENT_PAGE_HEADING,
  ENT_PAGE_BODY,
  ENT_PAGE_NOTE,      /* read second */
  ENT_PAGE_ENTRY,     /* a relation in the list of evidence */
  ENT_PAGE_QUOTE,     /* a sentence there */
  ENT_PAGE_SOURCE,    /* where it stands, read second */
  ENT_PAGE_LINK,      /* an address */
} EntPageFont;
#define ENT_N_PAGE_FONTS 8

/**
 * EntPageLine:
 * @start: where its baseline begins
 * @width: how far it runs
 * @link: (nullable): an address of the web that it leads to, fit for an URI
 * @number: of the relation whose evidence begins here, 0 for none: what numbers in the picture lead to
 * @continues: the text of the line before it goes on
 *
 * A line of text that is broken already.
 */
typedef struct
{
  EntPoint start;
  double width;
  EntPageFont font;
  char *text;
  char *link;
  guint number;
  gboolean continues;
} EntPageLine;

typedef enum
{
  ENT_PAGE_MARK_KIND,        /* the shape of a kind of actor */
  ENT_PAGE_MARK_LINE,        /* the line of a relation and a status */
  ENT_PAGE_MARK_CONTESTED,
  ENT_PAGE_MARK_FRAME,       /* what another page shows of the picture */
  ENT_PAGE_MARK_CUT,         /* a straight line from corner to corner of the box: where paper may be cut */
} EntPageMarkKind;

/**
 * EntPageMark:
 * @box: where
 * @type: (nullable): whose colour
 *
 * A drawing beside the picture.
 */
typedef struct
{
  EntPageMarkKind what;
  EntRect box;
  EntActorKind kind;
  const EntRelationType *type;
  EntStatus status;
} EntPageMark;

/**
 * EntPageView:
 * @camera: how the picture is seen; its viewport holds all of it
 * @paint: how it is looked at
 * @labels: (element-type EntLabel): its texts; those of the role %ENT_TEXT_NUMBER lead to the evidence
 */
typedef struct
{
  EntCamera camera;
  EntPaint paint;
  GArray *labels;
} EntPageView;

/**
 * EntPage:
 * @size: in its own units
 * @zoom: points a unit: 1, and less where so little paper was asked for that the text has to be small
 * @view: (nullable): the picture that it shows
 * @picture: where that stands
 * @part: which part of the viewport of @view stands there, of the same size
 * @legend_top: where the legend begins
 * @lines: (element-type EntPageLine)
 * @marks: (element-type EntPageMark)
 * @name: (nullable): what a list of the pages calls it
 */
typedef struct
{
  EntSize size;
  double zoom;
  const EntPageView *view;
  EntRect picture;
  EntRect part;
  double legend_top;
  GArray *lines;
  GArray *marks;
  char *name;
} EntPage;

/**
 * EntPages:
 * @excerpt: what is shown
 * @scene: where that stands, and nothing else
 * @options: what was asked for
 * @pages: (element-type EntPage): the picture's, and those of evidence that finds no room there
 * @views: (element-type EntPageView)
 * @n_sheets: over how many sheets the picture goes, 0 where it stands on one page
 * @places: (array): of each edge that is shown its place in @excerpt
 * @numbers: (array): of each edge its number, %NULL where it has none; itself %NULL without evidence
 * @title: (nullable): of the document
 * @filter: in words
 * @counts: how much of what is shown
 * @date: (nullable): "Exported 5 May 2024"
 * @summary: those three in one line
 *
 * The one place where the geometry of an export is made; PNG, SVG and PDF draw it.
 */
typedef struct
{
  const EntExcerpt *excerpt;
  EntScene *scene;
  const EntPictureOptions *options;
  GPtrArray *pages;
  GPtrArray *views;
  guint n_sheets;
  guint *places;
  char **numbers;
  char *title;
  char *filter;
  char *counts;
  char *date;
  char *summary;
} EntPages;

/* About as much of the work on pages of paper is to know what stands where; the rest is drawing them. */
#define ENT_PAGES_SHARE 0.4

/* More sheets than this nobody glues together. */
#define ENT_PAGES_MAX_SHEETS 400

EntPages *ent_pages_new (EntScene *scene, const EntExcerpt *excerpt, const EntPictureOptions *options, gboolean sheets);
void ent_pages_free (EntPages *self);
char *ent_pages_dup_head (const EntPages *self);
const EntPage *ent_pages_get (const EntPages *self, guint index);

EntPage *ent_page_new (EntSize size);
void ent_page_free (EntPage *self);
void ent_page_add_broken_text (GArray *lines, EntPageFont font, EntPoint corner, double width, const char *text,
                               double *height);
double ent_page_add_text (EntPage *self, EntPageFont font, EntPoint corner, double width, const char *text);
double ent_page_add_legend (EntPage *self, EntScene *scene, EntPoint corner, double width, gboolean numbered);

double ent_page_font_get_size (EntPageFont font);
PangoWeight ent_page_font_get_weight (EntPageFont font);
EntColor ent_page_font_get_color (EntPageFont font, EntTheme theme);
PangoLayout *ent_page_font_get_layout (EntPageFont font, const char *text);
EntSize ent_page_font_measure (EntPageFont font, double width, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntPages, ent_pages_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntPage, ent_page_free)

G_END_DECLS
