/* ent-table-log.c: what is wrong in the files of a lexicon
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/ent-table-log.h"

#include <string.h>

typedef struct
{
  EntTableError code;
  char *name;
  guint line;
  char *text;  /* "FILE:LINE: message" */
} Mistake;

struct _EntTableLog
{
  GPtrArray *mistakes;  /* (element-type Mistake) */
  guint n_files;
  guint n_rows;
};

G_DEFINE_QUARK (ent-table-error-quark, ent_table_error)

/* Nobody reads more at once, and a file of nothing but mistakes does not fill the memory. */
#define MAX_MISTAKES 1000

/* What a message quotes of a file is cut there, in bytes. */
#define MAX_MESSAGE 400

static void
mistake_free (gpointer data)
{
  Mistake *self = data;

  g_free (self->name);
  g_free (self->text);
  g_free (self);
}

/**
 * ent_table_log_new:
 *
 * Returns: (transfer full): a log without mistakes
 */
EntTableLog *
ent_table_log_new (void)
{
  EntTableLog *self = g_new0 (EntTableLog, 1);

  self->mistakes = g_ptr_array_new_with_free_func (mistake_free);
  return self;
}

void
ent_table_log_free (EntTableLog *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->mistakes);
  g_free (self);
}

/* Messages are one line each, whatever a file or its name holds. */
static char *
dup_line (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *cut = g_utf8_substring (valid, 0, MIN (g_utf8_strlen (valid, -1), MAX_MESSAGE));

  for (char *p = cut; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p))
      *p = '?';
  return g_steal_pointer (&cut);
}

/* Where among the mistakes of its file one on @line belongs: a table's form is looked at before its rows are. */
static guint
find_place (const EntTableLog *self, const char *name, guint line)
{
  guint place = self->mistakes->len;

  while (place > 0)
    {
      const Mistake *before = g_ptr_array_index (self->mistakes, place - 1);

      if (before->line <= line || strcmp (before->name, name) != 0)
        break;
      place--;
    }
  return place;
}

/**
 * ent_table_log_add:
 * @line: from 1; 0 for a mistake of the file as a whole
 *
 * Notes a mistake; those of a file stand in the order of its lines. Behind a thousand of them only that there are more.
 */
void
ent_table_log_add (EntTableLog *self, EntTableError code, const char *name, guint line, const char *format, ...)
{
  g_autofree char *text = NULL;
  g_autofree char *message = NULL;
  Mistake *mistake;
  va_list args;

  if (self->mistakes->len > MAX_MISTAKES)
    return;
  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  message = dup_line (self->mistakes->len < MAX_MISTAKES ? text : "there are more mistakes");
  mistake = g_new0 (Mistake, 1);
  mistake->code = code;
  mistake->name = g_strdup (name);
  mistake->line = self->mistakes->len < MAX_MISTAKES ? line : G_MAXUINT;
  mistake->text = line > 0 ? g_strdup_printf ("%s:%u: %s", name, line, message)
                           : g_strdup_printf ("%s: %s", name, message);
  g_ptr_array_insert (self->mistakes, find_place (self, name, mistake->line), mistake);
}

/**
 * ent_table_log_count:
 *
 * Notes that a file of so many rows was read.
 */
void
ent_table_log_count (EntTableLog *self, guint n_rows)
{
  self->n_files++;
  self->n_rows += n_rows;
}

guint
ent_table_log_get_n_mistakes (const EntTableLog *self)
{
  return self->mistakes->len;
}

/**
 * ent_table_log_get_mistake:
 *
 * Returns: (transfer none): "people.tsv:12: “2023-13-01” is no day"
 */
const char *
ent_table_log_get_mistake (const EntTableLog *self, guint index)
{
  g_return_val_if_fail (index < self->mistakes->len, NULL);
  return ((const Mistake *) g_ptr_array_index (self->mistakes, index))->text;
}

guint
ent_table_log_get_n_files (const EntTableLog *self)
{
  return self->n_files;
}

guint
ent_table_log_get_n_rows (const EntTableLog *self)
{
  return self->n_rows;
}

/**
 * ent_table_log_is_clean:
 *
 * Returns: whether there is no mistake; else %FALSE with @error set to the first
 */
gboolean
ent_table_log_is_clean (const EntTableLog *self, GError **error)
{
  const Mistake *first;

  if (self->mistakes->len == 0)
    return TRUE;
  first = g_ptr_array_index (self->mistakes, 0);
  g_set_error_literal (error, ENT_TABLE_ERROR, first->code, first->text);
  return FALSE;
}
