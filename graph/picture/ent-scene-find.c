/* ent-scene-find.c: what lies under the pointer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-scene-private.h"

#include <math.h>

static void
add_edges (EntScene *self, guint pair)
{
  for (guint i = 0; i < self->routes->pairs[pair].n; i++)
    {
      guint edge = self->routes->order[self->routes->pairs[pair].first + i];

      ent_grid_add_curve (self->edge_grid, edge, &self->edges[edge].curve);
    }
}

/* What was moved is found where it is; after so many moves that the grid is mostly of where things were, it is made anew. */
static void
add_moved (EntScene *self)
{
  self->n_edges_added += self->stale->len;
  if (self->n_edges_added > self->routes->n_pairs)
    g_clear_pointer (&self->edge_grid, ent_grid_free);
  for (guint i = 0; i < self->stale->len; i++)
    {
      guint pair = g_array_index (self->stale, guint, i);

      self->is_stale[pair] = FALSE;
      if (self->edge_grid)
        add_edges (self, pair);
    }
  g_array_set_size (self->stale, 0);
}

static EntGrid *
new_edge_grid (EntScene *self)
{
  EntGrid *grid = ent_grid_new (ent_scene_get_bounds (self, FALSE), self->n_edges);

  for (guint i = 0; i < self->n_edges; i++)
    ent_grid_add_curve (grid, i, &self->edges[i].curve);
  return grid;
}

/**
 * ent_scene_begin_search:
 *
 * The first search that looks for an edge takes O(n). Where there is time before it another thread can do that: this gives
 * the snapshot that it makes the grid of (ent_scene_new_search()), and ent_scene_take_search() is given the grid.
 *
 * Returns: (transfer full): a snapshot
 */
EntScene *
ent_scene_begin_search (EntScene *self)
{
  self->searching = self->edge_grid == NULL;
  return ent_scene_new_snapshot (self);
}

/**
 * ent_scene_new_search:
 * @snapshot: by ent_scene_begin_search()
 *
 * Returns: (transfer full): what lies where; O(n)
 */
EntGrid *
ent_scene_new_search (EntScene *snapshot)
{
  return new_edge_grid (snapshot);
}

/**
 * ent_scene_take_search:
 * @search: (transfer full): of the last snapshot that ent_scene_begin_search() gave
 *
 * What was moved since is found where it is. Where so much was moved, or sought, that there is a newer grid or must be, this
 * one is let go.
 */
void
ent_scene_take_search (EntScene *self, EntGrid *search)
{
  if (!self->searching)
    {
      ent_grid_free (search);
      return;
    }
  self->searching = FALSE;
  self->n_edges_added = 0;
  self->edge_grid = search;
}

/* For the first search, where no thread was asked to. */
static void
ensure_edge_grid (EntScene *self)
{
  add_moved (self);
  if (self->edge_grid)
    return;
  self->searching = FALSE;
  self->n_edges_added = 0;
  self->edge_grid = new_edge_grid (self);
}

/* The last that is drawn of the nodes that hold the point; where none does, of those within reach that with the nearest
 * middle. */
static gboolean
find_node (EntScene *self, EntPoint plane, double reach, guint *index)
{
  double best = G_MAXDOUBLE;
  gboolean found = FALSE;

  for (guint i = 0; i < self->found->len; i++)
    {
      guint found_index = g_array_index (self->found, guint, i);
      const EntSceneNode *node = &self->nodes[found_index];
      double distance;

      if (!node->shown || !ent_scene_node_contains (node, plane, reach))
        continue;
      distance = hypot (plane.x - node->center.x, plane.y - node->center.y);
      if (ent_scene_node_contains (node, plane, 0))
        distance = -1.0 - found_index;
      if (!found || distance < best)
        {
          best = distance;
          *index = found_index;
          found = TRUE;
        }
    }
  return found;
}

static gboolean
is_near_hull (const EntCurve *curve, EntPoint point, double reach)
{
  return ent_rect_contains (ent_rect_grow (ent_curve_get_hull (curve), reach), (EntRect) { point.x, point.y, 0, 0 });
}

/* The nearest edge within reach, of two equally near the last that is drawn. */
static gboolean
find_edge (EntScene *self, EntPoint plane, double reach, guint *index)
{
  double best = G_MAXDOUBLE;
  gboolean found = FALSE;

  for (guint i = 0; i < self->found->len; i++)
    {
      guint found_index = g_array_index (self->found, guint, i);
      const EntSceneEdge *edge = &self->edges[found_index];
      double distance;

      if (!edge->shown || !is_near_hull (&edge->curve, plane, reach + edge->width / 2))
        continue;
      distance = MAX (ent_curve_get_distance (&edge->curve, plane) - edge->width / 2, 0);
      if (distance > reach || (found && (distance > best || (distance >= best && found_index < *index))))
        continue;
      best = distance;
      *index = found_index;
      found = TRUE;
    }
  return found;
}

/* What a search around a point looks at. */
static EntRect
get_area (EntPoint plane, double reach)
{
  double margin = reach + ENT_SCENE_MAX_WIDTH / 2;

  return (EntRect) { plane.x - margin, plane.y - margin, 2 * margin, 2 * margin };
}

/*
 * ent_scene_find_node:
 *
 * Returns: the shown node at @plane or within @reach of it, or nothing
 */
EntItem
ent_scene_find_node (EntScene *self, EntPoint plane, double reach)
{
  EntItem item = { ENT_ITEM_NODE, 0 };

  ent_grid_query (self->node_grid, get_area (plane, reach), self->found);
  return find_node (self, plane, reach, &item.index) ? item : (EntItem) { ENT_ITEM_NONE, 0 };
}

/*
 * ent_scene_query_edges:
 *
 * Finds the edges that may be within @reach of @plane, hidden ones too.
 */
void
ent_scene_query_edges (EntScene *self, EntPoint plane, double reach)
{
  ensure_edge_grid (self);
  ent_grid_query (self->edge_grid, get_area (plane, reach), self->found);
}

/**
 * ent_scene_find_item:
 * @plane: a point of the plane
 * @reach: how far beside a thing counts as on it, in units of the plane
 *
 * Returns: what lies there, a node before an edge; never what is hidden. O(1) on average after the first call,
 *   which takes O(n)
 */
EntItem
ent_scene_find_item (EntScene *self, EntPoint plane, double reach)
{
  EntItem item;

  plane = ent_scene_clean_point (plane);
  item = ent_scene_find_node (self, plane, reach);
  if (item.kind != ENT_ITEM_NONE)
    return item;
  ent_scene_query_edges (self, plane, reach);
  if (find_edge (self, plane, reach, &item.index))
    item.kind = ENT_ITEM_RELATION;
  return item;
}
