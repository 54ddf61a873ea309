/* ent-case-file-verify.c: whether a case file is sound
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-case-file-private.h"
#include "case/ent-case-schema-private.h"

static gboolean
note_damaged_pages (sqlite3 *db, GPtrArray *faults, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = ent_sql_prepare (db, "PRAGMA integrity_check", error);
  g_autoptr (GError) problem = NULL;

  if (statement == NULL)
    return FALSE;
  while (ent_sql_next (statement, &problem))
    {
      const char *said = (const char *) sqlite3_column_text (statement, 0);

      if (g_strcmp0 (said, "ok") != 0)
        g_ptr_array_add (faults, g_strdup_printf ("It is damaged: %s", said));
    }
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static gboolean
note_loose_ends (sqlite3 *db, GPtrArray *faults, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = ent_sql_prepare (db, "PRAGMA foreign_key_check", error);
  g_autoptr (GError) problem = NULL;

  if (statement == NULL)
    return FALSE;
  while (ent_sql_next (statement, &problem))
    g_ptr_array_add (faults, g_strdup_printf ("It is damaged: row %" G_GINT64_FORMAT " of %s belongs to nothing in %s",
                                              (gint64) sqlite3_column_int64 (statement, 1),
                                              sqlite3_column_text (statement, 0), sqlite3_column_text (statement, 2)));
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/* The index is asked by a statement that looks like writing, and writes nothing. */
static gboolean
note_wrong_words (EntCaseFile *self, GPtrArray *faults, GError **error)
{
  g_autoptr (GError) problem = NULL;
  gboolean ok;

  if (self->access != ENT_CASE_FILE_WRITABLE)
    return TRUE;
  if (!ent_case_file_begin (self, error))
    return FALSE;
  ok = ent_sql_execute (self->db, "INSERT INTO found (found, rank) VALUES ('integrity-check', 1)", &problem);
  ent_case_file_end (self, FALSE, NULL);
  if (!ok && !g_error_matches (problem, ENT_CASE_ERROR, ENT_CASE_ERROR_DAMAGED))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (!ok)
    g_ptr_array_add (faults, g_strdup ("It is damaged: the index of words does not fit the articles"));
  return TRUE;
}

/**
 * ent_case_file_verify:
 *
 * Looks at every page and every reference, and at the index of words where the file can be written to: whether what stands
 * there can be made out is for ent_case_file_load() and its like. O(bytes).
 *
 * Returns: (transfer full) (element-type utf8) (nullable): what is wrong, a sentence each; %NULL with @error set where it
 *   cannot be looked at
 */
GPtrArray *
ent_case_file_verify (EntCaseFile *self, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);

  if (!note_damaged_pages (self->db, faults, error) || !note_loose_ends (self->db, faults, error)
      || !note_wrong_words (self, faults, error))
    return NULL;
  return g_steal_pointer (&faults);
}

/**
 * ent_case_file_get_format:
 *
 * Returns: the version of what stands in a case file: that which this program writes, and which every file has that it
 *   has opened
 */
int
ent_case_file_get_format (void)
{
  return ent_case_schema_get_version (ent_case_schema_get ());
}
