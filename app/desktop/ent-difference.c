/* ent-difference.c: something that a colleague decided otherwise, as lists have it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-difference.h"

/**
 * EntDifference:
 *
 * Signals:
 *  - changed: it is chosen otherwise, or decided
 */
struct _EntDifference
{
  GObject parent_instance;

  EntMergeReport *report;
  guint index;
  EntMergeState state;
  gboolean takes_theirs;   /* when the user applies what he chose */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntDifference, ent_difference, G_TYPE_OBJECT)

/**
 * ent_difference_new:
 * @index: of a conflict of @report
 */
EntDifference *
ent_difference_new (EntMergeReport *report, guint index)
{
  EntDifference *self = g_object_new (ENT_TYPE_DIFFERENCE, NULL);

  self->report = ent_merge_report_ref (report);
  self->index = index;
  return self;
}

const EntMergeConflict *
ent_difference_get_conflict (EntDifference *self)
{
  return g_ptr_array_index (self->report->conflicts, self->index);
}

EntMergeState
ent_difference_get_state (EntDifference *self)
{
  return self->state;
}

/**
 * ent_difference_update:
 * @records: what is decided now
 */
void
ent_difference_update (EntDifference *self, EntRecords *records)
{
  EntMergeState state = ent_merge_conflict_get_state (ent_difference_get_conflict (self), records);

  if (state == self->state)
    return;
  self->state = state;
  self->takes_theirs = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
ent_difference_get_takes_theirs (EntDifference *self)
{
  return self->takes_theirs;
}

/**
 * ent_difference_set_takes_theirs:
 *
 * Does nothing where there is nothing to choose any more.
 */
void
ent_difference_set_takes_theirs (EntDifference *self, gboolean takes_theirs)
{
  takes_theirs = takes_theirs && self->state == ENT_MERGE_OPEN;
  if (takes_theirs == self->takes_theirs)
    return;
  self->takes_theirs = takes_theirs;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
ent_difference_finalize (GObject *object)
{
  ent_merge_report_unref (ENT_DIFFERENCE (object)->report);
  G_OBJECT_CLASS (ent_difference_parent_class)->finalize (object);
}

static void
ent_difference_class_init (EntDifferenceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_difference_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
ent_difference_init (EntDifference *self)
{
}
