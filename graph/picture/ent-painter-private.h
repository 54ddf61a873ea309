/* ent-painter-private.h: what the painter's files share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-painter.h"

G_BEGIN_DECLS

void ent_painter_set_color (cairo_t *cr, EntColor color, double alpha);
void ent_painter_set_line (cairo_t *cr, EntLine line, double width);
void ent_painter_add_shape (cairo_t *cr, EntShape shape, EntPoint center, EntSize size);
void ent_painter_fill_node (cairo_t *cr, EntActorKind kind, EntTheme theme, double strength);
void ent_painter_draw_pin (cairo_t *cr, const EntSceneNode *node, EntTheme theme);

G_END_DECLS
