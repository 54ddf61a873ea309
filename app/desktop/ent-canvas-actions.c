/* ent-canvas-actions.c: keys and menu of the canvas
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-canvas-private.h"

#include "picture/ent-scene-walk.h"

#define KEY_FACTOR 1.25

static EntPoint
get_middle (EntCanvas *self)
{
  return (EntPoint) { self->camera.viewport.width / 2, self->camera.viewport.height / 2 };
}

static void
zoom (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntCanvas *self = ENT_CANVAS (widget);
  double factor = g_str_equal (name, "canvas.zoom-in") ? KEY_FACTOR
                  : g_str_equal (name, "canvas.zoom-out") ? 1 / KEY_FACTOR : 1 / self->camera.scale;

  ent_canvas_zoom_at (self, factor, get_middle (self));
}

static void
fit (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ent_canvas_go_home (ENT_CANVAS (widget));
}

/* Where nothing is selected, what has the focus with all that it is related to. */
static void
fit_selection (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntCanvas *self = ENT_CANVAS (widget);
  EntRect rect;

  if (ent_canvas_has_nodes (self) && ent_canvas_get_selected_rect (self, &rect))
    ent_canvas_fit (self, rect);
  else if (ent_canvas_has_nodes (self) && self->focus.kind == ENT_ITEM_NODE)
    ent_canvas_fit (self, ent_canvas_get_neighbourhood (self, self->focus.index));
}

/* ---- viewpoints ---- */

static void
keep_viewpoint (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntCanvas *self = ENT_CANVAS (widget);
  EntItem current = ent_canvas_get_current (self);
  g_autofree char *name = NULL;
  guint place;

  if (!ent_canvas_has_nodes (self))
    return;
  /* it is called after who is selected or has the focus, where there is one */
  if (current.kind == ENT_ITEM_NODE)
    name = g_strdup (ent_view_get_node (ent_session_get_view (self->session), current.index)->actor->name);
  else
    name = g_strdup_printf ("Viewpoint %u",
                            g_list_model_get_n_items (G_LIST_MODEL (ent_session_get_viewpoints (self->session))) + 1);
  place = ent_session_keep_viewpoint (self->session, name, &self->camera);
  if (place <= 9)
    ent_session_send_message (self->session, "The viewpoint is kept: Alt+%u comes back here", place);
  else
    ent_session_send_message (self->session, "The viewpoint is kept");
}

static void
go_to_viewpoint (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntCanvas *self = ENT_CANVAS (widget);
  GListModel *viewpoints = self->session != NULL ? G_LIST_MODEL (ent_session_get_viewpoints (self->session)) : NULL;
  int place = g_variant_get_int32 (parameter);
  g_autoptr (EntViewpoint) viewpoint = NULL;

  if (viewpoints != NULL && place > 0)
    viewpoint = g_list_model_get_item (viewpoints, place - 1);
  if (viewpoint == NULL)
    {
      gtk_widget_error_bell (widget);
      return;
    }
  self->camera_touched = TRUE;
  ent_canvas_glide_to (self, ent_viewpoint_get_camera (viewpoint));
}

/* ---- walking ---- */

static void
move (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntCanvas *self = ENT_CANVAS (widget);
  const char *direction = g_variant_get_string (parameter, NULL);

  if (ent_canvas_has_nodes (self))
    ent_canvas_walk (self, g_str_equal (direction, "right") - g_str_equal (direction, "left"),
                     g_str_equal (direction, "down") - g_str_equal (direction, "up"));
}

static void
move_around (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (ent_canvas_has_nodes (ENT_CANVAS (widget)))
    ent_canvas_walk_around (ENT_CANVAS (widget), g_variant_get_boolean (parameter));
}

static void
toggle (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (ent_canvas_has_nodes (ENT_CANVAS (widget)))
    ent_canvas_toggle_focus (ENT_CANVAS (widget));
}

/* ---- what the selection is told to do ---- */

static void
activate (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntCanvas *self = ENT_CANVAS (widget);

  if (ent_canvas_has_nodes (self))
    ent_session_activate (self->session, ent_canvas_get_current (self));
}

/* Where nothing is selected the key leaves full screen. */
static void
clear_selection (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntCanvas *self = ENT_CANVAS (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  if (self->session != NULL && ent_session_get_selection (self->session)->len > 0)
    ent_session_clear_selection (self->session);
  else if (GTK_IS_WINDOW (root))
    gtk_window_unfullscreen (GTK_WINDOW (root));
}

static void
select_all (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntCanvas *self = ENT_CANVAS (widget);
  EntScene *scene = self->session != NULL ? ent_session_get_scene (self->session) : NULL;
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (EntItem));

  for (guint i = 0; scene != NULL && i < ent_scene_get_n_nodes (scene); i++)
    {
      EntItem item = { ENT_ITEM_NODE, i };

      if (ent_scene_is_shown (scene, item))
        g_array_append_val (items, item);
    }
  if (items->len > 0)
    ent_session_set_selection (self->session, (const EntItem *) (gpointer) items->data, items->len);
}

