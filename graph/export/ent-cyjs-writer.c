/* ent-cyjs-writer.c: data as JSON for Cytoscape and Cytoscape.js
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-data-writers.h"
#include "export/ent-excerpt-progress.h"
#include "export/ent-graph-data-private.h"

static void
add_cell (EntJson *json, const EntColumn *column, const EntCell *cell)
{
  char buffer[ENT_CELL_BYTES];

  switch (column->type)
    {
    case ENT_COLUMN_TEXT:
    case ENT_COLUMN_DAY:
      ent_json_add_string (json, column->name, ent_cell_get_text (cell, column, buffer));
      break;
    case ENT_COLUMN_INTEGER:
    case ENT_COLUMN_REAL:
      ent_json_add_double (json, column->name, cell->number);
      break;
    case ENT_COLUMN_BOOLEAN:
      ent_json_add_boolean (json, column->name, cell->number > 0);
      break;
    }
}

static void
add_node (EntJson *json, const EntExcerpt *excerpt, guint node)
{
  EntCell cells[ENT_N_NODE_COLUMNS];

  ent_graph_data_get_node (excerpt, node, cells);
  ent_json_begin_object (json, NULL);
  ent_json_begin_object (json, "data");
  ent_json_add_string (json, "id", ent_excerpt_get_actor (excerpt, node)->id);
  ent_json_add_string (json, "name", cells[ENT_NODE_LABEL].text);
  for (guint i = ENT_NODE_KIND; i < ENT_N_NODE_COLUMNS; i++)
    add_cell (json, &ent_node_columns[i], &cells[i]);
  ent_json_end_object (json);
  if (excerpt->layout != NULL)
    {
      ent_json_begin_object (json, "position");
      ent_json_add_double (json, "x", cells[ENT_NODE_X].number);
      ent_json_add_double (json, "y", cells[ENT_NODE_Y].number);
      ent_json_end_object (json);
    }
  ent_json_end_object (json);
}

static void
add_edge (EntJson *json, const EntExcerpt *excerpt, guint place)
{
  const EntRelation *relation = ent_excerpt_get_relation (excerpt, place);
  EntCell cells[ENT_N_EDGE_COLUMNS];

  ent_graph_data_get_edge (excerpt, place, cells);
  ent_json_begin_object (json, NULL);
  ent_json_begin_object (json, "data");
  ent_json_add_format (json, "id", "e%u", place + 1);
  ent_json_add_string (json, "source", ent_excerpt_get_actor (excerpt, relation->source)->id);
  ent_json_add_string (json, "target", ent_excerpt_get_actor (excerpt, relation->target)->id);
  ent_json_add_string (json, "interaction", cells[ENT_EDGE_LABEL].text);
  for (guint i = 0; i < ENT_N_EDGE_COLUMNS; i++)
    add_cell (json, &ent_edge_columns[i], &cells[i]);
  ent_graph_data_add_claims (excerpt, place, json, "claims");
  ent_json_end_object (json);
  ent_json_end_object (json);
}

/**
 * ent_cyjs_write:
 *
 * Writes what cytoscape ({ elements }) and Cytoscape's own reader of .cyjs take: names and interactions as the latter calls
 * them. Only a file has an error.
 */
gboolean
ent_cyjs_write (const EntExcerpt *excerpt, EntExportFile *file, GError **error)
{
  EntJson *json = ent_json_new (file);

  ent_json_begin_object (json, NULL);
  ent_json_add_string (json, "format_version", "1.0");
  ent_json_add_string (json, "generated_by", "Entente");
  ent_json_add_string (json, "target_cytoscapejs_version", "~3");
  ent_json_begin_object (json, "data");
  ent_json_add_string (json, "name", "Entente");
  ent_json_end_object (json);
  ent_json_begin_object (json, "elements");
  ent_json_begin_list (json, "nodes");
  for (guint i = 0; i < excerpt->nodes->len; i++)
    add_node (json, excerpt, g_array_index (excerpt->nodes, guint, i));
  ent_json_end_list (json);
  ent_json_begin_list (json, "edges");
  for (guint i = 0; i < excerpt->relations->len; i++)
    {
      ent_excerpt_tell_relation (excerpt, i);
      add_edge (json, excerpt, i);
    }
  ent_json_end_list (json);
  ent_json_end_object (json);
  ent_json_end_object (json);
  ent_json_end_line (json);
  ent_json_free (json);
  return TRUE;
}
