/* graphviz.c: positions from Graphviz
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "graphviz.h"

#include "layout/ent-layout-components.h"
#include "layout/ent-layout-process.h"
#include "layout/ent-layout-shape.h"
#include "layout/ent-placement.h"

#include <cgraph.h>
#include <gvc.h>
#include <math.h>

/* Moving nodes apart takes 2 s for 2,000 nodes, but 17 s for 10,000: beyond this, nodes may overlap. */
#define APART_MAX_NODES 2000
/* The most of a large layout's area that its nodes cover. */
#define MAX_FILL 0.15
/* The room that an edge needs between its nodes: for its label; for each line beside the first, which bends around it; and
 * where both nodes have many edges, for those, so that the middle of the picture opens. */
#define LABEL_POINTS 84.0
#define LINE_POINTS 20.0
#define MAX_LINES 8
#define HUB_POINTS 70.0

static char last_message[160];

/* Graphviz tells a mistake in several calls; the first says what it is. The text may be one of its constants. */
static int
on_message (char *message)
{
  if (last_message[0] == '\0')
    {
      g_strlcpy (last_message, message, sizeof last_message);
      g_strstrip (last_message);
    }
  return 0;
}

static void
set_attribute (void *object, const char *name, const char *value)
{
  agsafeset (object, (char *) name, (char *) value, "");
}

static void
set_inches (void *object, const char *name, double points)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  set_attribute (object, name, g_ascii_formatd (buffer, sizeof buffer, "%.4f", points / POINTS_PER_INCH));
}

static void
set_position (Agnode_t *node, EntPoint at)
{
  char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *value = NULL;

  g_ascii_formatd (x, sizeof x, "%.4f", at.x);
  g_ascii_formatd (y, sizeof y, "%.4f", -at.y);
  value = g_strconcat (x, ",", y, NULL);
  set_attribute (node, "pos", value);
}

/* How far apart the two ends of each edge are to stand, in points. */
static double *
new_lengths (const EntLayoutGraph *graph)
{
  double *lengths = g_new (double, graph->n_edges);
  g_autofree guint *degrees = g_new0 (guint, graph->n_nodes);

  for (guint i = 0; i < graph->n_edges; i++)
    {
      degrees[graph->edges[i].source]++;
      degrees[graph->edges[i].target]++;
    }
  for (guint i = 0; i < graph->n_edges; i++)
    {
      const EntLayoutEdge *edge = &graph->edges[i];

      lengths[i] = (graph->sizes[edge->source].width + graph->sizes[edge->target].width) / 2 + LABEL_POINTS +
                   LINE_POINTS * (MIN (edge->weight, MAX_LINES) - 1) +
                   HUB_POINTS * (sqrt (MIN (degrees[edge->source], degrees[edge->target])) - 1);
    }
  return lengths;
}

static double
get_mean (const double *values, guint n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += values[i];
  return sum / MAX (n, 1);
}

/* A graph for Graphviz: boxes of fixed sizes without names or labels. Labels and curves, which we draw ourselves, would turn
 * 0.2 s into over 20 s. Fills in @nodes. */
static Agraph_t *
new_graph (const EntLayoutGraph *graph, gboolean directed, const double *lengths, Agnode_t **nodes)
{
  Agraph_t *self = agopen ((char *) "graph", directed ? Agdirected : Agundirected, NULL);

  set_attribute (self, "splines", "none");
  agattr (self, AGNODE, (char *) "label", (char *) "");
  agattr (self, AGNODE, (char *) "shape", (char *) "box");
  agattr (self, AGNODE, (char *) "fixedsize", (char *) "true");
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      char name[16];

      g_snprintf (name, sizeof name, "%u", i);
      nodes[i] = agnode (self, name, TRUE);
      set_inches (nodes[i], "width", graph->sizes[i].width);
      set_inches (nodes[i], "height", graph->sizes[i].height);
    }
  for (guint i = 0; i < graph->n_edges; i++)
    {
      const EntLayoutEdge *edge = &graph->edges[i];
      Agedge_t *made = agedge (self, nodes[edge->source], nodes[edge->target], NULL, TRUE);

      if (lengths != NULL)
        set_inches (made, "len", lengths[i]);
      if (directed)
        set_attribute (made, "weight", edge->weight > 3 ? "3" : edge->weight > 1 ? "2" : "1");
    }
  return self;
}

