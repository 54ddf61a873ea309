/* ent-isolate.c: words from outside among ours, so that those which run from right to left turn nothing beside them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-isolate.h"

#include "picture/ent-text.h"

#include <string.h>

/* The first byte of the first letters that run from right to left, in Hebrew: those before them need not be looked at. */
#define FIRST_BYTE 0xd6

static gboolean
is_from_right (gunichar c)
{
  switch (g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_THAANA:
    case G_UNICODE_SCRIPT_NKO:
    case G_UNICODE_SCRIPT_ADLAM:
    case G_UNICODE_SCRIPT_HANIFI_ROHINGYA:
      return g_unichar_isalpha (c);
    default:
      return FALSE;
    }
}

/**
 * ent_isolate_begins_from_right:
 * @words: valid UTF-8
 *
 * Returns: whether the words as a whole run from right to left: as their first letter does (rule P2)
 */
gboolean
ent_isolate_begins_from_right (const char *words)
{
  const char *p = words;

  while (*p != '\0' && !g_unichar_isalpha (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return is_from_right (g_utf8_get_char (p));
}

/**
 * ent_isolate_is_needed:
 * @words: valid UTF-8
 *
 * Returns: whether a letter in them runs from right to left; O(length)
 */
gboolean
ent_isolate_is_needed (const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    if ((guchar) *p >= FIRST_BYTE && is_from_right (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/**
 * ent_isolate_append:
 * @words: any bytes
 *
 * Appends them as ent_text_dup_short() makes them, between isolates if they need it. What they had of isolates is gone: they
 * end none of ours.
 */
void
ent_isolate_append (GString *out, const char *words, guint max_chars)
{
  g_autofree char *line = ent_text_dup_short (words, max_chars);
  gboolean needed = ent_isolate_is_needed (line);

  if (needed)
    g_string_append (out, ENT_ISOLATE_BEGIN);
  g_string_append (out, line);
  if (needed)
    g_string_append (out, ENT_ISOLATE_END);
}

/**
 * ent_isolate_dup:
 *
 * Returns: (transfer full): what ent_isolate_append() appends
 */
char *
ent_isolate_dup (const char *words, guint max_chars)
{
  GString *out = g_string_new (NULL);

  ent_isolate_append (out, words, max_chars);
  return g_string_free (out, FALSE);
}

/**
 * ent_isolate_dup_joined:
 * @words: (array zero-terminated=1): any bytes each
 * @separator: ours
 *
 * Returns: (transfer full): all of them, each by itself
 */
char *
ent_isolate_dup_joined (char **words, const char *separator, guint max_chars)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (out, separator);
      ent_isolate_append (out, words[i], max_chars);
    }
  return g_string_free (out, FALSE);
}

/* How many isolates are open behind so many bytes. */
static guint
count_open (const char *text, gsize length)
{
  guint n = 0;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    if (g_str_has_prefix (p, ENT_ISOLATE_BEGIN))
      n++;
    else if (g_str_has_prefix (p, ENT_ISOLATE_END) && n > 0)
      n--;
  return n;
}

/**
 * ent_isolate_dup_part:
 * @text: words of ours with isolated ones among them
 * @start: a part of it in bytes, as a line that is broken
 *
 * Returns: (transfer full): that part, in which the isolates that reach over its ends begin and end too; O(its end)
 */
char *
ent_isolate_dup_part (const char *text, gsize start, gsize length)
{
  GString *part;

  /* most have none */
  if (strstr (text, ENT_ISOLATE_BEGIN) == NULL)
    return g_strndup (text + start, length);
  part = g_string_new (NULL);
  for (guint n = count_open (text, start); n > 0; n--)
    g_string_append (part, ENT_ISOLATE_BEGIN);
  g_string_append_len (part, text + start, length);
  for (guint n = count_open (part->str, part->len); n > 0; n--)
    g_string_append (part, ENT_ISOLATE_END);
  return g_string_free (part, FALSE);
}
