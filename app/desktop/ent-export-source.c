/* ent-export-source.c: what is open, as it was at one moment, to be taken out in a thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-export-source.h"

#include "ent-task-progress.h"

#include "export/ent-excerpt-progress.h"

struct _EntExportSource
{
  gatomicrefcount references;
  EntCase *case_;
  EntFilter *filter;
  EntScope *scope;
  EntLayout *layout;
  GArray *nodes;       /* (element-type guint): those that are selected */
  GArray *relations;   /* (element-type guint): likewise */
};

/* Nodes that are selected, or relations. */
static GArray *
list_selected (EntSession *session, EntItemKind kind)
{
  const GArray *selection = ent_session_get_selection (session);
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < selection->len; i++)
    {
      EntItem item = g_array_index (selection, EntItem, i);

      if (item.kind == kind)
        g_array_append_val (list, item.index);
    }
  return list;
}

/**
 * ent_export_source_new:
 * @session: one with a scene
 *
 * Returns: (transfer full): what it shows now; O(nodes)
 */
EntExportSource *
ent_export_source_new (EntSession *session)
{
  EntExportSource *self = g_new0 (EntExportSource, 1);

  ent_session_set_motion (session, 1);
  g_atomic_ref_count_init (&self->references);
  self->case_ = ent_case_ref (ent_session_get_case (session));
  self->filter = ent_filter_copy (ent_session_get_filter (session));
  self->scope = ent_scope_copy (ent_session_get_scope (session));
  self->layout = ent_scene_dup_layout (ent_session_get_scene (session));
  self->nodes = list_selected (session, ENT_ITEM_NODE);
  self->relations = list_selected (session, ENT_ITEM_RELATION);
  return self;
}

EntExportSource *
ent_export_source_ref (EntExportSource *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
ent_export_source_unref (EntExportSource *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->references))
    return;
  ent_case_unref (self->case_);
  ent_filter_free (self->filter);
  ent_scope_free (self->scope);
  ent_layout_free (self->layout);
  g_array_unref (self->nodes);
  g_array_unref (self->relations);
  g_free (self);
}

gboolean
ent_export_source_has_selection (EntExportSource *self)
{
  return self->nodes->len + self->relations->len > 0;
}

/* ---- in a thread ---- */

static const guint *
get_indices (const GArray *list)
{
  return (const guint *) (gconstpointer) list->data;
}

/**
 * ent_export_source_new_part:
 * @extent: how much; %ENT_EXCERPT_SELECTED is what is shown where nothing is selected
 *
 * Returns: (transfer full): what goes out, for the caller alone; any thread; O(claims + relations log relations)
 */
EntExportPart *
ent_export_source_new_part (EntExportSource *self, EntExcerptExtent extent)
{
  EntExportPart *part = g_new0 (EntExportPart, 1);

  part->view = ent_view_new (self->case_);
  ent_view_set_scope (part->view, self->scope);
  ent_view_set_filter (part->view, self->filter);
  part->scene = ent_scene_new (part->view, self->layout);
  if (extent != ENT_EXCERPT_SELECTED)
    part->excerpt = ent_excerpt_new (part->view, extent);
  else if (ent_export_source_has_selection (self))
    part->excerpt = ent_excerpt_new_selected (part->view, get_indices (self->nodes), self->nodes->len,
                                              get_indices (self->relations), self->relations->len);
  else
    part->excerpt = ent_excerpt_new (part->view, ENT_EXCERPT_SHOWN);
  ent_excerpt_set_layout (part->excerpt, self->layout);
  return part;
}

void
ent_export_part_free (EntExportPart *self)
{
  if (self == NULL)
    return;
  ent_excerpt_free (self->excerpt);
  ent_scene_free (self->scene);
  ent_view_unref (self->view);
  g_free (self);
}

typedef struct
{
  EntExportSource *source;
  EntExportChoice *choice;
  char *path;                       /* NULL where it is rendered */
  gboolean as_html;
  EntExportProgressFunc progress;   /* nullable */
  gpointer data;                    /* for it */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  ent_export_source_unref (job->source);
  ent_export_choice_free (job->choice);
  g_free (job->path);
  g_free (job);
}

