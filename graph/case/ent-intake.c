/* ent-intake.c: reads and analyses inputs with several threads
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-intake-work-private.h"

#include <string.h>
#include <sys/stat.h>

#define MAX_THREADS 64
/* How long the sink may be left alone, in microseconds. */
#define REST (G_USEC_PER_SEC / 4)
/* A file may be written again in the tick of the clock in which it was read, and then looks the same: only what is older,
 * in nanoseconds, is known by its time. */
#define SURE_AGE (2 * G_GINT64_CONSTANT (1000000000))
/* Of work, in seconds, from which the time left is told. */
#define MIN_BUSY 0.5

static void
item_free (gpointer data)
{
  EntIntakeItem *self = data;

  g_clear_pointer (&self->entry.article, ent_article_unref);
  g_clear_pointer (&self->entry.claims, g_ptr_array_unref);
  g_free (self);
}

/**
 * ent_intake_new:
 * @pipeline: (nullable): what reads claims; without it there are none
 * @paths: (array zero-terminated=1): files, folders, "-" for JSON Lines on standard input
 * @n_jobs: threads, 0 for one a processor
 * @pause: (nullable): while it is set nothing new is begun
 *
 * Returns: (transfer full): an intake that has not begun
 */
EntIntake *
ent_intake_new (EntPipeline *pipeline, const char *const *paths, guint n_jobs, EntPause *pause, GCancellable *cancellable)
{
  EntIntake *self = g_new0 (EntIntake, 1);

  self->pipeline = pipeline != NULL ? ent_pipeline_ref (pipeline) : NULL;
  self->paths = g_strdupv ((char **) paths);
  self->n_threads = MIN (n_jobs > 0 ? n_jobs : g_get_num_processors (), MAX_THREADS);
  self->pause = pause != NULL ? ent_pause_ref (pause) : ent_pause_new ();
  self->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  self->progress.seconds_left = -1;
  g_mutex_init (&self->lock);
  g_cond_init (&self->changed);
  g_queue_init (&self->waiting);
  return self;
}

/**
 * ent_intake_new_for_articles:
 * @articles: (element-type EntArticle): what is to be analysed
 *
 * Returns: (transfer full): an intake that reads nothing, as ent_intake_new()
 */
EntIntake *
ent_intake_new_for_articles (EntPipeline *pipeline, GPtrArray *articles, guint n_jobs, EntPause *pause,
                             GCancellable *cancellable)
{
  EntIntake *self = ent_intake_new (pipeline, (const char *const[]) { NULL }, n_jobs, pause, cancellable);

  self->articles = g_ptr_array_ref (articles);
  return self;
}

static void
clear_slot (EntSlot *self)
{
  g_clear_pointer (&self->input, ent_input_free);
  g_queue_clear_full (&self->items, item_free);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
}

void
ent_intake_free (EntIntake *self)
{
  if (self == NULL)
    return;
  g_queue_clear (&self->waiting);
  for (guint i = 0; i < self->n_slots; i++)
    clear_slot (&self->slots[i]);
  g_free (self->slots);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->changed);
  g_free (self->name);
  g_clear_object (&self->cancellable);
  ent_pause_unref (self->pause);
  g_strfreev (self->paths);
  g_clear_pointer (&self->articles, g_ptr_array_unref);
  g_clear_pointer (&self->pipeline, ent_pipeline_unref);
  g_free (self);
}

/* ---- listing --------------------------------------------------------------- */

static void
note_list_problem (const char *name, const GError *error, gpointer data)
{
  EntIntake *self = data;
  EntProblem *problem = ent_problem_new (name, error->message);

  g_mutex_lock (&self->lock);
  self->progress.n_problems++;
  g_mutex_unlock (&self->lock);
  self->sink->take_problem (self->sink, problem);
  ent_problem_free (problem);
}

static EntSlot *
add_slot (EntIntake *self, EntInput *input)
{
  EntSlot *slot = &self->slots[self->n_slots++];

  slot->input = input;
  slot->is_whole = TRUE;
  slot->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_problem_free);
  g_queue_init (&slot->items);
  return slot;
}

