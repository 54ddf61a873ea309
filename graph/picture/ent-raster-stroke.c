/* ent-raster-stroke.c: the outlines of lines, for the raster to fill
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-raster-private.h"

#include <math.h>

/* How far, in pixels, straight pieces may be off their curve. */
#define TOLERANCE 0.1
#define MAX_PIECES 64
#define CAP_PIECES 8
#define MAX_CORNERS (2 * (MAX_PIECES + 2) + 2 * CAP_PIECES)
/* A corner is not drawn further out than so many half widths. */
#define MAX_MITRE 4.0
/* Points nearer than this are one. */
#define SAME 1e-3
/* A line of this width or less, in pixels, needs no outline. */
#define THIN 2.0
/* Shorter dashes, in pixels, make a grey line. */
#define MIN_PERIOD 0.5

/* A part of a line: all of it, or one dash. */
typedef struct
{
  EntPoint points[MAX_PIECES + 2];
  guint n;
} Path;

static void
path_add (Path *self, EntPoint point)
{
  const EntPoint *last = self->n > 0 ? &self->points[self->n - 1] : NULL;

  if (last == NULL || fabs (point.x - last->x) > SAME || fabs (point.y - last->y) > SAME)
    self->points[self->n++] = point;
}

/* The second differences of the control points say how bent a curve is. */
static void
path_add_curve (Path *self, const EntCurve *curve)
{
  const EntPoint *p = curve->points;
  double first = hypot (p[0].x - 2 * p[1].x + p[2].x, p[0].y - 2 * p[1].y + p[2].y);
  double second = hypot (p[1].x - 2 * p[2].x + p[3].x, p[1].y - 2 * p[2].y + p[3].y);
  guint n = CLAMP (ceil (sqrt (0.75 * MAX (first, second) / TOLERANCE)), 1, MAX_PIECES);

  path_add (self, p[0]);
  for (guint i = 1; i < n; i++)
    path_add (self, ent_curve_get_point (curve, (double) i / n));
  path_add (self, p[3]);
}

static EntPoint
get_normal (EntPoint a, EntPoint b)
{
  double dx = b.x - a.x, dy = b.y - a.y, length = sqrt (dx * dx + dy * dy);

  return (EntPoint) { -dy / length, dx / length };
}

/* From a corner of a line to the corner of its border, half a width away from both pieces. */
static EntPoint
get_mitre (EntPoint before, EntPoint after, double half)
{
  EntPoint sum = { before.x + after.x, before.y + after.y };
  double square = sum.x * sum.x + sum.y * sum.y;
  double factor = half * 2 / MAX (square, 4 / (MAX_MITRE * MAX_MITRE));

  return (EntPoint) { sum.x * factor, sum.y * factor };
}

static void
add_cap (EntPoint *corners, guint *n, EntPoint center, EntPoint from, double half)
{
  double start = atan2 (from.y, from.x);

  for (guint i = 1; i < CAP_PIECES; i++)
    {
      double angle = start - G_PI * i / CAP_PIECES;

      corners[(*n)++] = (EntPoint) { center.x + half * cos (angle), center.y + half * sin (angle) };
    }
}

/* Along the left side and back along the right one. */
static void
add_path (EntRaster *raster, const Path *path, double half, gboolean round)
{
  EntPoint corners[MAX_CORNERS], sides[MAX_PIECES + 2];
  EntPoint before, after;
  guint n = 0, last = path->n - 1;

  if (path->n < 2)
    return;
  before = get_normal (path->points[0], path->points[1]);
  for (guint i = 0; i <= last; i++)
    {
      after = i < last ? get_normal (path->points[i], path->points[i + 1]) : before;
      sides[i] = get_mitre (before, after, half);
      before = after;
    }
  for (guint i = 0; i <= last; i++)
    corners[n++] = (EntPoint) { path->points[i].x + sides[i].x, path->points[i].y + sides[i].y };
  if (round)
    add_cap (corners, &n, path->points[last], sides[last], half);
  for (guint i = last + 1; i > 0; i--)
    corners[n++] = (EntPoint) { path->points[i - 1].x - sides[i - 1].x, path->points[i - 1].y - sides[i - 1].y };
  if (round)
    add_cap (corners, &n, path->points[0], (EntPoint) { -sides[0].x, -sides[0].y }, half);
  ent_raster_add_polygon (raster, corners, n);
}

/* Whether a part of the line may be in the rows that are drawn. */
static gboolean
is_in_rows (const EntRaster *raster, const Path *path, double width)
{
  double top = G_MAXDOUBLE, bottom = -G_MAXDOUBLE, margin = width / 2 * MAX_MITRE;

  for (guint i = 0; i < path->n; i++)
    {
      top = MIN (top, path->points[i].y);
      bottom = MAX (bottom, path->points[i].y);
    }
  return top - margin < raster->end && bottom + margin > raster->first;
}

