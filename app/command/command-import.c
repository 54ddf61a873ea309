/* command-import.c: entente-cli import: adds articles to a case file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-reading.h"

#include <glib-unix.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#define SUMMARY \
  "Adds articles to a case file, which is made where there is none. What was read is kept when it is\n" \
  "interrupted; the next time only what is new is read."

typedef struct
{
  const EntOptions *options;
  gboolean is_new;          /* the case file was made now */
  GMainLoop *loop;
  GCancellable *cancellable;
  EntImportOutcome *outcome;
  GError *error;
} Import;

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  Import *self = data;

  self->outcome = ent_import_to_file_finish (result, &self->error);
  g_main_loop_quit (self->loop);
}

/* A second signal finds no handler, and ends the program at once. */
static gboolean
on_interrupted (gpointer data)
{
  g_cancellable_cancel (((Import *) data)->cancellable);
  return G_SOURCE_REMOVE;
}

static EntCaseFile *
open_case (Import *self, GError **error)
{
  const char *path = self->options->case_path;
  g_autoptr (EntCaseFile) file = NULL;

  self->is_new = !g_file_test (path, G_FILE_TEST_EXISTS);
  file = self->is_new ? ent_case_file_create (path, error) : ent_case_file_open (path, error);
  if (file == NULL)
    return NULL;
  if (ent_case_file_get_access (file) == ENT_CASE_FILE_WRITABLE)
    return g_steal_pointer (&file);
  g_set_error_literal (error, ENT_CASE_ERROR, ENT_CASE_ERROR_READ_ONLY,
                       ent_case_file_get_access (file) == ENT_CASE_FILE_OPEN_ELSEWHERE
                         ? "Another program has it open" : "It cannot be written to");
  return NULL;
}

static void
run (Import *self, EntCaseFile *file, EntPipeline *pipeline)
{
  gboolean with_progress = !self->options->quiet && isatty (STDERR_FILENO);
  guint interrupt = g_unix_signal_add (SIGINT, on_interrupted, self);
  guint terminate = g_unix_signal_add (SIGTERM, on_interrupted, self);

  ent_import_to_file_async (file, pipeline, (const char *const *) self->options->paths, self->options->jobs, NULL,
                            with_progress ? ent_reading_show_progress : NULL, NULL, NULL, self->cancellable, on_done,
                            self);
  g_main_loop_run (self->loop);
  if (with_progress)
    ent_reading_hide_progress ();
  if (!g_cancellable_is_cancelled (self->cancellable))
    {
      g_source_remove (interrupt);
      g_source_remove (terminate);
    }
}

static void
tell_count (guint n, const char *what, const char *rest)
{
  printf (", %u %s%s%s", n, what, n == 1 ? "" : "s", rest);
}

static void
tell_outcome (const char *path, const EntImportOutcome *outcome)
{
  printf ("%s: %u article%s added", path, outcome->n_articles, outcome->n_articles == 1 ? "" : "s");
  if (outcome->n_versions > 0)
    tell_count (outcome->n_versions, "later version", " among them");
  if (outcome->n_known > 0)
    printf (", %u known already", outcome->n_known);
  if (outcome->problems->len > 0)
    tell_count (outcome->problems->len, "problem", "");
  puts (outcome->was_cancelled ? "; it was interrupted, and the rest is to be read" : "");
}

static EntExit
find_exit (const EntImportOutcome *outcome)
{
  if (outcome->n_articles == 0 && outcome->n_known == 0)
    return ENT_EXIT_NOTHING;
  return outcome->problems->len > 0 || outcome->was_cancelled ? ENT_EXIT_SKIPPED : ENT_EXIT_OK;
}

/* A case file that was made for nothing does not stay. */
static EntExit
finish (Import *self)
{
  EntExit exit;

  if (self->outcome == NULL)
    {
      ent_reading_print_problem (self->options->case_path, self->error->message);
      return ENT_EXIT_NOTHING;
    }
  ent_reading_print_problems (self->outcome->problems);
  if (!self->options->quiet)
    tell_outcome (self->options->case_path, self->outcome);
  exit = find_exit (self->outcome);
  if (exit == ENT_EXIT_NOTHING && self->is_new)
    g_unlink (self->options->case_path);
  return fflush (stdout) == 0 ? exit : ENT_EXIT_NOTHING;
}

static EntExit
import_paths (Import *self, EntPipeline *pipeline)
{
  g_autoptr (EntCaseFile) file = open_case (self, &self->error);

  if (file != NULL)
    run (self, file, pipeline);
  return finish (self);
}

static gboolean
check (const EntOptions *options, GError **error)
{
  if (options->case_path == NULL)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "say into which case file: --case=FILE");
  else if (ent_options_is_case (options))
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "%s: articles are wanted, and this is a case",
                 options->paths[0]);
  else
    return TRUE;
  return FALSE;
}

EntExit
ent_command_import (int argc, char **argv)
{
  g_auto (EntOptions) options = ENT_OPTIONS_INIT;
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (EntPipeline) pipeline = NULL;
  g_autoptr (GError) error = NULL;
  Import self = { .options = &options, .loop = loop, .cancellable = cancellable };
  EntExit exit;
  const GOptionEntry more[] = {
    { "case", 0, 0, G_OPTION_ARG_FILENAME, &options.case_path, "The case file (.entente)", "FILE" },
    G_OPTION_ENTRY_NULL,
  };

  if (!ent_options_parse (&options, SUMMARY, FALSE, more, &argc, &argv, &error) || !check (&options, &error))
    return ent_reading_fail_usage (error);
  pipeline = ent_reading_new_pipeline ();
  if (pipeline == NULL)
    return ENT_EXIT_NOTHING;
  exit = import_paths (&self, pipeline);
  g_clear_pointer (&self.outcome, ent_import_outcome_free);
  g_clear_error (&self.error);
  return exit;
}
