/* ent-placement.c: places for nodes without the layout worker
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/ent-placement.h"

#include "layout/ent-node-grid-private.h"

#include <math.h>
#include <string.h>

/* Free room between two nodes: enough for a line and its label. */
#define GAP 48.0
/* The same where every node has a place that was thought out already. */
#define LEAST_GAP 6.0
/* How far from where it belongs a node goes to have as much; farther off less will do, and twice as far the least. */
#define REACH 100.0
/* Of the spiral on which it looks for a place. */
#define STEP 12.0
/* Until the middle of a node's neighbours hardly moves any more. */
#define MIDDLE_ROUNDS 12
/* Of the golden angle, 2.39996 */
#define GOLDEN_COSINE -0.7373688780783197
#define GOLDEN_SINE 0.6754902942615237

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

/* ---- room ---- */

typedef struct
{
  const EntLayoutGraph *graph;
  const EntPoint *points;
  EntSize largest;
  double gap;
  EntNodeGrid grid;
} Room;

static void
room_init (Room *self, const EntLayoutGraph *graph, const EntPoint *points, double gap)
{
  *self = (Room) { .graph = graph, .points = points, .gap = gap };
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      self->largest.width = MAX (self->largest.width, graph->sizes[i].width);
      self->largest.height = MAX (self->largest.height, graph->sizes[i].height);
    }
  ent_node_grid_init (&self->grid, MAX (self->largest.width, self->largest.height) / 2 + self->gap, graph->n_nodes);
}

static void
room_add (Room *self, guint node)
{
  ent_node_grid_add (&self->grid, node, self->points[node]);
}

static gboolean
room_is_free (const Room *self, EntPoint at, EntSize size, double gap)
{
  EntSize reach = { (size.width + self->largest.width) / 2 + gap, (size.height + self->largest.height) / 2 + gap };
  EntNodeGridWalk around = ent_node_grid_look_around (&self->grid, at, reach);

  for (int other; (other = ent_node_grid_find_next (&around)) >= 0;)
    {
      EntSize other_size = self->graph->sizes[other];

      if (fabs (self->points[other].x - at.x) < (size.width + other_size.width) / 2 + gap &&
          fabs (self->points[other].y - at.y) < (size.height + other_size.height) / 2 + gap)
        return FALSE;
    }
  return TRUE;
}

/* The free place nearest to @at, looked for on a spiral around it; each step turns by the golden angle, so that places
 * never line up. Without sines, which differ in their last bits from one processor to the next. The farther it is, the
 * less room around it will do: in a crowd a node stays near those it knows. */
static EntPoint
room_find_place (const Room *self, EntPoint at, EntSize size)
{
  EntPoint place = at, direction = { 1, 0 };
  double gap = self->gap;

  for (guint turn = 1; !room_is_free (self, place, size, gap); turn++)
    {
      double radius = STEP * sqrt (turn);

      gap = MAX (self->gap * CLAMP (2 - radius / REACH, 0, 1), LEAST_GAP);
      direction = (EntPoint) { direction.x * GOLDEN_COSINE - direction.y * GOLDEN_SINE,
                               direction.x * GOLDEN_SINE + direction.y * GOLDEN_COSINE };
      place = (EntPoint) { at.x + radius * direction.x, at.y + radius * direction.y };
    }
  return place;
}

/* ---- neighbours ---- */

typedef struct
{
  double x;
  double y;
  double weight;   /* of the edges to nodes that have a place */
} Pull;

/* Sums up for every node without a place the places of those it knows. Where @middles are known, who is nearer to a
 * node's middle counts for more. */
static void
sum_pulls (const EntLayoutGraph *graph, const EntPoint *points, const gboolean *done, const EntPoint *middles,
           Pull *pulls)
{
  memset (pulls, 0, graph->n_nodes * sizeof *pulls);
  for (guint i = 0; i < graph->n_edges; i++)
    {
      const EntLayoutEdge *edge = &graph->edges[i];
      guint from = done[edge->source] ? edge->source : edge->target, to = edge->source + edge->target - from;
      double weight = edge->weight;

      if (!done[from] || done[to])
        continue;
      if (middles != NULL)
        {
          double dx = points[from].x - middles[to].x, dy = points[from].y - middles[to].y;

          weight /= sqrt (dx * dx + dy * dy) + 1;
        }
      pulls[to].x += points[from].x * weight;
      pulls[to].y += points[from].y * weight;
      pulls[to].weight += weight;
    }
}

