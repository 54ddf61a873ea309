/* ent-item-rows.c: the actors or relations of a view as a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-item-rows.h"

#include <string.h>

struct _EntItemRows
{
  GObject parent;

  EntView *view;
  EntItemKind kind;
  GArray *order;     /* of guint: indices of the view */
  GPtrArray *names;  /* of each node, as a search compares it; NULL until the first, as the next */
  GHashTable *types; /* (element-type EntRelationType utf8): the labels of relations likewise */
  char *sought;      /* NULL where nothing is */
  GArray *found;     /* of guint: of those in order what the search lets through; the order itself where nothing is sought */
};

static GType
get_item_type (GListModel *list)
{
  return ENT_TYPE_ITEM_ROW;
}

static guint
get_n_items (GListModel *list)
{
  return ENT_ITEM_ROWS (list)->found->len;
}

static gpointer
get_item (GListModel *list, guint position)
{
  EntItemRows *self = ENT_ITEM_ROWS (list);

  if (position >= self->found->len)
    return NULL;
  return ent_item_row_new (self->view, (EntItem) { self->kind, g_array_index (self->found, guint, position) });
}

static void
init_list_model (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (EntItemRows, ent_item_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list_model))

static void
ent_item_rows_finalize (GObject *object)
{
  EntItemRows *self = ENT_ITEM_ROWS (object);

  ent_view_unref (self->view);
  g_array_unref (self->order);
  g_array_unref (self->found);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->types, g_hash_table_unref);
  g_free (self->sought);
  G_OBJECT_CLASS (ent_item_rows_parent_class)->finalize (object);
}

static void
ent_item_rows_class_init (EntItemRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_item_rows_finalize;
}

static void
ent_item_rows_init (EntItemRows *self)
{
}

/* ---- which, and in what order ---- */

/* The best-backed actor first, then the view's own order. */
static int
compare_actors (gconstpointer a, gconstpointer b, gpointer view)
{
  guint index_a = *(const guint *) a, index_b = *(const guint *) b;
  const EntNode *node_a = ent_view_get_node (view, index_a), *node_b = ent_view_get_node (view, index_b);

  if (node_a->n_origins != node_b->n_origins)
    return node_a->n_origins > node_b->n_origins ? -1 : 1;
  if (node_a->n_claims != node_b->n_claims)
    return node_a->n_claims > node_b->n_claims ? -1 : 1;
  return index_a < index_b ? -1 : index_a > index_b;
}

static GArray *
new_actor_order (EntView *view)
{
  GArray *order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < ent_view_get_n_nodes (view); i++)
    if (ent_view_get_node (view, i)->visible)
      g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_actors, view);
  return order;
}

/**
 * ent_item_rows_new:
 * @kind: %ENT_ITEM_NODE for actors, %ENT_ITEM_RELATION for relations
 *
 * Returns: (transfer full): the visible ones, the weightiest first (ent_view_dup_ranking()); a later filter of @view does
 *   not change which they are. O(n log n)
 */
EntItemRows *
ent_item_rows_new (EntView *view, EntItemKind kind)
{
  EntItemRows *self = g_object_new (ENT_TYPE_ITEM_ROWS, NULL);

  self->view = ent_view_ref (view);
  self->kind = kind;
  self->order = kind == ENT_ITEM_NODE ? new_actor_order (view) : ent_view_dup_ranking (view);
  self->found = g_array_ref (self->order);
  return self;
}

/* ---- the search ---- */

static void
fold_names (EntItemRows *self)
{
  EntCase *case_ = ent_view_get_case (self->view);

  self->names = g_ptr_array_new_with_free_func (g_free);
  self->types = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  for (guint i = 0; i < ent_view_get_n_nodes (self->view); i++)
    g_ptr_array_add (self->names, g_utf8_casefold (ent_view_get_node (self->view, i)->actor->name, -1));
  for (guint i = 0; i < ent_case_get_n_relation_types (case_); i++)
    {
      const EntRelationType *type = ent_case_get_relation_type (case_, i);

      g_hash_table_insert (self->types, (gpointer) type, g_utf8_casefold (type->label, -1));
    }
}

/* Puts into @label what a search looks in: what the row's label says, folded. */
static void
fold_label (EntItemRows *self, guint index, GString *label)
{
  const EntRelation *relation;

  if (self->kind == ENT_ITEM_NODE)
    {
      g_string_assign (label, g_ptr_array_index (self->names, index));
      return;
    }
  relation = ent_view_get_relation (self->view, index);
  g_string_assign (label, g_ptr_array_index (self->names, relation->source));
  g_string_append_c (label, ' ');
  g_string_append (label, g_hash_table_lookup (self->types, relation->type));
  g_string_append_c (label, ' ');
  g_string_append (label, g_ptr_array_index (self->names, relation->target));
}

static GArray *
find (EntItemRows *self, const GArray *among, const char *sought)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GString) label = g_string_new (NULL);

  if (self->names == NULL)
    fold_names (self);
  for (guint i = 0; i < among->len; i++)
    {
      guint index = g_array_index (among, guint, i);

      fold_label (self, index, label);
      if (strstr (label->str, sought) != NULL)
        g_array_append_val (found, index);
    }
  return found;
}

/**
 * ent_item_rows_search:
 * @text: what labels are to have in them, whether in capitals or not; "" for all rows
 *
 * Without a row for any of them. O(n)
 */
void
ent_item_rows_search (EntItemRows *self, const char *text)
{
  g_autofree char *sought = g_utf8_casefold (text, -1);
  g_autoptr (GArray) before = NULL;
  gboolean narrower;

  g_return_if_fail (ENT_IS_ITEM_ROWS (self));

  if (g_strcmp0 (self->sought, sought) == 0)
    return;
  before = self->found;
  /* who types on looks among what was found */
  narrower = self->sought != NULL && strstr (sought, self->sought) != NULL;
  self->found = sought[0] != '\0' ? find (self, narrower ? before : self->order, sought) : g_array_ref (self->order);
  g_free (self->sought);
  self->sought = g_steal_pointer (&sought);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before->len, self->found->len);
}
