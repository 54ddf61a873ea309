/* ent-facet-index-private.h: the values that the facets have in a case, and how often
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "view/ent-rating-private.h"
#include "view/ent-view.h"

G_BEGIN_DECLS

/**
 * EntFacetIndex:
 *
 * For each facet its values, in the order they are listed in, and a way from a claim to its values without a look at a
 * string.
 */
typedef struct _EntFacetIndex EntFacetIndex;

/* What facets ask of a claim, as numbers. */
typedef struct
{
  EntClaimEnds ends;
  const EntRelationType *type;
  EntStatus status;
  EntRating rating;
} EntFacetClaim;

EntFacetIndex *ent_facet_index_new (EntCase *case_);
void ent_facet_index_free (EntFacetIndex *self);

GPtrArray *ent_facet_index_get_counts (EntFacetIndex *self, EntFacet facet);
void ent_facet_index_reset (EntFacetIndex *self);
void ent_facet_index_count (EntFacetIndex *self, EntFacet facet, const EntFacetClaim *claim, int by);

G_END_DECLS
