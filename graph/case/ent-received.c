/* ent-received.c: what somebody else sent in a file that is no case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-received.h"

/**
 * ent_received_new:
 * @extraction: (transfer full): articles with their claims
 * @records: (transfer full): what is decided on them
 *
 * Returns: (transfer full): that, of articles which are whole
 */
EntReceived *
ent_received_new (const char *path, EntExtraction *extraction, EntRecords *records)
{
  EntReceived *self = g_new (EntReceived, 1);

  self->path = g_strdup (path);
  self->extraction = extraction;
  self->records = records;
  self->wholes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
ent_received_free (EntReceived *self)
{
  if (self == NULL)
    return;
  g_free (self->path);
  ent_extraction_unref (self->extraction);
  ent_records_unref (self->records);
  g_hash_table_unref (self->wholes);
  g_free (self);
}
