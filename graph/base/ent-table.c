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
};

G_DEFINE_QUARK (ent-table-error-quark, ent_table_error)

/* A lexicon is written by hand; a larger file is not one. */
#define MAX_BYTES (64 * 1024 * 1024)

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
check_header (const EntTable *self, char **cells, const char *const *columns, guint line, GError **error)
{
  guint n = g_strv_length (cells);

  for (guint i = 0; i < self->n_columns; i++)
    if (i >= n || strcmp (g_strstrip (cells[i]), columns[i]) != 0)
      {
        g_set_error (error, ENT_TABLE_ERROR, ENT_TABLE_ERROR_HEADER,
                     "%s:%u: the header's column %u should be “%s”%s%s%s", self->name, line, i + 1, columns[i],
                     i < n ? ", it is “" : ", it is missing", i < n ? cells[i] : "", i < n ? "”" : "");
        return FALSE;
      }
  if (n != self->n_columns)
    {
      g_set_error (error, ENT_TABLE_ERROR, ENT_TABLE_ERROR_HEADER,
                   "%s:%u: the header has %u columns, %u are expected", self->name, line, n, self->n_columns);
      return FALSE;
    }
  return TRUE;
}

/**
 * ent_table_parse:
 * @name: what messages call the table
 * @text: (array length=length): its bytes, checked to be UTF-8
 * @columns: (array zero-terminated=1): the header that is expected
 *
 * Returns: (transfer full) (nullable): the table, or %NULL with @error set; O(bytes)
 */
EntTable *
ent_table_parse (const char *name, const char *text, gssize length,
                 const char *const *columns, GError **error)
{
  g_autoptr (EntTable) self = g_new0 (EntTable, 1);
  gboolean have_header = FALSE;
  const char *end, *bad, *line = text;
  guint number = 0;

  self->name = g_strdup (name);
  self->n_columns = g_strv_length ((char **) columns);
  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->lines = g_array_new (FALSE, FALSE, sizeof (guint));

  end = text + (length < 0 ? strlen (text) : (gsize) length);
  if (!g_utf8_validate (text, end - text, &bad))
    {
      number = 1;
      for (const char *p = text; p < bad; p++)
        number += *p == '\n';
      g_set_error (error, ENT_TABLE_ERROR, ENT_TABLE_ERROR_ROW, "%s:%u: this line is not UTF-8 text", name, number);
      return NULL;
    }

  while (line < end)
    {
      const char *stop = memchr (line, '\n', end - line);
      g_autofree char *row = g_strndup (line, (stop ? stop : end) - line);
      g_auto (GStrv) cells = NULL;

      line = stop ? stop + 1 : end;
      number++;
      if (row[0] == '#' || row[strspn (row, " \t\r")] == '\0')
        continue;

      cells = g_strsplit (row, "\t", -1);
      if (!have_header)
        {
          if (!check_header (self, cells, columns, number, error))
            return NULL;
          have_header = TRUE;
        }
      else if (g_strv_length (cells) != self->n_columns)
        {
          g_set_error (error, ENT_TABLE_ERROR, ENT_TABLE_ERROR_ROW, "%s:%u: %u columns, the header has %u",
                       name, number, g_strv_length (cells), self->n_columns);
          return NULL;
        }
      else
        {
          for (guint i = 0; i < self->n_columns; i++)
            g_ptr_array_add (self->cells, g_strdup (g_strstrip (cells[i])));
          g_array_append_val (self->lines, number);
        }
    }
  if (!have_header)
    {
      g_set_error (error, ENT_TABLE_ERROR, ENT_TABLE_ERROR_HEADER, "%s: the table is empty, not even a header", name);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * ent_table_load:
 * @path: the file; messages call it by this path
 *
 * Returns: (transfer full) (nullable): the table, or %NULL with @error set
 */
EntTable *
ent_table_load (const char *path, const char *const *columns, GError **error)
{
  g_autoptr (GError) why = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, &why))
    {
      g_set_error_literal (error, ENT_TABLE_ERROR, ENT_TABLE_ERROR_READ, why->message);
      return NULL;
    }
  if (length > MAX_BYTES)
    {
      g_set_error (error, ENT_TABLE_ERROR, ENT_TABLE_ERROR_READ, "%s: larger than %d MB, this is no lexicon file",
                   path, MAX_BYTES >> 20);
      return NULL;
    }
  return ent_table_parse (path, text, length, columns, error);
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
 * ent_table_set_row_error:
 *
 * Sets an %ENT_TABLE_ERROR_ROW that names the file and the line of @row: for what the reader of a table
 * finds wrong in it.
 */
void
ent_table_set_row_error (const EntTable *self, guint row, GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, ENT_TABLE_ERROR, ENT_TABLE_ERROR_ROW, "%s:%u: %s", self->name,
               g_array_index (self->lines, guint, row), message);
}
