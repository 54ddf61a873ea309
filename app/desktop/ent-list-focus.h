/* ent-list-focus.h: where the focus goes when the rows of a list change under it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean ent_list_focus_is_in (GtkWidget *widget);
void ent_list_focus_keep (GtkListView *list, gboolean focused, GtkWidget *otherwise);

G_END_DECLS
