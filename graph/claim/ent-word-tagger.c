/* ent-word-tagger.c: parts of speech by word lists and neighbours
 *
 * Grammar words are a closed list. Of the others a word is a verb where its lemma may be one and its form and the words
 * before it allow that; all that is left stands in noun chunks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-tagger-private.h"

#include <string.h>

gboolean
ent_tagger_in_set (const EntTagger *self, int i, EntSet set)
{
  return i >= 0 && (self->reading->words[i].own_sets & ENT_SET_BIT (set)) != 0;
}

gboolean
ent_tagger_is (const EntTagger *self, int i, const char *norm)
{
  return i >= 0 && i < (int) self->n && strcmp (self->tokens[i].norm, norm) == 0;
}

EntPart
ent_tagger_get_part (const EntTagger *self, int i)
{
  return i < 0 ? ENT_PART_BREAK : self->reading->words[i].part;
}

gboolean
ent_tagger_is_glued (const EntTagger *self, guint i)
{
  return i > 0 && i + 1 < self->n && !(self->tokens[i - 1].flags & ENT_TOKEN_SPACE_AFTER) &&
         !(self->tokens[i].flags & ENT_TOKEN_SPACE_AFTER);
}

EntPart
ent_tagger_tag_punctuation (const EntTagger *self, guint i)
{
  static const char *const insertions[] = { ",", "(", ")", "[", "]", "–", "—", "--", "―" };
  static const char *const breaks[] = { ";", ":", ".", "!", "?", "…", "..." };
  const char *norm = self->tokens[i].norm;

  if ((strcmp (norm, "-") == 0 || strcmp (norm, "–") == 0 || strcmp (norm, "/") == 0) && ent_tagger_is_glued (self, i))
    return ENT_PART_NOMINAL;
  if (strcmp (norm, "-") == 0)
    return ENT_PART_COMMA;
  for (guint k = 0; k < G_N_ELEMENTS (insertions); k++)
    if (strcmp (norm, insertions[k]) == 0)
      return ENT_PART_COMMA;
  for (guint k = 0; k < G_N_ELEMENTS (breaks); k++)
    if (strcmp (norm, breaks[k]) == 0)
      return ENT_PART_BREAK;
  return strcmp (norm, "'") == 0 && i > 0 && ent_tagger_get_part (self, i - 1) == ENT_PART_NOMINAL &&
             !(self->tokens[i].flags & ENT_TOKEN_QUOTED)
           ? ENT_PART_GENITIVE
           : ENT_PART_SILENT;
}

static EntPart
tag_that (const EntTagger *self, guint i)
{
  EntStatus status;
  int p = self->last;
  gboolean verb_follows = i + 1 < self->n && self->reading->words[i + 1].mention == NULL &&
                          (self->reading->words[i + 1].own_sets & ENT_SET_BIT (ENT_SET_MODAL) ||
                           ent_tagger_is_auxiliary (self, i + 1) || ent_tagger_may_be_verb (self, i + 1));

  switch (ent_tagger_get_part (self, p))
    {
    case ENT_PART_VERB:
    case ENT_PART_AUXILIARY:
      return ENT_PART_THAT;
    case ENT_PART_NOMINAL:
      /* "claims that A ..." against "the missiles that A supplied" */
      if (!verb_follows &&
          (ent_vocabulary_find_status (self->reading->vocabulary, ENT_PLACE_SPEECH, self->tokens[p].lemma, &status) ||
           ent_vocabulary_find_status (self->reading->vocabulary, ENT_PLACE_GOVERNOR, self->tokens[p].lemma, &status) ||
           ent_tagger_in_set (self, p, ENT_SET_ADVERB)))
        return ENT_PART_THAT;
      if (self->reading->words[p].mention != NULL && !verb_follows)
        return ENT_PART_THAT; /* "told Kim that", "warned Russia that" */
      return ENT_PART_RELATIVE;
    case ENT_PART_CONJUNCTION:
    case ENT_PART_COMMA:
      return verb_follows ? ENT_PART_RELATIVE : ENT_PART_THAT;
    default:
      return ENT_PART_DETERMINER;
    }
}

