/* ent-json.c: JSON from strangers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "article/ent-json.h"

#include "article/ent-encoding-private.h"

#include <string.h>

/* json-glib reads nested values by recursion without a limit, takes more than JSON, and loses the memory of what it had
 * read where it finds a mistake. So it gets only text that has been checked (RFC 8259). */
#define MAX_DEPTH 64

typedef struct
{
  const char *p;
  const char *end;
  guint depth;
} Checker;

static void
skip_blanks (Checker *self)
{
  while (self->p < self->end && (*self->p == ' ' || *self->p == '\t' || *self->p == '\n' || *self->p == '\r'))
    self->p++;
}

static gboolean
take (Checker *self, char c)
{
  if (self->p == self->end || *self->p != c)
    return FALSE;
  self->p++;
  return TRUE;
}

static gboolean
take_word (Checker *self, const char *word)
{
  gsize length = strlen (word);

  if ((gsize) (self->end - self->p) < length || memcmp (self->p, word, length) != 0)
    return FALSE;
  self->p += length;
  return TRUE;
}

static gboolean
check_escape (Checker *self)
{
  if (self->p == self->end)
    return FALSE;
  if (*self->p != 'u')
    return strchr ("\"\\/bfnrt", *self->p++) != NULL;
  self->p++;
  for (guint i = 0; i < 4; i++)
    if (self->p == self->end || !g_ascii_isxdigit (*self->p++))
      return FALSE;
  return TRUE;
}

static gboolean
check_string (Checker *self)
{
  if (!take (self, '"'))
    return FALSE;
  while (self->p < self->end && *self->p != '"')
    {
      guchar c = *self->p++;

      if (c < 0x20 || (c == '\\' && !check_escape (self)))
        return FALSE;
    }
  return take (self, '"');
}

static gboolean
check_digits (Checker *self)
{
  const char *start = self->p;

  while (self->p < self->end && g_ascii_isdigit (*self->p))
    self->p++;
  return self->p > start;
}

static gboolean
check_number (Checker *self)
{
  take (self, '-');
  if (!take (self, '0') && !check_digits (self))
    return FALSE;
  if (take (self, '.') && !check_digits (self))
    return FALSE;
  if (!take (self, 'e') && !take (self, 'E'))
    return TRUE;
  if (!take (self, '+'))
    take (self, '-');
  return check_digits (self);
}

static gboolean check_value (Checker *self);

static gboolean
check_member (Checker *self, gboolean named)
{
  if (named)
    {
      skip_blanks (self);
      if (!check_string (self))
        return FALSE;
      skip_blanks (self);
      if (!take (self, ':'))
        return FALSE;
    }
  return check_value (self);
}

/* A list or an object, behind its opening bracket. */
static gboolean
check_members (Checker *self, char close)
{
  skip_blanks (self);
  if (take (self, close))
    return TRUE;
  do
    if (!check_member (self, close == '}'))
      return FALSE;
  while (take (self, ','));
  return take (self, close);
}

static gboolean
check_value (Checker *self)
{
  gboolean good = FALSE;

  skip_blanks (self);
  if (self->p == self->end || ++self->depth > MAX_DEPTH)
    return FALSE;
  switch (*self->p)
    {
    case '{':
      self->p++;
      good = check_members (self, '}');
      break;
    case '[':
      self->p++;
      good = check_members (self, ']');
      break;
    case '"':
      good = check_string (self);
      break;
    case 't':
      good = take_word (self, "true");
      break;
    case 'f':
      good = take_word (self, "false");
      break;
    case 'n':
      good = take_word (self, "null");
      break;
    default:
      good = check_number (self);
      break;
    }
  self->depth--;
  skip_blanks (self);
  return good;
}

/**
 * ent_json_is_valid:
 *
 * Returns: whether @text is one JSON value, nested at most 64 deep; O(length)
 */
gboolean
ent_json_is_valid (const char *text, gsize length)
{
  Checker checker = { text, text + length, 0 };

  return check_value (&checker) && checker.p == checker.end;
}

/* The surrogate that "\\uD83D" at @text stands for, or 0; @text is valid JSON, so that a string's end follows. */
static guint
get_surrogate (const char *text, const char *end)
{
  guint value = 0;

  if (end - text < 6 || text[0] != '\\' || text[1] != 'u')
    return 0;
  for (guint i = 2; i < 6; i++)
    value = value * 16 + g_ascii_xdigit_value (text[i]);
  return value >= 0xd800 && value < 0xe000 ? value : 0;
}

/* Half a pair of surrogates is no character; it becomes U+FFFD. */
static void
mend_surrogates (char *text, gsize length)
{
  const char *end = text + length;

  for (char *p = text; p < end; p++)
    {
      guint value;

      if (*p != '\\')
        continue;
      value = get_surrogate (p, end);
      if (value == 0)
        {
          p++;
          continue;
        }
      if (value < 0xdc00 && get_surrogate (p + 6, end) >= 0xdc00)
        p += 6;
      else
        memcpy (p + 2, "fffd", 4);
      p += 5;
    }
}

/**
 * ent_json_parse:
 * @text: (array length=length): bytes; broken UTF-8 is mended where it is nearly UTF-8
 *
 * Returns: (transfer full) (nullable): the value, or %NULL where it is no JSON or nested more than 64 deep; O(length)
 */
JsonNode *
ent_json_parse (const char *text, gsize length)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autofree char *mended = NULL;

  if (!ent_json_is_valid (text, length) || !ent_encoding_is_nearly_utf8 (text, length))
    return NULL;
  mended = g_utf8_make_valid (text, length);
  mend_surrogates (mended, strlen (mended));
  parser = json_parser_new ();
  if (!json_parser_load_from_data (parser, mended, -1, NULL))
    return NULL;
  return json_parser_steal_root (parser);
}

/**
 * ent_json_dup_string:
 *
 * Returns: (transfer full) (nullable): the member's string, or its whole number as one; %NULL where it is missing, null
 *   or anything else
 */
char *
ent_json_dup_string (JsonObject *object, const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return NULL;
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  if (json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  return g_utf8_make_valid (json_node_get_string (node), -1);
}
