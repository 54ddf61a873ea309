/* test-process.c: /layout/process, with scripts that stand in for a worker that goes wrong
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/ent-layout-process.h"
#include "layout/ent-layout-protocol.h"

#include <glib/gstdio.h>

#define ANSWER "echo 'entente-layout 1'; echo 'points 2'; echo '-7200 0'; echo '7200 -50'; echo end\n"

typedef struct
{
  char *folder;
  char *worker;
  EntLayoutGraph *graph;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  const char *script = data;

  self->folder = g_dir_make_tmp ("entente-layout-XXXXXX", NULL);
  self->worker = g_build_filename (self->folder, "worker", NULL);
  if (script != NULL)
    {
      g_autofree char *text = g_strconcat ("#!/bin/sh\n", script, NULL);

      g_assert_true (g_file_set_contents (self->worker, text, -1, NULL));
      g_assert_no_errno (g_chmod (self->worker, 0755));
    }
  g_assert_true (g_setenv ("ENTENTE_LAYOUT_WORKER", self->worker, TRUE));
  self->graph = ent_layout_graph_new (ENT_ENGINE_AUTO, 2, 1);
  self->graph->sizes[0] = self->graph->sizes[1] = (EntSize) { 60, 40 };
  self->graph->edges[0] = (EntLayoutEdge) { 0, 1, 1 };
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_unlink (self->worker);
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->worker);
  ent_layout_graph_free (self->graph);
}

static void
assert_fails (Fixture *self, int code, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntLayout) layout = ent_layout_process_run (self->graph, 1, NULL, &error);

  g_assert_null (layout);
  g_assert_error (error, ENT_LAYOUT_ERROR, code);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_reads_positions (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntLayout) layout = ent_layout_process_run (self->graph, 5, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (layout->n_points, ==, 2);
  g_assert_cmpfloat_with_epsilon (layout->points[0].x, -72, 1e-9);
  g_assert_cmpfloat_with_epsilon (layout->points[1].y, -0.5, 1e-9);
}

static void
test_says_that_the_worker_is_missing (Fixture *self, gconstpointer data)
{
  assert_fails (self, ENT_LAYOUT_ERROR_MISSING, self->worker);
}

static void
test_says_that_the_worker_crashed (Fixture *self, gconstpointer data)
{
  assert_fails (self, ENT_LAYOUT_ERROR_CRASHED, "signal 11");
}

static void
test_says_that_the_worker_gave_up (Fixture *self, gconstpointer data)
{
  assert_fails (self, ENT_LAYOUT_ERROR_CRASHED, "exit status 3");
}

static void
test_says_that_the_worker_said_nothing (Fixture *self, gconstpointer data)
{
  assert_fails (self, ENT_LAYOUT_ERROR_CRASHED, "before it had answered");
}

static void
test_stops_a_worker_that_hangs (Fixture *self, gconstpointer data)
{
  gint64 start = g_get_monotonic_time ();

  assert_fails (self, ENT_LAYOUT_ERROR_TIMEOUT, "longer than 1 second");
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_USEC_PER_SEC);
}

static void
test_refuses_rubbish (Fixture *self, gconstpointer data)
{
  assert_fails (self, ENT_LAYOUT_ERROR_ANSWER, "no layout");
}

static void
test_passes_the_reason_on (Fixture *self, gconstpointer data)
{
  assert_fails (self, ENT_LAYOUT_ERROR_ENGINE, "out of ideas");
}

typedef struct
{
  GCancellable *cancellable;
  EntLayout *layout;
  GError *error;
  guint n_ticks;
  gboolean done;
} Wait;

static gboolean
on_tick (gpointer data)
{
  Wait *wait = data;

  wait->n_ticks++;
  return G_SOURCE_CONTINUE;
}

static gboolean
on_enough (gpointer data)
{
  Wait *wait = data;

  g_cancellable_cancel (wait->cancellable);
  return G_SOURCE_REMOVE;
}

static void
on_run (GObject *source, GAsyncResult *result, gpointer data)
{
  Wait *wait = data;

  wait->layout = ent_layout_process_run_finish (result, &wait->error);
  wait->done = TRUE;
}

static void
test_cancel_kills_the_worker (Fixture *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Wait wait = { .cancellable = cancellable };
  g_autofree char *pid_path = g_build_filename (self->folder, "pid", NULL);
  g_autofree char *pid = NULL;
  g_autofree char *process = NULL;

  ent_layout_process_run_async (self->graph, 60, cancellable, on_run, &wait);
  while (pid == NULL || pid[0] == '\0')
    {
      g_clear_pointer (&pid, g_free);
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
      g_file_get_contents (pid_path, &pid, NULL, NULL);
    }
  g_timeout_add (20, on_enough, &wait);
  while (!wait.done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (wait.layout);
  g_assert_error (wait.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&wait.error);

  process = g_strconcat ("/proc/", g_strstrip (pid), NULL);
  for (guint i = 0; i < 2000 && g_file_test (process, G_FILE_TEST_EXISTS); i++)
    g_usleep (1000);
  g_assert_false (g_file_test (process, G_FILE_TEST_EXISTS));
  g_unlink (pid_path);
}

static void
test_does_not_start_when_cancelled (Fixture *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (ent_layout_process_run (self->graph, 5, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_leaves_the_main_loop_running (Fixture *self, gconstpointer data)
{
  Wait wait = { NULL };
  guint tick = g_timeout_add (10, on_tick, &wait);

  ent_layout_process_run_async (self->graph, 20, NULL, on_run, &wait);
  g_assert_false (wait.done);
  while (!wait.done)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (tick);
  g_assert_no_error (wait.error);
  g_assert_cmpuint (wait.n_ticks, >=, 5);
  ent_layout_free (wait.layout);
}

/* A large request and a worker that reads none of it: nothing may block and no broken pipe may end us. */
static void
test_does_not_need_to_be_read (Fixture *self, gconstpointer data)
{
  g_autoptr (EntLayoutGraph) graph = ent_layout_graph_new (ENT_ENGINE_AUTO, 50000, 0);
  g_autoptr (GError) error = NULL;

  g_assert_null (ent_layout_process_run (graph, 20, NULL, &error));
  g_assert_error (error, ENT_LAYOUT_ERROR, ENT_LAYOUT_ERROR_ANSWER);
}

