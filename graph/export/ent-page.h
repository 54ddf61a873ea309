/* ent-page.h: what is on the page beside the picture, and where
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "export/ent-picture-export.h"
#include "export/ent-source-list.h"
#include "picture/ent-camera.h"

#include <pango/pango.h>

G_BEGIN_DECLS

typedef enum
{
  ENT_PAGE_TITLE,
  ENT_PAGE_HEADING,
  ENT_PAGE_BODY,
  ENT_PAGE_NOTE,      /* read second */
} EntPageFont;
#define ENT_N_PAGE_FONTS 4

/**
 * EntPageLine:
 * @start: where its baseline begins
 *
 * A line of text that is broken already.
 */
typedef struct
{
  EntPoint start;
  EntPageFont font;
  char *text;
} EntPageLine;

typedef enum
{
  ENT_PAGE_MARK_KIND,        /* the shape of a kind of actor */
  ENT_PAGE_MARK_LINE,        /* the line of a relation and a status */
  ENT_PAGE_MARK_CONTESTED,
} EntPageMarkKind;

/**
 * EntPageMark:
 * @box: where
 * @type: (nullable): whose colour
 *
 * A drawing of the legend.
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
 * EntPage:
 * @size: in points
 * @picture: where the picture stands, empty on a page without it
 * @lines: (element-type EntPageLine)
 * @marks: (element-type EntPageMark)
 */
typedef struct
{
  EntSize size;
  EntRect picture;
  GArray *lines;
  GArray *marks;
} EntPage;

/**
 * EntPages:
 * @pages: (element-type EntPage): the picture's, and those of sources that find no room there
 * @camera: how the picture is seen; its viewport has the size of @picture
 * @title: of the document
 * @summary: the filter in words and the counts, in one line
 * @sources: what the numbers mean
 *
 * The one place where the geometry of an export is made; PNG, SVG and PDF draw it.
 */
typedef struct
{
  GPtrArray *pages;
  EntCamera camera;
  char *title;
  char *summary;
  EntSourceList *sources;
} EntPages;

EntPages *ent_pages_new (EntScene *scene, const EntPictureOptions *options, gboolean many);
void ent_pages_free (EntPages *self);

EntPage *ent_page_new (EntSize size);
void ent_page_free (EntPage *self);
double ent_page_add_text (EntPage *self, EntPageFont font, EntPoint corner, double width, const char *text);
double ent_page_add_legend (EntPage *self, EntScene *scene, EntPoint corner, double width);

double ent_page_font_get_size (EntPageFont font);
PangoWeight ent_page_font_get_weight (EntPageFont font);
PangoLayout *ent_page_font_new_layout (EntPageFont font, const char *text);
EntSize ent_page_font_measure (EntPageFont font, double width, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntPages, ent_pages_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntPage, ent_page_free)

G_END_DECLS
