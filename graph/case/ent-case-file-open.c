/* ent-case-file-open.c: opening a case file
 *
 * A file may come from anybody. Its head is read before SQLite sees it, so that a file that is no case, or a later one,
 * stays as it is to the byte; and until it is known to be sound nothing that lies beside it is written into it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-case-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* How long a write waits for another program that reads, in milliseconds. */
#define PATIENCE 5000
/* No text in a case is longer, nor is a statement of the program. */
#define MAX_VALUE (64 * 1024 * 1024)
#define MAX_STATEMENT (1024 * 1024)
/* Steps of SQLite's machine: few are needed for the tables' names, and none of the program's statements comes near the
 * second number. A file whose pages lead to each other in circles could take years. */
#define MAX_OPENING_STEPS 1000000
#define MAX_STEPS 1000000000

#define HEAD_BYTES 100

/* ---- a database ----------------------------------------------------------------- */

static int
give_up (gpointer unused)
{
  return 1;
}

/* Nothing in a file from elsewhere may make SQLite do more than read and write tables. */
static gboolean
harden (sqlite3 *db, GError **error)
{
  sqlite3_extended_result_codes (db, 1);
  sqlite3_busy_timeout (db, PATIENCE);
  sqlite3_progress_handler (db, MAX_OPENING_STEPS, give_up, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  sqlite3_limit (db, SQLITE_LIMIT_LENGTH, MAX_VALUE);
  sqlite3_limit (db, SQLITE_LIMIT_SQL_LENGTH, MAX_STATEMENT);
  sqlite3_limit (db, SQLITE_LIMIT_ATTACHED, 1);   /* VACUUM INTO attaches what it writes */
  return ent_sql_execute (db, "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY", error);
}

/*
 * ent_case_file_open_database:
 * @path: from the root on
 * @options: what follows the path in a URI of SQLite: "" or "?immutable=1"
 *
 * Opens any file as a database, by a name of any bytes.
 */
sqlite3 *
ent_case_file_open_database (const char *path, const char *options, int flags, GError **error)
{
  g_autofree char *address = g_filename_to_uri (path, NULL, error);
  g_autofree char *uri = address != NULL ? g_strconcat (address, options, NULL) : NULL;
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

/* SQLite opens a file only when the first table is asked for. */
static gboolean
can_be_read (sqlite3 *db, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = ent_sql_prepare (db, "SELECT count (*) FROM sqlite_schema", error);

  return statement != NULL && ent_sql_run (statement, error);
}

/* ---- what lies beside it ----------------------------------------------------------- */

/* How many bytes the file has that SQLite keeps beside a database: its log ("-wal") or journal ("-journal"). */
static goffset
measure_beside (const char *path, const char *ending)
{
  g_autofree char *beside = g_strconcat (path, ending, NULL);
  GStatBuf about;

  return g_stat (beside, &about) == 0 ? about.st_size : 0;
}

/* What was written last is not in the file itself yet. */
static gboolean
is_unsettled (const char *path)
{
  return measure_beside (path, "-wal") > 0 || measure_beside (path, "-journal") > 0;
}

/* Where nothing can be locked or written, SQLite reads a file only if it is told that nobody changes it; and then it does
 * not see what lies beside it. */
static sqlite3 *
open_untouched (const char *path, GError **error)
{
  if (!is_unsettled (path))
    return ent_case_file_open_database (path, "?immutable=1", SQLITE_OPEN_READONLY, error);
  g_set_error_literal (error, ENT_CASE_ERROR, ENT_CASE_ERROR_READ_ONLY,
                       "What was written last lies in a file beside it (“-wal” or “-journal”), and cannot be brought into it"
                       " here: copy both to where they can be written to, and open it there");
  return NULL;
}

static sqlite3 *
open_to_read (const char *path, EntCaseFileAccess access, GError **error)
{
  g_autoptr (sqlite3) db = NULL;
  g_autoptr (GError) problem = NULL;
  int result;

  if (access == ENT_CASE_FILE_WITHOUT_LOCKS)
    return open_untouched (path, error);
  db = ent_case_file_open_database (path, "", SQLITE_OPEN_READONLY, error);
  if (db == NULL || can_be_read (db, &problem))
    return g_steal_pointer (&db);
  result = sqlite3_errcode (db) & 0xff;
  if (access == ENT_CASE_FILE_PROTECTED && (result == SQLITE_CANTOPEN || result == SQLITE_READONLY))
    return open_untouched (path, error);
  g_propagate_error (error, g_steal_pointer (&problem));
  return NULL;
}

/* ---- the head ----------------------------------------------------------------------- */

/* What the first bytes of a database say; see the SQLite file format, "The Database Header". */
typedef struct
{
  guint32 application_id;
  guint32 version;
  gboolean logs;           /* it was last written to with a log beside it, and that was not put away */
} Head;

static guint32
get_number (const guint8 *bytes)
{
  guint32 number;

  memcpy (&number, bytes, sizeof number);
  return GUINT32_FROM_BE (number);
}

/* @head says nothing where it is no database. */
static gboolean
read_head (const char *path, Head *head, GError **error)
{
  guint8 bytes[HEAD_BYTES];
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  gssize n = fd >= 0 ? read (fd, bytes, sizeof bytes) : -1;
  int problem = errno;

  *head = (Head) { 0 };
  if (fd >= 0)
    close (fd);
  if (n < 0)
    {
      g_set_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_FAILED, "It cannot be read: %s", g_strerror (problem));
      return FALSE;
    }
  if (n == sizeof bytes && memcmp (bytes, "SQLite format 3", 16) == 0)
    *head = (Head) { get_number (bytes + 68), get_number (bytes + 60), bytes[18] == 2 };
  return TRUE;
}

/**
 * ent_case_file_is_case:
 *
 * Returns: whether a file says in its head that it is a case; whether it is a sound one is for ent_case_file_open()
 */
gboolean
ent_case_file_is_case (const char *path)
{
  Head head;

  return read_head (path, &head, NULL) && head.application_id == ENT_CASE_APPLICATION_ID;
}

/* A log or a journal that was left by another file of this name would be taken for its own. */
static gboolean
has_foreign_log (EntCaseFile *self, const Head *head)
{
  return !head->logs && self->access != ENT_CASE_FILE_OPEN_ELSEWHERE && measure_beside (self->path, "-wal") > 0;
}

static gboolean
check_head (EntCaseFile *self, Head *head, GError **error)
{
  g_autofree char *name = NULL;

  if (!read_head (self->path, head, error)
      || !ent_case_schema_check_version (self->schema, head->application_id, (gint32) head->version, error))
    return FALSE;
  if (!has_foreign_log (self, head))
    return TRUE;
  name = g_filename_display_basename (self->path);
  g_set_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_FAILED,
               "“%s-wal” beside it was left by another file that had its name: move that away first", name);
  return FALSE;
}

