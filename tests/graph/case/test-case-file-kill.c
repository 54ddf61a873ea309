/* test-case-file-kill.c: /case/case-file-kill: what was acknowledged survives a kill at any moment
 *
 * A child decides, undoes and redoes, tells of each step when it has come back from it, and is killed while it works. It
 * decides by a plan that a seed makes, so that this process knows what the records must be after so many steps.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case-file-maker.h"

#include <gio/gio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define N_KILLS 200
/* No moment is later than this, in microseconds from the first step on. */
#define LONGEST 40000

static const char *program;

/* ---- the plan ---------------------------------------------------------------------- */

/* The @number-th step: a decision of one to three changes, or %NULL to undo or redo. */
static EntDecision *
new_step (GRand *rand, guint number, gboolean *undo)
{
  g_autoptr (EntDecision) decision = ent_decision_new ("Step %u", number);
  int kind = g_rand_int_range (rand, 0, 10);
  int n = g_rand_int_range (rand, 1, 4);

  *undo = kind < 2;
  for (int i = 0; i < n; i++)
    {
      g_autofree char *subject = g_strdup_printf ("actor:%d", g_rand_int_range (rand, 0, 50));
      g_autofree char *value = g_strnfill (g_rand_int_range (rand, 1, 3000), 'a' + number % 26);

      ent_decision_set (decision, subject, i % 2 == 0 ? "name" : "note", value);
    }
  ent_decision_set (decision, "view", "step", decision->name);   /* none changes nothing */
  return kind < 4 ? NULL : g_steal_pointer (&decision);
}

static void
take_step (EntCaseFile *file, GRand *rand, guint number)
{
  g_autoptr (GError) error = NULL;
  gboolean undo;
  g_autoptr (EntDecision) decision = new_step (rand, number, &undo);

  if (decision != NULL)
    ent_case_file_decide (file, decision, &error);
  else if (undo)
    ent_case_file_undo (file, NULL, &error);
  else
    ent_case_file_redo (file, NULL, &error);
  g_assert_no_error (error);
}

/* ---- the child ------------------------------------------------------------------------ */

static int
run_child (const char *path, const char *seed)
{
  g_autoptr (EntCaseFile) file = case_file_maker_open (path);
  g_autoptr (GRand) rand = g_rand_new_with_seed (atoi (seed));

  for (guint i = 0;; i++)
    {
      take_step (file, rand, i);
      if (write (STDOUT_FILENO, ".", 1) != 1)
        return 1;
    }
}

/* ---- this process -------------------------------------------------------------------------- */

/* Lets a child work for so long; returns how many steps it told of. */
static guint
kill_one (const char *path, guint seed, guint delay)
{
  g_autofree char *seed_text = g_strdup_printf ("%u", seed);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) child = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "--work", path,
                                                    seed_text, NULL);
  GInputStream *stream = g_subprocess_get_stdout_pipe (child);
  guint n = 0;
  char dots[4096];
  gssize length;

  g_assert_no_error (error);
  n = g_input_stream_read (stream, dots, 1, NULL, &error);   /* it is at work now */
  g_assert_cmpuint (n, ==, 1);
  g_usleep (delay);
  g_subprocess_force_exit (child);
  while ((length = g_input_stream_read (stream, dots, sizeof dots, NULL, &error)) > 0)
    n += length;
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait (child, NULL, &error));
  g_assert_true (g_subprocess_get_if_signaled (child));
  g_assert_cmpint (g_subprocess_get_term_sig (child), ==, SIGKILL);
  return n;
}

static gboolean
same_log (EntCaseFile *a, EntCaseFile *b)
{
  g_autoptr (GPtrArray) first = ent_case_file_load_log (a, NULL);
  g_autoptr (GPtrArray) second = ent_case_file_load_log (b, NULL);

  g_assert_nonnull (first);
  g_assert_nonnull (second);
  for (guint i = 0; i < MIN (first->len, second->len); i++)
    {
      const EntLogEntry *one = g_ptr_array_index (first, i);
      const EntLogEntry *other = g_ptr_array_index (second, i);

      if (one->id != other->id || one->state != other->state || strcmp (one->name, other->name) != 0)
        return FALSE;
    }
  return first->len == second->len;
}

static gboolean
same_state (EntCaseFile *a, EntCaseFile *b)
{
  g_autoptr (EntRecords) first = case_file_maker_load_records (a);
  g_autoptr (EntRecords) second = case_file_maker_load_records (b);

  return ent_records_equal (first, second) && same_log (a, b);
}

/* The state is that after all steps that were told of, or after one more, which it did not come to tell of: all of it. */
static void
assert_nothing_is_lost (const char *path, const char *expected_path, guint seed, guint n_acknowledged)
{
  g_autoptr (EntCaseFile) file = case_file_maker_open (path);
  g_autoptr (EntCaseFile) expected = case_file_maker_create (expected_path);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_assert_cmpint (ent_case_file_get_access (file), ==, ENT_CASE_FILE_WRITABLE);
  for (guint i = 0; i < n_acknowledged; i++)
    take_step (expected, rand, i);
  if (!same_state (file, expected))
    {
      take_step (expected, rand, n_acknowledged);
      g_assert_true (same_state (file, expected));
    }
}

static void
test_keeps_what_was_acknowledged (void)
{
  guint n_steps = 0;

  for (guint i = 0; i < N_KILLS; i++)
    {
      g_autoptr (Scratch) scratch = scratch_new ();
      g_autofree char *path = scratch_dup_path (scratch, "a.entente");
      g_autofree char *expected_path = scratch_dup_path (scratch, "expected.entente");
      guint n;

      ent_case_file_unref (case_file_maker_create (path));
      n = kill_one (path, i, g_test_rand_int_range (0, LONGEST));
      assert_nothing_is_lost (path, expected_path, i, n);
      case_file_maker_assert_sound (path);
      g_assert_cmpuint (case_file_maker_count_files (scratch), ==, 2);
      n_steps += n;
    }
  g_test_message ("%u steps before %u kills", n_steps, N_KILLS);
  g_assert_cmpuint (n_steps, >, 2 * N_KILLS);   /* else it were killed before it did anything */
}

int
main (int argc, char **argv)
{
  program = argv[0];
  if (argc == 4 && strcmp (argv[1], "--work") == 0)
    return run_child (argv[2], argv[3]);
  /* a kill takes nothing of what the system keeps for a file, wherever it lies; and where no disk is to be waited for, it
   * meets the program at work and not at waiting */
  scratch_use_memory ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/case/case-file-kill/keeps-what-was-acknowledged", test_keeps_what_was_acknowledged);
  return g_test_run ();
}
