/* ent-svg-pen.c: what a picture is drawn with into SVG
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-svg-pen.h"

#include "export/ent-isolate.h"
#include "picture/ent-shape.h"

/* What stands behind a text that lines run under, so that they do not disturb: not a stroke around its letters, which
 * office programs draw over them. In the height of a line. */
#define BACKING_OPACITY 0.82
#define BACKING_RADIUS 0.2

static const char *const role_names[ENT_N_TEXT_ROLES] = {
  [ENT_TEXT_NAME] = "name",
  [ENT_TEXT_CODE] = "code",
  [ENT_TEXT_INITIALS] = "initials",
  [ENT_TEXT_RELATION] = "relation",
  [ENT_TEXT_PILL] = "count",
  [ENT_TEXT_NUMBER] = "number",
};

static EntXml *
get_svg (EntPen *pen)
{
  return ((EntSvgPen *) pen)->svg;
}

static void
set_fill (EntXml *svg, const EntColor *fill)
{
  if (fill != NULL)
    ent_svg_set_color (svg, "fill", *fill);
  else
    ent_xml_set (svg, "fill", "none");
}

static void
set_stroke (EntXml *svg, const EntStroke *stroke)
{
  ent_svg_set_color (svg, "stroke", stroke->color);
  ent_xml_set_number (svg, "stroke-width", stroke->width);
  if (stroke->n_dashes > 0)
    ent_svg_set_numbers (svg, "stroke-dasharray", stroke->dashes, stroke->n_dashes);
  if (stroke->round)
    ent_xml_set (svg, "stroke-linecap", "round");
}

static void
stroke_curve (EntPen *pen, const EntCurve *curve, const EntStroke *stroke)
{
  EntXml *svg = get_svg (pen);

  ent_xml_open (svg, "path");
  ent_svg_set_path (svg, curve);
  set_fill (svg, NULL);
  set_stroke (svg, stroke);
  ent_xml_close (svg);
}

static void
fill_polygon (EntPen *pen, const EntPoint *corners, guint n_corners, EntColor color)
{
  EntXml *svg = get_svg (pen);

  ent_xml_open (svg, "polygon");
  ent_svg_set_points (svg, "points", corners, n_corners);
  set_fill (svg, &color);
  ent_xml_close (svg);
}

static void
open_ellipse (EntXml *svg, EntRect box)
{
  ent_xml_open (svg, "ellipse");
  ent_xml_set_number (svg, "cx", box.x + box.width / 2);
  ent_xml_set_number (svg, "cy", box.y + box.height / 2);
  ent_xml_set_number (svg, "rx", box.width / 2);
  ent_xml_set_number (svg, "ry", box.height / 2);
}

static void
draw_shape (EntPen *pen, EntShape shape, EntRect box, const EntColor *fill, const EntStroke *border)
{
  EntXml *svg = get_svg (pen);
  EntSize size = { box.width, box.height };
  EntPoint corners[6];
  guint n = ent_shape_get_corners (shape, size, corners);

  for (guint i = 0; i < n; i++)
    corners[i] = (EntPoint) { box.x + box.width / 2 + corners[i].x, box.y + box.height / 2 + corners[i].y };
  if (n > 0)
    {
      ent_xml_open (svg, "polygon");
      ent_svg_set_points (svg, "points", corners, n);
    }
  else if (shape == ENT_SHAPE_BOX || shape == ENT_SHAPE_PILL)
    ent_svg_open_box (svg, box, ent_shape_get_radius (shape, size));
  else
    open_ellipse (svg, box);
  set_fill (svg, fill);
  if (border != NULL)
    set_stroke (svg, border);
  ent_xml_close (svg);
}

static void
add_backing (EntXml *svg, EntRect box, EntColor color)
{
  color.alpha = BACKING_OPACITY;
  ent_svg_open_box (svg, box, BACKING_RADIUS * box.height);
  set_fill (svg, &color);
  ent_xml_close (svg);
}

static void
draw_text (EntPen *pen, const EntLettering *lettering)
{
  EntXml *svg = get_svg (pen);
  EntSize size = ent_text_measure (lettering->role, lettering->text);
  EntRect box = { lettering->origin.x, lettering->origin.y, size.width * lettering->scale,
                  size.height * lettering->scale };
  double baseline = ent_text_get_baseline (lettering->role, lettering->text) * lettering->scale;

  if (lettering->halo != NULL)
    add_backing (svg, box, *lettering->halo);
  ent_xml_open (svg, "text");
  ent_xml_set (svg, "class", role_names[lettering->role]);
  /* from its middle, so that it stands there in another font too */
  ent_xml_set_number (svg, "x", box.x + box.width / 2);
  ent_xml_set_number (svg, "y", box.y + baseline);
  ent_xml_set (svg, "text-anchor", "middle");
  if (ent_isolate_begins_from_right (lettering->text))
    ent_xml_set (svg, "direction", "rtl");
  ent_svg_set_font (svg, ent_text_get_font_size (lettering->role) * lettering->scale,
                    ent_text_get_font_weight (lettering->role), lettering->color);
  ent_xml_add_content (svg, lettering->text);
  ent_xml_close (svg);
}

/**
 * ent_svg_pen_init:
 * @svg: where it draws; all that it draws is closed again
 */
void
ent_svg_pen_init (EntSvgPen *self, EntXml *svg)
{
  *self = (EntSvgPen) { { stroke_curve, fill_polygon, draw_shape, draw_text }, svg };
}
