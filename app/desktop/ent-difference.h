/* ent-difference.h: something that a colleague decided otherwise, as lists have it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-case-merge.h"

G_BEGIN_DECLS

#define ENT_TYPE_DIFFERENCE (ent_difference_get_type ())
G_DECLARE_FINAL_TYPE (EntDifference, ent_difference, ENT, DIFFERENCE, GObject)

EntDifference *ent_difference_new (EntMergeReport *report, guint index);
const EntMergeConflict *ent_difference_get_conflict (EntDifference *self);
EntMergeState ent_difference_get_state (EntDifference *self);
void ent_difference_update (EntDifference *self, EntRecords *records);
gboolean ent_difference_get_takes_theirs (EntDifference *self);
void ent_difference_set_takes_theirs (EntDifference *self, gboolean takes_theirs);

G_END_DECLS
