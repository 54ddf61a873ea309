/* ent-layout-shape.h: a layout as a whole: level, in landscape, around its middle
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "layout/ent-layout.h"

G_BEGIN_DECLS

/* Width by height of the whole, as a window or a page in landscape is. */
#define ENT_LAYOUT_LANDSCAPE 1.4

void ent_layout_turn_level (EntLayout *self);
void ent_layout_center (EntLayout *self);

G_END_DECLS
