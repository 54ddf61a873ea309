/* ent-claim-editor.h: what a claim says, to be changed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-evidence-row.h"
#include "ent-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENT_TYPE_CLAIM_EDITOR (ent_claim_editor_get_type ())
G_DECLARE_FINAL_TYPE (EntClaimEditor, ent_claim_editor, ENT, CLAIM_EDITOR, GtkPopover)

GtkWidget *ent_claim_editor_new (EntSession *session, EntEvidenceRow *row);

G_END_DECLS
