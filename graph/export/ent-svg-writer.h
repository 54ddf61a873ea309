/* ent-svg-writer.h: elements of an SVG document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "export/ent-export-file.h"
#include "picture/ent-geometry.h"
#include "picture/ent-style.h"

G_BEGIN_DECLS

/**
 * EntSvg:
 *
 * A document that is being written to a file. Every text that goes in is escaped, and what XML forbids is dropped;
 * numbers are the same in every locale.
 */
typedef struct _EntSvg EntSvg;

EntSvg *ent_svg_new (EntExportFile *file, EntSize size);
gboolean ent_svg_end (EntSvg *self, GError **error);

void ent_svg_open (EntSvg *self, const char *element);
void ent_svg_close (EntSvg *self);
void ent_svg_add_element (EntSvg *self, const char *element, const char *text);
void ent_svg_add_content (EntSvg *self, const char *text);

void ent_svg_set (EntSvg *self, const char *attribute, const char *value);
void ent_svg_set_format (EntSvg *self, const char *attribute, const char *format, ...) G_GNUC_PRINTF (3, 4);
void ent_svg_set_number (EntSvg *self, const char *attribute, double value);
void ent_svg_set_points (EntSvg *self, const char *attribute, const EntPoint *points, guint n_points);
void ent_svg_set_path (EntSvg *self, const EntCurve *curve);
void ent_svg_set_color (EntSvg *self, const char *attribute, EntColor color);

G_END_DECLS
