/* ent-rating-private.h: what the user holds of a claim, in one number
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "view/ent-rating.h"

G_BEGIN_DECLS

/**
 * EntRating:
 *
 * The values that a claim has of %ENT_FACET_VERDICT, %ENT_FACET_RELIABILITY and %ENT_FACET_CREDIBILITY together, below
 * %ENT_N_RATINGS.
 */
typedef guint8 EntRating;
#define ENT_N_RATINGS (3 * 7 * 7)

/* The facets that are of a rating, from %ENT_FACET_VERDICT on, and how many values one has at most. */
#define ENT_N_RATING_FACETS 3
#define ENT_MAX_RATING_VALUES 7

EntRating ent_rating_of_claim (const EntClaim *claim);
guint ent_rating_get_index (EntRating rating, EntFacet facet);

G_END_DECLS
