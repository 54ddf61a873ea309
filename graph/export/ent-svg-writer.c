/* ent-svg-writer.c: elements of an SVG document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-svg-writer.h"

#include "export/ent-picture-export.h"

#include <libxml/xmlwriter.h>
#include <math.h>
#include <string.h>

struct _EntSvg
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
check (EntSvg *self, int result)
{
  self->failed |= result < 0;
}

/* What XML 1.0 allows of @text, made valid UTF-8. */
static char *
dup_allowed (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *allowed = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if ((c >= 0x20 || c == '\t' || c == '\n' || c == '\r') && c != 0xfffe && c != 0xffff)
        g_string_append_unichar (allowed, c);
    }
  return g_string_free (allowed, FALSE);
}

/* Hundredths are finer than anything that can be seen; no digits that say nothing. */
static void
append_number (GString *out, double value)
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

static void
append_point (GString *out, EntPoint point)
{
  append_number (out, point.x);
  g_string_append_c (out, ',');
  append_number (out, point.y);
}

/**
 * ent_svg_new:
 * @file: where it is written; it has to outlive the document
 * @size: in points
 *
 * Returns: (transfer full): a document whose root element is open
 */
EntSvg *
ent_svg_new (EntExportFile *file, EntSize size)
{
  EntSvg *self = g_new0 (EntSvg, 1);
  xmlOutputBuffer *buffer = xmlOutputBufferCreateIO (write_bytes, NULL, file, NULL);
  g_autoptr (GString) width = g_string_new (NULL);
  g_autoptr (GString) height = g_string_new (NULL);

  self->writer = xmlNewTextWriter (buffer);
  append_number (width, size.width);
  append_number (height, size.height);
  check (self, xmlTextWriterSetIndent (self->writer, 1));
  check (self, xmlTextWriterStartDocument (self->writer, "1.0", "UTF-8", NULL));
  ent_svg_open (self, "svg");
  ent_svg_set (self, "xmlns", "http://www.w3.org/2000/svg");
  ent_svg_set (self, "version", "1.1");
  ent_svg_set_format (self, "width", "%spt", width->str);
  ent_svg_set_format (self, "height", "%spt", height->str);
  ent_svg_set_format (self, "viewBox", "0 0 %s %s", width->str, height->str);
  return self;
}

/**
 * ent_svg_end:
 * @self: (transfer full): the document
 *
 * Closes what is open.
 *
 * Returns: whether the document is whole; whether the file has taken it is told by ent_export_file_finish()
 */
gboolean
ent_svg_end (EntSvg *self, GError **error)
{
  gboolean failed;

  check (self, xmlTextWriterEndDocument (self->writer));
  xmlFreeTextWriter (self->writer);
  failed = self->failed;
  g_free (self);
  if (failed)
    g_set_error_literal (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_WRITE, "The picture could not be written as SVG");
  return !failed;
}

void
ent_svg_open (EntSvg *self, const char *element)
{
  check (self, xmlTextWriterStartElement (self->writer, (const xmlChar *) element));
}

void
ent_svg_close (EntSvg *self)
{
  check (self, xmlTextWriterEndElement (self->writer));
}

void
ent_svg_add_content (EntSvg *self, const char *text)
{
  g_autofree char *allowed = dup_allowed (text);

  check (self, xmlTextWriterWriteString (self->writer, (const xmlChar *) allowed));
}

/**
 * ent_svg_add_element:
 *
 * Adds an element that holds only text.
 */
void
ent_svg_add_element (EntSvg *self, const char *element, const char *text)
{
  ent_svg_open (self, element);
  ent_svg_add_content (self, text);
  ent_svg_close (self);
}

void
ent_svg_set (EntSvg *self, const char *attribute, const char *value)
{
  g_autofree char *allowed = dup_allowed (value);

  check (self, xmlTextWriterWriteAttribute (self->writer, (const xmlChar *) attribute, (const xmlChar *) allowed));
}

/**
 * ent_svg_set_format:
 * @format: no floating-point number, which would follow the locale: ent_svg_set_number()
 */
void
ent_svg_set_format (EntSvg *self, const char *attribute, const char *format, ...)
{
  g_autofree char *value = NULL;
  va_list arguments;

  va_start (arguments, format);
  value = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  ent_svg_set (self, attribute, value);
}

void
ent_svg_set_number (EntSvg *self, const char *attribute, double value)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_number (text, value);
  ent_svg_set (self, attribute, text->str);
}

void
ent_svg_set_points (EntSvg *self, const char *attribute, const EntPoint *points, guint n_points)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_points; i++)
    {
      if (i > 0)
        g_string_append_c (text, ' ');
      append_point (text, points[i]);
    }
  ent_svg_set (self, attribute, text->str);
}

/**
 * ent_svg_set_path:
 *
 * Sets the attribute "d" of a path.
 */
void
ent_svg_set_path (EntSvg *self, const EntCurve *curve)
{
  g_autoptr (GString) text = g_string_new ("M");

  for (guint i = 0; i < 4; i++)
    {
      g_string_append (text, i == 1 ? " C" : i > 1 ? " " : "");
      append_point (text, curve->points[i]);
    }
  ent_svg_set (self, "d", text->str);
}

/**
 * ent_svg_set_color:
 * @attribute: "fill" or "stroke"
 */
void
ent_svg_set_color (EntSvg *self, const char *attribute, EntColor color)
{
  ent_svg_set_format (self, attribute, "#%02x%02x%02x", (guint) round (color.red * 255), (guint) round (color.green * 255),
                      (guint) round (color.blue * 255));
  if (color.alpha < 1)
    {
      g_autofree char *opacity = g_strconcat (attribute, "-opacity", NULL);

      ent_svg_set_number (self, opacity, color.alpha);
    }
}
