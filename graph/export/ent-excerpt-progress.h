/* ent-excerpt-progress.h: how far an export is
 *
 * Whoever goes through an excerpt tells, whatever is made of it: data, a picture, a report.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "export/ent-excerpt.h"

G_BEGIN_DECLS

/**
 * EntExcerptProgressFunc:
 * @fraction: how much is done, 0 to 1; never less than the last time
 *
 * Returns: whether it is to go on. Where not, what is being made ends soon and is of no use: whoever says so cancels it too
 */
typedef gboolean (*EntExcerptProgressFunc) (double fraction, gpointer data);

/**
 * EntExcerptRange:
 * @from: 0 to 1
 * @to: likewise
 *
 * The part that a step has of all that is done.
 */
typedef struct
{
  double from;
  double to;
} EntExcerptRange;

void ent_excerpt_set_progress (EntExcerpt *self, EntExcerptProgressFunc func, gpointer data);
EntExcerptRange ent_excerpt_begin_step (const EntExcerpt *self, double from, double to);
void ent_excerpt_end_step (const EntExcerpt *self, EntExcerptRange before);
gboolean ent_excerpt_tell (const EntExcerpt *self, guint done, guint total);
gboolean ent_excerpt_tell_relation (const EntExcerpt *self, guint place);

G_END_DECLS
