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

/*
 * EntNodeGridWalk:
 * @node: the next one, or -1
 *
 * On its way through the cells around a point.
 */
typedef struct
{
  const EntNodeGrid *grid;
  int left, right, bottom;
  int column, row;
  int node;
} EntNodeGridWalk;

void ent_node_grid_init (EntNodeGrid *self, double cell, guint n_nodes);
void ent_node_grid_clear (EntNodeGrid *self);
void ent_node_grid_empty (EntNodeGrid *self);
void ent_node_grid_add (EntNodeGrid *self, guint node, EntPoint at);
EntNodeGridWalk ent_node_grid_look_around (const EntNodeGrid *self, EntPoint at, EntSize reach);
int ent_node_grid_find_next (EntNodeGridWalk *walk);

G_END_DECLS
