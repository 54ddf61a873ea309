/* ent-node-grid-private.h: nodes by cells of the plane, so that asking who stands near costs the same in any graph
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "layout/ent-layout.h"

G_BEGIN_DECLS

/*
 * EntNodeGrid:
 * @cell: the side of a cell
 *
 * A hash table of chains. Cells may share a chain, so who is found has to be looked at.
 */
typedef struct
{
  double cell;
  guint mask;
  int *heads;
  int *next;
} EntNodeGrid;

void ent_node_grid_init (EntNodeGrid *self, double cell, guint n_nodes);
void ent_node_grid_clear (EntNodeGrid *self);
void ent_node_grid_empty (EntNodeGrid *self);
void ent_node_grid_add (EntNodeGrid *self, guint node, EntPoint at);
int ent_node_grid_get_cell (const EntNodeGrid *self, double coordinate);
int ent_node_grid_get_first (const EntNodeGrid *self, int column, int row);

/* The next node of a chain that ent_node_grid_get_first() begins, or -1. */
static inline int
ent_node_grid_get_next (const EntNodeGrid *self, int node)
{
  return self->next[node];
}

G_END_DECLS
