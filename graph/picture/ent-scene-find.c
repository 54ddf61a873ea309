/* ent-scene-find.c: what lies under the pointer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-scene-find.h"
#include "picture/ent-scene-private.h"

#include <math.h>

static void
add_edges (EntScene *self, guint pair)
{
  for (guint i = 0; i < self->routes->pairs[pair].n; i++)
    {
      guint edge = self->routes->order[self->routes->pairs[pair].first + i];

      if (self->edges[edge].weak)
        continue;
      ent_grid_add_curve (self->edge_grid, edge, &self->edges[edge].curve);
      self->is_sought[edge] = TRUE;
    }
}

/* What is left out of the picture comes into the grid when it comes into the picture. */
static EntGrid *
new_edge_grid (EntScene *self)
{
  EntGrid *grid = ent_grid_new (ent_scene_get_bounds (self, FALSE), self->n_edges);

  for (guint i = 0; i < self->n_edges; i++)
    if (!self->edges[i].weak)
      ent_grid_add_curve (grid, i, &self->edges[i].curve);
  return grid;
}

static void
clear_stale (EntScene *self)
{
  for (guint i = 0; i < self->stale->len; i++)
    self->is_stale[g_array_index (self->stale, guint, i)] = FALSE;
  g_array_set_size (self->stale, 0);
}

/* A grid is made of the scene as it is now. */
static void
begin_edge_grid (EntScene *self)
{
  clear_stale (self);
  for (guint i = 0; i < self->n_edges; i++)
    self->is_sought[i] = !self->edges[i].weak;
}

static void
take_edge_grid (EntScene *self, EntGrid *grid)
{
  ent_grid_free (self->edge_grid);
  self->edge_grid = grid;
  self->searching = FALSE;
  self->n_edges_added = 0;
}

/**
 * ent_scene_begin_search:
 *
 * The first search that looks for an edge takes O(n), and one after many edges came into the picture as much. Where there is
 * time before it another thread can do that: this gives the snapshot that it makes the grid of (ent_scene_new_search()), and
 * ent_scene_take_search() is given the grid. Until then no search waits: edges are found where they were, or not at all.
 *
 * Returns: (transfer full): a snapshot
 */
