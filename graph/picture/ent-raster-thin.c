/* ent-raster-thin.c: lines so thin that they need no outline
 *
 * Of each column, or row where the line is steep, a thin line takes from its upper to its lower border: what lies between
 * is the coverage of the two to four pixels there. That is several times faster than filling an outline.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-raster-private.h"

#include <math.h>

/* Parts of a pixel. */
#define ONE 256

/* A line that runs from one column to the next, or for a steep one from row to row. */
typedef struct
{
  guint32 *pixels;
  gsize along;      /* from a pixel to the next along the line, in pixels */
  gsize across;
  int length;       /* pixels along, */
  int breadth;      /* and across */
  guint32 pixel;
} Way;

/* The line takes @share of a column from @top to @bottom, all in parts of a pixel. */
static inline void
cover (const Way *self, int column, int top, int bottom, guint32 share)
{
  guint32 *at = self->pixels + column * self->along;
  int first = MAX (top >> 8, 0), last = MIN ((bottom - 1) >> 8, self->breadth - 1);

  for (int row = first; row <= last; row++)
    {
      guint32 *pixel = at + row * self->across;
      guint32 covered = MIN (bottom, (row + 1) * ONE) - MAX (top, row * ONE);

      *pixel = ent_pixel_over (*pixel, ent_pixel_scale (self->pixel, covered * share >> 8));
    }
}

/* A piece of the line, with the points along and across. Where another piece goes on, a column is of the piece that its
 * middle is of: half a column twice would be less than a column. */
static void
draw_way (const Way *self, EntPoint a, EntPoint b, double half, gboolean a_is_end, gboolean b_is_end)
{
  double slope = (b.y - a.y) / (b.x - a.x);
  double reach = half * sqrt (1 + slope * slope);
  double from = MAX (a_is_end ? a.x : ceil (a.x - 0.5), 0), to = MIN (b_is_end ? b.x : ceil (b.x - 0.5), self->length);
  int column = from, last = ceil (to) - 1;
  int breadth = 2 * reach * ONE + 0.5;

  if (!(from < to) || MIN (a.y, b.y) - reach >= self->breadth || MAX (a.y, b.y) + reach <= 0)
    return;
  for (; column <= last; column++)
    {
      double begin = MAX (from, column), end = MIN (to, column + 1.0);
      double middle = a.y + ((begin + end) / 2 - a.x) * slope - reach;

      if (middle > -4 * ONE && middle < self->breadth + ONE)
        cover (self, column, floor (middle * ONE), (int) floor (middle * ONE) + breadth, (end - begin) * ONE + 0.5);
    }
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
  const Way level = { self->pixels, 1, self->stride, self->width, self->height, pixel };
  const Way steep = { self->pixels, self->stride, 1, self->height, self->width, pixel };

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
