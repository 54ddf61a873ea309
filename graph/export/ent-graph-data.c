/* ent-graph-data.c: nodes, edges and claims as the formats of graphs have them in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-graph-data-private.h"

#include "export/ent-claim-json-private.h"
#include "export/ent-excerpt-facts.h"

#include <math.h>

const EntColumn ent_node_columns[ENT_N_NODE_COLUMNS] = {
  [ENT_NODE_LABEL] = { "label", ENT_COLUMN_TEXT },
  [ENT_NODE_X] = { "x", ENT_COLUMN_REAL },
  [ENT_NODE_Y] = { "y", ENT_COLUMN_REAL },
  [ENT_NODE_KIND] = { "kind", ENT_COLUMN_TEXT },
  [ENT_NODE_COUNTRY] = { "country", ENT_COLUMN_TEXT },
  [ENT_NODE_ROLE] = { "role", ENT_COLUMN_TEXT },
  [ENT_NODE_N_CLAIMS] = { "n_claims", ENT_COLUMN_INTEGER },
  [ENT_NODE_N_ORIGINS] = { "n_origins", ENT_COLUMN_INTEGER },
};

const EntColumn ent_edge_columns[ENT_N_EDGE_COLUMNS] = {
  [ENT_EDGE_LABEL] = { "label", ENT_COLUMN_TEXT },
  [ENT_EDGE_WEIGHT] = { "weight", ENT_COLUMN_REAL },
  [ENT_EDGE_RELATION] = { "relation", ENT_COLUMN_TEXT },
  [ENT_EDGE_PLOVER] = { "plover", ENT_COLUMN_TEXT },
  [ENT_EDGE_DIRECTED] = { "directed", ENT_COLUMN_BOOLEAN },
  [ENT_EDGE_STATUS] = { "status", ENT_COLUMN_TEXT },
  [ENT_EDGE_CONTESTED] = { "contested", ENT_COLUMN_BOOLEAN },
  [ENT_EDGE_N_CLAIMS] = { "n_claims", ENT_COLUMN_INTEGER },
  [ENT_EDGE_N_ORIGINS] = { "n_origins", ENT_COLUMN_INTEGER },
  [ENT_EDGE_FIRST_EVENT] = { "first_event", ENT_COLUMN_DAY },
  [ENT_EDGE_LAST_EVENT] = { "last_event", ENT_COLUMN_DAY },
  [ENT_EDGE_FIRST_PUBLISHED] = { "first_published", ENT_COLUMN_DAY },
  [ENT_EDGE_LAST_PUBLISHED] = { "last_published", ENT_COLUMN_DAY },
};

/* ---- nodes and edges ---- */

/**
 * ent_graph_data_get_node:
 * @node: an index of the view
 * @cells: (out caller-allocates): #ENT_N_NODE_COLUMNS of them
 *
 * Places are those of the picture: points, y downwards.
 */
void
ent_graph_data_get_node (const EntExcerpt *excerpt, guint node, EntCell *cells)
{
  const EntNode *shown = ent_view_get_node (excerpt->view, node);

  cells[ENT_NODE_LABEL].text = shown->actor->name;
  cells[ENT_NODE_X].number = excerpt->layout != NULL ? excerpt->layout->points[node].x : (double) NAN;
  cells[ENT_NODE_Y].number = excerpt->layout != NULL ? excerpt->layout->points[node].y : (double) NAN;
  cells[ENT_NODE_KIND].text = ent_actor_kind_get_name (shown->actor->kind);
  cells[ENT_NODE_COUNTRY].text = shown->actor->country;
  cells[ENT_NODE_ROLE].text = shown->actor->role;
  cells[ENT_NODE_N_CLAIMS].number = shown->n_claims;
  cells[ENT_NODE_N_ORIGINS].number = shown->n_origins;
}

/**
 * ent_graph_data_get_edge:
 * @place: of a relation in @excerpt
 * @cells: (out caller-allocates): #ENT_N_EDGE_COLUMNS of them
 */
