/* test-force-layout.c: /layout/force-layout
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/ent-force-layout.h"

#include "graph-maker.h"

static EntLayout *
run (const EntLayoutGraph *graph)
{
  g_autoptr (GError) error = NULL;
  EntLayout *layout = ent_force_layout_run (graph, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (layout->n_points, ==, graph->n_nodes);
  for (guint i = 0; i < layout->n_points; i++)
    g_assert_true (isfinite (layout->points[i].x) && isfinite (layout->points[i].y));
  return layout;
}

static void
test_no_node_is_on_another (void)
{
  g_autoptr (EntLayoutGraph) rings = graph_maker_new_rings (20, 40);
  g_autoptr (EntLayoutGraph) star = graph_maker_new_star (400);
  g_autoptr (EntLayout) of_rings = run (rings);
  g_autoptr (EntLayout) of_star = run (star);

  g_assert_cmpuint (graph_maker_count_overlaps (rings->sizes, of_rings->points, rings->n_nodes), ==, 0);
  g_assert_cmpuint (graph_maker_count_overlaps (star->sizes, of_star->points, star->n_nodes), ==, 0);
}

static void
test_neighbours_stand_nearer_than_others (void)
{
  g_autoptr (EntLayoutGraph) graph = graph_maker_new_rings (20, 40);
  g_autoptr (EntLayout) layout = run (graph);
  double near = 0, far = 0;

  for (guint i = 0; i < graph->n_edges; i++)
    {
      EntPoint a = layout->points[graph->edges[i].source], b = layout->points[graph->edges[i].target];
      EntPoint other = layout->points[(graph->edges[i].source + graph->n_nodes / 2) % graph->n_nodes];

      near += hypot (a.x - b.x, a.y - b.y);
      far += hypot (a.x - other.x, a.y - other.y);
    }
  g_assert_cmpfloat (near, <, far / 6);
}

#define COMMUNITIES 12
#define MEMBERS 50

/* Communities whose members know three of their own, and one of any. */
static EntLayoutGraph *
new_communities (void)
{
  EntLayoutGraph *graph = ent_layout_graph_new (ENT_ENGINE_FORCE, COMMUNITIES * MEMBERS, 4 * COMMUNITIES * MEMBERS);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  guint e = 0;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      graph->sizes[i] = (EntSize) { 60 + i % 50, 32 };
      for (guint k = 0; k < 3; k++)
        graph->edges[e++] = (EntLayoutEdge) { i, i - i % MEMBERS + g_rand_int_range (rand, 0, MEMBERS), 1 };
      graph->edges[e++] = (EntLayoutEdge) { i, g_rand_int_range (rand, 0, graph->n_nodes), 1 };
    }
  return graph;
}

/* Those who know few of each other stand apart: nearest to most is one of their own. */
static void
test_communities_stand_apart (void)
{
  g_autoptr (EntLayoutGraph) graph = new_communities ();
  g_autoptr (EntLayout) layout = run (graph);
  guint n_at_home = 0;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      double least = INFINITY;
      guint nearest = i;

      for (guint j = 0; j < graph->n_nodes; j++)
        {
          double way = hypot (layout->points[i].x - layout->points[j].x, layout->points[i].y - layout->points[j].y);

          if (j != i && way < least)
            {
              least = way;
              nearest = j;
            }
        }
      n_at_home += nearest / MEMBERS == i / MEMBERS;
    }
  g_assert_cmpuint (n_at_home, >, graph->n_nodes * 8 / 10);
}

/* Pins are no reason to crowd: around them the rest takes as much room as without. */
static void
test_pins_leave_room (void)
{
  g_autoptr (EntLayoutGraph) graph = new_communities ();
  g_autoptr (EntLayout) free = run (graph);
  g_autoptr (EntLayout) pinned = NULL;
  double free_length = 0, length = 0;

  ent_layout_graph_pin (graph, 0, free->points[0]);
  ent_layout_graph_pin (graph, graph->n_nodes - 1, free->points[graph->n_nodes - 1]);
  pinned = run (graph);
  for (guint i = 0; i < graph->n_edges; i++)
    {
      guint a = graph->edges[i].source, b = graph->edges[i].target;

      free_length += hypot (free->points[a].x - free->points[b].x, free->points[a].y - free->points[b].y);
      length += hypot (pinned->points[a].x - pinned->points[b].x, pinned->points[a].y - pinned->points[b].y);
    }
  g_assert_cmpfloat (length, >, 0.7 * free_length);
  g_assert_cmpfloat (length, <, 1.4 * free_length);
}

static void
test_repeats_itself (void)
{
  g_autoptr (EntLayoutGraph) graph = graph_maker_new_rings (10, 30);
  g_autoptr (EntLayout) first = run (graph);
  g_autoptr (EntLayout) second = run (graph);

  g_assert_cmpmem (first->points, first->n_points * sizeof (EntPoint), second->points,
                   second->n_points * sizeof (EntPoint));
}

