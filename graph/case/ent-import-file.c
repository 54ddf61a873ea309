/* ent-import-file.c: what an import reads, into a case file while it reads
 *
 * What was read is written about twice a second, and then forgotten: a machine that stops loses no more than that. What
 * is in the file already is not analysed again, so that an import which was stopped goes on where it was.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-import-private.h"

#include "case/ent-case-file-private.h"

/* Between two times of writing, in microseconds: the first articles are in the file soon. So many bytes of text do not
 * wait for it. */
#define FIRST_INTERVAL (G_USEC_PER_SEC / 32)
#define MAX_INTERVAL (G_USEC_PER_SEC / 2)
#define MAX_BATCH_BYTES (4 * 1024 * 1024)

typedef struct
{
  EntIntakeSink sink;
  EntCaseFile *file;
  const char *reader;
  GHashTable *known;        /* (element-type utf8 gboolean): keys of the articles that were there before, and whether they
                             * are in the case */
  GHashTable *returned;     /* (element-type utf8): keys of those that were not, and are again */
  GHashTable *files;        /* (element-type utf8 EntSourceFile): what need not be read again */
  EntCatalogue *catalogue;
  gboolean knows_texts;     /* the catalogue has the texts of the articles that were there before */
  gint64 import;            /* 0 until there is something to write */
  EntImportOutcome *outcome;

  GArray *articles;         /* (element-type EntNewArticle): what is to be written */
  gsize n_bytes;
  GPtrArray *taken_up;      /* (element-type utf8): keys */
  GArray *read_files;       /* (element-type EntSourceFile) */
  gint64 written;           /* when, by the monotonic clock */
  gint64 interval;          /* how long it is until the next time */
} Sink;

/* ---- writing ------------------------------------------------------------------- */

static void
clear_new_article (gpointer data)
{
  EntNewArticle *self = data;

  ent_article_unref (self->article);
  g_ptr_array_unref (self->claims);
  g_free ((char *) self->replaces);
  g_free ((char *) self->given);
}

static void
clear_source_file (gpointer data)
{
  g_free ((char *) ((EntSourceFile *) data)->path);
}

static gboolean
begin (Sink *self, GError **error)
{
  if (self->import == 0)
    self->import = ent_case_file_begin_import (self->file, error);
  return self->import != 0;
}

static gboolean
write_taken_up (Sink *self, GError **error)
{
  gboolean ok;

  if (self->taken_up->len == 0)
    return TRUE;
  g_ptr_array_add (self->taken_up, NULL);
  ok = ent_case_file_take_up_articles (self->file, self->import, (const char *const *) self->taken_up->pdata, error);
  g_ptr_array_set_size (self->taken_up, 0);
  return ok;
}

static gboolean
write_articles (Sink *self, GError **error)
{
  const EntNewArticle *articles = (const EntNewArticle *) (gpointer) self->articles->data;

  if (self->articles->len > 0
      && !ent_case_file_add_articles (self->file, self->import, self->reader, articles, self->articles->len, error))
    return FALSE;
  g_array_set_size (self->articles, 0);
  self->n_bytes = 0;
  return TRUE;
}

static gboolean
write_files (Sink *self, GError **error)
{
  const EntSourceFile *files = (const EntSourceFile *) (gpointer) self->read_files->data;

  if (self->read_files->len > 0
      && !ent_case_file_note_files (self->file, self->import, files, self->read_files->len, error))
    return FALSE;
  g_array_set_size (self->read_files, 0);
  return TRUE;
}

/* Files come behind their articles: one that is noted needs no reading. */
static gboolean
write_batch (Sink *self, GError **error)
{
  gboolean any = self->articles->len > 0 || self->taken_up->len > 0 || self->read_files->len > 0;
  gboolean ok;

  ok = !any || (begin (self, error) && write_articles (self, error) && write_taken_up (self, error)
                && write_files (self, error));
  self->written = g_get_monotonic_time ();
  if (any)
    self->interval = MIN (2 * self->interval, MAX_INTERVAL);
  return ok;
}

static gboolean
write_if_due (Sink *self, GError **error)
{
  if (self->n_bytes < MAX_BATCH_BYTES && g_get_monotonic_time () - self->written < self->interval)
    return TRUE;
  return write_batch (self, error);
}

/* ---- what is read ---------------------------------------------------------------- */

static gboolean
knows_file (EntIntakeSink *sink, const EntSourceFile *file)
{
  Sink *self = (Sink *) sink;
  const EntSourceFile *known = g_hash_table_lookup (self->files, file->path);

  if (known == NULL || known->size != file->size || known->modified != file->modified)
    return FALSE;
  self->outcome->n_known++;
  return TRUE;
}

static gboolean
knows_article (EntIntakeSink *sink, const EntArticle *article)
{
  return g_hash_table_contains (((Sink *) sink)->known, article->key);
}

static void
note_text (EntArticle *article, gpointer data)
{
  if (!article->is_partial)
    ent_catalogue_note_text (data, article);
  ent_article_unref (article);
}

/* Only a new article needs to be compared with those that were there. */
static gboolean
learn_texts (Sink *self, GError **error)
{
  if (!self->knows_texts)
    self->knows_texts = ent_case_file_foreach_article (self->file, note_text, self->catalogue, error);
  return self->knows_texts;
}

