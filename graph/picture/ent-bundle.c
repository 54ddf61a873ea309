/* ent-bundle.c: parallel relations drawn as one line, as long as they could not be told apart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-bundle.h"
#include "picture/ent-scene-private.h"
#include "picture/ent-shared.h"

/* Lines whose middles are nearer than this, in pixels, are one. */
#define MIN_GAP 20.0
/* What a double line takes, in units of the plane. */
#define MIN_DOUBLE_WIDTH 3.0

/*
 * ent_scene_add_bundles:
 *
 * Makes a bundle of each pair that has more than one relation between two actors.
 */
void
ent_scene_add_bundles (EntScene *self)
{
  const EntRoutes *routes = self->routes;
  guint n = 0;

  for (guint i = 0; i < routes->n_pairs; i++)
    n += routes->pairs[i].n > 1 && routes->pairs[i].low != routes->pairs[i].high;
  self->bundles = ent_shared_new0 (n * sizeof *self->bundles);
  self->n_bundles = 0;
  for (guint i = 0; i < self->n_edges; i++)
    self->edges[i].bundle = ENT_BUNDLE_NONE;
  for (guint i = 0; i < routes->n_pairs; i++)
    {
      const EntPair *pair = &routes->pairs[i];

      if (pair->n < 2 || pair->low == pair->high)
        continue;
      for (guint j = 0; j < pair->n; j++)
        self->edges[routes->order[pair->first + j]].bundle = self->n_bundles;
      self->bundles[self->n_bundles++].pair = i;
    }
}

/*
 * ent_scene_route_bundle:
 *
 * The nodes of the bundle stand elsewhere, or its lines are bent anew.
 */
void
ent_scene_route_bundle (EntScene *self, EntBundle *bundle)
{
  EntSceneEdge *line = &bundle->line;

  bundle->gap = ent_routes_get_axis (self->routes, bundle->pair, self->nodes, &line->curve);
  if (bundle->reversed)
    line->curve = ent_curve_reverse (&line->curve);
  line->middle = ent_curve_get_point (&line->curve, 0.5);
}

static gboolean
is_backed_better (const EntSceneEdge *edge, const EntSceneEdge *other)
{
  return edge->n_origins != other->n_origins ? edge->n_origins > other->n_origins : edge->n_claims > other->n_claims;
}

/* One that is shown joins the others: what they do not have in common, the line does not show. */
static void
add_edge (EntBundle *bundle, EntScene *self, guint index, gboolean *to_high, gboolean *to_low)
{
  const EntSceneEdge *edge = &self->edges[index];
  EntSceneEdge *line = &bundle->line;

  if (edge->arrow)
    *(edge->source < edge->target ? to_high : to_low) = TRUE;
  if (bundle->n_shown++ == 0)
    {
      bundle->leader = index;
      line->type = edge->type;
      line->status = edge->status;
      line->width = edge->width;
      return;
    }
  if (is_backed_better (edge, &self->edges[bundle->leader]))
    bundle->leader = index;
  if (line->type != edge->type)
    line->type = NULL;
  bundle->mixed = bundle->mixed || line->status != edge->status;
  line->width = MAX (line->width, edge->width);
}

/*
 * ent_scene_update_bundle:
 *
 * Reads from its edges what a filter changes of a bundle.
 */
void
ent_scene_update_bundle (EntScene *self, EntBundle *bundle)
{
  const EntPair *pair = &self->routes->pairs[bundle->pair];
  gboolean to_high = FALSE, to_low = FALSE, reversed;
  EntSceneEdge *line = &bundle->line;

  bundle->n_shown = 0;
  bundle->mixed = FALSE;
  for (guint i = 0; i < pair->n; i++)
    {
      guint index = self->routes->order[pair->first + i];

      if (self->edges[index].shown)
        add_edge (bundle, self, index, &to_high, &to_low);
    }
  reversed = to_low && !to_high;
  if (reversed != bundle->reversed)
    line->curve = ent_curve_reverse (&line->curve);
  bundle->reversed = reversed;
  bundle->both = to_low && to_high;
  line->source = reversed ? pair->high : pair->low;
  line->target = reversed ? pair->low : pair->high;
  line->arrow = to_low || to_high;
  line->shown = bundle->n_shown > 0;
  if (bundle->n_shown < 2)
    return;
  line->n_origins = self->edges[bundle->leader].n_origins;
  line->n_claims = self->edges[bundle->leader].n_claims;
  line->struck = !bundle->mixed && ent_style_get_line (line->status).struck;
  if (bundle->mixed)
    {
      line->status = ENT_STATUS_ASSERTED;
      line->width = MAX (line->width, MIN_DOUBLE_WIDTH);
    }
  if (bundle->count == NULL || bundle->n_shown != g_ascii_strtoull (bundle->count, NULL, 10))
    {
      char count[16];

      g_snprintf (count, sizeof count, "%u", bundle->n_shown);
      bundle->count = g_intern_string (count);
    }
}

