/* ent-import.h: reading files into a case, on all cores, with progress
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case/ent-case.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntImportProgress:
 * @done: inputs that are read
 * @total: inputs there are; 0 while they are still being listed
 * @n_articles: articles so far
 * @n_problems: what could not be read so far
 * @name: (nullable): what is being read now
 */
typedef struct
{
  guint done;
  guint total;
  guint n_articles;
  guint n_problems;
  const char *name;
} EntImportProgress;

/* Called in the thread-default main context that started the import, at most 20 times a second and once at the end. */
typedef void (*EntImportProgressFunc) (const EntImportProgress *progress, gpointer data);

EntCase *ent_import_run (EntCase *base, const char *const *paths, guint n_jobs, GCancellable *cancellable,
                         GError **error);
void ent_import_run_async (EntCase *base, const char *const *paths, guint n_jobs, EntImportProgressFunc progress,
                           gpointer progress_data, GDestroyNotify progress_destroy, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer data);
EntCase *ent_import_run_finish (GAsyncResult *result, gboolean *was_cancelled, GError **error);

G_END_DECLS
