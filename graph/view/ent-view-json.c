/* ent-view-json.c: what filter and scope as JSON have in common
 *
 * It may come out of a case file from anybody. What a later version of the program wrote beside what this one knows is
 * passed over.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "view/ent-view-json-private.h"

#include "article/ent-json.h"

#include <string.h>

/* More than all actors of a large case; the worst that fits into it is read in 100 MB. */
#define MAX_BYTES (2 * 1024 * 1024)

GQuark
ent_view_error_quark (void)
{
  return g_quark_from_static_string ("ent-view-error-quark");
}

/* ---- reading ------------------------------------------------------------- */

/*
 * ent_view_json_parse:
 *
 * Returns: (transfer full) (nullable): the object that it is; O(length)
 */
JsonNode *
ent_view_json_parse (const char *json, GError **error)
{
  gsize length = strlen (json);
  g_autoptr (JsonNode) node = length <= MAX_BYTES ? ent_json_parse (json, length) : NULL;

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    return g_steal_pointer (&node);
  g_set_error_literal (error, ENT_VIEW_ERROR, ENT_VIEW_ERROR_FORMAT,
                       length > MAX_BYTES ? "It is longer than any that this program writes" : "It is no JSON object");
  return NULL;
}

/*
 * ent_view_json_end_reading:
 * @wrong: (nullable): what could not be made out
 *
 * Returns: whether all could be
 */
gboolean
ent_view_json_end_reading (const char *wrong, GError **error)
{
  if (wrong != NULL)
    g_set_error (error, ENT_VIEW_ERROR, ENT_VIEW_ERROR_FORMAT, "Its “%s” cannot be made out", wrong);
  return wrong == NULL;
}

static JsonNode *
find_member (JsonObject *object, const char *name)
{
  return object != NULL ? json_object_get_member (object, name) : NULL;
}

static gboolean
holds (JsonNode *node, GType type)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

/* A plain value of that type. */
static JsonNode *
find_value (JsonObject *object, const char *name, GType type, const char **wrong)
{
  JsonNode *node = find_member (object, name);

  if (node == NULL || holds (node, type))
    return node;
  *wrong = name;
  return NULL;
}

JsonObject *
ent_view_json_find_object (JsonObject *object, const char *name, const char **wrong)
{
  JsonNode *node = find_member (object, name);

  if (node == NULL || JSON_NODE_HOLDS_OBJECT (node))
    return node != NULL ? json_node_get_object (node) : NULL;
  *wrong = name;
  return NULL;
}

guint
ent_view_json_get_number (JsonObject *object, const char *name, guint otherwise, const char **wrong)
{
  JsonNode *node = find_value (object, name, G_TYPE_INT64, wrong);

  if (node == NULL)
    return otherwise;
  if (json_node_get_int (node) >= 0 && json_node_get_int (node) <= G_MAXUINT)
    return json_node_get_int (node);
  *wrong = name;
  return otherwise;
}

gboolean
ent_view_json_get_boolean (JsonObject *object, const char *name, const char **wrong)
{
  JsonNode *node = find_value (object, name, G_TYPE_BOOLEAN, wrong);

  return node != NULL && json_node_get_boolean (node);
}

const char *
ent_view_json_find_string (JsonObject *object, const char *name, const char **wrong)
{
  JsonNode *node = find_value (object, name, G_TYPE_STRING, wrong);

  return node != NULL ? json_node_get_string (node) : NULL;
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/*
 * ent_view_json_dup_strings:
 *
 * Returns: (transfer container) (element-type utf8): the member's strings, sorted: a set is filled fastest in its order
 */
GPtrArray *
ent_view_json_dup_strings (JsonObject *object, const char *name, const char **wrong)
{
  GPtrArray *strings = g_ptr_array_new ();
  JsonNode *node = find_member (object, name);
  JsonArray *array;

  if (node == NULL)
    return strings;
  array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  if (array == NULL)
    *wrong = name;
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (holds (element, G_TYPE_STRING))
        g_ptr_array_add (strings, (gpointer) json_node_get_string (element));
      else
        *wrong = name;
    }
  g_ptr_array_sort (strings, compare_strings);
  return strings;
}

/* ---- writing ------------------------------------------------------------- */

/* Adds a list, where there is something in it. */
void
ent_view_json_add_strings (JsonBuilder *builder, const char *name, const EntValueSet *strings)
{
  if (strings->len == 0)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < strings->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (strings, i));
  json_builder_end_array (builder);
}

/*
 * ent_view_json_end_writing:
 *
 * Returns: (transfer full): what was built: members in the order they were added, without blanks
 */
char *
ent_view_json_end_writing (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}
