/* ent-force-layout.c: a fast layout of large graphs
 *
 * Neighbours pull each other, all nodes push each other off, with the adaptive cooling of Hu 2005, "Efficient and high
 * quality force-directed graph drawing" (as in sfdp), from coarse to fine, with the repulsion of far nodes summed up
 * (ent-charge-tree). The pull grows with the root of the distance, where sfdp's grows with its square: the weaker it is
 * over long ways, the better are those parted who know few of each other (Noack 2009, "Modularity clustering is
 * force-directed layout"), and a case of ten thousand actors is no ball. Connected parts are laid out apart and put
 * side by side. The same graph gives the same bits on every processor: single precision, no function of the C library
 * but sqrt, which IEEE 754 rounds exactly.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/ent-force-layout.h"

#include "layout/ent-charge-tree-private.h"
#include "layout/ent-layout-components.h"
#include "layout/ent-layout-shape.h"
#include "layout/ent-overlap-removal-private.h"
#include "layout/ent-placement.h"
#include "layout/ent-spring-graph-private.h"

#include <math.h>
#include <string.h>

/* Of repulsion against pull: Hu's C. */
#define REPULSION 0.2f
/* The step grows or shrinks by this; Hu's t. */
#define COOLING 0.9f
/* Rounds in a row that must have saved energy before the step grows. */
#define PATIENCE 5
/* Steps below this share of a spring's length move nothing that is seen. */
#define LEAST_STEP 0.01f
#define COARSEST_ROUNDS 300
#define FINER_ROUNDS 200
/* Around pins, where all have a place already. */
#define PINNED_ROUNDS 100
/* No coarser graph than this, and none that is hardly smaller. */
#define FEWEST_NODES 24
#define LEAST_SHRINKING 0.85
/* A spring's length: the largest extent of a usual node, and room for a line and its label. */
#define SPRING_GAP 84.0
/* How much of a part's area its nodes cover before they are moved apart, at most. */
#define MAX_FILL 0.12
/* A pull at this share of a spring's length, and nearer, grows no more in proportion. */
#define NEAREST 0.01f

/* ---- one level -------------------------------------------------------------- */

typedef struct
{
  const EntSpringGraph *graph;
  EntVector *points;
  EntVector *forces;
  EntChargeTree *tree;
  float spring;              /* the unit of length: a pair comes to stand a third of it apart */
  const gboolean *fixed;     /* (nullable): which nodes stay */
} Plane;

/* Sets the forces on all nodes. Returns: the energy, the sum of their squares */
static float
sum_forces (Plane *self)
{
  const EntSpringGraph *graph = self->graph;
  float push = REPULSION * self->spring * self->spring, energy = 0;

  ent_charge_tree_build (self->tree, self->points, graph->charges, graph->n_nodes);
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      EntVector force = ent_charge_tree_get_force (self->tree, i);
      guint node = ent_charge_tree_get_point (self->tree, i);
      EntVector at = self->points[node];

      force.x *= push;
      force.y *= push;
      for (guint k = graph->starts[node]; k < graph->starts[node + 1]; k++)
        {
          EntVector to = self->points[graph->neighbours[k]];
          float dx = to.x - at.x, dy = to.y - at.y;
          float pull = 1 / sqrtf (sqrtf (dx * dx + dy * dy) / self->spring + NEAREST);

          force.x += dx * pull;
          force.y += dy * pull;
        }
      self->forces[node] = force;
    }
  for (guint i = 0; i < graph->n_nodes; i++)
    energy += self->forces[i].x * self->forces[i].x + self->forces[i].y * self->forces[i].y;
  return energy;
}

/* Moves every node that is not fixed by the step, along its force. */
static void
move (Plane *self, float step)
{
  for (guint i = 0; i < self->graph->n_nodes; i++)
    {
      EntVector force = self->forces[i];
      float length = sqrtf (force.x * force.x + force.y * force.y);
      float way = length > 0 && (self->fixed == NULL || !self->fixed[i]) ? step / length : 0;

      self->points[i].x += force.x * way;
      self->points[i].y += force.y * way;
    }
}

typedef struct
{
  GCancellable *cancellable;
  EntForceLayoutProgress progress;
  gpointer data;
  double done, all;          /* rounds times nodes */
  guint largest;             /* nodes of the largest part so far */
  double scale;              /* by how much that one grew */
} Work;

/* @share of what a level with @n_nodes nodes takes is done. */
static void
report (const Work *work, double share, guint n_nodes)
{
  if (work->progress != NULL)
    work->progress (MIN ((work->done + share * n_nodes) / work->all, 1), work->data);
}

