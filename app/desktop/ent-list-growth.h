/* ent-list-growth.h: long lists a few rows at a time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ent_list_growth_restart (GtkListView *list, GtkSliceListModel *shown, guint step);

G_END_DECLS
