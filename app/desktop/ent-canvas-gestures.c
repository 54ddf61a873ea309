/* ent-canvas-gestures.c: pointer and touch on the canvas
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-canvas-private.h"

#include <math.h>

/* What one notch of a wheel zooms by. */
#define WHEEL_FACTOR 1.2
/* Pixels that a touchpad must scroll to zoom as far as one notch. */
#define PIXELS_A_NOTCH 40.0

static EntPoint
to_plane (EntCanvas *self, double x, double y)
{
  return ent_camera_to_plane (&self->camera, (EntPoint) { x, y });
}

/* ---- pointer ---- */

static void
on_motion (GtkEventControllerMotion *controller, double x, double y, EntCanvas *self)
{
  self->pointer = (EntPoint) { x, y };
  if (self->drag == ENT_DRAG_NOTHING)
    ent_canvas_set_hover (self, ent_canvas_find_item (self, x, y));
}

static void
on_leave (GtkEventControllerMotion *controller, EntCanvas *self)
{
  if (self->drag == ENT_DRAG_NOTHING)
    ent_canvas_set_hover (self, ENT_ITEM_NOTHING);
}

/* A wheel zooms at the pointer; two fingers on a touchpad pan, and zoom with Ctrl. */
static gboolean
on_scroll (GtkEventControllerScroll *controller, double dx, double dy, EntCanvas *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  gboolean wheel = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL;

  if (wheel && (state & GDK_SHIFT_MASK) != 0)
    ent_canvas_pan (self, -PIXELS_A_NOTCH * (fabs (dx) > 0 ? dx : dy), 0);
  else if (wheel || (state & GDK_CONTROL_MASK) != 0)
    ent_canvas_zoom_at (self, pow (WHEEL_FACTOR, -dy / (wheel ? 1 : PIXELS_A_NOTCH)), self->pointer);
  else
    ent_canvas_pan (self, -dx, -dy);
  return TRUE;
}

/* Two fingers have left the touchpad while they were panning. */
static void
on_decelerate (GtkEventControllerScroll *controller, double dx, double dy, EntCanvas *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0
      && gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_SURFACE)
    ent_canvas_fling (self, -dx, -dy);
}

/* ---- click ---- */

static void
on_click_released (GtkGestureClick *gesture, int n_press, double x, double y, EntCanvas *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  EntItem item = ent_canvas_find_item (self, x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (ent_session_get_scene (self->session) == NULL)
    return;
  ent_canvas_set_focus (self, item, FALSE);
  if (n_press == 2 && item.kind == ENT_ITEM_NODE)
    ent_canvas_toggle_expanded (self, item.index);
  else if (n_press == 2 && item.kind == ENT_ITEM_RELATION)
    ent_session_activate (self->session, item);
  else if (n_press == 1 && (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) == 0)
    ent_session_select (self->session, item);
  else if (n_press == 1 && item.kind != ENT_ITEM_NONE)
    ent_session_toggle (self->session, item);
}

static void
on_menu_pressed (GtkGestureClick *gesture, int n_press, double x, double y, EntCanvas *self)
{
  EntItem item = ent_canvas_find_item (self, x, y);

  if (ent_session_get_scene (self->session) == NULL)
    return;
  self->pointer = (EntPoint) { x, y };
  ent_canvas_set_focus (self, item, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (self), "canvas.show-menu", NULL);
}

/* ---- drag ---- */

/* A node that is selected takes the others that are along, wherever it is taken hold of. */
static void
take_nodes (EntCanvas *self, guint node)
{
  const GArray *selection = ent_session_get_selection (self->session);
  gboolean along = ent_session_is_selected (self->session, (EntItem) { ENT_ITEM_NODE, node });

  g_array_set_size (self->drag_nodes, 0);
  for (guint i = 0; along && i < selection->len; i++)
    {
      EntItem item = g_array_index (selection, EntItem, i);

      if (item.kind == ENT_ITEM_NODE && item.index != node)
        g_array_append_val (self->drag_nodes, item.index);
    }
  g_array_prepend_val (self->drag_nodes, node);
}

static void
on_drag_begin (GtkGestureDrag *gesture, double x, double y, EntCanvas *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  EntItem item = ent_canvas_find_item (self, x, y);

  ent_canvas_stop (self);
  self->drag_begun = FALSE;
  self->drag_start = self->drag_last = (EntPoint) { x, y };
  if (button == GDK_BUTTON_MIDDLE)
    self->drag = ENT_DRAG_VIEW;
  else if (button > GDK_BUTTON_MIDDLE)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
  else if (item.kind == ENT_ITEM_NODE && !ent_session_get_locked (self->session))
    {
      EntPoint center = ent_scene_get_node (ent_session_get_scene (self->session), item.index)->center;
      EntPoint at = to_plane (self, x, y);

      self->drag = ENT_DRAG_NODES;
      take_nodes (self, item.index);
      self->drag_grip = (EntPoint) { center.x - at.x, center.y - at.y };
    }
  else
    {
      self->drag = (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)) != 0 ? ENT_DRAG_BAND : ENT_DRAG_VIEW;
      self->band_adds = (state & GDK_CONTROL_MASK) != 0;
    }
  self->dragged = self->drag;
}

