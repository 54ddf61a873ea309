/* ent-item-key.h: what stays the same of a node or relation when its case is read again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-scene.h"

G_BEGIN_DECLS

#define ENT_ITEM_NOTHING ((EntItem) { ENT_ITEM_NONE, 0 })

static inline gboolean
ent_item_equal (EntItem a, EntItem b)
{
  return a.kind == b.kind && (a.kind == ENT_ITEM_NONE || a.index == b.index);
}

char *ent_item_dup_key (EntView *view, EntItem item);
EntItem ent_item_from_key (EntView *view, const char *key);

G_END_DECLS
