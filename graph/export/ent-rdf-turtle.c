/* ent-rdf-turtle.c: RDF as Turtle, and as TriG, which adds named graphs
 *
 * https://www.w3.org/TR/turtle/ and https://www.w3.org/TR/trig/
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-append.h"
#include "export/ent-rdf-private.h"

#define BUFFER_BYTES 65536

typedef struct
{
  EntRdf parent;
  EntExportFile *file;
  GString *out;
  GString *graph;          /* what comes behind the subject, empty for nothing */
  char *iri;               /* of the subject */
  gboolean with_graphs;
  guint depth;
  gboolean begun;          /* a property stands in the node that is open */
  gboolean more;           /* a value stands in the list of values that is open */
  gboolean ordered;        /* which is a list of RDF */
} Turtle;

/* ---- words ---- */

static void
append_iri (GString *out, const char *iri)
{
  g_string_append_c (out, '<');
  ent_append (out, iri);
  g_string_append_c (out, '>');
}

/* A property or a type: with a prefix, or an IRI of ours. */
static void
append_name (GString *out, const char *name)
{
  if (g_str_has_prefix (name, "urn:"))
    append_iri (out, name);
  else
    ent_append (out, name);
}

static void
append_escape (GString *out, guchar c)
{
  switch (c)
    {
    case '\n':
      ent_append (out, "\\n");
      break;
    case '\r':
      ent_append (out, "\\r");
      break;
    case '\t':
      ent_append (out, "\\t");
      break;
    case '"':
    case '\\':
      g_string_append_c (out, '\\');
      g_string_append_c (out, c);
      break;
    default:
      g_string_append_printf (out, "\\u%04X", c);
    }
}

static void
append_quoted (GString *out, const char *text, gsize length)
{
  g_autofree char *valid = g_utf8_validate_len (text, length, NULL) ? NULL : g_utf8_make_valid (text, length);
  const char *plain = valid != NULL ? valid : text, *end = plain + (valid != NULL ? strlen (valid) : length);

  g_string_append_c (out, '"');
  for (const char *p = plain; p < end; p++)
    {
      guchar c = *p;

      if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7f)
        continue;
      ent_append_bytes (out, plain, p - plain);
      plain = p + 1;
      append_escape (out, c);
    }
  ent_append_bytes (out, plain, end - plain);
  g_string_append_c (out, '"');
}

/* What stands before a value: its property, or what parts it from the value before it. */
static void
begin_value (Turtle *self, const char *property)
{
  if (property == NULL)
    {
      ent_append (self->out, !self->more ? "" : self->ordered ? " " : ", ");
      self->more = TRUE;
      return;
    }
  if (self->begun)
    ent_append (self->out, self->depth > 1 ? " ; " : " ;\n  ");
  self->begun = TRUE;
  append_name (self->out, property);
  g_string_append_c (self->out, ' ');
}

/* ---- subjects ---- */

static void
begin_subject (EntRdf *rdf, const char *property, const char *iri, const char *const *types)
{
  Turtle *self = (Turtle *) rdf;

  if (iri != NULL)
    {
      self->iri = g_strdup (iri);
      append_iri (self->out, iri);
      g_string_append_c (self->out, ' ');
    }
  else
    {
      begin_value (self, property);
      ent_append (self->out, "[ ");
    }
  self->depth++;
  self->begun = TRUE;
  for (guint i = 0; types[i] != NULL; i++)
    {
      ent_append (self->out, i == 0 ? "a " : ", ");
      append_name (self->out, types[i]);
    }
}

static void
end_subject (EntRdf *rdf)
{
  Turtle *self = (Turtle *) rdf;

  self->depth--;
  self->begun = self->more = TRUE;
  if (self->depth > 0)
    {
      ent_append (self->out, " ]");
      return;
    }
  ent_append (self->out, " .\n");
  ent_append_bytes (self->out, self->graph->str, self->graph->len);
  g_string_truncate (self->graph, 0);
  g_clear_pointer (&self->iri, g_free);
  if (self->out->len > BUFFER_BYTES)
    {
      ent_export_file_write (self->file, self->out->str, self->out->len);
      g_string_truncate (self->out, 0);
    }
}

static void
begin_values (EntRdf *rdf, const char *property, gboolean ordered)
{
  Turtle *self = (Turtle *) rdf;

  begin_value (self, property);
  if (ordered)
    ent_append (self->out, "( ");
  self->ordered = ordered;
  self->more = FALSE;
}

static void
end_values (EntRdf *rdf, gboolean ordered)
{
  Turtle *self = (Turtle *) rdf;

  if (ordered)
    ent_append (self->out, " )");
}

/* ---- values ---- */

static void
add_iri (EntRdf *rdf, const char *property, const char *iri, gboolean prefixed)
{
  Turtle *self = (Turtle *) rdf;

  begin_value (self, property);
  if (prefixed)
    append_name (self->out, iri);
  else
    append_iri (self->out, iri);
}

static void
add_literal (EntRdf *rdf, const char *property, const char *text, gsize length, const char *type, gboolean bare)
{
  Turtle *self = (Turtle *) rdf;

  begin_value (self, property);
  if (bare)
    {
      ent_append_bytes (self->out, text, length);
      return;
    }
  if (type == NULL)
    {
      append_quoted (self->out, text, length);
      return;
    }
  g_string_append_c (self->out, '"');
  ent_append_bytes (self->out, text, length);
  ent_append (self->out, "\"^^");
  append_name (self->out, type);
}

static void
add_graph (EntRdf *rdf, const char *subject, const char *property, const char *object)
{
  Turtle *self = (Turtle *) rdf;

  if (!self->with_graphs)
    return;
  append_iri (self->graph, self->iri);
  ent_append (self->graph, " { ");
  append_iri (self->graph, subject);
  g_string_append_c (self->graph, ' ');
  append_name (self->graph, property);
  g_string_append_c (self->graph, ' ');
  append_iri (self->graph, object);
  ent_append (self->graph, " . }\n");
}

static void
free_turtle (EntRdf *rdf)
{
  Turtle *self = (Turtle *) rdf;

  ent_export_file_write (self->file, self->out->str, self->out->len);
  g_string_free (self->out, TRUE);
  g_string_free (self->graph, TRUE);
  g_free (self);
}

static const EntRdfNotation notation = {
  begin_subject, end_subject, begin_values, end_values, add_iri, add_literal, add_graph, free_turtle,
};

/**
 * ent_rdf_new_turtle:
 * @file: where it is written; it has to outlive the writer
 * @with_graphs: as TriG; without them what is claimed stands in no graph, but in the reified statements alone
 */
EntRdf *
ent_rdf_new_turtle (EntExportFile *file, gboolean with_graphs)
{
  Turtle *self = g_new0 (Turtle, 1);

  self->parent.notation = &notation;
  self->file = file;
  self->out = g_string_sized_new (BUFFER_BYTES + 4096);
  self->graph = g_string_new (NULL);
  self->with_graphs = with_graphs;
  for (const EntRdfPrefix *prefix = ent_rdf_prefixes; prefix->name != NULL; prefix++)
    g_string_append_printf (self->out, "@prefix %s: <%s> .\n", prefix->name, prefix->iri);
  return &self->parent;
}
