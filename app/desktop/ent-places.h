/* ent-places.h: where actors stand, by their ids
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-records.h"
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
GHashTable *ent_places_new_from_records (EntRecords *records);
void ent_places_set (GHashTable *self, const char *actor_id, EntPoint at, gboolean pinned);
void ent_places_set_all (GHashTable *self, GHashTable *others);

gboolean ent_place_equal (const EntPlace *a, const EntPlace *b);
char *ent_place_format (const EntPlace *self);
gboolean ent_place_parse (const char *text, EntPlace *self);

G_END_DECLS
