/* components.h: the connected parts of a graph, taken apart and put side by side
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "layout/ent-layout.h"

G_BEGIN_DECLS

/* What stands beside what: width by height of the whole, as a window or a page in landscape is. */
#define LANDSCAPE 1.4

/**
 * Component:
 * @graph: one connected part, with its nodes and edges in the order of the whole
 * @nodes: (array): which nodes of the whole its nodes are
 */
typedef struct
{
  EntLayoutGraph *graph;
  guint *nodes;
} Component;

GPtrArray *components_split (const EntLayoutGraph *graph);
EntLayout *components_pack (GPtrArray *components, GPtrArray *layouts);

G_END_DECLS
