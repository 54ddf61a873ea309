/* ent-canvas.c: the graph, to look at and to take hold of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-canvas-private.h"

#include "picture/ent-bundle.h"
#include "picture/ent-scene-find.h"
#include "picture/ent-scene-walk.h"

/* How near the pointer must come, in pixels. */
#define REACH 6

enum
{
  PROP_ZOOM = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntCanvas, ent_canvas, ENT_TYPE_SESSION_WIDGET)

EntCanvas *
ent_canvas_new (EntSession *session)
{
  return g_object_new (ENT_TYPE_CANVAS, "session", session, NULL);
}

gboolean
ent_canvas_has_nodes (EntCanvas *self)
{
  EntScene *scene = self->session != NULL ? ent_session_get_scene (self->session) : NULL;

  return scene != NULL && ent_scene_get_n_nodes (scene) > 0;
}

/* ---- what is under the pointer ---- */

/**
 * ent_canvas_find_item:
 * @x: in pixels of the widget
 *
 * Returns: what is drawn there
 */
EntItem
ent_canvas_find_item (EntCanvas *self, double x, double y)
{
  EntPaint paint = { .hover = self->hover, .bundles = TRUE };

  g_return_val_if_fail (ENT_IS_CANVAS (self), ENT_ITEM_NOTHING);

  if (!ent_canvas_has_nodes (self))
    return ENT_ITEM_NOTHING;
  paint.selected = ent_session_get_selection (self->session);
  return ent_scene_find_item (ent_session_get_scene (self->session), &self->camera, &paint, (EntPoint) { x, y }, REACH);
}

void
ent_canvas_set_hover (EntCanvas *self, EntItem item)
{
  if (ent_item_equal (self->hover, item))
    return;
  self->hover = item;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), item.kind == ENT_ITEM_NONE ? NULL : "pointer");
  gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* "8 claims · 4 origins" */
static void
append_counts (GString *text, guint n_claims, guint n_origins)
{
  g_string_append_printf (text, "%u %s · %u %s", n_claims, n_claims == 1 ? "claim" : "claims", n_origins,
                          n_origins == 1 ? "origin" : "origins");
}

static void
append_bundle (GString *text, EntScene *scene, guint edge)
{
  guint bundle = ent_scene_get_edge (scene, edge)->bundle;

  if (bundle != ENT_BUNDLE_NONE && ent_scene_get_bundle (scene, bundle)->n_shown > 1)
    g_string_append_printf (text, "\nOne of %u relations between the two",
                            ent_scene_get_bundle (scene, bundle)->n_shown);
}

/* What there is to say of an item in a few lines. */
char *
ent_canvas_dup_text (EntCanvas *self, EntItem item)
{
  EntView *view = ent_session_get_view (self->session);
  GString *text = g_string_new (NULL);

  if (item.kind == ENT_ITEM_NODE)
    {
      const EntNode *node = ent_view_get_node (view, item.index);

      g_string_append_printf (text, "%s\n", node->actor->name);
      if (node->actor->role != NULL)
        g_string_append_printf (text, "%s\n", node->actor->role);
      append_counts (text, node->n_claims, node->n_origins);
    }
  else
    {
      const EntRelation *relation = ent_view_get_relation (view, item.index);

      g_string_append_printf (text, "%s %s %s\n", ent_view_get_node (view, relation->source)->actor->name,
                              relation->type->label, ent_view_get_node (view, relation->target)->actor->name);
      append_counts (text, relation->n_claims, relation->n_origins);
      g_string_append_printf (text, " · %s", ent_status_get_name (relation->status));
      if (relation->contested)
        g_string_append (text, ", contested");
      append_bundle (text, ent_session_get_scene (self->session), item.index);
    }
  return g_string_free (text, FALSE);
}

static gboolean
ent_canvas_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  EntCanvas *self = ENT_CANVAS (widget);
  gboolean menu_open = self->menu != NULL && gtk_widget_get_visible (self->menu);
  EntItem item = keyboard ? ENT_ITEM_NOTHING : ent_canvas_find_item (self, x, y);
  g_autofree char *text = NULL;

  if (item.kind == ENT_ITEM_NONE || self->drag != ENT_DRAG_NOTHING || menu_open)
    return FALSE;
  text = ent_canvas_dup_text (self, item);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

/* ---- the session ---- */

static void
on_case_changed (EntSession *session, EntCanvas *self)
{
  /* indices are new, and the picture is of scenes that are gone */
  self->hover = ENT_ITEM_NOTHING;
  self->drag = ENT_DRAG_NOTHING;
  ent_canvas_drop_live (self);
  if (!ent_canvas_has_nodes (self))
    self->camera_touched = FALSE;
  ent_canvas_restore_focus (self);
}

static void
on_view_changed (EntSession *session, EntCanvas *self)
{
  ent_canvas_invalidate (self);
}

static void
on_layout_changed (EntSession *session, EntCanvas *self)
{
  /* what is on its way is fitted where it will stand */
  if (!self->camera_touched && !ent_session_is_moving (session))
    {
      ent_canvas_set_home (self);
      ent_canvas_keep_home (self);
    }
  ent_canvas_nodes_moved (self);
}

/* More may reach farther than what was seen. */
static void
on_scope_changed (EntSession *session, GParamSpec *pspec, EntCanvas *self)
{
  if (!self->camera_touched)
    ent_canvas_go_home (self);
}

