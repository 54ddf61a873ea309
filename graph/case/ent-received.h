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
 * @extraction: articles, all with keys, with their claims
 * @records: what is decided on those there
 * @wholes: (element-type utf8 utf8): of articles of which only the sentences came that are cited: what their keys are when
 *   they are whole, by the keys of what came
 */
typedef struct
{
  char *path;
  EntExtraction *extraction;
  EntRecords *records;
  GHashTable *wholes;
} EntReceived;

EntReceived *ent_received_new (const char *path, EntExtraction *extraction, EntRecords *records);
void ent_received_free (EntReceived *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntReceived, ent_received_free)

G_END_DECLS
