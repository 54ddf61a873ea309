/* ent-case-file.c: the file that a case is kept in: closing, transactions
 *
 * While it is written to, changes go to a log beside it (SQLite's write-ahead log: one wait for the disk a change), and
 * from there into the file when nothing is going on (ent_case_file_settle()). Between two changes the file by itself is
 * always a whole case, so that it can be copied or mailed while it is open.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-case-file-private.h"

#include <glib/gstdio.h>
#include <sys/vfs.h>
#include <unistd.h>

/* Of the log beside the file: where it would stay larger than so many bytes, it is cut. */
#define LOG_BYTES "4194304"

/* ---- closing ------------------------------------------------------------------ */

EntCaseFile *
ent_case_file_ref (EntCaseFile *self)
{
  return g_atomic_rc_box_acquire (self);
}

/* All goes into the one file, and nothing stays beside it; where another program reads it, the log stays, empty. */
static void
put_log_away (sqlite3 *db)
{
  sqlite3_busy_timeout (db, 0);
  if (sqlite3_exec (db, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL) != SQLITE_OK)
    sqlite3_exec (db, "PRAGMA wal_checkpoint (TRUNCATE)", NULL, NULL, NULL);
}

/* Whoever read the file may be the last to have it open, and the one who wrote could not put the log away. */
static void
tidy_after_writer (EntCaseFile *self)
{
  g_autofree char *log = g_strconcat (self->path, "-wal", NULL);
  g_autoptr (sqlite3) db = NULL;

  if (!g_file_test (log, G_FILE_TEST_EXISTS)
      || ent_case_file_take_lock (self->path, &self->lock) != ENT_CASE_FILE_WRITABLE)
    return;
  db = ent_case_file_open_database (self->path, "", SQLITE_OPEN_READWRITE, NULL);
  if (db != NULL)
    put_log_away (db);
}

static void
clear (gpointer data)
{
  EntCaseFile *self = data;

  if (self->journals)
    {
      ent_case_file_let_go (self);
      put_log_away (self->db);
    }
  sqlite3_close_v2 (self->db);
  if (self->access == ENT_CASE_FILE_OPEN_ELSEWHERE && self->db != NULL)
    tidy_after_writer (self);
  if (self->lock >= 0)
    close (self->lock);
  g_clear_pointer (&self->actors, g_hash_table_unref);
  g_mutex_clear (&self->mutex);
  g_mutex_clear (&self->names_mutex);
  g_free (self->undo_name);
  g_free (self->redo_name);
  g_free (self->path);
}

/**
 * ent_case_file_unref:
 *
 * The last one closes the file, which may write to it.
 */
void
ent_case_file_unref (EntCaseFile *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * ent_case_file_get_path:
 *
 * Returns: (transfer none): where it lies, from the root on
 */
const char *
ent_case_file_get_path (EntCaseFile *self)
{
  return self->path;
}

EntCaseFileAccess
ent_case_file_get_access (EntCaseFile *self)
{
  return self->access;
}

/* ---- writing ------------------------------------------------------------------ */

/* Several machines that share a folder do not see each other's shared memory, which a write-ahead log needs. */
static gboolean
is_on_network (const char *path)
{
  static const guint32 kinds[] = {
    0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546, 0x01021997,   /* NFS, SMB, CIFS, SMB2, FUSE, 9P */
  };
  struct statfs about;

  if (statfs (path, &about) != 0)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if ((guint32) about.f_type == kinds[i])
      return TRUE;
  return FALSE;
}

static gboolean
has_log (sqlite3 *db)
{
  g_autoptr (sqlite3_stmt) statement = ent_sql_prepare (db, "PRAGMA journal_mode", NULL);

  return statement != NULL && sqlite3_step (statement) == SQLITE_ROW
    && g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "wal") == 0;
}

/*
 * ent_case_file_choose_journal:
 *
 * With the mutex held, before the first change: settles how changes are kept safe. Where SQLite cannot have a log, it
 * goes on with a journal, which is as safe.
 */
gboolean
ent_case_file_choose_journal (EntCaseFile *self, GError **error)
{
  const char *sql = is_on_network (self->path)
    ? "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA"
    : "PRAGMA journal_mode = WAL; PRAGMA synchronous = EXTRA; PRAGMA journal_size_limit = " LOG_BYTES;

  if (self->journals)
    return TRUE;
  if (!ent_sql_execute (self->db, sql, error))
    return FALSE;
  self->journals = TRUE;
  if (has_log (self->db))
    ent_case_file_hold (self);
  return TRUE;
}

/*
 * ent_case_file_begin:
 *
 * With the mutex held: begins to write. ent_case_file_end() must follow where it returns %TRUE.
 */
gboolean
ent_case_file_begin (EntCaseFile *self, GError **error)
{
  if (self->access != ENT_CASE_FILE_WRITABLE)
    {
      g_set_error_literal (error, ENT_CASE_ERROR, ENT_CASE_ERROR_READ_ONLY, "It is open only to be read");
      return FALSE;
    }
  return ent_case_file_choose_journal (self, error) && ent_sql_execute (self->db, "BEGIN IMMEDIATE", error);
}

/*
 * ent_case_file_end:
 * @ok: whether all was written; else nothing of it stays
 *
 * Returns: whether it is on the disk
 */
gboolean
ent_case_file_end (EntCaseFile *self, gboolean ok, GError **error)
{
  if (ok && ent_sql_execute (self->db, "COMMIT", error))
    return TRUE;
  if (!sqlite3_get_autocommit (self->db))   /* SQLite itself may have given up all */
    sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
  g_clear_pointer (&self->actors, g_hash_table_unref);   /* some of them may not be in the file now */
  return FALSE;
}

/**
 * ent_case_file_settle:
 *
 * Brings what was written from the log into the file itself: for a moment when nothing is going on. Nothing is unsafe
 * before it. %ENT_CASE_ERROR_BUSY where another program was reading all the while.
 */
gboolean
ent_case_file_settle (EntCaseFile *self, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autoptr (sqlite3_stmt) statement = NULL;

  if (!self->journals)
    return TRUE;
  statement = ent_sql_prepare (self->db, "PRAGMA wal_checkpoint (TRUNCATE)", error);
  if (statement == NULL)
    return FALSE;
  if (sqlite3_step (statement) != SQLITE_ROW)
    return ent_sql_set_error (self->db, error);
  if (sqlite3_column_int (statement, 0) == 0)
    return TRUE;
  g_set_error_literal (error, ENT_CASE_ERROR, ENT_CASE_ERROR_BUSY, "Another program reads it");
  return FALSE;
}
