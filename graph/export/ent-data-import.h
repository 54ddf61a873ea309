/* ent-data-import.h: what was exported comes back
 *
 * Reading stands in this room, and not in article, beside the readers of news: what comes back are claims, which that room
 * does not know, in the words of the writers here. The room of cases knows nothing of formats: it takes an #EntReceived, and a
 * program brings both together.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-received.h"
#include "claim/ent-vocabulary.h"

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean ent_data_import_knows (const char *path);
char *ent_data_import_dup_whole (const char *path);
EntReceived *ent_data_import_read (const char *path, const EntVocabulary *vocabulary, GError **error);

G_END_DECLS
