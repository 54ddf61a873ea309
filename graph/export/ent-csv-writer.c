/* ent-csv-writer.c: tables as RFC 4180 has them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-csv-writer.h"

#include "export/ent-append.h"

#define BUFFER_BYTES 65536
/* See "CSV Injection" of the OWASP Foundation. */
#define DANGEROUS "=+-@\t\r'"

struct _EntCsv
{
  EntExportFile *file;
  GString *out;
  gboolean begun;    /* the row has a cell */
  gboolean failed;
};

/**
 * ent_csv_new:
 * @file: where it is written; it has to outlive the writer
 *
 * Returns: (transfer full): a writer
 */
EntCsv *
ent_csv_new (EntExportFile *file)
{
  EntCsv *self = g_new0 (EntCsv, 1);

  self->file = file;
  self->out = g_string_sized_new (BUFFER_BYTES + 4096);
  return self;
}

static void
flush (EntCsv *self)
{
  if (!self->failed && self->out->len > 0)
    self->failed = !ent_export_file_write (self->file, self->out->str, self->out->len);
  g_string_truncate (self->out, 0);
}

/**
 * ent_csv_free:
 *
 * Writes what is left.
 *
 * Returns: whether the file has taken all of it; why not is told by ent_export_file_finish()
 */
gboolean
ent_csv_free (EntCsv *self)
{
  gboolean ok;

  flush (self);
  ok = !self->failed;
  g_string_free (self->out, TRUE);
  g_free (self);
  return ok;
}

static void
begin_cell (EntCsv *self)
{
  if (self->begun)
    g_string_append_c (self->out, ',');
  self->begun = TRUE;
}

/**
 * ent_csv_add_text:
 * @text: (nullable): %NULL is an empty cell
 */
void
ent_csv_add_text (EntCsv *self, const char *text)
{
  gboolean guarded = text != NULL && text[0] != '\0' && strchr (DANGEROUS, text[0]) != NULL;

  begin_cell (self);
  if (text == NULL)
    return;
  if (text[strcspn (text, ",\"\r\n")] == '\0')
    {
      if (guarded)
        g_string_append_c (self->out, '\'');
      ent_append (self->out, text);
      return;
    }
  ent_append (self->out, guarded ? "\"'" : "\"");
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (self->out, '"');
      g_string_append_c (self->out, *p);
    }
  g_string_append_c (self->out, '"');
}

void
ent_csv_add_number (EntCsv *self, gint64 value)
{
  begin_cell (self);
  ent_append_integer (self->out, value);
}

void
ent_csv_add_double (EntCsv *self, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  begin_cell (self);
  ent_append (self->out, g_ascii_formatd (buffer, sizeof buffer, "%.10g", value));
}

/**
 * ent_csv_add_header:
 * @columns: (array zero-terminated=1): the program's own words, which need no guard
 */
void
ent_csv_add_header (EntCsv *self, const char *const *columns)
{
  for (guint i = 0; columns[i] != NULL; i++)
    ent_csv_add_text (self, columns[i]);
  ent_csv_end_row (self);
}

void
ent_csv_end_row (EntCsv *self)
{
  ent_append (self->out, "\r\n");
  self->begun = FALSE;
  if (self->out->len > BUFFER_BYTES)
    flush (self);
}

/**
 * ent_csv_unguard:
 * @cell: as it was read from a file that this program may have written
 *
 * Returns: (transfer none): the text that was written to it
 */
const char *
ent_csv_unguard (const char *cell)
{
  return cell[0] == '\'' && cell[1] != '\0' && strchr (DANGEROUS, cell[1]) != NULL ? cell + 1 : cell;
}
