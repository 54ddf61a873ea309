/* ent-rdf-private.h: statements of RDF into a file, in one of its notations
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "export/ent-export-file.h"

G_BEGIN_DECLS

/**
 * EntRdf:
 *
 * Subject by subject, and of each property by property. Properties and types are given with one of the prefixes of
 * ent_rdf_prefixes or as a whole IRI; a property is %NULL within ent_rdf_begin_values() and ent_rdf_begin_list(). No
 * property may be given twice.
 */
typedef struct _EntRdf EntRdf;

typedef struct
{
  const char *name;
  const char *iri;
} EntRdfPrefix;

/* Ends with one whose name is NULL. */
extern const EntRdfPrefix ent_rdf_prefixes[];

/**
 * EntRdfNotation:
 * @begin_subject: @iri is %NULL for a node without a name, which is a value of @property. It has at least one type
 * @begin_values: more than one value of a property; @ordered: they are a list
 * @add_iri: @iri may have a prefix where @prefixed
 * @add_literal: @type: (nullable): "xsd:date", of ASCII in which nothing is to be escaped; %NULL is a string. @bare: it may
 *   stand without quotes
 * @add_graph: the one statement of the graph that has the name of the subject
 */
typedef struct
{
  void (*begin_subject) (EntRdf *self, const char *property, const char *iri, const char *const *types);
  void (*end_subject) (EntRdf *self);
  void (*begin_values) (EntRdf *self, const char *property, gboolean ordered);
  void (*end_values) (EntRdf *self, gboolean ordered);
  void (*add_iri) (EntRdf *self, const char *property, const char *iri, gboolean prefixed);
  void (*add_literal) (EntRdf *self, const char *property, const char *text, gsize length, const char *type, gboolean bare);
  void (*add_graph) (EntRdf *self, const char *subject, const char *property, const char *object);
  void (*free) (EntRdf *self);
} EntRdfNotation;

struct _EntRdf
{
  const EntRdfNotation *notation;
};

EntRdf *ent_rdf_new_turtle (EntExportFile *file, gboolean with_graphs);
EntRdf *ent_rdf_new_json (EntExportFile *file);
void ent_rdf_free (EntRdf *self);

void ent_rdf_begin_subject (EntRdf *self, const char *iri, const char *const *types);
void ent_rdf_end_subject (EntRdf *self);
void ent_rdf_begin_node (EntRdf *self, const char *property, const char *const *types);
void ent_rdf_end_node (EntRdf *self);
void ent_rdf_begin_values (EntRdf *self, const char *property);
void ent_rdf_end_values (EntRdf *self);
void ent_rdf_begin_list (EntRdf *self, const char *property);
void ent_rdf_end_list (EntRdf *self);

void ent_rdf_add_iri (EntRdf *self, const char *property, const char *iri);
void ent_rdf_add_name (EntRdf *self, const char *property, const char *name);
void ent_rdf_add_string (EntRdf *self, const char *property, const char *text);
void ent_rdf_add_text (EntRdf *self, const char *property, const char *text, gsize length);
void ent_rdf_add_typed (EntRdf *self, const char *property, const char *value, const char *type);
void ent_rdf_add_integer (EntRdf *self, const char *property, guint value);
void ent_rdf_add_boolean (EntRdf *self, const char *property, gboolean value);
void ent_rdf_add_graph (EntRdf *self, const char *subject, const char *property, const char *object);

char *ent_rdf_dup_iri (const char *kind, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntRdf, ent_rdf_free)

G_END_DECLS
