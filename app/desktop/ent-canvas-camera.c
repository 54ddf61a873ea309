/* ent-canvas-camera.c: what of the plane the canvas looks at, and how it gets from there to elsewhere
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-canvas-private.h"

#include <math.h>

/* Around a fitted picture, in pixels. */
#define FIT_MARGIN 32
/* At the bottom: the controls lie over the canvas there. */
#define CONTROLS_HEIGHT 40
/* An item nearer than this to the border, in pixels, is brought into view. */
#define SHOW_MARGIN 24

/* From one viewpoint to another, in milliseconds. */
#define GLIDE_TIME 220
/* A pan that is let go of loses speed as GtkScrolledWindow's does, and ends when it is slower than this, in pixels a
 * second. */
#define FRICTION 4.0
#define SLOW 12.0
/* No hand is faster; a wrong time stamp may make it seem so. */
#define FAST 8000.0

const EntCamera *
ent_canvas_get_camera (EntCanvas *self)
{
  g_return_val_if_fail (ENT_IS_CANVAS (self), NULL);

  return &self->camera;
}

void
ent_canvas_camera_moved (EntCanvas *self)
{
  g_object_notify (G_OBJECT (self), "zoom");
  gtk_widget_queue_draw (GTK_WIDGET (self));
  ent_canvas_aim (self);
}

/* ---- by hand ---- */

void
ent_canvas_zoom_at (EntCanvas *self, double factor, EntPoint view)
{
  ent_canvas_stop (self);
  self->camera_touched = TRUE;
  ent_camera_zoom_at (&self->camera, factor, view);
  ent_canvas_camera_moved (self);
}

void
ent_canvas_pan (EntCanvas *self, double dx, double dy)
{
  ent_canvas_stop (self);
  self->camera_touched = TRUE;
  ent_camera_pan (&self->camera, dx, dy);
  ent_canvas_camera_moved (self);
}

/**
 * ent_canvas_look_at:
 * @center: the point of the plane that comes to the middle, at once
 */
void
ent_canvas_look_at (EntCanvas *self, EntPoint center)
{
  g_return_if_fail (ENT_IS_CANVAS (self));

  ent_canvas_stop (self);
  self->camera_touched = TRUE;
  self->camera.center = center;
  ent_canvas_camera_moved (self);
}

/* ---- by itself, for a moment ---- */

/* What moves the camera ends where it is. */
void
ent_canvas_stop (EntCanvas *self)
{
  ent_canvas_stop_motion (&self->motion);
}

/* Both viewpoints look at one point of the plane from the same place of the screen: that point stays. */
static void
on_glide (double value, gpointer data)
{
  EntCanvas *self = data;
  double share = value;
  double from = self->glide_from.scale, to = self->glide_to.scale;
  double scale = from * pow (to / from, value);

  if (fabs (to - from) > 1e-6 * from)
    share = (1 / scale - 1 / from) / (1 / to - 1 / from);
  if (value >= 1)
    {
      share = 1;
      scale = to;
    }
  self->camera.scale = scale;
  self->camera.center.x = self->glide_from.center.x + (self->glide_to.center.x - self->glide_from.center.x) * share;
  self->camera.center.y = self->glide_from.center.y + (self->glide_to.center.y - self->glide_from.center.y) * share;
  ent_canvas_camera_moved (self);
}

/**
 * ent_canvas_glide_to:
 * @viewpoint: middle and scale to go to, in a moment or, where animations are off, at once
 */
void
ent_canvas_glide_to (EntCanvas *self, const EntCamera *viewpoint)
{
  g_return_if_fail (ENT_IS_CANVAS (self));

  self->gliding = TRUE;
  self->glide_from = self->camera;
  self->glide_to = *viewpoint;
  ent_canvas_start_motion (self, &self->motion, GLIDE_TIME, ADW_EASE_OUT_CUBIC, on_glide);
}

