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
/* Cells are kept in squares of so many on a side: of a large picture most squares are empty, and none is made of those. */
#define TILE_BITS 5
#define TILE (1 << TILE_BITS)

typedef guint8 Tile[TILE * TILE];

struct _EntInk
{
  EntCamera camera;
  EntPoint origin;   /* of the first cell, in pixels */
  int columns;
  int rows;
  int tile_columns;
  int tile_rows;
  Tile **tiles;      /* NULL where no line runs */
};

/**
 * ent_ink_new:
 * @camera: how curves are seen
 * @area: where, in pixels of its viewport
 *
 * Returns: (transfer full): no lines yet; it takes a byte for a cell in squares that lines run through, and next to none
 *   elsewhere
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
  self->tile_columns = (self->columns >> TILE_BITS) + 1;
  self->tile_rows = (self->rows >> TILE_BITS) + 1;
  self->tiles = g_new0 (Tile *, (gsize) self->tile_columns * self->tile_rows);
  return self;
}

void
ent_ink_free (EntInk *self)
{
  if (self == NULL)
    return;
  for (gsize i = 0; i < (gsize) self->tile_columns * self->tile_rows; i++)
    g_free (self->tiles[i]);
  g_free (self->tiles);
  g_free (self);
}

static Tile **
get_tile (const EntInk *self, int column, int row)
{
  return &self->tiles[(gsize) (row >> TILE_BITS) * self->tile_columns + (column >> TILE_BITS)];
}

static void
add_to_cell (EntInk *self, int column, int row)
{
  Tile **tile = get_tile (self, column, row);
  guint8 *cell;

  if (*tile == NULL)
    *tile = g_malloc0 (sizeof (Tile));
  cell = &(**tile)[(row & (TILE - 1)) << TILE_BITS | (column & (TILE - 1))];
  if (*cell < G_MAXUINT8)
    (*cell)++;
}

static void
add_piece (EntInk *self, EntPoint a, EntPoint b, gint64 *last)
{
  double dx = b.x - a.x, dy = b.y - a.y;
  int n = CLAMP (sqrt (dx * dx + dy * dy) / CELL, 1, MAX_STEPS);
  double x = (a.x - self->origin.x) / CELL, y = (a.y - self->origin.y) / CELL;

  dx /= n * CELL;
  dy /= n * CELL;
  for (int i = 0; i < n; i++, x += dx, y += dy)
    {
      gint64 cell;

      if (!(x >= 0 && y >= 0 && x < self->columns && y < self->rows))
        continue;
      cell = (gint64) y * self->columns + (int) x;
      if (cell != *last)
        add_to_cell (self, x, y);
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
  gint64 last = -1;

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

static guint
get_row_sum (const EntInk *self, int row, int left, int right)
{
  guint sum = 0;

  while (left < right)
    {
      int end = MIN (right, (left | (TILE - 1)) + 1);
      const Tile *tile = *get_tile (self, left, row);

      for (; tile != NULL && left < end; left++)
        sum += (*tile)[(row & (TILE - 1)) << TILE_BITS | (left & (TILE - 1))];
      left = end;
    }
  return sum;
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
    sum += get_row_sum (self, y, left, right);
  return sum;
}
