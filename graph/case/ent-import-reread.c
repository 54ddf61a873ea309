/* ent-import-reread.c: articles of a case file that are read again, as an import
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-import-private.h"

#include "case/ent-case-file-private.h"
#include "case/ent-subject.h"

/* Between two times of writing, in microseconds. */
#define WRITE_INTERVAL (G_USEC_PER_SEC / 2)

typedef struct
{
  EntIntakeSink sink;
  EntCaseFile *file;
  const char *reader;
  EntExtraction *before;    /* all that was read until now */
  GHashTable *claims;       /* (element-type EntArticle guint): index of an article's first claim in @before, and 1 */
  EntImportOutcome *outcome;
  GArray *batch;            /* (element-type EntReadAgain) */
  gint64 written;           /* when, by the monotonic clock */
} Sink;

static void
clear_lost (gpointer data)
{
  g_free (((EntLostClaim *) data)->subject);
}

static void
clear_again (gpointer data)
{
  EntReadAgain *self = data;

  ent_article_unref (self->article);
  g_ptr_array_unref (self->claims);
  g_array_unref (self->lost);
  g_ptr_array_unref (self->found);
}

/* The subjects of an article's claims as they are read now. */
static GHashTable *
list_subjects (GPtrArray *claims)
{
  GHashTable *subjects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (EntExtraction) now = ent_extraction_new ();

  for (guint i = 0; i < claims->len; i++)
    g_ptr_array_add (now->claims, ent_claim_ref (g_ptr_array_index (claims, i)));
  for (guint i = 0; i < claims->len; i++)
    g_hash_table_add (subjects, ent_extraction_dup_claim_subject (now, i));
  return subjects;
}

/* What came in a file stays, whatever is read; but where that is the same, it is there once. */
static void
compare_with_before (Sink *self, const EntEntry *entry, EntReadAgain *again)
{
  g_autoptr (GHashTable) subjects = list_subjects (entry->claims);
  guint first = GPOINTER_TO_UINT (g_hash_table_lookup (self->claims, entry->article));
  const GPtrArray *before = self->before->claims;

  again->lost = g_array_new (FALSE, FALSE, sizeof (EntLostClaim));
  again->found = g_ptr_array_new ();
  g_array_set_clear_func (again->lost, clear_lost);
  for (guint i = first - 1; first > 0 && i < before->len; i++)
    {
      EntClaim *claim = g_ptr_array_index (before, i);
      EntLostClaim one = { claim, NULL };

      if (claim->article != entry->article)
        break;
      one.subject = ent_extraction_dup_claim_subject (self->before, i);
      if (claim->key == NULL && !g_hash_table_contains (subjects, one.subject))
        {
          g_array_append_val (again->lost, one);
          continue;
        }
      if (claim->key != NULL && g_hash_table_contains (subjects, one.subject))
        g_ptr_array_add (again->found, claim->key);
      g_free (one.subject);
    }
}

static gboolean
write_batch (Sink *self, GError **error)
{
  if (self->batch->len > 0
      && !ent_case_file_replace_claims (self->file, self->reader,
                                        (const EntReadAgain *) (gpointer) self->batch->data, self->batch->len, error))
    return FALSE;
  g_array_set_size (self->batch, 0);
  self->written = g_get_monotonic_time ();
  return TRUE;
}

static gboolean
rest (EntIntakeSink *sink, GError **error)
{
  Sink *self = (Sink *) sink;

  return g_get_monotonic_time () - self->written < WRITE_INTERVAL || write_batch (self, error);
}

static gboolean
take_entry (EntIntakeSink *sink, EntEntry *entry, GError **error)
{
  Sink *self = (Sink *) sink;
  EntReadAgain again = { NULL };

  compare_with_before (self, entry, &again);
  again.article = g_steal_pointer (&entry->article);
  again.claims = g_steal_pointer (&entry->claims);
  g_array_append_val (self->batch, again);
  self->outcome->n_articles++;
  return rest (sink, error);
}

/* Those that another program, lexicon or model read; their claims stay where they are in @before. */
static gboolean
list_articles (Sink *self, GPtrArray *articles, GError **error)
{
  g_autoptr (GHashTable) outdated = ent_case_file_list_outdated (self->file, self->reader, error);

  if (outdated == NULL)
    return FALSE;
  for (guint i = 0; i < self->before->articles->len; i++)
    {
      EntArticle *article = g_ptr_array_index (self->before->articles, i);

      if (g_hash_table_contains (outdated, article->key))
        g_ptr_array_add (articles, ent_article_ref (article));
    }
  for (guint i = self->before->claims->len; i-- > 0;)
    g_hash_table_insert (self->claims, ((EntClaim *) g_ptr_array_index (self->before->claims, i))->article,
                         GUINT_TO_POINTER (i + 1));
  self->outcome->n_known = self->before->articles->len - articles->len;
  return TRUE;
}

static void
sink_clear (Sink *self)
{
  g_clear_pointer (&self->before, ent_extraction_unref);
  g_hash_table_unref (self->claims);
  g_clear_pointer (&self->outcome, ent_import_outcome_free);
  g_array_unref (self->batch);
}

/*
 * ent_import_run_reread:
 * @intake: one for @articles
 * @articles: (element-type EntArticle): empty, and filled with what is to be read again
 *
 * Returns: (transfer full) (nullable): how it went
 */
EntImportOutcome *
ent_import_run_reread (EntIntake *intake, GPtrArray *articles, EntCaseFile *file, EntPipeline *pipeline, GError **error)
{
  g_autoptr (EntImportOutcome) outcome = NULL;
  Sink sink = {
    .sink = { .take_entry = take_entry, .rest = rest },
    .file = file,
    .reader = ent_pipeline_get_version (pipeline),
    .before = ent_case_file_load (file, ent_pipeline_get_vocabulary (pipeline), error),
    .claims = g_hash_table_new (NULL, NULL),
    .outcome = ent_import_outcome_new (),
    .batch = g_array_new (FALSE, FALSE, sizeof (EntReadAgain)),
    .written = g_get_monotonic_time (),
  };

  g_array_set_clear_func (sink.batch, clear_again);
  if (sink.before != NULL && list_articles (&sink, articles, error) && ent_intake_run (intake, &sink.sink, error)
      && write_batch (&sink, error))
    outcome = g_steal_pointer (&sink.outcome);
  sink_clear (&sink);
  return g_steal_pointer (&outcome);
}
