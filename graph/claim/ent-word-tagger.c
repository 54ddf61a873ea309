/* ent-word-tagger.c: parts of speech by word lists and neighbours
 *
 * Grammar words are a closed list. Of the others a word is a verb where its lemma may be one and its form and the words
 * before it allow that; all that is left stands in noun chunks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-reading-private.h"

#include <string.h>

/* What the tagger remembers while it goes from left to right. */
typedef struct
{
  EntReading *reading;
  const EntToken *tokens;
  guint n;
  gboolean title_case;    /* most words are capitalised: capitals tell nothing */
  int last;               /* the last word that was no adverb, or -1 */
  int inverted;           /* a modal or "do" whose verb has not come yet ("Will A meet B"), or -1 */
  gboolean has_finite;    /* the clause has its verb */
} Tagger;

static gboolean
in_set (const Tagger *self, int i, EntSet set)
{
  return i >= 0 && (self->reading->words[i].own_sets & ENT_SET_BIT (set)) != 0;
}

static gboolean
is (const Tagger *self, int i, const char *norm)
{
  return i >= 0 && i < (int) self->n && strcmp (self->tokens[i].norm, norm) == 0;
}

static EntPart
part_of (const Tagger *self, int i)
{
  return i < 0 ? ENT_PART_BREAK : self->reading->words[i].part;
}

static gboolean
is_glued (const Tagger *self, guint i)
{
  return i > 0 && i + 1 < self->n && !(self->tokens[i - 1].flags & ENT_TOKEN_SPACE_AFTER) &&
         !(self->tokens[i].flags & ENT_TOKEN_SPACE_AFTER);
}

static EntPart
tag_punctuation (const Tagger *self, guint i)
{
  static const char *const insertions[] = { ",", "(", ")", "[", "]", "–", "—", "--", "―" };
  static const char *const breaks[] = { ";", ":", ".", "!", "?", "…", "..." };
  const char *norm = self->tokens[i].norm;

  if ((strcmp (norm, "-") == 0 || strcmp (norm, "–") == 0 || strcmp (norm, "/") == 0) && is_glued (self, i))
    return ENT_PART_NOMINAL;
  if (strcmp (norm, "-") == 0)
    return ENT_PART_COMMA;
  for (guint k = 0; k < G_N_ELEMENTS (insertions); k++)
    if (strcmp (norm, insertions[k]) == 0)
      return ENT_PART_COMMA;
  for (guint k = 0; k < G_N_ELEMENTS (breaks); k++)
    if (strcmp (norm, breaks[k]) == 0)
      return ENT_PART_BREAK;
  return strcmp (norm, "'") == 0 && i > 0 && part_of (self, i - 1) == ENT_PART_NOMINAL &&
         !(self->tokens[i].flags & ENT_TOKEN_QUOTED) ? ENT_PART_GENITIVE : ENT_PART_SILENT;
}

/* ---- verbs ------------------------------------------------------------- */

static gboolean
may_be_verb (const Tagger *self, guint i)
{
  const EntToken *token = &self->tokens[i];
  const EntWord *word = &self->reading->words[i];

  if (word->mention != NULL || !(token->flags & ENT_TOKEN_WORD))
    return FALSE;
  if ((token->flags & ENT_TOKEN_CAPITALISED) && !self->title_case && i > 0 &&
      !(self->tokens[i - 1].flags & ENT_TOKEN_PUNCTUATION))
    return FALSE;
  if (word->verb_sets & ENT_SET_BIT (ENT_SET_VERB))
    return TRUE;
  /* verbs that no list has, by their endings; the noun set holds "hundred", "nothing" and their like */
  if (word->own_sets & ENT_SET_BIT (ENT_SET_NOUN) || strcmp (token->verb_lemma, token->norm) == 0)
    return FALSE;
  if (part_of (self, self->last) == ENT_PART_AUXILIARY)
    return g_str_has_suffix (token->norm, "ed") || g_str_has_suffix (token->norm, "ing");
  return part_of (self, self->last) == ENT_PART_NOMINAL && g_str_has_suffix (token->norm, "ed");
}

