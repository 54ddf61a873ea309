/* ent-case-file.c: the file that a case is kept in: opening, closing, transactions
 *
 * While it is written to, changes go to a log beside it (SQLite's write-ahead log: one wait for the disk a change), and
 * from there into the file when nothing is going on (ent_case_file_settle()). Between two changes the file by itself is
 * always a whole case, so that it can be copied or mailed while it is open.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-case-file-private.h"

#include "case/ent-case-schema-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/vfs.h>
#include <unistd.h>

/* How long a write waits for another program that reads, in milliseconds. */
#define PATIENCE 5000
/* No text in a case is longer, nor is a statement of the program. */
#define MAX_VALUE (64 * 1024 * 1024)
/* Of the log beside the file: where it would stay larger than so many bytes, it is cut. */
#define LOG_BYTES "4194304"

/* ---- opening ------------------------------------------------------------------ */

/* Nothing in a file from elsewhere may make SQLite do more than read and write tables. */
static gboolean
harden (sqlite3 *db, GError **error)
{
  sqlite3_extended_result_codes (db, 1);
  sqlite3_busy_timeout (db, PATIENCE);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  sqlite3_limit (db, SQLITE_LIMIT_LENGTH, MAX_VALUE);
  sqlite3_limit (db, SQLITE_LIMIT_ATTACHED, 1);   /* VACUUM INTO attaches what it writes */
  return ent_sql_execute (db, "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY", error);
}

static char *
dup_uri (const char *path, const char *options, GError **error)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *uri = g_filename_to_uri (absolute, NULL, error);

  return uri != NULL ? g_strconcat (uri, options, NULL) : NULL;
}

static sqlite3 *
open_database (const char *path, const char *options, int flags, GError **error)
{
  g_autofree char *uri = dup_uri (path, options, error);
  g_autoptr (sqlite3) db = NULL;

  if (uri == NULL)
    return NULL;
  if (sqlite3_open_v2 (uri, &db, flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL) != SQLITE_OK)
    {
      ent_sql_set_error (db, error);
      return NULL;
    }
  return harden (db, error) ? g_steal_pointer (&db) : NULL;
}

static gboolean
can_be_read (sqlite3 *db)
{
  g_autoptr (sqlite3_stmt) statement = ent_sql_prepare (db, "SELECT count (*) FROM sqlite_schema", NULL);

  return statement != NULL && sqlite3_step (statement) == SQLITE_ROW;
}

/* Where nothing can be locked or written, SQLite reads a file only if it is told that nobody changes it. */
static sqlite3 *
open_to_read (const char *path, GError **error)
{
  g_autoptr (sqlite3) db = open_database (path, "", SQLITE_OPEN_READONLY, NULL);

  if (db != NULL && can_be_read (db))
    return g_steal_pointer (&db);
  return open_database (path, "?immutable=1", SQLITE_OPEN_READONLY, error);
}

static EntCaseFile *
new_file (const char *path)
{
  EntCaseFile *self = g_atomic_rc_box_new0 (EntCaseFile);

  self->path = g_canonicalize_filename (path, NULL);
  self->lock = -1;
  g_mutex_init (&self->mutex);
  g_mutex_init (&self->names_mutex);
  return self;
}

/**
 * ent_case_file_create:
 * @path: of a file that is not there yet
 *
 * Returns: (transfer full) (nullable): an empty case
 */
