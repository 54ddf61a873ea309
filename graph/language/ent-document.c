/* ent-document.c: a text as sentences of tokens
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-document-private.h"
#include "language/ent-lemmatizer.h"
#include "language/ent-quotation-private.h"
#include "language/ent-sentence-splitter.h"
#include "language/ent-tokenizer.h"

/* A text says the same words again and again: each is looked up once. */
static void
set_lemmas (EntDocument *self)
{
  g_autoptr (GString) lemma = g_string_new (NULL);
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);  /* of the norm, which is one string for equal words */

  for (guint i = 0; i < self->tokens->len; i++)
    {
      EntToken *token = &g_array_index (self->tokens, EntToken, i);
      const EntToken *same = g_hash_table_lookup (known, token->norm);

      if (same != NULL)
        {
          token->lemma = same->lemma;
          token->verb_lemma = same->verb_lemma;
          continue;
        }
      ent_lemmatizer_get_lemma (token->norm, lemma);
      token->lemma = g_string_chunk_insert_const (self->strings, lemma->str);
      ent_lemmatizer_get_verb_lemma (token->norm, lemma);
      token->verb_lemma = g_string_chunk_insert_const (self->strings, lemma->str);
      g_hash_table_insert (known, (gpointer) token->norm, token);
    }
}

static void
split_block (EntToken *tokens, guint n, guint block, GArray *sentences)
{
  while (n > 0)
    {
      guint length = ent_sentence_splitter_find_end (tokens, n);
      EntSentence sentence = {
        .span = ent_span_join (tokens[0].span, tokens[length - 1].span),
        .tokens = tokens,
        .n_tokens = length,
        .block = block,
      };

      g_array_append_val (sentences, sentence);
      tokens += length;
      n -= length;
    }
}

/**
 * ent_document_new:
 * @text: (transfer none): valid UTF-8; it must outlive the document
 * @blocks: (array length=n_blocks): paragraphs, headings and the like, in the order of the text; no sentence crosses
 *   the border of one. What stands between them is not read
 *
 * Returns: (transfer full): @text as sentences; O(bytes)
 */
EntDocument *
ent_document_new (const char *text, const EntSpan *blocks, guint n_blocks)
{
  EntDocument *self = g_new0 (EntDocument, 1);
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (EntSentence));
  g_autofree guint *borders = g_new (guint, n_blocks + 1);

  g_return_val_if_fail (text != NULL, NULL);

  self->text = text;
  self->tokens = g_array_new (FALSE, FALSE, sizeof (EntToken));
  self->strings = g_string_chunk_new (4096);
  for (guint i = 0; i < n_blocks; i++)
    {
      borders[i] = self->tokens->len;
      ent_tokenizer_split (text, blocks[i], self->tokens, self->strings);
    }
  borders[n_blocks] = self->tokens->len;
  set_lemmas (self);

  /* the array grows no more: sentences may point into it */
  for (guint i = 0; i < n_blocks; i++)
    split_block ((EntToken *) self->tokens->data + borders[i], borders[i + 1] - borders[i], i, sentences);
  ent_quotation_mark ((EntToken *) self->tokens->data, borders, n_blocks);

  self->n_sentences = sentences->len;
  self->sentences = (EntSentence *) g_array_free (g_steal_pointer (&sentences), FALSE);
  return self;
}

/*
 * ent_document_new_from_words:
 * @text: valid UTF-8; it must outlive the document
 * @words: each word of @text, in order; where a blank follows one, it has %ENT_TOKEN_SPACE_AFTER
 * @lengths: (array length=n_sentences): how many words each sentence has, more than 0
 *
 * Returns: (transfer full): the sentences as they are given, each a block of its own; O(bytes)
 */
EntDocument *
ent_document_new_from_words (const char *text, const EntSpan *words, const guint *lengths, guint n_sentences)
{
  EntDocument *self = g_new0 (EntDocument, 1);
  guint n_words = 0;

  self->text = text;
  self->tokens = g_array_new (FALSE, FALSE, sizeof (EntToken));
  self->strings = g_string_chunk_new (4096);
  for (guint i = 0; i < n_sentences; i++)
    n_words += lengths[i];
  for (guint i = 0; i < n_words; i++)
    ent_tokenizer_add_word (text, words[i], self->tokens, self->strings);
  set_lemmas (self);

  self->n_sentences = n_sentences;
  self->sentences = g_new0 (EntSentence, n_sentences);
  n_words = 0;
  for (guint i = 0; i < n_sentences; i++)
    {
      EntToken *tokens = (EntToken *) self->tokens->data + n_words;

      self->sentences[i] = (EntSentence) {
        .span = ent_span_join (tokens[0].span, tokens[lengths[i] - 1].span),
        .tokens = tokens,
        .n_tokens = lengths[i],
        .block = i,
      };
      n_words += lengths[i];
    }
  return self;
}

void
ent_document_free (EntDocument *self)
{
  if (self == NULL)
    return;
  g_free (self->sentences);
  g_array_unref (self->tokens);
  g_string_chunk_free (self->strings);
  g_free (self);
}
