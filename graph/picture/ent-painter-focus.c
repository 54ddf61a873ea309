/* ent-painter-focus.c: the ring around what the keyboard is at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-painter-private.h"

/* All in pixels, however large the picture is. */
#define GAP 5.0
#define RING 2.0
#define RIM 2.0        /* of the background's colour on both sides: the ring is seen on anything */

static EntRect
get_view_rect (const EntCamera *camera, EntRect plane)
{
  EntPoint corner = ent_camera_to_view (camera, (EntPoint) { plane.x, plane.y });

  return (EntRect) { corner.x, corner.y, plane.width * camera->scale, plane.height * camera->scale };
}

/* The two sides of a broad line: the line, and then all but its rim taken away again. */
static void
draw_around_curve (cairo_t *cr, const EntCamera *camera, const EntSceneEdge *edge, EntTheme theme)
{
  const double widths[] = { 2 * GAP + 2 * RING, 2 * GAP + RING, 2 * GAP - RING };
  EntCurve view = ent_camera_curve_to_view (camera, &edge->curve);

  cairo_push_group (cr);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      EntColor color = i == 0 ? ent_style_get_background (theme) : ent_style_get_text (theme);

      cairo_set_operator (cr, i < 2 ? CAIRO_OPERATOR_OVER : CAIRO_OPERATOR_CLEAR);
      ent_painter_set_stroke (cr, &(EntStroke) { .color = color, .round = TRUE,
                                                 .width = edge->width * camera->scale + widths[i] });
      ent_painter_add_curve (cr, &view);
      cairo_stroke (cr);
    }
  cairo_pop_group_to_source (cr);
  cairo_paint (cr);
}

static void
draw_around_node (cairo_t *cr, const EntCamera *camera, const EntSceneNode *node, EntTheme theme)
{
  EntRect box = ent_rect_grow (get_view_rect (camera, ent_rect_around (node->center, node->size)), GAP);

  ent_painter_add_shape (cr, node->shape, box);
  ent_painter_set_stroke (cr, &(EntStroke) { .color = ent_style_get_background (theme), .width = RING + 2 * RIM });
  cairo_stroke_preserve (cr);
  ent_painter_set_stroke (cr, &(EntStroke) { .color = ent_style_get_text (theme), .width = RING });
  cairo_stroke (cr);
}

/**
 * ent_painter_get_focus_bounds:
 *
 * Returns: what of the viewport ent_painter_draw_focus() paints on, in pixels
 */
EntRect
ent_painter_get_focus_bounds (EntScene *scene, const EntCamera *camera, EntItem item)
{
  EntRect plane;

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
  return ent_rect_grow (get_view_rect (camera, plane), GAP + RING + RIM + 1);
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
  cairo_save (cr);
  cairo_new_path (cr);
  if (item.kind == ENT_ITEM_RELATION)
    draw_around_curve (cr, camera, ent_scene_get_edge (scene, item.index), theme);
  else
    draw_around_node (cr, camera, ent_scene_get_node (scene, item.index), theme);
  cairo_restore (cr);
}
