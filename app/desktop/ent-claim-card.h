/* ent-claim-card.h: a row of the evidence, drawn as a heading or a card
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-evidence-row.h"
#include "ent-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENT_TYPE_CLAIM_CARD (ent_claim_card_get_type ())
G_DECLARE_FINAL_TYPE (EntClaimCard, ent_claim_card, ENT, CLAIM_CARD, GtkWidget)

GtkWidget *ent_claim_card_new (EntSession *session);
void ent_claim_card_set_row (EntClaimCard *self, EntEvidenceRow *row);
EntEvidenceRow *ent_claim_card_get_row (EntClaimCard *self);
EntSession *ent_claim_card_get_session (EntClaimCard *self);

G_END_DECLS
