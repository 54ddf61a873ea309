/* ent-import.c: reading files into a case, on all cores, with progress
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-import.h"

#include "case/ent-import-private.h"

#include <string.h>

/* Progress is told 20 times a second at most. */
#define PROGRESS_MILLISECONDS 50

EntImportOutcome *
ent_import_outcome_new (void)
{
  EntImportOutcome *self = g_new0 (EntImportOutcome, 1);

  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_problem_free);
  return self;
}

void
ent_import_outcome_free (EntImportOutcome *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->problems);
  g_free (self);
}

/* ---- in this thread ------------------------------------------------------------- */

/**
 * ent_import_run:
 * @base: what is there already; it stays as it is. Without a pipeline articles are read, and no claims
 * @paths: (array zero-terminated=1): files, folders, "-" for JSON Lines on standard input
 * @n_jobs: threads that read and analyse, 0 for one a processor; the case is the same for every number
 *
 * What cannot be read is a problem of the case, not an error. An article that the case holds already, by its key, is not
 * added again; another article of the same id gets one of its own, and may be a later version of one that is there.
 * Cancelled, what was read so far is kept.
 *
 * Returns: (transfer full) (nullable): the articles of @base and the new ones behind them; %NULL with @error set where
 *   there are no paths
 */
EntCase *
ent_import_run (EntCase *base, const char *const *paths, guint n_jobs, GCancellable *cancellable, GError **error)
{
  g_autoptr (EntIntake) intake = NULL;

  g_return_val_if_fail (base != NULL && paths != NULL, NULL);

  intake = ent_intake_new (ent_case_get_pipeline (base), paths, n_jobs, NULL, cancellable);
  return ent_import_run_to_memory (intake, base, error);
}

/* A case file knows its articles' files wherever the program is started; "-" is none. */
static char **
dup_absolute_paths (const char *const *paths)
{
  guint n = g_strv_length ((char **) paths);
  char **absolute = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    absolute[i] = strcmp (paths[i], "-") == 0 ? g_strdup (paths[i]) : g_canonicalize_filename (paths[i], NULL);
  return absolute;
}

static EntIntake *
new_intake_to_file (EntPipeline *pipeline, const char *const *paths, guint n_jobs, EntPause *pause,
                    GCancellable *cancellable)
{
  g_auto (GStrv) absolute = dup_absolute_paths (paths);

  return ent_intake_new (pipeline, (const char *const *) absolute, n_jobs, pause, cancellable);
}

/**
 * ent_import_to_file:
 * @file: a case file that can be written to
 * @paths: (array zero-terminated=1): files, folders, "-" for JSON Lines on standard input
 * @n_jobs: threads that read and analyse, 0 for one a processor; the file is the same for every number
 *
 * Adds articles to a case file, in the order of the inputs, and writes about twice a second: what was written stays,
 * also where it is cancelled, fails or is killed, and the next import goes on from there: files that did not change are
 * passed over, and articles that the file has are not analysed. An article of the same file or address as another is a
 * later version of that. When it ends, its articles come into the case as one step.
 *
 * Returns: (transfer full) (nullable): how it went; %NULL with @error set where there are no paths, or the case file cannot
 *   be read or written
 */
EntImportOutcome *
ent_import_to_file (EntCaseFile *file, EntPipeline *pipeline, const char *const *paths, guint n_jobs,
                    GCancellable *cancellable, GError **error)
{
  g_autoptr (EntIntake) intake = NULL;
  EntImportOutcome *outcome;

  g_return_val_if_fail (file != NULL && pipeline != NULL && paths != NULL, NULL);

  intake = new_intake_to_file (pipeline, paths, n_jobs, NULL, cancellable);
  outcome = ent_import_run_to_file (intake, file, ent_pipeline_get_version (pipeline), error);
  if (outcome != NULL)
    outcome->was_cancelled = g_cancellable_is_cancelled (cancellable);
  return outcome;
}

/**
 * ent_import_reread:
 * @file: a case file that can be written to
 *
 * Reads those articles of a case file again that another version of the program, lexicon or model read. What is decided
 * stays, and so does a claim that something is decided on and that is not found any more. Writes about twice a second:
 * where it is cancelled, the rest is as it was before.
 *
 * Returns: (transfer full) (nullable): how it went; %NULL with @error set where the case file cannot be read or written
 */
