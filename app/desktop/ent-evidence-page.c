/* ent-evidence-page.c: every sentence that backs what is selected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-evidence-page.h"

#include "ent-claim-actions.h"
#include "ent-claim-marks.h"
#include "ent-item-key.h"
#include "ent-list-focus.h"
#include "ent-list-growth.h"
#include "ent-note.h"

#include "case/ent-subject.h"

#define CARDS_A_FRAME 2

/* The panel grows to this where two sides stand beside each other. */
#define WIDTH_OF_TWO_SIDES 640

/**
 * EntEvidencePage:
 *
 * Tells the story of the selection from its title on: who says so, then who denies it, below each other or, where that is
 * asked for, side by side. A list view draws only the rows in sight, so that an actor with thousands of claims opens at
 * once. While the selection stays the same, so do the rows that are looked at, whatever is decided or filtered.
 */
struct _EntEvidencePage
{
  EntSessionWidget parent;

  GtkLabel *title;
  GtkLabel *subtitle;
  GtkToggleButton *side_by_side;
  EntNote *note;
  GtkStack *stack;
  GtkWidget *other_side;
  GtkListView *list;
  GtkListView *other_list;

  char *shown;          /* keys of what is selected and how it is laid out; NULL for nothing */
  GListModel *rows;     /* (element-type EntEvidenceRow) */
  GListModel *other_rows;
  gboolean shows_rejected;
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

/* A relation has a note; that of an actor stands on its page. */
static void
show_note (EntEvidencePage *self, EntView *view, const GArray *selection)
{
  EntItem item = g_array_index (selection, EntItem, 0);
  gboolean is_relation = selection->len == 1 && item.kind == ENT_ITEM_RELATION;

  gtk_widget_set_visible (GTK_WIDGET (self->note), is_relation);
  if (is_relation)
    {
      const EntRelation *relation = ent_view_get_relation (view, item.index);
      const EntActor *source = ent_view_get_node (view, relation->source)->actor;
      const EntActor *target = ent_view_get_node (view, relation->target)->actor;
      g_autofree char *subject = g_strdup_printf (ENT_SUBJECT_RELATION "%s %s %s", source->id, relation->type->name,
                                                  target->id);
      g_autofree char *name = g_strdup_printf ("“%s %s %s”", source->name, relation->type->label, target->name);

      ent_note_show (self->note, get_session (self), subject, name);
    }
}

/* ---- two sides ---- */

/* Whether those who say so and those who deny it can stand beside each other. */
static gboolean
is_contested (EntView *view, const GArray *selection)
{
  EntItem item = g_array_index (selection, EntItem, 0);

  return selection->len == 1 && item.kind == ENT_ITEM_RELATION
    && ent_view_get_relation (view, item.index)->contested;
}

static gboolean
shows_two_sides (EntEvidencePage *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->side_by_side))
    && gtk_toggle_button_get_active (self->side_by_side);
}

static void
show_sides (EntEvidencePage *self, EntView *view, const GArray *selection)
{
  gtk_widget_set_visible (GTK_WIDGET (self->side_by_side), is_contested (view, selection));
  gtk_widget_set_visible (self->other_side, shows_two_sides (self));
  gtk_widget_set_size_request (GTK_WIDGET (self), shows_two_sides (self) ? WIDTH_OF_TWO_SIDES : -1, -1);
}

/* ---- lists ---- */

/* What must be the same for the lists to be brought up to date instead of made anew. */
static char *
dup_shown (EntEvidencePage *self, EntView *view, const GArray *selection)
{
  GString *shown = g_string_new (shows_two_sides (self) ? "2" : "1");

  for (guint i = 0; i < selection->len; i++)
    {
      g_autofree char *key = ent_item_dup_key (view, g_array_index (selection, EntItem, i));

      g_string_append_printf (shown, "\n%s", key);
    }
  return g_string_free (shown, FALSE);
}

static GListModel *
new_rows (EntEvidencePage *self, EntEvidenceParts parts)
{
  const GArray *selection = ent_session_get_selection (get_session (self));

  return ent_evidence_rows_new (ent_session_get_view (get_session (self)), (const EntItem *) (gpointer) selection->data,
                                selection->len, parts);
}

static EntEvidenceParts
get_parts (EntEvidencePage *self)
{
  return ENT_EVIDENCE_PART_FOR | ENT_EVIDENCE_PART_REJECTED | (shows_two_sides (self) ? 0 : ENT_EVIDENCE_PART_AGAINST)
    | (self->shows_rejected ? ENT_EVIDENCE_PART_OPEN : 0);
}

static void
set_rows (GtkListView *list, GListModel *rows)
{
  GtkSliceListModel *shown = gtk_slice_list_model_new (g_object_ref (rows), 0, 0);
  g_autoptr (GtkNoSelection) model = gtk_no_selection_new (G_LIST_MODEL (shown));

  gtk_list_view_set_model (list, GTK_SELECTION_MODEL (model));
  ent_list_growth_restart (list, shown, CARDS_A_FRAME);
}

static void
clear_rows (EntEvidencePage *self)
{
  gtk_list_view_set_model (self->list, NULL);
  gtk_list_view_set_model (self->other_list, NULL);
  g_clear_object (&self->rows);
  g_clear_object (&self->other_rows);
  g_clear_pointer (&self->shown, g_free);
}

