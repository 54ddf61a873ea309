/* ent-excerpt.h: the part of a view that goes out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "layout/ent-layout.h"
#include "view/ent-view.h"

G_BEGIN_DECLS

/* How much goes out. */
typedef enum
{
  ENT_EXCERPT_SHOWN,      /* what stands in the picture */
  ENT_EXCERPT_FILTERED,   /* all that passes the filter, also what is too weak for the picture */
  ENT_EXCERPT_SELECTED,   /* what is selected of the picture */
} EntExcerptExtent;

typedef struct _EntExcerptProgress EntExcerptProgress;

/**
 * EntExcerpt:
 * @view: what it is of
 * @layout: (nullable): where the nodes of the view stand
 * @nodes: (element-type guint): nodes, as indices of the view, ascending
 * @relations: (element-type guint): relations, as indices of the view, the best-backed first. The number that a relation
 *   has in a picture and in the list of its evidence is its place here, from 1
 * @claims: (element-type guint): the claims of those relations that pass the filter, as indices of the case; relation by
 *   relation, and of one relation in the case's order
 * @first_claims: (array): of each relation where its claims begin in @claims, and behind the last where they end
 * @articles: (element-type guint): the articles that those stand in, as indices of the case, ascending
 * @progress: (nullable): who is told how far an export is, see ent-excerpt-progress.h
 *
 * What every export begins with. Immutable but for who is told; the view may not change while it is used.
 */
typedef struct
{
  EntView *view;
  EntLayout *layout;
  GArray *nodes;
  GArray *relations;
  GArray *claims;
  guint *first_claims;
  GArray *articles;
  EntExcerptProgress *progress;
} EntExcerpt;

EntExcerpt *ent_excerpt_new (EntView *view, EntExcerptExtent extent);
EntExcerpt *ent_excerpt_new_selected (EntView *view, const guint *nodes, guint n_nodes, const guint *relations,
                                      guint n_relations);
void ent_excerpt_free (EntExcerpt *self);
void ent_excerpt_set_layout (EntExcerpt *self, const EntLayout *layout);

EntActor *ent_excerpt_get_actor (const EntExcerpt *self, guint node);
const EntRelation *ent_excerpt_get_relation (const EntExcerpt *self, guint place);
EntClaim *ent_excerpt_get_claim (const EntExcerpt *self, guint place);
EntArticle *ent_excerpt_get_article (const EntExcerpt *self, guint place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntExcerpt, ent_excerpt_free)

G_END_DECLS
