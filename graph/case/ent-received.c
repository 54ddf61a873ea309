/* ent-received.c: what somebody else sent in a file that is no case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-received.h"

/**
 * ent_received_new:
 * @vocabulary: (nullable): of the relations that it knows; it must outlive what is returned
 * @extraction: (transfer full): articles with their claims
 * @records: (transfer full): what is decided on them
 *
 * Returns: (transfer full): that
 */
EntReceived *
ent_received_new (const char *path, const EntVocabulary *vocabulary, EntExtraction *extraction, EntRecords *records)
{
  EntReceived *self = g_new (EntReceived, 1);

  self->path = g_strdup (path);
  self->vocabulary = vocabulary;
  self->extraction = extraction;
  self->records = records;
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
  g_free (self);
}
