/* ent-history-list.c: what the selected actor did when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-history-list.h"

#include "ent-actor-page.h"
#include "ent-history-rows.h"
#include "ent-item-cell.h"
#include "ent-list-growth.h"

#define ROWS_A_FRAME 6
/* Milliseconds without a change after which a view rests. */
#define REST 200
/* Of an actor with more claims the rows wait for that. */
#define SMALL 2000

/**
 * EntHistoryList:
 *
 * The visible relations of the one actor that is selected, by the month in which they are dated on the filter's clock, the
 * newest first; what has no date is counted and stands last. A row selects its relation.
 */
struct _EntHistoryList
{
  EntSessionWidget parent;

  GtkLabel *caption;
  GtkStack *stack;
  GtkListView *list;
  GtkSliceListModel *shown;
  EntHistoryRows *rows;
  char *actor_id;        /* whose; NULL for nobody's */
  gboolean stale;
  guint rest;            /* waits for the view to be the same for a while */
};

G_DEFINE_FINAL_TYPE (EntHistoryList, ent_history_list, ENT_TYPE_SESSION_WIDGET)

static EntSession *
get_session (EntHistoryList *self)
{
  return ent_session_widget_get_session (ENT_SESSION_WIDGET (self));
}

/* Returns: whether one actor is selected */
static gboolean
find_node (EntHistoryList *self, guint *node)
{
  g_autoptr (GArray) nodes = NULL;

  if (ent_session_get_view (get_session (self)) == NULL)
    return FALSE;
  nodes = ent_actor_page_dup_nodes (get_session (self));
  if (nodes->len != 1)
    return FALSE;
  *node = g_array_index (nodes, guint, 0);
  return TRUE;
}

/* ---- showing ---- */

static void
show_caption (EntHistoryList *self, EntClock clock)
{
  guint n_undated = ent_history_rows_get_n_undated (self->rows);
  g_autofree char *undated = n_undated > 0 ? g_strdup_printf (" · %u of %u claims undated", n_undated,
                                                              ent_history_rows_get_n_claims (self->rows)) : NULL;
  g_autofree char *text = g_strdup_printf ("By when it %s, the newest first%s",
                                           clock == ENT_CLOCK_EVENT ? "happened" : "was published",
                                           undated != NULL ? undated : "");

  gtk_label_set_text (self->caption, text);
}

/* Of another actor from the first row on; of the same one from where it was looked at. */
static void
show_rows (EntHistoryList *self, guint node)
{
  EntView *view = ent_session_get_view (get_session (self));
  EntClock clock = ent_filter_get_clock (ent_session_get_filter (get_session (self)));
  const char *id = ent_view_get_node (view, node)->actor->id;
  gboolean same = g_strcmp0 (self->actor_id, id) == 0;

  if (!same)
    {
      g_free (self->actor_id);
      self->actor_id = g_strdup (id);
      gtk_slice_list_model_set_model (self->shown, NULL);
    }
  ent_history_rows_show (self->rows, view, node, clock);
  if (!same)
    {
      gtk_slice_list_model_set_size (self->shown, 0);
      gtk_slice_list_model_set_model (self->shown, G_LIST_MODEL (self->rows));
      ent_list_growth_restart (self->list, self->shown, ROWS_A_FRAME);
    }
  show_caption (self, clock);
  gtk_stack_set_visible_child_name (self->stack,
                                    g_list_model_get_n_items (G_LIST_MODEL (self->rows)) > 0 ? "rows" : "nothing");
}

static void
update (EntHistoryList *self)
{
  guint node;

  self->stale = FALSE;
  if (find_node (self, &node))
    show_rows (self, node);
}

