/* ent-scene-texts.c: the names and labels of a scene
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-scene-texts-private.h"
#include "picture/ent-text.h"

#define CHUNK_SIZE 16384

struct _EntSceneTexts
{
  GStringChunk *chunk;
  GHashTable *relations;   /* (element-type Counted Counted): a set */
};

/* "supplies · 8" */
typedef struct
{
  const EntRelationType *type;
  guint n_claims;
  const char *label;
} Counted;

static guint
hash_counted (gconstpointer data)
{
  const Counted *self = data;

  return g_direct_hash (self->type) * 31 + self->n_claims;
}

static gboolean
equal_counted (gconstpointer a, gconstpointer b)
{
  const Counted *x = a, *y = b;

  return x->type == y->type && x->n_claims == y->n_claims;
}

EntSceneTexts *
ent_scene_texts_new (void)
{
  EntSceneTexts *self = g_atomic_rc_box_new0 (EntSceneTexts);

  self->chunk = g_string_chunk_new (CHUNK_SIZE);
  self->relations = g_hash_table_new_full (hash_counted, equal_counted, g_free, NULL);
  return self;
}

EntSceneTexts *
ent_scene_texts_ref (EntSceneTexts *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  EntSceneTexts *self = data;

  g_string_chunk_free (self->chunk);
  g_hash_table_unref (self->relations);
}

void
ent_scene_texts_unref (EntSceneTexts *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/*
 * ent_scene_texts_add:
 *
 * Returns: (transfer none): a copy of @text
 */
const char *
ent_scene_texts_add (EntSceneTexts *self, const char *text)
{
  return g_string_chunk_insert (self->chunk, text);
}

/*
 * ent_scene_texts_get_relation:
 *
 * Returns: (transfer none): the label of a relation with so many claims, the same for the same; O(1)
 */
const char *
ent_scene_texts_get_relation (EntSceneTexts *self, const EntRelationType *type, guint n_claims)
{
  const Counted key = { type, n_claims, NULL };
  Counted *counted = g_hash_table_lookup (self->relations, &key);
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  if (counted)
    return counted->label;
  name = ent_text_dup_short (type->label, ENT_TEXT_MAX_CHARS);
  label = n_claims <= 1 ? g_strdup (name) : g_strdup_printf ("%s · %u", name, n_claims);
  counted = g_memdup2 (&key, sizeof key);
  counted->label = g_string_chunk_insert (self->chunk, label);
  g_hash_table_add (self->relations, counted);
  return counted->label;
}
