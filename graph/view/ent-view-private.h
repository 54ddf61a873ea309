/* ent-view-private.h: what the parts of a view share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "view/ent-facet-index-private.h"
#include "view/ent-view.h"

G_BEGIN_DECLS

/* The parts of a filter that a claim can miss: the facets and the date. */
#define ENT_N_PARTS (ENT_N_FACETS + 1)
#define ENT_ALL_PARTS ((1u << ENT_N_PARTS) - 1)

/**
 * EntViewClaim:
 * @event: when it happened
 * @article: index of its article
 * @relation: index of its relation in the view
 * @status: how surely
 * @misses: what it does not pass of the filter, see ent_filter_find_misses()
 *
 * All that a filter asks of a claim, as numbers: a filter changes while somebody drags a slider.
 */
typedef struct
{
  EntInterval event;
  guint article;
  guint relation;
  guint8 status;
  guint8 misses;
} EntViewClaim;

struct _EntView
{
  EntCase *case_;
  EntFilter *filter;
  guint limit;

  EntNode *nodes;
  guint n_nodes;
  EntRelation *relations;
  guint8 *enough;            /* one a relation: parts without which it has origins enough */
  guint n_relations;
  EntViewClaim *claims;
  guint n_claims;
  EntFacetIndex *facets;

  guint *stamps;             /* one an origin: when it was last counted */
  guint stamp;

  guint n_visible_relations;
  guint n_weak_relations;
  guint n_visible_claims;
  guint n_undated;
};

void ent_view_refresh (EntView *self);
void ent_view_rank (EntView *self);

/* Whether the claim would be visible if that part of the filter let everything through. */
static inline gboolean
ent_view_passes_without (const EntView *self, const EntViewClaim *claim, guint part)
{
  return (claim->misses & ~part) == 0 && (self->enough[claim->relation] & part) != 0;
}

G_END_DECLS
