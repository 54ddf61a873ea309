/* ent-painter-focus.c: the ring around what the keyboard is at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-painter-private.h"

/* All in pixels, however large the picture is. */
#define GAP 5.0
#define RING 2.0
#define RIM 2.0        /* of the background's colour on both sides: the ring is seen on anything */

static void
add_outline (cairo_t *cr, const EntSceneNode *node, double scale)
{
  ent_painter_add_shape (cr, node->shape, node->center,
                         (EntSize) { node->size.width + 2 * GAP / scale, node->size.height + 2 * GAP / scale });
}

/* The two sides of a broad line: the line, and then all but its rim taken away again. */
static void
draw_around_curve (cairo_t *cr, const EntSceneEdge *edge, EntTheme theme, double scale)
{
  const EntPoint *p = edge->curve.points;
  const double widths[] = { 2 * GAP + 2 * RING, 2 * GAP + RING, 2 * GAP - RING };

  cairo_push_group (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      cairo_set_operator (cr, i < 2 ? CAIRO_OPERATOR_OVER : CAIRO_OPERATOR_CLEAR);
      ent_painter_set_color (cr, i == 0 ? ent_style_get_background (theme) : ent_style_get_text (theme), 1);
      ent_painter_set_line (cr, (EntLine) { .n_dashes = 0 }, edge->width + widths[i] / scale);
      cairo_move_to (cr, p[0].x, p[0].y);
      cairo_curve_to (cr, p[1].x, p[1].y, p[2].x, p[2].y, p[3].x, p[3].y);
      cairo_stroke (cr);
    }
  cairo_pop_group_to_source (cr);
  cairo_paint (cr);
}

/**
 * ent_painter_get_focus_bounds:
 *
 * Returns: what of the viewport ent_painter_draw_focus() paints on, in pixels
 */
EntRect
ent_painter_get_focus_bounds (EntScene *scene, const EntCamera *camera, EntItem item)
{
  EntRect plane, view;
  EntPoint corner;

  if (item.kind == ENT_ITEM_NODE)
    {
      const EntSceneNode *node = ent_scene_get_node (scene, item.index);

      plane = ent_rect_around (node->center, node->size);
    }
  else
    {
      const EntSceneEdge *edge = ent_scene_get_edge (scene, item.index);

      plane = ent_rect_grow (ent_curve_get_bounds (&edge->curve), edge->width / 2);
    }
  corner = ent_camera_to_view (camera, (EntPoint) { plane.x, plane.y });
  view = (EntRect) { corner.x, corner.y, plane.width * camera->scale, plane.height * camera->scale };
  return ent_rect_grow (view, GAP + RING + RIM + 1);
}

/**
 * ent_painter_draw_focus:
 * @item: a node or an edge that is shown
 * @cr: whose origin is the viewport's top left corner
 *
 * Draws a ring around the item, in the colour of text and apart from it by a gap, so that it is neither taken for the
 * mark of a selection nor lost beside one.
 */
void
ent_painter_draw_focus (EntScene *scene, const EntCamera *camera, EntTheme theme, EntItem item, cairo_t *cr)
{
  double scale = camera->scale;

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_translate (cr, camera->viewport.width / 2, camera->viewport.height / 2);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -camera->center.x, -camera->center.y);
  if (item.kind == ENT_ITEM_RELATION)
    draw_around_curve (cr, ent_scene_get_edge (scene, item.index), theme, scale);
  else
    {
      add_outline (cr, ent_scene_get_node (scene, item.index), scale);
      ent_painter_set_color (cr, ent_style_get_background (theme), 1);
      ent_painter_set_line (cr, (EntLine) { .n_dashes = 0 }, (RING + 2 * RIM) / scale);
      cairo_stroke_preserve (cr);
      ent_painter_set_color (cr, ent_style_get_text (theme), 1);
      ent_painter_set_line (cr, (EntLine) { .n_dashes = 0 }, RING / scale);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}
