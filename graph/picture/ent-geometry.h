/* ent-geometry.h: rectangles and curves of the plane
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "layout/ent-layout.h"

G_BEGIN_DECLS

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} EntRect;

/**
 * EntCurve:
 * @points: start, two control points and end
 *
 * A cubic Bézier curve, as cairo and SVG draw it.
 */
typedef struct
{
  EntPoint points[4];
} EntCurve;

/* Straight pieces that stand for a curve where its points are sought; nearer than 0.2 % of its length. */
#define ENT_CURVE_PIECES 24

/**
 * ent_rect_around:
 *
 * Returns: the rectangle of @size with @center in its middle
 */
static inline EntRect
ent_rect_around (EntPoint center, EntSize size)
{
  return (EntRect) { center.x - size.width / 2, center.y - size.height / 2, size.width, size.height };
}

/**
 * ent_rect_union:
 *
 * Returns: the smallest rectangle that holds both
 */
static inline EntRect
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
static inline EntRect
ent_rect_grow (EntRect rect, double margin)
{
  return (EntRect) { rect.x - margin, rect.y - margin, rect.width + 2 * margin, rect.height + 2 * margin };
}

/**
 * ent_rect_overlaps:
 *
 * Returns: whether the two share more than a border
 */
static inline gboolean
ent_rect_overlaps (EntRect a, EntRect b)
{
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

static inline gboolean
ent_rect_contains (EntRect outer, EntRect inner)
{
  return outer.x <= inner.x && outer.y <= inner.y &&
         inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;
}

EntCurve ent_curve_new_quadratic (EntPoint start, EntPoint control, EntPoint end);
EntPoint ent_curve_get_point (const EntCurve *self, double t);
EntPoint ent_curve_get_direction (const EntCurve *self, double t);
EntCurve ent_curve_reverse (const EntCurve *self);
EntCurve ent_curve_cut (const EntCurve *self, double from, double to);
void ent_curve_flatten (const EntCurve *self, EntPoint points[ENT_CURVE_PIECES + 1]);
double ent_curve_get_length (const EntCurve *self);
double ent_curve_get_distance (const EntCurve *self, EntPoint point);
double ent_curve_find_from_end (const EntCurve *self, double distance);
EntRect ent_curve_get_hull (const EntCurve *self);
EntRect ent_curve_get_bounds (const EntCurve *self);

G_END_DECLS