static void
test_takes_any_graph (void)
{
  g_autoptr (EntLayoutGraph) none = ent_layout_graph_new (ENT_ENGINE_FORCE, 0, 0);
  g_autoptr (EntLayoutGraph) one = graph_maker_new_star (0);
  g_autoptr (EntLayoutGraph) alone = ent_layout_graph_new (ENT_ENGINE_FORCE, 2000, 0);
  g_autoptr (EntLayoutGraph) parallel = ent_layout_graph_new (ENT_ENGINE_FORCE, 2, 5000);
  g_autoptr (EntLayout) of_none = run (none);
  g_autoptr (EntLayout) of_one = run (one);
  g_autoptr (EntLayout) of_alone = NULL;
  g_autoptr (EntLayout) of_parallel = NULL;

  g_assert_cmpfloat_with_epsilon (of_one->points[0].x, 0, 1e-6);
  for (guint i = 0; i < 2000; i++)
    alone->sizes[i] = (EntSize) { 40, 20 };
  of_alone = run (alone);
  g_assert_cmpuint (graph_maker_count_overlaps (alone->sizes, of_alone->points, 2000), ==, 0);
  parallel->sizes[0] = parallel->sizes[1] = (EntSize) { 40, 20 };
  for (guint i = 0; i < 5000; i++)
    parallel->edges[i] = (EntLayoutEdge) { i % 2, 1 - i % 2, 1 };
  of_parallel = run (parallel);
  g_assert_cmpuint (graph_maker_count_overlaps (parallel->sizes, of_parallel->points, 2), ==, 0);
}

static void
test_a_node_may_be_wide (void)
{
  g_autoptr (EntLayoutGraph) graph = graph_maker_new_star (30);
  g_autoptr (EntLayout) layout = NULL;

  graph->sizes[3] = (EntSize) { 20000, 30 };
  graph->sizes[4] = (EntSize) { 0, 0 };
  layout = run (graph);
  g_assert_cmpuint (graph_maker_count_overlaps (graph->sizes, layout->points, graph->n_nodes), ==, 0);
}

static void
test_can_be_cancelled (void)
{
  g_autoptr (EntLayoutGraph) graph = graph_maker_new_rings (10, 30);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (ent_force_layout_run (graph, cancellable, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
on_progress (double share, gpointer data)
{
  double *last = data;

  g_assert_cmpfloat (share, >=, *last);
  g_assert_cmpfloat (share, <=, 1);
  *last = share;
}

static void
test_tells_how_far_it_is (void)
{
  g_autoptr (EntLayoutGraph) graph = graph_maker_new_rings (10, 30);
  g_autoptr (EntLayout) layout = NULL;
  double last = 0;

  layout = ent_force_layout_run (graph, NULL, on_progress, &last, NULL);
  g_assert_nonnull (layout);
  g_assert_cmpfloat (last, >, 0.5);
}

/* The rest finds its place among the pins, and the same one each time. */
static void
test_pins_stay (void)
{
  g_autoptr (EntLayoutGraph) graph = graph_maker_new_rings (10, 20);
  g_autoptr (EntLayout) first = NULL;
  g_autoptr (EntLayout) second = NULL;

  for (guint i = 0; i < 5; i++)
    ent_layout_graph_pin (graph, 40 * i, (EntPoint) { 700.0 * i, -300.0 * i });
  first = run (graph);
  second = run (graph);
  for (guint i = 0; i < 5; i++)
    {
      g_assert_cmpfloat_with_epsilon (first->points[40 * i].x, 700.0 * i, 1e-9);
      g_assert_cmpfloat_with_epsilon (first->points[40 * i].y, -300.0 * i, 1e-9);
    }
  g_assert_cmpuint (graph_maker_count_overlaps (graph->sizes, first->points, graph->n_nodes), ==, 0);
  g_assert_cmpmem (first->points, graph->n_nodes * sizeof (EntPoint), second->points, graph->n_nodes * sizeof (EntPoint));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/force-layout/no-node-is-on-another", test_no_node_is_on_another);
  g_test_add_func ("/layout/force-layout/neighbours-stand-nearer-than-others", test_neighbours_stand_nearer_than_others);
  g_test_add_func ("/layout/force-layout/communities-stand-apart", test_communities_stand_apart);
  g_test_add_func ("/layout/force-layout/repeats-itself", test_repeats_itself);
  g_test_add_func ("/layout/force-layout/takes-any-graph", test_takes_any_graph);
  g_test_add_func ("/layout/force-layout/a-node-may-be-wide", test_a_node_may_be_wide);
  g_test_add_func ("/layout/force-layout/can-be-cancelled", test_can_be_cancelled);
  g_test_add_func ("/layout/force-layout/tells-how-far-it-is", test_tells_how_far_it_is);
  g_test_add_func ("/layout/force-layout/pins-stay", test_pins_stay);
  g_test_add_func ("/layout/force-layout/pins-leave-room", test_pins_leave_room);
  return g_test_run ();
}
