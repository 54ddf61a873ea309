/* ent-drawing-legend.c: the lines and shapes of a legend
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-drawing-private.h"

#define LINE_WIDTH 2.4
#define BAR_SHARE 0.8
#define NODE_BORDER 1.0

/**
 * ent_drawing_draw_swatch:
 * @type: (nullable): whose colour, %NULL for the text's
 * @status: whose pattern
 * @box: where; the line runs through its middle from side to side
 *
 * The line of a legend.
 */
void
ent_drawing_draw_swatch (const EntRelationType *type, EntStatus status, EntTheme theme, EntRect box, EntPen *pen)
{
  EntLine line = ent_style_get_line (status);
  EntStroke stroke = { .color = ent_style_get_relation_color (type, theme),
                       .width = LINE_WIDTH * line.weight * ent_style_get_weight (theme),
                       .n_dashes = line.n_dashes };
  double y = box.y + box.height / 2, x = box.x + box.width / 2, half = MIN (box.height / 2, 6);

  for (guint i = 0; i < line.n_dashes; i++)
    stroke.dashes[i] = line.dashes[i] * stroke.width;
  ent_drawing_stroke_straight (pen, (EntPoint) { box.x, y }, (EntPoint) { box.x + box.width, y }, &stroke);
  if (line.struck)
    ent_drawing_stroke_straight (pen, (EntPoint) { x - half * 0.6, y + half }, (EntPoint) { x + half * 0.6, y - half },
                     &(EntStroke) { .color = stroke.color, .width = LINE_WIDTH * BAR_SHARE });
}

/**
 * ent_drawing_draw_kind:
 * @box: where; the shape fills it as far as its proportions allow
 *
 * The shape of a kind of actor, for a legend.
 */
void
ent_drawing_draw_kind (EntActorKind kind, EntTheme theme, EntRect box, EntPen *pen)
{
  EntShape shape = ent_style_get_shape (kind);
  gboolean is_square = shape == ENT_SHAPE_CIRCLE || shape == ENT_SHAPE_DIAMOND;
  double aspect = is_square ? 1 : 1.6;
  double height = MIN (box.height, box.width / aspect) - 2 * NODE_BORDER;
  EntPoint middle = { box.x + box.width / 2, box.y + box.height / 2 };
  EntColor fill = ent_style_get_node_fill (kind, theme);

  if (height > 0)
    pen->draw_shape (pen, shape, ent_rect_around (middle, (EntSize) { height * aspect, height }), &fill,
                     &(EntStroke) { .color = ent_style_get_node_stroke (kind, theme), .width = NODE_BORDER });
}
