/* ent-rating.c: what the user holds of a claim, in one number
 *
 * The words of the scales are those of the Admiralty system (NATO STANAG 2511; UK JDP 2-00, "Intelligence grading").
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "view/ent-rating-private.h"

#include <string.h>

/* A value, and what a person reads for it. The first of each stands for "nothing decided". */
static const struct
{
  guint n_values;
  struct
  {
    const char *value;
    const char *label;
  } values[ENT_MAX_RATING_VALUES];
} scales[ENT_N_RATING_FACETS] = {
  { 3, { { "", "open" }, { "confirmed", "confirmed" }, { "rejected", "rejected" } } },
  { 7, { { "", "not rated" }, { "A", "A (completely reliable)" }, { "B", "B (usually reliable)" },
         { "C", "C (fairly reliable)" }, { "D", "D (not usually reliable)" }, { "E", "E (unreliable)" },
         { "F", "F (cannot be judged)" } } },
  { 7, { { "", "not rated" }, { "1", "1 (confirmed by others)" }, { "2", "2 (probably true)" },
         { "3", "3 (possibly true)" }, { "4", "4 (doubtful)" }, { "5", "5 (improbable)" },
         { "6", "6 (cannot be judged)" } } },
};

EntRating
ent_rating_of_claim (const EntClaim *claim)
{
  guint reliability = claim->reliability >= 'A' && claim->reliability <= 'F' ? claim->reliability - 'A' + 1 : 0;
  guint credibility = claim->credibility <= 6 ? claim->credibility : 0;

  return claim->verdict + 3 * (reliability + 7 * credibility);
}

/**
 * ent_rating_get_n_values:
 * @facet: %ENT_FACET_VERDICT, %ENT_FACET_RELIABILITY or %ENT_FACET_CREDIBILITY; so for all that follow
 *
 * Returns: how many values there are; the first is "", for nothing decided
 */
guint
ent_rating_get_n_values (EntFacet facet)
{
  return scales[facet - ENT_FACET_VERDICT].n_values;
}

/* Which of the facet's values a rating has. */
guint
ent_rating_get_index (EntRating rating, EntFacet facet)
{
  if (facet == ENT_FACET_VERDICT)
    return rating % 3;
  return facet == ENT_FACET_RELIABILITY ? rating / 3 % 7 : rating / 21;
}

const char *
ent_rating_get_value (EntFacet facet, guint index)
{
  return scales[facet - ENT_FACET_VERDICT].values[index].value;
}

/**
 * ent_rating_find_label:
 *
 * Returns: (nullable): what a person reads for a value; %NULL where the facet has no such value
 */
const char *
ent_rating_find_label (EntFacet facet, const char *value)
{
  for (guint i = 0; i < ent_rating_get_n_values (facet); i++)
    if (strcmp (ent_rating_get_value (facet, i), value) == 0)
      return scales[facet - ENT_FACET_VERDICT].values[i].label;
  return NULL;
}
