/* ent-layout.h: where the nodes stand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A point of the graph's plane, in points of 1/72 inch, y downwards. */
typedef struct
{
  double x;
  double y;
} EntPoint;

typedef struct
{
  double width;
  double height;
} EntSize;

typedef enum
{
  ENT_ENGINE_AUTO,   /* neato for small graphs, force for larger ones */
  ENT_ENGINE_DOT,
  ENT_ENGINE_NEATO,
  ENT_ENGINE_FDP,
  ENT_ENGINE_SFDP,
  ENT_ENGINE_TWOPI,
  ENT_ENGINE_CIRCO,
  ENT_ENGINE_FORCE,  /* our own: ent-force-layout.h */
} EntEngine;
#define ENT_N_ENGINES 8

/* neato gives the better picture, but its time grows with the square of the nodes: 0.7 s of processor time for 500
 * nodes and 1,500 edges, 12 s for 2,000 and 6,000, where our own forces take 0.04 s and 0.3 s. sfdp and the removal of
 * overlaps take 0.3 s and 2 s, and keep less than half as many neighbours side by side. */
#define ENT_LAYOUT_NEATO_MAX_NODES 300

const char *ent_engine_get_name (EntEngine engine);
gboolean ent_engine_from_name (const char *name, EntEngine *engine);
gboolean ent_engine_knows_pins (EntEngine engine);

/**
 * EntLayoutEdge:
 *
 * Two nodes that are to stand near each other. @weight (1 or more) is the number of lines between them, for which there has to
 * be room.
 */
typedef struct
{
  guint source;
  guint target;
  guint weight;
} EntLayoutEdge;

/**
 * EntLayoutGraph:
 * @engine: who lays it out
 * @sizes: (array length=n_nodes): how much room each node needs
 * @edges: (array length=n_edges): what connects them; parallel edges are one edge
 * @pins: (nullable) (array length=n_nodes): where pinned nodes stand; %NULL where none is
 * @pinned: (nullable) (array length=n_nodes): which are: they stay there, whoever lays out
 *
 * All that a layout needs to know: no names, so that no text of an article ever reaches Graphviz.
 */
typedef struct
{
  EntEngine engine;
  EntSize *sizes;
  guint n_nodes;
  EntLayoutEdge *edges;
  guint n_edges;
  EntPoint *pins;
  gboolean *pinned;
} EntLayoutGraph;

EntLayoutGraph *ent_layout_graph_new (EntEngine engine, guint n_nodes, guint n_edges);
EntLayoutGraph *ent_layout_graph_new_part (const EntLayoutGraph *self, const gboolean *keep);
void ent_layout_graph_pin (EntLayoutGraph *self, guint node, EntPoint at);
void ent_layout_graph_free (EntLayoutGraph *self);

/**
 * EntLayout:
 * @points: (array length=n_points): the middle of each node, in the order of the nodes laid out
 */
typedef struct
{
  EntPoint *points;
  guint n_points;
} EntLayout;

EntLayout *ent_layout_new (guint n_points);
void ent_layout_free (EntLayout *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntLayoutGraph, ent_layout_graph_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntLayout, ent_layout_free)

G_END_DECLS
