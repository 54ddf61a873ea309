/* ent-morphology.c: lemma of a word whose part of speech is known
 *
 * After the conventions of Universal Dependencies' English-EWT: names, and adjectives made of names, keep their
 * capitals ("American"), a name's plural is undone ("States": "State"), pronouns have the lemma of their subject form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-morphology.h"
#include "language/ent-lemmatizer.h"

#include <string.h>

/* Words whose lemma hangs on the tag and on no rule. Sorted by word, then tag. */
static const struct
{
  const char *norm;
  EntXpos xpos;
  const char *lemma;
} closed_words[] = {
  { "'", ENT_XPOS_POS, "'s" }, { "'d", ENT_XPOS_MD, "would" }, { "'d", ENT_XPOS_VBD, "have" },
  { "'em", ENT_XPOS_PRP, "they" }, { "'ll", ENT_XPOS_MD, "will" }, { "'m", ENT_XPOS_VBP, "be" },
  { "'re", ENT_XPOS_VBP, "be" }, { "'s", ENT_XPOS_PRP, "we" }, { "'s", ENT_XPOS_VBZ, "be" },
  { "'ve", ENT_XPOS_VB, "have" }, { "'ve", ENT_XPOS_VBP, "have" }, { "ai", ENT_XPOS_VBP, "be" },
  { "ai", ENT_XPOS_VBZ, "be" }, { "am", ENT_XPOS_NN, "a.m." }, { "am", ENT_XPOS_VBP, "be" },
  { "an", ENT_XPOS_DT, "a" }, { "are", ENT_XPOS_VBP, "be" }, { "best", ENT_XPOS_RBS, "well" },
  { "better", ENT_XPOS_RBR, "well" }, { "bn", ENT_XPOS_CD, "billion" }, { "born", ENT_XPOS_VBN, "bear" },
  { "ca", ENT_XPOS_MD, "can" }, { "em", ENT_XPOS_PRP, "they" }, { "had", ENT_XPOS_VBD, "have" },
  { "had", ENT_XPOS_VBN, "have" }, { "has", ENT_XPOS_VBZ, "have" }, { "her", ENT_XPOS_PRP, "she" },
  { "hers", ENT_XPOS_PRP, "her" }, { "him", ENT_XPOS_PRP, "he" }, { "i", ENT_XPOS_PRP, "I" },
  { "is", ENT_XPOS_VBZ, "be" }, { "m", ENT_XPOS_CD, "million" }, { "m", ENT_XPOS_VBP, "be" },
  { "me", ENT_XPOS_PRP, "I" }, { "mine", ENT_XPOS_PRP, "my" }, { "n't", ENT_XPOS_RB, "not" },
  { "na", ENT_XPOS_TO, "to" }, { "nt", ENT_XPOS_RB, "not" }, { "ours", ENT_XPOS_PRP, "our" },
  { "pm", ENT_XPOS_NN, "p.m." }, { "s", ENT_XPOS_POS, "'s" }, { "s", ENT_XPOS_VBZ, "be" },
  { "sha", ENT_XPOS_MD, "shall" }, { "ta", ENT_XPOS_TO, "to" }, { "theirs", ENT_XPOS_PRP, "their" },
  { "them", ENT_XPOS_PRP, "they" }, { "these", ENT_XPOS_DT, "this" }, { "those", ENT_XPOS_DT, "that" },
  { "tv", ENT_XPOS_NN, "TV" }, { "us", ENT_XPOS_PRP, "we" }, { "wan", ENT_XPOS_VB, "want" },
  { "wan", ENT_XPOS_VBP, "want" }, { "wo", ENT_XPOS_MD, "will" }, { "yours", ENT_XPOS_PRP, "your" },
};

/* Adjectives made of names that no ending tells. Sorted. */
static const char *const proper_adjectives[] = {
  "afghan", "african", "arab", "argentine", "belarusian", "buddhist", "catholic", "christian", "czech", "dutch",
  "filipino", "french", "german", "greek", "hebrew", "hindu", "icelandic", "iraqi", "islamic", "islamist", "israeli",
  "jewish", "kurd", "kuwaiti", "latin", "latino", "maori", "mayan", "moslem", "muslim", "nazi", "norman", "orthodox",
  "protestant", "roman", "saudi", "shia", "shiite", "slavic", "slovak", "somali", "soviet", "sunni", "swiss", "tamil",
  "thai", "uzbek", "welsh", "yemeni", "zionist",
};

/* Common ones with the endings of proper ones. Sorted. */
static const char *const common_adjectives[] = {
  "agrarian", "amphibian", "authoritarian", "childish", "civilian", "clean", "devilish", "egalitarian", "feverish",
  "foolish", "humanitarian", "lavish", "lean", "mean", "pedestrian", "reddish", "sectarian", "selfish", "sluggish",
  "stylish", "totalitarian", "utilitarian", "vegetarian", "veterinarian",
};

static int
compare_strings (gconstpointer key, gconstpointer element)
{
  return strcmp (key, *(const char *const *) element);
}

#define IS_ONE_OF(norm, list) (bsearch ((norm), (list), G_N_ELEMENTS (list), sizeof (list)[0], compare_strings) != NULL)

