/* ent-drawing-edge.c: the strokes of an edge
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-drawing-private.h"

#include <math.h>

/* Opacities. */
#define FAINT_EDGE 0.14
#define HOVER_HALO 0.2
#define SELECTED_HALO 0.28

/* In units of the plane. */
#define HALO_WIDTH 9.0         /* what it adds to the line's width */
#define THIN_LINE 2.0          /* the first so much of a line's width ... */
#define BAR_SHARE 0.8          /* the width of a bar beside that of its line, ... */
#define MIN_BAR_WIDTH 1.6      /* ... and at least */
#define MARK_BORDER 1.4
#define MARGIN 10.0            /* what marks and halos stand out of an edge's curve */

/* In pixels. */
#define THIN_LINE_PIXELS 0.65  /* ... is not drawn smaller than this for a unit, however small the picture is */
#define STRAIGHT_PIXELS 24.0   /* an edge shorter than this is drawn straight and solid */
#define MIN_BAR_PIXELS 8.0     /* a bar is no shorter, ... */
#define MIN_BAR_STROKE 1.2     /* ... and no thinner: it is all that says no */
#define MARGIN_PIXELS 16.0     /* what a line, a bar and a mark at their least sizes stand out besides */
#define MIN_HEAD_PIXELS 2.0    /* the head of an arrow, a bar or a mark that is smaller is left out */

#define MIN_DOUBLE_PIXELS 3.4  /* a double line is at least so wide, ... */
#define DOUBLE_SHARE 0.42      /* ... and so much of it is empty */

#define HALF_DISC_PIECES 16

static void
draw_bar (EntDrawing *self, const EntSceneEdge *edge, EntColor color)
{
  double scale = self->camera->scale, width = MAX (edge->width * BAR_SHARE, MIN_BAR_WIDTH) * scale;
  EntPoint middle = ent_camera_to_view (self->camera, edge->middle), bar[2];
  double longer;

  if (!ent_scene_edge_get_bar (edge, bar))
    return;
  longer = MAX (1, MIN_BAR_PIXELS / (hypot (bar[1].x - bar[0].x, bar[1].y - bar[0].y) * scale));
  for (guint i = 0; i < 2; i++)
    {
      bar[i] = ent_camera_to_view (self->camera, bar[i]);
      bar[i] = (EntPoint) { middle.x + (bar[i].x - middle.x) * longer, middle.y + (bar[i].y - middle.y) * longer };
    }
  ent_drawing_stroke_straight (self->pen, bar[0], bar[1],
                               &(EntStroke) { .color = color, .width = self->weight * MAX (width, MIN_BAR_STROKE) });
}

/* A disc of two halves: some say so, others that it is not so. */
static void
draw_mark (EntDrawing *self, const EntSceneEdge *edge, EntColor color)
{
  EntPoint middle = ent_camera_to_view (self->camera, edge->middle), corners[HALF_DISC_PIECES + 1];
  EntStroke border = { .color = color, .width = MARK_BORDER * self->camera->scale };
  double radius, angle;

  if (!ent_scene_edge_get_mark (edge, &radius, &angle))
    return;
  radius *= self->camera->scale;
  self->pen->draw_shape (self->pen, ENT_SHAPE_CIRCLE, ent_rect_around (middle, (EntSize) { 2 * radius, 2 * radius }),
                         &self->background, &border);
  for (guint i = 0; i <= HALF_DISC_PIECES; i++)
    {
      double at = angle + G_PI * i / HALF_DISC_PIECES;

      corners[i] = (EntPoint) { middle.x + radius * cos (at), middle.y + radius * sin (at) };
    }
  self->pen->fill_polygon (self->pen, corners, HALF_DISC_PIECES + 1, color);
}

/* hypot() guards against numbers that no viewport has, and takes several times as long. */
static double
measure (EntPoint a, EntPoint b)
{
  double dx = b.x - a.x, dy = b.y - a.y;

  return sqrt (dx * dx + dy * dy);
}

/* An edge cannot be shorter than the way between its ends nor longer than that by its control points. */
static gboolean
is_short (const EntCurve *view)
{
  const EntPoint *p = view->points;
  double straight = measure (p[0], p[3]), around = 0;

  if (straight >= STRAIGHT_PIXELS)
    return FALSE;
  for (guint i = 0; i < 3; i++)
    around += measure (p[i], p[i + 1]);
  return around < STRAIGHT_PIXELS || ent_curve_get_length (view) < STRAIGHT_PIXELS;
}

