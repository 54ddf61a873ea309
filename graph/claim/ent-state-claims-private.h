/* ent-state-claims-private.h: what the readers of states of affairs share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "claim/ent-claim-draft-private.h"

G_BEGIN_DECLS

/* ent-state-claims.c */
const EntMention *ent_state_get_mention (const EntReading *reading, int node, EntActorKind kind);
const EntMention *ent_state_find_owner (const EntReading *reading, int noun, EntActorKind kind);
const EntMention *ent_state_find_bearer (const EntReading *reading, int noun, EntActorKind kind);
void ent_state_add (EntClaimDraft *self, const char *relation, const EntMention *source, const EntMention *target,
                    int noun);

G_END_DECLS
