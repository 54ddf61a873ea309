/* ent-record-writer.c: records on standard output, one a line, as JSON or CSV
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-record-writer.h"

#include <errno.h>
#include <json-glib/json-glib.h>
#include <stdio.h>
#include <string.h>

struct _EntRecordWriter
{
  EntRecordFormat format;
  gboolean failed;

  JsonBuilder *builder;
  JsonGenerator *generator;

  const char *const *columns;
  GString **cells;       /* one a column; NULL where nothing was said of it yet */
  GPtrArray *path;       /* (element-type utf8): the objects and lists that are open */
};

/* ---- output ------------------------------------------------------------------ */

/* Says once what is wrong; that nobody reads any more is no fault worth words. */
static void
fail (EntRecordWriter *self)
{
  if (!self->failed && errno != EPIPE && errno != EBADF)
    fprintf (stderr, "standard output: %s\n", g_strerror (errno));
  self->failed = TRUE;
}

static void
write_line (EntRecordWriter *self, const char *line, const char *end)
{
  if (!self->failed && (fputs (line, stdout) == EOF || fputs (end, stdout) == EOF))
    fail (self);
}

/**
 * ent_record_writer_flush:
 *
 * Returns: whether all lines so far are written; %FALSE where standard output is full or closed, which was said where
 *   it is worth it
 */
gboolean
ent_record_writer_flush (EntRecordWriter *self)
{
  if (!self->failed && fflush (stdout) == EOF)
    fail (self);
  return !self->failed;
}

/* ---- CSV: RFC 4180 ------------------------------------------------------------ */

static void
append_cell (GString *line, guint column, const char *value)
{
  if (column > 0)
    g_string_append_c (line, ',');
  if (value[strcspn (value, ",\"\r\n")] == '\0')
    {
      g_string_append (line, value);
      return;
    }
  g_string_append_c (line, '"');
  for (const char *p = value; *p; p++)
    {
      if (*p == '"')
        g_string_append_c (line, '"');
      g_string_append_c (line, *p);
    }
  g_string_append_c (line, '"');
}

static void
write_header (EntRecordWriter *self)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; self->columns[i]; i++)
    append_cell (line, i, self->columns[i]);
  write_line (self, line->str, "\r\n");
}

static void
write_cells (EntRecordWriter *self)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; self->columns[i]; i++)
    {
      append_cell (line, i, self->cells[i] ? self->cells[i]->str : "");
      if (self->cells[i])
        g_string_free (g_steal_pointer (&self->cells[i]), TRUE);
    }
  write_line (self, line->str, "\r\n");
}

static void
set_cell (EntRecordWriter *self, const char *key, const char *value)
{
  g_autoptr (GString) path = g_string_new (NULL);

  for (guint i = 0; i < self->path->len; i++)
    if (g_ptr_array_index (self->path, i))
      g_string_append_printf (path, "%s%s", path->len > 0 ? "." : "", (char *) g_ptr_array_index (self->path, i));
  if (key)
    g_string_append_printf (path, "%s%s", path->len > 0 ? "." : "", key);
  for (guint i = 0; self->columns[i]; i++)
    if (strcmp (self->columns[i], path->str) == 0)
      {
        if (self->cells[i] == NULL)
          self->cells[i] = g_string_new (value);
        else
          g_string_append_printf (self->cells[i], ";%s", value ? value : "");
        return;
      }
}

/**
 * ent_record_writer_new:
 * @columns: (array zero-terminated=1): the paths that CSV shows, in order; static
 *
 * Returns: (transfer full): a writer on standard output; the header of CSV goes out at once
 */
EntRecordWriter *
ent_record_writer_new (EntRecordFormat format, const char *const *columns)
{
  EntRecordWriter *self = g_new0 (EntRecordWriter, 1);

  self->format = format;
  self->columns = columns;
  self->cells = g_new0 (GString *, g_strv_length ((char **) columns));
  self->path = g_ptr_array_new ();
  self->builder = json_builder_new ();
  self->generator = json_generator_new ();
  if (format == ENT_RECORD_CSV)
    write_header (self);
  return self;
}

void
ent_record_writer_free (EntRecordWriter *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; self->columns[i]; i++)
    if (self->cells[i])
      g_string_free (self->cells[i], TRUE);
  g_free (self->cells);
  g_ptr_array_unref (self->path);
  g_object_unref (self->builder);
  g_object_unref (self->generator);
  g_free (self);
}

/* ---- records ------------------------------------------------------------------ */

