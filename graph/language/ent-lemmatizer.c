/* ent-lemmatizer.c: the dictionary form of a word
 *
 * A list of irregular words, then the spelling rules of English run backwards: "-s", "-es", "-ies", "-ed", "-ing". What
 * they cannot tell is whether a silent "e" was dropped ("hop-ed" or "hope-d"); the letters before the ending decide
 * that, the longest pattern first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-lemmatizer.h"
#include "language/ent-irregular-words-private.h"

#include <string.h>

/* Whether a stem with this end lost an "e" before "-ed" or "-ing". The longest end that fits decides; where none
 * does, it lost none. A vowel before the pattern is written out where it changes the answer ("treat" but "state"). */
static const struct
{
  const char *end;
  gboolean add_e;
} stem_ends[] = {
  { "v", TRUE }, { "c", TRUE }, { "ib", TRUE }, { "u", TRUE }, { "z", TRUE }, { "zz", FALSE }, { "ltz", FALSE },
  { "as", TRUE }, { "es", TRUE }, { "is", TRUE }, { "os", TRUE }, { "us", TRUE }, { "ys", TRUE },
  { "ls", TRUE }, { "ns", TRUE }, { "ps", TRUE }, { "rs", TRUE }, { "ss", FALSE },
  { "ag", TRUE }, { "eg", TRUE }, { "ig", TRUE }, { "og", TRUE }, { "ug", TRUE }, { "dg", TRUE }, { "lg", TRUE },
  { "rg", TRUE }, { "ang", TRUE }, { "eng", TRUE }, { "ing", TRUE }, { "ung", TRUE }, { "bug", FALSE },
  { "at", TRUE }, { "eat", FALSE }, { "oat", FALSE }, { "mbat", FALSE }, { "rmat", FALSE },
  { "ot", TRUE }, { "oot", FALSE }, { "ut", TRUE }, { "out", FALSE }, { "aut", FALSE },
  { "ad", TRUE }, { "ead", FALSE }, { "oad", FALSE }, { "aad", FALSE }, { "ed", TRUE }, { "eed", FALSE },
  { "id", TRUE }, { "aid", FALSE }, { "oid", FALSE }, { "od", TRUE }, { "ood", FALSE },
  { "ud", TRUE }, { "oud", FALSE }, { "aud", FALSE },
  { "ar", TRUE }, { "ear", FALSE }, { "oar", FALSE }, { "ir", TRUE }, { "air", FALSE }, { "oir", FALSE },
  { "ur", TRUE }, { "our", FALSE },
  { "il", TRUE }, { "ail", FALSE }, { "eil", FALSE }, { "oil", FALSE }, { "uil", FALSE },
  { "ul", TRUE }, { "aul", FALSE }, { "oul", FALSE },
  { "bl", TRUE }, { "cl", TRUE }, { "dl", TRUE }, { "fl", TRUE }, { "gl", TRUE }, { "kl", TRUE }, { "pl", TRUE },
  { "sl", TRUE }, { "tl", TRUE }, { "zl", TRUE },
  { "am", TRUE }, { "eam", FALSE }, { "oam", FALSE }, { "im", TRUE }, { "aim", FALSE }, { "um", TRUE },
  { "in", TRUE }, { "ain", FALSE }, { "ein", FALSE }, { "oin", FALSE }, { "uin", FALSE }, { "un", TRUE },
  { "aun", FALSE }, { "ap", TRUE }, { "eap", FALSE }, { "oap", FALSE }, { "ip", TRUE }, { "up", TRUE },
  { "oup", FALSE }, { "ak", TRUE }, { "eak", FALSE }, { "oak", FALSE }, { "ik", TRUE }, { "ok", TRUE },
  { "ook", FALSE }, { "uk", TRUE },
};

static gboolean
is_vowel (char c)
{
  return c != '\0' && strchr ("aeiouy", c) != NULL;
}

static gboolean
has_vowel (const char *word, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (is_vowel (word[i]))
      return TRUE;
  return FALSE;
}

