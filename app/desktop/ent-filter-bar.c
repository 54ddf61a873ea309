/* ent-filter-bar.c: the filter, which is the legend too
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-filter-bar.h"

#include "ent-filter-list.h"
#include "ent-filter-section.h"
#include "ent-scope-chips.h"
#include "ent-swatch.h"

/**
 * EntFilterBar:
 *
 * Where the user looks, a section for each facet, what else a line shows, and a button that lets everything through again. Dates have a bar of
 * their own below the canvas.
 */
struct _EntFilterBar
{
  EntSessionWidget parent;

  GtkWidget *reset_button;
  EntFilterSection *relations;
  EntFilterSection *statuses;
  EntFilterSection *outlets;
  EntFilterSection *agencies;
  EntFilterSection *kinds;
  EntFilterSection *verdicts;
  EntFilterSection *reliability;
  EntFilterSection *credibility;
  GtkBox *signs;
};

static const char *const sign_labels[ENT_N_SIGNS] = {
  [ENT_SIGN_DIRECTION] = "who acts towards whom",
  [ENT_SIGN_STRENGTH] = "thicker: more origins",
  [ENT_SIGN_MIXED] = "several, not equally sure",
  [ENT_SIGN_CONTESTED] = "some say so, others not",
};

G_DEFINE_FINAL_TYPE (EntFilterBar, ent_filter_bar, ENT_TYPE_SESSION_WIDGET)

static void
update (EntFilterBar *self)
{
  EntSession *session = ent_session_widget_get_session (ENT_SESSION_WIDGET (self));

  gtk_widget_set_sensitive (self->reset_button, !ent_filter_is_empty (ent_session_get_filter (session))
                                                || ent_scope_is_narrowed (ent_session_get_scope (session)));
}

static void
on_reset_clicked (GtkButton *button, EntFilterBar *self)
{
  ent_session_show_everything (ent_session_widget_get_session (ENT_SESSION_WIDGET (self)));
}

/* The rest of the legend: what cannot be filtered by. */
static void
add_sign (EntFilterBar *self, EntSign sign)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *swatch = ent_swatch_new ();
  GtkWidget *label = gtk_label_new (sign_labels[sign]);

  ent_swatch_show_sign (ENT_SWATCH (swatch), sign);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (line, sign_labels[sign]);
  gtk_box_append (GTK_BOX (line), swatch);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (self->signs, line);
}

static void
ent_filter_bar_attach (EntSessionWidget *widget, EntSession *session)
{
  g_signal_connect_object (session, "view-changed", G_CALLBACK (update), widget, G_CONNECT_SWAPPED);
  update (ENT_FILTER_BAR (widget));
}

static void
ent_filter_bar_class_init (EntFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ENT_SESSION_WIDGET_CLASS (klass)->attach = ent_filter_bar_attach;

  g_type_ensure (ENT_TYPE_FILTER_LIST);
  g_type_ensure (ENT_TYPE_FILTER_SECTION);
  g_type_ensure (ENT_TYPE_SCOPE_CHIPS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/ent-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, EntFilterBar, reset_button);
  gtk_widget_class_bind_template_child (widget_class, EntFilterBar, relations);
  gtk_widget_class_bind_template_child (widget_class, EntFilterBar, statuses);
  gtk_widget_class_bind_template_child (widget_class, EntFilterBar, outlets);
  gtk_widget_class_bind_template_child (widget_class, EntFilterBar, agencies);
  gtk_widget_class_bind_template_child (widget_class, EntFilterBar, kinds);
  gtk_widget_class_bind_template_child (widget_class, EntFilterBar, verdicts);
  gtk_widget_class_bind_template_child (widget_class, EntFilterBar, reliability);
  gtk_widget_class_bind_template_child (widget_class, EntFilterBar, credibility);
  gtk_widget_class_bind_template_child (widget_class, EntFilterBar, signs);
  gtk_widget_class_bind_template_callback (widget_class, on_reset_clicked);
}

static void
ent_filter_bar_init (EntFilterBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ent_filter_section_set_facet (self->relations, ENT_FACET_RELATION, "RELATIONS");
  ent_filter_section_set_facet (self->statuses, ENT_FACET_STATUS, "HOW SURE");
  ent_filter_section_set_facet (self->outlets, ENT_FACET_OUTLET, "SOURCES");
  ent_filter_section_set_facet (self->agencies, ENT_FACET_AGENCY, "AGENCIES");
  ent_filter_section_set_facet (self->kinds, ENT_FACET_KIND, "ACTORS");
  ent_filter_section_set_facet (self->verdicts, ENT_FACET_VERDICT, "VERDICT");
  ent_filter_section_set_facet (self->reliability, ENT_FACET_RELIABILITY, "RELIABILITY OF SOURCES");
  ent_filter_section_set_facet (self->credibility, ENT_FACET_CREDIBILITY, "CREDIBILITY");
  for (EntSign sign = 0; sign < ENT_N_SIGNS; sign++)
    add_sign (self, sign);
}