/* ---- making and opening --------------------------------------------------------------- */

static EntCaseFile *
new_file (const EntCaseSchema *schema)
{
  EntCaseFile *self = g_atomic_rc_box_new0 (EntCaseFile);

  self->schema = schema;
  self->lock = -1;
  g_mutex_init (&self->mutex);
  g_mutex_init (&self->names_mutex);
  return self;
}

/* Where the file itself lies: what SQLite keeps for it stands there, not beside a link to it. */
static gboolean
find_path (EntCaseFile *self, const char *path, GError **error)
{
  char *found = realpath (path, NULL);

  if (found == NULL)
    {
      g_set_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_FAILED, "It cannot be found: %s", g_strerror (errno));
      return FALSE;
    }
  self->path = g_strdup (found);
  free (found);
  return TRUE;
}

static void
set_creation_error (int problem, GError **error)
{
  if (problem == EEXIST)
    g_set_error_literal (error, ENT_CASE_ERROR, ENT_CASE_ERROR_EXISTS, "There is a file of this name already");
  else
    g_set_error (error, ENT_CASE_ERROR,
                 problem == ENOSPC || problem == EDQUOT ? ENT_CASE_ERROR_FULL : ENT_CASE_ERROR_READ_ONLY,
                 "It cannot be made: %s", g_strerror (problem));
}

/*
 * ent_case_file_reserve:
 * @path: of a file that is not there yet
 *
 * Makes an empty file: nobody else's can be in its place any more.
 */
gboolean
ent_case_file_reserve (const char *path, GError **error)
{
  int fd = g_open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);

  if (fd < 0)
    {
      set_creation_error (errno, error);
      return FALSE;
    }
  close (fd);
  return TRUE;
}

static gboolean
fill (EntCaseFile *self, const char *path, GError **error)
{
  if (!find_path (self, path, error))
    return FALSE;
  self->access = ent_case_file_take_lock (self->path, &self->lock);
  if (self->access == ENT_CASE_FILE_WITHOUT_LOCKS)
    g_set_error_literal (error, ENT_CASE_ERROR, ENT_CASE_ERROR_READ_ONLY,
                         "The place knows no locks, which a case needs to be safe");
  else if (self->access != ENT_CASE_FILE_WRITABLE)
    g_set_error_literal (error, ENT_CASE_ERROR, ENT_CASE_ERROR_READ_ONLY, "It cannot be written to");
  else
    self->db = ent_case_file_open_database (self->path, "", SQLITE_OPEN_READWRITE, error);
  if (self->db == NULL)
    return FALSE;
  sqlite3_progress_handler (self->db, MAX_STEPS, give_up, NULL);
  return ent_case_schema_create (self->schema, self->db, error);
}

/* What was begun of a new case: on a disk that fails SQLite cannot take back its journal either, and that would be taken
 * for one of the next file of this name. */