EntScene *
ent_scene_begin_search (EntScene *self)
{
  self->searching = TRUE;
  begin_edge_grid (self);
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
 * What was moved since is found where it is. Where so much was moved that this one is of no use it is let go.
 */
void
ent_scene_take_search (EntScene *self, EntGrid *search)
{
  if (self->searching)
    take_edge_grid (self, search);
  else
    ent_grid_free (search);
}

/**
 * ent_scene_count_unsought:
 *
 * Returns: how many pairs of nodes the next search has to look at first
 */
guint
ent_scene_count_unsought (EntScene *self)
{
  return self->stale->len;
}

/* What was moved is found where it is; after so many moves that the grid is mostly of where things were, or where no thread
 * was asked to, it is made anew. */
static void
ensure_edge_grid (EntScene *self)
{
  if (self->searching)
    return;
  if (self->edge_grid == NULL || self->n_edges_added + self->stale->len > self->routes->n_pairs)
    {
      begin_edge_grid (self);
      take_edge_grid (self, new_edge_grid (self));
      return;
    }
  self->n_edges_added += self->stale->len;
  for (guint i = 0; i < self->stale->len; i++)
    add_edges (self, g_array_index (self->stale, guint, i));
  clear_stale (self);
}

/* ---- nodes ---- */

typedef struct
{
  const EntScene *scene;
  EntPoint plane;
  double reach;       /* in units of the plane */
  double distance;    /* from the middle of the node that was found */
  EntItem found;
} NodeSearch;

static void
find_in_grid (EntScene *self, EntPoint plane, double reach, EntGridTest test, NodeSearch *search)
{
  EntRect area = { plane.x - reach, plane.y - reach, 2 * reach, 2 * reach };

  *search = (NodeSearch) { .scene = self, .plane = plane, .reach = reach, .distance = G_MAXDOUBLE };
  ent_grid_find (self->node_grid, area, test, search);
}

/* The last that is drawn of those that hold the point. */
static gboolean
take_holder (guint index, gpointer data)
{
  NodeSearch *self = data;
  const EntSceneNode *node = &self->scene->nodes[index];

  if ((self->found.kind == ENT_ITEM_NONE || index > self->found.index) && node->shown
      && ent_scene_node_contains (node, self->plane, 0))
    self->found = (EntItem) { ENT_ITEM_NODE, index };
  return FALSE;
}

/* Of those within reach that with the nearest middle. */
static gboolean
take_nearest (guint index, gpointer data)
{
  NodeSearch *self = data;
  const EntSceneNode *node = &self->scene->nodes[index];
  double distance;

  if (!node->shown || !ent_scene_node_contains (node, self->plane, self->reach))
    return FALSE;
  distance = hypot (self->plane.x - node->center.x, self->plane.y - node->center.y);
  if (distance < self->distance || (distance <= self->distance && index < self->found.index))
    {
      self->distance = distance;
      self->found = (EntItem) { ENT_ITEM_NODE, index };
    }
  return FALSE;
}

/* What holds a point has a part in its cell; only where nothing does the cells around are looked through. */
static EntItem
find_node (EntScene *self, EntPoint plane, double reach)
{
  NodeSearch search;

  find_in_grid (self, plane, 0, take_holder, &search);
  if (search.found.kind == ENT_ITEM_NONE && reach > 0)
    find_in_grid (self, plane, reach, take_nearest, &search);
  return search.found;
}

/* ---- edges ---- */

typedef struct
{
  EntScene *scene;
  double scale;
  const EntPaint *paint;
  double reach;       /* in units of the plane */
  guint hovered;      /* the bundle that is open because the pointer is in it */
} Finder;

static gboolean
is_selected_open (const Finder *self, guint bundle)
{
  const GArray *selected = self->paint->selected;

  for (guint i = 0; selected && i < selected->len; i++)
    if (ent_scene_get_opened (self->scene, g_array_index (selected, EntItem, i)) == bundle)
      return TRUE;
  return FALSE;
}

/* How far @plane is from a line; only roughly where that is farther than @reach. */
static double
measure (const EntSceneEdge *line, EntPoint plane, double reach)
{
  EntRect hull = ent_rect_grow (ent_curve_get_hull (&line->curve), reach + line->width / 2);

  if (!ent_rect_contains (hull, (EntRect) { plane.x, plane.y, 0, 0 }))
    return G_MAXDOUBLE;
  return ent_curve_get_distance (&line->curve, plane) - line->width / 2;
}

/* How far @plane is from what is drawn of an edge, above the reach where that is too far; @item is whose line it is. */
static double
get_distance (const Finder *self, guint index, EntPoint plane, EntItem *item)
{
  const EntSceneEdge *edge = &self->scene->edges[index];
  guint bundle = self->paint->bundles ? edge->bundle : ENT_BUNDLE_NONE;

  *item = (EntItem) { ENT_ITEM_RELATION, index };
  if (bundle != ENT_BUNDLE_NONE && ent_bundle_is_narrow (&self->scene->bundles[bundle], self->scale))
    {
      const EntBundle *found = &self->scene->bundles[bundle];

      /* between the lines of a bundle that the pointer has opened it stays open */
      if (bundle == self->hovered)
        {
          double distance = measure (edge, plane, MAX (self->reach, found->gap / 2));

          return distance <= found->gap / 2 ? MIN (distance, self->reach) : distance;
        }
      if (!is_selected_open (self, bundle))
        {
          item->index = found->leader;
          return measure (&found->line, plane, self->reach);
        }
    }
  return measure (edge, plane, self->reach);
}

typedef struct
{
  const Finder *finder;
  EntPoint plane;
  double distance;    /* of what was found; the reach where nothing was */
  EntItem found;
} EdgeSearch;

/* The nearest edge within reach, of two equally near the last that is drawn. */
static gboolean
take_edge (guint index, gpointer data)
{
  EdgeSearch *self = data;
  EntItem item;
  double distance;

  if (!self->finder->scene->edges[index].shown)
    return FALSE;
  distance = MAX (get_distance (self->finder, index, self->plane, &item), 0);
  if (distance < self->distance
      || (distance <= self->distance && (self->found.kind == ENT_ITEM_NONE || item.index > self->found.index)))
    {
      self->distance = distance;
      self->found = item;
    }
  return FALSE;
}

static EntItem
find_edge (const Finder *finder, EntPoint plane)
{
  /* the edges of a bundle lie on both sides of its line */
  double margin = finder->reach + (ENT_SCENE_MAX_WIDTH + ENT_BUNDLE_MIN_GAP / finder->scale) / 2;
  EdgeSearch search = { .finder = finder, .plane = plane, .distance = finder->reach };

  ensure_edge_grid (finder->scene);
  if (finder->scene->edge_grid == NULL)
    return search.found;
  ent_grid_find (finder->scene->edge_grid, (EntRect) { plane.x - margin, plane.y - margin, 2 * margin, 2 * margin },
                 take_edge, &search);
  return search.found;
}

/**
 * ent_scene_find_item:
 * @paint: what is selected, and what was under the pointer until now
 * @view: a pixel of the viewport
 * @reach: how far beside a thing counts as on it, in pixels
 *
 * Returns: what is drawn there, a node before an edge, never what is hidden; of a bundle the edge that stands for it. O(1)
 *   on average; the first search for an edge takes O(n) where no thread was asked to (ent_scene_begin_search())
 */
EntItem
ent_scene_find_item (EntScene *self, const EntCamera *camera, const EntPaint *paint, EntPoint view, double reach)
{
  EntPoint plane = ent_scene_clean_point (ent_camera_to_plane (camera, view));
  const Finder finder = { self, camera->scale, paint, reach / camera->scale, ent_scene_get_opened (self, paint->hover) };
  EntItem node = find_node (self, plane, finder.reach);

  return node.kind != ENT_ITEM_NONE ? node : find_edge (&finder, plane);
}
