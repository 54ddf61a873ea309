/* ent-import.c: reading files into a case, on all cores, with progress
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-import.h"

#include "article/ent-origin.h"
#include "case/ent-case-private.h"
#include "case/ent-intake-private.h"

#include <string.h>

/* Progress is told 20 times a second at most. */
#define PROGRESS_MILLISECONDS 50

/* ---- from what was taken in to a case --------------------------------------- */

/* A case that grows. */
typedef struct
{
  EntExtraction *extraction;
  GHashTable *by_id;      /* (element-type utf8 EntArticle): borrowed from the extraction */
  GHashTable *by_text;    /* (element-type EntArticle): by is_same_article() */
  EntOriginIndex *origins;
} Growth;

static guint
hash_text (gconstpointer article)
{
  return g_str_hash (((const EntArticle *) article)->text);
}

/* "b.txt" of "sub/b.txt": the same file may have been found below different folders. */
static const char *
get_last_part (const char *id)
{
  const char *slash = strrchr (id, '/');

  return slash ? slash + 1 : id;
}

/* The same words under the same id, or from the same file: read twice. Two articles of one file of JSON have different
 * ids, and are copies of each other at most. */
static gboolean
is_same_article (gconstpointer a, gconstpointer b)
{
  const EntArticle *first = a;
  const EntArticle *second = b;

  if (first->length != second->length || memcmp (first->text, second->text, first->length) != 0)
    return FALSE;
  return strcmp (first->id, second->id) == 0 ||
         (first->path != NULL && g_strcmp0 (first->path, second->path) == 0 &&
          strcmp (get_last_part (first->id), get_last_part (second->id)) == 0);
}

/* Two folders may each hold a "monday.txt": the later one becomes "monday.txt (2)". */
static void
make_id_unique (const Growth *self, EntArticle *article)
{
  g_autofree char *given = NULL;

  if (!g_hash_table_contains (self->by_id, article->id))
    return;
  given = g_steal_pointer (&article->id);
  for (guint n = 2; article->id == NULL || g_hash_table_contains (self->by_id, article->id); n++)
    {
      g_free (article->id);
      article->id = g_strdup_printf ("%s (%u)", given, n);
    }
}

static void
add_article (Growth *self, EntArticle *article)
{
  ent_extraction_add_article (self->extraction, article, 0);
  g_hash_table_insert (self->by_id, article->id, article);
  g_hash_table_add (self->by_text, article);
}

static void
add_entry (gpointer data, gpointer user_data)
{
  EntEntry *entry = data;
  Growth *self = user_data;

  if (g_hash_table_contains (self->by_text, entry->article))
    return;
  make_id_unique (self, entry->article);
  ent_origin_index_add (self->origins, entry->article);
  add_article (self, entry->article);
  g_ptr_array_extend_and_steal (self->extraction->claims, g_steal_pointer (&entry->claims));
}

/* The index sets the origin of what it is given; articles of a case are shared and must not be written to. */
static void
add_to_origins (EntOriginIndex *origins, const EntArticle *article)
{
  g_autoptr (EntArticle) copy = ent_article_new (article->id);

  g_free (copy->text);
  copy->text = g_strndup (article->text, article->length);
  copy->length = article->length;
  copy->blocks = g_memdup2 (article->blocks, article->n_blocks * sizeof *article->blocks);
  copy->n_blocks = article->n_blocks;
  ent_origin_index_add (origins, copy);
}

static void
growth_init (Growth *self, EntExtraction *base)
{
  self->extraction = ent_extraction_new ();
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_text = g_hash_table_new (hash_text, is_same_article);
  self->origins = ent_origin_index_new ();
  for (guint i = 0; i < base->articles->len; i++)
    {
      add_to_origins (self->origins, g_ptr_array_index (base->articles, i));
      add_article (self, g_ptr_array_index (base->articles, i));
    }
  for (guint i = 0; i < base->claims->len; i++)
    g_ptr_array_add (self->extraction->claims, ent_claim_ref (g_ptr_array_index (base->claims, i)));
  for (guint i = 0; i < base->problems->len; i++)
    {
      const EntProblem *problem = g_ptr_array_index (base->problems, i);

      g_ptr_array_add (self->extraction->problems, ent_problem_new (problem->name, problem->reason));
    }
}

static void
growth_clear (Growth *self)
{
  ent_extraction_unref (self->extraction);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->by_text);
  ent_origin_index_free (self->origins);
}

static EntCase *
grow_case (EntCase *base, EntIntake *intake)
{
  Growth growth;
  EntCase *grown;

  growth_init (&growth, ent_case_get_extraction (base));
  ent_intake_foreach_entry (intake, add_entry, &growth);
  ent_intake_steal_problems (intake, growth.extraction->problems);
  grown = ent_case_new (ent_case_get_pipeline (base), growth.extraction, ent_case_get_records (base));
  growth_clear (&growth);
  return grown;
}

/* Also where it was cancelled: what was read so far is kept. */
static EntCase *
run (EntCase *base, EntIntake *intake, GError **error)
{
  EntCase *grown;

  if (!ent_intake_run (intake, error))
    return NULL;
  grown = grow_case (base, intake);
  ent_intake_drop (intake);
  return grown;
}