static gboolean
add_article (Sink *self, EntEntry *entry, GError **error)
{
  EntNewArticle new_article = { NULL };
  g_autofree char *given = g_strdup (entry->article->id);

  if (!learn_texts (self, error))
    return FALSE;
  new_article.replaces = g_strdup (ent_catalogue_add (self->catalogue, entry->article));
  new_article.given = g_str_equal (given, entry->article->id) ? NULL : g_steal_pointer (&given);
  new_article.article = g_steal_pointer (&entry->article);
  new_article.claims = g_steal_pointer (&entry->claims);
  self->n_bytes += new_article.article->length;
  self->outcome->n_articles++;
  self->outcome->n_versions += new_article.replaces != NULL;
  g_array_append_val (self->articles, new_article);
  return write_if_due (self, error);
}

/* An article whose import was undone comes back. */
static gboolean
meet_known (Sink *self, const EntArticle *article, GError **error)
{
  gpointer is_present = GINT_TO_POINTER (TRUE);

  g_hash_table_lookup_extended (self->known, article->key, NULL, &is_present);
  if (!is_present && g_hash_table_add (self->returned, g_strdup (article->key)))
    {
      g_ptr_array_add (self->taken_up, g_strdup (article->key));
      self->outcome->n_articles++;
    }
  else
    self->outcome->n_known++;
  return write_if_due (self, error);
}

static gboolean
take_entry (EntIntakeSink *sink, EntEntry *entry, GError **error)
{
  Sink *self = (Sink *) sink;

  if (entry->claims == NULL || ent_catalogue_has (self->catalogue, entry->article->key))
    return meet_known (self, entry->article, error);
  return add_article (self, entry, error);
}

static void
take_problem (EntIntakeSink *sink, const EntProblem *problem)
{
  g_ptr_array_add (((Sink *) sink)->outcome->problems, ent_problem_new (problem->name, problem->reason));
}

/* Where there was a problem with a file, it is told again. */
static gboolean
end_file (EntIntakeSink *sink, const EntSourceFile *file, gboolean sound, GError **error)
{
  Sink *self = (Sink *) sink;
  EntSourceFile copy = { g_strdup (file->path), file->size, sound ? file->modified : ENT_SOURCE_FILE_UNSURE };

  g_array_append_val (self->read_files, copy);
  return write_if_due (self, error);
}

static gboolean
rest (EntIntakeSink *sink, GError **error)
{
  return write_if_due ((Sink *) sink, error);
}

/* ---- the import ------------------------------------------------------------------- */

static gboolean
is_any_missing (GHashTable *known)
{
  GHashTableIter iter;
  gpointer is_present;

  g_hash_table_iter_init (&iter, known);
  while (g_hash_table_iter_next (&iter, NULL, &is_present))
    if (!is_present)
      return TRUE;
  return FALSE;
}

static gboolean
sink_init (Sink *self, EntCaseFile *file, const char *reader, GError **error)
{
  *self = (Sink) {
    .sink = { knows_file, knows_article, take_entry, take_problem, end_file, rest },
    .file = file,
    .reader = reader,
    .known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .returned = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .catalogue = ent_catalogue_new (),
    .outcome = ent_import_outcome_new (),
    .articles = g_array_new (FALSE, FALSE, sizeof (EntNewArticle)),
    .taken_up = g_ptr_array_new_with_free_func (g_free),
    .read_files = g_array_new (FALSE, FALSE, sizeof (EntSourceFile)),
    .written = g_get_monotonic_time (),
    .interval = FIRST_INTERVAL,
  };
  g_array_set_clear_func (self->articles, clear_new_article);
  g_array_set_clear_func (self->read_files, clear_source_file);
  if (!ent_case_file_fill_catalogue (file, self->catalogue, self->known, error))
    return FALSE;
  self->files = ent_case_file_load_files (file, error);
  if (self->files == NULL)
    return FALSE;
  /* what was taken out of the case comes back, in whatever file it is */
  if (is_any_missing (self->known))
    g_hash_table_remove_all (self->files);
  return TRUE;
}

static void
sink_clear (Sink *self)
{
  g_hash_table_unref (self->known);
  g_hash_table_unref (self->returned);
  g_clear_pointer (&self->files, g_hash_table_unref);
  ent_catalogue_free (self->catalogue);
  g_clear_pointer (&self->outcome, ent_import_outcome_free);
  g_array_unref (self->articles);
  g_ptr_array_unref (self->taken_up);
  g_array_unref (self->read_files);
}

static gboolean
end (Sink *self, gboolean ok, GError **error)
{
  ok = ok && write_batch (self, error);
  if (ok && self->outcome->problems->len > 0)
    ok = begin (self, error);
  if (self->import != 0)
    ok = ent_case_file_end_import (self->file, self->import, self->outcome->problems, ok ? error : NULL) && ok;
  return ok;
}

/*
 * ent_import_run_to_file:
 * @reader: what reads, see ent_pipeline_get_version()
 *
 * Returns: (transfer full) (nullable): how it went; where it failed, what was written until then is in the case
 */
EntImportOutcome *
ent_import_run_to_file (EntIntake *intake, EntCaseFile *file, const char *reader, GError **error)
{
  g_autoptr (EntImportOutcome) outcome = NULL;
  gboolean ok;
  Sink sink;

  ok = sink_init (&sink, file, reader, error);
  if (ok)
    {
      ok = ent_intake_run (intake, &sink.sink, error);
      ok = end (&sink, ok, error);
      outcome = g_steal_pointer (&sink.outcome);
    }
  sink_clear (&sink);
  return ok ? g_steal_pointer (&outcome) : NULL;
}
