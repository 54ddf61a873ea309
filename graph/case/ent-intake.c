/* ent-intake.c: reads and analyses inputs with several threads
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-intake-private.h"

#include "article/ent-reader.h"
#include "case/ent-article-language.h"
#include "case/ent-case-private.h"

#include <gio/gunixinputstream.h>
#include <string.h>
#include <unistd.h>

#define MAX_THREADS 64

/**
 * Slot:
 * @input: (nullable): what is read, %NULL for standard input
 * @entries: (element-type EntEntry): filled by the thread that reads it, their claims by those that analyse
 * @problems: (element-type EntProblem): what could not be read of it
 * @n_open: entries that are not yet analysed, and one while it is being read
 *
 * What becomes of one input.
 */
typedef struct
{
  EntInput *input;
  GPtrArray *entries;
  GPtrArray *problems;
  guint n_open;
} Slot;

/* Something for a thread to do: an entry to analyse, or where @entry is NULL a slot to read. */
typedef struct
{
  Slot *slot;
  EntEntry *entry;
} Work;

struct _EntIntake
{
  EntCase *base;
  char **paths;
  guint n_threads;
  GCancellable *cancellable;

  Slot *slots;
  guint n_slots;
  GPtrArray *problems;       /* (element-type EntProblem): of the listing */

  GMutex lock;               /* guards all below, and Slot.n_open */
  GCond changed;             /* there is more to do, or nothing will come any more */
  GQueue waiting;            /* (element-type Work): entries that nobody analyses yet */
  guint next_slot;
  guint n_reading;
  EntImportProgress progress;
  char *name;                /* what is being read */
};

/* What the reader's callbacks are given. */
typedef struct
{
  EntIntake *intake;
  Slot *slot;
} Reading;

static void
free_entry (gpointer data)
{
  EntEntry *self = data;

  ent_article_unref (self->article);
  g_clear_pointer (&self->claims, g_ptr_array_unref);
  g_free (self);
}

/**
 * ent_intake_new:
 * @base: articles that it holds already are passed over
 * @paths: (array zero-terminated=1): files, folders, "-" for JSON Lines on standard input
 * @n_jobs: threads, 0 for one a processor
 *
 * Returns: (transfer full): an intake that has not begun
 */
EntIntake *
ent_intake_new (EntCase *base, const char *const *paths, guint n_jobs, GCancellable *cancellable)
{
  EntIntake *self = g_new0 (EntIntake, 1);

  self->base = ent_case_ref (base);
  self->paths = g_strdupv ((char **) paths);
  self->n_threads = MIN (n_jobs > 0 ? n_jobs : g_get_num_processors (), MAX_THREADS);
  self->cancellable = cancellable ? g_object_ref (cancellable) : NULL;
  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_problem_free);
  g_mutex_init (&self->lock);
  g_cond_init (&self->changed);
  g_queue_init (&self->waiting);
  return self;
}

/**
 * ent_intake_drop:
 *
 * Frees what was read, of which there may be much: for the thread that has run the intake. Progress can still be asked
 * for.
 */
void
ent_intake_drop (EntIntake *self)
{
  for (guint i = 0; i < self->n_slots; i++)
    {
      g_clear_pointer (&self->slots[i].input, ent_input_free);
      g_ptr_array_unref (self->slots[i].entries);
      g_ptr_array_unref (self->slots[i].problems);
    }
  self->n_slots = 0;
  g_clear_pointer (&self->slots, g_free);
}

void
ent_intake_free (EntIntake *self)
{
  if (self == NULL)
    return;
  ent_intake_drop (self);
  g_ptr_array_unref (self->problems);
  g_queue_clear_full (&self->waiting, g_free);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->changed);
  g_free (self->name);
  g_clear_object (&self->cancellable);
  g_strfreev (self->paths);
  ent_case_unref (self->base);
  g_free (self);
}

/* ---- listing --------------------------------------------------------------- */

static void
add_problem (EntIntake *self, GPtrArray *problems, const char *name, const char *reason)
{
  g_ptr_array_add (problems, ent_problem_new (name, reason));
  g_mutex_lock (&self->lock);
  self->progress.n_problems++;
  g_mutex_unlock (&self->lock);
}

static void
note_list_problem (const char *name, const GError *error, gpointer data)
{
  EntIntake *self = data;

  add_problem (self, self->problems, name, error->message);
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

  self->n_slots = inputs->len + with_stdin;
  self->slots = g_new0 (Slot, self->n_slots);
  for (guint i = 0; i < self->n_slots; i++)
    {
      self->slots[i].input = i < inputs->len ? g_ptr_array_index (inputs, i) : NULL;
      self->slots[i].entries = g_ptr_array_new_with_free_func (free_entry);
      self->slots[i].problems = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_problem_free);
    }
  g_ptr_array_set_free_func (inputs, NULL);  /* the slots own them now */
  g_mutex_lock (&self->lock);
  self->progress.total = self->n_slots;
  g_mutex_unlock (&self->lock);
}

/* ---- reading --------------------------------------------------------------- */

static const char *
slot_get_name (const Slot *self)
{
  return self->input ? self->input->path : "-";
}

