/* ent-canvas-focus.c: where the keyboard is in the graph: drawn, announced and walked
 *
 * The focus is beside the selection: walking selects nothing, so that one can go somewhere without losing what is
 * selected.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-canvas-private.h"

#include "picture/ent-painter.h"
#include "picture/ent-scene-walk.h"

/* What actions and keys are about: where the keyboard is, or else what was selected last. */
EntItem
ent_canvas_get_current (EntCanvas *self)
{
  const GArray *selection = self->session != NULL ? ent_session_get_selection (self->session) : NULL;

  if (self->focus.kind != ENT_ITEM_NONE || selection == NULL || selection->len == 0)
    return self->focus;
  return g_array_index (selection, EntItem, selection->len - 1);
}

/* ---- announced ---- */

static void
append_state (EntCanvas *self, GString *text, EntItem item)
{
  if (!ent_scene_is_shown (ent_session_get_scene (self->session), item))
    g_string_append (text, ", not shown");
  if (ent_session_is_selected (self->session, item))
    g_string_append (text, ", selected");
}

/* Screen readers say the description of what has the focus whenever it is another. */
void
ent_canvas_describe (EntCanvas *self)
{
  const GArray *selection = ent_session_get_selection (self->session);
  EntItem current = ent_canvas_get_current (self);
  g_autoptr (GString) text = g_string_new (NULL);

  if (current.kind == ENT_ITEM_NONE || !ent_canvas_has_nodes (self))
    g_string_append (text, "Nothing is selected");
  else
    {
      g_autofree char *item = ent_canvas_dup_text (self, current);

      g_string_append (text, g_strdelimit (item, "\n", ','));
      append_state (self, text, current);
    }
  if (selection->len > 1)
    g_string_append_printf (text, "; %u selected", selection->len);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text->str, -1);
}

/* ---- kept ---- */

/**
 * ent_canvas_set_focus:
 * @item: where the keyboard is from now on; nothing leaves it nowhere
 * @ring: whether that is drawn: where a pointer chose it, it need not be
 */
void
ent_canvas_set_focus (EntCanvas *self, EntItem item, gboolean ring)
{
  self->focus = item;
  self->focus_ring = ring && item.kind != ENT_ITEM_NONE;
  g_clear_pointer (&self->focus_key, g_free);
  if (item.kind != ENT_ITEM_NONE)
    self->focus_key = ent_item_dup_key (ent_session_get_view (self->session), item);
  ent_canvas_describe (self);
  ent_canvas_update_actions (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Indices are new: the focus is on the same thing as before, if that is still there. */
void
ent_canvas_restore_focus (EntCanvas *self)
{
  g_autofree char *key = g_steal_pointer (&self->focus_key);
  EntItem item = ENT_ITEM_NOTHING;

  if (key != NULL)
    item = ent_item_from_key (ent_session_get_view (self->session), key);
  ent_canvas_set_focus (self, item, self->focus_ring);
}

/* What was selected last, else what stands nearest to the middle of what is seen. */
static EntItem
find_first (EntCanvas *self)
{
  EntScene *scene = ent_session_get_scene (self->session);
  EntItem current = ent_canvas_get_current (self);

  if (current.kind != ENT_ITEM_NONE && ent_scene_is_shown (scene, current))
    return current;
  return ent_scene_find_nearest (scene, self->camera.center);
}

static void
on_enter (GtkEventControllerFocus *controller, EntCanvas *self)
{
  gboolean by_key = (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_VISIBLE) != 0;

  if (!ent_canvas_has_nodes (self) || !by_key)
    return;
  ent_canvas_set_focus (self, find_first (self), TRUE);
  if (self->focus.kind != ENT_ITEM_NONE)
    ent_canvas_show_place (self, ent_scene_get_place (ent_session_get_scene (self->session), self->focus));
}

static void
on_leave (GtkEventControllerFocus *controller, EntCanvas *self)
{
  self->focus_ring = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ent_canvas_add_focus (EntCanvas *self)
{
  GtkEventController *controller = gtk_event_controller_focus_new ();

  g_signal_connect (controller, "enter", G_CALLBACK (on_enter), self);
  g_signal_connect (controller, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/* ---- drawn ---- */

void
ent_canvas_snapshot_focus (EntCanvas *self, GtkSnapshot *snapshot)
{
  EntScene *scene = ent_session_get_scene (self->session);
  EntSize viewport = self->camera.viewport;
  EntRect bounds;
  cairo_t *cr;

  if (!self->focus_ring || scene == NULL || !ent_scene_is_shown (scene, self->focus))
    return;
  bounds = ent_painter_get_focus_bounds (scene, &self->camera, self->focus);
  if (!ent_rect_overlaps (bounds, (EntRect) { 0, 0, viewport.width, viewport.height }))
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, viewport.width, viewport.height));
  cairo_rectangle (cr, bounds.x, bounds.y, bounds.width, bounds.height);
  cairo_clip (cr);
  ent_painter_draw_focus (scene, &self->camera, ent_session_get_theme (self->session), self->focus, cr);
  cairo_destroy (cr);
}

/* ---- walked ---- */

static void
go_to (EntCanvas *self, EntItem item)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (item.kind == ENT_ITEM_NONE)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  if (GTK_IS_WINDOW (root))
    gtk_window_set_focus_visible (GTK_WINDOW (root), TRUE);
  ent_canvas_set_focus (self, item, TRUE);
  /* one of a bundle is seen when the bundle is open */
  ent_canvas_set_hover (self, item.kind == ENT_ITEM_RELATION ? item : ENT_ITEM_NOTHING);
  ent_canvas_show_place (self, ent_scene_get_place (ent_session_get_scene (self->session), item));
}

/* Along the edge that fits the direction best; where none does, to what stands there. */
void
ent_canvas_walk (EntCanvas *self, double dx, double dy)
{
  EntScene *scene = ent_session_get_scene (self->session);
  EntItem current = ent_canvas_get_current (self);
  EntItem next;

  if (current.kind == ENT_ITEM_NONE)
    next = find_first (self);
  else
    {
      next = ent_scene_find_along (scene, current, dx, dy);
      if (next.kind == ENT_ITEM_NONE)
        next = ent_scene_find_beside (scene, current, dx, dy);
    }
  if (next.kind == ENT_ITEM_NODE)
    self->focus_node = next.index;
  go_to (self, next);
}

/* Onto the next relation of the actor where the keyboard is or was last. */
void
ent_canvas_walk_around (EntCanvas *self, gboolean clockwise)
{
  EntView *view = ent_session_get_view (self->session);
  EntItem current = ent_canvas_get_current (self);

  if (current.kind == ENT_ITEM_NONE)
    current = find_first (self);
  if (current.kind == ENT_ITEM_NONE)
    return;
  if (current.kind == ENT_ITEM_NODE)
    self->focus_node = current.index;
  else
    {
      const EntRelation *relation = ent_view_get_relation (view, current.index);

      if (self->focus_node != relation->target)
        self->focus_node = relation->source;
    }
  go_to (self, ent_scene_find_around (ent_session_get_scene (self->session), self->focus_node, current, clockwise));
}

/* Takes what has the focus into the selection, or out of it. */
void
ent_canvas_toggle_focus (EntCanvas *self)
{
  EntItem item = ent_canvas_get_current (self);

  if (item.kind == ENT_ITEM_NONE)
    item = find_first (self);
  if (item.kind == ENT_ITEM_NONE)
    return;
  ent_session_toggle (self->session, item);
  /* the focus follows the selection, but stays where something was taken out */
  go_to (self, item);
}
