/* ent-layout-components.c: the connected parts of a graph, taken apart and put side by side
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/ent-layout-components.h"

#include "layout/ent-layout-shape.h"

#include <math.h>
#include <stdlib.h>

/* Between two components, in points: more than the way between two nodes that have to do with each other. */
#define MARGIN 48
/* From one width of rows to the next that is tried. */
#define WIDTH_STEP 1.1

static void
free_component (gpointer data)
{
  EntLayoutComponent *self = data;

  ent_layout_graph_free (self->graph);
  g_free (self->nodes);
  g_free (self);
}

static guint
find_root (guint *parents, guint node)
{
  while (parents[node] != node)
    node = parents[node] = parents[parents[node]];
  return node;
}

/* The root of each node: the first node of its component. */
static guint *
find_roots (const EntLayoutGraph *graph)
{
  guint *parents = g_new (guint, graph->n_nodes);

  for (guint i = 0; i < graph->n_nodes; i++)
    parents[i] = i;
  for (guint i = 0; i < graph->n_edges; i++)
    {
      guint a = find_root (parents, graph->edges[i].source);
      guint b = find_root (parents, graph->edges[i].target);

      parents[MAX (a, b)] = MIN (a, b);
    }
  for (guint i = 0; i < graph->n_nodes; i++)
    parents[i] = find_root (parents, i);
  return parents;
}

/**
 * ent_layout_components_split:
 *
 * Returns: (transfer full) (element-type EntLayoutComponent): the connected parts, by their first nodes;
 *   O(nodes + edges), but for the inverse Ackermann function
 */
GPtrArray *
ent_layout_components_split (const EntLayoutGraph *graph)
{
  GPtrArray *components = g_ptr_array_new_with_free_func (free_component);
  g_autofree guint *roots = find_roots (graph);
  g_autofree EntLayoutComponent **owners = g_new (EntLayoutComponent *, graph->n_nodes);
  g_autofree guint *places = g_new (guint, graph->n_nodes);

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      if (roots[i] == i)
        {
          owners[i] = g_new0 (EntLayoutComponent, 1);
          owners[i]->graph = ent_layout_graph_new (graph->engine, 0, 0);
          g_ptr_array_add (components, owners[i]);
        }
      owners[i] = owners[roots[i]];
      places[i] = owners[i]->graph->n_nodes++;
    }
  for (guint i = 0; i < graph->n_edges; i++)
    owners[graph->edges[i].source]->graph->n_edges++;

  for (guint i = 0; i < components->len; i++)
    {
      EntLayoutComponent *component = g_ptr_array_index (components, i);
      EntLayoutGraph *part = component->graph;

      component->nodes = g_new (guint, part->n_nodes);
      part->sizes = g_renew (EntSize, part->sizes, part->n_nodes);
      part->edges = g_renew (EntLayoutEdge, part->edges, part->n_edges);
      part->n_edges = 0;
    }
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      owners[i]->nodes[places[i]] = i;
      owners[i]->graph->sizes[places[i]] = graph->sizes[i];
    }
  for (guint i = 0; i < graph->n_edges; i++)
    {
      const EntLayoutEdge *edge = &graph->edges[i];
      EntLayoutGraph *part = owners[edge->source]->graph;

      part->edges[part->n_edges++] = (EntLayoutEdge) { places[edge->source], places[edge->target], edge->weight };
    }
  return components;
}

/* Where a component's corner comes to stand, and how much room it takes, margins included. */
typedef struct
{
  EntPoint corner;
  EntPoint low;
  EntSize size;
  guint index;
} Box;

static Box
get_box (const EntLayout *layout, const EntSize *sizes, guint index)
{
  EntPoint low = { INFINITY, INFINITY }, high = { -INFINITY, -INFINITY };

  for (guint i = 0; i < layout->n_points; i++)
    {
      const EntPoint *point = &layout->points[i];

      low.x = MIN (low.x, point->x - sizes[i].width / 2);
      low.y = MIN (low.y, point->y - sizes[i].height / 2);
      high.x = MAX (high.x, point->x + sizes[i].width / 2);
      high.y = MAX (high.y, point->y + sizes[i].height / 2);
    }
  return (Box) { .low = low, .size = { high.x - low.x + MARGIN, high.y - low.y + MARGIN }, .index = index };
}

