/* ent-reading-private.h: a sentence as the finder reads it: parts of speech, then chunks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "actor/ent-mention.h"
#include "claim/ent-frames-private.h"

G_BEGIN_DECLS

typedef enum
{
  ENT_PART_NOMINAL,       /* nouns, adjectives, numbers, pronouns, names: what stands in a noun chunk */
  ENT_PART_DETERMINER,
  ENT_PART_GENITIVE,      /* "'s" */
  ENT_PART_PREPOSITION,
  ENT_PART_CONJUNCTION,
  ENT_PART_COMMA,         /* also dashes and brackets: what parts off an insertion */
  ENT_PART_BREAK,         /* ";", ":", the end */
  ENT_PART_SUBORDINATOR,
  ENT_PART_RELATIVE,
  ENT_PART_THAT,          /* opening a clause that is said or thought */
  ENT_PART_MODAL,
  ENT_PART_AUXILIARY,     /* forms of be, have, do: the verb itself where no other follows */
  ENT_PART_TO,            /* before an infinitive */
  ENT_PART_NEGATOR,
  ENT_PART_ADVERB,
  ENT_PART_VERB,
  ENT_PART_SILENT,        /* quotation marks */
} EntPart;

typedef enum
{
  ENT_FORM_BASE,          /* "supply" */
  ENT_FORM_S,             /* "supplies" */
  ENT_FORM_PAST,          /* "supplied": tense or participle */
  ENT_FORM_ING,           /* "supplying" */
} EntVerbForm;

typedef struct
{
  EntPart part;
  EntVerbForm form;       /* of verbs and auxiliaries */
  guint64 own_sets;       /* of the written form */
  guint64 sets;           /* of the written form and of the lemma */
  guint64 verb_sets;      /* of the lemma as a verb */
  gboolean time;          /* of an expression of time that stands by itself */
  const EntMention *mention;  /* (nullable): the outermost mention it stands in, pronouns too */
} EntWord;

typedef enum
{
  ENT_CHUNK_NOUN,
  ENT_CHUNK_VERB,
  ENT_CHUNK_PREPOSITION,
  ENT_CHUNK_CONJUNCTION,
  ENT_CHUNK_COMMA,
  ENT_CHUNK_BREAK,
  ENT_CHUNK_SUBORDINATOR,
  ENT_CHUNK_RELATIVE,
  ENT_CHUNK_THAT,
  ENT_CHUNK_ADVERB,       /* adverbs and expressions of time: nothing stands in their way */
} EntChunkKind;

typedef enum
{
  ENT_GROUP_FINITE,
  ENT_GROUP_INFINITIVE,
  ENT_GROUP_GERUND,       /* "supplying", as noun or participle */
  ENT_GROUP_PARTICIPLE,   /* "supplied by": a passive without its auxiliary */
} EntGroupForm;

/* A noun chunk in its role; @possessor: not its head is meant but who stands before it ("Kim's plan to visit"). */
typedef struct
{
  int chunk;              /* or -1 */
  gboolean possessor;
} EntNounRef;

/* A noun chunk ends with its head; a verb chunk holds its auxiliaries and adverbs. Tokens count within the sentence. */
typedef struct
{
  EntChunkKind kind;
  guint first;
  guint end;
  guint head;
  /* of verb chunks */
  EntGroupForm form;
  gboolean passive;
  int modal;              /* token or -1 */
  int negator;            /* token or -1 */
  gboolean subject_known; /* ent_clause_find_subject() */
  EntNounRef subject;
} EntChunk;

typedef struct
{
  const EntVocabulary *vocabulary;
  const char *text;
  const EntSentence *sentence;
  const EntMentions *mentions;
  guint first_mention;
  guint n_mentions;
  EntWord *words;         /* as many as the sentence has tokens */
  EntChunk *chunks;
  int n_chunks;
  gboolean question;
} EntReading;

EntReading *ent_reading_new (const EntVocabulary *vocabulary, const EntDocument *document, guint sentence,
                             const EntMentions *mentions, const EntSpan *times, guint n_times);
void ent_reading_free (EntReading *self);

const char *ent_reading_get_lemma (const EntReading *self, const EntChunk *chunk);
gboolean ent_reading_has_set (const EntReading *self, const EntChunk *chunk, EntSet set);
EntSpan ent_reading_get_span (const EntReading *self, guint first, guint end);

/* ent-word-tagger.c */
void ent_word_tagger_tag (EntReading *self, const EntSpan *times, guint n_times);
/* ent-chunker.c */
void ent_chunker_chunk (EntReading *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntReading, ent_reading_free)

G_END_DECLS
