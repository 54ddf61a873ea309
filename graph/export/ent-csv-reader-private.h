/* ent-csv-reader-private.h: tables as RFC 4180 has them, with a header
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntCsvReader:
 *
 * Reads row after row of what #EntCsv wrote: UTF-8, commas, cells with quotes where they need them, lines that end in any way.
 * Columns are known by the header, whatever their order and case, and without the type that Neo4j has behind a colon.
 */
typedef struct _EntCsvReader EntCsvReader;

EntCsvReader *ent_csv_reader_new (char *text, gsize length, GError **error);
void ent_csv_reader_free (EntCsvReader *self);

gboolean ent_csv_reader_next (EntCsvReader *self, GError **error);
const char *ent_csv_reader_get (const EntCsvReader *self, const char *column);
guint ent_csv_reader_get_line (const EntCsvReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntCsvReader, ent_csv_reader_free)

G_END_DECLS