/* All of a fling is known when it begins: where it is at a time does not depend on how often it is drawn. */
static void
on_fling (double value, gpointer data)
{
  EntCanvas *self = data;
  double share = (1 - exp (-FRICTION * value * self->fling_time)) / FRICTION;
  EntPoint way = { self->fling_velocity.x * share, self->fling_velocity.y * share };

  ent_camera_pan (&self->camera, way.x - self->fling_way.x, way.y - self->fling_way.y);
  self->fling_way = way;
  ent_canvas_camera_moved (self);
}

/**
 * ent_canvas_fling:
 * @dx: how fast the picture moves to the right, in pixels a second
 * @dy: downwards
 *
 * Goes on with a pan that was let go of, ever slower. Not at all where animations are off.
 */
void
ent_canvas_fling (EntCanvas *self, double dx, double dy)
{
  double speed = hypot (dx, dy);

  g_return_if_fail (ENT_IS_CANVAS (self));

  ent_canvas_stop (self);
  if (!(speed > SLOW) || !ent_session_get_animated (self->session)
      || !adw_get_enable_animations (GTK_WIDGET (self)))
    return;
  self->camera_touched = TRUE;
  self->gliding = FALSE;
  self->fling_velocity = (EntPoint) { dx * MIN (1, FAST / speed), dy * MIN (1, FAST / speed) };
  self->fling_way = (EntPoint) { 0, 0 };
  self->fling_time = log (MIN (speed, FAST) / SLOW) / FRICTION;
  ent_canvas_start_motion (self, &self->motion, 1000 * self->fling_time, ADW_LINEAR, on_fling);
}

/* ---- to what there is ---- */

/**
 * ent_canvas_set_cover:
 * @cover: pixels at the end side of the canvas, the right one of text from left to right, that something lies over
 *
 * What is fitted or brought into view from now on comes beside it.
 */
void
ent_canvas_set_cover (EntCanvas *self, double cover)
{
  g_return_if_fail (ENT_IS_CANVAS (self));

  self->cover = cover;
}

/* The part of the canvas that is to be seen; all of it where too little would be left. */
static double
get_free_width (EntCanvas *self)
{
  double width = self->camera.viewport.width - self->cover;

  return width >= 2 * FIT_MARGIN + 40 ? width : self->camera.viewport.width;
}

/* Where that part begins. */
static double
get_free_left (EntCanvas *self)
{
  gboolean from_right = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  return from_right ? self->camera.viewport.width - get_free_width (self) : 0;
}

/* The viewpoint from which @plane is seen as large as it can be, but not above 100 %; FALSE where there is no room. */
static gboolean
find_fit (EntCanvas *self, EntRect plane, EntCamera *fit)
{
  EntSize viewport = self->camera.viewport;
  EntSize free = { get_free_width (self), viewport.height - CONTROLS_HEIGHT };

  if (free.width <= 2 * FIT_MARGIN || free.height <= 2 * FIT_MARGIN)
    return FALSE;
  *fit = self->camera;
  fit->viewport = free;
  ent_camera_fit (fit, plane, FIT_MARGIN);
  fit->scale = MIN (fit->scale, 1);
  fit->viewport = viewport;
  fit->center.x += ((viewport.width - free.width) / 2 - get_free_left (self)) / fit->scale;
  fit->center.y += (viewport.height - free.height) / 2 / fit->scale;
  return TRUE;
}

/**
 * ent_canvas_fit:
 * @plane: what is to be seen, as large as it can be but not above 100 %
 *
 * Goes there as ent_canvas_glide_to() does.
 */
void
ent_canvas_fit (EntCanvas *self, EntRect plane)
{
  EntCamera fit;

  g_return_if_fail (ENT_IS_CANVAS (self));

  self->camera_touched = TRUE;
  if (find_fit (self, plane, &fit))
    ent_canvas_glide_to (self, &fit);
}

