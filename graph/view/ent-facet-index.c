/* ent-facet-index.c: the values that the facets have in a case, and how often
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "view/ent-facet-index-private.h"

#include "view/ent-filter-private.h"

#include <string.h>

struct _EntFacetIndex
{
  GPtrArray *counts[ENT_N_FACETS];  /* (element-type EntFacetCount), as they are listed */

  /* from a claim to its values; all borrowed from counts */
  EntFacetCount **types;            /* by EntRelationType.index */
  EntFacetCount *statuses[ENT_N_STATUSES];
  EntFacetCount **outlets;          /* by article */
  EntFacetCount ***agencies;        /* by article, each NULL-terminated */
  EntFacetCount *kinds[ENT_N_ACTOR_KINDS];
  EntFacetCount **actors;           /* by actor */
  EntFacetCount *ratings[ENT_N_RATING_FACETS][ENT_MAX_RATING_VALUES];
  EntActorKind *actor_kinds;        /* by actor */
  guint n_articles;
};

static void
free_count (gpointer data)
{
  EntFacetCount *self = data;

  g_free (self->value);
  g_free (self->label);
  g_free (self);
}

void
ent_facet_index_free (EntFacetIndex *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < ENT_N_FACETS; i++)
    g_ptr_array_unref (self->counts[i]);
  for (guint i = 0; i < self->n_articles; i++)
    g_free (self->agencies[i]);
  g_free (self->types);
  g_free (self->outlets);
  g_free (self->agencies);
  g_free (self->actors);
  g_free (self->actor_kinds);
  g_free (self);
}

static EntFacetCount *
add_value (EntFacetIndex *self, EntFacet facet, const char *value, const char *label)
{
  EntFacetCount *count = g_new0 (EntFacetCount, 1);

  count->value = g_strdup (value);
  count->label = g_strdup (label);
  g_ptr_array_add (self->counts[facet], count);
  return count;
}

static EntFacetCount *
ensure_value (EntFacetIndex *self, EntFacet facet, const char *value, GHashTable *known)
{
  EntFacetCount *count = g_hash_table_lookup (known, value);

  if (count == NULL)
    {
      count = add_value (self, facet, value, ent_facet_get_value_label (facet, value));
      g_hash_table_insert (known, count->value, count);
    }
  return count;
}

static void
add_articles (EntFacetIndex *self, EntCase *case_)
{
  g_autoptr (GHashTable) outlets = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) agencies = g_hash_table_new (g_str_hash, g_str_equal);

  self->n_articles = ent_case_get_n_articles (case_);
  self->outlets = g_new (EntFacetCount *, self->n_articles);
  self->agencies = g_new (EntFacetCount **, self->n_articles);
  for (guint i = 0; i < self->n_articles; i++)
    {
      const EntArticle *article = ent_case_get_article (case_, i);
      guint n = g_strv_length (article->agencies);

      self->outlets[i] = ensure_value (self, ENT_FACET_OUTLET, article->outlet ? article->outlet : "", outlets);
      self->agencies[i] = g_new0 (EntFacetCount *, MAX (n, 1) + 1);
      if (n == 0)
        self->agencies[i][0] = ensure_value (self, ENT_FACET_AGENCY, "", agencies);
      for (guint j = 0; j < n; j++)
        self->agencies[i][j] = ensure_value (self, ENT_FACET_AGENCY, article->agencies[j], agencies);
    }
}

static void
add_fixed_values (EntFacetIndex *self, EntCase *case_)
{
  guint n_types = ent_case_get_n_relation_types (case_);
  guint n_indices = n_types == 0 ? 0 : ent_case_get_relation_type (case_, n_types - 1)->index + 1;

  self->types = g_new0 (EntFacetCount *, n_indices);
  for (guint i = 0; i < n_types; i++)
    {
      const EntRelationType *type = ent_case_get_relation_type (case_, i);

      self->types[type->index] = add_value (self, ENT_FACET_RELATION, type->name, type->label);
    }
  for (guint i = 0; i < ENT_N_STATUSES; i++)
    self->statuses[i] = add_value (self, ENT_FACET_STATUS, ent_status_get_name (i), ent_status_get_name (i));
  for (guint i = 0; i < ENT_N_ACTOR_KINDS; i++)
    self->kinds[i] = add_value (self, ENT_FACET_KIND, ent_actor_kind_get_name (i), ent_actor_kind_get_label (i));
}

/* What is decided comes before "nothing decided". */
static void
add_ratings (EntFacetIndex *self)
{
  for (EntFacet facet = ENT_FACET_VERDICT; facet < ENT_N_FACETS; facet++)
    {
      guint n = ent_rating_get_n_values (facet);

      for (guint i = 0; i < n; i++)
        {
          guint index = (i + 1) % n;
          const char *value = ent_rating_get_value (facet, index);

          self->ratings[facet - ENT_FACET_VERDICT][index] = add_value (self, facet, value,
                                                                       ent_facet_get_value_label (facet, value));
        }
    }
}

static void
add_actors (EntFacetIndex *self, EntCase *case_)
{
  guint n = ent_case_get_n_actors (case_);

  self->actors = g_new (EntFacetCount *, n);
  self->actor_kinds = g_new (EntActorKind, n);
  for (guint i = 0; i < n; i++)
    {
      const EntActor *actor = ent_case_get_actor (case_, i);

      self->actors[i] = add_value (self, ENT_FACET_ACTOR, actor->id, actor->name);
      self->actor_kinds[i] = actor->kind;
    }
}

