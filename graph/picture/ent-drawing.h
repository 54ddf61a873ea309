/* ent-drawing.h: what is drawn of a scene, in which order, colour and strength
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-camera.h"
#include "picture/ent-paint.h"
#include "picture/ent-pen.h"

G_BEGIN_DECLS

GArray *ent_drawing_draw (EntScene *scene, const EntCamera *camera, const EntPaint *paint, EntPen *pen);
void ent_drawing_draw_live (EntScene *scene, const EntCamera *camera, const EntPaint *paint, const GArray *items,
                            const GArray *placed, EntPen *pen);
void ent_drawing_draw_swatch (const EntRelationType *type, EntStatus status, EntTheme theme, EntRect box, EntPen *pen);
void ent_drawing_draw_kind (EntActorKind kind, EntTheme theme, EntRect box, EntPen *pen);
void ent_drawing_draw_sign (EntSign sign, EntTheme theme, EntRect box, EntPen *pen);

G_END_DECLS
