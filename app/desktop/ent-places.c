/* ent-places.c: where actors stand, by their ids
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-places.h"

/**
 * ent_places_new:
 *
 * Ids outlive the indices of a case, so that places stay true when articles are added.
 *
 * Returns: (transfer full) (element-type utf8 EntPlace): nobody's places
 */
GHashTable *
ent_places_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

void
ent_places_set (GHashTable *self, const char *actor_id, EntPoint at, gboolean pinned)
{
  EntPlace *place = g_new (EntPlace, 1);

  *place = (EntPlace) { at, pinned };
  g_hash_table_insert (self, g_strdup (actor_id), place);
}
