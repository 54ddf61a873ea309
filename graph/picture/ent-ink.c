/* ent-ink.c: where in the viewport lines run, so that labels can stand beside them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-ink.h"

#include <math.h>

#define CELL 8.0
/* A piece of a curve that is longer on the screen than this is mostly out of the viewport. */
#define MAX_STEPS 256

struct _EntInk
{
  int columns;
  int rows;
  guint8 *cells;
};

EntInk *
ent_ink_new (EntSize viewport)
{
  EntInk *self = g_new (EntInk, 1);

  self->columns = ceil (viewport.width / CELL);
  self->rows = ceil (viewport.height / CELL);
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
  int n = CLAMP (hypot (b.x - a.x, b.y - a.y) / CELL, 1, MAX_STEPS);

  for (int i = 0; i < n; i++)
    {
      double x = floor ((a.x + (b.x - a.x) * i / n) / CELL), y = floor ((a.y + (b.y - a.y) * i / n) / CELL);
      int cell;

      if (x < 0 || y < 0 || x >= self->columns || y >= self->rows)
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
 * O(length in the viewport)
 */
void
ent_ink_add_curve (EntInk *self, const EntCamera *camera, const EntCurve *curve)
{
  EntPoint points[ENT_CURVE_PIECES + 1];
  int last = -1;

  ent_curve_flatten (curve, points);
  for (guint i = 0; i < ENT_CURVE_PIECES; i++)
    add_piece (self, ent_camera_to_view (camera, points[i]), ent_camera_to_view (camera, points[i + 1]), &last);
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
  int left = CLAMP (rect.x / CELL, 0, self->columns);
  int right = CLAMP (ceil ((rect.x + rect.width) / CELL), 0, self->columns);
  int top = CLAMP (rect.y / CELL, 0, self->rows);
  int bottom = CLAMP (ceil ((rect.y + rect.height) / CELL), 0, self->rows);
  guint sum = 0;

  for (int y = top; y < bottom; y++)
    for (int x = left; x < right; x++)
      sum += self->cells[y * self->columns + x];
  return sum;
}
