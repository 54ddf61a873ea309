/* ent-case.h: the articles of a case, what was read from them and what was decided over that
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "article/ent-article.h"
#include "case/ent-extraction.h"
#include "case/ent-pipeline.h"
#include "case/ent-records.h"
#include "claim/ent-claim.h"

G_BEGIN_DECLS

/**
 * EntCase:
 *
 * Articles in the order they were read, their claims as they stand in the order of articles and text, and the actors of those
 * claims (their sources and targets) by id. A snapshot: immutable, counted atomically, so that a view can be made of
 * it in any thread; more articles make a new one (ent_import_run_async()).
 */
typedef struct _EntCase EntCase;

/**
 * EntClaimEnds:
 * @article: index of the article it stands in
 * @source: index of the actor who does it
 * @target: index of the actor to whom
 *
 * A claim as numbers of its case, so that nobody behind has to compare strings.
 */
typedef struct
{
  guint article;
  guint source;
  guint target;
} EntClaimEnds;

EntCase *ent_case_new (EntPipeline *pipeline, EntExtraction *extraction, EntRecords *records);
EntCase *ent_case_new_empty (EntPipeline *pipeline);
EntCase *ent_case_ref (EntCase *self);
void ent_case_unref (EntCase *self);

EntPipeline *ent_case_get_pipeline (EntCase *self);
EntExtraction *ent_case_get_extraction (EntCase *self);
EntRecords *ent_case_get_records (EntCase *self);
guint ent_case_get_n_articles (EntCase *self);
EntArticle *ent_case_get_article (EntCase *self, guint index);
EntArticle *ent_case_find_article (EntCase *self, const char *id);
guint ent_case_get_n_claims (EntCase *self);
EntClaim *ent_case_get_claim (EntCase *self, guint index);
const EntClaimEnds *ent_case_get_claim_ends (EntCase *self, guint index);
char *ent_case_dup_claim_subject (EntCase *self, guint index);
EntClaim *ent_case_find_read_claim (EntCase *self, guint index);
guint ent_case_get_n_rejected (EntCase *self);
EntClaim *ent_case_get_rejected (EntCase *self, guint index);
char *ent_case_dup_rejected_subject (EntCase *self, guint index);
guint ent_case_get_n_actors (EntCase *self);
EntActor *ent_case_get_actor (EntCase *self, guint index);
EntActor *ent_case_find_actor (EntCase *self, const char *id);
gboolean ent_case_find_actor_index (EntCase *self, const char *id, guint *index);
guint ent_case_get_n_relation_types (EntCase *self);
const EntRelationType *ent_case_get_relation_type (EntCase *self, guint index);
const EntRelationType *ent_case_find_relation_type (EntCase *self, const char *name);
guint ent_case_get_n_origins (EntCase *self);
guint ent_case_get_article_origin (EntCase *self, guint index);
GPtrArray *ent_case_get_problems (EntCase *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntCase, ent_case_unref)

G_END_DECLS