static void
set_key (EntRecordWriter *self, const char *key)
{
  if (key)
    json_builder_set_member_name (self->builder, key);
}

void
ent_record_writer_begin (EntRecordWriter *self)
{
  if (self->format == ENT_RECORD_JSON_LINES)
    json_builder_begin_object (self->builder);
}

/**
 * ent_record_writer_begin_object:
 * @key: (nullable): its name, %NULL in a list
 */
void
ent_record_writer_begin_object (EntRecordWriter *self, const char *key)
{
  if (self->format == ENT_RECORD_JSON_LINES)
    {
      set_key (self, key);
      json_builder_begin_object (self->builder);
    }
  else
    g_ptr_array_add (self->path, (gpointer) key);
}

void
ent_record_writer_end_object (EntRecordWriter *self)
{
  if (self->format == ENT_RECORD_JSON_LINES)
    json_builder_end_object (self->builder);
  else
    g_ptr_array_remove_index (self->path, self->path->len - 1);
}

void
ent_record_writer_begin_list (EntRecordWriter *self, const char *key)
{
  if (self->format == ENT_RECORD_JSON_LINES)
    {
      set_key (self, key);
      json_builder_begin_array (self->builder);
    }
  else
    g_ptr_array_add (self->path, (gpointer) key);
}

void
ent_record_writer_end_list (EntRecordWriter *self)
{
  if (self->format == ENT_RECORD_JSON_LINES)
    json_builder_end_array (self->builder);
  else
    g_ptr_array_remove_index (self->path, self->path->len - 1);
}

/**
 * ent_record_writer_add_string:
 * @key: (nullable): its name, %NULL in a list
 * @value: (nullable): null in JSON, an empty cell in CSV
 */
void
ent_record_writer_add_string (EntRecordWriter *self, const char *key, const char *value)
{
  if (self->format == ENT_RECORD_CSV)
    {
      set_cell (self, key, value);
      return;
    }
  set_key (self, key);
  if (value)
    json_builder_add_string_value (self->builder, value);
  else
    json_builder_add_null_value (self->builder);
}

void
ent_record_writer_add_strings (EntRecordWriter *self, const char *key, char *const *values)
{
  ent_record_writer_begin_list (self, key);
  for (guint i = 0; values[i]; i++)
    ent_record_writer_add_string (self, NULL, values[i]);
  ent_record_writer_end_list (self);
}

void
ent_record_writer_add_number (EntRecordWriter *self, const char *key, gint64 value)
{
  if (self->format == ENT_RECORD_CSV)
    {
      char digits[32];

      g_snprintf (digits, sizeof digits, "%" G_GINT64_FORMAT, value);
      set_cell (self, key, digits);
      return;
    }
  set_key (self, key);
  json_builder_add_int_value (self->builder, value);
}

void
ent_record_writer_add_boolean (EntRecordWriter *self, const char *key, gboolean value)
{
  if (self->format == ENT_RECORD_CSV)
    {
      set_cell (self, key, value ? "true" : "false");
      return;
    }
  set_key (self, key);
  json_builder_add_boolean_value (self->builder, value);
}

/**
 * ent_record_writer_add_span:
 *
 * [start,end] in JSON, "start-end" in CSV; an empty span is null.
 */
void
ent_record_writer_add_span (EntRecordWriter *self, const char *key, EntSpan span)
{
  if (ent_span_is_empty (span))
    {
      ent_record_writer_add_string (self, key, NULL);
      return;
    }
  if (self->format == ENT_RECORD_CSV)
    {
      char range[32];

      g_snprintf (range, sizeof range, "%u-%u", span.start, span.end);
      set_cell (self, key, range);
      return;
    }
  ent_record_writer_begin_list (self, key);
  ent_record_writer_add_number (self, NULL, span.start);
  ent_record_writer_add_number (self, NULL, span.end);
  ent_record_writer_end_list (self);
}

/**
 * ent_record_writer_end:
 *
 * Returns: whether the record went out, or into the buffer of standard output
 */
gboolean
ent_record_writer_end (EntRecordWriter *self)
{
  if (self->format == ENT_RECORD_JSON_LINES)
    {
      g_autoptr (JsonNode) root = NULL;
      g_autofree char *line = NULL;

      json_builder_end_object (self->builder);
      root = json_builder_get_root (self->builder);
      json_generator_set_root (self->generator, root);
      line = json_generator_to_data (self->generator, NULL);
      json_builder_reset (self->builder);
      write_line (self, line, "\n");
    }
  else
    write_cells (self);
  return !self->failed;
}
