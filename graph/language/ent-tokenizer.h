/* ent-tokenizer.h: a text as words and marks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "language/ent-document.h"

G_BEGIN_DECLS

void ent_tokenizer_split (const char *text, EntSpan stretch, GArray *tokens, GStringChunk *strings);

/* How a full stop behind a word is read. */
typedef enum
{
  ENT_ABBREVIATION_NONE,    /* an ordinary word: the stop is a token of its own */
  ENT_ABBREVIATION_OPEN,    /* something follows it: "Mr.", "Gen.", "No." */
  ENT_ABBREVIATION_CLOSED,  /* it may stand last in a sentence: "U.S.", "Inc.", "Sept." */
  ENT_ABBREVIATION_HOUR,    /* a capital after it begins a sentence: "a.m.", "etc." */
} EntAbbreviation;

EntAbbreviation ent_tokenizer_get_abbreviation (const char *norm);

G_END_DECLS