static EntSourceFile
look_at_file (const EntInput *input)
{
  EntSourceFile file = { input->path, ENT_SOURCE_FILE_UNSURE, 0 };
  gint64 now = g_get_real_time () * 1000;
  struct stat about;

  if (stat (input->path, &about) != 0)
    return file;
  file.modified = about.st_mtim.tv_sec * G_GINT64_CONSTANT (1000000000) + about.st_mtim.tv_nsec;
  file.size = about.st_size;
  if (now - file.modified < SURE_AGE)
    file.modified = ENT_SOURCE_FILE_UNSURE;
  return file;
}

/* Files that did not change since they were read are passed over. */
static void
add_input (EntIntake *self, EntInput *input)
{
  EntSourceFile file = look_at_file (input);
  EntSlot *slot;

  if (self->sink->knows_file != NULL && self->sink->knows_file (self->sink, &file))
    {
      ent_input_free (input);
      g_mutex_lock (&self->lock);
      self->progress.n_known++;
      g_mutex_unlock (&self->lock);
      return;
    }
  slot = add_slot (self, input);
  slot->file = file;
  self->n_bytes += MAX (file.size, 0);
}

/* The files of all paths in their order, and standard input behind them where one of the paths is "-". */
static void
list_inputs (EntIntake *self)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();
  g_autoptr (GPtrArray) inputs = NULL;
  gboolean with_stdin = FALSE;

  for (guint i = 0; self->paths[i]; i++)
    if (strcmp (self->paths[i], "-") == 0)
      with_stdin = TRUE;
    else
      g_ptr_array_add (paths, self->paths[i]);
  g_ptr_array_add (paths, NULL);
  inputs = ent_reader_list_inputs ((const char *const *) paths->pdata, note_list_problem, self, self->cancellable);
  g_ptr_array_set_free_func (inputs, NULL);  /* the slots own them now */
  self->slots = g_new0 (EntSlot, inputs->len + 1);
  for (guint i = 0; i < inputs->len; i++)
    add_input (self, g_ptr_array_index (inputs, i));
  if (with_stdin)
    {
      add_slot (self, NULL)->file.size = ENT_SOURCE_FILE_UNSURE;
      self->n_bytes = -1;
    }
}

static void
list_articles (EntIntake *self)
{
  self->slots = g_new0 (EntSlot, self->articles->len);
  for (guint i = 0; i < self->articles->len; i++)
    {
      EntSlot *slot = add_slot (self, NULL);
      EntIntakeItem *item = g_new0 (EntIntakeItem, 1);

      *item = (EntIntakeItem) { .entry.article = ent_article_ref (g_ptr_array_index (self->articles, i)), .slot = slot };
      item->length = item->entry.article->length;
      slot->file.size = item->length;
      slot->is_read = TRUE;
      slot->n_open = 1;
      g_queue_push_tail (&slot->items, item);
      g_queue_push_tail (&self->waiting, item);
      self->n_bytes += item->length;
      self->n_kept += item->length;
    }
  self->next_slot = self->n_slots;
}

static void
list (EntIntake *self)
{
  if (self->articles != NULL)
    list_articles (self);
  else
    list_inputs (self);
  g_mutex_lock (&self->lock);
  self->progress.total = self->n_slots;
  g_mutex_unlock (&self->lock);
}

/* ---- handing on --------------------------------------------------------------- */

/* With the lock held, which is open while the sink works. */
static gboolean
hand_on_item (EntIntake *self, EntSlot *slot, GError **error)
{
  EntIntakeItem *item = g_queue_pop_head (&slot->items);
  gboolean ok = TRUE;

  slot->is_whole &= item->is_ready;
  g_mutex_unlock (&self->lock);
  if (item->is_ready)
    ok = self->sink->take_entry (self->sink, &item->entry, error);
  g_mutex_lock (&self->lock);
  self->n_kept -= item->length;
  item_free (item);
  g_cond_broadcast (&self->changed);
  return ok;
}

/* With the lock held, which is open while the sink works. */
static gboolean
end_slot (EntIntake *self, EntSlot *slot, GError **error)
{
  gboolean ok = TRUE;

  g_mutex_unlock (&self->lock);
  for (guint i = 0; i < slot->problems->len; i++)
    self->sink->take_problem (self->sink, g_ptr_array_index (slot->problems, i));
  if (slot->input != NULL && slot->is_read && slot->is_whole)
    ok = self->sink->end_file (self->sink, &slot->file, slot->problems->len == 0, error);
  g_mutex_lock (&self->lock);
  clear_slot (slot);
  self->first_slot++;
  g_cond_broadcast (&self->changed);
  return ok;
}

