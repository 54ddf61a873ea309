/* ent-record-writer.h: records on standard output, one a line, as JSON or CSV
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/ent-span.h"

G_BEGIN_DECLS

typedef enum
{
  ENT_RECORD_JSON_LINES,
  ENT_RECORD_CSV,
} EntRecordFormat;

/**
 * EntRecordWriter:
 *
 * Writes nested records. In JSON Lines they are as they are said; in CSV a column is the path of a value
 * ("source.name"), and the values of a list stand in one cell, parted by semicolons.
 */
typedef struct _EntRecordWriter EntRecordWriter;

EntRecordWriter *ent_record_writer_new (EntRecordFormat format, const char *const *columns);
void ent_record_writer_free (EntRecordWriter *self);

void ent_record_writer_begin (EntRecordWriter *self);
void ent_record_writer_begin_object (EntRecordWriter *self, const char *key);
void ent_record_writer_end_object (EntRecordWriter *self);
void ent_record_writer_begin_list (EntRecordWriter *self, const char *key);
void ent_record_writer_end_list (EntRecordWriter *self);
void ent_record_writer_add_string (EntRecordWriter *self, const char *key, const char *value);
void ent_record_writer_add_strings (EntRecordWriter *self, const char *key, char *const *values);
void ent_record_writer_add_number (EntRecordWriter *self, const char *key, gint64 value);
void ent_record_writer_add_boolean (EntRecordWriter *self, const char *key, gboolean value);
void ent_record_writer_add_span (EntRecordWriter *self, const char *key, EntSpan span);
gboolean ent_record_writer_end (EntRecordWriter *self);
gboolean ent_record_writer_flush (EntRecordWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntRecordWriter, ent_record_writer_free)

G_END_DECLS