static EntVerbForm
get_form (const EntToken *token)
{
  gsize n = strlen (token->norm);

  if (strcmp (token->norm, token->verb_lemma) == 0)
    return ENT_FORM_BASE;
  if (g_str_has_suffix (token->norm, "ing"))
    return ENT_FORM_ING;
  if (token->norm[n - 1] == 's')
    return ENT_FORM_S;
  return ENT_FORM_PAST;
}

/* Whether what follows @i opens a noun chunk, as an object would: "the", "Russia", "its". */
static gboolean
object_follows (const Tagger *self, guint i)
{
  const EntWord *words = self->reading->words;

  for (guint k = i + 1; k < self->n; k++)
    {
      if (self->tokens[k].flags & ENT_TOKEN_PUNCTUATION)
        {
          if (tag_punctuation (self, k) == ENT_PART_COMMA || tag_punctuation (self, k) == ENT_PART_BREAK)
            return FALSE;
          continue;
        }
      if (words[k].own_sets & ENT_SET_BIT (ENT_SET_PREPOSITION))
        return FALSE;
      return words[k].mention != NULL ||
             (words[k].own_sets & (ENT_SET_BIT (ENT_SET_DETERMINER) | ENT_SET_BIT (ENT_SET_POSSESSIVE) |
                               ENT_SET_BIT (ENT_SET_PRONOUN))) != 0;
    }
  return FALSE;
}

/* A name, "he", "who", "officials": what a finite verb may follow directly. */
static gboolean
is_subject_like (const Tagger *self, int i)
{
  const EntMention *mention;

  if (i < 0)
    return FALSE;
  if (part_of (self, i) == ENT_PART_RELATIVE)
    return TRUE;
  if (part_of (self, i) != ENT_PART_NOMINAL)
    return FALSE;
  mention = self->reading->words[i].mention;
  if (mention != NULL)
    return !mention->possessive &&
           (mention->form != ENT_MENTION_DEMONYM || g_str_has_suffix (self->tokens[i].norm, "s"));
  return in_set (self, i, ENT_SET_PRONOUN) || in_set (self, i, ENT_SET_AGENT);
}

/* "experts", "analysts": a plain plural that a verb may follow. */
static gboolean
is_plain_plural (const Tagger *self, int i)
{
  const char *norm = self->tokens[i].norm;
  gsize n = strlen (norm);

  return part_of (self, i) == ENT_PART_NOMINAL && self->reading->words[i].mention == NULL && n > 3 &&
         norm[n - 1] == 's' && norm[n - 2] != 's' && norm[n - 2] != 'u' && norm[n - 2] != 'i' &&
         strcmp (norm, self->tokens[i].lemma) != 0;
}

static gboolean
is_auxiliary (const Tagger *self, guint i)
{
  static const char *const lemmas[] = { "be", "have", "do" };
  static const char *const clitics[] = { "'re", "'ve", "'m" };

  for (guint k = 0; k < G_N_ELEMENTS (lemmas); k++)
    if (strcmp (self->tokens[i].verb_lemma, lemmas[k]) == 0)
      return TRUE;
  for (guint k = 0; k < G_N_ELEMENTS (clitics); k++)
    if (is (self, i, clitics[k]))
      return TRUE;
  return FALSE;
}

static gboolean
infinitive_follows (const Tagger *self, guint i)
{
  for (guint k = i + 1; k < self->n && k < i + 4; k++)
    {
      const EntWord *word = &self->reading->words[k];

      if (self->tokens[k].flags & ENT_TOKEN_PUNCTUATION && tag_punctuation (self, k) == ENT_PART_SILENT)
        continue;
      if (word->mention == NULL && strcmp (self->tokens[k].norm, self->tokens[k].verb_lemma) == 0 &&
          (word->verb_sets & ENT_SET_BIT (ENT_SET_VERB) || is_auxiliary (self, k)))
        return self->last < 0 || !in_set (self, self->last, ENT_SET_PREPOSITION);
      if (!(word->own_sets & ENT_SET_BIT (ENT_SET_ADVERB)) && !g_str_has_suffix (self->tokens[k].norm, "ly"))
        return FALSE;
    }
  return FALSE;
}

