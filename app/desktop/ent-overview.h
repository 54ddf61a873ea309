/* ent-overview.h: the whole graph, small, and what of it the canvas shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-canvas.h"

G_BEGIN_DECLS

#define ENT_TYPE_OVERVIEW (ent_overview_get_type ())
G_DECLARE_FINAL_TYPE (EntOverview, ent_overview, ENT, OVERVIEW, EntSessionWidget)

/**
 * EntOverview:
 *
 * A map in a corner of the canvas: a dot for each node that is shown and a frame for what is seen of them. Click and drag
 * move the canvas. It is there only while something that is shown lies out of sight.
 *
 * Properties:
 *  - canvas (EntCanvas, construct only): whose map it is; its session is the map's too
 *  - wanted (boolean): whether it may be there at all
 */

G_END_DECLS
