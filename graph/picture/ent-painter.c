/* ent-painter.c: draws a scene with cairo, for the canvas and for exports
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-emphasis.h"
#include "picture/ent-labels.h"
#include "picture/ent-painter-private.h"

#include <math.h>
#include <pango/pangocairo.h>

/* Opacities. */
#define FAINT_EDGE 0.14
#define FAINT_NODE 0.22
#define CALM_EDGE 0.45
#define HALO 0.2

#define HALO_WIDTH 9.0         /* what it adds to the line's width */
#define OUTLINE_WIDTH 3.0      /* of a selected node */
#define THIN_LINE 2.0          /* the first so much of a line's width ... */
#define THIN_LINE_SCALE 0.65   /* ... is not drawn smaller than this, however small the picture is */
#define STRAIGHT_PIXELS 24.0   /* an edge shorter than this is drawn straight and solid */
#define TEXT_HALO 1.2

typedef struct
{
  EntScene *scene;
  const EntCamera *camera;
  const EntPaint *paint;
  cairo_t *cr;
  EntRect visible;      /* in the plane */
  EntEmphases *emphases;
} Painter;

static void
add_curve (Painter *self, const EntCurve *curve, gboolean straight)
{
  const EntPoint *p = curve->points;

  cairo_move_to (self->cr, p[0].x, p[0].y);
  if (straight)
    cairo_line_to (self->cr, p[3].x, p[3].y);
  else
    cairo_curve_to (self->cr, p[1].x, p[1].y, p[2].x, p[2].y, p[3].x, p[3].y);
}

/* Bar and mark in the middle of a line. */
static void
draw_edge_marks (Painter *self, const EntSceneEdge *edge, EntColor color, double alpha)
{
  EntPoint bar[2], middle = edge->middle;
  double radius, angle;
  cairo_t *cr = self->cr;

  if (ent_scene_edge_get_bar (edge, bar))
    {
      ent_painter_set_line (cr, (EntLine) { .n_dashes = 0 }, MAX (edge->width * 0.8, 1.6));
      cairo_move_to (cr, bar[0].x, bar[0].y);
      cairo_line_to (cr, bar[1].x, bar[1].y);
      cairo_stroke (cr);
    }
  if (ent_scene_edge_get_mark (edge, &radius, &angle))
    {
      cairo_arc (cr, middle.x, middle.y, radius, 0, 2 * G_PI);
      ent_painter_set_color (cr, ent_style_get_background (self->paint->theme), 1);
      cairo_fill_preserve (cr);
      ent_painter_set_color (cr, color, alpha);
      ent_painter_set_line (cr, (EntLine) { .n_dashes = 0 }, 1.4);
      cairo_stroke (cr);
      cairo_arc (cr, middle.x, middle.y, radius, angle, angle + G_PI);
      cairo_close_path (cr);
      cairo_fill (cr);
    }
}

static void
draw_edge (Painter *self, const EntSceneEdge *edge, double alpha)
{
  double scale = self->camera->scale;
  gboolean short_ = ent_curve_get_length (&edge->curve) * scale < STRAIGHT_PIXELS;
  EntColor color = ent_style_get_relation_color (edge->type, self->paint->theme);
  EntLine line = ent_style_get_line (edge->status);
  EntCurve curve;
  EntPoint head[3];

  if (short_)
    line.n_dashes = 0;
  ent_scene_edge_get_line (edge, &curve);
  ent_painter_set_color (self->cr, color, alpha);
  ent_painter_set_line (self->cr, line, MAX (edge->width, MIN (edge->width, THIN_LINE) * THIN_LINE_SCALE / scale));
  add_curve (self, &curve, short_);
  cairo_stroke (self->cr);
  if (ent_scene_edge_get_head (edge, head))
    {
      for (guint i = 0; i < 3; i++)
        cairo_line_to (self->cr, head[i].x, head[i].y);
      cairo_close_path (self->cr);
      cairo_fill (self->cr);
    }
  draw_edge_marks (self, edge, color, alpha);
}

static void
draw_edge_halo (Painter *self, const EntSceneEdge *edge, double alpha)
{
  cairo_save (self->cr);
  ent_painter_set_color (self->cr, ent_style_get_accent (self->paint->theme), alpha);
  ent_painter_set_line (self->cr, (EntLine) { .n_dashes = 0 }, edge->width + HALO_WIDTH);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  add_curve (self, &edge->curve, FALSE);
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
}