static void
make_rows (EntEvidencePage *self, char *shown)
{
  clear_rows (self);
  self->shown = shown;
  self->rows = new_rows (self, get_parts (self));
  set_rows (self->list, self->rows);
  if (!shows_two_sides (self))
    return;
  self->other_rows = new_rows (self, ENT_EVIDENCE_PART_AGAINST);
  set_rows (self->other_list, self->other_rows);
}

static void
update_rows (EntEvidencePage *self)
{
  g_autoptr (GListModel) rows = new_rows (self, get_parts (self));

  ent_evidence_rows_update (self->rows, rows);
  if (self->other_rows != NULL)
    {
      g_autoptr (GListModel) other_rows = new_rows (self, ENT_EVIDENCE_PART_AGAINST);

      ent_evidence_rows_update (self->other_rows, other_rows);
    }
}

static void
update (EntEvidencePage *self)
{
  EntView *view = ent_session_get_view (get_session (self));
  const GArray *selection = ent_session_get_selection (get_session (self));
  gboolean focused = ent_list_focus_is_in (GTK_WIDGET (self->stack));
  g_autofree char *shown = NULL;

  if (view == NULL || selection->len == 0)
    {
      clear_rows (self);
      return;
    }
  show_title (self, view, selection);
  show_note (self, view, selection);
  show_sides (self, view, selection);
  shown = dup_shown (self, view, selection);
  if (g_strcmp0 (shown, self->shown) == 0)
    update_rows (self);
  else
    make_rows (self, g_steal_pointer (&shown));
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (self->rows) > 0 ? "rows" : "nothing");
  ent_list_focus_keep (self->list, focused, GTK_WIDGET (self));
}

/* The marks have other colours. */
static void
recolor (EntEvidencePage *self)
{
  if (self->rows != NULL)
    update (self);
}

static void
on_selection_changed (EntEvidencePage *self)
{
  self->shows_rejected = FALSE;
  update (self);
}

static void
on_row_activated (GtkListView *list, guint position, EntEvidencePage *self)
{
  g_autoptr (EntEvidenceRow) row = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (list)), position);

  switch (ent_evidence_row_get_kind (row))
    {
    case ENT_EVIDENCE_CLAIM:
    case ENT_EVIDENCE_REJECTED_CLAIM:
      ent_session_request_article (get_session (self), ent_evidence_row_get_claim (row)->article,
                                   ent_evidence_row_get_claim (row));
      break;
    case ENT_EVIDENCE_REJECTED:
      self->shows_rejected = !self->shows_rejected;
      update_rows (self);
      break;
    case ENT_EVIDENCE_RELATION:
      ent_session_select (get_session (self), ent_evidence_row_get_item (row));
      break;
    case ENT_EVIDENCE_SIDE:
    default:
      break;
    }
}

/* A card's keys, while its row has the focus. */
static gboolean
on_key (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, EntEvidencePage *self)
{
  GtkWidget *list = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));

  return ent_claim_actions_press_focused (list, keyval, state);
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, EntEvidencePage *self)
{
  gtk_list_item_set_child (item, ent_claim_card_new (get_session (self)));
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, EntEvidencePage *self)
{
  EntEvidenceRow *row = gtk_list_item_get_item (item);

  gtk_list_item_set_activatable (item, ent_evidence_row_get_kind (row) != ENT_EVIDENCE_SIDE);
  ent_claim_card_set_row (ENT_CLAIM_CARD (gtk_list_item_get_child (item)), row);
}

static void
on_unbind (GtkSignalListItemFactory *factory, GtkListItem *item, EntEvidencePage *self)
{
  ent_claim_card_set_row (ENT_CLAIM_CARD (gtk_list_item_get_child (item)), NULL);
}

/* ---- the widget ---- */

static void
ent_evidence_page_attach (EntSessionWidget *widget, EntSession *session)
{
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (on_selection_changed), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "view-changed", G_CALLBACK (update), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::dark", G_CALLBACK (recolor), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::high-contrast", G_CALLBACK (recolor), widget, G_CONNECT_SWAPPED);
  update (ENT_EVIDENCE_PAGE (widget));
}

static void
ent_evidence_page_finalize (GObject *object)
{
  EntEvidencePage *self = ENT_EVIDENCE_PAGE (object);

  g_clear_object (&self->rows);
  g_clear_object (&self->other_rows);
  g_free (self->shown);
  G_OBJECT_CLASS (ent_evidence_page_parent_class)->finalize (object);
}

static void
ent_evidence_page_class_init (EntEvidencePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ent_evidence_page_finalize;
  ENT_SESSION_WIDGET_CLASS (klass)->attach = ent_evidence_page_attach;
  g_type_ensure (ENT_TYPE_NOTE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/ent-evidence-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntEvidencePage, title);
  gtk_widget_class_bind_template_child (widget_class, EntEvidencePage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, EntEvidencePage, side_by_side);
  gtk_widget_class_bind_template_child (widget_class, EntEvidencePage, note);
  gtk_widget_class_bind_template_child (widget_class, EntEvidencePage, stack);
  gtk_widget_class_bind_template_child (widget_class, EntEvidencePage, other_side);
  gtk_widget_class_bind_template_child (widget_class, EntEvidencePage, list);
  gtk_widget_class_bind_template_child (widget_class, EntEvidencePage, other_list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind);
  gtk_widget_class_bind_template_callback (widget_class, on_key);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
ent_evidence_page_init (EntEvidencePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
