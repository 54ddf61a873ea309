/* ent-words-private.h: a short line as words, and patterns over them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ENT_WORDS_MAX 64

/**
 * EntWord:
 * @norm: the word in small letters with straight apostrophes; "#" for a number; or one of the marks that carry
 *   meaning around an article: ":" ">" "/" (also for "|") "©" "@"
 * @start: its first byte in the line
 * @end: one past its last byte
 */
typedef struct
{
  const char *norm;
  guint32 start;
  guint32 end;
} EntWord;

/**
 * EntWords:
 * @complete: whether the line holds no more words than these
 *
 * The words of a line. A value without memory of its own; it must not be copied, for @words point into @buffer.
 */
typedef struct
{
  EntWord words[ENT_WORDS_MAX];
  guint n_words;
  gboolean complete;
  char buffer[1024];
} EntWords;

void ent_words_init (EntWords *self, const char *line);
gboolean ent_words_match (const EntWords *self, const char *pattern);
gboolean ent_words_match_range (const EntWords *self, guint from, guint to, const char *pattern);
gboolean ent_words_equal (const EntWords *self, guint index, const char *norm);

G_END_DECLS
