/* ent-find-row.h: a row of what a full-text search found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-full-text.h"

G_BEGIN_DECLS

typedef enum
{
  ENT_FIND_HEADING,
  ENT_FIND_ACTOR,
  ENT_FIND_CLAIM,
  ENT_FIND_ARTICLE,
  ENT_FIND_NOTE,
} EntFindKind;

#define ENT_TYPE_FIND_ROW (ent_find_row_get_type ())
G_DECLARE_FINAL_TYPE (EntFindRow, ent_find_row, ENT, FIND_ROW, GObject)

EntFindKind ent_find_row_get_kind (EntFindRow *self);
const char *ent_find_row_get_title (EntFindRow *self);
const char *ent_find_row_get_detail (EntFindRow *self);
const EntSnippet *ent_find_row_get_snippet (EntFindRow *self);
guint ent_find_row_get_index (EntFindRow *self);
const GArray *ent_find_row_get_words (EntFindRow *self);
const char *ent_find_row_get_subject (EntFindRow *self);

GListModel *ent_find_rows_new (EntCase *case_, const EntFullText *found);

G_END_DECLS
