/* ent-canvas-scope.c: what the canvas shows, hides and pins, by key and menu
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-canvas-private.h"

static gboolean
find_node (EntCanvas *self, guint *node)
{
  EntItem current = ent_canvas_get_current (self);

  *node = current.index;
  return current.kind == ENT_ITEM_NODE;
}

/* The nodes that are selected, or the one that the keyboard is at. */
static GArray *
dup_nodes (EntCanvas *self)
{
  GArray *nodes = g_array_new (FALSE, FALSE, sizeof (guint));
  const GArray *selection = ent_session_get_selection (self->session);
  guint node;

  for (guint i = 0; i < selection->len; i++)
    {
      EntItem item = g_array_index (selection, EntItem, i);

      if (item.kind == ENT_ITEM_NODE)
        g_array_append_val (nodes, item.index);
    }
  if (nodes->len == 0 && find_node (self, &node))
    g_array_append_val (nodes, node);
  return nodes;
}

/* ---- around one actor ---- */

static void
expand (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntCanvas *self = ENT_CANVAS (widget);
  guint node;

  if (!ent_canvas_has_nodes (self) || !find_node (self, &node))
    return;
  if (ent_session_count_unshown (self->session, node) > 0)
    ent_session_expand (self->session, node);
  else
    ent_session_send_message (self->session, "All that is told of %s is shown",
                              ent_view_get_node (ent_session_get_view (self->session), node)->actor->name);
}

static void
collapse (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntCanvas *self = ENT_CANVAS (widget);
  guint node;

  if (!ent_canvas_has_nodes (self) || !find_node (self, &node))
    return;
  if (ent_session_is_expanded (self->session, node))
    ent_session_collapse (self->session, node);
  else
    gtk_widget_error_bell (widget);
}

/*
 * ent_canvas_toggle_expanded:
 *
 * Shows more around @node, or takes that back where there is no more.
 */
void
ent_canvas_toggle_expanded (EntCanvas *self, guint node)
{
  if (ent_session_count_unshown (self->session, node) > 0)
    ent_session_expand (self->session, node);
  else if (ent_session_is_expanded (self->session, node))
    ent_session_collapse (self->session, node);
  else
    ent_canvas_fit (self, ent_canvas_get_neighbourhood (self, node));
}

static void
focus (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntCanvas *self = ENT_CANVAS (widget);
  guint node;

  if (ent_canvas_has_nodes (self) && find_node (self, &node))
    ent_session_focus (self->session, node, g_variant_get_uint32 (parameter));
}

/* ---- what is selected ---- */

static void
hide (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntCanvas *self = ENT_CANVAS (widget);
  g_autoptr (GArray) nodes = NULL;

  if (!ent_canvas_has_nodes (self))
    return;
  nodes = dup_nodes (self);
  ent_session_hide (self->session, (const guint *) (gpointer) nodes->data, nodes->len);
}

static void
show_only_selection (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntCanvas *self = ENT_CANVAS (widget);
  g_autoptr (GArray) nodes = NULL;

  if (!ent_canvas_has_nodes (self))
    return;
  nodes = dup_nodes (self);
  ent_session_show_only (self->session, (const guint *) (gpointer) nodes->data, nodes->len);
}

static gboolean
are_pinned (EntCanvas *self, const GArray *nodes)
{
  for (guint i = 0; i < nodes->len; i++)
    if (!ent_scene_get_node (ent_session_get_scene (self->session), g_array_index (nodes, guint, i))->pinned)
      return FALSE;
  return nodes->len > 0;
}

/* Pins all, or where all are pinned unpins them. */
static void
toggle_pin (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntCanvas *self = ENT_CANVAS (widget);
  g_autoptr (GArray) nodes = NULL;

  if (!ent_canvas_has_nodes (self))
    return;
  nodes = dup_nodes (self);
  ent_session_set_pinned (self->session, (const guint *) (gpointer) nodes->data, nodes->len, !are_pinned (self, nodes));
}

/* ---- the whole ---- */

static void
ask_session (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const struct
  {
    const char *action;
    void (*ask) (EntSession *);
  } whole[] = {
    { "canvas.show-more", ent_session_show_more },
    { "canvas.show-fewer", ent_session_show_fewer },
    { "canvas.show-hidden", ent_session_show_hidden },
    { "canvas.look-everywhere", ent_session_look_everywhere },
    { "canvas.unpin-all", ent_session_unpin_all },
  };
  EntCanvas *self = ENT_CANVAS (widget);

  for (guint i = 0; i < G_N_ELEMENTS (whole) && ent_canvas_has_nodes (self); i++)
    if (g_str_equal (name, whole[i].action))
      whole[i].ask (self->session);
}

/* ---- menu and keys ---- */

