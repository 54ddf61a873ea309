/* ent-case-writer.c: writes to a case file, one after the other, off the main loop
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-case-writer.h"

struct _EntCaseWriter
{
  EntCaseFile *file;
  GThreadPool *pool;     /* of one thread */
};

typedef struct
{
  EntWriteKind kind;
  EntDecision *decision;
  EntCaseFile *file;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  ent_decision_free (self->decision);
  ent_case_file_unref (self->file);
  g_free (self);
}

void
ent_written_free (EntWritten *self)
{
  g_free (self->name);
  g_clear_pointer (&self->records, ent_records_unref);
  g_free (self);
}

static gboolean
run (const Job *job, char **name, GError **error)
{
  switch (job->kind)
    {
    case ENT_WRITE_DECISION:
      return ent_case_file_decide (job->file, job->decision, error);
    case ENT_WRITE_RECORDS:
      return ent_case_file_set_records (job->file, job->decision, error);
    case ENT_WRITE_UNDO:
      return ent_case_file_undo (job->file, name, error);
    case ENT_WRITE_REDO:
      return ent_case_file_redo (job->file, name, error);
    case ENT_WRITE_SETTLE:
      return ent_case_file_settle (job->file, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}

static void
run_in_thread (gpointer data, gpointer user_data)
{
  g_autoptr (GTask) task = data;
  const Job *job = g_task_get_task_data (task);
  g_autoptr (EntWritten) written = g_new0 (EntWritten, 1);
  GError *error = NULL;

  written->kind = job->kind;
  if (run (job, &written->name, &error))
    written->records = ent_case_file_load_records (job->file, &error);
  if (written->records != NULL)
    g_task_return_pointer (task, g_steal_pointer (&written), (GDestroyNotify) ent_written_free);
  else
    g_task_return_error (task, error);
}

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
  self->pool = g_thread_pool_new (run_in_thread, NULL, 1, FALSE, NULL);
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
  GTask *task = g_task_new (NULL, NULL, callback, data);
  Job *job = g_new (Job, 1);

  *job = (Job) { kind, decision, ent_case_file_ref (self->file) };
  g_task_set_source_tag (task, ent_case_writer_push);
  g_task_set_task_data (task, job, job_free);
  g_thread_pool_push (self->pool, task, NULL);
}

/**
 * ent_case_writer_push_finish:
 *
 * Returns: (transfer full) (nullable): what is on the disk now, %NULL with @error set where nothing was written
 */
EntWritten *
ent_case_writer_push_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
