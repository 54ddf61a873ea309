/* ent-scene.c: the geometry of the picture: shapes, curves and labels
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-grid.h"
#include "picture/ent-scene-private.h"

#include <math.h>

/* No layout needs more; what is further off would cost the numbers their precision. */
#define MAX_COORDINATE 1e6
#define MAX_EDGE_WIDTH 6.0

struct _EntScene
{
  EntView *view;
  EntSceneNode *nodes;
  guint n_nodes;
  EntSceneEdge *edges;
  EntEdgeLane *lanes;
  guint n_edges;
  EntGrid *grid;   /* (nullable): made by the first search; nodes are 2 * index, edges 2 * index + 1, hidden ones too */
  GArray *found;   /* (element-type guint): of the search that runs */
};

/**
 * ent_scene_new_layout_graph:
 * @view: whose nodes and relations are to be laid out, hidden ones too
 * @engine: who lays them out
 *
 * Returns: (transfer full): the room that each node needs with its label, and which nodes belong together, the more relations
 *   the nearer; O(n log n)
 */
EntLayoutGraph *
ent_scene_new_layout_graph (EntView *view, EntEngine engine)
{
  guint n_nodes = ent_view_get_n_nodes (view), n_relations = ent_view_get_n_relations (view), n_pairs = 0;
  g_autofree EntEdgeLane *lanes = g_new (EntEdgeLane, n_relations);
  EntLayoutGraph *graph;

  ent_edge_lanes_assign (view, lanes);
  for (guint i = 0; i < n_relations; i++)
    {
      const EntRelation *relation = ent_view_get_relation (view, i);

      n_pairs += lanes[i].place == 0 && relation->source != relation->target;
    }
  graph = ent_layout_graph_new (engine, n_nodes, n_pairs);
  for (guint i = 0; i < n_nodes; i++)
    {
      EntSceneNode node;

      ent_scene_node_init (&node, ent_view_get_node (view, i)->actor);
      graph->sizes[i] = ent_scene_node_get_room (&node);
      ent_scene_node_clear (&node);
    }
  n_pairs = 0;
  for (guint i = 0; i < n_relations; i++)
    {
      const EntRelation *relation = ent_view_get_relation (view, i);

      if (lanes[i].place == 0 && relation->source != relation->target)
        graph->edges[n_pairs++] = (EntLayoutEdge) { MIN (relation->source, relation->target),
                                                    MAX (relation->source, relation->target), lanes[i].n_places };
    }
  return graph;
}

static EntPoint
clean_point (EntPoint point)
{
  return (EntPoint) { isfinite (point.x) ? CLAMP (point.x, -MAX_COORDINATE, MAX_COORDINATE) : 0,
                      isfinite (point.y) ? CLAMP (point.y, -MAX_COORDINATE, MAX_COORDINATE) : 0 };
}

static void
route_edge (EntScene *self, guint index)
{
  const EntRelation *relation = ent_view_get_relation (self->view, index);

  ent_scene_edge_route (&self->edges[index], relation, self->lanes[index], &self->nodes[relation->source],
                        &self->nodes[relation->target]);
}

/**
 * ent_scene_new:
 * @view: what is shown; the scene keeps it
 * @layout: a place for each node of @view
 *
 * Returns: (transfer full): the picture's geometry; O(n log n)
 */
EntScene *
ent_scene_new (EntView *view, EntLayout *layout)
{
  EntScene *self;

  g_return_val_if_fail (layout->n_points == ent_view_get_n_nodes (view), NULL);

  self = g_new0 (EntScene, 1);
  self->view = ent_view_ref (view);
  self->n_nodes = ent_view_get_n_nodes (view);
  self->nodes = g_new0 (EntSceneNode, self->n_nodes);
  self->n_edges = ent_view_get_n_relations (view);
  self->edges = g_new0 (EntSceneEdge, self->n_edges);
  self->lanes = g_new0 (EntEdgeLane, self->n_edges);
  self->found = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->n_nodes; i++)
    {
      ent_scene_node_init (&self->nodes[i], ent_view_get_node (view, i)->actor);
      self->nodes[i].center = clean_point (layout->points[i]);
    }
  ent_edge_lanes_assign (view, self->lanes);
  for (guint i = 0; i < self->n_edges; i++)
    route_edge (self, i);
  ent_scene_update (self);
  return self;
}