/* The most frequent first, then by name. */
static int
compare_counts (gconstpointer a, gconstpointer b)
{
  const EntFacetCount *first = *(const EntFacetCount *const *) a;
  const EntFacetCount *second = *(const EntFacetCount *const *) b;
  int order;

  if (first->n_total != second->n_total)
    return first->n_total > second->n_total ? -1 : 1;
  order = strcmp (first->label, second->label);
  return order != 0 ? order : strcmp (first->value, second->value);
}

/* Counts all claims once for the totals; a value that no claim has is not listed, though articles may point to it. */
static void
count_totals (EntFacetIndex *self, EntCase *case_)
{
  for (guint i = 0; i < ent_case_get_n_claims (case_); i++)
    {
      const EntClaim *claim = ent_case_get_claim (case_, i);
      EntFacetClaim sides = { *ent_case_get_claim_ends (case_, i), claim->type, claim->status,
                              ent_rating_of_claim (claim) };

      for (EntFacet facet = 0; facet < ENT_N_FACETS; facet++)
        ent_facet_index_count (self, facet, &sides, 1);
    }
  for (guint facet = 0; facet < ENT_N_FACETS; facet++)
    for (guint i = 0; i < self->counts[facet]->len; i++)
      {
        EntFacetCount *count = g_ptr_array_index (self->counts[facet], i);

        count->n_total = count->n_claims;
      }
}

/* Drops the values that no claim has: no claim will ever be counted for one. */
static void
drop_unused (GPtrArray *counts)
{
  guint kept = 0;

  for (guint i = 0; i < counts->len; i++)
    {
      EntFacetCount *count = g_ptr_array_index (counts, i);

      if (count->n_total > 0)
        {
          counts->pdata[i] = counts->pdata[kept];
          counts->pdata[kept++] = count;
        }
    }
  g_ptr_array_set_size (counts, kept);
}

/**
 * ent_facet_index_new:
 *
 * Returns: (transfer full): the values that claims of the case have; n_claims of each is its total. Relations stand in
 *   the vocabulary's order, statuses and kinds in that of their types, ratings from the best on, the others by total.
 *   O(claims + v log v)
 */
EntFacetIndex *
ent_facet_index_new (EntCase *case_)
{
  EntFacetIndex *self = g_new0 (EntFacetIndex, 1);

  for (guint i = 0; i < ENT_N_FACETS; i++)
    self->counts[i] = g_ptr_array_new_with_free_func (free_count);
  add_fixed_values (self, case_);
  add_ratings (self);
  add_articles (self, case_);
  add_actors (self, case_);
  count_totals (self, case_);
  for (guint i = 0; i < ENT_N_FACETS; i++)
    {
      drop_unused (self->counts[i]);
      if (i == ENT_FACET_OUTLET || i == ENT_FACET_AGENCY || i == ENT_FACET_ACTOR)
        g_ptr_array_sort (self->counts[i], compare_counts);
    }
  return self;
}

GPtrArray *
ent_facet_index_get_counts (EntFacetIndex *self, EntFacet facet)
{
  return self->counts[facet];
}

/* Sets n_claims of every value to 0. */
void
ent_facet_index_reset (EntFacetIndex *self)
{
  for (guint facet = 0; facet < ENT_N_FACETS; facet++)
    for (guint i = 0; i < self->counts[facet]->len; i++)
      ((EntFacetCount *) g_ptr_array_index (self->counts[facet], i))->n_claims = 0;
}

/**
 * ent_facet_index_count:
 * @by: 1, or -1 to take back that it was counted
 *
 * Counts a claim for those values of the facet that it has, once for each.
 */
void
ent_facet_index_count (EntFacetIndex *self, EntFacet facet, const EntFacetClaim *claim, int by)
{
  const EntClaimEnds *ends = &claim->ends;

  switch (facet)
    {
    case ENT_FACET_RELATION:
      self->types[claim->type->index]->n_claims += by;
      break;
    case ENT_FACET_STATUS:
      self->statuses[claim->status]->n_claims += by;
      break;
    case ENT_FACET_OUTLET:
      self->outlets[ends->article]->n_claims += by;
      break;
    case ENT_FACET_AGENCY:
      for (EntFacetCount **agency = self->agencies[ends->article]; *agency; agency++)
        (*agency)->n_claims += by;
      break;
    case ENT_FACET_KIND:
      self->kinds[self->actor_kinds[ends->source]]->n_claims += by;
      if (self->actor_kinds[ends->target] != self->actor_kinds[ends->source])
        self->kinds[self->actor_kinds[ends->target]]->n_claims += by;
      break;
    case ENT_FACET_ACTOR:
      self->actors[ends->source]->n_claims += by;
      if (ends->target != ends->source)
        self->actors[ends->target]->n_claims += by;
      break;
    case ENT_FACET_VERDICT:
    case ENT_FACET_RELIABILITY:
    case ENT_FACET_CREDIBILITY:
      self->ratings[facet - ENT_FACET_VERDICT][ent_rating_get_index (claim->rating, facet)]->n_claims += by;
      break;
    default:
      g_assert_not_reached ();
    }
}
