/* ent-view.c: what of a case is visible: actors, and claims grouped into relations
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "view/ent-view-private.h"

/* What a claim is grouped by; claims of one group keep the case's order. */
typedef struct
{
  guint source;
  guint target;
  const EntRelationType *type;
  guint claim;
} Key;

static int
compare_keys (gconstpointer a, gconstpointer b, gpointer data)
{
  const Key *first = a;
  const Key *second = b;

  if (first->source != second->source)
    return first->source < second->source ? -1 : 1;
  if (first->target != second->target)
    return first->target < second->target ? -1 : 1;
  if (first->type->index != second->type->index)
    return first->type->index < second->type->index ? -1 : 1;
  return first->claim < second->claim ? -1 : first->claim > second->claim;
}

static gboolean
is_same_group (const Key *a, const Key *b)
{
  return a->source == b->source && a->target == b->target && a->type == b->type;
}

static Key *
new_sorted_keys (EntCase *case_, guint n)
{
  Key *keys = g_new (Key, n);

  for (guint i = 0; i < n; i++)
    {
      const EntClaim *claim = ent_case_get_claim (case_, i);
      const EntClaimEnds *ends = ent_case_get_claim_ends (case_, i);
      gboolean turned = !claim->type->directed && ends->target < ends->source;

      keys[i] = (Key) { turned ? ends->target : ends->source, turned ? ends->source : ends->target, claim->type, i };
    }
  g_qsort_with_data (keys, n, sizeof *keys, compare_keys, NULL);
  return keys;
}

static void
add_relation (EntView *self, GArray *relations, const Key *keys, guint n)
{
  guint index = relations->len;
  EntRelation relation = { .source = keys[0].source, .target = keys[0].target, .type = keys[0].type };

  relation.claims = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);
  for (guint i = 0; i < n; i++)
    g_array_append_val (relation.claims, keys[i].claim);
  g_array_append_val (relations, relation);
  g_array_append_val (self->nodes[relation.source].relations, index);
  if (relation.target != relation.source)
    g_array_append_val (self->nodes[relation.target].relations, index);
}

static void
place_claim (EntView *self, guint place, guint index)
{
  const EntClaim *claim = ent_case_get_claim (self->case_, index);
  guint article = ent_case_get_claim_ends (self->case_, index)->article;

  self->claims[place] = (EntViewClaim) { .event = claim->event,
                                         .article = article,
                                         .origin = ent_case_get_article_origin (self->case_, article),
                                         .status = claim->status,
                                         .rating = ent_rating_of_claim (claim) };
  self->places[index] = place;
}

static void
group_claims (EntView *self)
{
  g_autofree Key *keys = NULL;
  GArray *relations = g_array_new (FALSE, FALSE, sizeof (EntRelation));
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (guint));

  self->n_claims = ent_case_get_n_claims (self->case_);
  self->claims = g_new (EntViewClaim, self->n_claims);
  self->places = g_new (guint, self->n_claims);
  keys = new_sorted_keys (self->case_, self->n_claims);
  for (guint start = 0, end; start < self->n_claims; start = end)
    {
      for (end = start; end < self->n_claims && is_same_group (&keys[start], &keys[end]); end++)
        place_claim (self, end, keys[end].claim);
      add_relation (self, relations, &keys[start], end - start);
      g_array_append_val (starts, start);
    }
  g_array_append_val (starts, self->n_claims);
  self->n_relations = relations->len;
  self->enough = g_new0 (guint16, self->n_relations);
  self->relations = (EntRelation *) (void *) g_array_free (relations, FALSE);
  self->standing = g_new0 (gboolean, self->n_relations);
  self->starts = (guint *) (void *) g_array_free (starts, FALSE);
}

static void
make_nodes (EntView *self)
{
  self->n_nodes = ent_case_get_n_actors (self->case_);
  self->reach = g_new0 (guint8, self->n_nodes);
  self->nodes = g_new0 (EntNode, self->n_nodes);
  for (guint i = 0; i < self->n_nodes; i++)
    {
      self->nodes[i].actor = ent_case_get_actor (self->case_, i);
      self->nodes[i].relations = g_array_new (FALSE, FALSE, sizeof (guint));
    }
}

/**
 * ent_view_new:
 *
 * May run in any thread, so that the window does not wait for it.
 *
 * Returns: (transfer full): the whole case, nothing filtered; O(n log n) with n claims
 */
EntView *
ent_view_new (EntCase *case_)
{
  EntView *self;

  g_return_val_if_fail (case_ != NULL, NULL);

  self = g_atomic_rc_box_new0 (EntView);
  self->case_ = ent_case_ref (case_);
  self->filter = ent_filter_new ();
  self->scope = ent_scope_new (0);
  make_nodes (self);
  group_claims (self);
  self->facets = ent_facet_index_new (case_);
  self->stamps = g_new0 (guint, ent_case_get_n_origins (case_));
  ent_view_refresh (self, NULL);
  return self;
}

EntView *
ent_view_ref (EntView *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  EntView *self = data;

  for (guint i = 0; i < self->n_nodes; i++)
    g_array_unref (self->nodes[i].relations);
  for (guint i = 0; i < self->n_relations; i++)
    g_array_unref (self->relations[i].claims);
  g_free (self->nodes);
  g_free (self->relations);
  g_free (self->standing);
  g_free (self->reach);
  g_free (self->starts);
  for (EntClock clock = 0; clock < ENT_N_CLOCKS; clock++)
    ent_histogram_clear (&self->histograms[clock]);
  g_free (self->enough);
  g_free (self->claims);
  g_free (self->places);
  g_free (self->stamps);
  ent_facet_index_free (self->facets);
  ent_filter_free (self->filter);
  ent_scope_free (self->scope);
  ent_case_unref (self->case_);
}

