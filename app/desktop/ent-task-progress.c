/* ent-task-progress.c: how far a thread is, told where it was started
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-task-progress.h"

typedef struct
{
  GTask *task;   /* which stays until this is told */
  double fraction;
  EntTaskProgressFunc func;
} Progress;

static void
progress_free (gpointer data)
{
  Progress *self = data;

  g_object_unref (self->task);
  g_free (self);
}

static gboolean
tell (gpointer data)
{
  const Progress *self = data;

  self->func (self->task, self->fraction);
  return G_SOURCE_REMOVE;
}

/**
 * ent_task_tell_progress:
 * @task: whose thread it is called in
 * @func: is called in the main loop that @task came from, also when the task is done by then
 */
void
ent_task_tell_progress (GTask *task, double fraction, EntTaskProgressFunc func)
{
  Progress *progress = g_new (Progress, 1);

  *progress = (Progress) { g_object_ref (task), fraction, func };
  g_main_context_invoke_full (g_task_get_context (task), g_task_get_priority (task), tell, progress, progress_free);
}
