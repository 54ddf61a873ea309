/* ent-actor-names-private.h: what the actors of a case are called besides
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-case.h"

G_BEGIN_DECLS

/**
 * EntActorNames:
 *
 * The names that the user decided on: of actors that were merged into another, and words that a rule says mean one.
 * They are borrowed from the case.
 */
typedef struct _EntActorNames EntActorNames;

EntActorNames *ent_actor_names_new (EntCase *case_);
void ent_actor_names_free (EntActorNames *self);

const GPtrArray *ent_actor_names_find (EntActorNames *self, guint actor);
const char *ent_actor_names_get_of_id (const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntActorNames, ent_actor_names_free)

G_END_DECLS
