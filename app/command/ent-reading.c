/* ent-reading.c: reads what the command line names, and says what could not be read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-reading.h"

#include "article/ent-origin.h"
#include "base/ent-paths.h"
#include "case/ent-article-language.h"
#include "export/ent-data-import.h"

#include <gio/gunixinputstream.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* What is told of a name on the line of progress, in characters. */
#define NAME_WIDTH 50

/**
 * ent_reading_print_problem:
 *
 * Says on standard error what could not be read, on one line, whatever characters a file's name has.
 */
void
ent_reading_print_problem (const char *name, const char *reason)
{
  g_autofree char *line = g_strdup_printf ("%s: %s", name, reason);

  for (char *p = line; *p; p++)
    if (g_ascii_iscntrl (*p))
      *p = '?';
  fprintf (stderr, "%s\n", line);
}

/**
 * ent_reading_print_problems:
 * @problems: (element-type EntProblem): what could not be read
 */
void
ent_reading_print_problems (GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const EntProblem *problem = g_ptr_array_index (problems, i);

      ent_reading_print_problem (problem->name, problem->reason);
    }
}

/**
 * ent_reading_fail_usage:
 *
 * Returns: the exit status of wrong usage, after saying what was wrong
 */
EntExit
ent_reading_fail_usage (const GError *error)
{
  fprintf (stderr, "%s: %s\n", g_get_prgname (), error->message);
  return ENT_EXIT_USAGE;
}

/**
 * ent_reading_new_pipeline:
 *
 * Returns: (transfer full) (nullable): the stages; %NULL after saying what is wrong with the lexicon
 */
EntPipeline *
ent_reading_new_pipeline (void)
{
  g_autofree char *data_dir = ent_paths_dup_data_dir ();
  g_autoptr (GError) error = NULL;
  EntPipeline *pipeline = ent_pipeline_new (data_dir, &error);

  if (pipeline == NULL)
    fprintf (stderr, "%s: %s\n", g_get_prgname (), error->message);
  return pipeline;
}

static EntExit
find_exit (guint n_articles, guint n_problems)
{
  if (n_articles == 0)
    return ENT_EXIT_NOTHING;
  return n_problems > 0 ? ENT_EXIT_SKIPPED : ENT_EXIT_OK;
}

/* ---- files and folders ---------------------------------------------------------- */

typedef struct
{
  GMainLoop *loop;
  EntCase *case_;
  GError *error;
} Run;

/* "about 3 minutes left", or nothing while nobody knows. */
static char *
dup_time_left (double seconds)
{
  guint n = seconds < 100 ? (guint) seconds : (guint) (seconds / 60);
  const char *unit = seconds < 100 ? "second" : "minute";

  if (seconds < 1)
    return g_strdup ("");
  return g_strdup_printf (", about %u %s%s left", n, unit, n == 1 ? "" : "s");
}

/**
 * ent_reading_show_progress:
 *
 * Tells on a terminal how far an import is, in the place of what was told before.
 */
void
ent_reading_show_progress (const EntImportProgress *progress, gpointer data)
{
  g_autofree char *left = dup_time_left (progress->seconds_left);
  g_autofree char *name = NULL;

  if (progress->total == 0 || progress->name == NULL)
    return;
  name = g_filename_display_basename (progress->name);
  for (char *p = name; *p; p++)
    if (g_ascii_iscntrl (*p))
      *p = '?';
  g_utf8_strncpy (name, name, MIN (g_utf8_strlen (name, -1), NAME_WIDTH));
  fprintf (stderr, "\r%u of %u%s: %s\033[K", progress->done, progress->total, left, name);
}

/**
 * ent_reading_hide_progress:
 *
 * Clears the line that ent_reading_show_progress() wrote.
 */
void
ent_reading_hide_progress (void)
{
  fputs ("\r\033[K", stderr);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  Run *run = data;

  run->case_ = ent_import_run_finish (result, NULL, &run->error);
  g_main_loop_quit (run->loop);
}

static EntCase *
read_articles (const EntOptions *options, EntPipeline *pipeline, EntExit *exit)
{
  g_autoptr (EntCase) empty = ent_case_new_empty (pipeline);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  gboolean with_progress = !options->quiet && isatty (STDERR_FILENO);
  Run run = { .loop = loop };

  ent_import_run_async (empty, (const char *const *) options->paths, options->jobs,
                        with_progress ? ent_reading_show_progress : NULL, NULL, NULL, NULL, on_done, &run);
  g_main_loop_run (loop);
  if (with_progress)
    ent_reading_hide_progress ();
  if (run.case_ == NULL)
    {
      *exit = ent_reading_fail_usage (run.error);
      g_error_free (run.error);
      return NULL;
    }
  ent_reading_print_problems (ent_case_get_problems (run.case_));
  *exit = find_exit (ent_case_get_n_articles (run.case_), ent_case_get_problems (run.case_)->len);
  if (*exit == ENT_EXIT_NOTHING)
    g_clear_pointer (&run.case_, ent_case_unref);
  return run.case_;
}

