/* ent-vocabulary.h: the relations there are, and the words that tell of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/ent-table-log.h"

G_BEGIN_DECLS

/**
 * EntRelationType:
 * @name: "supplies", "talks-with": the interface of entente-cli
 * @label: what a person reads: "talks with"
 * @plover: (nullable): the PLOVER event type ("AID"); %NULL for structural relations
 * @directed: whether the ends differ
 * @index: its place in the vocabulary, from 0: the order in lists and legends
 *
 * Owned by the vocabulary.
 */
typedef struct
{
  char *name;
  char *label;
  char *plover;
  gboolean directed;
  guint index;
} EntRelationType;

/* Who leads or works for whom, where a place lies: the frame of a picture, not its subject. */
static inline gboolean
ent_relation_type_is_structural (const EntRelationType *type)
{
  return type->plover == NULL;
}

/**
 * EntVocabulary:
 *
 * data/lexicon/relations.tsv and the frames of verbs and nouns. Immutable after loading; threads share it.
 */
typedef struct _EntVocabulary EntVocabulary;

EntVocabulary *ent_vocabulary_load (const char *lexicon_dir, GError **error);
EntVocabulary *ent_vocabulary_read (const char *lexicon_dir, EntTableLog *log);
EntVocabulary *ent_vocabulary_ref (EntVocabulary *self);
void ent_vocabulary_unref (EntVocabulary *self);

guint ent_vocabulary_get_n_relation_types (const EntVocabulary *self);
const EntRelationType *ent_vocabulary_get_relation_type (const EntVocabulary *self, guint index);
const EntRelationType *ent_vocabulary_find_relation_type (const EntVocabulary *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntVocabulary, ent_vocabulary_unref)

G_END_DECLS
