/* ent-case-file-copy.c: a case as it is, into another file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-case-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

static gboolean
set_error (int problem, GError **error)
{
  g_set_error (error, ENT_CASE_ERROR,
               problem == ENOSPC || problem == EDQUOT ? ENT_CASE_ERROR_FULL : ENT_CASE_ERROR_FAILED,
               "A copy cannot be written: %s", g_strerror (problem));
  return FALSE;
}

/* Waits until a file or folder is on the disk. */
static gboolean
sync_path (const char *path, GError **error)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean ok = fd >= 0 && fsync (fd) == 0;

  if (!ok)
    set_error (errno, error);
  if (fd >= 0)
    close (fd);
  return ok;
}

static gboolean
write_file (sqlite3 *db, const char *path, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = ent_sql_prepare (db, "VACUUM INTO ?", error);

  if (statement == NULL)
    return FALSE;
  ent_sql_bind (statement, "t", path);
  return ent_sql_run (statement, error) && sync_path (path, error);
}

/* An empty file in a folder, of a name that nobody has. */
static char *
make_draft (const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, ".entente-XXXXXX", NULL);
  int fd = g_mkstemp_full (path, O_RDWR | O_CLOEXEC, 0666);

  if (fd < 0)
    {
      set_error (errno, error);
      return NULL;
    }
  close (fd);
  return g_steal_pointer (&path);
}

/*
 * ent_case_file_write_copy:
 * @db: of a case
 * @path: of a file that is not there yet
 *
 * The file is there with all that is in the case, on the disk, or not at all. With the mutex of the case held.
 */
gboolean
ent_case_file_write_copy (sqlite3 *db, const char *path, GError **error)
{
  g_autofree char *absolute = g_path_is_absolute (path) ? g_strdup (path) : g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (absolute);
  g_autofree char *draft = NULL;
  gboolean ok = FALSE;

  if (!ent_case_file_reserve (absolute, error))
    return FALSE;
  draft = make_draft (folder, error);
  if (draft != NULL)
    {
      ok = write_file (db, draft, error)
        && (g_rename (draft, absolute) == 0 || set_error (errno, error))
        && sync_path (folder, error);
      if (!ok)
        g_unlink (draft);
    }
  if (!ok)
    g_unlink (absolute);
  return ok;
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

  g_return_val_if_fail (path != NULL, FALSE);

  return ent_case_file_write_copy (self->db, path, error);
}