static gboolean
is_attributive_place (const Tagger *self, int p)
{
  const EntMention *mention;

  switch (part_of (self, p))
    {
    case ENT_PART_DETERMINER:
    case ENT_PART_GENITIVE:
      return TRUE;
    case ENT_PART_NOMINAL:
      mention = self->reading->words[p].mention;
      if (mention != NULL)
        return mention->possessive ||
               (mention->form == ENT_MENTION_DEMONYM && !g_str_has_suffix (self->tokens[p].norm, "s"));
      return in_set (self, p, ENT_SET_NUMBER);
    default:
      return FALSE;
    }
}

static gboolean
last_verb_has_form (const Tagger *self, EntVerbForm form)
{
  for (int k = self->last; k >= 0; k--)
    {
      EntPart part = part_of (self, k);

      if (part == ENT_PART_VERB)
        return self->reading->words[k].form == form;
      if (part == ENT_PART_BREAK)
        return FALSE;
    }
  return FALSE;
}

static gboolean
base_is_verb (const Tagger *self, guint i)
{
  int p = self->last;

  switch (part_of (self, p))
    {
    case ENT_PART_TO:
    case ENT_PART_MODAL:
      return TRUE;
    case ENT_PART_AUXILIARY:
      return strcmp (self->tokens[p].verb_lemma, "do") == 0;
    case ENT_PART_CONJUNCTION:
    case ENT_PART_COMMA:
      return last_verb_has_form (self, ENT_FORM_BASE) &&
             (!in_set (self, i, ENT_SET_NOUN) || object_follows (self, i));
    case ENT_PART_NOMINAL:
      if (self->inverted >= 0)
        return TRUE;
      if (is_attributive_place (self, p))
        return FALSE;
      if (in_set (self, i, ENT_SET_NOUN) && !object_follows (self, i))
        return FALSE;
      if (is_plain_plural (self, p) && !in_set (self, i, ENT_SET_NOUN))
        return !self->has_finite;
      return !self->has_finite && is_subject_like (self, p) && !in_set (self, p, ENT_SET_POSSESSIVE);
    case ENT_PART_RELATIVE:
      return !in_set (self, i, ENT_SET_NOUN) || object_follows (self, i);
    default:
      return FALSE;
    }
}

/* "which Iran | supplies": right behind "which" a subject needs its verb. */
static gboolean
opens_relative_clause (const Tagger *self, int p)
{
  const EntMention *mention = self->reading->words[p].mention;
  int before = (mention != NULL ? (int) mention->first_token : p) - 1;

  return before >= 0 && part_of (self, before) == ENT_PART_RELATIVE;
}

static gboolean
s_is_verb (const Tagger *self, guint i)
{
  int p = self->last;

  if (is_attributive_place (self, p))
    return FALSE;
  switch (part_of (self, p))
    {
    case ENT_PART_RELATIVE:
      return !in_set (self, i, ENT_SET_NOUN) || object_follows (self, i);
    case ENT_PART_NOMINAL:
      if (in_set (self, i, ENT_SET_NOUN))
        return is_subject_like (self, p) && !self->has_finite &&
               (opens_relative_clause (self, p) || object_follows (self, i) || (is (self, i + 1, "to") && infinitive_follows (self, i + 1)));
      return is_subject_like (self, p) || (!self->has_finite && (object_follows (self, i) || is (self, i + 1, "to") ||
                                                                 is (self, i + 1, "that")));
    case ENT_PART_COMMA:
    case ENT_PART_CONJUNCTION:
      if (in_set (self, i, ENT_SET_NOUN))
        return last_verb_has_form (self, ENT_FORM_S) && object_follows (self, i);
      return !self->has_finite || last_verb_has_form (self, ENT_FORM_S);
    default:
      return FALSE;
    }
}

