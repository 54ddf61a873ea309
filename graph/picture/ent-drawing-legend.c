/* ent-drawing-legend.c: the lines and shapes of a legend
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-drawing-private.h"

#include <math.h>

#define LINE_WIDTH 2.4
#define BAR_SHARE 0.8
#define NODE_BORDER 1.0
/* Of edges that show a sign, in units of the plane: of one origin, of many, of a bundle. */
#define WEAK_WIDTH 1.5
#define STRONG_WIDTH 4.0
#define MIXED_WIDTH 4.0

/* The width nearest to @width at which a pattern ends as it begins and is seen twice at least. */
static double
get_width_that_fits (const EntLine *line, double width, double length)
{
  double period = 0, gap;

  if (line->n_dashes == 0)
    return width;
  for (guint i = 0; i < line->n_dashes; i++)
    period += line->dashes[i];
  gap = line->dashes[line->n_dashes - 1];
  return length / (MAX (round ((length / width + gap) / period), 2) * period - gap);
}

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

  stroke.width = get_width_that_fits (&line, stroke.width, box.width);
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

/* From side to side. */
static EntSceneEdge
new_edge (EntRect box, double width)
{
  double y = box.y + box.height / 2, third = box.width / 3;

  return (EntSceneEdge) {
    .curve = { { { box.x, y }, { box.x + third, y }, { box.x + 2 * third, y }, { box.x + box.width, y } } },
    .middle = { box.x + box.width / 2, y },
    .width = width,
    .bundle = ENT_BUNDLE_NONE,
    .status = ENT_STATUS_ASSERTED,
    .shown = TRUE,
  };
}

/**
 * ent_drawing_draw_sign:
 * @box: where
 *
 * What a sign looks like on an edge, for a legend: drawn as edges are.
 */
void
ent_drawing_draw_sign (EntSign sign, EntTheme theme, EntRect box, EntPen *pen)
{
  const EntPaint paint = { .theme = theme };
  EntCamera camera;
  EntDrawing drawing = { .camera = &camera, .paint = &paint, .pen = pen, .weight = ent_style_get_weight (theme),
                         .background = ent_style_get_background (theme) };
  EntSceneEdge edge = new_edge (box, WEAK_WIDTH);
  EntBundle bundle = { .line = new_edge (box, MIXED_WIDTH), .mixed = TRUE };

  ent_camera_init (&camera);
  edge.arrow = sign == ENT_SIGN_DIRECTION;
  edge.contested = sign == ENT_SIGN_CONTESTED;
  switch (sign)
    {
    case ENT_SIGN_STRENGTH:
      box.width /= 2;
      edge = new_edge (box, WEAK_WIDTH);
      ent_drawing_draw_edge (&drawing, &edge, ENT_EMPHASIS_NONE);
      box.x += box.width;
      edge = new_edge (box, STRONG_WIDTH);
      ent_drawing_draw_edge (&drawing, &edge, ENT_EMPHASIS_NONE);
      break;
    case ENT_SIGN_MIXED:
      ent_drawing_draw_bundle (&drawing, &bundle, ENT_EMPHASIS_NONE);
      break;
    case ENT_SIGN_DIRECTION:
    case ENT_SIGN_CONTESTED:
    default:
      ent_drawing_draw_edge (&drawing, &edge, ENT_EMPHASIS_NONE);
    }
}
