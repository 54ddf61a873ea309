/* ent-xml-writer.c: XML into a file, element by element
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-xml-writer.h"

#include "export/ent-picture-export.h"

#include <libxml/xmlwriter.h>
#include <string.h>

struct _EntXml
{
  xmlTextWriter *writer;
  gboolean failed;
};

/* The file keeps its error and tells it in the end; libxml2 would print one of its own. */
static int
write_bytes (void *context, const char *buffer, int length)
{
  ent_export_file_write (context, buffer, length);
  return length;
}

static void
check (EntXml *self, int result)
{
  self->failed |= result < 0;
}

static gboolean
is_allowed (gunichar c)
{
  return (c >= 0x20 || c == '\t' || c == '\n' || c == '\r') && c != 0xfffe && c != 0xffff;
}

/* Whether XML 1.0 allows all of @text, as nearly all texts. */
static gboolean
is_all_allowed (const char *text)
{
  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;
  for (const char *p = text; *p != '\0'; p++)
    if ((guchar) *p < 0x20 ? !is_allowed (*p) : (guchar) *p == 0xef && !is_allowed (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/* What XML 1.0 allows of @text, made valid UTF-8. */
static char *
dup_allowed (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *allowed = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    if (is_allowed (g_utf8_get_char (p)))
      g_string_append_unichar (allowed, g_utf8_get_char (p));
  return g_string_free (allowed, FALSE);
}

/**
 * ent_xml_append_number:
 *
 * Hundredths are finer than anything that can be seen; no digits that say nothing.
 */
void
ent_xml_append_number (GString *out, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  gsize length;

  g_ascii_formatd (buffer, sizeof buffer, "%.2f", value);
  length = strlen (buffer);
  while (buffer[length - 1] == '0')
    length--;
  if (buffer[length - 1] == '.')
    length--;
  buffer[length] = '\0';
  g_string_append (out, strcmp (buffer, "-0") == 0 ? "0" : buffer);
}

/**
 * ent_xml_new:
 * @file: where it is written; it has to outlive the document
 * @indent: whether elements have lines of their own; not where spaces between them are text
 *
 * Returns: (transfer full): an empty document
 */
EntXml *
ent_xml_new (EntExportFile *file, gboolean indent)
{
  EntXml *self = g_new0 (EntXml, 1);

  self->writer = xmlNewTextWriter (xmlOutputBufferCreateIO (write_bytes, NULL, file, NULL));
  check (self, xmlTextWriterSetIndent (self->writer, indent));
  check (self, xmlTextWriterStartDocument (self->writer, "1.0", "UTF-8", NULL));
  return self;
}

/**
 * ent_xml_end:
 * @self: (transfer full): the document
 *
 * Closes what is open.
 *
 * Returns: whether the document is whole; whether the file has taken it is told by ent_export_file_finish()
 */
gboolean
ent_xml_end (EntXml *self, GError **error)
{
  gboolean failed;

  check (self, xmlTextWriterEndDocument (self->writer));
  xmlFreeTextWriter (self->writer);
  failed = self->failed;
  g_free (self);
  if (failed)
    g_set_error_literal (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_WRITE, "It could not be written as XML");
  return !failed;
}

void
ent_xml_open (EntXml *self, const char *element)
{
  check (self, xmlTextWriterStartElement (self->writer, (const xmlChar *) element));
}

void
ent_xml_close (EntXml *self)
{
  check (self, xmlTextWriterEndElement (self->writer));
}

void
ent_xml_add_content (EntXml *self, const char *text)
{
  g_autofree char *allowed = is_all_allowed (text) ? NULL : dup_allowed (text);

  check (self, xmlTextWriterWriteString (self->writer, (const xmlChar *) (allowed != NULL ? allowed : text)));
}

/**
 * ent_xml_add_element:
 *
 * Adds an element that holds only text.
 */
void
ent_xml_add_element (EntXml *self, const char *element, const char *text)
{
  ent_xml_open (self, element);
  ent_xml_add_content (self, text);
  ent_xml_close (self);
}

void
ent_xml_set (EntXml *self, const char *attribute, const char *value)
{
  g_autofree char *allowed = is_all_allowed (value) ? NULL : dup_allowed (value);

  check (self, xmlTextWriterWriteAttribute (self->writer, (const xmlChar *) attribute,
                                            (const xmlChar *) (allowed != NULL ? allowed : value)));
}

/**
 * ent_xml_set_format:
 * @format: no floating-point number, which would follow the locale: ent_xml_set_number()
 */
void
ent_xml_set_format (EntXml *self, const char *attribute, const char *format, ...)
{
  g_autofree char *value = NULL;
  va_list arguments;

  va_start (arguments, format);
  value = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  ent_xml_set (self, attribute, value);
}

void
ent_xml_set_number (EntXml *self, const char *attribute, double value)
{
  g_autoptr (GString) text = g_string_new (NULL);

  ent_xml_append_number (text, value);
  ent_xml_set (self, attribute, text->str);
}
