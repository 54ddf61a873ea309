/* ent-corrections-private.h: what the user decided, laid over what was read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-extraction.h"
#include "case/ent-records.h"

G_BEGIN_DECLS

/**
 * EntActorCorrections:
 *
 * Who is called otherwise, is somebody else, or is meant by certain words in this case.
 */
typedef struct _EntActorCorrections EntActorCorrections;

EntActorCorrections *ent_actor_corrections_new (EntExtraction *extraction, EntRecords *records);
void ent_actor_corrections_free (EntActorCorrections *self);
EntActor *ent_actor_corrections_find (EntActorCorrections *self, EntActor *actor);
EntActor *ent_actor_corrections_find_by_id (EntActorCorrections *self, const char *id);
EntActor *ent_actor_corrections_find_by_words (EntActorCorrections *self, const EntArticle *article, EntSpan words);

/* What is decided on claims needs these to be understood. */
typedef struct
{
  EntExtraction *extraction;
  const EntVocabulary *vocabulary;   /* nullable: then only relations that occur are known */
  EntRecords *records;
  EntActorCorrections *actors;
} EntClaimCorrections;

void ent_claim_corrections_apply (const EntClaimCorrections *self, const char *subject, EntClaim *claim);
EntClaim *ent_claim_corrections_new_own (const EntClaimCorrections *self, const char *subject, EntArticle *article);

/**
 * EntCorrected:
 * @articles: (element-type EntArticle): those of the case
 * @claims: (element-type EntClaim): those that were not rejected, as they stand
 * @read: (element-type EntReadClaim): one a claim
 * @rejected: (element-type EntClaim): in the same order
 * @read_rejected: (element-type EntReadClaim): one a rejected claim
 *
 * A case as it stands.
 */
typedef struct
{
  GPtrArray *articles;
  GPtrArray *claims;
  GArray *read;
  GPtrArray *rejected;
  GArray *read_rejected;
} EntCorrected;

/**
 * EntReadClaim:
 * @index: of the claim as it was read, in the extraction; %ENT_OWN_CLAIM for one that the user added
 * @own: (nullable): then its subject, of the records
 */
typedef struct
{
  guint index;
  const char *own;
} EntReadClaim;
#define ENT_OWN_CLAIM G_MAXUINT

void ent_corrected_init (EntCorrected *self, EntExtraction *extraction, const EntVocabulary *vocabulary,
                         EntRecords *records);
void ent_corrected_clear (EntCorrected *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntActorCorrections, ent_actor_corrections_free)

G_END_DECLS
