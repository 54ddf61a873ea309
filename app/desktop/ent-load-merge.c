/* ent-load-merge.c: a step of a load: another case, or what was exported of one, comes into the file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-case-copy.h"
#include "ent-load-private.h"
#include "ent-task-progress.h"

#include "export/ent-data-import.h"

static char *
dup_name (EntLoad *load)
{
  g_autofree char *name = g_filename_display_basename (load->request->merge_path);

  return g_strdup_printf ("“%s”", name);
}

static void
report (EntLoad *load, double fraction)
{
  g_autofree char *name = dup_name (load);
  g_autofree char *text = g_strdup_printf ("Merging %s", name);

  ent_load_report (load, ENT_LOAD_MERGING, fraction, text);
}

static void
tell_progress (GTask *task, double fraction)
{
  report (g_task_get_task_data (task), fraction);
}

static void
on_progress (guint done, guint total, gpointer task)
{
  ent_task_tell_progress (task, (double) done / total, tell_progress);
}

/* The words that a user reads: of which file it is, and that nothing came of it. */
static void
explain (EntLoad *load, GError **error)
{
  g_autofree char *name = dup_name (load);

  if (g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_error (error);
      g_set_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_FAILED, "Merging was stopped. Nothing of %s came in.", name);
    }
  else
    g_prefix_error (error, "%s cannot be merged. ", name);
}

/* Another case, or a file that was exported of one. */
static gboolean
merge (EntLoad *load, GTask *load_task, GError **error)
{
  const EntVocabulary *vocabulary = ent_pipeline_get_vocabulary (ent_case_get_pipeline (load->loaded->case_));
  GCancellable *cancellable = g_task_get_cancellable (load_task);
  const char *path = load->request->merge_path;
  g_autoptr (EntReceived) received = NULL;

  if (!ent_data_import_knows (path))
    return ent_case_file_merge (load->loaded->file, path, vocabulary, on_progress, load_task, cancellable,
                                &load->loaded->merge, error);
  received = ent_data_import_read (path, vocabulary, error);
  return received != NULL
    && ent_case_file_merge_received (load->loaded->file, received, on_progress, load_task, cancellable,
                                     &load->loaded->merge, error);
}

/* A file that was made for what came in goes where nothing did. */
static void
drop_empty_file (EntLoad *load)
{
  gboolean is_empty = load->loaded->merge == NULL || ent_merge_report_is_empty (load->loaded->merge);
  g_autofree char *path = NULL;

  if (load->request->file != NULL || load->loaded->file == NULL || !is_empty)
    return;
  path = g_strdup (ent_case_file_get_path (load->loaded->file));
  g_clear_pointer (&load->loaded->file, ent_case_file_unref);
  ent_case_remove (path);
}

static void
merge_in_thread (GTask *step, gpointer source, gpointer load_task, GCancellable *cancellable)
{
  EntLoad *load = g_task_get_task_data (load_task);
  GError *error = g_steal_pointer (&load->loaded->file_error);
  gboolean is_merged = error == NULL && merge (load, load_task, &error);

  drop_empty_file (load);
  if (is_merged)
    {
      g_task_return_boolean (step, TRUE);
      return;
    }
  explain (load, &error);
  g_task_return_error (step, error);
}

/*
 * ent_load_step_merge:
 * @done: goes on with @task as its data, which then knows what came in
 */
void
ent_load_step_merge (GTask *task, GAsyncReadyCallback done)
{
  g_autoptr (GTask) step = g_task_new (NULL, NULL, done, task);

  report (g_task_get_task_data (task), -1);
  g_task_set_task_data (step, task, NULL);
  g_task_run_in_thread (step, merge_in_thread);
}
