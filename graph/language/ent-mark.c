/* ent-mark.c: signs that are no words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-mark-private.h"
#include "language/ent-character-private.h"

#include <string.h>

/* Joins emoji into one sign: variation selectors, the joiner, skin tones, flag letters, tags. */
static gboolean
is_emoji_part (gunichar c)
{
  return c == 0x200d || (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0x1f1e6 && c <= 0x1f1ff) ||
         (c >= 0x1f3fb && c <= 0x1f3ff) || (c >= 0xe0020 && c <= 0xe007f) || c == 0x20e3;
}

static const char *
skip_emoji_parts (const char *p, const char *end)
{
  gboolean joined = FALSE;

  for (gunichar c = ent_character_peek (p, end); is_emoji_part (c) || (joined && c >= 0x1f000);
       c = ent_character_peek (p, end))
    {
      joined = c == 0x200d;
      p = g_utf8_next_char (p);
    }
  return p;
}

static const char *
skip_run (const char *p, const char *end, const char *signs)
{
  while (p < end && *p != '\0' && strchr (signs, *p))
    p++;
  return p;
}

/* ":)", ";-)", ":D", "^_^": eyes, perhaps a nose, a mouth. Returns %NULL where @start is none. */
static const char *
skip_emoticon (const char *start, const char *end)
{
  const char *p = start;

  if (*p == '^')
    {
      p = skip_run (p + 1, end, "_");
      return p - start <= 2 && ent_character_peek (p, end) == '^' ? p + 1 : NULL;
    }
  if (strchr (":;=", *p) == NULL)
    return NULL;
  p++;
  if (ent_character_peek (p, end) == '-')
    p++;
  if (p == end || *p == '\0' || strchr (")(DPp|/", *p) == NULL)
    return NULL;
  p++;
  return ent_character_is_word (ent_character_peek (p, end)) || ent_character_peek (p, end) == '/' ? NULL : p;
}

gboolean
ent_mark_is_emoticon (const char *word)
{
  const char *end = word + strlen (word);

  return word < end && skip_emoticon (word, end) == end;
}

/* Two single quotation marks stand for a double one. */
static const char *
skip_doubled_quote (const char *start, const char *end)
{
  gunichar first = g_utf8_get_char (start);
  const char *next = g_utf8_next_char (start);

  if (first != '\'' && first != '`' && first != 0x2018 && first != ENT_CHARACTER_RIGHT_SINGLE_QUOTE)
    return next;
  return ent_character_peek (next, end) == first ? g_utf8_next_char (next) : next;
}

/*
 * ent_mark_find_end:
 * @start: a sign that begins no word, before @end
 * @follows_blank: whether a blank or nothing stands before it
 *
 * A run of one sign ("--", "***", "?!"), an emoticon, and one emoji with what belongs to it are one token.
 *
 * Returns: where the token ends; O(its length)
 */
const char *
ent_mark_find_end (const char *start, const char *end, gboolean follows_blank)
{
  gunichar first = g_utf8_get_char (start);
  const char *next = g_utf8_next_char (start);
  const char *emoticon = follows_blank || first == ';' ? skip_emoticon (start, end) : NULL;

  if (emoticon != NULL)
    return emoticon;
  if (first == '.' || first == 0x2026 /* … */)
    return skip_run (next, end, ".");
  if (first == '!' || first == '?')
    return skip_run (next, end, "!?");
  if (first < 0x80 && strchr ("-*=~+#<>$/\\", first))
    return skip_run (next, end, (const char[]) { (char) first, '\0' });
  if (first >= 0x2190)
    return skip_emoji_parts (next, end);
  return skip_doubled_quote (start, end);
}
