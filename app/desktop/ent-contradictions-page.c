/* ent-contradictions-page.c: what some say and others deny
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-contradictions-page.h"

#include "ent-swatch.h"

#include "view/ent-contradictions.h"

/* Of a case with more of them the first are read, and the filter narrows it. */
#define MAX_ROWS 200

/**
 * EntContradictionsPage:
 *
 * The relations that the filter lets through of which some claims say that it is so and others that it is not, with how
 * many on each side. A row selects its relation, whose evidence stands side by side.
 */
struct _EntContradictionsPage
{
  EntSessionWidget parent;

  GtkLabel *subtitle;
  GtkListBox *list;
  gboolean stale;
};

G_DEFINE_FINAL_TYPE (EntContradictionsPage, ent_contradictions_page, ENT_TYPE_SESSION_WIDGET)

static EntSession *
get_session (EntContradictionsPage *self)
{
  return ent_session_widget_get_session (ENT_SESSION_WIDGET (self));
}

/**
 * ent_contradictions_page_has_any:
 *
 * Returns: whether some visible relation is contested; O(relations)
 */
gboolean
ent_contradictions_page_has_any (EntView *view)
{
  for (guint i = 0; i < ent_view_get_n_relations (view); i++)
    if (ent_view_get_relation (view, i)->visible && ent_view_get_relation (view, i)->contested)
      return TRUE;
  return FALSE;
}

/* ---- rows ---- */

static char *
dup_side (const EntSide *side, const char *what)
{
  return g_strdup_printf ("%u %s %s (%u %s)", side->claims->len, side->claims->len == 1 ? "claim" : "claims", what,
                          side->n_origins, side->n_origins == 1 ? "origin" : "origins");
}

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    {
      gtk_widget_add_css_class (label, css_class);
      gtk_widget_add_css_class (label, "dim-label");
    }
  return label;
}

static void
add_row (EntContradictionsPage *self, EntView *view, const EntContradiction *contradiction)
{
  const EntRelation *relation = ent_view_get_relation (view, contradiction->relation);
  g_autofree char *title = g_strdup_printf ("%s %s %s", ent_view_get_node (view, relation->source)->actor->name,
                                            relation->type->label,
                                            ent_view_get_node (view, relation->target)->actor->name);
  g_autofree char *says = dup_side (&contradiction->says, "that it is so");
  g_autofree char *denies = dup_side (&contradiction->denies, "against it");
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *swatch = g_object_new (ENT_TYPE_SWATCH, NULL);

  ent_swatch_show_line (ENT_SWATCH (swatch), relation->type, relation->status);
  gtk_box_append (GTK_BOX (box), swatch);
  gtk_box_append (GTK_BOX (texts), new_label (title, NULL));
  gtk_box_append (GTK_BOX (texts), new_label (says, "caption"));
  gtk_box_append (GTK_BOX (texts), new_label (denies, "caption"));
  gtk_box_append (GTK_BOX (box), texts);
  gtk_widget_add_css_class (box, "item-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "relation", GUINT_TO_POINTER (contradiction->relation));
  gtk_list_box_append (self->list, row);
}

static void
clear (EntContradictionsPage *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
update (EntContradictionsPage *self)
{
  EntView *view = ent_session_get_view (get_session (self));
  g_autoptr (GPtrArray) contradictions = NULL;
  g_autofree char *text = NULL;

  self->stale = FALSE;
  clear (self);
  if (view == NULL)
    return;
  contradictions = ent_view_list_contradictions (view);
  for (guint i = 0; i < MIN (contradictions->len, MAX_ROWS); i++)
    add_row (self, view, g_ptr_array_index (contradictions, i));
  text = contradictions->len > MAX_ROWS ? g_strdup_printf ("The first %u of %u relations", MAX_ROWS, contradictions->len)
                                        : g_strdup_printf ("%u %s", contradictions->len,
                                                           contradictions->len == 1 ? "relation" : "relations");
  gtk_label_set_text (self->subtitle, text);
}

/* Rows that nobody sees are made when somebody does. */
static void
on_view_changed (EntContradictionsPage *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static void
ent_contradictions_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ent_contradictions_page_parent_class)->map (widget);
  if (ENT_CONTRADICTIONS_PAGE (widget)->stale)
    update (ENT_CONTRADICTIONS_PAGE (widget));
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, EntContradictionsPage *self)
{
  EntItem item = { ENT_ITEM_RELATION, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "relation")) };

  ent_session_select (get_session (self), item);
  ent_session_show_item (get_session (self), item);
}

/* ---- the widget ---- */

static void
ent_contradictions_page_attach (EntSessionWidget *widget, EntSession *session)
{
  g_signal_connect_object (session, "case-changed", G_CALLBACK (clear), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "view-changed", G_CALLBACK (on_view_changed), widget, G_CONNECT_SWAPPED);
  on_view_changed (ENT_CONTRADICTIONS_PAGE (widget));
}

static void
ent_contradictions_page_class_init (EntContradictionsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->map = ent_contradictions_page_map;
  ENT_SESSION_WIDGET_CLASS (klass)->attach = ent_contradictions_page_attach;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/ent-contradictions-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntContradictionsPage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, EntContradictionsPage, list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
ent_contradictions_page_init (EntContradictionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
