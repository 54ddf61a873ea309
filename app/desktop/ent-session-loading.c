/* ent-session-loading.c: reading articles and arranging nodes, one load at a time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-session-private.h"

#include "base/ent-paths.h"

static void
set_progress (EntLoadStage stage, double fraction, const char *text, gpointer data)
{
  EntSession *self = data;

  self->stage = stage;
  self->progress = fraction;
  ent_session_notify (self, ENT_SESSION_PROGRESS);
  if (g_strcmp0 (self->progress_text, text) != 0)
    {
      g_free (self->progress_text);
      self->progress_text = g_strdup (text);
      ent_session_notify (self, ENT_SESSION_PROGRESS_TEXT);
    }
}

/* What is done, or waits to be, is another. */
static void
notify_busy (EntSession *self)
{
  ent_session_notify (self, ENT_SESSION_BUSY);
  ent_session_notify (self, ENT_SESSION_ARRANGING);
}

/* What could not be read of what was to be read last. */
static void
take_problems (EntSession *self, EntLoaded *loaded)
{
  GPtrArray *problems = loaded->outcome != NULL ? loaded->outcome->problems : ent_case_get_problems (self->case_);

  if (!self->reading)
    return;
  g_ptr_array_set_size (self->problems, 0);
  for (guint i = 0; i < problems->len; i++)
    {
      const EntProblem *problem = g_ptr_array_index (problems, i);

      g_ptr_array_add (self->problems, ent_problem_new (problem->name, problem->reason));
    }
}

static void
tell_outcome (EntSession *self, EntLoaded *loaded)
{
  if (loaded->cancelled)
    ent_session_send_message (self, "Reading was stopped. What was read until then is shown.");
  if (loaded->file_error != NULL)
    ent_session_send_message (self, "What is read cannot be kept in a case file. %s", loaded->file_error->message);
  if (self->problems->len > 0 && self->reading)
    ent_session_emit (self, ENT_SESSION_PROBLEMS);
  if (loaded->layout_error != NULL && !g_error_matches (loaded->layout_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit_by_name (self, "layout-failed", loaded->layout_error->message);
}

/*
 * ent_session_start_waiting:
 *
 * Begins what was asked for while the last load ran; does nothing where nothing was.
 */
void
ent_session_start_waiting (EntSession *self)
{
  if (self->moving)
    return;
  if (self->waiting_move != NULL)
    {
      g_autofree char *path = g_steal_pointer (&self->waiting_move);

      self->moving = TRUE;
      ent_session_push_copy (self, path, self->replacing, TRUE);
    }
  else if (self->waiting_case != NULL || self->reading_again || self->waiting_merge != NULL)
    ent_session_start_load (self, NULL, NULL, FALSE);
  else if (self->waiting->len > 0)
    {
      g_autoptr (GPtrArray) paths = g_steal_pointer (&self->waiting);

      self->waiting = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (paths, NULL);
      ent_session_start_load (self, (const char *const *) paths->pdata, NULL, FALSE);
    }
  else if (self->stale)
    ent_session_start_load (self, NULL, NULL, FALSE);
  else if (g_hash_table_size (self->waiting_places) > 0)
    {
      g_autoptr (GHashTable) places = ent_session_find_places (self);

      if (places != NULL)
        ent_places_set_all (places, self->waiting_places);
      g_hash_table_remove_all (self->waiting_places);
      ent_session_start_load (self, NULL, places, FALSE);
    }
  else if (self->arrange_waiting)
    {
      self->arrange_waiting = FALSE;
      ent_session_start_load (self, NULL, NULL, TRUE);
    }
}

/* Takes @loaded. */
static void
take_loaded (EntSession *self, EntLoaded *loaded)
{
  gboolean is_other = loaded->view != NULL;   /* until it is taken out */

  if (!is_other)
    ent_session_learn_names (self);
  else if (loaded->case_ == self->case_)
    ent_session_take_places (self, loaded);
  else
    ent_session_take_case (self, loaded);
  if (is_other && loaded->file != NULL)
    ent_session_take_file (self, loaded->file);
  ent_session_take_merge (self, loaded->merge);
  if (loaded->n_outdated >= 0 && self->n_outdated != (guint) loaded->n_outdated)
    {
      self->n_outdated = loaded->n_outdated;
      ent_session_notify (self, ENT_SESSION_N_OUTDATED);
    }
  take_problems (self, loaded);
  tell_outcome (self, loaded);
  ent_session_drop_loaded (loaded);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EntSession) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntLoaded) loaded = ent_load_run_finish (result, &error);

  g_clear_object (&self->cancellable);
  if (loaded != NULL)
    take_loaded (self, g_steal_pointer (&loaded));
  else
    {
      self->stale |= self->merging && self->deciding;   /* what was decided is to be shown all the same */
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        ent_session_send_message (self, "%s", error->message);
    }
  if (self->case_ == NULL && self->opening)   /* no file was opened: articles can still be read */
    ent_session_start_load (self, NULL, NULL, FALSE);

  ent_session_start_waiting (self);
  if (self->cancellable == NULL)
    {
      set_progress (ENT_LOAD_DRAWING, 0, NULL, self);
      self->arranging = FALSE;
      notify_busy (self);
    }
}

