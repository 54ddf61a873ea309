/* ent-abbreviation.c: words whose full stop ends no sentence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-abbreviation-private.h"

#include <string.h>

/* Sorted; without the final stop. */
static const struct
{
  const char *norm;
  EntAbbreviation kind;
} abbreviations[] = {
  { "a.m", ENT_ABBREVIATION_HOUR },
  { "adm", ENT_ABBREVIATION_OPEN },
  { "al", ENT_ABBREVIATION_CLOSED },
  { "amb", ENT_ABBREVIATION_OPEN },
  { "approx", ENT_ABBREVIATION_OPEN },
  { "apr", ENT_ABBREVIATION_CLOSED },
  { "ariz", ENT_ABBREVIATION_CLOSED },
  { "art", ENT_ABBREVIATION_FIGURE },
  { "assn", ENT_ABBREVIATION_CLOSED },
  { "asst", ENT_ABBREVIATION_OPEN },
  { "attn", ENT_ABBREVIATION_OPEN },
  { "aug", ENT_ABBREVIATION_CLOSED },
  { "ave", ENT_ABBREVIATION_CLOSED },
  { "b", ENT_ABBREVIATION_FIGURE },
  { "blvd", ENT_ABBREVIATION_CLOSED },
  { "brig", ENT_ABBREVIATION_OPEN },
  { "bros", ENT_ABBREVIATION_CLOSED },
  { "c", ENT_ABBREVIATION_FIGURE },
  { "ca", ENT_ABBREVIATION_OPEN },
  { "calif", ENT_ABBREVIATION_CLOSED },
  { "capt", ENT_ABBREVIATION_OPEN },
  { "cf", ENT_ABBREVIATION_OPEN },
  { "ch", ENT_ABBREVIATION_FIGURE },
  { "cmdr", ENT_ABBREVIATION_OPEN },
  { "co", ENT_ABBREVIATION_CLOSED },
  { "col", ENT_ABBREVIATION_OPEN },
  { "colo", ENT_ABBREVIATION_CLOSED },
  { "conn", ENT_ABBREVIATION_CLOSED },
  { "corp", ENT_ABBREVIATION_CLOSED },
  { "cpl", ENT_ABBREVIATION_OPEN },
  { "d", ENT_ABBREVIATION_FIGURE },
  { "dec", ENT_ABBREVIATION_CLOSED },
  { "dept", ENT_ABBREVIATION_CLOSED },
  { "dr", ENT_ABBREVIATION_OPEN },
  { "e.g", ENT_ABBREVIATION_OPEN },
  { "esp", ENT_ABBREVIATION_OPEN },
  { "est", ENT_ABBREVIATION_CLOSED },
  { "etc", ENT_ABBREVIATION_LIST },
  { "ext", ENT_ABBREVIATION_FIGURE },
  { "feb", ENT_ABBREVIATION_CLOSED },
  { "fig", ENT_ABBREVIATION_FIGURE },
  { "figs", ENT_ABBREVIATION_FIGURE },
  { "fla", ENT_ABBREVIATION_CLOSED },
  { "fri", ENT_ABBREVIATION_FIGURE },
  { "ft", ENT_ABBREVIATION_OPEN },
  { "gen", ENT_ABBREVIATION_OPEN },
  { "gov", ENT_ABBREVIATION_OPEN },
  { "hon", ENT_ABBREVIATION_OPEN },
  { "i.e", ENT_ABBREVIATION_OPEN },
  { "inc", ENT_ABBREVIATION_CLOSED },
  { "incl", ENT_ABBREVIATION_OPEN },
  { "insp", ENT_ABBREVIATION_OPEN },
  { "intl", ENT_ABBREVIATION_CLOSED },
  { "jan", ENT_ABBREVIATION_CLOSED },
  { "jr", ENT_ABBREVIATION_CLOSED },
  { "lt", ENT_ABBREVIATION_OPEN },
  { "ltd", ENT_ABBREVIATION_CLOSED },
  { "m", ENT_ABBREVIATION_FIGURE },
  { "maj", ENT_ABBREVIATION_OPEN },
  { "messrs", ENT_ABBREVIATION_OPEN },
  { "mich", ENT_ABBREVIATION_CLOSED },
  { "minn", ENT_ABBREVIATION_CLOSED },
  { "mlle", ENT_ABBREVIATION_OPEN },
  { "mme", ENT_ABBREVIATION_OPEN },
  { "mon", ENT_ABBREVIATION_FIGURE },
  { "mr", ENT_ABBREVIATION_OPEN },
  { "mrs", ENT_ABBREVIATION_OPEN },
  { "ms", ENT_ABBREVIATION_OPEN },
  { "msgr", ENT_ABBREVIATION_OPEN },
  { "mt", ENT_ABBREVIATION_OPEN },
  { "no", ENT_ABBREVIATION_FIGURE },
  { "nov", ENT_ABBREVIATION_CLOSED },
  { "oct", ENT_ABBREVIATION_CLOSED },
  { "okla", ENT_ABBREVIATION_CLOSED },
  { "p", ENT_ABBREVIATION_FIGURE },
  { "p.m", ENT_ABBREVIATION_HOUR },
  { "p.s", ENT_ABBREVIATION_OPEN },
  { "para", ENT_ABBREVIATION_FIGURE },
  { "pfc", ENT_ABBREVIATION_OPEN },
  { "ph.d", ENT_ABBREVIATION_CLOSED },
  { "pp", ENT_ABBREVIATION_FIGURE },
  { "pres", ENT_ABBREVIATION_OPEN },
  { "prof", ENT_ABBREVIATION_OPEN },
  { "pvt", ENT_ABBREVIATION_OPEN },
  { "r", ENT_ABBREVIATION_FIGURE },
  { "rep", ENT_ABBREVIATION_OPEN },
  { "reps", ENT_ABBREVIATION_OPEN },
  { "rev", ENT_ABBREVIATION_OPEN },
  { "sat", ENT_ABBREVIATION_FIGURE },
  { "sec", ENT_ABBREVIATION_FIGURE },
  { "sen", ENT_ABBREVIATION_OPEN },
  { "sens", ENT_ABBREVIATION_OPEN },
  { "sept", ENT_ABBREVIATION_CLOSED },
  { "sgt", ENT_ABBREVIATION_OPEN },
  { "sr", ENT_ABBREVIATION_CLOSED },
  { "st", ENT_ABBREVIATION_OPEN },
  { "sun", ENT_ABBREVIATION_FIGURE },
  { "supt", ENT_ABBREVIATION_OPEN },
  { "tenn", ENT_ABBREVIATION_CLOSED },
  { "thu", ENT_ABBREVIATION_FIGURE },
  { "thur", ENT_ABBREVIATION_FIGURE },
  { "thurs", ENT_ABBREVIATION_FIGURE },
  { "tue", ENT_ABBREVIATION_FIGURE },
  { "tues", ENT_ABBREVIATION_FIGURE },
  { "univ", ENT_ABBREVIATION_CLOSED },
  { "vol", ENT_ABBREVIATION_FIGURE },
  { "vs", ENT_ABBREVIATION_OPEN },
  { "wed", ENT_ABBREVIATION_FIGURE },
};

