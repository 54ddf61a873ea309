/* ent-reading.c: a sentence as the finder reads it
 *
 * A cascade of simple steps over words, after Abney's "Partial parsing via finite-state cascades" (1996) and FASTUS:
 * parts of speech by word lists and neighbours, then noun and verb chunks. What lies between the chunks is asked for
 * when a frame needs it (ent-clause.c).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-reading-private.h"

#include <string.h>

/*
 * ent_reading_new:
 * @times: the expressions of time in the text, in order
 *
 * Cost: O(tokens + mentions + times) of the sentence.
 */
EntReading *
ent_reading_new (const EntVocabulary *vocabulary, const EntDocument *document, guint sentence,
                 const EntMentions *mentions, const EntSpan *times, guint n_times)
{
  EntReading *self = g_new0 (EntReading, 1);
  const EntToken *tokens;

  self->vocabulary = vocabulary;
  self->text = document->text;
  self->sentence = &document->sentences[sentence];
  self->mentions = mentions;
  self->n_mentions = ent_mentions_get_sentence (mentions, sentence, &self->first_mention);
  self->words = g_new0 (EntWord, self->sentence->n_tokens);
  self->chunks = g_new0 (EntChunk, self->sentence->n_tokens);
  tokens = self->sentence->tokens;

  for (guint i = 0; i < self->sentence->n_tokens; i++)
    {
      self->words[i].own_sets = ent_vocabulary_get_sets (vocabulary, tokens[i].norm);
      self->words[i].sets = self->words[i].own_sets;
      if (strcmp (tokens[i].lemma, tokens[i].norm) != 0)
        self->words[i].sets |= ent_vocabulary_get_sets (vocabulary, tokens[i].lemma);
      self->words[i].verb_sets = ent_vocabulary_get_sets (vocabulary, tokens[i].verb_lemma);
    }
  for (guint m = 0; m < self->n_mentions; m++)
    {
      const EntMention *mention = ent_mentions_get (mentions, self->first_mention + m);

      for (guint i = mention->first_token; i < mention->first_token + mention->n_tokens; i++)
        if (i < self->sentence->n_tokens && self->words[i].mention == NULL)
          self->words[i].mention = mention;
    }
  ent_word_tagger_tag (self, times, n_times);
  ent_chunker_chunk (self);
  return self;
}

void
ent_reading_free (EntReading *self)
{
  g_free (self->words);
  g_free (self->chunks);
  g_free (self);
}

/* The dictionary form of a chunk's head: as a verb in a verb chunk. */
const char *
ent_reading_get_lemma (const EntReading *self, const EntChunk *chunk)
{
  const EntToken *token = &self->sentence->tokens[chunk->head];

  return chunk->kind == ENT_CHUNK_VERB ? token->verb_lemma : token->lemma;
}

gboolean
ent_reading_has_set (const EntReading *self, const EntChunk *chunk, EntSet set)
{
  const EntWord *word = &self->words[chunk->head];

  return ((chunk->kind == ENT_CHUNK_VERB ? word->verb_sets : word->sets) & ENT_SET_BIT (set)) != 0;
}

/* The bytes of the tokens @first to @end - 1. */
EntSpan
ent_reading_get_span (const EntReading *self, guint first, guint end)
{
  const EntToken *tokens = self->sentence->tokens;

  return (EntSpan) { tokens[first].span.start, tokens[end - 1].span.end };
}
