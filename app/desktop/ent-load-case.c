/* ent-load-case.c: the first steps of a load: the lexicon, the case file, reading articles into it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-load-private.h"

#include "ent-case-home.h"

#include "base/ent-paths.h"
#include "case/ent-subject.h"

static gboolean
has_paths (const EntLoad *load)
{
  return load->request->paths != NULL && load->request->paths[0] != NULL;
}

/* The next step; where the last one failed, the end. */
static void
go_on (GTask *task, GAsyncResult *result, void (*next) (GTask *))
{
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      next (task);
      return;
    }
  g_task_return_error (task, error);
  g_object_unref (task);
}

static void
take_case (EntLoad *load, EntCase *case_)
{
  g_clear_pointer (&load->loaded->case_, ent_case_unref);
  load->loaded->case_ = case_;
}

/* ---- what the file says ---------------------------------------------------------- */

/**
 * ent_load_read_view:
 * @filter: (out) (nullable): what the user let through last; %NULL where nobody has said, or it cannot be understood
 * @scope: (out) (nullable): likewise what he looked at
 */
void
ent_load_read_view (EntRecords *records, EntFilter **filter, EntScope **scope)
{
  const char *filter_json = ent_records_find (records, ENT_SUBJECT_VIEW, "filter");
  const char *scope_json = ent_records_find (records, ENT_SUBJECT_VIEW, "scope");

  *filter = filter_json != NULL ? ent_filter_new_from_json (filter_json, NULL) : NULL;
  *scope = scope_json != NULL ? ent_scope_new_from_json (scope_json, NULL) : NULL;
}

/* What a file that was opened says counts for the rest of the load. */
static void
take_view (EntLoad *load, EntRecords *records)
{
  EntLoaded *loaded = load->loaded;
  EntLoadRequest *request = load->request;

  ent_load_read_view (records, &loaded->filter, &loaded->scope);
  if (loaded->filter != NULL)
    {
      ent_filter_free (request->filter);
      request->filter = ent_filter_copy (loaded->filter);
    }
  if (loaded->scope != NULL)
    {
      ent_scope_free (request->scope);
      request->scope = ent_scope_copy (loaded->scope);
    }
  loaded->places = ent_places_new_from_records (records);
  g_clear_pointer (&request->places, g_hash_table_unref);
  if (g_hash_table_size (loaded->places) > 0)
    request->places = g_hash_table_ref (loaded->places);
}

/* Where it cannot be told nobody is asked to read anything again. */
static void
count_outdated (EntLoad *load, EntPipeline *pipeline)
{
  g_autoptr (GHashTable) outdated = ent_case_file_list_outdated (load->loaded->file, ent_pipeline_get_version (pipeline),
                                                                 NULL);

  load->loaded->n_outdated = outdated != NULL ? (int) g_hash_table_size (outdated) : 0;
}

/* Lays what is decided over @extraction. */
static gboolean
fold (EntLoad *load, EntPipeline *pipeline, EntExtraction *extraction, GError **error)
{
  g_autoptr (EntRecords) records = ent_case_file_load_records (load->loaded->file, error);

  if (records == NULL)
    return FALSE;
  take_case (load, ent_case_new (pipeline, extraction, records));
  if (load->request->case_path != NULL)
    take_view (load, records);
  count_outdated (load, pipeline);
  return TRUE;
}

static gboolean
load_file (EntLoad *load, EntPipeline *pipeline, GError **error)
{
  g_autoptr (EntExtraction) extraction = ent_case_file_load (load->loaded->file, ent_pipeline_get_vocabulary (pipeline),
                                                             error);

  return extraction != NULL && fold (load, pipeline, extraction, error);
}

/* ---- the lexicon, and the file ------------------------------------------------------ */

typedef struct
{
  EntVocabulary *vocabulary;
  const char *data_dir;
  EntPipeline *pipeline;   /* NULL where it cannot be made */
  GError *error;
} PipelineMaking;

static gpointer
make_pipeline (gpointer data)
{
  PipelineMaking *making = data;

  making->pipeline = ent_pipeline_new_for_vocabulary (making->vocabulary, making->data_dir, &making->error);
  return NULL;
}

