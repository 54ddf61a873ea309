/* ent-scene.c: the geometry of the picture: shapes, curves and labels
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-scene-private.h"
#include "picture/ent-shared.h"

#include <math.h>

/* No layout needs more; what is further off would cost the numbers their precision. */
#define MAX_COORDINATE 1e6
/* Pairs that a thread takes on at a time, and threads that share the work. */
#define ROUTED_AT_ONCE 256
#define MAX_THREADS 8

/**
 * ent_scene_measure_names:
 *
 * Does the part of ent_scene_new_layout_graph() and ent_scene_new() that takes longest and asks for nothing but who there
 * is: what is measured once is known. Another thread may do this while the view is made.
 */
void
ent_scene_measure_names (EntCase *case_)
{
  g_autoptr (EntSceneTexts) texts = ent_scene_texts_new ();

  for (guint i = 0; i < ent_case_get_n_actors (case_); i++)
    {
      EntSceneNode node;

      ent_scene_node_init (&node, ent_case_get_actor (case_, i), texts);
    }
}

/**
 * ent_scene_new_layout_graph:
 * @view: whose nodes and relations are to be laid out, hidden ones too
 * @engine: who lays them out
 *
 * Returns: (transfer full): the room that each node needs with its label, and which nodes belong together, the more
 *   relations the nearer; O(n log n)
 */
EntLayoutGraph *
ent_scene_new_layout_graph (EntView *view, EntEngine engine)
{
  g_autoptr (EntRoutes) routes = ent_routes_new (view);
  g_autoptr (EntSceneTexts) texts = ent_scene_texts_new ();
  guint n_nodes = ent_view_get_n_nodes (view), n_edges = 0;
  EntLayoutGraph *graph = ent_layout_graph_new (engine, n_nodes, routes->n_pairs);

  for (guint i = 0; i < n_nodes; i++)
    {
      EntSceneNode node;

      ent_scene_node_init (&node, ent_view_get_node (view, i)->actor, texts);
      graph->sizes[i] = ent_scene_node_get_room (&node);
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

/*
 * ent_scene_clean_point:
 *
 * Returns: @point as a number that can be reckoned with: a layout and a pointer come from outside
 */
EntPoint
ent_scene_clean_point (EntPoint point)
{
  return (EntPoint) { isfinite (point.x) ? CLAMP (point.x, -MAX_COORDINATE, MAX_COORDINATE) : 0,
                      isfinite (point.y) ? CLAMP (point.y, -MAX_COORDINATE, MAX_COORDINATE) : 0 };
}

/*
 * ent_scene_draw_pair:
 *
 * Lets the edges of a pair run between its nodes, bent as it is.
 */
void
ent_scene_draw_pair (EntScene *self, guint index)
{
  const EntPair *pair = &self->routes->pairs[index];

  for (guint i = 0; i < pair->n; i++)
    {
      guint edge = self->routes->order[pair->first + i];

      ent_routes_set_curve (self->routes, index, i, ent_view_get_relation (self->view, edge), self->nodes,
                            &self->edges[edge]);
    }
  if (self->edges[self->routes->order[pair->first]].bundle != ENT_BUNDLE_NONE)
    ent_scene_route_bundle (self, &self->bundles[self->edges[self->routes->order[pair->first]].bundle]);
}

static void
route_pair (EntScene *self, guint index, GArray *found)
{
  self->is_unbent[index] = FALSE;
  ent_routes_bend (self->routes, index, self->nodes, self->node_grid, found);
  ent_scene_draw_pair (self, index);
}

/*
 * ent_scene_route_pair:
 *
 * Bends the edges of a pair around what is in their way.
 */
void
ent_scene_route_pair (EntScene *self, guint index)
{
  route_pair (self, index, self->found);
}

/* What is left out of the picture waits to be bent until it comes into it, or until there is time
 * (ent_scene_bend_ahead()); nobody sees until then that its edges end where they begin. */
static void
shelve_pair (EntScene *self, guint index)
{
  const EntPair *pair = &self->routes->pairs[index];
  EntPoint at = self->nodes[pair->low].center;

  self->is_unbent[index] = TRUE;
  for (guint i = 0; i < pair->n; i++)
    {
      EntSceneEdge *edge = &self->edges[self->routes->order[pair->first + i]];

      edge->curve = (EntCurve) { { at, at, at, at } };
      edge->middle = at;
    }
}

typedef struct
{
  EntScene *scene;
  gint next;   /* atomic: the first pair that nobody has taken yet */
} Routing;

static gpointer
route_some (gpointer data)
{
  Routing *routing = data;
  guint n_pairs = routing->scene->routes->n_pairs, first;
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));

  while ((first = g_atomic_int_add (&routing->next, ROUTED_AT_ONCE)) < n_pairs)
    for (guint i = first; i < MIN (first + ROUTED_AT_ONCE, n_pairs); i++)
      if (ent_scene_is_pair_weak (routing->scene, i))
        shelve_pair (routing->scene, i);
      else
        route_pair (routing->scene, i, found);
  return NULL;
}

