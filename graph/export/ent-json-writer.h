/* ent-json-writer.h: JSON into a file, as it is said
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "export/ent-export-file.h"

G_BEGIN_DECLS

/**
 * EntJson:
 *
 * Writes values as they come and keeps none: json-glib, which makes a tree first, takes 1 us a value, and an export has
 * a million of them. Keys are the program's own words, which need no escape, and %NULL in lists and for the outermost value. Text is made valid UTF-8 and escaped; numbers are the
 * same in every locale.
 */
typedef struct _EntJson EntJson;

EntJson *ent_json_new (EntExportFile *file);
EntJson *ent_json_new_lines (EntExportFile *file);
EntJson *ent_json_new_inline (GString *out);
gboolean ent_json_free (EntJson *self);

gboolean ent_json_set_sparse (EntJson *self, gboolean sparse);
gboolean ent_json_is_sparse (const EntJson *self);

void ent_json_begin_object (EntJson *self, const char *key);
void ent_json_end_object (EntJson *self);
void ent_json_begin_list (EntJson *self, const char *key);
void ent_json_end_list (EntJson *self);
void ent_json_end_line (EntJson *self);

void ent_json_add_plain (EntJson *self, const char *key, const char *text);
void ent_json_add_string (EntJson *self, const char *key, const char *value);
void ent_json_add_text (EntJson *self, const char *key, const char *text, gsize length);
void ent_json_add_format (EntJson *self, const char *key, const char *format, ...) G_GNUC_PRINTF (3, 4);
void ent_json_add_number (EntJson *self, const char *key, gint64 value);
void ent_json_add_double (EntJson *self, const char *key, double value);
void ent_json_add_boolean (EntJson *self, const char *key, gboolean value);
void ent_json_add_null (EntJson *self, const char *key);
void ent_json_add_json (EntJson *self, const char *key, const char *json);

G_END_DECLS