void
ent_scene_free (EntScene *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->n_nodes; i++)
    ent_scene_node_clear (&self->nodes[i]);
  for (guint i = 0; i < self->n_edges; i++)
    g_free (self->edges[i].label);
  g_free (self->nodes);
  g_free (self->edges);
  g_free (self->lanes);
  g_clear_pointer (&self->grid, ent_grid_free);
  g_array_unref (self->found);
  ent_view_unref (self->view);
  g_free (self);
}

/**
 * ent_scene_update:
 *
 * Reads from the view what its filter shows, and how much; nothing moves. O(n)
 */
void
ent_scene_update (EntScene *self)
{
  for (guint i = 0; i < self->n_edges; i++)
    ent_scene_edge_update (&self->edges[i], ent_view_get_relation (self->view, i));
  for (guint i = 0; i < self->n_nodes; i++)
    {
      const EntNode *node = ent_view_get_node (self->view, i);
      guint n_shown = 0, n_hidden = 0;

      for (guint j = 0; j < node->relations->len; j++)
        {
          const EntSceneEdge *edge = &self->edges[g_array_index (node->relations, guint, j)];

          n_shown += edge->shown;
          n_hidden += !edge->shown && !edge->weak;
        }
      self->nodes[i].shown = node->relations->len > 0 ? n_shown > 0 : node->visible;
      self->nodes[i].weak = node->relations->len > 0 && n_shown == 0 && n_hidden == 0;
    }
}

static void
add_edge_to_grid (EntScene *self, guint index)
{
  ent_grid_add_curve (self->grid, 2 * index + 1, &self->edges[index].curve);
}

static EntRect
get_shape_rect (const EntSceneNode *node)
{
  return ent_rect_around (node->center, node->size);
}

/**
 * ent_scene_move_node:
 * @node: which one
 * @center: its new place
 *
 * Moves the node and the ends of its edges; O(relations of the node).
 */
void
ent_scene_move_node (EntScene *self, guint node, EntPoint center)
{
  const GArray *relations;

  g_return_if_fail (node < self->n_nodes);

  relations = ent_view_get_node (self->view, node)->relations;
  if (self->grid)
    ent_grid_remove_rect (self->grid, 2 * node, get_shape_rect (&self->nodes[node]));
  self->nodes[node].center = clean_point (center);
  if (self->grid)
    ent_grid_add_rect (self->grid, 2 * node, get_shape_rect (&self->nodes[node]));
  for (guint i = 0; i < relations->len; i++)
    {
      guint index = g_array_index (relations, guint, i);

      if (self->grid)
        ent_grid_remove_curve (self->grid, 2 * index + 1, &self->edges[index].curve);
      route_edge (self, index);
      if (self->grid)
        add_edge_to_grid (self, index);
    }
}

/**
 * ent_scene_dup_layout:
 *
 * Returns: (transfer full): where the nodes are now
 */
EntLayout *
ent_scene_dup_layout (EntScene *self)
{
  EntLayout *layout = ent_layout_new (self->n_nodes);

  for (guint i = 0; i < self->n_nodes; i++)
    layout->points[i] = self->nodes[i].center;
  return layout;
}

EntView *
ent_scene_get_view (EntScene *self)
{
  return self->view;
}

guint
ent_scene_get_n_nodes (EntScene *self)
{
  return self->n_nodes;
}

const EntSceneNode *
ent_scene_get_node (EntScene *self, guint index)
{
  g_return_val_if_fail (index < self->n_nodes, NULL);
  return &self->nodes[index];
}

guint
ent_scene_get_n_edges (EntScene *self)
{
  return self->n_edges;
}

