/* ent-gexf-writer.c: data as GEXF 1.2 (gexf.net), for Gephi
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-data-writers.h"
#include "export/ent-excerpt-facts.h"
#include "export/ent-excerpt-progress.h"
#include "export/ent-graph-data-private.h"
#include "export/ent-xml-writer.h"
#include "picture/ent-style.h"

#include <math.h>

/* Gephi draws all nodes as discs: one of about the room that shapes take in the picture. */
#define NODE_SIZE 20

static const char *
get_type_name (EntColumnType type)
{
  switch (type)
    {
    case ENT_COLUMN_INTEGER:
      return "integer";
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
write_attribute (EntXml *xml, const char *name, const char *type)
{
  ent_xml_open (xml, "attribute");
  ent_xml_set (xml, "id", name);
  ent_xml_set (xml, "title", name);
  ent_xml_set (xml, "type", type);
  ent_xml_close (xml);
}

static void
begin_attributes (EntXml *xml, const char *class)
{
  ent_xml_open (xml, "attributes");
  ent_xml_set (xml, "class", class);
  ent_xml_set (xml, "mode", "static");
}

static void
write_attributes (EntXml *xml)
{
  begin_attributes (xml, "node");
  for (guint i = ENT_NODE_KIND; i < ENT_N_NODE_COLUMNS; i++)
    write_attribute (xml, ent_node_columns[i].name, get_type_name (ent_node_columns[i].type));
  ent_xml_close (xml);
  begin_attributes (xml, "edge");
  for (guint i = ENT_EDGE_RELATION; i < ENT_N_EDGE_COLUMNS; i++)
    write_attribute (xml, ent_edge_columns[i].name, get_type_name (ent_edge_columns[i].type));
  write_attribute (xml, "claims", "string");
  ent_xml_close (xml);
}

static void
write_value (EntXml *xml, const char *name, const char *text)
{
  if (text == NULL)
    return;
  ent_xml_open (xml, "attvalue");
  ent_xml_set (xml, "for", name);
  ent_xml_set (xml, "value", text);
  ent_xml_close (xml);
}

static void
write_cells (EntXml *xml, const EntColumn *columns, const EntCell *cells, guint first, guint end)
{
  char buffer[ENT_CELL_BYTES];

  for (guint i = first; i < end; i++)
    write_value (xml, columns[i].name, ent_cell_get_text (&cells[i], &columns[i], buffer));
}

static void
write_color (EntXml *xml, EntColor color)
{
  ent_xml_open (xml, "viz:color");
  ent_xml_set_format (xml, "r", "%d", (int) lround (255 * color.red));
  ent_xml_set_format (xml, "g", "%d", (int) lround (255 * color.green));
  ent_xml_set_format (xml, "b", "%d", (int) lround (255 * color.blue));
  ent_xml_close (xml);
}

static const char *
get_shape_name (EntShape shape)
{
  switch (shape)
    {
    case ENT_SHAPE_BOX:
      return "square";
    case ENT_SHAPE_DIAMOND:
      return "diamond";
    case ENT_SHAPE_CIRCLE:
    case ENT_SHAPE_HEXAGON:
    case ENT_SHAPE_PILL:
    case ENT_SHAPE_ELLIPSE:
      return "disc";
    }
  g_return_val_if_reached (NULL);
}

static void
write_viz_value (EntXml *xml, const char *element, const char *value)
{
  ent_xml_open (xml, element);
  ent_xml_set (xml, "value", value);
  ent_xml_close (xml);
}

static void
write_place (EntXml *xml, double x, double y)
{
  ent_xml_open (xml, "viz:position");
  ent_xml_set_number (xml, "x", x);
  ent_xml_set_number (xml, "y", y);
  ent_xml_set (xml, "z", "0");
  ent_xml_close (xml);
}

static void
write_node (EntXml *xml, const EntExcerpt *excerpt, guint node)
{
  const EntActor *actor = ent_excerpt_get_actor (excerpt, node);
  EntCell cells[ENT_N_NODE_COLUMNS];

  ent_graph_data_get_node (excerpt, node, cells);
  ent_xml_open (xml, "node");
  ent_xml_set (xml, "id", actor->id);
  ent_xml_set (xml, "label", actor->name);
  ent_xml_open (xml, "attvalues");
  write_cells (xml, ent_node_columns, cells, ENT_NODE_KIND, ENT_N_NODE_COLUMNS);
  ent_xml_close (xml);
  write_color (xml, ent_style_get_node_fill (actor->kind, ENT_THEME_LIGHT));
  if (excerpt->layout != NULL)
    write_place (xml, cells[ENT_NODE_X].number, -cells[ENT_NODE_Y].number);
  write_viz_value (xml, "viz:size", G_STRINGIFY (NODE_SIZE));
  write_viz_value (xml, "viz:shape", get_shape_name (ent_style_get_shape (actor->kind)));
  ent_xml_close (xml);
}

/* ---- when an edge was there ---- */

static int
compare_intervals (gconstpointer a, gconstpointer b)
{
  const EntInterval *first = a, *second = b;

  if (first->from != second->from)
    return first->from < second->from ? -1 : 1;
  return first->to < second->to ? -1 : first->to > second->to;
}

/* Joins the stretches of @days, which are sorted, where they meet: Gephi takes none that share a day. */
static void
join_intervals (GArray *days)
{
  guint n = 0;

  for (guint i = 0; i < days->len; i++)
    {
      EntInterval next = g_array_index (days, EntInterval, i);
      EntInterval *last = n > 0 ? &g_array_index (days, EntInterval, n - 1) : NULL;

      if (last != NULL && (last->to == ENT_DAY_NONE || next.from <= last->to + 1))
        last->to = last->to == ENT_DAY_NONE || next.to == ENT_DAY_NONE ? ENT_DAY_NONE : MAX (last->to, next.to);
      else
        g_array_index (days, EntInterval, n++) = next;
    }
  g_array_set_size (days, n);
}

/* An edge whose claims tell no day has no spell, which GEXF takes for always. */
static void
write_spells (EntXml *xml, const EntExcerpt *excerpt, guint place, GArray *days)
{
  char buffer[ENT_DAY_BYTES];

  g_array_set_size (days, 0);
  for (guint i = excerpt->first_claims[place]; i < excerpt->first_claims[place + 1]; i++)
    if (!ent_interval_is_none (ent_excerpt_get_claim (excerpt, i)->event))
      g_array_append_val (days, ent_excerpt_get_claim (excerpt, i)->event);
  if (days->len == 0)
    return;
  g_array_sort (days, compare_intervals);
  join_intervals (days);
  ent_xml_open (xml, "spells");
  for (guint i = 0; i < days->len; i++)
    {
      EntInterval spell = g_array_index (days, EntInterval, i);

      ent_xml_open (xml, "spell");
      if (spell.from != ENT_DAY_NONE)
        ent_xml_set (xml, "start", ent_day_print (spell.from, buffer));
      if (spell.to != ENT_DAY_NONE)
        ent_xml_set (xml, "end", ent_day_print (spell.to, buffer));
      ent_xml_close (xml);
    }
  ent_xml_close (xml);
}

static void
write_edge (EntXml *xml, const EntExcerpt *excerpt, guint place, GString *claims, GArray *days)
{
  const EntRelation *relation = ent_excerpt_get_relation (excerpt, place);
  EntCell cells[ENT_N_EDGE_COLUMNS];

  ent_graph_data_get_edge (excerpt, place, cells);
  ent_xml_open (xml, "edge");
  ent_xml_set_format (xml, "id", "e%u", place + 1);
  ent_xml_set (xml, "source", ent_excerpt_get_actor (excerpt, relation->source)->id);
  ent_xml_set (xml, "target", ent_excerpt_get_actor (excerpt, relation->target)->id);
  ent_xml_set (xml, "kind", relation->type->name);
  ent_xml_set (xml, "label", relation->type->label);
  ent_xml_set_number (xml, "weight", cells[ENT_EDGE_WEIGHT].number);
  g_string_truncate (claims, 0);
  ent_graph_data_append_claims (excerpt, place, claims);
  ent_xml_open (xml, "attvalues");
  write_cells (xml, ent_edge_columns, cells, ENT_EDGE_RELATION, ENT_N_EDGE_COLUMNS);
  write_value (xml, "claims", claims->str);
  ent_xml_close (xml);
  write_spells (xml, excerpt, place, days);
  write_color (xml, ent_style_get_relation_color (relation->type, ENT_THEME_LIGHT));
  ent_xml_close (xml);
}

/**
 * ent_gexf_write:
 *
 * Writes a directed multigraph in the namespace of 1.2draft, the only one that networkx reads; it reads no graph with
 * edges of both sorts either, so that whether a relation has a direction is an attribute. What parts the edges between two
 * nodes is "kind", as in GEXF 1.3 and Gephi. The spells of an edge are the days of its claims' events, claims an
 * attribute with a text of JSON. Places are upwards, as Gephi has them.
 */
gboolean
ent_gexf_write (const EntExcerpt *excerpt, EntExportFile *file, GError **error)
{
  g_autoptr (GString) claims = g_string_new (NULL);
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (EntInterval));
  EntXml *xml = ent_xml_new (file, TRUE);

  ent_xml_open (xml, "gexf");
  ent_xml_set (xml, "xmlns", "http://www.gexf.net/1.2draft");
  ent_xml_set (xml, "xmlns:viz", "http://www.gexf.net/1.2draft/viz");
  ent_xml_set (xml, "version", "1.2");
  ent_xml_open (xml, "meta");
  ent_xml_add_element (xml, "creator", "Entente");
  ent_xml_close (xml);
  ent_xml_open (xml, "graph");
  ent_xml_set (xml, "defaultedgetype", "directed");
  ent_xml_set (xml, "mode", "dynamic");
  ent_xml_set (xml, "timeformat", "date");
  write_attributes (xml);
  ent_xml_open (xml, "nodes");
  for (guint i = 0; i < excerpt->nodes->len; i++)
    write_node (xml, excerpt, g_array_index (excerpt->nodes, guint, i));
  ent_xml_close (xml);
  ent_xml_open (xml, "edges");
  for (guint i = 0; i < excerpt->relations->len; i++)
    {
      ent_excerpt_tell_relation (excerpt, i);
      write_edge (xml, excerpt, i, claims, days);
    }
  return ent_xml_end (xml, error);
}