/* Fills in the middle of those that each node knows that has no place yet: where the ways to them are shortest all
 * together (Weiszfeld 1937), so that one of them who is far off does not draw a node out from among the others. @pulls
 * says afterwards who knows anybody. */
static void
find_middles (const EntLayoutGraph *graph, const EntPoint *points, const gboolean *done, EntPoint *middles, Pull *pulls)
{
  for (guint round = 0; round < MIDDLE_ROUNDS; round++)
    {
      sum_pulls (graph, points, done, round > 0 ? middles : NULL, pulls);
      for (guint i = 0; i < graph->n_nodes; i++)
        if (pulls[i].weight > 0)
          middles[i] = (EntPoint) { pulls[i].x / pulls[i].weight, pulls[i].y / pulls[i].weight };
    }
}

/* The box around the middles of the placed nodes; %FALSE where none is placed. */
static gboolean
get_extent (const EntPoint *points, const gboolean *placed, guint n, EntPoint *corner, EntPoint *opposite)
{
  *corner = (EntPoint) { HUGE_VAL, HUGE_VAL };
  *opposite = (EntPoint) { -HUGE_VAL, -HUGE_VAL };
  for (guint i = 0; i < n; i++)
    if (placed[i])
      {
        *corner = (EntPoint) { MIN (corner->x, points[i].x), MIN (corner->y, points[i].y) };
        *opposite = (EntPoint) { MAX (opposite->x, points[i].x), MAX (opposite->y, points[i].y) };
      }
  return corner->x <= opposite->x;
}

static EntPoint
get_middle_below (const EntPoint *points, const gboolean *placed, guint n)
{
  EntPoint corner, opposite;

  if (!get_extent (points, placed, n, &corner, &opposite))
    return (EntPoint) { 0, 0 };
  return (EntPoint) { (corner.x + opposite.x) / 2, opposite.y + 2 * GAP };
}

/**
 * ent_placement_new_around:
 * @points: (array): places of the nodes that have one already
 * @placed: (array): which have
 *
 * Keeps every placed node where it is and puts each new one in the middle of its placed neighbours (a neighbour
 * counts as often as the edge's weight), at the nearest spot that is free: nobody moves to make room for it. New nodes
 * that know only new nodes come after those; nodes that know nobody stand below the rest. The same input gives the same
 * places.
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
  g_autofree EntPoint *middles = g_new (EntPoint, graph->n_nodes);
  EntPoint below = get_middle_below (points, placed, graph->n_nodes);
  gboolean any = TRUE;
  Room room;

  room_init (&room, graph, layout->points, GAP);
  for (guint i = 0; i < graph->n_nodes; i++)
    if (placed[i])
      {
        layout->points[i] = points[i];
        room_add (&room, i);
      }

  while (any)
    {
      any = FALSE;
      find_middles (graph, layout->points, done, middles, pulls);
      for (guint i = 0; i < graph->n_nodes; i++)
        if (!done[i] && pulls[i].weight > 0)
          {
            layout->points[i] = room_find_place (&room, middles[i], graph->sizes[i]);
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
  ent_node_grid_clear (&room.grid);
  return layout;
}

/**
 * ent_placement_new_among:
 * @points: (array): where all nodes are
 * @placed: (array): which of them are to stay there
 * @shown: (array): which are to be seen
 *
 * Puts nodes that are shown and not placed around the placed ones, as ent_placement_new_around() does, as if there were no
 * others: those stay where they are, however much they are in the way. O(nodes + edges) at least.
 *
 * Returns: (transfer full): a layout
 */
