/* ent-ink.c: where on the screen lines run, so that labels can stand beside them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-ink.h"

#include <math.h>

#define CELL 8.0
/* About how long the straight pieces of a curve are. */
#define PIECE (2 * CELL)
/* A piece of a curve with more steps is mostly off the screen. */
#define MAX_STEPS 512

struct _EntInk
{
  EntCamera camera;
  EntPoint origin;   /* of the first cell, in pixels */
  int columns;
  int rows;
  guint8 *cells;
};

/**
 * ent_ink_new:
 * @camera: how curves are seen
 * @area: where, in pixels of its viewport
 *
 * Returns: (transfer full): no lines yet
 */
EntInk *
ent_ink_new (const EntCamera *camera, EntRect area)
{
  EntInk *self = g_new (EntInk, 1);
  EntPoint anchor = ent_camera_to_view (camera, (EntPoint) { 0, 0 });

  self->camera = *camera;
  self->origin.x = anchor.x + floor ((area.x - anchor.x) / CELL) * CELL;
  self->origin.y = anchor.y + floor ((area.y - anchor.y) / CELL) * CELL;
  self->columns = ceil (area.width / CELL) + 1;
  self->rows = ceil (area.height / CELL) + 1;
  self->cells = g_new0 (guint8, (gsize) self->columns * self->rows);
  return self;
}

void
ent_ink_free (EntInk *self)
{
  if (self == NULL)
    return;
  g_free (self->cells);
  g_free (self);
}

static void
add_piece (EntInk *self, EntPoint a, EntPoint b, int *last)
{
  double dx = b.x - a.x, dy = b.y - a.y;
  int n = CLAMP (sqrt (dx * dx + dy * dy) / CELL, 1, MAX_STEPS);
  double x = (a.x - self->origin.x) / CELL, y = (a.y - self->origin.y) / CELL;

  dx /= n * CELL;
  dy /= n * CELL;
  for (int i = 0; i < n; i++, x += dx, y += dy)
    {
      int cell;

      if (!(x >= 0 && y >= 0 && x < self->columns && y < self->rows))
        continue;
      cell = (int) y * self->columns + (int) x;
      if (cell != *last && self->cells[cell] < G_MAXUINT8)
        self->cells[cell]++;
      *last = cell;
    }
}

/**
 * ent_ink_add_curve:
 * @curve: in the plane
 *
 * O(length on the screen)
 */
void
ent_ink_add_curve (EntInk *self, const EntCurve *curve)
{
  EntCurve view = ent_camera_curve_to_view (&self->camera, curve);
  EntRect hull = ent_curve_get_hull (&view);
  EntPoint a;
  guint n;
  int last = -1;

  if (hull.x + hull.width < self->origin.x || hull.x > self->origin.x + self->columns * CELL ||
      hull.y + hull.height < self->origin.y || hull.y > self->origin.y + self->rows * CELL)
    return;
  n = CLAMP ((hull.width + hull.height) / PIECE, 1, ENT_CURVE_PIECES);
  a = view.points[0];
  for (guint i = 1; i <= n; i++)
    {
      EntPoint b = ent_curve_get_point (&view, (double) i / n);

      add_piece (self, a, b, &last);
      a = b;
    }
}

/**
 * ent_ink_get:
 * @rect: in pixels
 *
 * Returns: in how many cells of @rect lines run, each cell as often as it has lines
 */
guint
ent_ink_get (const EntInk *self, EntRect rect)
{
  double x0 = rect.x - self->origin.x, y0 = rect.y - self->origin.y;
  int left = CLAMP (x0 / CELL, 0, self->columns), right = CLAMP (ceil ((x0 + rect.width) / CELL), 0, self->columns);
  int top = CLAMP (y0 / CELL, 0, self->rows), bottom = CLAMP (ceil ((y0 + rect.height) / CELL), 0, self->rows);
  guint sum = 0;

  for (int y = top; y < bottom; y++)
    for (int x = left; x < right; x++)
      sum += self->cells[y * self->columns + x];
  return sum;
}
