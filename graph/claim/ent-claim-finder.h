/* ent-claim-finder.h: who does what to whom in an article
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "actor/ent-mention.h"
#include "claim/ent-claim.h"

G_BEGIN_DECLS

/**
 * EntClaimFinder:
 *
 * Reads claims out of sentences whose actors are known. Immutable; several threads may use one.
 */
typedef struct _EntClaimFinder EntClaimFinder;

EntClaimFinder *ent_claim_finder_new (EntVocabulary *vocabulary, EntGazetteer *gazetteer);
void ent_claim_finder_free (EntClaimFinder *self);

GPtrArray *ent_claim_finder_find (const EntClaimFinder *self, EntArticle *article, const EntDocument *document,
                                  const EntMentions *mentions);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntClaimFinder, ent_claim_finder_free)

G_END_DECLS
