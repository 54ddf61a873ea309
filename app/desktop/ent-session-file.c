/* ent-session-file.c: the file that a session keeps its case in, and where it lies
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-session-private.h"

#include "ent-case-copy.h"
#include "ent-case-home.h"

/**
 * ent_session_get_file:
 *
 * Returns: (transfer none) (nullable): the case file; %NULL until there are articles
 */
EntCaseFile *
ent_session_get_file (EntSession *self)
{
  g_return_val_if_fail (ENT_IS_SESSION (self), NULL);

  return self->file;
}

/**
 * ent_session_is_untitled:
 *
 * Returns: whether there is a case that nobody has given a place yet
 */
gboolean
ent_session_is_untitled (EntSession *self)
{
  g_return_val_if_fail (ENT_IS_SESSION (self), FALSE);

  return self->file != NULL && ent_case_home_has (ent_case_file_get_path (self->file));
}

/* "“A Headline” and 11 More" */
static char *
dup_name_of_articles (EntSession *self)
{
  guint n = self->case_ != NULL ? ent_case_get_n_articles (self->case_) : 0;
  const EntArticle *first = n > 0 ? ent_case_get_article (self->case_, 0) : NULL;
  const char *title = first == NULL ? NULL : first->title != NULL ? first->title : first->id;

  if (title == NULL)
    return g_strdup ("Untitled Case");
  return n == 1 ? g_strdup_printf ("“%s”", title) : g_strdup_printf ("“%s” and %u More", title, n - 1);
}

/**
 * ent_session_dup_case_name:
 *
 * Returns: (transfer full) (nullable): what the case is called: as its file, and where nobody has given it a name after its
 *   articles; %NULL where there is none
 */
char *
ent_session_dup_case_name (EntSession *self)
{
  char *name;

  g_return_val_if_fail (ENT_IS_SESSION (self), NULL);

  if (self->file == NULL)
    return NULL;
  if (ent_session_is_untitled (self))
    return dup_name_of_articles (self);
  name = g_filename_display_basename (ent_case_file_get_path (self->file));
  if (g_str_has_suffix (name, ENT_CASE_SUFFIX))
    name[strlen (name) - strlen (ENT_CASE_SUFFIX)] = '\0';
  return name;
}

/* ---- copies, and another place ------------------------------------------------------- */

/**
 * ent_session_save_copy:
 * @replace: what lies at @path may go
 *
 * Writes the case as it is now to another file, and goes on with this one; a message says how it went.
 */
void
ent_session_save_copy (EntSession *self, const char *path, gboolean replace)
{
  g_return_if_fail (ENT_IS_SESSION (self));
  g_return_if_fail (path != NULL && self->file != NULL);

  ent_session_push_copy (self, path, replace, FALSE);
}

/**
 * ent_session_move_case:
 * @replace: what lies at @path may go
 *
 * Writes the case as it is now to another file, and goes on with that. A case that had no place of its own is gone from
 * where it was when all of it is there. What is being done is done first; a message says how it went.
 */
void
ent_session_move_case (EntSession *self, const char *path, gboolean replace)
{
  g_return_if_fail (ENT_IS_SESSION (self));
  g_return_if_fail (path != NULL && self->file != NULL);

  g_free (self->waiting_move);
  self->waiting_move = g_strdup (path);
  self->replacing = replace;
  if (self->cancellable == NULL)
    ent_session_start_waiting (self);
}

/* Closing a file may write to it. */
static void
close_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autofree char *path = g_strdup (ent_case_file_get_path (data));

  ent_case_file_unref (data);
  if (ent_case_home_has (path))
    ent_case_remove (path);
  g_task_return_boolean (task, TRUE);
}

/* Takes @file: all that is in it is somewhere else. */
static void
leave_file (EntCaseFile *file)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  g_task_set_task_data (task, file, NULL);
  g_task_run_in_thread (task, close_in_thread);
}

/*
 * ent_session_take_copy:
 * @written: what came of ent_session_push_copy()
 */
void
ent_session_take_copy (EntSession *self, EntWritten *written)
{
  g_autofree char *name = g_filename_display_basename (written->path);

  if (self->file == NULL)
    return;   /* the session was closed */
  if (written->kind == ENT_WRITE_MOVE)
    self->moving = FALSE;
  if (written->error != NULL)
    ent_session_send_message (self, "No copy was saved. %s", written->error->message);
  else if (written->kind == ENT_WRITE_COPY)
    ent_session_send_message (self, "A copy was saved as “%s”", name);
  else
    {
      leave_file (g_steal_pointer (&self->file));
      self->file = g_steal_pointer (&written->moved);
      ent_session_notify (self, ENT_SESSION_FILE);
      ent_session_send_message (self, "The case is kept as “%s” from now on", name);
    }
  if (self->cancellable == NULL)
    ent_session_start_waiting (self);
}

/* ---- opening and closing ---------------------------------------------------------------- */

/*
 * ent_session_take_file:
 * @file: where the case of the session is kept
 */
void
ent_session_take_file (EntSession *self, EntCaseFile *file)
{
  ent_records_unref (self->records);
  self->records = ent_records_ref (ent_case_get_records (self->case_));
  if (file != self->file)
    {
      g_clear_pointer (&self->writer, ent_case_writer_free);
      g_clear_pointer (&self->file, ent_case_file_unref);
      self->file = ent_case_file_ref (file);
      self->writer = ent_case_writer_new (file);
      ent_session_begin_view (self);
      ent_session_follow_viewpoints (self);
      ent_session_notify (self, ENT_SESSION_FILE);
    }
  ent_session_learn_names (self);
  ent_session_emit (self, ENT_SESSION_RECORDS_CHANGED);
  ent_session_keep_soon (self);
}

/* A case that nobody gave a place, and that nothing was read into, also not to be undone. */
static gboolean
is_needless (EntSession *self)
{
  return self->cancellable == NULL && self->case_ != NULL && ent_session_is_untitled (self)
    && ent_case_get_extraction (self->case_)->articles->len == 0;
}

/*
 * ent_session_release_file:
 *
 * Waits for the disk and closes the file. A needless one is not left behind.
 */
void
ent_session_release_file (EntSession *self)
{
  g_autofree char *needless = is_needless (self) ? g_strdup (ent_case_file_get_path (self->file)) : NULL;

  g_clear_pointer (&self->writer, ent_case_writer_free);
  g_clear_pointer (&self->file, ent_case_file_unref);
  if (needless != NULL)
    ent_case_remove (needless);
}

/**
 * ent_session_close:
 *
 * Writes what is not yet written, waits for the disk, and closes the file: at the end.
 */
void
ent_session_close (EntSession *self)
{
  g_return_if_fail (ENT_IS_SESSION (self));

  g_clear_handle_id (&self->rest_source, g_source_remove);
  ent_session_drop_nodes (self);
  ent_session_cancel (self);
  ent_session_keep (self);
  if (self->waiting_move != NULL && self->writer != NULL)   /* it was asked for, and what went before it ends here */
    ent_session_push_copy (self, self->waiting_move, self->replacing, TRUE);
  g_clear_pointer (&self->waiting_move, g_free);
  ent_session_release_file (self);
}
