/* ent-table-log.h: what is wrong in the files of a lexicon
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ENT_TABLE_ERROR:
 *
 * The message names file and line: "countries.tsv:12: 5 columns, the header has 6".
 */
#define ENT_TABLE_ERROR (ent_table_error_quark ())
GQuark ent_table_error_quark (void);

typedef enum
{
  ENT_TABLE_ERROR_READ,    /* the file cannot be read */
  ENT_TABLE_ERROR_HEADER,  /* the header line is not the one expected */
  ENT_TABLE_ERROR_ROW,     /* a row is not as the header promises */
} EntTableError;

/**
 * EntTableLog:
 *
 * Mistakes in the order they were met, and how much was read. Who reads tables notes a mistake and goes on behind it,
 * so that one reading tells them all; a lexicon with a mistake is not used.
 */
typedef struct _EntTableLog EntTableLog;

EntTableLog *ent_table_log_new (void);
void ent_table_log_free (EntTableLog *self);

void ent_table_log_add (EntTableLog *self, EntTableError code, const char *name, guint line,
                        const char *format, ...) G_GNUC_PRINTF (5, 6);
void ent_table_log_count (EntTableLog *self, guint n_rows);

guint ent_table_log_get_n_mistakes (const EntTableLog *self);
const char *ent_table_log_get_mistake (const EntTableLog *self, guint index);
guint ent_table_log_get_n_files (const EntTableLog *self);
guint ent_table_log_get_n_rows (const EntTableLog *self);
gboolean ent_table_log_is_clean (const EntTableLog *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntTableLog, ent_table_log_free)

G_END_DECLS
