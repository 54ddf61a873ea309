/* ent-intake.c: reads and analyses inputs with several threads
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-intake-private.h"

#include "article/ent-reader.h"
#include "case/ent-article-language.h"

#include <gio/gunixinputstream.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_THREADS 64
/* Where the texts that wait to be analysed or handed on have so many bytes, nothing more is read. */
#define MAX_BYTES (8 * 1024 * 1024)
/* How long the sink may be left alone, in microseconds. */
#define REST (G_USEC_PER_SEC / 4)
/* A file may be written again in the tick of the clock in which it was read, and then looks the same: only what is older,
 * in nanoseconds, is known by its time. */
#define SURE_AGE (2 * G_GINT64_CONSTANT (1000000000))
/* Of work, in seconds, from which the time left is told. */
#define MIN_BUSY 0.5

/**
 * Slot:
 * @input: (nullable): what is read, %NULL for standard input and for an article that is there
 * @file: its file as it was before it was read
 * @items: (element-type Item): what was read of it and is not handed on yet
 * @problems: (element-type EntProblem): what could not be read of it
 * @n_open: items that are not yet analysed, and one while it is being read
 * @is_read: nothing more will come of it
 * @is_whole: nothing of it was lost by a cancellation
 * @n_done: bytes of it that count as done
 *
 * What becomes of one input.
 */
typedef struct
{
  EntInput *input;
  EntSourceFile file;
  GQueue items;
  GPtrArray *problems;
  guint n_open;
  gboolean is_read;
  gboolean is_whole;
  gint64 n_done;
} Slot;

typedef struct
{
  EntEntry entry;
  Slot *slot;
  gsize length;      /* of its text */
  gboolean is_ready; /* it can be handed on */
} Item;

/* Something for a thread to do: an item to analyse, or where @item is NULL a slot to read. */
typedef struct
{
  Slot *slot;
  Item *item;
} Work;

struct _EntIntake
{
  EntPipeline *pipeline;
  char **paths;
  GPtrArray *articles;       /* (nullable) (element-type EntArticle): what to analyse instead of paths */
  guint n_threads;
  EntPause *pause;
  GCancellable *cancellable;
  EntIntakeSink *sink;

  Slot *slots;
  guint n_slots;
  gint64 n_bytes;            /* of all inputs; -1 where nobody knows */

  GMutex lock;               /* guards all below, and of slots what more than their reader touches */
  GCond changed;             /* there is more to do, or to hand on, or room, or nothing will come any more */
  GQueue waiting;            /* (element-type Item): those that nobody analyses yet */
  guint next_slot;           /* the next to read */
  guint first_slot;          /* the next to hand on */
  guint n_reading;
  guint n_running;
  gsize n_kept;              /* bytes of text that are read and not handed on */
  gboolean has_failed;
  gint64 n_done;             /* bytes of inputs */
  gint64 busy;               /* microseconds of all threads */
  EntImportProgress progress;
  char *name;                /* what is being read */
};

/* What the reader's callbacks are given. */
typedef struct
{
  EntIntake *intake;
  Slot *slot;
  gint64 aside;              /* microseconds in which something else was done */
} Reading;

