/* ent-rank.c: which relations the picture takes: the scope's, and of those the best backed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "view/ent-view-private.h"

#include <string.h>

/* How far from the focus a node is that the picture does not reach, and one that is kept out of it. */
#define OUTSIDE 254
#define HIDDEN 255

/* ---- how far the picture reaches -------------------------------------------------- */

static void
set_reach (EntView *self, const GPtrArray *actor_ids, guint8 reach)
{
  guint node;

  for (guint i = 0; i < actor_ids->len; i++)
    if (ent_view_find_node (self, g_ptr_array_index (actor_ids, i), &node))
      self->reach[node] = reach;
}

/* Goes @steps from @focus, along relations that the filter lets through, past nobody who is hidden. */
static void
reach_from (EntView *self, guint focus, guint steps)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->n_nodes; i++)
    if (self->reach[i] != HIDDEN)
      self->reach[i] = OUTSIDE;
  self->reach[focus] = 0;
  g_array_append_val (found, focus);
  for (guint i = 0; i < found->len; i++)
    {
      guint node = g_array_index (found, guint, i);
      const GArray *relations = self->nodes[node].relations;

      for (guint j = 0; self->reach[node] < steps && j < relations->len; j++)
        {
          const EntRelation *relation = &self->relations[g_array_index (relations, guint, j)];
          guint other = relation->source == node ? relation->target : relation->source;

          if (!relation->visible || self->reach[other] != OUTSIDE)
            continue;
          self->reach[other] = self->reach[node] + 1;
          g_array_append_val (found, other);
        }
    }
}

static void
find_reach (EntView *self)
{
  const GPtrArray *only = ent_scope_get_only (self->scope);
  guint focus, steps;
  const char *focus_id = ent_scope_get_focus (self->scope, &steps);

  if (self->n_nodes > 0)
    memset (self->reach, only->len > 0 ? OUTSIDE : 0, self->n_nodes);
  set_reach (self, only, 0);
  set_reach (self, ent_scope_get_hidden (self->scope), HIDDEN);
  /* without the actor, or with it hidden, there is nothing to reach around */
  if (focus_id != NULL && ent_view_find_node (self, focus_id, &focus) && self->reach[focus] != HIDDEN)
    reach_from (self, focus, steps);
}

static gboolean
is_inside (const EntView *self, const EntRelation *relation)
{
  return self->reach[relation->source] < OUTSIDE && self->reach[relation->target] < OUTSIDE;
}

static gboolean
is_hidden (const EntView *self, const EntRelation *relation)
{
  return self->reach[relation->source] == HIDDEN || self->reach[relation->target] == HIDDEN;
}

/* ---- who comes before whom -------------------------------------------------------- */

static guint
count_claims_around (const EntView *self, const EntRelation *relation)
{
  return self->nodes[relation->source].n_claims + self->nodes[relation->target].n_claims;
}

/* What a relation has its place by, beside each other: many are compared. */
typedef struct
{
  guint reach;
  gboolean structural;
  guint n_origins;
  guint n_claims;
  guint n_around;
  guint index;
} Backing;

static Backing
get_backing (const EntView *self, guint index, gboolean by_reach)
{
  const EntRelation *relation = &self->relations[index];
  guint reach = by_reach ? MIN (self->reach[relation->source], self->reach[relation->target]) : 0;

  return (Backing) { reach, ent_relation_type_is_structural (relation->type), relation->n_origins, relation->n_claims,
                     count_claims_around (self, relation), index };
}

/* What is near the focus before what is farther away; events before structure (who leads whom), then the best backed
 * first; of equals the one between the more talked of actors, which keeps the picture in one piece. */
static int
compare_backing (gconstpointer a, gconstpointer b)
{
  const Backing *i = a, *j = b;

  if (i->reach != j->reach)
    return i->reach < j->reach ? -1 : 1;
  if (i->structural != j->structural)
    return i->structural ? 1 : -1;
  if (i->n_origins != j->n_origins)
    return i->n_origins > j->n_origins ? -1 : 1;
  if (i->n_claims != j->n_claims)
    return i->n_claims > j->n_claims ? -1 : 1;
  if (i->n_around != j->n_around)
    return i->n_around > j->n_around ? -1 : 1;
  return i->index < j->index ? -1 : i->index > j->index;
}

/* Puts relations, as indices, in that order; the focus has a say where @by_reach says so. */
static void
sort_by_backing (const EntView *self, GArray *relations, gboolean by_reach)
{
  g_autofree Backing *backings = g_new (Backing, relations->len);

  for (guint i = 0; i < relations->len; i++)
    backings[i] = get_backing (self, g_array_index (relations, guint, i), by_reach);
  if (relations->len > 0)
    qsort (backings, relations->len, sizeof *backings, compare_backing);
  for (guint i = 0; i < relations->len; i++)
    g_array_index (relations, guint, i) = backings[i].index;
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
  sort_by_backing (self, order, FALSE);
  return order;
}

