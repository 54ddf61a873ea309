/* ent-picture-writers.h: the formats of pictures
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "export/ent-export-file.h"
#include "export/ent-page.h"

G_BEGIN_DECLS

gboolean ent_svg_picture_write (const EntPages *pages, EntExportFile *file, GError **error);
gboolean ent_png_picture_write (const EntPages *pages, EntExportFile *file, GError **error);
gboolean ent_pdf_picture_write (const EntPages *pages, EntExportFile *file, GError **error);

G_END_DECLS
