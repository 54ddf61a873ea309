/* ent-session-case.c: what is decided, and the way back: in the case file
 *
 * What the user decides is written first and shown then.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-session-private.h"

#include "case/ent-subject.h"

#include <string.h>

/* What differs between two states of what is decided. */
typedef struct
{
  gboolean case_;         /* articles, claims, actors */
  gboolean view;
  GHashTable *places;     /* (element-type utf8 EntPlace): those of the later state that are new or others */
} Difference;

/* ---- names for menus --------------------------------------------------------------- */

static void
take_names (EntSession *self, char *undo_name, char *redo_name)
{
  g_free (self->undo_name);
  g_free (self->redo_name);
  self->undo_name = undo_name;
  self->redo_name = redo_name;
  ent_session_notify (self, ENT_SESSION_UNDO_NAME);
  ent_session_notify (self, ENT_SESSION_REDO_NAME);
}

/**
 * ent_session_get_undo_name:
 *
 * Returns: (transfer none) (nullable): what the user did last: "Hide Russia"
 */
const char *
ent_session_get_undo_name (EntSession *self)
{
  g_return_val_if_fail (ENT_IS_SESSION (self), NULL);

  return self->view_step != NULL ? self->view_step : self->undo_name;
}

/**
 * ent_session_get_redo_name:
 *
 * Returns: (transfer none) (nullable): what was undone last
 */
const char *
ent_session_get_redo_name (EntSession *self)
{
  g_return_val_if_fail (ENT_IS_SESSION (self), NULL);

  return self->view_step != NULL ? NULL : self->redo_name;
}

/*
 * ent_session_dup_step_name:
 * @nodes: (array length=n_nodes): whom it is done to
 *
 * Returns: (transfer full): "Hide Russia", "Hide 3 Actors"
 */
char *
ent_session_dup_step_name (EntSession *self, const char *verb, const guint *nodes, guint n_nodes)
{
  if (n_nodes == 1)
    return g_strdup_printf ("%s %s", verb, ent_view_get_node (self->view, nodes[0])->actor->name);
  return g_strdup_printf ("%s %u Actors", verb, n_nodes);
}

/* ---- following what the file says --------------------------------------------------- */

static void
note_difference (Difference *difference, const EntRecord *record, gboolean now)
{
  if (g_str_has_prefix (record->subject, ENT_SUBJECT_PLACE))
    {
      EntPlace place;

      if (now && ent_place_parse (record->value, &place))
        ent_places_set (difference->places, record->subject + strlen (ENT_SUBJECT_PLACE), place.at, place.pinned);
    }
  else if (strcmp (record->subject, ENT_SUBJECT_VIEW) == 0)
    difference->view = TRUE;
  else if (!g_str_has_prefix (record->subject, ENT_SUBJECT_FILTER)
           && !g_str_has_prefix (record->subject, ENT_SUBJECT_VIEWPOINT))
    difference->case_ = TRUE;
}

/* Both are in the same order. */
static Difference
find_difference (EntRecords *before, EntRecords *now)
{
  Difference difference = { FALSE, FALSE, ent_places_new () };
  guint i = 0, j = 0;

  while (i < ent_records_get_n (before) || j < ent_records_get_n (now))
    {
      const EntRecord *a = i < ent_records_get_n (before) ? ent_records_get (before, i) : NULL;
      const EntRecord *b = j < ent_records_get_n (now) ? ent_records_get (now, j) : NULL;
      int order = a == NULL ? 1 : b == NULL ? -1 : strcmp (a->subject, b->subject);

      if (order == 0)
        order = strcmp (a->aspect, b->aspect);
      if (order != 0)
        note_difference (&difference, order < 0 ? a : b, order > 0);
      else if (strcmp (a->value, b->value) != 0)
        note_difference (&difference, b, TRUE);
      i += order <= 0;
      j += order >= 0;
    }
  return difference;
}

static void
show_recorded_view (EntSession *self)
{
  g_autoptr (EntFilter) filter = NULL;
  g_autoptr (EntScope) scope = NULL;

  ent_load_read_view (self->records, &filter, &scope);
  ent_session_show_view (self, filter, scope);
}

/* @back: the user went back or forth, so that what he sees follows. */
static void
take_records (EntSession *self, EntRecords *records, gboolean back)
{
  Difference difference = find_difference (self->records, records);

  ent_records_unref (self->records);
  self->records = ent_records_ref (records);
  self->stale |= difference.case_;
  if (back && difference.view)
    show_recorded_view (self);
  if (back && g_hash_table_size (difference.places) > 0)
    {
      ent_session_set_places (self, difference.places);
      ent_places_set_all (self->kept, difference.places);
    }
  g_hash_table_unref (difference.places);
  ent_session_emit (self, ENT_SESSION_RECORDS_CHANGED);
  if (self->stale && self->cancellable == NULL)
    ent_session_start_waiting (self);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  GWeakRef *session = data;
  g_autoptr (EntSession) self = g_weak_ref_get (session);
  g_autoptr (EntWritten) written = ent_case_writer_push_finish (result);
  EntWriteKind kind = written->kind;

  g_weak_ref_clear (session);
  g_free (session);
  if (self == NULL)
    return;
  self->n_writing--;
  if (kind == ENT_WRITE_COPY || kind == ENT_WRITE_MOVE)
    ent_session_take_copy (self, written);
  if (written->error == NULL)
    take_records (self, written->records, kind == ENT_WRITE_UNDO || kind == ENT_WRITE_REDO || kind == ENT_WRITE_WAY);
  else if (kind != ENT_WRITE_COPY && kind != ENT_WRITE_MOVE)
    ent_session_send_message (self, "This could not be kept in the case file. %s", written->error->message);
  if (self->file == NULL || self->n_writing > 0)
    return;   /* the session was closed, or the last one tells */
  ent_session_learn_names (self);
  ent_session_follow_viewpoints (self);
}

