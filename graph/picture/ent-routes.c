/* ent-routes.c: how the edges run: side by side, and around the nodes that are not theirs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-routes.h"
#include "picture/ent-scene-private.h"
#include "picture/ent-shape.h"

#include <math.h>

/* All in units of the plane. */
#define MIN_LANE 7.0
#define MAX_LANE 42.0
#define LANE_SHARE 0.15       /* of the distance of the two nodes */
#define FAN_SHARE 0.8         /* what all lanes together may take of it */
#define BEND_SHARE 0.06       /* of an edge that is alone */
#define MAX_BEND 22.0
#define DETOUR_SHARE 0.07     /* one step around a node that is in the way */
#define MIN_DETOUR 15.0
#define MAX_DETOUR 30.0
#define N_DETOURS 4
#define MAX_DETOURED 2000.0   /* an edge that is longer runs through others however it is bent */
#define LOOP_REACH 44.0
#define LOOP_STEP 16.0
#define LOOP_ANGLE (-0.92)    /* upwards to the right */

/* A relation with its two nodes in order. */
typedef struct
{
  guint low;
  guint high;
  guint side;       /* from low to high, both ways, from high to low */
  guint index;
} Entry;

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *x = a, *y = b;

  if (x->low != y->low)
    return x->low < y->low ? -1 : 1;
  if (x->high != y->high)
    return x->high < y->high ? -1 : 1;
  if (x->side != y->side)
    return x->side < y->side ? -1 : 1;
  return x->index < y->index ? -1 : x->index > y->index;
}

static Entry *
sort_relations (EntView *view)
{
  guint n = ent_view_get_n_relations (view);
  Entry *entries = g_new (Entry, n);

  for (guint i = 0; i < n; i++)
    {
      const EntRelation *relation = ent_view_get_relation (view, i);

      entries[i] = (Entry) {
        .low = MIN (relation->source, relation->target),
        .high = MAX (relation->source, relation->target),
        .side = !relation->type->directed ? 1 : relation->source < relation->target ? 0 : 2,
        .index = i,
      };
    }
  if (n > 0)
    qsort (entries, n, sizeof *entries, compare_entries);
  return entries;
}

/**
 * ent_routes_new:
 *
 * Returns: (transfer full): which relations of @view run between the same two nodes, not bent yet; O(n log n)
 */
EntRoutes *
ent_routes_new (EntView *view)
{
  guint n = ent_view_get_n_relations (view);
  g_autofree Entry *entries = sort_relations (view);
  EntRoutes *self = g_new0 (EntRoutes, 1);

  self->pairs = g_new (EntPair, n);
  self->order = g_new (guint, n);
  self->pair_of = g_new (guint, n);
  for (guint i = 0; i < n; i++)
    {
      const Entry *entry = &entries[i];
      gboolean is_state = ent_view_get_relation (view, entry->index)->type->plover == NULL;
      EntPair *pair;

      if (i == 0 || entry->low != entries[i - 1].low || entry->high != entries[i - 1].high)
        self->pairs[self->n_pairs++] = (EntPair) { .low = entry->low, .high = entry->high, .first = i };
      pair = &self->pairs[self->n_pairs - 1];
      pair->straight = pair->n++ == 0 && is_state;
      self->order[i] = entry->index;
      self->pair_of[entry->index] = self->n_pairs - 1;
    }
  return self;
}

void
ent_routes_free (EntRoutes *self)
{
  if (self == NULL)
    return;
  g_free (self->pairs);
  g_free (self->order);
  g_free (self->pair_of);
  g_free (self);
}

static double
get_distance (const EntPair *pair, const EntSceneNode *nodes)
{
  EntPoint a = nodes[pair->low].center, b = nodes[pair->high].center;

  return hypot (b.x - a.x, b.y - a.y);
}

/* How far the middle of an edge is from the middle of its pair. */
static double
get_lane (const EntPair *pair, guint place, double distance)
{
  double gap = CLAMP (LANE_SHARE * distance, MIN_LANE, MAX_LANE);

  if (pair->n == 1)
    return 0;
  gap = MIN (gap, FAN_SHARE * distance / (pair->n - 1));
  return (place - (pair->n - 1) / 2.0) * gap;
}

/* From the middle of the low node to that of the high one; @offset is how far its own middle is off a straight line. */
static EntCurve
make_curve (const EntPair *pair, const EntSceneNode *nodes, double offset)
{
  EntPoint a = nodes[pair->low].center, b = nodes[pair->high].center;
  EntPoint control = { (a.x + b.x) / 2, (a.y + b.y) / 2 };
  double distance = get_distance (pair, nodes);

  if (distance > 0)
    {
      control.x -= (b.y - a.y) / distance * 2 * offset;
      control.y += (b.x - a.x) / distance * 2 * offset;
    }
  return ent_curve_new_quadratic (a, control, b);
}

