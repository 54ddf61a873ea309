/* ent-item-key.h: what stays the same of a node or relation when its case is read again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-scene.h"

G_BEGIN_DECLS

char *ent_item_dup_key (EntView *view, EntItem item);
char *ent_item_join_key (const char *source_id, const char *relation, const char *target_id);
EntItem ent_item_from_key (EntView *view, const char *key);
gboolean ent_item_has_same_words (const EntClaim *a, const EntClaim *b);
EntItem ent_item_find_successor (EntView *before, EntItem item, EntView *now);

G_END_DECLS
