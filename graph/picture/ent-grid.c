/* ent-grid.c: what lies where, for searches by place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-grid.h"

#include <math.h>

#define MAX_CELLS_A_SIDE 128
#define FEW 32

struct _EntGrid
{
  EntRect bounds;
  guint columns;
  guint rows;
  double cell;      /* the length of a cell's side */
  GArray **cells;   /* (element-type guint) row by row; %NULL where nothing lies */
};

/* A range of cells, both ends included. */
typedef struct
{
  guint left;
  guint top;
  guint right;
  guint bottom;
} Range;

/**
 * ent_grid_new:
 * @bounds: where most things are
 * @n_things: about how many there will be
 *
 * Returns: (transfer full): a grid with about a cell a thing, and 128 x 128 at most
 */
EntGrid *
ent_grid_new (EntRect bounds, guint n_things)
{
  EntGrid *self = g_new0 (EntGrid, 1);
  double longer = MAX (MAX (bounds.width, bounds.height), 1);
  double shorter = CLAMP (MIN (bounds.width, bounds.height), longer / MAX_CELLS_A_SIDE, longer);

  self->bounds = bounds;
  self->cell = MAX (sqrt (longer * shorter / MAX (n_things, 1)), longer / MAX_CELLS_A_SIDE);
  self->columns = CLAMP (ceil (bounds.width / self->cell), 1, MAX_CELLS_A_SIDE);
  self->rows = CLAMP (ceil (bounds.height / self->cell), 1, MAX_CELLS_A_SIDE);
  self->cells = g_new0 (GArray *, self->columns * self->rows);
  return self;
}

void
ent_grid_free (EntGrid *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->columns * self->rows; i++)
    g_clear_pointer (&self->cells[i], g_array_unref);
  g_free (self->cells);
  g_free (self);
}

/**
 * ent_grid_get_cell:
 *
 * Returns: the length of a cell's side
 */
double
ent_grid_get_cell (const EntGrid *self)
{
  return self->cell;
}

static guint
get_cell (double offset, double cell, guint n)
{
  return CLAMP (offset / cell, 0, n - 1);
}

static Range
get_range (const EntGrid *self, EntRect rect)
{
  double x = rect.x - self->bounds.x, y = rect.y - self->bounds.y;

  return (Range) { get_cell (x, self->cell, self->columns), get_cell (y, self->cell, self->rows),
                   get_cell (x + rect.width, self->cell, self->columns),
                   get_cell (y + rect.height, self->cell, self->rows) };
}

/**
 * ent_grid_add_rect:
 *
 * All of what is added of one thing is to be added before the next thing.
 */
void
ent_grid_add_rect (EntGrid *self, guint thing, EntRect rect)
{
  Range range = get_range (self, rect);

  for (guint row = range.top; row <= range.bottom; row++)
    for (guint column = range.left; column <= range.right; column++)
      {
        GArray **cell = &self->cells[row * self->columns + column];

        if (*cell == NULL)
          *cell = g_array_new (FALSE, FALSE, sizeof (guint));
        if ((*cell)->len == 0 || g_array_index (*cell, guint, (*cell)->len - 1) != thing)
          g_array_append_val (*cell, thing);
      }
}

/**
 * ent_grid_remove_rect:
 * @rect: as it was added
 */
void
ent_grid_remove_rect (EntGrid *self, guint thing, EntRect rect)
{
  Range range = get_range (self, rect);

  for (guint row = range.top; row <= range.bottom; row++)
    for (guint column = range.left; column <= range.right; column++)
      {
        GArray *cell = self->cells[row * self->columns + column];

        for (guint i = 0; cell && i < cell->len; i++)
          if (g_array_index (cell, guint, i) == thing)
            {
              g_array_remove_index_fast (cell, i);
              break;
            }
      }
}

/**
 * ent_grid_add_wide_curve:
 * @reach: how far beside the curve the thing is, too
 */
