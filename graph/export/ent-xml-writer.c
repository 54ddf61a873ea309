/* ent-xml-writer.c: XML into a file, element by element
 *
 * libxml2's writer takes half a microsecond for an attribute, and a large picture has half a million.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-xml-writer.h"

#include "export/ent-append.h"
#include "export/ent-picture-export.h"

#include <math.h>

/* Nothing is handed to the file before there is so much of it. */
#define BUFFER_SIZE (64 * 1024)
/* The largest number whose hundredths are exact. */
#define MAX_EXACT 1e13

typedef struct
{
  char *name;
  gboolean has_elements;
  gboolean has_text;
} Element;

struct _EntXml
{
  EntExportFile *file;
  GString *out;       /* not yet in the file */
  GArray *open;       /* (element-type Element) from the root on */
  gboolean indent;
  gboolean in_tag;    /* attributes may follow */
  gboolean failed;
};

static void
flush (EntXml *self)
{
  /* the file keeps its error and tells it in the end */
  self->failed |= !ent_export_file_write (self->file, self->out->str, self->out->len);
  g_string_truncate (self->out, 0);
}

/* ---- texts ---- */

static gboolean
is_allowed (gunichar c)
{
  return (c >= 0x20 || c == '\t' || c == '\n' || c == '\r') && c != 0xfffe && c != 0xffff;
}

