/* ent-sql-private.h: statements of SQLite, with errors of a case file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-case-error.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/* Text is bound as "t" (char *, NULL for none), whole numbers as "i" (gint64), bytes as "b" (const void *, NULL for none,
 * gsize). */
void ent_sql_bind (sqlite3_stmt *statement, const char *types, ...);

gboolean ent_sql_execute (sqlite3 *db, const char *sql, GError **error);
sqlite3_stmt *ent_sql_prepare (sqlite3 *db, const char *sql, GError **error);
gboolean ent_sql_run (sqlite3_stmt *statement, GError **error);
gboolean ent_sql_next (sqlite3_stmt *statement, GError **error);
gboolean ent_sql_set_error (sqlite3 *db, GError **error);
gboolean ent_sql_set_damaged (GError **error, const char *what);

const char *ent_sql_get_text (sqlite3_stmt *statement, int column, gboolean *ok);
const char *ent_sql_get_text_or_null (sqlite3_stmt *statement, int column, gboolean *ok);
gint64 ent_sql_get_number (sqlite3_stmt *statement, int column, gint64 min, gint64 max, gboolean *ok);

gint64 ent_sql_read_size (sqlite3 *db);
gboolean ent_sql_spend (sqlite3_stmt *statement, gint64 *budget);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3, sqlite3_close_v2)

G_END_DECLS
