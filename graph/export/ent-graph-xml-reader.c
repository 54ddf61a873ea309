/* ent-graph-xml-reader.c: GraphML and GEXF that Entente wrote come back
 *
 * Also where another program has read and written them, as long as it kept what nodes and edges have: both formats give
 * what they have a name, whatever numbers a program gives to the names.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-data-readers-private.h"

#include <libxml/xmlreader.h>
#include <string.h>

/**
 * Dialect:
 * @name_element: what gives a name to what nodes and edges have
 * @name_attribute: the attribute of that with the name
 * @domain_attribute: (nullable): the one that tells of which it is, where that is not told by what is around it
 * @value_element: what nodes and edges have
 * @value_key: the attribute of that with the number of the name
 * @value_attribute: (nullable): the one with the value; %NULL where that is its content
 */
typedef struct
{
  const char *name_element;
  const char *name_attribute;
  const char *domain_attribute;
  const char *value_element;
  const char *value_key;
  const char *value_attribute;
} Dialect;

static const Dialect graphml = { "key", "attr.name", "for", "data", "key", NULL };
static const Dialect gexf = { "attribute", "title", NULL, "attvalue", "for", "value" };

typedef struct
{
  const Dialect *dialect;
  EntReceivedBuilder *builder;
  xmlTextReader *reader;
  GHashTable *names;      /* (element-type utf8 utf8): "node" or "edge" and the number, to the name */
  char *domain;           /* of the names that come; of GEXF only */
  char *element;          /* (nullable): the node or edge that it is in */
  char *id;
  char *label;
  long line;
  GHashTable *values;     /* (element-type utf8 utf8): of that, by name */
  char *value_name;       /* (nullable): whose value comes */
  GString *value;
} Graph;

/* ---- what a file is ---- */

static const char *
skip_past (const char *p, const char *end)
{
  const char *found = strstr (p, end);

  return found != NULL ? found + strlen (end) : p + strlen (p);
}

/* Whether the outermost element has that name. A file with a declaration of its type, in which entities could be, has none. */
static gboolean
begins_with (const char *head, const char *name)
{
  const char *p = g_str_has_prefix (head, "\xef\xbb\xbf") ? head + 3 : head;

  for (;;)
    {
      while (g_ascii_isspace (*p))
        p++;
      if (g_str_has_prefix (p, "<?"))
        p = skip_past (p, "?>");
      else if (g_str_has_prefix (p, "<!--"))
        p = skip_past (p, "-->");
      else
        return *p == '<' && g_str_has_prefix (p + 1, name) && strchr (" \t\r\n>", p[1 + strlen (name)]) != NULL;
    }
}

gboolean
ent_graphml_knows (const char *head)
{
  return begins_with (head, "graphml");
}

gboolean
ent_gexf_knows (const char *head)
{
  return begins_with (head, "gexf");
}

/* ---- nodes and edges ---- */

static char *
dup_attribute (Graph *self, const char *name)
{
  xmlChar *value = xmlTextReaderGetAttribute (self->reader, (const xmlChar *) name);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}

static const char *
get_value (Graph *self, const char *name)
{
  return g_hash_table_lookup (self->values, name);
}

static gboolean
take_node (Graph *self, GError **error)
{
  const char *label = self->label != NULL ? self->label : get_value (self, "label");

  if (get_value (self, "kind") == NULL)
    return ent_received_refuse (error, "a node has no kind: only what Entente wrote comes back, with all that nodes and edges"
                                       " have, since an edge without a sentence is no evidence");
  return ent_received_builder_add_actor (self->builder, self->id, label, get_value (self, "kind"),
                                         get_value (self, "country"), get_value (self, "role"), error) != NULL;
}

static gboolean
take_edge (Graph *self, GError **error)
{
  if (get_value (self, "claims") == NULL)
    return ent_received_refuse (error, "an edge has no claims: without a sentence there is no evidence for it");
  return ent_cited_claims_read (self->builder, get_value (self, "claims"), error);
}

static gboolean
end_element (Graph *self, GError **error)
{
  gboolean ok = strcmp (self->element, "node") == 0 ? take_node (self, error) : take_edge (self, error);

  if (!ok)
    g_prefix_error (error, "line %ld: ", self->line);
  g_clear_pointer (&self->element, g_free);
  return ok;
}

static void
begin_element (Graph *self, const char *name)
{
  g_free (self->element);
  g_free (self->id);
  g_free (self->label);
  self->element = g_strdup (name);
  self->id = dup_attribute (self, "id");
  self->label = dup_attribute (self, "label");
  self->line = xmlGetLineNo (xmlTextReaderCurrentNode (self->reader));
  g_hash_table_remove_all (self->values);
}

/* ---- what they have ---- */

static void
note_name (Graph *self)
{
  g_autofree char *id = dup_attribute (self, "id");
  g_autofree char *name = dup_attribute (self, self->dialect->name_attribute);
  g_autofree char *domain = self->dialect->domain_attribute != NULL
                              ? dup_attribute (self, self->dialect->domain_attribute) : g_strdup (self->domain);

  if (id != NULL && name != NULL && domain != NULL)
    g_hash_table_insert (self->names, g_strconcat (domain, " ", id, NULL), g_steal_pointer (&name));
}

