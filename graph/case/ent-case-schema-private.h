/* ent-case-schema-private.h: the tables of a case file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-sql-private.h"

G_BEGIN_DECLS

/* "Ente": what stands in the file's head, so that `file` and others know it. */
#define ENT_CASE_APPLICATION_ID 0x456e7465
/* The version of the tables that this program writes. */
#define ENT_CASE_SCHEMA_VERSION 1

gboolean ent_case_schema_create (sqlite3 *db, GError **error);
gboolean ent_case_schema_check (sqlite3 *db, int *version, GError **error);

G_END_DECLS