/**
 * ent_import_run:
 * @base: what is there already; it stays as it is. Without a pipeline articles are read, and no claims
 * @paths: (array zero-terminated=1): files, folders, "-" for JSON Lines on standard input
 * @n_jobs: threads that read and analyse, 0 for one a processor; the case is the same for every number
 *
 * What cannot be read is a problem of the case, not an error. An article that the case holds already, the same words
 * under the same id or from the same file, is not added again; another article of the same id gets one of its own.
 * Cancelled, what was read so far is kept.
 *
 * Returns: (transfer full) (nullable): the articles of @base and the new ones behind them; %NULL with @error set where
 *   there are no paths
 */
EntCase *
ent_import_run (EntCase *base, const char *const *paths, guint n_jobs, GCancellable *cancellable, GError **error)
{
  g_autoptr (EntIntake) intake = NULL;

  g_return_val_if_fail (base != NULL && paths != NULL, NULL);

  intake = ent_intake_new (base, paths, n_jobs, cancellable);
  return run (base, intake, error);
}

/* ---- beside a main loop ------------------------------------------------------ */

/* What an import in a thread needs; only @intake is touched by both sides, which guards itself. */
typedef struct
{
  EntCase *base;
  EntIntake *intake;
  GCancellable *cancellable;
  EntImportProgressFunc progress;
  gpointer progress_data;
  GDestroyNotify progress_destroy;
  GSource *timer;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  if (self->progress_destroy)
    self->progress_destroy (self->progress_data);
  g_clear_pointer (&self->intake, ent_intake_free);
  g_clear_object (&self->cancellable);
  ent_case_unref (self->base);
  g_free (self);
}

static gboolean
tell_progress (gpointer data)
{
  Job *self = data;
  EntImportProgress progress;
  g_autofree char *name = ent_intake_get_progress (self->intake, &progress);

  progress.name = name;
  self->progress (&progress, self->progress_data);
  return G_SOURCE_CONTINUE;
}

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *self = data;
  GError *error = NULL;
  EntCase *grown = run (self->base, self->intake, &error);

  if (grown)
    g_task_return_pointer (task, grown, (GDestroyNotify) ent_case_unref);
  else
    g_task_return_error (task, error);
}

/* Back in the main context: the last word on progress, then the caller's own callback. */
static void
on_thread_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Job *self = g_task_get_task_data (task);
  GError *error = NULL;
  EntCase *grown = g_task_propagate_pointer (G_TASK (result), &error);

  if (self->timer)
    {
      g_source_destroy (self->timer);
      g_clear_pointer (&self->timer, g_source_unref);
      tell_progress (self);
    }
  if (grown)
    g_task_return_pointer (task, grown, (GDestroyNotify) ent_case_unref);
  else
    g_task_return_error (task, error);
}

/**
 * ent_import_run_async:
 * @progress: (nullable): told how far it is, in the calling thread's main context
 * @progress_destroy: (nullable): frees @progress_data, in the same context, when the import has ended
 *
 * As ent_import_run(), in threads: the main loop is left alone but for @progress and @callback.
 */
void
ent_import_run_async (EntCase *base, const char *const *paths, guint n_jobs, EntImportProgressFunc progress,
                      gpointer progress_data, GDestroyNotify progress_destroy, GCancellable *cancellable,
                      GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GTask) worker = NULL;
  Job *self;

  g_return_if_fail (base != NULL && paths != NULL);

  self = g_new0 (Job, 1);
  self->base = ent_case_ref (base);
  self->intake = ent_intake_new (base, paths, n_jobs, cancellable);
  self->cancellable = cancellable ? g_object_ref (cancellable) : NULL;
  self->progress = progress;
  self->progress_data = progress_data;
  self->progress_destroy = progress_destroy;
  task = g_task_new (NULL, NULL, callback, data);
  g_task_set_source_tag (task, ent_import_run_async);
  g_task_set_task_data (task, self, job_free);
  if (progress)
    {
      self->timer = g_timeout_source_new (PROGRESS_MILLISECONDS);
      g_source_set_callback (self->timer, tell_progress, self, NULL);
      g_source_attach (self->timer, g_main_context_get_thread_default ());
    }
  worker = g_task_new (NULL, NULL, on_thread_done, g_steal_pointer (&task));
  g_task_set_task_data (worker, self, NULL);
  g_task_run_in_thread (worker, run_in_thread);
}

/**
 * ent_import_run_finish:
 * @was_cancelled: (out) (optional): whether it was cancelled, so that the case may hold only a part
 *
 * Returns: (transfer full) (nullable): see ent_import_run()
 */
EntCase *
ent_import_run_finish (GAsyncResult *result, gboolean *was_cancelled, GError **error)
{
  Job *self;

  g_return_val_if_fail (g_async_result_is_tagged (result, ent_import_run_async), NULL);

  self = g_task_get_task_data (G_TASK (result));
  if (was_cancelled)
    *was_cancelled = g_cancellable_is_cancelled (self->cancellable);
  return g_task_propagate_pointer (G_TASK (result), error);
}