static gboolean
past_is_verb (const Tagger *self, guint i)
{
  int p = self->last;

  if (part_of (self, p) == ENT_PART_AUXILIARY)
    return TRUE;
  if (is_attributive_place (self, p) || part_of (self, p) == ENT_PART_PREPOSITION)
    return FALSE;
  /* "suspected arms deal" after "cut": an adjective where the next word is a plain noun and a verb stands before */
  if (part_of (self, p) == ENT_PART_VERB || part_of (self, p) == ENT_PART_TO || part_of (self, p) == ENT_PART_MODAL)
    return FALSE;
  /* "improved ties between" opens a clause as "accompanied by" does, and is an adjective */
  if (part_of (self, p) == ENT_PART_BREAK || part_of (self, p) == ENT_PART_SUBORDINATOR ||
      part_of (self, p) == ENT_PART_THAT)
    return object_follows (self, i) || (i + 1 < self->n && self->reading->words[i + 1].own_sets &
                                                           (ENT_SET_BIT (ENT_SET_PREPOSITION) |
                                                            ENT_SET_BIT (ENT_SET_SUBORDINATOR)));
  return TRUE;
}

static gboolean
ing_is_verb (const Tagger *self, guint i)
{
  int p = self->last;
  gboolean noun_like = in_set (self, i, ENT_SET_NOUN) ||
                       strcmp (self->tokens[i].lemma, self->tokens[i].verb_lemma) != 0;

  switch (part_of (self, p))
    {
    case ENT_PART_AUXILIARY:
      return TRUE;
    case ENT_PART_DETERMINER:
    case ENT_PART_GENITIVE:
      return FALSE;
    case ENT_PART_PREPOSITION:
    case ENT_PART_COMMA:
    case ENT_PART_CONJUNCTION:
    case ENT_PART_SUBORDINATOR:
    case ENT_PART_VERB:
    case ENT_PART_BREAK:
      return !noun_like || object_follows (self, i);
    case ENT_PART_NOMINAL:
      if (is_attributive_place (self, p))
        return FALSE;
      return !noun_like || (object_follows (self, i) && is_subject_like (self, p));
    default:
      return !noun_like;
    }
}

static gboolean
is_verb_here (const Tagger *self, guint i, EntVerbForm form)
{
  if (!may_be_verb (self, i))
    return FALSE;
  /* "nuclear-powered", "US-led" */
  if (i > 1 && strcmp (self->tokens[i - 1].norm, "-") == 0 && is_glued (self, i - 1))
    return FALSE;
  switch (form)
    {
    case ENT_FORM_BASE:
      if (base_is_verb (self, i))
        return TRUE;
      return in_set (self, i, ENT_SET_INVARIANT) && past_is_verb (self, i) &&
             (!in_set (self, i, ENT_SET_NOUN) || part_of (self, self->last) == ENT_PART_AUXILIARY);
    case ENT_FORM_S:
      return s_is_verb (self, i);
    case ENT_FORM_PAST:
      return past_is_verb (self, i);
    case ENT_FORM_ING:
      return ing_is_verb (self, i);
    default:
      return FALSE;
    }
}

/* ---- grammar words ----------------------------------------------------- */

