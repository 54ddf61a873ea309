/* ent-view-refresh.c: one pass over the claims when the filter has changed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "view/ent-filter-private.h"
#include "view/ent-view-private.h"

#include <string.h>

/* What articles, statuses and nodes miss of the filter: a claim's misses are those of its parts. */
typedef struct
{
  guint8 *articles;
  guint8 statuses[ENT_N_STATUSES];
  guint8 *kinds;         /* by node */
  guint8 *asked_for;     /* by node: whether the actor is asked for */
  guint8 *left_out;      /* by node: whether the actor is left out */
} Misses;

static void
misses_init (Misses *self, EntView *view)
{
  const EntFilter *filter = view->filter;
  guint n_articles = ent_case_get_n_articles (view->case_);

  self->articles = g_new0 (guint8, n_articles);
  for (guint i = 0; i < n_articles; i++)
    {
      const EntArticle *article = ent_case_get_article (view->case_, i);
      EntInterval published = { article->published, article->published };

      if (!ent_filter_lets_through (filter, ENT_FACET_OUTLET, article->outlet ? article->outlet : ""))
        self->articles[i] |= ENT_MISS_FACET (ENT_FACET_OUTLET);
      if (!ent_filter_takes_agencies (filter, article->agencies))
        self->articles[i] |= ENT_MISS_FACET (ENT_FACET_AGENCY);
      if (ent_filter_get_clock (filter) == ENT_CLOCK_PUBLISHED && !ent_filter_takes_interval (filter, published))
        self->articles[i] |= ENT_MISS_DATE;
    }
  for (guint i = 0; i < ENT_N_STATUSES; i++)
    self->statuses[i] = ent_filter_lets_through (filter, ENT_FACET_STATUS, ent_status_get_name (i))
                          ? 0 : ENT_MISS_FACET (ENT_FACET_STATUS);
  self->kinds = g_new (guint8, view->n_nodes);
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
}

static void
misses_clear (Misses *self)
{
  g_free (self->articles);
  g_free (self->kinds);
  g_free (self->asked_for);
  g_free (self->left_out);
}

/* What all claims of a relation miss together. */
static guint
find_relation_misses (const Misses *self, const EntFilter *filter, const EntRelation *relation)
{
  guint misses = self->kinds[relation->source] | self->kinds[relation->target];

  if (!ent_filter_lets_through (filter, ENT_FACET_RELATION, relation->type->name))
    misses |= ENT_MISS_FACET (ENT_FACET_RELATION);
  if (self->left_out[relation->source] || self->left_out[relation->target] ||
      !(self->asked_for[relation->source] || self->asked_for[relation->target]))
    misses |= ENT_MISS_FACET (ENT_FACET_ACTOR);
  return misses;
}

/* The same condition as ent_filter_find_misses(), on numbers. */
static void
find_claim_misses (EntView *self)
{
  gboolean by_event = ent_filter_get_clock (self->filter) == ENT_CLOCK_EVENT &&
                      !ent_interval_is_none (ent_filter_get_range (self->filter));
  Misses misses;

  misses_init (&misses, self);
  for (guint i = 0; i < self->n_relations; i++)
    {
      const EntRelation *relation = &self->relations[i];
      guint common = find_relation_misses (&misses, self->filter, relation);

      for (guint j = 0; j < relation->claims->len; j++)
        {
          EntViewClaim *claim = &self->claims[g_array_index (relation->claims, guint, j)];

          claim->misses = common | misses.articles[claim->article] | misses.statuses[claim->status];
          if (by_event && !ent_filter_takes_interval (self->filter, claim->event))
            claim->misses |= ENT_MISS_DATE;
        }
    }
  misses_clear (&misses);
}

/* Begins a count of different origins. A number that wraps after 2^32 counts would take some old stamps for new ones. */
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
  guint origin = ent_case_get_article_origin (self->case_, claim->article);

  if (self->stamps[origin] == self->stamp)
    return FALSE;
  self->stamps[origin] = self->stamp;
  return TRUE;
}

/* How many origins a relation's claims have that miss no other part of the filter than those in @without. */
static guint
count_origins (EntView *self, const EntRelation *relation, guint without)
{
  guint n = 0;

  begin_stamps (self);
  for (guint i = 0; i < relation->claims->len; i++)
    {
      const EntViewClaim *claim = &self->claims[g_array_index (relation->claims, guint, i)];

      if ((claim->misses & ~without) == 0 && stamp_origin (self, claim))
        n++;
    }
  return n;
}

