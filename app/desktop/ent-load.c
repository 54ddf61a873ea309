/* ent-load.c: from paths to a scene, off the main loop
 *
 * A row of steps, each in a thread, a pool or a process of its own; only the one who asked sees the result, in one
 * piece. Cancelling ends reading and arranging early and keeps what was read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-load-private.h"

#include "layout/ent-placement.h"
#include "layout/ent-layout-run.h"

static void step_arrange (GTask *task);
static void step_draw (GTask *task);

/**
 * ent_load_request_new:
 * @places: (transfer none) (nullable): see #EntLoadRequest; not changed afterwards
 *
 * Returns: (transfer full): a request with copies or references of all it is given
 */
EntLoadRequest *
ent_load_request_new (EntCase *base, const char *const *paths, const EntFilter *filter, const EntScope *scope,
                      GHashTable *places)
{
  EntLoadRequest *self = g_new0 (EntLoadRequest, 1);

  self->base = base != NULL ? ent_case_ref (base) : NULL;
  self->paths = g_strdupv ((char **) paths);
  self->filter = filter != NULL ? ent_filter_copy (filter) : NULL;
  self->scope = ent_scope_copy (scope);
  self->places = places != NULL ? g_hash_table_ref (places) : NULL;
  return self;
}

void
ent_load_request_free (EntLoadRequest *self)
{
  g_clear_pointer (&self->base, ent_case_unref);
  g_clear_pointer (&self->file, ent_case_file_unref);
  g_clear_pointer (&self->pause, ent_pause_unref);
  g_free (self->case_path);
  g_free (self->merge_path);
  g_strfreev (self->paths);
  g_clear_pointer (&self->filter, ent_filter_free);
  g_clear_pointer (&self->scope, ent_scope_free);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_free (self);
}

void
ent_loaded_free (EntLoaded *self)
{
  g_clear_pointer (&self->scene, ent_scene_free);   /* before the view that it shows */
  g_clear_pointer (&self->view, ent_view_unref);
  g_clear_pointer (&self->graph, ent_layout_graph_free);
  g_clear_pointer (&self->case_, ent_case_unref);
  g_clear_pointer (&self->file, ent_case_file_unref);
  g_clear_pointer (&self->outcome, ent_import_outcome_free);
  g_clear_pointer (&self->merge, ent_merge_report_unref);
  g_clear_pointer (&self->filter, ent_filter_free);
  g_clear_pointer (&self->scope, ent_scope_free);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_clear_error (&self->layout_error);
  g_clear_error (&self->file_error);
  g_free (self);
}

static void
load_free (EntLoad *load)
{
  ent_load_request_free (load->request);
  g_clear_pointer (&load->loaded, ent_loaded_free);
  g_clear_pointer (&load->drawn, ent_layout_graph_free);
  g_clear_pointer (&load->drawn_nodes, g_array_unref);
  g_clear_pointer (&load->layout, ent_layout_free);
  g_free (load);
}

void
ent_load_report (EntLoad *self, EntLoadStage stage, double fraction, const char *text)
{
  if (self->progress != NULL)
    self->progress (stage, fraction, text, self->progress_data);
}

/* A step in a thread. It cannot be cancelled: it is short, and half of it is of no use. */
void
ent_load_run_in_thread (GTask *task, GTaskThreadFunc func, GAsyncReadyCallback done)
{
  g_autoptr (GTask) step = g_task_new (NULL, NULL, done, task);

  g_task_set_task_data (step, g_task_get_task_data (task), NULL);
  g_task_run_in_thread (step, func);
}

/* ---- grouping, and places that are known already ---- */

static void
pin_nodes (EntLoad *load)
{
  EntLayoutGraph *graph = load->loaded->graph;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      const EntPlace *place = g_hash_table_lookup (load->request->places,
                                                   ent_view_get_node (load->loaded->view, i)->actor->id);

      if (place != NULL && place->pinned)
        ent_layout_graph_pin (graph, i, place->at);
    }
}

/* What is shown comes to the best places around those that are taken, what may be drawn faintly to others; who is left out
 * of the picture is out of the way and gets a place of his own when he comes into it (ent_session_settle()). */
