/* ent-gml-writer.c: data as GML (Himsolt 1996: GML, a portable graph file format)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-data-writers.h"
#include "export/ent-excerpt-progress.h"
#include "export/ent-graph-data-private.h"

typedef struct
{
  const EntExcerpt *excerpt;
  GString *out;
  GString *claims;      /* of the edge that is being written */
  GHashTable *names;    /* of nodes: how many have it */
} Writer;

/* GML is ASCII: all other characters are numbers, as in HTML, and so are line breaks, which networkx does not read. */
static void
append_quoted (GString *out, const char *text)
{
  g_autofree char *valid = g_utf8_validate (text, -1, NULL) ? NULL : g_utf8_make_valid (text, -1);
  const char *plain = valid != NULL ? valid : text, *p = plain;

  g_string_append_c (out, '"');
  while (*p != '\0')
    {
      if (*p >= 0x20 && *p < 0x7f && *p != '"' && *p != '&')
        {
          p++;
          continue;
        }
      g_string_append_len (out, plain, p - plain);
      if (*p == '"')
        g_string_append_len (out, "&quot;", 6);
      else if (*p == '&')
        g_string_append_len (out, "&amp;", 5);
      else
        g_string_append_printf (out, "&#%u;", g_utf8_get_char (p));
      plain = p = g_utf8_next_char (p);
    }
  g_string_append_len (out, plain, p - plain);
  g_string_append_c (out, '"');
}

static void
append_text (GString *out, const char *key, const char *text)
{
  g_string_append_printf (out, "    %s ", key);
  append_quoted (out, text);
  g_string_append_c (out, '\n');
}

/* GML knows numbers and texts; a key has no underscore there by the letter, but all that is read today takes it. */
static void
append_cell (GString *out, const EntColumn *column, const EntCell *cell)
{
  char buffer[ENT_CELL_BYTES];
  const char *text = ent_cell_get_text (cell, column, buffer);

  if (text == NULL)
    return;
  if (column->type == ENT_COLUMN_TEXT || column->type == ENT_COLUMN_DAY)
    append_text (out, column->name, text);
  else if (column->type == ENT_COLUMN_BOOLEAN)
    g_string_append_printf (out, "    %s %d\n", column->name, cell->number > 0);
  else
    g_string_append_printf (out, "    %s %s\n", column->name, text);
}

/* networkx knows nodes by their labels: actors of one name have their ids in theirs. */
static void
append_label (Writer *self, const EntActor *actor)
{
  g_autofree char *label = NULL;

  if (GPOINTER_TO_UINT (g_hash_table_lookup (self->names, actor->name)) > 1)
    label = g_strdup_printf ("%s (%s)", actor->name, actor->id);
  append_text (self->out, "label", label != NULL ? label : actor->name);
}

static void
append_node (Writer *self, guint node)
{
  const EntActor *actor = ent_excerpt_get_actor (self->excerpt, node);
  EntCell cells[ENT_N_NODE_COLUMNS];
  char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];

  ent_graph_data_get_node (self->excerpt, node, cells);
  g_string_append_printf (self->out, "  node [\n    id %u\n", node);
  append_label (self, actor);
  append_text (self->out, "actor", actor->id);
  append_text (self->out, "name", actor->name);
  if (self->excerpt->layout != NULL)
    g_string_append_printf (self->out, "    graphics [ x %s y %s ]\n",
                            g_ascii_formatd (x, sizeof x, "%.3f", cells[ENT_NODE_X].number),
                            g_ascii_formatd (y, sizeof y, "%.3f", cells[ENT_NODE_Y].number));
  for (guint i = ENT_NODE_KIND; i < ENT_N_NODE_COLUMNS; i++)
    append_cell (self->out, &ent_node_columns[i], &cells[i]);
  g_string_append (self->out, "  ]\n");
}

static void
append_edge (Writer *self, guint place)
{
  const EntRelation *relation = ent_excerpt_get_relation (self->excerpt, place);
  EntCell cells[ENT_N_EDGE_COLUMNS];

  ent_graph_data_get_edge (self->excerpt, place, cells);
  g_string_append_printf (self->out, "  edge [\n    id %u\n    source %u\n    target %u\n", place + 1, relation->source,
                          relation->target);
  for (guint i = 0; i < ENT_N_EDGE_COLUMNS; i++)
    append_cell (self->out, &ent_edge_columns[i], &cells[i]);
  g_string_truncate (self->claims, 0);
  ent_graph_data_append_claims (self->excerpt, place, self->claims);
  append_text (self->out, "claims", self->claims->str);
  g_string_append (self->out, "  ]\n");
}

static gboolean
flush (Writer *self, EntExportFile *file)
{
  gboolean ok = ent_export_file_write (file, self->out->str, self->out->len);

  g_string_truncate (self->out, 0);
  return ok;
}

static void
count_names (Writer *self)
{
  for (guint i = 0; i < self->excerpt->nodes->len; i++)
    {
      const char *name = ent_excerpt_get_actor (self->excerpt, g_array_index (self->excerpt->nodes, guint, i))->name;
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->names, name));

      g_hash_table_insert (self->names, (gpointer) name, GUINT_TO_POINTER (n + 1));
    }
}

/**
 * ent_gml_write:
 *
 * Writes a directed multigraph; whether a relation has a direction is an attribute of its edge. Claims are one too,
 * a text of JSON: igraph leaves out whatever has parts. Only a file has an error.
 */
gboolean
ent_gml_write (const EntExcerpt *excerpt, EntExportFile *file, GError **error)
{
  g_autoptr (GString) out = g_string_new ("Creator \"Entente\"\ngraph [\n  directed 1\n  multigraph 1\n");
  g_autoptr (GString) claims = g_string_new (NULL);
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  Writer self = { excerpt, out, claims, names };

  count_names (&self);
  for (guint i = 0; i < excerpt->nodes->len; i++)
    append_node (&self, g_array_index (excerpt->nodes, guint, i));
  for (guint i = 0; i < excerpt->relations->len && flush (&self, file); i++)
    {
      ent_excerpt_tell_relation (excerpt, i);
      append_edge (&self, i);
    }
  g_string_append (out, "]\n");
  flush (&self, file);
  return TRUE;
}
