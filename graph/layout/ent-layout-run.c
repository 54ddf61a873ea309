/* ent-layout-run.c: lays a graph out, whoever does it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/ent-layout-run.h"

#include "layout/ent-layout-protocol.h"

static gboolean
is_by_force (const EntLayoutGraph *graph)
{
  return graph->engine == ENT_ENGINE_FORCE ||
         (graph->engine == ENT_ENGINE_AUTO && graph->n_nodes > ENT_LAYOUT_NEATO_MAX_NODES);
}

/* ---- forces, with a limit of time ---- */

typedef struct
{
  const EntLayoutGraph *graph;
  guint seconds;
  gint64 end;                       /* in g_get_monotonic_time() */
  GCancellable *asked;              /* (nullable): the caller's */
  GCancellable *stop;               /* of the layout: asked for, or out of time */
  EntForceLayoutProgress progress;  /* (nullable) */
  gpointer data;
  GMainContext *context;            /* where @progress is called */
  int percent;                      /* that was reported last, or is to be reported, atomically */
  int reporting;
} Forces;

static Forces *
forces_new (const EntLayoutGraph *graph, guint seconds, GCancellable *cancellable)
{
  Forces *self = g_atomic_rc_box_new0 (Forces);

  self->graph = graph;
  self->seconds = CLAMP (seconds, 1, ENT_LAYOUT_MAX_SECONDS);
  self->end = g_get_monotonic_time () + self->seconds * G_USEC_PER_SEC;
  self->asked = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  self->stop = g_cancellable_new ();
  return self;
}

static void
forces_clear (gpointer data)
{
  Forces *self = data;

  g_clear_object (&self->asked);
  g_object_unref (self->stop);
  g_clear_pointer (&self->context, g_main_context_unref);
}

static void
forces_unref (gpointer self)
{
  g_atomic_rc_box_release_full (self, forces_clear);
}

static gboolean
on_report (gpointer data)
{
  Forces *self = data;

  g_atomic_int_set (&self->reporting, FALSE);
  if (!g_cancellable_is_cancelled (self->stop))
    self->progress (g_atomic_int_get (&self->percent) / 100.0, self->data);
  return G_SOURCE_REMOVE;
}

/* At most one report is on its way, and none that says the same again. */
static void
on_round (double share, gpointer data)
{
  Forces *self = data;
  int percent = 100 * share;

  if (g_cancellable_is_cancelled (self->asked) || g_get_monotonic_time () >= self->end)
    g_cancellable_cancel (self->stop);
  if (self->progress == NULL || g_atomic_int_get (&self->percent) == percent)
    return;
  g_atomic_int_set (&self->percent, percent);
  if (g_atomic_int_compare_and_exchange (&self->reporting, FALSE, TRUE))
    g_main_context_invoke_full (self->context, G_PRIORITY_DEFAULT, on_report, g_atomic_rc_box_acquire (self),
                                forces_unref);
}

static EntLayout *
forces_run (Forces *self, GError **error)
{
  EntLayout *layout = ent_force_layout_run (self->graph, self->stop, on_round, self, NULL);

  /* nothing is reported behind the end */
  g_cancellable_cancel (self->stop);
  if (layout == NULL && !g_cancellable_set_error_if_cancelled (self->asked, error))
    g_set_error (error, ENT_LAYOUT_ERROR, ENT_LAYOUT_ERROR_TIMEOUT, "The layout took longer than %u seconds and was stopped",
                 self->seconds);
  return layout;
}

/* ---- whoever does it ---- */

/**
 * ent_layout_run:
 * @seconds: how long it may take
 *
 * Lays @graph out by the engine it names: Graphviz in a process of its own, or forces in this thread. Blocks.
 *
 * Returns: (transfer full): the layout, or %NULL with @error set
 */
EntLayout *
ent_layout_run (const EntLayoutGraph *graph, guint seconds, GCancellable *cancellable, GError **error)
{
  EntLayout *layout;
  Forces *forces;

  if (!is_by_force (graph))
    return ent_layout_process_run (graph, seconds, cancellable, error);
  forces = forces_new (graph, seconds, cancellable);
  layout = forces_run (forces, error);
  forces_unref (forces);
  return layout;
}

static void
run_in_thread (GTask *task, gpointer source, gpointer forces, GCancellable *cancellable)
{
  GError *error = NULL;
  EntLayout *layout = forces_run (forces, &error);

  if (layout != NULL)
    g_task_return_pointer (task, layout, (GDestroyNotify) ent_layout_free);
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
    g_task_return_pointer (task, layout, (GDestroyNotify) ent_layout_free);
  else
    g_task_return_error (task, error);
}

/**
 * ent_layout_run_async:
 * @progress: (nullable): is told how much is done, in the thread's default main context; Graphviz does not say
 *
 * The same without blocking; @graph has to live until @callback was called.
 */
void
ent_layout_run_async (const EntLayoutGraph *graph, guint seconds, GCancellable *cancellable,
                      EntForceLayoutProgress progress, gpointer progress_data, GAsyncReadyCallback callback,
                      gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Forces *forces;

  if (!is_by_force (graph))
    {
      ent_layout_process_run_async (graph, seconds, cancellable, on_process_done, g_steal_pointer (&task));
      return;
    }
  forces = forces_new (graph, seconds, cancellable);
  forces->progress = progress;
  forces->data = progress_data;
  forces->context = g_main_context_ref_thread_default ();
  g_task_set_task_data (task, forces, forces_unref);
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
