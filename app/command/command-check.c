/* command-check.c: entente-cli check: verifies a case file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-reading.h"

#include "case/ent-case-rescue.h"

#include <stdio.h>

#define SUMMARY \
  "Verifies a case file, and tells what it holds. With --rescue it writes what can still be made out of a damaged one\n" \
  "to a new case file; the damaged one is only read."

/* What a case holds. */
typedef struct
{
  EntExtraction *extraction;
  EntRecords *records;
  GPtrArray *log;
  GHashTable *outdated;
} Content;

static void
content_clear (Content *self)
{
  g_clear_pointer (&self->extraction, ent_extraction_unref);
  g_clear_pointer (&self->records, ent_records_unref);
  g_clear_pointer (&self->log, g_ptr_array_unref);
  g_clear_pointer (&self->outdated, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Content, content_clear)

static gboolean
load (Content *self, EntCaseFile *file, EntPipeline *pipeline, GError **error)
{
  return (self->extraction = ent_case_file_load (file, ent_pipeline_get_vocabulary (pipeline), error)) != NULL
    && (self->records = ent_case_file_load_records (file, error)) != NULL
    && (self->log = ent_case_file_load_log (file, error)) != NULL
    && (self->outdated = ent_case_file_list_outdated (file, ent_pipeline_get_version (pipeline), error)) != NULL;
}

static void
tell_count (guint n, const char *what)
{
  printf (", %u %s%s", n, what, n == 1 ? "" : "s");
}

/* Articles and claims as they were read, and actors as they stand. */
static void
tell (const char *path, EntPipeline *pipeline, const Content *content)
{
  g_autoptr (EntCase) case_ = ent_case_new (pipeline, content->extraction, content->records);

  printf ("%s: sound, format %d", path, ent_case_file_get_format ());
  tell_count (content->extraction->articles->len, "article");
  tell_count (content->extraction->claims->len, "claim");
  tell_count (ent_case_get_n_actors (case_), "actor");
  tell_count (ent_records_get_n (content->records), "decision");
  tell_count (content->log->len, "step");
  tell_count (content->extraction->problems->len, "problem");
  if (g_hash_table_size (content->outdated) > 0)
    printf ("; %u of the articles were read by another version of the program", g_hash_table_size (content->outdated));
  putchar ('\n');
}

static EntExit
fail (const char *path, const char *reason)
{
  ent_reading_print_problem (path, reason);
  return ENT_EXIT_NOTHING;
}

static EntExit
check (const char *path, EntPipeline *pipeline)
{
  g_autoptr (EntCaseFile) file = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (Content) content = { NULL };

  file = ent_case_file_open (path, &error);
  faults = file != NULL ? ent_case_file_verify (file, &error) : NULL;
  for (guint i = 0; faults != NULL && i < faults->len; i++)
    ent_reading_print_problem (path, g_ptr_array_index (faults, i));
  if (faults == NULL || !load (&content, file, pipeline, &error))
    return fail (path, error->message);
  if (faults->len > 0)
    return ENT_EXIT_NOTHING;
  tell (path, pipeline, &content);
  return fflush (stdout) == 0 ? ENT_EXIT_OK : ENT_EXIT_NOTHING;
}

/* ---- what can still be made out ------------------------------------------------------- */

static void
tell_saved (EntRescueCount count, const char *what)
{
  printf (", %u %s%s", count.saved, what, count.saved == 1 ? "" : "s");
  if (count.lost > 0)
    printf (" (%u lost)", count.lost);
}

static EntExit
rescue (const char *path, const char *rescued)
{
  g_autoptr (GError) error = NULL;
  EntRescueReport report;

  if (!ent_case_file_rescue (path, rescued, &report, &error))
    return fail (path, error->message);
  printf ("%s: %s", rescued, report.complete ? "all could be read" : "not all could be read, more may be lost than is known");
  tell_saved (report.articles, "article");
  tell_saved (report.claims, "claim");
  tell_saved (report.records, "decision");
  tell_saved (report.steps, "step");
  putchar ('\n');
  if (fflush (stdout) != 0)
    return ENT_EXIT_NOTHING;
  return report.complete && report.articles.lost + report.claims.lost + report.records.lost + report.steps.lost == 0
           ? ENT_EXIT_OK : ENT_EXIT_SKIPPED;
}

EntExit
ent_command_check (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (EntPipeline) pipeline = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *rescued = NULL;
  const GOptionEntry entries[] = {
    { "case", 0, 0, G_OPTION_ARG_FILENAME, &path, "The case file (.entente)", "FILE" },
    { "rescue", 0, 0, G_OPTION_ARG_FILENAME, &rescued, "A new case file for what can still be made out of it", "NEW" },
    G_OPTION_ENTRY_NULL,
  };

  g_option_context_set_summary (context, SUMMARY);
  g_option_context_add_main_entries (context, entries, NULL);
  if (g_option_context_parse (context, &argc, &argv, &error) && (path == NULL || argc > 1))
    g_set_error_literal (&error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "say which case file: --case=FILE");
  if (error != NULL)
    return ent_reading_fail_usage (error);
  if (rescued != NULL)
    return rescue (path, rescued);
  pipeline = ent_reading_new_pipeline ();
  return pipeline != NULL ? check (path, pipeline) : ENT_EXIT_NOTHING;
}
