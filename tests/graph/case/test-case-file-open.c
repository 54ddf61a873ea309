/* test-case-file-open.c: /case/case-file-open: names, links, what lies beside a file, two who have it open
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case-file-maker.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

static const char *program;

/* ---- names ---------------------------------------------------------------------- */

static void
test_takes_names_of_any_bytes (void)
{
  static const char *const names[] = {
    "two\nlines.entente", "100%25 of it?mode=memory#top.entente", "file:a.entente", "\xff\xfe.entente", "a'b\"c;--.entente",
    "-wal", " .entente", "без имени.entente",
  };
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = scratch_dup_path (scratch, names[i]);
      g_autofree char *copy_name = g_strconcat ("copy of ", names[i], NULL);
      g_autofree char *copy = scratch_dup_path (scratch, copy_name);
      EntCaseFile *file = case_file_maker_create (path);
      g_autofree char *value = NULL;

      case_file_maker_decide (file, "actor:a", "name", "Ada");
      g_assert_true (ent_case_file_save_copy (file, copy, &error));
      g_assert_no_error (error);
      ent_case_file_unref (file);
      g_assert_true (ent_case_file_is_case (path));
      file = case_file_maker_open (copy);
      value = case_file_maker_dup_value (file, "actor:a", "name");
      g_assert_cmpstr (value, ==, "Ada");
      ent_case_file_unref (file);
      g_assert_cmpuint (case_file_maker_count_files (scratch), ==, 2 * (i + 1));
    }
}

static void
test_takes_a_name_below_where_it_runs (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *before = g_get_current_dir ();
  g_autofree char *path = scratch_dup_path (scratch, "file:a.entente");
  g_autofree char *copy = scratch_dup_path (scratch, "file:b.entente");
  g_autoptr (GError) error = NULL;
  EntCaseFile *file;

  g_assert_cmpint (g_chdir (scratch->path), ==, 0);
  file = case_file_maker_create ("file:a.entente");
  g_assert_cmpstr (ent_case_file_get_path (file), ==, path);
  g_assert_true (ent_case_file_save_copy (file, "file:b.entente", &error));
  g_assert_no_error (error);
  ent_case_file_unref (file);
  g_assert_true (ent_case_file_is_case (copy));
  g_assert_cmpint (g_chdir (before), ==, 0);
}

/* What SQLite keeps beside a file stands beside the file, not beside the link. */
static void
test_follows_links (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *folder = scratch_dup_path (scratch, "folder");
  g_autofree char *path = scratch_dup_path (scratch, "folder/a.entente");
  g_autofree char *link_path = scratch_dup_path (scratch, "link.entente");
  g_autofree char *dangling = scratch_dup_path (scratch, "dangling.entente");
  g_autofree char *through_link = scratch_dup_path (scratch, "way/../folder/a.entente");
  g_autofree char *way = scratch_dup_path (scratch, "way");
  g_autoptr (GError) error = NULL;
  EntCaseFile *file;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  ent_case_file_unref (case_file_maker_create (path));
  g_assert_cmpint (symlink ("folder/a.entente", link_path), ==, 0);
  g_assert_cmpint (symlink ("nowhere.entente", dangling), ==, 0);
  g_assert_cmpint (symlink ("folder", way), ==, 0);

  file = case_file_maker_open (link_path);
  g_assert_cmpstr (ent_case_file_get_path (file), ==, path);
  case_file_maker_decide (file, "actor:a", "name", "Ada");
  g_assert_cmpuint (case_file_maker_count_files (scratch), ==, 4);   /* no log beside the link */
  ent_case_file_unref (file);
  file = case_file_maker_open (through_link);
  g_assert_cmpstr (ent_case_file_get_path (file), ==, path);
  ent_case_file_unref (file);

  g_assert_null (ent_case_file_create (dangling, &error));
  g_assert_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_null (ent_case_file_open (dangling, &error));
  g_assert_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_NOT_FOUND);
}

/* ---- what lies beside it ------------------------------------------------------------ */

/* A case with a decision of this value, as a kill left it: the file, and the log beside it. */
static void
make_killed (Scratch *scratch, const char *name, const char *value)
{
  g_autofree char *path = scratch_dup_path (scratch, name);
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autoptr (EntCaseFile) file = case_file_maker_create (path);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) log_bytes = NULL;

  case_file_maker_decide (file, "actor:a", "name", value);
  bytes = case_file_maker_read_bytes (path);
  log_bytes = case_file_maker_read_bytes (log);
  g_clear_pointer (&file, ent_case_file_unref);
  case_file_maker_write_bytes (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  case_file_maker_write_bytes (log, g_bytes_get_data (log_bytes, NULL), g_bytes_get_size (log_bytes));
}

