/* fuzz-case.c: whatever bytes a case file holds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case-file-look.h"
#include "case-file-maker.h"

#include <glib/gstdio.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* No disk is to be waited for. */
#define QUICK_FOLDER "/dev/shm"

static char *
make_folder (void)
{
  g_autofree char *path = g_build_filename (g_file_test (QUICK_FOLDER, G_FILE_TEST_IS_DIR) ? QUICK_FOLDER : g_get_tmp_dir (),
                                            "entente-XXXXXX", NULL);

  g_assert_nonnull (g_mkdtemp (path));
  return g_steal_pointer (&path);
}

/* What a case of an earlier version was, before it was made one of this version. */
static char *
dup_earlier_path (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_build_filename (folder, "a (version 1).entente", NULL);
}

static void
remove_all (const char *path)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-journal" };
  g_autofree char *earlier = dup_earlier_path (path);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *beside = g_strconcat (path, endings[i], NULL);

      g_unlink (beside);
    }
  g_unlink (earlier);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static EntVocabulary *vocabulary;
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.entente", NULL);
  g_autofree char *earlier = dup_earlier_path (path);
  g_autofree char *after = NULL;
  gsize size_after;

  if (vocabulary == NULL)
    vocabulary = case_file_maker_load_vocabulary ();
  g_assert_true (g_file_set_contents (path, (const char *) data, size, NULL));
  case_file_look (path, vocabulary);
  g_assert_true (g_file_get_contents (path, &after, &size_after, NULL));
  if (!case_file_look (path, vocabulary) && !g_file_test (earlier, G_FILE_TEST_EXISTS))
    g_assert_cmpmem (after, size_after, data, size);
  case_file_look_write (path);
  case_file_look (path, vocabulary);
  remove_all (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  return 0;
}
