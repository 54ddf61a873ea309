/* ent-case-home.c: where cases live that nobody has given a place yet
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-case-home.h"

#include <glib/gstdio.h>

/* So many cases of one minute. */
#define MAX_NAMES 1000

static char *
dup_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "entente", "cases", NULL);
}

/**
 * ent_case_home_new_file:
 *
 * There is no unsaved state: a case without a place of its own has a file with the day and time for a name.
 *
 * Returns: (transfer full) (nullable): a new, empty case
 */
EntCaseFile *
ent_case_home_new_file (GError **error)
{
  g_autofree char *folder = dup_folder ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *stem = g_date_time_format (now, "Case %Y-%m-%d %H.%M");
  EntCaseFile *file = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_READ_ONLY, "There is no place for it: %s cannot be made", folder);
      return NULL;
    }
  for (guint i = 1; file == NULL && i <= MAX_NAMES; i++)
    {
      g_autofree char *name = i == 1 ? g_strconcat (stem, ENT_CASE_SUFFIX, NULL)
                                     : g_strdup_printf ("%s (%u)" ENT_CASE_SUFFIX, stem, i);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_clear_error (error);
      file = ent_case_file_create (path, error);
      if (file == NULL && error != NULL && !g_error_matches (*error, ENT_CASE_ERROR, ENT_CASE_ERROR_EXISTS))
        break;
    }
  return file;
}

/**
 * ent_case_home_has:
 *
 * Returns: whether a case lies where ent_case_home_new_file() puts it, so that nobody has given it a place yet
 */
gboolean
ent_case_home_has (const char *path)
{
  g_autofree char *folder = dup_folder ();
  g_autofree char *own = g_path_get_dirname (path);

  return g_str_equal (folder, own);
}

/**
 * ent_case_home_list:
 *
 * Returns: (transfer full) (element-type filename): the paths of the cases that nobody has given a place yet, in no order
 */
GPtrArray *
ent_case_home_list (void)
{
  g_autofree char *folder = dup_folder ();
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  GDir *dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ENT_CASE_SUFFIX))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_clear_pointer (&dir, g_dir_close);
  return paths;
}
