/* test-case-file-faults.c: /case/case-file-faults: a full disk, broken writes, protected files, places without locks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case-file-maker.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <stdarg.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* Whoever may do anything becomes who may do nothing. */
#define NOBODY 65534

/* ---- a system that fails ----------------------------------------------------------- */

static gboolean has_no_locks;
static gint64 writes_left = -1;    /* until one fails; negative: none does */
static int write_problem;

/* In the place of the system's, for the program, for GLib and for SQLite. */
int
fcntl (int fd, int command, ...)
{
  va_list args;
  void *argument;

  va_start (args, command);
  argument = va_arg (args, void *);
  va_end (args);
  if (has_no_locks && (command == F_OFD_SETLK || command == F_SETLK || command == F_SETLKW || command == F_GETLK))
    {
      errno = ENOLCK;
      return -1;
    }
  return syscall (SYS_fcntl, fd, command, argument);
}

/* Whether the disk fails now: from the chosen write on, as a disk that is full. */
static gboolean
fails (void)
{
  if (writes_left < 0)
    return FALSE;
  if (writes_left > 0)
    {
      writes_left--;
      return FALSE;
    }
  errno = write_problem;
  return TRUE;
}

static gssize
write_or_fail (int fd, const void *bytes, gsize length)
{
  return fails () ? -1 : write (fd, bytes, length);
}

static gssize
pwrite_or_fail (int fd, const void *bytes, gsize length, off_t at)
{
  return fails () ? -1 : pwrite (fd, bytes, length, at);
}

static int
ftruncate_or_fail (int fd, off_t length)
{
  return fails () ? -1 : ftruncate (fd, length);
}

static int
fallocate_or_fail (int fd, off_t at, off_t length)
{
  return fails () ? errno : posix_fallocate (fd, at, length);
}

/* SQLite lets a tester stand between it and the system. */
static void
stand_between (void)
{
  sqlite3_vfs *vfs = sqlite3_vfs_find ("unix");

  vfs->xSetSystemCall (vfs, "write", (sqlite3_syscall_ptr) write_or_fail);
  vfs->xSetSystemCall (vfs, "pwrite", (sqlite3_syscall_ptr) pwrite_or_fail);
  vfs->xSetSystemCall (vfs, "pwrite64", (sqlite3_syscall_ptr) pwrite_or_fail);
  vfs->xSetSystemCall (vfs, "ftruncate", (sqlite3_syscall_ptr) ftruncate_or_fail);
  vfs->xSetSystemCall (vfs, "fallocate", (sqlite3_syscall_ptr) fallocate_or_fail);
}

/* ---- each write in turn ---------------------------------------------------------------- */

typedef struct
{
  const char *name;
  gboolean (*run) (EntCaseFile *file, GError **error);
} Work;

static gboolean
decide (EntCaseFile *file, GError **error)
{
  g_autoptr (EntDecision) decision = ent_decision_new ("Rename many");

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *subject = g_strdup_printf ("actor:%u", i);

      ent_decision_set (decision, subject, "name", "Boro");
    }
  return ent_case_file_decide (file, decision, error);
}

static gboolean
undo (EntCaseFile *file, GError **error)
{
  return ent_case_file_undo (file, NULL, error);
}

static gboolean
add (EntCaseFile *file, GError **error)
{
  return case_file_maker_try_add (file, 1, 100, 5, 20000, 2, error);
}

static gboolean
settle (EntCaseFile *file, GError **error)
{
  return ent_case_file_settle (file, error);
}

static gboolean
save_copy (EntCaseFile *file, GError **error)
{
  g_autofree char *path = g_strconcat (ent_case_file_get_path (file), ".copy", NULL);
  gboolean ok = ent_case_file_save_copy (file, path, error);

  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS) == ok);
  return ok;
}

static const Work works[] = {
  { "decide", decide }, { "undo", undo }, { "add", add }, { "settle", settle }, { "save-copy", save_copy },
};

typedef struct
{
  EntRecords *records;
  guint n_articles;
  guint n_steps;
} State;

