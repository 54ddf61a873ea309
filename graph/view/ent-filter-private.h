/* ent-filter-private.h: what filter and view share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "view/ent-filter.h"
#include "view/ent-rating-private.h"
#include "view/ent-value-set-private.h"

G_BEGIN_DECLS

struct _EntFilter
{
  EntClock clock;
  EntInterval range;
  gboolean with_undated;
  guint min_origins;
  EntValueSet *only[ENT_N_FACETS];
  EntValueSet *without[ENT_N_FACETS];
};

gboolean ent_filter_asks_for (const EntFilter *self, EntFacet facet, const char *value);
gboolean ent_filter_leaves_out (const EntFilter *self, EntFacet facet, const char *value);
gboolean ent_filter_takes_interval (const EntFilter *self, EntInterval interval);
gboolean ent_filter_takes_agencies (const EntFilter *self, char *const *agencies);
guint ent_filter_find_rating_misses (const EntFilter *self, EntRating rating);

const char *ent_facet_get_value_label (EntFacet facet, const char *value);

G_END_DECLS