/* ---- a case file ---------------------------------------------------------------- */

static EntCase *
load_case (EntCaseFile *file, EntPipeline *pipeline, GError **error)
{
  g_autoptr (EntExtraction) extraction = ent_case_file_load (file, ent_pipeline_get_vocabulary (pipeline), error);
  g_autoptr (EntRecords) records = extraction != NULL ? ent_case_file_load_records (file, error) : NULL;

  return records != NULL ? ent_case_new (pipeline, extraction, records) : NULL;
}

static EntCase *
open_case (const char *path, EntPipeline *pipeline, GError **error)
{
  g_autoptr (EntCaseFile) file = ent_case_file_open (path, error);

  return file != NULL ? load_case (file, pipeline, error) : NULL;
}

/* ---- what was exported ---------------------------------------------------------- */

static EntCase *
receive_case (const char *path, EntPipeline *pipeline, GError **error)
{
  g_autoptr (EntReceived) received = ent_data_import_read (path, ent_pipeline_get_vocabulary (pipeline), error);

  return received != NULL ? ent_case_new (pipeline, received->extraction, received->records) : NULL;
}

/* Claims that were read before, of the one file that is named. */
static EntCase *
read_claims (const EntOptions *options, EntPipeline *pipeline,
             EntCase *(*read) (const char *path, EntPipeline *pipeline, GError **error), EntExit *exit)
{
  g_autoptr (EntPipeline) used = pipeline != NULL ? ent_pipeline_ref (pipeline) : ent_reading_new_pipeline ();
  g_autoptr (GError) error = NULL;
  EntCase *case_;

  *exit = ENT_EXIT_NOTHING;
  if (used == NULL)
    return NULL;
  case_ = read (options->paths[0], used, &error);
  if (case_ == NULL)
    ent_reading_print_problem (options->paths[0], error->message);
  else
    *exit = ENT_EXIT_OK;
  return case_;
}

/**
 * ent_reading_run:
 * @pipeline: (nullable): without one no claims are read
 * @exit: (out): how it went, for the program's own
 *
 * Reads articles, a case file as it stands, or a file that was exported. Tells progress on a terminal, and a line for each problem.
 *
 * Returns: (transfer full) (nullable): what was read; %NULL where that is nothing
 */
EntCase *
ent_reading_run (const EntOptions *options, EntPipeline *pipeline, EntExit *exit)
{
  if (ent_options_is_case (options))
    return read_claims (options, pipeline, open_case, exit);
  if (options->paths[1] == NULL && ent_data_import_knows (options->paths[0]))
    return read_claims (options, pipeline, receive_case, exit);
  return read_articles (options, pipeline, exit);
}

/* ---- standard input ---------------------------------------------------------------- */

typedef struct
{
  EntArticleFunc found;
  gpointer data;
  EntOriginIndex *origins;
  guint n_articles;
  guint n_problems;
} Stream;

/**
 * ent_reading_is_stream:
 *
 * Returns: whether standard input is all that is read, so that each line can be answered before the next one comes
 */
gboolean
ent_reading_is_stream (const EntOptions *options)
{
  return strcmp (options->paths[0], "-") == 0 && options->paths[1] == NULL;
}

static void
tell_problem (Stream *self, const char *name, const char *reason)
{
  self->n_problems++;
  ent_reading_print_problem (name, reason);
}

static gboolean
take_article (EntArticle *article, gpointer data)
{
  Stream *self = data;
  g_autofree char *why_not = NULL;

  if (!ent_article_find_language (article, &why_not))
    tell_problem (self, article->id, why_not);
  ent_origin_index_add (self->origins, article);
  self->n_articles++;
  return self->found (article, self->data);
}

static void
note_problem (const char *name, const GError *error, gpointer data)
{
  tell_problem (data, name, error->message);
}

/**
 * ent_reading_run_stream:
 * @found: (scope call): takes each article of standard input as it comes; %FALSE stops
 *
 * Returns: how it went
 */
EntExit
ent_reading_run_stream (EntArticleFunc found, gpointer data)
{
  g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (EntOriginIndex) origins = ent_origin_index_new ();
  g_autoptr (GError) error = NULL;
  Stream self = { .found = found, .data = data, .origins = origins };

  if (!ent_reader_read_json_lines (input, "-", take_article, note_problem, &self, NULL, &error))
    note_problem ("-", error, &self);
  return find_exit (self.n_articles, self.n_problems);
}
