/* ent-timeline.c: claims by date, and the stretch of days that the filter lets through
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-timeline.h"

#include <math.h>
#include <string.h>

#define SIDE 12           /* left and right of the bars */
#define LABEL_HEIGHT 22   /* below them */
#define MIN_LABEL_STEP 84
#define LABEL_GAP 6
#define EDGE_REACH 6      /* how near a pointer must come to an edge of the range to take hold of it */
#define MIN_BAR 2.0
/* More empty bars in a row than this are drawn as a break, as wide as BREAK_WIDTH bars: one old date must not press all
 * that is of today into a corner. */
#define MAX_EMPTY 4
#define BREAK_WIDTH 2.0

typedef enum
{
  HOLD_NOTHING,
  HOLD_NEW,
  HOLD_FROM,
  HOLD_TO,
  HOLD_RANGE,
} Hold;

struct _EntTimeline
{
  EntSessionWidget parent_instance;

  EntSession *session;   /* the parent's; NULL after dispose */
  GArray *bins;         /* of EntHistogramBin; empty where all is undated */
  double *ends;         /* (array length=bins): where each bin ends, from 0 to 1 */
  double unit;          /* of that, what a bin outside of the breaks has */
  Hold hold;
  int hold_bin;         /* where the drag began */
  int hold_from;        /* the range's bins then */
  int hold_to;
};

G_DEFINE_FINAL_TYPE (EntTimeline, ent_timeline, ENT_TYPE_SESSION_WIDGET)

/* ---- days and pixels ---- */

static const EntHistogramBin *
get_bin (EntTimeline *self, int index)
{
  return &g_array_index (self->bins, EntHistogramBin, index);
}

static EntDay
get_first_day (EntTimeline *self)
{
  return get_bin (self, 0)->days.from;
}

/* One past the last. */
static EntDay
get_end_day (EntTimeline *self)
{
  return get_bin (self, self->bins->len - 1)->days.to + 1;
}

/* How many bins without a claim there are in a row from @first on. */
static guint
count_empty (EntTimeline *self, guint first)
{
  guint n = 0;

  while (first + n < self->bins->len && get_bin (self, first + n)->n_total == 0)
    n++;
  return n;
}

/* The calendar runs evenly, but for the breaks. */
static void
place_bins (EntTimeline *self)
{
  double end = 0;

  g_free (self->ends);
  self->ends = g_new (double, self->bins->len);
  for (guint i = 0; i < self->bins->len;)
    {
      guint n_empty = count_empty (self, i);
      guint n = MAX (n_empty, 1);
      double width = n_empty > MAX_EMPTY ? BREAK_WIDTH / n_empty : 1;

      for (guint last = i + n; i < last; i++)
        self->ends[i] = end += width;
    }
  for (guint i = 0; i < self->bins->len; i++)
    self->ends[i] /= end;
  self->unit = 1 / end;
}

static gboolean
is_in_break (EntTimeline *self, guint bin)
{
  return self->ends[bin] - (bin > 0 ? self->ends[bin - 1] : 0) < 0.99 * self->unit;
}

static double
get_bin_x (EntTimeline *self, int bin)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * SIDE;

  return SIDE + width * (bin > 0 ? self->ends[bin - 1] : 0);
}

/**
 * ent_timeline_day_to_x:
 *
 * Returns: where the day begins, in pixels of the widget; O(bars)
 */
double
ent_timeline_day_to_x (EntTimeline *self, EntDay day)
{
  int bin = 0;
  EntInterval days;
  double left;

  g_return_val_if_fail (ENT_IS_TIMELINE (self), 0);

  if (self->bins->len == 0 || day <= get_first_day (self))
    return SIDE;
  if (day >= get_end_day (self))
    return get_bin_x (self, self->bins->len);
  while (get_bin (self, bin)->days.to < day)
    bin++;
  days = get_bin (self, bin)->days;
  left = get_bin_x (self, bin);
  return left + (get_bin_x (self, bin + 1) - left) * (day - days.from) / (days.to - days.from + 1);
}

