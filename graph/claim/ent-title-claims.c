/* ent-title-claims.c: what a title says: "President Tokayev", "Wang Yi, the Chinese foreign minister"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-claim-draft-private.h"

void
ent_title_claims_find (EntClaimDraft *self)
{
  static const char *const relations[] = {
    [ENT_TITLE_LEADS] = "leads",
    [ENT_TITLE_WORKS_FOR] = "works-for",
  };
  const EntReading *reading = self->reading;

  for (guint i = 0; i < reading->n_mentions; i++)
    {
      const EntMention *mention = ent_mentions_get (reading->mentions, reading->first_mention + i);
      const EntRelationType *relation;

      if (mention->form != ENT_MENTION_NAME || mention->affiliation == NULL || mention->relation == ENT_TITLE_NONE)
        continue;
      if (mention->actor->country != NULL && mention->affiliation->kind == ENT_ACTOR_COUNTRY &&
          g_strcmp0 (mention->actor->country, mention->affiliation->country) != 0)
        continue;
      relation = ent_vocabulary_find_relation_type (reading->vocabulary, relations[mention->relation]);
      if (relation != NULL)
        ent_claim_draft_add_state (self, relation, mention->actor, mention->name, mention->affiliation,
                                   mention->affiliation_span, mention->role,
                                   g_strconcat ("title:", relation->name, NULL));
    }
}