static void
append_focus (GMenu *menu)
{
  g_autoptr (GMenu) steps = g_menu_new ();

  g_menu_append (steps, "1 Step", "canvas.focus(uint32 1)");
  g_menu_append (steps, "2 Steps", "canvas.focus(uint32 2)");
  g_menu_append (steps, "3 Steps", "canvas.focus(uint32 3)");
  g_menu_append_submenu (menu, "Focus", G_MENU_MODEL (steps));
}

/*
 * ent_canvas_append_node_items:
 *
 * What can be done with @node, or with all that are selected.
 */
void
ent_canvas_append_node_items (EntCanvas *self, GMenu *menu, guint node)
{
  g_autoptr (GMenu) around = g_menu_new ();
  g_autoptr (GMenu) selected = g_menu_new ();
  g_autoptr (GArray) nodes = dup_nodes (self);
  guint n_unshown = ent_session_count_unshown (self->session, node);

  if (n_unshown > 0)
    {
      g_autofree char *expand_label = g_strdup_printf ("Expand (%u More)", n_unshown);

      g_menu_append (around, expand_label, "canvas.expand");
    }
  if (ent_session_is_expanded (self->session, node))
    g_menu_append (around, "Collapse", "canvas.collapse");
  append_focus (around);
  g_menu_append (selected, nodes->len > 1 ? "Show Only Selection" : "Show Only This Actor", "canvas.show-only-selection");
  g_menu_append (selected, nodes->len > 1 ? "Hide Selection" : "Hide", "canvas.hide");
  g_menu_append (selected, are_pinned (self, nodes) ? "Unpin" : "Pin", "canvas.toggle-pin");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (around));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (selected));
}

/*
 * ent_canvas_append_picture_items:
 *
 * What can be done with the whole, as far as there is something to do.
 */
void
ent_canvas_append_picture_items (EntCanvas *self, GMenu *menu)
{
  g_autoptr (GMenu) items = g_menu_new ();
  const EntScope *scope = ent_session_get_scope (self->session);

  if (ent_view_get_n_weak_relations (ent_session_get_view (self->session)) > 0)
    g_menu_append (items, "Show More Relations", "canvas.show-more");
  if (ent_scope_get_limit (scope) != ENT_SESSION_LIMIT)
    g_menu_append (items, "Show Fewer Relations", "canvas.show-fewer");
  if (ent_scope_get_focus (scope, NULL) != NULL || ent_scope_get_only (scope)->len > 0)
    g_menu_append (items, "Look Everywhere", "canvas.look-everywhere");
  if (ent_scope_get_hidden (scope)->len > 0)
    g_menu_append (items, "Show Hidden Actors", "canvas.show-hidden");
  if (ent_session_count_pinned (self->session) > 0)
    g_menu_append (items, "Unpin All", "canvas.unpin-all");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (items));
}

/*
 * ent_canvas_update_scope_actions:
 * @is_node: whether there is an actor that they could be about
 */
void
ent_canvas_update_scope_actions (EntCanvas *self, gboolean is_node)
{
  static const char *const need_node[] = {
    "canvas.expand", "canvas.collapse", "canvas.focus", "canvas.show-only-selection", "canvas.hide", "canvas.toggle-pin"
  };

  for (guint i = 0; i < G_N_ELEMENTS (need_node); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), need_node[i], is_node);
}

static void
add_focus_keys (GtkWidgetClass *widget_class)
{
  for (guint steps = 1; steps <= ENT_SCOPE_MAX_STEPS; steps++)
    {
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0 + steps, 0, "canvas.focus", "u", steps);
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_0 + steps, 0, "canvas.focus", "u", steps);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0, 0, "canvas.look-everywhere", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_0, 0, "canvas.look-everywhere", NULL);
}

void
ent_canvas_class_add_scope_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc activate;
    guint key;
    GdkModifierType state;
  } plain[] = {
    { "canvas.expand", expand, GDK_KEY_e, 0 },
    { "canvas.collapse", collapse, GDK_KEY_e, GDK_SHIFT_MASK },
    { "canvas.hide", hide, GDK_KEY_h, 0 },
    { "canvas.show-hidden", ask_session, GDK_KEY_h, GDK_SHIFT_MASK },
    { "canvas.show-only-selection", show_only_selection, GDK_KEY_o, 0 },
    { "canvas.look-everywhere", ask_session, GDK_KEY_o, GDK_SHIFT_MASK },
    { "canvas.toggle-pin", toggle_pin, GDK_KEY_p, 0 },
    { "canvas.unpin-all", ask_session, GDK_KEY_p, GDK_SHIFT_MASK },
    { "canvas.show-more", ask_session, GDK_KEY_m, 0 },
    { "canvas.show-fewer", ask_session, GDK_KEY_m, GDK_SHIFT_MASK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    {
      gtk_widget_class_install_action (widget_class, plain[i].name, NULL, plain[i].activate);
      gtk_widget_class_add_binding_action (widget_class, plain[i].key, plain[i].state, plain[i].name, NULL);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "canvas.hide", NULL);
  gtk_widget_class_install_action (widget_class, "canvas.focus", "u", focus);
  add_focus_keys (widget_class);
}
