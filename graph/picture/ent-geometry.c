/* ent-geometry.c: curves of the plane
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-geometry.h"

#include <math.h>

/* Of a search along a curve. */
#define MAX_STEPS 40
#define PRECISION 1e-10

static EntPoint
mix (EntPoint a, EntPoint b, double t)
{
  return (EntPoint) { a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t };
}

/**
 * ent_curve_new_quadratic:
 *
 * Returns: the cubic curve that runs as the quadratic one with one @control point
 */
EntCurve
ent_curve_new_quadratic (EntPoint start, EntPoint control, EntPoint end)
{
  return (EntCurve) { { start, mix (start, control, 2.0 / 3), mix (end, control, 2.0 / 3), end } };
}

static inline EntPoint
get_point (const EntCurve *self, double t)
{
  const EntPoint *p = self->points;
  double s = 1 - t;
  double a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;

  return (EntPoint) { a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x,
                      a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y };
}

/**
 * ent_curve_get_point:
 * @t: from 0, the start, to 1, the end
 */
EntPoint
ent_curve_get_point (const EntCurve *self, double t)
{
  return get_point (self, t);
}

/* The change of the point with t. */
static EntPoint
get_change (const EntCurve *self, double t)
{
  const EntPoint *p = self->points;
  double s = 1 - t;
  double a = 3 * s * s, b = 6 * s * t, c = 3 * t * t;

  return (EntPoint) { a * (p[1].x - p[0].x) + b * (p[2].x - p[1].x) + c * (p[3].x - p[2].x),
                      a * (p[1].y - p[0].y) + b * (p[2].y - p[1].y) + c * (p[3].y - p[2].y) };
}

static double
get_speed (const EntCurve *self, double t)
{
  EntPoint change = get_change (self, t);

  return sqrt (change.x * change.x + change.y * change.y);
}

/**
 * ent_curve_get_direction:
 *
 * Returns: where the curve runs to at @t, of length 1; to the right where it does not run at all
 */
EntPoint
ent_curve_get_direction (const EntCurve *self, double t)
{
  EntPoint change = get_change (self, t);
  double length = hypot (change.x, change.y);

  if (!(length > 1e-9))
    return (EntPoint) { 1, 0 };
  return (EntPoint) { change.x / length, change.y / length };
}

static void
split (const EntCurve *self, double t, EntCurve *before, EntCurve *after)
{
  const EntPoint *p = self->points;
  EntPoint a = mix (p[0], p[1], t), b = mix (p[1], p[2], t), c = mix (p[2], p[3], t);
  EntPoint d = mix (a, b, t), e = mix (b, c, t), f = mix (d, e, t);

  *before = (EntCurve) { { p[0], a, d, f } };
  *after = (EntCurve) { { f, e, c, p[3] } };
}

/**
 * ent_curve_reverse:
 *
 * Returns: the same curve from its end to its start
 */
EntCurve
ent_curve_reverse (const EntCurve *self)
{
  const EntPoint *p = self->points;

  return (EntCurve) { { p[3], p[2], p[1], p[0] } };
}

/**
 * ent_curve_cut:
 *
 * Returns: the part of the curve between @from and @to (de Casteljau)
 */
EntCurve
ent_curve_cut (const EntCurve *self, double from, double to)
{
  EntCurve head, middle, tail;

  split (self, to, &head, &tail);
  split (&head, to > 0 ? MIN (from / to, 1) : 0, &tail, &middle);
  return middle;
}

/**
 * ent_curve_flatten:
 * @points: (out caller-allocates): points of the curve, evenly in t, both ends included
 */
void
ent_curve_flatten (const EntCurve *self, EntPoint points[ENT_CURVE_PIECES + 1])
{
  points[0] = self->points[0];
  for (guint i = 1; i < ENT_CURVE_PIECES; i++)
    points[i] = get_point (self, (double) i / ENT_CURVE_PIECES);
  points[ENT_CURVE_PIECES] = self->points[3];
}

/**
 * ent_curve_get_length:
 *
 * Returns: the length of the curve, by Gauss and Legendre's rule with eight points
 */