/* A file is read while the rest of the lexicon is. */
static gboolean
open_first (EntLoad *load, const char *data_dir, GError **error)
{
  g_autoptr (EntVocabulary) vocabulary = ent_pipeline_load_vocabulary (data_dir, error);
  PipelineMaking making = { .vocabulary = vocabulary, .data_dir = data_dir };
  g_autoptr (EntExtraction) extraction = NULL;
  g_autoptr (EntPipeline) pipeline = NULL;
  GThread *thread;

  if (vocabulary == NULL)
    return FALSE;
  thread = g_thread_new ("lexicon", make_pipeline, &making);
  extraction = ent_case_file_load (load->loaded->file, vocabulary, error);
  g_thread_join (thread);
  pipeline = making.pipeline;
  if (pipeline == NULL)
    {
      g_clear_error (error);
      g_propagate_error (error, making.error);
      return FALSE;
    }
  return extraction != NULL && fold (load, pipeline, extraction, error);
}

static gboolean
open_file (EntLoad *load, GError **error)
{
  EntLoadRequest *request = load->request;
  g_autofree char *data_dir = NULL;

  load->loaded->file = ent_case_file_open (request->case_path, error);
  if (load->loaded->file == NULL)
    return FALSE;
  if (request->base != NULL)
    return load_file (load, ent_case_get_pipeline (request->base), error);
  data_dir = ent_paths_dup_data_dir ();
  return open_first (load, data_dir, error);
}

static gboolean
prepare (EntLoad *load, GError **error)
{
  EntLoadRequest *request = load->request;
  g_autofree char *data_dir = NULL;
  g_autoptr (EntPipeline) pipeline = NULL;

  if (request->case_path != NULL)
    {
      g_autofree char *name = g_filename_display_basename (request->case_path);

      if (open_file (load, error))
        return TRUE;
      g_prefix_error (error, "“%s” cannot be opened. ", name);
      return FALSE;
    }
  if (request->base != NULL)
    {
      take_case (load, ent_case_ref (request->base));
      return TRUE;
    }
  data_dir = ent_paths_dup_data_dir ();
  pipeline = ent_pipeline_new (data_dir, error);
  if (pipeline == NULL)
    return FALSE;
  take_case (load, ent_case_new_empty (pipeline));
  return TRUE;
}

/* Whether something is to come into a file, which may not be there yet. */
static gboolean
needs_file (EntLoad *load)
{
  return has_paths (load) || load->request->merge_path != NULL;
}

/* Where no file can be made the articles are read all the same: what is read can be looked at. */
static void
make_file (EntLoad *load)
{
  g_autoptr (GError) error = NULL;

  load->loaded->file = ent_case_home_new_file (&error);
  if (load->loaded->file == NULL)
    load->loaded->file_error = g_steal_pointer (&error);
}

static void
prepare_in_thread (GTask *step, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  EntLoad *load = task_data;
  GError *error = NULL;

  if (!prepare (load, &error))
    {
      g_task_return_error (step, error);
      return;
    }
  if (load->loaded->file == NULL && needs_file (load))
    make_file (load);
  g_task_return_boolean (step, TRUE);
}

/* ---- reading -------------------------------------------------------------------------- */

/* "3 minutes left", rounded to what a person can rely on. */
static char *
dup_time_left (double seconds)
{
  guint minutes = (guint) (seconds / 60 + 0.5);

  if (seconds < 0)
    return g_strdup ("");
  if (seconds < 60)
    return g_strdup (" · less than a minute left");
  return g_strdup_printf (minutes == 1 ? " · %u minute left" : " · %u minutes left", minutes);
}

static void
on_progress (const EntImportProgress *progress, gpointer data)
{
  EntLoad *load = data;
  g_autofree char *left = NULL;
  g_autofree char *text = NULL;

  if (progress->total == 0)
    {
      ent_load_report (load, ENT_LOAD_READING, -1, progress->name);
      return;
    }
  left = dup_time_left (progress->seconds_left);
  text = g_strdup_printf ("%u of %u%s · %s", progress->done, progress->total, left,
                          progress->name != NULL ? progress->name : "");
  ent_load_report (load, ENT_LOAD_READING, (double) progress->done / progress->total, text);
}

static void
load_in_thread (GTask *step, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  EntLoad *load = task_data;
  g_autoptr (EntPipeline) pipeline = ent_pipeline_ref (ent_case_get_pipeline (load->loaded->case_));
  GError *error = NULL;

  if (load_file (load, pipeline, &error))
    g_task_return_boolean (step, TRUE);
  else
    g_task_return_error (step, error);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  go_on (data, result, ent_load_step_group);
}

