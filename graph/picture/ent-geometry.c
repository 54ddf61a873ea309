/* ent-geometry.c: rectangles and curves of the plane
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-geometry.h"

#include <math.h>

/**
 * ent_rect_around:
 *
 * Returns: the rectangle of @size with @center in its middle
 */
EntRect
ent_rect_around (EntPoint center, EntSize size)
{
  return (EntRect) { center.x - size.width / 2, center.y - size.height / 2, size.width, size.height };
}

/**
 * ent_rect_union:
 *
 * Returns: the smallest rectangle that holds both
 */
EntRect
ent_rect_union (EntRect a, EntRect b)
{
  double x = MIN (a.x, b.x), y = MIN (a.y, b.y);

  return (EntRect) { x, y, MAX (a.x + a.width, b.x + b.width) - x, MAX (a.y + a.height, b.y + b.height) - y };
}

/**
 * ent_rect_grow:
 *
 * Returns: @rect with @margin added on all four sides
 */
EntRect
ent_rect_grow (EntRect rect, double margin)
{
  return (EntRect) { rect.x - margin, rect.y - margin, rect.width + 2 * margin, rect.height + 2 * margin };
}

/**
 * ent_rect_overlaps:
 *
 * Returns: whether the two share more than a border
 */
gboolean
ent_rect_overlaps (EntRect a, EntRect b)
{
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

gboolean
ent_rect_contains (EntRect outer, EntRect inner)
{
  return outer.x <= inner.x && outer.y <= inner.y &&
         inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;
}

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

/**
 * ent_curve_get_point:
 * @t: from 0, the start, to 1, the end
 */
EntPoint
ent_curve_get_point (const EntCurve *self, double t)
{
  const EntPoint *p = self->points;
  double s = 1 - t;
  double a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;

  return (EntPoint) { a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x,
                      a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y };
}

/**
 * ent_curve_get_direction:
 *
 * Returns: where the curve runs to at @t, of length 1; to the right where it does not run at all
 */
EntPoint
ent_curve_get_direction (const EntCurve *self, double t)
{
  const EntPoint *p = self->points;
  double s = 1 - t;
  double a = s * s, b = 2 * s * t, c = t * t;
  double dx = a * (p[1].x - p[0].x) + b * (p[2].x - p[1].x) + c * (p[3].x - p[2].x);
  double dy = a * (p[1].y - p[0].y) + b * (p[2].y - p[1].y) + c * (p[3].y - p[2].y);
  double length = hypot (dx, dy);

  if (!(length > 1e-9))
    return (EntPoint) { 1, 0 };
  return (EntPoint) { dx / length, dy / length };
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
    points[i] = ent_curve_get_point (self, (double) i / ENT_CURVE_PIECES);
  points[ENT_CURVE_PIECES] = self->points[3];
}

double
ent_curve_get_length (const EntCurve *self)
{
  EntPoint points[ENT_CURVE_PIECES + 1];
  double length = 0;

  ent_curve_flatten (self, points);
  for (guint i = 0; i < ENT_CURVE_PIECES; i++)
    length += hypot (points[i + 1].x - points[i].x, points[i + 1].y - points[i].y);
  return length;
}

static double
get_distance_to_piece (EntPoint a, EntPoint b, EntPoint point)
{
  double dx = b.x - a.x, dy = b.y - a.y;
  double square = dx * dx + dy * dy;
  double t = square > 0 ? ((point.x - a.x) * dx + (point.y - a.y) * dy) / square : 0;

  t = CLAMP (t, 0, 1);
  return hypot (a.x + t * dx - point.x, a.y + t * dy - point.y);
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
  return best;
}

/**
 * ent_curve_find_from_end:
 *
 * Returns: the last t whose point is @distance away from the curve's end, 0 where none is
 */
double
ent_curve_find_from_end (const EntCurve *self, double distance)
{
  EntPoint end = self->points[3];
  double near = 1, far = 1;

  for (guint i = ENT_CURVE_PIECES; i > 0; i--)
    {
      EntPoint point;

      far = (double) (i - 1) / ENT_CURVE_PIECES;
      point = ent_curve_get_point (self, far);
      if (hypot (point.x - end.x, point.y - end.y) >= distance)
        break;
      near = far;
    }
  if (near <= 0)
    return 0;
  for (guint i = 0; i < 40; i++)
    {
      double t = (near + far) / 2;
      EntPoint point = ent_curve_get_point (self, t);

      if (hypot (point.x - end.x, point.y - end.y) >= distance)
        far = t;
      else
        near = t;
    }
  return far;
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
