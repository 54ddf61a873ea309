/* ent-picture-provider.h: the picture for a clipboard, or to be dragged out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-export-source.h"

#include <gdk/gdk.h>

G_BEGIN_DECLS

#define ENT_TYPE_PICTURE_PROVIDER (ent_picture_provider_get_type ())
G_DECLARE_FINAL_TYPE (EntPictureProvider, ent_picture_provider, ENT, PICTURE_PROVIDER, GdkContentProvider)

GdkContentProvider *ent_picture_provider_new (EntExportSource *source, const EntExportChoice *choice, const char *name);
void ent_picture_provider_remove_files (void);

G_END_DECLS
