/* ent-actor-names.c: what the actors of a case are called besides
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-actor-names-private.h"

#include "case/ent-subject.h"

#include <string.h>

/* So many merges behind each other lead to an actor; a longer way is a circle. */
#define MAX_MERGES 64

struct _EntActorNames
{
  EntCase *case_;
  GHashTable *names;     /* (element-type guint GPtrArray): by actor */
};

/* Who has that id in the end, of the actors of the case. */
static gboolean
find_actor (EntActorNames *self, const char *id, guint *actor)
{
  for (guint i = 0; i < MAX_MERGES; i++)
    {
      g_autofree char *subject = g_strconcat (ENT_SUBJECT_ACTOR, id, NULL);
      const char *next = ent_records_find (ent_case_get_records (self->case_), subject, "merged-into");

      if (next == NULL)
        return ent_case_find_actor_index (self->case_, id, actor);
      id = next;
    }
  return FALSE;
}

static void
add_name (EntActorNames *self, const char *id, const char *name)
{
  GPtrArray *names;
  guint actor;

  if (name == NULL || !find_actor (self, id, &actor))
    return;
  names = g_hash_table_lookup (self->names, GUINT_TO_POINTER (actor));
  if (names == NULL)
    {
      names = g_ptr_array_new ();
      g_hash_table_insert (self->names, GUINT_TO_POINTER (actor), names);
    }
  g_ptr_array_add (names, (gpointer) name);
}

static void
take_record (EntActorNames *self, const EntRecord *record)
{
  if (g_str_has_prefix (record->subject, ENT_SUBJECT_RULE) && strcmp (record->aspect, "actor") == 0)
    add_name (self, record->value, record->subject + strlen (ENT_SUBJECT_RULE));
  else if (g_str_has_prefix (record->subject, ENT_SUBJECT_ACTOR) && strcmp (record->aspect, "merged-into") == 0)
    {
      const char *id = record->subject + strlen (ENT_SUBJECT_ACTOR);

      add_name (self, id, ent_records_find (ent_case_get_records (self->case_), record->subject, "name"));
      add_name (self, id, ent_actor_names_get_of_id (id));
    }
}

/* O(records log records) */
EntActorNames *
ent_actor_names_new (EntCase *case_)
{
  EntActorNames *self = g_new (EntActorNames, 1);
  EntRecords *records = ent_case_get_records (case_);

  self->case_ = ent_case_ref (case_);
  self->names = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < ent_records_get_n (records); i++)
    take_record (self, ent_records_get (records, i));
  return self;
}

void
ent_actor_names_free (EntActorNames *self)
{
  g_hash_table_unref (self->names);
  ent_case_unref (self->case_);
  g_free (self);
}

/*
 * ent_actor_names_find:
 *
 * Returns: (transfer none) (nullable) (element-type utf8): names in the order of the records; %NULL for none
 */
const GPtrArray *
ent_actor_names_find (EntActorNames *self, guint actor)
{
  return g_hash_table_lookup (self->names, GUINT_TO_POINTER (actor));
}

/* Returns: (transfer none) (nullable): what of an id is made of a name: "kim-jong-un", "PRK" */
const char *
ent_actor_names_get_of_id (const char *id)
{
  const char *colon = strchr (id, ':');

  return colon != NULL ? colon + 1 : NULL;
}
