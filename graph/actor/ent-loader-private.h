/* ent-loader-private.h: what the readers of the lexicon's tables share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "actor/ent-gazetteer-private.h"
#include "base/ent-table.h"

G_BEGIN_DECLS

typedef struct
{
  EntGazetteer *gazetteer;
  const char *folder;
  EntTableLog *log;
  EntTable *table;        /* the one being read */
  guint row;
  gboolean is_whole;      /* no table is missing so far: what refers to nothing is a mistake */
  GArray *tokens;         /* of the words that were split last */
  GStringChunk *strings;
} EntLoader;

void ent_loader_fail (EntLoader *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
const char *ent_loader_cell (EntLoader *self, guint column);
gboolean ent_loader_split (EntLoader *self, const char *words);

/* ent-gazetteer-words.c: tables of words that are no names */
void ent_loader_read_title (EntLoader *self);
void ent_loader_read_agent (EntLoader *self);
void ent_loader_read_group (EntLoader *self);
void ent_loader_read_given_name (EntLoader *self);

G_END_DECLS
