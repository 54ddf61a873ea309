/* ent-case-writer.c: writes to a case file, one after the other, off the main loop
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-case-writer.h"

#include "ent-case-copy.h"

struct _EntCaseWriter
{
  EntCaseFile *file;     /* of the thread */
  GThreadPool *pool;     /* of one thread */
};

typedef struct
{
  EntWriteKind kind;
  EntDecision *decision;
  gint64 step;           /* to go to */
  char *path;            /* of a copy */
  gboolean replace;      /* what is there */
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  ent_decision_free (self->decision);
  g_free (self->path);
  g_free (self);
}

void
ent_written_free (EntWritten *self)
{
  g_clear_error (&self->error);
  g_free (self->name);
  g_clear_pointer (&self->records, ent_records_unref);
  g_free (self->path);
  g_clear_pointer (&self->moved, ent_case_file_unref);
  g_free (self);
}

/* ---- in the thread ---- */

/* Undoes what was done after a step, or redoes up to it. A step that is overtaken is on no way. */
static gboolean
go_to_step (EntCaseFile *file, gint64 step, GError **error)
{
  g_autoptr (GPtrArray) log = ent_case_file_load_log (file, error);
  guint n_undo = 0, n_redo = 0;
  gboolean ok = log != NULL;

  for (guint i = 0; ok && i < log->len; i++)
    {
      const EntLogEntry *entry = g_ptr_array_index (log, i);

      n_undo += entry->state == ENT_STEP_DONE && entry->id > step;
      n_redo += entry->state == ENT_STEP_UNDONE && entry->id <= step;
    }
  for (guint i = 0; ok && i < n_undo; i++)
    ok = ent_case_file_undo (file, NULL, error);
  for (guint i = 0; ok && i < n_redo; i++)
    ok = ent_case_file_redo (file, NULL, error);
  return ok;
}

static gboolean
move (EntCaseWriter *self, const Job *job, EntWritten *written)
{
  g_autoptr (EntCaseFile) copy = NULL;

  if (!ent_case_copy (self->file, job->path, job->replace, &written->error))
    return FALSE;
  copy = ent_case_file_open (job->path, &written->error);
  if (copy == NULL)
    return FALSE;
  if (ent_case_file_get_access (copy) != ENT_CASE_FILE_WRITABLE)
    {
      g_set_error_literal (&written->error, ENT_CASE_ERROR, ENT_CASE_ERROR_READ_ONLY,
                           "The copy is there, but nobody could work on it at that place");
      return FALSE;
    }
  ent_case_file_unref (self->file);
  self->file = ent_case_file_ref (copy);
  written->moved = g_steal_pointer (&copy);
  return TRUE;
}

static gboolean
run (EntCaseWriter *self, const Job *job, EntWritten *written)
{
  switch (job->kind)
    {
    case ENT_WRITE_DECISION:
      return ent_case_file_decide (self->file, job->decision, &written->error);
    case ENT_WRITE_RECORDS:
      return ent_case_file_set_records (self->file, job->decision, &written->error);
    case ENT_WRITE_UNDO:
      return ent_case_file_undo (self->file, &written->name, &written->error);
    case ENT_WRITE_REDO:
      return ent_case_file_redo (self->file, &written->name, &written->error);
    case ENT_WRITE_SETTLE:
      return ent_case_file_settle (self->file, &written->error);
    case ENT_WRITE_WAY:
      return go_to_step (self->file, job->step, &written->error);
    case ENT_WRITE_COPY:
      return ent_case_copy (self->file, job->path, job->replace, &written->error);
    case ENT_WRITE_MOVE:
      return move (self, job, written);
    default:
      g_return_val_if_reached (FALSE);
    }
}

static void
run_in_thread (gpointer data, gpointer user_data)
{
  EntCaseWriter *self = user_data;
  g_autoptr (GTask) task = data;
  const Job *job = g_task_get_task_data (task);
  EntWritten *written = g_new0 (EntWritten, 1);

  written->kind = job->kind;
  written->path = g_strdup (job->path);
  if (run (self, job, written))
    written->records = ent_case_file_load_records (self->file, &written->error);
  g_task_return_pointer (task, written, (GDestroyNotify) ent_written_free);
}

/* ---- in the main thread ---- */

/**
 * ent_case_writer_new:
 *
 * Returns: (transfer full): a writer; it keeps the file open
 */
EntCaseWriter *
ent_case_writer_new (EntCaseFile *file)
{
  EntCaseWriter *self = g_new0 (EntCaseWriter, 1);

  self->file = ent_case_file_ref (file);
  self->pool = g_thread_pool_new (run_in_thread, self, 1, FALSE, NULL);
  return self;
}

/**
 * ent_case_writer_free:
 *
 * Waits until all is written that was pushed.
 */
void
ent_case_writer_free (EntCaseWriter *self)
{
  if (self == NULL)
    return;
  g_thread_pool_free (self->pool, FALSE, TRUE);
  ent_case_file_unref (self->file);
  g_free (self);
}

/* Takes @job. */
static void
push (EntCaseWriter *self, Job *job, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (NULL, NULL, callback, data);

  g_task_set_source_tag (task, ent_case_writer_push);
  g_task_set_task_data (task, job, job_free);
  g_thread_pool_push (self->pool, task, NULL);
}

/**
 * ent_case_writer_push:
 * @decision: (transfer full) (nullable): what to write, for a kind that has it
 *
 * Writes after all that was pushed before.
 */
void
ent_case_writer_push (EntCaseWriter *self, EntWriteKind kind, EntDecision *decision, GAsyncReadyCallback callback,
                      gpointer data)
{
  Job *job = g_new0 (Job, 1);

  job->kind = kind;
  job->decision = decision;
  push (self, job, callback, data);
}

/**
 * ent_case_writer_push_way:
 * @step: number of the step that is to be the last one that is done; 0 for none
 *
 * Undoes or redoes until it is: after all that was pushed before.
 */
void
ent_case_writer_push_way (EntCaseWriter *self, gint64 step, GAsyncReadyCallback callback, gpointer data)
{
  Job *job = g_new0 (Job, 1);

  job->kind = ENT_WRITE_WAY;
  job->step = step;
  push (self, job, callback, data);
}

/**
 * ent_case_writer_push_copy:
 * @replace: what lies at @path may go
 * @goes_on: go on with the copy
 *
 * Copies the case with all that was pushed before.
 */
void
ent_case_writer_push_copy (EntCaseWriter *self, const char *path, gboolean replace, gboolean goes_on,
                           GAsyncReadyCallback callback, gpointer data)
{
  Job *job = g_new0 (Job, 1);

  job->kind = goes_on ? ENT_WRITE_MOVE : ENT_WRITE_COPY;
  job->path = g_strdup (path);
  job->replace = replace;
  push (self, job, callback, data);
}

/**
 * ent_case_writer_push_finish:
 *
 * Returns: (transfer full): what is on the disk now, or why nothing was written
 */
EntWritten *
ent_case_writer_push_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
