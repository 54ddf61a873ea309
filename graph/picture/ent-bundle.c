/* ent-bundle.c: parallel relations drawn as one line, as long as they could not be told apart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-bundle.h"
#include "picture/ent-scene-private.h"
#include "picture/ent-shared.h"

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

/*
 * ent_bundle_is_narrow:
 *
 * Returns: whether its lines are too near each other to be told apart
 */
gboolean
ent_bundle_is_narrow (const EntBundle *self, double scale)
{
  return self->n_shown > 1 && self->gap * scale < ENT_BUNDLE_MIN_GAP;
}

/*
 * ent_scene_get_opened:
 *
 * Returns: whose bundle an item keeps open; %ENT_BUNDLE_NONE where it has none
 */
guint
ent_scene_get_opened (const EntScene *self, EntItem item)
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
  guint opened = ent_scene_get_opened (self, paint->hover);

  if (!paint->bundles)
    return closed;
  for (guint i = 0; i < self->n_bundles; i++)
    closed[i] = ent_bundle_is_narrow (&self->bundles[i], scale);
  if (opened != ENT_BUNDLE_NONE)
    closed[opened] = FALSE;
  for (guint i = 0; paint->selected && i < paint->selected->len; i++)
    {
      opened = ent_scene_get_opened (self, g_array_index (paint->selected, EntItem, i));
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

  if (bundle == ENT_BUNDLE_NONE || !ent_bundle_is_narrow (&self->bundles[bundle], scale))
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
