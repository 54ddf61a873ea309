/* ent-painter-marks.c: the strokes and shapes that pictures and legends share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-painter-private.h"
#include "picture/ent-shape.h"

#define SWATCH_WIDTH 2.4
#define NODE_BORDER 1.0
#define PIN_HEAD 3.6
#define PIN_NEEDLE 6.0

void
ent_painter_set_color (cairo_t *cr, EntColor color, double alpha)
{
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha * alpha);
}

void
ent_painter_set_line (cairo_t *cr, EntLine line, double width)
{
  double dashes[4];

  for (guint i = 0; i < line.n_dashes; i++)
    dashes[i] = line.dashes[i] * width;
  cairo_set_line_width (cr, width);
  cairo_set_dash (cr, dashes, line.n_dashes, 0);
}

static void
add_rounded_box (cairo_t *cr, EntRect box, double radius)
{
  double right = box.x + box.width, bottom = box.y + box.height;

  cairo_new_sub_path (cr);
  cairo_arc (cr, right - radius, box.y + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, box.x + radius, bottom - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, box.x + radius, box.y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

static void
add_ellipse (cairo_t *cr, EntPoint center, EntSize size)
{
  cairo_matrix_t matrix;

  cairo_get_matrix (cr, &matrix);
  cairo_translate (cr, center.x, center.y);
  cairo_scale (cr, size.width / 2, size.height / 2);
  cairo_new_sub_path (cr);
  cairo_arc (cr, 0, 0, 1, 0, 2 * G_PI);
  cairo_close_path (cr);
  cairo_set_matrix (cr, &matrix);
}

/* Adds the outline of a shape to the path. */
void
ent_painter_add_shape (cairo_t *cr, EntShape shape, EntPoint center, EntSize size)
{
  EntPoint corners[6];
  guint n = ent_shape_get_corners (shape, size, corners);

  for (guint i = 0; i < n; i++)
    cairo_line_to (cr, center.x + corners[i].x, center.y + corners[i].y);
  if (n > 0)
    cairo_close_path (cr);
  else if (shape == ENT_SHAPE_BOX || shape == ENT_SHAPE_PILL)
    add_rounded_box (cr, ent_rect_around (center, size), ent_shape_get_radius (shape, size));
  else
    add_ellipse (cr, center, size);
}

/* Fills and strokes the path as a node; @strength is 1 for a node that is shown, less for a faint one. */
void
ent_painter_fill_node (cairo_t *cr, EntActorKind kind, EntTheme theme, double strength)
{
  EntColor background = ent_style_get_background (theme);

  ent_painter_set_color (cr, ent_color_mix (background, ent_style_get_node_fill (kind, theme), strength), 1);
  cairo_fill_preserve (cr);
  ent_painter_set_color (cr, ent_color_mix (background, ent_style_get_node_stroke (kind, theme), strength), 1);
  cairo_set_line_width (cr, NODE_BORDER);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_stroke (cr);
}

/* A pin with a round head, stuck into the upper right corner of a node. */
void
ent_painter_draw_pin (cairo_t *cr, const EntSceneNode *node, EntTheme theme)
{
  EntPoint head = { node->center.x + node->size.width / 2 - 1, node->center.y - node->size.height / 2 + 1 };

  if (node->shape == ENT_SHAPE_CIRCLE || node->shape == ENT_SHAPE_DIAMOND)
    head = (EntPoint) { node->center.x + node->size.width * 0.36, node->center.y - node->size.height * 0.36 };
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_width (cr, 1.4);
  ent_painter_set_color (cr, ent_style_get_text (theme), 1);
  cairo_move_to (cr, head.x, head.y);
  cairo_line_to (cr, head.x - PIN_NEEDLE, head.y + PIN_NEEDLE);
  cairo_stroke (cr);
  cairo_arc (cr, head.x, head.y, PIN_HEAD, 0, 2 * G_PI);
  ent_painter_set_color (cr, ent_style_get_accent (theme), 1);
  cairo_fill_preserve (cr);
  ent_painter_set_color (cr, ent_style_get_background (theme), 1);
  cairo_stroke (cr);
}

/**
 * ent_painter_draw_swatch:
 * @type: (nullable): whose colour, %NULL for the text's
 * @status: whose pattern
 * @box: where; the line runs through its middle from side to side
 *
 * The line of a legend.
 */
void
ent_painter_draw_swatch (const EntRelationType *type, EntStatus status, EntTheme theme, EntRect box, cairo_t *cr)
{
  EntLine line = ent_style_get_line (status);
  double y = box.y + box.height / 2, x = box.x + box.width / 2;

  cairo_save (cr);
  cairo_new_path (cr);
  ent_painter_set_color (cr, ent_style_get_relation_color (type, theme), 1);
  ent_painter_set_line (cr, line, SWATCH_WIDTH * line.weight);
  cairo_move_to (cr, box.x, y);
  cairo_line_to (cr, box.x + box.width, y);
  cairo_stroke (cr);
  if (line.struck)
    {
      double half = MIN (box.height / 2, 6);

      ent_painter_set_line (cr, (EntLine) { .n_dashes = 0 }, SWATCH_WIDTH * 0.8);
      cairo_move_to (cr, x - half * 0.6, y + half);
      cairo_line_to (cr, x + half * 0.6, y - half);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

/**
 * ent_painter_draw_kind:
 * @box: where; the shape fills it as far as its proportions allow
 *
 * The shape of a kind of actor, for a legend.
 */
void
ent_painter_draw_kind (EntActorKind kind, EntTheme theme, EntRect box, cairo_t *cr)
{
  EntShape shape = ent_style_get_shape (kind);
  gboolean is_square = shape == ENT_SHAPE_CIRCLE || shape == ENT_SHAPE_DIAMOND;
  double aspect = is_square ? 1 : 1.6;
  double height = MIN (box.height, box.width / aspect) - 2 * NODE_BORDER;

  cairo_save (cr);
  cairo_new_path (cr);
  if (height > 0)
    {
      ent_painter_add_shape (cr, shape, (EntPoint) { box.x + box.width / 2, box.y + box.height / 2 },
                             (EntSize) { height * aspect, height });
      ent_painter_fill_node (cr, kind, theme, 1);
    }
  cairo_restore (cr);
}
