/* ent-received.h: what somebody else sent in a file that is no case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-extraction.h"
#include "case/ent-records.h"

G_BEGIN_DECLS

/**
 * EntReceived:
 * @path: of the file
 * @vocabulary: (nullable): of the relations that it knows
 * @extraction: articles, some of them partial, and their claims; all with keys, and no two claims with the same
 * @records: what is decided on those there
 */
typedef struct
{
  char *path;
  const EntVocabulary *vocabulary;
  EntExtraction *extraction;
  EntRecords *records;
} EntReceived;

EntReceived *ent_received_new (const char *path, const EntVocabulary *vocabulary, EntExtraction *extraction,
                               EntRecords *records);
void ent_received_free (EntReceived *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntReceived, ent_received_free)

G_END_DECLS