static void
stroke_path (EntRaster *raster, const Path *path, const EntStroke *stroke)
{
  if (!is_in_rows (raster, path, stroke->width))
    return;
  if (stroke->width <= THIN && !stroke->round)
    {
      ent_raster_draw_thin (raster, path->points, path->n, stroke->width, stroke->color);
      return;
    }
  add_path (raster, path, stroke->width / 2, stroke->round);
  ent_raster_fill (raster, stroke->color);
}

/* A walk along a line that is cut into dashes. */
typedef struct
{
  EntRaster *raster;
  const EntStroke *stroke;
  Path dash;
  guint index;      /* of the dash or gap it is in */
  double left;      /* what is left of that */
  double period;    /* of all dashes and gaps */
} Walk;

static void
end_dash (Walk *self)
{
  stroke_path (self->raster, &self->dash, self->stroke);
  self->dash.n = 0;
}

static void
turn_over (Walk *self)
{
  self->index = (self->index + 1) % self->stroke->n_dashes;
  self->left = self->stroke->dashes[self->index];
}

/* Goes on by a piece that nobody sees. */
static void
skip_piece (Walk *self, double length)
{
  end_dash (self);
  for (length = fmod (length, self->period); length >= self->left; turn_over (self))
    length -= self->left;
  self->left -= length;
}

static void
walk_piece (Walk *self, EntPoint a, EntPoint b)
{
  double length = hypot (b.x - a.x, b.y - a.y), at = 0;
  double margin = self->stroke->width;
  EntRect box = { MIN (a.x, b.x), MIN (a.y, b.y), fabs (a.x - b.x), fabs (a.y - b.y) };

  if (!ent_raster_sees (self->raster, ent_rect_grow (box, margin)))
    {
      skip_piece (self, length);
      return;
    }
  while (at < length)
    {
      double step = MIN (self->left, length - at);
      gboolean is_dash = self->index % 2 == 0;

      if (is_dash)
        path_add (&self->dash, (EntPoint) { a.x + (b.x - a.x) * at / length, a.y + (b.y - a.y) * at / length });
      at += step;
      self->left -= step;
      if (is_dash)
        path_add (&self->dash, (EntPoint) { a.x + (b.x - a.x) * at / length, a.y + (b.y - a.y) * at / length });
      if (self->left <= 0)
        {
          end_dash (self);
          turn_over (self);
        }
    }
}

static void
stroke_dashes (EntRaster *self, const Path *path, const EntStroke *stroke, double period)
{
  Walk walk = { .raster = self, .stroke = stroke, .left = stroke->dashes[0], .period = period };

  for (guint i = 0; i + 1 < path->n; i++)
    walk_piece (&walk, path->points[i], path->points[i + 1]);
  end_dash (&walk);
}

/**
 * ent_raster_stroke:
 * @curve: in pixels
 *
 * Draws a line over what is there. O(length)
 */
void
ent_raster_stroke (EntRaster *self, const EntCurve *curve, const EntStroke *stroke)
{
  double period = 0;
  Path path;

  path.n = 0;
  path_add_curve (&path, curve);
  for (guint i = 0; i < stroke->n_dashes; i++)
    period += stroke->dashes[i];
  if (period > MIN_PERIOD)
    {
      stroke_dashes (self, &path, stroke, period);
      return;
    }
  stroke_path (self, &path, stroke);
}

/**
 * ent_raster_add_ring:
 * @corners: of a closed line
 *
 * Adds the outline of a closed line to the shape that ent_raster_fill() fills.
 */
void
ent_raster_add_ring (EntRaster *self, const EntPoint *corners, guint n_corners, double width)
{
  g_autofree EntPoint *outer = g_new (EntPoint, n_corners);
  g_autofree EntPoint *inner = g_new (EntPoint, n_corners);

  for (guint i = 0; i < n_corners; i++)
    {
      EntPoint here = corners[i];
      EntPoint before = get_normal (corners[(i + n_corners - 1) % n_corners], here);
      EntPoint after = get_normal (here, corners[(i + 1) % n_corners]);
      EntPoint side = get_mitre (before, after, width / 2);

      outer[i] = (EntPoint) { here.x + side.x, here.y + side.y };
      inner[n_corners - 1 - i] = (EntPoint) { here.x - side.x, here.y - side.y };
    }
  ent_raster_add_polygon (self, outer, n_corners);
  ent_raster_add_polygon (self, inner, n_corners);
}
