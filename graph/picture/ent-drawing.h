/* ent-drawing.h: what is drawn of a scene, in which order, colour and strength
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-labels.h"
#include "picture/ent-pen.h"

G_BEGIN_DECLS

/**
 * EntDrawing:
 *
 * What is drawn of a scene, in its order. Several threads may draw of it, each with a pen of its own.
 */
typedef struct _EntDrawing EntDrawing;

EntDrawing *ent_drawing_new (EntScene *scene, const EntCamera *camera, const EntPaint *paint);
EntDrawing *ent_drawing_new_live (EntScene *scene, const EntCamera *camera, const EntPaint *paint, const GArray *items);
void ent_drawing_free (EntDrawing *self);

void ent_drawing_draw_shapes (const EntDrawing *self, double top, double bottom, EntPen *pen);
GArray *ent_drawing_place_labels (const EntDrawing *self);
GArray *ent_drawing_place_live_labels (const EntDrawing *self, const GArray *items, const GArray *placed);
void ent_drawing_draw_labels (const EntDrawing *self, const GArray *labels, EntPen *pen);

guint ent_drawing_get_n_items (const EntDrawing *self);
EntItem ent_drawing_get_item (const EntDrawing *self, guint place);
void ent_drawing_set_pen (EntDrawing *self, EntPen *pen);
void ent_drawing_draw_item (EntDrawing *self, guint place);
void ent_drawing_draw_label (EntDrawing *self, const EntLabel *label);

void ent_drawing_draw_swatch (const EntRelationType *type, EntStatus status, EntTheme theme, EntRect box, EntPen *pen);
void ent_drawing_draw_kind (EntActorKind kind, EntTheme theme, EntRect box, EntPen *pen);
void ent_drawing_draw_sign (EntSign sign, EntTheme theme, EntRect box, EntPen *pen);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntDrawing, ent_drawing_free)

G_END_DECLS