static EntPart
tag_that (const Tagger *self, guint i)
{
  EntStatus status;
  int p = self->last;
  gboolean verb_follows = i + 1 < self->n && self->reading->words[i + 1].mention == NULL &&
                          (self->reading->words[i + 1].own_sets & ENT_SET_BIT (ENT_SET_MODAL) ||
                           is_auxiliary (self, i + 1) || may_be_verb (self, i + 1));

  switch (part_of (self, p))
    {
    case ENT_PART_VERB:
    case ENT_PART_AUXILIARY:
      return ENT_PART_THAT;
    case ENT_PART_NOMINAL:
      /* "claims that A ..." against "the missiles that A supplied" */
      if (!verb_follows && (ent_vocabulary_find_status (self->reading->vocabulary, ENT_PLACE_SPEECH,
                                                        self->tokens[p].lemma, &status) ||
                            ent_vocabulary_find_status (self->reading->vocabulary, ENT_PLACE_GOVERNOR,
                                                        self->tokens[p].lemma, &status) ||
                            in_set (self, p, ENT_SET_ADVERB)))
        return ENT_PART_THAT;
      if (self->reading->words[p].mention != NULL && !verb_follows)
        return ENT_PART_THAT;   /* "told Kim that", "warned Russia that" */
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
is_particle_place (const Tagger *self, guint i)
{
  EntPart next = i + 1 < self->n && self->tokens[i + 1].flags & ENT_TOKEN_PUNCTUATION ? tag_punctuation (self, i + 1)
                                                                                       : ENT_PART_NOMINAL;

  return i + 1 == self->n || next == ENT_PART_COMMA || next == ENT_PART_BREAK;
}

static gboolean
is_adverb (const Tagger *self, guint i)
{
  const char *norm = self->tokens[i].norm;

  if (in_set (self, i, ENT_SET_ADVERB))
    return TRUE;
  if (in_set (self, i, ENT_SET_PARTICLE) && !in_set (self, i, ENT_SET_PREPOSITION))
    return TRUE;
  return strlen (norm) > 4 && g_str_has_suffix (norm, "ly") &&
         !(self->reading->words[i].own_sets & (ENT_SET_BIT (ENT_SET_VERB) | ENT_SET_BIT (ENT_SET_NOUN))) &&
         !((self->tokens[i].flags & ENT_TOKEN_CAPITALISED) && i > 0 && !self->title_case);
}

/* Whether @i stands in "more than", "at least", "up to", "as many as" before a figure: part of the noun chunk. */
static gboolean
is_quantifier (const Tagger *self, guint i)
{
  static const char *const words[] = { "more", "less", "fewer", "than", "at", "least", "most", "up", "to", "as", "many",
                                       "much", "about", "around", "over", "nearly", "almost", NULL };
  guint k = i;

  if (!g_strv_contains (words, self->tokens[i].norm))
    return FALSE;
  while (k < self->n && k < i + 4 && g_strv_contains (words, self->tokens[k].norm))
    k++;
  return k < self->n && (self->tokens[k].flags & ENT_TOKEN_NUMBER || in_set (self, k, ENT_SET_NUMBER)) &&
         !(self->tokens[i].flags & ENT_TOKEN_NUMBER) &&
         (k > i + 1 || is (self, i, "about") || is (self, i, "nearly") || is (self, i, "almost") || is (self, i, "than") ||
          is (self, i, "least") || is (self, i, "most"));
}

/* "for" in "arms-for-technology deal" */
static gboolean
is_inside_compound (const Tagger *self, guint i)
{
  return i > 1 && i + 2 < self->n && is (self, i - 1, "-") && is_glued (self, i - 1) && is (self, i + 1, "-") &&
         is_glued (self, i + 1);
}

static EntPart
tag_word (Tagger *self, guint i)
{
  static const struct { EntSet set; EntPart part; } closed[] = {
    { ENT_SET_NEGATOR, ENT_PART_NEGATOR },
    { ENT_SET_POSSESSIVE, ENT_PART_DETERMINER },
    { ENT_SET_RELATIVE, ENT_PART_RELATIVE },
    { ENT_SET_SUBORDINATOR, ENT_PART_SUBORDINATOR },
    { ENT_SET_CONJUNCTION, ENT_PART_CONJUNCTION },
    { ENT_SET_DETERMINER, ENT_PART_DETERMINER },
  };
  const EntToken *token = &self->tokens[i];
  EntWord *word = &self->reading->words[i];
  EntPart before = part_of (self, self->last);

  if (word->time)
    return ENT_PART_ADVERB;
  if (word->mention != NULL && word->mention->form != ENT_MENTION_PRONOUN)
    return ENT_PART_NOMINAL;
  if (token->flags & ENT_TOKEN_PUNCTUATION)
    return tag_punctuation (self, i);
  word->form = get_form (token);
  if (strcmp (token->norm, "'s") == 0)
    return in_set (self, self->last, ENT_SET_PRONOUN) ? ENT_PART_AUXILIARY : ENT_PART_GENITIVE;
  if (strcmp (token->norm, "'") == 0)
    return before == ENT_PART_NOMINAL ? ENT_PART_GENITIVE : ENT_PART_SILENT;
  if (word->mention != NULL)
    return in_set (self, i, ENT_SET_POSSESSIVE) && word->mention->possessive ? ENT_PART_DETERMINER : ENT_PART_NOMINAL;
  if (is_inside_compound (self, i))
    return ENT_PART_NOMINAL;
  if (is_quantifier (self, i))
    return ENT_PART_DETERMINER;
  if (strcmp (token->norm, "to") == 0)
    return infinitive_follows (self, i) ? ENT_PART_TO : ENT_PART_PREPOSITION;
  if (strcmp (token->norm, "that") == 0)
    return tag_that (self, i);
  if (in_set (self, i, ENT_SET_MODAL))
    return before == ENT_PART_DETERMINER || before == ENT_PART_GENITIVE ? ENT_PART_NOMINAL : ENT_PART_MODAL;
  if (is_auxiliary (self, i))
    return ENT_PART_AUXILIARY;
  /* "would like" */
  if (before == ENT_PART_MODAL && word->form == ENT_FORM_BASE && may_be_verb (self, i) &&
      !(word->own_sets & (ENT_SET_BIT (ENT_SET_NEGATOR) | ENT_SET_BIT (ENT_SET_ADVERB))))
    return ENT_PART_VERB;
  for (guint k = 0; k < G_N_ELEMENTS (closed); k++)
    if (word->own_sets & ENT_SET_BIT (closed[k].set))
      return closed[k].part;
  if (word->own_sets & ENT_SET_BIT (ENT_SET_PREPOSITION))
    {
      if (i > 0 && (part_of (self, i - 1) == ENT_PART_GENITIVE || part_of (self, i - 1) == ENT_PART_DETERMINER))
        return ENT_PART_NOMINAL;      /* "Beijing's near monopoly" */
      return is_particle_place (self, i) ? ENT_PART_ADVERB : ENT_PART_PREPOSITION;
    }
  if (is_verb_here (self, i, word->form))
    return ENT_PART_VERB;
  if (is_adverb (self, i))
    return ENT_PART_ADVERB;
  return ENT_PART_NOMINAL;
}

static void
remember (Tagger *self, guint i)
{
  const EntWord *word = &self->reading->words[i];
  EntPart before = part_of (self, self->last);

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
find_title_case (const Tagger *self)
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
continues_noun (const Tagger *self, guint i)
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
      strcmp (self->tokens[i].norm, "to") == 0 || is_auxiliary (self, i))
    return FALSE;
  return !(word->verb_sets & ENT_SET_BIT (ENT_SET_VERB)) || word->own_sets & ENT_SET_BIT (ENT_SET_NOUN);
}

/* Words of time stand in nobody's way; inside a noun chunk ("Wednesday's summit", "the July meeting") they stay nouns. */
static void
silence_times (Tagger *self, const EntSpan *times, guint n_times)
{
  for (guint t = 0; t < n_times; t++)
    {
      guint first = 0, end;

      while (first < self->n && self->tokens[first].span.start < times[t].start)
        first++;
      for (end = first; end < self->n && self->tokens[end].span.end <= times[t].end; end++)
        ;
      if (first == end || continues_noun (self, end) ||
          (first > 0 && (in_set (self, first - 1, ENT_SET_DETERMINER) || in_set (self, first - 1, ENT_SET_POSSESSIVE) ||
                         is (self, first - 1, "'s"))))
        continue;
      if (first > 0 && in_set (self, first - 1, ENT_SET_PREPOSITION))
        first--;
      for (guint i = first; i < end; i++)
        self->reading->words[i].time = TRUE;
    }
}

/* Sets the part of speech of each word. O(tokens). */
void
ent_word_tagger_tag (EntReading *reading, const EntSpan *times, guint n_times)
{
  Tagger self = { reading, reading->sentence->tokens, reading->sentence->n_tokens, FALSE, -1, -1, FALSE };

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
