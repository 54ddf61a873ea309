/* ent-drawing-node.c: the shape of a node, and the letters of a label
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-drawing-private.h"

/* Opacities. */
#define FAINT_NODE 0.22
#define HOVER_HALO 0.32
#define BACKING 0.85

/* In units of the plane. */
#define NODE_BORDER 1.0
#define HALO_WIDTH 9.0
#define OUTLINE_WIDTH 3.0      /* of a selected node */
#define PILL_BORDER 1.4
#define PIN_HEAD 6.0
#define PIN_NEEDLE 10.0
#define PIN_LINE 2.0

#define MARGIN 16.0            /* what halo, outline and pin stand out of a node, ... */
#define MARGIN_PIXELS 2.0      /* ... and its least size, in pixels */

/* A node that is lower than this, in pixels, is drawn as a plain box without a border. */
#define PLAIN_PIXELS 4.0
#define MIN_PIXELS 1.5         /* and none is smaller */

static EntRect
get_box (const EntDrawing *self, const EntSceneNode *node, double margin)
{
  double scale = self->camera->scale;

  return ent_rect_around (ent_camera_to_view (self->camera, node->center),
                          (EntSize) { (node->size.width + margin) * scale, (node->size.height + margin) * scale });
}

static void
draw_plain (EntDrawing *self, EntRect box, EntColor color)
{
  EntPoint center = { box.x + box.width / 2, box.y + box.height / 2 };
  double x = MAX (box.width, MIN_PIXELS) / 2, y = MAX (box.height, MIN_PIXELS) / 2;
  const EntPoint corners[] = { { center.x - x, center.y - y }, { center.x + x, center.y - y },
                               { center.x + x, center.y + y }, { center.x - x, center.y + y } };

  self->pen->fill_polygon (self->pen, corners, G_N_ELEMENTS (corners), color);
}

static void
draw_body (EntDrawing *self, const EntSceneNode *node)
{
  double strength = node->shown ? 1 : FAINT_NODE;
  EntRect box = get_box (self, node, 0);
  EntColor fill = ent_style_get_node_fill (node->kind, self->paint->theme);
  EntColor line = ent_style_get_node_stroke (node->kind, self->paint->theme);
  EntStroke border = { .color = ent_color_mix (self->background, line, strength),
                       .width = NODE_BORDER * self->weight * self->camera->scale };

  fill = ent_color_mix (self->background, fill, strength);
  if (box.height < PLAIN_PIXELS)
    draw_plain (self, box, ent_color_mix (fill, border.color, 0.5));
  else
    self->pen->draw_shape (self->pen, node->shape, box, &fill, &border);
}

/* A pin with a round head, stuck into the upper right corner of a node. */
static void
draw_pin (EntDrawing *self, const EntSceneNode *node)
{
  double scale = self->camera->scale, size = 2 * PIN_HEAD * scale;
  EntPoint head = { node->center.x + node->size.width / 2 + 2, node->center.y - node->size.height / 2 - 2 }, tip;

  if (node->shape == ENT_SHAPE_CIRCLE || node->shape == ENT_SHAPE_DIAMOND)
    head = (EntPoint) { node->center.x + node->size.width * 0.4, node->center.y - node->size.height * 0.4 };
  tip = ent_camera_to_view (self->camera, (EntPoint) { head.x - PIN_NEEDLE, head.y + PIN_NEEDLE });
  head = ent_camera_to_view (self->camera, head);
  ent_drawing_stroke_straight (self->pen, head, tip, &(EntStroke) { .color = ent_style_get_text (self->paint->theme),
                                                                    .width = PIN_LINE * scale });
  self->pen->draw_shape (self->pen, ENT_SHAPE_CIRCLE, ent_rect_around (head, (EntSize) { size, size }), &self->accent,
                         &(EntStroke) { .color = self->background, .width = PIN_LINE * scale });
}

/* Where in the viewport the node may be, with all that stands out of it. */
EntRect
ent_drawing_get_node_bounds (const EntDrawing *self, const EntSceneNode *node)
{
  return ent_rect_grow (get_box (self, node, 0), MARGIN * self->camera->scale + MARGIN_PIXELS);
}

/* Halo, shape and outline; its texts are labels. */
void
ent_drawing_draw_node (EntDrawing *self, const EntSceneNode *node, EntEmphasis emphasis)
{
  if (emphasis == ENT_EMPHASIS_HOVER)
    {
      EntColor halo = self->accent;

      halo.alpha = HOVER_HALO;
      self->pen->draw_shape (self->pen, node->shape, get_box (self, node, HALO_WIDTH), &halo, NULL);
    }
  draw_body (self, node);
  if (emphasis == ENT_EMPHASIS_SELECTED || emphasis == ENT_EMPHASIS_RELATED)
    self->pen->draw_shape (self->pen, node->shape, get_box (self, node, OUTLINE_WIDTH), NULL,
                           &(EntStroke) { .color = self->accent, .width = OUTLINE_WIDTH * self->camera->scale });
  if (node->pinned)
    draw_pin (self, node);
}

/**
 * ent_drawing_draw_label:
 *
 * Letters, and the frame around those that stand in one, with the pen of ent_drawing_set_pen().
 */
void
ent_drawing_draw_label (EntDrawing *self, const EntLabel *label)
{
  gboolean is_framed = label->role == ENT_TEXT_PILL || label->role == ENT_TEXT_NUMBER;
  EntSize size = label->size;
  EntLettering lettering = {
    .text = label->text,
    .role = label->role,
    .origin = { label->rect.x + (label->rect.width - size.width * label->scale) / 2,
                label->rect.y + (label->rect.height - size.height * label->scale) / 2 },
    .scale = label->scale,
    .color = label->color,
    .halo = label->halo && !is_framed ? &self->background : NULL,
  };

  if (label->backed)
    {
      EntColor ground = self->background;

      ground.alpha = BACKING;
      self->pen->draw_shape (self->pen, ENT_SHAPE_BOX, label->rect, &ground, NULL);
    }
  if (is_framed)
    {
      const EntSceneEdge *edge = ent_scene_get_edge (self->scene, label->item.index);
      const EntRelationType *type = label->badge ? ent_scene_get_bundle (self->scene, edge->bundle)->line.type : edge->type;

      self->pen->draw_shape (self->pen, ENT_SHAPE_PILL, label->rect, &self->background,
                             &(EntStroke) { .color = ent_drawing_get_relation_color (self, type),
                                            .width = PILL_BORDER * label->scale });
    }
  self->pen->draw_text (self->pen, &lettering);
}