void
ent_graph_data_get_edge (const EntExcerpt *excerpt, guint place, EntCell *cells)
{
  const EntRelation *relation = ent_excerpt_get_relation (excerpt, place);
  EntInterval events = ent_excerpt_get_event_days (excerpt, place);
  EntInterval published = ent_excerpt_get_published_days (excerpt, place);

  cells[ENT_EDGE_LABEL].text = relation->type->label;
  cells[ENT_EDGE_WEIGHT].number = relation->n_origins;
  cells[ENT_EDGE_RELATION].text = relation->type->name;
  cells[ENT_EDGE_PLOVER].text = relation->type->plover;
  cells[ENT_EDGE_DIRECTED].number = relation->type->directed;
  cells[ENT_EDGE_STATUS].text = ent_status_get_name (relation->status);
  cells[ENT_EDGE_CONTESTED].number = relation->contested;
  cells[ENT_EDGE_N_CLAIMS].number = relation->n_claims;
  cells[ENT_EDGE_N_ORIGINS].number = relation->n_origins;
  cells[ENT_EDGE_FIRST_EVENT].number = events.from;
  cells[ENT_EDGE_LAST_EVENT].number = events.to;
  cells[ENT_EDGE_FIRST_PUBLISHED].number = published.from;
  cells[ENT_EDGE_LAST_PUBLISHED].number = published.to;
}

/**
 * ent_cell_get_text:
 * @buffer: #ENT_CELL_BYTES bytes that the text may stand in
 *
 * Returns: (transfer none) (nullable): what stands in it, the same in every locale; %NULL where nothing does
 */
const char *
ent_cell_get_text (const EntCell *self, const EntColumn *column, char *buffer)
{
  switch (column->type)
    {
    case ENT_COLUMN_TEXT:
      return self->text;
    case ENT_COLUMN_INTEGER:
      g_snprintf (buffer, ENT_CELL_BYTES, "%u", (guint) self->number);
      return buffer;
    case ENT_COLUMN_REAL:
      return isfinite (self->number) ? g_ascii_formatd (buffer, ENT_CELL_BYTES, "%.10g", self->number) : NULL;
    case ENT_COLUMN_BOOLEAN:
      return self->number > 0 ? "true" : "false";
    case ENT_COLUMN_DAY:
      return ent_day_print (self->number, buffer);
    }
  g_return_val_if_reached (NULL);
}

/* ---- claims ---- */

/**
 * ent_graph_data_add_sayers:
 *
 * Adds a list of all who say so, outermost first; empty where the reporter does.
 */
void
ent_graph_data_add_sayers (const EntClaim *claim, EntJson *json, const char *key)
{
  gboolean sparse = ent_json_set_sparse (json, TRUE);

  ent_json_begin_list (json, key);
  for (guint i = 0; i < claim->said_by->len; i++)
    {
      const EntActor *sayer = g_ptr_array_index (claim->said_by, i);

      ent_json_begin_object (json, NULL);
      ent_claim_json_add_actor (json, sayer);
      ent_json_end_object (json);
    }
  ent_json_end_list (json);
  ent_json_set_sparse (json, sparse);
}

static void
add_claim (EntJson *json, const EntExcerpt *excerpt, guint place)
{
  g_autofree char *key = ent_excerpt_dup_claim_key (excerpt, place);
  const EntClaim *claim = ent_excerpt_get_claim (excerpt, place);

  ent_json_begin_object (json, NULL);
  ent_json_add_string (json, "key", key);
  ent_json_begin_object (json, "article");
  ent_claim_json_add_article (json, claim->article);
  ent_json_end_object (json);
  ent_claim_json_add_statement (json, claim);
  ent_graph_data_add_sayers (claim, json, "said_by");
  if (!ent_span_is_empty (claim->date_text))
    ent_json_add_text (json, "date_words", claim->article->text + claim->date_text.start,
                       claim->date_text.end - claim->date_text.start);
  ent_claim_json_add_days (json, "event", claim->event);
  ent_claim_json_add_sentence (json, claim);
  ent_claim_json_add_origin (json, claim, FALSE);
  ent_json_end_object (json);
}

/**
 * ent_graph_data_add_claims:
 * @place: of a relation in @excerpt
 *
 * Adds a list of its claims, as the project's own JSON has them (data/schema), but each with its article and with those
 * who say so in itself, so that an edge has all its evidence wherever it goes, and without what is not known. Of the
 * article's text, whose bytes spans count, there is only the sentence. O(claims)
 */
void
ent_graph_data_add_claims (const EntExcerpt *excerpt, guint place, EntJson *json, const char *key)
{
  gboolean sparse = ent_json_set_sparse (json, TRUE);

  ent_json_begin_list (json, key);
  for (guint i = excerpt->first_claims[place]; i < excerpt->first_claims[place + 1]; i++)
    add_claim (json, excerpt, i);
  ent_json_end_list (json);
  ent_json_set_sparse (json, sparse);
}

/**
 * ent_graph_data_append_claims:
 *
 * Appends the same to @out as a text in one line.
 */
void
ent_graph_data_append_claims (const EntExcerpt *excerpt, guint place, GString *out)
{
  EntJson *json = ent_json_new_inline (out);

  ent_graph_data_add_claims (excerpt, place, json, NULL);
  ent_json_free (json);
}
