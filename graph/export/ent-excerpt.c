/* ent-excerpt.c: the part of a view that goes out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-excerpt.h"

#include <string.h>

static gboolean
is_shown (const EntRelation *relation)
{
  return relation->visible && !relation->weak;
}

/* All indices of @marks that are set. */
static GArray *
list_marked (const guint8 *marks, guint n)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n; i++)
    if (marks[i])
      g_array_append_val (list, i);
  return list;
}

/* Takes the relations that are marked, with their ends, into @self, the best-backed first. */
static void
add_relations (EntExcerpt *self, const guint8 *marks, guint8 *nodes)
{
  g_autoptr (GArray) ranking = ent_view_dup_ranking (self->view);

  self->relations = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < ranking->len; i++)
    {
      guint index = g_array_index (ranking, guint, i);
      const EntRelation *relation = ent_view_get_relation (self->view, index);

      if (!marks[index])
        continue;
      g_array_append_val (self->relations, index);
      nodes[relation->source] = nodes[relation->target] = TRUE;
    }
}

static void
add_claims (EntExcerpt *self)
{
  EntCase *case_ = ent_view_get_case (self->view);
  guint n_articles = ent_case_get_n_articles (case_);
  g_autofree guint8 *articles = g_new0 (guint8, MAX (n_articles, 1));

  self->claims = g_array_new (FALSE, FALSE, sizeof (guint));
  self->first_claims = g_new (guint, self->relations->len + 1);
  for (guint i = 0; i < self->relations->len; i++)
    {
      const GArray *claims = ent_excerpt_get_relation (self, i)->claims;

      self->first_claims[i] = self->claims->len;
      for (guint j = 0; j < claims->len; j++)
        {
          guint claim = g_array_index (claims, guint, j);

          if (!ent_view_is_claim_visible (self->view, claim))
            continue;
          g_array_append_val (self->claims, claim);
          articles[ent_case_get_claim_ends (case_, claim)->article] = TRUE;
        }
    }
  self->first_claims[self->relations->len] = self->claims->len;
  self->articles = list_marked (articles, n_articles);
}

/* @nodes: which are in it beside the ends of the relations that @relations marks */
static EntExcerpt *
new_marked (EntView *view, guint8 *nodes, const guint8 *relations)
{
  EntExcerpt *self = g_new0 (EntExcerpt, 1);

  self->view = ent_view_ref (view);
  add_relations (self, relations, nodes);
  self->nodes = list_marked (nodes, ent_view_get_n_nodes (view));
  add_claims (self);
  return self;
}

/**
 * ent_excerpt_new:
 * @extent: what stands in the picture, or all that passes the filter
 *
 * Returns: (transfer full): that part of @view; O(claims + relations log relations)
 */
EntExcerpt *
ent_excerpt_new (EntView *view, EntExcerptExtent extent)
{
  g_autofree guint8 *nodes = g_new0 (guint8, ent_view_get_n_nodes (view) + 1);
  g_autofree guint8 *relations = g_new0 (guint8, ent_view_get_n_relations (view) + 1);

  g_return_val_if_fail (extent != ENT_EXCERPT_SELECTED, NULL);

  for (guint i = 0; i < ent_view_get_n_nodes (view); i++)
    nodes[i] = ent_view_get_node (view, i)->visible;
  for (guint i = 0; i < ent_view_get_n_relations (view); i++)
    {
      const EntRelation *relation = ent_view_get_relation (view, i);

      relations[i] = extent == ENT_EXCERPT_SHOWN ? is_shown (relation) : relation->visible;
    }
  return new_marked (view, nodes, relations);
}

/**
 * ent_excerpt_new_selected:
 * @nodes: (array length=n_nodes): nodes that are selected
 * @relations: (array length=n_relations): relations that are selected
 *
 * Returns: (transfer full): of what stands in the picture those nodes and relations, the ends of the relations, and the
 *   relations between two of the nodes; O(claims + relations log relations)
 */
EntExcerpt *
ent_excerpt_new_selected (EntView *view, const guint *nodes, guint n_nodes, const guint *relations, guint n_relations)
{
  g_autofree guint8 *chosen = g_new0 (guint8, ent_view_get_n_nodes (view) + 1);
  g_autofree guint8 *marks = g_new0 (guint8, ent_view_get_n_relations (view) + 1);

  for (guint i = 0; i < n_nodes; i++)
    chosen[nodes[i]] = ent_view_get_node (view, nodes[i])->visible;
  for (guint i = 0; i < ent_view_get_n_relations (view); i++)
    {
      const EntRelation *relation = ent_view_get_relation (view, i);

      marks[i] = is_shown (relation) && chosen[relation->source] && chosen[relation->target];
    }
  for (guint i = 0; i < n_relations; i++)
    marks[relations[i]] = is_shown (ent_view_get_relation (view, relations[i]));
  return new_marked (view, chosen, marks);
}

void
ent_excerpt_free (EntExcerpt *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->nodes);
  g_array_unref (self->relations);
  g_array_unref (self->claims);
  g_free (self->first_claims);
  g_array_unref (self->articles);
  ent_layout_free (self->layout);
  ent_view_unref (self->view);
  g_free (self->progress);
  g_free (self);
}

/**
 * ent_excerpt_set_layout:
 * @layout: a place for each node of the view
 *
 * Says where nodes stand, for formats that can tell.
 */
void
ent_excerpt_set_layout (EntExcerpt *self, const EntLayout *layout)
{
  g_return_if_fail (layout->n_points == ent_view_get_n_nodes (self->view));

  ent_layout_free (self->layout);
  self->layout = ent_layout_new (layout->n_points);
  if (layout->n_points > 0)
    memcpy (self->layout->points, layout->points, layout->n_points * sizeof *layout->points);
}

/**
 * ent_excerpt_get_actor:
 * @node: an index of the view, as @nodes and the ends of relations are
 */
EntActor *
ent_excerpt_get_actor (const EntExcerpt *self, guint node)
{
  return ent_view_get_node (self->view, node)->actor;
}

const EntRelation *
ent_excerpt_get_relation (const EntExcerpt *self, guint place)
{
  return ent_view_get_relation (self->view, g_array_index (self->relations, guint, place));
}

EntClaim *
ent_excerpt_get_claim (const EntExcerpt *self, guint place)
{
  return ent_case_get_claim (ent_view_get_case (self->view), g_array_index (self->claims, guint, place));
}

EntArticle *
ent_excerpt_get_article (const EntExcerpt *self, guint place)
{
  return ent_case_get_article (ent_view_get_case (self->view), g_array_index (self->articles, guint, place));
}
