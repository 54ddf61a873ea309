/* ent-export-choice.c: what the user wants to take out, and how it is to look
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-export-choice.h"

#define POINTS_AN_INCH 72.0
#define MM_AN_INCH 25.4

/**
 * ent_export_choice_new:
 * @theme: that the window has
 *
 * Returns: (transfer full): a picture of what is shown with all that it needs in a report
 */
EntExportChoice *
ent_export_choice_new (EntTheme theme)
{
  EntExportChoice *self = g_new0 (EntExportChoice, 1);

  self->theme = theme;
  self->paper = ent_paper_find ("a4");
  self->landscape = TRUE;
  self->width = 160;
  self->resolution = ENT_PICTURE_RESOLUTION;
  self->with_legend = TRUE;
  self->with_words = TRUE;
  self->evidence = ent_picture_format_get_evidence (self->picture);
  self->data = ent_data_format_get (0);
  return self;
}

EntExportChoice *
ent_export_choice_copy (const EntExportChoice *self)
{
  EntExportChoice *copy = g_memdup2 (self, sizeof *self);

  copy->title = g_strdup (self->title);
  copy->folder = g_strdup (self->folder);
  return copy;
}

void
ent_export_choice_free (EntExportChoice *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->folder);
  g_free (self);
}

/**
 * ent_export_choice_set_picture:
 *
 * Another format of the picture; where its evidence stands goes with it, unless that was chosen otherwise.
 */
void
ent_export_choice_set_picture (EntExportChoice *self, EntPictureFormat picture)
{
  if (self->evidence == ent_picture_format_get_evidence (self->picture))
    self->evidence = ent_picture_format_get_evidence (picture);
  self->picture = picture;
}

/* In points. */
static double
get_unit (const EntExportChoice *self)
{
  switch (self->unit)
    {
    case ENT_LENGTH_MM:
      return POINTS_AN_INCH / MM_AN_INCH;
    case ENT_LENGTH_INCH:
      return POINTS_AN_INCH;
    case ENT_LENGTH_PIXEL:
      return POINTS_AN_INCH / self->resolution;
    }
  g_return_val_if_reached (1);
}

/**
 * ent_export_choice_set_unit:
 *
 * Says the same lengths in another unit.
 */
void
ent_export_choice_set_unit (EntExportChoice *self, EntLengthUnit unit)
{
  double before = get_unit (self);

  self->unit = unit;
  self->width *= before / get_unit (self);
  self->height *= before / get_unit (self);
}

/**
 * ent_export_choice_get_size:
 *
 * Returns: of the page in points; 0 where it follows from the picture
 */
EntSize
ent_export_choice_get_size (const EntExportChoice *self)
{
  switch (self->size)
    {
    case ENT_EXPORT_SIZE_OWN:
      return (EntSize) { 0, 0 };
    case ENT_EXPORT_SIZE_GIVEN:
      return (EntSize) { self->width * get_unit (self), self->height * get_unit (self) };
    case ENT_EXPORT_SIZE_PAPER:
      return ent_paper_get_size (self->paper, self->landscape);
    }
  g_return_val_if_reached (((EntSize) { 0, 0 }));
}

/* The library looks at no clock. */
EntDay
ent_export_choice_get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return ent_day_new (g_date_time_get_year (now), g_date_time_get_month (now), g_date_time_get_day_of_month (now));
}

/**
 * ent_export_choice_get_picture_options:
 *
 * Returns: what is chosen, as the library takes it; the title is that of @self
 */
EntPictureOptions
ent_export_choice_get_picture_options (const EntExportChoice *self)
{
  return (EntPictureOptions) {
    .title = self->title,
    .date = self->with_words ? ent_export_choice_get_today () : ENT_DAY_NONE,
    .theme = self->theme,
    .transparent = self->transparent,
    .size = ent_export_choice_get_size (self),
    .tiled = self->tiled && self->size == ENT_EXPORT_SIZE_PAPER && self->picture == ENT_PICTURE_PDF,
    .resolution = self->resolution,
    .with_legend = self->with_legend,
    .with_filter = self->with_words,
    .evidence = self->evidence,
  };
}

/**
 * ent_export_choice_get_ending:
 *
 * Returns: of the files that it makes, without the dot
 */
const char *
ent_export_choice_get_ending (const EntExportChoice *self)
{
  switch (self->kind)
    {
    case ENT_EXPORT_PICTURE:
      return ent_picture_format_get_name (self->picture);
    case ENT_EXPORT_REPORT:
      return ent_report_format_get_name (self->report);
    case ENT_EXPORT_DATA:
      return self->data->name;
    }
  g_return_val_if_reached (NULL);
}

/**
 * ent_export_choice_list_files:
 * @path: where it is written to
 *
 * Returns: (transfer full) (array zero-terminated=1): all files that are made or replaced, @path first
 */
char **
ent_export_choice_list_files (const EntExportChoice *self, const char *path)
{
  const EntPictureOptions options = ent_export_choice_get_picture_options (self);

  switch (self->kind)
    {
    case ENT_EXPORT_PICTURE:
      return ent_picture_export_list_files (&options, path);
    case ENT_EXPORT_REPORT:
      return ent_report_export_list_files (self->report, path);
    case ENT_EXPORT_DATA:
      return ent_data_export_list_files (self->data, path);
    }
  g_return_val_if_reached (NULL);
}
