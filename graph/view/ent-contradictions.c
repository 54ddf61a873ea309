/* ent-contradictions.c: what a case says and denies
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "view/ent-contradictions.h"

#include "view/ent-view-private.h"

typedef struct
{
  guint origin;
  guint claim;
} Placed;

static int
compare_placed (gconstpointer a, gconstpointer b)
{
  const Placed *first = a;
  const Placed *second = b;

  if (first->origin != second->origin)
    return first->origin < second->origin ? -1 : 1;
  return first->claim < second->claim ? -1 : first->claim > second->claim;
}

/* The visible claims of a relation on one side. */
static void
side_init (EntSide *self, EntView *view, const EntRelation *relation, int stand)
{
  g_autoptr (GArray) placed = g_array_new (FALSE, FALSE, sizeof (Placed));

  for (guint i = 0; i < relation->claims->len; i++)
    {
      guint claim = g_array_index (relation->claims, guint, i);
      Placed one = { view->claims[view->places[claim]].origin, claim };

      if (ent_view_is_claim_visible (view, claim)
          && ent_status_get_stand (ent_case_get_claim (view->case_, claim)->status) == stand)
        g_array_append_val (placed, one);
    }
  g_array_sort (placed, compare_placed);
  *self = (EntSide) { g_array_new (FALSE, FALSE, sizeof (guint)), 0 };
  for (guint i = 0; i < placed->len; i++)
    {
      const Placed *one = &g_array_index (placed, Placed, i);

      g_array_append_val (self->claims, one->claim);
      self->n_origins += i == 0 || g_array_index (placed, Placed, i - 1).origin != one->origin;
    }
}

static void
free_contradiction (gpointer data)
{
  EntContradiction *self = data;

  g_array_unref (self->says.claims);
  g_array_unref (self->denies.claims);
  g_free (self);
}

/* Where both sides have many origins comes first: there the case is least of one mind. */
static int
compare_contradictions (gconstpointer a, gconstpointer b)
{
  const EntContradiction *first = *(const EntContradiction *const *) a;
  const EntContradiction *second = *(const EntContradiction *const *) b;
  guint weaker = MIN (first->says.n_origins, first->denies.n_origins);
  guint other_weaker = MIN (second->says.n_origins, second->denies.n_origins);
  guint all = first->says.n_origins + first->denies.n_origins;
  guint other_all = second->says.n_origins + second->denies.n_origins;

  if (weaker != other_weaker)
    return weaker > other_weaker ? -1 : 1;
  if (all != other_all)
    return all > other_all ? -1 : 1;
  return first->relation < second->relation ? -1 : first->relation > second->relation;
}

/**
 * ent_view_list_contradictions:
 *
 * Returns: (transfer full) (element-type EntContradiction): the visible relations that are contested: first those whose
 *   weaker side has the most origins, then those with the most origins, then in the view's order; O(claims of contested
 *   relations)
 */
GPtrArray *
ent_view_list_contradictions (EntView *self)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (free_contradiction);

  for (guint i = 0; i < self->n_relations; i++)
    {
      const EntRelation *relation = &self->relations[i];
      EntContradiction *contradiction;

      if (!relation->visible || !relation->contested)
        continue;
      contradiction = g_new (EntContradiction, 1);
      contradiction->relation = i;
      side_init (&contradiction->says, self, relation, 1);
      side_init (&contradiction->denies, self, relation, -1);
      g_ptr_array_add (list, contradiction);
    }
  g_ptr_array_sort (list, compare_contradictions);
  return list;
}
