/* ent-view-refresh.c: one pass over the claims when the filter has changed
 *
 * While somebody drags a slider few claims change sides at a step: only their relations and nodes are counted anew.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "view/ent-filter-private.h"
#include "view/ent-view-private.h"

#include <string.h>

/* What articles, statuses, ratings, relation types and nodes miss of the filter: a claim's misses are those of its
 * parts. */
typedef struct
{
  guint16 *articles;
  guint16 statuses[ENT_N_STATUSES];
  guint16 ratings[ENT_N_RATINGS];
  guint16 *types;        /* by EntRelationType.index */
  guint16 *kinds;        /* by node */
  guint8 *asked_for;     /* by node: whether the actor is asked for */
  guint8 *left_out;      /* by node: whether the actor is left out */
  gboolean by_event;     /* whether claims have to be looked at for their date */
} Misses;

static guint16 *
new_article_misses (EntView *view)
{
  const EntFilter *filter = view->filter;
  guint n = ent_case_get_n_articles (view->case_);
  guint16 *misses = g_new0 (guint16, n);

  for (guint i = 0; i < n; i++)
    {
      const EntArticle *article = ent_case_get_article (view->case_, i);
      EntInterval published = { article->published, article->published };

      if (!ent_filter_lets_through (filter, ENT_FACET_OUTLET, article->outlet ? article->outlet : ""))
        misses[i] |= ENT_MISS_FACET (ENT_FACET_OUTLET);
      if (!ent_filter_takes_agencies (filter, article->agencies))
        misses[i] |= ENT_MISS_FACET (ENT_FACET_AGENCY);
      if (ent_filter_get_clock (filter) == ENT_CLOCK_PUBLISHED && !ent_filter_takes_interval (filter, published))
        misses[i] |= ENT_MISS_DATE;
    }
  return misses;
}

static guint16 *
new_type_misses (EntView *view)
{
  guint n = ent_case_get_n_relation_types (view->case_);
  guint16 *misses = g_new0 (guint16, n == 0 ? 0 : ent_case_get_relation_type (view->case_, n - 1)->index + 1);

  for (guint i = 0; i < n; i++)
    {
      const EntRelationType *type = ent_case_get_relation_type (view->case_, i);

      if (!ent_filter_lets_through (view->filter, ENT_FACET_RELATION, type->name))
        misses[type->index] = ENT_MISS_FACET (ENT_FACET_RELATION);
    }
  return misses;
}

static void
misses_init (Misses *self, EntView *view)
{
  const EntFilter *filter = view->filter;

  self->articles = new_article_misses (view);
  self->types = new_type_misses (view);
  for (guint i = 0; i < ENT_N_STATUSES; i++)
    self->statuses[i] = ent_filter_lets_through (filter, ENT_FACET_STATUS, ent_status_get_name (i))
                          ? 0 : ENT_MISS_FACET (ENT_FACET_STATUS);
  for (guint i = 0; i < ENT_N_RATINGS; i++)
    self->ratings[i] = ent_filter_find_rating_misses (filter, i);
  self->kinds = g_new (guint16, view->n_nodes);
  self->asked_for = g_new (guint8, view->n_nodes);
  self->left_out = g_new (guint8, view->n_nodes);
  for (guint i = 0; i < view->n_nodes; i++)
    {
      const EntActor *actor = view->nodes[i].actor;

      self->kinds[i] = ent_filter_lets_through (filter, ENT_FACET_KIND, ent_actor_kind_get_name (actor->kind))
                         ? 0 : ENT_MISS_FACET (ENT_FACET_KIND);
      self->asked_for[i] = ent_filter_asks_for (filter, ENT_FACET_ACTOR, actor->id);
      self->left_out[i] = ent_filter_leaves_out (filter, ENT_FACET_ACTOR, actor->id);
    }
  self->by_event = ent_filter_get_clock (filter) == ENT_CLOCK_EVENT &&
                   !ent_interval_is_none (ent_filter_get_range (filter));
}

static void
misses_clear (Misses *self)
{
  g_free (self->articles);
  g_free (self->types);
  g_free (self->kinds);
  g_free (self->asked_for);
  g_free (self->left_out);
}

