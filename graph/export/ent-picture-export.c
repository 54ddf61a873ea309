/* ent-picture-export.c: what is shown, as a picture in a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-picture-export.h"

#include "export/ent-evidence.h"
#include "export/ent-picture-writers.h"

#include <string.h>

G_DEFINE_QUARK (ent-export-error-quark, ent_export_error)

static const char *const names[] = { [ENT_PICTURE_PNG] = "png", [ENT_PICTURE_SVG] = "svg", [ENT_PICTURE_PDF] = "pdf" };

/**
 * ent_picture_format_get_name:
 *
 * Returns: (transfer none): "svg", which is also the ending of its files
 */
const char *
ent_picture_format_get_name (EntPictureFormat format)
{
  g_return_val_if_fail ((guint) format < G_N_ELEMENTS (names), NULL);
  return names[format];
}

/**
 * ent_picture_format_from_name:
 * @name: "svg"; its case does not matter
 * @format: (out): the format
 *
 * Returns: whether pictures can be written in it; if not, %ENT_EXPORT_ERROR_FORMAT
 */
gboolean
ent_picture_format_from_name (const char *name, EntPictureFormat *format, GError **error)
{
  g_autofree char *shown = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (name, names[i]) == 0)
      {
        *format = i;
        return TRUE;
      }
  shown = g_filename_display_name (name);
  g_set_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_FORMAT,
               "Pictures are not written as “%s”, but as png, svg or pdf", shown);
  return FALSE;
}

/**
 * ent_picture_format_from_path:
 * @path: a file name with an ending
 * @format: (out): the format that the ending names
 *
 * Returns: whether pictures can be written in it; if not, %ENT_EXPORT_ERROR_FORMAT
 */
gboolean
ent_picture_format_from_path (const char *path, EntPictureFormat *format, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);
  const char *dot = strrchr (name, '.');

  if (dot == NULL || dot[1] == '\0')
    {
      g_autofree char *shown = g_filename_display_name (name);

      g_set_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_FORMAT,
                   "%s has no ending that names a format: .png, .svg or .pdf", shown);
      return FALSE;
    }
  return ent_picture_format_from_name (dot + 1, format, error);
}

/**
 * ent_picture_format_get_evidence:
 *
 * Returns: where the evidence stands if nobody says otherwise: on the pages of a PDF behind the picture; other pictures, which
 *   it would make many times as high as wide, have it in a file beside them
 */
EntEvidenceChoice
ent_picture_format_get_evidence (EntPictureFormat format)
{
  return format == ENT_PICTURE_PDF ? ENT_EVIDENCE_LISTED : ENT_EVIDENCE_BESIDE;
}

/* Half an inch: less is no page. */
#define MIN_SIDE 36.0

static gboolean
is_page_side (double length)
{
  return length >= 0 && (length <= 0 || length >= MIN_SIDE) && length <= G_MAXINT;
}

static gboolean
check_size (EntSize size, GError **error)
{
  if (is_page_side (size.width) && is_page_side (size.height))
    return TRUE;
  g_set_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_SIZE,
               "A page of %.0f × %.0f points cannot be made: half an inch is the least", size.width, size.height);
  return FALSE;
}

static gboolean
write_picture (const EntPages *pages, EntPictureFormat format, EntExportFile *file, GError **error)
{
  switch (format)
    {
    case ENT_PICTURE_PNG:
      return ent_png_picture_write (pages, file, error);
    case ENT_PICTURE_SVG:
      return ent_svg_picture_write (pages, file, error);
    case ENT_PICTURE_PDF:
      return ent_pdf_picture_write (pages, file, error);
    }
  g_return_val_if_reached (FALSE);
}