/* The node that was taken hold of stays under the pointer. */
static void
move_nodes (EntCanvas *self, EntPoint at)
{
  guint first = g_array_index (self->drag_nodes, guint, 0);
  EntPoint center = ent_scene_get_node (ent_session_get_scene (self->session), first)->center;

  self->camera_touched = TRUE;
  ent_session_move_nodes (self->session, (const guint *) (gpointer) self->drag_nodes->data, self->drag_nodes->len,
                          at.x + self->drag_grip.x - center.x, at.y + self->drag_grip.y - center.y);
}

static void
drag_to (EntCanvas *self, double x, double y)
{
  switch (self->drag)
    {
    case ENT_DRAG_VIEW:
      ent_canvas_pan (self, x - self->drag_last.x, y - self->drag_last.y);
      break;
    case ENT_DRAG_NODES:
      move_nodes (self, to_plane (self, x, y));
      break;
    case ENT_DRAG_BAND:
      self->band = (EntRect) { MIN (self->drag_start.x, x), MIN (self->drag_start.y, y),
                               fabs (x - self->drag_start.x), fabs (y - self->drag_start.y) };
      gtk_widget_queue_draw (GTK_WIDGET (self));
      break;
    case ENT_DRAG_NOTHING:
    default:
      break;
    }
  self->drag_last = (EntPoint) { x, y };
}

static void
on_drag_update (GtkGestureDrag *gesture, double dx, double dy, EntCanvas *self)
{
  /* a hand that trembles while it clicks drags nothing */
  if (!self->drag_begun && !gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, dx, dy))
    return;
  if (!self->drag_begun)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  self->drag_begun = TRUE;
  drag_to (self, self->drag_start.x + dx, self->drag_start.y + dy);
}

/* All shown nodes whose middle the band covers, after those that were selected where it adds to them. */
static void
select_band (EntCanvas *self)
{
  EntScene *scene = ent_session_get_scene (self->session);
  const GArray *selection = ent_session_get_selection (self->session);
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (EntItem));

  if (self->band_adds)
    g_array_append_vals (items, selection->data, selection->len);
  for (guint i = 0; scene != NULL && i < ent_scene_get_n_nodes (scene); i++)
    {
      const EntSceneNode *node = ent_scene_get_node (scene, i);
      EntPoint at = ent_camera_to_view (&self->camera, node->center);
      EntItem item = { ENT_ITEM_NODE, i };

      if (node->shown && at.x >= self->band.x && at.x <= self->band.x + self->band.width && at.y >= self->band.y
          && at.y <= self->band.y + self->band.height
          && !(self->band_adds && ent_session_is_selected (self->session, item)))
        g_array_append_val (items, item);
    }
  ent_session_set_selection (self->session, (const EntItem *) (gpointer) items->data, items->len);
}

static void
on_drag_end (GtkGestureDrag *gesture, double dx, double dy, EntCanvas *self)
{
  EntDrag drag = self->drag;

  self->drag = ENT_DRAG_NOTHING;
  if (drag == ENT_DRAG_NODES)
    ent_session_drop_nodes (self->session);
  if (drag == ENT_DRAG_BAND && self->band.width > 0)
    select_band (self);
  else if (drag == ENT_DRAG_NODES && self->drag_begun)
    ent_canvas_invalidate (self);
  self->band = (EntRect) { 0 };
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* A pan that is let go of in full speed goes on for a while. */
static void
on_swipe (GtkGestureSwipe *gesture, double dx, double dy, EntCanvas *self)
{
  if (self->dragged == ENT_DRAG_VIEW && self->drag_begun)
    ent_canvas_fling (self, dx, dy);
}

/* ---- pinch ---- */

static void
on_pinch_begin (GtkGesture *gesture, GdkEventSequence *sequence, EntCanvas *self)
{
  self->pinch_scale = 1;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
on_pinch (GtkGestureZoom *gesture, double scale, EntCanvas *self)
{
  EntPoint at;

  if (!(scale > 0) || !gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &at.x, &at.y))
    return;
  ent_canvas_zoom_at (self, scale / self->pinch_scale, at);
  self->pinch_scale = scale;
}

void
ent_canvas_add_gestures (EntCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES
                                                                | GTK_EVENT_CONTROLLER_SCROLL_KINETIC);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *swipe = gtk_gesture_swipe_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *menu = gtk_gesture_click_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "leave", G_CALLBACK (on_leave), self);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), self);
  g_signal_connect (scroll, "decelerate", G_CALLBACK (on_decelerate), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), 0);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (swipe), 0);
  g_signal_connect (swipe, "swipe", G_CALLBACK (on_swipe), self);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  g_signal_connect (click, "released", G_CALLBACK (on_click_released), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect (menu, "pressed", G_CALLBACK (on_menu_pressed), self);
  g_signal_connect (pinch, "begin", G_CALLBACK (on_pinch_begin), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (on_pinch), self);

  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, scroll);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (swipe));
  gtk_gesture_group (swipe, drag);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (menu));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
}
