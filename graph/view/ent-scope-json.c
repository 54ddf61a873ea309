/* ent-scope-json.c: a scope as JSON
 *
 * {"limit":150,"focus":{"actor":"country:RUS","steps":2},"only":["country:PRK"],"hidden":["country:JPN"],
 *  "expanded":{"country:CHN":12}}
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "view/ent-scope.h"

#include "view/ent-view-json-private.h"

#include <string.h>

/* ---- writing ------------------------------------------------------------- */

static void
add_focus (JsonBuilder *builder, const EntScope *self)
{
  guint steps;
  const char *focus = ent_scope_get_focus (self, &steps);

  if (focus == NULL)
    return;
  json_builder_set_member_name (builder, "focus");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "actor");
  json_builder_add_string_value (builder, focus);
  json_builder_set_member_name (builder, "steps");
  json_builder_add_int_value (builder, steps);
  json_builder_end_object (builder);
}

static void
add_expanded (JsonBuilder *builder, const EntScope *self)
{
  const GPtrArray *expanded = ent_scope_get_all_expanded (self);

  if (expanded->len == 0)
    return;
  json_builder_set_member_name (builder, "expanded");
  json_builder_begin_object (builder);
  for (guint i = 0; i < expanded->len; i++)
    {
      const char *id = g_ptr_array_index (expanded, i);

      json_builder_set_member_name (builder, id);
      json_builder_add_int_value (builder, ent_scope_get_expanded (self, id));
    }
  json_builder_end_object (builder);
}

/**
 * ent_scope_to_json:
 *
 * Returns: (transfer full): the same text for equal scopes; O(actors)
 */
char *
ent_scope_to_json (const EntScope *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "limit");
  json_builder_add_int_value (builder, ent_scope_get_limit (self));
  add_focus (builder, self);
  ent_view_json_add_strings (builder, "only", ent_scope_get_only (self));
  ent_view_json_add_strings (builder, "hidden", ent_scope_get_hidden (self));
  add_expanded (builder, self);
  json_builder_end_object (builder);
  return ent_view_json_end_writing (builder);
}

/* ---- reading ------------------------------------------------------------- */

static void
read_focus (EntScope *self, JsonObject *object, const char **wrong)
{
  JsonObject *focus = ent_view_json_find_object (object, "focus", wrong);
  const char *actor = ent_view_json_find_string (focus, "actor", wrong);

  if (actor != NULL)
    ent_scope_set_focus (self, actor, ent_view_json_get_number (focus, "steps", 1, wrong));
}

static void
read_only (EntScope *self, JsonObject *object, const char **wrong)
{
  g_autoptr (GPtrArray) ids = ent_view_json_dup_strings (object, "only", wrong);

  if (ids->len == 0)
    return;
  g_ptr_array_add (ids, NULL);
  ent_scope_set_only (self, (const char *const *) ids->pdata);
}

static void
read_hidden (EntScope *self, JsonObject *object, const char **wrong)
{
  g_autoptr (GPtrArray) ids = ent_view_json_dup_strings (object, "hidden", wrong);

  for (guint i = 0; i < ids->len; i++)
    ent_scope_set_hidden (self, g_ptr_array_index (ids, i), TRUE);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return strcmp (a, b);
}

static void
read_expanded (EntScope *self, JsonObject *object, const char **wrong)
{
  JsonObject *expanded = ent_view_json_find_object (object, "expanded", wrong);
  GList *ids = expanded != NULL ? g_list_sort (json_object_get_members (expanded), compare_ids) : NULL;

  for (GList *id = ids; id != NULL; id = id->next)
    ent_scope_set_expanded (self, id->data, ent_view_json_get_number (expanded, id->data, 0, wrong));
  g_list_free (ids);
}

/**
 * ent_scope_new_from_json:
 * @json: as of ent_scope_to_json(), of this version of the program or another
 *
 * What a later version knows beside is passed over.
 *
 * Returns: (transfer full) (nullable): the scope; %NULL with @error set where it is none; O(a log a) with a actors
 */
EntScope *
ent_scope_new_from_json (const char *json, GError **error)
{
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (EntScope) self = NULL;
  const char *wrong = NULL;
  JsonObject *object;

  g_return_val_if_fail (json != NULL, NULL);

  root = ent_view_json_parse (json, error);
  if (root == NULL)
    return NULL;
  object = json_node_get_object (root);
  self = ent_scope_new (ent_view_json_get_number (object, "limit", 0, &wrong));
  read_focus (self, object, &wrong);
  read_only (self, object, &wrong);
  read_hidden (self, object, &wrong);
  read_expanded (self, object, &wrong);
  return ent_view_json_end_reading (wrong, error) ? g_steal_pointer (&self) : NULL;
}