static gboolean
lost_e (const GString *stem)
{
  gsize longest = 0;
  gboolean answer = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (stem_ends); i++)
    if (strlen (stem_ends[i].end) > longest && g_str_has_suffix (stem->str, stem_ends[i].end))
      {
        longest = strlen (stem_ends[i].end);
        answer = stem_ends[i].add_e;
      }
  return answer;
}

/* "planned", "stopping": the consonant was doubled before the ending; "called", "passed" had it double already. */
static gboolean
has_doubled_consonant (const GString *stem)
{
  gsize n = stem->len;

  return n >= 4 && stem->str[n - 1] == stem->str[n - 2] && strchr ("bdgmnprtk", stem->str[n - 1]) != NULL &&
         is_vowel (stem->str[n - 3]);
}

/* "hop", "tak": a consonant that stands single behind one vowel other than "e" shows that an "e" was dropped. */
static gboolean
is_short (const GString *stem)
{
  const char *s = stem->str;

  return stem->len == 3 && !is_vowel (s[0]) && is_vowel (s[1]) && s[1] != 'e' && strchr ("dklmnprt", s[2]) != NULL;
}

static void
restore_stem (GString *stem)
{
  gsize n = stem->len;

  if (has_doubled_consonant (stem))
    g_string_truncate (stem, n - 1);
  else if (lost_e (stem) || (n == 2 && is_vowel (stem->str[0])) || is_short (stem))
    g_string_append_c (stem, 'e');
}

static gboolean
ends (const GString *word, const char *end)
{
  return word->len >= strlen (end) && memcmp (word->str + word->len - strlen (end), end, strlen (end)) == 0;
}

/* "-s" of the plural and of the third person. */
static void
strip_s (GString *word)
{
  static const char *const with_es[] = { "sses", "shes", "ches", "xes", "zzes" };
  static const char *const kept[] = { "ss", "us", "is", "'s" };

  if (!ends (word, "s") || word->len < 3)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    if (ends (word, kept[i]))
      return;
  if (ends (word, "ies"))
    {
      g_string_truncate (word, word->len - 3);
      g_string_append_c (word, 'y');
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (with_es); i++)
    if (ends (word, with_es[i]))
      {
        g_string_truncate (word, word->len - 2);
        return;
      }
  g_string_truncate (word, word->len - 1);
}

static void
strip_ed (GString *word)
{
  if (ends (word, "ied"))
    {
      g_string_truncate (word, word->len - 3);
      g_string_append_c (word, 'y');
    }
  else if (ends (word, "eed"))
    return;
  else if (has_vowel (word->str, word->len - 2))
    {
      g_string_truncate (word, word->len - 2);
      restore_stem (word);
    }
}

static void
strip_ing (GString *word)
{
  if (!has_vowel (word->str, word->len - 3))
    return;
  g_string_truncate (word, word->len - 3);
  restore_stem (word);
}

/* "-er" and "-est" of comparison. */
static void
strip_comparison (GString *word, gsize ending)
{
  if (!has_vowel (word->str, word->len - ending))
    return;
  g_string_truncate (word, word->len - ending);
  if (ends (word, "i"))
    word->str[word->len - 1] = 'y';
  else
    restore_stem (word);
}

static gboolean
is_ascii_word (const char *norm)
{
  for (; *norm; norm++)
    if (!g_ascii_islower (*norm))
      return FALSE;
  return TRUE;
}

static void
lemmatize_part (const char *norm, gboolean nouns_in_ing, GString *lemma)
{
  const char *irregular = ent_irregular_words_find (norm);

  g_string_assign (lemma, irregular ? irregular : norm);
  if (irregular || !is_ascii_word (norm))
    return;
  if (ends (lemma, "s"))
    strip_s (lemma);
  else if (ends (lemma, "ed") && lemma->len > 4)
    strip_ed (lemma);
  else if (ends (lemma, "ing") && lemma->len > 4 && !(nouns_in_ing && ent_irregular_words_is_noun_in_ing (norm)))
    strip_ing (lemma);
}

/* "re-elected" is inflected like "elected": the part behind the last hyphen, or the whole. */
static const char *
get_last_part (const char *norm)
{
  const char *hyphen = strrchr (norm, '-');

  return hyphen != NULL && g_ascii_isalpha (hyphen[1]) ? hyphen + 1 : norm;
}

