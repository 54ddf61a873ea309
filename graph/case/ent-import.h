/* ent-import.h: reading files into a case, on all cores, with progress
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-case-file.h"
#include "case/ent-case.h"
#include "case/ent-pause.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntImportProgress:
 * @done: inputs that are read
 * @total: inputs there are to read; 0 while they are still being listed
 * @n_articles: new articles so far
 * @n_known: files and articles that were passed over so far, since the case has them
 * @n_problems: what could not be read so far
 * @seconds_left: a guess; negative while there is none
 * @name: (nullable): what is being read now
 */
typedef struct
{
  guint done;
  guint total;
  guint n_articles;
  guint n_known;
  guint n_problems;
  double seconds_left;
  const char *name;
} EntImportProgress;

/* Called in the thread-default main context that started the import, at most 20 times a second and once at the end. */
typedef void (*EntImportProgressFunc) (const EntImportProgress *progress, gpointer data);

/* ---- into memory ---- */

EntCase *ent_import_run (EntCase *base, const char *const *paths, guint n_jobs, GCancellable *cancellable,
                         GError **error);
void ent_import_run_async (EntCase *base, const char *const *paths, guint n_jobs, EntImportProgressFunc progress,
                           gpointer progress_data, GDestroyNotify progress_destroy, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer data);
EntCase *ent_import_run_finish (GAsyncResult *result, gboolean *was_cancelled, GError **error);

/* ---- into a case file ---- */

/**
 * EntImportOutcome:
 * @n_articles: articles that came into the case; of a reading again, those that were read
 * @n_versions: how many of them are later versions of others
 * @n_known: files and articles that it had already
 * @was_cancelled: whether there may be more to read
 * @problems: (element-type EntProblem): what could not be read, in the order of the inputs
 */
typedef struct
{
  guint n_articles;
  guint n_versions;
  guint n_known;
  gboolean was_cancelled;
  GPtrArray *problems;
} EntImportOutcome;

void ent_import_outcome_free (EntImportOutcome *self);

EntImportOutcome *ent_import_to_file (EntCaseFile *file, EntPipeline *pipeline, const char *const *paths, guint n_jobs,
                                      GCancellable *cancellable, GError **error);
void ent_import_to_file_async (EntCaseFile *file, EntPipeline *pipeline, const char *const *paths, guint n_jobs,
                               EntPause *pause, EntImportProgressFunc progress, gpointer progress_data,
                               GDestroyNotify progress_destroy, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer data);
EntImportOutcome *ent_import_to_file_finish (GAsyncResult *result, GError **error);

EntImportOutcome *ent_import_reread (EntCaseFile *file, EntPipeline *pipeline, guint n_jobs, GCancellable *cancellable,
                                     GError **error);
void ent_import_reread_async (EntCaseFile *file, EntPipeline *pipeline, guint n_jobs, EntPause *pause,
                              EntImportProgressFunc progress, gpointer progress_data, GDestroyNotify progress_destroy,
                              GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
EntImportOutcome *ent_import_reread_finish (GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntImportOutcome, ent_import_outcome_free)

G_END_DECLS