static void
end_value (Graph *self)
{
  if (self->value_name != NULL)
    g_hash_table_insert (self->values, g_steal_pointer (&self->value_name), g_strdup (self->value->str));
}

static void
begin_value (Graph *self)
{
  g_autofree char *key = dup_attribute (self, self->dialect->value_key);
  g_autofree char *place = key != NULL ? g_strconcat (self->element, " ", key, NULL) : NULL;
  g_autofree char *value = self->dialect->value_attribute != NULL
                             ? dup_attribute (self, self->dialect->value_attribute) : NULL;

  g_free (self->value_name);
  self->value_name = place != NULL ? g_strdup (g_hash_table_lookup (self->names, place)) : NULL;
  g_string_assign (self->value, value != NULL ? value : "");
  if (self->dialect->value_attribute != NULL || xmlTextReaderIsEmptyElement (self->reader) == 1)
    end_value (self);
}

/* ---- the file ---- */

static gboolean
is_element (const char *name)
{
  return strcmp (name, "node") == 0 || strcmp (name, "edge") == 0;
}

static gboolean
take_start (Graph *self, const char *name, GError **error)
{
  if (strcmp (name, "attributes") == 0)
    {
      g_free (self->domain);
      self->domain = dup_attribute (self, "class");
    }
  else if (strcmp (name, self->dialect->name_element) == 0)
    note_name (self);
  else if (is_element (name))
    {
      begin_element (self, name);
      return xmlTextReaderIsEmptyElement (self->reader) != 1 || end_element (self, error);
    }
  else if (self->element != NULL && strcmp (name, self->dialect->value_element) == 0)
    begin_value (self);
  return TRUE;
}

static gboolean
take_end (Graph *self, const char *name, GError **error)
{
  if (self->element != NULL && strcmp (name, self->element) == 0)
    return end_element (self, error);
  if (strcmp (name, self->dialect->value_element) == 0)
    end_value (self);
  return TRUE;
}

static gboolean
take (Graph *self, GError **error)
{
  const char *name = (const char *) xmlTextReaderConstLocalName (self->reader);

  switch (xmlTextReaderNodeType (self->reader))
    {
    case XML_READER_TYPE_ELEMENT:
      return take_start (self, name, error);
    case XML_READER_TYPE_END_ELEMENT:
      return take_end (self, name, error);
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      if (self->value_name != NULL)
        g_string_append (self->value, (const char *) xmlTextReaderConstValue (self->reader));
      return TRUE;
    default:
      return TRUE;
    }
}

static gboolean
read_all (Graph *self, GError **error)
{
  int state;

  while ((state = xmlTextReaderRead (self->reader)) == 1)
    if (!take (self, error))
      return FALSE;
  return state == 0 || ent_received_refuse (error, "It is no XML");
}

/* Nothing is fetched, and no entity is put in. All claims of an edge are one text, which may be longer than the parser takes
 * without being asked: since no file comes here that declares entities, none is longer than the file. It is parsed as a whole,
 * because xmlReaderForMemory() goes through such a text again for every 512 bytes of it.
 *
 * Returns: (transfer full) (nullable): all of it */
static xmlDoc *
parse (const char *text, gsize length, GError **error)
{
  xmlParserCtxt *parser = xmlNewParserCtxt ();
  xmlDoc *document = xmlCtxtReadMemory (parser, text, length, NULL, NULL,
                                        XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_HUGE | XML_PARSE_NOERROR
                                        | XML_PARSE_NOWARNING);

  if (document == NULL)
    {
      const xmlError *problem = xmlCtxtGetLastError (parser);
      g_autofree char *message = g_utf8_make_valid (problem != NULL && problem->message != NULL ? problem->message : "", -1);

      ent_received_refuse (error, "It is no XML: line %d: %s", problem != NULL ? problem->line : 0, g_strchomp (message));
    }
  xmlFreeParserCtxt (parser);
  return document;
}

static gboolean
read_graph (EntReceivedBuilder *builder, const Dialect *dialect, const char *text, gsize length, GError **error)
{
  Graph self = { .dialect = dialect, .builder = builder };
  xmlDoc *document;
  gboolean ok;

  document = parse (text, length, error);
  if (document == NULL)
    return FALSE;
  self.reader = xmlReaderWalker (document);
  self.names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self.values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self.value = g_string_new (NULL);
  ok = read_all (&self, error);
  xmlFreeTextReader (self.reader);
  xmlFreeDoc (document);
  g_hash_table_unref (self.names);
  g_hash_table_unref (self.values);
  g_string_free (self.value, TRUE);
  g_free (self.domain);
  g_free (self.element);
  g_free (self.id);
  g_free (self.label);
  g_free (self.value_name);
  return ok;
}

gboolean
ent_graphml_read (EntReceivedBuilder *builder, const char *text, gsize length, GError **error)
{
  return read_graph (builder, &graphml, text, length, error);
}

gboolean
ent_gexf_read (EntReceivedBuilder *builder, const char *text, gsize length, GError **error)
{
  return read_graph (builder, &gexf, text, length, error);
}
