/* ent-character-private.h: what a character is to the tokenizer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ENT_CHARACTER_RIGHT_SINGLE_QUOTE 0x2019
#define ENT_CHARACTER_SOFT_HYPHEN 0xad

/* The character at @p, 0 at @end. */
static inline gunichar
ent_character_peek (const char *p, const char *end)
{
  if (p >= end)
    return 0;
  return (guchar) *p < 0x80 ? (gunichar) *p : g_utf8_get_char (p);
}

/* The zero-width space and the byte order mark part words too, though Unicode counts them as format characters. */
static inline gboolean
ent_character_is_space (gunichar c)
{
  if (c < 0x80)
    return c <= ' ' || c == 0x7f;
  return g_unichar_isspace (c) || c == 0x200b || c == 0xfeff || g_unichar_iscntrl (c);
}

/* What a word is made of besides its connectors. */
static inline gboolean
ent_character_is_word (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalnum (c) || c == '_';
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || c == ENT_CHARACTER_SOFT_HYPHEN;
}

/* The grave accent is typed for an apostrophe: "it`s". */
static inline gboolean
ent_character_is_apostrophe (gunichar c)
{
  return c == '\'' || c == '`' || c == ENT_CHARACTER_RIGHT_SINGLE_QUOTE;
}

static inline gboolean
ent_character_is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011;
}

G_END_DECLS
