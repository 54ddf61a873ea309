/* ent-session-history.c: undo and redo of what is shown and where it stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-session-private.h"

/* So many that their moves may have to be made in a thread. */
#define MANY_PLACES 50

static void
notify_names (EntSession *self)
{
  ent_session_notify (self, ENT_SESSION_UNDO_NAME);
  ent_session_notify (self, ENT_SESSION_REDO_NAME);
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

/*
 * ent_session_push_step:
 * @step: (transfer full): what was just done
 */
void
ent_session_push_step (EntSession *self, EntStep *step)
{
  ent_history_push (self->steps, step);
  notify_names (self);
}

/**
 * ent_session_get_undo_name:
 *
 * Returns: (transfer none) (nullable): what the user did last: "Hide Russia"
 */
const char *
ent_session_get_undo_name (EntSession *self)
{
  const EntStep *step;

  g_return_val_if_fail (ENT_IS_SESSION (self), NULL);

  step = ent_history_get_undo (self->steps);
  return step != NULL ? step->name : NULL;
}

/**
 * ent_session_get_redo_name:
 *
 * Returns: (transfer none) (nullable): what was undone last
 */
const char *
ent_session_get_redo_name (EntSession *self)
{
  const EntStep *step;

  g_return_val_if_fail (ENT_IS_SESSION (self), NULL);

  step = ent_history_get_redo (self->steps);
  return step != NULL ? step->name : NULL;
}

/* Very many places are set in a thread, one load at a time. */
static gboolean
can_go (EntSession *self, const EntStep *step)
{
  if (step->places[0] == NULL || g_hash_table_size (step->places[0]) < MANY_PLACES || self->cancellable == NULL)
    return TRUE;
  ent_session_send_message (self, "“%s” can be undone or done again when the work that goes on is finished", step->name);
  return FALSE;
}

/* Makes things as they were before the step, or after it. */
static void
go (EntSession *self, const EntStep *step, guint side)
{
  if (step->filters[side] != NULL || step->scopes[side] != NULL)
    ent_session_show_view (self, step->filters[side], step->scopes[side]);
  if (step->places[side] != NULL)
    ent_session_set_places (self, step->places[side]);
  notify_names (self);
}

/**
 * ent_session_undo:
 *
 * Takes the last step back: a move, a pin, an arrangement, a change of the filter or of what is looked at.
 */
void
ent_session_undo (EntSession *self)
{
  const EntStep *step;

  g_return_if_fail (ENT_IS_SESSION (self));

  ent_session_drop_nodes (self);
  step = ent_history_get_undo (self->steps);
  if (step == NULL || !can_go (self, step))
    return;
  ent_history_undo (self->steps);
  go (self, step, ENT_STEP_BEFORE);
}

/**
 * ent_session_redo:
 *
 * Does again what was undone last.
 */
void
ent_session_redo (EntSession *self)
{
  const EntStep *step;

  g_return_if_fail (ENT_IS_SESSION (self));

  step = ent_history_get_redo (self->steps);
  if (step == NULL || !can_go (self, step))
    return;
  ent_history_redo (self->steps);
  go (self, step, ENT_STEP_AFTER);
}
