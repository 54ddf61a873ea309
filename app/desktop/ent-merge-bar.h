/* ent-merge-bar.h: asks of two actors whether they are one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-session-widget.h"

G_BEGIN_DECLS

#define ENT_TYPE_MERGE_BAR (ent_merge_bar_get_type ())
G_DECLARE_FINAL_TYPE (EntMergeBar, ent_merge_bar, ENT, MERGE_BAR, EntSessionWidget)

void ent_merge_bar_set_wanted (EntMergeBar *self, gboolean wanted);

G_END_DECLS