static void
remove_begun (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  g_unlink (path);
  g_unlink (journal);
}

/* As ent_case_file_create(), with tables of the tester's choice. */
EntCaseFile *
ent_case_file_create_with_schema (const char *path, const EntCaseSchema *schema, GError **error)
{
  g_autoptr (EntCaseFile) self = NULL;

  if (!ent_case_file_reserve (path, error))
    return NULL;
  self = new_file (schema);
  if (fill (self, path, error))
    return g_steal_pointer (&self);
  g_clear_pointer (&self, ent_case_file_unref);
  remove_begun (path);
  return NULL;
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
  g_return_val_if_fail (path != NULL, NULL);

  return ent_case_file_create_with_schema (path, ent_case_schema_get (), error);
}

/*
 * ent_case_file_check_pages:
 *
 * For a case that was not closed, before anything is brought to its end: whether what its pages say of each other fits.
 * Those of a log that another file left hardly do. O(bytes).
 */
gboolean
ent_case_file_check_pages (sqlite3 *db, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = ent_sql_prepare (db, "PRAGMA quick_check (1)", error);
  gboolean ok = TRUE;

  if (statement == NULL)
    return FALSE;
  if (sqlite3_step (statement) != SQLITE_ROW)
    return ent_sql_set_error (db, error);
  if (strcmp (ent_sql_get_text (statement, 0, &ok), "ok") == 0)
    return TRUE;
  return ent_sql_set_damaged (error, "what its pages say of each other");
}

/* What a log beside it holds goes into the file only when both are known to be sound. */
static gboolean
open_to_write (EntCaseFile *self, const Head *head, int *version, GError **error)
{
  gboolean recovers = head->logs && measure_beside (self->path, "-wal") > 0;

  self->db = ent_case_file_open_database (self->path, "", SQLITE_OPEN_READWRITE, error);
  if (self->db == NULL)
    return FALSE;
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  if (!ent_case_schema_check (self->schema, self->db, version, error))
    return FALSE;
  sqlite3_progress_handler (self->db, MAX_STEPS, give_up, NULL);
  if (recovers && !ent_case_file_check_pages (self->db, error))
    return FALSE;
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
  if (recovers)
    ent_case_file_choose_journal (self, NULL);   /* who left the log is gone: this program puts it away */
  return TRUE;
}

static gboolean
open_only_to_read (EntCaseFile *self, int *version, GError **error)
{
  self->db = open_to_read (self->path, self->access, error);
  if (self->db == NULL || !ent_case_schema_check (self->schema, self->db, version, error))
    return FALSE;
  sqlite3_progress_handler (self->db, MAX_STEPS, give_up, NULL);
  return TRUE;
}

/* @may_write: whether the file may be brought up to date, and then be written to */
static EntCaseFile *
open_file (const char *path, const EntCaseSchema *schema, gboolean may_write, GError **error)
{
  g_autoptr (EntCaseFile) self = NULL;
  Head head;
  int version;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error_literal (error, ENT_CASE_ERROR, ENT_CASE_ERROR_NOT_FOUND, "There is no such file");
      return NULL;
    }
  self = new_file (schema);
  if (!find_path (self, path, error))
    return NULL;
  self->access = may_write ? ent_case_file_take_lock (self->path, &self->lock) : ENT_CASE_FILE_PROTECTED;
  if (!check_head (self, &head, error))
    return NULL;
  if (self->access == ENT_CASE_FILE_WRITABLE ? !open_to_write (self, &head, &version, error)
                                             : !open_only_to_read (self, &version, error))
    return NULL;
  if (version < ent_case_schema_get_version (schema) && !ent_case_file_migrate (self, version, error))
    return NULL;
  if (self->access == ENT_CASE_FILE_WRITABLE)
    ent_case_file_complete_imports (self);
  ent_case_file_read_names (self);
  return g_steal_pointer (&self);
}

/* As ent_case_file_open(), with tables of the tester's choice. */
EntCaseFile *
ent_case_file_open_with_schema (const char *path, const EntCaseSchema *schema, GError **error)
{
  return open_file (path, schema, TRUE, error);
}

/* Opens somebody else's case, which is not changed. */
EntCaseFile *
ent_case_file_open_to_read (const char *path, GError **error)
{
  return open_file (path, ent_case_schema_get (), FALSE, error);
}

/**
 * ent_case_file_open:
 *
 * Opens a case to write to it, or where that cannot be only to read it: ent_case_file_get_access() tells. A file that is
 * no sound case stays as it is. One of an earlier version is made one of this version, and a copy of what it was is kept
 * beside it, "NAME (version 1).entente".
 *
 * Returns: (transfer full) (nullable): the case
 */
EntCaseFile *
ent_case_file_open (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  return ent_case_file_open_with_schema (path, ent_case_schema_get (), error);
}
