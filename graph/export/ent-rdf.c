/* ent-rdf.c: what all notations of RDF have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-append.h"
#include "export/ent-rdf-private.h"

const EntRdfPrefix ent_rdf_prefixes[] = {
  { "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#" },
  { "rdfs", "http://www.w3.org/2000/01/rdf-schema#" },
  { "owl", "http://www.w3.org/2002/07/owl#" },
  { "xsd", "http://www.w3.org/2001/XMLSchema#" },
  { "schema", "https://schema.org/" },
  { "foaf", "http://xmlns.com/foaf/0.1/" },
  { "prov", "http://www.w3.org/ns/prov#" },
  { "oa", "http://www.w3.org/ns/oa#" },
  { "ent", "urn:entente:vocabulary#" },
  { NULL, NULL },
};

void
ent_rdf_free (EntRdf *self)
{
  self->notation->free (self);
}

/* ---- names ---- */

/**
 * ent_rdf_dup_iri:
 * @kind: "actor"
 * @name: what it is the same by in every case
 *
 * Returns: (transfer full): "urn:entente:actor:country:PRK", always the same for the same; what is no plain letter, digit or
 *   one of "-._~:/" is percent-encoded
 */
char *
ent_rdf_dup_iri (const char *kind, const char *name)
{
  static const char digits[] = "0123456789ABCDEF", root[] = "urn:entente:";
  static const gboolean plain[256] = {
    ['a' ... 'z'] = TRUE, ['A' ... 'Z'] = TRUE, ['0' ... '9'] = TRUE,
    ['-'] = TRUE, ['.'] = TRUE, ['_'] = TRUE, ['~'] = TRUE, [':'] = TRUE, ['/'] = TRUE,
  };
  char *iri = g_malloc (sizeof root + strlen (kind) + 1 + 3 * strlen (name));
  char *end = g_stpcpy (g_stpcpy (iri, root), kind);

  *end++ = ':';
  for (const guchar *p = (const guchar *) name; *p != '\0'; p++)
    if (plain[*p])
      *end++ = *p;
    else
      {
        *end++ = '%';
        *end++ = digits[*p >> 4];
        *end++ = digits[*p & 15];
      }
  *end = '\0';
  return iri;
}

/* ---- subjects ---- */

void
ent_rdf_begin_subject (EntRdf *self, const char *iri, const char *const *types)
{
  self->notation->begin_subject (self, NULL, iri, types);
}

void
ent_rdf_end_subject (EntRdf *self)
{
  self->notation->end_subject (self);
}

/* A value that is a node without a name, and its properties. */
void
ent_rdf_begin_node (EntRdf *self, const char *property, const char *const *types)
{
  self->notation->begin_subject (self, property, NULL, types);
}

void
ent_rdf_end_node (EntRdf *self)
{
  self->notation->end_subject (self);
}

void
ent_rdf_begin_values (EntRdf *self, const char *property)
{
  self->notation->begin_values (self, property, FALSE);
}

void
ent_rdf_end_values (EntRdf *self)
{
  self->notation->end_values (self, FALSE);
}

/* A list of RDF, which keeps its order. */
void
ent_rdf_begin_list (EntRdf *self, const char *property)
{
  self->notation->begin_values (self, property, TRUE);
}

void
ent_rdf_end_list (EntRdf *self)
{
  self->notation->end_values (self, TRUE);
}

/* ---- values ---- */

void
ent_rdf_add_iri (EntRdf *self, const char *property, const char *iri)
{
  self->notation->add_iri (self, property, iri, FALSE);
}

/* @name: "ent:alleged" */
void
ent_rdf_add_name (EntRdf *self, const char *property, const char *name)
{
  self->notation->add_iri (self, property, name, TRUE);
}

/* @text: (nullable): %NULL is not said at all */
void
ent_rdf_add_string (EntRdf *self, const char *property, const char *text)
{
  if (text != NULL)
    ent_rdf_add_text (self, property, text, strlen (text));
}

void
ent_rdf_add_text (EntRdf *self, const char *property, const char *text, gsize length)
{
  self->notation->add_literal (self, property, text, length, NULL, FALSE);
}

/* @value: (nullable): ASCII in which nothing is to be escaped; %NULL is not said at all */
void
ent_rdf_add_typed (EntRdf *self, const char *property, const char *value, const char *type)
{
  if (value != NULL)
    self->notation->add_literal (self, property, value, strlen (value), type, FALSE);
}

void
ent_rdf_add_integer (EntRdf *self, const char *property, guint value)
{
  char buffer[ENT_INTEGER_BYTES];
  const char *digits = ent_print_integer (value, buffer);

  self->notation->add_literal (self, property, digits, strlen (digits), "xsd:integer", TRUE);
}

void
ent_rdf_add_boolean (EntRdf *self, const char *property, gboolean value)
{
  const char *text = value ? "true" : "false";

  self->notation->add_literal (self, property, text, strlen (text), "xsd:boolean", TRUE);
}

/* The one statement of the graph that is called as the subject is: what is claimed, and not stated by the file itself. */
void
ent_rdf_add_graph (EntRdf *self, const char *subject, const char *property, const char *object)
{
  self->notation->add_graph (self, subject, property, object);
}
