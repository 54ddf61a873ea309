/* ent-timeline.c: claims by date, and the stretch of days that the filter lets through
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-timeline-private.h"

#include <math.h>

#define EDGE_REACH 6      /* how near a pointer must come to an edge of the range to take hold of it */
#define SIDE 12           /* left and right of the bars */

G_DEFINE_FINAL_TYPE (EntTimeline, ent_timeline, ENT_TYPE_SESSION_WIDGET)

static EntInterval
get_days (EntTimeline *self, int bin)
{
  return ent_time_scale_get_bin (&self->scale, bin)->days;
}

/* The bins that the filter's range covers; all of them, and FALSE, where there is no range. */
gboolean
ent_timeline_get_range (EntTimeline *self, int *from, int *to)
{
  EntInterval range = ent_filter_get_range (ent_session_get_filter (self->session));
  int last = self->scale.bins->len - 1;

  *from = 0;
  *to = last;
  if (ent_interval_is_none (range))
    return FALSE;
  while (range.from != ENT_DAY_NONE && *from < last && get_days (self, *from).to < range.from)
    (*from)++;
  while (range.to != ENT_DAY_NONE && *to > 0 && get_days (self, *to).from > range.to)
    (*to)--;
  return TRUE;
}

static void
set_range (EntTimeline *self, int from, int to)
{
  g_autoptr (EntFilter) filter = ent_filter_copy (ent_session_get_filter (self->session));
  int last = self->scale.bins->len - 1;

  from = CLAMP (from, 0, last);
  to = CLAMP (to, from, last);
  ent_filter_set_range (filter, (EntInterval) { get_days (self, from).from, get_days (self, to).to });
  ent_session_set_filter (self->session, filter);
}

static void
clear_range (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntTimeline *self = ENT_TIMELINE (widget);
  g_autoptr (EntFilter) filter = NULL;

  if (self->session == NULL)
    return;
  filter = ent_filter_copy (ent_session_get_filter (self->session));
  ent_filter_set_range (filter, ENT_INTERVAL_NONE);
  ent_session_set_filter (self->session, filter);
}

/**
 * ent_timeline_day_to_x:
 *
 * Returns: where the day begins, in pixels of the widget; O(bars)
 */
double
ent_timeline_day_to_x (EntTimeline *self, EntDay day)
{
  g_return_val_if_fail (ENT_IS_TIMELINE (self), 0);

  return ent_time_scale_get_day_x (&self->scale, day);
}

/**
 * ent_timeline_brush:
 *
 * Chooses the bars between two places, as a drag from one to the other does.
 */
void
ent_timeline_brush (EntTimeline *self, double from_x, double to_x)
{
  g_return_if_fail (ENT_IS_TIMELINE (self));

  if (self->scale.bins->len > 0)
    set_range (self, ent_time_scale_find_bin (&self->scale, MIN (from_x, to_x)),
               ent_time_scale_find_bin (&self->scale, MAX (from_x, to_x)));
}

/**
 * ent_timeline_get_extent:
 *
 * Returns: the first and the last day that there is a claim on; none where all are undated
 */
EntInterval
ent_timeline_get_extent (EntTimeline *self)
{
  g_return_val_if_fail (ENT_IS_TIMELINE (self), ENT_INTERVAL_NONE);

  return self->extent;
}

/* ---- keys ---- */

static void
move_range (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntTimeline *self = ENT_TIMELINE (widget);
  int by = g_variant_get_int32 (parameter);
  int last = (int) self->scale.bins->len - 1;
  int from, to;

  if (last < 0)
    return;
  /* without a range the arrows begin with the bar at the end that they come from */
  if (!ent_timeline_get_range (self, &from, &to))
    from = to = by > 0 ? 0 : last;
  else if (g_str_equal (name, "timeline.resize"))
    to += by;
  else if (from + by >= 0 && to + by <= last)
    {
      from += by;
      to += by;
    }
  set_range (self, from, MAX (from, to));
}

/* ---- drag ---- */

static EntHold
find_hold (EntTimeline *self, double x)
{
  int from, to;
  double left, right;

  if (self->scale.bins->len == 0)
    return ENT_HOLD_NOTHING;
  if (!ent_timeline_get_range (self, &from, &to))
    return ENT_HOLD_NEW;
  left = ent_time_scale_get_bin_x (&self->scale, from);
  right = ent_time_scale_get_bin_x (&self->scale, to + 1);
  if (fabs (x - right) <= EDGE_REACH)
    return ENT_HOLD_TO;
  if (fabs (x - left) <= EDGE_REACH)
    return ENT_HOLD_FROM;
  return x > left && x < right ? ENT_HOLD_RANGE : ENT_HOLD_NEW;
}

static void
on_motion (GtkEventControllerMotion *controller, double x, double y, EntTimeline *self)
{
  static const char *const cursors[] = { NULL, "crosshair", "ew-resize", "ew-resize", "grab" };

  if (self->hold == ENT_HOLD_NOTHING)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursors[find_hold (self, x)]);
}

static void
on_drag_begin (GtkGestureDrag *gesture, double x, double y, EntTimeline *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->hold = find_hold (self, x);
  if (self->hold == ENT_HOLD_NOTHING)
    return;
  self->hold_bin = ent_time_scale_find_bin (&self->scale, x);
  ent_timeline_get_range (self, &self->hold_from, &self->hold_to);
}

