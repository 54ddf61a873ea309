/* ent-csv-reader.c: tables as RFC 4180 has them, with a header
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-csv-reader-private.h"

#include "export/ent-csv-writer.h"
#include "export/ent-received-builder-private.h"

#include <string.h>

/* No table of ours has as many columns. */
#define MAX_COLUMNS 256

struct _EntCsvReader
{
  char *text;            /* cells are cut out of it, in place */
  char *p;               /* what comes next; it ends with a NUL */
  GPtrArray *cells;      /* (element-type utf8): of the row, borrowed from @text */
  GHashTable *columns;   /* (element-type utf8 guint) */
  guint line;            /* that the row begins in, from 1 */
  guint next_line;
};

/* A cell in quotes, whose opening one is behind; returns the cell, or NULL where the closing one is missing. */
static char *
cut_quoted (EntCsvReader *self)
{
  char *start = self->p;
  char *out = start;

  for (; *self->p != '\0'; self->p++)
    {
      if (*self->p == '"' && self->p[1] != '"')
        {
          self->p++;
          *out = '\0';
          return start;
        }
      if (*self->p == '"')
        self->p++;
      self->next_line += *self->p == '\n';
      *out++ = *self->p;
    }
  return NULL;
}

/* Goes behind the end of a line. */
static void
end_line (EntCsvReader *self, char end)
{
  if (end == '\r' && *self->p == '\n')
    self->p++;
  self->next_line++;
}

/* Cuts a cell out and sets @last where it is the last of its row. */
static gboolean
cut_cell (EntCsvReader *self, gboolean *last, GError **error)
{
  gboolean quoted = *self->p == '"';
  char *cell = self->p;
  char end;

  if (quoted)
    {
      self->p++;
      cell = cut_quoted (self);
    }
  else
    self->p += strcspn (self->p, ",\r\n");
  end = cell != NULL ? *self->p : '\0';
  if (cell == NULL || strchr (",\r\n", end) == NULL)
    return ent_received_refuse (error, "line %u: a quotation mark has none to match", self->line);
  if (self->cells->len == MAX_COLUMNS)
    return ent_received_refuse (error, "line %u: there are too many columns", self->line);
  g_ptr_array_add (self->cells, cell);
  *last = end != ',';
  if (end == '\0')
    return TRUE;
  *self->p++ = '\0';
  if (*last)
    end_line (self, end);
  return TRUE;
}

/* Whether there is another row; it is read, or @error set. */
static gboolean
read_row (EntCsvReader *self, GError **error)
{
  gboolean last = FALSE;

  g_ptr_array_set_size (self->cells, 0);
  self->line = self->next_line;
  if (*self->p == '\0')
    return FALSE;
  while (!last)
    if (!cut_cell (self, &last, error))
      return FALSE;
  return TRUE;
}

static void
note_columns (EntCsvReader *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      const char *cell = g_ptr_array_index (self->cells, i);
      char *name = g_ascii_strdown (cell, cell[0] != '\0' ? 1 + strcspn (cell + 1, ":") : 0);   /* ":START_ID", "n_claims:int" */

      g_hash_table_insert (self->columns, name, GUINT_TO_POINTER (i + 1));
    }
}

/*
 * ent_csv_reader_new:
 * @text: (transfer full): a table, with a NUL behind it
 *
 * Returns: (transfer full) (nullable): a reader behind the header
 */
EntCsvReader *
ent_csv_reader_new (char *text, gsize length, GError **error)
{
  g_autoptr (EntCsvReader) self = g_new0 (EntCsvReader, 1);

  self->text = text;
  self->p = g_str_has_prefix (text, "\xef\xbb\xbf") ? text + 3 : text;
  self->cells = g_ptr_array_new ();
  self->columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->next_line = 1;
  if (!g_utf8_validate (text, length, NULL))
    {
      ent_received_refuse (error, "It is no text in UTF-8");
      return NULL;
    }
  if (!read_row (self, error))
    {
      ent_received_refuse (error, "It is empty");
      return NULL;
    }
  note_columns (self);
  return g_steal_pointer (&self);
}

void
ent_csv_reader_free (EntCsvReader *self)
{
  g_free (self->text);
  g_ptr_array_unref (self->cells);
  g_hash_table_unref (self->columns);
  g_free (self);
}

/*
 * ent_csv_reader_next:
 *
 * Returns: whether there was another row, which is read; where it is broken, @error is set
 */
gboolean
ent_csv_reader_next (EntCsvReader *self, GError **error)
{
  return read_row (self, error);
}

/*
 * ent_csv_reader_get:
 * @column: its name, in small letters
 *
 * Returns: (transfer none) (nullable): the text that was written there; %NULL where there is none
 */
const char *
ent_csv_reader_get (const EntCsvReader *self, const char *column)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->columns, column));
  const char *cell = place > 0 && place <= self->cells->len ? g_ptr_array_index (self->cells, place - 1) : "";

  return cell[0] != '\0' ? ent_csv_unguard (cell) : NULL;
}

guint
ent_csv_reader_get_line (const EntCsvReader *self)
{
  return self->line;
}
