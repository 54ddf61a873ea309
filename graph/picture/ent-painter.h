/* ent-painter.h: draws a scene with cairo, for exports, or fast into pixels, for the canvas
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-paint.h"

#include <cairo.h>

G_BEGIN_DECLS

void ent_painter_draw (EntScene *scene, const EntCamera *camera, const EntPaint *paint, cairo_t *cr);
void ent_painter_draw_part (EntScene *scene, const EntCamera *camera, const EntPaint *paint, const GArray *labels,
                            EntRect part, cairo_t *cr);
GArray *ent_painter_draw_pixels (EntScene *scene, const EntCamera *camera, const EntPaint *paint, cairo_surface_t *image);
void ent_painter_draw_live_pixels (EntScene *scene, const EntCamera *camera, const EntPaint *paint, const GArray *items,
                                   const GArray *placed, cairo_surface_t *image);
EntRect ent_painter_get_focus_bounds (EntScene *scene, const EntCamera *camera, EntItem item);
void ent_painter_draw_focus (EntScene *scene, const EntCamera *camera, EntTheme theme, EntItem item, cairo_t *cr);
void ent_painter_draw_swatch (const EntRelationType *type, EntStatus status, EntTheme theme, EntRect box, cairo_t *cr);
void ent_painter_draw_kind (EntActorKind kind, EntTheme theme, EntRect box, cairo_t *cr);
void ent_painter_draw_sign (EntSign sign, EntTheme theme, EntRect box, cairo_t *cr);

G_END_DECLS
