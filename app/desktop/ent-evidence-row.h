/* ent-evidence-row.h: a row of the evidence: a heading, or a sentence that backs a relation
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-scene.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define ENT_TYPE_EVIDENCE_ROW (ent_evidence_row_get_type ())
G_DECLARE_FINAL_TYPE (EntEvidenceRow, ent_evidence_row, ENT, EVIDENCE_ROW, GObject)

/**
 * EntEvidenceKind:
 * @ENT_EVIDENCE_RELATION: the heading of a relation
 * @ENT_EVIDENCE_SIDE: the heading of those who say so, or of those who deny it
 * @ENT_EVIDENCE_CLAIM: a sentence
 * @ENT_EVIDENCE_REJECTED: the heading of what was rejected
 * @ENT_EVIDENCE_REJECTED_CLAIM: a sentence of that
 */
typedef enum
{
  ENT_EVIDENCE_RELATION,
  ENT_EVIDENCE_SIDE,
  ENT_EVIDENCE_CLAIM,
  ENT_EVIDENCE_REJECTED,
  ENT_EVIDENCE_REJECTED_CLAIM,
} EntEvidenceKind;

/* What of a selection is listed. */
typedef enum
{
  ENT_EVIDENCE_PART_FOR = 1 << 0,
  ENT_EVIDENCE_PART_AGAINST = 1 << 1,
  ENT_EVIDENCE_PART_REJECTED = 1 << 2,   /* that there are some */
  ENT_EVIDENCE_PART_OPEN = 1 << 3,       /* and which */
} EntEvidenceParts;
#define ENT_EVIDENCE_BOTH_SIDES (ENT_EVIDENCE_PART_FOR | ENT_EVIDENCE_PART_AGAINST)

EntEvidenceKind ent_evidence_row_get_kind (EntEvidenceRow *self);
gboolean ent_evidence_row_is_heading (EntEvidenceRow *self);
const char *ent_evidence_row_get_heading (EntEvidenceRow *self);
const char *ent_evidence_row_get_detail (EntEvidenceRow *self);
EntItem ent_evidence_row_get_item (EntEvidenceRow *self);
gboolean ent_evidence_row_is_open (EntEvidenceRow *self);
EntClaim *ent_evidence_row_get_claim (EntEvidenceRow *self);
EntClaim *ent_evidence_row_get_read (EntEvidenceRow *self);
const GArray *ent_evidence_row_get_claims (EntEvidenceRow *self);
gboolean ent_evidence_row_get_confirmed (EntEvidenceRow *self);
gboolean ent_evidence_row_get_starts_story (EntEvidenceRow *self);
guint ent_evidence_row_get_n_articles (EntEvidenceRow *self);

GListModel *ent_evidence_rows_new (EntView *view, const EntItem *items, guint n_items,
                                   EntEvidenceParts parts);
GListModel *ent_evidence_rows_new_rejected (EntView *view);
void ent_evidence_rows_update (GListModel *rows, GListModel *now);

G_END_DECLS
