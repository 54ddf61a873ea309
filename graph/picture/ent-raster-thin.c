/* ent-raster-thin.c: lines so thin that they need no outline
 *
 * Of each column, or row where the line is steep, a thin line takes from its upper to its lower border: what lies between
 * is the coverage of the two to four pixels there. That is several times faster than filling an outline.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-raster-private.h"

#include <math.h>

/* Parts of a pixel: of its coverage, and of a place, which is so much finer that steps add up to no error that is seen. */
#define ONE 256
#define FINE_BITS 16
#define FINE ((double) (ONE << FINE_BITS))

/* A line that runs from one column to the next, or for a steep one from row to row. */
typedef struct
{
  guint32 *pixels;
  gsize along;      /* from a pixel to the next along the line, in pixels */
  gsize across;
  int first;        /* columns that are drawn: from here ... */
  int end;          /* ... up to before this */
  int top;          /* and in each of them from here ... */
  int bottom;       /* ... up to before this */
  guint32 pixel;
} Way;

/* The line takes @share of a column from @top on @breadth, all in parts of a pixel. */
static inline void
cover (const Way *self, int column, int top, int breadth, guint32 share)
{
  guint32 *at = self->pixels + column * self->along;
  int bottom = top + breadth;
  int first = MAX (top >> 8, self->top), last = MIN ((bottom - 1) >> 8, self->bottom - 1);

  for (int row = first; row <= last; row++)
    {
      guint32 *pixel = at + row * self->across;
      guint32 covered = MIN (bottom, (row + 1) * ONE) - MAX (top, row * ONE);

      *pixel = ent_pixel_over (*pixel, ent_pixel_scale (self->pixel, covered * share >> 8));
    }
}

/* Where the upper border of a line is at @at. */
typedef struct
{
  double start;   /* at 0 */
  double slope;
} Border;

/* The part of a column that a line's end leaves. */
static void
cover_part (const Way *self, const Border *border, int column, double from, double to, int breadth)
{
  double top = border->start + (from + to) / 2 * border->slope;

  if (column < self->first || column >= self->end || top >= self->bottom || top + breadth / ONE < self->top - 1)
    return;
  cover (self, column, floor (top * ONE + 0.5), breadth, (to - from) * ONE + 0.5);
}

/* Whole columns. */
static void
cover_columns (const Way *self, const Border *border, int column, int end, int breadth)
{
  gint64 step = floor (border->slope * FINE + 0.5), top;

  /* only those that cross what is drawn */
  if (step != 0)
    {
      double a = (self->top - 1 - breadth / ONE - border->start) / border->slope;
      double b = (self->bottom + 1 - border->start) / border->slope;

      column = MAX (column, CLAMP (MIN (a, b) - 1, self->first, self->end));
      end = MIN (end, CLAMP (MAX (a, b) + 1, self->first, self->end));
    }
  top = (gint64) floor ((border->start + border->slope / 2 + 0.5 / ONE) * FINE + 0.5) + column * step;
  for (; column < end; column++, top += step)
    cover (self, column, top >> FINE_BITS, breadth, ONE);
}

/* A piece of the line, with the points along and across. Where another piece goes on, a column is of the piece that its
 * middle is of: half a column twice would be less than a column. */
static void
draw_way (const Way *self, EntPoint a, EntPoint b, double half, gboolean a_is_end, gboolean b_is_end)
{
  double slope = (b.y - a.y) / (b.x - a.x);
  double reach = half * sqrt (1 + slope * slope);
  double from = MAX (a_is_end ? a.x : ceil (a.x - 0.5), self->first);
  double to = MIN (b_is_end ? b.x : ceil (b.x - 0.5), self->end);
  const Border border = { a.y - a.x * slope - reach, slope };
  int breadth = 2 * reach * ONE + 0.5, column = from, end = to;

  if (!(from < to) || MIN (a.y, b.y) - reach >= self->bottom || MAX (a.y, b.y) + reach <= self->top)
    return;
  if (from > column)
    {
      cover_part (self, &border, column, from, MIN (to, column + 1.0), breadth);
      column++;
    }
  cover_columns (self, &border, column, end, breadth);
  if (to > end && end >= column)
    cover_part (self, &border, end, end, to, breadth);
}

/* One piece between two points, whichever way it runs. */
static void
draw_piece (const Way *self, EntPoint a, EntPoint b, double half, gboolean a_is_end, gboolean b_is_end)
{
  if (a.x < b.x)
    draw_way (self, a, b, half, a_is_end, b_is_end);
  else
    draw_way (self, b, a, half, b_is_end, a_is_end);
}

/*
 * ent_raster_draw_thin:
 * @points: of a line without sharp corners, in pixels
 * @width: 2 at most
 *
 * Draws a line straight into the pixels. O(length)
 */
void
ent_raster_draw_thin (EntRaster *self, const EntPoint *points, guint n_points, double width, EntColor color)
{
  guint32 pixel = ent_pixel_from_color (color);
  const Way level = { self->pixels, 1, self->stride, 0, self->width, self->first, self->end, pixel };
  const Way steep = { self->pixels, self->stride, 1, self->first, self->end, 0, self->width, pixel };

  for (guint i = 0; i + 1 < n_points; i++)
    {
      EntPoint a = points[i], b = points[i + 1];
      gboolean a_is_end = i == 0, b_is_end = i + 2 == n_points;

      if (fabs (b.x - a.x) >= fabs (b.y - a.y))
        draw_piece (&level, a, b, width / 2, a_is_end, b_is_end);
      else
        draw_piece (&steep, (EntPoint) { a.y, a.x }, (EntPoint) { b.y, b.x }, width / 2, a_is_end, b_is_end);
    }
}
