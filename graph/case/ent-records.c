/* ent-records.c: what the user decided, as it stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-records.h"

#include <string.h>

struct _EntRecords
{
  GArray *records;        /* (element-type EntRecord) */
  GStringChunk *strings;
};

EntRecords *
ent_records_new (void)
{
  EntRecords *self = g_atomic_rc_box_new0 (EntRecords);

  self->records = g_array_new (FALSE, FALSE, sizeof (EntRecord));
  self->strings = g_string_chunk_new (1024);
  return self;
}

EntRecords *
ent_records_ref (EntRecords *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  EntRecords *self = data;

  g_array_unref (self->records);
  g_string_chunk_free (self->strings);
}

void
ent_records_unref (EntRecords *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static int
compare (const EntRecord *record, const char *subject, const char *aspect)
{
  int order = strcmp (record->subject, subject);

  return order != 0 ? order : strcmp (record->aspect, aspect);
}

/**
 * ent_records_add:
 *
 * Appends a record, which must come after all that are there.
 */
void
ent_records_add (EntRecords *self, const char *subject, const char *aspect, const char *value)
{
  EntRecord record;
  const EntRecord *last = NULL;

  g_return_if_fail (subject != NULL && aspect != NULL && value != NULL);

  if (self->records->len > 0)
    last = &g_array_index (self->records, EntRecord, self->records->len - 1);
  g_return_if_fail (last == NULL || compare (last, subject, aspect) < 0);

  record.subject = last != NULL && strcmp (last->subject, subject) == 0
                     ? last->subject : g_string_chunk_insert (self->strings, subject);
  record.aspect = g_string_chunk_insert_const (self->strings, aspect);
  record.value = g_string_chunk_insert (self->strings, value);
  g_array_append_val (self->records, record);
}

guint
ent_records_get_n (const EntRecords *self)
{
  return self->records->len;
}

const EntRecord *
ent_records_get (const EntRecords *self, guint index)
{
  g_return_val_if_fail (index < self->records->len, NULL);
  return &g_array_index (self->records, EntRecord, index);
}

/* The first record that is not before these words. */
static guint
find_lower_bound (const EntRecords *self, const char *subject, const char *aspect)
{
  guint low = 0, high = self->records->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (compare (&g_array_index (self->records, EntRecord, middle), subject, aspect) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * ent_records_find:
 *
 * Returns: (transfer none) (nullable): what is decided of an aspect of a subject; O(log records)
 */
const char *
ent_records_find (const EntRecords *self, const char *subject, const char *aspect)
{
  guint index = find_lower_bound (self, subject, aspect);
  const EntRecord *record;

  if (index == self->records->len)
    return NULL;
  record = &g_array_index (self->records, EntRecord, index);
  return compare (record, subject, aspect) == 0 ? record->value : NULL;
}

/**
 * ent_records_find_first:
 * @prefix: how a subject begins: "actor:"
 *
 * Returns: index of the first record with such a subject, if there is one: those of one prefix follow each other;
 *   O(log records)
 */
guint
ent_records_find_first (const EntRecords *self, const char *prefix)
{
  return find_lower_bound (self, prefix, "");
}

gboolean
ent_records_equal (const EntRecords *a, const EntRecords *b)
{
  if (a->records->len != b->records->len)
    return FALSE;
  for (guint i = 0; i < a->records->len; i++)
    {
      const EntRecord *first = &g_array_index (a->records, EntRecord, i);
      const EntRecord *second = &g_array_index (b->records, EntRecord, i);

      if (compare (first, second->subject, second->aspect) != 0 || strcmp (first->value, second->value) != 0)
        return FALSE;
    }
  return TRUE;
}
