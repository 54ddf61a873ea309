/* test-protocol.c: /layout/protocol
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/ent-layout-process.h"
#include "layout/ent-layout-protocol.h"

#include <locale.h>
#include <math.h>
#include <string.h>

static EntLayoutGraph *
new_graph (guint n_nodes, guint n_edges, const EntLayoutEdge *edges)
{
  EntLayoutGraph *graph = ent_layout_graph_new (ENT_ENGINE_NEATO, n_nodes, n_edges);

  for (guint i = 0; i < n_nodes; i++)
    graph->sizes[i] = (EntSize) { 40 + i, 30.5 };
  for (guint i = 0; i < n_edges; i++)
    graph->edges[i] = edges[i];
  return graph;
}

static void
test_merges_parallel_edges (void)
{
  const EntLayoutEdge edges[] = { { 2, 1, 1 }, { 0, 1, 2 }, { 1, 2, 1 }, { 1, 1, 9 }, { 2, 1, 3 }, { 0, 1, 0 } };
  g_autoptr (EntLayoutGraph) graph = new_graph (3, G_N_ELEMENTS (edges), edges);
  g_autoptr (GString) request = ent_layout_protocol_write_request (graph, 7);

  g_assert_cmpstr (request->str, ==,
                   "entente-layout 1\nengine neato\nseconds 7\nnodes 3\n4000 3050\n4100 3050\n4200 3050\n"
                   "edges 2\n0 1 3\n2 1 5\nend\n");
}

static void
test_reads_the_request_it_writes (void)
{
  const EntLayoutEdge edges[] = { { 0, 1, 2 }, { 2, 0, 1 } };
  g_autoptr (GError) error = NULL;
  g_autoptr (EntLayoutGraph) graph = new_graph (4, G_N_ELEMENTS (edges), edges);
  g_autoptr (GString) request = NULL;
  g_autoptr (EntLayoutGraph) back = NULL;
  g_autoptr (GString) again = NULL;
  guint seconds;

  ent_layout_graph_pin (graph, 1, (EntPoint) { -12.25, 1e5 });
  ent_layout_graph_pin (graph, 3, (EntPoint) { 0, 0 });
  request = ent_layout_protocol_write_request (graph, 20);
  g_assert_nonnull (strstr (request->str, "pins 2\n1 -1225 10000000\n3 0 0\nend\n"));
  back = ent_layout_protocol_parse_request (request->str, request->len, &seconds, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (seconds, ==, 20);
  g_assert_cmpint (back->engine, ==, ENT_ENGINE_NEATO);
  g_assert_cmpuint (back->n_nodes, ==, 4);
  g_assert_cmpfloat_with_epsilon (back->sizes[3].width, 43, 1e-9);
  again = ent_layout_protocol_write_request (back, seconds);
  g_assert_cmpstr (again->str, ==, request->str);
}

static void
test_brings_sizes_into_range (void)
{
  g_autoptr (EntLayoutGraph) graph = new_graph (3, 0, NULL);
  g_autoptr (GString) request = NULL;

  graph->sizes[0] = (EntSize) { NAN, -5 };
  graph->sizes[1] = (EntSize) { INFINITY, 0 };
  request = ent_layout_protocol_write_request (graph, 0);
  g_assert_cmpstr (request->str, ==,
                   "entente-layout 1\nengine neato\nseconds 1\nnodes 3\n1 1\n1000000 1\n4200 3050\nedges 0\nend\n");
}

static void
assert_refuses_request (const char *text)
{
  g_autoptr (GError) error = NULL;
  guint seconds;

  g_assert_null (ent_layout_protocol_parse_request (text, strlen (text), &seconds, &error));
  g_assert_error (error, ENT_LAYOUT_ERROR, ENT_LAYOUT_ERROR_REQUEST);
}

static void
test_refuses_what_is_no_request (void)
{
#define HEAD "entente-layout 1\nengine dot\nseconds 1\n"
  assert_refuses_request ("");
  assert_refuses_request ("entente-layout 2\nengine dot\nseconds 1\nnodes 0\nedges 0\nend\n");
  assert_refuses_request ("entente-layout 1\nengine patchwork\nseconds 1\nnodes 0\nedges 0\nend\n");
  assert_refuses_request ("entente-layout 1\nengine ");
  assert_refuses_request (HEAD "nodes 100001\n");
  assert_refuses_request (HEAD "nodes 99999\n1 1\n");
  assert_refuses_request (HEAD "nodes 1\n0 1\nedges 0\nend\n");
  assert_refuses_request (HEAD "nodes 1\n-1 1\nedges 0\nend\n");
  assert_refuses_request (HEAD "nodes 1\n1 1000001\nedges 0\nend\n");
  assert_refuses_request (HEAD "nodes 1\n1 1\nedges 1\n0 0 1\nend\n");
  assert_refuses_request (HEAD "nodes 2\n1 1\n1 1\nedges 1\n0 2 1\nend\n");
  assert_refuses_request (HEAD "nodes 2\n1 1\n1 1\nedges 1\n0 1 0\nend\n");
  assert_refuses_request (HEAD "nodes 0\nedges 0\nend\nmore");
  assert_refuses_request (HEAD "nodes 0\nedges 0\npins 1\n0 0 0\nend\n");
  assert_refuses_request (HEAD "nodes 2\n1 1\n1 1\nedges 0\npins 0\nend\n");
  assert_refuses_request (HEAD "nodes 2\n1 1\n1 1\nedges 0\npins 2\n1 0 0\n0 0 0\nend\n");
  assert_refuses_request (HEAD "nodes 2\n1 1\n1 1\nedges 0\npins 1\n0 nan 0\nend\n");
#undef HEAD
}

static EntLayout *
parse_answer (const char *text, GError **error)
{
  return ent_layout_protocol_parse_answer (text, strlen (text), 2, error);
}

static void
test_reads_the_answer_it_writes (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntLayout) layout = ent_layout_new (2);
  g_autoptr (EntLayout) back = NULL;
  g_autoptr (GString) answer = NULL;

  layout->points[0] = (EntPoint) { -12.345, 0 };
  layout->points[1] = (EntPoint) { 1e300, -0.001 };
  answer = ent_layout_protocol_write_answer (layout);
  g_assert_cmpstr (answer->str, ==, "entente-layout 1\npoints 2\n-1235 0\n1000000000 0\nend\n");
  g_assert_cmpuint (answer->len, <=, ent_layout_protocol_get_max_answer_bytes (2));
  back = parse_answer (answer->str, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (back->n_points, ==, 2);
  g_assert_cmpfloat_with_epsilon (back->points[0].x, -12.35, 1e-9);
}

static void
test_is_the_same_in_every_locale (void)
{
  g_autoptr (EntLayout) layout = ent_layout_new (1);
  g_autoptr (GString) answer = NULL;

  if (setlocale (LC_ALL, "de_DE.UTF-8") == NULL)
    {
      g_test_skip ("the locale de_DE.UTF-8 is not installed");
      return;
    }
  layout->points[0] = (EntPoint) { 12345.67, 1 };
  answer = ent_layout_protocol_write_answer (layout);
  setlocale (LC_ALL, "C.UTF-8");
  g_assert_cmpstr (answer->str, ==, "entente-layout 1\npoints 1\n1234567 100\nend\n");
}

static void
test_refuses_what_is_no_answer (void)
{
  static const char *const answers[] = {
    "", "\n", "Segmentation fault\n", "entente-layout 1\n", "entente-layout 1\npoints 2\n", "entente-layout 1\npoints 2\n0 0\n1 1\n",
    "entente-layout 1\npoints 2\n0 0\n1 1\nend", "entente-layout 1\npoints 2\n0 0\n1 1\nend\n\n",
    "entente-layout 1\npoints 3\n0 0\n1 1\n2 2\nend\n", "entente-layout 1\npoints 1\n0 0\nend\n",
    "entente-layout 1\npoints 2\n0 nan\n1 1\nend\n", "entente-layout 1\npoints 2\n0 1e5\n1 1\nend\n",
    "entente-layout 1\npoints 2\n0 1.5\n1 1\nend\n", "entente-layout 1\npoints 2\n0 +1\n1 1\nend\n",
    "entente-layout 1\npoints 2\n0 -0\n1 1\nend\n", "entente-layout 1\npoints 2\n0 01\n1 1\nend\n",
    "entente-layout 1\npoints 2\n0  1\n1 1\nend\n", "entente-layout 1\npoints 2\n0 1000000001\n1 1\nend\n",
    "entente-layout 1\npoints 2\n0 99999999999999999999\n1 1\nend\n", "entente-layout 1\npoints 2\n0 0\r\n1 1\nend\n",
    "entente-layout 1\nerror \x1b[31m\nend\n", "entente-layout 1\nerror no end\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (EntLayout) layout = parse_answer (answers[i], &error);

      g_assert_null (layout);
      g_assert_error (error, ENT_LAYOUT_ERROR, ENT_LAYOUT_ERROR_ANSWER);
    }
}

static void
test_names_the_line_of_a_mistake (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (parse_answer ("entente-layout 1\npoints 2\n0 0\n1 x\nend\n", &error));
  g_assert_cmpstr (error->message, ==, "The layout worker's answer is no layout, line 4");
}

static void
test_carries_a_reason (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *endless = g_strnfill (5000, 'x');
  g_autoptr (GString) answer = ent_layout_protocol_write_error ("no\nplugin \xff here");
  g_autoptr (GString) cut = ent_layout_protocol_write_error (endless);

  g_assert_null (parse_answer (answer->str, &error));
  g_assert_error (error, ENT_LAYOUT_ERROR, ENT_LAYOUT_ERROR_ENGINE);
  g_assert_cmpstr (error->message, ==, "Graphviz could not lay this graph out: no plugin   here");
  g_clear_error (&error);
  g_assert_null (parse_answer (cut->str, &error));
  g_assert_error (error, ENT_LAYOUT_ERROR, ENT_LAYOUT_ERROR_ENGINE);
  g_assert_cmpuint (cut->len, <=, ent_layout_protocol_get_max_answer_bytes (0));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/protocol/merges-parallel-edges", test_merges_parallel_edges);
  g_test_add_func ("/layout/protocol/reads-the-request-it-writes", test_reads_the_request_it_writes);
  g_test_add_func ("/layout/protocol/brings-sizes-into-range", test_brings_sizes_into_range);
  g_test_add_func ("/layout/protocol/refuses-what-is-no-request", test_refuses_what_is_no_request);
  g_test_add_func ("/layout/protocol/reads-the-answer-it-writes", test_reads_the_answer_it_writes);
  g_test_add_func ("/layout/protocol/is-the-same-in-every-locale", test_is_the_same_in_every_locale);
  g_test_add_func ("/layout/protocol/refuses-what-is-no-answer", test_refuses_what_is_no_answer);
  g_test_add_func ("/layout/protocol/names-the-line-of-a-mistake", test_names_the_line_of_a_mistake);
  g_test_add_func ("/layout/protocol/carries-a-reason", test_carries_a_reason);
  return g_test_run ();
}
