/* ent-filter.c: which claims are to be shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "view/ent-filter-private.h"

/* ---- the value ----------------------------------------------------------- */

/**
 * ent_filter_new:
 *
 * Returns: (transfer full): a filter that lets everything through
 */
EntFilter *
ent_filter_new (void)
{
  EntFilter *self = g_new0 (EntFilter, 1);

  self->min_origins = 1;
  for (guint i = 0; i < ENT_N_FACETS; i++)
    {
      self->only[i] = ent_value_set_new ();
      self->without[i] = ent_value_set_new ();
    }
  return self;
}

EntFilter *
ent_filter_copy (const EntFilter *self)
{
  EntFilter *copy = ent_filter_new ();

  copy->clock = self->clock;
  copy->range = self->range;
  copy->with_undated = self->with_undated;
  copy->min_origins = self->min_origins;
  for (guint i = 0; i < ENT_N_FACETS; i++)
    {
      ent_value_set_add_all (copy->only[i], self->only[i]);
      ent_value_set_add_all (copy->without[i], self->without[i]);
    }
  return copy;
}

void
ent_filter_free (EntFilter *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < ENT_N_FACETS; i++)
    {
      g_ptr_array_unref (self->only[i]);
      g_ptr_array_unref (self->without[i]);
    }
  g_free (self);
}

static gboolean
equal_facets (const EntFilter *a, const EntFilter *b)
{
  for (guint i = 0; i < ENT_N_FACETS; i++)
    if (!ent_value_set_equal (a->only[i], b->only[i]) || !ent_value_set_equal (a->without[i], b->without[i]))
      return FALSE;
  return TRUE;
}

gboolean
ent_filter_equal (const EntFilter *a, const EntFilter *b)
{
  return a->clock == b->clock && a->range.from == b->range.from && a->range.to == b->range.to &&
         a->with_undated == b->with_undated && a->min_origins == b->min_origins && equal_facets (a, b);
}

/**
 * ent_filter_is_empty:
 *
 * Returns: whether it lets everything through: a clock alone, and what is done with the undated, filter nothing
 */
gboolean
ent_filter_is_empty (const EntFilter *self)
{
  for (guint i = 0; i < ENT_N_FACETS; i++)
    if (self->only[i]->len > 0 || self->without[i]->len > 0)
      return FALSE;
  return ent_interval_is_none (self->range) && self->min_origins == 1;
}

void
ent_filter_set_clock (EntFilter *self, EntClock clock)
{
  self->clock = clock;
}

EntClock
ent_filter_get_clock (const EntFilter *self)
{
  return self->clock;
}

/**
 * ent_filter_set_range:
 * @range: the days on the filter's clock; an end may be open; %ENT_INTERVAL_NONE for no range
 *
 * A claim whose own days overlap the range passes.
 */
void
ent_filter_set_range (EntFilter *self, EntInterval range)
{
  self->range = range;
}

EntInterval
ent_filter_get_range (const EntFilter *self)
{
  return self->range;
}

/**
 * ent_filter_set_with_undated:
 *
 * Lets claims through that have no date on the filter's clock, although a range is set. Off at first.
 */
void
ent_filter_set_with_undated (EntFilter *self, gboolean with_undated)
{
  self->with_undated = with_undated;
}

gboolean
ent_filter_get_with_undated (const EntFilter *self)
{
  return self->with_undated;
}

/**
 * ent_filter_set_min_origins:
 * @min_origins: how many origins the passing claims of a relation must have; 0 and 1 ask for none
 *
 * A matter of relations: EntView heeds it, ent_filter_matches() cannot.
 */
void
ent_filter_set_min_origins (EntFilter *self, guint min_origins)
{
  self->min_origins = MAX (min_origins, 1);
}

guint
ent_filter_get_min_origins (const EntFilter *self)
{
  return self->min_origins;
}

/**
 * ent_filter_add_only:
 *
 * Asks for a value of a facet: from the first such call on, only those asked for pass.
 */
void
ent_filter_add_only (EntFilter *self, EntFacet facet, const char *value)
{
  g_return_if_fail ((guint) facet < ENT_N_FACETS && value != NULL);
  ent_value_set_set (self->only[facet], value, TRUE);
}

/**
 * ent_filter_set_without:
 *
 * Leaves a value of a facet out, or no longer.
 */
void
ent_filter_set_without (EntFilter *self, EntFacet facet, const char *value, gboolean without)
{
  g_return_if_fail ((guint) facet < ENT_N_FACETS && value != NULL);
  ent_value_set_set (self->without[facet], value, without);
}

/**
 * ent_filter_clear_facet:
 *
 * Lets all values of a facet through again.
 */
void
ent_filter_clear_facet (EntFilter *self, EntFacet facet)
{
  g_return_if_fail ((guint) facet < ENT_N_FACETS);
  g_ptr_array_set_size (self->only[facet], 0);
  g_ptr_array_set_size (self->without[facet], 0);
}

/* ---- what passes ---------------------------------------------------------- */