static int
compare_areas (gconstpointer a, gconstpointer b)
{
  const Box *left = a, *right = b;
  double difference = right->size.width * right->size.height - left->size.width * left->size.height;

  return difference > 0 ? 1 : difference < 0 ? -1 : left->index < right->index ? -1 : 1;
}

static int
compare_heights (gconstpointer a, gconstpointer b)
{
  const Box *left = a, *right = b;
  double difference = right->size.height - left->size.height;

  return difference > 0 ? 1 : difference < 0 ? -1 : compare_areas (a, b);
}

/* Puts boxes into rows of @width, the highest first, from @origin on; gives the room that they take. */
static EntSize
place_in_rows (Box *boxes, guint n, EntPoint origin, double width)
{
  EntSize taken = { 0, 0 };
  double x = 0, row_height = 0;

  for (guint i = 0; i < n; i++)
    {
      if (x > 0 && x + boxes[i].size.width > width)
        {
          taken.height += row_height;
          x = row_height = 0;
        }
      row_height = MAX (row_height, boxes[i].size.height);
      boxes[i].corner = (EntPoint) { origin.x + x, origin.y + taken.height + (row_height - boxes[i].size.height) / 2 };
      x += boxes[i].size.width;
      taken.width = MAX (taken.width, x);
    }
  taken.height += row_height;
  return taken;
}

/* Puts all but the first box beside it or below it; gives how wide a landscape that holds everything has to be. */
static double
place_around (Box *boxes, guint n, gboolean below, double width)
{
  EntSize first = boxes[0].size;
  EntPoint origin = below ? (EntPoint) { 0, first.height } : (EntPoint) { first.width, 0 };
  EntSize rest = place_in_rows (boxes + 1, n - 1, origin, width);

  boxes[0].corner = (EntPoint) { 0, 0 };
  return below ? MAX (MAX (first.width, rest.width), (first.height + rest.height) * ENT_LAYOUT_LANDSCAPE)
               : MAX (first.width + rest.width, MAX (first.height, rest.height) * ENT_LAYOUT_LANDSCAPE);
}

/* The largest box stands in the corner, the others in rows beside it or below it: whichever is smaller, tried with rows of
 * many widths. */
static void
place_boxes (Box *boxes, guint n)
{
  double widest = 0, best_width = 0, best = INFINITY;
  gboolean best_below = FALSE;

  qsort (boxes, n, sizeof (Box), compare_areas);
  qsort (boxes + 1, n - 1, sizeof (Box), compare_heights);
  for (guint i = 0; i < n; i++)
    widest = MAX (widest, boxes[i].size.width);
  for (guint below = 0; below <= 1; below++)
    for (double width = boxes[n - 1].size.width; width < 2 * widest * sqrt (n); width *= WIDTH_STEP)
      {
        double room = place_around (boxes, n, below, width);

        if (room < best)
          {
            best = room;
            best_width = width;
            best_below = below;
          }
      }
  place_around (boxes, n, best_below, best_width);
}

/**
 * ent_layout_components_join:
 * @layouts: (element-type EntLayout): of each component
 *
 * Puts the components side by side without overlaps, as a whole in landscape.
 *
 * Returns: (transfer full): the layout of the whole graph; O(nodes + components log components)
 */
EntLayout *
ent_layout_components_join (GPtrArray *components, GPtrArray *layouts)
{
  g_autofree Box *boxes = g_new (Box, components->len);
  EntLayout *whole;
  guint n_points = 0;

  for (guint i = 0; i < components->len; i++)
    {
      const EntLayoutComponent *component = g_ptr_array_index (components, i);

      boxes[i] = get_box (g_ptr_array_index (layouts, i), component->graph->sizes, i);
      n_points += component->graph->n_nodes;
    }
  whole = ent_layout_new (n_points);
  if (components->len > 0)
    place_boxes (boxes, components->len);

  for (guint i = 0; i < components->len; i++)
    {
      const EntLayoutComponent *component = g_ptr_array_index (components, boxes[i].index);
      const EntLayout *part = g_ptr_array_index (layouts, boxes[i].index);

      for (guint j = 0; j < part->n_points; j++)
        whole->points[component->nodes[j]] = (EntPoint) { part->points[j].x - boxes[i].low.x + boxes[i].corner.x,
                                                          part->points[j].y - boxes[i].low.y + boxes[i].corner.y };
    }
  return whole;
}
