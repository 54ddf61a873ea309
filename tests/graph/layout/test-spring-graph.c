/* test-spring-graph.c: /layout/spring-graph
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/ent-spring-graph-private.h"

#include "graph-maker.h"

static double
sum_charges (const EntSpringGraph *graph)
{
  double sum = 0;

  for (guint i = 0; i < graph->n_nodes; i++)
    sum += (double) graph->charges[i];
  return sum;
}

static void
test_an_edge_stands_at_both_its_ends (void)
{
  g_autoptr (EntLayoutGraph) graph = graph_maker_new_star (5);
  EntSpringGraph *springs = ent_spring_graph_new (graph);

  g_assert_cmpuint (ent_spring_graph_get_degree (springs, 0), ==, 5);
  for (guint i = 1; i <= 5; i++)
    {
      g_assert_cmpuint (ent_spring_graph_get_degree (springs, i), ==, 1);
      g_assert_cmpuint (springs->neighbours[springs->starts[i]], ==, 0);
    }
  ent_spring_graph_free (springs);
}

static void
test_an_edge_to_itself_is_none (void)
{
  g_autoptr (EntLayoutGraph) graph = graph_maker_new_star (2);
  EntSpringGraph *springs;

  graph->edges[1] = (EntLayoutEdge) { 0, 0, 1 };
  springs = ent_spring_graph_new (graph);
  g_assert_cmpuint (ent_spring_graph_get_degree (springs, 0), ==, 1);
  ent_spring_graph_free (springs);
}

static void
test_coarser_keeps_all_charges (void)
{
  g_autoptr (EntLayoutGraph) graph = graph_maker_new_rings (10, 30);
  EntSpringGraph *fine = ent_spring_graph_new (graph);
  EntSpringGraph *coarse = ent_spring_graph_new_coarse (fine);

  g_assert_cmpuint (coarse->n_nodes, <=, fine->n_nodes / 2 + 10);
  g_assert_cmpfloat_with_epsilon (sum_charges (coarse), 300, 1e-6);
  for (guint i = 0; i < fine->n_nodes; i++)
    g_assert_cmpuint (fine->owners[i], <, coarse->n_nodes);
  ent_spring_graph_free (coarse);
  ent_spring_graph_free (fine);
}

static void
test_a_star_becomes_one (void)
{
  g_autoptr (EntLayoutGraph) graph = graph_maker_new_star (500);
  EntSpringGraph *fine = ent_spring_graph_new (graph);
  EntSpringGraph *coarse = ent_spring_graph_new_coarse (fine);

  g_assert_cmpuint (coarse->n_nodes, ==, 1);
  ent_spring_graph_free (coarse);
  ent_spring_graph_free (fine);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/spring-graph/an-edge-stands-at-both-its-ends", test_an_edge_stands_at_both_its_ends);
  g_test_add_func ("/layout/spring-graph/an-edge-to-itself-is-none", test_an_edge_to_itself_is_none);
  g_test_add_func ("/layout/spring-graph/coarser-keeps-all-charges", test_coarser_keeps_all_charges);
  g_test_add_func ("/layout/spring-graph/a-star-becomes-one", test_a_star_becomes_one);
  return g_test_run ();
}