static EntLayout *
new_layout_around (EntLoad *load, const EntPoint *points, gboolean *placed)
{
  EntView *view = load->loaded->view;
  guint n = ent_view_get_n_nodes (view);
  g_autofree gboolean *shown = g_new (gboolean, n);
  g_autofree gboolean *drawn = g_new (gboolean, n);
  g_autoptr (EntLayout) among = NULL;
  EntLayout *layout;

  for (guint i = 0; i < n; i++)
    {
      shown[i] = ent_view_get_node (view, i)->visible;
      drawn[i] = !ent_view_is_node_weak (view, i);
    }
  among = ent_placement_new_among (load->loaded->graph, points, placed, shown);
  for (guint i = 0; i < n; i++)
    placed[i] = placed[i] || shown[i];
  layout = ent_placement_new_among (load->loaded->graph, among->points, placed, drawn);
  for (guint i = 0; i < n; i++)
    placed[i] = placed[i] || drawn[i];
  ent_placement_put_below (load->loaded->graph, placed, layout->points);
  return layout;
}

static EntLayout *
new_layout_from_places (EntLoad *load)
{
  EntView *view = load->loaded->view;
  guint n = ent_view_get_n_nodes (view);
  g_autofree EntPoint *points = g_new0 (EntPoint, n);
  g_autofree gboolean *placed = g_new0 (gboolean, n);

  for (guint i = 0; i < n; i++)
    {
      const EntPlace *place = g_hash_table_lookup (load->request->places, ent_view_get_node (view, i)->actor->id);

      if (place != NULL)
        {
          points[i] = place->at;
          placed[i] = TRUE;
        }
    }
  return new_layout_around (load, points, placed);
}

static gpointer
measure_names (gpointer case_)
{
  ent_scene_measure_names (case_);
  return NULL;
}

static void
group_in_thread (GTask *step, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  EntLoad *load = task_data;
  EntLoadRequest *request = load->request;

  GThread *measuring = g_thread_new ("names", measure_names, load->loaded->case_);

  load->loaded->view = ent_view_new (load->loaded->case_);
  ent_view_set_scope (load->loaded->view, request->scope);
  if (request->filter != NULL)
    ent_view_set_filter (load->loaded->view, request->filter);
  g_thread_join (measuring);

  load->loaded->graph = ent_scene_new_layout_graph (load->loaded->view, request->engine);
  if (request->places != NULL)
    pin_nodes (load);
  if (load->loaded->graph->n_nodes == 0)
    load->layout = ent_layout_new (0);
  else if (request->places != NULL && !request->arrange)
    load->layout = new_layout_from_places (load);
  g_task_return_boolean (step, TRUE);
}

static void
on_grouped (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  EntLoad *load = g_task_get_task_data (task);

  if (load->layout != NULL)
    step_draw (task);
  else
    step_arrange (task);
}

void
ent_load_step_group (GTask *task)
{
  EntLoad *load = g_task_get_task_data (task);

  ent_load_report (load, ENT_LOAD_GROUPING, -1, NULL);
  ent_load_run_in_thread (task, group_in_thread, on_grouped);
}

/* ---- places from the layout worker ---- */

/* The picture is arranged for what it shows. */
static void
choose_drawn (EntLoad *load)
{
  EntView *view = load->loaded->view;
  g_autofree gboolean *keep = g_new (gboolean, load->loaded->graph->n_nodes);

  load->drawn_nodes = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < load->loaded->graph->n_nodes; i++)
    {
      keep[i] = ent_view_get_node (view, i)->visible;
      if (keep[i])
        g_array_append_val (load->drawn_nodes, i);
    }
  load->drawn = ent_layout_graph_new_part (load->loaded->graph, keep);
}

static EntLayout *
new_layout_around_drawn (EntLoad *load, const EntLayout *drawn)
{
  guint n = load->loaded->graph->n_nodes;
  g_autofree EntPoint *points = g_new0 (EntPoint, n);
  g_autofree gboolean *placed = g_new0 (gboolean, n);

  for (guint i = 0; i < load->drawn_nodes->len; i++)
    {
      guint node = g_array_index (load->drawn_nodes, guint, i);

      points[node] = drawn->points[i];
      placed[node] = TRUE;
    }
  /* pinned nodes that are not drawn stay too */
  for (guint i = 0; load->loaded->graph->pinned != NULL && i < n; i++)
    if (load->loaded->graph->pinned[i])
      {
        points[i] = load->loaded->graph->pins[i];
        placed[i] = TRUE;
      }
  return new_layout_around (load, points, placed);
}