static State
load_state (EntCaseFile *file, const EntVocabulary *vocabulary)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntExtraction) extraction = ent_case_file_load (file, vocabulary, &error);
  g_autoptr (GPtrArray) log = ent_case_file_load_log (file, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (extraction->claims->len, ==, 2 * extraction->articles->len);
  return (State) { case_file_maker_load_records (file), extraction->articles->len, log->len };
}

static gboolean
same_state (const State *a, const State *b)
{
  return ent_records_equal (a->records, b->records) && a->n_articles == b->n_articles && a->n_steps == b->n_steps;
}

static void
clear_state (State *state)
{
  ent_records_unref (state->records);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (State, clear_state)

static void
assert_same_after (const char *path, const State *expected, const EntVocabulary *vocabulary)
{
  g_autoptr (EntCaseFile) file = case_file_maker_open (path);
  g_auto (State) state = load_state (file, vocabulary);

  g_assert_true (same_state (&state, expected));
}

static void
make_case (const char *path)
{
  g_autoptr (EntCaseFile) file = case_file_maker_create (path);

  case_file_maker_import (file, 0, 3, 9000, 2);
  case_file_maker_decide (file, "actor:1", "name", "Ada");
}

/* Does some work while the disk fails from the @n-th write on, and goes on failing while the case is closed if @lasting.
 * Returns: whether it came to that write at all */
static gboolean
fail_once (const Work *work, guint n, gboolean lasting, const EntVocabulary *vocabulary)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *path = scratch_dup_path (scratch, "a.entente");
  g_autoptr (EntCaseFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (State) before = { 0 };
  g_auto (State) after = { 0 };
  gboolean ok, came;

  make_case (path);
  file = case_file_maker_open (path);
  case_file_maker_decide (file, "actor:2", "name", "Bea");
  before = load_state (file, vocabulary);
  writes_left = n;
  ok = work->run (file, &error);
  came = writes_left == 0;
  if (!lasting)
    writes_left = -1;
  g_assert_true (ok == (error == NULL));
  if (!ok && write_problem == ENOSPC)
    g_assert_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_FULL);
  else if (!ok)
    g_assert_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_FAILED);
  after = load_state (file, vocabulary);
  if (!ok)
    g_assert_true (same_state (&before, &after));
  g_clear_pointer (&file, ent_case_file_unref);
  writes_left = -1;

  assert_same_after (path, &after, vocabulary);   /* also what was acknowledged although some write failed */
  case_file_maker_assert_sound (path);
  file = case_file_maker_open (path);
  g_clear_error (&error);
  if (!ok)
    work->run (file, &error);
  g_assert_no_error (error);
  return came;
}

static void
fail_each_write (int problem)
{
  g_autoptr (EntVocabulary) vocabulary = case_file_maker_load_vocabulary ();

  write_problem = problem;
  for (guint i = 0; i < G_N_ELEMENTS (works); i++)
    {
      guint n = 0;

      while (fail_once (&works[i], n, n % 2 == 1, vocabulary))
        n++;
      g_test_message ("%s: %u writes", works[i].name, n);
      g_assert_cmpuint (n, >, 2);
    }
}

static void
test_a_full_disk_changes_nothing (void)
{
  fail_each_write (ENOSPC);
}

static void
test_a_broken_disk_changes_nothing (void)
{
  fail_each_write (EIO);
}

static void
test_no_case_is_made_on_a_full_disk (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *path = scratch_dup_path (scratch, "a.entente");
  gboolean made = FALSE;
  guint n;

  write_problem = ENOSPC;
  for (n = 0; !made; n++)
    {
      g_autoptr (GError) error = NULL;
      EntCaseFile *file;

      writes_left = n;
      file = ent_case_file_create (path, &error);
      made = file != NULL;
      if (made)
        ent_case_file_unref (file);
      else
        g_assert_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_FULL);
      writes_left = -1;
      g_assert_cmpuint (case_file_maker_count_files (scratch), ==, made ? 1 : 0);
    }
  g_assert_cmpuint (n, >, 2);
}

/* ---- in another process ------------------------------------------------------------------ */

