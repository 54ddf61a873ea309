/* ent-svg-writer.h: what of an XML document is SVG's own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "export/ent-xml-writer.h"
#include "picture/ent-geometry.h"
#include "picture/ent-style.h"

#include <pango/pango.h>

G_BEGIN_DECLS

EntXml *ent_svg_new (EntExportFile *file, EntSize size, double zoom);

void ent_svg_open_group (EntXml *self, const char *class_name);
void ent_svg_open_box (EntXml *self, EntRect box, double radius);
void ent_svg_open_link (EntXml *self, const char *target);

void ent_svg_set_numbers (EntXml *self, const char *attribute, const double *numbers, guint n_numbers);
void ent_svg_set_points (EntXml *self, const char *attribute, const EntPoint *points, guint n_points);
void ent_svg_set_path (EntXml *self, const EntCurve *curve);
void ent_svg_set_color (EntXml *self, const char *attribute, EntColor color);
void ent_svg_set_font (EntXml *self, double size, PangoWeight weight, EntColor color);

G_END_DECLS
