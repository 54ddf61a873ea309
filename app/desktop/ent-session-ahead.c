/* ent-session-ahead.c: what is made ready before anybody asks for it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-session-private.h"

#include "picture/ent-scene-find.h"

/* Of a frame, in microseconds, that may go to what nobody waits for. */
#define SLICE 4000
#define PAIRS_AT_ONCE 32
/* A search need not wait long for so many pairs of nodes. */
#define FEW_UNSOUGHT 2000

/* ---- finding things in the scene ---- */

typedef struct
{
  GWeakRef session;
  EntScene *snapshot;
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  g_weak_ref_clear (&search->session);
  ent_scene_free (search->snapshot);
  g_free (search);
}

static void
make_search_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Search *search = data;

  g_task_return_pointer (task, ent_scene_new_search (search->snapshot), (GDestroyNotify) ent_grid_free);
}

static void
on_search_made (GObject *source, GAsyncResult *result, gpointer data)
{
  Search *search = g_task_get_task_data (G_TASK (result));
  g_autoptr (EntSession) self = g_weak_ref_get (&search->session);
  g_autoptr (EntGrid) grid = g_task_propagate_pointer (G_TASK (result), NULL);

  /* a newer one is for another scene */
  if (self == NULL || self->search != G_TASK (result))
    return;
  self->search = NULL;
  ent_scene_take_search (self->scene, g_steal_pointer (&grid));
}

static void
prepare_search (EntSession *self)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, on_search_made, NULL);
  Search *search = g_new0 (Search, 1);

  g_weak_ref_init (&search->session, self);
  search->snapshot = ent_scene_begin_search (self->scene);
  g_task_set_task_data (task, search, search_free);
  self->search = task;   /* it lives until its answer */
  g_task_run_in_thread (task, make_search_in_thread);
}

/* ---- edges that are left out of the picture ---- */

static gboolean
bend_some (gpointer data)
{
  EntSession *self = data;
  gint64 end = g_get_monotonic_time () + SLICE;

  do
    if (!ent_scene_bend_ahead (self->scene, PAIRS_AT_ONCE))
      {
        self->ahead_source = 0;
        return G_SOURCE_REMOVE;
      }
  while (g_get_monotonic_time () < end);
  return G_SOURCE_CONTINUE;
}

/*
 * ent_session_prepare_scene:
 *
 * The scene is another: while the window takes it in, a thread makes it ready to be searched, and whenever there is time
 * edges are bent that are left out of the picture.
 */
void
ent_session_prepare_scene (EntSession *self)
{
  prepare_search (self);
  if (self->ahead_source == 0)
    self->ahead_source = g_idle_add_full (G_PRIORITY_LOW, bend_some, self, NULL);
}

/*
 * ent_session_prepare_search:
 *
 * Other edges are in the picture: where they are many, a thread makes them ready to be found.
 */
void
ent_session_prepare_search (EntSession *self)
{
  if (ent_scene_count_unsought (self->scene) > FEW_UNSOUGHT)
    prepare_search (self);
}
