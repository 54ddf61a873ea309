/* ent-claim-draft-private.h: the claims of one sentence, while they are found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "claim/ent-claim.h"
#include "claim/ent-stance-private.h"
#include "claim/ent-time-finder.h"

G_BEGIN_DECLS

/*
 * EntClaimDraft:
 * @gazetteer: the countries, of which a capital is one
 * @times: (element-type EntTime): those of the sentence
 * @claims: (element-type EntClaim): what is found, of all sentences
 * @recalled: (element-type EntMention): those whom a noun stands for that recalls their deed; owned
 * @read: (array): the nodes whose noun a verb has told of already: "lifted sanctions" are no sanctions
 * @first: where the claims of this sentence begin in @claims
 */
typedef struct
{
  EntArticle *article;
  const EntReading *reading;
  const EntGazetteer *gazetteer;
  const GArray *times;
  GPtrArray *claims;
  GPtrArray *recalled;
  gboolean *read;
  guint first;
} EntClaimDraft;

/* What a frame has found, before it is a claim for every two actors. */
typedef struct
{
  const EntRelationType *relation;
  GPtrArray *sources;        /* (element-type EntMention) */
  GPtrArray *targets;        /* (element-type EntMention): empty where the sources are a pair */
  int trigger;               /* a node */
  int thing;                 /* a node, or ENT_NODE_NONE */
  const char *rule_kind;     /* "verb" */
  const char *rule_name;     /* "supply" */
  const char *plover;        /* (nullable): the PLOVER type of the act, where it is not the relation's */
} EntFinding;

gboolean ent_claim_draft_add (EntClaimDraft *self, const EntFinding *finding, const EntStance *stance);
void ent_claim_draft_add_state (EntClaimDraft *self, const EntRelationType *relation, const EntActor *source,
                                EntSpan source_span, const EntActor *target, EntSpan target_span, EntSpan trigger,
                                char *rule);

EntClaim *ent_claim_draft_add_like (EntClaimDraft *self, const EntClaim *model, const EntRelationType *relation,
                                    const EntActor *source, EntSpan source_span, const EntActor *target,
                                    EntSpan target_span, char *rule);

/* ent-recall-finder.c */
void ent_recall_add_doers (EntClaimDraft *self, int noun, const EntRelationType *relation, const GPtrArray *sources,
                           GPtrArray *found);

/* ent-claim-time.c */
const EntTime *ent_claim_draft_find_time (const EntClaimDraft *self, int trigger, gboolean *past);

/* ent-verb-claims.c, ent-noun-claims.c, ent-return-claims.c, ent-title-claims.c, ent-office-claims.c,
 * ent-state-claims.c, ent-place-claims.c, ent-visit-claims.c, ent-echo-claims.c, ent-joint-claims.c */
void ent_verb_claims_find (EntClaimDraft *self);
void ent_joint_claims_find (EntClaimDraft *self);
void ent_noun_claims_find (EntClaimDraft *self);
void ent_return_claims_find (EntClaimDraft *self);
void ent_title_claims_find (EntClaimDraft *self);
void ent_office_claims_find (EntClaimDraft *self);
void ent_state_claims_find (EntClaimDraft *self);
void ent_place_claims_find (EntClaimDraft *self);
void ent_visit_claims_find (EntClaimDraft *self);
void ent_echo_claims_find (EntClaimDraft *self);

/* ent-answer-claims.c */
gboolean ent_answer_claims_read (EntClaimDraft *self, int verb);
void ent_answer_add_author (const EntReading *reading, int verb, GPtrArray *found);

/* ent-speech-claims.c */
gboolean ent_speech_claims_read (EntClaimDraft *self, int verb);

G_END_DECLS