/* "in", "up" right before a border or another preposition go with the verb. */
static gboolean
is_particle_place (const EntTagger *self, guint i)
{
  EntPart next = i + 1 < self->n && self->tokens[i + 1].flags & ENT_TOKEN_PUNCTUATION
                   ? ent_tagger_tag_punctuation (self, i + 1)
                   : ENT_PART_NOMINAL;

  return i + 1 == self->n || next == ENT_PART_COMMA || next == ENT_PART_BREAK;
}

/* "off" right behind "break" */
static gboolean
is_particle_of_verb (const EntTagger *self, guint i)
{
  const GPtrArray *frames;

  if (i == 0 || ent_tagger_get_part (self, i - 1) != ENT_PART_VERB || !ent_tagger_in_set (self, i, ENT_SET_PARTICLE))
    return FALSE;
  frames = ent_vocabulary_find_verb_frames (self->reading->vocabulary, self->tokens[i - 1].verb_lemma);
  for (guint k = 0; frames != NULL && k < frames->len; k++)
    if (g_strcmp0 (((const EntVerbFrame *) frames->pdata[k])->particle, self->tokens[i].norm) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_adverb (const EntTagger *self, guint i)
{
  const char *norm = self->tokens[i].norm;

  if (ent_tagger_in_set (self, i, ENT_SET_ADVERB))
    return TRUE;
  if (ent_tagger_in_set (self, i, ENT_SET_PARTICLE) && !ent_tagger_in_set (self, i, ENT_SET_PREPOSITION))
    return TRUE;
  return strlen (norm) > 4 && g_str_has_suffix (norm, "ly") &&
         !(self->reading->words[i].own_sets & (ENT_SET_BIT (ENT_SET_VERB) | ENT_SET_BIT (ENT_SET_NOUN))) &&
         !((self->tokens[i].flags & ENT_TOKEN_CAPITALISED) && i > 0 && !self->title_case);
}

/* Whether @i stands in "more than", "at least", "up to", "as many as" before a figure: part of the noun chunk. */
static gboolean
is_quantifier (const EntTagger *self, guint i)
{
  static const char *const words[] = { "more", "less", "fewer", "than",  "at",     "least", "most",   "up",     "to",
                                       "as",   "many", "much",  "about", "around", "over",  "nearly", "almost", NULL };
  guint k = i;

  if (!g_strv_contains (words, self->tokens[i].norm))
    return FALSE;
  while (k < self->n && k < i + 4 && g_strv_contains (words, self->tokens[k].norm))
    k++;
  return k < self->n && (self->tokens[k].flags & ENT_TOKEN_NUMBER || ent_tagger_in_set (self, k, ENT_SET_NUMBER)) &&
         !(self->tokens[i].flags & ENT_TOKEN_NUMBER) &&
         (k > i + 1 || ent_tagger_is (self, i, "about") || ent_tagger_is (self, i, "nearly") ||
          ent_tagger_is (self, i, "almost") || ent_tagger_is (self, i, "than") || ent_tagger_is (self, i, "least") ||
          ent_tagger_is (self, i, "most"));
}

/* "for" in "arms-for-technology deal" */
static gboolean
is_inside_compound (const EntTagger *self, guint i)
{
  return i > 1 && i + 2 < self->n && ent_tagger_is (self, i - 1, "-") && ent_tagger_is_glued (self, i - 1) &&
         ent_tagger_is (self, i + 1, "-") && ent_tagger_is_glued (self, i + 1);
}

static EntPart
tag_word (EntTagger *self, guint i)
{
  static const struct
  {
    EntSet set;
    EntPart part;
  } closed[] = {
    { ENT_SET_NEGATOR, ENT_PART_NEGATOR },         { ENT_SET_POSSESSIVE, ENT_PART_DETERMINER },
    { ENT_SET_RELATIVE, ENT_PART_RELATIVE },       { ENT_SET_SUBORDINATOR, ENT_PART_SUBORDINATOR },
    { ENT_SET_CONJUNCTION, ENT_PART_CONJUNCTION }, { ENT_SET_DETERMINER, ENT_PART_DETERMINER },
  };
  const EntToken *token = &self->tokens[i];
  EntWord *word = &self->reading->words[i];
  EntPart before = ent_tagger_get_part (self, self->last);

  if (word->time)
    return ENT_PART_ADVERB;
  if (word->mention != NULL && word->mention->form != ENT_MENTION_PRONOUN)
    return ENT_PART_NOMINAL;
  if (token->flags & ENT_TOKEN_PUNCTUATION)
    return ent_tagger_tag_punctuation (self, i);
  word->form = ent_tagger_get_form (token);
  if (strcmp (token->norm, "'s") == 0)
    return ent_tagger_in_set (self, self->last, ENT_SET_PRONOUN) ? ENT_PART_AUXILIARY : ENT_PART_GENITIVE;
  if (strcmp (token->norm, "'") == 0)
    return before == ENT_PART_NOMINAL ? ENT_PART_GENITIVE : ENT_PART_SILENT;
  if (word->mention != NULL)
    return ent_tagger_in_set (self, i, ENT_SET_POSSESSIVE) && word->mention->possessive ? ENT_PART_DETERMINER
                                                                                        : ENT_PART_NOMINAL;
  if (is_inside_compound (self, i))
    return ENT_PART_NOMINAL;
  if (is_quantifier (self, i))
    return ENT_PART_DETERMINER;
  if (strcmp (token->norm, "to") == 0)
    return ent_tagger_infinitive_follows (self, i) ? ENT_PART_TO : ENT_PART_PREPOSITION;
  if (strcmp (token->norm, "that") == 0)
    return tag_that (self, i);
  if (ent_tagger_in_set (self, i, ENT_SET_MODAL))
    return before == ENT_PART_DETERMINER || before == ENT_PART_GENITIVE ? ENT_PART_NOMINAL : ENT_PART_MODAL;
  if (ent_tagger_is_auxiliary (self, i))
    return ENT_PART_AUXILIARY;
  /* "would like" */
  if (before == ENT_PART_MODAL && word->form == ENT_FORM_BASE && ent_tagger_may_be_verb (self, i) &&
      !(word->own_sets & (ENT_SET_BIT (ENT_SET_NEGATOR) | ENT_SET_BIT (ENT_SET_ADVERB))))
    return ENT_PART_VERB;
  for (guint k = 0; k < G_N_ELEMENTS (closed); k++)
    if (word->own_sets & ENT_SET_BIT (closed[k].set))
      return closed[k].part;
  if (word->own_sets & ENT_SET_BIT (ENT_SET_PREPOSITION))
    {
      if (i > 0 && (ent_tagger_get_part (self, i - 1) == ENT_PART_GENITIVE ||
                    ent_tagger_get_part (self, i - 1) == ENT_PART_DETERMINER))
        return ENT_PART_NOMINAL; /* "Beijing's near monopoly" */
      return is_particle_place (self, i) || is_particle_of_verb (self, i) ? ENT_PART_ADVERB : ENT_PART_PREPOSITION;
    }
  if (ent_tagger_is_verb_here (self, i, word->form))
    return ENT_PART_VERB;
  if (is_adverb (self, i))
    return ENT_PART_ADVERB;
  return ENT_PART_NOMINAL;
}

static void
remember (EntTagger *self, guint i)
{
  const EntWord *word = &self->reading->words[i];
  EntPart before = ent_tagger_get_part (self, self->last);

  switch (word->part)
    {
    case ENT_PART_ADVERB:
    case ENT_PART_NEGATOR:
    case ENT_PART_SILENT:
      return;
    case ENT_PART_MODAL:
    case ENT_PART_AUXILIARY:
      /* "Will A", "What can A", "Did A": no subject before it */
      if (before == ENT_PART_BREAK || before == ENT_PART_RELATIVE)
        if (word->part == ENT_PART_MODAL || strcmp (self->tokens[i].verb_lemma, "do") == 0)
          self->inverted = i;
      self->has_finite = TRUE;
      break;
    case ENT_PART_VERB:
      if (self->inverted >= 0 || before == ENT_PART_TO || word->form == ENT_FORM_ING)
        self->inverted = -1;
      else
        self->has_finite = TRUE;
      break;
    case ENT_PART_BREAK:
    case ENT_PART_SUBORDINATOR:
    case ENT_PART_RELATIVE:
    case ENT_PART_THAT:
      self->has_finite = FALSE;
      self->inverted = -1;
      break;
    case ENT_PART_COMMA:
      self->has_finite = FALSE;
      break;
    case ENT_PART_CONJUNCTION:
      self->has_finite = FALSE;
      break;
    default:
      break;
    }
  self->last = i;
}

static gboolean
find_title_case (const EntTagger *self)
{
  guint words = 0, capitals = 0;

  for (guint i = 0; i < self->n; i++)
    if (self->tokens[i].flags & ENT_TOKEN_WORD && strlen (self->tokens[i].norm) > 3)
      {
        words++;
        capitals += (self->tokens[i].flags & ENT_TOKEN_CAPITALISED) != 0;
      }
  return words > 3 && capitals * 10 > words * 8;
}

/* Whether the word at @i goes on a noun chunk that an expression of time began: "Wednesday's", "July summit". */
static gboolean
continues_noun (const EntTagger *self, guint i)
{
  const guint64 grammar = ENT_SET_BIT (ENT_SET_PREPOSITION) | ENT_SET_BIT (ENT_SET_CONJUNCTION) |
                          ENT_SET_BIT (ENT_SET_SUBORDINATOR) | ENT_SET_BIT (ENT_SET_RELATIVE) |
                          ENT_SET_BIT (ENT_SET_MODAL) | ENT_SET_BIT (ENT_SET_ADVERB) | ENT_SET_BIT (ENT_SET_PRONOUN) |
                          ENT_SET_BIT (ENT_SET_DETERMINER) | ENT_SET_BIT (ENT_SET_POSSESSIVE);
  const EntWord *word;

  if (i >= self->n)
    return FALSE;
  word = &self->reading->words[i];
  if (strcmp (self->tokens[i].norm, "'s") == 0)
    return TRUE;
  if (self->tokens[i].flags & ENT_TOKEN_PUNCTUATION || word->mention != NULL || word->own_sets & grammar ||
      strcmp (self->tokens[i].norm, "to") == 0 || ent_tagger_is_auxiliary (self, i))
    return FALSE;
  return !(word->verb_sets & ENT_SET_BIT (ENT_SET_VERB)) || word->own_sets & ENT_SET_BIT (ENT_SET_NOUN);
}

/* Words of time stand in nobody's way; inside a noun chunk ("Wednesday's summit", "the July meeting") they stay nouns.
 */
static void
silence_times (EntTagger *self, const EntSpan *times, guint n_times)
{
  for (guint t = 0; t < n_times; t++)
    {
      guint first = 0, end;

      while (first < self->n && self->tokens[first].span.start < times[t].start)
        first++;
      for (end = first; end < self->n && self->tokens[end].span.end <= times[t].end; end++)
        ;
      if (first == end || continues_noun (self, end) ||
          (first > 0 &&
           (ent_tagger_in_set (self, first - 1, ENT_SET_DETERMINER) ||
            ent_tagger_in_set (self, first - 1, ENT_SET_POSSESSIVE) || ent_tagger_is (self, first - 1, "'s"))))
        continue;
      if (first > 0 && ent_tagger_in_set (self, first - 1, ENT_SET_PREPOSITION))
        first--;
      for (guint i = first; i < end; i++)
        self->reading->words[i].time = TRUE;
    }
}

/* Sets the part of speech of each word. O(tokens). */
void
ent_word_tagger_tag (EntReading *reading, const EntSpan *times, guint n_times)
{
  EntTagger self = { reading, reading->sentence->tokens, reading->sentence->n_tokens, FALSE, -1, -1, FALSE };

  self.title_case = find_title_case (&self);
  silence_times (&self, times, n_times);
  for (guint i = 0; i < self.n; i++)
    {
      reading->words[i].part = tag_word (&self, i);
      remember (&self, i);
      if (strcmp (self.tokens[i].norm, "?") == 0)
        reading->question = TRUE;
    }
}
