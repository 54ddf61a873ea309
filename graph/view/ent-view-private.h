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

/* A bit beside them: the relation has too few origins. */
#define ENT_MISS_ORIGINS (1u << ENT_N_PARTS)

/**
 * EntViewClaim:
 * @event: when it happened
 * @article: index of its article
 * @origin: which origin that has
 * @status: how surely
 * @rating: what the user holds of it
 * @misses: what it does not pass of the filter, see ent_filter_find_misses(), and %ENT_MISS_ORIGINS; 0 where it is
 *   visible
 *
 * All that a filter asks of a claim, as numbers that lie beside each other: a filter changes while somebody drags a
 * slider.
 */
typedef struct
{
  EntInterval event;
  guint article;
  guint origin;
  guint8 status;
  EntRating rating;
  guint16 misses;
} EntViewClaim;

/**
 * EntHistogram:
 * @extent: the first and the last day that a claim is counted on
 * @bins: (element-type EntHistogramBin) (nullable): without what the filter lets through; %NULL until it is asked for
 * @bin_of: (array): of each claim, as the view has them by relation
 *
 * When claims are, on one clock.
 */
typedef struct
{
  EntInterval extent;
  GArray *bins;
  guint8 *bin_of;
} EntHistogram;

void ent_histogram_clear (EntHistogram *self);

struct _EntView
{
  EntCase *case_;
  EntFilter *filter;
  EntScope *scope;
  gboolean *standing;   /* (array length=n_relations): which stood in the picture when nothing was filtered */
  guint8 *reach;        /* (array length=n_nodes): steps from the focus; 0 where there is none */

  EntNode *nodes;
  guint n_nodes;
  EntRelation *relations;
  guint *starts;             /* one a relation, and one more: where its claims begin */
  guint16 *enough;           /* one a relation: parts without which it has origins enough */
  guint n_relations;
  EntViewClaim *claims;      /* by relation, then in the case's order */
  guint *places;             /* one a claim of the case: where it lies among them */
  guint n_claims;
  EntFacetIndex *facets;
  EntHistogram histograms[ENT_N_CLOCKS];

  guint *stamps;             /* one an origin: when it was last counted */
  guint stamp;

  guint n_visible_relations;
  guint n_weak_relations;
  guint n_outside_relations;
  guint n_visible_claims;
  guint n_undated;
};

void ent_view_refresh (EntView *self, const EntFilter *before);
void ent_view_rank (EntView *self);

/* Whether a claim of that relation would be visible if that part of the filter let everything through. */
static inline gboolean
ent_view_passes_without (const EntView *self, guint relation, const EntViewClaim *claim, guint part)
{
  return (claim->misses & ENT_ALL_PARTS & ~part) == 0 && (self->enough[relation] & part) != 0;
}

G_END_DECLS
