/* ent-session-case.c: what is decided, and the way back: in the case file
 *
 * What the user decides is written first and shown then. What he looks at and where nodes stand is shown first, and
 * written as a step when he has come to rest.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-session-private.h"

#include "case/ent-subject.h"

#include <string.h>

/* Changes of what is looked at that follow each other faster are one step; then the file is brought up to date. */
#define REST_MILLISECONDS 1000

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
  if (self->stale && self->cancellable == NULL)
    ent_session_start_waiting (self);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  GWeakRef *session = data;
  g_autoptr (EntSession) self = g_weak_ref_get (session);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntWritten) written = ent_case_writer_push_finish (result, &error);

  g_weak_ref_clear (session);
  g_free (session);
  if (self == NULL)
    return;
  self->n_writing--;
  if (written != NULL)
    take_records (self, written->records, written->kind == ENT_WRITE_UNDO || written->kind == ENT_WRITE_REDO);
  else
    ent_session_send_message (self, "This could not be kept in the case file. %s", error->message);
  if (self->file == NULL)
    return;   /* the session was closed */
  if (self->n_writing == 0)
    take_names (self, ent_case_file_dup_undo_name (self->file), ent_case_file_dup_redo_name (self->file));
}

/* Takes @decision. */
static void
push (EntSession *self, EntWriteKind kind, EntDecision *decision)
{
  GWeakRef *session = g_new (GWeakRef, 1);

  g_weak_ref_init (session, self);
  self->n_writing++;
  ent_case_writer_push (self->writer, kind, decision, on_written, session);
}

/* Takes @decision: a step, whose name is in the menu at once. */
static void
push_step (EntSession *self, EntDecision *decision)
{
  if (decision->changes->len > 0)
    take_names (self, g_strdup (decision->name), NULL);
  push (self, ENT_WRITE_DECISION, decision);
}

static gboolean
can_write (EntSession *self)
{
  return self->writer != NULL && ent_case_file_get_access (self->file) == ENT_CASE_FILE_WRITABLE;
}

/* ---- what is looked at, and where nodes stand ------------------------------------------ */

static void
set_view (EntSession *self, EntDecision *decision)
{
  g_autofree char *filter = ent_filter_to_json (self->filter);
  g_autofree char *scope = ent_scope_to_json (self->scope);

  ent_decision_set (decision, ENT_SUBJECT_VIEW, "filter", filter);
  ent_decision_set (decision, ENT_SUBJECT_VIEW, "scope", scope);
}

static void
set_place (EntDecision *decision, const char *actor_id, const EntPlace *place)
{
  g_autofree char *subject = g_strconcat (ENT_SUBJECT_PLACE, actor_id, NULL);
  g_autofree char *value = ent_place_format (place);

  ent_decision_set (decision, subject, "at", value);
}

/* The change of what is looked at becomes a step now. */
static void
flush_view_step (EntSession *self)
{
  g_autofree char *name = g_steal_pointer (&self->view_step);
  EntDecision *decision;

  if (name == NULL || !can_write (self))
    return;
  decision = ent_decision_new ("%s", name);
  set_view (self, decision);
  push_step (self, decision);
}

static gboolean
is_kept (EntSession *self, const char *id, const EntPlace *place)
{
  const EntPlace *kept = g_hash_table_lookup (self->kept, id);

  return kept != NULL && ent_place_equal (kept, place);
}

/* Where nodes came to stand by themselves, with no step: but for those in @moved, which stood elsewhere until now. */
static void
record_places (EntSession *self, GHashTable *moved)
{
  g_autoptr (GHashTable) places = NULL;
  EntDecision *changes = ent_decision_new ("Places");
  GHashTableIter iter;
  gpointer id, place;

  if (self->view == NULL || self->unplaced || g_hash_table_size (self->waiting_places) > 0)
    {
      ent_decision_free (changes);
      return;
    }
  places = ent_session_dup_places (self);
  if (moved != NULL)
    ent_places_set_all (places, moved);
  g_hash_table_iter_init (&iter, places);
  while (g_hash_table_iter_next (&iter, &id, &place))
    if (!is_kept (self, id, place))
      {
        set_place (changes, id, place);
        ent_places_set (self->kept, id, ((EntPlace *) place)->at, ((EntPlace *) place)->pinned);
      }
  if (changes->changes->len > 0)
    push (self, ENT_WRITE_RECORDS, changes);
  else
    ent_decision_free (changes);
}