/* @graph stays open for good: circo keeps the address of the last graph's attribute, and crashes over a new graph that was
 * given the memory of a closed one. */
static gboolean
run_engine (GVC_t *gvc, Agraph_t *graph, const char *engine, Agnode_t **nodes, EntLayout *layout, GError **error)
{
  last_message[0] = '\0';
  if (gvLayout (gvc, graph, engine) != 0)
    {
      g_set_error (error, ENT_LAYOUT_ERROR, ENT_LAYOUT_ERROR_ENGINE, "%s: %s", engine,
                   last_message[0] != '\0' ? last_message : "no reason given");
      return FALSE;
    }
  for (guint i = 0; i < layout->n_points; i++)
    {
      /* Graphviz counts y upwards */
      layout->points[i] = (EntPoint) { ND_coord (nodes[i]).x, -ND_coord (nodes[i]).y };
      if (!isfinite (layout->points[i].x) || !isfinite (layout->points[i].y))
        {
          g_set_error (error, ENT_LAYOUT_ERROR, ENT_LAYOUT_ERROR_ENGINE, "%s: a node stands nowhere", engine);
          return FALSE;
        }
    }
  gvFreeLayout (gvc, graph);
  return TRUE;
}

static gboolean
place (GVC_t *gvc, const EntLayoutGraph *graph, EntEngine engine, EntLayout *layout, GError **error)
{
  g_autofree Agnode_t **nodes = g_new (Agnode_t *, graph->n_nodes);
  g_autofree double *lengths = new_lengths (graph);
  double length = get_mean (lengths, graph->n_edges);
  Agraph_t *made = new_graph (graph, engine == ENT_ENGINE_DOT, lengths, nodes);

  /* the same start each time, so that the same graph gives the same positions: neato's own guess, for others a seed */
  set_attribute (made, "start", engine == ENT_ENGINE_NEATO ? "self" : "1");
  set_attribute (made, "overlap", "true");
  set_attribute (made, "rankdir", "LR");
  set_inches (made, "nodesep", LABEL_POINTS / 2);
  set_inches (made, "ranksep", engine == ENT_ENGINE_TWOPI ? length : LABEL_POINTS);
  set_inches (made, "mindist", LABEL_POINTS);
  /* sfdp and fdp know one length for all edges */
  set_inches (made, "K", length);
  return run_engine (gvc, made, ent_engine_get_name (engine), nodes, layout, error);
}

/* neato around the pinned nodes. The others begin next to those they know: from afar they would not all find there. */
static EntLayout *
place_around_pins (GVC_t *gvc, const EntLayoutGraph *graph, GError **error)
{
  g_autofree Agnode_t **nodes = g_new (Agnode_t *, graph->n_nodes);
  g_autofree double *lengths = new_lengths (graph);
  Agraph_t *made = new_graph (graph, FALSE, lengths, nodes);
  g_autoptr (EntLayout) layout = ent_placement_new_around (graph, graph->pins, graph->pinned);

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      set_position (nodes[i], layout->points[i]);
      set_attribute (nodes[i], "pin", graph->pinned[i] ? "true" : "false");
    }
  set_attribute (made, "inputscale", "72");
  set_attribute (made, "overlap", "true");
  return run_engine (gvc, made, "neato", nodes, layout, error) ? g_steal_pointer (&layout) : NULL;
}

/* Moves nodes apart that lie on each other, and keeps their neighbourhoods (Gansner and Hu: Efficient Node Overlap Removal
 * Using a Proximity Stress Model, 2009). */
