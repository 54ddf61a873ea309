/* test-layout-worker.c: /layout-worker, the program itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/ent-layout-run.h"
#include "layout/ent-layout-protocol.h"

#include <math.h>
#include <string.h>

/* A hub with spokes and a ring around them, and beside it pairs and single nodes. */
static EntLayoutGraph *
new_graph (EntEngine engine, guint n_spokes, guint n_pairs, guint n_singles)
{
  guint n_nodes = 1 + n_spokes + 2 * n_pairs + n_singles, e = 0;
  EntLayoutGraph *graph = ent_layout_graph_new (engine, n_nodes, 2 * n_spokes + n_pairs);

  for (guint i = 0; i < n_nodes; i++)
    graph->sizes[i] = (EntSize) { 50 + 7 * (i % 11), 44 };
  for (guint i = 0; i < n_spokes; i++)
    {
      graph->edges[e++] = (EntLayoutEdge) { 0, 1 + i, 1 + i % 3 };
      graph->edges[e++] = (EntLayoutEdge) { 1 + i, 1 + (i + 1) % n_spokes, 1 };
    }
  for (guint i = 0; i < n_pairs; i++)
    graph->edges[e++] = (EntLayoutEdge) { 1 + n_spokes + 2 * i, 2 + n_spokes + 2 * i, 1 };
  g_assert_cmpuint (e, ==, graph->n_edges);
  return graph;
}

static EntLayout *
run (const EntLayoutGraph *graph)
{
  g_autoptr (GError) error = NULL;
  EntLayout *layout = ent_layout_run (graph, 120, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (layout->n_points, ==, graph->n_nodes);
  return layout;
}

static guint
count_overlaps (const EntLayoutGraph *graph, const EntLayout *layout)
{
  guint n = 0;

  for (guint i = 0; i < graph->n_nodes; i++)
    for (guint j = 0; j < i; j++)
      n += fabs (layout->points[i].x - layout->points[j].x) < (graph->sizes[i].width + graph->sizes[j].width) / 2 &&
           fabs (layout->points[i].y - layout->points[j].y) < (graph->sizes[i].height + graph->sizes[j].height) / 2;
  return n;
}

static EntSize
get_extent (const EntLayout *layout, EntPoint *middle)
{
  EntPoint low = layout->points[0], high = low;

  for (guint i = 1; i < layout->n_points; i++)
    {
      low = (EntPoint) { MIN (low.x, layout->points[i].x), MIN (low.y, layout->points[i].y) };
      high = (EntPoint) { MAX (high.x, layout->points[i].x), MAX (high.y, layout->points[i].y) };
    }
  *middle = (EntPoint) { (low.x + high.x) / 2, (low.y + high.y) / 2 };
  return (EntSize) { high.x - low.x, high.y - low.y };
}

static void
test_every_engine_parts_the_nodes (void)
{
  for (guint engine = 0; engine < ENT_N_ENGINES; engine++)
    {
      g_autoptr (EntLayoutGraph) graph = new_graph (engine, 9, 3, 2);
      g_autoptr (EntLayout) layout = run (graph);

      g_test_message ("%s", ent_engine_get_name (engine));
      g_assert_cmpuint (count_overlaps (graph, layout), ==, 0);
    }
}

static void
test_repeats_itself (void)
{
  for (guint engine = 0; engine < ENT_N_ENGINES; engine++)
    {
      g_autoptr (EntLayoutGraph) graph = new_graph (engine, 12, 4, 1);
      g_autoptr (EntLayout) first = run (graph);
      g_autoptr (EntLayout) second = run (graph);

      g_assert_cmpmem (first->points, first->n_points * sizeof (EntPoint), second->points,
                       second->n_points * sizeof (EntPoint));
    }
}

static void
test_lies_in_landscape_around_the_middle (void)
{
  g_autoptr (EntLayoutGraph) graph = new_graph (ENT_ENGINE_AUTO, 30, 12, 5);
  g_autoptr (EntLayout) layout = run (graph);
  EntPoint middle;
  EntSize extent = get_extent (layout, &middle);

  g_assert_cmpfloat_with_epsilon (middle.x, 0, 0.011);
  g_assert_cmpfloat_with_epsilon (middle.y, 0, 0.011);
  g_assert_cmpfloat (extent.width / extent.height, >, 1.05);
  g_assert_cmpfloat (extent.width / extent.height, <, 2.2);
}

static void
test_leaves_room_for_a_label (void)
{
  g_autoptr (EntLayoutGraph) graph = new_graph (ENT_ENGINE_AUTO, 5, 1, 0);
  g_autoptr (EntLayout) layout = run (graph);
  EntPoint a = layout->points[6], b = layout->points[7];

  g_assert_cmpfloat (fabs (a.x - b.x) - (graph->sizes[6].width + graph->sizes[7].width) / 2, >, 80);
}

static void
test_leaves_room_for_many_lines (void)
{
  g_autoptr (EntLayoutGraph) graph = new_graph (ENT_ENGINE_AUTO, 5, 2, 0);
  g_autoptr (EntLayout) layout = NULL;
  double loose, tight;

  graph->sizes[8] = graph->sizes[6];
  graph->sizes[9] = graph->sizes[7];
  graph->edges[graph->n_edges - 1].weight = 6;
  layout = run (graph);
  loose = fabs (layout->points[8].x - layout->points[9].x);
  tight = fabs (layout->points[6].x - layout->points[7].x);
  g_assert_cmpfloat_with_epsilon (loose - tight, 100, 0.05);
}

static void
test_parts_the_nodes_of_a_large_graph (void)
{
  g_autoptr (EntLayoutGraph) graph = new_graph (ENT_ENGINE_AUTO, 600, 40, 20);
  g_autoptr (EntLayout) layout = run (graph);

  g_assert_cmpuint (count_overlaps (graph, layout), ==, 0);
}

static void
test_answers_a_very_large_graph (void)
{
  g_autoptr (EntLayoutGraph) graph = new_graph (ENT_ENGINE_AUTO, 5000, 500, 100);
  g_autoptr (EntLayout) layout = run (graph);

  g_assert_cmpuint (layout->n_points, ==, graph->n_nodes);
}

static char *
answer_to (const char *request, GSubprocessFlags flags)
{
  g_autofree char *worker = g_strdup (g_getenv ("ENTENTE_LAYOUT_WORKER"));
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE | flags,
                                                      &error, worker, NULL);
  char *answer = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, request, NULL, &answer, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  return answer;
}

