/* ent-value-set.c: strings, each once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "view/ent-value-set-private.h"

#include <string.h>

EntValueSet *
ent_value_set_new (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

static gboolean
find_value (const EntValueSet *set, const char *value, guint *place)
{
  guint low = 0, high = set->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order = strcmp (g_ptr_array_index (set, middle), value);

      if (order == 0)
        {
          *place = middle;
          return TRUE;
        }
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  *place = low;
  return FALSE;
}

void
ent_value_set_set (EntValueSet *self, const char *value, gboolean present)
{
  guint place;
  gboolean found = find_value (self, value, &place);

  if (present && !found)
    g_ptr_array_insert (self, place, g_strdup (value));
  else if (!present && found)
    g_ptr_array_remove_index (self, place);
}

void
ent_value_set_add_all (EntValueSet *self, const EntValueSet *other)
{
  for (guint i = 0; i < other->len; i++)
    ent_value_set_set (self, g_ptr_array_index (other, i), TRUE);
}

gboolean
ent_value_set_has (const EntValueSet *self, const char *value)
{
  guint place;

  return find_value (self, value, &place);
}

gboolean
ent_value_set_equal (const EntValueSet *a, const EntValueSet *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (strcmp (g_ptr_array_index (a, i), g_ptr_array_index (b, i)) != 0)
      return FALSE;
  return TRUE;
}
