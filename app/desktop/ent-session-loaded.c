/* ent-session-loaded.c: what was loaded comes in the place of what is open
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-session-private.h"

#include "ent-item-key.h"

/*
 * ent_session_find_places:
 *
 * Returns: (transfer full) (element-type utf8 EntPlace) (nullable): where actors stand that are to stay; %NULL where none
 *   does, so that all are arranged
 */
GHashTable *
ent_session_find_places (EntSession *self)
{
  guint n_nodes = self->view != NULL ? ent_view_get_n_nodes (self->view) : 0;
  GHashTable *places;

  if (self->unplaced || (n_nodes == 0 && g_hash_table_size (self->kept) == 0))
    return NULL;
  places = ent_places_new ();
  ent_places_set_all (places, self->kept);   /* also of those who are not in the case now, and may come back */
  {
    g_autoptr (GHashTable) shown = ent_session_dup_places (self);

    ent_places_set_all (places, shown);
  }
  return places;
}

static void
free_in_thread (GTask *task, gpointer source, gpointer loaded, GCancellable *cancellable)
{
  ent_loaded_free (loaded);
  g_task_return_boolean (task, TRUE);
}

/*
 * ent_session_drop_loaded:
 * @loaded: (transfer full): what is of no use any more: a large case takes longer to free than the window may wait
 *
 * Its file is let go of at once: whoever closes the session has closed the file then.
 */
void
ent_session_drop_loaded (EntLoaded *loaded)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  g_clear_pointer (&loaded->file, ent_case_file_unref);
  g_task_set_task_data (task, loaded, NULL);
  g_task_run_in_thread (task, free_in_thread);
}

/* ---- what was loaded ---- */

/* Puts what was loaded in the place of what is open, and that into @loaded. */
static void
swap (EntSession *self, EntLoaded *loaded)
{
  EntLoaded old = { .case_ = self->case_, .view = self->view, .scene = self->scene, .graph = self->graph };

  self->case_ = loaded->case_;
  self->view = loaded->view;
  self->scene = loaded->scene;
  self->graph = loaded->graph;
  loaded->case_ = old.case_;
  loaded->view = old.view;
  loaded->scene = old.scene;
  loaded->graph = old.graph;

  if (!ent_scope_equal (ent_view_get_scope (self->view), self->scope)
      || !ent_filter_equal (ent_view_get_filter (self->view), self->filter))
    {
      ent_view_set_scope (self->view, self->scope);
      ent_view_set_filter (self->view, self->filter);
      ent_scene_update (self->scene);
    }
  ent_session_prepare_scene (self);
}

/* Everybody who is in the picture has a place of his own from now on; after an arrangement nobody else has. */
static gboolean *
new_settled (EntSession *self)
{
  guint n = ent_view_get_n_nodes (self->view);
  gboolean *settled = g_new (gboolean, n);

  for (guint i = 0; i < n; i++)
    settled[i] = ent_view_get_node (self->view, i)->visible || ent_scene_get_node (self->scene, i)->pinned;
  return settled;
}

/*
 * ent_session_take_places:
 *
 * The same case: the nodes stand elsewhere, and who was pinned or taken hold of meanwhile stays.
 */
void
ent_session_take_places (EntSession *self, EntLoaded *loaded)
{
  g_autoptr (GHashTable) before = NULL;
  g_autofree char *name = NULL;

  if (loaded->layout_error != NULL)
    return;   /* where they stand is better than a makeshift order */
  ent_session_drop_nodes (self);
  before = ent_session_dup_places (self);
  swap (self, loaded);
  for (guint i = 0; i < ent_scene_get_n_nodes (self->scene); i++)
    {
      const EntSceneNode *old = ent_scene_get_node (loaded->scene, i);

      ent_scene_set_pinned (self->scene, i, old->pinned);
      if (old->pinned && self->arranging)
        ent_scene_move_node (self->scene, i, old->center);
    }
  self->unplaced = FALSE;
  if (self->arranging)
    {
      g_free (self->settled);
      self->settled = new_settled (self);
      name = g_strdup_printf ("Arrange by %s", ent_engine_get_name (self->engine));
      ent_session_note_places (self, self->engine == ENT_ENGINE_AUTO ? "Arrange" : name, before);
    }
  ent_session_emit (self, ENT_SESSION_VIEW_CHANGED);
  ent_session_show_moves (self, loaded->scene);
  ent_session_settle (self);
}

/* Who stood somewhere keeps his pin, and his place also where he came to it while articles were read. */
static void
keep_places (EntSession *self, GHashTable *places)
{
  for (guint i = 0; i < ent_scene_get_n_nodes (self->scene); i++)
    {
      const EntPlace *place = g_hash_table_lookup (places, ent_view_get_node (self->view, i)->actor->id);
      EntPoint center = ent_scene_get_node (self->scene, i)->center;

      if (place == NULL)
        continue;
      self->settled[i] = TRUE;
      ent_scene_set_pinned (self->scene, i, place->pinned);
      if (ABS (place->at.x - center.x) > 0 || ABS (place->at.y - center.y) > 0)
        ent_scene_move_node (self->scene, i, place->at);
    }
}

/* A file was opened: what it says is looked at counts, and where it says that actors stand. */
static void
open_view (EntSession *self, EntLoaded *loaded)
{
  ent_places_set_all (self->kept, loaded->places);
  if (loaded->filter != NULL)
    {
      ent_filter_free (self->filter);
      self->filter = g_steal_pointer (&loaded->filter);
    }
  if (loaded->scope != NULL)
    {
      ent_scope_free (self->scope);
      self->scope = g_steal_pointer (&loaded->scope);
      ent_session_notify (self, ENT_SESSION_SCOPE);
    }
}

/* What was selected of @before is selected of what is shown now. */
static void
follow_selection (EntSession *self, EntView *before, char **keys)
{
  EntItem last = self->selection->len == 1 ? g_array_index (self->selection, EntItem, 0) : ENT_ITEM_NOTHING;

  ent_session_set_selection_from_keys (self, keys);
  if (self->selection->len > 0)
    return;
  last = ent_item_find_successor (before, last, self->view);
  if (last.kind != ENT_ITEM_NONE)
    g_array_append_val (self->selection, last);
}

/*
 * ent_session_take_case:
 *
 * Another case, with its view and scene: they come in the place of those that are there.
 */
void
ent_session_take_case (EntSession *self, EntLoaded *loaded)
{
  g_auto (GStrv) keys = self->view != NULL ? ent_session_dup_selection_keys (self) : NULL;
  guint n_selected = self->selection->len;
  g_autoptr (GHashTable) places = NULL;

  ent_session_drop_nodes (self);
  if (loaded->places != NULL)
    open_view (self, loaded);
  places = ent_session_find_places (self);
  swap (self, loaded);
  self->unplaced = loaded->layout_error != NULL;
  g_free (self->settled);
  self->settled = new_settled (self);
  if (places != NULL)
    keep_places (self, places);
  if (keys != NULL)
    follow_selection (self, loaded->view, keys);

  ent_session_emit (self, ENT_SESSION_CASE_CHANGED);
  ent_session_emit (self, ENT_SESSION_VIEW_CHANGED);
  ent_session_emit (self, ENT_SESSION_LAYOUT_CHANGED);
  if (self->selection->len != n_selected)
    ent_session_emit (self, ENT_SESSION_SELECTION_CHANGED);
}
