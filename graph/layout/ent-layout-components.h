/* ent-layout-components.h: the connected parts of a graph, taken apart and put side by side
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "layout/ent-layout.h"

G_BEGIN_DECLS

/**
 * EntLayoutComponent:
 * @graph: one connected part, with its nodes and edges in the order of the whole
 * @nodes: (array): which nodes of the whole its nodes are
 */
typedef struct
{
  EntLayoutGraph *graph;
  guint *nodes;
} EntLayoutComponent;

GPtrArray *ent_layout_components_split (const EntLayoutGraph *graph);
EntLayout *ent_layout_components_join (GPtrArray *components, GPtrArray *layouts);

G_END_DECLS
