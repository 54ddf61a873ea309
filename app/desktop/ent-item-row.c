/* ent-item-row.c: an actor or a relation, as a row of a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-item-row.h"

struct _EntItemRow
{
  GObject parent;

  EntView *view;
  EntItem item;
  char *label;     /* "North Korea supplies Russia"; NULL until it is asked for, as the next */
  char *detail;    /* "alleged · 4 origins" */
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
 * ent_item_row_new:
 * @item: an actor or a relation of @view
 *
 * Returns: (transfer full): a row that tells of it
 */
EntItemRow *
ent_item_row_new (EntView *view, EntItem item)
{
  EntItemRow *self = g_object_new (ENT_TYPE_ITEM_ROW, NULL);

  self->view = ent_view_ref (view);
  self->item = item;
  if (item.kind == ENT_ITEM_NODE)
    {
      self->n_claims = ent_view_get_node (view, item.index)->n_claims;
      self->n_origins = ent_view_get_node (view, item.index)->n_origins;
    }
  else
    {
      self->n_claims = ent_view_get_relation (view, item.index)->n_claims;
      self->n_origins = ent_view_get_relation (view, item.index)->n_origins;
    }
  return self;
}