static void
place_in_thread (GTask *step, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  EntLoad *load = task_data;
  g_autoptr (EntLayout) drawn = g_steal_pointer (&load->layout);

  load->layout = drawn != NULL ? new_layout_around_drawn (load, drawn) : ent_placement_new_circle (load->loaded->graph);
  g_task_return_boolean (step, TRUE);
}

static void
on_placed (GObject *source, GAsyncResult *result, gpointer data)
{
  step_draw (data);
}

static void
on_arranged (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  EntLoad *load = g_task_get_task_data (task);

  load->layout = ent_layout_run_finish (result, &load->loaded->layout_error);
  ent_load_run_in_thread (task, place_in_thread, on_placed);
}

/* "Arranging 60 actors by neato" */
static void
report_arranging (EntLoad *load, double fraction)
{
  EntEngine engine = load->request->engine;
  guint n = load->drawn_nodes->len;
  g_autofree char *text = g_strdup_printf ("Arranging %u %s%s%s", n, n == 1 ? "actor" : "actors",
                                           engine == ENT_ENGINE_AUTO ? "" : " by ",
                                           engine == ENT_ENGINE_AUTO ? "" : ent_engine_get_name (engine));

  ent_load_report (load, ENT_LOAD_ARRANGING, fraction, text);
}

static void
on_arranging (double share, gpointer data)
{
  report_arranging (data, share);
}

static void
step_arrange (GTask *task)
{
  EntLoad *load = g_task_get_task_data (task);

  choose_drawn (load);
  report_arranging (load, -1);
  ent_layout_run_async (load->drawn, ENT_LAYOUT_DEFAULT_SECONDS, g_task_get_cancellable (task), on_arranging, load,
                        on_arranged, task);
}

/* ---- the scene ---- */

static void
draw_in_thread (GTask *step, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  EntLoad *load = task_data;

  load->loaded->scene = ent_scene_new (load->loaded->view, load->layout);
  g_task_return_boolean (step, TRUE);
}

/*
 * ent_load_end:
 * @task: (transfer full): of a load, which answers with what is made so far
 */
void
ent_load_end (GTask *task)
{
  EntLoad *load = g_task_get_task_data (task);

  g_task_return_pointer (task, g_steal_pointer (&load->loaded), (GDestroyNotify) ent_loaded_free);
  g_object_unref (task);
}

static void
on_drawn (GObject *source, GAsyncResult *result, gpointer data)
{
  ent_load_end (data);
}

static void
step_draw (GTask *task)
{
  ent_load_report (g_task_get_task_data (task), ENT_LOAD_DRAWING, -1, NULL);
  ent_load_run_in_thread (task, draw_in_thread, on_drawn);
}

/**
 * ent_load_run_async:
 * @request: (transfer full): what to read
 * @progress: (nullable): is told how far it is, in the main context of the caller
 *
 * Reads, groups and arranges. Where @cancellable is cancelled, what was read so far is kept and nodes without a place get
 * a makeshift one; the answer comes soon and is no error.
 */
void
ent_load_run_async (EntLoadRequest *request, EntLoadProgressFunc progress, gpointer progress_data,
                    GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, data);
  EntLoad *load = g_new0 (EntLoad, 1);

  load->request = request;
  load->progress = progress;
  load->progress_data = progress_data;
  load->loaded = g_new0 (EntLoaded, 1);
  load->loaded->n_outdated = -1;
  g_task_set_source_tag (task, ent_load_run_async);
  g_task_set_task_data (task, load, (GDestroyNotify) load_free);
  g_task_set_check_cancellable (task, FALSE);

  ent_load_step_case (task);
}

/**
 * ent_load_run_finish:
 *
 * Returns: (transfer full): what was read, or %NULL with @error set where nothing could be: no lexicon, no article
 */
EntLoaded *
ent_load_run_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
