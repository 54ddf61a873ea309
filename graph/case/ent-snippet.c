/* ent-snippet.c: a line of a text with what was found in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-snippet-private.h"

#include <string.h>

/* A snippet has about so many bytes of the text, of which so many stand before the first word that was found. */
#define WIDTH 180
#define LEAD 50

#define CUT "…"

/* The first of those that stand closest together: most of them begin within a snippet's width. */
static guint
find_densest (const GArray *words)
{
  guint best = 0, most = 0;

  for (guint first = 0, behind = 0; first < words->len; first++)
    {
      guint32 end = g_array_index (words, EntSpan, first).start + WIDTH - LEAD;

      while (behind < words->len && g_array_index (words, EntSpan, behind).end <= end)
        behind++;
      if (behind > first && behind - first > most)
        {
          most = behind - first;
          best = first;
        }
    }
  return best;
}

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static gboolean
is_inside_character (char c)
{
  return (c & 0xc0) == 0x80;
}

/* Back to where a word begins, a lead's width before @place, or more where the text ends before the snippet; in a text
 * without blanks to where a character does. */
static guint32
find_start (const char *text, gsize length, guint32 place)
{
  guint32 start = MIN (place > LEAD ? place - LEAD : 0, length > WIDTH ? length - WIDTH : 0);
  guint32 word = start;

  if (start == 0)
    return 0;
  while (word < place && !is_blank (text[word - 1]))
    word++;
  if (word < place)
    return word;
  while (is_inside_character (text[start]))
    start++;
  return MIN (start, place);
}

/* Where a word ends, at about a snippet's width behind @start, and not inside of what was found last in it. */
static guint32
find_end (const char *text, gsize length, guint32 start, guint32 least)
{
  guint32 end = MAX (start + WIDTH, least);
  guint32 word;

  if (end >= length)
    return length;
  for (word = end; word > least && !is_blank (text[word]); word--)
    ;
  if (word > least)
    return word;
  while (end < length && is_inside_character (text[end]))
    end++;
  return end;
}

/*
 * ent_snippet_new:
 * @words: (element-type EntSpan): what was found, in order
 *
 * Returns: (transfer full): the part of a text where most of it stands; O(words)
 */
EntSnippet *
ent_snippet_new (const char *text, gsize length, const GArray *words)
{
  EntSnippet *self = g_new (EntSnippet, 1);
  GString *line = g_string_new (NULL);
  guint first = find_densest (words);
  EntSpan found = words->len > 0 ? g_array_index (words, EntSpan, first) : ENT_SPAN_NONE;
  guint32 start = find_start (text, length, found.start);
  guint32 end = find_end (text, length, start, found.end);
  guint32 shift;

  if (start > 0)
    g_string_append (line, CUT);
  shift = line->len;
  g_string_append_len (line, text + start, end - start);
  for (gsize i = shift; i < line->len; i++)
    if (is_blank (line->str[i]))
      line->str[i] = ' ';
  if (end < length)
    g_string_append (line, CUT);

  self->marks = g_array_new (FALSE, FALSE, sizeof (EntSpan));
  while (first > 0 && g_array_index (words, EntSpan, first - 1).start >= start)
    first--;
  for (guint i = first; i < words->len && g_array_index (words, EntSpan, i).end <= end; i++)
    {
      EntSpan word = g_array_index (words, EntSpan, i);
      EntSpan mark = { word.start - start + shift, word.end - start + shift };

      g_array_append_val (self->marks, mark);
    }
  self->text = g_string_free (line, FALSE);
  return self;
}

void
ent_snippet_free (EntSnippet *self)
{
  g_free (self->text);
  g_array_unref (self->marks);
  g_free (self);
}
