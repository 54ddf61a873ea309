/* ent-picture-export.h: what is shown, as a picture in a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-scene.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define ENT_EXPORT_ERROR (ent_export_error_quark ())
GQuark ent_export_error_quark (void);

typedef enum
{
  ENT_EXPORT_ERROR_FORMAT,   /* a format that there is not, or not yet */
  ENT_EXPORT_ERROR_WRITE,
  ENT_EXPORT_ERROR_SIZE,     /* a picture that large cannot be made */
} EntExportError;

typedef enum
{
  ENT_PICTURE_PNG,
  ENT_PICTURE_SVG,
  ENT_PICTURE_PDF,
} EntPictureFormat;

/**
 * EntPictureOptions:
 * @title: (nullable): stands above the picture
 * @theme: light or dark
 * @transparent: no background
 * @scale: pixels a point, for PNG; 2 is a good print
 * @with_legend: kinds, relations and line patterns that occur
 * @with_sources: the filter in words and the numbered list of articles that back what is shown
 */
typedef struct
{
  const char *title;
  EntTheme theme;
  gboolean transparent;
  double scale;
  gboolean with_legend;
  gboolean with_sources;
} EntPictureOptions;

gboolean ent_picture_format_from_name (const char *name, EntPictureFormat *format, GError **error);
gboolean ent_picture_format_from_path (const char *path, EntPictureFormat *format, GError **error);
gboolean ent_picture_export (EntScene *scene, const EntPictureOptions *options, EntPictureFormat format,
                             const char *path, GCancellable *cancellable, GError **error);
GBytes *ent_picture_export_bytes (EntScene *scene, const EntPictureOptions *options, EntPictureFormat format,
                                  GCancellable *cancellable, GError **error);

G_END_DECLS
