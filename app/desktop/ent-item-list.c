/* ent-item-list.c: actors and relations as lists: the canvas for those who do not see or point
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-item-list.h"

#include "ent-item-cell.h"
#include "ent-item-rows.h"
#include "ent-list-growth.h"

#define ROWS_A_FRAME 6
/* Milliseconds without a change after which a view rests. */
#define REST 200
/* Rows that are made at once. */
#define SMALL 1000

/**
 * EntItemList:
 *
 * All that the filter lets through, relations or actors, best-backed first, with a search that narrows it as it is typed.
 * A row selects its item on the canvas; the whole graph can be walked by keyboard and screen reader this way.
 */
struct _EntItemList
{
  EntSessionWidget parent;

  GtkSearchEntry *search;
  GtkToggleButton *relations_button;
  GtkStack *stack;
  GtkListView *list;
  GtkSliceListModel *shown;
  EntItemRows *rows;   /* NULL before the first view */
  gboolean stale;      /* the view is another since */
  guint rest;          /* waits for the view to be the same for a while */
};

G_DEFINE_FINAL_TYPE (EntItemList, ent_item_list, ENT_TYPE_SESSION_WIDGET)

static EntSession *
get_session (EntItemList *self)
{
  return ent_session_widget_get_session (ENT_SESSION_WIDGET (self));
}

/* Those that the search lets through, from the first. */
static void
show_rows (EntItemList *self)
{
  gboolean empty = TRUE;

  gtk_slice_list_model_set_size (self->shown, 0);
  if (self->rows != NULL)
    {
      ent_item_rows_search (self->rows, gtk_editable_get_text (GTK_EDITABLE (self->search)));
      empty = g_list_model_get_n_items (G_LIST_MODEL (self->rows)) == 0;
    }
  gtk_slice_list_model_set_model (self->shown, G_LIST_MODEL (self->rows));
  ent_list_growth_restart (self->list, self->shown, ROWS_A_FRAME);
  gtk_stack_set_visible_child_name (self->stack, empty ? "nothing" : "rows");
}

static void
update (EntItemList *self)
{
  EntSession *session = get_session (self);
  EntView *view = session ? ent_session_get_view (session) : NULL;
  EntItemKind kind = gtk_toggle_button_get_active (self->relations_button) ? ENT_ITEM_RELATION : ENT_ITEM_NODE;

  self->stale = FALSE;
  g_clear_object (&self->rows);
  if (view != NULL)
    self->rows = ent_item_rows_new (view, kind);
  show_rows (self);
}

static gboolean
on_rest (gpointer data)
{
  EntItemList *self = data;

  self->rest = 0;
  if (self->stale && gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
  return G_SOURCE_REMOVE;
}

static gboolean
is_small (EntItemList *self)
{
  return ent_view_get_n_visible_relations (ent_session_get_view (get_session (self))) <= SMALL;
}

/* Rows that nobody sees are made when somebody does; many rows when the view rests: a slider is dragged, or the window has
 * a new picture to show first. */
static void
update_when_due (EntItemList *self)
{
  g_clear_handle_id (&self->rest, g_source_remove);
  if (!self->stale || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (is_small (self))
    update (self);
  else
    self->rest = g_timeout_add_full (G_PRIORITY_LOW, REST, on_rest, self, NULL);
}

static void
on_view_changed (EntItemList *self)
{
  self->stale = TRUE;
  update_when_due (self);
}

static void
ent_item_list_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ent_item_list_parent_class)->map (widget);
  update_when_due (ENT_ITEM_LIST (widget));
}

static void
on_search_changed (GtkSearchEntry *search, EntItemList *self)
{
  show_rows (self);
}

static void
choose (EntItemList *self, guint position)
{
  g_autoptr (EntItemRow) row = self->rows != NULL ? g_list_model_get_item (G_LIST_MODEL (self->rows), position) : NULL;

  if (row == NULL)
    return;
  ent_session_select (get_session (self), ent_item_row_get_item (row));
  ent_session_show_item (get_session (self), ent_item_row_get_item (row));
}

static void
on_row_activated (GtkListView *list, guint position, EntItemList *self)
{
  choose (self, position);
}

/* Enter in the search field takes the first of what is typed, also where the entry has not told of that yet: it does so a
 * moment after a change. */
static void
on_search_activated (GtkSearchEntry *search, EntItemList *self)
{
  if (self->stale)
    update (self);
  else if (self->rows != NULL)
    ent_item_rows_search (self->rows, gtk_editable_get_text (GTK_EDITABLE (search)));
  choose (self, 0);
}

/* The items of the rows are none of the new case. */
static void
on_case_changed (EntItemList *self)
{
  gtk_slice_list_model_set_model (self->shown, NULL);
  g_clear_object (&self->rows);
  self->stale = FALSE;
  g_clear_handle_id (&self->rest, g_source_remove);
}

/* ---- rows ---- */

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, EntItemList *self)
{
  gtk_list_item_set_child (item, ent_item_cell_new ());
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *list_item, EntItemList *self)
{
  EntView *view = ent_session_get_view (get_session (self));
  EntItemRow *row = gtk_list_item_get_item (list_item);
  EntItem item = ent_item_row_get_item (row);
  GtkWidget *cell = gtk_list_item_get_child (list_item);
  EntSwatch *swatch = ent_item_cell_get_swatch (cell);

  if (item.kind == ENT_ITEM_NODE)
    ent_swatch_show_kind (swatch, ent_view_get_node (view, item.index)->actor->kind);
  else
    ent_swatch_show_line (swatch, ent_view_get_relation (view, item.index)->type,
                          ent_view_get_relation (view, item.index)->status);
  ent_item_cell_set_texts (cell, ent_item_row_get_label (row), ent_item_row_get_detail (row),
                           ent_item_row_get_n_claims (row));
}

/* ---- the widget ---- */

static void
ent_item_list_attach (EntSessionWidget *widget, EntSession *session)
{
  g_signal_connect_object (session, "case-changed", G_CALLBACK (on_case_changed), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "view-changed", G_CALLBACK (on_view_changed), widget, G_CONNECT_SWAPPED);
  on_view_changed (ENT_ITEM_LIST (widget));
}

static void
ent_item_list_dispose (GObject *object)
{
  g_clear_handle_id (&ENT_ITEM_LIST (object)->rest, g_source_remove);
  g_clear_object (&ENT_ITEM_LIST (object)->rows);
  G_OBJECT_CLASS (ent_item_list_parent_class)->dispose (object);
}

static void
ent_item_list_class_init (EntItemListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_item_list_dispose;
  ENT_SESSION_WIDGET_CLASS (klass)->attach = ent_item_list_attach;
  widget_class->map = ent_item_list_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/ent-item-list.ui");
  gtk_widget_class_bind_template_child (widget_class, EntItemList, search);
  gtk_widget_class_bind_template_child (widget_class, EntItemList, relations_button);
  gtk_widget_class_bind_template_child (widget_class, EntItemList, stack);
  gtk_widget_class_bind_template_child (widget_class, EntItemList, list);
  gtk_widget_class_bind_template_child (widget_class, EntItemList, shown);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
ent_item_list_init (EntItemList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