static gboolean
is_known (EntCase *base, const EntArticle *article)
{
  const EntArticle *known = ent_case_find_article (base, article->id);

  return known != NULL && known->length == article->length && memcmp (known->text, article->text, known->length) == 0;
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

static gboolean
take_article (EntArticle *article, gpointer data)
{
  Reading *reading = data;
  EntIntake *self = reading->intake;
  g_autofree char *why_not = NULL;
  EntEntry *entry;
  Work *work;

  if (is_known (self->base, article))
    {
      ent_article_unref (article);
      return TRUE;
    }
  if (!ent_article_find_language (article, &why_not))
    {
      g_autofree char *place = dup_place (article);

      add_problem (self, reading->slot->problems, place, why_not);
    }
  ent_article_set_key (article);
  entry = g_new0 (EntEntry, 1);
  entry->article = article;
  g_ptr_array_add (reading->slot->entries, entry);
  work = g_new (Work, 1);
  *work = (Work) { reading->slot, entry };

  g_mutex_lock (&self->lock);
  reading->slot->n_open++;
  self->progress.n_articles++;
  g_queue_push_tail (&self->waiting, work);
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->lock);
  return TRUE;
}

static void
note_problem (const char *name, const GError *error, gpointer data)
{
  Reading *reading = data;

  add_problem (reading->intake, reading->slot->problems, name, error->message);
}

static void
read_slot (EntIntake *self, Slot *slot)
{
  g_autoptr (GError) error = NULL;
  Reading reading = { self, slot };
  gboolean read;

  if (slot->input)
    read = ent_reader_read_input (slot->input, take_article, note_problem, &reading, self->cancellable, &error);
  else
    {
      g_autoptr (GInputStream) stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);

      read = ent_reader_read_json_lines (stream, slot_get_name (slot), take_article, note_problem, &reading,
                                         self->cancellable, &error);
    }
  if (!read && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    note_problem (slot_get_name (slot), error, &reading);
}

/* ---- threads --------------------------------------------------------------- */

/* With the lock held: finds the next thing to do, and waits for it where a thread that reads may still find one.
 * Entries come first, so that what was read does not heap up. */
static gboolean
find_work (EntIntake *self, Work *work)
{
  for (;;)
    {
      g_autofree Work *waiting = NULL;

      if (g_cancellable_is_cancelled (self->cancellable))
        return FALSE;
      waiting = g_queue_pop_head (&self->waiting);
      if (waiting != NULL)
        {
          *work = *waiting;
          return TRUE;
        }
      if (self->next_slot < self->n_slots)
        {
          *work = (Work) { &self->slots[self->next_slot++], NULL };
          return TRUE;
        }
      if (self->n_reading == 0)
        return FALSE;
      g_cond_wait (&self->changed, &self->lock);
    }
}

static GPtrArray *
analyse (EntPipeline *pipeline, EntArticle *article)
{
  if (pipeline == NULL)
    return g_ptr_array_new ();
  return ent_pipeline_read_claims (pipeline, article);
}

/* With the lock held, which is open while the thread works. */
static void
do_work (EntIntake *self, const Work *work)
{
  if (work->entry)
    {
      g_mutex_unlock (&self->lock);
      work->entry->claims = analyse (ent_case_get_pipeline (self->base), work->entry->article);
      g_mutex_lock (&self->lock);
    }
  else
    {
      work->slot->n_open++;
      self->n_reading++;
      g_free (self->name);
      self->name = g_strdup (slot_get_name (work->slot));
      g_mutex_unlock (&self->lock);
      read_slot (self, work->slot);
      g_mutex_lock (&self->lock);
      self->n_reading--;
    }
  if (--work->slot->n_open == 0)
    self->progress.done++;
  g_cond_broadcast (&self->changed);
}

static gpointer
run_thread (gpointer data)
{
  EntIntake *self = data;
  Work work;

  g_mutex_lock (&self->lock);
  while (find_work (self, &work))
    do_work (self, &work);
  g_mutex_unlock (&self->lock);
  return NULL;
}

/**
 * ent_intake_run:
 *
 * Lists, reads and analyses, in this thread and as many others as are wanted; returns when all is done or it is
 * cancelled.
 *
 * Returns: whether there was anything to do; %FALSE with @error set where no path was given
 */
gboolean
ent_intake_run (EntIntake *self, GError **error)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  if (self->paths[0] == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "There is no file and no folder to read");
      return FALSE;
    }
  list_inputs (self);
  for (guint i = 1; i < self->n_threads; i++)
    {
      GThread *thread = g_thread_try_new ("ent-intake", run_thread, self, NULL);

      if (thread)
        g_ptr_array_add (others, thread);
    }
  run_thread (self);
  for (guint i = 0; i < others->len; i++)
    g_thread_join (g_ptr_array_index (others, i));
  return TRUE;
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
  name = g_strdup (self->name);
  g_mutex_unlock (&self->lock);
  return name;
}

/**
 * ent_intake_foreach_entry:
 * @func: (scope call): takes an EntEntry that was analysed; it may steal its members' references
 */
void
ent_intake_foreach_entry (EntIntake *self, GFunc func, gpointer data)
{
  for (guint i = 0; i < self->n_slots; i++)
    for (guint j = 0; j < self->slots[i].entries->len; j++)
      {
        EntEntry *entry = g_ptr_array_index (self->slots[i].entries, j);

        if (entry->claims != NULL)
          func (entry, data);
      }
}

/**
 * ent_intake_steal_problems:
 *
 * Appends what could not be read to @problems: first what was wrong with the paths, then input by input.
 */
void
ent_intake_steal_problems (EntIntake *self, GPtrArray *problems)
{
  g_ptr_array_extend_and_steal (problems, g_ptr_array_ref (self->problems));
  for (guint i = 0; i < self->n_slots; i++)
    g_ptr_array_extend_and_steal (problems, g_ptr_array_ref (self->slots[i].problems));
}
