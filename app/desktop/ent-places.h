/* ent-places.h: where actors stand, by their ids
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "layout/ent-layout.h"

G_BEGIN_DECLS

/**
 * EntPlace:
 * @pinned: it stays there when others are arranged
 */
typedef struct
{
  EntPoint at;
  gboolean pinned;
} EntPlace;

GHashTable *ent_places_new (void);
void ent_places_set (GHashTable *self, const char *actor_id, EntPoint at, gboolean pinned);

G_END_DECLS
