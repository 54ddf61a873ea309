/* ent-scene-edge.c: how an edge runs from border to border, and the strokes it is drawn with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-scene-private.h"
#include "picture/ent-shape.h"
#include "picture/ent-text.h"

#include <math.h>

/* All in units of the plane. */
#define MIN_WIDTH 1.5
#define MAX_WIDTH 6.0
#define WIDTH_STEP 1.1        /* for twice the origins */
#define MIN_LANE 7.0
#define MAX_LANE 42.0
#define LANE_SHARE 0.15       /* of the distance of the two nodes */
#define FAN_SHARE 0.8         /* what all lanes together may take of it */
#define BEND_SHARE 0.06       /* of an edge that is alone */
#define MAX_BEND 22.0
#define LOOP_REACH 44.0
#define LOOP_STEP 16.0

/* What lies between the same two actors: the relation with its two nodes in order, and its place among them. */
typedef struct
{
  guint low;
  guint high;
  guint side;       /* from low to high, both ways, from high to low */
  guint index;
} Lane;

static int
compare_lanes (gconstpointer a, gconstpointer b)
{
  const Lane *x = a, *y = b;

  if (x->low != y->low)
    return x->low < y->low ? -1 : 1;
  if (x->high != y->high)
    return x->high < y->high ? -1 : 1;
  if (x->side != y->side)
    return x->side < y->side ? -1 : 1;
  return x->index < y->index ? -1 : x->index > y->index;
}

/*
 * ent_edge_lanes_assign:
 * @lanes: (out caller-allocates): for each relation of @view its place among those between the same two actors
 *
 * Relations that run against each other lie on opposite sides, undirected ones between them. All relations count,
 * hidden ones too, so that a filter moves no edge. O(n log n)
 */
void
ent_edge_lanes_assign (EntView *view, EntEdgeLane *lanes)
{
  guint n = ent_view_get_n_relations (view);
  g_autofree Lane *sorted = g_new (Lane, n);

  for (guint i = 0; i < n; i++)
    {
      const EntRelation *relation = ent_view_get_relation (view, i);

      sorted[i] = (Lane) {
        .low = MIN (relation->source, relation->target),
        .high = MAX (relation->source, relation->target),
        .side = !relation->type->directed ? 1 : relation->source < relation->target ? 0 : 2,
        .index = i,
      };
    }
  if (n > 0)
    qsort (sorted, n, sizeof *sorted, compare_lanes);
  for (guint first = 0, end; first < n; first = end)
    {
      for (end = first; end < n && sorted[end].low == sorted[first].low && sorted[end].high == sorted[first].high;)
        end++;
      for (guint i = first; i < end; i++)
        lanes[sorted[i].index] = (EntEdgeLane) { i - first, end - first };
    }
}

/* How far the middle of an edge is from the straight line between its nodes. */
static double
get_offset (EntEdgeLane lane, gboolean structural, double distance)
{
  double gap;

  if (lane.n_places == 1)
    return structural ? 0 : MIN (BEND_SHARE * distance, MAX_BEND);
  gap = CLAMP (LANE_SHARE * distance, MIN_LANE, MAX_LANE);
  gap = MIN (gap, FAN_SHARE * distance / (lane.n_places - 1));
  return (lane.place - (lane.n_places - 1) / 2.0) * gap;
}

static gboolean
is_in_node (const EntSceneNode *node, EntPoint point)
{
  return ent_scene_node_contains (node, point, 0);
}

/* Where a curve that begins at the middle of @node leaves it; 1 where it never does. */
static double
find_exit (const EntCurve *curve, const EntSceneNode *node)
{
  double inside = 0, outside = 0;

  for (guint i = 1; i <= ENT_CURVE_PIECES; i++)
    {
      outside = (double) i / ENT_CURVE_PIECES;
      if (!is_in_node (node, ent_curve_get_point (curve, outside)))
        break;
      inside = outside;
    }
  if (inside >= 1)
    return 1;
  for (guint i = 0; i < 40; i++)
    {
      double t = (inside + outside) / 2;

      if (is_in_node (node, ent_curve_get_point (curve, t)))
        inside = t;
      else
        outside = t;
    }
  return inside;
}

/* The part of a curve from middle to middle that is outside both nodes; a point where they cover all of it. */
static EntCurve
cut_at_borders (const EntCurve *curve, const EntSceneNode *source, const EntSceneNode *target)
{
  EntCurve back = { { curve->points[3], curve->points[2], curve->points[1], curve->points[0] } };
  double from = find_exit (curve, source);
  double to = 1 - find_exit (&back, target);

  if (from >= to)
    from = to = (from + to) / 2;
  return ent_curve_cut (curve, from, to);
}

static EntCurve
route_between (const EntSceneNode *source, const EntSceneNode *target, double side, EntEdgeLane lane, gboolean structural)
{
  EntPoint a = source->center, b = target->center;
  double dx = b.x - a.x, dy = b.y - a.y, distance = hypot (dx, dy);
  double offset = 2 * side * get_offset (lane, structural, distance);
  EntPoint control = { (a.x + b.x) / 2, (a.y + b.y) / 2 };
  EntCurve curve;

  if (distance > 0)
    {
      control.x -= dy / distance * offset;
      control.y += dx / distance * offset;
    }
  curve = ent_curve_new_quadratic (a, control, b);
  return cut_at_borders (&curve, source, target);
}