/*
 * ent_scene_route_all:
 *
 * The same of all pairs that are not left out of the picture, by as many threads as there are processors: no pair knows of
 * another.
 */
void
ent_scene_route_all (EntScene *self)
{
  Routing routing = { self, 0 };
  guint n_helpers = MIN (self->routes->n_pairs / ROUTED_AT_ONCE, MIN (g_get_num_processors (), MAX_THREADS) - 1);
  GThread *helpers[MAX_THREADS];

  self->n_ahead = 0;
  for (guint i = 0; i < n_helpers; i++)
    helpers[i] = g_thread_new ("routes", route_some, &routing);
  route_some (&routing);
  for (guint i = 0; i < n_helpers; i++)
    g_thread_join (helpers[i]);
}

/*
 * ent_scene_get_node_bounds:
 *
 * Returns: the part of the plane that holds the nodes with their names, empty where there are none; O(n)
 */
EntRect
ent_scene_get_node_bounds (EntScene *self, gboolean shown_only)
{
  EntRect bounds = { 0 };
  gboolean any = FALSE;

  for (guint i = 0; i < self->n_nodes; i++)
    if (self->nodes[i].shown || !shown_only)
      {
        EntRect rect = ent_scene_node_get_bounds (&self->nodes[i]);

        bounds = any ? ent_rect_union (bounds, rect) : rect;
        any = TRUE;
      }
  return bounds;
}

/*
 * ent_scene_place_nodes:
 *
 * Makes the grid of the nodes where they are now.
 */
void
ent_scene_place_nodes (EntScene *self)
{
  ent_grid_free (self->node_grid);
  self->node_grid = ent_grid_new (ent_scene_get_node_bounds (self, FALSE), self->n_nodes);
  for (guint i = 0; i < self->n_nodes; i++)
    ent_grid_add_rect (self->node_grid, i, ent_scene_node_get_obstacle (&self->nodes[i]));
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
  self->nodes = ent_shared_new0 (self->n_nodes * sizeof *self->nodes);
  self->n_edges = ent_view_get_n_relations (view);
  self->edges = ent_shared_new0 (self->n_edges * sizeof *self->edges);
  self->texts = ent_scene_texts_new ();
  self->routes = ent_routes_new (view);
  self->found = g_array_new (FALSE, FALSE, sizeof (guint));
  self->dragged = g_array_new (FALSE, FALSE, sizeof (EntDragged));
  self->stale = g_array_new (FALSE, FALSE, sizeof (guint));
  self->is_stale = g_new0 (guint8, self->routes->n_pairs);
  self->is_sought = g_new0 (guint8, self->n_edges);
  self->is_unbent = g_new0 (guint8, self->routes->n_pairs);
  for (guint i = 0; i < self->n_edges; i++)
    {
      const EntRelation *relation = ent_view_get_relation (view, i);

      self->edges[i].source = relation->source;
      self->edges[i].target = relation->target;
    }
  for (guint i = 0; i < self->n_nodes; i++)
    {
      ent_scene_node_init (&self->nodes[i], ent_view_get_node (view, i)->actor, self->texts);
      self->nodes[i].center = ent_scene_clean_point (layout->points[i]);
    }
  ent_scene_add_bundles (self);
  ent_scene_place_nodes (self);
  ent_scene_update (self);
  ent_scene_route_all (self);
  return self;
}

/**
 * ent_scene_new_snapshot:
 *
 * Returns: (transfer full): the scene as it is now: another thread may draw it, and do nothing else with it, while @self
 *   changes. O(1); it makes the next change of @self O(n)
 */
EntScene *
ent_scene_new_snapshot (EntScene *self)
{
  EntScene *snapshot = g_new0 (EntScene, 1);

  snapshot->view = ent_view_ref (self->view);
  snapshot->nodes = ent_shared_ref (self->nodes);
  snapshot->n_nodes = self->n_nodes;
  snapshot->edges = ent_shared_ref (self->edges);
  snapshot->n_edges = self->n_edges;
  snapshot->bundles = ent_shared_ref (self->bundles);
  snapshot->n_bundles = self->n_bundles;
  snapshot->texts = ent_scene_texts_ref (self->texts);
  return snapshot;
}

