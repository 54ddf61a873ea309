/* ent-actor-corrections.c: who is called otherwise, is somebody else, or is meant by certain words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-corrections-private.h"
#include "case/ent-subject.h"

#include <string.h>

/* So many merges behind each other lead to an actor; a longer way is a circle. */
#define MAX_MERGES 64

struct _EntActorCorrections
{
  EntExtraction *extraction;
  EntRecords *records;
  gboolean any;              /* something is decided on some actor */
  gboolean any_rule;
  GHashTable *corrected;     /* (element-type EntActor EntActor): by actor as read; the same where nothing is decided */
  GHashTable *by_id;         /* (nullable) (element-type utf8 EntActor): the first of each id, borrowed */
};

static gboolean
has_subject (EntRecords *records, const char *prefix)
{
  guint first = ent_records_find_first (records, prefix);

  return first < ent_records_get_n (records) && g_str_has_prefix (ent_records_get (records, first)->subject, prefix);
}

EntActorCorrections *
ent_actor_corrections_new (EntExtraction *extraction, EntRecords *records)
{
  EntActorCorrections *self = g_new0 (EntActorCorrections, 1);

  self->extraction = ent_extraction_ref (extraction);
  self->records = ent_records_ref (records);
  self->any = has_subject (records, ENT_SUBJECT_ACTOR);
  self->any_rule = has_subject (records, ENT_SUBJECT_RULE);
  self->corrected = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) ent_actor_unref);
  return self;
}

void
ent_actor_corrections_free (EntActorCorrections *self)
{
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_hash_table_unref (self->corrected);
  ent_extraction_unref (self->extraction);
  ent_records_unref (self->records);
  g_free (self);
}

/* ---- by id -------------------------------------------------------------------- */

static void
note_actor (GHashTable *by_id, EntActor *actor)
{
  if (!g_hash_table_contains (by_id, actor->id))
    g_hash_table_insert (by_id, actor->id, actor);
}

static EntActor *
find_as_read (EntActorCorrections *self, const char *id)
{
  if (self->by_id == NULL)
    {
      self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
      for (guint i = 0; i < self->extraction->claims->len; i++)
        {
          const EntClaim *claim = g_ptr_array_index (self->extraction->claims, i);

          note_actor (self->by_id, claim->source);
          note_actor (self->by_id, claim->target);
        }
    }
  return g_hash_table_lookup (self->by_id, id);
}

/* Who an actor is in the end: whoever it was merged into, and so on. Its own id where that leads in a circle. */
static const char *
find_merged_id (EntActorCorrections *self, const char *id)
{
  const char *last = id;

  for (guint i = 0; i < MAX_MERGES; i++)
    {
      g_autofree char *subject = g_strconcat (ENT_SUBJECT_ACTOR, last, NULL);
      const char *next = ent_records_find (self->records, subject, "merged-into");

      if (next == NULL)
        return last;
      last = next;
    }
  return id;
}

/* ---- what is decided on one ------------------------------------------------------ */

/* Takes what is decided on an actor, and what was read of it for the rest. Without either there is none of that id. */
static EntActor *
new_decided (EntActorCorrections *self, const char *id, EntActor *read)
{
  g_autofree char *subject = g_strconcat (ENT_SUBJECT_ACTOR, id, NULL);
  const char *name = ent_records_find (self->records, subject, "name");
  const char *kind_name = ent_records_find (self->records, subject, "kind");
  const char *country = ent_records_find (self->records, subject, "country");
  EntActorKind kind = read != NULL ? read->kind : ENT_ACTOR_OTHER;

  if (kind_name != NULL)
    ent_actor_kind_from_name (kind_name, &kind);
  if (read == NULL)
    return name != NULL ? ent_actor_new (id, name, kind, country, NULL) : NULL;
  if (name == NULL && kind == read->kind && country == NULL)
    return ent_actor_ref (read);
  return ent_actor_new (id, name != NULL ? name : read->name, kind,
                        country == NULL ? read->country : *country != '\0' ? country : NULL, read->role);
}

static EntActor *
new_corrected (EntActorCorrections *self, EntActor *actor)
{
  const char *id = find_merged_id (self, actor->id);
  EntActor *read = strcmp (id, actor->id) == 0 ? actor : find_as_read (self, id);
  EntActor *decided = new_decided (self, id, read);

  return decided != NULL ? decided : ent_actor_ref (actor);   /* merged into nobody */
}

/*
 * ent_actor_corrections_find:
 *
 * Returns: (transfer none): who an actor as it was read is, itself where nothing is decided; O(1) but for the first time
 */
EntActor *
ent_actor_corrections_find (EntActorCorrections *self, EntActor *actor)
{
  EntActor *corrected;

  if (!self->any)
    return actor;
  corrected = g_hash_table_lookup (self->corrected, actor);
  if (corrected == NULL)
    {
      corrected = new_corrected (self, actor);
      g_hash_table_insert (self->corrected, actor, corrected);
    }
  return corrected;
}

/*
 * ent_actor_corrections_find_by_id:
 *
 * Returns: (transfer none) (nullable): the actor of that id: one that was read, or that the user named
 */
EntActor *
ent_actor_corrections_find_by_id (EntActorCorrections *self, const char *id)
{
  EntActor *read = find_as_read (self, id);
  EntActor *decided;

  if (read != NULL)
    return ent_actor_corrections_find (self, read);
  decided = new_decided (self, find_merged_id (self, id), NULL);
  if (decided == NULL)
    return NULL;
  g_hash_table_insert (self->corrected, decided, decided);   /* who keeps it */
  g_hash_table_insert (self->by_id, decided->id, decided);
  return decided;
}

/*
 * ent_actor_corrections_find_by_words:
 *
 * Returns: (transfer none) (nullable): whom a rule of the case says that these words mean
 */
EntActor *
ent_actor_corrections_find_by_words (EntActorCorrections *self, const EntArticle *article, EntSpan words)
{
  g_autofree char *text = NULL;
  g_autofree char *subject = NULL;
  const char *id;

  if (!self->any_rule || ent_span_is_empty (words))
    return NULL;
  text = ent_span_dup_text (words, article->text);
  subject = g_strconcat (ENT_SUBJECT_RULE, text, NULL);
  id = ent_records_find (self->records, subject, "actor");
  return id != NULL ? ent_actor_corrections_find_by_id (self, id) : NULL;
}
