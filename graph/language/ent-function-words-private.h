/* ent-function-words-private.h: the small words of languages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntFunctionWords:
 * @code: the language, as ISO 639-1 names it
 * @name: its name in English
 * @words: (nullable): its most frequent words, in small letters, parted by blanks; %NULL for a language that its
 *   letters tell
 */
typedef struct
{
  const char *code;
  const char *name;
  const char *words;
} EntFunctionWords;

/* English is the first; the last has no code. */
extern const EntFunctionWords ent_function_words[];

G_END_DECLS
