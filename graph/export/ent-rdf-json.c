/* ent-rdf-json.c: RDF as JSON-LD
 *
 * https://www.w3.org/TR/json-ld11/: in an order that can be written and read as it comes, with all of its context in itself.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-json-writer.h"
#include "export/ent-rdf-private.h"

typedef struct
{
  EntRdf parent;
  EntJson *json;
} JsonLd;

static void
add_reference (EntJson *json, const char *key, const char *iri)
{
  ent_json_begin_object (json, key);
  ent_json_add_plain (json, "@id", iri);
  ent_json_end_object (json);
}

static void
begin_subject (EntRdf *rdf, const char *property, const char *iri, const char *const *types)
{
  EntJson *json = ((JsonLd *) rdf)->json;

  ent_json_begin_object (json, property);
  if (iri != NULL)
    ent_json_add_plain (json, "@id", iri);
  if (types[1] == NULL)
    {
      ent_json_add_plain (json, "@type", types[0]);
      return;
    }
  ent_json_begin_list (json, "@type");
  for (guint i = 0; types[i] != NULL; i++)
    ent_json_add_plain (json, NULL, types[i]);
  ent_json_end_list (json);
}

static void
end_subject (EntRdf *rdf)
{
  ent_json_end_object (((JsonLd *) rdf)->json);
}

static void
begin_values (EntRdf *rdf, const char *property, gboolean ordered)
{
  EntJson *json = ((JsonLd *) rdf)->json;

  if (ordered)
    {
      ent_json_begin_object (json, property);
      property = "@list";
    }
  ent_json_begin_list (json, property);
}

static void
end_values (EntRdf *rdf, gboolean ordered)
{
  EntJson *json = ((JsonLd *) rdf)->json;

  ent_json_end_list (json);
  if (ordered)
    ent_json_end_object (json);
}

static void
add_iri (EntRdf *rdf, const char *property, const char *iri, gboolean prefixed)
{
  add_reference (((JsonLd *) rdf)->json, property, iri);
}

static void
add_literal (EntRdf *rdf, const char *property, const char *text, gsize length, const char *type, gboolean bare)
{
  EntJson *json = ((JsonLd *) rdf)->json;

  if (type == NULL)
    ent_json_add_text (json, property, text, length);
  else if (bare)
    ent_json_add_json (json, property, text);
  else
    {
      ent_json_begin_object (json, property);
      ent_json_add_plain (json, "@value", text);
      ent_json_add_plain (json, "@type", type);
      ent_json_end_object (json);
    }
}

static void
add_graph (EntRdf *rdf, const char *subject, const char *property, const char *object)
{
  EntJson *json = ((JsonLd *) rdf)->json;

  ent_json_begin_list (json, "@graph");
  ent_json_begin_object (json, NULL);
  ent_json_add_plain (json, "@id", subject);
  add_reference (json, property, object);
  ent_json_end_object (json);
  ent_json_end_list (json);
}

static void
free_json (EntRdf *rdf)
{
  JsonLd *self = (JsonLd *) rdf;

  ent_json_end_list (self->json);
  ent_json_end_object (self->json);
  ent_json_end_line (self->json);
  ent_json_free (self->json);
  g_free (self);
}

static const EntRdfNotation notation = {
  begin_subject, end_subject, begin_values, end_values, add_iri, add_literal, add_graph, free_json,
};

/**
 * ent_rdf_new_json:
 * @file: where it is written; it has to outlive the writer
 */
EntRdf *
ent_rdf_new_json (EntExportFile *file)
{
  JsonLd *self = g_new0 (JsonLd, 1);

  self->parent.notation = &notation;
  self->json = ent_json_new (file);
  ent_json_begin_object (self->json, NULL);
  ent_json_begin_object (self->json, "@context");
  for (const EntRdfPrefix *prefix = ent_rdf_prefixes; prefix->name != NULL; prefix++)
    ent_json_add_string (self->json, prefix->name, prefix->iri);
  ent_json_end_object (self->json);
  ent_json_begin_list (self->json, "@graph");
  return &self->parent;
}
