/* ent-case-salvage.c: a damaged case file, as far as it can be read
 *
 * The file itself is only read: all is done with a copy. Its head is made anew, since all heads of cases say the same, and
 * it may have been cut. Where a page cannot be read, the rows behind it are looked for by their numbers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-case-salvage-private.h"

#include "case/ent-case-file-private.h"

#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define HEAD_BYTES 100
/* No row of a table takes less of a file. */
#define MIN_ROW 8
/* So many looks in vain in one table, and no more. */
#define MAX_LOOKS 200000

static const char *const endings[] = { "", "-wal", "-journal", "-shm" };

/* ---- the copy --------------------------------------------------------------------- */

static gboolean
copy_file (const char *from, const char *to, GError **error)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);
  g_autoptr (GError) problem = NULL;

  if (g_file_copy (source, target, G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, &problem))
    return TRUE;
  g_set_error (error, ENT_CASE_ERROR,
               g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_NO_SPACE) ? ENT_CASE_ERROR_FULL : ENT_CASE_ERROR_FAILED,
               "It cannot be copied: %s", problem->message);
  return FALSE;
}

/* What lies beside it holds what was written last, unless its head says that there is no such thing. */
static gboolean
copy_all (EntCaseSalvage *self, const char *damaged, gboolean has_log, GError **error)
{
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *from = g_strconcat (damaged, endings[i], NULL);
      g_autofree char *to = g_strconcat (self->path, endings[i], NULL);
      gboolean wanted = i == 0 || (g_file_test (from, G_FILE_TEST_IS_REGULAR) && (i == 2 || has_log));

      if (wanted && !copy_file (from, to, error))
        return FALSE;
    }
  return TRUE;
}

static guint32
get_number (const guint8 *bytes, guint length)
{
  guint32 number = 0;

  for (guint i = 0; i < length; i++)
    number = number << 8 | bytes[i];
  return number;
}

/* Only what differs between sound cases is kept of a head: see the SQLite file format, "The Database Header". The number of
 * pages and the list of free ones are left out: the first follows from the file's length, which may have been cut. */
static void
mend_head (guint8 *head, const guint8 *sound)
{
  guint8 old[HEAD_BYTES];
  guint32 page = get_number (head + 16, 2);

  memcpy (old, head, HEAD_BYTES);
  memcpy (head, sound, HEAD_BYTES);
  if (page == 1 || (page >= 512 && (page & (page - 1)) == 0))
    memcpy (head + 16, old + 16, 2);
  if (old[18] == 2)
    head[18] = head[19] = 2;
  memset (head + 28, 0, 12);
}

static gboolean
mend (EntCaseSalvage *self, const guint8 *sound, GError **error)
{
  guint8 head[HEAD_BYTES] = { 0 };
  int fd = g_open (self->path, O_RDWR | O_CLOEXEC, 0);
  gboolean ok = fd >= 0 && pread (fd, head, sizeof head, 0) >= 0;
  struct stat about;

  if (ok)
    {
      mend_head (head, sound);
      ok = pwrite (fd, head, sizeof head, 0) == sizeof head && fstat (fd, &about) == 0
        && ftruncate (fd, (about.st_size + 0xffff) & ~(off_t) 0xffff) == 0;   /* whole pages, however large they are */
    }
  if (fd >= 0)
    close (fd);
  if (!ok)
    g_set_error_literal (error, ENT_CASE_ERROR, ENT_CASE_ERROR_FAILED, "A copy of it cannot be worked on");
  return ok;
}

/* ---- the tables' names ------------------------------------------------------------- */

static gboolean
copy_page (int from, int to, guint32 number, guint page_size, gsize skip)
{
  g_autofree guint8 *page = g_malloc (page_size);
  off_t at = (off_t) (number - 1) * page_size;

  return pread (from, page, page_size, at) == page_size
    && pwrite (to, page + skip, page_size - skip, at + skip) == (gssize) (page_size - skip);
}

/* The pages that say which tables there are, and where, are the same in all cases that were made by the program and not
 * written anew as a whole. See the SQLite file format, "B-tree Pages": the first is a leaf, or leads to leaves. */