/* The bin at @x, or the first or last where @x is beside them. */
static int
find_bin (EntTimeline *self, double x)
{
  int low = 0;
  int high = self->bins->len - 1;

  while (low < high)
    {
      int middle = (low + high) / 2;

      if (get_bin_x (self, middle + 1) <= x)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The bins that the filter's range covers; all of them where there is no range. */
static gboolean
get_range (EntTimeline *self, int *from, int *to)
{
  EntInterval range = ent_filter_get_range (ent_session_get_filter (self->session));
  int last = self->bins->len - 1;

  *from = 0;
  *to = last;
  if (ent_interval_is_none (range))
    return FALSE;
  while (range.from != ENT_DAY_NONE && *from < last && get_bin (self, *from)->days.to < range.from)
    (*from)++;
  while (range.to != ENT_DAY_NONE && *to > 0 && get_bin (self, *to)->days.from > range.to)
    (*to)--;
  return TRUE;
}

static void
set_range (EntTimeline *self, int from, int to)
{
  g_autoptr (EntFilter) filter = ent_filter_copy (ent_session_get_filter (self->session));
  int last = self->bins->len - 1;

  from = CLAMP (from, 0, last);
  to = CLAMP (to, from, last);
  ent_filter_set_range (filter, (EntInterval) { get_bin (self, from)->days.from, get_bin (self, to)->days.to });
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
 * ent_timeline_brush:
 *
 * Chooses the bars between two places, as a drag from one to the other does.
 */
void
ent_timeline_brush (EntTimeline *self, double from_x, double to_x)
{
  g_return_if_fail (ENT_IS_TIMELINE (self));

  if (self->bins->len > 0)
    set_range (self, find_bin (self, MIN (from_x, to_x)), find_bin (self, MAX (from_x, to_x)));
}

/* ---- keys ---- */

static void
move_range (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntTimeline *self = ENT_TIMELINE (widget);
  int by = g_variant_get_int32 (parameter);
  int last = (int) self->bins->len - 1;
  int from, to;

  if (last < 0)
    return;
  /* without a range the arrows begin with the bar at the end that they come from */
  if (!get_range (self, &from, &to))
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

static Hold
find_hold (EntTimeline *self, double x)
{
  int from, to;
  double left, right;

  if (self->bins->len == 0)
    return HOLD_NOTHING;
  if (!get_range (self, &from, &to))
    return HOLD_NEW;
  left = get_bin_x (self, from);
  right = get_bin_x (self, to + 1);
  if (fabs (x - right) <= EDGE_REACH)
    return HOLD_TO;
  if (fabs (x - left) <= EDGE_REACH)
    return HOLD_FROM;
  return x > left && x < right ? HOLD_RANGE : HOLD_NEW;
}

static void
on_motion (GtkEventControllerMotion *controller, double x, double y, EntTimeline *self)
{
  static const char *const cursors[] = { NULL, "crosshair", "ew-resize", "ew-resize", "grab" };

  if (self->hold == HOLD_NOTHING)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursors[find_hold (self, x)]);
}

static void
on_drag_begin (GtkGestureDrag *gesture, double x, double y, EntTimeline *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->hold = find_hold (self, x);
  if (self->hold == HOLD_NOTHING)
    return;
  self->hold_bin = find_bin (self, x);
  get_range (self, &self->hold_from, &self->hold_to);
}

static void
on_drag_update (GtkGestureDrag *gesture, double dx, double dy, EntTimeline *self)
{
  double x, y;
  int bin;
  int by;

  if (self->hold == HOLD_NOTHING || !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;
  if (self->hold == HOLD_NEW && !gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, dx, 0))
    return;
  bin = find_bin (self, x + dx);
  switch (self->hold)
    {
    case HOLD_NEW:
      set_range (self, MIN (bin, self->hold_bin), MAX (bin, self->hold_bin));
      break;
    case HOLD_FROM:
      set_range (self, MIN (bin, self->hold_to), self->hold_to);
      break;
    case HOLD_TO:
      set_range (self, self->hold_from, MAX (bin, self->hold_from));
      break;
    case HOLD_RANGE:
      by = CLAMP (bin - self->hold_bin, -self->hold_from, (int) self->bins->len - 1 - self->hold_to);
      set_range (self, self->hold_from + by, self->hold_to + by);
      break;
    case HOLD_NOTHING:
    default:
      break;
    }
}

static void
on_drag_end (GtkGestureDrag *gesture, double dx, double dy, EntTimeline *self)
{
  self->hold = HOLD_NOTHING;
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

  g_array_unref (self->bins);
  if (view != NULL)
    self->bins = ent_view_dup_histogram (view, ent_filter_get_clock (ent_session_get_filter (session)), NULL);
  else
    self->bins = g_array_new (FALSE, FALSE, sizeof (EntHistogramBin));
  place_bins (self);
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

/* ---- drawing ---- */

static GdkRGBA
get_color (EntTimeline *self, const char *name, float alpha)
{
  GdkRGBA color = { 0.5, 0.5, 0.5, 1 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), name, &color);
  color.alpha *= alpha;
  return color;
}

static void
snapshot_range (EntTimeline *self, GtkSnapshot *snapshot, double height)
{
  GdkRGBA fill = get_color (self, "accent_bg_color", 0.15f);
  GdkRGBA edge = get_color (self, "accent_bg_color", 1);
  double left, right;
  int from, to;

  if (!get_range (self, &from, &to))
    return;
  left = get_bin_x (self, from);
  right = get_bin_x (self, to + 1);
  gtk_snapshot_append_color (snapshot, &fill, &GRAPHENE_RECT_INIT (left, 0, right - left, height));
  gtk_snapshot_append_color (snapshot, &edge, &GRAPHENE_RECT_INIT (left - 1.5, 0, 3, height));
  gtk_snapshot_append_color (snapshot, &edge, &GRAPHENE_RECT_INIT (right - 1.5, 0, 3, height));
}

/* What passes the rest of the filter stands before all that there is, and is bright where it passes the range too. */
static void
snapshot_bars (EntTimeline *self, GtkSnapshot *snapshot, double height)
{
  GdkRGBA inside = get_color (self, "accent_bg_color", 1);
  GdkRGBA outside = get_color (self, "accent_bg_color", 0.45f);
  GdkRGBA behind = get_color (self, "view_fg_color", 0.12f);
  guint most = 1;
  int from, to;

  get_range (self, &from, &to);
  for (guint i = 0; i < self->bins->len; i++)
    most = MAX (most, get_bin (self, i)->n_total);
  for (int i = 0; i < (int) self->bins->len; i++)
    {
      const EntHistogramBin *bin = get_bin (self, i);
      double left = get_bin_x (self, i);
      double width = MAX (get_bin_x (self, i + 1) - left, MIN_BAR);
      double gap = width > 6 ? 2 : width > 3 ? 1 : 0;
      double total = (height - 4) * bin->n_total / most;
      double shown = (height - 4) * bin->n_claims / most;

      gtk_snapshot_append_color (snapshot, &behind,
                                 &GRAPHENE_RECT_INIT (left + gap / 2, height - total, width - gap, total));
      gtk_snapshot_append_color (snapshot, i >= from && i <= to ? &inside : &outside,
                                 &GRAPHENE_RECT_INIT (left + gap / 2, height - shown, width - gap, shown));
    }
}

/* Returns where it ends. */
static double
snapshot_label (EntTimeline *self, GtkSnapshot *snapshot, double x, double y, const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  GdkRGBA color = get_color (self, "view_fg_color", 0.6f);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  x = CLAMP (x, 2, gtk_widget_get_width (GTK_WIDGET (self)) - width - 2);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (round (x), round (y)));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
  return x + width;
}

/* As much of the bin's first day as its length leaves to be said. */
static char *
format_start (EntInterval days)
{
  g_autofree char *text = ent_day_format_human (days.from);
  guint n_days = days.to - days.from + 1;

  if (n_days >= 365)
    return g_strdup (strrchr (text, ' ') + 1);
  if (n_days >= 28)
    return g_strdup (strchr (text, ' ') + 1);
  return g_steal_pointer (&text);
}

static void
snapshot_axis (EntTimeline *self, GtkSnapshot *snapshot, double height)
{
  GdkRGBA line = get_color (self, "view_fg_color", 0.2f);
  double last = -HUGE_VAL;   /* where the last label begins and ends */
  double end = -HUGE_VAL;

  for (guint i = 0; i < self->bins->len; i++)
    {
      double left = get_bin_x (self, i);
      double right = get_bin_x (self, i + 1);
      gboolean after_break = i == 0 || is_in_break (self, i - 1);

      if (is_in_break (self, i))
        continue;
      gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT (left, height, right - left, 1));
      if (left >= end + LABEL_GAP && (after_break || left >= last + MIN_LABEL_STEP))
        {
          g_autofree char *text = format_start (get_bin (self, i)->days);

          gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT (left, height, 1, 4));
          end = snapshot_label (self, snapshot, left + 3, height + 2, text);
          last = left;
        }
    }
}

static void
ent_timeline_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EntTimeline *self = ENT_TIMELINE (widget);
  double height = gtk_widget_get_height (widget) - LABEL_HEIGHT;

  if (self->bins->len == 0 || height <= 0)
    return;
  snapshot_range (self, snapshot, height);
  snapshot_bars (self, snapshot, height);
  snapshot_axis (self, snapshot, height);
}

/* ---- the widget ---- */

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

  if (keyboard || self->bins->len == 0 || self->hold != HOLD_NOTHING)
    return FALSE;
  bin = get_bin (self, find_bin (self, x));
  days = ent_interval_format_human (bin->days);
  text = g_strdup_printf ("%s: %u %s of %u", days, bin->n_claims, bin->n_claims == 1 ? "claim" : "claims", bin->n_total);
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
  g_array_unref (ENT_TIMELINE (object)->bins);
  g_free (ENT_TIMELINE (object)->ends);
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

  self->bins = g_array_new (FALSE, FALSE, sizeof (EntHistogramBin));
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
