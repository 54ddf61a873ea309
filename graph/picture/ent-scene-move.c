/* ent-scene-move.c: nodes are moved, and what they are in the way of
 *
 * A hand moves the same nodes many times a second. What only searches need is put right by the next search, and what
 * only a picture at rest needs when the hand lets go.
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
add_pairs_near (EntScene *self, GArray *pairs, const EntSceneNode *node)
{
  ent_grid_query (self->pair_grid, ent_scene_node_get_obstacle (node), self->found);
  g_array_append_vals (pairs, self->found->data, self->found->len);
}

/*
 * ent_scene_add_stale:
 *
 * The edges of a pair are to be found again where they are now (ent_scene_find_item()).
 */
void
ent_scene_add_stale (EntScene *self, guint pair)
{
  if ((!self->edge_grid && !self->searching) || self->is_stale[pair])
    return;
  g_array_append_val (self->stale, pair);
  self->is_stale[pair] = TRUE;
}

static void
add_all_stale (EntScene *self, const GArray *pairs)
{
  for (guint i = 0; i < pairs->len; i++)
    ent_scene_add_stale (self, g_array_index (pairs, guint, i));
}

/* ---- a hand moves them ---- */

static gboolean
is_dragged (const EntScene *self, const guint *nodes, guint n)
{
  if (self->dragged->len != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (g_array_index (self->dragged, EntDragged, i).node != nodes[i])
      return FALSE;
  return TRUE;
}

static void
begin_drag (EntScene *self, const guint *nodes, guint n)
{
  ensure_pair_grid (self);
  for (guint i = 0; i < n; i++)
    {
      EntDragged dragged = { nodes[i], self->nodes[nodes[i]].center };

      g_array_append_val (self->dragged, dragged);
    }
}

/**
 * ent_scene_drag_nodes:
 * @nodes: (array length=n): which ones, each once
 * @centers: (array length=n): their new places
 *
 * Moves nodes and the ends of their edges, whose bends stay as they are, as all other edges do: ent_scene_settle() bends
 * them. Until then searches find the nodes where they were. O(relations of the nodes), after the first call, which takes
 * O(n).
 */
void
ent_scene_drag_nodes (EntScene *self, const guint *nodes, guint n, const EntPoint *centers)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (guint));

  ent_scene_own (self);
  if (!is_dragged (self, nodes, n))
    {
      ent_scene_settle (self);
      begin_drag (self, nodes, n);
    }
  for (guint i = 0; i < n; i++)
    {
      self->nodes[nodes[i]].center = ent_scene_clean_point (centers[i]);
      add_pairs_of (self, pairs, nodes[i]);
    }
  ent_grid_sort_things (pairs);
  for (guint i = 0; i < pairs->len; i++)
    ent_scene_draw_pair (self, g_array_index (pairs, guint, i));
  add_all_stale (self, pairs);
}

/* The grid keeps where the pairs were, too, which costs a search a look and nothing else; at times it is made anew. */
static void
add_reaches (EntScene *self, const GArray *pairs)
{
  self->n_pairs_added += pairs->len;
  if (self->n_pairs_added > self->routes->n_pairs)
    {
      self->n_pairs_added = 0;
      g_clear_pointer (&self->pair_grid, ent_grid_free);
      ensure_pair_grid (self);
      return;
    }
  for (guint i = 0; i < pairs->len; i++)
    add_pair_reach (self, g_array_index (pairs, guint, i));
}

/*
 * ent_scene_is_pair_weak:
 *
 * Returns: whether all edges of a pair are left out of the picture
 */
gboolean
ent_scene_is_pair_weak (EntScene *self, guint index)
{
  const EntPair *pair = &self->routes->pairs[index];

  for (guint i = 0; i < pair->n; i++)
    if (!self->edges[self->routes->order[pair->first + i]].weak)
      return FALSE;
  return TRUE;
}

/*
 * ent_scene_bend_shown:
 *
 * Bends what was left out of the picture when ent_scene_new() or ent_scene_settle() came by, and is in it now. O(pairs)
 * where there is none.
 */
