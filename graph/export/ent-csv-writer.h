/* ent-csv-writer.h: tables as RFC 4180 has them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "export/ent-export-file.h"

G_BEGIN_DECLS

/**
 * EntCsv:
 *
 * Writes cells one after the other, in UTF-8 and lines that end with CR LF. A spreadsheet takes a cell that begins with =, +, -,
 * @, a tab or a return for a formula, and runs it: such a text comes out with an apostrophe before it, as does one that
 * begins with an apostrophe, so that ent_csv_unguard() gives back what it was.
 */
typedef struct _EntCsv EntCsv;

EntCsv *ent_csv_new (EntExportFile *file);
gboolean ent_csv_free (EntCsv *self);

void ent_csv_add_text (EntCsv *self, const char *text);
void ent_csv_add_number (EntCsv *self, gint64 value);
void ent_csv_add_double (EntCsv *self, double value);
void ent_csv_add_header (EntCsv *self, const char *const *columns);
void ent_csv_end_row (EntCsv *self);

const char *ent_csv_unguard (const char *cell);

G_END_DECLS
