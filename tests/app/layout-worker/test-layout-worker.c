/* test-layout-worker.c: /layout-worker, the program itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case-builder.h"
#include "layout/ent-layout-protocol.h"
#include "layout/ent-layout-run.h"
#include "picture/ent-scene.h"

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
  g_autoptr (EntLayoutGraph) graph = new_graph (ENT_ENGINE_SFDP, 600, 40, 20);
  g_autoptr (EntLayout) layout = run (graph);

  g_assert_cmpuint (count_overlaps (graph, layout), ==, 0);
}

static void
test_answers_a_very_large_graph (void)
{
  g_autoptr (EntLayoutGraph) graph = new_graph (ENT_ENGINE_SFDP, 5000, 500, 100);
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

/* ---- graphs that nobody draws ---- */

static void
test_takes_any_small_graph (void)
{
  for (guint engine = 0; engine < ENT_N_ENGINES; engine++)
    for (guint n = 0; n <= 3; n++)
      {
        g_autoptr (EntLayoutGraph) graph = ent_layout_graph_new (engine, n, 0);
        g_autoptr (EntLayout) layout = NULL;

        for (guint i = 0; i < n; i++)
          graph->sizes[i] = (EntSize) { 60, 30 };
        layout = run (graph);
        g_assert_cmpuint (count_overlaps (graph, layout), ==, 0);
      }
}

static void
test_takes_thousands_of_parallel_edges (void)
{
  for (guint engine = 0; engine < ENT_N_ENGINES; engine++)
    {
      g_autoptr (EntLayoutGraph) graph = ent_layout_graph_new (engine, 3, 5000);
      g_autoptr (EntLayout) layout = NULL;

      for (guint i = 0; i < 3; i++)
        graph->sizes[i] = (EntSize) { 60, 30 };
      for (guint i = 0; i < 5000; i++)
        graph->edges[i] = (EntLayoutEdge) { i % 7 == 0 ? 2 : 0, 1, 1 };
      layout = run (graph);
      g_assert_cmpuint (count_overlaps (graph, layout), ==, 0);
      for (guint i = 0; i < 3; i++)
        g_assert_cmpfloat (hypot (layout->points[i].x, layout->points[i].y), <, 5000);
    }
}

static void
test_takes_thousands_of_unconnected_nodes (void)
{
  static const EntEngine engines[] = { ENT_ENGINE_AUTO, ENT_ENGINE_DOT, ENT_ENGINE_NEATO };

  for (guint e = 0; e < G_N_ELEMENTS (engines); e++)
    {
      g_autoptr (EntLayoutGraph) graph = ent_layout_graph_new (engines[e], 10000, 0);
      g_autoptr (EntLayout) layout = NULL;
      EntPoint middle;
      EntSize extent;

      for (guint i = 0; i < graph->n_nodes; i++)
        graph->sizes[i] = (EntSize) { 60 + i % 40, 30 };
      layout = run (graph);
      g_assert_cmpuint (count_overlaps (graph, layout), ==, 0);
      extent = get_extent (layout, &middle);
      g_assert_cmpfloat (extent.width / extent.height, <, 3);
    }
}

/* A pin at the end of the world, and a size that no node has. */
static void
test_takes_places_far_away (void)
{
  for (guint engine = 0; engine < ENT_N_ENGINES; engine++)
    {
      g_autoptr (EntLayoutGraph) graph = new_graph (engine, 9, 3, 2);
      g_autoptr (EntLayout) layout = NULL;

      graph->sizes[1] = (EntSize) { 9000, 8000 };
      ent_layout_graph_pin (graph, 0, (EntPoint) { 1e6, -1e6 });
      ent_layout_graph_pin (graph, 5, (EntPoint) { -1e6, 1e6 });
      layout = run (graph);
      g_assert_cmpfloat_with_epsilon (layout->points[0].x, 1e6, 1e-6);
      g_assert_cmpfloat_with_epsilon (layout->points[5].y, 1e6, 1e-6);
      g_assert_cmpuint (count_overlaps (graph, layout), ==, 0);
      for (guint i = 0; i < graph->n_nodes; i++)
        g_assert_true (isfinite (layout->points[i].x) && fabs (layout->points[i].y) < 1e7);
    }
}

/* Names that Graphviz would read as HTML, as escapes or as the end of its graph, and one of 10,000 characters. */
static void
test_no_name_reaches_graphviz (void)
{
  static const char *const names[] = { "<b>bold</b>", "<<table>", "\\N \\G \\l", "\"]; } end\nend\n", "%s%n\x1b[31m" };
  g_autofree char *endless = g_strnfill (10000, 'W');
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (EntCase) case_ = NULL;
  g_autoptr (EntView) view = NULL;
  g_autoptr (EntLayoutGraph) graph = NULL;
  g_autoptr (GString) request = NULL;
  g_autoptr (EntLayout) layout = NULL;

  case_builder_add_article (builder, "a.txt", "Courier", "2023-09-12");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *id = g_strconcat ("person:", names[i], NULL);
      g_autofree char *other = g_strconcat ("group:", endless, NULL);

      case_builder_add_claim (builder, id, "meets", other, ENT_STATUS_ASSERTED);
    }
  case_ = case_builder_end (builder);
  view = ent_view_new (case_);
  graph = ent_scene_new_layout_graph (view, ENT_ENGINE_NEATO);
  for (guint i = 0; i < graph->n_nodes; i++)
    g_assert_cmpfloat (graph->sizes[i].width, <, 1000);
  request = ent_layout_protocol_write_request (graph, 20);
  g_assert_cmpuint (strspn (request->str, "0123456789 -\nabcdefghijklmnopqrstuvwxyz"), ==, request->len);
  g_assert_null (strstr (request->str, "bold"));
  layout = run (graph);
  g_assert_cmpuint (count_overlaps (graph, layout), ==, 0);
}

/* What grows without end is ended by the system: the worker may not have more than this. */
static void
test_memory_is_limited (void)
{
#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("its shadow alone takes terabytes of addresses");
#else
  g_autofree char *worker = g_strdup (g_getenv ("ENTENTE_LAYOUT_WORKER"));
  g_autoptr (GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_SILENCE, NULL,
                                                      worker, NULL);
  g_autofree char *file = g_strdup_printf ("/proc/%s/limits", g_subprocess_get_identifier (process));
  gboolean limited = FALSE;

  /* it sets them before it reads the request, which never comes */
  for (guint i = 0; i < 500 && !limited; i++)
    {
      g_autofree char *limits = NULL;

      g_usleep (10000);
      limited = g_file_get_contents (file, &limits, NULL, NULL)
                && strstr (limits, "Max address space         2147483648") != NULL;
    }
  g_subprocess_force_exit (process);
  g_subprocess_wait (process, NULL, NULL);
  g_assert_true (limited);
#endif
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
  g_test_add_func ("/layout-worker/takes-any-small-graph", test_takes_any_small_graph);
  g_test_add_func ("/layout-worker/takes-thousands-of-parallel-edges", test_takes_thousands_of_parallel_edges);
  g_test_add_func ("/layout-worker/takes-thousands-of-unconnected-nodes", test_takes_thousands_of_unconnected_nodes);
  g_test_add_func ("/layout-worker/takes-places-far-away", test_takes_places_far_away);
  g_test_add_func ("/layout-worker/no-name-reaches-graphviz", test_no_name_reaches_graphviz);
  g_test_add_func ("/layout-worker/memory-is-limited", test_memory_is_limited);
  return g_test_run ();
}
