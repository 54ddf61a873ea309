/* ent-table.c: the lexicon's files, one table each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/ent-table.h"

#include <string.h>

struct _EntTable
{
  char *name;        /* what messages call the file: its path as it was given */
  guint n_columns;
  GPtrArray *cells;  /* (element-type utf8), row by row, n_columns each */
  GArray *lines;     /* (element-type guint) the line of each row, from 1 */
  EntTableLog *log;  /* where mistakes are told */
};

/* A lexicon is written by hand; a larger file is not one. */
#define MAX_BYTES (64 * 1024 * 1024)

/* Nor is a line of which nobody sees the end. */
#define MAX_LINE_BYTES (64 * 1024)

void
ent_table_free (EntTable *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_ptr_array_unref (self->cells);
  g_array_unref (self->lines);
  g_free (self);
}

static gboolean
check_header (const EntTable *self, char **cells, const char *const *columns, guint line)
{
  guint n = g_strv_length (cells);

  for (guint i = 0; i < self->n_columns; i++)
    if (i >= n || strcmp (g_strstrip (cells[i]), columns[i]) != 0)
      {
        ent_table_log_add (self->log, ENT_TABLE_ERROR_HEADER, self->name, line,
                           "the header's column %u should be “%s”%s%s%s", i + 1, columns[i],
                           i < n ? ", it is “" : ", it is missing", i < n ? cells[i] : "", i < n ? "”" : "");
        return FALSE;
      }
  if (n != self->n_columns)
    {
      ent_table_log_add (self->log, ENT_TABLE_ERROR_HEADER, self->name, line,
                         "the header has %u columns, %u are expected", n, self->n_columns);
      return FALSE;
    }
  return TRUE;
}

/* Whether the bytes are a line of text. */
static gboolean
check_line (const EntTable *self, const char *line, gsize length, guint number)
{
  const char *wrong = NULL;

  if (length > MAX_LINE_BYTES)
    {
      ent_table_log_add (self->log, ENT_TABLE_ERROR_ROW, self->name, number,
                         "this line is %" G_GSIZE_FORMAT " bytes long, %d are allowed", length, MAX_LINE_BYTES);
      return FALSE;
    }
  if (memchr (line, '\0', length) != NULL)
    wrong = "this line holds a zero byte";
  else if (!g_utf8_validate_len (line, length, NULL))
    wrong = "this line is not UTF-8 text";
  if (wrong != NULL)
    ent_table_log_add (self->log, ENT_TABLE_ERROR_ROW, self->name, number, "%s", wrong);
  return wrong == NULL;
}

static void
add_row (EntTable *self, char **cells, guint number)
{
  if (g_strv_length (cells) != self->n_columns)
    {
      ent_table_log_add (self->log, ENT_TABLE_ERROR_ROW, self->name, number, "%u columns, the header has %u",
                         g_strv_length (cells), self->n_columns);
      return;
    }
  for (guint i = 0; i < self->n_columns; i++)
    g_ptr_array_add (self->cells, g_strdup (g_strstrip (cells[i])));
  g_array_append_val (self->lines, number);
}

/**
 * ent_table_parse:
 * @name: what messages call the table
 * @text: (array length=length): its bytes, checked to be UTF-8
 * @columns: (array zero-terminated=1): the header that is expected
 * @log: is told what is wrong; it has to live as long as the table
 *
 * A row that is no row is told of and left out.
 *
 * Returns: (transfer full) (nullable): the table, or %NULL where its header is not the one; O(bytes)
 */
EntTable *
ent_table_parse (const char *name, const char *text, gssize length, const char *const *columns, EntTableLog *log)
{
  g_autoptr (EntTable) self = g_new0 (EntTable, 1);
  const char *end = text + (length < 0 ? strlen (text) : (gsize) length);
  /* editors of Windows leave a mark of the encoding in front */
  const char *line = end - text >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0 ? text + 3 : text;
  gboolean have_header = FALSE;
  guint number = 0;

  self->name = g_strdup (name);
  self->n_columns = g_strv_length ((char **) columns);
  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  self->log = log;

  while (line < end)
    {
      const char *start = line, *stop = memchr (line, '\n', end - line);
      gsize n = (stop ? stop : end) - start;
      g_autofree char *row = NULL;
      g_auto (GStrv) cells = NULL;

      line = stop ? stop + 1 : end;
      number++;
      if (!check_line (self, start, n, number))
        continue;
      row = g_strndup (start, n);
      if (row[0] == '#' || row[strspn (row, " \t\r")] == '\0')
        continue;
      cells = g_strsplit (row, "\t", -1);
      if (have_header)
        add_row (self, cells, number);
      else if (!check_header (self, cells, columns, number))
        return NULL;
      have_header = TRUE;
    }
  if (!have_header)
    {
      ent_table_log_add (log, ENT_TABLE_ERROR_HEADER, name, 0, "the table is empty, not even a header");
      return NULL;
    }
  ent_table_log_count (log, self->lines->len);
  return g_steal_pointer (&self);
}

/**
 * ent_table_load:
 * @path: the file; messages call it by this path
 *
 * Returns: (transfer full) (nullable): the table, or %NULL where it cannot be read; see ent_table_parse()
 */
EntTable *
ent_table_load (const char *path, const char *const *columns, EntTableLog *log)
{
  g_autoptr (GError) why = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, &why))
    {
      ent_table_log_add (log, ENT_TABLE_ERROR_READ, path, 0, "%s", why->message);
      return NULL;
    }
  if (length > MAX_BYTES)
    {
      ent_table_log_add (log, ENT_TABLE_ERROR_READ, path, 0, "larger than %d MB, this is no lexicon file",
                         MAX_BYTES >> 20);
      return NULL;
    }
  return ent_table_parse (path, text, length, columns, log);
}

guint
ent_table_get_n_rows (const EntTable *self)
{
  return self->lines->len;
}

/**
 * ent_table_get_cell:
 *
 * Returns: (transfer none): the cell's text, "" where it is empty
 */
const char *
ent_table_get_cell (const EntTable *self, guint row, guint column)
{
  g_assert (row < self->lines->len && column < self->n_columns);
  return g_ptr_array_index (self->cells, row * self->n_columns + column);
}

/**
 * ent_table_dup_values:
 *
 * Returns: (transfer full) (array zero-terminated=1): the values of a cell that parts several by ';',
 *   trimmed, empty ones left out
 */
char **
ent_table_dup_values (const EntTable *self, guint row, guint column)
{
  g_auto (GStrv) parts = g_strsplit (ent_table_get_cell (self, row, column), ";", -1);
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();

  for (guint i = 0; parts[i]; i++)
    if (g_strstrip (parts[i])[0] != '\0')
      g_strv_builder_add (values, parts[i]);
  return g_strv_builder_end (values);
}

/**
 * ent_table_add_mistake:
 *
 * Tells the log what the reader of a table finds wrong in a row, with file and line.
 */
void
ent_table_add_mistake (const EntTable *self, guint row, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  ent_table_log_add (self->log, ENT_TABLE_ERROR_ROW, self->name, g_array_index (self->lines, guint, row), "%s",
                     message);
}
