/* ent-scene.c: the geometry of the picture: shapes, curves and labels
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-routes.h"
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
  guint n_edges;
  EntRoutes *routes;
  EntGrid *node_grid;   /* hidden ones too, as in the others */
  EntGrid *edge_grid;   /* (nullable): made by the first search */
  EntGrid *pair_grid;   /* (nullable): where the edges of a pair may run; made by the first move */
  GArray *found;        /* (element-type guint): of the search that runs */
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
  g_autoptr (EntRoutes) routes = ent_routes_new (view);
  guint n_nodes = ent_view_get_n_nodes (view), n_edges = 0;
  EntLayoutGraph *graph = ent_layout_graph_new (engine, n_nodes, routes->n_pairs);

  for (guint i = 0; i < n_nodes; i++)
    {
      EntSceneNode node;

      ent_scene_node_init (&node, ent_view_get_node (view, i)->actor);
      graph->sizes[i] = ent_scene_node_get_room (&node);
      ent_scene_node_clear (&node);
    }
  for (guint i = 0; i < routes->n_pairs; i++)
    {
      const EntPair *pair = &routes->pairs[i];

      if (pair->low != pair->high)
        graph->edges[n_edges++] = (EntLayoutEdge) { pair->low, pair->high, pair->n };
    }
  graph->n_edges = n_edges;
  return graph;
}

static EntPoint
clean_point (EntPoint point)
{
  return (EntPoint) { isfinite (point.x) ? CLAMP (point.x, -MAX_COORDINATE, MAX_COORDINATE) : 0,
                      isfinite (point.y) ? CLAMP (point.y, -MAX_COORDINATE, MAX_COORDINATE) : 0 };
}

static void
route_pair (EntScene *self, guint index)
{
  const EntPair *pair = &self->routes->pairs[index];

  ent_routes_bend (self->routes, index, self->nodes, self->node_grid, self->found);
  for (guint i = 0; i < pair->n; i++)
    {
      guint edge = self->routes->order[pair->first + i];

      ent_routes_set_curve (self->routes, index, i, ent_view_get_relation (self->view, edge), self->nodes,
                            &self->edges[edge]);
    }
}

static EntRect
get_node_bounds (EntScene *self)
{
  EntRect bounds = { 0 };

  for (guint i = 0; i < self->n_nodes; i++)
    {
      EntRect rect = ent_scene_node_get_bounds (&self->nodes[i]);

      bounds = i == 0 ? rect : ent_rect_union (bounds, rect);
    }
  return bounds;
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
  self->routes = ent_routes_new (view);
  self->found = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->n_nodes; i++)
    {
      ent_scene_node_init (&self->nodes[i], ent_view_get_node (view, i)->actor);
      self->nodes[i].center = clean_point (layout->points[i]);
    }
  self->node_grid = ent_grid_new (get_node_bounds (self), self->n_nodes);
  for (guint i = 0; i < self->n_nodes; i++)
    ent_grid_add_rect (self->node_grid, i, ent_scene_node_get_obstacle (&self->nodes[i]));
  for (guint i = 0; i < self->routes->n_pairs; i++)
    route_pair (self, i);
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
  ent_routes_free (self->routes);
  ent_grid_free (self->node_grid);
  ent_grid_free (self->edge_grid);
  ent_grid_free (self->pair_grid);
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
change_pair_edges (EntScene *self, guint index, void (*change) (EntGrid *, guint, const EntCurve *))
{
  const EntPair *pair = &self->routes->pairs[index];

  for (guint i = 0; self->edge_grid && i < pair->n; i++)
    {
      guint edge = self->routes->order[pair->first + i];

      change (self->edge_grid, edge, &self->edges[edge].curve);
    }
}

/* Where the edges of a pair may run: all along the straight line between its nodes, as far to its sides as a bend goes. */
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
  self->pair_grid = ent_grid_new (get_node_bounds (self), self->routes->n_pairs);
  for (guint i = 0; i < self->routes->n_pairs; i++)
    change_pair_reach (self, i, ent_grid_add_rect);
}

static void
mark_pairs (EntScene *self, GArray *pairs, EntRect obstacle)
{
  ent_grid_query (self->pair_grid, obstacle, self->found);
  g_array_append_vals (pairs, self->found->data, self->found->len);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint x = *(const guint *) a, y = *(const guint *) b;

  return x < y ? -1 : x > y;
}

/* The pairs of a node, and those whose edges it is or will be in the way of, each once. */
static GArray *
find_pairs (EntScene *self, guint node, EntRect before, EntRect after)
{
  const GArray *relations = ent_view_get_node (self->view, node)->relations;
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = 0;

  for (guint i = 0; i < relations->len; i++)
    g_array_append_val (pairs, self->routes->pair_of[g_array_index (relations, guint, i)]);
  mark_pairs (self, pairs, before);
  mark_pairs (self, pairs, after);
  g_array_sort (pairs, compare_numbers);
  for (guint i = 0; i < pairs->len; i++)
    if (i == 0 || g_array_index (pairs, guint, i) != g_array_index (pairs, guint, n - 1))
      g_array_index (pairs, guint, n++) = g_array_index (pairs, guint, i);
  g_array_set_size (pairs, n);
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

  ensure_pair_grid (self);
  moved = self->nodes[node];
  moved.center = clean_point (center);
  pairs = find_pairs (self, node, ent_scene_node_get_obstacle (&self->nodes[node]), ent_scene_node_get_obstacle (&moved));
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

      route_pair (self, pair);
      change_pair_edges (self, pair, ent_grid_add_curve);
      change_pair_reach (self, pair, ent_grid_add_rect);
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
ensure_edge_grid (EntScene *self)
{
  if (self->edge_grid)
    return;
  self->edge_grid = ent_grid_new (ent_scene_get_bounds (self, FALSE), self->n_edges);
  for (guint i = 0; i < self->n_edges; i++)
    ent_grid_add_curve (self->edge_grid, i, &self->edges[i].curve);
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

/* A curve lies within the box around its control points. */
static gboolean
is_near_hull (const EntCurve *curve, EntPoint point, double reach)
{
  const EntPoint *p = curve->points;

  return point.x + reach >= MIN (MIN (p[0].x, p[1].x), MIN (p[2].x, p[3].x)) &&
         point.x - reach <= MAX (MAX (p[0].x, p[1].x), MAX (p[2].x, p[3].x)) &&
         point.y + reach >= MIN (MIN (p[0].y, p[1].y), MIN (p[2].y, p[3].y)) &&
         point.y - reach <= MAX (MAX (p[0].y, p[1].y), MAX (p[2].y, p[3].y));
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
  EntRect around;

  plane = clean_point (plane);
  around = (EntRect) { plane.x - margin, plane.y - margin, 2 * margin, 2 * margin };
  ent_grid_query (self->node_grid, around, self->found);
  if (find_node (self, plane, reach, &item.index))
    return (EntItem) { ENT_ITEM_NODE, item.index };
  ensure_edge_grid (self);
  ent_grid_query (self->edge_grid, around, self->found);
  if (find_edge (self, plane, reach, &item.index))
    return (EntItem) { ENT_ITEM_RELATION, item.index };
  return item;
}
