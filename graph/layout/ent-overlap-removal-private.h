/* ent-overlap-removal-private.h: no node on another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "layout/ent-layout.h"

G_BEGIN_DECLS

void ent_overlap_removal_run (const EntSize *sizes, EntPoint *points, guint n_nodes);

G_END_DECLS
