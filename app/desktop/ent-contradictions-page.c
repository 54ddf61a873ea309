/* ent-contradictions-page.c: what some say and others deny
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-contradictions-page.h"

#include "ent-item-cell.h"
#include "ent-item-row.h"
#include "ent-list-focus.h"
#include "ent-list-growth.h"

#include "view/ent-contradictions.h"

#define ROWS_A_FRAME 6

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
  GtkStack *stack;
  GtkListView *list;
  GtkSliceListModel *shown;
  GPtrArray *contradictions;   /* (nullable) (element-type EntContradiction): one a row */
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

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, EntContradictionsPage *self)
{
  gtk_list_item_set_child (item, ent_item_cell_new ());
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, EntContradictionsPage *self)
{
  const EntContradiction *contradiction = g_ptr_array_index (self->contradictions, gtk_list_item_get_position (item));
  const EntRelation *relation = ent_view_get_relation (ent_session_get_view (get_session (self)), contradiction->relation);
  EntItemRow *row = gtk_list_item_get_item (item);
  GtkWidget *cell = gtk_list_item_get_child (item);
  g_autofree char *says = dup_side (&contradiction->says, "that it is so");
  g_autofree char *denies = dup_side (&contradiction->denies, "against it");
  g_autofree char *detail = g_strdup_printf ("%s\n%s", says, denies);

  ent_swatch_show_line (ent_item_cell_get_swatch (cell), relation->type, relation->status);
  ent_item_cell_set_texts (cell, ent_item_row_get_label (row), detail, ent_item_row_get_n_claims (row));
}

static void
clear (EntContradictionsPage *self)
{
  gtk_slice_list_model_set_model (self->shown, NULL);
  g_clear_pointer (&self->contradictions, g_ptr_array_unref);
}

static GListModel *
new_rows (EntContradictionsPage *self, EntView *view)
{
  GListStore *rows = g_list_store_new (ENT_TYPE_ITEM_ROW);

  for (guint i = 0; i < self->contradictions->len; i++)
    {
      const EntContradiction *contradiction = g_ptr_array_index (self->contradictions, i);
      g_autoptr (EntItemRow) row = ent_item_row_new (view, (EntItem) { ENT_ITEM_RELATION, contradiction->relation });

      g_list_store_append (rows, row);
    }
  return G_LIST_MODEL (rows);
}

static void
update (EntContradictionsPage *self)
{
  EntView *view = ent_session_get_view (get_session (self));
  gboolean focused = ent_list_focus_is_in (GTK_WIDGET (self->stack));
  g_autoptr (GListModel) rows = NULL;
  g_autofree char *text = NULL;
  guint n;

  self->stale = FALSE;
  clear (self);
  if (view == NULL)
    return;
  self->contradictions = ent_view_list_contradictions (view);
  n = self->contradictions->len;
  rows = new_rows (self, view);
  gtk_slice_list_model_set_size (self->shown, 0);
  gtk_slice_list_model_set_model (self->shown, rows);
  ent_list_growth_restart (self->list, self->shown, ROWS_A_FRAME);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "rows" : "nothing");
  text = g_strdup_printf ("%u %s", n, n == 1 ? "relation" : "relations");
  gtk_label_set_text (self->subtitle, text);
  ent_list_focus_keep (self->list, focused, GTK_WIDGET (self));
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
on_row_activated (GtkListView *list, guint position, EntContradictionsPage *self)
{
  const EntContradiction *contradiction = g_ptr_array_index (self->contradictions, position);
  EntItem item = { ENT_ITEM_RELATION, contradiction->relation };

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
ent_contradictions_page_finalize (GObject *object)
{
  g_clear_pointer (&ENT_CONTRADICTIONS_PAGE (object)->contradictions, g_ptr_array_unref);
  G_OBJECT_CLASS (ent_contradictions_page_parent_class)->finalize (object);
}

static void
ent_contradictions_page_class_init (EntContradictionsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ent_contradictions_page_finalize;
  widget_class->map = ent_contradictions_page_map;
  ENT_SESSION_WIDGET_CLASS (klass)->attach = ent_contradictions_page_attach;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/ent-contradictions-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntContradictionsPage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, EntContradictionsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, EntContradictionsPage, list);
  gtk_widget_class_bind_template_child (widget_class, EntContradictionsPage, shown);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
ent_contradictions_page_init (EntContradictionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
