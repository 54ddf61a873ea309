/* ent-hit-bar.h: from one place where sought words stand to the next
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENT_TYPE_HIT_BAR (ent_hit_bar_get_type ())
G_DECLARE_FINAL_TYPE (EntHitBar, ent_hit_bar, ENT, HIT_BAR, GtkBox)

void ent_hit_bar_show (EntHitBar *self, guint n_hits, guint current);
void ent_hit_bar_step (EntHitBar *self, int step);

G_END_DECLS