const EntSceneEdge *
ent_scene_get_edge (EntScene *self, guint index)
{
  g_return_val_if_fail (index < self->n_edges, NULL);
  return &self->edges[index];
}

static EntRect
get_bounds (EntScene *self, gboolean shown_only, gboolean *any)
{
  EntRect bounds = { 0 };

  *any = FALSE;
  for (guint i = 0; i < self->n_nodes; i++)
    if (self->nodes[i].shown || !shown_only)
      {
        EntRect rect = ent_scene_node_get_bounds (&self->nodes[i]);

        bounds = *any ? ent_rect_union (bounds, rect) : rect;
        *any = TRUE;
      }
  for (guint i = 0; i < self->n_edges; i++)
    if (self->edges[i].shown || !shown_only)
      {
        EntRect rect = ent_rect_grow (ent_curve_get_bounds (&self->edges[i].curve), self->edges[i].width);

        bounds = *any ? ent_rect_union (bounds, rect) : rect;
        *any = TRUE;
      }
  return bounds;
}

/**
 * ent_scene_get_bounds:
 * @shown_only: leave out what the filter hides; where it hides everything, all counts
 *
 * Returns: the part of the plane that holds the picture with the names of its nodes, empty for an empty picture; O(n)
 */
EntRect
ent_scene_get_bounds (EntScene *self, gboolean shown_only)
{
  gboolean any;
  EntRect bounds = get_bounds (self, shown_only, &any);

  return any || !shown_only ? bounds : get_bounds (self, FALSE, &any);
}

static void
ensure_grid (EntScene *self)
{
  if (self->grid)
    return;
  self->grid = ent_grid_new (ent_scene_get_bounds (self, FALSE), self->n_nodes + self->n_edges);
  for (guint i = 0; i < self->n_nodes; i++)
    ent_grid_add_rect (self->grid, 2 * i, get_shape_rect (&self->nodes[i]));
  for (guint i = 0; i < self->n_edges; i++)
    add_edge_to_grid (self, i);
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
      guint thing = g_array_index (self->found, guint, i);
      const EntSceneNode *node = &self->nodes[thing / 2];
      double distance;

      if (thing % 2 == 1 || !node->shown || !ent_scene_node_contains (node, plane, reach))
        continue;
      distance = hypot (plane.x - node->center.x, plane.y - node->center.y);
      if (ent_scene_node_contains (node, plane, 0))
        distance = -1.0 - thing;
      if (!found || distance < best)
        {
          best = distance;
          *index = thing / 2;
          found = TRUE;
        }
    }
  return found;
}

/* The nearest edge within reach, of two equally near the last that is drawn. */
static gboolean
find_edge (EntScene *self, EntPoint plane, double reach, guint *index)
{
  double best = G_MAXDOUBLE;
  gboolean found = FALSE;

  for (guint i = 0; i < self->found->len; i++)
    {
      guint thing = g_array_index (self->found, guint, i);
      const EntSceneEdge *edge = &self->edges[thing / 2];
      double distance;

      if (thing % 2 == 0 || !edge->shown)
        continue;
      distance = MAX (ent_curve_get_distance (&edge->curve, plane) - edge->width / 2, 0);
      if (distance > reach || (found && (distance > best || (distance >= best && thing / 2 < *index))))
        continue;
      best = distance;
      *index = thing / 2;
      found = TRUE;
    }
  return found;
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
  EntItem item = { ENT_ITEM_NONE, 0 };
  double margin = reach + MAX_EDGE_WIDTH / 2;

  plane = clean_point (plane);
  ensure_grid (self);
  g_array_set_size (self->found, 0);
  ent_grid_query (self->grid, (EntRect) { plane.x - margin, plane.y - margin, 2 * margin, 2 * margin }, self->found);
  if (find_node (self, plane, reach, &item.index))
    item.kind = ENT_ITEM_NODE;
  else if (find_edge (self, plane, reach, &item.index))
    item.kind = ENT_ITEM_RELATION;
  return item;
}
