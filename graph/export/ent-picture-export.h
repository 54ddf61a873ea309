/* ent-picture-export.h: what is shown, as a picture in a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "export/ent-excerpt.h"
#include "picture/ent-scene.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define ENT_EXPORT_ERROR (ent_export_error_quark ())
GQuark ent_export_error_quark (void);

typedef enum
{
  ENT_EXPORT_ERROR_FORMAT,   /* a format that there is not, or not yet */
  ENT_EXPORT_ERROR_WRITE,
  ENT_EXPORT_ERROR_READ,     /* what is to come back cannot be read */
  ENT_EXPORT_ERROR_SIZE,     /* a picture that large cannot be made */
} EntExportError;

typedef enum
{
  ENT_PICTURE_PNG,
  ENT_PICTURE_SVG,
  ENT_PICTURE_PDF,
} EntPictureFormat;

/* How the picture says what backs it. */
typedef enum
{
  ENT_EVIDENCE_NONE,
  ENT_EVIDENCE_LISTED,   /* a number on each edge, and the list below the picture, in a PDF on the pages behind it */
  ENT_EVIDENCE_BESIDE,   /* the same numbers, and the list as a text in a file beside the picture */
  ENT_EVIDENCE_AROUND,   /* the same numbers, and the list in the document that an SVG is put into: "evidence-1" and on */
} EntEvidenceChoice;

/**
 * EntPaper:
 * @name: "a4"
 * @label: "A4"
 * @size: upright, in points
 */
typedef struct
{
  const char *name;
  const char *label;
  EntSize size;
} EntPaper;

/**
 * EntPictureOptions:
 * @title: (nullable): stands above the picture
 * @date: when it was exported; %ENT_DAY_NONE says nothing. Nobody looks at a clock: the same options give the same bytes
 * @theme: light or dark
 * @transparent: no background
 * @size: of the page in points (1/72 inch). The picture is fitted into what title and legend leave of it; where it has to be
 *   small its texts do not get smaller with it, but all on the page does until each actor has his name, as long as that can be
 *   read on paper; what finds no room then is left out. 0 wide: as wide as the
 *   picture at its own size, where a text has 12 points. 0 high: as high as the picture is at that width. Evidence that is
 *   listed below the picture makes the page higher
 * @tiled: PDF: the picture at its own size over as many sheets of @size as it takes, behind a page that shows all of it
 * @resolution: pixels an inch, for PNG; 0 is 144
 * @with_legend: kinds, relations and line patterns that occur
 * @with_filter: the filter in words and the counts
 * @evidence: what backs each relation
 */
typedef struct
{
  const char *title;
  EntDay date;
  EntTheme theme;
  gboolean transparent;
  EntSize size;
  gboolean tiled;
  double resolution;
  gboolean with_legend;
  gboolean with_filter;
  EntEvidenceChoice evidence;
} EntPictureOptions;

#define ENT_PICTURE_RESOLUTION 144.0

guint ent_paper_get_n (void);
const EntPaper *ent_paper_get (guint index);
const EntPaper *ent_paper_find (const char *name);
EntSize ent_paper_get_size (const EntPaper *self, gboolean landscape);
gboolean ent_picture_parse_length (const char *text, double resolution, double *points, GError **error);

const char *ent_picture_format_get_name (EntPictureFormat format);
gboolean ent_picture_format_from_name (const char *name, EntPictureFormat *format, GError **error);
gboolean ent_picture_format_from_path (const char *path, EntPictureFormat *format, GError **error);
EntEvidenceChoice ent_picture_format_get_evidence (EntPictureFormat format);
char *ent_picture_dup_evidence_path (const char *path);
char **ent_picture_export_list_files (const EntPictureOptions *options, const char *path);
gboolean ent_picture_export (EntScene *scene, const EntExcerpt *excerpt, const EntPictureOptions *options,
                             EntPictureFormat format, const char *path, GCancellable *cancellable, GError **error);
GBytes *ent_picture_export_bytes (EntScene *scene, const EntExcerpt *excerpt, const EntPictureOptions *options,
                                  EntPictureFormat format, GCancellable *cancellable, GError **error);
GBytes *ent_picture_export_html (EntScene *scene, const EntExcerpt *excerpt, const EntPictureOptions *options,
                                 GCancellable *cancellable, GError **error);

G_END_DECLS
