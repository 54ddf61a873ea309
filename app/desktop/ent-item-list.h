/* ent-item-list.h: actors and relations as lists: the canvas for those who do not see or point
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-session-widget.h"

G_BEGIN_DECLS

#define ENT_TYPE_ITEM_LIST (ent_item_list_get_type ())
G_DECLARE_FINAL_TYPE (EntItemList, ent_item_list, ENT, ITEM_LIST, EntSessionWidget)

G_END_DECLS