/* Runs @check in a process of its own, as a user who owns nothing. */
static void
run_as_nobody (void (*check) (const char *folder), const char *folder)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      if (geteuid () == 0)
        {
          g_assert_cmpint (setgroups (0, NULL), ==, 0);
          g_assert_cmpint (setgid (NOBODY), ==, 0);
          g_assert_cmpint (setuid (NOBODY), ==, 0);
        }
      check (folder);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
}

static void
assert_only_readable (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "a.entente", NULL);
  g_autofree char *other = g_build_filename (folder, "b.entente", NULL);
  g_autoptr (EntCaseFile) file = case_file_maker_open (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *value = case_file_maker_dup_value (file, "actor:1", "name");

  g_assert_cmpint (ent_case_file_get_access (file), ==, ENT_CASE_FILE_PROTECTED);
  g_assert_cmpstr (value, ==, "Ada");
  g_assert_false (case_file_maker_try_decide (file, "actor:1", "name", "Bea", &error));
  g_assert_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_READ_ONLY);
  g_clear_error (&error);
  if (access (folder, W_OK) == 0)
    return;
  g_assert_null (ent_case_file_create (other, &error));
  g_assert_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (ent_case_file_save_copy (file, other, &error));
  g_assert_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_READ_ONLY);
}

static void
assert_unsettled (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "a.entente", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (ent_case_file_open (path, &error));
  g_assert_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, "in a file beside it"));
}

static void
assert_unreadable (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "a.entente", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (ent_case_file_open (path, &error));
  g_assert_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "It cannot be read"));
}

static void
test_a_protected_file_is_read (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *path = scratch_dup_path (scratch, "a.entente");
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  make_case (path);
  before = case_file_maker_read_bytes (path);
  g_chmod (path, 0444);
  g_chmod (scratch->path, 0777);
  run_as_nobody (assert_only_readable, scratch->path);
  g_chmod (path, 0);
  run_as_nobody (assert_unreadable, scratch->path);
  g_chmod (path, 0600);
  after = case_file_maker_read_bytes (path);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_a_file_in_a_protected_folder_is_read (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *path = scratch_dup_path (scratch, "a.entente");

  make_case (path);
  g_chmod (path, 0666);
  g_chmod (scratch->path, 0555);
  run_as_nobody (assert_only_readable, scratch->path);
  g_chmod (scratch->path, 0700);
}

/* What was decided last lies in a log that cannot be brought into the file: to show the case without it would be to lose
 * it. */
static void
test_a_killed_case_in_a_protected_folder_is_not_read_half (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *path = scratch_dup_path (scratch, "a.entente");
  g_autofree char *log = scratch_dup_path (scratch, "a.entente-wal");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) log_bytes = NULL;
  EntCaseFile *file;

  make_case (path);
  file = case_file_maker_open (path);
  case_file_maker_decide (file, "actor:1", "name", "Cato");
  bytes = case_file_maker_read_bytes (path);
  log_bytes = case_file_maker_read_bytes (log);
  ent_case_file_unref (file);
  case_file_maker_write_bytes (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  case_file_maker_write_bytes (log, g_bytes_get_data (log_bytes, NULL), g_bytes_get_size (log_bytes));
  g_chmod (path, 0444);
  g_chmod (log, 0444);
  g_chmod (scratch->path, 0555);
  run_as_nobody (assert_unsettled, scratch->path);
  g_chmod (scratch->path, 0700);
  g_chmod (path, 0600);
}

/* A copy of an open case says in its head that there is a log, and there is none. */
static void
test_a_copy_of_an_open_case_in_a_protected_folder_is_read (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *path = scratch_dup_path (scratch, "a.entente");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  EntCaseFile *file;

  make_case (path);
  file = case_file_maker_open (path);
  case_file_maker_decide (file, "actor:2", "name", "Bea");
  g_assert_true (ent_case_file_settle (file, &error));
  bytes = case_file_maker_read_bytes (path);
  ent_case_file_unref (file);
  case_file_maker_write_bytes (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_chmod (path, 0666);
  g_chmod (scratch->path, 0555);
  run_as_nobody (assert_only_readable, scratch->path);
  g_chmod (scratch->path, 0700);
}

/* The system's own limit, as the disk of a user whose quota is spent. */
static void
decide_until_full (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "a.entente", NULL);
  struct rlimit limit = { 1024 * 1024, 1024 * 1024 };
  g_autoptr (EntCaseFile) file = case_file_maker_open (path);
  g_autofree char *value = g_strnfill (20000, 'a');
  g_autoptr (GError) error = NULL;
  g_autoptr (EntRecords) records = NULL;
  guint n = 0;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  for (; error == NULL; n++)
    {
      g_autofree char *subject = g_strdup_printf ("actor:%u", 100 + n);

      case_file_maker_try_decide (file, subject, "name", value, &error);
    }
  g_assert_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_FULL);
  g_assert_cmpuint (n, >, 5);
  records = case_file_maker_load_records (file);
  g_assert_cmpuint (ent_records_get_n (records), ==, 2 + n - 1);
}