EntImportOutcome *
ent_import_reread (EntCaseFile *file, EntPipeline *pipeline, guint n_jobs, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) articles = NULL;
  g_autoptr (EntIntake) intake = NULL;
  EntImportOutcome *outcome;

  g_return_val_if_fail (file != NULL && pipeline != NULL, NULL);

  articles = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_article_unref);
  intake = ent_intake_new_for_articles (pipeline, articles, n_jobs, NULL, cancellable);
  outcome = ent_import_run_reread (intake, articles, file, pipeline, error);
  if (outcome != NULL)
    outcome->was_cancelled = g_cancellable_is_cancelled (cancellable);
  return outcome;
}

/* ---- beside a main loop ------------------------------------------------------ */

typedef struct _Job Job;

/* What an import in a thread needs; only @intake is touched by both sides, which guards itself. */
struct _Job
{
  gpointer (*run) (Job *self, GError **error);
  GDestroyNotify result_free;
  EntCase *base;
  EntCaseFile *file;
  EntPipeline *pipeline;
  GPtrArray *articles;        /* (element-type EntArticle): what is read again; empty until then */
  EntIntake *intake;
  GCancellable *cancellable;
  EntImportProgressFunc progress;
  gpointer progress_data;
  GDestroyNotify progress_destroy;
  GSource *timer;
};

static void
job_free (gpointer data)
{
  Job *self = data;

  if (self->progress_destroy)
    self->progress_destroy (self->progress_data);
  g_clear_pointer (&self->intake, ent_intake_free);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->base, ent_case_unref);
  g_clear_pointer (&self->file, ent_case_file_unref);
  g_clear_pointer (&self->pipeline, ent_pipeline_unref);
  g_clear_pointer (&self->articles, g_ptr_array_unref);
  g_free (self);
}

static gboolean
tell_progress (gpointer data)
{
  Job *self = data;
  EntImportProgress progress;
  g_autofree char *name = ent_intake_get_progress (self->intake, &progress);

  progress.name = name;
  self->progress (&progress, self->progress_data);
  return G_SOURCE_CONTINUE;
}

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *self = data;
  GError *error = NULL;
  gpointer result = self->run (self, &error);

  if (result != NULL)
    g_task_return_pointer (task, result, self->result_free);
  else
    g_task_return_error (task, error);
}

/* Back in the main context: the last word on progress, then the caller's own callback. */
static void
on_thread_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Job *self = g_task_get_task_data (task);
  GError *error = NULL;
  gpointer value = g_task_propagate_pointer (G_TASK (result), &error);

  if (self->timer)
    {
      g_source_destroy (self->timer);
      g_clear_pointer (&self->timer, g_source_unref);
      tell_progress (self);
    }
  if (value != NULL)
    g_task_return_pointer (task, value, self->result_free);
  else
    g_task_return_error (task, error);
}

/* Takes over @self, which has what its own run() needs. */
static void
start (Job *self, gpointer tag, EntImportProgressFunc progress, gpointer progress_data, GDestroyNotify progress_destroy,
       GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, data);
  g_autoptr (GTask) worker = NULL;

  self->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  self->progress = progress;
  self->progress_data = progress_data;
  self->progress_destroy = progress_destroy;
  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, self, job_free);
  if (progress)
    {
      self->timer = g_timeout_source_new (PROGRESS_MILLISECONDS);
      g_source_set_callback (self->timer, tell_progress, self, NULL);
      g_source_attach (self->timer, g_main_context_get_thread_default ());
    }
  worker = g_task_new (NULL, NULL, on_thread_done, g_steal_pointer (&task));
  g_task_set_task_data (worker, self, NULL);
  g_task_run_in_thread (worker, run_in_thread);
}

static gpointer
run_to_memory (Job *self, GError **error)
{
  return ent_import_run_to_memory (self->intake, self->base, error);
}

/**
 * ent_import_run_async:
 * @progress: (nullable): told how far it is, in the calling thread's main context
 * @progress_destroy: (nullable): frees @progress_data, in the same context, when the import has ended
 *
 * As ent_import_run(), in threads: the main loop is left alone but for @progress and @callback.
 */