static void
lemmatize (const char *norm, gboolean nouns_in_ing, GString *lemma)
{
  const char *part = get_last_part (norm);

  lemmatize_part (part, nouns_in_ing, lemma);
  g_string_prepend_len (lemma, norm, part - norm);
}

/**
 * ent_lemmatizer_get_lemma:
 * @norm: a word in small letters
 * @lemma: set to its dictionary form where its part of speech is not known: "talks" -> "talk", "met" -> "meet"; a
 *   common noun in -ing stays: "meeting"
 *
 * O(letters).
 */
void
ent_lemmatizer_get_lemma (const char *norm, GString *lemma)
{
  lemmatize (norm, TRUE, lemma);
}

/* The only plurals whose verb is spelt otherwise in the singular. */
static gboolean
is_verb_in_ves (const char *norm)
{
  return strcmp (norm, "lives") == 0 || strcmp (norm, "halves") == 0 || strcmp (norm, "shelves") == 0 ||
         strcmp (norm, "leaves") == 0;
}

/**
 * ent_lemmatizer_get_verb_lemma:
 * @norm: a word in small letters
 * @lemma: set to its dictionary form as a verb: "meeting" -> "meet", "lives" -> "live"
 */
void
ent_lemmatizer_get_verb_lemma (const char *norm, GString *lemma)
{
  if (is_verb_in_ves (norm))
    g_string_append_len (g_string_truncate (lemma, 0), norm, strlen (norm) - 1);
  else
    lemmatize (norm, FALSE, lemma);
}

/* What the lists say of a word with this inflection; a word that stands for itself there tells nothing of a verb. */
static const char *
find_irregular (const char *norm, EntInflection inflection)
{
  const char *lemma;

  switch (inflection)
    {
    case ENT_INFLECTION_PLURAL:
      return ent_irregular_words_find_noun (norm);
    case ENT_INFLECTION_COMPARATIVE:
    case ENT_INFLECTION_SUPERLATIVE:
      return ent_irregular_words_find_adjective (norm);
    case ENT_INFLECTION_THIRD_PERSON:
      if (is_verb_in_ves (norm))
        return NULL;
      G_GNUC_FALLTHROUGH;
    case ENT_INFLECTION_PAST:
    case ENT_INFLECTION_ING:
    default:
      lemma = ent_irregular_words_find (norm);
      return lemma != NULL && strcmp (lemma, norm) != 0 ? lemma : NULL;
    }
}

static void
strip_inflection (GString *word, EntInflection inflection)
{
  switch (inflection)
    {
    case ENT_INFLECTION_PLURAL:
      /* "Iraqis", "menus": singular words in "-is" and "-us" are none here */
      if ((ends (word, "is") || ends (word, "us")) && word->len > 4)
        g_string_truncate (word, word->len - 1);
      else if (ends (word, "men"))
        word->str[word->len - 2] = 'a';
      else
        strip_s (word);
      break;
    case ENT_INFLECTION_THIRD_PERSON:
      strip_s (word);
      break;
    case ENT_INFLECTION_PAST:
      if (ends (word, "ed") && word->len > 3)
        strip_ed (word);
      break;
    case ENT_INFLECTION_ING:
      if (ends (word, "ing") && word->len > 4)
        strip_ing (word);
      break;
    case ENT_INFLECTION_COMPARATIVE:
      if (ends (word, "er") && word->len > 4)
        strip_comparison (word, strlen ("er"));
      break;
    case ENT_INFLECTION_SUPERLATIVE:
      if (ends (word, "est") && word->len > 5)
        strip_comparison (word, strlen ("est"));
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * ent_lemmatizer_undo:
 * @norm: a word in small letters
 * @inflection: how it is known to be inflected
 * @lemma: set to its dictionary form
 */
void
ent_lemmatizer_undo (const char *norm, EntInflection inflection, GString *lemma)
{
  const char *part = get_last_part (norm);
  const char *irregular;

  irregular = find_irregular (part, inflection);
  g_string_assign (lemma, irregular ? irregular : part);
  if (irregular == NULL && is_ascii_word (part))
    strip_inflection (lemma, inflection);
  g_string_prepend_len (lemma, norm, part - norm);
}
