/* ent-intake-work.c: what the threads of an intake do: they read and analyse
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-intake-work-private.h"

#include "case/ent-article-language.h"

#include <gio/gunixinputstream.h>
#include <string.h>
#include <unistd.h>

/* Where the texts that wait to be analysed or handed on have so many bytes, nothing more is read. */
#define MAX_BYTES (8 * 1024 * 1024)

/* What the reader's callbacks are given. */
typedef struct
{
  EntIntake *intake;
  EntSlot *slot;
  gint64 aside;              /* microseconds in which something else was done */
} Reading;

/* ---- reading --------------------------------------------------------------- */

static gboolean analyse_waiting (EntIntake *self);

/* With the lock held. */
gboolean
ent_intake_is_stopped (EntIntake *self)
{
  return self->has_failed || g_cancellable_is_cancelled (self->cancellable);
}

static gboolean
has_room (EntIntake *self, const EntSlot *slot)
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

static EntIntakeItem *
new_item (Reading *reading, EntArticle *article)
{
  EntIntakeSink *sink = reading->intake->sink;
  EntIntakeItem *item = g_new0 (EntIntakeItem, 1);
  g_autofree char *why_not = NULL;

  ent_article_set_key (article);
  *item = (EntIntakeItem) { .entry.article = article, .slot = reading->slot, .length = article->length };
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
add_item (EntIntake *self, EntSlot *slot, EntIntakeItem *item)
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
make_room (EntIntake *self, const EntSlot *slot)
{
  while (self->n_kept >= MAX_BYTES && !ent_intake_is_stopped (self))
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
  EntIntakeItem *item = new_item (reading, article);
  gint64 start = g_get_monotonic_time ();
  gboolean go_on;

  ent_pause_wait (self->pause, self->cancellable);
  g_mutex_lock (&self->lock);
  add_item (self, reading->slot, item);
  make_room (self, reading->slot);
  go_on = !ent_intake_is_stopped (self);
  g_mutex_unlock (&self->lock);
  reading->aside += g_get_monotonic_time () - start;
  return go_on;
}

/* The reader calls a file by its id, and a line of it "feed.jsonl:12": who reads several folders wants the path. */
static void
note_problem (const char *name, const GError *error, gpointer data)
{
  Reading *reading = data;
  const EntInput *input = reading->slot->input;
  const char *rest = input != NULL && g_str_has_prefix (name, input->id) ? name + strlen (input->id) : NULL;
  g_autofree char *with_path = NULL;

  if (rest != NULL && (*rest == ':' || *rest == '\0'))
    with_path = g_strconcat (input->path, rest, NULL);
  add_problem (reading, with_path != NULL ? with_path : name, error->message);
}

static const char *
slot_get_name (const EntSlot *self)
{
  return self->input != NULL ? self->input->path : "-";
}

/* Returns: the microseconds it took. */
static gint64
read_slot (EntIntake *self, EntSlot *slot)
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
note_work (EntIntake *self, EntSlot *slot, gint64 n_bytes, gint64 busy)
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
  EntIntakeItem *item = g_queue_pop_head (&self->waiting);
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
  EntSlot *slot = &self->slots[self->next_slot++];
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
  slot->is_whole = !ent_intake_is_stopped (self);
  note_work (self, slot, 0, busy);
}

/* With the lock held: does the next thing, and waits for it where a thread that reads may still find one. What was read
 * comes first, so that it does not heap up.
 *
 * Returns: whether there was anything to do */
static gboolean
work (EntIntake *self)
{
  while (!ent_intake_is_stopped (self))
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

/* Works until nothing is left. */
gpointer
ent_intake_run_thread (gpointer data)
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
