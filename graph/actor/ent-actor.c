/* ent-actor.c: who acts: a country, a person, an organisation, a group
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor/ent-actor.h"

#include <string.h>

static const struct
{
  const char *name;
  const char *label;
} kinds[ENT_N_ACTOR_KINDS] = {
  [ENT_ACTOR_COUNTRY] = { "country", "Countries" },
  [ENT_ACTOR_PERSON] = { "person", "People" },
  [ENT_ACTOR_ORGANISATION] = { "organisation", "Organisations" },
  [ENT_ACTOR_GROUP] = { "group", "Groups" },
  [ENT_ACTOR_PLACE] = { "place", "Places" },
  [ENT_ACTOR_OTHER] = { "other", "Others" },
};

/**
 * ent_actor_new:
 *
 * Returns: (transfer full): an actor; the strings are copied
 */
EntActor *
ent_actor_new (const char *id, const char *name, EntActorKind kind, const char *country, const char *role)
{
  EntActor *self = g_atomic_rc_box_new0 (EntActor);

  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->kind = kind;
  self->country = g_strdup (country);
  self->role = g_strdup (role);
  return self;
}

EntActor *
ent_actor_ref (EntActor *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  EntActor *self = data;

  g_free (self->id);
  g_free (self->name);
  g_free (self->country);
  g_free (self->role);
}

void
ent_actor_unref (EntActor *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * ent_actor_compare:
 *
 * The order of actors wherever one is shown or written: by id, byte by byte, the same in every locale.
 */
int
ent_actor_compare (const EntActor *a, const EntActor *b)
{
  return strcmp (a->id, b->id);
}

const char *
ent_actor_kind_get_name (EntActorKind kind)
{
  g_return_val_if_fail ((guint) kind < ENT_N_ACTOR_KINDS, NULL);
  return kinds[kind].name;
}

const char *
ent_actor_kind_get_label (EntActorKind kind)
{
  g_return_val_if_fail ((guint) kind < ENT_N_ACTOR_KINDS, NULL);
  return kinds[kind].label;
}

gboolean
ent_actor_kind_from_name (const char *name, EntActorKind *kind)
{
  for (guint i = 0; i < ENT_N_ACTOR_KINDS; i++)
    if (g_strcmp0 (name, kinds[i].name) == 0)
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}
