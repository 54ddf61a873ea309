/* ent-viewpoint.h: a place in the plane to come back to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-camera.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define ENT_TYPE_VIEWPOINT (ent_viewpoint_get_type ())
G_DECLARE_FINAL_TYPE (EntViewpoint, ent_viewpoint, ENT, VIEWPOINT, GObject)

/**
 * EntViewpoint:
 *
 * Properties: name (string): what it is called; never empty
 */
EntViewpoint *ent_viewpoint_new (const char *name, const EntCamera *camera);
const char *ent_viewpoint_get_name (EntViewpoint *self);
void ent_viewpoint_set_name (EntViewpoint *self, const char *name);
const EntCamera *ent_viewpoint_get_camera (EntViewpoint *self);

G_END_DECLS