static gboolean
on_rest (gpointer data)
{
  EntHistoryList *self = data;

  self->rest = 0;
  if (self->stale && gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
  return G_SOURCE_REMOVE;
}

/* Rows that nobody sees are made when somebody does; many rows when the view rests, but the first at once. */
static void
update_when_due (EntHistoryList *self)
{
  guint node;

  g_clear_handle_id (&self->rest, g_source_remove);
  if (!self->stale || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (find_node (self, &node)
      && g_strcmp0 (self->actor_id, ent_view_get_node (ent_session_get_view (get_session (self)), node)->actor->id) == 0
      && ent_view_get_node (ent_session_get_view (get_session (self)), node)->n_claims > SMALL)
    self->rest = g_timeout_add_full (G_PRIORITY_LOW, REST, on_rest, self, NULL);
  else
    update (self);
}

static void
on_changed (EntHistoryList *self)
{
  self->stale = TRUE;
  update_when_due (self);
}

static void
forget (EntHistoryList *self)
{
  gtk_slice_list_model_set_model (self->shown, NULL);
  g_clear_object (&self->rows);
  self->rows = ent_history_rows_new ();
  g_clear_pointer (&self->actor_id, g_free);
}

/* Who decides something on a relation finds the list where it was left. Of an earlier case nothing is kept alive. */
static void
on_case_changed (EntHistoryList *self)
{
  EntView *view = ent_session_get_view (get_session (self));
  guint node;

  if (self->actor_id != NULL && view != NULL && ent_view_find_node (view, self->actor_id, &node)
      && ent_view_get_node (view, node)->n_claims <= SMALL)
    show_rows (self, node);
  else
    forget (self);
}

static void
ent_history_list_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ent_history_list_parent_class)->map (widget);
  update_when_due (ENT_HISTORY_LIST (widget));
}

/* What waits for the view to rest is of an earlier one. */
static void
on_row_activated (GtkListView *list, guint position, EntHistoryList *self)
{
  g_autoptr (EntHistoryRow) row = NULL;
  EntItem item;

  if (self->stale)
    update (self);
  row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);
  item = row != NULL ? ent_history_row_get_item (row) : ENT_ITEM_NOTHING;
  if (item.kind == ENT_ITEM_NONE)
    return;
  ent_session_select (get_session (self), item);
  ent_session_show_item (get_session (self), item);
}

/* ---- rows ---- */

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, EntHistoryList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *heading = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "evidence-heading");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), ent_item_cell_new ());
  gtk_list_item_set_child (item, box);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, EntHistoryList *self)
{
  EntHistoryRow *row = gtk_list_item_get_item (item);
  GtkWidget *heading = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *cell = gtk_widget_get_next_sibling (heading);
  gboolean is_heading = ent_history_row_get_kind (row) != ENT_HISTORY_RELATION;
  g_autofree char *label = ent_history_row_dup_label (row);
  g_autofree char *detail = ent_history_row_dup_detail (row);

  gtk_widget_set_visible (heading, is_heading);
  gtk_widget_set_visible (cell, !is_heading);
  gtk_list_item_set_activatable (item, !is_heading);
  if (is_heading)
    {
      gtk_label_set_text (GTK_LABEL (heading), label);
      return;
    }
  ent_swatch_show_line (ent_item_cell_get_swatch (cell), ent_history_row_get_relation_type (row),
                        ent_history_row_get_status (row));
  ent_item_cell_set_texts (cell, label, detail, ent_history_row_get_n_claims (row));
}

/* ---- the widget ---- */

static void
ent_history_list_attach (EntSessionWidget *widget, EntSession *session)
{
  g_signal_connect_object (session, "case-changed", G_CALLBACK (on_case_changed), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (on_changed), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "view-changed", G_CALLBACK (on_changed), widget, G_CONNECT_SWAPPED);
  on_changed (ENT_HISTORY_LIST (widget));
}

static void
ent_history_list_dispose (GObject *object)
{
  EntHistoryList *self = ENT_HISTORY_LIST (object);

  g_clear_handle_id (&self->rest, g_source_remove);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->actor_id, g_free);
  G_OBJECT_CLASS (ent_history_list_parent_class)->dispose (object);
}

static void
ent_history_list_class_init (EntHistoryListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_history_list_dispose;
  ENT_SESSION_WIDGET_CLASS (klass)->attach = ent_history_list_attach;
  widget_class->map = ent_history_list_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/ent-history-list.ui");
  gtk_widget_class_bind_template_child (widget_class, EntHistoryList, caption);
  gtk_widget_class_bind_template_child (widget_class, EntHistoryList, stack);
  gtk_widget_class_bind_template_child (widget_class, EntHistoryList, list);
  gtk_widget_class_bind_template_child (widget_class, EntHistoryList, shown);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
}

static void
ent_history_list_init (EntHistoryList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = ent_history_rows_new ();
}
