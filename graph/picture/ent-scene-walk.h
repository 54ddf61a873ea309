/* ent-scene-walk.h: where a step from a node or edge leads, for those who walk the graph by keyboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-scene.h"

G_BEGIN_DECLS

EntPoint ent_scene_get_place (EntScene *self, EntItem item);
gboolean ent_scene_is_shown (EntScene *self, EntItem item);
EntItem ent_scene_find_along (EntScene *self, EntItem from, double dx, double dy);
EntItem ent_scene_find_beside (EntScene *self, EntItem from, double dx, double dy);
EntItem ent_scene_find_nearest (EntScene *self, EntPoint plane);
EntItem ent_scene_find_around (EntScene *self, guint node, EntItem from, gboolean clockwise);

G_END_DECLS
