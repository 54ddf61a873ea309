/* ent-canvas-actions.c: keys and menu of the canvas
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-canvas-private.h"

#include <math.h>

#define KEY_FACTOR 1.25

static EntPoint
get_middle (EntCanvas *self)
{
  return (EntPoint) { self->camera.viewport.width / 2, self->camera.viewport.height / 2 };
}

/* What actions and keys are about: what was selected last. */
static EntItem
get_current (EntCanvas *self)
{
  const GArray *selection = self->session != NULL ? ent_session_get_selection (self->session) : NULL;

  if (selection == NULL || selection->len == 0)
    return ENT_ITEM_NOTHING;
  return g_array_index (selection, EntItem, selection->len - 1);
}

static gboolean
is_open (EntCanvas *self)
{
  EntScene *scene = self->session != NULL ? ent_session_get_scene (self->session) : NULL;

  return scene != NULL && ent_scene_get_n_nodes (scene) > 0;
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

/* ---- moving the selection ---- */

static EntPoint
get_place (EntScene *scene, EntItem item)
{
  return item.kind == ENT_ITEM_NODE ? ent_scene_get_node (scene, item.index)->center
                                    : ent_scene_get_edge (scene, item.index)->middle;
}

/* The shown node that a step from @from in the direction (@dx, @dy) leads to: near, and not far off the line. */
static EntItem
find_next (EntScene *scene, EntItem current, EntPoint from, double dx, double dy)
{
  EntItem best = ENT_ITEM_NOTHING;
  double best_cost = HUGE_VAL;

  for (guint i = 0; i < ent_scene_get_n_nodes (scene); i++)
    {
      const EntSceneNode *node = ent_scene_get_node (scene, i);
      double along = (node->center.x - from.x) * dx + (node->center.y - from.y) * dy;
      double across = fabs ((node->center.x - from.x) * dy - (node->center.y - from.y) * dx);
      double cost = along + 2 * across;
      EntItem item = { ENT_ITEM_NODE, i };

      if (node->shown && along > 0 && across <= 2 * along && cost < best_cost && !ent_item_equal (item, current))
        {
          best = item;
          best_cost = cost;
        }
    }
  return best;
}

/* The shown node nearest to the middle of what is seen: where the arrows begin. */
static EntItem
find_first (EntCanvas *self, EntScene *scene)
{
  EntItem best = ENT_ITEM_NOTHING;
  double best_distance = HUGE_VAL;

  for (guint i = 0; i < ent_scene_get_n_nodes (scene); i++)
    {
      const EntSceneNode *node = ent_scene_get_node (scene, i);
      double distance = hypot (node->center.x - self->camera.center.x, node->center.y - self->camera.center.y);

      if (node->shown && distance < best_distance)
        {
          best = (EntItem) { ENT_ITEM_NODE, i };
          best_distance = distance;
        }
    }
  return best;
}

static void
move (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntCanvas *self = ENT_CANVAS (widget);
  const char *direction = g_variant_get_string (parameter, NULL);
  double dx = g_str_equal (direction, "right") - g_str_equal (direction, "left");
  double dy = g_str_equal (direction, "down") - g_str_equal (direction, "up");
  EntItem current = get_current (self);
  EntItem next;
  EntScene *scene;

  if (!is_open (self))
    return;
  scene = ent_session_get_scene (self->session);
  next = current.kind == ENT_ITEM_NONE ? find_first (self, scene)
         : find_next (scene, current, get_place (scene, current), dx, dy);
  if (next.kind == ENT_ITEM_NONE)
    {
      gtk_widget_error_bell (widget);
      return;
    }
  ent_session_select (self->session, next);
  ent_session_show_item (self->session, next);
}

/* ---- what the selection is told to do ---- */

static void
activate (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntCanvas *self = ENT_CANVAS (widget);

  if (is_open (self))
    ent_session_activate (self->session, get_current (self));
}

static void
clear_selection (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntCanvas *self = ENT_CANVAS (widget);

  if (self->session != NULL)
    ent_session_clear_selection (self->session);
}

static void
select_neighbours (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntCanvas *self = ENT_CANVAS (widget);
  EntItem current = get_current (self);
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
  EntItem current = get_current (self);
  g_autoptr (EntFilter) filter = NULL;
  EntView *view;

  if (current.kind == ENT_ITEM_NONE)
    return;
  view = ent_session_get_view (self->session);
  filter = ent_filter_copy (ent_session_get_filter (self->session));
  if (current.kind == ENT_ITEM_NODE)
    {
      ent_filter_clear_facet (filter, ENT_FACET_ACTOR);
      ent_filter_add_only (filter, ENT_FACET_ACTOR, ent_view_get_node (view, current.index)->actor->id);
    }
  else
    {
      ent_filter_clear_facet (filter, ENT_FACET_RELATION);
      ent_filter_add_only (filter, ENT_FACET_RELATION, ent_view_get_relation (view, current.index)->type->name);
    }
  ent_session_set_filter (self->session, filter);
}

static void
hide_relation (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntCanvas *self = ENT_CANVAS (widget);
  EntItem current = get_current (self);
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
      g_menu_append (about_item, "Show Only Its Relations", "canvas.show-only");
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
  g_menu_append_section (menu, NULL, G_MENU_MODEL (about_item));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (about_picture));
  return G_MENU_MODEL (menu);
}