static gboolean
move_apart (GVC_t *gvc, const EntLayoutGraph *graph, EntLayout *layout, GError **error)
{
  g_autofree Agnode_t **nodes = g_new (Agnode_t *, graph->n_nodes);
  Agraph_t *made = new_graph (graph, FALSE, NULL, nodes);

  for (guint i = 0; i < graph->n_nodes; i++)
    set_position (nodes[i], layout->points[i]);
  set_attribute (made, "overlap", "prism");
  /* the edges have their lengths already: neither stretch the whole first nor pull it together afterwards */
  set_attribute (made, "overlap_scaling", "0");
  set_attribute (made, "overlap_shrink", "false");
  set_attribute (made, "sep", "+18,14");
  return run_engine (gvc, made, "nop", nodes, layout, error);
}

/* Where nodes may overlap, at least the whole leaves room for them all. */
static void
spread (const EntLayoutGraph *graph, EntLayout *layout)
{
  double needed = 0, width = 0, height = 0, factor;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      needed += graph->sizes[i].width * graph->sizes[i].height;
      width = MAX (width, 2 * fabs (layout->points[i].x));
      height = MAX (height, 2 * fabs (layout->points[i].y));
    }
  if (width < 1 || height < 1)
    return;
  factor = sqrt (needed / (MAX_FILL * width * height));
  for (guint i = 0; i < layout->n_points && factor > 1; i++)
    {
      layout->points[i].x *= factor;
      layout->points[i].y *= factor;
    }
}

static EntLayout *
lay_out_component (GVC_t *gvc, const EntLayoutGraph *graph, EntEngine engine, GError **error)
{
  g_autoptr (EntLayout) layout = ent_layout_new (graph->n_nodes);

  if (graph->n_nodes == 1)
    return g_steal_pointer (&layout);
  if (!place (gvc, graph, engine, layout, error))
    return NULL;
  if (engine != ENT_ENGINE_DOT && engine != ENT_ENGINE_CIRCO)
    {
      ent_layout_turn_level (layout);
      if (graph->n_nodes > APART_MAX_NODES)
        spread (graph, layout);
      else if (!move_apart (gvc, graph, layout, error))
        return NULL;
    }
  return g_steal_pointer (&layout);
}

static EntLayout *
lay_out_components (GVC_t *gvc, const EntLayoutGraph *graph, GError **error)
{
  g_autoptr (GPtrArray) components = ent_layout_components_split (graph);
  g_autoptr (GPtrArray) layouts = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_layout_free);
  EntEngine engine = graph->engine == ENT_ENGINE_AUTO ? ENT_ENGINE_NEATO : graph->engine;
  EntLayout *whole;

  for (guint i = 0; i < components->len; i++)
    {
      const EntLayoutComponent *component = g_ptr_array_index (components, i);
      EntLayout *layout = lay_out_component (gvc, component->graph, engine, error);

      if (layout == NULL)
        return NULL;
      g_ptr_array_add (layouts, layout);
    }
  whole = ent_layout_components_join (components, layouts);
  ent_layout_center (whole);
  return whole;
}

static gboolean
is_for_pins (const EntLayoutGraph *graph)
{
  return graph->pinned != NULL && (graph->engine == ENT_ENGINE_NEATO || graph->engine == ENT_ENGINE_AUTO);
}

/**
 * graphviz_layout:
 *
 * Each connected component by itself, then all of them side by side in landscape. With pins, neato lays out the whole around
 * them; of the other engines' layouts the pinned nodes are taken to their pins afterwards.
 *
 * Returns: (transfer full) (nullable): the middle of each node, in points, y downwards, around 0,0 or the pins; or %NULL with
 *   %ENT_LAYOUT_ERROR_ENGINE and what Graphviz says
 */
EntLayout *
graphviz_layout (const EntLayoutGraph *graph, GError **error)
{
  g_autoptr (EntLayout) whole = NULL;
  GVC_t *gvc;

  agseterrf (on_message);
  gvc = gvContext ();
  whole = is_for_pins (graph) ? place_around_pins (gvc, graph, error) : lay_out_components (gvc, graph, error);
  gvFreeContext (gvc);
  return whole != NULL ? ent_placement_new_with_pins (graph, whole->points) : NULL;
}
