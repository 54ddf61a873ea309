/* test-placement.c: places for nodes without the layout worker
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/ent-placement.h"

#include <math.h>

/* Nodes of one size, in a chain. */
static EntLayoutGraph *
new_chain (guint n)
{
  EntLayoutGraph *graph = ent_layout_graph_new (ENT_ENGINE_AUTO, n, n > 0 ? n - 1 : 0);

  for (guint i = 0; i < n; i++)
    graph->sizes[i] = (EntSize) { 60, 30 };
  for (guint i = 0; i + 1 < n; i++)
    graph->edges[i] = (EntLayoutEdge) { i, i + 1, 1 };
  return graph;
}

static void
assert_no_overlap (const EntLayoutGraph *graph, const EntLayout *layout)
{
  for (guint i = 0; i < layout->n_points; i++)
    for (guint j = 0; j < i; j++)
      g_assert_true (fabs (layout->points[i].x - layout->points[j].x) >= (graph->sizes[i].width + graph->sizes[j].width) / 2
                     || fabs (layout->points[i].y - layout->points[j].y) >= (graph->sizes[i].height + graph->sizes[j].height) / 2);
}

static void
test_circle (void)
{
  for (guint n = 0; n < 40; n++)
    {
      g_autoptr (EntLayoutGraph) graph = new_chain (n);
      g_autoptr (EntLayout) layout = ent_placement_new_circle (graph);

      g_assert_cmpuint (layout->n_points, ==, n);
      assert_no_overlap (graph, layout);
    }
}

static void
test_keeps_places (void)
{
  g_autoptr (EntLayoutGraph) graph = new_chain (6);
  EntPoint points[6] = { { 0, 0 }, { 500, 0 }, { 0, 0 }, { 900, 300 }, { 0, 0 }, { 0, 0 } };
  gboolean placed[6] = { TRUE, TRUE, FALSE, TRUE, FALSE, FALSE };
  g_autoptr (EntLayout) layout = ent_placement_new_around (graph, points, placed);

  for (guint i = 0; i < 6; i++)
    if (placed[i])
      g_assert_cmpmem (&layout->points[i], sizeof (EntPoint), &points[i], sizeof (EntPoint));
  assert_no_overlap (graph, layout);
}

static void
test_between_neighbours (void)
{
  g_autoptr (EntLayoutGraph) graph = new_chain (3);
  EntPoint points[3] = { { 0, 0 }, { 0, 0 }, { 1000, 400 } };
  gboolean placed[3] = { TRUE, FALSE, TRUE };
  g_autoptr (EntLayout) layout = ent_placement_new_around (graph, points, placed);

  g_assert_cmpfloat_with_epsilon (layout->points[1].x, 500, 1e-9);
  g_assert_cmpfloat_with_epsilon (layout->points[1].y, 200, 1e-9);
}

/* Five neighbours in one corner and one far off: the newcomer belongs to the five. */
static void
test_among_most_neighbours (void)
{
  g_autoptr (EntLayoutGraph) graph = ent_layout_graph_new (ENT_ENGINE_AUTO, 7, 6);
  EntPoint points[7] = { { 0, 0 }, { 400, 0 }, { 0, 400 }, { 400, 400 }, { 200, 600 }, { 9000, 200 }, { 0, 0 } };
  gboolean placed[7] = { TRUE, TRUE, TRUE, TRUE, TRUE, TRUE, FALSE };
  g_autoptr (EntLayout) layout = NULL;

  for (guint i = 0; i < 7; i++)
    graph->sizes[i] = (EntSize) { 60, 30 };
  for (guint i = 0; i < 6; i++)
    graph->edges[i] = (EntLayoutEdge) { i, 6, 1 };
  layout = ent_placement_new_around (graph, points, placed);
  g_assert_cmpfloat (layout->points[6].x, <, 500);
  assert_no_overlap (graph, layout);
}

/* Where there is no room, a newcomer squeezes in rather than leave those it knows; nobody else moves. */
static void
test_squeezes_in (void)
{
  const guint side = 41, n = 41 * 41 + 1;
  g_autoptr (EntLayoutGraph) graph = ent_layout_graph_new (ENT_ENGINE_AUTO, n, 1);
  g_autofree EntPoint *points = g_new0 (EntPoint, n);
  g_autofree gboolean *placed = g_new0 (gboolean, n);
  g_autoptr (EntLayout) layout = NULL;

  for (guint i = 0; i < n; i++)
    graph->sizes[i] = (EntSize) { 60, 30 };
  for (guint i = 0; i + 1 < n; i++)
    {
      points[i] = (EntPoint) { 140.0 * (i % side), 80.0 * (i / side) };
      placed[i] = TRUE;
    }
  graph->edges[0] = (EntLayoutEdge) { n / 2, n - 1, 1 };
  layout = ent_placement_new_around (graph, points, placed);
  g_assert_cmpmem (layout->points, (n - 1) * sizeof (EntPoint), points, (n - 1) * sizeof (EntPoint));
  g_assert_cmpfloat (hypot (layout->points[n - 1].x - points[n / 2].x, layout->points[n - 1].y - points[n / 2].y), <, 300);
  assert_no_overlap (graph, layout);
}