static void
show_menu (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntCanvas *self = ENT_CANVAS (widget);
  EntItem item = get_current (self);
  g_autoptr (GMenuModel) model = NULL;
  EntPoint at = self->pointer;

  if (!is_open (self))
    return;
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
  if (item.kind != ENT_ITEM_NONE && ent_canvas_find_item (self, at.x, at.y).kind == ENT_ITEM_NONE)
    at = ent_camera_to_view (&self->camera, get_place (ent_session_get_scene (self->session), item));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle) { at.x, at.y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* Actions that need a selection are there only with one. */
void
ent_canvas_update_actions (EntCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  EntItem current = get_current (self);

  gtk_widget_action_set_enabled (widget, "canvas.activate", current.kind != ENT_ITEM_NONE);
  gtk_widget_action_set_enabled (widget, "canvas.show-only", current.kind != ENT_ITEM_NONE);
  gtk_widget_action_set_enabled (widget, "canvas.select-neighbours", current.kind == ENT_ITEM_NODE);
  gtk_widget_action_set_enabled (widget, "canvas.hide-relation", current.kind == ENT_ITEM_RELATION);
}

static void
add_move_keys (GtkWidgetClass *widget_class, guint key, guint keypad_key, const char *direction)
{
  gtk_widget_class_add_binding_action (widget_class, key, 0, "canvas.move", "s", direction);
  gtk_widget_class_add_binding_action (widget_class, keypad_key, 0, "canvas.move", "s", direction);
}

void
ent_canvas_class_add_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "canvas.zoom-in", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "canvas.zoom-out", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "canvas.zoom-normal", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "canvas.fit", NULL, fit);
  gtk_widget_class_install_action (widget_class, "canvas.move", "s", move);
  gtk_widget_class_install_action (widget_class, "canvas.activate", NULL, activate);
  gtk_widget_class_install_action (widget_class, "canvas.clear-selection", NULL, clear_selection);
  gtk_widget_class_install_action (widget_class, "canvas.select-neighbours", NULL, select_neighbours);
  gtk_widget_class_install_action (widget_class, "canvas.show-only", NULL, show_only);
  gtk_widget_class_install_action (widget_class, "canvas.hide-relation", NULL, hide_relation);
  gtk_widget_class_install_action (widget_class, "canvas.show-everything", NULL, show_everything);
  gtk_widget_class_install_action (widget_class, "canvas.show-menu", NULL, show_menu);

  add_move_keys (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, "left");
  add_move_keys (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, "right");
  add_move_keys (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, "up");
  add_move_keys (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, "down");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "canvas.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "canvas.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "canvas.clear-selection", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "canvas.show-menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "canvas.show-menu", NULL);
}