static double
get_edge_alpha (const EntSceneEdge *edge, EntEmphasis emphasis)
{
  if (!edge->shown)
    return FAINT_EDGE;
  return emphasis == ENT_EMPHASIS_CALM ? CALM_EDGE : 1;
}

static gboolean
is_edge_in_view (const Painter *self, const EntSceneEdge *edge)
{
  const EntPoint *p = edge->curve.points;
  EntRect hull = { p[0].x, p[0].y, 0, 0 };

  for (guint i = 1; i < 4; i++)
    hull = ent_rect_union (hull, (EntRect) { p[i].x, p[i].y, 0, 0 });
  return ent_rect_overlaps (ent_rect_grow (hull, 2 * edge->width + 10), self->visible);
}

/* The edges whose emphasis is in a range, in their order. */
static void
draw_edges (Painter *self, gboolean shown, EntEmphasis least, EntEmphasis most)
{
  for (guint i = 0; i < ent_scene_get_n_edges (self->scene); i++)
    {
      const EntSceneEdge *edge = ent_scene_get_edge (self->scene, i);
      EntEmphasis emphasis = self->emphases->edges[i];

      if (edge->weak || edge->shown != shown || emphasis < least || emphasis > most || !is_edge_in_view (self, edge))
        continue;
      if (emphasis >= ENT_EMPHASIS_HOVER)
        draw_edge_halo (self, edge, emphasis == ENT_EMPHASIS_HOVER ? HALO : HALO * 1.4);
      draw_edge (self, edge, get_edge_alpha (edge, emphasis));
    }
}

static void
draw_node (Painter *self, const EntSceneNode *node, EntEmphasis emphasis)
{
  EntSize around = { node->size.width + OUTLINE_WIDTH, node->size.height + OUTLINE_WIDTH };
  EntTheme theme = self->paint->theme;

  if (emphasis == ENT_EMPHASIS_HOVER)
    {
      EntSize halo = { node->size.width + HALO_WIDTH, node->size.height + HALO_WIDTH };

      ent_painter_add_shape (self->cr, node->shape, node->center, halo);
      ent_painter_set_color (self->cr, ent_style_get_accent (theme), HALO * 1.6);
      cairo_fill (self->cr);
    }
  ent_painter_add_shape (self->cr, node->shape, node->center, node->size);
  ent_painter_fill_node (self->cr, node->kind, theme, node->shown ? 1 : FAINT_NODE);
  if (emphasis == ENT_EMPHASIS_SELECTED || emphasis == ENT_EMPHASIS_RELATED)
    {
      ent_painter_add_shape (self->cr, node->shape, node->center, around);
      ent_painter_set_color (self->cr, ent_style_get_accent (theme), 1);
      cairo_set_line_width (self->cr, OUTLINE_WIDTH);
      cairo_stroke (self->cr);
    }
  if (node->pinned)
    ent_painter_draw_pin (self->cr, node, theme);
}

static void
draw_nodes (Painter *self, gboolean shown)
{
  for (guint i = 0; i < ent_scene_get_n_nodes (self->scene); i++)
    {
      const EntSceneNode *node = ent_scene_get_node (self->scene, i);
      EntRect rect = ent_rect_grow (ent_rect_around (node->center, node->size), HALO_WIDTH);

      if (!node->weak && node->shown == shown && ent_rect_overlaps (rect, self->visible))
        draw_node (self, node, self->emphases->nodes[i]);
    }
}

static void
draw_pill (Painter *self, const EntLabel *label)
{
  const EntSceneEdge *edge = ent_scene_get_edge (self->scene, label->item.index);
  EntPoint center = { label->rect.x + label->rect.width / 2, label->rect.y + label->rect.height / 2 };

  ent_painter_add_shape (self->cr, ENT_SHAPE_PILL, center, (EntSize) { label->rect.width, label->rect.height });
  ent_painter_set_color (self->cr, ent_style_get_background (self->paint->theme), 1);
  cairo_fill_preserve (self->cr);
  ent_painter_set_color (self->cr, ent_style_get_relation_color (edge->type, self->paint->theme), 1);
  cairo_set_line_width (self->cr, 1.4 * label->scale);
  cairo_stroke (self->cr);
}

static gboolean
is_for_pixels (cairo_t *cr)
{
  cairo_surface_type_t type = cairo_surface_get_type (cairo_get_group_target (cr));

  return type == CAIRO_SURFACE_TYPE_IMAGE || type == CAIRO_SURFACE_TYPE_RECORDING;
}

