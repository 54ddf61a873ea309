/* ent-claim-actions.h: what can be decided on a card
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-claim-card.h"

G_BEGIN_DECLS

void ent_claim_actions_install (GtkWidgetClass *card_class);
void ent_claim_actions_update (EntClaimCard *card);
void ent_claim_actions_stop (EntClaimCard *card);
gboolean ent_claim_actions_press (EntClaimCard *card, guint keyval, GdkModifierType state);
gboolean ent_claim_actions_press_focused (GtkWidget *list, guint keyval, GdkModifierType state);
void ent_claim_actions_show_menu (EntClaimCard *card, double x, double y);

G_END_DECLS
