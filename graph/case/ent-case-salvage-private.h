/* ent-case-salvage-private.h: a damaged case file, as far as it can be read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-sql-private.h"

G_BEGIN_DECLS

/* A table whose rows are numbered; the number is the @id_column-th of @columns. */
typedef struct
{
  const char *name;
  const char *columns;
  int id_column;
} EntCaseSalvageTable;

/* Returns: whether the row is taken: then it does not come again */
typedef gboolean (*EntCaseSalvageFunc) (sqlite3_stmt *row, gpointer data);

/**
 * EntCaseSalvage:
 * @db: of a copy of the file, whose head is mended
 */
typedef struct
{
  char *folder;
  char *path;
  sqlite3 *db;
} EntCaseSalvage;

gboolean ent_case_salvage_init (EntCaseSalvage *self, const char *damaged, const char *sound, GError **error);
void ent_case_salvage_clear (EntCaseSalvage *self);
gint64 ent_case_salvage_foreach (EntCaseSalvage *self, const EntCaseSalvageTable *table, EntCaseSalvageFunc func,
                                 gpointer data, gboolean *complete);

G_END_DECLS
