/* ent-graph-data-private.h: nodes, edges and claims as the formats of graphs have them in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "export/ent-excerpt.h"
#include "export/ent-json-writer.h"

G_BEGIN_DECLS

typedef enum
{
  ENT_COLUMN_TEXT,
  ENT_COLUMN_INTEGER,
  ENT_COLUMN_REAL,
  ENT_COLUMN_BOOLEAN,
  ENT_COLUMN_DAY,
} EntColumnType;

typedef struct
{
  const char *name;
  EntColumnType type;
} EntColumn;

/**
 * EntCell:
 * @text: (nullable): of a text; %NULL: there is none
 * @number: of all others; there is none where a real one is not a number, and where it is %ENT_DAY_NONE
 */
typedef struct
{
  const char *text;
  double number;
} EntCell;

/* Those before kind have a place of their own in some formats. */
typedef enum
{
  ENT_NODE_LABEL,
  ENT_NODE_X,
  ENT_NODE_Y,
  ENT_NODE_KIND,
  ENT_NODE_COUNTRY,
  ENT_NODE_ROLE,
  ENT_NODE_N_CLAIMS,
  ENT_NODE_N_ORIGINS,
  ENT_N_NODE_COLUMNS,
} EntNodeColumn;

/* Likewise those before the relation's name. */
typedef enum
{
  ENT_EDGE_LABEL,
  ENT_EDGE_WEIGHT,
  ENT_EDGE_RELATION,
  ENT_EDGE_PLOVER,
  ENT_EDGE_DIRECTED,
  ENT_EDGE_STATUS,
  ENT_EDGE_CONTESTED,
  ENT_EDGE_N_CLAIMS,
  ENT_EDGE_N_ORIGINS,
  ENT_EDGE_FIRST_EVENT,
  ENT_EDGE_LAST_EVENT,
  ENT_EDGE_FIRST_PUBLISHED,
  ENT_EDGE_LAST_PUBLISHED,
  ENT_N_EDGE_COLUMNS,
} EntEdgeColumn;

extern const EntColumn ent_node_columns[ENT_N_NODE_COLUMNS];
extern const EntColumn ent_edge_columns[ENT_N_EDGE_COLUMNS];

void ent_graph_data_get_node (const EntExcerpt *excerpt, guint node, EntCell *cells);
void ent_graph_data_get_edge (const EntExcerpt *excerpt, guint place, EntCell *cells);

#define ENT_CELL_BYTES 40
const char *ent_cell_get_text (const EntCell *self, const EntColumn *column, char *buffer);

void ent_graph_data_add_claims (const EntExcerpt *excerpt, guint place, EntJson *json, const char *key);
void ent_graph_data_append_claims (const EntExcerpt *excerpt, guint place, GString *out);
void ent_graph_data_add_sayers (const EntClaim *claim, EntJson *json, const char *key);

G_END_DECLS
