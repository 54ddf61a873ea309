/* ent-scene-find.h: what lies under the pointer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-grid.h"
#include "picture/ent-paint.h"

G_BEGIN_DECLS

EntScene *ent_scene_begin_search (EntScene *self);
EntGrid *ent_scene_new_search (EntScene *snapshot);
guint ent_scene_count_unsought (EntScene *self);
void ent_scene_take_search (EntScene *self, EntGrid *search);
EntItem ent_scene_find_item (EntScene *self, const EntCamera *camera, const EntPaint *paint, EntPoint view, double reach);

G_END_DECLS