static void
test_takes_up_the_log_of_a_kill (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *path = scratch_dup_path (scratch, "a.entente");
  g_autofree char *value = NULL;
  EntCaseFile *file;

  make_killed (scratch, "a.entente", "Ada");
  file = case_file_maker_open (path);
  value = case_file_maker_dup_value (file, "actor:a", "name");
  g_assert_cmpstr (value, ==, "Ada");
  ent_case_file_unref (file);
  g_assert_cmpuint (case_file_maker_count_files (scratch), ==, 1);
}

/* Somebody put a case where another had lain that was killed. */
static void
test_leaves_the_log_of_another_file (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *path = scratch_dup_path (scratch, "a.entente");
  g_autofree char *log = scratch_dup_path (scratch, "a.entente-wal");
  g_autofree char *other = scratch_dup_path (scratch, "b.entente");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) log_bytes = NULL;
  g_autoptr (GBytes) bytes_after = NULL;
  g_autoptr (GBytes) log_bytes_after = NULL;
  g_autoptr (GError) error = NULL;

  make_killed (scratch, "a.entente", "Ada");
  ent_case_file_unref (case_file_maker_create (other));
  g_assert_cmpint (g_rename (other, path), ==, 0);
  bytes = case_file_maker_read_bytes (path);
  log_bytes = case_file_maker_read_bytes (log);
  g_assert_null (ent_case_file_open (path, &error));
  g_assert_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "“a.entente-wal” beside it was left by another file"));
  bytes_after = case_file_maker_read_bytes (path);
  log_bytes_after = case_file_maker_read_bytes (log);
  g_assert_true (g_bytes_equal (bytes, bytes_after));
  g_assert_true (g_bytes_equal (log_bytes, log_bytes_after));

  g_assert_cmpint (g_unlink (log), ==, 0);
  ent_case_file_unref (case_file_maker_open (path));
}

/* The log of a larger case, beside a small one that was copied while it was open. */
static void
test_finds_pages_of_another_file (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *path = scratch_dup_path (scratch, "a.entente");
  g_autofree char *log = scratch_dup_path (scratch, "a.entente-wal");
  g_autofree char *other = scratch_dup_path (scratch, "b.entente");
  g_autofree char *other_log = scratch_dup_path (scratch, "b.entente-wal");
  g_autoptr (EntCaseFile) large = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GBytes) log_bytes = NULL;
  g_autoptr (GError) error = NULL;

  make_killed (scratch, "a.entente", "Ada");
  bytes = case_file_maker_read_bytes (path);
  large = case_file_maker_create (other);
  case_file_maker_import (large, 0, 40, 6000, 3);
  g_assert_true (ent_case_file_settle (large, &error));
  case_file_maker_import (large, 40, 2, 6000, 3);
  log_bytes = case_file_maker_read_bytes (other_log);
  case_file_maker_write_bytes (log, g_bytes_get_data (log_bytes, NULL), g_bytes_get_size (log_bytes));
  g_assert_null (ent_case_file_open (path, &error));
  g_assert_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_DAMAGED);
  after = case_file_maker_read_bytes (path);
  g_assert_true (g_bytes_equal (bytes, after));
}

/* ---- two who have it open -------------------------------------------------------------- */

static void
test_the_second_sees_what_the_first_writes (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *path = scratch_dup_path (scratch, "a.entente");
  g_autofree char *note = NULL;
  g_autofree char *log = NULL;
  g_autofree char *log_after = NULL;
  EntCaseFile *first = case_file_maker_create (path);
  EntCaseFile *second = case_file_maker_open (path);
  gint64 begun;

  g_assert_cmpint (ent_case_file_get_access (second), ==, ENT_CASE_FILE_OPEN_ELSEWHERE);
  log = case_file_maker_dup_value (second, "actor:a", "name");
  g_assert_null (log);
  case_file_maker_decide (first, "actor:a", "name", "Ada");
  log = case_file_maker_dup_value (second, "actor:a", "name");
  g_assert_cmpstr (log, ==, "Ada");
  case_file_maker_decide (first, "actor:a", "name", "Ada Boro");

  begun = g_get_monotonic_time ();
  ent_case_file_unref (first);   /* waits for nobody who reads */
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 2 * G_USEC_PER_SEC);
  log_after = case_file_maker_dup_value (second, "actor:a", "name");
  g_assert_cmpstr (log_after, ==, "Ada Boro");

  first = case_file_maker_open (path);   /* and may be written to again */
  g_assert_cmpint (ent_case_file_get_access (first), ==, ENT_CASE_FILE_WRITABLE);
  case_file_maker_decide (first, "article:1", "note", "seen");
  note = case_file_maker_dup_value (second, "article:1", "note");
  g_assert_cmpstr (note, ==, "seen");
  ent_case_file_unref (first);
  ent_case_file_unref (second);
  g_assert_cmpuint (case_file_maker_count_files (scratch), ==, 1);
}

