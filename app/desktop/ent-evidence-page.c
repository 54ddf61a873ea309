/* ent-evidence-page.c: every sentence that backs what is selected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-evidence-page.h"

#include "ent-claim-card.h"
#include "ent-claim-marks.h"
#include "ent-list-growth.h"

#define CARDS_A_FRAME 2

/**
 * EntEvidencePage:
 *
 * Tells the story of the selection from its title on: who says so, then who denies it. A list view draws only the
 * rows in sight, so that an actor with thousands of claims opens at once.
 */
struct _EntEvidencePage
{
  EntSessionWidget parent;

  GtkLabel *title;
  GtkLabel *subtitle;
  GtkListView *list;
  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (EntEvidencePage, ent_evidence_page, ENT_TYPE_SESSION_WIDGET)

static EntSession *
get_session (EntEvidencePage *self)
{
  return ent_session_widget_get_session (ENT_SESSION_WIDGET (self));
}

/* ---- title ---- */

static void
show_relation_title (EntEvidencePage *self, EntView *view, const EntRelation *relation)
{
  const char *source = ent_view_get_node (view, relation->source)->actor->name;
  const char *target = ent_view_get_node (view, relation->target)->actor->name;
  g_autofree char *text = g_strdup_printf ("%s %s %s", source, relation->type->label, target);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *color = ent_color_new_foreground (
    ent_style_get_relation_color (relation->type, ent_session_get_theme (get_session (self))));

  color->start_index = strlen (source) + 1;
  color->end_index = color->start_index + strlen (relation->type->label);
  pango_attr_list_insert (attributes, color);
  gtk_label_set_text (self->title, text);
  gtk_label_set_attributes (self->title, attributes);
}

static EntInterval
join_published (EntView *view, const GArray *claims, EntInterval days)
{
  for (guint i = 0; i < claims->len; i++)
    {
      guint index = g_array_index (claims, guint, i);
      EntDay day = ent_case_get_claim (ent_view_get_case (view), index)->article->published;

      if (day == ENT_DAY_NONE || !ent_view_is_claim_visible (view, index))
        continue;
      days.from = days.from == ENT_DAY_NONE ? day : MIN (days.from, day);
      days.to = MAX (days.to, day);
    }
  return days;
}

static void
show_counts (EntEvidencePage *self, const char *before, guint n_claims, guint n_origins, EntInterval days)
{
  g_autofree char *published = ent_interval_format_human (days);
  g_autofree char *text = g_strdup_printf ("%s%s%u %s · %u %s · %s", before ? before : "", before ? " · " : "",
                                           n_claims, n_claims == 1 ? "claim" : "claims",
                                           n_origins, n_origins == 1 ? "origin" : "origins", published);

  gtk_label_set_text (self->subtitle, text);
}

static void
show_title (EntEvidencePage *self, EntView *view, const GArray *selection)
{
  EntItem item = g_array_index (selection, EntItem, 0);

  gtk_label_set_attributes (self->title, NULL);
  if (selection->len > 1)
    {
      g_autofree char *text = g_strdup_printf ("%u selected", selection->len);

      gtk_label_set_text (self->title, text);
      gtk_label_set_text (self->subtitle, "All that is said of them");
    }
  else if (item.kind == ENT_ITEM_RELATION)
    {
      const EntRelation *relation = ent_view_get_relation (view, item.index);

      show_relation_title (self, view, relation);
      show_counts (self, NULL, relation->n_claims, relation->n_origins,
                   join_published (view, relation->claims, ENT_INTERVAL_NONE));
    }
  else
    {
      const EntNode *node = ent_view_get_node (view, item.index);
      EntInterval days = ENT_INTERVAL_NONE;

      for (guint i = 0; i < node->relations->len; i++)
        days = join_published (view, ent_view_get_relation (view, g_array_index (node->relations, guint, i))->claims,
                               days);
      gtk_label_set_text (self->title, node->actor->name);
      show_counts (self, node->actor->role, node->n_claims, node->n_origins, days);
    }
}

/* ---- list ---- */

static void
update (EntEvidencePage *self)
{
  EntView *view = ent_session_get_view (get_session (self));
  const GArray *selection = ent_session_get_selection (get_session (self));
  g_autoptr (GListModel) rows = NULL;
  GtkSliceListModel *shown;
  g_autoptr (GtkNoSelection) model = NULL;

  if (view == NULL || selection->len == 0)
    {
      gtk_list_view_set_model (self->list, NULL);
      return;
    }
  show_title (self, view, selection);
  rows = ent_evidence_rows_new (view, (const EntItem *) (gpointer) selection->data, selection->len);
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (rows) > 0 ? "rows" : "nothing");
  shown = gtk_slice_list_model_new (g_steal_pointer (&rows), 0, 0);
  model = gtk_no_selection_new (G_LIST_MODEL (shown));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));
  ent_list_growth_restart (self->list, shown, CARDS_A_FRAME);
}

static void
on_row_activated (GtkListView *list, guint position, EntEvidencePage *self)
{
  g_autoptr (EntEvidenceRow) row = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (list)), position);
  EntClaim *claim = ent_evidence_row_get_claim (row);

  if (claim != NULL)
    ent_session_request_article (get_session (self), claim->article->id, ent_evidence_row_get_claim_index (row));
  else if (ent_evidence_row_get_item (row).kind != ENT_ITEM_NONE)
    ent_session_select (get_session (self), ent_evidence_row_get_item (row));
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, EntEvidencePage *self)
{
  gtk_list_item_set_child (item, ent_claim_card_new ());
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, EntEvidencePage *self)
{
  EntEvidenceRow *row = gtk_list_item_get_item (item);
  gboolean leads_somewhere = !ent_evidence_row_is_heading (row) ||
                             ent_evidence_row_get_item (row).kind != ENT_ITEM_NONE;

  gtk_list_item_set_activatable (item, leads_somewhere);
  ent_claim_card_show (ENT_CLAIM_CARD (gtk_list_item_get_child (item)), row, ent_session_get_theme (get_session (self)));
}

/* ---- the widget ---- */

static void
ent_evidence_page_attach (EntSessionWidget *widget, EntSession *session)
{
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (update), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "view-changed", G_CALLBACK (update), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::dark", G_CALLBACK (update), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::high-contrast", G_CALLBACK (update), widget, G_CONNECT_SWAPPED);
  update (ENT_EVIDENCE_PAGE (widget));
}

static void
ent_evidence_page_class_init (EntEvidencePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ENT_SESSION_WIDGET_CLASS (klass)->attach = ent_evidence_page_attach;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/ent-evidence-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntEvidencePage, title);
  gtk_widget_class_bind_template_child (widget_class, EntEvidencePage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, EntEvidencePage, list);
  gtk_widget_class_bind_template_child (widget_class, EntEvidencePage, stack);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
}

static void
ent_evidence_page_init (EntEvidencePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
