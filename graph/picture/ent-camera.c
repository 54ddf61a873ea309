/* ent-camera.c: which part of the plane is seen, and how large
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-camera.h"

/**
 * ent_camera_init:
 *
 * Looks at the plane's origin at scale 1 through an empty viewport.
 */
void
ent_camera_init (EntCamera *self)
{
  *self = (EntCamera) { .scale = 1 };
}

/**
 * ent_camera_to_view:
 *
 * Returns: where the point of the plane is seen, in pixels from the viewport's top left corner
 */
EntPoint
ent_camera_to_view (const EntCamera *self, EntPoint plane)
{
  return (EntPoint) { (plane.x - self->center.x) * self->scale + self->viewport.width / 2,
                      (plane.y - self->center.y) * self->scale + self->viewport.height / 2 };
}

/**
 * ent_camera_curve_to_view:
 *
 * Returns: where the curve is in the viewport, in pixels
 */
EntCurve
ent_camera_curve_to_view (const EntCamera *self, const EntCurve *plane)
{
  EntCurve view;

  for (guint i = 0; i < G_N_ELEMENTS (view.points); i++)
    view.points[i] = ent_camera_to_view (self, plane->points[i]);
  return view;
}

/**
 * ent_camera_to_plane:
 *
 * Returns: the point of the plane that is seen at @view
 */
EntPoint
ent_camera_to_plane (const EntCamera *self, EntPoint view)
{
  return (EntPoint) { (view.x - self->viewport.width / 2) / self->scale + self->center.x,
                      (view.y - self->viewport.height / 2) / self->scale + self->center.y };
}

/**
 * ent_camera_get_visible:
 *
 * Returns: the part of the plane that is seen
 */
EntRect
ent_camera_get_visible (const EntCamera *self)
{
  return ent_rect_around (self->center, (EntSize) { self->viewport.width / self->scale,
                                                    self->viewport.height / self->scale });
}

/**
 * ent_camera_pan:
 * @dx: how far the picture moves to the right, in pixels
 * @dy: how far it moves down
 */
void
ent_camera_pan (EntCamera *self, double dx, double dy)
{
  self->center.x -= dx / self->scale;
  self->center.y -= dy / self->scale;
}

/**
 * ent_camera_zoom_at:
 * @factor: above 1 to see less and larger
 * @view: the pixel whose point of the plane stays where it is
 *
 * The scale stays between %ENT_CAMERA_MIN_SCALE and %ENT_CAMERA_MAX_SCALE.
 */
void
ent_camera_zoom_at (EntCamera *self, double factor, EntPoint view)
{
  EntPoint fixed = ent_camera_to_plane (self, view);

  g_return_if_fail (factor > 0);

  self->scale = CLAMP (self->scale * factor, ENT_CAMERA_MIN_SCALE, ENT_CAMERA_MAX_SCALE);
  self->center.x = fixed.x - (view.x - self->viewport.width / 2) / self->scale;
  self->center.y = fixed.y - (view.y - self->viewport.height / 2) / self->scale;
}

/**
 * ent_camera_fit:
 * @plane: what is to be seen, whole and in the middle
 * @margin: pixels to leave free on every side
 *
 * The scale is at most %ENT_CAMERA_MAX_FIT_SCALE.
 */
void
ent_camera_fit (EntCamera *self, EntRect plane, double margin)
{
  double width = MAX (self->viewport.width - 2 * margin, 1);
  double height = MAX (self->viewport.height - 2 * margin, 1);
  double scale = ENT_CAMERA_MAX_FIT_SCALE;

  if (plane.width > 0)
    scale = MIN (scale, width / plane.width);
  if (plane.height > 0)
    scale = MIN (scale, height / plane.height);
  self->scale = MAX (scale, ENT_CAMERA_MIN_SCALE);
  self->center = (EntPoint) { plane.x + plane.width / 2, plane.y + plane.height / 2 };
}
