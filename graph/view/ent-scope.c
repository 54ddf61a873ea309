/* ent-scope.c: which part of what the filter lets through the picture shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "view/ent-scope.h"

#include "view/ent-value-set-private.h"

struct _EntScope
{
  guint limit;
  char *focus;               /* NULL where the picture reaches around nobody */
  guint steps;
  EntValueSet *only;         /* empty where it is not confined to some */
  EntValueSet *hidden;
  EntValueSet *expanded;
  GHashTable *n_expanded;    /* relations of each of those, by id */
};

/**
 * ent_scope_new:
 * @max_relations: as for ent_scope_set_limit()
 *
 * Returns: (transfer full): a scope that is not narrowed
 */
EntScope *
ent_scope_new (guint max_relations)
{
  EntScope *self = g_new0 (EntScope, 1);

  self->limit = max_relations;
  self->only = ent_value_set_new ();
  self->hidden = ent_value_set_new ();
  self->expanded = ent_value_set_new ();
  self->n_expanded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

EntScope *
ent_scope_copy (const EntScope *self)
{
  EntScope *copy = ent_scope_new (self->limit);

  copy->focus = g_strdup (self->focus);
  copy->steps = self->steps;
  ent_value_set_add_all (copy->only, self->only);
  ent_value_set_add_all (copy->hidden, self->hidden);
  for (guint i = 0; i < self->expanded->len; i++)
    {
      const char *id = g_ptr_array_index (self->expanded, i);

      ent_scope_set_expanded (copy, id, ent_scope_get_expanded (self, id));
    }
  return copy;
}

void
ent_scope_free (EntScope *self)
{
  if (self == NULL)
    return;
  g_free (self->focus);
  g_ptr_array_unref (self->only);
  g_ptr_array_unref (self->hidden);
  g_ptr_array_unref (self->expanded);
  g_hash_table_unref (self->n_expanded);
  g_free (self);
}

gboolean
ent_scope_equal (const EntScope *a, const EntScope *b)
{
  if (a->limit != b->limit || a->steps != b->steps || g_strcmp0 (a->focus, b->focus) != 0 ||
      !ent_value_set_equal (a->only, b->only) || !ent_value_set_equal (a->hidden, b->hidden) ||
      !ent_value_set_equal (a->expanded, b->expanded))
    return FALSE;
  for (guint i = 0; i < a->expanded->len; i++)
    {
      const char *id = g_ptr_array_index (a->expanded, i);

      if (ent_scope_get_expanded (a, id) != ent_scope_get_expanded (b, id))
        return FALSE;
    }
  return TRUE;
}

/**
 * ent_scope_set_limit:
 * @max_relations: how many relations the picture takes, or 0 for all
 *
 * Relations near the focus come first where there is one, then events before structure (who leads whom), then those with
 * the most origins, then those with the most claims, then those between the actors with the most claims. Structure
 * between actors who stand in the picture anyway is drawn beyond the limit.
 */
void
ent_scope_set_limit (EntScope *self, guint max_relations)
{
  self->limit = max_relations;
}

guint
ent_scope_get_limit (const EntScope *self)
{
  return self->limit;
}

/**
 * ent_scope_set_focus:
 * @actor_id: (nullable): whom the picture reaches around; %NULL for nobody
 * @steps: how many relations away from that actor it ends, 1 to %ENT_SCOPE_MAX_STEPS
 *
 * Takes the place of ent_scope_set_only().
 */
void
ent_scope_set_focus (EntScope *self, const char *actor_id, guint steps)
{
  char *focus = g_strdup (actor_id);

  g_free (self->focus);
  self->focus = focus;
  self->steps = focus != NULL ? CLAMP (steps, 1, ENT_SCOPE_MAX_STEPS) : 0;
  if (focus != NULL)
    g_ptr_array_set_size (self->only, 0);
}

/**
 * ent_scope_get_focus:
 * @steps: (out) (optional): how far the picture reaches
 *
 * Returns: (transfer none) (nullable): whom the picture reaches around
 */
const char *
ent_scope_get_focus (const EntScope *self, guint *steps)
{
  if (steps != NULL)
    *steps = self->steps;
  return self->focus;
}

/**
 * ent_scope_set_only:
 * @actor_ids: (nullable) (array zero-terminated=1): the actors to show, with the relations between them; %NULL or empty for
 *   all
 *
 * Takes the place of ent_scope_set_focus().
 */
void
ent_scope_set_only (EntScope *self, const char *const *actor_ids)
{
  g_ptr_array_set_size (self->only, 0);
  for (guint i = 0; actor_ids != NULL && actor_ids[i] != NULL; i++)
    ent_value_set_set (self->only, actor_ids[i], TRUE);
  if (self->only->len > 0)
    ent_scope_set_focus (self, NULL, 0);
}

/**
 * ent_scope_get_only:
 *
 * Returns: (transfer none) (element-type utf8): ids in their order; empty where the picture is not confined
 */
const GPtrArray *
ent_scope_get_only (const EntScope *self)
{
  return self->only;
}

/**
 * ent_scope_set_hidden:
 * @hidden: whether the actor is kept out of the picture, with all its relations
 */
void
ent_scope_set_hidden (EntScope *self, const char *actor_id, gboolean hidden)
{
  ent_value_set_set (self->hidden, actor_id, hidden);
}

/**
 * ent_scope_get_hidden:
 *
 * Returns: (transfer none) (element-type utf8): ids in their order
 */
const GPtrArray *
ent_scope_get_hidden (const EntScope *self)
{
  return self->hidden;
}

/**
 * ent_scope_set_expanded:
 * @n_relations: how many of the actor's best backed relations are drawn at least, whatever the limit, the focus and the
 *   chosen actors say; 0 for none
 */
void
ent_scope_set_expanded (EntScope *self, const char *actor_id, guint n_relations)
{
  g_autofree char *id = g_strdup (actor_id);   /* it may be the very one that is taken out */

  ent_value_set_set (self->expanded, id, n_relations > 0);
  if (n_relations > 0)
    g_hash_table_insert (self->n_expanded, g_steal_pointer (&id), GUINT_TO_POINTER (n_relations));
  else
    g_hash_table_remove (self->n_expanded, id);
}

guint
ent_scope_get_expanded (const EntScope *self, const char *actor_id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->n_expanded, actor_id));
}

/**
 * ent_scope_get_all_expanded:
 *
 * Returns: (transfer none) (element-type utf8): ids of all expanded actors, in their order
 */
const GPtrArray *
ent_scope_get_all_expanded (const EntScope *self)
{
  return self->expanded;
}

/**
 * ent_scope_is_narrowed:
 *
 * Returns: whether it leaves out anything for another reason than that it is backed too weakly
 */
gboolean
ent_scope_is_narrowed (const EntScope *self)
{
  return self->focus != NULL || self->only->len > 0 || self->hidden->len > 0;
}

/**
 * ent_scope_widen:
 *
 * Takes back the focus, the chosen actors and the hidden ones; limit and expanded actors stay.
 */
void
ent_scope_widen (EntScope *self)
{
  ent_scope_set_focus (self, NULL, 0);
  ent_scope_set_only (self, NULL);
  g_ptr_array_set_size (self->hidden, 0);
}
