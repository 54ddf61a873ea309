/* fuzz-layout-request.c: whatever bytes reach the layout worker
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/ent-layout-protocol.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* A request is a graph whose edges point to its nodes, or an error. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntLayoutGraph) graph = NULL;
  guint seconds = 0;

  graph = ent_layout_protocol_parse_request ((const char *) data, size, &seconds, &error);
  g_assert_true ((graph == NULL) == (error != NULL));
  if (graph == NULL)
    return 0;
  g_assert_cmpuint (seconds, <=, ENT_LAYOUT_MAX_SECONDS);
  g_assert_cmpuint (graph->n_nodes, <=, ENT_LAYOUT_MAX_NODES);
  for (guint i = 0; i < graph->n_nodes; i++)
    g_assert_true (graph->sizes[i].width > 0 && graph->sizes[i].height > 0);
  for (guint i = 0; i < graph->n_edges; i++)
    g_assert_true (graph->edges[i].source < graph->n_nodes && graph->edges[i].target < graph->n_nodes);
  return 0;
}
