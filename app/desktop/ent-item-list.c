/* ent-item-list.c: actors and relations as lists: the canvas for those who do not see or point
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-item-list.h"

#include "ent-item-row.h"
#include "ent-list-growth.h"
#include "ent-swatch.h"

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
  GtkFilterListModel *filtered;
  GtkCustomFilter *filter;
  GtkSliceListModel *shown;
  char *folded;   /* what is looked for, NULL for nothing */
  gboolean stale; /* the view is another since the rows were made */
  guint rest;     /* waits for the view to be the same for a while */
};

G_DEFINE_FINAL_TYPE (EntItemList, ent_item_list, ENT_TYPE_SESSION_WIDGET)

static EntSession *
get_session (EntItemList *self)
{
  return ent_session_widget_get_session (ENT_SESSION_WIDGET (self));
}

static void
show_rows (EntItemList *self)
{
  gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->filtered)) == 0;

  ent_list_growth_restart (self->list, self->shown, ROWS_A_FRAME);
  gtk_stack_set_visible_child_name (self->stack, empty ? "nothing" : "rows");
}

static void
update (EntItemList *self)
{
  EntSession *session = get_session (self);
  EntView *view = session ? ent_session_get_view (session) : NULL;
  EntItemKind kind = gtk_toggle_button_get_active (self->relations_button) ? ENT_ITEM_RELATION : ENT_ITEM_NODE;
  g_autoptr (GListModel) rows = view ? ent_item_rows_new (view, kind) : NULL;

  self->stale = FALSE;
  gtk_slice_list_model_set_size (self->shown, 0);
  gtk_filter_list_model_set_model (self->filtered, rows);
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

/* Rows that nobody sees are made when somebody does; many rows, while a slider is dragged, when it rests. */
static void
on_view_changed (EntItemList *self)
{
  self->stale = TRUE;
  g_clear_handle_id (&self->rest, g_source_remove);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && is_small (self))
    update (self);
  else
    self->rest = g_timeout_add_full (G_PRIORITY_LOW, REST, on_rest, self, NULL);
}

static void
ent_item_list_map (GtkWidget *widget)
{
  EntItemList *self = ENT_ITEM_LIST (widget);

  GTK_WIDGET_CLASS (ent_item_list_parent_class)->map (widget);
  if (self->stale)
    update (self);
}

static gboolean
row_matches (gpointer item, gpointer data)
{
  EntItemList *self = data;

  return self->folded == NULL || ent_item_row_matches (item, self->folded);
}

static void
on_search_changed (GtkSearchEntry *search, EntItemList *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (search));

  g_clear_pointer (&self->folded, g_free);
  if (text[0] != '\0')
    self->folded = g_utf8_casefold (text, -1);
  gtk_slice_list_model_set_size (self->shown, 0);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  show_rows (self);
}

static void
choose (EntItemList *self, guint position)
{
  g_autoptr (EntItemRow) row = g_list_model_get_item (G_LIST_MODEL (self->filtered), position);

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

/* Enter in the search field takes the first that is found. */
static void
on_search_activated (GtkSearchEntry *search, EntItemList *self)
{
  choose (self, 0);
}

/* The items of the rows are none of the new case. */
static void
on_case_changed (EntItemList *self)
{
  gtk_filter_list_model_set_model (self->filtered, NULL);
  self->stale = FALSE;
  g_clear_handle_id (&self->rest, g_source_remove);
}

/* ---- rows ---- */

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, EntItemList *self)
{
  GtkBuilder *builder = gtk_builder_new_from_resource ("/io/github/entente/Entente/ui/ent-item-row.ui");
  GtkWidget *row = GTK_WIDGET (gtk_builder_get_object (builder, "row"));

  g_object_set_data (G_OBJECT (row), "swatch", gtk_builder_get_object (builder, "swatch"));
  g_object_set_data (G_OBJECT (row), "label", gtk_builder_get_object (builder, "label"));
  g_object_set_data (G_OBJECT (row), "detail", gtk_builder_get_object (builder, "detail"));
  g_object_set_data (G_OBJECT (row), "count", gtk_builder_get_object (builder, "count"));
  gtk_list_item_set_child (item, row);
  g_object_unref (builder);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *list_item, EntItemList *self)
{
  EntView *view = ent_session_get_view (get_session (self));
  EntItemRow *row = gtk_list_item_get_item (list_item);
  EntItem item = ent_item_row_get_item (row);
  GObject *widget = G_OBJECT (gtk_list_item_get_child (list_item));
  EntSwatch *swatch = g_object_get_data (widget, "swatch");
  g_autofree char *count = g_strdup_printf ("%u", ent_item_row_get_n_claims (row));

  if (item.kind == ENT_ITEM_NODE)
    ent_swatch_show_kind (swatch, ent_view_get_node (view, item.index)->actor->kind);
  else
    ent_swatch_show_line (swatch, ent_view_get_relation (view, item.index)->type,
                          ent_view_get_relation (view, item.index)->status);
  gtk_label_set_text (g_object_get_data (widget, "label"), ent_item_row_get_label (row));
  gtk_label_set_text (g_object_get_data (widget, "detail"), ent_item_row_get_detail (row));
  gtk_label_set_text (g_object_get_data (widget, "count"), count);
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
  G_OBJECT_CLASS (ent_item_list_parent_class)->dispose (object);
}

static void
ent_item_list_finalize (GObject *object)
{
  g_free (ENT_ITEM_LIST (object)->folded);
  G_OBJECT_CLASS (ent_item_list_parent_class)->finalize (object);
}

static void
ent_item_list_class_init (EntItemListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_item_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = ent_item_list_finalize;
  ENT_SESSION_WIDGET_CLASS (klass)->attach = ent_item_list_attach;
  widget_class->map = ent_item_list_map;

  g_type_ensure (ENT_TYPE_SWATCH);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/ent-item-list.ui");
  gtk_widget_class_bind_template_child (widget_class, EntItemList, search);
  gtk_widget_class_bind_template_child (widget_class, EntItemList, relations_button);
  gtk_widget_class_bind_template_child (widget_class, EntItemList, stack);
  gtk_widget_class_bind_template_child (widget_class, EntItemList, list);
  gtk_widget_class_bind_template_child (widget_class, EntItemList, filtered);
  gtk_widget_class_bind_template_child (widget_class, EntItemList, filter);
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
  gtk_custom_filter_set_filter_func (self->filter, row_matches, self, NULL);
}
