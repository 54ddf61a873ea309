/* ent-rating.h: the scales on which a user rates claims and sources, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "view/ent-filter.h"

G_BEGIN_DECLS

guint ent_rating_get_n_values (EntFacet facet);
const char *ent_rating_get_value (EntFacet facet, guint index);
const char *ent_rating_find_label (EntFacet facet, const char *value);

G_END_DECLS
