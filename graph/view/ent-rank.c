/* ent-rank.c: which relations the picture takes when there are too many
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "view/ent-view-private.h"

static guint
count_claims_around (const EntView *self, const EntRelation *relation)
{
  return self->nodes[relation->source].n_claims + self->nodes[relation->target].n_claims;
}

/* Events before structure (who leads whom), then the best backed first; of equals the one between the more talked of
 * actors, which keeps the picture in one piece. */
static int
compare_backing (gconstpointer a, gconstpointer b, gpointer data)
{
  const EntView *self = data;
  const EntRelation *i = &self->relations[*(const guint *) a];
  const EntRelation *j = &self->relations[*(const guint *) b];
  gboolean structural = ent_relation_type_is_structural (i->type);
  guint around_i, around_j;

  if (structural != ent_relation_type_is_structural (j->type))
    return structural ? 1 : -1;
  if (i->n_origins != j->n_origins)
    return i->n_origins > j->n_origins ? -1 : 1;
  if (i->n_claims != j->n_claims)
    return i->n_claims > j->n_claims ? -1 : 1;
  around_i = count_claims_around (self, i);
  around_j = count_claims_around (self, j);
  if (around_i != around_j)
    return around_i > around_j ? -1 : 1;
  return i < j ? -1 : i > j;
}

static void
show_ends (EntView *self, const EntRelation *relation)
{
  self->nodes[relation->source].visible = TRUE;
  self->nodes[relation->target].visible = TRUE;
}

/* What is left out: all behind the limit, but for the structure between actors who stand in the picture anyway. */
static void
mark_weak (EntView *self, const guint *order, guint n)
{
  for (guint i = self->limit; i < n; i++)
    {
      EntRelation *relation = &self->relations[order[i]];

      if (ent_relation_type_is_structural (relation->type) && self->nodes[relation->source].visible &&
          self->nodes[relation->target].visible)
        continue;
      relation->weak = TRUE;
      self->n_weak_relations++;
    }
}

/**
 * ent_view_dup_ranking:
 *
 * Returns: (transfer full) (element-type guint): the visible relations, as indices, the weightiest first: events before
 *   structure, then by origins, then by claims, then by the claims of their actors; O(r log r) with r relations
 */
GArray *
ent_view_dup_ranking (EntView *self)
{
  GArray *order = g_array_sized_new (FALSE, FALSE, sizeof (guint), self->n_visible_relations);

  for (guint i = 0; i < self->n_relations; i++)
    if (self->relations[i].visible)
      g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_backing, self);
  return order;
}

/* What stands in the whole picture is kept; what the filter hides and did not stand there is weak. */
static void
mark_hidden (EntView *self)
{
  gboolean is_whole = ent_filter_is_empty (self->filter);

  for (guint i = 0; i < self->n_relations; i++)
    {
      EntRelation *relation = &self->relations[i];

      if (is_whole)
        self->standing[i] = relation->visible && !relation->weak;
      else if (!relation->visible)
        relation->weak = self->limit > 0 && !self->standing[i];
    }
}

static void
rank_visible (EntView *self)
{
  g_autoptr (GArray) order = NULL;

  for (guint i = 0; i < self->n_nodes; i++)
    self->nodes[i].visible = FALSE;
  for (guint i = 0; i < self->n_relations; i++)
    self->relations[i].weak = FALSE;
  self->n_weak_relations = 0;
  if (self->limit == 0 || self->n_visible_relations <= self->limit)
    {
      for (guint i = 0; i < self->n_relations; i++)
        if (self->relations[i].visible)
          show_ends (self, &self->relations[i]);
      return;
    }
  order = ent_view_dup_ranking (self);
  for (guint i = 0; i < self->limit; i++)
    show_ends (self, &self->relations[g_array_index (order, guint, i)]);
  mark_weak (self, &g_array_index (order, guint, 0), order->len);
}

/* Finds the weak relations, and the nodes that still stand in the picture. */
void
ent_view_rank (EntView *self)
{
  rank_visible (self);
  mark_hidden (self);
}
