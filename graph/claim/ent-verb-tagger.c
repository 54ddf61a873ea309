/* ent-verb-tagger.c: whether a word is a verb where it stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-tagger-private.h"

#include <string.h>

gboolean
ent_tagger_may_be_verb (const EntTagger *self, guint i)
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
  if (ent_tagger_get_part (self, self->last) == ENT_PART_AUXILIARY)
    return g_str_has_suffix (token->norm, "ed") || g_str_has_suffix (token->norm, "ing");
  return ent_tagger_get_part (self, self->last) == ENT_PART_NOMINAL && g_str_has_suffix (token->norm, "ed");
}

EntVerbForm
ent_tagger_get_form (const EntToken *token)
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
object_follows (const EntTagger *self, guint i)
{
  const EntWord *words = self->reading->words;

  for (guint k = i + 1; k < self->n; k++)
    {
      if (self->tokens[k].flags & ENT_TOKEN_PUNCTUATION)
        {
          if (ent_tagger_tag_punctuation (self, k) == ENT_PART_COMMA ||
              ent_tagger_tag_punctuation (self, k) == ENT_PART_BREAK)
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
is_subject_like (const EntTagger *self, int i)
{
  const EntMention *mention;

  if (i < 0)
    return FALSE;
  if (ent_tagger_get_part (self, i) == ENT_PART_RELATIVE)
    return TRUE;
  if (ent_tagger_get_part (self, i) != ENT_PART_NOMINAL)
    return FALSE;
  mention = self->reading->words[i].mention;
  if (mention != NULL)
    return !mention->possessive &&
           (mention->form != ENT_MENTION_DEMONYM || g_str_has_suffix (self->tokens[i].norm, "s"));
  return ent_tagger_in_set (self, i, ENT_SET_PRONOUN) || ent_tagger_in_set (self, i, ENT_SET_AGENT);
}

/* "experts", "analysts": a plain plural that a verb may follow. */
static gboolean
is_plain_plural (const EntTagger *self, int i)
{
  const char *norm = self->tokens[i].norm;
  gsize n = strlen (norm);

  return ent_tagger_get_part (self, i) == ENT_PART_NOMINAL && self->reading->words[i].mention == NULL && n > 3 &&
         norm[n - 1] == 's' && norm[n - 2] != 's' && norm[n - 2] != 'u' && norm[n - 2] != 'i' &&
         strcmp (norm, self->tokens[i].lemma) != 0;
}

gboolean
ent_tagger_is_auxiliary (const EntTagger *self, guint i)
{
  static const char *const lemmas[] = { "be", "have", "do" };
  static const char *const clitics[] = { "'re", "'ve", "'m" };

  for (guint k = 0; k < G_N_ELEMENTS (lemmas); k++)
    if (strcmp (self->tokens[i].verb_lemma, lemmas[k]) == 0)
      return TRUE;
  for (guint k = 0; k < G_N_ELEMENTS (clitics); k++)
    if (ent_tagger_is (self, i, clitics[k]))
      return TRUE;
  return FALSE;
}

gboolean
ent_tagger_infinitive_follows (const EntTagger *self, guint i)
{
  for (guint k = i + 1; k < self->n && k < i + 4; k++)
    {
      const EntWord *word = &self->reading->words[k];

      if (self->tokens[k].flags & ENT_TOKEN_PUNCTUATION && ent_tagger_tag_punctuation (self, k) == ENT_PART_SILENT)
        continue;
      if (word->mention == NULL && strcmp (self->tokens[k].norm, self->tokens[k].verb_lemma) == 0 &&
          (word->verb_sets & ENT_SET_BIT (ENT_SET_VERB) || ent_tagger_is_auxiliary (self, k)))
        return self->last < 0 || !ent_tagger_in_set (self, self->last, ENT_SET_PREPOSITION);
      if (!(word->own_sets & ENT_SET_BIT (ENT_SET_ADVERB)) && !g_str_has_suffix (self->tokens[k].norm, "ly"))
        return FALSE;
    }
  return FALSE;
}

static gboolean
is_attributive_place (const EntTagger *self, int p)
{
  const EntMention *mention;

  switch (ent_tagger_get_part (self, p))
    {
    case ENT_PART_DETERMINER:
    case ENT_PART_GENITIVE:
      return TRUE;
    case ENT_PART_NOMINAL:
      mention = self->reading->words[p].mention;
      if (mention != NULL)
        return mention->possessive ||
               (mention->form == ENT_MENTION_DEMONYM && !g_str_has_suffix (self->tokens[p].norm, "s"));
      return ent_tagger_in_set (self, p, ENT_SET_NUMBER);
    default:
      return FALSE;
    }
}

static gboolean
last_verb_has_form (const EntTagger *self, EntVerbForm form)
{
  for (int k = self->last; k >= 0; k--)
    {
      EntPart part = ent_tagger_get_part (self, k);

      if (part == ENT_PART_VERB)
        return self->reading->words[k].form == form;
      if (part == ENT_PART_BREAK)
        return FALSE;
    }
  return FALSE;
}