/* The parts of the filter without which the relation would have origins enough. */
static guint
find_enough (EntView *self, const EntRelation *relation)
{
  guint min = ent_filter_get_min_origins (self->filter);
  guint enough = 0;

  if (min <= 1 || relation->n_origins >= min)
    return ENT_ALL_PARTS;
  for (guint part = 0; part < ENT_N_PARTS; part++)
    if (count_origins (self, relation, 1u << part) >= min)
      enough |= 1u << part;
  return enough;
}

/* Some say that it is so, others that it is not; what may or would be contradicts nobody. */
static gboolean
is_contested (const EntRelation *relation)
{
  return relation->status_claims[ENT_STATUS_ASSERTED] + relation->status_claims[ENT_STATUS_ALLEGED] +
           relation->status_claims[ENT_STATUS_PLANNED] > 0 &&
         relation->status_claims[ENT_STATUS_DENIED] + relation->status_claims[ENT_STATUS_NEGATED] > 0;
}

static void
refresh_relation (EntView *self, EntRelation *relation)
{
  EntStatus surest = ENT_N_STATUSES - 1;
  EntStatus surest_visible = ENT_N_STATUSES;

  memset (relation->status_claims, 0, sizeof relation->status_claims);
  relation->n_claims = 0;
  for (guint i = 0; i < relation->claims->len; i++)
    {
      const EntViewClaim *claim = &self->claims[g_array_index (relation->claims, guint, i)];

      surest = MIN (surest, claim->status);
      if (claim->misses == 0)
        {
          relation->n_claims++;
          relation->status_claims[claim->status]++;
          surest_visible = MIN (surest_visible, claim->status);
        }
    }
  relation->n_origins = count_origins (self, relation, 0);
  relation->status = surest_visible < ENT_N_STATUSES ? surest_visible : surest;
  relation->contested = is_contested (relation);
  relation->visible = relation->n_claims > 0 && relation->n_origins >= ent_filter_get_min_origins (self->filter);
}

static void
refresh_node (EntView *self, EntNode *node)
{
  node->n_claims = 0;
  node->n_origins = 0;
  begin_stamps (self);
  for (guint i = 0; i < node->relations->len; i++)
    {
      const EntRelation *relation = &self->relations[g_array_index (node->relations, guint, i)];

      if (!relation->visible)
        continue;
      node->n_claims += relation->n_claims;
      for (guint j = 0; j < relation->claims->len; j++)
        {
          const EntViewClaim *claim = &self->claims[g_array_index (relation->claims, guint, j)];

          if (claim->misses == 0 && stamp_origin (self, claim))
            node->n_origins++;
        }
    }
}

static void
refresh_counts (EntView *self)
{
  gboolean by_event = ent_filter_get_clock (self->filter) == ENT_CLOCK_EVENT;

  ent_facet_index_reset (self->facets);
  self->n_undated = 0;
  for (guint i = 0; i < self->n_claims; i++)
    {
      const EntViewClaim *claim = &self->claims[i];

      /* what misses two parts of the filter counts nowhere */
      if ((claim->misses & (claim->misses - 1)) != 0)
        continue;
      for (guint facet = 0; facet < ENT_N_FACETS; facet++)
        if (ent_view_passes_without (self, claim, ENT_MISS_FACET (facet)))
          ent_facet_index_count (self->facets, facet, ent_case_get_claim_ends (self->case_, i),
                                 self->relations[claim->relation].type, claim->status);
      if (ent_view_passes_without (self, claim, ENT_MISS_DATE) &&
          (by_event ? ent_interval_is_none (claim->event)
                    : ent_case_get_article (self->case_, claim->article)->published == ENT_DAY_NONE))
        self->n_undated++;
    }
}

/* Brings all that depends on the filter up to date. */
void
ent_view_refresh (EntView *self)
{
  find_claim_misses (self);
  self->n_visible_relations = 0;
  self->n_visible_claims = 0;
  for (guint i = 0; i < self->n_relations; i++)
    {
      EntRelation *relation = &self->relations[i];

      refresh_relation (self, relation);
      self->enough[i] = find_enough (self, relation);
      if (relation->visible)
        {
          self->n_visible_relations++;
          self->n_visible_claims += relation->n_claims;
        }
    }
  for (guint i = 0; i < self->n_nodes; i++)
    refresh_node (self, &self->nodes[i]);
  refresh_counts (self);
  ent_view_rank (self);
}
