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

gboolean ent_evidence_row_is_heading (EntEvidenceRow *self);
const char *ent_evidence_row_get_heading (EntEvidenceRow *self);
const char *ent_evidence_row_get_detail (EntEvidenceRow *self);
EntItem ent_evidence_row_get_item (EntEvidenceRow *self);
EntClaim *ent_evidence_row_get_claim (EntEvidenceRow *self);
guint ent_evidence_row_get_claim_index (EntEvidenceRow *self);
gboolean ent_evidence_row_get_starts_story (EntEvidenceRow *self);
guint ent_evidence_row_get_n_articles (EntEvidenceRow *self);

GListModel *ent_evidence_rows_new (EntView *view, const EntItem *items, guint n_items);

G_END_DECLS