static int
compare_norms (gconstpointer key, gconstpointer element)
{
  return strcmp (key, *(const char *const *) element);
}

/* "u.s.", "j.": letters with a stop each. */
static gboolean
is_acronym (const char *norm)
{
  while (*norm != '\0')
    {
      if (!g_unichar_isalpha (g_utf8_get_char (norm)))
        return FALSE;
      norm = g_utf8_next_char (norm);
      if (*norm++ != '.')
        return FALSE;
    }
  return TRUE;
}

/*
 * ent_abbreviation_get:
 * @norm: a token's norm, with its final stop
 *
 * An acronym with stops ("u.s.") and an initial ("j.") count too, the initial as open.
 *
 * Returns: what kind of abbreviation the token is
 */
EntAbbreviation
ent_abbreviation_get (const char *norm)
{
  gsize length = strlen (norm);
  char stem[16];
  const typeof (abbreviations[0]) *found;

  if (length < 2 || norm[length - 1] != '.')
    return ENT_ABBREVIATION_NONE;
  if (length <= sizeof stem)
    {
      memcpy (stem, norm, length - 1);
      stem[length - 1] = '\0';
      found = bsearch (stem, abbreviations, G_N_ELEMENTS (abbreviations), sizeof abbreviations[0], compare_norms);
      if (found != NULL)
        return found->kind;
    }
  if (!is_acronym (norm))
    return ENT_ABBREVIATION_NONE;
  return g_utf8_next_char (norm) == norm + length - 1 ? ENT_ABBREVIATION_OPEN : ENT_ABBREVIATION_CLOSED;
}