/* Whether XML 1.0 allows all of @text, as nearly all texts. */
static gboolean
is_all_allowed (const char *text, gsize length)
{
  /* what needs a second look: control characters, and what may begin a noncharacter */
  static const gboolean doubtful[256] = {
    [0 ... '\t' - 1] = TRUE, ['\n' + 1 ... '\r' - 1] = TRUE, ['\r' + 1 ... 0x1f] = TRUE, [0xef] = TRUE,
  };

  if (!g_utf8_validate_len (text, length, NULL))
    return FALSE;
  for (const guchar *p = (const guchar *) text; *p != '\0'; p++)
    if (doubtful[*p] && !is_allowed (g_utf8_get_char ((const char *) p)))
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

/* How a character is written where it could be read as something else; NULL where it is written as itself. White space of an
 * attribute would be read as spaces, and a carriage return as a line end. */
static const char *const content_references[256] = {
  ['<'] = "&lt;", ['>'] = "&gt;", ['&'] = "&amp;", ['\r'] = "&#13;",
};
static const char *const attribute_references[256] = {
  ['<'] = "&lt;",    ['>'] = "&gt;",   ['&'] = "&amp;", ['\r'] = "&#13;",
  ['"'] = "&quot;", ['\n'] = "&#10;", ['\t'] = "&#9;",
};

static void
append_text (EntXml *self, const char *text, const char *const references[256])
{
  gsize length = strlen (text);
  g_autofree char *allowed = is_all_allowed (text, length) ? NULL : dup_allowed (text);
  const char *begin = allowed != NULL ? allowed : text, *p;

  for (p = begin; *p != '\0'; p++)
    {
      const char *reference = references[(guchar) *p];

      if (reference == NULL)
        continue;
      ent_append_bytes (self->out, begin, p - begin);
      ent_append (self->out, reference);
      begin = p + 1;
    }
  ent_append_bytes (self->out, begin, p - begin);
}

/**
 * ent_xml_append_number:
 *
 * Hundredths are finer than anything that can be seen; no digits that say nothing. What is no number is 0.
 */
void
ent_xml_append_number (GString *out, double value)
{
  char buffer[32], *p = buffer + sizeof buffer;
  gint64 hundredths;
  guint64 left;

  value = isnan (value) ? 0 : CLAMP (value, -MAX_EXACT, MAX_EXACT);
  hundredths = llround (value * 100);
  left = hundredths < 0 ? -hundredths : hundredths;
  if (left % 100 != 0)
    {
      if (left % 10 != 0)
        *--p = '0' + left % 10;
      *--p = '0' + left / 10 % 10;
      *--p = '.';
    }
  left /= 100;
  do
    *--p = '0' + left % 10;
  while ((left /= 10) > 0);
  if (hundredths < 0)
    *--p = '-';
  ent_append_bytes (out, p, buffer + sizeof buffer - p);
}

/* ---- elements ---- */

static void
clear_element (gpointer data)
{
  g_free (((Element *) data)->name);
}

static EntXml *
new_document (EntExportFile *file, gboolean indent, const char *head)
{
  EntXml *self = g_new0 (EntXml, 1);

  self->file = file;
  self->out = g_string_sized_new (BUFFER_SIZE + BUFFER_SIZE / 4);
  self->open = g_array_new (FALSE, FALSE, sizeof (Element));
  g_array_set_clear_func (self->open, clear_element);
  self->indent = indent;
  ent_append (self->out, head);
  return self;
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
  return new_document (file, indent, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
}

/**
 * ent_xml_new_html:
 * @file: where it is written; it has to outlive the document
 *
 * Returns: (transfer full): an empty document of HTML in the syntax of XML, which browsers and readers of XML take
 */
EntXml *
ent_xml_new_html (EntExportFile *file)
{
  return new_document (file, FALSE, "<!DOCTYPE html>\n");
}

/**
 * ent_xml_end:
 * @self: (transfer full): the document
 *
 * Closes what is open.
 *
 * Returns: whether the document is whole and the file has taken all of it until now; if not, the file's error
 */
gboolean
ent_xml_end (EntXml *self, GError **error)
{
  EntExportFile *file = self->file;
  gboolean failed;

  while (self->open->len > 0)
    ent_xml_close (self);
  if (!self->indent)
    g_string_append_c (self->out, '\n');
  flush (self);
  failed = self->failed;
  g_string_free (self->out, TRUE);
  g_array_unref (self->open);
  g_free (self);
  if (failed && !ent_export_file_propagate_error (file, error))
    g_set_error_literal (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_WRITE, "It could not be written as XML");
  return !failed;
}

static Element *
get_innermost (EntXml *self)
{
  return self->open->len > 0 ? &g_array_index (self->open, Element, self->open->len - 1) : NULL;
}

static void
end_tag (EntXml *self)
{
  if (self->in_tag)
    g_string_append_c (self->out, '>');
  self->in_tag = FALSE;
}

static void
append_indent (EntXml *self)
{
  for (guint i = 0; i < self->open->len; i++)
    g_string_append_c (self->out, ' ');
}

void
ent_xml_open (EntXml *self, const char *element)
{
  Element *outer = get_innermost (self), inner = { g_strdup (element), FALSE, FALSE };

  end_tag (self);
  if (outer != NULL && self->indent && !outer->has_text)
    {
      if (!outer->has_elements)
        g_string_append_c (self->out, '\n');
      append_indent (self);
    }
  if (outer != NULL)
    outer->has_elements = TRUE;
  g_string_append_c (self->out, '<');
  ent_append (self->out, element);
  g_array_append_val (self->open, inner);
  self->in_tag = TRUE;
}

void
ent_xml_close (EntXml *self)
{
  Element *element = get_innermost (self);
  gboolean ends_line;

  g_return_if_fail (element != NULL);

  ends_line = self->indent && (self->open->len == 1 || !element[-1].has_text);
  if (self->in_tag)
    ent_append (self->out, "/>");
  else
    {
      gboolean own_line = self->indent && element->has_elements && !element->has_text;

      for (guint i = 1; own_line && i < self->open->len; i++)
        g_string_append_c (self->out, ' ');
      ent_append (self->out, "</");
      ent_append (self->out, element->name);
      g_string_append_c (self->out, '>');
    }
  if (ends_line)
    g_string_append_c (self->out, '\n');
  self->in_tag = FALSE;
  g_array_set_size (self->open, self->open->len - 1);
  if (self->out->len >= BUFFER_SIZE)
    flush (self);
}

void
ent_xml_add_content (EntXml *self, const char *text)
{
  Element *element = get_innermost (self);

  g_return_if_fail (element != NULL);

  end_tag (self);
  element->has_text = TRUE;
  append_text (self, text, content_references);
}

/**
 * ent_xml_add_raw:
 * @xml: elements that are XML already
 */
void
ent_xml_add_raw (EntXml *self, const char *xml, gsize length)
{
  Element *element = get_innermost (self);

  g_return_if_fail (element != NULL);

  end_tag (self);
  element->has_elements = TRUE;
  ent_append_bytes (self->out, xml, length);
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

/* ---- attributes ---- */

static void
begin_attribute (EntXml *self, const char *attribute)
{
  g_string_append_c (self->out, ' ');
  ent_append (self->out, attribute);
  ent_append (self->out, "=\"");
}

/**
 * ent_xml_set:
 *
 * Sets an attribute of the element that was opened last, before anything is in it; each once.
 */
void
ent_xml_set (EntXml *self, const char *attribute, const char *value)
{
  g_return_if_fail (self->in_tag);

  begin_attribute (self, attribute);
  append_text (self, value, attribute_references);
  g_string_append_c (self->out, '"');
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
  g_return_if_fail (self->in_tag);

  begin_attribute (self, attribute);
  ent_xml_append_number (self->out, value);
  g_string_append_c (self->out, '"');
}
