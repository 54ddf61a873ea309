/* ent-time-bar.c: the filter by date: its clock, its range, the undated
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-time-bar.h"

#include "ent-timeline.h"

struct _EntTimeBar
{
  EntSessionWidget parent_instance;

  EntSession *session;   /* the parent's; NULL after dispose */
  gboolean updating;   /* the buttons follow the filter, not the user */

  /* from the template */
  GtkToggleButton *event_button;
  GtkToggleButton *published_button;
  GtkLabel *range_label;
  GtkLabel *undated_label;
  GtkCheckButton *undated_button;
  GtkButton *clear_button;
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
  ENT_TIME_BAR (object)->session = NULL;
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
  gtk_widget_class_bind_template_callback (widget_class, on_clock_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_undated_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_clicked);
}

static void
ent_time_bar_init (EntTimeBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
