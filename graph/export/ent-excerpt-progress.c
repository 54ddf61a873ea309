/* ent-excerpt-progress.c: how far an export is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-excerpt-progress.h"

/* What is less than this nobody sees. */
#define LEAST_STEP 0.005

struct _EntExcerptProgress
{
  EntExcerptProgressFunc func;
  gpointer data;
  EntExcerptRange range;   /* of the step that is being done */
  double told;
  gboolean goes_on;
};

/**
 * ent_excerpt_set_progress:
 * @func: (nullable): is called in the thread in which @self is exported, some two hundred times at most
 */
void
ent_excerpt_set_progress (EntExcerpt *self, EntExcerptProgressFunc func, gpointer data)
{
  g_clear_pointer (&self->progress, g_free);
  if (func == NULL)
    return;
  self->progress = g_new (EntExcerptProgress, 1);
  *self->progress = (EntExcerptProgress) { func, data, { 0, 1 }, 0, TRUE };
}

/**
 * ent_excerpt_begin_step:
 * @from: where it begins in the step of which it is a part, 0 to 1
 * @to: where it ends there
 *
 * What is told until ent_excerpt_end_step() is of this step: steps know nothing of those around them.
 *
 * Returns: what ent_excerpt_end_step() takes
 */
EntExcerptRange
ent_excerpt_begin_step (const EntExcerpt *self, double from, double to)
{
  EntExcerptRange before = { 0, 1 };
  double length;

  if (self->progress == NULL)
    return before;
  before = self->progress->range;
  length = before.to - before.from;
  self->progress->range = (EntExcerptRange) { before.from + from * length, before.from + to * length };
  return before;
}

void
ent_excerpt_end_step (const EntExcerpt *self, EntExcerptRange before)
{
  if (self->progress != NULL)
    self->progress->range = before;
}

/**
 * ent_excerpt_tell:
 *
 * Tells how much of the step is done.
 *
 * Returns: whether to go on; O(1)
 */
gboolean
ent_excerpt_tell (const EntExcerpt *self, guint done, guint total)
{
  EntExcerptProgress *progress = self->progress;
  double fraction;

  if (progress == NULL)
    return TRUE;
  fraction = progress->range.from + (progress->range.to - progress->range.from) * done / MAX (total, 1);
  if (!progress->goes_on || fraction < progress->told + LEAST_STEP)
    return progress->goes_on;
  progress->told = fraction;
  progress->goes_on = progress->func (fraction, progress->data);
  return progress->goes_on;
}

/**
 * ent_excerpt_tell_relation:
 * @place: of a relation that is next: all before it are done
 *
 * The same, where a step goes through the relations with their claims.
 */
gboolean
ent_excerpt_tell_relation (const EntExcerpt *self, guint place)
{
  return ent_excerpt_tell (self, self->first_claims[place], self->claims->len);
}