/* Gives whether all is in the file, which then only has to get its name. */
static gboolean
fill_file (const EntPages *pages, EntPictureFormat format, EntExportFile *file, GError **error)
{
  g_autoptr (GError) reason = NULL;

  if (write_picture (pages, format, file, &reason))
    return !ent_export_file_propagate_error (file, error);
  /* where the file is the reason it knows better than the format's library */
  if (!ent_export_file_propagate_error (file, error))
    g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

/**
 * ent_picture_dup_evidence_path:
 * @path: of a picture
 *
 * Returns: (transfer full): where its evidence stands with %ENT_EVIDENCE_BESIDE: "graph.evidence.txt" for "graph.png"
 */
char *
ent_picture_dup_evidence_path (const char *path)
{
  const char *name = strrchr (path, '/'), *dot = strrchr (name != NULL ? name : path, '.');

  return g_strdup_printf ("%.*s.evidence.txt", (int) (dot != NULL ? dot - path : (gssize) strlen (path)), path);
}

/**
 * ent_picture_export_list_files:
 * @path: where to ent_picture_export()
 *
 * Returns: (transfer full) (array zero-terminated=1): all files that are written or replaced, @path first
 */
char **
ent_picture_export_list_files (const EntPictureOptions *options, const char *path)
{
  g_autofree char *evidence = ent_picture_dup_evidence_path (path);
  const char *const files[] = { path, options->evidence == ENT_EVIDENCE_BESIDE ? evidence : NULL, NULL };

  return g_strdupv ((char **) files);
}

static gboolean
add_evidence_file (const EntPages *pages, EntExportFile *picture, GError **error)
{
  g_autofree char *path = ent_picture_dup_evidence_path (ent_export_file_get_path (picture));
  g_autofree char *head = ent_pages_dup_head (pages);
  EntExportFile *file = ent_export_file_add (picture, path, error);

  if (file == NULL)
    return FALSE;
  ent_evidence_write_text (pages->excerpt, head, file);
  return !ent_export_file_propagate_error (file, error);
}

/**
 * ent_picture_export:
 * @scene: where the nodes stand; nobody else may use it or its view meanwhile
 * @excerpt: what of its view comes out
 * @path: the file, in the encoding of file names; one that is there is replaced once the new one is whole
 *
 * Writes the picture with what the options ask for around it. The same scene, excerpt and options give the same bytes on the
 * same fonts.
 *
 * Returns: whether the file was written; if not, %ENT_EXPORT_ERROR or %G_IO_ERROR_CANCELLED, and there is no new file and
 *   the old one is as it was. O(nodes + edges + claims), and for PNG the pixels
 */
gboolean
ent_picture_export (EntScene *scene, const EntExcerpt *excerpt, const EntPictureOptions *options, EntPictureFormat format,
                    const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (EntExportFile) file = NULL;
  g_autoptr (EntPages) pages = NULL;

  g_return_val_if_fail (scene != NULL && excerpt != NULL && options != NULL && path != NULL, FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error) || !check_size (options->size, error))
    return FALSE;
  file = ent_export_file_new (path, cancellable, error);
  if (file == NULL)
    return FALSE;
  pages = ent_pages_new (scene, excerpt, options, format == ENT_PICTURE_PDF);
  if (!fill_file (pages, format, file, error))
    return FALSE;
  if (options->evidence == ENT_EVIDENCE_BESIDE && !add_evidence_file (pages, file, error))
    return FALSE;
  return ent_export_file_finish (file, error);
}

/**
 * ent_picture_export_bytes:
 *
 * The same for a clipboard, for what is dragged, and for a picture that goes into another document; evidence beside the
 * picture is not written.
 *
 * Returns: (transfer full) (nullable): the bytes of the file
 */
GBytes *
ent_picture_export_bytes (EntScene *scene, const EntExcerpt *excerpt, const EntPictureOptions *options,
                          EntPictureFormat format, GCancellable *cancellable, GError **error)
{
  g_autoptr (EntExportFile) file = NULL;
  g_autoptr (EntPages) pages = NULL;

  g_return_val_if_fail (scene != NULL && excerpt != NULL && options != NULL, NULL);

  if (!check_size (options->size, error))
    return NULL;
  file = ent_export_file_new_in_memory (cancellable);
  pages = ent_pages_new (scene, excerpt, options, format == ENT_PICTURE_PDF);
  if (!fill_file (pages, format, file, error))
    return NULL;
  return ent_export_file_finish_bytes (file, error);
}
