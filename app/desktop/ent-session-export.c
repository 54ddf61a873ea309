/* ent-session-export.c: pictures of what is shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-session-private.h"

typedef struct
{
  EntCase *case_;
  EntFilter *filter;
  EntScope *scope;
  EntLayout *layout;
  EntPictureOptions options;
  char *title;
  EntPictureFormat format;
  char *path;
} Export;

static void
export_free (Export *export)
{
  ent_case_unref (export->case_);
  ent_filter_free (export->filter);
  ent_scope_free (export->scope);
  ent_layout_free (export->layout);
  g_free (export->title);
  g_free (export->path);
  g_free (export);
}

/* On a view and scene of its own: those of the window stay usable meanwhile. */
static void
export_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Export *export = task_data;
  g_autoptr (EntView) view = ent_view_new (export->case_);
  g_autoptr (EntScene) scene = NULL;
  g_autoptr (EntExcerpt) excerpt = NULL;
  GError *error = NULL;

  ent_view_set_scope (view, export->scope);
  ent_view_set_filter (view, export->filter);
  scene = ent_scene_new (view, export->layout);
  excerpt = ent_excerpt_new (view, ENT_EXCERPT_SHOWN);
  if (ent_picture_export (scene, excerpt, &export->options, export->format, export->path, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * ent_session_export_async:
 *
 * Writes what is shown now as a picture.
 */
void
ent_session_export_async (EntSession *self, const EntPictureOptions *options, EntPictureFormat format,
                          const char *path, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) step = NULL;
  Export *export;

  g_return_if_fail (ENT_IS_SESSION (self));
  g_return_if_fail (self->scene != NULL);

  ent_session_set_motion (self, 1);
  export = g_new0 (Export, 1);
  export->case_ = ent_case_ref (self->case_);
  export->filter = ent_filter_copy (self->filter);
  export->scope = ent_scope_copy (self->scope);
  export->layout = ent_scene_dup_layout (self->scene);
  export->options = *options;
  export->title = g_strdup (options->title);
  export->options.title = export->title;
  export->format = format;
  export->path = g_strdup (path);
  /* the thread has a task of its own: the last reference to that may be dropped there, and the session's must not */
  step = g_task_new (NULL, NULL, on_written, g_task_new (self, NULL, callback, data));
  g_task_set_task_data (step, export, (GDestroyNotify) export_free);
  g_task_run_in_thread (step, export_in_thread);
}

gboolean
ent_session_export_finish (EntSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
