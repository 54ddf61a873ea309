/* ent-drawing-private.h: the parts of a picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-bundle.h"
#include "picture/ent-drawing.h"

G_BEGIN_DECLS

#define ENT_DRAWING_N_COLORS 64

struct _EntDrawing
{
  EntScene *scene;
  const EntCamera *camera;
  const EntPaint *paint;
  EntEmphases *emphases;
  guint8 *closed;       /* of each bundle whether it is drawn as one */
  GArray *shapes;       /* (element-type Shape) in the order in which they are drawn */
  EntColor background;
  EntColor accent;
  double weight;        /* of lines */
  double calm;          /* the opacity of those that step back */
  /* of the copy that a thread draws of: its pen, and colours of relations by their index, each looked up once */
  EntPen *pen;
  const EntRelationType *types[ENT_DRAWING_N_COLORS];
  EntColor colors[ENT_DRAWING_N_COLORS];
};

EntColor ent_drawing_get_relation_color (EntDrawing *self, const EntRelationType *type);

void ent_drawing_stroke_straight (EntPen *pen, EntPoint a, EntPoint b, const EntStroke *stroke);

EntRect ent_drawing_get_edge_bounds (const EntDrawing *self, const EntSceneEdge *edge);
void ent_drawing_draw_edge (EntDrawing *self, const EntSceneEdge *edge, EntEmphasis emphasis);
void ent_drawing_draw_bundle (EntDrawing *self, const EntBundle *bundle, EntEmphasis emphasis);
EntRect ent_drawing_get_node_bounds (const EntDrawing *self, const EntSceneNode *node);
void ent_drawing_draw_node (EntDrawing *self, const EntSceneNode *node, EntEmphasis emphasis);

G_END_DECLS
