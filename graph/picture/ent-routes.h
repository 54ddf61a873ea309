/* ent-routes.h: how the edges run: side by side, and around the nodes that are not theirs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-grid.h"
#include "picture/ent-scene.h"

G_BEGIN_DECLS

/**
 * EntPair:
 * @low: a node
 * @high: another, or the same for relations of an actor with itself
 * @first: where their relations begin in the order of all
 * @n: how many relations are between them, hidden ones too, so that a filter moves no edge
 * @straight: the only relation is a state of affairs and no event
 * @bend: how far the middle of their edges is off the straight line, to make room for other nodes
 */
typedef struct
{
  guint low;
  guint high;
  guint first;
  guint n;
  gboolean straight;
  double bend;
} EntPair;

/**
 * EntRoutes:
 * @pairs: (array length=n_pairs): in the order of their nodes
 * @order: (array): the relations by pair; those that run against each other at opposite ends, undirected ones between
 * @pair_of: (array): of each relation the index of its pair
 */
typedef struct
{
  EntPair *pairs;
  guint n_pairs;
  guint *order;
  guint *pair_of;
} EntRoutes;

EntRoutes *ent_routes_new (EntView *view);
void ent_routes_free (EntRoutes *self);

void ent_routes_bend (EntRoutes *self, guint pair, const EntSceneNode *nodes, const EntGrid *grid, GArray *found);
void ent_routes_set_curve (const EntRoutes *self, guint pair, guint place, const EntRelation *relation,
                           const EntSceneNode *nodes, EntSceneEdge *edge);
double ent_routes_get_axis (const EntRoutes *self, guint pair, const EntSceneNode *nodes, EntCurve *axis);
double ent_routes_get_reach (const EntRoutes *self, guint pair, const EntSceneNode *nodes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntRoutes, ent_routes_free)

G_END_DECLS
