/* ent-aside-page.c: what the user put aside
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-aside-page.h"

#include "ent-aside-row.h"
#include "ent-claim-actions.h"
#include "ent-list-focus.h"
#include "ent-list-growth.h"

#define ROWS_A_FRAME 2

typedef enum
{
  REJECTED,
  LEFT_OUT,
  RULES,
  N_PARTS,
} Part;

/**
 * EntAsidePage:
 *
 * Claims that were rejected, also of relations that nothing else tells of, articles that are left out and rules of the
 * case, each to be taken back. A claim leads to its sentence, an article to its text, a rule to its actor.
 *
 * The key r takes back what has the focus.
 */
struct _EntAsidePage
{
  EntSessionWidget parent;

  GtkLabel *subtitle;
  GtkWidget *switcher;
  GtkStack *stack;
  GtkToggleButton *toggles[N_PARTS];
  GtkWidget *scrolled[N_PARTS];
  GtkListView *lists[N_PARTS];
  GListModel *rows[N_PARTS];     /* NULL until they are looked at */
  gboolean stale;
};

G_DEFINE_FINAL_TYPE (EntAsidePage, ent_aside_page, ENT_TYPE_SESSION_WIDGET)

static EntSession *
get_session (EntAsidePage *self)
{
  return ent_session_widget_get_session (ENT_SESSION_WIDGET (self));
}

/* ---- showing ---- */

static GListModel *
new_rows (EntAsidePage *self, Part part)
{
  EntCase *case_ = ent_session_get_case (get_session (self));

  switch (part)
    {
    case REJECTED:
      return ent_evidence_rows_new_rejected (ent_session_get_view (get_session (self)));
    case LEFT_OUT:
      return ent_aside_rows_new_articles (case_);
    case RULES:
    case N_PARTS:
    default:
      return ent_aside_rows_new_rules (case_);
    }
}

static guint
count (EntAsidePage *self, Part part)
{
  guint n = 0;

  if (part != REJECTED)
    return g_list_model_get_n_items (self->rows[part]);
  for (guint i = 0; i < g_list_model_get_n_items (self->rows[part]); i++)
    {
      g_autoptr (EntEvidenceRow) row = g_list_model_get_item (self->rows[part], i);

      n += !ent_evidence_row_is_heading (row);
    }
  return n;
}

static void
set_rows (EntAsidePage *self, Part part, GListModel *rows)
{
  GtkSliceListModel *shown = gtk_slice_list_model_new (g_object_ref (rows), 0, 0);
  g_autoptr (GtkNoSelection) model = gtk_no_selection_new (G_LIST_MODEL (shown));

  g_set_object (&self->rows[part], rows);
  gtk_list_view_set_model (self->lists[part], GTK_SELECTION_MODEL (model));
  ent_list_growth_restart (self->lists[part], shown, ROWS_A_FRAME);
}

static gboolean
is_same (GListModel *rows, guint position, GListModel *others, guint other)
{
  g_autoptr (EntAsideRow) row = g_list_model_get_item (rows, position);
  g_autoptr (EntAsideRow) other_row = g_list_model_get_item (others, other);

  return ent_aside_row_equal (row, other_row);
}

/* Replaces what is between the first and the last row that is another. */
static void
update_rows (GListModel *rows, GListModel *now)
{
  guint n = g_list_model_get_n_items (rows), n_now = g_list_model_get_n_items (now);
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);
  guint same = 0, same_end = 0;

  while (same < MIN (n, n_now) && is_same (rows, same, now, same))
    same++;
  while (same_end < MIN (n, n_now) - same && is_same (rows, n - 1 - same_end, now, n_now - 1 - same_end))
    same_end++;
  for (guint i = same; i < n_now - same_end; i++)
    g_ptr_array_add (added, g_list_model_get_item (now, i));
  g_list_store_splice (G_LIST_STORE (rows), same, n - same - same_end, added->pdata, added->len);
}

static void
show_part (EntAsidePage *self, Part part)
{
  g_autoptr (GListModel) rows = new_rows (self, part);
  gboolean focused = ent_list_focus_is_in (GTK_WIDGET (self->lists[part]));
  guint n;

  if (self->rows[part] == NULL)
    set_rows (self, part, rows);
  else if (part == REJECTED)
    ent_evidence_rows_update (self->rows[part], rows);
  else
    update_rows (self->rows[part], rows);
  n = count (self, part);
  gtk_widget_set_visible (self->scrolled[part], n > 0);
  gtk_widget_set_visible (gtk_widget_get_next_sibling (self->scrolled[part]), n == 0);
  ent_list_focus_keep (self->lists[part], focused, self->switcher);
}