static void
item_free (gpointer data)
{
  Item *self = data;

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
clear_slot (Slot *self)
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

static Slot *
add_slot (EntIntake *self, EntInput *input)
{
  Slot *slot = &self->slots[self->n_slots++];

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
  Slot *slot;

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
  self->slots = g_new0 (Slot, inputs->len + 1);
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
  self->slots = g_new0 (Slot, self->articles->len);
  for (guint i = 0; i < self->articles->len; i++)
    {
      Slot *slot = add_slot (self, NULL);
      Item *item = g_new0 (Item, 1);

      *item = (Item) { .entry.article = ent_article_ref (g_ptr_array_index (self->articles, i)), .slot = slot };
      item->length = item->entry.article->length;
      slot->file.size = item->length;
      slot->is_read = TRUE;
      slot->n_open = 1;
      g_queue_push_tail (&slot->items, item);
      g_queue_push_tail (&self->waiting, item);
      self->n_bytes += item->length;
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

/* ---- reading --------------------------------------------------------------- */

static gboolean analyse_waiting (EntIntake *self);

static gboolean
is_stopped (EntIntake *self)
{
  return self->has_failed || g_cancellable_is_cancelled (self->cancellable);
}

static gboolean
has_room (EntIntake *self, const Slot *slot)
{
  return self->n_kept < MAX_BYTES || slot == &self->slots[self->first_slot];
}

static void
add_problem (Reading *reading, const char *name, const char *reason)
{
  EntIntake *self = reading->intake;

  g_ptr_array_add (reading->slot->problems, ent_problem_new (name, reason));
  g_mutex_lock (&self->lock);
  self->progress.n_problems++;
  g_mutex_unlock (&self->lock);
}

/* Its file; of a file with several, its id behind. */
static char *
dup_place (const EntArticle *article)
{
  if (article->path == NULL)
    return g_strdup (article->id);
  return g_str_has_suffix (article->path, article->id) ? g_strdup (article->path)
                                                       : g_strdup_printf ("%s: %s", article->path, article->id);
}

static Item *
new_item (Reading *reading, EntArticle *article)
{
  EntIntakeSink *sink = reading->intake->sink;
  Item *item = g_new0 (Item, 1);
  g_autofree char *why_not = NULL;

  ent_article_set_key (article);
  *item = (Item) { .entry.article = article, .slot = reading->slot, .length = article->length };
  item->is_ready = sink->knows_article (sink, article);
  if (!item->is_ready && !ent_article_find_language (article, &why_not))
    {
      g_autofree char *place = dup_place (article);

      add_problem (reading, place, why_not);
    }
  return item;
}

/* With the lock held. */
static void
add_item (EntIntake *self, Slot *slot, Item *item)
{
  g_queue_push_tail (&slot->items, item);
  self->n_kept += item->length;
  if (item->is_ready)
    self->progress.n_known++;
  else
    {
      slot->n_open++;
      self->progress.n_articles++;
      g_queue_push_tail (&self->waiting, item);
    }
  g_cond_broadcast (&self->changed);
}

/* With the lock held: a file may hold thousands of articles. Whoever reads one analyses some of them where too much is
 * kept; what is to be handed on first never waits for the rest. */
static void
make_room (EntIntake *self, const Slot *slot)
{
  while (self->n_kept >= MAX_BYTES && !is_stopped (self))
    if (!analyse_waiting (self))
      {
        if (has_room (self, slot))
          break;
        g_cond_wait (&self->changed, &self->lock);
      }
}

static gboolean
take_article (EntArticle *article, gpointer data)
{
  Reading *reading = data;
  EntIntake *self = reading->intake;
  Item *item = new_item (reading, article);
  gint64 start = g_get_monotonic_time ();
  gboolean go_on;

  ent_pause_wait (self->pause, self->cancellable);
  g_mutex_lock (&self->lock);
  add_item (self, reading->slot, item);
  make_room (self, reading->slot);
  go_on = !is_stopped (self);
  g_mutex_unlock (&self->lock);
  reading->aside += g_get_monotonic_time () - start;
  return go_on;
}

static void
note_problem (const char *name, const GError *error, gpointer data)
{
  add_problem (data, name, error->message);
}

static const char *
slot_get_name (const Slot *self)
{
  return self->input != NULL ? self->input->path : "-";
}

/* Returns: the microseconds it took. */
static gint64
read_slot (EntIntake *self, Slot *slot)
{
  g_autoptr (GError) error = NULL;
  Reading reading = { self, slot, 0 };
  gint64 start = g_get_monotonic_time ();
  gboolean read;

  if (slot->input != NULL)
    read = ent_reader_read_input (slot->input, take_article, note_problem, &reading, self->cancellable, &error);
  else
    {
      g_autoptr (GInputStream) stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);

      read = ent_reader_read_json_lines (stream, slot_get_name (slot), take_article, note_problem, &reading,
                                         self->cancellable, &error);
    }
  if (!read && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    note_problem (slot_get_name (slot), error, &reading);
  return g_get_monotonic_time () - start - reading.aside;
}

/* ---- threads --------------------------------------------------------------- */

/* With the lock held: notes what a thread has done. */
static void
note_work (EntIntake *self, Slot *slot, gint64 n_bytes, gint64 busy)
{
  gint64 done = MIN (n_bytes, MAX (slot->file.size, 0) - slot->n_done);

  if (--slot->n_open == 0)
    {
      done = MAX (slot->file.size, 0) - slot->n_done;
      self->progress.done++;
    }
  slot->n_done += done;
  self->n_done += done;
  self->busy += busy;
  g_cond_broadcast (&self->changed);
}

/* With the lock held, which is open while the thread works: analyses what waits for it, if anything does. */
static gboolean
analyse_waiting (EntIntake *self)
{
  Item *item = g_queue_pop_head (&self->waiting);
  gint64 start = g_get_monotonic_time ();

  if (item == NULL)
    return FALSE;
  g_mutex_unlock (&self->lock);
  item->entry.claims = self->pipeline != NULL ? ent_pipeline_read_claims (self->pipeline, item->entry.article)
                                              : g_ptr_array_new ();
  g_mutex_lock (&self->lock);
  item->is_ready = TRUE;
  note_work (self, item->slot, item->length, g_get_monotonic_time () - start);
  return TRUE;
}

/* With the lock held, which is open while the thread works. */
static void
read_next (EntIntake *self)
{
  Slot *slot = &self->slots[self->next_slot++];
  gint64 busy;

  slot->n_open++;
  self->n_reading++;
  g_free (self->name);
  self->name = g_strdup (slot_get_name (slot));
  g_mutex_unlock (&self->lock);
  busy = read_slot (self, slot);
  g_mutex_lock (&self->lock);
  self->n_reading--;
  slot->is_read = TRUE;
  slot->is_whole = !is_stopped (self);
  note_work (self, slot, 0, busy);
}

/* With the lock held: does the next thing, and waits for it where a thread that reads may still find one. What was read
 * comes first, so that it does not heap up.
 *
 * Returns: whether there was anything to do */
static gboolean
work (EntIntake *self)
{
  while (!is_stopped (self))
    {
      if (analyse_waiting (self))
        return TRUE;
      if (self->next_slot < self->n_slots && has_room (self, &self->slots[self->next_slot]))
        {
          read_next (self);
          return TRUE;
        }
      if (self->next_slot == self->n_slots && self->n_reading == 0)
        return FALSE;
      g_cond_wait (&self->changed, &self->lock);
    }
  return FALSE;
}

static gpointer
run_thread (gpointer data)
{
  EntIntake *self = data;
  gboolean more;

  do
    {
      ent_pause_wait (self->pause, self->cancellable);
      g_mutex_lock (&self->lock);
      more = work (self);
      self->n_running -= !more;
      g_cond_broadcast (&self->changed);
      g_mutex_unlock (&self->lock);
    }
  while (more);
  return NULL;
}

/* ---- handing on --------------------------------------------------------------- */

/* With the lock held, which is open while the sink works. */
static gboolean
hand_on_item (EntIntake *self, Slot *slot, GError **error)
{
  Item *item = g_queue_pop_head (&slot->items);
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
end_slot (EntIntake *self, Slot *slot, GError **error)
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
      Slot *slot = &self->slots[self->first_slot];
      const Item *item = g_queue_peek_head (&slot->items);

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
      GThread *thread = g_thread_try_new ("ent-intake", run_thread, self, threads->len == 0 ? error : NULL);

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
      if (!ok || is_stopped (self))
        {
          self->has_failed |= !ok;
          g_cond_broadcast (&self->changed);
        }
      if (ok && self->n_running > 0)
        g_cond_wait_until (&self->changed, &self->lock, g_get_monotonic_time () + REST);
    }
  g_mutex_unlock (&self->lock);
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
