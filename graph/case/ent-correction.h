/* ent-correction.h: what a user can decide about a case, as decisions
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-case.h"
#include "case/ent-decision.h"

G_BEGIN_DECLS

/**
 * EntOwnClaim:
 * @article: where it stands
 * @source_id: (nullable): who does it: an actor of the case
 * @source_name: (nullable): where that is %NULL: what somebody is called who is not in the case yet
 * @target_id: (nullable): to whom
 * @target_name: (nullable): likewise
 * @relation: name of a relation type
 * @status: how surely
 * @event: when it happened, %ENT_INTERVAL_NONE for "not said"
 * @sentence: the words that say so
 * @source_words: the words that name the source, empty where none do
 * @target_words: likewise the target
 * @trigger_words: the words that tell the relation, empty where none do
 *
 * A claim that the user adds.
 */
typedef struct
{
  EntArticle *article;
  const char *source_id;
  const char *source_name;
  const char *target_id;
  const char *target_name;
  const char *relation;
  EntStatus status;
  EntInterval event;
  EntSpan sentence;
  EntSpan source_words;
  EntSpan target_words;
  EntSpan trigger_words;
} EntOwnClaim;

/**
 * EntClaimChanges:
 * @type: what it tells
 * @swapped: whether its ends change places, as they stand now
 * @status: how surely
 * @event: when it happened, %ENT_INTERVAL_NONE for "not said"
 * @sayer_id: (nullable): who says so; %NULL for the reporter
 * @object: (nullable): what is given, asked for, denied
 * @credibility: 1 to 6 on the Admiralty scale, 0 for none
 *
 * How a claim is to stand, all of it at once.
 */
typedef struct
{
  const EntRelationType *type;
  gboolean swapped;
  EntStatus status;
  EntInterval event;
  const char *sayer_id;
  const char *object;
  guint credibility;
} EntClaimChanges;

/* Of a claim; see ent-subject.h for what the values look like. */
EntDecision *ent_correction_new_verdict (EntCase *case_, guint claim, EntVerdict verdict);
EntDecision *ent_correction_new_restore (EntCase *case_, guint rejected);
EntDecision *ent_correction_new_relation (EntCase *case_, guint claim, const EntRelationType *type, gboolean swapped);
EntDecision *ent_correction_new_status (EntCase *case_, guint claim, EntStatus status);
EntDecision *ent_correction_new_time (EntCase *case_, guint claim, EntInterval event);
EntDecision *ent_correction_new_sayer (EntCase *case_, guint claim, const char *actor_id);
EntDecision *ent_correction_new_object (EntCase *case_, guint claim, const char *object);
EntDecision *ent_correction_new_credibility (EntCase *case_, guint claim, guint credibility);
EntDecision *ent_correction_new_changes (EntCase *case_, const guint *claims, guint n_claims,
                                         const EntClaimChanges *changes);
EntDecision *ent_correction_new_as_read (EntCase *case_, guint claim);
EntDecision *ent_correction_new_own_claim (EntCase *case_, const EntOwnClaim *claim);

/* Of an actor. */
EntDecision *ent_correction_new_name (EntCase *case_, const char *actor_id, const char *name);
EntDecision *ent_correction_new_kind (EntCase *case_, const char *actor_id, EntActorKind kind);
EntDecision *ent_correction_new_country (EntCase *case_, const char *actor_id, const char *country);
EntDecision *ent_correction_new_merge (EntCase *case_, const char *const *actor_ids, const char *into_id);
EntDecision *ent_correction_new_split (EntCase *case_, const char *merged_id);
EntDecision *ent_correction_new_refuse_merge (EntCase *case_, const char *actor_id, const char *other_id);
EntDecision *ent_correction_new_rule (EntCase *case_, const char *words, const char *actor_id);

/* Of sources. */
EntDecision *ent_correction_new_reliability (const char *outlet, char reliability);
EntDecision *ent_correction_new_published (const EntArticle *article, EntDay day);
EntDecision *ent_correction_new_left_out (const EntArticle *article, gboolean left_out);

/* Of anything. */
EntDecision *ent_correction_new_note (const char *subject, const char *name, const char *note);
char *ent_correction_dup_claim_label (const EntClaim *claim);
GPtrArray *ent_correction_list_merged (EntCase *case_, const char *actor_id);

G_END_DECLS
