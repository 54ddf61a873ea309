/* ent-layout-run.c: lays a graph out, whoever does it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/ent-layout-run.h"

#include "layout/ent-force-layout.h"

/* Beyond this Graphviz cannot part nodes that overlap in the time that somebody waits: sfdp and prism take 1.4 s for
 * 2,000 nodes and 20 s for 10,000, where forces take a tenth of that and keep as many neighbours side by side. */
#define GRAPHVIZ_MAX_NODES 2000

static gboolean
is_by_force (const EntLayoutGraph *graph)
{
  return graph->engine == ENT_ENGINE_FORCE ||
         (graph->engine == ENT_ENGINE_AUTO && graph->n_nodes > GRAPHVIZ_MAX_NODES);
}

/**
 * ent_layout_run:
 * @seconds: how long Graphviz may take
 *
 * Lays @graph out by the engine it names: Graphviz in a process of its own, or forces in this thread. Blocks.
 *
 * Returns: (transfer full): the layout, or %NULL with @error set
 */
EntLayout *
ent_layout_run (const EntLayoutGraph *graph, guint seconds, GCancellable *cancellable, GError **error)
{
  if (is_by_force (graph))
    return ent_force_layout_run (graph, cancellable, NULL, NULL, error);
  return ent_layout_process_run (graph, seconds, cancellable, error);
}

static void
run_in_thread (GTask *task, gpointer source, gpointer graph, GCancellable *cancellable)
{
  GError *error = NULL;
  EntLayout *layout = ent_force_layout_run (graph, cancellable, NULL, NULL, &error);

  if (layout != NULL)
    g_task_return_pointer (task, layout, (GDestroyNotify) ent_layout_unref);
  else
    g_task_return_error (task, error);
}

static void
on_process_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  EntLayout *layout = ent_layout_process_run_finish (result, &error);

  if (layout != NULL)
    g_task_return_pointer (task, layout, (GDestroyNotify) ent_layout_unref);
  else
    g_task_return_error (task, error);
}

/**
 * ent_layout_run_async:
 *
 * The same without blocking; @graph has to live until @callback was called.
 */
void
ent_layout_run_async (const EntLayoutGraph *graph, guint seconds, GCancellable *cancellable,
                      GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  if (!is_by_force (graph))
    {
      ent_layout_process_run_async (graph, seconds, cancellable, on_process_done, g_steal_pointer (&task));
      return;
    }
  g_task_set_task_data (task, (gpointer) graph, NULL);
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * ent_layout_run_finish:
 *
 * Returns: (transfer full): the layout, or %NULL with @error set
 */
EntLayout *
ent_layout_run_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
