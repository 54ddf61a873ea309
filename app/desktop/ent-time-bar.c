/* ent-time-bar.c: the filter by date: its clock, its range, the undated
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-time-bar.h"

#include "ent-timeline.h"

struct _EntTimeBar
{
  GtkWidget parent_instance;

  EntSession *session;
  gboolean updating;   /* the buttons follow the filter, not the user */

  /* from the template */
  GtkToggleButton *event_button;
  GtkToggleButton *published_button;
  GtkLabel *range_label;
  GtkLabel *undated_label;
  GtkCheckButton *undated_button;
  GtkButton *clear_button;
};

enum
{
  PROP_SESSION = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntTimeBar, ent_time_bar, GTK_TYPE_WIDGET)

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
set_session (EntTimeBar *self, EntSession *session)
{
  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session == NULL)
    return;
  g_signal_connect (session, "view-changed", G_CALLBACK (on_view_changed), self);
  on_view_changed (session, self);
}

static void
ent_time_bar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, ENT_TIME_BAR (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_time_bar_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      set_session (ENT_TIME_BAR (object), g_value_get_object (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_time_bar_dispose (GObject *object)
{
  GtkWidget *child;

  set_session (ENT_TIME_BAR (object), NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (ent_time_bar_parent_class)->dispose (object);
}

static void
ent_time_bar_class_init (EntTimeBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ent_time_bar_dispose;
  object_class->get_property = ent_time_bar_get_property;
  object_class->set_property = ent_time_bar_set_property;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, ENT_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ENT_TYPE_TIMELINE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
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
