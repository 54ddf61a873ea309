/* ent-filter-section.c: one facet of the filter: its values, to be ticked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-filter-section.h"

#include "ent-swatch.h"

/* Values that are seen before "Show more", and after it: a widget each, so there is an end to it. */
#define FEW 8
#define MANY 200

/**
 * EntFilterSection:
 *
 * The legend is the filter: each value with its line or shape, a tick, and how many claims the other parts of the
 * filter leave it. Ctrl+click leaves one value alone. A facet with one value or none is not shown: there is nothing to choose.
 */
struct _EntFilterSection
{
  EntSessionWidget parent;

  GtkLabel *title;
  GtkWidget *all_button;
  GtkBox *rows;
  GtkButton *more_button;

  EntFacet facet;
  GPtrArray *shown;     /* (element-type Row) */
  gboolean expanded;
  gboolean updating;
  guint build_tick;     /* rows of a new case are to be made; 0 where they are */
  guint frames_left;    /* until then */
};

typedef struct
{
  char *value;
  GtkCheckButton *check;
  GtkLabel *count;
} Row;

G_DEFINE_FINAL_TYPE (EntFilterSection, ent_filter_section, ENT_TYPE_SESSION_WIDGET)

static void build (EntFilterSection *self);

static EntSession *
get_session (EntFilterSection *self)
{
  return ent_session_widget_get_session (ENT_SESSION_WIDGET (self));
}

static void
row_free (gpointer data)
{
  Row *row = data;

  g_free (row->value);
  g_free (row);
}

static GPtrArray *
get_counts (EntFilterSection *self)
{
  EntView *view = get_session (self) ? ent_session_get_view (get_session (self)) : NULL;

  return view ? ent_view_get_facet_counts (view, self->facet) : NULL;
}

/* ---- changes of the filter ---- */

static void
on_toggled (GtkCheckButton *check, EntFilterSection *self)
{
  g_autoptr (EntFilter) filter = NULL;
  const Row *row = g_object_get_data (G_OBJECT (check), "row");

  if (self->updating)
    return;
  filter = ent_filter_copy (ent_session_get_filter (get_session (self)));
  ent_filter_set_without (filter, self->facet, row->value, !gtk_check_button_get_active (check));
  ent_session_set_filter (get_session (self), filter);
}

static void
on_all_clicked (GtkButton *button, EntFilterSection *self)
{
  g_autoptr (EntFilter) filter = ent_filter_copy (ent_session_get_filter (get_session (self)));

  ent_filter_clear_facet (filter, self->facet);
  ent_session_set_filter (get_session (self), filter);
}

static void
on_pressed (GtkGestureClick *gesture, int n_press, double x, double y, EntFilterSection *self)
{
  GtkWidget *check = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  const Row *row = g_object_get_data (G_OBJECT (check), "row");
  GPtrArray *counts = get_counts (self);
  g_autoptr (EntFilter) filter = NULL;

  if ((state & GDK_CONTROL_MASK) == 0)
    return;
  filter = ent_filter_copy (ent_session_get_filter (get_session (self)));
  ent_filter_clear_facet (filter, self->facet);
  for (guint i = 0; i < counts->len; i++)
    {
      const EntFacetCount *count = g_ptr_array_index (counts, i);

      ent_filter_set_without (filter, self->facet, count->value, g_strcmp0 (count->value, row->value) != 0);
    }
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  ent_session_set_filter (get_session (self), filter);
}

static void
on_more_clicked (GtkButton *button, EntFilterSection *self)
{
  self->expanded = TRUE;
  build (self);
}

/* ---- rows ---- */

static GtkWidget *
new_swatch (EntFilterSection *self, const char *value)
{
  GtkWidget *swatch = ent_swatch_new ();
  EntCase *case_ = ent_session_get_case (get_session (self));
  EntStatus status = ENT_STATUS_ASSERTED;
  EntActorKind kind;

  switch (self->facet)
    {
    case ENT_FACET_RELATION:
      ent_swatch_show_line (ENT_SWATCH (swatch), ent_vocabulary_find_relation_type (
                              ent_pipeline_get_vocabulary (ent_case_get_pipeline (case_)), value), status);
      return swatch;
    case ENT_FACET_STATUS:
      if (ent_status_from_name (value, &status))
        ent_swatch_show_line (ENT_SWATCH (swatch), NULL, status);
      return swatch;
    case ENT_FACET_KIND:
      if (ent_actor_kind_from_name (value, &kind))
        ent_swatch_show_kind (ENT_SWATCH (swatch), kind);
      return swatch;
    case ENT_FACET_OUTLET:
    case ENT_FACET_AGENCY:
    case ENT_FACET_ACTOR:
    case ENT_FACET_VERDICT:
    case ENT_FACET_RELIABILITY:
    case ENT_FACET_CREDIBILITY:
    default:
      g_object_ref_sink (swatch);
      g_object_unref (swatch);
      return NULL;
    }
}

static GtkWidget *
new_line (EntFilterSection *self, const EntFacetCount *count, GtkLabel *number)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (count->label);
  GtkWidget *swatch = new_swatch (self, count->value);

  if (swatch != NULL)
    gtk_box_append (GTK_BOX (line), swatch);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), label);
  gtk_widget_add_css_class (GTK_WIDGET (number), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (number), "numeric");
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (number));
  return line;
}