/* Whether the straight piece touches the rectangle (Liang and Barsky). */
static gboolean
crosses (EntPoint a, EntPoint b, EntRect rect)
{
  const double steps[] = { a.x - b.x, b.x - a.x, a.y - b.y, b.y - a.y };
  const double room[] = { a.x - rect.x, rect.x + rect.width - a.x, a.y - rect.y, rect.y + rect.height - a.y };
  double enter = 0, leave = 1;

  for (guint i = 0; i < 4; i++)
    if (steps[i] < 0)
      enter = MAX (enter, room[i] / steps[i]);
    else if (steps[i] > 0)
      leave = MIN (leave, room[i] / steps[i]);
    else if (room[i] < 0)
      return FALSE;
  return enter <= leave;
}

/* The same; most come not even near it. */
static gboolean
touches (EntPoint a, EntPoint b, EntRect rect)
{
  return MAX (a.x, b.x) >= rect.x && MIN (a.x, b.x) <= rect.x + rect.width && MAX (a.y, b.y) >= rect.y
         && MIN (a.y, b.y) <= rect.y + rect.height && crosses (a, b, rect);
}

static EntRect
get_box (EntPoint a, EntPoint b)
{
  return (EntRect) { MIN (a.x, b.x), MIN (a.y, b.y), fabs (a.x - b.x), fabs (a.y - b.y) };
}

/* How many pieces of a curve from @first on lie so near each other that one search finds what is in their way. */
static guint
find_run (const EntPoint *points, guint first, double room, EntRect *box)
{
  guint end = first + 1;

  *box = get_box (points[first], points[end]);
  for (; end < ENT_CURVE_PIECES; end++)
    {
      EntRect longer = ent_rect_union (*box, get_box (points[end], points[end + 1]));

      if (longer.width > room || longer.height > room)
        break;
      *box = longer;
    }
  return end - first;
}

/* How much of a curve runs through nodes that are not its own, in pieces of it; counts up to @most. */
static guint
count_covered (const EntCurve *curve, guint most, const EntPair *pair, const EntSceneNode *nodes, const EntGrid *grid,
               GArray *found)
{
  EntPoint points[ENT_CURVE_PIECES + 1];
  double room = ent_grid_get_cell (grid);
  guint n = 0, n_run;

  ent_curve_flatten (curve, points);
  for (guint i = 0; n < most && i < ENT_CURVE_PIECES; i += n_run)
    {
      EntRect box;

      n_run = find_run (points, i, room, &box);
      ent_grid_query (grid, box, found);
      for (guint j = 0; j < found->len; j++)
        {
          guint node = g_array_index (found, guint, j);
          EntRect obstacle = ent_scene_node_get_obstacle (&nodes[node]);

          if (node == pair->low || node == pair->high || !ent_rect_overlaps (ent_rect_grow (box, 1), obstacle))
            continue;
          for (guint k = i; k < i + n_run; k++)
            n += touches (points[k], points[k + 1], obstacle);
        }
    }
  return n;
}

static guint
count_all_covered (const EntPair *pair, double bend, guint most, const EntSceneNode *nodes, const EntGrid *grid,
                   GArray *found)
{
  double distance = get_distance (pair, nodes);
  guint n = 0;

  for (guint place = 0; n < most && place < pair->n; place++)
    {
      EntCurve curve = make_curve (pair, nodes, bend + get_lane (pair, place, distance));

      n += count_covered (&curve, most - n, pair, nodes, grid, found);
    }
  return n;
}

/**
 * ent_routes_bend:
 * @nodes: all nodes of the scene
 * @grid: their obstacles (ent_scene_node_get_obstacle())
 * @found: (element-type guint): scratch
 *
 * Chooses the least bend of those that keep the pair's edges best off other nodes: an edge that runs through a node is
 * taken for an edge of that node. O(relations of the pair)
 */
void
ent_routes_bend (EntRoutes *self, guint pair, const EntSceneNode *nodes, const EntGrid *grid, GArray *found)
{
  EntPair *it = &self->pairs[pair];
  double distance = get_distance (it, nodes);
  double alone = it->n == 1 && !it->straight ? MIN (BEND_SHARE * distance, MAX_BEND) : 0;
  double step = CLAMP (DETOUR_SHARE * distance, MIN_DETOUR, MAX_DETOUR);
  const double bends[] = { alone, -alone, step, -step, 2 * step, -2 * step, 3 * step, -3 * step, 4 * step, -4 * step };
  guint least = G_MAXUINT;

  it->bend = distance > MAX_DETOURED ? alone : 0;
  if (distance > MAX_DETOURED)
    return;
  for (guint i = 0; it->low != it->high && least > 0 && i < G_N_ELEMENTS (bends); i++)
    {
      guint n = count_all_covered (it, bends[i], least, nodes, grid, found);

      if (n < least)
        {
          least = n;
          it->bend = bends[i];
        }
    }
}

