/* ent-claim-json-private.h: actors, articles and claims as members of a JSON object
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "export/ent-json-writer.h"

#include "claim/ent-claim.h"

G_BEGIN_DECLS

void ent_claim_json_add_span (EntJson *json, const char *key, EntSpan span);
void ent_claim_json_add_days (EntJson *json, const char *key, EntInterval days);
void ent_claim_json_add_actor (EntJson *json, const EntActor *actor);
void ent_claim_json_add_article (EntJson *json, const EntArticle *article);
void ent_claim_json_add_statement (EntJson *json, const EntClaim *claim);
void ent_claim_json_add_sentence (EntJson *json, const EntClaim *claim);
void ent_claim_json_add_origin (EntJson *json, const EntClaim *claim, gboolean with_text);

G_END_DECLS