/* A loop stands on the node's upper right, the next one around it. */
static EntCurve
route_loop (const EntSceneNode *node, EntEdgeLane lane)
{
  double reach = (LOOP_REACH + LOOP_STEP * lane.place) * 4 / 3;
  double spread = MIN (0.35 + 0.06 * lane.place, 0.75);
  EntPoint ends[2], controls[2];

  for (guint i = 0; i < 2; i++)
    {
      double angle = -G_PI / 3.4 + (i ? spread : -spread);
      EntPoint out = { cos (angle), sin (angle) };
      EntPoint border = ent_shape_get_border (node->shape, node->size, out);

      ends[i] = (EntPoint) { node->center.x + border.x, node->center.y + border.y };
      controls[i] = (EntPoint) { ends[i].x + out.x * reach, ends[i].y + out.y * reach };
    }
  return (EntCurve) { { ends[0], controls[0], controls[1], ends[1] } };
}

/*
 * ent_scene_edge_route:
 *
 * Sets the edge's curve and middle; O(1).
 */
void
ent_scene_edge_route (EntSceneEdge *edge, const EntRelation *relation, EntEdgeLane lane,
                      const EntSceneNode *source, const EntSceneNode *target)
{
  if (relation->source == relation->target)
    edge->curve = route_loop (source, lane);
  else
    edge->curve = route_between (source, target, relation->source < relation->target ? 1 : -1, lane,
                                 relation->type->plover == NULL);
  edge->middle = ent_curve_get_point (&edge->curve, 0.5);
}

static double
get_width (guint n_origins)
{
  return MIN (MIN_WIDTH + WIDTH_STEP * log2 (MAX (n_origins, 1)), MAX_WIDTH);
}

static char *
dup_label (const EntRelation *relation)
{
  guint n = relation->n_claims > 0 ? relation->n_claims : relation->claims->len;
  char *label = ent_text_dup_short (relation->type->label, ENT_TEXT_MAX_CHARS);
  char *counted;

  if (n <= 1)
    return label;
  counted = g_strdup_printf ("%s · %u", label, n);
  g_free (label);
  return counted;
}

/*
 * ent_scene_edge_update:
 *
 * Reads what a filter changes: everything but the curve.
 */
void
ent_scene_edge_update (EntSceneEdge *edge, const EntRelation *relation)
{
  EntLine line = ent_style_get_line (relation->status);

  edge->type = relation->type;
  edge->status = relation->status;
  edge->width = get_width (relation->n_origins) * line.weight;
  edge->arrow = relation->type->directed;
  edge->struck = line.struck;
  edge->contested = relation->contested;
  edge->shown = relation->visible && !relation->weak;
  edge->weak = relation->weak;
  g_free (edge->label);
  edge->label = dup_label (relation);
}

/* The length of an arrow's head, shorter where the edge is too short for it. */
static double
get_head_length (const EntSceneEdge *edge)
{
  const EntPoint *p = edge->curve.points;
  double chord = hypot (p[3].x - p[0].x, p[3].y - p[0].y);

  return MIN (5.5 + 2.3 * edge->width, chord * 0.6);
}

/**
 * ent_scene_edge_get_line:
 * @line: (out): what is to be stroked: the curve up to the head of its arrow
 */
void
ent_scene_edge_get_line (const EntSceneEdge *edge, EntCurve *line)
{
  *line = edge->curve;
  if (edge->arrow)
    *line = ent_curve_cut (&edge->curve, 0, ent_curve_find_from_end (&edge->curve, get_head_length (edge) * 0.94));
}

/**
 * ent_scene_edge_get_head:
 * @head: (out caller-allocates): the corners of the arrow's head, its tip first
 *
 * Returns: whether there is a head
 */
gboolean
ent_scene_edge_get_head (const EntSceneEdge *edge, EntPoint head[3])
{
  double length = get_head_length (edge);
  double half = length * 0.42;
  EntPoint tip = edge->curve.points[3];
  EntPoint base;
  double dx, dy, distance;

  if (!edge->arrow)
    return FALSE;
  base = ent_curve_get_point (&edge->curve, ent_curve_find_from_end (&edge->curve, length));
  dx = tip.x - base.x;
  dy = tip.y - base.y;
  distance = hypot (dx, dy);
  if (!(distance > 0))
    return FALSE;
  dx /= distance;
  dy /= distance;
  head[0] = tip;
  head[1] = (EntPoint) { base.x - dy * half, base.y + dx * half };
  head[2] = (EntPoint) { base.x + dy * half, base.y - dx * half };
  return TRUE;
}

/**
 * ent_scene_edge_get_bar:
 * @bar: (out caller-allocates): the ends of the bar that strikes the line
 *
 * Returns: whether the line is struck
 */
gboolean
ent_scene_edge_get_bar (const EntSceneEdge *edge, EntPoint bar[2])
{
  EntPoint along = ent_curve_get_direction (&edge->curve, 0.5);
  double half = 6 + edge->width;
  /* slanted by 60 degrees, so that it is not taken for a tick of a scale */
  EntPoint across = { along.x * 0.5 - along.y * 0.866, along.y * 0.5 + along.x * 0.866 };

  if (!edge->struck)
    return FALSE;
  bar[0] = (EntPoint) { edge->middle.x - across.x * half, edge->middle.y - across.y * half };
  bar[1] = (EntPoint) { edge->middle.x + across.x * half, edge->middle.y + across.y * half };
  return TRUE;
}