/* Hu's adaptive cooling: the step grows while rounds save energy and shrinks when one does not. */
static void
relax (Plane *self, float step, guint rounds, Work *work)
{
  float energy = G_MAXFLOAT;
  guint progress = 0;

  for (guint round = 0; round < rounds && step > LEAST_STEP * self->spring; round++)
    {
      float before = energy;

      if (g_cancellable_is_cancelled (work->cancellable))
        return;
      report (work, (double) round / rounds, self->graph->n_nodes);
      energy = sum_forces (self);
      move (self, step);
      if (energy >= before)
        {
          progress = 0;
          step *= COOLING;
        }
      else if (++progress >= PATIENCE)
        {
          progress = 0;
          step /= COOLING;
        }
    }
  work->done += self->graph->n_nodes;
}

/* ---- from coarse to fine -------------------------------------------------------- */

/* A number from -1 to 1 that is as good as random, the same for the same @seed. */
static float
scatter (guint32 seed)
{
  seed = (seed ^ seed >> 16) * 0x7feb352du;
  seed = (seed ^ seed >> 15) * 0x846ca68bu;
  seed ^= seed >> 16;
  return (float) (seed >> 8) / (1 << 23) - 1;
}

static void
scatter_all (EntVector *points, guint n, float width)
{
  for (guint i = 0; i < n; i++)
    points[i] = (EntVector) { width * scatter (2 * i + 1), width * scatter (2 * i + 2) };
}

/* The graph and coarser and coarser pictures of it. */
static GPtrArray *
make_levels (EntSpringGraph *finest)
{
  GPtrArray *levels = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_spring_graph_free);
  EntSpringGraph *graph = finest;

  for (;;)
    {
      guint n_nodes = graph->n_nodes;

      g_ptr_array_add (levels, graph);
      if (n_nodes <= FEWEST_NODES)
        return levels;
      graph = ent_spring_graph_new_coarse (graph);
      if (graph->n_nodes > LEAST_SHRINKING * n_nodes)
        {
          ent_spring_graph_free (graph);
          return levels;
        }
    }
}

/* Returns: (transfer full) (array length=n_nodes): places for a connected graph, whose springs are @spring long */
static EntVector *
arrange (const EntLayoutGraph *graph, float spring, Work *work)
{
  g_autoptr (GPtrArray) levels = make_levels (ent_spring_graph_new (graph));
  EntVector *points = g_new0 (EntVector, graph->n_nodes);
  g_autofree EntVector *coarse = g_new (EntVector, graph->n_nodes);
  g_autofree EntVector *forces = g_new (EntVector, graph->n_nodes);
  g_autoptr (EntChargeTree) tree = ent_charge_tree_new (graph->n_nodes);

  for (guint level = levels->len; level > 0 && !g_cancellable_is_cancelled (work->cancellable); level--)
    {
      const EntSpringGraph *at = levels->pdata[level - 1];
      Plane plane = { at, points, forces, tree, spring, NULL };
      gboolean coarsest = level == levels->len;

      if (coarsest)
        scatter_all (points, at->n_nodes, spring * sqrtf (graph->n_nodes));
      else
        {
          memcpy (coarse, points, ((EntSpringGraph *) levels->pdata[level])->n_nodes * sizeof *coarse);
          for (guint i = 0; i < at->n_nodes; i++)
            {
              points[i] = coarse[at->owners[i]];
              points[i].x += spring / 2 * scatter (2 * i + 1);
              points[i].y += spring / 2 * scatter (2 * i + 2);
            }
        }
      relax (&plane, coarsest ? spring * sqrtf (graph->n_nodes) / 4 : spring, coarsest ? COARSEST_ROUNDS : FINER_ROUNDS,
             work);
    }
  return points;
}

/* ---- the whole graph -------------------------------------------------------------- */

/* The length of a spring: as long as two nodes of the usual size need beside each other. */
static double
measure_spring (const EntLayoutGraph *graph)
{
  double sum = 0;

  for (guint i = 0; i < graph->n_nodes; i++)
    sum += sqrt (graph->sizes[i].width * graph->sizes[i].width + graph->sizes[i].height * graph->sizes[i].height);
  return (graph->n_nodes > 0 ? sum / graph->n_nodes : 0) + SPRING_GAP;
}

/* By how much a part grows or shrinks so that neighbours are a spring's length apart on the average, or more where its
 * nodes need more room than that. Its points lie around 0,0; their area is that of a disc in which points are spread as
 * much. */
static double
measure_scale (const EntLayoutGraph *graph, const EntPoint *points, double spring)
{
  double needed = 0, spread = 0, edges = 0;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      needed += graph->sizes[i].width * graph->sizes[i].height;
      spread += points[i].x * points[i].x + points[i].y * points[i].y;
    }
  for (guint i = 0; i < graph->n_edges; i++)
    {
      EntPoint a = points[graph->edges[i].source], b = points[graph->edges[i].target];

      edges += sqrt ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)) / graph->n_edges;
    }
  if (!(spread > 0 && edges > 0))
    return 1;
  return MAX (spring / edges, sqrt (needed / MAX_FILL / (2 * G_PI * spread / graph->n_nodes)));
}

