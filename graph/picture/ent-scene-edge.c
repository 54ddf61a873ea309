/* ent-scene-edge.c: what an edge looks like, and the strokes it is drawn with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-scene-private.h"

#include <math.h>

/* All in units of the plane. */
#define MIN_WIDTH 1.5
#define WIDTH_STEP 1.1        /* for twice the origins */
#define STATE_WIDTH_STEP 0.25 /* the same for a state of affairs, which is background to the events */
#define BAR_LENGTH 12.0
#define HEAD_OVERLAP 0.06     /* of the head's length */
#define MARK_RADIUS 4.5

static double
get_width (const EntRelation *relation)
{
  double step = relation->type->plover ? WIDTH_STEP : STATE_WIDTH_STEP;

  return MIN (MIN_WIDTH + step * log2 (MAX (relation->n_origins, 1)), ENT_SCENE_MAX_WIDTH);
}

static gboolean
is_as_before (const EntSceneEdge *edge, const EntRelation *relation)
{
  return edge->label != NULL && edge->status == relation->status && edge->contested == relation->contested
         && edge->shown == (relation->visible && !relation->weak) && edge->weak == relation->weak
         && edge->n_origins == relation->n_origins && edge->n_claims == relation->n_claims;
}

/*
 * ent_scene_edge_update:
 *
 * Reads what a filter changes: everything but the curve.
 *
 * Returns: whether anything is not as it was
 */
gboolean
ent_scene_edge_update (EntSceneEdge *edge, const EntRelation *relation, EntSceneTexts *texts)
{
  EntLine line = ent_style_get_line (relation->status);
  guint n_counted = relation->n_claims > 0 ? relation->n_claims : relation->claims->len;

  if (is_as_before (edge, relation))
    return FALSE;
  edge->type = relation->type;
  edge->status = relation->status;
  edge->width = get_width (relation) * line.weight;
  edge->arrow = relation->type->directed;
  edge->struck = line.struck;
  edge->contested = relation->contested;
  edge->shown = relation->visible && !relation->weak;
  edge->weak = relation->weak;
  edge->n_origins = relation->n_origins;
  edge->n_claims = relation->n_claims;
  if (edge->label == NULL || edge->n_counted != n_counted)
    edge->label = ent_scene_texts_get_relation (texts, relation->type, n_counted);
  edge->n_counted = n_counted;
  return TRUE;
}

/**
 * ent_scene_edge_get_head_size:
 *
 * Returns: the length of an arrow's head on an edge that is long enough for it
 */
double
ent_scene_edge_get_head_size (const EntSceneEdge *edge)
{
  return 5.5 + 2.3 * edge->width;
}

/**
 * ent_scene_edge_get_line:
 * @line: (out): what is to be stroked: the curve up to the head of its arrow
 * @head: (out caller-allocates): the corners of the arrow's head, its tip first
 *
 * Returns: whether there is a head
 */
gboolean
ent_scene_edge_get_line (const EntSceneEdge *edge, EntCurve *line, EntPoint head[3])
{
  EntPoint tip = edge->curve.points[3], base;
  double length, half, end, dx, dy, distance;

  *line = edge->curve;
  if (!edge->arrow)
    return FALSE;
  length = MIN (ent_scene_edge_get_head_size (edge), 0.6 * ent_curve_get_length (&edge->curve));
  half = length * 0.42;
  end = ent_curve_find_from_end (&edge->curve, length);
  base = ent_curve_get_point (&edge->curve, end);
  dx = tip.x - base.x;
  dy = tip.y - base.y;
  distance = hypot (dx, dy);
  if (!(distance > 0))
    return FALSE;
  /* the line reaches a little into the head, so that no gap shows between them */
  *line = ent_curve_cut (&edge->curve, 0, end + (1 - end) * HEAD_OVERLAP);
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
  double half = BAR_LENGTH / 2 + edge->width;
  /* slanted by 60 degrees, so that it is not taken for a tick of a scale */
  EntPoint across = { along.x * 0.5 - along.y * 0.866, along.y * 0.5 + along.x * 0.866 };

  if (!edge->struck)
    return FALSE;
  bar[0] = (EntPoint) { edge->middle.x - across.x * half, edge->middle.y - across.y * half };
  bar[1] = (EntPoint) { edge->middle.x + across.x * half, edge->middle.y + across.y * half };
  return TRUE;
}

/**
 * ent_scene_edge_get_mark:
 * @radius: (out): of the disc around the edge's middle
 * @angle: (out): from where, clockwise, half of the disc is filled and half is empty: some say so, others say no
 *
 * Returns: whether the edge carries the mark of claims that contradict each other
 */
gboolean
ent_scene_edge_get_mark (const EntSceneEdge *edge, double *radius, double *angle)
{
  EntPoint along = ent_curve_get_direction (&edge->curve, 0.5);

  if (!edge->contested)
    return FALSE;
  *radius = MARK_RADIUS + edge->width / 2;
  *angle = atan2 (along.y, along.x) + G_PI / 2;
  return TRUE;
}
