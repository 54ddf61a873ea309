/* ent-scope.h: which part of what the filter lets through the picture shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-case.h"
#include "view/ent-view-error.h"

G_BEGIN_DECLS

/* How far around an actor the picture can be asked to reach. */
#define ENT_SCOPE_MAX_STEPS 3

/**
 * EntScope:
 *
 * A filter says which claims count; a scope says where the user looks: how many of the best backed relations, around
 * one actor or between some, which actors with more of their relations than that, and which not at all. Actors are
 * named by their ids, so that a scope outlives every change of the case. A plain value: copy it, compare it.
 */
typedef struct _EntScope EntScope;

EntScope *ent_scope_new (guint max_relations);
EntScope *ent_scope_copy (const EntScope *self);
void ent_scope_free (EntScope *self);
gboolean ent_scope_equal (const EntScope *a, const EntScope *b);

void ent_scope_set_limit (EntScope *self, guint max_relations);
guint ent_scope_get_limit (const EntScope *self);
void ent_scope_set_focus (EntScope *self, const char *actor_id, guint steps);
const char *ent_scope_get_focus (const EntScope *self, guint *steps);
void ent_scope_set_only (EntScope *self, const char *const *actor_ids);
const GPtrArray *ent_scope_get_only (const EntScope *self);
void ent_scope_set_hidden (EntScope *self, const char *actor_id, gboolean hidden);
const GPtrArray *ent_scope_get_hidden (const EntScope *self);
void ent_scope_set_expanded (EntScope *self, const char *actor_id, guint n_relations);
guint ent_scope_get_expanded (const EntScope *self, const char *actor_id);
const GPtrArray *ent_scope_get_all_expanded (const EntScope *self);

gboolean ent_scope_is_narrowed (const EntScope *self);
void ent_scope_widen (EntScope *self);
char *ent_scope_describe (const EntScope *self, EntCase *case_);
char *ent_scope_to_json (const EntScope *self);
EntScope *ent_scope_new_from_json (const char *json, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntScope, ent_scope_free)

G_END_DECLS