static void
tell_progress (GTask *task, double fraction)
{
  const Job *job = g_task_get_task_data (task);

  if (!g_task_get_completed (task))
    job->progress (fraction, job->data);
}

static gboolean
on_progress (double fraction, gpointer task)
{
  ent_task_tell_progress (task, fraction, tell_progress);
  return !g_cancellable_is_cancelled (g_task_get_cancellable (task));
}

static gboolean
write_part (const Job *job, const EntExportPart *part, GCancellable *cancellable, GError **error)
{
  const EntExportChoice *choice = job->choice;
  const EntPictureOptions options = ent_export_choice_get_picture_options (choice);
  const EntReportOptions report = { .title = choice->title, .date = ent_export_choice_get_today () };

  switch (choice->kind)
    {
    case ENT_EXPORT_PICTURE:
      return ent_picture_export (part->scene, part->excerpt, &options, choice->picture, job->path, cancellable, error);
    case ENT_EXPORT_REPORT:
      return ent_report_export (part->scene, part->excerpt, &report, choice->report, job->path, cancellable, error);
    case ENT_EXPORT_DATA:
      return ent_data_export (part->excerpt, choice->data, job->path, cancellable, error);
    }
  g_return_val_if_reached (FALSE);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Job *job = task_data;
  g_autoptr (EntExportPart) part = ent_export_source_new_part (job->source, job->choice->extent);
  GError *error = NULL;

  if (job->progress != NULL)
    ent_excerpt_set_progress (part->excerpt, on_progress, task);
  if (write_part (job, part, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static GBytes *
render (const Job *job, EntExportPart *part, GCancellable *cancellable, GError **error)
{
  const EntPictureOptions options = ent_export_choice_get_picture_options (job->choice);

  if (job->as_html)
    return ent_picture_export_html (part->scene, part->excerpt, &options, cancellable, error);
  return ent_picture_export_bytes (part->scene, part->excerpt, &options, job->choice->picture, cancellable, error);
}

static void
render_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Job *job = task_data;
  g_autoptr (EntExportPart) part = NULL;
  GBytes *bytes;
  GError *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;
  part = ent_export_source_new_part (job->source, job->choice->extent);
  bytes = render (job, part, cancellable, &error);
  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

/* ---- in the main loop ---- */

static Job *
job_new (EntExportSource *source, const EntExportChoice *choice)
{
  Job *self = g_new0 (Job, 1);

  self->source = ent_export_source_ref (source);
  self->choice = ent_export_choice_copy (choice);
  return self;
}

/* Takes @job. It is nobody's object: what a thread drops last may not belong to the window. */
static void
run (Job *job, GTaskThreadFunc func, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_task_data (task, job, job_free);
  /* a file that was whole before the cancel is there, and that is told */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, func);
}

/**
 * ent_export_source_write_async:
 * @path: in the encoding of file names
 * @progress: (nullable): is told how far it is, with @data
 *
 * Writes what is chosen. A file that is there is replaced when the new one is whole.
 */
void
ent_export_source_write_async (EntExportSource *self, const EntExportChoice *choice, const char *path,
                               EntExportProgressFunc progress, GCancellable *cancellable, GAsyncReadyCallback callback,
                               gpointer data)
{
  Job *job = job_new (self, choice);

  job->path = g_strdup (path);
  job->progress = progress;
  job->data = data;
  run (job, write_in_thread, cancellable, callback, data);
}

gboolean
ent_export_source_write_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * ent_export_source_render_async:
 * @choice: of a picture
 *
 * Makes the bytes of a picture.
 */
void
ent_export_source_render_async (EntExportSource *self, const EntExportChoice *choice, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer data)
{
  run (job_new (self, choice), render_in_thread, cancellable, callback, data);
}

/**
 * ent_export_source_render_html_async:
 * @choice: of a picture
 *
 * Makes the bytes of HTML with the picture and its numbered evidence; ent_export_source_render_finish() gives them.
 */
void
ent_export_source_render_html_async (EntExportSource *self, const EntExportChoice *choice, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer data)
{
  Job *job = job_new (self, choice);

  job->as_html = TRUE;
  run (job, render_in_thread, cancellable, callback, data);
}

GBytes *
ent_export_source_render_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
