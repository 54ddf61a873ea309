/* ent-actor.h: who acts: a country, a person, an organisation, a group
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ENT_ACTOR_COUNTRY,
  ENT_ACTOR_PERSON,
  ENT_ACTOR_ORGANISATION,
  ENT_ACTOR_GROUP,         /* the West, the rebels, "Western allies" */
  ENT_ACTOR_PLACE,
  ENT_ACTOR_OTHER,
} EntActorKind;
#define ENT_N_ACTOR_KINDS 6

/**
 * EntActor:
 * @id: what it is the same by, in every article: "country:PRK", "person:kim-jong-un",
 *   "organisation:un-security-council"
 * @name: what a person calls it: "North Korea"
 * @kind: what it is
 * @country: (nullable): its ISO 3166-1 alpha-3 code: the country's own, or the one it belongs to
 * @role: (nullable): what it is known as: "president of Russia"
 *
 * Immutable, counted atomically.
 */
typedef struct
{
  char *id;
  char *name;
  EntActorKind kind;
  char *country;
  char *role;
} EntActor;

EntActor *ent_actor_new (const char *id, const char *name, EntActorKind kind, const char *country, const char *role);
EntActor *ent_actor_ref (EntActor *self);
void ent_actor_unref (EntActor *self);
int ent_actor_compare (const EntActor *a, const EntActor *b);

const char *ent_actor_kind_get_name (EntActorKind kind);    /* "country": the interface of entente-cli */
const char *ent_actor_kind_get_label (EntActorKind kind);   /* "Countries": what a person reads in a list */
gboolean ent_actor_kind_from_name (const char *name, EntActorKind *kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntActor, ent_actor_unref)

G_END_DECLS
