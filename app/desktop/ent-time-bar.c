/* ent-time-bar.c: the filter by date: its clock, its range, the undated
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-time-bar.h"

#include "ent-time-step.h"
#include "ent-timeline.h"

/* From one step of a play to the next, in milliseconds: time to see what changed. */
#define PLAY_INTERVAL 800

struct _EntTimeBar
{
  EntSessionWidget parent_instance;

  EntSession *session;   /* the parent's; NULL after dispose */
  gboolean updating;   /* the buttons follow the filter, not the user */
  guint play_source;   /* of a timer: the range goes on; 0 where it does not */

  /* from the template */
  GtkToggleButton *event_button;
  GtkToggleButton *published_button;
  GtkLabel *range_label;
  GtkLabel *undated_label;
  GtkCheckButton *undated_button;
  GtkButton *clear_button;
  GtkDropDown *unit;
  GtkWidget *steps;
  GtkButton *play_button;
  EntTimeline *timeline;
};

G_DEFINE_FINAL_TYPE (EntTimeBar, ent_time_bar, ENT_TYPE_SESSION_WIDGET)

/* ---- from the filter to the buttons ---- */

static void
on_view_changed (EntSession *session, EntTimeBar *self)
{
  const EntFilter *filter = ent_session_get_filter (session);
  EntView *view = ent_session_get_view (session);
  EntInterval range = ent_filter_get_range (filter);
  gboolean has_range = !ent_interval_is_none (range);
  guint n_undated = view != NULL ? ent_view_get_n_undated (view) : 0;
  g_autofree char *undated = n_undated > 0 ? g_strdup_printf ("%u undated", n_undated) : g_strdup ("");
  g_autofree char *text = has_range ? ent_interval_format_human (range) : g_strdup ("All dates");

  self->updating = TRUE;
  gtk_toggle_button_set_active (ent_filter_get_clock (filter) == ENT_CLOCK_EVENT ? self->event_button
                                                                                 : self->published_button, TRUE);
  gtk_check_button_set_active (self->undated_button, ent_filter_get_with_undated (filter));
  self->updating = FALSE;
  gtk_label_set_text (self->range_label, text);
  /* only a range leaves the undated out, so only with one there is something to choose */
  gtk_label_set_text (self->undated_label, has_range ? "" : undated);
  gtk_check_button_set_label (self->undated_button, undated);
  gtk_widget_set_visible (GTK_WIDGET (self->undated_button), has_range && n_undated > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->clear_button), has_range);
  gtk_widget_set_sensitive (self->steps, view != NULL && ent_view_get_n_undated (view) < ent_case_get_n_claims (
                                           ent_session_get_case (session)));
}

/* ---- from the buttons to the filter ---- */

static void
on_clock_toggled (GtkToggleButton *button, EntTimeBar *self)
{
  g_autoptr (EntFilter) filter = NULL;

  if (self->updating || self->session == NULL || !gtk_toggle_button_get_active (button))
    return;
  filter = ent_filter_copy (ent_session_get_filter (self->session));
  ent_filter_set_clock (filter, button == self->event_button ? ENT_CLOCK_EVENT : ENT_CLOCK_PUBLISHED);
  ent_session_set_filter (self->session, filter);
}

static void
on_undated_toggled (GtkCheckButton *button, EntTimeBar *self)
{
  g_autoptr (EntFilter) filter = NULL;

  if (self->updating || self->session == NULL)
    return;
  filter = ent_filter_copy (ent_session_get_filter (self->session));
  ent_filter_set_with_undated (filter, gtk_check_button_get_active (button));
  ent_session_set_filter (self->session, filter);
}

static void
on_clear_clicked (GtkButton *button, EntTimeBar *self)
{
  g_autoptr (EntFilter) filter = ent_filter_copy (ent_session_get_filter (self->session));

  ent_filter_set_range (filter, ENT_INTERVAL_NONE);
  ent_session_set_filter (self->session, filter);
}

/* ---- from step to step ---- */

static gboolean
go (EntTimeBar *self, int by)
{
  g_autoptr (EntFilter) filter = ent_filter_copy (ent_session_get_filter (self->session));
  EntInterval range = ent_filter_get_range (filter);

  if (!ent_time_step (&range, gtk_drop_down_get_selected (self->unit), by, ent_timeline_get_extent (self->timeline)))
    return FALSE;
  ent_filter_set_range (filter, range);
  ent_session_set_filter (self->session, filter);
  return TRUE;
}

