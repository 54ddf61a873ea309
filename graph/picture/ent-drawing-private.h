/* ent-drawing-private.h: the parts of a picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-bundle.h"
#include "picture/ent-drawing.h"
#include "picture/ent-labels.h"

G_BEGIN_DECLS

#define ENT_DRAWING_N_COLORS 64

/**
 * EntDrawing:
 *
 * A picture while it is drawn.
 */
typedef struct
{
  EntScene *scene;
  const EntCamera *camera;
  const EntPaint *paint;
  EntPen *pen;
  EntRect visible;      /* in the plane */
  guint8 *closed;       /* of each bundle whether it is drawn as one */
  EntColor background;
  EntColor accent;
  double weight;        /* of lines */
  double calm;          /* the opacity of those that step back */
  /* of relations, by their index: a name is looked up once a picture */
  const EntRelationType *types[ENT_DRAWING_N_COLORS];
  EntColor colors[ENT_DRAWING_N_COLORS];
} EntDrawing;

void ent_drawing_init (EntDrawing *self, EntScene *scene, const EntCamera *camera, const EntPaint *paint, EntPen *pen);
void ent_drawing_clear (EntDrawing *self);
EntColor ent_drawing_get_relation_color (EntDrawing *self, const EntRelationType *type);

void ent_drawing_stroke_straight (EntPen *pen, EntPoint a, EntPoint b, const EntStroke *stroke);

gboolean ent_drawing_sees_edge (const EntDrawing *self, const EntSceneEdge *edge);
void ent_drawing_draw_edge (EntDrawing *self, const EntSceneEdge *edge, EntEmphasis emphasis);
void ent_drawing_draw_bundle (EntDrawing *self, const EntBundle *bundle, EntEmphasis emphasis);
gboolean ent_drawing_sees_node (const EntDrawing *self, const EntSceneNode *node);
void ent_drawing_draw_node (EntDrawing *self, const EntSceneNode *node, EntEmphasis emphasis);
void ent_drawing_draw_label (EntDrawing *self, const EntLabel *label);

G_END_DECLS