/* A newer request makes an arrangement of fewer nodes needless; what was read stays. */
static void
overtake (EntSession *self)
{
  if (self->stage == ENT_LOAD_ARRANGING)
    g_cancellable_cancel (self->cancellable);
}

/*
 * ent_session_start_load:
 * @paths: (nullable) (array zero-terminated=1): what to read
 * @places: (nullable) (element-type utf8 EntPlace): where actors are to stand; %NULL for where they do
 * @arrange: all that is drawn is arranged anew
 *
 * One load at a time: a second one starts from the case of the first. A case file that waits is opened, and what was
 * decided meanwhile is shown.
 */
void
ent_session_start_load (EntSession *self, const char *const *paths, GHashTable *places, gboolean arrange)
{
  g_autoptr (GHashTable) stay = places != NULL ? g_hash_table_ref (places) : ent_session_find_places (self);
  EntLoadRequest *request = ent_load_request_new (self->case_, paths, self->filter, self->scope, stay);

  self->engine = arrange ? self->waiting_engine : ENT_ENGINE_AUTO;
  request->arrange = arrange;
  request->engine = self->engine;
  request->case_path = g_steal_pointer (&self->waiting_case);
  request->file = self->file != NULL ? ent_case_file_ref (self->file) : NULL;
  request->pause = ent_pause_ref (self->pause);
  request->decided = self->stale && self->file != NULL;
  request->again = self->reading_again && request->file != NULL;
  request->merge_path = request->again ? NULL : g_steal_pointer (&self->waiting_merge);
  self->stale = FALSE;
  self->cancellable = g_cancellable_new ();
  self->opening = request->case_path != NULL;
  self->reading = paths != NULL || request->again;
  self->reading_again = FALSE;
  self->merging = request->merge_path != NULL;
  self->arranging = arrange;
  self->deciding = request->decided;
  set_progress (ENT_LOAD_OPENING, -1, NULL, self);
  notify_busy (self);
  ent_load_run_async (request, set_progress, self, self->cancellable, on_loaded, g_object_ref (self));
}

/**
 * ent_session_open_case:
 * @path: of a case file
 *
 * Opens it in a session that has nothing open yet.
 */
void
ent_session_open_case (EntSession *self, const char *path)
{
  g_return_if_fail (ENT_IS_SESSION (self));
  g_return_if_fail (path != NULL && self->file == NULL);

  g_free (self->waiting_case);
  self->waiting_case = g_strdup (path);
  if (self->cancellable == NULL)
    ent_session_start_waiting (self);
  else
    notify_busy (self);
}

/**
 * ent_session_read_again:
 *
 * Reads those articles of the case again that another version of the program read; what is decided stays.
 */
void
ent_session_read_again (EntSession *self)
{
  g_return_if_fail (ENT_IS_SESSION (self));

  self->reading_again = self->file != NULL;
  if (self->cancellable == NULL)
    ent_session_start_waiting (self);
  else
    notify_busy (self);
}

/**
 * ent_session_is_reading:
 *
 * Returns: whether articles are being read, so that it can be paused
 */
gboolean
ent_session_is_reading (EntSession *self)
{
  g_return_val_if_fail (ENT_IS_SESSION (self), FALSE);

  return self->cancellable != NULL && self->reading;
}

/**
 * ent_session_get_paused:
 *
 * Returns: whether reading articles waits until ent_session_set_paused()
 */
