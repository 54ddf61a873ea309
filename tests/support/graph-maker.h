/* graph-maker.h: graphs to lay out, and what is wrong with a layout
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "layout/ent-layout.h"

#include <math.h>

/* Rings of @size nodes that know their two neighbours, each with an edge to the next ring; the same each time. */
G_GNUC_UNUSED static EntLayoutGraph *
graph_maker_new_rings (guint n_rings, guint size)
{
  EntLayoutGraph *graph = ent_layout_graph_new (ENT_ENGINE_FORCE, n_rings * size, n_rings * size + n_rings - 1);
  guint e = 0;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      guint ring = i / size;

      graph->sizes[i] = (EntSize) { 60 + i % 50, 32 };
      graph->edges[e++] = (EntLayoutEdge) { i, ring * size + (i + 1) % size, 1 };
    }
  for (guint ring = 0; ring + 1 < n_rings; ring++)
    graph->edges[e++] = (EntLayoutEdge) { ring * size, (ring + 1) * size, 1 };
  return graph;
}

/* A hub with @n neighbours. */
G_GNUC_UNUSED static EntLayoutGraph *
graph_maker_new_star (guint n)
{
  EntLayoutGraph *graph = ent_layout_graph_new (ENT_ENGINE_FORCE, n + 1, n);

  for (guint i = 0; i <= n; i++)
    graph->sizes[i] = (EntSize) { 80, 32 };
  for (guint i = 0; i < n; i++)
    graph->edges[i] = (EntLayoutEdge) { 0, i + 1, 1 };
  return graph;
}

G_GNUC_UNUSED static guint
graph_maker_count_overlaps (const EntSize *sizes, const EntPoint *points, guint n)
{
  guint n_overlaps = 0;

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < i; j++)
      n_overlaps += fabs (points[i].x - points[j].x) < (sizes[i].width + sizes[j].width) / 2 &&
                    fabs (points[i].y - points[j].y) < (sizes[i].height + sizes[j].height) / 2;
  return n_overlaps;
}
