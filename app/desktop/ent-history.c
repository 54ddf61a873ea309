/* ent-history.c: what the user did to the picture, step by step, and the way back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-history.h"

/* How far back the way is kept. */
#define MAX_STEPS 100
/* Changes of the filter that follow each other as fast as this are one: a slider that is dragged. */
#define ONE_CHANGE (G_USEC_PER_SEC)

struct _EntHistory
{
  GPtrArray *steps;
  guint n_done;          /* of them; the others were undone */
  gint64 last_push;      /* in g_get_monotonic_time() */
};

/**
 * ent_step_new:
 *
 * Returns: (transfer full): a step in which nothing changed; what did is to be filled in
 */
EntStep *
ent_step_new (const char *name)
{
  EntStep *self = g_new0 (EntStep, 1);

  self->name = g_strdup (name);
  return self;
}

void
ent_step_free (EntStep *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < 2; i++)
    {
      ent_filter_free (self->filters[i]);
      ent_scope_free (self->scopes[i]);
      g_clear_pointer (&self->places[i], g_hash_table_unref);
    }
  g_free (self->name);
  g_free (self);
}

EntHistory *
ent_history_new (void)
{
  EntHistory *self = g_new0 (EntHistory, 1);

  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_step_free);
  return self;
}

void
ent_history_free (EntHistory *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->steps);
  g_free (self);
}

static gboolean
is_of_filter (const EntStep *step)
{
  return step != NULL && step->filters[0] != NULL && step->scopes[0] == NULL && step->places[0] == NULL;
}

/**
 * ent_history_push:
 * @step: (transfer full): what was just done
 *
 * Forgets what was undone. O(1) but for that.
 */
void
ent_history_push (EntHistory *self, EntStep *step)
{
  gint64 now = g_get_monotonic_time ();
  EntStep *last = self->n_done > 0 ? g_ptr_array_index (self->steps, self->n_done - 1) : NULL;

  g_ptr_array_set_size (self->steps, self->n_done);
  if (is_of_filter (step) && is_of_filter (last) && now - self->last_push < ONE_CHANGE)
    {
      ent_filter_free (last->filters[ENT_STEP_AFTER]);
      last->filters[ENT_STEP_AFTER] = g_steal_pointer (&step->filters[ENT_STEP_AFTER]);
      ent_step_free (step);
    }
  else
    {
      if (self->steps->len == MAX_STEPS)
        g_ptr_array_remove_index (self->steps, 0);
      g_ptr_array_add (self->steps, step);
    }
  self->n_done = self->steps->len;
  self->last_push = now;
}

/**
 * ent_history_get_undo:
 *
 * Returns: (transfer none) (nullable): what ent_history_undo() takes back
 */
const EntStep *
ent_history_get_undo (const EntHistory *self)
{
  return self->n_done > 0 ? g_ptr_array_index (self->steps, self->n_done - 1) : NULL;
}

/**
 * ent_history_get_redo:
 *
 * Returns: (transfer none) (nullable): what ent_history_redo() does again
 */
const EntStep *
ent_history_get_redo (const EntHistory *self)
{
  return self->n_done < self->steps->len ? g_ptr_array_index (self->steps, self->n_done) : NULL;
}

/**
 * ent_history_undo:
 *
 * Notes that the last step is undone; the one who asks undoes it.
 */
void
ent_history_undo (EntHistory *self)
{
  g_return_if_fail (self->n_done > 0);

  self->n_done--;
  self->last_push = 0;
}

/**
 * ent_history_redo:
 *
 * Notes that it is done again.
 */
void
ent_history_redo (EntHistory *self)
{
  g_return_if_fail (self->n_done < self->steps->len);

  self->n_done++;
  self->last_push = 0;
}