static void
show_counts (EntAsidePage *self)
{
  guint n_claims = count (self, REJECTED), n_articles = count (self, LEFT_OUT), n_rules = count (self, RULES);
  g_autofree char *text = g_strdup_printf ("%u %s · %u %s · %u %s", n_claims, n_claims == 1 ? "claim" : "claims",
                                           n_articles, n_articles == 1 ? "article" : "articles",
                                           n_rules, n_rules == 1 ? "rule" : "rules");

  gtk_label_set_text (self->subtitle, text);
}

static void
update (EntAsidePage *self)
{
  self->stale = FALSE;
  if (ent_session_get_view (get_session (self)) == NULL)
    return;
  for (Part part = 0; part < N_PARTS; part++)
    show_part (self, part);
  show_counts (self);
}

static gboolean
has_rows (EntAsidePage *self, Part part)
{
  return self->rows[part] != NULL && g_list_model_get_n_items (self->rows[part]) > 0;
}

static Part
get_part (EntAsidePage *self)
{
  Part part = 0;

  while (part < N_PARTS - 1 && !gtk_toggle_button_get_active (self->toggles[part]))
    part++;
  return part;
}

/* Who comes to the page sees something, where there is anything. */
static void
choose_part (EntAsidePage *self)
{
  Part part = 0;

  if (has_rows (self, get_part (self)))
    return;
  while (part < N_PARTS && !has_rows (self, part))
    part++;
  if (part < N_PARTS)
    gtk_toggle_button_set_active (self->toggles[part], TRUE);
}

static void
on_toggled (GtkToggleButton *button, EntAsidePage *self)
{
  static const char *const names[N_PARTS] = { "claims", "articles", "rules" };

  if (gtk_toggle_button_get_active (button))
    gtk_stack_set_visible_child_name (self->stack, names[get_part (self)]);
}

/* Rows that nobody sees are made when somebody does. */
static void
on_case_changed (EntAsidePage *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static void
ent_aside_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ent_aside_page_parent_class)->map (widget);
  if (ENT_ASIDE_PAGE (widget)->stale)
    update (ENT_ASIDE_PAGE (widget));
  choose_part (ENT_ASIDE_PAGE (widget));
}

/* The list has it, else what chooses between the lists. */
static gboolean
ent_aside_page_grab_focus (GtkWidget *widget)
{
  EntAsidePage *self = ENT_ASIDE_PAGE (widget);

  if (has_rows (self, get_part (self)))
    return gtk_widget_grab_focus (GTK_WIDGET (self->lists[get_part (self)]));
  return gtk_widget_grab_focus (self->switcher);
}

/* ---- rejected claims ---- */

static void
on_claim_activated (GtkListView *list, guint position, EntAsidePage *self)
{
  g_autoptr (EntEvidenceRow) row = g_list_model_get_item (self->rows[REJECTED], position);
  EntClaim *claim = ent_evidence_row_get_claim (row);

  if (claim != NULL)
    ent_session_request_article (get_session (self), claim->article, claim);
  else if (ent_evidence_row_get_item (row).kind != ENT_ITEM_NONE)
    {
      ent_session_select (get_session (self), ent_evidence_row_get_item (row));
      ent_session_show_item (get_session (self), ent_evidence_row_get_item (row));
    }
}

static gboolean
on_claim_key (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, EntAsidePage *self)
{
  return ent_claim_actions_press_focused (GTK_WIDGET (self->lists[REJECTED]), keyval, state);
}

static void
on_setup_claim (GtkSignalListItemFactory *factory, GtkListItem *item, EntAsidePage *self)
{
  gtk_list_item_set_child (item, ent_claim_card_new (get_session (self)));
}

static void
on_bind_claim (GtkSignalListItemFactory *factory, GtkListItem *item, EntAsidePage *self)
{
  EntEvidenceRow *row = gtk_list_item_get_item (item);

  gtk_list_item_set_activatable (item, !ent_evidence_row_is_heading (row)
                                         || ent_evidence_row_get_item (row).kind != ENT_ITEM_NONE);
  ent_claim_card_set_row (ENT_CLAIM_CARD (gtk_list_item_get_child (item)), row);
}

static void
on_unbind_claim (GtkSignalListItemFactory *factory, GtkListItem *item, EntAsidePage *self)
{
  ent_claim_card_set_row (ENT_CLAIM_CARD (gtk_list_item_get_child (item)), NULL);
}

/* ---- articles and rules ---- */

static void
take_back (EntAsidePage *self, EntAsideRow *row)
{
  ent_session_decide (get_session (self), ent_aside_row_new_take_back (row, ent_session_get_case (get_session (self))));
}

static void
on_take_back (GtkButton *button, GtkListItem *item)
{
  EntAsidePage *self = ENT_ASIDE_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (button), ENT_TYPE_ASIDE_PAGE));

  if (gtk_list_item_get_item (item) != NULL)
    take_back (self, gtk_list_item_get_item (item));
}