/* As long as the user has not looked elsewhere, all that was shown when it was laid out is seen, at any size. */
void
ent_canvas_keep_home (EntCanvas *self)
{
  EntCamera fit;

  if (!ent_canvas_has_nodes (self) || self->camera_touched || !find_fit (self, self->home, &fit))
    return;
  ent_canvas_stop (self);
  self->camera = fit;
  ent_canvas_camera_moved (self);
}

/* What is shown now is what is fitted, until the user looks elsewhere. */
void
ent_canvas_set_home (EntCanvas *self)
{
  if (!ent_canvas_has_nodes (self))
    return;
  self->camera_touched = FALSE;
  self->home = ent_scene_get_bounds (ent_session_get_scene (self->session), TRUE);
}

/* Goes to where all that is shown is seen, and stays with that as the window's size changes. */
void
ent_canvas_go_home (EntCanvas *self)
{
  EntCamera fit;

  ent_canvas_set_home (self);
  if (ent_canvas_has_nodes (self) && find_fit (self, self->home, &fit))
    ent_canvas_glide_to (self, &fit);
}

static EntRect
get_node_rect (EntScene *scene, guint index)
{
  const EntSceneNode *node = ent_scene_get_node (scene, index);

  return ent_rect_around (node->center, node->size);
}

/* The node and all that its visible relations lead to. */
EntRect
ent_canvas_get_neighbourhood (EntCanvas *self, guint node)
{
  EntView *view = ent_session_get_view (self->session);
  EntScene *scene = ent_session_get_scene (self->session);
  const GArray *relations = ent_view_get_node (view, node)->relations;
  EntRect rect = get_node_rect (scene, node);

  for (guint i = 0; i < relations->len; i++)
    {
      const EntRelation *relation = ent_view_get_relation (view, g_array_index (relations, guint, i));

      if (relation->visible && !relation->weak)
        rect = ent_rect_union (rect, get_node_rect (scene, relation->source == node ? relation->target
                                                                                    : relation->source));
    }
  return rect;
}

/* What is selected, relations with both their ends; FALSE where nothing is. */
gboolean
ent_canvas_get_selected_rect (EntCanvas *self, EntRect *rect)
{
  const GArray *selection = ent_session_get_selection (self->session);
  EntScene *scene = ent_session_get_scene (self->session);

  for (guint i = 0; i < selection->len; i++)
    {
      EntItem item = g_array_index (selection, EntItem, i);
      EntRect one;

      if (item.kind == ENT_ITEM_NODE)
        one = get_node_rect (scene, item.index);
      else
        {
          const EntRelation *relation = ent_view_get_relation (ent_session_get_view (self->session), item.index);

          one = ent_rect_union (get_node_rect (scene, relation->source), get_node_rect (scene, relation->target));
          one = ent_rect_union (one, ent_curve_get_bounds (&ent_scene_get_edge (scene, item.index)->curve));
        }
      *rect = i == 0 ? one : ent_rect_union (*rect, one);
    }
  return selection->len > 0;
}

/* The canvas moves only where @plane cannot be seen. */
void
ent_canvas_show_place (EntCanvas *self, EntPoint plane)
{
  EntCamera seen = self->camera;
  EntPoint at;
  double left = get_free_left (self), width = get_free_width (self);
  double height = self->camera.viewport.height;

  /* what is on its way is as good as there */
  if (self->gliding && self->motion != NULL && adw_animation_get_state (self->motion) == ADW_ANIMATION_PLAYING)
    {
      seen.center = self->glide_to.center;
      seen.scale = self->glide_to.scale;
    }
  at = ent_camera_to_view (&seen, plane);
  if (at.x >= left + SHOW_MARGIN && at.x <= left + width - SHOW_MARGIN && at.y >= SHOW_MARGIN
      && at.y <= height - SHOW_MARGIN)
    return;
  ent_camera_pan (&seen, left + width / 2 - at.x, height / 2 - at.y);
  self->camera_touched = TRUE;
  ent_canvas_glide_to (self, &seen);
}
