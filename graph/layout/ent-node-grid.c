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
int
ent_node_grid_get_cell (const EntNodeGrid *self, double coordinate)
{
  return (int) CLAMP (floor (coordinate / self->cell), -1e9, 1e9);
}

void
ent_node_grid_add (EntNodeGrid *self, guint node, EntPoint at)
{
  guint cell = hash_cell (self, ent_node_grid_get_cell (self, at.x), ent_node_grid_get_cell (self, at.y));

  self->next[node] = self->heads[cell];
  self->heads[cell] = node;
}

/* The first node of the chain that those of a cell are in, or -1. */
int
ent_node_grid_get_first (const EntNodeGrid *self, int column, int row)
{
  return self->heads[hash_cell (self, column, row)];
}