/* What all claims of a relation miss together. */
static guint
find_relation_misses (const Misses *self, const EntRelation *relation)
{
  guint misses = self->types[relation->type->index] | self->kinds[relation->source] | self->kinds[relation->target];

  if (self->left_out[relation->source] || self->left_out[relation->target] ||
      !(self->asked_for[relation->source] || self->asked_for[relation->target]))
    misses |= ENT_MISS_FACET (ENT_FACET_ACTOR);
  return misses;
}

/* Begins a count of different origins; the numbers begin anew after 2^32 counts, when old stamps could be taken for
 * new. */
static void
begin_stamps (EntView *self)
{
  if (++self->stamp == 0)
    {
      memset (self->stamps, 0, ent_case_get_n_origins (self->case_) * sizeof *self->stamps);
      self->stamp = 1;
    }
}

/* Whether the claim's origin is met for the first time since begin_stamps(). */
static inline gboolean
stamp_origin (EntView *self, const EntViewClaim *claim)
{
  if (self->stamps[claim->origin] == self->stamp)
    return FALSE;
  self->stamps[claim->origin] = self->stamp;
  return TRUE;
}

/* How many origins a relation's claims have that miss nothing of the filter but that part. */
static guint
count_origins_without (EntView *self, guint relation, guint part)
{
  guint n = 0;

  begin_stamps (self);
  for (guint i = self->starts[relation]; i < self->starts[relation + 1]; i++)
    if ((self->claims[i].misses & ~part) == 0 && stamp_origin (self, &self->claims[i]))
      n++;
  return n;
}

/* The parts of the filter without which the relation would have origins enough. */
static guint
find_enough (EntView *self, guint relation)
{
  guint min = ent_filter_get_min_origins (self->filter);
  guint enough = 0;

  if (min == 1 || self->relations[relation].n_origins >= min)
    return ENT_ALL_PARTS;
  if (self->starts[relation + 1] - self->starts[relation] < min)
    return 0;
  for (guint part = 0; part < ENT_N_PARTS; part++)
    if (count_origins_without (self, relation, 1u << part) >= min)
      enough |= 1u << part;
  return enough;
}

/* Some say that it is so, others that it is not. */
static gboolean
is_contested (const EntRelation *relation)
{
  gboolean said = FALSE, denied = FALSE;

  for (guint i = 0; i < ENT_N_STATUSES; i++)
    {
      said |= relation->status_claims[i] > 0 && ent_status_get_stand (i) > 0;
      denied |= relation->status_claims[i] > 0 && ent_status_get_stand (i) < 0;
    }
  return said && denied;
}

static inline guint
find_claim_misses (const EntView *self, const EntViewClaim *claim, guint common, const Misses *misses)
{
  guint found = common | misses->articles[claim->article] | misses->statuses[claim->status]
                | misses->ratings[claim->rating];

  if (misses->by_event && !ent_filter_takes_interval (self->filter, claim->event))
    found |= ENT_MISS_DATE;
  return found;
}

/* Whether a claim of a relation misses what it did not before, or no longer does. */
static gboolean
has_changed (const EntView *self, guint index, const Misses *misses)
{
  guint common = find_relation_misses (misses, &self->relations[index]);

  for (guint i = self->starts[index]; i < self->starts[index + 1]; i++)
    if ((self->claims[i].misses & ENT_ALL_PARTS) != find_claim_misses (self, &self->claims[i], common, misses))
      return TRUE;
  return FALSE;
}

/* Finds what each claim of a relation misses, and counts those that miss nothing. */
static void
sift_claims (EntView *self, guint index, const Misses *misses)
{
  EntRelation *relation = &self->relations[index];
  guint common = find_relation_misses (misses, relation);
  guint surest = ENT_N_STATUSES, surest_passing = ENT_N_STATUSES;

  memset (relation->status_claims, 0, sizeof relation->status_claims);
  relation->n_claims = 0;
  relation->n_origins = 0;
  begin_stamps (self);
  for (guint i = self->starts[index]; i < self->starts[index + 1]; i++)
    {
      EntViewClaim *claim = &self->claims[i];

      claim->misses = find_claim_misses (self, claim, common, misses);
      surest = MIN (surest, claim->status);
      if (claim->misses != 0)
        continue;
      surest_passing = MIN (surest_passing, claim->status);
      relation->status_claims[claim->status]++;
      relation->n_claims++;
      relation->n_origins += stamp_origin (self, claim);
    }
  relation->status = surest_passing < ENT_N_STATUSES ? surest_passing : surest;
  relation->contested = is_contested (relation);
}