/* With the lock held: hands on what is ready and has nothing before it that is not; @all: also the rest that is ready. */
static gboolean
hand_on (EntIntake *self, gboolean all, GError **error)
{
  gboolean ok = TRUE;

  while (ok && self->first_slot < self->n_slots)
    {
      EntSlot *slot = &self->slots[self->first_slot];
      const EntIntakeItem *item = g_queue_peek_head (&slot->items);

      if (item != NULL && (item->is_ready || all))
        ok = hand_on_item (self, slot, error);
      else if (item == NULL && (slot->is_read || all))
        ok = end_slot (self, slot, error);
      else
        break;
    }
  return ok;
}

static gboolean
start_threads (EntIntake *self, GPtrArray *threads, GError **error)
{
  self->n_running = self->n_threads;
  for (guint i = 0; i < self->n_threads; i++)
    {
      GThread *thread = g_thread_try_new ("ent-intake", ent_intake_run_thread, self, threads->len == 0 ? error : NULL);

      if (thread != NULL)
        g_ptr_array_add (threads, thread);
      else if (threads->len == 0)
        return FALSE;
      else
        {
          g_mutex_lock (&self->lock);
          self->n_running--;
          g_mutex_unlock (&self->lock);
        }
    }
  return TRUE;
}

/* Until all threads have ended. */
static gboolean
hand_on_until_end (EntIntake *self, GError **error)
{
  gboolean ok = TRUE;

  g_mutex_lock (&self->lock);
  while (ok && self->n_running > 0)
    {
      g_mutex_unlock (&self->lock);
      ok = self->sink->rest (self->sink, error);
      g_mutex_lock (&self->lock);
      ok = ok && hand_on (self, FALSE, error);
      self->has_failed |= !ok;
      if (ent_intake_is_stopped (self))
        g_cond_broadcast (&self->changed);
      if (ok && self->n_running > 0)
        g_cond_wait_until (&self->changed, &self->lock, g_get_monotonic_time () + REST);
    }
  g_mutex_unlock (&self->lock);
  if (!ok)
    ent_pause_set (self->pause, FALSE);   /* nobody waits for what comes no more */
  return ok;
}

/**
 * ent_intake_run:
 * @sink: what is given all that is read
 *
 * Lists, reads and analyses, in as many threads as are wanted, and hands on in this one; returns when all is done or it
 * is cancelled: then what was read is handed on too.
 *
 * Returns: %FALSE with @error set where no path was given, or the sink failed
 */
gboolean
ent_intake_run (EntIntake *self, EntIntakeSink *sink, GError **error)
{
  g_autoptr (GPtrArray) threads = g_ptr_array_new ();
  gboolean ok;

  if (self->articles == NULL && self->paths[0] == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "There is no file and no folder to read");
      return FALSE;
    }
  self->sink = sink;
  list (self);
  if (!start_threads (self, threads, error))
    return FALSE;
  ok = hand_on_until_end (self, error);
  for (guint i = 0; i < threads->len; i++)
    g_thread_join (g_ptr_array_index (threads, i));
  if (!ok)
    return FALSE;
  g_mutex_lock (&self->lock);
  ok = hand_on (self, TRUE, error);
  g_mutex_unlock (&self->lock);
  return ok;
}

/* With the lock held: what is left of the work, shared by all threads, as fast as it went so far. */
static double
guess_seconds_left (EntIntake *self)
{
  double busy = (double) self->busy / G_USEC_PER_SEC;

  if (self->n_bytes < 0 || self->n_done == 0 || busy < MIN_BUSY)
    return -1;
  return busy * (self->n_bytes - self->n_done) / self->n_done / self->n_threads;
}

/**
 * ent_intake_get_progress:
 * @progress: (out): how far it is, without a name
 *
 * May be called by any thread at any time.
 *
 * Returns: (transfer full) (nullable): what is being read
 */
char *
ent_intake_get_progress (EntIntake *self, EntImportProgress *progress)
{
  char *name;

  g_mutex_lock (&self->lock);
  *progress = self->progress;
  progress->seconds_left = guess_seconds_left (self);
  name = g_strdup (self->name);
  g_mutex_unlock (&self->lock);
  return name;
}
