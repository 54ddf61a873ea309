/* ent-reading.c: a sentence as the finder reads it: its tree, with each actor's mention as one node
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-reading-private.h"

#include <string.h>

/* How far a token is from the root. */
static guint
get_depth (const EntSentence *sentence, int token)
{
  guint depth = 0;

  for (; token != ENT_TOKEN_ROOT; token = sentence->tokens[token].head)
    depth++;
  return depth;
}

/* The word of a mention that all its others hang on, also where the parser took it for two phrases. */
static guint
find_top (const EntSentence *sentence, const EntMention *mention)
{
  guint top = mention->first_token, least = G_MAXUINT;

  for (guint i = mention->first_token; i < mention->first_token + mention->n_tokens; i++)
    {
      guint depth = get_depth (sentence, i);

      if (depth < least)
        {
          least = depth;
          top = i;
        }
    }
  return top;
}

/* Makes each mention one node. The first of those that share a word is the outermost. */
static void
contract_mentions (EntReading *self)
{
  for (guint i = 0; i < self->n_mentions; i++)
    {
      const EntMention *mention = ent_mentions_get (self->mentions, self->first_mention + i);
      guint top;

      if (self->words[mention->first_token].mention != NULL)
        continue;
      top = find_top (self->sentence, mention);
      for (guint k = mention->first_token; k < mention->first_token + mention->n_tokens; k++)
        {
          self->words[k].mention = mention;
          self->words[k].node = top;
        }
    }
}

/* "cease-fire", "sit-in", which the parser reads as two nouns: the second is the word that the lexicon knows. */
static void
join_compounds (EntReading *self)
{
  const EntToken *tokens = self->sentence->tokens;

  for (guint i = 2; i < self->sentence->n_tokens; i++)
    {
      EntWord *word = &self->words[i];

      if (strcmp (tokens[i - 1].norm, "-") != 0 || tokens[i - 2].span.end != tokens[i - 1].span.start ||
          tokens[i - 1].span.end != tokens[i].span.start || word->mention != NULL ||
          self->words[i - 2].mention != NULL)
        continue;
      word->compound = ent_vocabulary_find_compound (self->vocabulary, tokens[i - 2].norm, tokens[i].lemma);
      if (word->compound != NULL)
        word->sets |= ent_vocabulary_get_sets (self->vocabulary, word->compound);
    }
}

static void
find_parents (EntReading *self)
{
  const EntToken *tokens = self->sentence->tokens;

  for (guint i = 0; i < self->sentence->n_tokens; i++)
    {
      EntWord *word = &self->words[i];

      word->dependency = tokens[i].dependency;
      /* "rejected | claims | that": an object is a noun, whatever its tag */
      word->is_verb = word->mention == NULL && tokens[i].upos == ENT_UPOS_VERB &&
                      !(tokens[i].xpos == ENT_XPOS_VBZ && tokens[i].dependency == ENT_DEPENDENCY_OBJ);
      word->parent = word->node == (int) i && tokens[i].head != ENT_TOKEN_ROOT ? self->words[tokens[i].head].node
                                                                               : ENT_NODE_NONE;
      if (word->parent == ENT_NODE_NONE)
        word->dependency = ENT_DEPENDENCY_ROOT;
    }
}

static void
list_children (EntReading *self)
{
  /* from the right, each put before its siblings: they come out in the order of the text */
  for (int i = (int) self->sentence->n_tokens - 1; i >= 0; i--)
    {
      EntWord *word = &self->words[i];

      if (word->parent == ENT_NODE_NONE)
        continue;
      word->next_sibling = self->words[word->parent].first_child;
      self->words[word->parent].first_child = i;
    }
}

/*
 * ent_reading_new:
 * @sentence: one that has a tree
 *
 * Cost: O(tokens · depth of the tree).
 */
EntReading *
ent_reading_new (const EntVocabulary *vocabulary, const EntDocument *document, guint sentence,
                 const EntMentions *mentions)
{
  EntReading *self = g_new0 (EntReading, 1);
  guint n;

  self->vocabulary = vocabulary;
  self->text = document->text;
  self->sentence = &document->sentences[sentence];
  self->mentions = mentions;
  self->n_mentions = ent_mentions_get_sentence (mentions, sentence, &self->first_mention);
  n = self->sentence->n_tokens;
  self->words = g_new0 (EntWord, n);
  for (guint i = 0; i < n; i++)
    {
      const EntToken *token = &self->sentence->tokens[i];

      self->words[i].node = i;
      self->words[i].first_child = self->words[i].next_sibling = ENT_NODE_NONE;
      self->words[i].sets = ent_vocabulary_get_sets (vocabulary, token->norm) |
                            ent_vocabulary_get_sets (vocabulary, token->lemma);
    }
  contract_mentions (self);
  join_compounds (self);
  find_parents (self);
  ent_tree_repair (self);
  list_children (self);
  for (guint i = n; i > 0 && self->sentence->tokens[i - 1].flags & ENT_TOKEN_PUNCTUATION; i--)
    self->question |= strcmp (self->sentence->tokens[i - 1].norm, "?") == 0;
  return self;
}

void
ent_reading_free (EntReading *self)
{
  if (self == NULL)
    return;
  g_free (self->words);
  g_free (self);
}

/* Whether a verb is tagged as a form that it cannot be: "froze" as a present tense. */
static gboolean
is_misread_form (const EntReading *self, const EntToken *token)
{
  return token->upos != ENT_UPOS_VERB ||
         (strcmp (token->lemma, token->norm) == 0 && strcmp (token->verb_lemma, token->norm) != 0 &&
          ent_vocabulary_find_verb_frames (self->vocabulary, token->lemma) == NULL);
}

/* The dictionary form, after the part of speech that the word has in this reading. */
const char *
ent_reading_get_lemma (const EntReading *self, int node)
{
  const EntToken *token = &self->sentence->tokens[node];

  if (self->words[node].compound != NULL)
    return self->words[node].compound;
  return self->words[node].is_verb && is_misread_form (self, token) ? token->verb_lemma : token->lemma;
}

/* Whether the word is what a frame's condition asks for. */
gboolean
ent_reading_meets (const EntReading *self, int word, const EntCondition *condition)
{
  return ent_condition_holds (condition, self->words[word].sets, ent_reading_get_token (self, word)->norm,
                              ent_reading_get_lemma (self, word));
}

/* What the dictionary form of the word does to a status in that place; FALSE where it does nothing. */
gboolean
ent_reading_find_status (const EntReading *self, EntPlace place, int node, EntStatus *status)
{
  return ent_vocabulary_find_status (self->vocabulary, place, ent_reading_get_lemma (self, node), status);
}

/* All four take ENT_NODE_NONE for a word that is nothing. */
gboolean
ent_reading_is_word (const EntReading *self, int node, const char *norm)
{
  return node != ENT_NODE_NONE && strcmp (self->sentence->tokens[node].norm, norm) == 0;
}

gboolean
ent_reading_is_one_of (const EntReading *self, int node, const char *const *norms)
{
  return node != ENT_NODE_NONE && g_strv_contains (norms, self->sentence->tokens[node].norm);
}

gboolean
ent_reading_is_verb (const EntReading *self, int node)
{
  return node != ENT_NODE_NONE && self->words[node].is_verb;
}

gboolean
ent_reading_is_under (const EntReading *self, int node, int ancestor)
{
  while (node != ENT_NODE_NONE && node != ancestor)
    node = self->words[node].parent;
  return node != ENT_NODE_NONE;
}
