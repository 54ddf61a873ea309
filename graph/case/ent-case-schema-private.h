/* ent-case-schema-private.h: the tables of a case file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-sql-private.h"

G_BEGIN_DECLS

/* "Ente": what stands in the file's head, so that `file` and others know it. */
#define ENT_CASE_APPLICATION_ID 0x456e7465

/*
 * EntCaseMigration:
 * @sql: statements that make the tables of one version those of the next
 * @convert: (nullable): what cannot be said in SQL: runs after @sql
 */
typedef struct
{
  const char *sql;
  gboolean (*convert) (sqlite3 *db, GError **error);
} EntCaseMigration;

/*
 * EntCaseSchema:
 * @first: statements that make the tables of version 1
 * @migrations: (array length=n_migrations): the first one leads from version 1 to 2
 *
 * A new case is made as one of version 1 and migrated like an old one, so that both are the same.
 */
typedef struct
{
  const char *first;
  const EntCaseMigration *migrations;
  int n_migrations;
} EntCaseSchema;

const EntCaseSchema *ent_case_schema_get (void);
int ent_case_schema_get_version (const EntCaseSchema *self);
gboolean ent_case_schema_create (const EntCaseSchema *self, sqlite3 *db, GError **error);
gboolean ent_case_schema_check_version (const EntCaseSchema *self, gint64 application_id, gint64 version,
                                        GError **error);
gboolean ent_case_schema_check (const EntCaseSchema *self, sqlite3 *db, int *version, GError **error);
void ent_case_schema_complete (const EntCaseSchema *self, sqlite3 *db);
gboolean ent_case_schema_migrate (const EntCaseSchema *self, sqlite3 *db, int from, GError **error);

G_END_DECLS