/* Takes @outcome and @error. */
static void
take_outcome (GTask *task, EntImportOutcome *outcome, GError *error)
{
  EntLoad *load = g_task_get_task_data (task);

  load->loaded->outcome = outcome;
  if (load->loaded->outcome == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }
  load->loaded->cancelled = load->loaded->outcome->was_cancelled;
  ent_load_run_in_thread (task, load_in_thread, on_loaded);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  GError *error = NULL;
  EntImportOutcome *outcome = ent_import_to_file_finish (result, &error);

  take_outcome (data, outcome, error);
}

static void
on_read_again (GObject *source, GAsyncResult *result, gpointer data)
{
  GError *error = NULL;
  EntImportOutcome *outcome = ent_import_reread_finish (result, &error);

  take_outcome (data, outcome, error);
}

static void
on_read_to_memory (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  EntLoad *load = g_task_get_task_data (task);
  GError *error = NULL;
  EntCase *case_ = ent_import_run_finish (result, &load->loaded->cancelled, &error);

  if (case_ == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }
  take_case (load, case_);
  ent_load_step_group (task);
}

static void
step_read (GTask *task)
{
  EntLoad *load = g_task_get_task_data (task);
  const char *const *paths = (const char *const *) load->request->paths;
  EntCase *case_ = load->loaded->case_;

  if (load->loaded->file != NULL)
    ent_import_to_file_async (load->loaded->file, ent_case_get_pipeline (case_), paths, 0, load->request->pause,
                              on_progress, load, NULL, g_task_get_cancellable (task), on_read, task);
  else
    ent_import_run_async (case_, paths, 0, on_progress, load, NULL, g_task_get_cancellable (task), on_read_to_memory,
                          task);
}

static void
step_read_again (GTask *task)
{
  EntLoad *load = g_task_get_task_data (task);

  ent_import_reread_async (load->loaded->file, ent_case_get_pipeline (load->loaded->case_), 0, load->request->pause,
                           on_progress, load, NULL, g_task_get_cancellable (task), on_read_again, task);
}

/* ---- what is decided -------------------------------------------------------------------- */

static void
decide_in_thread (GTask *step, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  EntLoad *load = task_data;
  EntCase *base = load->loaded->case_;
  GError *error = NULL;
  g_autoptr (EntRecords) records = ent_case_file_load_records (load->loaded->file, &error);

  if (records == NULL)
    {
      g_task_return_error (step, error);
      return;
    }
  take_case (load, ent_case_new (ent_case_get_pipeline (base), ent_case_get_extraction (base), records));
  g_task_return_boolean (step, TRUE);
}

/* ---- what came in with another case -------------------------------------------------------- */

static void
step_after_merging (GTask *task)
{
  EntLoad *load = g_task_get_task_data (task);

  if (load->loaded->merge->n_articles > 0)
    ent_load_run_in_thread (task, load_in_thread, on_loaded);
  else if (load->loaded->merge->n_records > 0 || load->request->decided)
    ent_load_run_in_thread (task, decide_in_thread, on_loaded);
  else
    ent_load_end (task);   /* all stays as it is */
}

static void
on_merged (GObject *source, GAsyncResult *result, gpointer data)
{
  go_on (data, result, step_after_merging);
}

/* ---- all of it ---------------------------------------------------------------------------- */

static void
step_after_preparing (GTask *task)
{
  EntLoad *load = g_task_get_task_data (task);

  if (load->request->again)
    step_read_again (task);
  else if (load->request->merge_path != NULL)
    ent_load_step_merge (task, on_merged);
  else if (has_paths (load))
    step_read (task);
  else if (load->request->decided)
    ent_load_run_in_thread (task, decide_in_thread, on_loaded);
  else
    ent_load_step_group (task);
}

static void
on_prepared (GObject *source, GAsyncResult *result, gpointer data)
{
  go_on (data, result, step_after_preparing);
}

/*
 * ent_load_step_case:
 *
 * From the request to a case: opens its file, reads articles into it, and lays what is decided over it. Then goes on to
 * group it.
 */
void
ent_load_step_case (GTask *task)
{
  EntLoad *load = g_task_get_task_data (task);
  EntLoadRequest *request = load->request;

  if (request->file != NULL)
    load->loaded->file = ent_case_file_ref (request->file);
  if (request->base == NULL || request->case_path != NULL || (request->file == NULL && needs_file (load)))
    {
      ent_load_run_in_thread (task, prepare_in_thread, on_prepared);
      return;
    }
  load->loaded->case_ = ent_case_ref (request->base);
  step_after_preparing (task);
}
