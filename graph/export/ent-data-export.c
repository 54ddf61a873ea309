/* ent-data-export.c: what is shown, as data that other programs read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-data-export.h"

#include "export/ent-data-writers.h"

#include <string.h>

/**
 * Writer:
 * @tables: (nullable) (array zero-terminated=1): what it writes beside the file
 */
typedef struct
{
  EntDataFormat format;
  EntDataWriteFunc write;
  const char *const *tables;
} Writer;

/* In the order in which they are offered. */
static const Writer writers[] = {
  { { "json", "Entente JSON", "all of it, to be read again", "application/json" }, ent_entente_json_write },
  { { "graphml", "GraphML", "networkx, igraph, Cytoscape", "application/graphml+xml" }, ent_graphml_write },
  { { "gexf", "GEXF", "Gephi, with a timeline", "application/gexf+xml" }, ent_gexf_write },
  { { "gml", "GML", "igraph, networkx, Mathematica", "text/vnd.gml" }, ent_gml_write },
  { { "cyjs", "Cytoscape JSON", "Cytoscape, Cytoscape.js", "application/json" }, ent_cyjs_write },
  { { "csv", "CSV", "spreadsheets, Gephi", "text/csv" }, ent_csv_write, ent_csv_tables },
  { { "neo4j.csv", "CSV for Neo4j", "neo4j-admin database import", "text/csv" }, ent_neo4j_write, ent_neo4j_tables },
  { { "dot", "DOT", "Graphviz, gvpr", "text/vnd.graphviz" }, ent_dot_write },
  { { "csljson", "CSL-JSON", "the articles, for Zotero, pandoc", "application/vnd.citationstyles.csl+json" },
    ent_csljson_write },
  { { "ris", "RIS", "the articles, for Zotero, EndNote, Citavi", "application/x-research-info-systems" }, ent_ris_write },
  { { "trig", "RDF (TriG)", "triple stores, SPARQL", "application/trig" }, ent_trig_write },
  { { "jsonld", "RDF (JSON-LD)", "triple stores, web pages", "application/ld+json" }, ent_jsonld_write },
  { { "ttl", "RDF (Turtle)", "triple stores without named graphs", "text/turtle" }, ent_ttl_write },
  { { "ftm", "FollowTheMoney", "Aleph, OpenSanctions' tools; JSON lines", "application/json+ftm" }, ent_ftm_write },
  { { "cypher", "Cypher", "Neo4j, Memgraph", "application/x-cypher-query" }, ent_cypher_write },
  { { "stix", "STIX 2.1", "OpenCTI, MISP", "application/stix+json;version=2.1" }, ent_stix_write },
};

guint
ent_data_format_get_n (void)
{
  return G_N_ELEMENTS (writers);
}

const EntDataFormat *
ent_data_format_get (guint index)
{
  g_return_val_if_fail (index < ent_data_format_get_n (), NULL);
  return &writers[index].format;
}

/**
 * ent_data_format_find:
 * @name: its case does not matter
 *
 * Returns: (nullable): the format of that name
 */
const EntDataFormat *
ent_data_format_find (const char *name)
{
  for (guint i = 0; i < ent_data_format_get_n (); i++)
    if (g_ascii_strcasecmp (writers[i].format.name, name) == 0)
      return &writers[i].format;
  return NULL;
}

/**
 * ent_data_format_find_for_path:
 * @path: a file name, whose case does not matter
 *
 * Returns: (transfer none) (nullable): the format with the longest name that @path ends with: "graph.neo4j.csv" is for Neo4j
 */
const EntDataFormat *
ent_data_format_find_for_path (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);
  const EntDataFormat *found = NULL;

  for (guint i = 0; i < ent_data_format_get_n (); i++)
    {
      const EntDataFormat *format = &writers[i].format;
      g_autofree char *ending = g_strconcat (".", format->name, NULL);

      if (g_str_has_suffix (lower, ending) && (found == NULL || strlen (format->name) > strlen (found->name)))
        found = format;
    }
  return found;
}

static const Writer *
get_writer (const EntDataFormat *format)
{
  return (const Writer *) ((const char *) format - G_STRUCT_OFFSET (Writer, format));
}

/**
 * ent_data_export_list_files:
 * @path: where to ent_data_export()
 *
 * Returns: (transfer full) (array zero-terminated=1): all files that are written or replaced, @path first
 */
char **
ent_data_export_list_files (const EntDataFormat *format, const char *path)
{
  const char *const *tables = get_writer (format)->tables;
  g_autoptr (GStrvBuilder) files = g_strv_builder_new ();

  g_strv_builder_add (files, path);
  for (guint i = 0; tables != NULL && tables[i] != NULL; i++)
    {
      g_autofree char *beside = ent_export_file_dup_path_beside (path, tables[i]);

      g_strv_builder_add (files, beside);
    }
  return g_strv_builder_end (files);
}

/**
 * ent_data_export:
 *
 * Writes @excerpt to all of ent_data_export_list_files(), over what is there, when all of it could be written. O(claims)
 */
gboolean
ent_data_export (const EntExcerpt *excerpt, const EntDataFormat *format, const char *path, GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (EntExportFile) file = ent_export_file_new (path, cancellable, error);
  g_autoptr (GError) reason = NULL;

  if (file == NULL)
    return FALSE;
  if (get_writer (format)->write (excerpt, file, &reason))
    return ent_export_file_finish (file, error);
  /* where the file is the reason it knows better */
  if (!ent_export_file_propagate_error (file, error))
    g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}
