/* ent-svg-writer.c: what of an XML document is SVG's own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-svg-writer.h"

#include <math.h>

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
 * @size: in points
 *
 * Returns: (transfer full): a document whose root element is open
 */
EntXml *
ent_svg_new (EntExportFile *file, EntSize size)
{
  EntXml *self = ent_xml_new (file, TRUE);
  g_autoptr (GString) width = g_string_new (NULL);
  g_autoptr (GString) height = g_string_new (NULL);

  ent_xml_append_number (width, size.width);
  ent_xml_append_number (height, size.height);
  ent_xml_open (self, "svg");
  ent_xml_set (self, "xmlns", "http://www.w3.org/2000/svg");
  ent_xml_set (self, "version", "1.1");
  ent_xml_set_format (self, "width", "%spt", width->str);
  ent_xml_set_format (self, "height", "%spt", height->str);
  ent_xml_set_format (self, "viewBox", "0 0 %s %s", width->str, height->str);
  return self;
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

/**
 * ent_svg_set_path:
 *
 * Sets the attribute "d" of a path.
 */
void
ent_svg_set_path (EntXml *self, const EntCurve *curve)
{
  g_autoptr (GString) text = g_string_new ("M");

  for (guint i = 0; i < 4; i++)
    {
      g_string_append (text, i == 1 ? " C" : i > 1 ? " " : "");
      append_point (text, curve->points[i]);
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
  ent_xml_set_format (self, attribute, "#%02x%02x%02x", (guint) round (color.red * 255), (guint) round (color.green * 255),
                      (guint) round (color.blue * 255));
  if (color.alpha < 1)
    {
      g_autofree char *opacity = g_strconcat (attribute, "-opacity", NULL);

      ent_xml_set_number (self, opacity, color.alpha);
    }
}
