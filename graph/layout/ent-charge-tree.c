/* ent-charge-tree.c: the repulsion of very many points, nearly exact
 *
 * Barnes & Hut 1986, "A hierarchical O(N log N) force-calculation algorithm": far points push as one. The points are
 * sorted along a Morton curve, so that each cell of the tree is a run of them, and cells stand in the order in which
 * they are visited, each with the number of the cell to go on with when it is far.
 *
 * Single precision and no function of the C library: the same bits on every processor.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/ent-charge-tree-private.h"


/* A cell counts as one point from 1 / THETA of its side on; the usual 1.2 of layout programs. */
#define THETA_SQUARED 1.44f
#define LEAF_POINTS 8
/* Levels of the tree: bits of each coordinate in a Morton code. */
#define LEVELS 16
/* Points on one spot push each other as if they were this far apart, squared. */
#define LEAST_DISTANCE 1e-3f

typedef struct
{
  float x, y;       /* the middle of its charges */
  float charge;
  float far;        /* squared distance from which on it counts as one point */
  guint32 skip;     /* the cell to go on with */
  guint32 first;    /* its points, in the order of the tree */
  guint32 n_points; /* 0 for a cell with cells in it */
} Cell;

typedef struct
{
  guint32 code;
  guint32 point;
} Key;

struct _EntChargeTree
{
  Key *keys, *spare;
  EntVector *points; /* in the order of the tree */
  float *charges;
  GArray *cells;
  guint n_points;
};

/* Returns: (transfer full): a tree for at most @n_points */
EntChargeTree *
ent_charge_tree_new (guint n_points)
{
  EntChargeTree *self = g_new0 (EntChargeTree, 1);

  self->keys = g_new (Key, n_points);
  self->spare = g_new (Key, n_points);
  self->points = g_new (EntVector, n_points);
  self->charges = g_new (float, n_points);
  self->cells = g_array_sized_new (FALSE, FALSE, sizeof (Cell), MAX (n_points, 1));
  return self;
}

void
ent_charge_tree_free (EntChargeTree *self)
{
  g_free (self->keys);
  g_free (self->spare);
  g_free (self->points);
  g_free (self->charges);
  g_array_unref (self->cells);
  g_free (self);
}

/* Puts a zero bit before each of the 16. */
static guint32
spread_bits (guint32 bits)
{
  bits = (bits | bits << 8) & 0x00ff00ff;
  bits = (bits | bits << 4) & 0x0f0f0f0f;
  bits = (bits | bits << 2) & 0x33333333;
  return (bits | bits << 1) & 0x55555555;
}

static void
sort_keys (EntChargeTree *self)
{
  for (guint shift = 0; shift < 32; shift += 8)
    {
      guint starts[257] = { 0 };
      Key *swap;

      for (guint i = 0; i < self->n_points; i++)
        starts[(self->keys[i].code >> shift & 0xff) + 1]++;
      for (guint i = 0; i < 256; i++)
        starts[i + 1] += starts[i];
      for (guint i = 0; i < self->n_points; i++)
        self->spare[starts[self->keys[i].code >> shift & 0xff]++] = self->keys[i];
      swap = self->keys;
      self->keys = self->spare;
      self->spare = swap;
    }
}

static void
sum_up (const EntChargeTree *self, Cell *cell, guint first, guint end)
{
  float x = 0, y = 0, charge = 0;

  for (guint i = first; i < end; i++)
    {
      x += self->points[i].x * self->charges[i];
      y += self->points[i].y * self->charges[i];
      charge += self->charges[i];
    }
  cell->x = charge > 0 ? x / charge : self->points[first].x;
  cell->y = charge > 0 ? y / charge : self->points[first].y;
  cell->charge = charge;
}

