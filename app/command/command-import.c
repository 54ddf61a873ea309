/* command-import.c: entente-cli import: adds articles to a case file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-reading.h"

#include "case/ent-case-merge.h"
#include "export/ent-data-import.h"

#include <glib-unix.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#define SUMMARY \
  "Adds articles to a case file, which is made where there is none. What was read is kept when it is\n" \
  "interrupted; the next time only what is new is read.\n\n" \
  "JSON, GraphML, GEXF and CSV that Entente wrote come in with the claims that are in them, each file\n" \
  "as one step: of CSV name one, those that belong to it stand beside it. What the case has does not come\n" \
  "twice, and what is decided in it stays."

typedef struct
{
  const EntOptions *options;
  gboolean is_new;          /* the case file was made now */
  GMainLoop *loop;
  GCancellable *cancellable;
  EntImportOutcome *outcome;   /* of articles; NULL where none were named */
  guint n_received;            /* articles that came with their claims */
  guint n_claims;              /* claims that came of articles that the case had */
  guint n_texts;               /* texts that came of articles of which the case had pieces */
  guint n_known;               /* of which the case had so many */
  guint n_conflicts;           /* what is decided otherwise there */
  guint n_problems;            /* of such files */
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
read_articles (Import *self, EntCaseFile *file, EntPipeline *pipeline, const char *const *paths)
{
  gboolean with_progress = !self->options->quiet && isatty (STDERR_FILENO);
  guint interrupt = g_unix_signal_add (SIGINT, on_interrupted, self);
  guint terminate = g_unix_signal_add (SIGTERM, on_interrupted, self);

  ent_import_to_file_async (file, pipeline, paths, self->options->jobs, NULL,
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

/* ---- what was exported ------------------------------------------------------------ */

static gboolean
receive (Import *self, EntCaseFile *file, EntPipeline *pipeline, const char *path, GError **error)
{
  g_autoptr (EntReceived) received = ent_data_import_read (path, ent_pipeline_get_vocabulary (pipeline), error);
  g_autoptr (EntMergeReport) report = NULL;

  if (received == NULL
      || !ent_case_file_merge_received (file, received, NULL, NULL, self->cancellable, &report, error))
    return FALSE;
  self->n_received += report->n_articles;
  self->n_claims += report->n_claims;
  self->n_texts += report->n_texts;
  self->n_known += report->n_known_articles;
  self->n_conflicts += report->conflicts->len;
  return TRUE;
}

static void
run (Import *self, EntCaseFile *file, EntPipeline *pipeline)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new ();

  for (guint i = 0; self->options->paths[i] != NULL; i++)
    {
      const char *path = self->options->paths[i];
      g_autoptr (GError) error = NULL;

      if (!ent_data_import_knows (path))
        g_ptr_array_add (articles, (gpointer) path);
      else if (!receive (self, file, pipeline, path, &error))
        {
          ent_reading_print_problem (path, error->message);
          self->n_problems++;
        }
    }
  if (articles->len == 0)
    return;
  g_ptr_array_add (articles, NULL);
  read_articles (self, file, pipeline, (const char *const *) articles->pdata);
}

/* ---- how it went ------------------------------------------------------------------ */

static void
tell_count (guint n, const char *what, const char *rest)
{
  printf (", %u %s%s%s", n, what, n == 1 ? "" : "s", rest);
}

static void
tell_outcome (const Import *self, guint n_articles, guint n_known, guint n_problems)
{
  const EntImportOutcome *outcome = self->outcome;

  printf ("%s: %u article%s added", self->options->case_path, n_articles, n_articles == 1 ? "" : "s");
  if (outcome != NULL && outcome->n_versions > 0)
    tell_count (outcome->n_versions, "later version", " among them");
  if (n_known > 0)
    printf (", %u known already", n_known);
  if (self->n_texts > 0)
    tell_count (self->n_texts, "fuller text", "");
  if (self->n_claims > 0)
    tell_count (self->n_claims, "claim", " of known ones");
  if (self->n_conflicts > 0)
    tell_count (self->n_conflicts, "decision", " differing from the case's, which stay");
  if (n_problems > 0)
    tell_count (n_problems, "problem", "");
  puts (outcome != NULL && outcome->was_cancelled ? "; it was interrupted, and the rest is to be read" : "");
}

static EntExit
find_exit (const Import *self, guint n_articles, guint n_problems)
{
  if (n_articles == 0)
    return ENT_EXIT_NOTHING;
  return n_problems > 0 || (self->outcome != NULL && self->outcome->was_cancelled) ? ENT_EXIT_SKIPPED : ENT_EXIT_OK;
}

/* A case file that was made for nothing does not stay. */
static EntExit
finish (Import *self)
{
  guint n_articles = self->n_received, n_known = self->n_known, n_problems = self->n_problems;
  EntExit exit;

  if (self->error != NULL)
    {
      ent_reading_print_problem (self->options->case_path, self->error->message);
      return ENT_EXIT_NOTHING;
    }
  if (self->outcome != NULL)
    {
      n_articles += self->outcome->n_articles;
      n_known += self->outcome->n_known;
      n_problems += self->outcome->problems->len;
      ent_reading_print_problems (self->outcome->problems);
    }
  if (!self->options->quiet)
    tell_outcome (self, n_articles, n_known, n_problems);
  exit = find_exit (self, n_articles + n_known, n_problems);
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
