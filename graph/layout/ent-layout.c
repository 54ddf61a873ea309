/* ent-layout.c: where the nodes stand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/ent-layout.h"

static const char *const engine_names[ENT_N_ENGINES] = {
  [ENT_ENGINE_AUTO] = "auto",
  [ENT_ENGINE_DOT] = "dot",
  [ENT_ENGINE_NEATO] = "neato",
  [ENT_ENGINE_FDP] = "fdp",
  [ENT_ENGINE_SFDP] = "sfdp",
  [ENT_ENGINE_TWOPI] = "twopi",
  [ENT_ENGINE_CIRCO] = "circo",
  [ENT_ENGINE_FORCE] = "force",
};

/**
 * ent_engine_get_name:
 *
 * Returns: (transfer none): the name that the command line takes: "auto", "force", or Graphviz's own
 */
const char *
ent_engine_get_name (EntEngine engine)
{
  g_return_val_if_fail ((guint) engine < ENT_N_ENGINES, NULL);
  return engine_names[engine];
}

/**
 * ent_engine_from_name:
 * @name: (nullable): a name as ent_engine_get_name() gives it
 * @engine: (out): the engine; unchanged where there is none of this name
 *
 * Returns: whether there is one
 */
gboolean
ent_engine_from_name (const char *name, EntEngine *engine)
{
  for (guint i = 0; i < ENT_N_ENGINES; i++)
    if (g_strcmp0 (name, engine_names[i]) == 0)
      {
        *engine = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * ent_engine_knows_pins:
 *
 * Returns: whether it arranges nodes around pinned ones. The others arrange as if there were none; the pinned ones are put
 *   back to their places afterwards
 */
gboolean
ent_engine_knows_pins (EntEngine engine)
{
  return engine == ENT_ENGINE_AUTO || engine == ENT_ENGINE_NEATO || engine == ENT_ENGINE_FORCE;
}

/**
 * ent_layout_graph_new:
 *
 * Returns: (transfer full): a graph whose sizes and edges are zero and wait to be filled in
 */
EntLayoutGraph *
ent_layout_graph_new (EntEngine engine, guint n_nodes, guint n_edges)
{
  EntLayoutGraph *self = g_new0 (EntLayoutGraph, 1);

  self->engine = engine;
  self->sizes = g_new0 (EntSize, n_nodes);
  self->n_nodes = n_nodes;
  self->edges = g_new0 (EntLayoutEdge, n_edges);
  self->n_edges = n_edges;
  return self;
}

/**
 * ent_layout_graph_new_part:
 * @keep: (array): which nodes of @self to keep
 *
 * Returns: (transfer full): the nodes kept, in their order, with their pins, and the edges between them; O(nodes + edges)
 */
EntLayoutGraph *
ent_layout_graph_new_part (const EntLayoutGraph *self, const gboolean *keep)
{
  EntLayoutGraph *part = ent_layout_graph_new (self->engine, self->n_nodes, self->n_edges);
  g_autofree guint *indices = g_new (guint, self->n_nodes);

  part->n_nodes = part->n_edges = 0;
  for (guint i = 0; i < self->n_nodes; i++)
    if (keep[i])
      {
        indices[i] = part->n_nodes;
        part->sizes[part->n_nodes++] = self->sizes[i];
      }
  for (guint i = 0; self->pinned != NULL && i < self->n_nodes; i++)
    if (keep[i] && self->pinned[i])
      ent_layout_graph_pin (part, indices[i], self->pins[i]);
  for (guint i = 0; i < self->n_edges; i++)
    {
      const EntLayoutEdge *edge = &self->edges[i];

      if (keep[edge->source] && keep[edge->target])
        part->edges[part->n_edges++] = (EntLayoutEdge) { indices[edge->source], indices[edge->target], edge->weight };
    }
  return part;
}

/**
 * ent_layout_graph_pin:
 * @at: where the node is to stay
 */
void
ent_layout_graph_pin (EntLayoutGraph *self, guint node, EntPoint at)
{
  g_return_if_fail (node < self->n_nodes);

  if (self->pinned == NULL)
    {
      self->pins = g_new0 (EntPoint, self->n_nodes);
      self->pinned = g_new0 (gboolean, self->n_nodes);
    }
  self->pins[node] = at;
  self->pinned[node] = TRUE;
}

void
ent_layout_graph_free (EntLayoutGraph *self)
{
  if (self == NULL)
    return;
  g_free (self->sizes);
  g_free (self->edges);
  g_free (self->pins);
  g_free (self->pinned);
  g_free (self);
}

/**
 * ent_layout_new:
 *
 * Returns: (transfer full): a layout with all its points at 0,0
 */
EntLayout *
ent_layout_new (guint n_points)
{
  EntLayout *self = g_new0 (EntLayout, 1);

  self->points = g_new0 (EntPoint, n_points);
  self->n_points = n_points;
  return self;
}

void
ent_layout_free (EntLayout *self)
{
  if (self == NULL)
    return;
  g_free (self->points);
  g_free (self);
}
