/* ent-case-merge-dialog.h: what came in with a colleague's case, and what is decided otherwise there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ENT_TYPE_CASE_MERGE_DIALOG (ent_case_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntCaseMergeDialog, ent_case_merge_dialog, ENT, CASE_MERGE_DIALOG, AdwWindow)

EntCaseMergeDialog *ent_case_merge_dialog_new (GtkWindow *parent, EntSession *session);

G_END_DECLS
