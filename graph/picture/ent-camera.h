/* ent-camera.h: which part of the plane is seen, and how large
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-geometry.h"

G_BEGIN_DECLS

#define ENT_CAMERA_MIN_SCALE 0.02
#define ENT_CAMERA_MAX_SCALE 8.0
/* A picture of few nodes is not blown up to fill the viewport. */
#define ENT_CAMERA_MAX_FIT_SCALE 1.5

/**
 * EntCamera:
 * @center: the point of the plane in the middle of the viewport
 * @scale: pixels a unit of the plane
 * @viewport: the size of what is looked through, in pixels
 *
 * A plain value with coordinates and no drawing.
 */
typedef struct
{
  EntPoint center;
  double scale;
  EntSize viewport;
} EntCamera;

void ent_camera_init (EntCamera *self);
EntPoint ent_camera_to_view (const EntCamera *self, EntPoint plane);
EntCurve ent_camera_curve_to_view (const EntCamera *self, const EntCurve *plane);
EntPoint ent_camera_to_plane (const EntCamera *self, EntPoint view);
EntRect ent_camera_get_visible (const EntCamera *self);
void ent_camera_pan (EntCamera *self, double dx, double dy);
void ent_camera_zoom_at (EntCamera *self, double factor, EntPoint view);
void ent_camera_fit (EntCamera *self, EntRect plane, double margin);

G_END_DECLS