void
ent_grid_add_wide_curve (EntGrid *self, guint thing, const EntCurve *curve, double reach)
{
  const EntPoint *p = curve->points;
  EntRect hull = ent_curve_get_hull (curve);
  double first = MAX (fabs (p[0].x - 2 * p[1].x + p[2].x), fabs (p[0].y - 2 * p[1].y + p[2].y));
  double second = MAX (fabs (p[1].x - 2 * p[2].x + p[3].x), fabs (p[1].y - 2 * p[2].y + p[3].y));
  /* in straight pieces of half a cell, each with the room that the curve takes beside it */
  guint n = CLAMP (2 * (hull.width + hull.height) / self->cell, 1, ENT_CURVE_PIECES);
  double beside = 0.75 * MAX (first, second) / (n * n);
  EntPoint a = p[0];

  for (guint i = 1; i <= n; i++)
    {
      EntPoint b = ent_curve_get_point (curve, (double) i / n);
      EntRect box = { MIN (a.x, b.x), MIN (a.y, b.y), fabs (a.x - b.x), fabs (a.y - b.y) };

      ent_grid_add_rect (self, thing, ent_rect_grow (box, beside + reach));
      a = b;
    }
}

void
ent_grid_add_curve (EntGrid *self, guint thing, const EntCurve *curve)
{
  ent_grid_add_wide_curve (self, thing, curve, 0);
}

static int
compare_things (gconstpointer a, gconstpointer b)
{
  guint x = *(const guint *) a, y = *(const guint *) b;

  return x < y ? -1 : x > y;
}

/* For the few things that lie in a cell or two, for which qsort() would do more calls than comparisons. */
static void
sort_few (guint *things, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      guint thing = things[i], j = i;

      for (; j > 0 && things[j - 1] > thing; j--)
        things[j] = things[j - 1];
      things[j] = thing;
    }
}

/**
 * ent_grid_sort_things:
 * @things: (element-type guint): is put in order, and what is there several times is left once
 */
void
ent_grid_sort_things (GArray *things)
{
  guint n = 0;

  if (things->len <= FEW)
    sort_few ((guint *) (gpointer) things->data, things->len);
  else
    g_array_sort (things, compare_things);
  for (guint i = 0; i < things->len; i++)
    if (i == 0 || g_array_index (things, guint, i) != g_array_index (things, guint, n - 1))
      g_array_index (things, guint, n++) = g_array_index (things, guint, i);
  g_array_set_size (things, n);
}

/**
 * ent_grid_query:
 * @things: (element-type guint) (out caller-allocates): is set to what may touch @rect, each once, in order
 *
 * O(k log k) for the k things in the cells of @rect
 */
void
ent_grid_query (const EntGrid *self, EntRect rect, GArray *things)
{
  Range range = get_range (self, rect);

  g_array_set_size (things, 0);
  for (guint row = range.top; row <= range.bottom; row++)
    for (guint column = range.left; column <= range.right; column++)
      {
        const GArray *cell = self->cells[row * self->columns + column];

        if (cell)
          g_array_append_vals (things, cell->data, cell->len);
      }
  ent_grid_sort_things (things);
}

/**
 * ent_grid_find:
 * @test: says whether a thing is what is looked for
 *
 * Returns: whether one of the things that may touch @rect is; in no order, and a thing may be asked about several times.
 *   O(k) for the k things in the cells of @rect
 */
gboolean
ent_grid_find (const EntGrid *self, EntRect rect, EntGridTest test, gpointer data)
{
  Range range = get_range (self, rect);

  for (guint row = range.top; row <= range.bottom; row++)
    for (guint column = range.left; column <= range.right; column++)
      {
        const GArray *cell = self->cells[row * self->columns + column];

        for (guint i = 0; cell && i < cell->len; i++)
          if (test (g_array_index (cell, guint, i), data))
            return TRUE;
      }
  return FALSE;
}