void
ent_scene_bend_shown (EntScene *self)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->routes->n_pairs; i++)
    if (self->is_unbent[i] && !ent_scene_is_pair_weak (self, i))
      {
        ent_scene_route_pair (self, i);
        g_array_append_val (pairs, i);
      }
  add_all_stale (self, pairs);
}

/**
 * ent_scene_bend_ahead:
 * @n: so many pairs of nodes
 *
 * Bends edges that are left out of the picture, as long as there are such that were not bent since the last call of
 * ent_scene_new() or ent_scene_move_nodes(): when there is time, so that all come into it at once. Nothing that is seen changes. O(n)
 *
 * Returns: whether there may be more
 */
gboolean
ent_scene_bend_ahead (EntScene *self, guint n)
{
  ent_scene_own (self);
  for (; n > 0 && self->n_ahead < self->routes->n_pairs; self->n_ahead++)
    if (self->is_unbent[self->n_ahead])
      {
        ent_scene_route_pair (self, self->n_ahead);
        n--;
      }
  return self->n_ahead < self->routes->n_pairs;
}

/**
 * ent_scene_settle:
 *
 * Ends a drag: the edges of the nodes that were dragged, and those that they are now in the way of or no longer, are bent
 * as ent_scene_new() would; those that are left out of the picture when they come into it. Does nothing where none was
 * dragged. O(relations of the nodes and relations near them)
 */
void
ent_scene_settle (EntScene *self)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (guint));

  if (self->dragged->len == 0)
    return;
  ent_scene_own (self);
  for (guint i = 0; i < self->dragged->len; i++)
    add_pairs_of (self, pairs, g_array_index (self->dragged, EntDragged, i).node);
  ent_grid_sort_things (pairs);
  add_reaches (self, pairs);
  for (guint i = 0; i < self->dragged->len; i++)
    {
      const EntDragged *dragged = &g_array_index (self->dragged, EntDragged, i);
      EntSceneNode before = self->nodes[dragged->node];

      before.center = dragged->origin;
      ent_grid_remove_rect (self->node_grid, dragged->node, ent_scene_node_get_obstacle (&before));
      ent_grid_add_rect (self->node_grid, dragged->node, ent_scene_node_get_obstacle (&self->nodes[dragged->node]));
      add_pairs_near (self, pairs, &before);
      add_pairs_near (self, pairs, &self->nodes[dragged->node]);
    }
  g_array_set_size (self->dragged, 0);
  ent_grid_sort_things (pairs);
  for (guint i = 0; i < pairs->len; i++)
    {
      guint pair = g_array_index (pairs, guint, i);

      if (ent_scene_is_pair_weak (self, pair))
        self->is_unbent[pair] = TRUE;
      else
        ent_scene_route_pair (self, pair);
    }
  add_all_stale (self, pairs);
}

/* ---- they are elsewhere ---- */

static void
move_many (EntScene *self, const guint *nodes, guint n, const EntPoint *centers)
{
  ent_scene_own (self);
  for (guint i = 0; i < n; i++)
    self->nodes[nodes[i]].center = ent_scene_clean_point (centers[i]);
  g_clear_pointer (&self->pair_grid, ent_grid_free);
  g_clear_pointer (&self->edge_grid, ent_grid_free);
  self->searching = FALSE;
  ent_scene_place_nodes (self);
  ent_scene_route_all (self);
}

/**
 * ent_scene_move_nodes:
 * @nodes: (array length=n): which ones, each once
 * @centers: (array length=n): their new places
 *
 * Moves nodes and all edges that they have or are in the way of, or no longer, so that the scene is as ent_scene_new()
 * would make it. O(relations of the nodes and relations near them), after the first call, which takes O(n).
 */
void
ent_scene_move_nodes (EntScene *self, const guint *nodes, guint n, const EntPoint *centers)
{
  ent_scene_settle (self);
  if (n > MANY * self->n_nodes)
    move_many (self, nodes, n, centers);
  else
    {
      ent_scene_drag_nodes (self, nodes, n, centers);
      ent_scene_settle (self);
    }
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
