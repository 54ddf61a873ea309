/* ent-filter-words.c: a filter as a person reads it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "view/ent-filter-private.h"

/* What a person reads for a value that is known without a case; the value itself where it speaks for itself. */
const char *
ent_facet_get_value_label (EntFacet facet, const char *value)
{
  const char *label = facet >= ENT_FACET_VERDICT ? ent_rating_find_label (facet, value) : NULL;
  EntActorKind kind;

  if (label != NULL)
    return label;
  if (facet == ENT_FACET_OUTLET && value[0] == '\0')
    return "Unknown outlet";
  if (facet == ENT_FACET_AGENCY && value[0] == '\0')
    return "No agency";
  if (facet == ENT_FACET_KIND && ent_actor_kind_from_name (value, &kind))
    return ent_actor_kind_get_label (kind);
  return value;
}

static const char *
find_label (EntFacet facet, const char *value, EntCase *case_)
{
  const EntRelationType *type = NULL;
  const EntActor *actor = NULL;

  if (case_ && facet == ENT_FACET_RELATION)
    type = ent_case_find_relation_type (case_, value);
  if (case_ && facet == ENT_FACET_ACTOR)
    actor = ent_case_find_actor (case_, value);
  if (type)
    return type->label;
  if (actor)
    return actor->name;
  return ent_facet_get_value_label (facet, value);
}

/* "relations: supplies, sanctions": parts stand behind each other with semicolons. */
static void
append_values (GString *text, const char *before, EntFacet facet, const EntValueSet *set, EntCase *case_)
{
  if (set->len == 0)
    return;
  g_string_append_printf (text, "%s%s ", text->len > 0 ? "; " : "", before);
  for (guint i = 0; i < set->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", find_label (facet, g_ptr_array_index (set, i), case_));
}

/* Both scales have the same word for what is not rated: it needs the scale's name. */
static const char *
get_without (EntFacet facet)
{
  if (facet == ENT_FACET_RELIABILITY)
    return "without reliability:";
  return facet == ENT_FACET_CREDIBILITY ? "without credibility:" : "without";
}

static void
append_range (GString *text, const EntFilter *self)
{
  g_autofree char *days = NULL;

  if (ent_interval_is_none (self->range))
    return;
  days = ent_interval_format_human (self->range);
  g_string_append_printf (text, "%s %s%s", self->clock == ENT_CLOCK_EVENT ? "happened" : "published", days,
                          self->with_undated ? " or undated" : "");
}

/**
 * ent_filter_describe:
 * @case_: (nullable): whose actors and relations are called by their names
 *
 * The same filter gives the same words in every locale: they stand in exported pictures. Values stand in the order of
 * their names in the interface.
 *
 * Returns: (transfer full): "Published 1 Sep 2023 – 30 Jun 2024; relations: sanctions, supplies; without denied; at
 *   least 2 origins", or "Everything"
 */
char *
ent_filter_describe (const EntFilter *self, EntCase *case_)
{
  static const char *const names[ENT_N_FACETS] = {
    [ENT_FACET_RELATION] = "relations:", [ENT_FACET_STATUS] = "statuses:", [ENT_FACET_OUTLET] = "outlets:",
    [ENT_FACET_AGENCY] = "agencies:",    [ENT_FACET_KIND] = "kinds:",      [ENT_FACET_ACTOR] = "actors:",
    [ENT_FACET_VERDICT] = "verdicts:",   [ENT_FACET_RELIABILITY] = "reliability:",
    [ENT_FACET_CREDIBILITY] = "credibility:",
  };
  GString *text;

  if (ent_filter_is_empty (self))
    return g_strdup ("Everything");
  text = g_string_new (NULL);
  append_range (text, self);
  for (guint i = 0; i < ENT_N_FACETS; i++)
    {
      append_values (text, names[i], i, self->only[i], case_);
      append_values (text, get_without (i), i, self->without[i], case_);
    }
  if (self->min_origins > 1)
    g_string_append_printf (text, "%sat least %u origins", text->len > 0 ? "; " : "", self->min_origins);
  text->str[0] = g_ascii_toupper (text->str[0]);
  return g_string_free (text, FALSE);
}
