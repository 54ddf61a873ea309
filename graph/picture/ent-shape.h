/* ent-shape.h: the outlines of nodes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "picture/ent-geometry.h"
#include "picture/ent-style.h"

G_BEGIN_DECLS

gboolean ent_shape_contains (EntShape shape, EntSize size, EntPoint point);
EntPoint ent_shape_get_border (EntShape shape, EntSize size, EntPoint direction);
double ent_shape_get_radius (EntShape shape, EntSize size);
guint ent_shape_get_corners (EntShape shape, EntSize size, EntPoint corners[6]);

G_END_DECLS
