/* ent-placement.h: places for nodes without the layout worker
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "layout/ent-layout.h"

G_BEGIN_DECLS

EntLayout *ent_placement_new_circle (const EntLayoutGraph *graph);
EntLayout *ent_placement_new_around (const EntLayoutGraph *graph, const EntPoint *points, const gboolean *placed);
EntLayout *ent_placement_new_among (const EntLayoutGraph *graph, const EntPoint *points, const gboolean *placed,
                                    const gboolean *shown);
void ent_placement_put_below (const EntLayoutGraph *graph, const gboolean *placed, EntPoint *points);
EntLayout *ent_placement_new_with_pins (const EntLayoutGraph *graph, const EntPoint *points);

G_END_DECLS
