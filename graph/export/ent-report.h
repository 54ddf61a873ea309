/* ent-report.h: a picture with all that backs it, as a document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "export/ent-excerpt.h"
#include "picture/ent-scene.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  ENT_REPORT_HTML,       /* one file with the picture in it */
  ENT_REPORT_ODT,
  ENT_REPORT_MARKDOWN,   /* CommonMark; the picture of NAME.md is NAME-picture.svg beside it */
} EntReportFormat;
#define ENT_N_REPORT_FORMATS 3

/**
 * EntReportOptions:
 * @title: (nullable): stands above all
 * @date: the day of the export, which nobody here knows; %ENT_DAY_NONE to leave it out
 */
typedef struct
{
  const char *title;
  EntDay date;
} EntReportOptions;

const char *ent_report_format_get_name (EntReportFormat format);    /* "html": also the ending of its files */
const char *ent_report_format_get_label (EntReportFormat format);   /* "HTML": what a person reads in a list */
gboolean ent_report_format_from_name (const char *name, EntReportFormat *format, GError **error);
gboolean ent_report_format_from_path (const char *path, EntReportFormat *format, GError **error);

char **ent_report_export_list_files (EntReportFormat format, const char *path);
gboolean ent_report_export (EntScene *scene, const EntExcerpt *excerpt, const EntReportOptions *options,
                            EntReportFormat format, const char *path, GCancellable *cancellable, GError **error);

G_END_DECLS