/* Stroking the letters' outlines costs 0.3 ms a label, drawing the letters four times around their place 0.03 ms; but
 * in a PDF each of these would be found as text. */
static void
draw_text_halo (cairo_t *cr, PangoLayout *layout)
{
  if (!is_for_pixels (cr))
    {
      cairo_move_to (cr, 0, 0);
      pango_cairo_layout_path (cr, layout);
      cairo_set_line_width (cr, 3 * TEXT_HALO);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      cairo_stroke (cr);
      return;
    }
  for (guint i = 0; i < 4; i++)
    {
      cairo_move_to (cr, i & 1 ? TEXT_HALO : -TEXT_HALO, i & 2 ? TEXT_HALO : -TEXT_HALO);
      pango_cairo_show_layout (cr, layout);
    }
}

static void
draw_label (Painter *self, const EntLabel *label)
{
  PangoLayout *layout = ent_text_get_layout (label->role, label->text);
  EntSize size = ent_text_measure (label->role, label->text);
  cairo_t *cr = self->cr;

  if (label->role == ENT_TEXT_PILL)
    draw_pill (self, label);
  cairo_save (cr);
  cairo_translate (cr, label->rect.x + (label->rect.width - size.width * label->scale) / 2,
                   label->rect.y + (label->rect.height - size.height * label->scale) / 2);
  cairo_scale (cr, label->scale, label->scale);
  if (label->halo && label->role != ENT_TEXT_PILL)
    {
      ent_painter_set_color (cr, ent_style_get_background (self->paint->theme), 1);
      draw_text_halo (cr, layout);
    }
  ent_painter_set_color (cr, label->color, 1);
  cairo_move_to (cr, 0, 0);
  pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
  cairo_new_path (cr);
}

static void
draw_labels (Painter *self)
{
  g_autoptr (GArray) labels = ent_labels_place (self->scene, self->camera, self->paint);

  for (guint i = 0; i < labels->len; i++)
    {
      const EntLabel *label = &g_array_index (labels, EntLabel, i);

      draw_label (self, label);
    }
}

static void
draw_plane (Painter *self)
{
  const EntCamera *camera = self->camera;

  cairo_save (self->cr);
  cairo_translate (self->cr, camera->viewport.width / 2, camera->viewport.height / 2);
  cairo_scale (self->cr, camera->scale, camera->scale);
  cairo_translate (self->cr, -camera->center.x, -camera->center.y);
  /* a third faster than cairo's own defaults, with no difference to the eye */
  cairo_set_antialias (self->cr, CAIRO_ANTIALIAS_FAST);
  cairo_set_tolerance (self->cr, 0.25);
  if (self->paint->dim_hidden)
    {
      draw_edges (self, FALSE, ENT_EMPHASIS_CALM, ENT_EMPHASIS_SELECTED);
      draw_nodes (self, FALSE);
    }
  draw_edges (self, TRUE, ENT_EMPHASIS_CALM, ENT_EMPHASIS_NONE);
  draw_edges (self, TRUE, ENT_EMPHASIS_RELATED, ENT_EMPHASIS_SELECTED);
  draw_nodes (self, TRUE);
  cairo_restore (self->cr);
}

/**
 * ent_painter_draw:
 * @scene: what
 * @camera: from where
 * @paint: how
 * @cr: onto what: the viewport's top left corner is its origin
 *
 * Draws what the camera sees: edges, then nodes, then labels. Any number of threads may draw, each its own scene.
 * O(n) for what is not seen, and a stroke or two for each thing that is.
 */
void
ent_painter_draw (EntScene *scene, const EntCamera *camera, const EntPaint *paint, cairo_t *cr)
{
  Painter self = {
    .scene = scene,
    .camera = camera,
    .paint = paint,
    .cr = cr,
    .visible = ent_camera_get_visible (camera),
    .emphases = ent_emphases_new (scene, paint),
  };

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, 0, 0, camera->viewport.width, camera->viewport.height);
  cairo_clip_preserve (cr);
  if (!paint->transparent)
    {
      ent_painter_set_color (cr, ent_style_get_background (paint->theme), 1);
      cairo_fill (cr);
    }
  cairo_new_path (cr);
  draw_plane (&self);
  draw_labels (&self);
  cairo_restore (cr);
  ent_emphases_free (self.emphases);
}