/* ---- what is drawn ---------------------------------------------------------------- */

/* Takes a visible relation into the picture, with its ends. */
static void
draw (EntView *self, EntRelation *relation)
{
  relation->weak = FALSE;
  self->nodes[relation->source].visible = TRUE;
  self->nodes[relation->target].visible = TRUE;
}

static void
draw_all_inside (EntView *self)
{
  for (guint i = 0; i < self->n_relations; i++)
    if (self->relations[i].visible && is_inside (self, &self->relations[i]))
      draw (self, &self->relations[i]);
}

/* The best within the limit, and behind it the structure between actors who stand in the picture anyway. */
static void
draw_best_inside (EntView *self)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->n_relations; i++)
    if (self->relations[i].visible && is_inside (self, &self->relations[i]))
      g_array_append_val (order, i);
  sort_by_backing (self, order, TRUE);
  for (guint i = 0; i < order->len; i++)
    {
      EntRelation *relation = &self->relations[g_array_index (order, guint, i)];

      if (i < ent_scope_get_limit (self->scope) ||
          (ent_relation_type_is_structural (relation->type) && self->nodes[relation->source].visible &&
           self->nodes[relation->target].visible))
        draw (self, relation);
    }
}

/* The best of an expanded actor's relations, but for those to hidden actors. */
static void
draw_expanded (EntView *self, guint node, guint n_relations)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  const GArray *relations = self->nodes[node].relations;

  for (guint i = 0; i < relations->len; i++)
    {
      guint index = g_array_index (relations, guint, i);

      if (self->relations[index].visible && !is_hidden (self, &self->relations[index]))
        g_array_append_val (order, index);
    }
  sort_by_backing (self, order, FALSE);
  for (guint i = 0; i < MIN (n_relations, order->len); i++)
    draw (self, &self->relations[g_array_index (order, guint, i)]);
}

/* Actors that were asked for by name stand in the picture with no relation too. */
static void
show_asked_for (EntView *self, const char *actor_id)
{
  guint node;

  if (ent_view_find_node (self, actor_id, &node) && self->reach[node] < OUTSIDE && self->nodes[node].n_claims > 0)
    self->nodes[node].visible = TRUE;
}

static void
draw_visible (EntView *self)
{
  guint limit = ent_scope_get_limit (self->scope);
  const GPtrArray *expanded = ent_scope_get_all_expanded (self->scope);
  const GPtrArray *only = ent_scope_get_only (self->scope);
  const char *focus = ent_scope_get_focus (self->scope, NULL);
  guint node;

  for (guint i = 0; i < self->n_nodes; i++)
    self->nodes[i].visible = FALSE;
  for (guint i = 0; i < self->n_relations; i++)
    self->relations[i].weak = self->relations[i].visible;
  if (limit == 0 || self->n_visible_relations <= limit)
    draw_all_inside (self);
  else
    draw_best_inside (self);
  for (guint i = 0; i < expanded->len; i++)
    if (ent_view_find_node (self, g_ptr_array_index (expanded, i), &node))
      draw_expanded (self, node, ent_scope_get_expanded (self->scope, g_ptr_array_index (expanded, i)));
  for (guint i = 0; i < only->len; i++)
    show_asked_for (self, g_ptr_array_index (only, i));
  if (focus != NULL)
    show_asked_for (self, focus);
}

/* ---- what is not ------------------------------------------------------------------ */

/* What stands in the picture when nothing is filtered and the user looks nowhere in particular. */
static void
note_standing (EntView *self)
{
  if (self->n_nodes > 0)
    memset (self->reach, 0, self->n_nodes);
  draw_visible (self);
  for (guint i = 0; i < self->n_relations; i++)
    self->standing[i] = self->relations[i].visible && !self->relations[i].weak;
}

/* What the filter hides and did not stand in the whole picture, or is outside of what the user looks at, is weak. */
static void
mark_hidden (EntView *self)
{
  self->n_weak_relations = self->n_outside_relations = 0;
  for (guint i = 0; i < self->n_relations; i++)
    {
      EntRelation *relation = &self->relations[i];

      if (!relation->visible)
        relation->weak = (ent_scope_get_limit (self->scope) > 0 && !self->standing[i]) || !is_inside (self, relation);
      else if (relation->weak)
        *(is_inside (self, relation) ? &self->n_weak_relations : &self->n_outside_relations) += 1;
    }
}

/* Finds the weak relations, and the nodes that still stand in the picture. */
void
ent_view_rank (EntView *self)
{
  gboolean is_whole = ent_filter_is_empty (self->filter);

  if (is_whole)
    note_standing (self);
  if (!is_whole || ent_scope_is_narrowed (self->scope))
    {
      find_reach (self);
      draw_visible (self);
    }
  mark_hidden (self);
}