guint
ent_scene_get_n_bundles (EntScene *self)
{
  return self->n_bundles;
}

const EntBundle *
ent_scene_get_bundle (EntScene *self, guint index)
{
  g_return_val_if_fail (index < self->n_bundles, NULL);
  return &self->bundles[index];
}

static gboolean
is_narrow (const EntBundle *bundle, double scale)
{
  return bundle->n_shown > 1 && bundle->gap * scale < MIN_GAP;
}

/* Whose bundle an item keeps open; %ENT_BUNDLE_NONE where it has none. */
static guint
get_opened (EntScene *self, EntItem item)
{
  return item.kind == ENT_ITEM_RELATION && item.index < self->n_edges ? self->edges[item.index].bundle
                                                                      : ENT_BUNDLE_NONE;
}

/**
 * ent_scene_new_closed:
 * @scale: pixels a unit of the plane
 * @paint: a relation that is selected or under the pointer opens its bundle; without @paint->bundles all are open
 *
 * Returns: (transfer full) (array): of each bundle whether it is drawn as one line; O(bundles)
 */
guint8 *
ent_scene_new_closed (EntScene *self, double scale, const EntPaint *paint)
{
  guint8 *closed = g_new0 (guint8, MAX (self->n_bundles, 1));
  guint opened = get_opened (self, paint->hover);

  if (!paint->bundles)
    return closed;
  for (guint i = 0; i < self->n_bundles; i++)
    closed[i] = is_narrow (&self->bundles[i], scale);
  if (opened != ENT_BUNDLE_NONE)
    closed[opened] = FALSE;
  for (guint i = 0; paint->selected && i < paint->selected->len; i++)
    {
      opened = get_opened (self, g_array_index (paint->selected, EntItem, i));
      if (opened != ENT_BUNDLE_NONE)
        closed[opened] = FALSE;
    }
  return closed;
}

/**
 * ent_scene_new_bundle_edges:
 * @edge: index of an edge
 * @scale: pixels a unit of the plane
 *
 * Returns: (transfer full) (element-type guint): the shown edges that come to light with @edge, @edge alone where it is in
 *   no bundle or its bundle is open at this scale
 */
GArray *
ent_scene_new_bundle_edges (EntScene *self, guint edge, double scale)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (guint));
  guint bundle = self->edges[edge].bundle;
  const EntPair *pair;

  if (bundle == ENT_BUNDLE_NONE || !is_narrow (&self->bundles[bundle], scale))
    {
      g_array_append_val (edges, edge);
      return edges;
    }
  pair = &self->routes->pairs[self->bundles[bundle].pair];
  for (guint i = 0; i < pair->n; i++)
    {
      guint other = self->routes->order[pair->first + i];

      if (self->edges[other].shown)
        g_array_append_val (edges, other);
    }
  return edges;
}

/* ---- what lies under the pointer ---- */

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
    if (get_opened (self->scene, g_array_index (selected, EntItem, i)) == bundle)
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
  if (bundle != ENT_BUNDLE_NONE && is_narrow (&self->scene->bundles[bundle], self->scale))
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

/**
 * ent_scene_find_seen:
 * @paint: what is selected, and what was under the pointer until now
 * @view: a pixel of the viewport
 * @reach: how far beside a thing counts as on it, in pixels
 *
 * Returns: what is drawn there, a node before an edge; of a bundle the edge that stands for it. O(1) on average
 */
EntItem
ent_scene_find_seen (EntScene *self, const EntCamera *camera, const EntPaint *paint, EntPoint view, double reach)
{
  EntPoint plane = ent_scene_clean_point (ent_camera_to_plane (camera, view));
  Finder finder = { self, camera->scale, paint, reach / camera->scale, get_opened (self, paint->hover) };
  EntItem best = ent_scene_find_node (self, plane, finder.reach);
  double best_distance = finder.reach;

  if (best.kind != ENT_ITEM_NONE)
    return best;
  /* the edges of a bundle lie on both sides of its line */
  ent_scene_query_edges (self, plane, finder.reach + MIN_GAP / 2 / camera->scale);
  for (guint i = 0; i < self->found->len; i++)
    {
      guint index = g_array_index (self->found, guint, i);
      EntItem item;
      double distance;

      if (!self->edges[index].shown)
        continue;
      distance = MAX (get_distance (&finder, index, plane, &item), 0);
      if (distance > best_distance
          || (best.kind != ENT_ITEM_NONE && distance >= best_distance && item.index < best.index))
        continue;
      best = item;
      best_distance = distance;
    }
  return best;
}