static void
add_row (EntFilterSection *self, const EntFacetCount *count)
{
  Row *row = g_new0 (Row, 1);
  GtkGesture *click = gtk_gesture_click_new ();

  row->value = g_strdup (count->value);
  row->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  row->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_check_button_set_child (row->check, new_line (self, count, row->count));
  gtk_widget_set_tooltip_text (GTK_WIDGET (row->check), count->label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->check), GTK_ACCESSIBLE_PROPERTY_LABEL, count->label, -1);

  g_object_set_data (G_OBJECT (row->check), "row", row);
  g_signal_connect (row->check, "toggled", G_CALLBACK (on_toggled), self);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (row->check), GTK_EVENT_CONTROLLER (click));

  g_ptr_array_add (self->shown, row);
  gtk_box_append (self->rows, GTK_WIDGET (row->check));
}

/* Ticks and counts after a change of the filter; the values and their order stay. */
static void
update (EntFilterSection *self)
{
  GPtrArray *counts = get_counts (self);
  gboolean restricted = FALSE;

  if (counts == NULL || self->build_tick != 0)
    return;
  self->updating = TRUE;
  for (guint i = 0; i < counts->len; i++)
    {
      const EntFacetCount *count = g_ptr_array_index (counts, i);
      gboolean passes = ent_filter_lets_through (ent_session_get_filter (get_session (self)), self->facet,
                                                 count->value);

      restricted = restricted || !passes;
      if (i < self->shown->len)
        {
          const Row *row = g_ptr_array_index (self->shown, i);
          g_autofree char *number = g_strdup_printf ("%u", count->n_claims);

          gtk_check_button_set_active (row->check, passes);
          gtk_label_set_text (row->count, number);
        }
    }
  self->updating = FALSE;
  gtk_widget_set_visible (self->all_button, restricted);
}

static void
clear_rows (EntFilterSection *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, child);
  g_ptr_array_set_size (self->shown, 0);
}

static void
build (EntFilterSection *self)
{
  GPtrArray *counts = get_counts (self);
  guint n = counts ? counts->len : 0;
  guint limit = self->expanded ? MANY : FEW;

  clear_rows (self);
  for (guint i = 0; i < MIN (n, limit); i++)
    add_row (self, g_ptr_array_index (counts, i));
  gtk_widget_set_visible (GTK_WIDGET (self), n > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), n > limit);
  if (n > limit)
    {
      g_autofree char *text = g_strdup_printf (self->expanded ? "%u rarer ones are not listed" : "Show %u more",
                                               n - limit);

      gtk_button_set_label (self->more_button, text);
      gtk_widget_set_sensitive (GTK_WIDGET (self->more_button), !self->expanded);
    }
  update (self);
}

static gboolean
on_build_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  EntFilterSection *self = ENT_FILTER_SECTION (widget);

  if (self->frames_left-- > 0)
    return G_SOURCE_CONTINUE;
  self->build_tick = 0;
  build (self);
  return G_SOURCE_REMOVE;
}

/* One section a frame: the widgets of all of them at once would hold the window up. */
static void
build_soon (EntFilterSection *self)
{
  clear_rows (self);
  /* what is hidden is never drawn and would wait for its frame for ever */
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  self->frames_left = self->facet;
  if (self->build_tick == 0)
    self->build_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_build_tick, NULL, NULL);
}

/**
 * ent_filter_section_set_facet:
 * @title: what stands above the values
 *
 * To be called once, before the section gets its session.
 */
void
ent_filter_section_set_facet (EntFilterSection *self, EntFacet facet, const char *title)
{
  g_return_if_fail (ENT_IS_FILTER_SECTION (self));

  self->facet = facet;
  gtk_label_set_text (self->title, title);
}

/* ---- the widget ---- */

static void
ent_filter_section_attach (EntSessionWidget *widget, EntSession *session)
{
  g_signal_connect_object (session, "case-changed", G_CALLBACK (build_soon), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "view-changed", G_CALLBACK (update), widget, G_CONNECT_SWAPPED);
  build (ENT_FILTER_SECTION (widget));
}

static void
ent_filter_section_finalize (GObject *object)
{
  g_ptr_array_unref (ENT_FILTER_SECTION (object)->shown);
  G_OBJECT_CLASS (ent_filter_section_parent_class)->finalize (object);
}

static void
ent_filter_section_class_init (EntFilterSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ent_filter_section_finalize;
  ENT_SESSION_WIDGET_CLASS (klass)->attach = ent_filter_section_attach;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/ent-filter-section.ui");
  gtk_widget_class_bind_template_child (widget_class, EntFilterSection, title);
  gtk_widget_class_bind_template_child (widget_class, EntFilterSection, all_button);
  gtk_widget_class_bind_template_child (widget_class, EntFilterSection, rows);
  gtk_widget_class_bind_template_child (widget_class, EntFilterSection, more_button);
  gtk_widget_class_bind_template_callback (widget_class, on_all_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_more_clicked);
}

static void
ent_filter_section_init (EntFilterSection *self)
{
  self->shown = g_ptr_array_new_with_free_func (row_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}
