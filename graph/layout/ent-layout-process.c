/* ent-layout-process.c: Graphviz in a process of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/ent-layout-process.h"

#include "base/ent-paths.h"
#include "layout/ent-layout-protocol.h"
#include "layout/ent-placement.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define CHUNK_BYTES (64 * 1024)

/* The same positions on every processor: where it has fused multiply-add, the C library's pow() and sin() use it and
 * differ in their last bits, and sfdp makes another picture of that. */
#define C_LIBRARY_TUNABLES "glibc.cpu.hwcaps=-FMA,-FMA4,-AVX2"

G_DEFINE_QUARK (ent-layout-error-quark, ent_layout_error)

/* One layout under way, from the start of its worker to the answer. */
typedef struct
{
  GSubprocess *worker;
  GInputStream *output;      /* the worker's, borrowed from it */
  GCancellable *stop;        /* ends reading and waiting, whoever wants it ended */
  GSource *timeout;
  GSource *cancelled;
  GByteArray *answer;
  guint n_points;
  guint seconds;
  GError *error;             /* why it was stopped */
} Run;

static void
drop_source (GSource **source)
{
  if (*source == NULL)
    return;
  g_source_destroy (*source);
  g_clear_pointer (source, g_source_unref);
}

static void
free_run (gpointer data)
{
  Run *run = data;

  drop_source (&run->timeout);
  drop_source (&run->cancelled);
  g_clear_object (&run->worker);
  g_clear_object (&run->stop);
  g_byte_array_unref (run->answer);
  g_clear_error (&run->error);
  g_free (run);
}

/* Takes @error. Killing the process is the only cancel that Graphviz knows. */
static void
stop_run (Run *run, GError *error)
{
  if (run->error != NULL)
    {
      g_error_free (error);
      return;
    }
  run->error = error;
  g_subprocess_force_exit (run->worker);
  g_cancellable_cancel (run->stop);
}

static gboolean
on_timeout (gpointer data)
{
  Run *run = data;

  stop_run (run, g_error_new (ENT_LAYOUT_ERROR, ENT_LAYOUT_ERROR_TIMEOUT,
                              "The layout took longer than %u seconds and was stopped", run->seconds));
  return G_SOURCE_REMOVE;
}

static gboolean
on_cancelled (GCancellable *cancellable, gpointer data)
{
  stop_run (data, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "The layout was cancelled"));
  return G_SOURCE_REMOVE;
}

/* The task returns once, from the last callback that uses the run. Takes @layout and @error. */
static void
finish_run (GTask *task, EntLayout *layout, GError *error)
{
  Run *run = g_task_get_task_data (task);

  drop_source (&run->timeout);
  drop_source (&run->cancelled);
  if (layout != NULL)
    g_task_return_pointer (task, layout, (GDestroyNotify) ent_layout_free);
  else
    g_task_return_error (task, error);
  g_object_unref (task);
}

static EntLayout *
read_answer (Run *run, GError **error)
{
  gboolean exited = g_subprocess_get_if_exited (run->worker);
  int status = exited ? g_subprocess_get_exit_status (run->worker) : g_subprocess_get_term_sig (run->worker);
  g_autoptr (GError) reason = NULL;
  EntLayout *layout = ent_layout_protocol_parse_answer ((const char *) run->answer->data, run->answer->len,
                                                        run->n_points, &reason);

  if (layout != NULL)
    return layout;
  if (g_error_matches (reason, ENT_LAYOUT_ERROR, ENT_LAYOUT_ERROR_ANSWER) &&
      (!exited || status != 0 || run->answer->len == 0))
    g_set_error (error, ENT_LAYOUT_ERROR, ENT_LAYOUT_ERROR_CRASHED,
                 "The layout worker ended before it had answered (%s %d)", exited ? "exit status" : "signal", status);
  else
    g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}

static void
on_ended (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  Run *run = g_task_get_task_data (task);
  EntLayout *layout = NULL;
  GError *error = NULL;

  if (g_subprocess_wait_finish (run->worker, result, &error))
    layout = read_answer (run, &error);
  else
    stop_run (run, g_steal_pointer (&error));
  finish_run (task, layout, error != NULL ? error : g_steal_pointer (&run->error));
}

static void read_more (GTask *task);

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  Run *run = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GBytes) bytes = g_input_stream_read_bytes_finish (run->output, result, &error);

  if (bytes == NULL)
    stop_run (run, error);
  if (run->error != NULL)
    {
      finish_run (task, NULL, g_steal_pointer (&run->error));
      return;
    }
  if (g_bytes_get_size (bytes) == 0)
    {
      g_subprocess_wait_async (run->worker, run->stop, on_ended, task);
      return;
    }
  g_byte_array_append (run->answer, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  if (run->answer->len > ent_layout_protocol_get_max_answer_bytes (run->n_points))
    {
      stop_run (run, g_error_new_literal (ENT_LAYOUT_ERROR, ENT_LAYOUT_ERROR_ANSWER,
                                          "The layout worker's answer is no layout: it is too long"));
      finish_run (task, NULL, g_steal_pointer (&run->error));
      return;
    }
  read_more (task);
}

static void
read_more (GTask *task)
{
  Run *run = g_task_get_task_data (task);

  g_input_stream_read_bytes_async (run->output, CHUNK_BYTES, G_PRIORITY_DEFAULT, run->stop, on_read, task);
}

/* The request lies in memory as a file, so that the worker reads it at its own pace and nothing has to be written while
 * it runs: no pipe that fills up or breaks. */
