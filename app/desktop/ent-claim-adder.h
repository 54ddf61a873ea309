/* ent-claim-adder.h: a claim that the user reads in words of an article
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-article-text.h"
#include "ent-session.h"

G_BEGIN_DECLS

#define ENT_TYPE_CLAIM_ADDER (ent_claim_adder_get_type ())
G_DECLARE_FINAL_TYPE (EntClaimAdder, ent_claim_adder, ENT, CLAIM_ADDER, GtkPopover)

GtkWidget *ent_claim_adder_new (EntSession *session, EntArticle *article, EntSpan words, const GArray *names);

G_END_DECLS