static void
show_playing (EntTimeBar *self)
{
  gboolean playing = self->play_source != 0;

  gtk_button_set_icon_name (self->play_button, playing ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->play_button), playing ? "Stop (Space)" : "Play (Space)");
}

static void
stop (EntTimeBar *self)
{
  g_clear_handle_id (&self->play_source, g_source_remove);
  show_playing (self);
}

static gboolean
on_play (gpointer data)
{
  EntTimeBar *self = data;

  if (go (self, 1))
    return G_SOURCE_CONTINUE;
  self->play_source = 0;
  show_playing (self);
  return G_SOURCE_REMOVE;
}

static void
step (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntTimeBar *self = ENT_TIME_BAR (widget);

  if (self->session == NULL)
    return;
  stop (self);
  if (!go (self, g_variant_get_int32 (parameter)))
    gtk_widget_error_bell (widget);
}

/* From where the range is, and where that is the end from the beginning. */
static void
play (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntTimeBar *self = ENT_TIME_BAR (widget);

  if (self->session == NULL)
    return;
  if (self->play_source != 0)
    {
      stop (self);
      return;
    }
  if (!go (self, 1))
    {
      on_clear_clicked (NULL, self);
      if (!go (self, 1))
        return;
    }
  self->play_source = g_timeout_add (PLAY_INTERVAL, on_play, self);
  show_playing (self);
}

static void
choose_unit (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_drop_down_set_selected (ENT_TIME_BAR (widget)->unit, g_variant_get_int32 (parameter));
}

/* ---- the widget ---- */

static void
ent_time_bar_attach (EntSessionWidget *widget, EntSession *session)
{
  EntTimeBar *self = ENT_TIME_BAR (widget);

  self->session = session;
  g_signal_connect_object (session, "view-changed", G_CALLBACK (on_view_changed), self, 0);
  on_view_changed (session, self);
}

static void
ent_time_bar_dispose (GObject *object)
{
  EntTimeBar *self = ENT_TIME_BAR (object);

  g_clear_handle_id (&self->play_source, g_source_remove);
  self->session = NULL;
  G_OBJECT_CLASS (ent_time_bar_parent_class)->dispose (object);
}

static void
ent_time_bar_class_init (EntTimeBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ENT_SESSION_WIDGET_CLASS (klass)->attach = ent_time_bar_attach;
  object_class->dispose = ent_time_bar_dispose;

  g_type_ensure (ENT_TYPE_TIMELINE);
  gtk_widget_class_set_css_name (widget_class, "timebar");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/ent-time-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, EntTimeBar, event_button);
  gtk_widget_class_bind_template_child (widget_class, EntTimeBar, published_button);
  gtk_widget_class_bind_template_child (widget_class, EntTimeBar, range_label);
  gtk_widget_class_bind_template_child (widget_class, EntTimeBar, undated_label);
  gtk_widget_class_bind_template_child (widget_class, EntTimeBar, undated_button);
  gtk_widget_class_bind_template_child (widget_class, EntTimeBar, clear_button);
  gtk_widget_class_bind_template_child (widget_class, EntTimeBar, unit);
  gtk_widget_class_bind_template_child (widget_class, EntTimeBar, steps);
  gtk_widget_class_bind_template_child (widget_class, EntTimeBar, play_button);
  gtk_widget_class_bind_template_child (widget_class, EntTimeBar, timeline);
  gtk_widget_class_bind_template_callback (widget_class, on_clock_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_undated_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_clicked);

  gtk_widget_class_install_action (widget_class, "time.step", "i", step);
  gtk_widget_class_install_action (widget_class, "time.play", NULL, play);
  gtk_widget_class_install_action (widget_class, "time.unit", "i", choose_unit);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "time.step", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "time.step", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "time.play", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, 0, "time.unit", "i", ENT_TIME_DAY);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, 0, "time.unit", "i", ENT_TIME_WEEK);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, 0, "time.unit", "i", ENT_TIME_MONTH);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, 0, "time.unit", "i", ENT_TIME_YEAR);
}

static void
ent_time_bar_init (EntTimeBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
