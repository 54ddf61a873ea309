/* ent-evidence-row.c: a row of the evidence: a heading, or a sentence that backs a relation
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-evidence-row-private.h"

/**
 * EntEvidenceRow:
 *
 * What is shown of a selection, row by row: under a heading for each relation and for each of its two sides ("They say so",
 * "They deny it") the sentences, those of one article together, articles by date. A sentence that several papers print
 * of one story is one row. What was rejected stands at the end, behind a row that opens it.
 *
 * Signals:
 *  - changed: it shows something else of the same sentence, or counts otherwise
 */
G_DEFINE_FINAL_TYPE (EntEvidenceRow, ent_evidence_row, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
ent_evidence_row_finalize (GObject *object)
{
  EntEvidenceRow *self = ENT_EVIDENCE_ROW (object);

  g_free (self->heading);
  g_free (self->detail);
  g_clear_pointer (&self->claim, ent_claim_unref);
  g_clear_pointer (&self->read, ent_claim_unref);
  g_clear_pointer (&self->claims, g_array_unref);
  G_OBJECT_CLASS (ent_evidence_row_parent_class)->finalize (object);
}

static void
ent_evidence_row_class_init (EntEvidenceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_evidence_row_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
ent_evidence_row_init (EntEvidenceRow *self)
{
}

EntEvidenceKind
ent_evidence_row_get_kind (EntEvidenceRow *self)
{
  return self->kind;
}

gboolean
ent_evidence_row_is_heading (EntEvidenceRow *self)
{
  return self->claim == NULL;
}

const char *
ent_evidence_row_get_heading (EntEvidenceRow *self)
{
  return self->heading;
}

const char *
ent_evidence_row_get_detail (EntEvidenceRow *self)
{
  return self->detail;
}

/**
 * ent_evidence_row_get_item:
 *
 * Returns: the relation that a heading names, or an item of kind %ENT_ITEM_NONE
 */
EntItem
ent_evidence_row_get_item (EntEvidenceRow *self)
{
  return self->item;
}

/**
 * ent_evidence_row_is_open:
 *
 * Returns: whether what was rejected is listed below its heading
 */
gboolean
ent_evidence_row_is_open (EntEvidenceRow *self)
{
  return self->open;
}

/**
 * ent_evidence_row_get_claim:
 *
 * Returns: (transfer none) (nullable): the claim that the sentence makes, %NULL for a heading
 */
EntClaim *
ent_evidence_row_get_claim (EntEvidenceRow *self)
{
  return self->claim;
}

/**
 * ent_evidence_row_get_read:
 *
 * Returns: (transfer none) (nullable): the claim as it was read, %NULL for a heading and where the user added it
 */
EntClaim *
ent_evidence_row_get_read (EntEvidenceRow *self)
{
  return self->read;
}

/**
 * ent_evidence_row_get_claims:
 *
 * Returns: (transfer none) (element-type guint): the claims that the sentence makes, in each paper that prints it; as
 *   indices of the case or, of a rejected row, of what was rejected
 */
const GArray *
ent_evidence_row_get_claims (EntEvidenceRow *self)
{
  return self->claims;
}

/**
 * ent_evidence_row_get_confirmed:
 *
 * Returns: whether the user confirmed it, with all copies
 */
gboolean
ent_evidence_row_get_confirmed (EntEvidenceRow *self)
{
  return self->confirmed;
}

/**
 * ent_evidence_row_get_starts_story:
 *
 * Returns: whether the row before is not of the same article: the paper and the date are to be said
 */
gboolean
ent_evidence_row_get_starts_story (EntEvidenceRow *self)
{
  return self->starts_story;
}

/**
 * ent_evidence_row_get_n_articles:
 *
 * Returns: how many articles print the sentence as part of one story; 1 or more
 */
guint
ent_evidence_row_get_n_articles (EntEvidenceRow *self)
{
  return self->n_articles;
}

/*
 * ent_evidence_row_take_over:
 *
 * Gives @self what @now holds; @now is not to be used any more.
 */
void
ent_evidence_row_take_over (EntEvidenceRow *self, EntEvidenceRow *now)
{
#define SWAP(type, field) \
  G_STMT_START { type was = self->field; self->field = now->field; now->field = was; } G_STMT_END

  SWAP (char *, heading);
  SWAP (char *, detail);
  SWAP (EntItem, item);
  SWAP (gboolean, open);
  SWAP (EntClaim *, claim);
  SWAP (EntClaim *, read);
  SWAP (GArray *, claims);
  SWAP (gboolean, confirmed);
  SWAP (gboolean, starts_story);
  SWAP (guint, n_articles);
#undef SWAP
  g_signal_emit (self, signals[CHANGED], 0);
}