static void
test_refuses_a_graph_too_large (Fixture *self, gconstpointer data)
{
  g_autoptr (EntLayoutGraph) graph = ent_layout_graph_new (ENT_ENGINE_AUTO, ENT_LAYOUT_MAX_NODES + 1, 0);
  g_autoptr (GError) error = NULL;

  g_assert_null (ent_layout_process_run (graph, 5, NULL, &error));
  g_assert_error (error, ENT_LAYOUT_ERROR, ENT_LAYOUT_ERROR_REQUEST);
  g_assert_nonnull (strstr (error->message, "100001"));
}

static void
test_needs_no_worker_for_one_node (Fixture *self, gconstpointer data)
{
  for (guint n = 0; n <= 1; n++)
    {
      g_autoptr (EntLayoutGraph) graph = ent_layout_graph_new (ENT_ENGINE_AUTO, n, 0);
      g_autoptr (GError) error = NULL;
      g_autoptr (EntLayout) layout = ent_layout_process_run (graph, 5, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (layout->n_points, ==, n);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, script, function) \
  g_test_add ("/layout/process/" name, Fixture, script, set_up, function, tear_down)
  ADD ("reads-positions", "cat >/dev/null; " ANSWER, test_reads_positions);
  ADD ("says-that-the-worker-is-missing", NULL, test_says_that_the_worker_is_missing);
  ADD ("says-that-the-worker-crashed", "kill -SEGV $$", test_says_that_the_worker_crashed);
  ADD ("says-that-a-worker-crashed-half-way", "echo 'entente-layout 1'; echo 'points 2'; echo '0 0'; kill -SEGV $$",
       test_says_that_the_worker_crashed);
  ADD ("says-that-the-worker-gave-up", "exit 3", test_says_that_the_worker_gave_up);
  ADD ("says-that-the-worker-said-nothing", "exit 0", test_says_that_the_worker_said_nothing);
  ADD ("stops-a-worker-that-hangs", "exec sleep 60", test_stops_a_worker_that_hangs);
  ADD ("stops-a-worker-whose-child-hangs", "sleep 5; echo never", test_stops_a_worker_that_hangs);
  ADD ("stops-a-worker-that-hangs-at-its-end", ANSWER "exec >&-; exec sleep 60", test_stops_a_worker_that_hangs);
  ADD ("refuses-rubbish", "echo 'digraph { a -> b }'", test_refuses_rubbish);
  ADD ("refuses-half-an-answer", "echo 'entente-layout 1'; echo 'points 2'; echo '0 0'", test_refuses_rubbish);
  ADD ("refuses-an-endless-answer", "exec cat /dev/zero", test_refuses_rubbish);
  ADD ("passes-the-reason-on", "echo 'entente-layout 1'; echo 'error out of ideas'; echo end", test_passes_the_reason_on);
  ADD ("asks-for-the-same-arithmetic-everywhere", "[ \"$GLIBC_TUNABLES\" = glibc.cpu.hwcaps=-FMA,-FMA4,-AVX2 ] || exit 3; " ANSWER,
       test_reads_positions);
  ADD ("cancel-kills-the-worker", "echo $$ >\"${0%/*}/pid\"; exec sleep 60", test_cancel_kills_the_worker);
  ADD ("does-not-start-when-cancelled", ANSWER, test_does_not_start_when_cancelled);
  ADD ("leaves-the-main-loop-running", "sleep 0.3; " ANSWER, test_leaves_the_main_loop_running);
  ADD ("does-not-need-to-be-read", ANSWER, test_does_not_need_to_be_read);
  ADD ("refuses-a-graph-too-large", ANSWER, test_refuses_a_graph_too_large);
  ADD ("needs-no-worker-for-one-node", NULL, test_needs_no_worker_for_one_node);
#undef ADD
  return g_test_run ();
}