static gboolean
on_rest (gpointer data)
{
  EntSession *self = data;

  self->rest_source = 0;
  ent_session_keep (self);
  if (can_write (self))
    push (self, ENT_WRITE_SETTLE, NULL);
  return G_SOURCE_REMOVE;
}

/*
 * ent_session_keep_soon:
 *
 * Something is shown that the file does not know yet: it does when the user has come to rest.
 */
void
ent_session_keep_soon (EntSession *self)
{
  if (!can_write (self))
    return;
  g_clear_handle_id (&self->rest_source, g_source_remove);
  self->rest_source = g_timeout_add (REST_MILLISECONDS, on_rest, self);
}

/*
 * ent_session_keep:
 *
 * Writes what is looked at and where nodes stand, as far as the file does not know it.
 */
void
ent_session_keep (EntSession *self)
{
  if (!can_write (self))
    return;
  flush_view_step (self);
  record_places (self, NULL);
}

/*
 * ent_session_note_view:
 * @name: what the user did to what is looked at
 * @goes_on: it may go on, as a slider that is dragged: then all of it is one step
 */
void
ent_session_note_view (EntSession *self, const char *name, gboolean goes_on)
{
  if (!can_write (self))
    return;
  if (self->view_step == NULL || !goes_on || !self->view_goes_on || strcmp (self->view_step, name) != 0)
    {
      flush_view_step (self);
      self->view_step = g_strdup (name);
    }
  self->view_goes_on = goes_on;
  if (goes_on)
    {
      ent_session_notify (self, ENT_SESSION_UNDO_NAME);
      ent_session_notify (self, ENT_SESSION_REDO_NAME);
    }
  else
    flush_view_step (self);
  ent_session_keep_soon (self);
}

/*
 * ent_session_note_places:
 * @name: what the user did to nodes
 * @before: (element-type utf8 EntPlace): where those stood
 */
void
ent_session_note_places (EntSession *self, const char *name, GHashTable *before)
{
  g_autoptr (GHashTable) now = NULL;
  EntDecision *decision;
  GHashTableIter iter;
  gpointer id;

  if (!can_write (self))
    return;
  flush_view_step (self);
  record_places (self, before);
  decision = ent_decision_new ("%s", name);
  now = ent_session_dup_places (self);
  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      const EntPlace *place = g_hash_table_lookup (now, id);

      if (place == NULL || is_kept (self, id, place))
        continue;
      set_place (decision, id, place);
      ent_places_set (self->kept, id, place->at, place->pinned);
    }
  push_step (self, decision);
  ent_session_keep_soon (self);
}

/* ---- what the user decides --------------------------------------------------------------- */

static void
say_why_not (EntSession *self)
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

  if (!can_write (self))
    {
      ent_decision_free (decision);
      say_why_not (self);
      return;
    }
  ent_session_keep (self);   /* also where those stand who may leave the case by this */
  push_step (self, decision);
  ent_session_keep_soon (self);
}

static void
go (EntSession *self, EntWriteKind kind)
{
  ent_session_drop_nodes (self);
  if (!can_write (self))
    {
      if (self->file != NULL)
        say_why_not (self);
      return;
    }
  ent_session_keep (self);
  push (self, kind, NULL);
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

  go (self, ENT_WRITE_UNDO);
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

  go (self, ENT_WRITE_REDO);
}

/**
 * ent_session_is_writing:
 *
 * Returns: whether something that is decided is on its way to the disk, or not shown yet
 */
gboolean
ent_session_is_writing (EntSession *self)
{
  g_return_val_if_fail (ENT_IS_SESSION (self), FALSE);

  return self->n_writing > 0 || self->stale || (self->cancellable != NULL && self->deciding);
}

/* ---- the file ------------------------------------------------------------------------------ */

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

/* A file that knows nothing yet learns what is looked at, so that the first step has something to go back to. */
static void
begin_view (EntSession *self)
{
  EntDecision *view;

  if (!can_write (self) || ent_records_find (self->records, ENT_SUBJECT_VIEW, "filter") != NULL)
    return;
  view = ent_decision_new ("View");
  set_view (self, view);
  push (self, ENT_WRITE_RECORDS, view);
}

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
      begin_view (self);
      ent_session_notify (self, ENT_SESSION_FILE);
    }
  if (self->n_writing == 0)
    take_names (self, ent_case_file_dup_undo_name (file), ent_case_file_dup_redo_name (file));
  ent_session_keep_soon (self);
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
  g_clear_pointer (&self->writer, ent_case_writer_free);
  g_clear_pointer (&self->file, ent_case_file_unref);
}
