/* ent-filter.h: which claims are to be shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/ent-interval.h"
#include "case/ent-case.h"
#include "view/ent-view-error.h"

G_BEGIN_DECLS

typedef enum
{
  ENT_CLOCK_EVENT,      /* when it happened */
  ENT_CLOCK_PUBLISHED,  /* when the article was published */
} EntClock;
#define ENT_N_CLOCKS 2

/**
 * EntFacet:
 *
 * A side of a claim that a filter chooses by. The values of a facet are strings: a relation's, status's or kind's name,
 * an outlet's or agency's name ("" for an article without one), an actor's id; what the user decided: "confirmed", the
 * outlet's "A" to "F" and the claim's "1" to "6" on the Admiralty scale, each "" where he decided nothing.
 */
typedef enum
{
  ENT_FACET_RELATION,
  ENT_FACET_STATUS,
  ENT_FACET_OUTLET,
  ENT_FACET_AGENCY,     /* of several agencies one asked for is enough, and one left out is too many */
  ENT_FACET_KIND,       /* a claim passes where the kinds of both its actors do */
  ENT_FACET_ACTOR,      /* a claim passes where one of its actors is asked for and none is left out */
  ENT_FACET_VERDICT,
  ENT_FACET_RELIABILITY,
  ENT_FACET_CREDIBILITY,
} EntFacet;
#define ENT_N_FACETS 9

/* What a claim can miss: bits of ent_filter_find_misses(). */
#define ENT_MISS_FACET(facet) (1u << (facet))
#define ENT_MISS_DATE (1u << ENT_N_FACETS)

/**
 * EntFilter:
 *
 * A date range on one of two clocks, and for each facet the values that are let through: all, only some, or all
 * without some. A plain value: copy it, compare it. With a range, claims that are undated on its clock are left out,
 * unless they are asked for.
 */
typedef struct _EntFilter EntFilter;

EntFilter *ent_filter_new (void);
EntFilter *ent_filter_copy (const EntFilter *self);
void ent_filter_free (EntFilter *self);
gboolean ent_filter_equal (const EntFilter *a, const EntFilter *b);
gboolean ent_filter_is_empty (const EntFilter *self);

void ent_filter_set_clock (EntFilter *self, EntClock clock);
EntClock ent_filter_get_clock (const EntFilter *self);
void ent_filter_set_range (EntFilter *self, EntInterval range);
EntInterval ent_filter_get_range (const EntFilter *self);
void ent_filter_set_with_undated (EntFilter *self, gboolean with_undated);
gboolean ent_filter_get_with_undated (const EntFilter *self);
void ent_filter_set_min_origins (EntFilter *self, guint min_origins);
guint ent_filter_get_min_origins (const EntFilter *self);

void ent_filter_add_only (EntFilter *self, EntFacet facet, const char *value);
void ent_filter_set_without (EntFilter *self, EntFacet facet, const char *value, gboolean without);
void ent_filter_clear_facet (EntFilter *self, EntFacet facet);
gboolean ent_filter_lets_through (const EntFilter *self, EntFacet facet, const char *value);

EntInterval ent_claim_get_interval (const EntClaim *claim, EntClock clock);
gboolean ent_filter_matches (const EntFilter *self, const EntClaim *claim);
guint ent_filter_find_misses (const EntFilter *self, const EntClaim *claim);
char *ent_filter_describe (const EntFilter *self, EntCase *case_);
char *ent_filter_to_json (const EntFilter *self);
EntFilter *ent_filter_new_from_json (const char *json, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntFilter, ent_filter_free)

G_END_DECLS
