/* ent-item-row.h: an actor or a relation, as a row of a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-scene.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define ENT_TYPE_ITEM_ROW (ent_item_row_get_type ())
G_DECLARE_FINAL_TYPE (EntItemRow, ent_item_row, ENT, ITEM_ROW, GObject)

EntItemRow *ent_item_row_new (EntView *view, EntItem item);
EntItem ent_item_row_get_item (EntItemRow *self);
const char *ent_item_row_get_label (EntItemRow *self);
const char *ent_item_row_get_detail (EntItemRow *self);
guint ent_item_row_get_n_claims (EntItemRow *self);

G_END_DECLS