static EntLayout *
lay_out_part (const EntLayoutGraph *graph, double spring, Work *work)
{
  EntLayout *layout = ent_layout_new (graph->n_nodes);
  g_autofree EntVector *points = NULL;
  double scale;

  if (graph->n_nodes == 1)
    return layout;
  points = arrange (graph, spring, work);
  for (guint i = 0; i < graph->n_nodes; i++)
    layout->points[i] = (EntPoint) { points[i].x, points[i].y };
  ent_layout_turn_level (layout);
  scale = measure_scale (graph, layout->points, spring);
  for (guint i = 0; i < graph->n_nodes; i++)
    layout->points[i] = (EntPoint) { scale * layout->points[i].x, scale * layout->points[i].y };
  if (graph->n_nodes > work->largest)
    {
      work->largest = graph->n_nodes;
      work->scale = scale;
    }
  if (!g_cancellable_is_cancelled (work->cancellable))
    ent_overlap_removal_run (graph->sizes, layout->points, graph->n_nodes);
  return layout;
}

/* Returns: (transfer full) (array): which nodes stay while others find their places among the pins: the pinned ones, and
 * connected parts without any, which would only be pushed away */
static gboolean *
find_fixed (const EntLayoutGraph *graph, GPtrArray *components)
{
  gboolean *fixed = g_memdup2 (graph->pinned, graph->n_nodes * sizeof *fixed);

  for (guint i = 0; i < components->len; i++)
    {
      const EntLayoutComponent *component = components->pdata[i];
      gboolean any = FALSE;

      for (guint k = 0; k < component->graph->n_nodes; k++)
        any = any || graph->pinned[component->nodes[k]];
      for (guint k = 0; !any && k < component->graph->n_nodes; k++)
        fixed[component->nodes[k]] = TRUE;
    }
  return fixed;
}

/* Takes a layout that knows nothing of the pins to them, and lets all other nodes find their places among them. */
static EntLayout *
arrange_around_pins (const EntLayoutGraph *graph, GPtrArray *components, const EntLayout *layout, double spring, Work *work)
{
  g_autoptr (EntLayout) pinned = ent_placement_new_with_pins (graph, layout->points);
  g_autoptr (EntSpringGraph) springs = ent_spring_graph_new (graph);
  g_autoptr (EntChargeTree) tree = ent_charge_tree_new (graph->n_nodes);
  g_autofree gboolean *fixed = find_fixed (graph, components);
  g_autofree EntVector *points = g_new (EntVector, graph->n_nodes);
  g_autofree EntVector *forces = g_new (EntVector, graph->n_nodes);
  Plane plane = { springs, points, forces, tree, spring, fixed };

  for (guint i = 0; i < graph->n_nodes; i++)
    points[i] = (EntVector) { pinned->points[i].x, pinned->points[i].y };
  relax (&plane, spring, PINNED_ROUNDS, work);
  for (guint i = 0; i < graph->n_nodes; i++)
    pinned->points[i] = graph->pinned[i] ? graph->pins[i] : (EntPoint) { points[i].x, points[i].y };
  return ent_placement_new_with_pins (graph, pinned->points);
}

/**
 * ent_force_layout_run:
 * @graph: what to lay out; its engine does not matter
 * @cancellable: (nullable)
 * @progress: (nullable): called every round
 *
 * Lays @graph out from nothing, no node on another but for pinned ones, which stay at their pins. May run in any thread.
 * The same graph gives the same layout, bit for bit. O((nodes + edges) * log nodes), about a hundred rounds.
 *
 * Returns: (transfer full): the layout, or %NULL with @error set where it was cancelled
 */
EntLayout *
ent_force_layout_run (const EntLayoutGraph *graph, GCancellable *cancellable, EntForceLayoutProgress progress,
                      gpointer data, GError **error)
{
  g_autoptr (GPtrArray) components = ent_layout_components_split (graph);
  g_autoptr (GPtrArray) layouts = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_layout_free);
  double spring = measure_spring (graph);
  Work work = { cancellable, progress, data, 0, (graph->pinned != NULL ? 3.0 : 2.0) * graph->n_nodes,
                0, 1 };
  g_autoptr (EntLayout) layout = NULL;

  for (guint i = 0; i < components->len; i++)
    g_ptr_array_add (layouts, lay_out_part (((EntLayoutComponent *) components->pdata[i])->graph, spring, &work));
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  layout = ent_layout_components_join (components, layouts);
  ent_layout_center (layout);
  if (graph->pinned != NULL)
    {
      EntLayout *around = arrange_around_pins (graph, components, layout, work.scale * spring, &work);

      ent_layout_free (layout);
      layout = around;
    }
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return g_steal_pointer (&layout);
}
