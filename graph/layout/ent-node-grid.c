/* ent-node-grid.c: nodes by cells of the plane, so that asking who stands near costs the same in any graph
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/ent-node-grid-private.h"

#include <math.h>
#include <string.h>

/* @cell: the side of a cell: about the size of a node; @n_nodes: how many there can be */
void
ent_node_grid_init (EntNodeGrid *self, double cell, guint n_nodes)
{
  guint size = 16;

  while (size < 2 * n_nodes)
    size *= 2;
  self->cell = MAX (cell, 1);
  self->mask = size - 1;
  self->heads = g_new (int, size);
  self->next = g_new (int, MAX (n_nodes, 1));
  ent_node_grid_empty (self);
}

void
ent_node_grid_clear (EntNodeGrid *self)
{
  g_free (self->heads);
  g_free (self->next);
}

void
ent_node_grid_empty (EntNodeGrid *self)
{
  memset (self->heads, -1, (self->mask + 1) * sizeof *self->heads);
}

static guint
hash_cell (const EntNodeGrid *self, int column, int row)
{
  guint64 key = (guint64) (guint32) column << 32 | (guint32) row;

  /* Fibonacci hashing */
  return (key * 11400714819323198485u >> 32) & self->mask;
}

/* The column or row of a coordinate; those too far away for a number are all in the last one. */
static int
get_cell (const EntNodeGrid *self, double coordinate)
{
  return (int) CLAMP (floor (coordinate / self->cell), -1e9, 1e9);
}

void
ent_node_grid_add (EntNodeGrid *self, guint node, EntPoint at)
{
  guint cell = hash_cell (self, get_cell (self, at.x), get_cell (self, at.y));

  self->next[node] = self->heads[cell];
  self->heads[cell] = node;
}

/*
 * ent_node_grid_look_around:
 * @reach: how far to look to either side
 *
 * Returns: a walk over all nodes whose points are in reach, as they stood when they were added, and over some others
 */
EntNodeGridWalk
ent_node_grid_look_around (const EntNodeGrid *self, EntPoint at, EntSize reach)
{
  EntNodeGridWalk walk = {
    .grid = self,
    .left = get_cell (self, at.x - reach.width),
    .right = get_cell (self, at.x + reach.width),
    .row = get_cell (self, at.y - reach.height),
    .bottom = get_cell (self, at.y + reach.height),
  };

  walk.column = walk.left;
  walk.node = self->heads[hash_cell (self, walk.column, walk.row)];
  return walk;
}

/* Row by row. Returns: a node, or -1 behind the last one */
int
ent_node_grid_find_next (EntNodeGridWalk *walk)
{
  int node;

  while (walk->node < 0)
    {
      if (walk->column < walk->right)
        walk->column++;
      else if (walk->row < walk->bottom)
        {
          walk->column = walk->left;
          walk->row++;
        }
      else
        return -1;
      walk->node = walk->grid->heads[hash_cell (walk->grid, walk->column, walk->row)];
    }
  node = walk->node;
  walk->node = walk->grid->next[node];
  return node;
}