static void
on_drag_update (GtkGestureDrag *gesture, double dx, double dy, EntTimeline *self)
{
  double x, y;
  int bin;
  int by;

  if (self->hold == ENT_HOLD_NOTHING || !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;
  if (self->hold == ENT_HOLD_NEW && !gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, dx, 0))
    return;
  bin = ent_time_scale_find_bin (&self->scale, x + dx);
  switch (self->hold)
    {
    case ENT_HOLD_NEW:
      set_range (self, MIN (bin, self->hold_bin), MAX (bin, self->hold_bin));
      break;
    case ENT_HOLD_FROM:
      set_range (self, MIN (bin, self->hold_to), self->hold_to);
      break;
    case ENT_HOLD_TO:
      set_range (self, self->hold_from, MAX (bin, self->hold_from));
      break;
    case ENT_HOLD_RANGE:
      by = CLAMP (bin - self->hold_bin, -self->hold_from, (int) self->scale.bins->len - 1 - self->hold_to);
      set_range (self, self->hold_from + by, self->hold_to + by);
      break;
    case ENT_HOLD_NOTHING:
    default:
      break;
    }
}

static void
on_drag_end (GtkGestureDrag *gesture, double dx, double dy, EntTimeline *self)
{
  self->hold = ENT_HOLD_NOTHING;
}

static void
on_click (GtkGestureClick *gesture, int n_press, double x, double y, EntTimeline *self)
{
  if (n_press == 2)
    clear_range (GTK_WIDGET (self), NULL, NULL);
}

/* ---- the session ---- */

static void
on_view_changed (EntSession *session, EntTimeline *self)
{
  EntView *view = ent_session_get_view (session);
  GArray *bins;

  self->extent = ENT_INTERVAL_NONE;
  if (view != NULL)
    bins = ent_view_dup_histogram (view, ent_filter_get_clock (ent_session_get_filter (session)), &self->extent);
  else
    bins = g_array_new (FALSE, FALSE, sizeof (EntHistogramBin));
  ent_time_scale_set_bins (&self->scale, bins);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
ent_timeline_attach (EntSessionWidget *widget, EntSession *session)
{
  EntTimeline *self = ENT_TIMELINE (widget);

  self->session = session;
  g_signal_connect_object (session, "view-changed", G_CALLBACK (on_view_changed), self, 0);
  on_view_changed (session, self);
}

/* ---- the widget ---- */

static void
ent_timeline_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ent_timeline_snapshot_bars (ENT_TIMELINE (widget), snapshot);
}

static void
ent_timeline_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EntTimeline *self = ENT_TIMELINE (widget);

  self->scale.left = SIDE;
  self->scale.width = width - 2 * SIDE;
}

static void
ent_timeline_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 160 : 72;
}

static gboolean
ent_timeline_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  EntTimeline *self = ENT_TIMELINE (widget);
  const EntHistogramBin *bin;
  g_autofree char *days = NULL;
  g_autofree char *text = NULL;

  if (keyboard || self->scale.bins->len == 0 || self->hold != ENT_HOLD_NOTHING)
    return FALSE;
  bin = ent_time_scale_get_bin (&self->scale, ent_time_scale_find_bin (&self->scale, x));
  days = ent_interval_format_human (bin->days);
  text = g_strdup_printf ("%s: %u %s of %u", days, bin->n_claims, bin->n_claims == 1 ? "claim" : "claims",
                          bin->n_total);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
ent_timeline_dispose (GObject *object)
{
  ENT_TIMELINE (object)->session = NULL;
  G_OBJECT_CLASS (ent_timeline_parent_class)->dispose (object);
}

static void
ent_timeline_finalize (GObject *object)
{
  ent_time_scale_clear (&ENT_TIMELINE (object)->scale);
  G_OBJECT_CLASS (ent_timeline_parent_class)->finalize (object);
}

static void
ent_timeline_class_init (EntTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ENT_SESSION_WIDGET_CLASS (klass)->attach = ent_timeline_attach;
  object_class->dispose = ent_timeline_dispose;
  object_class->finalize = ent_timeline_finalize;
  widget_class->measure = ent_timeline_measure;
  widget_class->size_allocate = ent_timeline_size_allocate;
  widget_class->snapshot = ent_timeline_snapshot;
  widget_class->query_tooltip = ent_timeline_query_tooltip;

  gtk_widget_class_install_action (widget_class, "timeline.move", "i", move_range);
  gtk_widget_class_install_action (widget_class, "timeline.resize", "i", move_range);
  gtk_widget_class_install_action (widget_class, "timeline.clear", NULL, clear_range);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, 0, "timeline.move", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, 0, "timeline.move", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_SHIFT_MASK, "timeline.resize", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_SHIFT_MASK, "timeline.resize", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "timeline.clear", NULL);
  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ent_timeline_init (EntTimeline *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  ent_time_scale_init (&self->scale);
  /* it has a size of its own and no child to lay out */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_has_tooltip (widget, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, "Claims by date", -1);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  g_signal_connect (click, "pressed", G_CALLBACK (on_click), self);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
}