static void
test_refuses_what_is_no_request (void)
{
  g_autofree char *empty = answer_to ("", 0);
  g_autofree char *gv = answer_to ("digraph { a -> b }\n", 0);

  g_assert_cmpstr (empty, ==, "entente-layout 1\nerror this is no graph to lay out, line 1\nend\n");
  g_assert_cmpstr (gv, ==, empty);
}

/* Whoever lays out, pinned nodes stand at their pins, and nobody on them. */
static void
test_every_engine_keeps_the_pins (void)
{
  for (guint engine = 0; engine < ENT_N_ENGINES; engine++)
    {
      g_autoptr (EntLayoutGraph) graph = new_graph (engine, 9, 3, 2);
      g_autoptr (EntLayout) layout = NULL;

      ent_layout_graph_pin (graph, 0, (EntPoint) { 5000, -3000 });
      ent_layout_graph_pin (graph, 3, (EntPoint) { 5400, -3000 });
      layout = run (graph);
      g_test_message ("%s", ent_engine_get_name (engine));
      g_assert_cmpfloat_with_epsilon (layout->points[0].x, 5000, 1e-9);
      g_assert_cmpfloat_with_epsilon (layout->points[0].y, -3000, 1e-9);
      g_assert_cmpfloat_with_epsilon (layout->points[3].x, 5400, 1e-9);
      g_assert_cmpuint (count_overlaps (graph, layout), ==, 0);
      for (guint i = 0; i < graph->n_nodes; i++)
        g_assert_cmpfloat (hypot (layout->points[i].x - 5000, layout->points[i].y + 3000), <, 3000);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout-worker/every-engine-parts-the-nodes", test_every_engine_parts_the_nodes);
  g_test_add_func ("/layout-worker/repeats-itself", test_repeats_itself);
  g_test_add_func ("/layout-worker/lies-in-landscape-around-the-middle", test_lies_in_landscape_around_the_middle);
  g_test_add_func ("/layout-worker/leaves-room-for-a-label", test_leaves_room_for_a_label);
  g_test_add_func ("/layout-worker/leaves-room-for-many-lines", test_leaves_room_for_many_lines);
  g_test_add_func ("/layout-worker/parts-the-nodes-of-a-large-graph", test_parts_the_nodes_of_a_large_graph);
  g_test_add_func ("/layout-worker/answers-a-very-large-graph", test_answers_a_very_large_graph);
  g_test_add_func ("/layout-worker/refuses-what-is-no-request", test_refuses_what_is_no_request);
  g_test_add_func ("/layout-worker/every-engine-keeps-the-pins", test_every_engine_keeps_the_pins);
  return g_test_run ();
}