static gboolean
base_is_verb (const EntTagger *self, guint i)
{
  int p = self->last;

  switch (ent_tagger_get_part (self, p))
    {
    case ENT_PART_TO:
    case ENT_PART_MODAL:
      return TRUE;
    case ENT_PART_AUXILIARY:
      return strcmp (self->tokens[p].verb_lemma, "do") == 0;
    case ENT_PART_CONJUNCTION:
    case ENT_PART_COMMA:
      return last_verb_has_form (self, ENT_FORM_BASE) &&
             (!ent_tagger_in_set (self, i, ENT_SET_NOUN) || object_follows (self, i));
    case ENT_PART_NOMINAL:
      if (self->inverted >= 0)
        return TRUE;
      if (is_attributive_place (self, p))
        return FALSE;
      if (ent_tagger_in_set (self, i, ENT_SET_NOUN) && !object_follows (self, i))
        return FALSE;
      if (is_plain_plural (self, p) && !ent_tagger_in_set (self, i, ENT_SET_NOUN))
        return !self->has_finite;
      return !self->has_finite && is_subject_like (self, p) && !ent_tagger_in_set (self, p, ENT_SET_POSSESSIVE);
    case ENT_PART_RELATIVE:
      return !ent_tagger_in_set (self, i, ENT_SET_NOUN) || object_follows (self, i);
    default:
      return FALSE;
    }
}

/* "which Iran | supplies": right behind "which" a subject needs its verb. */
static gboolean
opens_relative_clause (const EntTagger *self, int p)
{
  const EntMention *mention = self->reading->words[p].mention;
  int before = (mention != NULL ? (int) mention->first_token : p) - 1;

  return before >= 0 && ent_tagger_get_part (self, before) == ENT_PART_RELATIVE;
}

static gboolean
s_is_verb (const EntTagger *self, guint i)
{
  int p = self->last;

  if (is_attributive_place (self, p))
    return FALSE;
  switch (ent_tagger_get_part (self, p))
    {
    case ENT_PART_RELATIVE:
      return !ent_tagger_in_set (self, i, ENT_SET_NOUN) || object_follows (self, i);
    case ENT_PART_NOMINAL:
      if (ent_tagger_in_set (self, i, ENT_SET_NOUN))
        return is_subject_like (self, p) && !self->has_finite &&
               (opens_relative_clause (self, p) || object_follows (self, i) ||
                (ent_tagger_is (self, i + 1, "to") && ent_tagger_infinitive_follows (self, i + 1)));
      return is_subject_like (self, p) ||
             (!self->has_finite &&
              (object_follows (self, i) || ent_tagger_is (self, i + 1, "to") || ent_tagger_is (self, i + 1, "that")));
    case ENT_PART_COMMA:
    case ENT_PART_CONJUNCTION:
      if (ent_tagger_in_set (self, i, ENT_SET_NOUN))
        return last_verb_has_form (self, ENT_FORM_S) && object_follows (self, i);
      return !self->has_finite || last_verb_has_form (self, ENT_FORM_S);
    default:
      return FALSE;
    }
}

static gboolean
past_is_verb (const EntTagger *self, guint i)
{
  int p = self->last;

  if (ent_tagger_get_part (self, p) == ENT_PART_AUXILIARY)
    return TRUE;
  if (is_attributive_place (self, p) || ent_tagger_get_part (self, p) == ENT_PART_PREPOSITION)
    return FALSE;
  /* "suspected arms deal" after "cut": an adjective where the next word is a plain noun and a verb stands before */
  if (ent_tagger_get_part (self, p) == ENT_PART_VERB || ent_tagger_get_part (self, p) == ENT_PART_TO ||
      ent_tagger_get_part (self, p) == ENT_PART_MODAL)
    return FALSE;
  /* "improved ties between" opens a clause as "accompanied by" does, and is an adjective */
  if (ent_tagger_get_part (self, p) == ENT_PART_BREAK || ent_tagger_get_part (self, p) == ENT_PART_SUBORDINATOR ||
      ent_tagger_get_part (self, p) == ENT_PART_THAT)
    return object_follows (self, i) ||
           (i + 1 < self->n && self->reading->words[i + 1].own_sets &
                                 (ENT_SET_BIT (ENT_SET_PREPOSITION) | ENT_SET_BIT (ENT_SET_SUBORDINATOR)));
  return TRUE;
}

static gboolean
ing_is_verb (const EntTagger *self, guint i)
{
  int p = self->last;
  gboolean noun_like = ent_tagger_in_set (self, i, ENT_SET_NOUN) ||
                       strcmp (self->tokens[i].lemma, self->tokens[i].verb_lemma) != 0;

  switch (ent_tagger_get_part (self, p))
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

gboolean
ent_tagger_is_verb_here (const EntTagger *self, guint i, EntVerbForm form)
{
  if (!ent_tagger_may_be_verb (self, i))
    return FALSE;
  /* "nuclear-powered", "US-led" */
  if (i > 1 && strcmp (self->tokens[i - 1].norm, "-") == 0 && ent_tagger_is_glued (self, i - 1))
    return FALSE;
  switch (form)
    {
    case ENT_FORM_BASE:
      if (base_is_verb (self, i))
        return TRUE;
      return ent_tagger_in_set (self, i, ENT_SET_INVARIANT) && past_is_verb (self, i) &&
             (!ent_tagger_in_set (self, i, ENT_SET_NOUN) ||
              ent_tagger_get_part (self, self->last) == ENT_PART_AUXILIARY);
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
