/* ent-session-keeping.c: what is looked at, and where nodes stand, comes into the case file
 *
 * It is shown first, and written as a step when the user has come to rest.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-session-private.h"

#include "case/ent-subject.h"

#include <string.h>

/* Changes of what is looked at that follow each other faster are one step; then the file is brought up to date. */
#define REST_MILLISECONDS 1000

static void
set_view (EntSession *self, EntDecision *decision)
{
  g_autofree char *filter = ent_filter_to_json (self->filter);
  g_autofree char *scope = ent_scope_to_json (self->scope);

  ent_decision_set (decision, ENT_SUBJECT_VIEW, "filter", filter);
  ent_decision_set (decision, ENT_SUBJECT_VIEW, "scope", scope);
}

/*
 * ent_session_begin_view:
 *
 * A file that knows nothing yet learns what is looked at, so that the first step has something to go back to.
 */
void
ent_session_begin_view (EntSession *self)
{
  EntDecision *view;

  if (!ent_session_can_write (self) || ent_records_find (self->records, ENT_SUBJECT_VIEW, "filter") != NULL)
    return;
  view = ent_decision_new ("View");
  set_view (self, view);
  ent_session_write (self, ENT_WRITE_RECORDS, view);
}

static void
set_place (EntDecision *decision, const char *actor_id, const EntPlace *place)
{
  g_autofree char *subject = g_strconcat (ENT_SUBJECT_PLACE, actor_id, NULL);
  g_autofree char *value = ent_place_format (place);

  ent_decision_set (decision, subject, "at", value);
}

/*
 * ent_session_keep_view:
 *
 * The change of what is looked at becomes a step now, if there is one that is none yet.
 */
void
ent_session_keep_view (EntSession *self)
{
  g_autofree char *name = g_steal_pointer (&self->view_step);
  EntDecision *decision;

  if (name == NULL || !ent_session_can_write (self))
    return;
  decision = ent_decision_new ("%s", name);
  set_view (self, decision);
  ent_session_write (self, ENT_WRITE_DECISION, decision);
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
    ent_session_write (self, ENT_WRITE_RECORDS, changes);
  else
    ent_decision_free (changes);
}

static gboolean
on_rest (gpointer data)
{
  EntSession *self = data;

  self->rest_source = 0;
  ent_session_keep (self);
  if (ent_session_can_write (self))
    ent_session_write (self, ENT_WRITE_SETTLE, NULL);
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
  if (!ent_session_can_write (self))
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
  if (!ent_session_can_write (self))
    return;
  ent_session_keep_view (self);
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
  if (!ent_session_can_write (self))
    return;
  if (self->view_step == NULL || !goes_on || !self->view_goes_on || strcmp (self->view_step, name) != 0)
    {
      ent_session_keep_view (self);
      self->view_step = g_strdup (name);
    }
  self->view_goes_on = goes_on;
  if (goes_on)
    {
      ent_session_notify (self, ENT_SESSION_UNDO_NAME);
      ent_session_notify (self, ENT_SESSION_REDO_NAME);
    }
  else
    ent_session_keep_view (self);
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

  if (!ent_session_can_write (self))
    return;
  ent_session_keep_view (self);
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
  ent_session_write (self, ENT_WRITE_DECISION, decision);
  ent_session_keep_soon (self);
}
