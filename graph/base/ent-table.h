/* ent-table.h: the lexicon's files, one table each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/ent-table-log.h"

G_BEGIN_DECLS

/**
 * EntTable:
 *
 * A text file of rows: UTF-8, one row a line, cells parted by tabs, lines that begin with '#' and empty lines
 * skipped; the first other line is the header with the columns' names. A cell may be empty; a cell of
 * several values parts them by ';' (ent_table_dup_values()). Cells are trimmed of blanks.
 */
typedef struct _EntTable EntTable;

EntTable *ent_table_load (const char *path, const char *const *columns, EntTableLog *log);
EntTable *ent_table_parse (const char *name, const char *text, gssize length,
                           const char *const *columns, EntTableLog *log);
void ent_table_free (EntTable *self);

guint ent_table_get_n_rows (const EntTable *self);
const char *ent_table_get_cell (const EntTable *self, guint row, guint column);
char **ent_table_dup_values (const EntTable *self, guint row, guint column);
void ent_table_add_mistake (const EntTable *self, guint row, const char *format, ...) G_GNUC_PRINTF (3, 4);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntTable, ent_table_free)

G_END_DECLS
