/* ent-report-private.h: what a report says, apart from how it is written
 *
 * ent-report-content.c says it once, in parts and paragraphs; a medium writes those as HTML, ODT or Markdown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "export/ent-bibliography.h"
#include "export/ent-export-file.h"
#include "export/ent-picture-export.h"
#include "export/ent-report.h"

G_BEGIN_DECLS

/* Anchors that paragraphs have and links lead to. */
#define ENT_REPORT_RELATION_ANCHOR "evidence-%u"
#define ENT_REPORT_SOURCE_ANCHOR "source-%u"

/* Parts hold paragraphs and other parts. */
typedef enum
{
  ENT_REPORT_HEAD,
  ENT_REPORT_CONTENTS,
  ENT_REPORT_PICTURE,     /* a section with the picture */
  ENT_REPORT_SECTION,
  ENT_REPORT_RELATION,    /* one relation with all of its claims */
  ENT_REPORT_SAYS,        /* those that say that it is so */
  ENT_REPORT_LEAVES_OPEN,
  ENT_REPORT_DENIES,
  ENT_REPORT_CLAIM,
  ENT_REPORT_LIST,        /* holds only items */
} EntReportPart;
#define ENT_N_REPORT_PARTS 10

typedef enum
{
  ENT_REPORT_TITLE,
  ENT_REPORT_HEADING,
  ENT_REPORT_RELATION_HEADING,
  ENT_REPORT_SIDE_HEADING,
  ENT_REPORT_BODY,
  ENT_REPORT_FACTS,
  ENT_REPORT_CLAIM_FACTS,
  ENT_REPORT_WARNING,     /* that claims contradict each other */
  ENT_REPORT_NOTE,        /* what the user wrote */
  ENT_REPORT_QUOTE,
  ENT_REPORT_SOURCE,
  ENT_REPORT_ITEM,
} EntReportStyle;
#define ENT_N_REPORT_STYLES 12

typedef struct _EntReport EntReport;

/**
 * EntReportMedium:
 * @add_text: adds to the paragraph that is open a text of one line without control characters
 * @add_link: likewise with a link to an address, or to the anchor behind a "#"
 * @add_picture: between two paragraphs
 *
 * How parts and paragraphs are written. An anchor may be %NULL.
 */
typedef struct
{
  void (*begin_part) (EntReport *report, EntReportPart part);
  void (*end_part) (EntReport *report, EntReportPart part);
  void (*begin_paragraph) (EntReport *report, EntReportStyle style, const char *anchor);
  void (*end_paragraph) (EntReport *report, EntReportStyle style);
  void (*add_text) (EntReport *report, const char *text);
  void (*add_link) (EntReport *report, const char *target, const char *text);
  void (*add_picture) (EntReport *report);
} EntReportMedium;

/**
 * EntReport:
 * @title: in one line
 * @picture: the picture as SVG
 * @writer: the medium's own
 */
struct _EntReport
{
  const EntExcerpt *excerpt;
  const EntReportOptions *options;
  GCancellable *cancellable;
  EntScene *scene;
  EntBibliography *bibliography;
  char *title;
  GBytes *picture;
  const EntReportMedium *medium;
  gpointer writer;
};

void ent_report_add_content (EntReport *self);
void ent_report_add_relation (EntReport *self, guint place);

void ent_report_add_paragraph (EntReport *self, EntReportStyle style, const char *text);
void ent_report_add_notes (EntReport *self, const char *subject, const char *label);
char *ent_report_dup_counts (guint n_claims, guint n_origins);

GBytes *ent_report_draw (const EntReport *self, EntPictureFormat format, EntEvidenceChoice evidence, double resolution,
                         GError **error);
EntSize ent_report_get_picture_size (const EntReport *self);
gboolean ent_report_is_picture_wide (const EntReport *self);
gboolean ent_report_write_html (EntReport *self, const char *path, GError **error);
gboolean ent_report_write_odt (EntReport *self, const char *path, GError **error);
char *ent_report_dup_picture_path (const char *path);
gboolean ent_report_write_markdown (EntReport *self, const char *path, GError **error);

G_END_DECLS