double
ent_curve_get_length (const EntCurve *self)
{
  static const double places[] = { 0.1834346424956498, 0.5255324099163290, 0.7966664774136267, 0.9602898564975363 };
  static const double weights[] = { 0.3626837833783620, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763 };
  double sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    sum += weights[i] * (get_speed (self, 0.5 - places[i] / 2) + get_speed (self, 0.5 + places[i] / 2));
  return sum / 2;
}

/* The square of it. */
static double
get_distance_to_piece (EntPoint a, EntPoint b, EntPoint point)
{
  double dx = b.x - a.x, dy = b.y - a.y;
  double square = dx * dx + dy * dy;
  double t = square > 0 ? ((point.x - a.x) * dx + (point.y - a.y) * dy) / square : 0;

  t = CLAMP (t, 0, 1);
  dx = a.x + t * dx - point.x;
  dy = a.y + t * dy - point.y;
  return dx * dx + dy * dy;
}

/**
 * ent_curve_get_distance:
 *
 * Returns: how far @point is from the curve, by its straight pieces
 */
double
ent_curve_get_distance (const EntCurve *self, EntPoint point)
{
  EntPoint points[ENT_CURVE_PIECES + 1];
  double best = G_MAXDOUBLE;

  ent_curve_flatten (self, points);
  for (guint i = 0; i < ENT_CURVE_PIECES; i++)
    best = MIN (best, get_distance_to_piece (points[i], points[i + 1], point));
  return sqrt (best);
}

/* How much further than @distance the point at @t is from the curve's end. */
static double
get_excess (const EntCurve *self, double t, double distance)
{
  EntPoint point = ent_curve_get_point (self, t), end = self->points[3];
  double dx = point.x - end.x, dy = point.y - end.y;

  return sqrt (dx * dx + dy * dy) - distance;
}

/**
 * ent_curve_find_from_end:
 *
 * Returns: the last t whose point is @distance away from the curve's end, 0 where none is
 */
double
ent_curve_find_from_end (const EntCurve *self, double distance)
{
  double near = 1, far = 1, below = -distance, above = 0;
  gboolean was_above = FALSE;

  for (guint i = ENT_CURVE_PIECES; i > 0; i--)
    {
      far = (double) (i - 1) / ENT_CURVE_PIECES;
      above = get_excess (self, far, distance);
      if (above >= 0)
        break;
      near = far;
      below = above;
    }
  if (near <= 0)
    return 0;
  /* false position, with half the weight for an end that stays (Illinois) */
  for (guint i = 0; i < MAX_STEPS && above > PRECISION * distance; i++)
    {
      double t = far + (near - far) * above / (above - below);
      double excess = get_excess (self, t, distance);
      gboolean same_side = i > 0 && (excess >= 0) == was_above;

      was_above = excess >= 0;
      if (was_above)
        {
          far = t;
          above = excess;
          below /= same_side ? 2 : 1;
        }
      else
        {
          near = t;
          below = excess;
          above /= same_side ? 2 : 1;
        }
    }
  return far;
}

/**
 * ent_curve_get_hull:
 *
 * Returns: the rectangle around the curve's control points, which holds it
 */
EntRect
ent_curve_get_hull (const EntCurve *self)
{
  const EntPoint *p = self->points;
  double x = MIN (MIN (p[0].x, p[1].x), MIN (p[2].x, p[3].x)), y = MIN (MIN (p[0].y, p[1].y), MIN (p[2].y, p[3].y));

  return (EntRect) { x, y, MAX (MAX (p[0].x, p[1].x), MAX (p[2].x, p[3].x)) - x,
                     MAX (MAX (p[0].y, p[1].y), MAX (p[2].y, p[3].y)) - y };
}

EntRect
ent_curve_get_bounds (const EntCurve *self)
{
  EntPoint points[ENT_CURVE_PIECES + 1];
  EntPoint low, high;

  ent_curve_flatten (self, points);
  low = high = points[0];
  for (guint i = 1; i <= ENT_CURVE_PIECES; i++)
    {
      low = (EntPoint) { MIN (low.x, points[i].x), MIN (low.y, points[i].y) };
      high = (EntPoint) { MAX (high.x, points[i].x), MAX (high.y, points[i].y) };
    }
  return (EntRect) { low.x, low.y, high.x - low.x, high.y - low.y };
}