static void
on_selection_changed (EntSession *session, EntCanvas *self)
{
  const GArray *selection = ent_session_get_selection (session);

  /* the keyboard goes on from what was selected, by whatever means */
  if (selection->len > 0)
    ent_canvas_set_focus (self, g_array_index (selection, EntItem, selection->len - 1), self->focus_ring);
  else
    ent_canvas_describe (self);
  ent_canvas_update_actions (self);
  ent_canvas_invalidate (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_dark_changed (EntSession *session, GParamSpec *pspec, EntCanvas *self)
{
  ent_canvas_invalidate (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* What is only pointed at, and not selected, has the ring. */
static void
on_show_item (EntSession *session, const EntItem *item, EntCanvas *self)
{
  ent_canvas_set_focus (self, *item, !ent_session_is_selected (session, *item));
  ent_canvas_show_place (self, ent_scene_get_place (ent_session_get_scene (session), *item));
}

static void
ent_canvas_attach (EntSessionWidget *widget, EntSession *session)
{
  EntCanvas *self = ENT_CANVAS (widget);

  self->session = session;
  g_signal_connect_object (session, "case-changed", G_CALLBACK (on_case_changed), self, 0);
  g_signal_connect_object (session, "view-changed", G_CALLBACK (on_view_changed), self, 0);
  g_signal_connect_object (session, "layout-changed", G_CALLBACK (on_layout_changed), self, 0);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (on_selection_changed), self, 0);
  g_signal_connect_object (session, "show-item", G_CALLBACK (on_show_item), self, 0);
  g_signal_connect_object (session, "notify::scope", G_CALLBACK (on_scope_changed), self, 0);
  g_signal_connect_object (session, "notify::dark", G_CALLBACK (on_dark_changed), self, 0);
  g_signal_connect_object (session, "notify::high-contrast", G_CALLBACK (on_dark_changed), self, 0);
  ent_canvas_show_motion (self);
  on_layout_changed (session, self);
  ent_canvas_update_actions (self);
}

/* ---- the widget ---- */

static void
ent_canvas_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                    int *minimum_baseline, int *natural_baseline)
{
  *minimum = 160;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 640 : 480;
}

static void
ent_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EntCanvas *self = ENT_CANVAS (widget);

  self->camera.viewport = (EntSize) { width, height };
  ent_canvas_keep_home (self);
  ent_canvas_camera_moved (self);
  ent_canvas_hurry (self);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
snapshot_band (EntCanvas *self, GtkSnapshot *snapshot)
{
  EntColor accent = ent_style_get_accent (ent_session_get_theme (self->session));
  GdkRGBA line = { accent.red, accent.green, accent.blue, 1 };
  GdkRGBA fill = { accent.red, accent.green, accent.blue, 0.15f };
  graphene_rect_t rect = GRAPHENE_RECT_INIT (self->band.x, self->band.y, self->band.width, self->band.height);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &rect, 0);
  gtk_snapshot_append_color (snapshot, &fill, &rect);
  gtk_snapshot_append_border (snapshot, &outline, (float[]) { 1, 1, 1, 1 }, (GdkRGBA[]) { line, line, line, line });
}

static void
ent_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EntCanvas *self = ENT_CANVAS (widget);
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  EntColor background;

  if (self->session == NULL)
    return;
  background = ent_style_get_background (ent_session_get_theme (self->session));
  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { background.red, background.green, background.blue, 1 }, &area);
  gtk_snapshot_push_clip (snapshot, &area);
  ent_canvas_snapshot_picture (self, snapshot);
  ent_canvas_snapshot_focus (self, snapshot);
  if (self->drag == ENT_DRAG_BAND)
    snapshot_band (self, snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
ent_canvas_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EntCanvas *self = ENT_CANVAS (object);

  switch (prop_id)
    {
    case PROP_ZOOM:
      g_value_set_double (value, self->camera.scale);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_canvas_dispose (GObject *object)
{
  EntCanvas *self = ENT_CANVAS (object);

  ent_canvas_stop (self);
  ent_canvas_stop_nodes (self);
  ent_canvas_drop_picture (self);
  g_clear_pointer (&self->focus_key, g_free);
  self->menu = NULL;   /* the parent class lets all children go */
  self->session = NULL;
  G_OBJECT_CLASS (ent_canvas_parent_class)->dispose (object);
}

static void
ent_canvas_finalize (GObject *object)
{
  g_array_unref (ENT_CANVAS (object)->drag_nodes);
  G_OBJECT_CLASS (ent_canvas_parent_class)->finalize (object);
}

static void
ent_canvas_class_init (EntCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ENT_SESSION_WIDGET_CLASS (klass)->attach = ent_canvas_attach;
  object_class->dispose = ent_canvas_dispose;
  object_class->finalize = ent_canvas_finalize;
  object_class->get_property = ent_canvas_get_property;
  widget_class->measure = ent_canvas_measure;
  widget_class->size_allocate = ent_canvas_size_allocate;
  widget_class->snapshot = ent_canvas_snapshot;
  widget_class->query_tooltip = ent_canvas_query_tooltip;

  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0, ENT_CAMERA_MAX_SCALE, 1,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "canvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  ent_canvas_class_add_actions (widget_class);
  ent_canvas_class_add_scope_actions (widget_class);
}

static void
ent_canvas_init (EntCanvas *self)
{
  ent_camera_init (&self->camera);
  self->drag_nodes = g_array_new (FALSE, FALSE, sizeof (guint));
  /* it has a size of its own and no child to lay out */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, "Graph", -1);
  ent_canvas_add_gestures (self);
  ent_canvas_add_focus (self);
}