static void
on_row_activated (GtkListView *list, guint position, EntAsidePage *self)
{
  g_autoptr (EntAsideRow) row = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (list)), position);
  const char *actor_id = ent_aside_row_get_actor_id (row);
  EntItem item = { ENT_ITEM_NODE, 0 };

  if (ent_aside_row_get_article (row) != NULL)
    ent_session_request_article (get_session (self), ent_aside_row_get_article (row), NULL);
  else if (ent_view_find_node (ent_session_get_view (get_session (self)), actor_id, &item.index))
    {
      ent_session_select (get_session (self), item);
      ent_session_show_item (get_session (self), item);
    }
}

static gboolean
on_row_key (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, EntAsidePage *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
  GtkListItem *item;

  if (keyval != GDK_KEY_r || (state & gtk_accelerator_get_default_mod_mask ()) != 0 || focus == NULL)
    return GDK_EVENT_PROPAGATE;
  item = g_object_get_data (G_OBJECT (gtk_widget_get_first_child (focus)), "item");
  take_back (self, gtk_list_item_get_item (item));
  return GDK_EVENT_STOP;
}

static GtkWidget *
add_label (GtkWidget *box, const char *css_class, int n_lines)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), n_lines);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    {
      gtk_widget_add_css_class (label, css_class);
      gtk_widget_add_css_class (label, "dim-label");
    }
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
on_setup_row (GtkSignalListItemFactory *factory, GtkListItem *item, EntAsidePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = gtk_button_new ();

  g_object_set_data (G_OBJECT (box), "title", add_label (texts, NULL, 2));
  g_object_set_data (G_OBJECT (box), "detail", add_label (texts, "caption", 2));
  g_object_set_data (G_OBJECT (box), "button", button);
  g_object_set_data (G_OBJECT (box), "item", item);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", G_CALLBACK (on_take_back), item);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_add_css_class (box, "item-row");
  gtk_list_item_set_child (item, box);
}

static void
on_bind_row (GtkSignalListItemFactory *factory, GtkListItem *item, EntAsidePage *self)
{
  EntAsideRow *row = gtk_list_item_get_item (item);
  GObject *box = G_OBJECT (gtk_list_item_get_child (item));
  GtkWidget *button = g_object_get_data (box, "button");
  gboolean is_article = ent_aside_row_get_article (row) != NULL;

  gtk_label_set_text (g_object_get_data (box, "title"), ent_aside_row_get_title (row));
  gtk_label_set_text (g_object_get_data (box, "detail"), ent_aside_row_get_detail (row));
  gtk_button_set_label (GTK_BUTTON (button), is_article ? "Take Back" : "Remove");
  gtk_widget_set_tooltip_text (button, is_article ? "Take the Article Into the Case Again (R)" : "Drop This Rule (R)");
}

/* ---- the widget ---- */

static void
ent_aside_page_attach (EntSessionWidget *widget, EntSession *session)
{
  g_signal_connect_object (session, "case-changed", G_CALLBACK (on_case_changed), widget, G_CONNECT_SWAPPED);
  on_case_changed (ENT_ASIDE_PAGE (widget));
}

static void
ent_aside_page_dispose (GObject *object)
{
  for (Part part = 0; part < N_PARTS; part++)
    g_clear_object (&ENT_ASIDE_PAGE (object)->rows[part]);
  G_OBJECT_CLASS (ent_aside_page_parent_class)->dispose (object);
}

static void
ent_aside_page_class_init (EntAsidePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_aside_page_dispose;
  ENT_SESSION_WIDGET_CLASS (klass)->attach = ent_aside_page_attach;
  widget_class->map = ent_aside_page_map;
  widget_class->grab_focus = ent_aside_page_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/ent-aside-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntAsidePage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, EntAsidePage, switcher);
  gtk_widget_class_bind_template_child (widget_class, EntAsidePage, stack);
#define BIND(name, member) \
  gtk_widget_class_bind_template_child_full (widget_class, name, FALSE, G_STRUCT_OFFSET (EntAsidePage, member))
  BIND ("claims_toggle", toggles[REJECTED]);
  BIND ("claims_scrolled", scrolled[REJECTED]);
  BIND ("claims", lists[REJECTED]);
  BIND ("articles_toggle", toggles[LEFT_OUT]);
  BIND ("articles_scrolled", scrolled[LEFT_OUT]);
  BIND ("articles", lists[LEFT_OUT]);
  BIND ("rules_toggle", toggles[RULES]);
  BIND ("rules_scrolled", scrolled[RULES]);
  BIND ("rules", lists[RULES]);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, on_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_claim_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_claim_key);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_claim);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_claim);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind_claim);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_row_key);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_row);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_row);
}

static void
ent_aside_page_init (EntAsidePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