gboolean
ent_session_get_paused (EntSession *self)
{
  g_return_val_if_fail (ENT_IS_SESSION (self), FALSE);

  return ent_pause_get (self->pause);
}

void
ent_session_set_paused (EntSession *self, gboolean paused)
{
  g_return_if_fail (ENT_IS_SESSION (self));

  if (ent_pause_get (self->pause) == !!paused)
    return;
  ent_pause_set (self->pause, paused);
  ent_session_notify (self, ENT_SESSION_PAUSED);
}

/**
 * ent_session_add_paths:
 * @paths: (array zero-terminated=1): files and folders
 *
 * Reads articles into the case, after those that are being read already. Nodes that are there keep their places.
 */
void
ent_session_add_paths (EntSession *self, const char *const *paths)
{
  g_return_if_fail (ENT_IS_SESSION (self));
  g_return_if_fail (paths != NULL);

  for (guint i = 0; paths[i] != NULL; i++)
    g_ptr_array_add (self->waiting, g_strdup (paths[i]));
  if (self->cancellable == NULL)
    ent_session_start_waiting (self);
  else
    {
      overtake (self);
      notify_busy (self);
    }
}

void
ent_session_add_samples (EntSession *self)
{
  g_autofree char *data_dir = ent_paths_dup_data_dir ();
  g_autofree char *samples = g_build_filename (data_dir, "samples", NULL);

  ent_session_add_paths (self, (const char *[]) { samples, NULL });
}

/**
 * ent_session_arrange:
 * @engine: by whom
 *
 * Places all nodes that are drawn anew, but for pinned ones; where that fails they stay.
 */
void
ent_session_arrange (EntSession *self, EntEngine engine)
{
  g_return_if_fail (ENT_IS_SESSION (self));

  self->waiting_engine = engine;
  self->arrange_waiting = TRUE;
  if (!ent_engine_knows_pins (engine) && ent_session_count_pinned (self) > 0)
    ent_session_send_message (self, "%s knows no pins: pinned actors stay, and the others are arranged as if they did not",
                              ent_engine_get_name (engine));
  if (self->cancellable == NULL)
    ent_session_start_waiting (self);
  else
    {
      overtake (self);
      notify_busy (self);
    }
}

/**
 * ent_session_get_engine:
 *
 * Returns: by whom nodes are being arranged, or were last, well or not
 */
EntEngine
ent_session_get_engine (EntSession *self)
{
  g_return_val_if_fail (ENT_IS_SESSION (self), ENT_ENGINE_AUTO);

  return self->engine;
}

/**
 * ent_session_is_arranging:
 *
 * Returns: whether nodes are being arranged, or will be next, because somebody asked for it
 */
gboolean
ent_session_is_arranging (EntSession *self)
{
  g_return_val_if_fail (ENT_IS_SESSION (self), FALSE);

  return self->arrange_waiting || (self->cancellable != NULL && self->arranging);
}

/**
 * ent_session_cancel:
 *
 * Ends what is being done, and forgets what waits. What was read until then comes into the case.
 */
void
ent_session_cancel (EntSession *self)
{
  g_return_if_fail (ENT_IS_SESSION (self));

  g_ptr_array_set_size (self->waiting, 0);
  self->arrange_waiting = FALSE;
  self->reading_again = FALSE;
  ent_session_forget_merge (self);
  ent_session_set_paused (self, FALSE);
  g_cancellable_cancel (self->cancellable);
  notify_busy (self);
}

gboolean
ent_session_is_busy (EntSession *self)
{
  g_return_val_if_fail (ENT_IS_SESSION (self), FALSE);

  /* reading the lexicon at the start, with nothing to read after it, is no work that anybody need know of */
  return self->cancellable != NULL
    && (self->reading || self->opening || self->merging || self->arranging || self->arrange_waiting
        || self->waiting->len > 0 || self->waiting_case != NULL || self->waiting_merge != NULL || self->reading_again);
}

/**
 * ent_session_get_problems:
 *
 * Returns: (transfer container) (element-type EntProblem): what the last import could not read; valid until the
 *   next one
 */
GPtrArray *
ent_session_get_problems (EntSession *self)
{
  GPtrArray *last = g_ptr_array_new ();

  g_return_val_if_fail (ENT_IS_SESSION (self), last);

  for (guint i = 0; i < self->problems->len; i++)
    g_ptr_array_add (last, g_ptr_array_index (self->problems, i));
  return last;
}
