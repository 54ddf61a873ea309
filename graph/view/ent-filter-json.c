/* ent-filter-json.c: a filter as JSON
 *
 * {"clock":"published","from":"2023-09-01","to":"2024-06-30","undated":true,"min-origins":2,
 *  "only":{"relation":["sanctions","supplies"]},"without":{"status":["denied"]}}
 *
 * What is as in an empty filter is left out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "view/ent-filter-private.h"
#include "view/ent-view-json-private.h"

static const char *const facets[ENT_N_FACETS] = {
  [ENT_FACET_RELATION] = "relation", [ENT_FACET_STATUS] = "status", [ENT_FACET_OUTLET] = "outlet",
  [ENT_FACET_AGENCY] = "agency",     [ENT_FACET_KIND] = "kind",     [ENT_FACET_ACTOR] = "actor",
  [ENT_FACET_VERDICT] = "verdict",   [ENT_FACET_RELIABILITY] = "reliability",
  [ENT_FACET_CREDIBILITY] = "credibility",
};

static const char *const clocks[] = { [ENT_CLOCK_EVENT] = "event", [ENT_CLOCK_PUBLISHED] = "published" };

/* ---- writing ------------------------------------------------------------- */

static void
add_day (JsonBuilder *builder, const char *name, EntDay day)
{
  g_autofree char *text = day != ENT_DAY_NONE ? ent_day_format_iso (day) : NULL;

  if (text == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static gboolean
is_any (EntValueSet *const *sets)
{
  for (guint i = 0; i < ENT_N_FACETS; i++)
    if (sets[i]->len > 0)
      return TRUE;
  return FALSE;
}

static void
add_sets (JsonBuilder *builder, const char *name, EntValueSet *const *sets)
{
  if (!is_any (sets))
    return;
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  for (guint i = 0; i < ENT_N_FACETS; i++)
    ent_view_json_add_strings (builder, facets[i], sets[i]);
  json_builder_end_object (builder);
}

/**
 * ent_filter_to_json:
 *
 * Returns: (transfer full): the same text for equal filters; O(values)
 */
char *
ent_filter_to_json (const EntFilter *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  if (self->clock != ENT_CLOCK_EVENT)
    {
      json_builder_set_member_name (builder, "clock");
      json_builder_add_string_value (builder, clocks[self->clock]);
    }
  add_day (builder, "from", self->range.from);
  add_day (builder, "to", self->range.to);
  if (self->with_undated)
    {
      json_builder_set_member_name (builder, "undated");
      json_builder_add_boolean_value (builder, TRUE);
    }
  if (self->min_origins > 1)
    {
      json_builder_set_member_name (builder, "min-origins");
      json_builder_add_int_value (builder, self->min_origins);
    }
  add_sets (builder, "only", self->only);
  add_sets (builder, "without", self->without);
  json_builder_end_object (builder);
  return ent_view_json_end_writing (builder);
}

/* ---- reading ------------------------------------------------------------- */

static EntClock
read_clock (JsonObject *object, const char **wrong)
{
  const char *name = ent_view_json_find_string (object, "clock", wrong);

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (clocks); i++)
    if (g_str_equal (clocks[i], name))
      return i;
  if (name != NULL)
    *wrong = "clock";
  return ENT_CLOCK_EVENT;
}

static EntDay
read_day (JsonObject *object, const char *name, const char **wrong)
{
  const char *text = ent_view_json_find_string (object, name, wrong);
  EntDay day = ENT_DAY_NONE;

  if (text != NULL && !ent_day_parse_iso (text, &day))
    *wrong = name;
  return day;
}

static void
read_sets (JsonObject *object, const char *name, EntValueSet **sets, const char **wrong)
{
  JsonObject *by_facet = ent_view_json_find_object (object, name, wrong);

  for (guint i = 0; i < ENT_N_FACETS; i++)
    {
      g_autoptr (GPtrArray) values = ent_view_json_dup_strings (by_facet, facets[i], wrong);

      for (guint j = 0; j < values->len; j++)
        ent_value_set_set (sets[i], g_ptr_array_index (values, j), TRUE);
    }
}

/**
 * ent_filter_new_from_json:
 * @json: as of ent_filter_to_json(), of this version of the program or another
 *
 * What a later version knows beside is passed over.
 *
 * Returns: (transfer full) (nullable): the filter; %NULL with @error set where it is none; O(v log v) with v values
 */
EntFilter *
ent_filter_new_from_json (const char *json, GError **error)
{
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (EntFilter) self = NULL;
  const char *wrong = NULL;
  JsonObject *object;

  g_return_val_if_fail (json != NULL, NULL);

  root = ent_view_json_parse (json, error);
  if (root == NULL)
    return NULL;
  object = json_node_get_object (root);
  self = ent_filter_new ();
  self->clock = read_clock (object, &wrong);
  self->range.from = read_day (object, "from", &wrong);
  self->range.to = read_day (object, "to", &wrong);
  self->with_undated = ent_view_json_get_boolean (object, "undated", &wrong);
  ent_filter_set_min_origins (self, ent_view_json_get_number (object, "min-origins", 1, &wrong));
  read_sets (object, "only", self->only, &wrong);
  read_sets (object, "without", self->without, &wrong);
  return ent_view_json_end_reading (wrong, error) ? g_steal_pointer (&self) : NULL;
}
