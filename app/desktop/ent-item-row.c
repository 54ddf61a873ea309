/* ent-item-row.c: an actor or a relation, as a row of a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-item-row.h"

#include <string.h>

struct _EntItemRow
{
  GObject parent;

  EntView *view;
  EntItem item;
  char *label;     /* "North Korea supplies Russia"; NULL until it is asked for, as the next */
  char *detail;    /* "alleged · 4 origins" */
  char *folded;    /* what a search looks in; NULL until the first */
  guint n_claims;
  guint n_origins;
};

G_DEFINE_FINAL_TYPE (EntItemRow, ent_item_row, G_TYPE_OBJECT)

static void
ent_item_row_finalize (GObject *object)
{
  EntItemRow *self = ENT_ITEM_ROW (object);

  g_clear_pointer (&self->view, ent_view_unref);
  g_free (self->label);
  g_free (self->detail);
  g_free (self->folded);
  G_OBJECT_CLASS (ent_item_row_parent_class)->finalize (object);
}

static void
ent_item_row_class_init (EntItemRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_item_row_finalize;
}

static void
ent_item_row_init (EntItemRow *self)
{
}

EntItem
ent_item_row_get_item (EntItemRow *self)
{
  return self->item;
}

static char *
dup_label (EntItemRow *self)
{
  const EntRelation *relation;

  if (self->item.kind == ENT_ITEM_NODE)
    return g_strdup (ent_view_get_node (self->view, self->item.index)->actor->name);
  relation = ent_view_get_relation (self->view, self->item.index);
  return g_strdup_printf ("%s %s %s", ent_view_get_node (self->view, relation->source)->actor->name,
                          relation->type->label, ent_view_get_node (self->view, relation->target)->actor->name);
}

const char *
ent_item_row_get_label (EntItemRow *self)
{
  if (self->label == NULL)
    self->label = dup_label (self);
  return self->label;
}

static char *
dup_detail (EntItemRow *self)
{
  g_autofree char *origins = g_strdup_printf ("%u %s", self->n_origins, self->n_origins == 1 ? "origin" : "origins");
  const EntRelation *relation;

  if (self->item.kind == ENT_ITEM_NODE)
    {
      const char *role = ent_view_get_node (self->view, self->item.index)->actor->role;

      return role ? g_strdup_printf ("%s · %s", role, origins) : g_steal_pointer (&origins);
    }
  relation = ent_view_get_relation (self->view, self->item.index);
  return g_strdup_printf ("%s%s · %s", ent_status_get_name (relation->status),
                          relation->contested ? ", contested" : "", origins);
}

const char *
ent_item_row_get_detail (EntItemRow *self)
{
  if (self->detail == NULL)
    self->detail = dup_detail (self);
  return self->detail;
}

guint
ent_item_row_get_n_claims (EntItemRow *self)
{
  return self->n_claims;
}

/**
 * ent_item_row_matches:
 * @folded: what is looked for, as g_utf8_casefold() gives it
 */
gboolean
ent_item_row_matches (EntItemRow *self, const char *folded)
{
  if (self->folded == NULL)
    self->folded = g_utf8_casefold (ent_item_row_get_label (self), -1);
  return strstr (self->folded, folded) != NULL;
}

static EntItemRow *
new_row (EntView *view, EntItem item, guint n_claims, guint n_origins)
{
  EntItemRow *row = g_object_new (ENT_TYPE_ITEM_ROW, NULL);

  row->view = ent_view_ref (view);
  row->item = item;
  row->n_claims = n_claims;
  row->n_origins = n_origins;
  return row;
}

static EntItemRow *
new_node_row (EntView *view, guint index)
{
  const EntNode *node = ent_view_get_node (view, index);

  return new_row (view, (EntItem) { ENT_ITEM_NODE, index }, node->n_claims, node->n_origins);
}

static EntItemRow *
new_relation_row (EntView *view, guint index)
{
  const EntRelation *relation = ent_view_get_relation (view, index);

  return new_row (view, (EntItem) { ENT_ITEM_RELATION, index }, relation->n_claims, relation->n_origins);
}

/* The best-backed actor first, then the view's own order. */
static int
compare_actors (gconstpointer a, gconstpointer b)
{
  const EntItemRow *row_a = *(EntItemRow *const *) a;
  const EntItemRow *row_b = *(EntItemRow *const *) b;

  if (row_a->n_origins != row_b->n_origins)
    return row_a->n_origins > row_b->n_origins ? -1 : 1;
  if (row_a->n_claims != row_b->n_claims)
    return row_a->n_claims > row_b->n_claims ? -1 : 1;
  return row_a->item.index < row_b->item.index ? -1 : 1;
}

static void
add_actors (GPtrArray *rows, EntView *view)
{
  for (guint i = 0; i < ent_view_get_n_nodes (view); i++)
    if (ent_view_get_node (view, i)->visible)
      g_ptr_array_add (rows, new_node_row (view, i));
  g_ptr_array_sort (rows, compare_actors);
}

static void
add_relations (GPtrArray *rows, EntView *view)
{
  g_autoptr (GArray) ranking = ent_view_dup_ranking (view);

  for (guint i = 0; i < ranking->len; i++)
    g_ptr_array_add (rows, new_relation_row (view, g_array_index (ranking, guint, i)));
}

/**
 * ent_item_rows_new:
 * @kind: %ENT_ITEM_NODE for actors, %ENT_ITEM_RELATION for relations
 *
 * Returns: (transfer full): the visible ones as a list of EntItemRow, the weightiest first (ent_view_dup_ranking());
 *   O(n log n)
 */
GListModel *
ent_item_rows_new (EntView *view, EntItemKind kind)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  GListStore *list = g_list_store_new (ENT_TYPE_ITEM_ROW);

  if (kind == ENT_ITEM_NODE)
    add_actors (rows, view);
  else
    add_relations (rows, view);
  g_list_store_splice (list, 0, 0, rows->pdata, rows->len);
  return G_LIST_MODEL (list);
}