static void
test_a_spent_quota_keeps_what_was_acknowledged (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *path = scratch_dup_path (scratch, "a.entente");

  make_case (path);
  g_chmod (scratch->path, 0777);
  g_chmod (path, 0666);
  run_as_nobody (decide_until_full, scratch->path);
  case_file_maker_assert_sound (path);
}

/* ---- locks ---------------------------------------------------------------------------------- */

static void
test_without_locks_it_is_only_read (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *path = scratch_dup_path (scratch, "a.entente");
  g_autofree char *other = scratch_dup_path (scratch, "b.entente");
  g_autofree char *value = NULL;
  g_autoptr (GError) error = NULL;
  EntCaseFile *file;
  gint64 begun;

  make_case (path);
  has_no_locks = TRUE;
  begun = g_get_monotonic_time ();
  file = case_file_maker_open (path);
  g_assert_cmpint (ent_case_file_get_access (file), ==, ENT_CASE_FILE_WITHOUT_LOCKS);
  value = case_file_maker_dup_value (file, "actor:1", "name");
  g_assert_cmpstr (value, ==, "Ada");
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 2 * G_USEC_PER_SEC);   /* waits for no lock */
  g_assert_false (case_file_maker_try_decide (file, "actor:1", "name", "Bea", &error));
  g_assert_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_READ_ONLY);
  g_clear_error (&error);
  ent_case_file_unref (file);
  g_assert_null (ent_case_file_create (other, &error));
  g_assert_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, "no locks"));
  has_no_locks = FALSE;
  g_assert_cmpuint (case_file_maker_count_files (scratch), ==, 1);
}

int
main (int argc, char **argv)
{
  scratch_use_memory ();
  g_test_init (&argc, &argv, NULL);
  stand_between ();

  g_test_add_func ("/case/case-file-faults/a-full-disk-changes-nothing", test_a_full_disk_changes_nothing);
  g_test_add_func ("/case/case-file-faults/a-broken-disk-changes-nothing", test_a_broken_disk_changes_nothing);
  g_test_add_func ("/case/case-file-faults/no-case-is-made-on-a-full-disk", test_no_case_is_made_on_a_full_disk);
  g_test_add_func ("/case/case-file-faults/a-protected-file-is-read", test_a_protected_file_is_read);
  g_test_add_func ("/case/case-file-faults/a-file-in-a-protected-folder-is-read",
                   test_a_file_in_a_protected_folder_is_read);
  g_test_add_func ("/case/case-file-faults/a-killed-case-in-a-protected-folder-is-not-read-half",
                   test_a_killed_case_in_a_protected_folder_is_not_read_half);
  g_test_add_func ("/case/case-file-faults/a-copy-of-an-open-case-in-a-protected-folder-is-read",
                   test_a_copy_of_an_open_case_in_a_protected_folder_is_read);
  g_test_add_func ("/case/case-file-faults/a-spent-quota-keeps-what-was-acknowledged",
                   test_a_spent_quota_keeps_what_was_acknowledged);
  g_test_add_func ("/case/case-file-faults/without-locks-it-is-only-read", test_without_locks_it_is_only_read);
  return g_test_run ();
}
