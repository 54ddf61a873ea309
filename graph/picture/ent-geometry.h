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

EntRect ent_rect_around (EntPoint center, EntSize size);
EntRect ent_rect_union (EntRect a, EntRect b);
EntRect ent_rect_grow (EntRect rect, double margin);
gboolean ent_rect_overlaps (EntRect a, EntRect b);
gboolean ent_rect_contains (EntRect outer, EntRect inner);

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
