/* ent-export-preview.h: the picture as it will come out, small, and to be dragged out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-export-source.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ENT_TYPE_EXPORT_PREVIEW (ent_export_preview_get_type ())
G_DECLARE_FINAL_TYPE (EntExportPreview, ent_export_preview, ENT, EXPORT_PREVIEW, AdwBin)

void ent_export_preview_show (EntExportPreview *self, EntExportSource *source, const EntExportChoice *choice,
                              EntSize size, const char *name);
GdkPaintable *ent_export_preview_get_picture (EntExportPreview *self);

G_END_DECLS
