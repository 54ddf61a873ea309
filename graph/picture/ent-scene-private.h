/* ent-scene-private.h: the parts a scene is put together from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-bundle.h"
#include "picture/ent-routes.h"
#include "picture/ent-scene-texts-private.h"
#include "picture/ent-scene.h"

G_BEGIN_DECLS

/**
 * EntDragged:
 * @origin: where the grids have the node
 */
typedef struct
{
  guint node;
  EntPoint origin;
} EntDragged;

/* Lines whose middles are nearer than this, in pixels, are one. */
#define ENT_BUNDLE_MIN_GAP 20.0

struct _EntScene
{
  EntView *view;
  EntSceneNode *nodes;  /* ent-shared.h, as the edges: ent_scene_own() before they are changed */
  guint n_nodes;
  EntSceneEdge *edges;
  guint n_edges;
  EntBundle *bundles;   /* shared as the edges */
  guint n_bundles;
  EntSceneTexts *texts;
  EntRoutes *routes;    /* this and all below are not there in a snapshot */
  EntGrid *node_grid;   /* hidden ones too, as in the others */
  EntGrid *edge_grid;   /* (nullable): made by the first search; it may have edges where they were, too */
  gboolean searching;   /* a thread makes that grid */
  GArray *stale;        /* (element-type guint): pairs whose edges it does not have where they are */
  guint8 *is_stale;     /* of each pair */
  guint8 *is_sought;    /* of each edge: that grid has it, or will have */
  guint8 *is_unbent;    /* of each pair: it is left out of the picture, and is bent when it comes into it */
  guint n_ahead;        /* pairs that ent_scene_bend_ahead() has gone through */
  guint n_edges_added;  /* in pairs, beside those that it has where they were */
  EntGrid *pair_grid;   /* (nullable): where the edges of a pair may run; made by the first move */
  guint n_pairs_added;  /* beside those that it has where they were */
  GArray *dragged;      /* (element-type EntDragged): what ent_scene_settle() has to do with */
  GArray *found;        /* (element-type guint): of the search that runs */
};

/* What the edges of other nodes keep off a node, in units of the plane. */
#define ENT_SCENE_CLEARANCE 4.0

/*
 * ent_scene_node_get_obstacle:
 *
 * Returns: what the edges of other nodes should keep off
 */
static inline EntRect
ent_scene_node_get_obstacle (const EntSceneNode *node)
{
  return ent_rect_grow (ent_rect_around (node->center, node->size), ENT_SCENE_CLEARANCE);
}

void ent_scene_node_init (EntSceneNode *node, const EntActor *actor, EntSceneTexts *texts);
EntRect ent_scene_node_get_bounds (const EntSceneNode *node);
EntSize ent_scene_node_get_room (const EntSceneNode *node);
gboolean ent_scene_node_contains (const EntSceneNode *node, EntPoint plane, double reach);

EntPoint ent_scene_clean_point (EntPoint point);
void ent_scene_place_nodes (EntScene *self);
void ent_scene_draw_pair (EntScene *self, guint pair);
void ent_scene_route_pair (EntScene *self, guint pair);
void ent_scene_route_all (EntScene *self);
void ent_scene_bend_shown (EntScene *self);
gboolean ent_scene_is_pair_weak (EntScene *self, guint pair);
void ent_scene_add_stale (EntScene *self, guint pair);
EntRect ent_scene_get_node_bounds (EntScene *self, gboolean shown_only);
gboolean ent_scene_edge_update (EntSceneEdge *edge, const EntRelation *relation, EntSceneTexts *texts);
void ent_scene_own (EntScene *self);

void ent_scene_add_bundles (EntScene *self);
void ent_scene_route_bundle (EntScene *self, EntBundle *bundle);
void ent_scene_update_bundle (EntScene *self, EntBundle *bundle);
gboolean ent_bundle_is_narrow (const EntBundle *self, double scale);
guint ent_scene_get_opened (const EntScene *self, EntItem item);

G_END_DECLS