gboolean
ent_filter_asks_for (const EntFilter *self, EntFacet facet, const char *value)
{
  return self->only[facet]->len == 0 || ent_value_set_has (self->only[facet], value);
}

gboolean
ent_filter_leaves_out (const EntFilter *self, EntFacet facet, const char *value)
{
  return ent_value_set_has (self->without[facet], value);
}

/**
 * ent_filter_lets_through:
 *
 * Returns: whether a claim passes that has this value of the facet and no other; O(log values)
 */
gboolean
ent_filter_lets_through (const EntFilter *self, EntFacet facet, const char *value)
{
  g_return_val_if_fail ((guint) facet < ENT_N_FACETS && value != NULL, FALSE);
  return ent_filter_asks_for (self, facet, value) && !ent_filter_leaves_out (self, facet, value);
}

/**
 * ent_claim_get_interval:
 *
 * Returns: when it happened or was published; none where the text does not say: one clock never stands in for the other
 */
EntInterval
ent_claim_get_interval (const EntClaim *claim, EntClock clock)
{
  if (clock == ENT_CLOCK_EVENT)
    return claim->event;
  return (EntInterval) { claim->article->published, claim->article->published };
}

gboolean
ent_filter_takes_interval (const EntFilter *self, EntInterval interval)
{
  if (ent_interval_is_none (self->range))
    return TRUE;
  if (ent_interval_is_none (interval))
    return self->with_undated;
  return ent_interval_overlaps (self->range, interval);
}

/* Whether one of the values is asked for and none is left out. */
static gboolean
takes_some (const EntFilter *self, EntFacet facet, const char *const *values)
{
  gboolean asked = FALSE;

  for (guint i = 0; values[i]; i++)
    {
      if (ent_filter_leaves_out (self, facet, values[i]))
        return FALSE;
      asked = asked || ent_filter_asks_for (self, facet, values[i]);
    }
  return asked;
}

gboolean
ent_filter_takes_agencies (const EntFilter *self, char *const *agencies)
{
  static const char *const no_agency[] = { "", NULL };

  return takes_some (self, ENT_FACET_AGENCY, agencies[0] ? (const char *const *) agencies : no_agency);
}

static gboolean
takes_kinds (const EntFilter *self, const EntClaim *claim)
{
  return ent_filter_lets_through (self, ENT_FACET_KIND, ent_actor_kind_get_name (claim->source->kind)) &&
         ent_filter_lets_through (self, ENT_FACET_KIND, ent_actor_kind_get_name (claim->target->kind));
}

static gboolean
takes_actors (const EntFilter *self, const EntClaim *claim)
{
  const char *const ids[] = { claim->source->id, claim->target->id, NULL };

  return takes_some (self, ENT_FACET_ACTOR, ids);
}

/*
 * ent_filter_find_rating_misses:
 *
 * Returns: which of the facets that the user's own decisions are on are missed
 */
guint
ent_filter_find_rating_misses (const EntFilter *self, EntRating rating)
{
  guint misses = 0;

  for (EntFacet facet = ENT_FACET_VERDICT; facet < ENT_N_FACETS; facet++)
    if (!ent_filter_lets_through (self, facet, ent_rating_get_value (facet, ent_rating_get_index (rating, facet))))
      misses |= ENT_MISS_FACET (facet);
  return misses;
}

/**
 * ent_filter_find_misses:
 *
 * Returns: the parts of the filter that the claim does not pass, as bits ENT_MISS_FACET() and %ENT_MISS_DATE; 0 where
 *   it passes. O(log values)
 */
guint
ent_filter_find_misses (const EntFilter *self, const EntClaim *claim)
{
  const EntArticle *article = claim->article;
  guint misses = ent_filter_find_rating_misses (self, ent_rating_of_claim (claim));

  if (!ent_filter_lets_through (self, ENT_FACET_RELATION, claim->type->name))
    misses |= ENT_MISS_FACET (ENT_FACET_RELATION);
  if (!ent_filter_lets_through (self, ENT_FACET_STATUS, ent_status_get_name (claim->status)))
    misses |= ENT_MISS_FACET (ENT_FACET_STATUS);
  if (!ent_filter_lets_through (self, ENT_FACET_OUTLET, article->outlet ? article->outlet : ""))
    misses |= ENT_MISS_FACET (ENT_FACET_OUTLET);
  if (!ent_filter_takes_agencies (self, article->agencies))
    misses |= ENT_MISS_FACET (ENT_FACET_AGENCY);
  if (!takes_kinds (self, claim))
    misses |= ENT_MISS_FACET (ENT_FACET_KIND);
  if (!takes_actors (self, claim))
    misses |= ENT_MISS_FACET (ENT_FACET_ACTOR);
  if (!ent_filter_takes_interval (self, ent_claim_get_interval (claim, self->clock)))
    misses |= ENT_MISS_DATE;
  return misses;
}

/**
 * ent_filter_matches:
 *
 * Returns: whether the claim passes every part of the filter but the number of origins
 */
gboolean
ent_filter_matches (const EntFilter *self, const EntClaim *claim)
{
  return ent_filter_find_misses (self, claim) == 0;
}
