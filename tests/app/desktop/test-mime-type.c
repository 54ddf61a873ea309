/* test-mime-type.c: a case file is known as one, by its bytes and by its name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-case-file.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#define CASE_TYPE "application/x-entente"

/* The database of types that an installation makes, in a folder of its own. */
static void
install (const char *folder)
{
  g_autofree char *source = g_build_filename (g_getenv ("ENTENTE_TEST_SOURCES"), "data",
                                              "io.github.entente.Entente.mime.xml", NULL);
  g_autofree char *mime = g_build_filename (folder, "mime", NULL);
  g_autofree char *packages = g_build_filename (mime, "packages", NULL);
  g_autofree char *target = g_build_filename (packages, "entente.xml", NULL);
  g_autofree char *text = NULL;
  gsize length;
  int status = -1;

  g_assert_cmpint (g_mkdir_with_parents (packages, 0700), ==, 0);
  g_assert_true (g_file_get_contents (source, &text, &length, NULL));
  g_assert_true (g_file_set_contents (target, text, length, NULL));
  g_assert_true (g_spawn_sync (NULL, (char *[]) { (char *) "update-mime-database", mime, NULL }, NULL,
                               G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL, &status, NULL));
  g_assert_true (g_spawn_check_wait_status (status, NULL));
}

static void
test_by_bytes (gconstpointer data)
{
  g_autofree char *path = g_build_filename (data, "nameless", NULL);
  g_autoptr (EntCaseFile) file = ent_case_file_create (path, NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *type = NULL;
  gsize length;

  g_assert_true (ent_case_file_settle (file, NULL));
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  type = g_content_type_guess (NULL, (const guchar *) bytes, MIN (length, 4096), NULL);
  g_assert_cmpstr (type, ==, CASE_TYPE);
  g_clear_pointer (&file, ent_case_file_unref);
  g_unlink (path);
}

static void
test_not_another_database (void)
{
  guchar bytes[128] = "SQLite format 3";
  g_autofree char *type = g_content_type_guess (NULL, bytes, sizeof bytes, NULL);

  g_assert_cmpstr (type, !=, CASE_TYPE);
}

static void
test_by_name (void)
{
  g_autofree char *type = g_content_type_guess ("Strait.entente", NULL, 0, NULL);

  g_assert_cmpstr (type, ==, CASE_TYPE);
}

static void
remove_folder (const char *folder)
{
  int status;

  g_spawn_sync (NULL, (char *[]) { (char *) "rm", (char *) "-r", (char *) folder, NULL }, NULL, G_SPAWN_SEARCH_PATH, NULL,
                NULL, NULL, NULL, &status, NULL);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("entente-test-XXXXXX", NULL);
  g_autofree char *tool = g_find_program_in_path ("update-mime-database");
  int status;

  /* before anybody asks where data lies */
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_test_init (&argc, &argv, NULL);
  if (tool != NULL)
    {
      install (folder);
      g_test_add_data_func ("/desktop/mime-type/knows-a-case-by-its-bytes", folder, test_by_bytes);
      g_test_add_func ("/desktop/mime-type/knows-another-database-from-it", test_not_another_database);
      g_test_add_func ("/desktop/mime-type/knows-a-case-by-its-name", test_by_name);
    }
  status = g_test_run ();
  remove_folder (folder);
  return status;
}