/**
 * ent_routes_get_reach:
 *
 * Returns: how far from the straight line between its nodes an edge of the pair may run, however it is bent
 */
double
ent_routes_get_reach (const EntRoutes *self, guint pair, const EntSceneNode *nodes)
{
  const EntPair *it = &self->pairs[pair];

  return N_DETOURS * MAX_DETOUR + fabs (get_lane (it, 0, get_distance (it, nodes)));
}

/* Where a curve that begins at the middle of @node leaves it; 1 where it never does. */
static double
find_exit (const EntCurve *curve, const EntSceneNode *node)
{
  double inside = 0, outside = 0;

  for (guint i = 1; i <= ENT_CURVE_PIECES; i++)
    {
      outside = (double) i / ENT_CURVE_PIECES;
      if (!ent_scene_node_contains (node, ent_curve_get_point (curve, outside), 0))
        break;
      inside = outside;
    }
  if (inside >= 1)
    return 1;
  /* to less than a millionth of the curve */
  for (guint i = 0; i < 16; i++)
    {
      double t = (inside + outside) / 2;

      if (ent_scene_node_contains (node, ent_curve_get_point (curve, t), 0))
        inside = t;
      else
        outside = t;
    }
  return inside;
}

/* The part of a curve from middle to middle that is outside both nodes; a point where they cover all of it. */
static EntCurve
cut_at_borders (const EntCurve *curve, const EntSceneNode *start, const EntSceneNode *end)
{
  EntCurve back = ent_curve_reverse (curve);
  double from = find_exit (curve, start);
  double to = 1 - find_exit (&back, end);

  if (from >= to)
    from = to = (from + to) / 2;
  return ent_curve_cut (curve, from, to);
}

/**
 * ent_routes_get_axis:
 * @pair: one between two nodes
 * @axis: (out): the line in the middle of all of its lines, from the low node to the high one
 *
 * Returns: how far the middles of two neighbouring lines are apart
 */
double
ent_routes_get_axis (const EntRoutes *self, guint pair, const EntSceneNode *nodes, EntCurve *axis)
{
  const EntPair *it = &self->pairs[pair];
  EntCurve curve = make_curve (it, nodes, it->bend);
  double distance = get_distance (it, nodes);

  *axis = cut_at_borders (&curve, &nodes[it->low], &nodes[it->high]);
  return it->n > 1 ? get_lane (it, 1, distance) - get_lane (it, 0, distance) : 0;
}

/* A loop stands on the node's upper right, the next one around it. */
static EntCurve
make_loop (const EntSceneNode *node, guint place)
{
  double reach = (LOOP_REACH + LOOP_STEP * place) * 4 / 3;
  double spread = MIN (0.35 + 0.06 * place, 0.75);
  EntPoint ends[2], controls[2];

  for (guint i = 0; i < 2; i++)
    {
      double angle = LOOP_ANGLE + (i ? spread : -spread);
      EntPoint out = { cos (angle), sin (angle) };
      EntPoint border = ent_shape_get_border (node->shape, node->size, out);

      ends[i] = (EntPoint) { node->center.x + border.x, node->center.y + border.y };
      controls[i] = (EntPoint) { ends[i].x + out.x * reach, ends[i].y + out.y * reach };
    }
  return (EntCurve) { { ends[0], controls[0], controls[1], ends[1] } };
}

/**
 * ent_routes_set_curve:
 * @place: which of the pair's relations, in their order
 * @relation: that relation
 *
 * Sets the curve and the middle of @edge; O(1).
 */
void
ent_routes_set_curve (const EntRoutes *self, guint pair, guint place, const EntRelation *relation,
                      const EntSceneNode *nodes, EntSceneEdge *edge)
{
  const EntPair *it = &self->pairs[pair];

  if (it->low == it->high)
    edge->curve = make_loop (&nodes[it->low], place);
  else
    {
      EntCurve curve = make_curve (it, nodes, it->bend + get_lane (it, place, get_distance (it, nodes)));

      curve = cut_at_borders (&curve, &nodes[it->low], &nodes[it->high]);
      edge->curve = relation->source == it->low ? curve : ent_curve_reverse (&curve);
    }
  edge->middle = ent_curve_get_point (&edge->curve, 0.5);
}
