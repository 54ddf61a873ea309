/* ent-claim-choices.h: lists to choose a claim's relation, status and rating from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-case.h"
#include "view/ent-rating.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ent_claim_choices_fill_relations (GtkDropDown *list, EntCase *case_, const EntRelationType *type);
const EntRelationType *ent_claim_choices_get_relation (GtkDropDown *list, EntCase *case_);
void ent_claim_choices_fill_statuses (GtkDropDown *list, EntStatus status);
EntStatus ent_claim_choices_get_status (GtkDropDown *list);
void ent_claim_choices_fill_rating (GtkDropDown *list, EntFacet facet, const char *value);
const char *ent_claim_choices_get_rating (GtkDropDown *list, EntFacet facet);

G_END_DECLS
