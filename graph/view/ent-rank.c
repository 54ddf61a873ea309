/* ent-rank.c: which relations the picture takes when there are too many
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "view/ent-view-private.h"

/* The best backed first. */
static int
compare_backing (gconstpointer a, gconstpointer b, gpointer data)
{
  const EntRelation *relations = data;
  guint i = *(const guint *) a;
  guint j = *(const guint *) b;

  if (relations[i].n_origins != relations[j].n_origins)
    return relations[i].n_origins > relations[j].n_origins ? -1 : 1;
  if (relations[i].n_claims != relations[j].n_claims)
    return relations[i].n_claims > relations[j].n_claims ? -1 : 1;
  return i < j ? -1 : i > j;
}

static void
mark_weak (EntView *self)
{
  g_autofree guint *order = NULL;
  guint n = 0;

  if (self->limit == 0 || self->n_visible_relations <= self->limit)
    return;
  order = g_new (guint, self->n_visible_relations);
  for (guint i = 0; i < self->n_relations; i++)
    if (self->relations[i].visible)
      order[n++] = i;
  g_qsort_with_data (order, n, sizeof *order, compare_backing, self->relations);
  for (guint i = self->limit; i < n; i++)
    self->relations[order[i]].weak = TRUE;
  self->n_weak_relations = n - self->limit;
}

/* Finds the weak relations, and the nodes that still stand in the picture. */
void
ent_view_rank (EntView *self)
{
  for (guint i = 0; i < self->n_relations; i++)
    self->relations[i].weak = FALSE;
  self->n_weak_relations = 0;
  mark_weak (self);
  for (guint i = 0; i < self->n_nodes; i++)
    self->nodes[i].visible = FALSE;
  for (guint i = 0; i < self->n_relations; i++)
    if (self->relations[i].visible && !self->relations[i].weak)
      {
        self->nodes[self->relations[i].source].visible = TRUE;
        self->nodes[self->relations[i].target].visible = TRUE;
      }
}