EntLayout *
ent_placement_new_among (const EntLayoutGraph *graph, const EntPoint *points, const gboolean *placed, const gboolean *shown)
{
  EntLayout *layout = ent_layout_new (graph->n_nodes);
  g_autoptr (EntLayoutGraph) part = NULL;
  g_autoptr (EntLayout) among = NULL;
  g_autofree gboolean *keep = g_new (gboolean, graph->n_nodes);
  g_autofree gboolean *part_placed = g_new (gboolean, graph->n_nodes);
  g_autofree EntPoint *part_points = g_new (EntPoint, graph->n_nodes);
  guint n = 0;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      keep[i] = placed[i] || shown[i];
      if (keep[i])
        {
          part_placed[n] = placed[i];
          part_points[n++] = points[i];
        }
    }
  part = ent_layout_graph_new_part (graph, keep);
  among = ent_placement_new_around (part, part_points, part_placed);
  n = 0;
  for (guint i = 0; i < graph->n_nodes; i++)
    layout->points[i] = keep[i] ? among->points[n++] : points[i];
  return layout;
}

/**
 * ent_placement_put_below:
 * @placed: (array): which nodes stay where they are
 * @points: (inout) (array): where all are
 *
 * Puts the nodes that are not placed in rows below the others, in their order: where those stand who are not in the picture,
 * out of the way of what is, until they come into it. O(nodes)
 */
void
ent_placement_put_below (const EntLayoutGraph *graph, const gboolean *placed, EntPoint *points)
{
  EntPoint corner, opposite, place = { 0, 0 };
  EntSize largest = { 0, 0 };
  double area = 0, width;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      largest = (EntSize) { MAX (largest.width, graph->sizes[i].width), MAX (largest.height, graph->sizes[i].height) };
      area += placed[i] ? 0 : (graph->sizes[i].width + LEAST_GAP) * (graph->sizes[i].height + LEAST_GAP);
    }
  if (!get_extent (points, placed, graph->n_nodes, &corner, &opposite))
    corner = opposite = (EntPoint) { 0, 0 };
  width = MAX (opposite.x - corner.x, sqrt (area));
  place.y = opposite.y + 2 * GAP + largest.height;
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      if (placed[i])
        continue;
      if (place.x > 0 && place.x + graph->sizes[i].width > width)
        place = (EntPoint) { 0, place.y + largest.height + LEAST_GAP };
      points[i] = (EntPoint) { corner.x + place.x + graph->sizes[i].width / 2, place.y };
      place.x += graph->sizes[i].width + LEAST_GAP;
    }
}

/* How far the pinned nodes are from their pins, all together. */
static EntPoint
find_shift (const EntLayoutGraph *graph, const EntPoint *points)
{
  EntPoint shift = { 0, 0 };
  guint n = 0;

  for (guint i = 0; i < graph->n_nodes; i++)
    if (graph->pinned[i])
      {
        shift.x += graph->pins[i].x - points[i].x;
        shift.y += graph->pins[i].y - points[i].y;
        n++;
      }
  return (EntPoint) { shift.x / MAX (n, 1), shift.y / MAX (n, 1) };
}

/**
 * ent_placement_new_with_pins:
 * @points: (array): places for all nodes, thought out without regard to the pins
 *
 * Puts pinned nodes to their pins and all others beside them: the whole is moved to where the pins are on the average, and
 * who then stands on another goes to the nearest spot that is free. O(nodes), where few stand on each other.
 *
 * Returns: (transfer full): a layout
 */
EntLayout *
ent_placement_new_with_pins (const EntLayoutGraph *graph, const EntPoint *points)
{
  EntLayout *layout = ent_layout_new (graph->n_nodes);
  EntPoint shift;
  Room room;

  if (graph->pinned == NULL)
    {
      if (graph->n_nodes > 0)
        memcpy (layout->points, points, graph->n_nodes * sizeof *points);
      return layout;
    }
  shift = find_shift (graph, points);
  room_init (&room, graph, layout->points, LEAST_GAP);
  for (guint i = 0; i < graph->n_nodes; i++)
    if (graph->pinned[i])
      {
        layout->points[i] = graph->pins[i];
        room_add (&room, i);
      }
  for (guint i = 0; i < graph->n_nodes; i++)
    if (!graph->pinned[i])
      {
        layout->points[i] = room_find_place (&room, (EntPoint) { points[i].x + shift.x, points[i].y + shift.y },
                                             graph->sizes[i]);
        room_add (&room, i);
      }
  ent_node_grid_clear (&room.grid);
  return layout;
}
