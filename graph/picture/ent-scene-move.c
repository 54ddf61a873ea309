/* ent-scene-move.c: nodes are moved, and what they are in the way of
 *
 * A hand moves the same nodes many times a second: what only searches need is put right by the next search, and the grids
 * keep where a thing was until then, which costs a search a look at it and nothing else.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-scene-private.h"

/* Of all nodes: where more are moved, all edges are bent anew and all grids made anew. */
#define MANY 0.25

/* Where the edges of a pair may run: along the straight line between its nodes, as far to its sides as a bend goes. */
static void
add_pair_reach (EntScene *self, guint index)
{
  const EntPair *pair = &self->routes->pairs[index];
  EntPoint a = self->nodes[pair->low].center, b = self->nodes[pair->high].center;
  double reach = ent_routes_get_reach (self->routes, index, self->nodes);
  EntCurve line = ent_curve_new_quadratic (a, (EntPoint) { (a.x + b.x) / 2, (a.y + b.y) / 2 }, b);

  ent_grid_add_wide_curve (self->pair_grid, index, &line, reach);
}

static void
ensure_pair_grid (EntScene *self)
{
  if (self->pair_grid)
    return;
  self->pair_grid = ent_grid_new (ent_scene_get_node_bounds (self, FALSE), self->routes->n_pairs);
  for (guint i = 0; i < self->routes->n_pairs; i++)
    add_pair_reach (self, i);
}

static void
add_pairs_of (EntScene *self, GArray *pairs, guint node)
{
  const GArray *relations = ent_view_get_node (self->view, node)->relations;

  for (guint i = 0; i < relations->len; i++)
    g_array_append_val (pairs, self->routes->pair_of[g_array_index (relations, guint, i)]);
}

static void
add_pairs_near (EntScene *self, GArray *pairs, guint node)
{
  ent_grid_query (self->pair_grid, ent_scene_node_get_obstacle (&self->nodes[node]), self->found);
  g_array_append_vals (pairs, self->found->data, self->found->len);
}

static gboolean
is_moving (const EntScene *self, const guint *nodes, guint n)
{
  if (self->moving->len != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (g_array_index (self->moving, guint, i) != nodes[i])
      return FALSE;
  return TRUE;
}

/* Other nodes are moved than before: the pairs of those before lie still, and are to be found where they are. */
static void
begin_moving (EntScene *self, const guint *nodes, guint n)
{
  g_autoptr (GArray) pairs = NULL;

  if (is_moving (self, nodes, n))
    return;
  pairs = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->moving->len; i++)
    add_pairs_of (self, pairs, g_array_index (self->moving, guint, i));
  ent_grid_sort_things (pairs);
  self->n_pairs_added += pairs->len;
  if (self->n_pairs_added > self->routes->n_pairs)
    g_clear_pointer (&self->pair_grid, ent_grid_free);
  ensure_pair_grid (self);
  if (self->n_pairs_added > self->routes->n_pairs)
    self->n_pairs_added = 0;
  else
    for (guint i = 0; i < pairs->len; i++)
      add_pair_reach (self, g_array_index (pairs, guint, i));
  g_array_set_size (self->moving, 0);
  g_array_append_vals (self->moving, nodes, n);
}

/* To be found again where they are now (ent_scene_find_item()). */
static void
add_stale (EntScene *self, const GArray *pairs)
{
  if (self->edge_grid == NULL)
    return;
  for (guint i = 0; i < pairs->len; i++)
    {
      guint pair = g_array_index (pairs, guint, i);

      if (!self->is_stale[pair])
        g_array_append_val (self->stale, pair);
      self->is_stale[pair] = TRUE;
    }
}

static void
move_many (EntScene *self, const guint *nodes, guint n, const EntPoint *centers)
{
  for (guint i = 0; i < n; i++)
    self->nodes[nodes[i]].center = ent_scene_clean_point (centers[i]);
  g_clear_pointer (&self->pair_grid, ent_grid_free);
  g_clear_pointer (&self->edge_grid, ent_grid_free);
  g_array_set_size (self->moving, 0);
  ent_scene_place_nodes (self);
  for (guint i = 0; i < self->routes->n_pairs; i++)
    ent_scene_route_pair (self, i);
}

static void
move_few (EntScene *self, const guint *nodes, guint n, const EntPoint *centers)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (guint));

  begin_moving (self, nodes, n);
  for (guint i = 0; i < n; i++)
    {
      EntSceneNode *node = &self->nodes[nodes[i]];

      add_pairs_of (self, pairs, nodes[i]);
      add_pairs_near (self, pairs, nodes[i]);
      ent_grid_remove_rect (self->node_grid, nodes[i], ent_scene_node_get_obstacle (node));
      node->center = ent_scene_clean_point (centers[i]);
      ent_grid_add_rect (self->node_grid, nodes[i], ent_scene_node_get_obstacle (node));
      add_pairs_near (self, pairs, nodes[i]);
    }
  ent_grid_sort_things (pairs);
  for (guint i = 0; i < pairs->len; i++)
    ent_scene_route_pair (self, g_array_index (pairs, guint, i));
  add_stale (self, pairs);
}

/**
 * ent_scene_move_nodes:
 * @nodes: (array length=n): which ones, each once
 * @centers: (array length=n): their new places
 *
 * Moves nodes and the ends of their edges; edges that they are now in the way of, or no longer, are bent anew, as
 * ent_scene_new() would. O(relations of the nodes and relations near them) while the same nodes are moved again; the first
 * call takes O(n).
 */
void
ent_scene_move_nodes (EntScene *self, const guint *nodes, guint n, const EntPoint *centers)
{
  ent_scene_own (self);
  if (n > MANY * self->n_nodes)
    move_many (self, nodes, n, centers);
  else
    move_few (self, nodes, n, centers);
}

/**
 * ent_scene_move_node:
 *
 * Moves one node, see ent_scene_move_nodes().
 */
void
ent_scene_move_node (EntScene *self, guint node, EntPoint center)
{
  g_return_if_fail (node < self->n_nodes);

  ent_scene_move_nodes (self, &node, 1, &center);
}