/* Fifty newcomers that all know the same one. */
static void
test_crowd (void)
{
  g_autoptr (EntLayoutGraph) graph = ent_layout_graph_new (ENT_ENGINE_AUTO, 51, 50);
  g_autofree EntPoint *points = g_new0 (EntPoint, 51);
  g_autofree gboolean *placed = g_new0 (gboolean, 51);
  g_autoptr (EntLayout) first = NULL;
  g_autoptr (EntLayout) second = NULL;

  placed[0] = TRUE;
  for (guint i = 0; i < 51; i++)
    graph->sizes[i] = (EntSize) { 60, 30 };
  for (guint i = 0; i < 50; i++)
    graph->edges[i] = (EntLayoutEdge) { 0, i + 1, 1 };
  first = ent_placement_new_around (graph, points, placed);
  second = ent_placement_new_around (graph, points, placed);
  assert_no_overlap (graph, first);
  g_assert_cmpmem (first->points, 51 * sizeof (EntPoint), second->points, 51 * sizeof (EntPoint));
  for (guint i = 1; i < 51; i++)
    g_assert_cmpfloat (hypot (first->points[i].x, first->points[i].y), <, 1000);
}

static void
test_nobody_known (void)
{
  g_autoptr (EntLayoutGraph) graph = ent_layout_graph_new (ENT_ENGINE_AUTO, 3, 0);
  EntPoint points[3] = { { 10, 20 }, { 0, 0 }, { 0, 0 } };
  gboolean placed[3] = { TRUE, FALSE, FALSE };
  g_autoptr (EntLayout) layout = NULL;

  for (guint i = 0; i < 3; i++)
    graph->sizes[i] = (EntSize) { 60, 30 };
  layout = ent_placement_new_around (graph, points, placed);
  assert_no_overlap (graph, layout);
  g_assert_cmpfloat (layout->points[1].y, >, 20);
}

static void
test_pins (void)
{
  g_autoptr (EntLayoutGraph) graph = new_chain (4);
  EntPoint points[4] = { { 0, 0 }, { 300, 0 }, { 600, 0 }, { 900, 0 } };
  g_autoptr (EntLayout) layout = NULL;

  ent_layout_graph_pin (graph, 1, (EntPoint) { 1000, 50 });
  ent_layout_graph_pin (graph, 2, (EntPoint) { 1310, 70 });
  layout = ent_placement_new_with_pins (graph, points);
  g_assert_cmpfloat_with_epsilon (layout->points[1].x, 1000, 1e-9);
  g_assert_cmpfloat_with_epsilon (layout->points[2].y, 70, 1e-9);
  /* the others come along: the pins moved by 705, 60 on the average */
  g_assert_cmpfloat_with_epsilon (layout->points[0].x, 705, 1e-9);
  g_assert_cmpfloat_with_epsilon (layout->points[3].y, 60, 1e-9);
  assert_no_overlap (graph, layout);
}

static void
test_room_beside_pins (void)
{
  g_autoptr (EntLayoutGraph) graph = new_chain (3);
  EntPoint points[3] = { { 0, 0 }, { 1, 0 }, { 2, 0 } };
  g_autoptr (EntLayout) layout = NULL;

  ent_layout_graph_pin (graph, 1, (EntPoint) { -1e6, 1e6 });
  layout = ent_placement_new_with_pins (graph, points);
  g_assert_cmpfloat_with_epsilon (layout->points[1].x, -1e6, 1e-9);
  g_assert_cmpfloat_with_epsilon (layout->points[1].y, 1e6, 1e-9);
  assert_no_overlap (graph, layout);
}

static void
test_below (void)
{
  g_autoptr (EntLayoutGraph) graph = ent_layout_graph_new (ENT_ENGINE_AUTO, 400, 0);
  g_autoptr (EntLayout) layout = ent_layout_new (400);
  gboolean placed[400] = { TRUE, FALSE, TRUE };

  for (guint i = 0; i < 400; i++)
    graph->sizes[i] = (EntSize) { 40 + i % 7 * 20, 20 + i % 3 * 10 };
  layout->points[2] = (EntPoint) { 800, 300 };
  ent_placement_put_below (graph, placed, layout->points);
  g_assert_cmpfloat_with_epsilon (layout->points[2].x, 800, 1e-9);
  for (guint i = 3; i < 400; i++)
    g_assert_cmpfloat (layout->points[i].y, >, 330);
  assert_no_overlap (graph, layout);
}

static void
test_all_below (void)
{
  g_autoptr (EntLayoutGraph) graph = new_chain (40);
  g_autoptr (EntLayout) layout = ent_layout_new (40);
  gboolean placed[40] = { FALSE };

  ent_placement_put_below (graph, placed, layout->points);
  assert_no_overlap (graph, layout);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/placement/puts-nodes-on-a-circle-without-overlap", test_circle);
  g_test_add_func ("/layout/placement/keeps-nodes-that-have-a-place", test_keeps_places);
  g_test_add_func ("/layout/placement/puts-a-new-node-between-its-neighbours", test_between_neighbours);
  g_test_add_func ("/layout/placement/puts-a-new-node-among-most-of-its-neighbours", test_among_most_neighbours);
  g_test_add_func ("/layout/placement/squeezes-a-new-node-into-a-crowd", test_squeezes_in);
  g_test_add_func ("/layout/placement/finds-room-in-a-crowd-and-the-same-each-time", test_crowd);
  g_test_add_func ("/layout/placement/puts-nodes-without-neighbours-below", test_nobody_known);
  g_test_add_func ("/layout/placement/who-is-left-out-stands-in-rows-below", test_below);
  g_test_add_func ("/layout/placement/where-all-are-left-out-they-stand-in-rows", test_all_below);
  g_test_add_func ("/layout/placement/pinned-nodes-stand-at-their-pins", test_pins);
  g_test_add_func ("/layout/placement/who-stands-on-a-pinned-node-steps-aside", test_room_beside_pins);
  return g_test_run ();
}
