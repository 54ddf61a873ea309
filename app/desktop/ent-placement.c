/* ent-placement.c: places for nodes without the layout worker
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-placement.h"

#include <math.h>
#include <string.h>

/* Free room between two nodes: enough for a line and its label. */
#define GAP 48.0
/* Of a full turn: successive places on a spiral never line up. */
#define GOLDEN_ANGLE 2.399963229728653

/**
 * ent_placement_new_circle:
 *
 * All nodes on one circle in their order, as far apart as the largest of them needs: what is shown where the
 * layout worker gives no answer. O(nodes).
 *
 * Returns: (transfer full): a layout
 */
EntLayout *
ent_placement_new_circle (const EntLayoutGraph *graph)
{
  EntLayout *layout = ent_layout_new (graph->n_nodes);
  double step = 0;
  double radius;

  for (guint i = 0; i < graph->n_nodes; i++)
    step = MAX (step, hypot (graph->sizes[i].width, graph->sizes[i].height) + GAP);
  radius = graph->n_nodes > 1 ? step * graph->n_nodes / (2 * G_PI) : 0;
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      double angle = 2 * G_PI * i / graph->n_nodes - G_PI_2;

      layout->points[i] = (EntPoint) { radius * cos (angle), radius * sin (angle) };
    }
  return layout;
}

/* ---- room: a grid of cells, so that asking who stands near costs the same in any graph ---- */

typedef struct
{
  const EntLayoutGraph *graph;
  const EntPoint *points;
  double cell;
  GHashTable *cells;   /* (column, row) as one number -> GArray of nodes */
} Room;

static gint64
cell_key (int column, int row)
{
  return (gint64) ((guint64) (guint32) column << 32 | (guint32) row);
}

static void
room_init (Room *room, const EntLayoutGraph *graph, const EntPoint *points)
{
  *room = (Room) { .graph = graph, .points = points, .cell = GAP };
  for (guint i = 0; i < graph->n_nodes; i++)
    room->cell = MAX (room->cell, MAX (graph->sizes[i].width, graph->sizes[i].height) + GAP);
  room->cells = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
}

static void
room_add (Room *room, guint node)
{
  gint64 key = cell_key (floor (room->points[node].x / room->cell), floor (room->points[node].y / room->cell));
  GArray *nodes = g_hash_table_lookup (room->cells, &key);

  if (nodes == NULL)
    {
      nodes = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (room->cells, g_memdup2 (&key, sizeof key), nodes);
    }
  g_array_append_val (nodes, node);
}

static gboolean
room_is_free (Room *room, EntPoint at, EntSize size)
{
  int column = floor (at.x / room->cell);
  int row = floor (at.y / room->cell);

  for (int dx = -1; dx <= 1; dx++)
    for (int dy = -1; dy <= 1; dy++)
      {
        gint64 key = cell_key (column + dx, row + dy);
        GArray *nodes = g_hash_table_lookup (room->cells, &key);

        for (guint i = 0; nodes != NULL && i < nodes->len; i++)
          {
            guint other = g_array_index (nodes, guint, i);
            EntSize other_size = room->graph->sizes[other];

            if (fabs (room->points[other].x - at.x) < (size.width + other_size.width) / 2 + GAP
                && fabs (room->points[other].y - at.y) < (size.height + other_size.height) / 2 + GAP)
              return FALSE;
          }
      }
  return TRUE;
}

/* The free place nearest to @at, looked for on a spiral around it. */
static EntPoint
room_find_place (Room *room, EntPoint at, EntSize size)
{
  EntPoint place = at;

  for (guint turn = 1; !room_is_free (room, place, size); turn++)
    {
      double radius = GAP / 2 * sqrt (turn);

      place = (EntPoint) { at.x + radius * cos (turn * GOLDEN_ANGLE), at.y + radius * sin (turn * GOLDEN_ANGLE) };
    }
  return place;
}

/* ---- neighbours ---- */

typedef struct
{
  double x;
  double y;
  double weight;
  guint n_edges;   /* to nodes that have a place */
} Pull;

static void
pull_add (Pull *pull, EntPoint point, guint weight)
{
  pull->x += point.x * weight;
  pull->y += point.y * weight;
  pull->weight += weight;
  pull->n_edges++;
}

static EntPoint
get_middle_below (const EntPoint *points, const gboolean *placed, guint n)
{
  double left = HUGE_VAL, right = -HUGE_VAL, bottom = -HUGE_VAL;

  for (guint i = 0; i < n; i++)
    if (placed[i])
      {
        left = MIN (left, points[i].x);
        right = MAX (right, points[i].x);
        bottom = MAX (bottom, points[i].y);
      }
  return left > right ? (EntPoint) { 0, 0 } : (EntPoint) { (left + right) / 2, bottom + 2 * GAP };
}

/**
 * ent_placement_new_around:
 * @points: (array): places of the nodes that have one already
 * @placed: (array): which have
 *
 * Keeps every placed node where it is and puts each new one in the middle of its placed neighbours (a neighbour
 * counts as often as the edge's weight), at the nearest spot that is free. New nodes that know only new nodes come after
 * those; nodes that know nobody stand below the rest. The same input gives the same places.
 * O(rounds * edges + nodes), where a round places a whole ring of neighbours.
 *
 * Returns: (transfer full): a layout
 */
EntLayout *
ent_placement_new_around (const EntLayoutGraph *graph, const EntPoint *points, const gboolean *placed)
{
  EntLayout *layout = ent_layout_new (graph->n_nodes);
  g_autofree gboolean *done = g_memdup2 (placed, graph->n_nodes * sizeof *placed);
  g_autofree Pull *pulls = g_new (Pull, graph->n_nodes);
  EntPoint below = get_middle_below (points, placed, graph->n_nodes);
  gboolean any = TRUE;
  Room room;

  room_init (&room, graph, layout->points);
  for (guint i = 0; i < graph->n_nodes; i++)
    if (placed[i])
      {
        layout->points[i] = points[i];
        room_add (&room, i);
      }

  while (any)
    {
      any = FALSE;
      memset (pulls, 0, graph->n_nodes * sizeof *pulls);
      for (guint i = 0; i < graph->n_edges; i++)
        {
          const EntLayoutEdge *edge = &graph->edges[i];

          if (done[edge->source] && !done[edge->target])
            pull_add (&pulls[edge->target], layout->points[edge->source], edge->weight);
          else if (done[edge->target] && !done[edge->source])
            pull_add (&pulls[edge->source], layout->points[edge->target], edge->weight);
        }
      for (guint i = 0; i < graph->n_nodes; i++)
        if (!done[i] && pulls[i].n_edges > 0)
          {
            EntPoint middle = { pulls[i].x / pulls[i].weight, pulls[i].y / pulls[i].weight };

            layout->points[i] = room_find_place (&room, middle, graph->sizes[i]);
            room_add (&room, i);
            done[i] = any = TRUE;
          }
    }

  for (guint i = 0; i < graph->n_nodes; i++)
    if (!done[i])
      {
        layout->points[i] = room_find_place (&room, below, graph->sizes[i]);
        room_add (&room, i);
      }
  g_hash_table_unref (room.cells);
  return layout;
}