EntCaseFile *
ent_case_file_create (const char *path, GError **error)
{
  g_autoptr (EntCaseFile) self = NULL;
  int fd;

  g_return_val_if_fail (path != NULL, NULL);

  self = new_file (path);
  fd = g_open (self->path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (fd < 0)
    {
      int problem = errno;

      if (problem == EEXIST)
        g_set_error_literal (error, ENT_CASE_ERROR, ENT_CASE_ERROR_EXISTS, "There is a file of this name already");
      else
        g_set_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_READ_ONLY, "It cannot be made: %s", g_strerror (problem));
      return NULL;
    }
  close (fd);
  self->access = ent_case_file_take_lock (self->path, &self->lock);
  if (self->access == ENT_CASE_FILE_WRITABLE)
    self->db = open_database (self->path, "", SQLITE_OPEN_READWRITE, error);
  else
    g_set_error_literal (error, ENT_CASE_ERROR, ENT_CASE_ERROR_READ_ONLY,
                         self->access == ENT_CASE_FILE_WITHOUT_LOCKS
                           ? "The place knows no locks, which a case needs to be safe" : "It cannot be written to");
  if (self->db == NULL || !ent_case_schema_create (self->db, error))
    {
      g_unlink (self->path);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * ent_case_file_open:
 *
 * Opens a case to write to it, or where that cannot be only to read it: ent_case_file_get_access() tells.
 *
 * Returns: (transfer full) (nullable): the case
 */
EntCaseFile *
ent_case_file_open (const char *path, GError **error)
{
  g_autoptr (EntCaseFile) self = NULL;
  int version;

  g_return_val_if_fail (path != NULL, NULL);

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error_literal (error, ENT_CASE_ERROR, ENT_CASE_ERROR_NOT_FOUND, "There is no such file");
      return NULL;
    }
  self = new_file (path);
  self->access = ent_case_file_take_lock (self->path, &self->lock);
  self->db = self->access == ENT_CASE_FILE_WRITABLE ? open_database (self->path, "", SQLITE_OPEN_READWRITE, error)
                                                    : open_to_read (self->path, error);
  if (self->db == NULL || !ent_case_schema_check (self->db, &version, error))
    return NULL;
  if (self->access == ENT_CASE_FILE_WRITABLE)
    ent_case_file_complete_imports (self);
  ent_case_file_read_names (self);
  return g_steal_pointer (&self);
}

/**
 * ent_case_file_is_case:
 *
 * Returns: whether a file says in its head that it is a case; whether it is a sound one is for ent_case_file_open()
 */
gboolean
ent_case_file_is_case (const char *path)
{
  char head[72];
  guint32 id;
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  gssize n;

  if (fd < 0)
    return FALSE;
  n = read (fd, head, sizeof head);
  close (fd);
  if (n != sizeof head || memcmp (head, "SQLite format 3", 16) != 0)
    return FALSE;
  memcpy (&id, head + 68, sizeof id);
  return GUINT32_FROM_BE (id) == ENT_CASE_APPLICATION_ID;
}

/* ---- closing ------------------------------------------------------------------ */

EntCaseFile *
ent_case_file_ref (EntCaseFile *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  EntCaseFile *self = data;

  if (self->journals)   /* all goes into the one file; where another program reads it, that one does this */
    sqlite3_exec (self->db, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
  sqlite3_close_v2 (self->db);
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
choose_journal (EntCaseFile *self, GError **error)
{
  const char *sql = is_on_network (self->path)
    ? "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA"
    : "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = " LOG_BYTES;

  if (self->journals)
    return TRUE;
  if (!ent_sql_execute (self->db, sql, error))
    return FALSE;
  self->journals = TRUE;
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
  return choose_journal (self, error) && ent_sql_execute (self->db, "BEGIN IMMEDIATE", error);
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
 * before it.
 */
gboolean
ent_case_file_settle (EntCaseFile *self, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return !self->journals || ent_sql_execute (self->db, "PRAGMA wal_checkpoint (TRUNCATE)", error);
}

/**
 * ent_case_file_save_copy:
 * @path: of a file that is not there yet
 *
 * Writes the case as it is now to another file, without gaps; O(size of the case).
 */
gboolean
ent_case_file_save_copy (EntCaseFile *self, const char *path, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error_literal (error, ENT_CASE_ERROR, ENT_CASE_ERROR_EXISTS, "There is a file of this name already");
      return FALSE;
    }
  statement = ent_sql_prepare (self->db, "VACUUM INTO ?", error);
  if (statement == NULL)
    return FALSE;
  ent_sql_bind (statement, "t", path);
  if (ent_sql_run (statement, error))
    return TRUE;
  g_unlink (path);
  return FALSE;
}
