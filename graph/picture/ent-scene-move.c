/* ent-scene-move.c: a node is moved, and what it is in the way of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-scene-private.h"

static void
change_pair_edges (EntScene *self, guint index, void (*change) (EntGrid *, guint, const EntCurve *))
{
  const EntPair *pair = &self->routes->pairs[index];

  for (guint i = 0; self->edge_grid && i < pair->n; i++)
    {
      guint edge = self->routes->order[pair->first + i];

      change (self->edge_grid, edge, &self->edges[edge].curve);
    }
}

/* Where the edges of a pair may run: along the straight line between its nodes, as far to its sides as a bend goes. */
static void
change_pair_reach (EntScene *self, guint index, void (*change) (EntGrid *, guint, EntRect))
{
  const EntPair *pair = &self->routes->pairs[index];
  EntPoint a = self->nodes[pair->low].center, b = self->nodes[pair->high].center;
  double reach = ent_routes_get_reach (self->routes, index, self->nodes);
  EntCurve line = ent_curve_new_quadratic (a, (EntPoint) { (a.x + b.x) / 2, (a.y + b.y) / 2 }, b);
  EntPoint points[ENT_CURVE_PIECES + 1];

  ent_curve_flatten (&line, points);
  for (guint i = 0; i < ENT_CURVE_PIECES; i++)
    {
      EntRect from = { points[i].x, points[i].y, 0, 0 }, to = { points[i + 1].x, points[i + 1].y, 0, 0 };

      change (self->pair_grid, index, ent_rect_grow (ent_rect_union (from, to), reach));
    }
}

static void
ensure_pair_grid (EntScene *self)
{
  if (self->pair_grid)
    return;
  self->pair_grid = ent_grid_new (ent_scene_get_node_bounds (self, FALSE), self->routes->n_pairs);
  for (guint i = 0; i < self->routes->n_pairs; i++)
    change_pair_reach (self, i, ent_grid_add_rect);
}

static void
add_pairs_near (EntScene *self, GArray *pairs, const EntSceneNode *node)
{
  ent_grid_query (self->pair_grid, ent_scene_node_get_obstacle (node), self->found);
  g_array_append_vals (pairs, self->found->data, self->found->len);
}

/* The pairs of a node, and those whose edges it is or will be in the way of, each once. */
static GArray *
find_pairs (EntScene *self, guint node, const EntSceneNode *moved)
{
  const GArray *relations = ent_view_get_node (self->view, node)->relations;
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < relations->len; i++)
    g_array_append_val (pairs, self->routes->pair_of[g_array_index (relations, guint, i)]);
  add_pairs_near (self, pairs, &self->nodes[node]);
  add_pairs_near (self, pairs, moved);
  ent_grid_sort_things (pairs);
  return pairs;
}

/**
 * ent_scene_move_node:
 * @node: which one
 * @center: its new place
 *
 * Moves the node and the ends of its edges; edges that it is now in the way of, or no longer, are bent anew, as
 * ent_scene_new() would. O(relations of the node and relations near it), after the first call, which takes O(n).
 */
void
ent_scene_move_node (EntScene *self, guint node, EntPoint center)
{
  g_autoptr (GArray) pairs = NULL;
  EntSceneNode moved;

  g_return_if_fail (node < self->n_nodes);

  ent_scene_own (self);
  ensure_pair_grid (self);
  moved = self->nodes[node];
  moved.center = ent_scene_clean_point (center);
  pairs = find_pairs (self, node, &moved);
  for (guint i = 0; i < pairs->len; i++)
    {
      guint pair = g_array_index (pairs, guint, i);

      change_pair_edges (self, pair, ent_grid_remove_curve);
      change_pair_reach (self, pair, ent_grid_remove_rect);
    }
  ent_grid_remove_rect (self->node_grid, node, ent_scene_node_get_obstacle (&self->nodes[node]));
  self->nodes[node] = moved;
  ent_grid_add_rect (self->node_grid, node, ent_scene_node_get_obstacle (&moved));
  for (guint i = 0; i < pairs->len; i++)
    {
      guint pair = g_array_index (pairs, guint, i);

      ent_scene_route_pair (self, pair);
      change_pair_edges (self, pair, ent_grid_add_curve);
      change_pair_reach (self, pair, ent_grid_add_rect);
    }
}
