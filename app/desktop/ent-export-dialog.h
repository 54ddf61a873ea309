/* ent-export-dialog.h: what goes out, in which form, and where it is written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ENT_TYPE_EXPORT_DIALOG (ent_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntExportDialog, ent_export_dialog, ENT, EXPORT_DIALOG, AdwWindow)

EntExportDialog *ent_export_dialog_new (GtkWindow *parent, EntSession *session);
void ent_export_dialog_write (EntExportDialog *self, GFile *file);

G_END_DECLS