static void
refresh_relation (EntView *self, guint index, const Misses *misses)
{
  EntRelation *relation = &self->relations[index];

  sift_claims (self, index, misses);
  self->enough[index] = find_enough (self, index);
  relation->visible = relation->n_claims > 0 && relation->n_origins >= ent_filter_get_min_origins (self->filter);
  if (!relation->visible)
    for (guint i = self->starts[index]; i < self->starts[index + 1]; i++)
      self->claims[i].misses |= ENT_MISS_ORIGINS;
}

static void
refresh_node (EntView *self, EntNode *node)
{
  node->n_claims = 0;
  node->n_origins = 0;
  begin_stamps (self);
  for (guint i = 0; i < node->relations->len; i++)
    {
      guint relation = g_array_index (node->relations, guint, i);

      for (guint j = self->starts[relation]; j < self->starts[relation + 1]; j++)
        if (self->claims[j].misses == 0)
          {
            node->n_claims++;
            node->n_origins += stamp_origin (self, &self->claims[j]);
          }
    }
}

static gboolean
is_undated (EntView *self, const EntViewClaim *claim)
{
  if (ent_filter_get_clock (self->filter) == ENT_CLOCK_EVENT)
    return ent_interval_is_none (claim->event);
  return ent_case_get_article (self->case_, claim->article)->published == ENT_DAY_NONE;
}

/* @by: 1, or -1 to take it back. */
static void
count_claim (EntView *self, guint index, const EntViewClaim *claim, int by)
{
  const EntRelation *relation = &self->relations[index];
  EntFacetClaim sides = { { claim->article, relation->source, relation->target }, relation->type, claim->status,
                          claim->rating };

  for (EntFacet facet = 0; facet < ENT_N_FACETS; facet++)
    if (ent_view_passes_without (self, index, claim, ENT_MISS_FACET (facet)))
      ent_facet_index_count (self->facets, facet, &sides, by);
  if (ent_view_passes_without (self, index, claim, ENT_MISS_DATE) && is_undated (self, claim))
    self->n_undated += by;
}

/* Counts a relation and its claims for all that is counted of the whole view. */
static void
count_relation (EntView *self, guint index, int by)
{
  const EntRelation *relation = &self->relations[index];

  if (relation->visible)
    {
      self->n_visible_relations += by;
      self->n_visible_claims += by * (int) relation->n_claims;
    }
  for (guint i = self->starts[index]; self->enough[index] != 0 && i < self->starts[index + 1]; i++)
    {
      guint misses = self->claims[i].misses & ENT_ALL_PARTS;

      /* what misses two parts of the filter counts nowhere */
      if ((misses & (misses - 1)) == 0)
        count_claim (self, index, &self->claims[i], by);
    }
}

/* Whether a filter counts otherwise even what passes it as it passed the other. */
static gboolean
counts_otherwise (const EntFilter *filter, const EntFilter *other)
{
  return ent_filter_get_clock (filter) != ent_filter_get_clock (other)
         || ent_filter_get_min_origins (filter) != ent_filter_get_min_origins (other);
}

static void
forget_counts (EntView *self)
{
  self->n_visible_relations = 0;
  self->n_visible_claims = 0;
  self->n_undated = 0;
  ent_facet_index_reset (self->facets);
}

/*
 * ent_view_refresh:
 * @before: (nullable): the filter that all was brought up to date with the last time; %NULL where nothing was
 *
 * Brings all that depends on the filter up to date.
 */
void
ent_view_refresh (EntView *self, const EntFilter *before)
{
  gboolean anew = before == NULL || counts_otherwise (self->filter, before);
  g_autofree guint8 *touched = g_new0 (guint8, self->n_nodes);
  Misses misses;

  if (anew)
    forget_counts (self);
  misses_init (&misses, self);
  for (guint i = 0; i < self->n_relations; i++)
    {
      if (!anew && !has_changed (self, i, &misses))
        continue;
      if (!anew)
        count_relation (self, i, -1);
      refresh_relation (self, i, &misses);
      count_relation (self, i, 1);
      touched[self->relations[i].source] = touched[self->relations[i].target] = TRUE;
    }
  misses_clear (&misses);
  for (guint i = 0; i < self->n_nodes; i++)
    if (touched[i])
      refresh_node (self, &self->nodes[i]);
  ent_view_rank (self);
}
