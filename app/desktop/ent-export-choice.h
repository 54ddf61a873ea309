/* ent-export-choice.h: what the user wants to take out, and how it is to look
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "export/ent-data-export.h"
#include "export/ent-picture-export.h"
#include "export/ent-report.h"

G_BEGIN_DECLS

typedef enum
{
  ENT_EXPORT_PICTURE,
  ENT_EXPORT_REPORT,
  ENT_EXPORT_DATA,
} EntExportKind;

typedef enum
{
  ENT_EXPORT_SIZE_OWN,     /* as large as the picture is */
  ENT_EXPORT_SIZE_GIVEN,   /* a width, and where it is given a height */
  ENT_EXPORT_SIZE_PAPER,
} EntExportSize;

typedef enum
{
  ENT_LENGTH_MM,
  ENT_LENGTH_INCH,
  ENT_LENGTH_PIXEL,
} EntLengthUnit;

/**
 * EntExportChoice:
 * @kind: picture, report or data
 * @extent: how much of what is open
 * @title: (nullable): of the picture or the report
 * @picture: the format of a picture
 * @theme: its colours
 * @transparent: it has no background
 * @size: what says how large it is
 * @paper: which paper, for %ENT_EXPORT_SIZE_PAPER
 * @landscape: the paper lies on its long side
 * @width: for %ENT_EXPORT_SIZE_GIVEN, in @unit
 * @height: likewise; 0 where it follows from the width
 * @resolution: pixels an inch
 * @tiled: over as many sheets as it takes
 * @with_legend: kinds, relations and line patterns
 * @with_words: the filter in words, counts, and the day of the export
 * @evidence: what backs each relation
 * @report: the format of a report
 * @data: the format of data
 * @folder: (nullable): where the last file was written
 *
 * A value; a session remembers the last one.
 */
typedef struct
{
  EntExportKind kind;
  EntExcerptExtent extent;
  char *title;
  EntPictureFormat picture;
  EntTheme theme;
  gboolean transparent;
  EntExportSize size;
  const EntPaper *paper;
  gboolean landscape;
  double width;
  double height;
  EntLengthUnit unit;
  double resolution;
  gboolean tiled;
  gboolean with_legend;
  gboolean with_words;
  EntEvidenceChoice evidence;
  EntReportFormat report;
  const EntDataFormat *data;
  char *folder;
} EntExportChoice;

EntExportChoice *ent_export_choice_new (EntTheme theme);
EntExportChoice *ent_export_choice_copy (const EntExportChoice *self);
void ent_export_choice_free (EntExportChoice *self);
void ent_export_choice_set_picture (EntExportChoice *self, EntPictureFormat picture);
void ent_export_choice_set_unit (EntExportChoice *self, EntLengthUnit unit);
EntSize ent_export_choice_get_size (const EntExportChoice *self);
EntPictureOptions ent_export_choice_get_picture_options (const EntExportChoice *self);
const char *ent_export_choice_get_ending (const EntExportChoice *self);
char **ent_export_choice_list_files (const EntExportChoice *self, const char *path);
EntDay ent_export_choice_get_today (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntExportChoice, ent_export_choice_free)

G_END_DECLS