/*
 * ent_scene_own:
 *
 * Leaves nodes and edges to the snapshots that show them, if there are any: the scene is about to change.
 */
void
ent_scene_own (EntScene *self)
{
  self->nodes = ent_shared_own (self->nodes);
  self->edges = ent_shared_own (self->edges);
  self->bundles = ent_shared_own (self->bundles);
}

/**
 * ent_scene_new_part:
 * @nodes: (array): of each node whether it is shown
 * @relations: (array): of each relation
 *
 * Returns: (transfer full): a snapshot that shows what is marked, whatever @self shows, each relation by itself; O(n)
 */
EntScene *
ent_scene_new_part (EntScene *self, const guint8 *nodes, const guint8 *relations)
{
  EntScene *part = ent_scene_new_snapshot (self);

  ent_scene_own (part);
  for (guint i = 0; i < part->n_nodes; i++)
    {
      part->nodes[i].shown = nodes[i];
      part->nodes[i].weak = !nodes[i];
    }
  for (guint i = 0; i < part->n_edges; i++)
    {
      part->edges[i].bundle = ENT_BUNDLE_NONE;
      part->edges[i].shown = relations[i];
      part->edges[i].weak = !relations[i];
    }
  return part;
}

void
ent_scene_free (EntScene *self)
{
  if (self == NULL)
    return;
  ent_shared_unref (self->nodes);
  ent_shared_unref (self->edges);
  ent_shared_unref (self->bundles);
  ent_scene_texts_unref (self->texts);
  ent_routes_free (self->routes);
  ent_grid_free (self->node_grid);
  ent_grid_free (self->edge_grid);
  ent_grid_free (self->pair_grid);
  g_clear_pointer (&self->found, g_array_unref);
  g_clear_pointer (&self->dragged, g_array_unref);
  g_clear_pointer (&self->stale, g_array_unref);
  g_free (self->is_stale);
  g_free (self->is_sought);
  g_free (self->is_unbent);
  ent_view_unref (self->view);
  g_free (self);
}

/* Bundles change where one of their edges does. */
static void
update_edges (EntScene *self)
{
  g_autofree guint8 *touched = g_new0 (guint8, MAX (self->n_bundles, 1));

  for (guint i = 0; i < self->n_edges; i++)
    if (ent_scene_edge_update (&self->edges[i], ent_view_get_relation (self->view, i), self->texts))
      {
        if (self->edges[i].bundle != ENT_BUNDLE_NONE)
          touched[self->edges[i].bundle] = TRUE;
        if (!self->edges[i].weak && !self->is_sought[i])
          ent_scene_add_stale (self, self->routes->pair_of[i]);
      }
  for (guint i = 0; i < self->n_bundles; i++)
    if (touched[i])
      ent_scene_update_bundle (self, &self->bundles[i]);
}

/**
 * ent_scene_update:
 *
 * Reads from the view what its filter shows, and how much; nothing moves. O(n)
 */
void
ent_scene_update (EntScene *self)
{
  ent_scene_own (self);
  update_edges (self);
  for (guint i = 0; i < self->n_nodes; i++)
    {
      const EntNode *node = ent_view_get_node (self->view, i);

      self->nodes[i].shown = node->visible;
      self->nodes[i].weak = ent_view_is_node_weak (self->view, i);
      self->nodes[i].n_origins = node->n_origins;
      self->nodes[i].n_claims = node->n_claims;
    }
  ent_scene_bend_shown (self);
}

/**
 * ent_scene_set_pinned:
 *
 * Marks a node as one that stays where it is when others are arranged.
 */
void
ent_scene_set_pinned (EntScene *self, guint node, gboolean pinned)
{
  g_return_if_fail (node < self->n_nodes);

  if (self->nodes[node].pinned == pinned)
    return;
  ent_scene_own (self);
  self->nodes[node].pinned = pinned;
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

/**
 * ent_scene_get_bounds:
 * @shown_only: leave out what the filter hides; where it hides everything, all counts
 *
 * Returns: the part of the plane that holds the picture with the names of its nodes, empty for an empty picture; O(n)
 */
EntRect
ent_scene_get_bounds (EntScene *self, gboolean shown_only)
{
  EntRect bounds = ent_scene_get_node_bounds (self, shown_only);

  if (shown_only && !(bounds.width > 0))
    return ent_scene_get_bounds (self, FALSE);
  for (guint i = 0; i < self->n_edges; i++)
    if (self->edges[i].shown || !shown_only)
      bounds = ent_rect_union (bounds, ent_rect_grow (ent_curve_get_bounds (&self->edges[i].curve),
                                                      self->edges[i].width));
  return bounds;
}
