/* ent-case-copy.c: a case at another place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-case-copy.h"

#include <errno.h>
#include <glib/gstdio.h>

/* What SQLite keeps beside a file: they would be taken for those of the one that comes in its place. */
static gboolean
remove_logs (const char *path)
{
  gboolean ok = TRUE;

  for (const char *const *suffix = (const char *[]) { "-wal", "-shm", "-journal", NULL }; *suffix != NULL; suffix++)
    {
      g_autofree char *log = g_strconcat (path, *suffix, NULL);

      ok = (g_unlink (log) == 0 || errno == ENOENT) && ok;
    }
  return ok;
}

/**
 * ent_case_remove:
 * @path: of a case that nobody wants any more
 *
 * Returns: whether it is gone, with what lay beside it
 */
gboolean
ent_case_remove (const char *path)
{
  return g_unlink (path) == 0 && remove_logs (path);
}

static gboolean
is_same (const char *a, const char *b)
{
  GStatBuf of_a, of_b;

  return g_stat (a, &of_a) == 0 && g_stat (b, &of_b) == 0 && of_a.st_dev == of_b.st_dev && of_a.st_ino == of_b.st_ino;
}

/* Nobody may be at work on what is replaced. */
static gboolean
may_replace (EntCaseFile *file, const char *path, GError **error)
{
  g_autoptr (EntCaseFile) there = NULL;

  if (is_same (ent_case_file_get_path (file), path))
    g_set_error_literal (error, ENT_CASE_ERROR, ENT_CASE_ERROR_EXISTS, "This is the case itself; choose another name");
  else
    {
      if (ent_case_file_is_case (path))
        there = ent_case_file_open (path, NULL);
      if (there == NULL || ent_case_file_get_access (there) != ENT_CASE_FILE_OPEN_ELSEWHERE)
        return TRUE;
      g_set_error_literal (error, ENT_CASE_ERROR, ENT_CASE_ERROR_EXISTS, "The case of this name is open in another window");
    }
  return FALSE;
}

static gboolean
put_in_place (const char *draft, const char *path, GError **error)
{
  if (remove_logs (path) && g_rename (draft, path) == 0)
    return TRUE;
  g_set_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_FAILED, "It cannot be replaced: %s", g_strerror (errno));
  return FALSE;
}

/**
 * ent_case_copy:
 * @replace: a file that is there already may go; it does when the copy is whole
 *
 * Writes the case as it is now to another file; O(size of the case).
 */
gboolean
ent_case_copy (EntCaseFile *file, const char *path, gboolean replace, GError **error)
{
  g_autofree char *draft = NULL;

  if (!replace || !g_file_test (path, G_FILE_TEST_EXISTS))
    return ent_case_file_save_copy (file, path, error);
  if (!may_replace (file, path, error))
    return FALSE;
  draft = g_strdup_printf ("%s.%08x", path, g_random_int ());
  if (!ent_case_file_save_copy (file, draft, error))
    return FALSE;
  if (put_in_place (draft, path, error))
    return TRUE;
  ent_case_remove (draft);
  return FALSE;
}
