/* ent-scene-private.h: the parts a scene is put together from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-scene.h"

G_BEGIN_DECLS

void ent_scene_node_init (EntSceneNode *node, const EntActor *actor);
void ent_scene_node_clear (EntSceneNode *node);
EntRect ent_scene_node_get_bounds (const EntSceneNode *node);
EntRect ent_scene_node_get_obstacle (const EntSceneNode *node);
EntSize ent_scene_node_get_room (const EntSceneNode *node);
gboolean ent_scene_node_contains (const EntSceneNode *node, EntPoint plane, double reach);

void ent_scene_edge_update (EntSceneEdge *edge, const EntRelation *relation);

G_END_DECLS
