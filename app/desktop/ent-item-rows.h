/* ent-item-rows.h: the actors or relations of a view as a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-item-row.h"

G_BEGIN_DECLS

/**
 * EntItemRows:
 *
 * A list of EntItemRow, the weightiest first. A row is made when somebody asks for it: of a large case few are seen.
 */
#define ENT_TYPE_ITEM_ROWS (ent_item_rows_get_type ())
G_DECLARE_FINAL_TYPE (EntItemRows, ent_item_rows, ENT, ITEM_ROWS, GObject)

EntItemRows *ent_item_rows_new (EntView *view, EntItemKind kind);
void ent_item_rows_search (EntItemRows *self, const char *text);

G_END_DECLS
