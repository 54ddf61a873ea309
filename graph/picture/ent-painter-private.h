/* ent-painter-private.h: what the painter's files share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-painter.h"
#include "picture/ent-pen.h"

G_BEGIN_DECLS

void ent_painter_set_color (cairo_t *cr, EntColor color);
void ent_painter_set_stroke (cairo_t *cr, const EntStroke *stroke);
void ent_painter_stroke (cairo_t *cr, const EntStroke *stroke);
void ent_painter_add_curve (cairo_t *cr, const EntCurve *curve);
void ent_painter_add_shape (cairo_t *cr, EntShape shape, EntRect box);
void ent_painter_add_ground (cairo_t *cr, const EntLettering *lettering);
void ent_painter_draw_ground (cairo_t *cr, const EntLettering *lettering);
void ent_painter_show_letters (cairo_t *cr, const EntLettering *lettering);
void ent_painter_show_text (cairo_t *cr, const EntLettering *lettering);

G_END_DECLS
