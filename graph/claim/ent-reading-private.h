/* ent-reading-private.h: a sentence as the finder reads it: its tree, with each actor's mention as one node
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "actor/ent-mention.h"
#include "claim/ent-frames-private.h"

G_BEGIN_DECLS

/* No node: the root's parent, an argument that is missing. */
#define ENT_NODE_NONE (-1)

/* A word of the sentence. Nodes are numbered as the tokens are; of a mention its topmost word is the node, and the
 * others have no place in the tree. */
typedef struct
{
  int node;                   /* the node that stands for this word: itself but within a mention */
  int parent;                 /* or ENT_NODE_NONE */
  int first_child;            /* or ENT_NODE_NONE */
  int next_sibling;           /* in the order of the text; or ENT_NODE_NONE */
  EntDependency dependency;   /* of the node on its parent */
  gboolean is_verb;
  const EntMention *mention;  /* (nullable): the outermost that holds the word; of several with one span the first */
  guint64 sets;               /* of the written form and of the lemma */
  const char *compound;       /* (nullable): the word that it makes with the one before its dash: "ceasefire" */
} EntWord;

/* What a sentence's words are to each other. Immutable. */
typedef struct
{
  const EntVocabulary *vocabulary;
  const char *text;
  const EntSentence *sentence;
  const EntMentions *mentions;
  guint first_mention;
  guint n_mentions;
  EntWord *words;             /* (array length=sentence->n_tokens) */
  gboolean question;
} EntReading;

/* Goes through the children of @node, left to right. */
#define ENT_READING_FOR_EACH_CHILD(reading, parent_node, child)                             \
  for (int child = (reading)->words[parent_node].first_child; child != ENT_NODE_NONE;       \
       child = (reading)->words[child].next_sibling)

/* ent-tree-repair.c */
void ent_tree_repair (EntReading *self);

EntReading *ent_reading_new (const EntVocabulary *vocabulary, const EntDocument *document, guint sentence,
                             const EntMentions *mentions);
void ent_reading_free (EntReading *self);

static inline const EntToken *
ent_reading_get_token (const EntReading *self, int node)
{
  return &self->sentence->tokens[node];
}

static inline gboolean
ent_reading_has_set (const EntReading *self, int node, EntSet set)
{
  return (self->words[node].sets & ENT_SET_BIT (set)) != 0;
}

const char *ent_reading_get_lemma (const EntReading *self, int node);
gboolean ent_reading_meets (const EntReading *self, int word, const EntCondition *condition);
gboolean ent_reading_find_status (const EntReading *self, EntPlace place, int node, EntStatus *status);
gboolean ent_reading_is_word (const EntReading *self, int node, const char *norm);
gboolean ent_reading_is_one_of (const EntReading *self, int node, const char *const *norms);
gboolean ent_reading_is_verb (const EntReading *self, int node);
gboolean ent_reading_is_under (const EntReading *self, int node, int ancestor);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntReading, ent_reading_free)

G_END_DECLS
