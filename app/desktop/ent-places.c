/* ent-places.c: where actors stand, by their ids
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-places.h"

#include "case/ent-subject.h"

#include <math.h>
#include <string.h>

#define PINNED " pinned"
/* Nobody stands farther away. */
#define MAX_COORDINATE 1e7

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

void
ent_places_set_all (GHashTable *self, GHashTable *others)
{
  GHashTableIter iter;
  gpointer id, place;

  g_hash_table_iter_init (&iter, others);
  while (g_hash_table_iter_next (&iter, &id, &place))
    ent_places_set (self, id, ((EntPlace *) place)->at, ((EntPlace *) place)->pinned);
}

/**
 * ent_places_new_from_records:
 *
 * Returns: (transfer full) (element-type utf8 EntPlace): the places that a case file knows
 */
GHashTable *
ent_places_new_from_records (EntRecords *records)
{
  GHashTable *self = ent_places_new ();

  for (guint i = ent_records_find_first (records, ENT_SUBJECT_PLACE); i < ent_records_get_n (records); i++)
    {
      const EntRecord *record = ent_records_get (records, i);
      EntPlace place;

      if (!g_str_has_prefix (record->subject, ENT_SUBJECT_PLACE))
        break;
      if (strcmp (record->aspect, "at") == 0 && ent_place_parse (record->value, &place))
        ent_places_set (self, record->subject + strlen (ENT_SUBJECT_PLACE), place.at, place.pinned);
    }
  return self;
}

/* ---- one -------------------------------------------------------------------------- */

/* Whether it is the same place, to the last bit. */
gboolean
ent_place_equal (const EntPlace *a, const EntPlace *b)
{
  return !(ABS (a->at.x - b->at.x) > 0) && !(ABS (a->at.y - b->at.y) > 0) && a->pinned == b->pinned;
}

/**
 * ent_place_format:
 *
 * Returns: (transfer full): "12.5 -80", or "12.5 -80 pinned", as records have it
 */
char *
ent_place_format (const EntPlace *self)
{
  char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strconcat (g_ascii_dtostr (x, sizeof x, self->at.x), " ", g_ascii_dtostr (y, sizeof y, self->at.y),
                      self->pinned ? PINNED : "", NULL);
}

/**
 * ent_place_parse:
 *
 * Returns: whether @text is a place, which may come from anybody
 */
gboolean
ent_place_parse (const char *text, EntPlace *self)
{
  char *end;

  self->at.x = g_ascii_strtod (text, &end);
  if (end == text || *end != ' ')
    return FALSE;
  text = end + 1;
  self->at.y = g_ascii_strtod (text, &end);
  self->pinned = strcmp (end, PINNED) == 0;
  return end != text && (*end == '\0' || self->pinned) && isfinite (self->at.x) && isfinite (self->at.y)
    && fabs (self->at.x) <= MAX_COORDINATE && fabs (self->at.y) <= MAX_COORDINATE;
}
