/* ent-cited-claims.c: claims with their articles and those who say so, as graphs and tables tell them
 *
 * What ent_graph_data_add_claims() wrote.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "article/ent-json.h"
#include "export/ent-data-readers-private.h"
#include "export/ent-json-fields-private.h"

#include <string.h>

static GPtrArray *
new_sayers (JsonArray *list, EntReceivedBuilder *builder, GError **error)
{
  g_autoptr (GPtrArray) sayers = g_ptr_array_new ();

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      EntFields fields;
      EntActor *sayer = ent_fields_get_element (list, i, &fields, error) ? ent_fields_add_actor (&fields, builder) : NULL;

      if (sayer == NULL)
        return NULL;
      g_ptr_array_add (sayers, sayer);
    }
  return g_steal_pointer (&sayers);
}

static JsonNode *
parse_list (const char *json, GError **error)
{
  g_autoptr (JsonNode) node = ent_json_parse (json, strlen (json));

  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    return g_steal_pointer (&node);
  ent_received_refuse (error, "what it tells as JSON is no list of JSON");
  return NULL;
}

/*
 * ent_cited_sayers_read:
 *
 * Returns: (transfer container) (element-type EntActor) (nullable): all who say so, added to @builder
 */
GPtrArray *
ent_cited_sayers_read (EntReceivedBuilder *builder, const char *json, GError **error)
{
  g_autoptr (JsonNode) node = parse_list (json, error);
  g_autoptr (GError) problem = NULL;
  GPtrArray *sayers = NULL;

  if (node == NULL)
    return NULL;
  sayers = new_sayers (json_node_get_array (node), builder, &problem);
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  return sayers;
}

static gboolean
read_claim (EntFields *fields, EntReceivedBuilder *builder)
{
  g_autoptr (GPtrArray) sayers = new_sayers (ent_fields_get_list (fields, "said_by"), builder, fields->error);
  EntFields article_fields = ent_fields_get_fields (fields, "article");
  g_autoptr (EntArticle) article = NULL;
  EntGivenClaim claim = { .said_by = sayers };

  if (*fields->error != NULL)
    return FALSE;
  article = ent_fields_new_article (&article_fields);
  if (article == NULL || !ent_received_builder_add_article (builder, article, FALSE, &claim.article, fields->error))
    return FALSE;
  ent_fields_get_claim (fields, &claim);
  return *fields->error == NULL && ent_received_builder_add_claim (builder, &claim, fields->error);
}

/*
 * ent_cited_claims_read:
 *
 * Adds all claims of an edge, whose ends are there, to @builder.
 */
gboolean
ent_cited_claims_read (EntReceivedBuilder *builder, const char *json, GError **error)
{
  g_autoptr (JsonNode) node = parse_list (json, error);
  g_autoptr (GError) problem = NULL;
  JsonArray *list = node != NULL ? json_node_get_array (node) : NULL;

  if (list == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      EntFields fields;

      if (ent_fields_get_element (list, i, &fields, &problem) && read_claim (&fields, builder))
        continue;
      g_propagate_prefixed_error (error, g_steal_pointer (&problem), "claims[%u]: ", i);
      return FALSE;
    }
  return TRUE;
}