static const char *
find_closed_word (const char *norm, EntXpos xpos)
{
  gsize low = 0, high = G_N_ELEMENTS (closed_words);

  while (low < high)
    {
      gsize middle = (low + high) / 2;
      int order = strcmp (norm, closed_words[middle].norm);

      if (order == 0)
        order = (int) xpos - (int) closed_words[middle].xpos;
      if (order == 0)
        return closed_words[middle].lemma;
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return NULL;
}

/* "American", "Chinese": made of a name, and so spelt with a capital wherever it stands. */
static gboolean
is_proper_adjective (const char *form, const char *norm)
{
  static const char *const endings[] = { "ian", "ean", "can", "ese", "ish", "stani" };

  if (!g_unichar_isupper (g_utf8_get_char (form)))
    return FALSE;
  if (IS_ONE_OF (norm, proper_adjectives))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (norm, endings[i]))
      return !IS_ONE_OF (norm, common_adjectives);
  return FALSE;
}

/* Gives the letters that the lemma shares with the word's beginning the case that they have there. */
static void
restore_case (GString *lemma, const char *form, const char *norm)
{
  if (strlen (form) != strlen (norm))
    return;
  for (gsize i = 0; i < lemma->len && lemma->str[i] == norm[i]; i++)
    lemma->str[i] = form[i];
}

static void
set_name (const char *form, const char *norm, EntXpos xpos, GString *lemma)
{
  g_string_assign (lemma, form);
  if (xpos == ENT_XPOS_NNPS)
    {
      ent_lemmatizer_undo (norm, ENT_INFLECTION_PLURAL, lemma);
      restore_case (lemma, form, norm);
    }
}

/* "2,000" is written 2000, "Two" in small letters, "VII" as it is. */
static void
set_number (const char *form, const char *norm, GString *lemma)
{
  if (norm[strcspn (norm, "0123456789")] == '\0' && norm[strspn (norm, "ivxlcdm")] != '\0')
    form = norm;
  g_string_truncate (lemma, 0);
  for (const char *p = form; *p != '\0'; p++)
    if (*p != ',' || p == form || !g_ascii_isdigit (p[-1]) || !g_ascii_isdigit (p[1]))
      g_string_append_c (lemma, *p);
}

static void
set_mark (const char *form, GString *lemma)
{
  static const char *const marks[][2] = {
    { "“", "\"" }, { "”", "\"" }, { "„", "\"" }, { "‘", "'" }, { "’", "'" }, { "‘’", "''" }, { "’’", "''" }, { "–", "-" },
    { "—", "-" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strcmp (form, marks[i][0]) == 0)
      form = marks[i][1];
  g_string_assign (lemma, form);
}

static void
set_inflected (const char *norm, EntXpos xpos, GString *lemma)
{
  switch (xpos)
    {
    case ENT_XPOS_NNS:
      ent_lemmatizer_undo (norm, ENT_INFLECTION_PLURAL, lemma);
      break;
    case ENT_XPOS_VBZ:
      ent_lemmatizer_undo (norm, ENT_INFLECTION_THIRD_PERSON, lemma);
      break;
    case ENT_XPOS_VBD:
    case ENT_XPOS_VBN:
      ent_lemmatizer_undo (norm, ENT_INFLECTION_PAST, lemma);
      break;
    case ENT_XPOS_VBG:
      ent_lemmatizer_undo (norm, ENT_INFLECTION_ING, lemma);
      break;
    case ENT_XPOS_JJR:
    case ENT_XPOS_RBR:
      ent_lemmatizer_undo (norm, ENT_INFLECTION_COMPARATIVE, lemma);
      break;
    case ENT_XPOS_JJS:
    case ENT_XPOS_RBS:
      ent_lemmatizer_undo (norm, ENT_INFLECTION_SUPERLATIVE, lemma);
      break;
    default:
      g_string_assign (lemma, norm);
      break;
    }
}

/**
 * ent_morphology_get_lemma:
 * @form: the word as it stands in the text
 * @norm: the same in small letters
 * @lemma: set to its dictionary form as this part of speech: "left" -> "leave" (verb), "left" (adjective)
 *
 * O(letters).
 */
void
ent_morphology_get_lemma (const char *form, const char *norm, EntUpos upos, EntXpos xpos, GString *lemma)
{
  const char *closed;

  if (upos == ENT_UPOS_PUNCT || upos == ENT_UPOS_SYM)
    set_mark (form, lemma);
  else if (upos == ENT_UPOS_PROPN || xpos == ENT_XPOS_NNP || xpos == ENT_XPOS_NNPS)
    set_name (form, norm, xpos, lemma);
  else if ((closed = find_closed_word (norm, xpos)) != NULL)
    g_string_assign (lemma, closed);
  else if (upos == ENT_UPOS_NUM)
    set_number (form, norm, lemma);
  else if (upos == ENT_UPOS_X || (upos == ENT_UPOS_ADJ && is_proper_adjective (form, norm)))
    g_string_assign (lemma, form);
  else
    set_inflected (norm, xpos, lemma);
}
