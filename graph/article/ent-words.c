/* ent-words.c: a short line as words, and patterns over them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "article/ent-words-private.h"

#include <string.h>

#define APOSTROPHE 0x2019

typedef struct
{
  const char *line;
  const char *p;
  char *out;
  const char *out_end;
} Scanner;

static gboolean
put (Scanner *scanner, gunichar c)
{
  if (scanner->out_end - scanner->out < 8)
    return FALSE;
  scanner->out += g_unichar_to_utf8 (c, scanner->out);
  return TRUE;
}

/* The marks that stay, each as a word of its own; 0 for any other character. */
static gunichar
get_mark (gunichar c)
{
  switch (c)
    {
    case ':': case '>': case '/': case '@': case 0xa9 /* © */:
      return c;
    case '|':
      return '/';
    case 0xff1a:
      return ':';
    case 0xbb /* » */: case 0x203a /* › */:
      return '>';
    default:
      return 0;
    }
}

/* "12", "1,200", "17:30", "2.5K" */
static void
skip_number (Scanner *scanner)
{
  while (g_ascii_isdigit (*scanner->p) ||
         (*scanner->p && strchr (".,:", *scanner->p) && g_ascii_isdigit (scanner->p[1])))
    scanner->p++;
  if (*scanner->p && strchr ("kKmM", *scanner->p) && !g_unichar_isalpha (g_utf8_get_char (scanner->p + 1)))
    scanner->p++;
}

static gboolean
read_letters (Scanner *scanner)
{
  for (;;)
    {
      gunichar c = g_utf8_get_char (scanner->p);
      const char *next = c ? g_utf8_next_char (scanner->p) : scanner->p;
      gboolean joins = c == '\'' || c == APOSTROPHE || c == '-';

      if (!g_unichar_isalpha (c) && !g_unichar_ismark (c) && !(joins && g_unichar_isalpha (g_utf8_get_char (next))))
        return TRUE;
      if (!put (scanner, c == APOSTROPHE ? '\'' : g_unichar_tolower (c)))
        return FALSE;
      scanner->p = next;
    }
}

/* One word from where the scanner stands; FALSE where the buffer is full. */
static gboolean
read_word (Scanner *scanner, gunichar first)
{
  gunichar mark = get_mark (first);

  if (mark)
    {
      scanner->p = g_utf8_next_char (scanner->p);
      return put (scanner, mark);
    }
  if (g_ascii_isdigit (first))
    {
      skip_number (scanner);
      return put (scanner, '#');
    }
  return read_letters (scanner);
}

/**
 * ent_words_init:
 * @line: UTF-8
 *
 * Parts @line into words: letters and figures never stand in one word ("views0" is two), so that glued counters are
 * read too. Stops after %ENT_WORDS_MAX words, with @complete unset. O(bytes), at most of those words.
 */
void
ent_words_init (EntWords *self, const char *line)
{
  Scanner scanner = { line, line, self->buffer, self->buffer + sizeof self->buffer };

  self->n_words = 0;
  self->complete = FALSE;
  while (*scanner.p)
    {
      gunichar c = g_utf8_get_char (scanner.p);
      EntWord *word = &self->words[self->n_words];

      if (!g_unichar_isalpha (c) && !g_ascii_isdigit (c) && !get_mark (c))
        {
          scanner.p = g_utf8_next_char (scanner.p);
          continue;
        }
      if (self->n_words == ENT_WORDS_MAX)
        return;
      word->norm = scanner.out;
      word->start = scanner.p - line;
      if (!read_word (&scanner, c))
        return;
      word->end = scanner.p - line;
      *scanner.out++ = '\0';
      self->n_words++;
    }
  self->complete = TRUE;
}

gboolean
ent_words_equal (const EntWords *self, guint index, const char *norm)
{
  return index < self->n_words && strcmp (self->words[index].norm, norm) == 0;
}

/* Whether one element of a pattern, "word" or "one|other", is @norm. */
static gboolean
element_matches (const char *element, gsize length, const char *norm)
{
  gsize norm_length = strlen (norm);

  if (length == 1)
    return element[0] == '_' || (norm_length == 1 && norm[0] == element[0]);
  while (length > 0)
    {
      const char *bar = memchr (element, '|', length);
      gsize n = bar ? (gsize) (bar - element) : length;

      if (n == norm_length && memcmp (element, norm, n) == 0)
        return TRUE;
      if (!bar)
        break;
      element += n + 1;
      length -= n + 1;
    }
  return FALSE;
}

/**
 * ent_words_match_range:
 * @from: first word
 * @to: one past the last word
 * @pattern: elements parted by one blank: "word", "one|other", "word?" (may be missing), "#" (a number), "_" (any
 *   word), "*" (any words, also none)
 *
 * Returns: whether the words are what @pattern says, from first to last; O(words^stars), both small
 */
gboolean
ent_words_match_range (const EntWords *self, guint from, guint to, const char *pattern)
{
  while (*pattern)
    {
      gsize length = strcspn (pattern, " ");
      const char *rest = pattern + length + (pattern[length] == ' ');
      gboolean optional = length > 1 && pattern[length - 1] == '?';

      if (length == 1 && pattern[0] == '*')
        {
          if (*rest == '\0')
            return TRUE;
          for (; from <= to; from++)
            if (ent_words_match_range (self, from, to, rest))
              return TRUE;
          return FALSE;
        }
      if (from < to && element_matches (pattern, length - optional, self->words[from].norm))
        {
          if (optional && ent_words_match_range (self, from, to, rest))
            return TRUE;
          from++;
        }
      else if (!optional)
        return FALSE;
      pattern = rest;
    }
  return from == to;
}

/**
 * ent_words_match:
 *
 * Returns: whether the whole line is what @pattern says, see ent_words_match_range()
 */
gboolean
ent_words_match (const EntWords *self, const char *pattern)
{
  return self->complete && ent_words_match_range (self, 0, self->n_words, pattern);
}
