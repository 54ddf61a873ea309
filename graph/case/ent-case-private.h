/* ent-case-private.h: what a case is made of, and how; for the import and for tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-case.h"
#include "case/ent-corrections-private.h"

G_BEGIN_DECLS

struct _EntCase
{
  EntPipeline *pipeline;      /* owns the relation types that the claims point to; NULL where nothing is analysed */
  EntExtraction *extraction;  /* what was read */
  EntRecords *records;        /* what was decided over it */
  EntCorrected stands;        /* the one with the other over it */
  GPtrArray *actors;          /* (element-type EntActor), by id */
  GPtrArray *types;           /* (element-type EntRelationType): those of the claims, in the vocabulary's order */
  GHashTable *articles_by_id; /* (element-type utf8 guint): borrowed ids; the first article of an id */
  EntClaimEnds *ends;         /* one a claim */
  guint *origins;             /* one an article */
  guint n_origins;
};

EntCase *ent_case_new_from_claims (EntPipeline *pipeline, GPtrArray *articles, GPtrArray *claims);
void ent_case_number (EntCase *self);

G_END_DECLS
