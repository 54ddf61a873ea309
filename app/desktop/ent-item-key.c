/* ent-item-key.c: what stays the same of a node or relation when its case is read again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-item-key.h"

#include <string.h>

/* parts the three halves of a relation's key; no id and no relation's name holds a control character */
#define SEPARATOR "\037"

/**
 * ent_item_join_key:
 * @relation: name of a relation type
 *
 * Returns: (transfer full): the key of that relation, whether any view has it or not
 */
char *
ent_item_join_key (const char *source_id, const char *relation, const char *target_id)
{
  return g_strjoin (SEPARATOR, source_id, relation, target_id, NULL);
}

/**
 * ent_item_dup_key:
 * @item: an item of @view
 *
 * A node's key is its actor's id, a relation's the ids of its two actors around the name of its type.
 *
 * Returns: (transfer full) (nullable): the key, %NULL for no item
 */
char *
ent_item_dup_key (EntView *view, EntItem item)
{
  const EntRelation *relation;

  switch (item.kind)
    {
    case ENT_ITEM_NODE:
      return g_strdup (ent_view_get_node (view, item.index)->actor->id);
    case ENT_ITEM_RELATION:
      relation = ent_view_get_relation (view, item.index);
      return ent_item_join_key (ent_view_get_node (view, relation->source)->actor->id, relation->type->name,
                                ent_view_get_node (view, relation->target)->actor->id);
    case ENT_ITEM_NONE:
    default:
      return NULL;
    }
}

/**
 * ent_item_from_key:
 * @key: (nullable): from ent_item_dup_key(), of this or an earlier view
 *
 * Returns: the item of @view with that key, or none. O(log nodes + relations of the first actor).
 */
EntItem
ent_item_from_key (EntView *view, const char *key)
{
  g_auto (GStrv) parts = NULL;
  guint source;

  if (key == NULL)
    return ENT_ITEM_NOTHING;
  parts = g_strsplit (key, SEPARATOR, 3);
  if (!ent_view_find_node (view, parts[0], &source))
    return ENT_ITEM_NOTHING;
  if (g_strv_length (parts) < 3)
    return (EntItem) { ENT_ITEM_NODE, source };

  for (guint i = 0; i < ent_view_get_node (view, source)->relations->len; i++)
    {
      guint index = g_array_index (ent_view_get_node (view, source)->relations, guint, i);
      const EntRelation *relation = ent_view_get_relation (view, index);

      if (relation->source == source && g_str_equal (relation->type->name, parts[1])
          && g_str_equal (ent_view_get_node (view, relation->target)->actor->id, parts[2]))
        return (EntItem) { ENT_ITEM_RELATION, index };
    }
  return ENT_ITEM_NOTHING;
}

/**
 * ent_item_has_same_words:
 *
 * Returns: whether two claims, each of a state of the case, are the same words of an article. Whatever is decided on a
 *   claim, its words stay where they are; its ends may have changed places
 */
gboolean
ent_item_has_same_words (const EntClaim *a, const EntClaim *b)
{
  return strcmp (a->article->id, b->article->id) == 0 && a->sentence.start == b->sentence.start
    && a->trigger_span.start == b->trigger_span.start
    && MIN (a->source_span.start, a->target_span.start) == MIN (b->source_span.start, b->target_span.start)
    && MAX (a->source_span.start, a->target_span.start) == MAX (b->source_span.start, b->target_span.start);
}

/**
 * ent_item_find_successor:
 * @before: an earlier view
 * @item: of @before
 *
 * Returns: the relation of @now that is seen and that the first words of a relation back that is no more; nothing where
 *   they back none. O(claims).
 */
EntItem
ent_item_find_successor (EntView *before, EntItem item, EntView *now)
{
  const EntClaim *first;

  if (item.kind != ENT_ITEM_RELATION)
    return ENT_ITEM_NOTHING;
  first = ent_case_get_claim (ent_view_get_case (before),
                              g_array_index (ent_view_get_relation (before, item.index)->claims, guint, 0));
  for (guint i = 0; i < ent_view_get_n_relations (now); i++)
    {
      const EntRelation *relation = ent_view_get_relation (now, i);

      for (guint j = 0; relation->visible && j < relation->claims->len; j++)
        if (ent_item_has_same_words (first, ent_case_get_claim (ent_view_get_case (now),
                                                                g_array_index (relation->claims, guint, j))))
          return (EntItem) { ENT_ITEM_RELATION, i };
    }
  return ENT_ITEM_NOTHING;
}