/* Line and arrow's head. */
static void
draw_line (EntDrawing *self, const EntSceneEdge *edge, EntColor color, gboolean is_double)
{
  double scale = self->camera->scale;
  EntLine pattern = ent_style_get_line (edge->status);
  EntStroke stroke = { .color = color,
                       .width = self->weight
                                * MAX (edge->width * scale, MIN (edge->width, THIN_LINE) * THIN_LINE_PIXELS) };
  EntCurve view = ent_camera_curve_to_view (self->camera, &edge->curve);
  gboolean short_ = is_short (&view), head_drawn = FALSE;
  EntPoint head[3];

  if (is_double)
    stroke.width = MAX (stroke.width, MIN_DOUBLE_PIXELS * self->weight);
  if (edge->arrow && ent_scene_edge_get_head_size (edge) * scale >= MIN_HEAD_PIXELS)
    {
      EntCurve line;

      head_drawn = ent_scene_edge_get_line (edge, &line, head);
      view = ent_camera_curve_to_view (self->camera, &line);
    }
  if (short_)
    ent_drawing_stroke_straight (self->pen, view.points[0], view.points[3], &stroke);
  else
    {
      stroke.n_dashes = pattern.n_dashes;
      for (guint i = 0; i < pattern.n_dashes; i++)
        stroke.dashes[i] = pattern.dashes[i] * stroke.width;
      self->pen->stroke_curve (self->pen, &view, &stroke);
      if (is_double)
        self->pen->stroke_curve (self->pen, &view, &(EntStroke) { .color = self->background,
                                                                  .width = stroke.width * DOUBLE_SHARE });
    }
  if (head_drawn)
    {
      for (guint i = 0; i < 3; i++)
        head[i] = ent_camera_to_view (self->camera, head[i]);
      self->pen->fill_polygon (self->pen, head, 3, color);
    }
}

static void
draw_halo (EntDrawing *self, const EntSceneEdge *edge, double strength)
{
  EntStroke stroke = { .color = self->accent, .width = (edge->width + HALO_WIDTH) * self->camera->scale, .round = TRUE };
  EntCurve view = ent_camera_curve_to_view (self->camera, &edge->curve);

  stroke.color.alpha = strength;
  self->pen->stroke_curve (self->pen, &view, &stroke);
}

static double
get_strength (const EntDrawing *self, const EntSceneEdge *edge, EntEmphasis emphasis)
{
  if (!edge->shown)
    return FAINT_EDGE;
  return emphasis == ENT_EMPHASIS_CALM ? self->calm : 1;
}

/* Where in the viewport the edge may be, with all that stands out of it. */
EntRect
ent_drawing_get_edge_bounds (const EntDrawing *self, const EntSceneEdge *edge)
{
  const EntRect hull = ent_curve_get_hull (&edge->curve);
  const EntPoint corner = ent_camera_to_view (self->camera, (EntPoint) { hull.x, hull.y });
  double scale = self->camera->scale;

  return ent_rect_grow ((EntRect) { corner.x, corner.y, hull.width * scale, hull.height * scale },
                        (2 * edge->width + MARGIN) * scale + MARGIN_PIXELS);
}

/* Halo, line, head, bar and mark. */
void
ent_drawing_draw_edge (EntDrawing *self, const EntSceneEdge *edge, EntEmphasis emphasis)
{
  EntColor color = ent_drawing_get_relation_color (self, edge->type);

  color.alpha = get_strength (self, edge, emphasis);
  if (emphasis >= ENT_EMPHASIS_HOVER)
    draw_halo (self, edge, emphasis == ENT_EMPHASIS_HOVER ? HOVER_HALO : SELECTED_HALO);
  draw_line (self, edge, color, FALSE);
  if ((edge->struck || edge->contested) && MARGIN * self->camera->scale >= MIN_HEAD_PIXELS)
    {
      draw_bar (self, edge, color);
      draw_mark (self, edge, color);
    }
}

/* The head at the beginning of a line that leads both ways; the line is left that much shorter. */
static void
draw_first_head (EntDrawing *self, EntSceneEdge *edge, EntColor color)
{
  EntSceneEdge back = *edge;
  EntPoint head[3];
  EntCurve line;

  back.curve = ent_curve_reverse (&edge->curve);
  if (ent_scene_edge_get_head_size (edge) * self->camera->scale < MIN_HEAD_PIXELS
      || !ent_scene_edge_get_line (&back, &line, head))
    return;
  edge->curve = ent_curve_reverse (&line);
  for (guint i = 0; i < 3; i++)
    head[i] = ent_camera_to_view (self->camera, head[i]);
  self->pen->fill_polygon (self->pen, head, 3, color);
}

/* One line for all of a bundle: what they have in common is seen of it, and what they do not is not. */
void
ent_drawing_draw_bundle (EntDrawing *self, const EntBundle *bundle, EntEmphasis emphasis)
{
  EntSceneEdge line = bundle->line;
  EntColor color = ent_drawing_get_relation_color (self, line.type);

  color.alpha = emphasis == ENT_EMPHASIS_CALM ? self->calm : 1;
  if (bundle->both)
    draw_first_head (self, &line, color);
  draw_line (self, &line, color, bundle->mixed);
  if (line.struck && MARGIN * self->camera->scale >= MIN_HEAD_PIXELS)
    draw_bar (self, &line, color);
}
