/* ent-graphml-writer.c: data as GraphML (graphml.graphdrawing.org)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-data-writers.h"
#include "export/ent-graph-data-private.h"
#include "export/ent-xml-writer.h"

static const char *
get_type_name (EntColumnType type)
{
  switch (type)
    {
    case ENT_COLUMN_INTEGER:
      return "int";
    case ENT_COLUMN_REAL:
      return "double";
    case ENT_COLUMN_BOOLEAN:
      return "boolean";
    case ENT_COLUMN_TEXT:
    case ENT_COLUMN_DAY:
      return "string";
    }
  g_return_val_if_reached (NULL);
}

static void
write_key (EntXml *xml, const char *domain, const char *name, const char *type)
{
  ent_xml_open (xml, "key");
  ent_xml_set_format (xml, "id", "%s-%s", domain, name);
  ent_xml_set (xml, "for", domain);
  ent_xml_set (xml, "attr.name", name);
  ent_xml_set (xml, "attr.type", type);
  ent_xml_close (xml);
}

static void
write_keys (EntXml *xml)
{
  for (guint i = 0; i < ENT_N_NODE_COLUMNS; i++)
    write_key (xml, "node", ent_node_columns[i].name, get_type_name (ent_node_columns[i].type));
  for (guint i = 0; i < ENT_N_EDGE_COLUMNS; i++)
    write_key (xml, "edge", ent_edge_columns[i].name, get_type_name (ent_edge_columns[i].type));
  write_key (xml, "edge", "claims", "string");
}

static void
write_data (EntXml *xml, const char *domain, const char *name, const char *text)
{
  char key[32];

  if (text == NULL)
    return;
  g_snprintf (key, sizeof key, "%s-%s", domain, name);
  ent_xml_open (xml, "data");
  ent_xml_set (xml, "key", key);
  ent_xml_add_content (xml, text);
  ent_xml_close (xml);
}

static void
write_cells (EntXml *xml, const char *domain, const EntColumn *columns, const EntCell *cells, guint n)
{
  char buffer[ENT_CELL_BYTES];

  for (guint i = 0; i < n; i++)
    write_data (xml, domain, columns[i].name, ent_cell_get_text (&cells[i], &columns[i], buffer));
}

static void
write_node (EntXml *xml, const EntExcerpt *excerpt, guint node)
{
  EntCell cells[ENT_N_NODE_COLUMNS];

  ent_graph_data_get_node (excerpt, node, cells);
  ent_xml_open (xml, "node");
  ent_xml_set (xml, "id", ent_excerpt_get_actor (excerpt, node)->id);
  write_cells (xml, "node", ent_node_columns, cells, ENT_N_NODE_COLUMNS);
  ent_xml_close (xml);
}

static void
write_edge (EntXml *xml, const EntExcerpt *excerpt, guint place, GString *claims)
{
  const EntRelation *relation = ent_excerpt_get_relation (excerpt, place);
  EntCell cells[ENT_N_EDGE_COLUMNS];

  ent_graph_data_get_edge (excerpt, place, cells);
  ent_xml_open (xml, "edge");
  ent_xml_set_format (xml, "id", "e%u", place + 1);
  ent_xml_set (xml, "source", ent_excerpt_get_actor (excerpt, relation->source)->id);
  ent_xml_set (xml, "target", ent_excerpt_get_actor (excerpt, relation->target)->id);
  write_cells (xml, "edge", ent_edge_columns, cells, ENT_N_EDGE_COLUMNS);
  g_string_truncate (claims, 0);
  ent_graph_data_append_claims (excerpt, place, claims);
  write_data (xml, "edge", "claims", claims->str);
  ent_xml_close (xml);
}

/**
 * ent_graphml_write:
 *
 * Writes a directed multigraph. Whether a relation has a direction is a datum of its edge and not the attribute that
 * GraphML has for it: networkx reads no graph with edges of both sorts. Claims are a datum too, a text of JSON.
 */
gboolean
ent_graphml_write (const EntExcerpt *excerpt, EntExportFile *file, GError **error)
{
  g_autoptr (GString) claims = g_string_new (NULL);
  EntXml *xml = ent_xml_new (file, TRUE);

  ent_xml_open (xml, "graphml");
  ent_xml_set (xml, "xmlns", "http://graphml.graphdrawing.org/xmlns");
  write_keys (xml);
  ent_xml_open (xml, "graph");
  ent_xml_set (xml, "id", "entente");
  ent_xml_set (xml, "edgedefault", "directed");
  for (guint i = 0; i < excerpt->nodes->len; i++)
    write_node (xml, excerpt, g_array_index (excerpt->nodes, guint, i));
  for (guint i = 0; i < excerpt->relations->len; i++)
    write_edge (xml, excerpt, i, claims);
  return ent_xml_end (xml, error);
}
