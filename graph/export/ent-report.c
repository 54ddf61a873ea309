/* ent-report.c: a picture with all that backs it, as a document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-report-private.h"

#include "picture/ent-text.h"

#include <string.h>

#define DEFAULT_TITLE "Relations and their evidence"
#define MAX_TITLE_CHARS 200

/* A wider picture is fitted into this, in points: a page of DIN A4 that lies across. */
#define MAX_PICTURE_WIDTH 760.0
/* How much wider than high a picture is that is so much larger across such a page that it is worth turning it. */
#define WIDE_ASPECT 1.3

static const struct
{
  const char *name;
  const char *label;
  gboolean (*write) (EntReport *self, const char *path, GError **error);
} formats[ENT_N_REPORT_FORMATS] = {
  [ENT_REPORT_HTML] = { "html", "HTML", ent_report_write_html },
  [ENT_REPORT_ODT] = { "odt", "OpenDocument Text", ent_report_write_odt },
  [ENT_REPORT_MARKDOWN] = { "md", "Markdown", ent_report_write_markdown },
};

const char *
ent_report_format_get_name (EntReportFormat format)
{
  g_return_val_if_fail ((guint) format < ENT_N_REPORT_FORMATS, NULL);
  return formats[format].name;
}

const char *
ent_report_format_get_label (EntReportFormat format)
{
  g_return_val_if_fail ((guint) format < ENT_N_REPORT_FORMATS, NULL);
  return formats[format].label;
}

/**
 * ent_report_format_from_name:
 * @name: "html"; its case does not matter
 * @format: (out): the format
 *
 * Returns: whether reports can be written in it; if not, %ENT_EXPORT_ERROR_FORMAT
 */
gboolean
ent_report_format_from_name (const char *name, EntReportFormat *format, GError **error)
{
  g_autofree char *shown = NULL;

  for (guint i = 0; i < ENT_N_REPORT_FORMATS; i++)
    if (g_ascii_strcasecmp (name, formats[i].name) == 0)
      {
        *format = i;
        return TRUE;
      }
  shown = g_filename_display_name (name);
  g_set_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_FORMAT,
               "There is no format “%s” of reports; html, odt and md can be written", shown);
  return FALSE;
}

/**
 * ent_report_format_from_path:
 * @path: a file name with an ending
 * @format: (out): the format that the ending names
 *
 * Returns: whether reports can be written in it; if not, %ENT_EXPORT_ERROR_FORMAT
 */
gboolean
ent_report_format_from_path (const char *path, EntReportFormat *format, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = NULL;
  const char *dot = strrchr (name, '.');

  if (dot != NULL && dot[1] != '\0')
    return ent_report_format_from_name (dot + 1, format, error);
  shown = g_filename_display_name (name);
  g_set_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_FORMAT,
               "%s has no ending that names a format: .html, .odt or .md", shown);
  return FALSE;
}

static char *
dup_title (const EntReportOptions *options)
{
  const char *title = options->title != NULL && options->title[0] != '\0' ? options->title : DEFAULT_TITLE;

  return ent_text_dup_short (title, MAX_TITLE_CHARS);
}

/* The picture, with the numbers of the relations; @resolution for PNG, 0 for any. */
GBytes *
ent_report_draw (const EntReport *self, EntPictureFormat format, EntEvidenceChoice evidence, double resolution,
                 GError **error)
{
  EntPictureOptions options = {
    .theme = ENT_THEME_LIGHT,
    .resolution = resolution,
    .with_legend = TRUE,
    .evidence = evidence,
  };

  if (ent_scene_get_bounds (self->scene, TRUE).width > MAX_PICTURE_WIDTH)
    options.size.width = MAX_PICTURE_WIDTH;
  return ent_picture_export_bytes (self->scene, self->excerpt, &options, format, self->cancellable, error);
}

/* In points, as its first lines say. */
EntSize
ent_report_get_picture_size (const EntReport *self)
{
  static const char width[] = "width=\"", height[] = "height=\"";
  gsize length;
  const char *svg = g_bytes_get_data (self->picture, &length);
  const char *found_width = g_strstr_len (svg, length, width), *found_height = g_strstr_len (svg, length, height);

  g_assert (found_width != NULL && found_height != NULL);
  return (EntSize) { g_ascii_strtod (found_width + strlen (width), NULL), g_ascii_strtod (found_height + strlen (height), NULL) };
}

/* Whether a page of paper is better laid across for it. */
gboolean
ent_report_is_picture_wide (const EntReport *self)
{
  EntSize size = ent_report_get_picture_size (self);

  return size.width > size.height * WIDE_ASPECT;
}

/**
 * ent_report_export_list_files:
 * @path: where to ent_report_export()
 *
 * Returns: (transfer full) (array zero-terminated=1): all files that are written or replaced, @path first
 */
char **
ent_report_export_list_files (EntReportFormat format, const char *path)
{
  g_autofree char *picture = format == ENT_REPORT_MARKDOWN ? ent_report_dup_picture_path (path) : NULL;
  const char *const files[] = { path, picture, NULL };

  return g_strdupv ((char **) files);
}

/**
 * ent_report_export:
 * @scene: where the nodes stand; nobody else may use the two meanwhile
 * @excerpt: (not nullable): of that view: whose relations are told, with their claims
 * @path: the file, in the encoding of file names; one that is there is replaced once the new one is whole
 *
 * Writes the picture, what contradicts each other, each relation with its claims, and the bibliography. The same scene,
 * excerpt and options give the same bytes on the same fonts.
 *
 * Returns: whether the report was written; if not, %ENT_EXPORT_ERROR or %G_IO_ERROR_CANCELLED, and there is no new file and
 *   the old one is as it was. O(nodes + edges + claims log claims)
 */
gboolean
ent_report_export (EntScene *scene, const EntExcerpt *excerpt, const EntReportOptions *options, EntReportFormat format,
                   const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (EntBibliography) bibliography = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *title = NULL;
  EntReport self = { .scene = scene, .excerpt = excerpt, .options = options, .cancellable = cancellable };

  g_return_val_if_fail (scene != NULL && excerpt != NULL && options != NULL && path != NULL, FALSE);
  g_return_val_if_fail ((guint) format < ENT_N_REPORT_FORMATS, FALSE);

  bytes = ent_report_draw (&self, ENT_PICTURE_SVG, format == ENT_REPORT_HTML ? ENT_EVIDENCE_AROUND : ENT_EVIDENCE_BESIDE, 0,
                           error);
  if (bytes == NULL)
    return FALSE;
  bibliography = ent_bibliography_new (excerpt);
  title = dup_title (options);
  self.picture = bytes;
  self.bibliography = bibliography;
  self.title = title;
  return formats[format].write (&self, path, error);
}