/* For on_written(). */
static GWeakRef *
begin_writing (EntSession *self)
{
  GWeakRef *session = g_new (GWeakRef, 1);

  g_weak_ref_init (session, self);
  self->n_writing++;
  return session;
}

/*
 * ent_session_write:
 * @decision: (transfer full) (nullable): what to write, for a kind that has it
 *
 * Writes to the file, after all that is on its way. The name of a step is in the menu at once.
 */
void
ent_session_write (EntSession *self, EntWriteKind kind, EntDecision *decision)
{
  if (kind == ENT_WRITE_DECISION && decision->changes->len > 0)
    take_names (self, g_strdup (decision->name), NULL);
  ent_case_writer_push (self->writer, kind, decision, on_written, begin_writing (self));
}

gboolean
ent_session_can_write (EntSession *self)
{
  return self->writer != NULL && ent_case_file_get_access (self->file) == ENT_CASE_FILE_WRITABLE;
}

/**
 * ent_session_get_records:
 *
 * Returns: (transfer none): all that is decided
 */
EntRecords *
ent_session_get_records (EntSession *self)
{
  g_return_val_if_fail (ENT_IS_SESSION (self), NULL);

  return self->records;
}

/* ---- what the user decides --------------------------------------------------------------- */

/*
 * ent_session_say_why_not:
 *
 * Tells why nothing can be written.
 */
void
ent_session_say_why_not (EntSession *self)
{
  static const char *const reasons[] = {
    [ENT_CASE_FILE_WRITABLE] = "There is no case file yet",
    [ENT_CASE_FILE_OPEN_ELSEWHERE] = "The case is open in another window; here it can only be read",
    [ENT_CASE_FILE_PROTECTED] = "The case file cannot be written to; save a copy of it to work on",
    [ENT_CASE_FILE_WITHOUT_LOCKS] = "The case lies where two could write to it at once; save a copy elsewhere to work on",
  };
  EntCaseFileAccess access = self->file != NULL ? ent_case_file_get_access (self->file) : ENT_CASE_FILE_WRITABLE;

  ent_session_send_message (self, "%s", reasons[access]);
}

/**
 * ent_session_decide:
 * @decision: (transfer full): what the user decides, see ent-correction.h
 *
 * Writes it; the case is shown as it stands then as soon as that is done. Where it cannot be written nothing changes and a
 * message says why.
 */
void
ent_session_decide (EntSession *self, EntDecision *decision)
{
  g_return_if_fail (ENT_IS_SESSION (self));
  g_return_if_fail (decision != NULL);

  if (!ent_session_can_write (self))
    {
      ent_decision_free (decision);
      ent_session_say_why_not (self);
      return;
    }
  ent_session_keep (self);   /* also where those stand who may leave the case by this */
  ent_session_write (self, ENT_WRITE_DECISION, decision);
  ent_session_keep_soon (self);
}

/* Whether the user can go back and forth; what he looks at is kept first. */
static gboolean
prepare_going (EntSession *self)
{
  ent_session_drop_nodes (self);
  if (ent_session_can_write (self))
    {
      ent_session_keep (self);
      return TRUE;
    }
  if (self->file != NULL)
    ent_session_say_why_not (self);
  return FALSE;
}

/**
 * ent_session_undo:
 *
 * Takes the last step back, whatever it was and whenever it was made; soon, when that is on the disk.
 */
void
ent_session_undo (EntSession *self)
{
  g_return_if_fail (ENT_IS_SESSION (self));

  if (prepare_going (self))
    ent_session_write (self, ENT_WRITE_UNDO, NULL);
}

/**
 * ent_session_redo:
 *
 * Does again what was undone last.
 */
void
ent_session_redo (EntSession *self)
{
  g_return_if_fail (ENT_IS_SESSION (self));

  if (prepare_going (self))
    ent_session_write (self, ENT_WRITE_REDO, NULL);
}

/**
 * ent_session_is_writing:
 *
 * Returns: whether something that is decided is on its way to the disk, or not shown yet, or the case to another place
 */
gboolean
ent_session_is_writing (EntSession *self)
{
  g_return_val_if_fail (ENT_IS_SESSION (self), FALSE);

  return self->n_writing > 0 || self->stale || self->waiting_move != NULL
    || (self->cancellable != NULL && self->deciding);
}

/**
 * ent_session_go_to_step:
 * @step: number of a step that is done or undone, see ent_case_file_load_log(); 0 for the beginning
 *
 * Undoes or redoes until that step is the last one that is done.
 */
void
ent_session_go_to_step (EntSession *self, gint64 step)
{
  g_return_if_fail (ENT_IS_SESSION (self));

  if (prepare_going (self))
    ent_case_writer_push_way (self->writer, step, on_written, begin_writing (self));
}

/*
 * ent_session_push_copy:
 * @goes_on: the case lives in the copy from then on
 *
 * Copies the case, with all that is decided until now; ent_session_take_copy() is called with the outcome.
 */
void
ent_session_push_copy (EntSession *self, const char *path, gboolean replace, gboolean goes_on)
{
  ent_session_keep (self);
  ent_case_writer_push_copy (self->writer, path, replace, goes_on, on_written, begin_writing (self));
}

/*
 * ent_session_learn_names:
 *
 * Menus tell what the file says can be undone and redone.
 */
void
ent_session_learn_names (EntSession *self)
{
  if (self->n_writing == 0)
    take_names (self, ent_case_file_dup_undo_name (self->file), ent_case_file_dup_redo_name (self->file));
}
