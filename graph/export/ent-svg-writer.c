/* ent-svg-writer.c: what of an XML document is SVG's own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-svg-writer.h"

#include <math.h>

/* Half of what is written of a number. */
#define NOTHING 0.005

static void
append_point (GString *out, EntPoint point)
{
  ent_xml_append_number (out, point.x);
  g_string_append_c (out, ',');
  ent_xml_append_number (out, point.y);
}

/**
 * ent_svg_new:
 * @file: where it is written; it has to outlive the document
 * @size: in units of its own
 * @zoom: points a unit
 *
 * Returns: (transfer full): a document whose root element is open
 */
EntXml *
ent_svg_new (EntExportFile *file, EntSize size, double zoom)
{
  EntXml *self = ent_xml_new (file, TRUE);
  g_autoptr (GString) width = g_string_new (NULL);
  g_autoptr (GString) height = g_string_new (NULL);

  ent_xml_append_number (width, size.width * zoom);
  ent_xml_append_number (height, size.height * zoom);
  ent_xml_open (self, "svg");
  ent_xml_set (self, "xmlns", "http://www.w3.org/2000/svg");
  ent_xml_set (self, "xmlns:xlink", "http://www.w3.org/1999/xlink");
  ent_xml_set_format (self, "width", "%spt", width->str);
  ent_xml_set_format (self, "height", "%spt", height->str);
  g_string_truncate (width, 0);
  g_string_truncate (height, 0);
  ent_xml_append_number (width, size.width);
  ent_xml_append_number (height, size.height);
  ent_xml_set_format (self, "viewBox", "0 0 %s %s", width->str, height->str);
  return self;
}

void
ent_svg_open_group (EntXml *self, const char *class_name)
{
  ent_xml_open (self, "g");
  ent_xml_set (self, "class", class_name);
}

/**
 * ent_svg_open_box:
 * @radius: of its corners
 */
void
ent_svg_open_box (EntXml *self, EntRect box, double radius)
{
  ent_xml_open (self, "rect");
  ent_xml_set_number (self, "x", box.x);
  ent_xml_set_number (self, "y", box.y);
  ent_xml_set_number (self, "width", box.width);
  ent_xml_set_number (self, "height", box.height);
  if (radius > 0)
    ent_xml_set_number (self, "rx", radius);
}

/**
 * ent_svg_open_link:
 * @target: an address, or "#" and an id of the document
 *
 * What is in it leads there; in programs that know only SVG 1.1 too.
 */
void
ent_svg_open_link (EntXml *self, const char *target)
{
  ent_xml_open (self, "a");
  ent_xml_set (self, "href", target);
  ent_xml_set (self, "xlink:href", target);
}

void
ent_svg_set_numbers (EntXml *self, const char *attribute, const double *numbers, guint n_numbers)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_numbers; i++)
    {
      if (i > 0)
        g_string_append_c (text, ' ');
      ent_xml_append_number (text, numbers[i]);
    }
  ent_xml_set (self, attribute, text->str);
}

void
ent_svg_set_points (EntXml *self, const char *attribute, const EntPoint *points, guint n_points)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_points; i++)
    {
      if (i > 0)
        g_string_append_c (text, ' ');
      append_point (text, points[i]);
    }
  ent_xml_set (self, attribute, text->str);
}

/* Whether @point lies where the third @n of the way between two others ends. */
static gboolean
is_third (EntPoint point, EntPoint from, EntPoint to, guint n)
{
  EntPoint third = { from.x + (to.x - from.x) * n / 3, from.y + (to.y - from.y) * n / 3 };

  return fabs (third.x - point.x) < NOTHING && fabs (third.y - point.y) < NOTHING;
}

/**
 * ent_svg_set_path:
 *
 * Sets the attribute "d" of a path; what is straight is written as such.
 */
void
ent_svg_set_path (EntXml *self, const EntCurve *curve)
{
  g_autoptr (GString) text = g_string_new ("M");
  const EntPoint *p = curve->points;
  gboolean straight = is_third (p[1], p[0], p[3], 1) && is_third (p[2], p[0], p[3], 2);

  append_point (text, p[0]);
  g_string_append (text, straight ? " L" : " C");
  for (guint i = straight ? 3 : 1; i < 4; i++)
    {
      if (i == 2 || (i == 3 && !straight))
        g_string_append_c (text, ' ');
      append_point (text, p[i]);
    }
  ent_xml_set (self, "d", text->str);
}

/**
 * ent_svg_set_color:
 * @attribute: "fill" or "stroke"
 */
void
ent_svg_set_color (EntXml *self, const char *attribute, EntColor color)
{
  ent_xml_set_format (self, attribute, "#%02x%02x%02x", (guint) round (color.red * 255),
                      (guint) round (color.green * 255), (guint) round (color.blue * 255));
  if (color.alpha < 1)
    {
      g_autofree char *opacity = g_strconcat (attribute, "-opacity", NULL);

      ent_xml_set_number (self, opacity, color.alpha);
    }
}

/**
 * ent_svg_set_font:
 * @size: of its em
 *
 * Sets how a text looks; its family is that of the document.
 */
void
ent_svg_set_font (EntXml *self, double size, PangoWeight weight, EntColor color)
{
  ent_xml_set_number (self, "font-size", size);
  if (weight != PANGO_WEIGHT_NORMAL)
    ent_xml_set_format (self, "font-weight", "%d", (int) weight);
  ent_svg_set_color (self, "fill", color);
}