void
ent_import_run_async (EntCase *base, const char *const *paths, guint n_jobs, EntImportProgressFunc progress,
                      gpointer progress_data, GDestroyNotify progress_destroy, GCancellable *cancellable,
                      GAsyncReadyCallback callback, gpointer data)
{
  Job *self;

  g_return_if_fail (base != NULL && paths != NULL);

  self = g_new0 (Job, 1);
  self->run = run_to_memory;
  self->result_free = (GDestroyNotify) ent_case_unref;
  self->base = ent_case_ref (base);
  self->intake = ent_intake_new (ent_case_get_pipeline (base), paths, n_jobs, NULL, cancellable);
  start (self, ent_import_run_async, progress, progress_data, progress_destroy, cancellable, callback, data);
}

/**
 * ent_import_run_finish:
 * @was_cancelled: (out) (optional): whether it was cancelled, so that the case may hold only a part
 *
 * Returns: (transfer full) (nullable): see ent_import_run()
 */
EntCase *
ent_import_run_finish (GAsyncResult *result, gboolean *was_cancelled, GError **error)
{
  Job *self;

  g_return_val_if_fail (g_async_result_is_tagged (result, ent_import_run_async), NULL);

  self = g_task_get_task_data (G_TASK (result));
  if (was_cancelled)
    *was_cancelled = g_cancellable_is_cancelled (self->cancellable);
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
run_to_file (Job *self, GError **error)
{
  EntImportOutcome *outcome = ent_import_run_to_file (self->intake, self->file, ent_pipeline_get_version (self->pipeline),
                                                      error);

  if (outcome != NULL)
    outcome->was_cancelled = g_cancellable_is_cancelled (self->cancellable);
  return outcome;
}

/**
 * ent_import_to_file_async:
 * @pause: (nullable): makes it wait, and go on
 * @progress: (nullable): told how far it is, in the calling thread's main context
 * @progress_destroy: (nullable): frees @progress_data, in the same context, when the import has ended
 *
 * As ent_import_to_file(), in threads: the main loop is left alone but for @progress and @callback.
 */
void
ent_import_to_file_async (EntCaseFile *file, EntPipeline *pipeline, const char *const *paths, guint n_jobs,
                          EntPause *pause, EntImportProgressFunc progress, gpointer progress_data,
                          GDestroyNotify progress_destroy, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer data)
{
  Job *self;

  g_return_if_fail (file != NULL && pipeline != NULL && paths != NULL);

  self = g_new0 (Job, 1);
  self->run = run_to_file;
  self->result_free = (GDestroyNotify) ent_import_outcome_free;
  self->file = ent_case_file_ref (file);
  self->pipeline = ent_pipeline_ref (pipeline);
  self->intake = new_intake_to_file (pipeline, paths, n_jobs, pause, cancellable);
  start (self, ent_import_to_file_async, progress, progress_data, progress_destroy, cancellable, callback, data);
}

/**
 * ent_import_to_file_finish:
 *
 * Returns: (transfer full) (nullable): see ent_import_to_file()
 */
EntImportOutcome *
ent_import_to_file_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, ent_import_to_file_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
run_reread (Job *self, GError **error)
{
  EntImportOutcome *outcome = ent_import_run_reread (self->intake, self->articles, self->file, self->pipeline, error);

  if (outcome != NULL)
    outcome->was_cancelled = g_cancellable_is_cancelled (self->cancellable);
  return outcome;
}

/**
 * ent_import_reread_async:
 * @pause: (nullable): makes it wait, and go on
 * @progress: (nullable): told how far it is, in the calling thread's main context
 * @progress_destroy: (nullable): frees @progress_data, in the same context, when it has ended
 *
 * As ent_import_reread(), in threads.
 */
void
ent_import_reread_async (EntCaseFile *file, EntPipeline *pipeline, guint n_jobs, EntPause *pause,
                         EntImportProgressFunc progress, gpointer progress_data, GDestroyNotify progress_destroy,
                         GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  Job *self;

  g_return_if_fail (file != NULL && pipeline != NULL);

  self = g_new0 (Job, 1);
  self->run = run_reread;
  self->result_free = (GDestroyNotify) ent_import_outcome_free;
  self->file = ent_case_file_ref (file);
  self->pipeline = ent_pipeline_ref (pipeline);
  self->articles = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_article_unref);
  self->intake = ent_intake_new_for_articles (pipeline, self->articles, n_jobs, pause, cancellable);
  start (self, ent_import_reread_async, progress, progress_data, progress_destroy, cancellable, callback, data);
}

/**
 * ent_import_reread_finish:
 *
 * Returns: (transfer full) (nullable): see ent_import_reread()
 */
EntImportOutcome *
ent_import_reread_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, ent_import_reread_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
