/* ent-abbreviation-private.h: words whose full stop ends no sentence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a full stop behind a word is read. */
typedef enum
{
  ENT_ABBREVIATION_NONE,    /* an ordinary word: the stop is a token of its own */
  ENT_ABBREVIATION_OPEN,    /* something follows it: "Mr.", "Gen." */
  ENT_ABBREVIATION_FIGURE,  /* a figure follows it, or it is a word: "No. 5", "p. 12", "Fri. 6 May" */
  ENT_ABBREVIATION_CLOSED,  /* it may stand last in a sentence: "U.S.", "Inc.", "Sept." */
  ENT_ABBREVIATION_HOUR,    /* a capital after it begins a sentence: "a.m." */
  ENT_ABBREVIATION_LIST,    /* at the end of a sentence its stop is the sentence's: "etc." */
} EntAbbreviation;

EntAbbreviation ent_abbreviation_get (const char *norm);

G_END_DECLS
