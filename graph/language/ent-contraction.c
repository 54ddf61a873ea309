/* ent-contraction.c: two words written as one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-contraction-private.h"
#include "language/ent-character-private.h"

#include <string.h>

#define MAX_JOINED 8

/* Written without an apostrophe, and the letters of their first word. Sorted. */
static const struct
{
  const char *word;
  guint8 first;
} joined[] = {
  { "aint", 2 },    { "arent", 3 },   { "arnt", 2 },     { "cannot", 3 },   { "cant", 2 },     { "couldnt", 5 },
  { "didnt", 3 },   { "doesnt", 4 },  { "dont", 2 },     { "gimme", 3 },    { "gonna", 3 },    { "gotta", 3 },
  { "hadnt", 3 },   { "hasnt", 3 },   { "havent", 4 },   { "heres", 4 },    { "hes", 2 },      { "im", 1 },
  { "isnt", 2 },    { "ive", 1 },     { "lemme", 3 },    { "lotta", 3 },    { "shes", 3 },     { "shouldnt", 6 },
  { "thats", 4 },   { "theres", 5 },  { "theyll", 4 },   { "theyre", 4 },   { "theyve", 4 },   { "wanna", 3 },
  { "wasnt", 3 },   { "werent", 4 },  { "weve", 2 },     { "whats", 4 },    { "wont", 2 },     { "wouldnt", 5 },
  { "youll", 3 },   { "youre", 3 },   { "youve", 3 },
};

static int
compare_words (gconstpointer key, gconstpointer element)
{
  return strcmp (key, *(const char *const *) element);
}

static const char *
find_joined (const char *start, const char *end)
{
  char word[MAX_JOINED + 1];
  const char *key = word;
  gsize length = end - start;
  const typeof (joined[0]) *found;

  /* names: Im Jong, Jony Ive */
  if (length > MAX_JOINED || (length < 4 && g_ascii_isupper (start[0])))
    return NULL;
  for (gsize i = 0; i < length; i++)
    word[i] = g_ascii_tolower (start[i]);
  word[length] = '\0';
  found = bsearch (key, joined, G_N_ELEMENTS (joined), sizeof joined[0], compare_words);
  return found ? start + found->first : NULL;
}

/* "60's", "1590's": a decade is one word. */
static gboolean
is_decade (const char *start, const char *end)
{
  gsize n = end - start;

  for (const char *p = start; p < end; p++)
    if (!g_ascii_isdigit (*p))
      return FALSE;
  return (n == 2 || (n == 4 && start[0] == '1')) && end[-1] == '0';
}

/* What may stand behind the apostrophe of a clitic. */
static gboolean
is_clitic (const char *start, gsize length)
{
  static const char *const endings[] = { "s", "m", "d", "re", "ve", "ll" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (length == strlen (endings[i]) && g_ascii_strncasecmp (start, endings[i], length) == 0)
      return TRUE;
  return FALSE;
}

static const char *
find_clitic (const char *start, const char *apostrophe, const char *end)
{
  gsize length = end - g_utf8_next_char (apostrophe);

  if (length == 1 && g_ascii_tolower (end[-1]) == 't' && apostrophe - 1 > start &&
      g_ascii_tolower (apostrophe[-1]) == 'n')
    return apostrophe - 1;
  return is_clitic (end - length, length) && !is_decade (start, apostrophe) ? apostrophe : NULL;
}

/*
 * ent_contraction_find_clitic_end:
 * @start: an apostrophe
 *
 * Returns: (nullable): where the clitic ends that begins at @start, %NULL where none does: the "'s" of "U.S.'s"
 */
const char *
ent_contraction_find_clitic_end (const char *start, const char *end)
{
  const char *first = g_utf8_next_char (start), *stop = first;

  while (stop < end && g_ascii_isalpha (*stop) && stop - first < 3)
    stop++;
  return is_clitic (first, stop - first) && !ent_character_is_word (ent_character_peek (stop, end)) ? stop : NULL;
}

/*
 * ent_contraction_find_part:
 * @start: a word's first byte
 * @end: behind its last
 *
 * Returns: (nullable): where the second word begins in "don't" ("n't"), "Peru's" ("'s"), "cannot" ("not"), "gonna"
 *   ("na"), %NULL where the word is one; O(letters)
 */
const char *
ent_contraction_find_part (const char *start, const char *end)
{
  const char *apostrophe = NULL;

  for (const char *p = g_utf8_next_char (start); p < end; p = g_utf8_next_char (p))
    if (ent_character_is_apostrophe (ent_character_peek (p, end)))
      apostrophe = p;
  return apostrophe ? find_clitic (start, apostrophe, end) : find_joined (start, end);
}
