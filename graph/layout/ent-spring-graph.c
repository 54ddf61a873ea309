/* ent-spring-graph.c: a graph as springs between charges, and coarser and coarser pictures of it
 *
 * Coarsened as in Walshaw 2003, "A multilevel algorithm for force-directed graph drawing": neighbours are matched in
 * pairs. News has hubs with hundreds of neighbours that know nobody else and find no partner; those join their hub's
 * pair, as in Hu 2005, "Efficient and high quality force-directed graph drawing", 4.2.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/ent-spring-graph-private.h"


#define UNMATCHED G_MAXUINT

static EntSpringGraph *
new_empty (guint n_nodes, guint n_ends)
{
  EntSpringGraph *self = g_new0 (EntSpringGraph, 1);

  self->n_nodes = n_nodes;
  self->starts = g_new0 (guint, n_nodes + 1);
  self->neighbours = g_new (guint, MAX (n_ends, 1));
  self->charges = g_new (float, n_nodes);
  return self;
}

void
ent_spring_graph_free (EntSpringGraph *self)
{
  g_free (self->starts);
  g_free (self->neighbours);
  g_free (self->charges);
  g_free (self->owners);
  g_free (self);
}

/*
 * ent_spring_graph_new:
 *
 * Every node of @graph with a charge of one; an edge from a node to itself is left out. O(nodes + edges).
 *
 * Returns: (transfer full)
 */
EntSpringGraph *
ent_spring_graph_new (const EntLayoutGraph *graph)
{
  EntSpringGraph *self = new_empty (graph->n_nodes, 2 * graph->n_edges);
  g_autofree guint *ends = NULL;

  for (guint i = 0; i < graph->n_nodes; i++)
    self->charges[i] = 1;
  for (guint i = 0; i < graph->n_edges; i++)
    if (graph->edges[i].source != graph->edges[i].target)
      {
        self->starts[graph->edges[i].source + 1]++;
        self->starts[graph->edges[i].target + 1]++;
      }
  for (guint i = 0; i < graph->n_nodes; i++)
    self->starts[i + 1] += self->starts[i];
  ends = g_memdup2 (self->starts, (graph->n_nodes + 1) * sizeof *ends);
  for (guint i = 0; i < graph->n_edges; i++)
    if (graph->edges[i].source != graph->edges[i].target)
      {
        self->neighbours[ends[graph->edges[i].source]++] = graph->edges[i].target;
        self->neighbours[ends[graph->edges[i].target]++] = graph->edges[i].source;
      }
  return self;
}

/* ---- coarser -------------------------------------------------------------- */

/* The nodes with the fewest neighbours first, those of as many in their order. */
static guint *
sort_by_degree (const EntSpringGraph *self)
{
  g_autofree guint *starts = g_new0 (guint, self->n_nodes + 1);
  guint *order = g_new (guint, self->n_nodes);

  for (guint i = 0; i < self->n_nodes; i++)
    starts[MIN (ent_spring_graph_get_degree (self, i), self->n_nodes - 1) + 1]++;
  for (guint i = 0; i < self->n_nodes; i++)
    starts[i + 1] += starts[i];
  for (guint i = 0; i < self->n_nodes; i++)
    order[starts[MIN (ent_spring_graph_get_degree (self, i), self->n_nodes - 1)]++] = i;
  return order;
}

/* The lightest neighbour without a partner, so that clusters stay of one size; else the lightest at all. */
static guint
find_partner (const EntSpringGraph *self, guint node, const guint *owners, gboolean free)
{
  guint best = UNMATCHED;

  for (guint i = self->starts[node]; i < self->starts[node + 1]; i++)
    {
      guint other = self->neighbours[i];

      if ((owners[other] == UNMATCHED) == free && (best == UNMATCHED || self->charges[other] < self->charges[best]))
        best = other;
    }
  return best;
}

/* Fills @owners with the cluster of each node. Returns: how many there are */
static guint
match (const EntSpringGraph *self, guint *owners)
{
  g_autofree guint *order = sort_by_degree (self);
  guint n_clusters = 0;

  for (guint i = 0; i < self->n_nodes; i++)
    owners[i] = UNMATCHED;
  for (guint i = 0; i < self->n_nodes; i++)
    {
      guint node = order[i], partner;

      if (owners[node] != UNMATCHED)
        continue;
      partner = find_partner (self, node, owners, TRUE);
      if (partner != UNMATCHED)
        owners[node] = owners[partner] = n_clusters++;
      else
        {
          partner = find_partner (self, node, owners, FALSE);
          owners[node] = partner != UNMATCHED ? owners[partner] : n_clusters++;
        }
    }
  return n_clusters;
}

/* The nodes of each cluster one after the other; @starts says where those of a cluster begin. */
static guint *
list_members (const EntSpringGraph *self, guint n_clusters, guint **starts)
{
  guint *members = g_new (guint, self->n_nodes);
  g_autofree guint *ends = NULL;

  *starts = g_new0 (guint, n_clusters + 1);
  for (guint i = 0; i < self->n_nodes; i++)
    (*starts)[self->owners[i] + 1]++;
  for (guint i = 0; i < n_clusters; i++)
    (*starts)[i + 1] += (*starts)[i];
  ends = g_memdup2 (*starts, (n_clusters + 1) * sizeof *ends);
  for (guint i = 0; i < self->n_nodes; i++)
    members[ends[self->owners[i]]++] = i;
  return members;
}

/*
 * ent_spring_graph_new_coarse:
 *
 * A graph in which neighbours of @self are one node; fills in the owners of @self. O(nodes + edges).
 *
 * Returns: (transfer full)
 */
EntSpringGraph *
ent_spring_graph_new_coarse (EntSpringGraph *self)
{
  guint *owners = g_new (guint, self->n_nodes);
  guint n_clusters = match (self, owners);
  EntSpringGraph *coarse = new_empty (n_clusters, self->starts[self->n_nodes]);
  g_autofree guint *starts = NULL;
  g_autofree guint *members = NULL;
  g_autofree guint *seen = g_new (guint, n_clusters);
  guint n_ends = 0;

  g_free (self->owners);
  self->owners = owners;
  members = list_members (self, n_clusters, &starts);
  for (guint i = 0; i < n_clusters; i++)
    seen[i] = UNMATCHED;
  for (guint cluster = 0; cluster < n_clusters; cluster++)
    {
      coarse->starts[cluster] = n_ends;
      coarse->charges[cluster] = 0;
      for (guint m = starts[cluster]; m < starts[cluster + 1]; m++)
        {
          guint node = members[m];

          coarse->charges[cluster] += self->charges[node];
          for (guint i = self->starts[node]; i < self->starts[node + 1]; i++)
            {
              guint other = owners[self->neighbours[i]];

              if (other != cluster && seen[other] != cluster)
                {
                  seen[other] = cluster;
                  coarse->neighbours[n_ends++] = other;
                }
            }
        }
    }
  coarse->starts[n_clusters] = n_ends;
  return coarse;
}
