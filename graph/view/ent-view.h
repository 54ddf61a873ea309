/* ent-view.h: what of a case is visible: actors, and claims grouped into relations
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-case.h"
#include "view/ent-filter.h"
#include "view/ent-scope.h"

G_BEGIN_DECLS

/**
 * EntNode:
 * @actor: who it is
 * @relations: (element-type guint): the relations it stands in, as indices
 * @n_claims: visible claims of it
 * @n_origins: origins of those
 * @visible: whether it stands in the picture: one of its relations is visible and not weak, or the scope names it
 */
typedef struct
{
  EntActor *actor;
  GArray *relations;
  guint n_claims;
  guint n_origins;
  gboolean visible;
} EntNode;

/**
 * EntRelation:
 * @source: index of a node; of an undirected relation the one whose actor's id comes first
 * @target: index of the other
 * @type: what it is
 * @claims: (element-type guint): its claims, as indices of the case, in the case's order
 * @status_claims: claims that pass the filter, by status
 * @n_claims: claims that pass the filter
 * @n_origins: origins of those: what its width shows
 * @status: the surest status of its visible claims (of all where none is visible): what its line shows
 * @contested: some visible claims say that it is so and others deny it or say it is not so
 * @visible: whether a claim passes the filter, and enough origins do
 * @weak: the scope leaves it out of the picture: what is drawn is visible and not weak. Of those that the filter hides,
 *   whether it did not stand in the picture before either: nothing comes to light, not even faintly, by being filtered out
 *
 * A group of claims between two actors of one type.
 */
typedef struct
{
  guint source;
  guint target;
  const EntRelationType *type;
  GArray *claims;
  guint status_claims[ENT_N_STATUSES];
  guint n_claims;
  guint n_origins;
  EntStatus status;
  gboolean contested;
  gboolean visible;
  gboolean weak;
} EntRelation;

/**
 * EntFacetCount:
 * @value: a value of the facet, as EntFilter takes it
 * @label: what a person reads
 * @n_claims: claims that have it and pass all other parts of the filter
 * @n_total: claims that have it
 */
typedef struct
{
  char *value;
  char *label;
  guint n_claims;
  guint n_total;
} EntFacetCount;

/**
 * EntHistogramBin:
 * @days: first and last day of the bin
 * @n_claims: claims that begin in it and pass all parts of the filter but the date
 * @n_total: claims that begin in it
 */
typedef struct
{
  EntInterval days;
  guint n_claims;
  guint n_total;
} EntHistogramBin;

/**
 * EntView:
 *
 * Nodes (in the order of their actors' ids) and relations (by source, target, type) of a whole case, grouped once; a
 * filter changes what is visible of them and nothing of their order. Not for two threads at once.
 */
typedef struct _EntView EntView;

EntView *ent_view_new (EntCase *case_);
EntView *ent_view_ref (EntView *self);
void ent_view_unref (EntView *self);

void ent_view_set_filter (EntView *self, const EntFilter *filter);
const EntFilter *ent_view_get_filter (EntView *self);
void ent_view_set_scope (EntView *self, const EntScope *scope);
const EntScope *ent_view_get_scope (EntView *self);
void ent_view_set_limit (EntView *self, guint max_relations);

EntCase *ent_view_get_case (EntView *self);
guint ent_view_get_n_nodes (EntView *self);
const EntNode *ent_view_get_node (EntView *self, guint index);
gboolean ent_view_is_node_weak (EntView *self, guint index);
gboolean ent_view_find_node (EntView *self, const char *actor_id, guint *index);
guint ent_view_get_n_relations (EntView *self);
const EntRelation *ent_view_get_relation (EntView *self, guint index);
GArray *ent_view_dup_ranking (EntView *self);
gboolean ent_view_is_claim_visible (EntView *self, guint claim);

guint ent_view_get_n_visible_relations (EntView *self);
guint ent_view_get_n_weak_relations (EntView *self);
guint ent_view_get_n_outside_relations (EntView *self);
guint ent_view_get_n_drawn_relations (EntView *self);
guint ent_view_get_n_visible_claims (EntView *self);
GPtrArray *ent_view_get_facet_counts (EntView *self, EntFacet facet);
guint ent_view_get_n_undated (EntView *self);
GArray *ent_view_dup_histogram (EntView *self, EntClock clock, EntInterval *extent);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntView, ent_view_unref)

G_END_DECLS
