/* graph-generator.h: graphs like those of large cases, for the benches: the same for the same seed
 *
 * A few actors know very many, most know few (preferential attachment, Barabási & Albert 1999); they come in communities
 * whose members know each other's acquaintances (triad formation, Holme & Kim 2002); many pairs have several relations.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "layout/ent-layout.h"

/* In per cent: an edge closes a triangle, stays in its community, repeats one that is there. */
#define TRIANGLES 40
#define AT_HOME 92
#define REPEATS 12
#define COMMUNITY 80

typedef struct
{
  GRand *rand;
  GArray **known;       /* of each node, as often as it is known */
  GArray **members;     /* of each community, a node as often as it has edges, and once more */
  guint n_communities;
} GraphGenerator;

static guint
graph_generator_pick (GraphGenerator *self, const GArray *from)
{
  return g_array_index (from, guint, g_rand_int_range (self->rand, 0, from->len));
}

static guint
graph_generator_pick_other (GraphGenerator *self, guint node)
{
  gint32 percent = g_rand_int_range (self->rand, 0, 100);
  guint community = node % self->n_communities;

  if (self->known[node]->len > 0 && percent < REPEATS)
    return graph_generator_pick (self, self->known[node]);
  if (self->known[node]->len > 0 && percent < REPEATS + TRIANGLES)
    return graph_generator_pick (self, self->known[graph_generator_pick (self, self->known[node])]);
  if (g_rand_int_range (self->rand, 0, 100) >= AT_HOME)
    community = g_rand_int_range (self->rand, 0, self->n_communities);
  return graph_generator_pick (self, self->members[community]);
}

static void
graph_generator_add (GraphGenerator *self, guint a, guint b)
{
  g_array_append_val (self->known[a], b);
  g_array_append_val (self->known[b], a);
  g_array_append_val (self->members[a % self->n_communities], a);
  g_array_append_val (self->members[b % self->n_communities], b);
}

/* Returns: (transfer full): a graph with nodes of the sizes of labels; parallel edges are there */
G_GNUC_UNUSED static EntLayoutGraph *
graph_generator_new_graph (guint n_nodes, guint n_edges, guint32 seed)
{
  EntLayoutGraph *graph = ent_layout_graph_new (ENT_ENGINE_AUTO, n_nodes, n_edges);
  GraphGenerator self = { g_rand_new_with_seed (seed), g_new (GArray *, n_nodes), NULL, MAX (n_nodes / COMMUNITY, 1) };

  self.members = g_new (GArray *, self.n_communities);
  for (guint i = 0; i < self.n_communities; i++)
    self.members[i] = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < n_nodes; i++)
    {
      self.known[i] = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_val (self.members[i % self.n_communities], i);
      graph->sizes[i] = (EntSize) { g_rand_int_range (self.rand, 60, 130), 32 };
    }
  for (guint i = 0; i < n_edges;)
    {
      guint a = i < n_nodes ? i : (guint) g_rand_int_range (self.rand, 0, n_nodes);
      guint b = graph_generator_pick_other (&self, a);

      if (a == b)
        continue;
      graph->edges[i++] = (EntLayoutEdge) { a, b, 1 };
      graph_generator_add (&self, a, b);
    }
  for (guint i = 0; i < n_nodes; i++)
    g_array_unref (self.known[i]);
  for (guint i = 0; i < self.n_communities; i++)
    g_array_unref (self.members[i]);
  g_free (self.known);
  g_free (self.members);
  g_rand_free (self.rand);
  return graph;
}