static int
open_request (const EntLayoutGraph *graph, guint seconds, GError **error)
{
  g_autoptr (GString) request = ent_layout_protocol_write_request (graph, seconds);
  int fd = memfd_create ("entente-layout-request", MFD_CLOEXEC);
  gsize done = 0;

  while (fd >= 0 && done < request->len)
    {
      gssize n = write (fd, request->str + done, request->len - done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          close (fd);
          fd = -1;
          break;
        }
      done += n;
    }
  if (fd < 0 || lseek (fd, 0, SEEK_SET) < 0)
    {
      g_set_error (error, ENT_LAYOUT_ERROR, ENT_LAYOUT_ERROR_REQUEST,
                   "The graph could not be handed to the layout worker: %s", g_strerror (errno));
      if (fd >= 0)
        close (fd);
      return -1;
    }
  return fd;
}

static GSubprocess *
start_worker (const EntLayoutGraph *graph, guint seconds, GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autofree char *program = ent_paths_dup_layout_worker ();
  const char *argv[] = { program, NULL };
  g_autoptr (GError) reason = NULL;
  GSubprocess *worker;
  int fd = open_request (graph, seconds, error);

  if (fd < 0)
    return NULL;
  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_subprocess_launcher_take_stdin_fd (launcher, fd);
  g_subprocess_launcher_setenv (launcher, "GLIBC_TUNABLES", C_LIBRARY_TUNABLES, TRUE);
  worker = g_subprocess_launcher_spawnv (launcher, argv, &reason);
  if (worker == NULL)
    g_set_error (error, ENT_LAYOUT_ERROR, ENT_LAYOUT_ERROR_MISSING,
                 "The layout worker %s cannot be started: %s", program, reason->message);
  return worker;
}

static gboolean
check_size (const EntLayoutGraph *graph, GError **error)
{
  if (graph->n_nodes <= ENT_LAYOUT_MAX_NODES && graph->n_edges <= ENT_LAYOUT_MAX_EDGES)
    return TRUE;
  g_set_error (error, ENT_LAYOUT_ERROR, ENT_LAYOUT_ERROR_REQUEST,
               "A graph of %u nodes and %u edges is too large to be laid out: %d and %d are the most",
               graph->n_nodes, graph->n_edges, ENT_LAYOUT_MAX_NODES, ENT_LAYOUT_MAX_EDGES);
  return FALSE;
}

/**
 * ent_layout_process_run_async:
 * @graph: what to lay out; not used after the call
 * @seconds: how long it may take, at least 1
 * @cancellable: (nullable): kills the worker
 *
 * Starts a worker and returns; @callback is called in the thread's default main context, which never waits for the
 * worker. A graph of one node or none needs none. Each call has a worker of its own: several may run at once.
 * O(nodes + edges log edges) before it returns.
 */
void
ent_layout_process_run_async (const EntLayoutGraph *graph, guint seconds, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  GError *error = NULL;
  GSubprocess *worker;
  Run *run;

  g_return_if_fail (graph != NULL);

  g_task_set_source_tag (task, ent_layout_process_run_async);
  if (g_task_return_error_if_cancelled (task))
    return;
  if (graph->n_nodes <= 1)
    {
      g_task_return_pointer (task, ent_placement_new_with_pins (graph, (EntPoint[]) { { 0, 0 } }),
                             (GDestroyNotify) ent_layout_free);
      return;
    }
  seconds = CLAMP (seconds, 1, ENT_LAYOUT_MAX_SECONDS);
  worker = check_size (graph, &error) ? start_worker (graph, seconds, &error) : NULL;
  if (worker == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  run = g_new0 (Run, 1);
  run->worker = worker;
  run->output = g_subprocess_get_stdout_pipe (worker);
  run->stop = g_cancellable_new ();
  run->answer = g_byte_array_new ();
  run->n_points = graph->n_nodes;
  run->seconds = seconds;
  g_task_set_task_data (task, run, free_run);

  run->timeout = g_timeout_source_new_seconds (seconds);
  g_source_set_callback (run->timeout, on_timeout, run, NULL);
  g_source_attach (run->timeout, g_main_context_get_thread_default ());
  if (cancellable != NULL)
    {
      run->cancelled = g_cancellable_source_new (cancellable);
      g_source_set_callback (run->cancelled, G_SOURCE_FUNC (on_cancelled), run, NULL);
      g_source_attach (run->cancelled, g_main_context_get_thread_default ());
    }
  read_more (g_steal_pointer (&task));
}

/**
 * ent_layout_process_run_finish:
 *
 * Returns: (transfer full) (nullable): a point for each node, their middle at 0,0; or %NULL with an error of
 *   %ENT_LAYOUT_ERROR, or %G_IO_ERROR_CANCELLED. The same graph gives the same points.
 */
EntLayout *
ent_layout_process_run_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
on_run (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **kept = data;

  *kept = g_object_ref (result);
}

/**
 * ent_layout_process_run:
 *
 * Like ent_layout_process_run_async(), and waits for the answer, with a main context of its own: for programs without a
 * main loop, and for threads.
 *
 * Returns: (transfer full) (nullable): as ent_layout_process_run_finish()
 */
EntLayout *
ent_layout_process_run (const EntLayoutGraph *graph, guint seconds, GCancellable *cancellable, GError **error)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GAsyncResult) result = NULL;

  g_main_context_push_thread_default (context);
  ent_layout_process_run_async (graph, seconds, cancellable, on_run, &result);
  while (result == NULL)
    g_main_context_iteration (context, TRUE);
  g_main_context_pop_thread_default (context);
  return ent_layout_process_run_finish (result, error);
}