static void
select_neighbours (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntCanvas *self = ENT_CANVAS (widget);
  EntItem current = ent_canvas_get_current (self);
  g_autoptr (GArray) items = NULL;
  g_autoptr (GHashTable) seen = NULL;
  const GArray *relations;
  EntView *view;

  if (current.kind != ENT_ITEM_NODE)
    return;
  view = ent_session_get_view (self->session);
  relations = ent_view_get_node (view, current.index)->relations;
  items = g_array_new (FALSE, FALSE, sizeof (EntItem));
  seen = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < relations->len; i++)
    {
      const EntRelation *relation = ent_view_get_relation (view, g_array_index (relations, guint, i));
      EntItem other = { ENT_ITEM_NODE, relation->source == current.index ? relation->target : relation->source };

      if (relation->visible && other.index != current.index
          && g_hash_table_add (seen, GUINT_TO_POINTER (other.index)))
        g_array_append_val (items, other);
    }
  g_array_append_val (items, current);
  ent_session_set_selection (self->session, (const EntItem *) (gpointer) items->data, items->len);
}

static void
show_only (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntCanvas *self = ENT_CANVAS (widget);
  EntItem current = ent_canvas_get_current (self);
  g_autoptr (EntFilter) filter = NULL;
  EntView *view;

  if (current.kind != ENT_ITEM_RELATION)
    return;
  view = ent_session_get_view (self->session);
  filter = ent_filter_copy (ent_session_get_filter (self->session));
  ent_filter_clear_facet (filter, ENT_FACET_RELATION);
  ent_filter_add_only (filter, ENT_FACET_RELATION, ent_view_get_relation (view, current.index)->type->name);
  ent_session_set_filter (self->session, filter);
}

static void
hide_relation (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntCanvas *self = ENT_CANVAS (widget);
  EntItem current = ent_canvas_get_current (self);
  g_autoptr (EntFilter) filter = NULL;

  if (current.kind != ENT_ITEM_RELATION)
    return;
  filter = ent_filter_copy (ent_session_get_filter (self->session));
  ent_filter_set_without (filter, ENT_FACET_RELATION,
                          ent_view_get_relation (ent_session_get_view (self->session), current.index)->type->name,
                          TRUE);
  ent_session_set_filter (self->session, filter);
}

static void
show_everything (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntCanvas *self = ENT_CANVAS (widget);

  if (self->session != NULL)
    ent_session_show_everything (self->session);
}

/* ---- the menu ---- */

static GMenuModel *
new_menu_model (EntCanvas *self, EntItem item)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) about_item = g_menu_new ();
  g_autoptr (GMenu) about_picture = g_menu_new ();
  g_autofree char *only = NULL;
  g_autofree char *hide = NULL;

  if (item.kind == ENT_ITEM_NODE)
    {
      g_menu_append (about_item, "Show Evidence", "canvas.activate");
      g_menu_append (about_item, "Select Neighbours", "canvas.select-neighbours");
      if (ent_session_get_selection (self->session)->len == 1)
        g_menu_append (about_item, "Through Time", "win.show-history");
      g_menu_append (about_item, ent_session_get_selection (self->session)->len > 1 ? "Merge…" : "Edit…", "win.edit-actor");
    }
  else if (item.kind == ENT_ITEM_RELATION)
    {
      const char *label = ent_view_get_relation (ent_session_get_view (self->session), item.index)->type->label;

      only = g_strdup_printf ("Show Only “%s”", label);
      hide = g_strdup_printf ("Hide “%s”", label);
      g_menu_append (about_item, "Show Evidence", "canvas.activate");
      g_menu_append (about_item, only, "canvas.show-only");
      g_menu_append (about_item, hide, "canvas.hide-relation");
    }
  g_menu_append (about_picture, "Show Everything", "canvas.show-everything");
  g_menu_append (about_picture, "Fit to Window", "canvas.fit");
  g_menu_append (about_picture, "Copy Picture", "win.copy-picture");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (about_item));
  if (item.kind == ENT_ITEM_NODE)
    ent_canvas_append_node_items (self, menu, item.index);
  ent_canvas_append_picture_items (self, menu);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (about_picture));
  return G_MENU_MODEL (menu);
}

