/* ent-case-file-migrate.c: a case of an earlier version of the program becomes one of this
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-case-file-private.h"

#include <glib/gstdio.h>
#include <string.h>

/* So many copies of one version beside a case, and it is not the program that makes them. */
#define MAX_COPIES 100

/* "NAME (version 1).entente"; from the second on "NAME (version 1, 2).entente". */
static char *
dup_copy_path (const char *path, int version, int number)
{
  const char *ending = g_str_has_suffix (path, ".entente") ? ".entente" : "";
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (ending));

  return number == 1 ? g_strdup_printf ("%s (version %d)%s", stem, version, ending)
                     : g_strdup_printf ("%s (version %d, %d)%s", stem, version, number, ending);
}

/* Writes the case as it is beside itself, under a name that is free. */
static char *
keep_copy (EntCaseFile *self, int version, GError **error)
{
  g_autoptr (GError) problem = NULL;

  for (int number = 1; number <= MAX_COPIES; number++)
    {
      g_autofree char *path = dup_copy_path (self->path, version, number);

      g_clear_error (&problem);
      if (ent_case_file_write_copy (self->db, path, &problem))
        return g_steal_pointer (&path);
      if (!g_error_matches (problem, ENT_CASE_ERROR, ENT_CASE_ERROR_EXISTS))
        break;
    }
  g_propagate_prefixed_error (error, g_steal_pointer (&problem),
                              "An earlier version of Entente made it, of which a copy is to be kept: ");
  return NULL;
}

/*
 * ent_case_file_migrate:
 * @version: of its tables, an earlier one
 *
 * Makes its tables those of this version of the program, and keeps a copy of what it was beside it. Where that fails the
 * file is as it was, and there is no copy.
 */
gboolean
ent_case_file_migrate (EntCaseFile *self, int version, GError **error)
{
  g_autofree char *copy = NULL;

  if (self->access != ENT_CASE_FILE_WRITABLE)
    {
      g_set_error_literal (error, ENT_CASE_ERROR, ENT_CASE_ERROR_READ_ONLY,
                           "An earlier version of Entente made it: it must once be opened where it can be written to");
      return FALSE;
    }
  copy = keep_copy (self, version, error);
  if (copy == NULL)
    return FALSE;
  ent_case_file_let_go (self);
  self->journals = FALSE;
  /* with a journal, so that the head of the file says at once which version it is */
  if (ent_sql_execute (self->db, "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA", error)
      && ent_case_schema_migrate (self->schema, self->db, version, error))
    return TRUE;
  g_unlink (copy);
  return FALSE;
}