static gboolean
copy_names (int from, int to)
{
  guint8 first[0x10000];
  gssize length = pread (from, first, sizeof first, 0);
  guint page_size = get_number (first + 16, 2);
  guint n = get_number (first + HEAD_BYTES + 3, 2);

  if (length < HEAD_BYTES + 12 || page_size > length || HEAD_BYTES + 12 + 2 * n > page_size
      || pwrite (to, first + 16, 2, 16) != 2 || !copy_page (from, to, 1, page_size, HEAD_BYTES))
    return FALSE;
  if (first[HEAD_BYTES] != 5)
    return TRUE;
  for (guint i = 0; i < n; i++)
    {
      guint at = get_number (first + HEAD_BYTES + 12 + 2 * i, 2);

      if (at + 4 > page_size || !copy_page (from, to, get_number (first + at, 4), page_size, 0))
        return FALSE;
    }
  return copy_page (from, to, get_number (first + HEAD_BYTES + 8, 4), page_size, 0);
}

static gboolean
has_names (sqlite3 *db)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  statement = ent_sql_prepare (db, "SELECT 1 FROM import, article, actor, claim, problem, record, step, change", NULL);
  return statement != NULL;
}

static gboolean
open_copy (EntCaseSalvage *self, GError **error)
{
  g_clear_pointer (&self->db, sqlite3_close_v2);
  self->db = ent_case_file_open_database (self->path, "", SQLITE_OPEN_READWRITE, error);
  if (self->db == NULL)
    return FALSE;
  ent_case_schema_complete (ent_case_schema_get (), self->db);
  return TRUE;
}

static gboolean
mend_names (EntCaseSalvage *self, const char *sound, GError **error)
{
  int from, to;

  if (has_names (self->db))
    return TRUE;
  g_clear_pointer (&self->db, sqlite3_close_v2);
  from = g_open (sound, O_RDONLY | O_CLOEXEC, 0);
  to = g_open (self->path, O_RDWR | O_CLOEXEC, 0);
  if (from >= 0 && to >= 0)
    copy_names (from, to);
  if (from >= 0)
    close (from);
  if (to >= 0)
    close (to);
  return open_copy (self, error);
}

/* ---- making ready ------------------------------------------------------------------- */

/* A sound head may say that it is something else. */
static gboolean
check_kind (const guint8 *head, GError **error)
{
  guint32 application_id = get_number (head + 68, 4);

  return memcmp (head, "SQLite format 3", 16) != 0 || application_id == 0
    || ent_case_schema_check_version (ent_case_schema_get (), application_id, MAX (1, (gint32) get_number (head + 60, 4)),
                                      error);
}

static gboolean
read_head (const char *path, guint8 *head, GError **error)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean ok = fd >= 0 && read (fd, head, HEAD_BYTES) >= 0;

  if (fd >= 0)
    close (fd);
  if (!ok)
    g_set_error_literal (error, ENT_CASE_ERROR, ENT_CASE_ERROR_FAILED, "It cannot be read");
  return ok;
}

/*
 * ent_case_salvage_init:
 * @damaged: path of what is to be read
 * @sound: path of a case in a folder with space for a copy
 *
 * Makes ready to read a damaged file. ent_case_salvage_clear() must follow, also where it returns %FALSE.
 */
gboolean
ent_case_salvage_init (EntCaseSalvage *self, const char *damaged, const char *sound, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (sound);
  guint8 head[HEAD_BYTES] = { 0 }, sound_head[HEAD_BYTES] = { 0 };

  *self = (EntCaseSalvage) { .folder = g_build_filename (parent, ".entente-XXXXXX", NULL) };
  self->path = g_build_filename (self->folder, "damaged", NULL);
  if (!read_head (damaged, head, error) || !check_kind (head, error) || !read_head (sound, sound_head, error))
    return FALSE;
  if (g_mkdtemp (self->folder) == NULL)
    {
      g_set_error_literal (error, ENT_CASE_ERROR, ENT_CASE_ERROR_READ_ONLY, "There is no place for a copy of it");
      return FALSE;
    }
  g_free (self->path);
  self->path = g_build_filename (self->folder, "damaged", NULL);
  if (!copy_all (self, damaged, head[18] != 1, error) || !mend (self, sound_head, error))
    return FALSE;
  return open_copy (self, error) && mend_names (self, sound, error)
    /* a page with one wrong cell has others; and without a transaction each row is asked for with a lock of its own */
    && ent_sql_execute (self->db, "PRAGMA cell_size_check = OFF; BEGIN", error);
}

