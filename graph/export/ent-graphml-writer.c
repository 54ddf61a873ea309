/* ent-graphml-writer.c: data as GraphML (graphml.graphdrawing.org)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-data-writers.h"
#include "export/ent-excerpt-progress.h"
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

/* What the keys of data are called in the file: "edge-status". */
typedef char Key[32];

typedef struct
{
  const EntExcerpt *excerpt;
  EntXml *xml;
  GString *claims;      /* of the edge that is being written */
  Key node_keys[ENT_N_NODE_COLUMNS];
  Key edge_keys[ENT_N_EDGE_COLUMNS];
} Writer;

#define CLAIMS_KEY "edge-claims"

static void
write_key (EntXml *xml, const char *key, const char *domain, const char *name, const char *type)
{
  ent_xml_open (xml, "key");
  ent_xml_set (xml, "id", key);
  ent_xml_set (xml, "for", domain);
  ent_xml_set (xml, "attr.name", name);
  ent_xml_set (xml, "attr.type", type);
  ent_xml_close (xml);
}

static void
write_columns (EntXml *xml, Key *keys, const char *domain, const EntColumn *columns, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_snprintf (keys[i], sizeof keys[i], "%s-%s", domain, columns[i].name);
      write_key (xml, keys[i], domain, columns[i].name, get_type_name (columns[i].type));
    }
}

static void
write_data (EntXml *xml, const char *key, const char *text)
{
  ent_xml_open (xml, "data");
  ent_xml_set (xml, "key", key);
  ent_xml_add_content (xml, text);
  ent_xml_close (xml);
}

static void
write_cells (EntXml *xml, Key *keys, const EntColumn *columns, const EntCell *cells, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      char buffer[ENT_CELL_BYTES];
      const char *text = ent_cell_get_text (&cells[i], &columns[i], buffer);

      if (text != NULL)
        write_data (xml, keys[i], text);
    }
}

static void
write_node (Writer *self, guint node)
{
  EntCell cells[ENT_N_NODE_COLUMNS];

  ent_graph_data_get_node (self->excerpt, node, cells);
  ent_xml_open (self->xml, "node");
  ent_xml_set (self->xml, "id", ent_excerpt_get_actor (self->excerpt, node)->id);
  write_cells (self->xml, self->node_keys, ent_node_columns, cells, ENT_N_NODE_COLUMNS);
  ent_xml_close (self->xml);
}

static void
write_edge (Writer *self, guint place)
{
  const EntRelation *relation = ent_excerpt_get_relation (self->excerpt, place);
  EntCell cells[ENT_N_EDGE_COLUMNS];

  ent_graph_data_get_edge (self->excerpt, place, cells);
  ent_xml_open (self->xml, "edge");
  ent_xml_set_format (self->xml, "id", "e%u", place + 1);
  ent_xml_set (self->xml, "source", ent_excerpt_get_actor (self->excerpt, relation->source)->id);
  ent_xml_set (self->xml, "target", ent_excerpt_get_actor (self->excerpt, relation->target)->id);
  write_cells (self->xml, self->edge_keys, ent_edge_columns, cells, ENT_N_EDGE_COLUMNS);
  g_string_truncate (self->claims, 0);
  ent_graph_data_append_claims (self->excerpt, place, self->claims);
  write_data (self->xml, CLAIMS_KEY, self->claims->str);
  ent_xml_close (self->xml);
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
  Writer self = { .excerpt = excerpt, .xml = xml, .claims = claims };

  ent_xml_open (xml, "graphml");
  ent_xml_set (xml, "xmlns", "http://graphml.graphdrawing.org/xmlns");
  write_columns (xml, self.node_keys, "node", ent_node_columns, ENT_N_NODE_COLUMNS);
  write_columns (xml, self.edge_keys, "edge", ent_edge_columns, ENT_N_EDGE_COLUMNS);
  write_key (xml, CLAIMS_KEY, "edge", "claims", "string");
  ent_xml_open (xml, "graph");
  ent_xml_set (xml, "id", "entente");
  ent_xml_set (xml, "edgedefault", "directed");
  for (guint i = 0; i < excerpt->nodes->len; i++)
    write_node (&self, g_array_index (excerpt->nodes, guint, i));
  for (guint i = 0; i < excerpt->relations->len; i++)
    {
      ent_excerpt_tell_relation (excerpt, i);
      write_edge (&self, i);
    }
  return ent_xml_end (xml, error);
}