/* The first of the points from @first to before @end whose code has the two bits of @level at @quarter or more. */
static guint
find_quarter (const EntChargeTree *self, guint first, guint end, guint level, guint quarter)
{
  guint shift = 2 * (LEVELS - 1 - level);

  while (first < end)
    {
      guint middle = (first + end) / 2;

      if ((self->keys[middle].code >> shift & 3) < quarter)
        first = middle + 1;
      else
        end = middle;
    }
  return first;
}

/* Adds the cell of these points, and below it those of its quarters. Goes LEVELS deep at most. */
static void
add_cell (EntChargeTree *self, guint first, guint end, guint level, float side)
{
  guint index = self->cells->len;
  Cell cell = { .far = side * side / THETA_SQUARED };

  sum_up (self, &cell, first, end);
  if (end - first <= LEAF_POINTS || level == LEVELS)
    {
      cell.first = first;
      cell.n_points = end - first;
    }
  g_array_append_val (self->cells, cell);
  for (guint quarter = 0; quarter < 4 && cell.n_points == 0; quarter++)
    {
      guint from = find_quarter (self, first, end, level, quarter);
      guint to = find_quarter (self, from, end, level, quarter + 1);

      if (to > from)
        add_cell (self, from, to, level + 1, side / 2);
    }
  g_array_index (self->cells, Cell, index).skip = self->cells->len;
}

/*
 * ent_charge_tree_build:
 * @points: (array length=n_points)
 * @charges: (array length=n_points)
 *
 * Makes the tree anew for these points. O(n_points).
 */
void
ent_charge_tree_build (EntChargeTree *self, const EntVector *points, const float *charges, guint n_points)
{
  EntVector low = points[0], high = points[0];
  float side, scale;

  for (guint i = 1; i < n_points; i++)
    {
      low.x = MIN (low.x, points[i].x);
      low.y = MIN (low.y, points[i].y);
      high.x = MAX (high.x, points[i].x);
      high.y = MAX (high.y, points[i].y);
    }
  side = MAX (MAX (high.x - low.x, high.y - low.y), 1e-6f);
  scale = ((1 << LEVELS) - 1) / side;
  self->n_points = n_points;
  for (guint i = 0; i < n_points; i++)
    self->keys[i] = (Key) { spread_bits ((guint32) ((points[i].x - low.x) * scale)) |
                              spread_bits ((guint32) ((points[i].y - low.y) * scale)) << 1, i };
  sort_keys (self);
  for (guint i = 0; i < n_points; i++)
    {
      self->points[i] = points[self->keys[i].point];
      self->charges[i] = charges[self->keys[i].point];
    }
  g_array_set_size (self->cells, 0);
  add_cell (self, 0, n_points, 0, side);
}

/* Which point stands at @index in the order of the tree, in which neighbours are near each other. */
guint
ent_charge_tree_get_point (const EntChargeTree *self, guint index)
{
  return self->keys[index].point;
}

/*
 * ent_charge_tree_get_force:
 * @index: of a point in the order of the tree
 *
 * Returns: the sum over all other points of their charge, times the way from them divided by its squared length.
 *   O(log n_points). Several threads may ask at once
 */
EntVector
ent_charge_tree_get_force (const EntChargeTree *self, guint index)
{
  const Cell *cells = (const Cell *) self->cells->data;
  EntVector at = self->points[index], force = { 0, 0 };
  guint i = 0;

  while (i < self->cells->len)
    {
      const Cell *cell = &cells[i];
      float dx = at.x - cell->x, dy = at.y - cell->y;
      float squared = dx * dx + dy * dy;

      if (squared > cell->far)
        {
          float push = cell->charge / squared;

          force.x += dx * push;
          force.y += dy * push;
          i = cell->skip;
        }
      else if (cell->n_points == 0)
        i++;
      else
        {
          for (guint k = cell->first; k < cell->first + cell->n_points; k++)
            {
              float px = at.x - self->points[k].x, py = at.y - self->points[k].y;
              float push = self->charges[k] / (px * px + py * py + LEAST_DISTANCE);

              force.x += px * push;
              force.y += py * push;
            }
          i = cell->skip;
        }
    }
  return force;
}
