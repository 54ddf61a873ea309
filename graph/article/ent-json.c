/* ent-json.c: JSON from strangers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "article/ent-json-private.h"

#include "article/ent-encoding-private.h"

#include <string.h>

/* json-glib reads nested values by recursion, and without a limit. */
#define MAX_DEPTH 64

/* The deepest nesting of brackets outside of strings; @open: how many are still open at the end. */
static guint
measure_depth (const char *text, gsize length, gint64 *open)
{
  gint64 depth = 0, deepest = 0;
  gboolean quoted = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      if (quoted)
        {
          if (text[i] == '\\')
            i++;
          else if (text[i] == '"')
            quoted = FALSE;
          continue;
        }
      if (text[i] == '"')
        quoted = TRUE;
      else if (text[i] == '{' || text[i] == '[')
        {
          depth++;
          deepest = MAX (deepest, depth);
        }
      else if (text[i] == '}' || text[i] == ']')
        depth--;
    }
  *open = depth + quoted;
  return MIN (deepest, G_MAXINT);
}

/**
 * ent_json_is_complete:
 *
 * Returns: whether every bracket and string that begins in @text ends in it
 */
gboolean
ent_json_is_complete (const char *text, gsize length)
{
  gint64 open;

  measure_depth (text, length, &open);
  return open == 0;
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
  gint64 open;

  if (memchr (text, '\0', length) || measure_depth (text, length, &open) > MAX_DEPTH || open != 0)
    return NULL;
  if (!g_utf8_validate (text, length, NULL))
    {
      if (!ent_encoding_is_nearly_utf8 (text, length))
        return NULL;
      text = mended = g_utf8_make_valid (text, length);
      length = strlen (text);
    }
  parser = json_parser_new ();
  if (!json_parser_load_from_data (parser, text, length, NULL))
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
