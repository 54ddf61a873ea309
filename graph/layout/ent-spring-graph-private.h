/* ent-spring-graph-private.h: a graph as springs between charges, and coarser and coarser pictures of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "layout/ent-layout.h"

G_BEGIN_DECLS

/*
 * EntSpringGraph:
 * @starts: (array length=n_nodes+1): where the neighbours of each node begin in @neighbours
 * @neighbours: (array): every edge stands here twice, once for each of its ends
 * @charges: (array length=n_nodes): how many nodes of the finest graph each stands for
 * @owners: (array length=n_nodes) (nullable): the node of the next coarser graph that each is a part of
 */
typedef struct
{
  guint n_nodes;
  guint *starts;
  guint *neighbours;
  float *charges;
  guint *owners;
} EntSpringGraph;

EntSpringGraph *ent_spring_graph_new (const EntLayoutGraph *graph);
EntSpringGraph *ent_spring_graph_new_coarse (EntSpringGraph *self);
void ent_spring_graph_free (EntSpringGraph *self);

static inline guint
ent_spring_graph_get_degree (const EntSpringGraph *self, guint node)
{
  return self->starts[node + 1] - self->starts[node];
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntSpringGraph, ent_spring_graph_free)

G_END_DECLS