void
ent_view_unref (EntView *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * ent_view_set_filter:
 * @filter: copied
 *
 * Changes what is visible and every count, and nothing of the order of nodes and relations. O(claims + values of the
 * filter), without a comparison of strings per claim.
 */
void
ent_view_set_filter (EntView *self, const EntFilter *filter)
{
  g_autoptr (EntFilter) before = NULL;

  g_return_if_fail (filter != NULL);

  if (ent_filter_equal (self->filter, filter))
    return;
  before = self->filter;
  self->filter = ent_filter_copy (filter);
  ent_view_refresh (self, before);
}

const EntFilter *
ent_view_get_filter (EntView *self)
{
  return self->filter;
}

/**
 * ent_view_set_scope:
 * @scope: copied
 *
 * Changes which of the visible relations are drawn, and nothing of what counts. O(r log r) with r relations.
 */
void
ent_view_set_scope (EntView *self, const EntScope *scope)
{
  g_return_if_fail (scope != NULL);

  if (ent_scope_equal (self->scope, scope))
    return;
  ent_scope_free (self->scope);
  self->scope = ent_scope_copy (scope);
  ent_view_rank (self);
}

const EntScope *
ent_view_get_scope (EntView *self)
{
  return self->scope;
}

/**
 * ent_view_set_limit:
 * @max_relations: as for ent_scope_set_limit()
 *
 * The same scope with another limit.
 */
void
ent_view_set_limit (EntView *self, guint max_relations)
{
  g_autoptr (EntScope) scope = ent_scope_copy (self->scope);

  ent_scope_set_limit (scope, max_relations);
  ent_view_set_scope (self, scope);
}

EntCase *
ent_view_get_case (EntView *self)
{
  return self->case_;
}

guint
ent_view_get_n_nodes (EntView *self)
{
  return self->n_nodes;
}

/**
 * ent_view_get_node:
 *
 * Returns: (transfer none): a node; nodes have the indices of the case's actors
 */
const EntNode *
ent_view_get_node (EntView *self, guint index)
{
  g_return_val_if_fail (index < self->n_nodes, NULL);
  return &self->nodes[index];
}

/**
 * ent_view_is_node_weak:
 *
 * Returns: whether a node is left out of the picture because all its relations are weak, rather than hidden by the filter
 */
gboolean
ent_view_is_node_weak (EntView *self, guint index)
{
  const EntNode *node = ent_view_get_node (self, index);

  if (node->visible)
    return FALSE;
  for (guint i = 0; i < node->relations->len; i++)
    if (!self->relations[g_array_index (node->relations, guint, i)].weak)
      return FALSE;
  return node->relations->len > 0;
}

gboolean
ent_view_find_node (EntView *self, const char *actor_id, guint *index)
{
  return ent_case_find_actor_index (self->case_, actor_id, index);
}

guint
ent_view_get_n_relations (EntView *self)
{
  return self->n_relations;
}

const EntRelation *
ent_view_get_relation (EntView *self, guint index)
{
  g_return_val_if_fail (index < self->n_relations, NULL);
  return &self->relations[index];
}

/**
 * ent_view_is_claim_visible:
 *
 * Returns: whether the claim passes the filter and its relation is visible
 */
gboolean
ent_view_is_claim_visible (EntView *self, guint claim)
{
  g_return_val_if_fail (claim < self->n_claims, FALSE);
  return self->claims[self->places[claim]].misses == 0;
}

/**
 * ent_view_get_n_visible_relations:
 *
 * Returns: how many relations are visible, weak ones among them
 */
guint
ent_view_get_n_visible_relations (EntView *self)
{
  return self->n_visible_relations;
}

/**
 * ent_view_get_n_weak_relations:
 *
 * Returns: how many of the visible relations are left out of the picture because others are backed better
 */
guint
ent_view_get_n_weak_relations (EntView *self)
{
  return self->n_weak_relations;
}

/**
 * ent_view_get_n_outside_relations:
 *
 * Returns: how many of the visible relations are left out because the user looks elsewhere: outside of the focus or the
 *   chosen actors, or of hidden ones
 */
guint
ent_view_get_n_outside_relations (EntView *self)
{
  return self->n_outside_relations;
}

/**
 * ent_view_get_n_drawn_relations:
 *
 * Returns: how many of the visible relations stand in the picture
 */
guint
ent_view_get_n_drawn_relations (EntView *self)
{
  return self->n_visible_relations - self->n_weak_relations - self->n_outside_relations;
}

guint
ent_view_get_n_visible_claims (EntView *self)
{
  return self->n_visible_claims;
}

/**
 * ent_view_get_facet_counts:
 *
 * Only values that a claim of the case has, always in the same order: relations, statuses and kinds in that of their
 * types, ratings from the best on, outlets, agencies and actors by their totals. With a least number of origins, claims of relations that would
 * not reach it are not counted.
 *
 * Returns: (transfer none) (element-type EntFacetCount): the values; the counts follow the filter
 */
GPtrArray *
ent_view_get_facet_counts (EntView *self, EntFacet facet)
{
  g_return_val_if_fail ((guint) facet < ENT_N_FACETS, NULL);
  return ent_facet_index_get_counts (self->facets, facet);
}

/**
 * ent_view_get_n_undated:
 *
 * Returns: how many claims pass all parts of the filter but the date and have no date on the filter's clock: what a
 *   range leaves out, unless the filter asks for the undated
 */
guint
ent_view_get_n_undated (EntView *self)
{
  return self->n_undated;
}
