/* ent-json-fields.c: the members of an object from a file, each of the type that it has to be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-json-fields-private.h"

#include "case/ent-article-language.h"

#include <string.h>

static void
refuse (EntFields *self, const char *name, const char *what)
{
  ent_received_refuse (self->error, "“%s” is no %s", name, what);
}

static JsonNode *
find (EntFields *self, const char *name)
{
  JsonNode *node = self->object != NULL ? json_object_get_member (self->object, name) : NULL;

  return node != NULL && !JSON_NODE_HOLDS_NULL (node) ? node : NULL;
}

static gboolean
is_text (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

static gboolean
is_number (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64;
}

const char *
ent_fields_get_text (EntFields *self, const char *name)
{
  JsonNode *node = find (self, name);

  if (node != NULL && is_text (node))
    return json_node_get_string (node);
  if (node != NULL)
    refuse (self, name, "text");
  return NULL;
}

gint64
ent_fields_get_number (EntFields *self, const char *name)
{
  JsonNode *node = find (self, name);

  if (node != NULL && is_number (node))
    return json_node_get_int (node);
  if (node != NULL)
    refuse (self, name, "whole number");
  return 0;
}

/* A day as it is written in files: 2023-09-12. */
EntDay
ent_fields_get_day (EntFields *self, const char *name)
{
  const char *text = ent_fields_get_text (self, name);
  EntDay day = ENT_DAY_NONE;

  if (text != NULL && (strlen (text) != strlen ("2023-09-12") || !ent_day_parse_iso (text, &day)))
    refuse (self, name, "day");
  return day;
}

/*
 * ent_fields_read_place:
 *
 * Returns: whether @node is a place in a text
 */
gboolean
ent_fields_read_place (JsonNode *node, guint32 *place)
{
  gint64 value = is_number (node) ? json_node_get_int (node) : -1;

  *place = value;
  return value >= 0 && value <= G_MAXINT32;
}

EntSpan
ent_fields_get_span (EntFields *self, const char *name)
{
  JsonArray *list = ent_fields_get_list (self, name);
  EntSpan span;

  if (list == NULL)
    return ENT_SPAN_NONE;
  if (json_array_get_length (list) == 2 && ent_fields_read_place (json_array_get_element (list, 0), &span.start)
      && ent_fields_read_place (json_array_get_element (list, 1), &span.end) && span.start < span.end)
    return span;
  refuse (self, name, "span");
  return ENT_SPAN_NONE;
}

JsonArray *
ent_fields_get_list (EntFields *self, const char *name)
{
  JsonNode *node = find (self, name);

  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    return json_node_get_array (node);
  if (node != NULL)
    refuse (self, name, "list");
  return NULL;
}

EntFields
ent_fields_get_fields (EntFields *self, const char *name)
{
  JsonNode *node = find (self, name);

  if (node != NULL && !JSON_NODE_HOLDS_OBJECT (node))
    refuse (self, name, "object");
  return (EntFields) { node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL, self->error };
}

char **
ent_fields_dup_texts (EntFields *self, const char *name)
{
  JsonArray *list = ent_fields_get_list (self, name);
  guint n = list != NULL ? json_array_get_length (list) : 0;
  char **texts = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    {
      JsonNode *node = json_array_get_element (list, i);

      if (!is_text (node))
        refuse (self, name, "list of texts");
      texts[i] = g_strdup (is_text (node) ? json_node_get_string (node) : "");
    }
  return texts;
}

/*
 * ent_fields_get_element:
 *
 * Returns: whether the element is an object; else @error is set
 */
gboolean
ent_fields_get_element (JsonArray *list, guint index, EntFields *fields, GError **error)
{
  JsonNode *node = json_array_get_element (list, index);

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return ent_received_refuse (error, "it is no object");
  *fields = (EntFields) { json_node_get_object (node), error };
  return TRUE;
}

/* ---- what all formats have in common ---- */

EntActor *
ent_fields_add_actor (EntFields *self, EntReceivedBuilder *builder)
{
  const char *id = ent_fields_get_text (self, "id");
  const char *name = ent_fields_get_text (self, "name");
  const char *kind = ent_fields_get_text (self, "kind");
  const char *country = ent_fields_get_text (self, "country");
  const char *role = ent_fields_get_text (self, "role");

  return *self->error == NULL ? ent_received_builder_add_actor (builder, id, name, kind, country, role, self->error) : NULL;
}

/*
 * ent_fields_new_article:
 *
 * Returns: (transfer full) (nullable): the article, as yet without text
 */
EntArticle *
ent_fields_new_article (EntFields *self)
{
  const char *id = ent_fields_get_text (self, "id");
  const char *language = ent_fields_get_text (self, "language");
  const char *origin = ent_fields_get_text (self, "origin");
  g_autoptr (EntArticle) article = ent_article_new (id != NULL ? id : "");

  article->key = g_strdup (ent_fields_get_text (self, "key"));
  article->title = g_strdup (ent_fields_get_text (self, "title"));
  article->outlet = g_strdup (ent_fields_get_text (self, "outlet"));
  article->author = g_strdup (ent_fields_get_text (self, "author"));
  article->url = g_strdup (ent_fields_get_text (self, "url"));
  article->published = ent_fields_get_day (self, "published");
  g_strfreev (article->agencies);
  article->agencies = ent_fields_dup_texts (self, "agencies");
  if (origin != NULL)
    {
      g_free (article->origin);
      article->origin = g_strdup (origin);
    }
  if (language != NULL && !ent_article_set_language (article, language))
    refuse (self, "language", "code of a language");
  return *self->error == NULL ? g_steal_pointer (&article) : NULL;
}

/*
 * ent_fields_get_claim:
 *
 * Gets all of a claim but its article and those who say so, which formats tell in different ways.
 */
void
ent_fields_get_claim (EntFields *self, EntGivenClaim *claim)
{
  EntFields event = ent_fields_get_fields (self, "event");
  EntFields spans = ent_fields_get_fields (self, "spans");

  claim->event.from = ent_fields_get_day (&event, "from");
  claim->event.to = ent_fields_get_day (&event, "to");
  claim->spans.sentence = ent_fields_get_span (&spans, "sentence");
  claim->spans.source = ent_fields_get_span (&spans, "source");
  claim->spans.target = ent_fields_get_span (&spans, "target");
  claim->spans.trigger = ent_fields_get_span (&spans, "trigger");
  claim->spans.status = ent_fields_get_span (&spans, "status");
  claim->spans.date = ent_fields_get_span (&spans, "date");
  claim->relation = ent_fields_get_text (self, "type");
  claim->source = ent_fields_get_text (self, "source");
  claim->target = ent_fields_get_text (self, "target");
  claim->object = ent_fields_get_text (self, "object");
  claim->status = ent_fields_get_text (self, "status");
  claim->plover = ent_fields_get_text (self, "plover");
  claim->sentence = ent_fields_get_text (self, "sentence");
  claim->rule = ent_fields_get_text (self, "rule");
  claim->key = ent_fields_get_text (self, "key");
  claim->verdict = ent_fields_get_text (self, "verdict");
  claim->reliability = ent_fields_get_text (self, "reliability");
  claim->credibility = ent_fields_get_number (self, "credibility");
}
