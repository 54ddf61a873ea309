/* ent-item-key.h: what stays the same of a node or relation when its case is read again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-scene.h"

G_BEGIN_DECLS

char *ent_item_dup_key (EntView *view, EntItem item);
EntItem ent_item_from_key (EntView *view, const char *key);

G_END_DECLS
