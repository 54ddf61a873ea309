/* ent-log-dialog.h: what was decided, and when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ENT_TYPE_LOG_DIALOG (ent_log_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntLogDialog, ent_log_dialog, ENT, LOG_DIALOG, AdwWindow)

EntLogDialog *ent_log_dialog_new (GtkWindow *parent, EntSession *session);

G_END_DECLS
