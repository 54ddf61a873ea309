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
  { "apr", ENT_ABBREVIATION_CLOSED },
  { "approx", ENT_ABBREVIATION_OPEN },
  { "assn", ENT_ABBREVIATION_CLOSED },
  { "asst", ENT_ABBREVIATION_OPEN },
  { "aug", ENT_ABBREVIATION_CLOSED },
  { "ave", ENT_ABBREVIATION_CLOSED },
  { "blvd", ENT_ABBREVIATION_CLOSED },
  { "brig", ENT_ABBREVIATION_OPEN },
  { "bros", ENT_ABBREVIATION_CLOSED },
  { "ca", ENT_ABBREVIATION_OPEN },
  { "capt", ENT_ABBREVIATION_OPEN },
  { "cf", ENT_ABBREVIATION_OPEN },
  { "cmdr", ENT_ABBREVIATION_OPEN },
  { "co", ENT_ABBREVIATION_CLOSED },
  { "col", ENT_ABBREVIATION_OPEN },
  { "corp", ENT_ABBREVIATION_CLOSED },
  { "cpl", ENT_ABBREVIATION_OPEN },
  { "dec", ENT_ABBREVIATION_CLOSED },
  { "dept", ENT_ABBREVIATION_CLOSED },
  { "dr", ENT_ABBREVIATION_OPEN },
  { "e.g", ENT_ABBREVIATION_OPEN },
  { "est", ENT_ABBREVIATION_CLOSED },
  { "etc", ENT_ABBREVIATION_HOUR },
  { "feb", ENT_ABBREVIATION_CLOSED },
  { "ft", ENT_ABBREVIATION_OPEN },
  { "gen", ENT_ABBREVIATION_OPEN },
  { "gov", ENT_ABBREVIATION_OPEN },
  { "hon", ENT_ABBREVIATION_OPEN },
  { "i.e", ENT_ABBREVIATION_OPEN },
  { "inc", ENT_ABBREVIATION_CLOSED },
  { "insp", ENT_ABBREVIATION_OPEN },
  { "intl", ENT_ABBREVIATION_CLOSED },
  { "jan", ENT_ABBREVIATION_CLOSED },
  { "jr", ENT_ABBREVIATION_CLOSED },
  { "lt", ENT_ABBREVIATION_OPEN },
  { "ltd", ENT_ABBREVIATION_CLOSED },
  { "maj", ENT_ABBREVIATION_OPEN },
  { "messrs", ENT_ABBREVIATION_OPEN },
  { "mr", ENT_ABBREVIATION_OPEN },
  { "mrs", ENT_ABBREVIATION_OPEN },
  { "ms", ENT_ABBREVIATION_OPEN },
  { "msgr", ENT_ABBREVIATION_OPEN },
  { "mt", ENT_ABBREVIATION_OPEN },
  { "nov", ENT_ABBREVIATION_CLOSED },
  { "oct", ENT_ABBREVIATION_CLOSED },
  { "p.m", ENT_ABBREVIATION_HOUR },
  { "ph.d", ENT_ABBREVIATION_CLOSED },
  { "pres", ENT_ABBREVIATION_OPEN },
  { "prof", ENT_ABBREVIATION_OPEN },
  { "pvt", ENT_ABBREVIATION_OPEN },
  { "rep", ENT_ABBREVIATION_OPEN },
  { "reps", ENT_ABBREVIATION_OPEN },
  { "rev", ENT_ABBREVIATION_OPEN },
  { "sen", ENT_ABBREVIATION_OPEN },
  { "sens", ENT_ABBREVIATION_OPEN },
  { "sept", ENT_ABBREVIATION_CLOSED },
  { "sgt", ENT_ABBREVIATION_OPEN },
  { "sr", ENT_ABBREVIATION_CLOSED },
  { "st", ENT_ABBREVIATION_OPEN },
  { "supt", ENT_ABBREVIATION_OPEN },
  { "univ", ENT_ABBREVIATION_CLOSED },
  { "vol", ENT_ABBREVIATION_OPEN },
  { "vs", ENT_ABBREVIATION_OPEN },
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
