/* ent-paths.c: where the program's own files lie
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/ent-paths.h"

#include "entente-config.h"

/**
 * ent_paths_dup_data_dir:
 *
 * The folder with lexicon/, language/ and samples/: ENTENTE_DATA_DIR of the environment, else (devel profile)
 * the source tree's data folder, else the installed one.
 *
 * Returns: (transfer full): its path; whether it is there shows when a file of it is opened
 */
char *
ent_paths_dup_data_dir (void)
{
  const char *chosen = g_getenv ("ENTENTE_DATA_DIR");

  if (chosen != NULL && chosen[0] != '\0')
    return g_strdup (chosen);
  if (ENT_DEVEL && g_file_test (ENT_SOURCE_DATADIR, G_FILE_TEST_IS_DIR))
    return g_strdup (ENT_SOURCE_DATADIR);
  return g_strdup (ENT_PKGDATADIR);
}

/**
 * ent_paths_dup_layout_worker:
 *
 * The program that runs Graphviz: ENTENTE_LAYOUT_WORKER of the environment, else the one of the build folder that
 * this program was started from, else the installed one.
 *
 * Returns: (transfer full): its path, absolute; it may be missing
 */
char *
ent_paths_dup_layout_worker (void)
{
  const char *chosen = g_getenv ("ENTENTE_LAYOUT_WORKER");
  g_autofree char *self = NULL;

  if (chosen != NULL && chosen[0] != '\0')
    return g_strdup (chosen);
  self = g_file_read_link ("/proc/self/exe", NULL);
  if (ENT_DEVEL && self != NULL)
    {
      /* a program of ours lies two folders below the build folder, a test deeper */
      g_autofree char *folder = g_path_get_dirname (self);

      for (int up = 0; up < 5; up++)
        {
          g_autofree char *worker = g_build_filename (folder, "app", "layout-worker", "entente-layout", NULL);
          char *parent;

          if (g_file_test (worker, G_FILE_TEST_IS_EXECUTABLE))
            return g_steal_pointer (&worker);
          parent = g_path_get_dirname (folder);
          g_free (folder);
          folder = parent;
        }
    }
  return g_build_filename (ENT_LIBEXECDIR, "entente-layout", NULL);
}