/* The file by itself is a whole case as soon as who wrote it has closed it, whoever still reads. */
static void
test_is_whole_while_another_reads (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *path = scratch_dup_path (scratch, "a.entente");
  g_autofree char *mailed = scratch_dup_path (scratch, "mailed.entente");
  EntCaseFile *first = case_file_maker_create (path);
  g_autoptr (EntCaseFile) second = NULL;
  g_autoptr (EntCaseFile) third = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *value = NULL;

  case_file_maker_decide (first, "actor:a", "name", "Ada");
  second = case_file_maker_open (path);
  ent_case_file_unref (first);
  bytes = case_file_maker_read_bytes (path);
  case_file_maker_write_bytes (mailed, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  third = case_file_maker_open (mailed);
  value = case_file_maker_dup_value (third, "actor:a", "name");
  g_assert_cmpstr (value, ==, "Ada");
}

static gpointer
import_slowly (gpointer file)
{
  for (guint i = 0; i < 60; i++)
    case_file_maker_import (file, i, 1, 200, 2);
  return NULL;
}

static void
test_the_second_loads_one_moment (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *path = scratch_dup_path (scratch, "a.entente");
  g_autoptr (EntVocabulary) vocabulary = case_file_maker_load_vocabulary ();
  g_autoptr (EntCaseFile) first = case_file_maker_create (path);
  g_autoptr (EntCaseFile) second = case_file_maker_open (path);
  GThread *thread = g_thread_new ("import", import_slowly, first);
  guint n = 0;

  while (n < 60)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (EntExtraction) extraction = ent_case_file_load (second, vocabulary, &error);

      g_assert_no_error (error);
      n = extraction->articles->len;
      g_assert_cmpuint (extraction->claims->len, ==, 2 * n);
    }
  g_thread_join (thread);
}

/* Another program that opens a case, looks at it and closes it must not take itself for the last to have it, and put away
 * the log that this one goes on writing to: also where some part of this process opened and closed the file. */
static void
test_keeps_its_log_from_other_programs (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *path = scratch_dup_path (scratch, "a.entente");
  g_autofree char *log = scratch_dup_path (scratch, "a.entente-wal");
  EntCaseFile *file = case_file_maker_create (path);
  const char *const look[] = { program, "--look", path, NULL };
  g_autofree char *value = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  case_file_maker_decide (file, "actor:a", "name", "Ada");
  close (open (path, O_RDONLY | O_CLOEXEC));   /* ends SQLite's own lock */
  g_spawn_sync (NULL, (char **) look, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));
  case_file_maker_decide (file, "actor:a", "name", "Ada Boro");
  ent_case_file_unref (file);
  file = case_file_maker_open (path);
  value = case_file_maker_dup_value (file, "actor:a", "name");
  g_assert_cmpstr (value, ==, "Ada Boro");
  ent_case_file_unref (file);
}

int
main (int argc, char **argv)
{
  program = argv[0];
  if (argc == 3 && strcmp (argv[1], "--look") == 0)   /* the other program */
    {
      case_file_maker_assert_sound (argv[2]);
      return 0;
    }
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/case/case-file-open/takes-names-of-any-bytes", test_takes_names_of_any_bytes);
  g_test_add_func ("/case/case-file-open/takes-a-name-below-where-it-runs", test_takes_a_name_below_where_it_runs);
  g_test_add_func ("/case/case-file-open/follows-links", test_follows_links);
  g_test_add_func ("/case/case-file-open/takes-up-the-log-of-a-kill", test_takes_up_the_log_of_a_kill);
  g_test_add_func ("/case/case-file-open/leaves-the-log-of-another-file", test_leaves_the_log_of_another_file);
  g_test_add_func ("/case/case-file-open/finds-pages-of-another-file", test_finds_pages_of_another_file);
  g_test_add_func ("/case/case-file-open/the-second-sees-what-the-first-writes",
                   test_the_second_sees_what_the_first_writes);
  g_test_add_func ("/case/case-file-open/is-whole-while-another-reads", test_is_whole_while_another_reads);
  g_test_add_func ("/case/case-file-open/the-second-loads-one-moment", test_the_second_loads_one_moment);
  g_test_add_func ("/case/case-file-open/keeps-its-log-from-other-programs", test_keeps_its_log_from_other_programs);
  return g_test_run ();
}