void
ent_case_salvage_clear (EntCaseSalvage *self)
{
  sqlite3_close_v2 (self->db);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strconcat (self->path, endings[i], NULL);

      g_unlink (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

/* ---- rows ---------------------------------------------------------------------------- */

typedef struct
{
  const EntCaseSalvageTable *table;
  EntCaseSalvageFunc func;
  gpointer data;
  GHashTable *taken;         /* (element-type gint64): pages may lead in circles, and a row may stand in two places */
  guint looks;
  gint64 highest;
} Search;

static void
meet (Search *self, sqlite3_stmt *row, gint64 id)
{
  self->highest = MAX (self->highest, id);
  if (!g_hash_table_contains (self->taken, &id) && self->func (row, self->data))
    g_hash_table_add (self->taken, g_memdup2 (&id, sizeof id));
  else
    self->looks--;
}

/* Goes through the rows of a statement from number @from to @to until one cannot be reached; @reached is the last that was.
 * Returns: whether it came to the end */
static gboolean
walk (Search *self, sqlite3_stmt *statement, gint64 from, gint64 to, gint64 *reached)
{
  int result = SQLITE_ERROR;

  if (statement == NULL)
    return FALSE;
  ent_sql_bind (statement, "ii", from, to);
  while (self->looks > 0 && (result = sqlite3_step (statement)) == SQLITE_ROW)
    {
      *reached = sqlite3_column_int64 (statement, self->table->id_column);
      meet (self, statement, *reached);
    }
  sqlite3_reset (statement);
  return result == SQLITE_DONE;
}

/* A stretch of numbers part of which cannot be reached is halved. */
static void
search (Search *self, sqlite3_stmt *statement, gint64 from, gint64 to)
{
  while (from <= to && self->looks > 0)
    {
      gint64 reached = from - 1;
      gint64 middle;

      if (walk (self, statement, from, to, &reached))
        return;
      self->looks--;
      from = MAX (from, reached + 1);
      if (from >= to)
        return;
      middle = from + (to - from) / 2;
      search (self, statement, from, middle);
      from = middle + 1;
    }
}

static sqlite3_stmt *
prepare_walk (sqlite3 *db, const EntCaseSalvageTable *table, const char *order)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s NOT INDEXED WHERE id BETWEEN ? AND ? ORDER BY id %s",
                                          table->columns, table->name, order);

  return ent_sql_prepare (db, sql, NULL);
}

/*
 * ent_case_salvage_foreach:
 * @func: (scope call): looks at rows of the table that can be reached, at each until it is taken
 * @complete: set to %FALSE where some part of it could not be reached
 *
 * Returns: the highest number of a row, 0 for none
 */
gint64
ent_case_salvage_foreach (EntCaseSalvage *self, const EntCaseSalvageTable *table, EntCaseSalvageFunc func, gpointer data,
                          gboolean *complete)
{
  g_autoptr (sqlite3_stmt) up = prepare_walk (self->db, table, "ASC");
  g_autoptr (sqlite3_stmt) down = prepare_walk (self->db, table, "DESC");
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Search all = { table, func, data, taken, MAX_LOOKS, 0 };
  gint64 most = ent_sql_read_size (self->db) / MIN_ROW, first = 0, last = G_MAXINT64;

  if (!walk (&all, up, 1, G_MAXINT64, &first))
    {
      *complete = FALSE;
      first = CLAMP (first, 0, G_MAXINT64 - 1);
      walk (&all, down, first + 1, G_MAXINT64, &last);
      search (&all, up, first + 1, MIN (last - 1, first + most));
    }
  /* what a walk passed by may still be found by its number */
  for (gint64 id = 1; id <= MIN (all.highest, most) && all.looks > 0; id++)
    if (!g_hash_table_contains (taken, &id))
      {
        all.looks--;
        walk (&all, up, id, id, &last);
      }
  return all.highest;
}