static void
show_menu (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntCanvas *self = ENT_CANVAS (widget);
  EntItem item = ent_canvas_get_current (self);
  g_autoptr (GMenuModel) model = NULL;
  EntPoint at = self->pointer;

  if (!ent_canvas_has_nodes (self))
    return;
  /* what the menu is about is seen to be so */
  if (item.kind != ENT_ITEM_NONE && !ent_session_is_selected (self->session, item))
    ent_session_select (self->session, item);
  model = new_menu_model (self, item);
  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (model);
      gtk_widget_set_parent (self->menu, widget);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
    }
  else
    gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), model);
  /* from the keyboard it opens at the item */
  if (item.kind != ENT_ITEM_NONE && !ent_item_equal (ent_canvas_find_item (self, at.x, at.y), item))
    at = ent_camera_to_view (&self->camera, ent_scene_get_place (ent_session_get_scene (self->session), item));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle) { at.x, at.y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* Actions that need a selection are there only with one. */
void
ent_canvas_update_actions (EntCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  EntItem current = ent_canvas_get_current (self);

  gtk_widget_action_set_enabled (widget, "canvas.activate", current.kind != ENT_ITEM_NONE);
  gtk_widget_action_set_enabled (widget, "canvas.show-only", current.kind == ENT_ITEM_RELATION);
  gtk_widget_action_set_enabled (widget, "canvas.select-neighbours", current.kind == ENT_ITEM_NODE);
  gtk_widget_action_set_enabled (widget, "canvas.hide-relation", current.kind == ENT_ITEM_RELATION);
  ent_canvas_update_scope_actions (self, current.kind == ENT_ITEM_NODE);
}

/* Plain arrows walk from actor to actor, with Ctrl from relation to relation of one actor. */
static void
add_move_keys (GtkWidgetClass *widget_class, guint key, guint keypad_key, const char *direction, gboolean clockwise)
{
  const guint keys[] = { key, keypad_key };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, keys[i], 0, "canvas.move", "s", direction);
      gtk_widget_class_add_binding_action (widget_class, keys[i], GDK_CONTROL_MASK, "canvas.move-around", "b", clockwise);
    }
}

/* Keys that need no second hand; with Ctrl they do the same in the whole window. */
static void
add_zoom_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    const char *action;
  } keys[] = {
    { GDK_KEY_plus, "canvas.zoom-in" },   { GDK_KEY_equal, "canvas.zoom-in" },
    { GDK_KEY_KP_Add, "canvas.zoom-in" }, { GDK_KEY_minus, "canvas.zoom-out" },
    { GDK_KEY_KP_Subtract, "canvas.zoom-out" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, 0, keys[i].action, NULL);
}

void
ent_canvas_class_add_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "canvas.zoom-in", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "canvas.zoom-out", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "canvas.zoom-normal", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "canvas.fit", NULL, fit);
  gtk_widget_class_install_action (widget_class, "canvas.keep-viewpoint", NULL, keep_viewpoint);
  gtk_widget_class_install_action (widget_class, "canvas.go-to-viewpoint", "i", go_to_viewpoint);
  gtk_widget_class_install_action (widget_class, "canvas.move", "s", move);
  gtk_widget_class_install_action (widget_class, "canvas.fit-selection", NULL, fit_selection);
  gtk_widget_class_install_action (widget_class, "canvas.move-around", "b", move_around);
  gtk_widget_class_install_action (widget_class, "canvas.toggle", NULL, toggle);
  gtk_widget_class_install_action (widget_class, "canvas.select-all", NULL, select_all);
  gtk_widget_class_install_action (widget_class, "canvas.activate", NULL, activate);
  gtk_widget_class_install_action (widget_class, "canvas.clear-selection", NULL, clear_selection);
  gtk_widget_class_install_action (widget_class, "canvas.select-neighbours", NULL, select_neighbours);
  gtk_widget_class_install_action (widget_class, "canvas.show-only", NULL, show_only);
  gtk_widget_class_install_action (widget_class, "canvas.hide-relation", NULL, hide_relation);
  gtk_widget_class_install_action (widget_class, "canvas.show-everything", NULL, show_everything);
  gtk_widget_class_install_action (widget_class, "canvas.show-menu", NULL, show_menu);

  add_zoom_keys (widget_class);
  add_move_keys (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, "left", FALSE);
  add_move_keys (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, "right", TRUE);
  add_move_keys (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, "up", FALSE);
  add_move_keys (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, "down", TRUE);
  /* a menu shows the last key of an action */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "canvas.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "canvas.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "canvas.toggle", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Space, 0, "canvas.toggle", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, GDK_CONTROL_MASK, "canvas.select-all", NULL);
  /* the window knows the way */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_BackSpace, 0, "win.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "canvas.clear-selection", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "canvas.show-menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "canvas.show-menu", NULL);
}
