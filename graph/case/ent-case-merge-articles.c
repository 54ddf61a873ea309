/* ent-case-merge-articles.c: the articles of a colleague's case come into one's own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-case-merge-private.h"

#include "case/ent-subject.h"

/* So many articles are written between two moments in which the user can stop it. */
#define CHUNK 64

static EntArticle *
get_article (EntMerge *self, guint index)
{
  return g_ptr_array_index (self->theirs->articles, index);
}

static const EntProvenance *
get_provenance (EntMerge *self, guint index)
{
  return &g_array_index (self->theirs->provenances, EntProvenance, index);
}

static gboolean
is_present (EntRecords *records, const char *import)
{
  g_autofree char *subject = g_strconcat (ENT_SUBJECT_IMPORT, import, NULL);

  return ent_records_find (records, subject, "present") != NULL;
}

/* Whether they have it in their case still, and not taken it out again. */
static gboolean
is_theirs (EntMerge *self, guint index)
{
  g_autofree char *import = NULL;

  if (self->other == NULL)
    return TRUE;
  import = g_strdup_printf ("%" G_GINT64_FORMAT, get_provenance (self, index)->import);
  return is_present (self->their_records, import);
}

static gboolean
is_here (EntMerge *self, const char *key)
{
  const char *import = key != NULL ? g_hash_table_lookup (self->imports, key) : NULL;

  return import != NULL && is_present (self->my_records, import);
}

/* Whether it, or a later version of it, is in the case here, or the whole of which it has some sentences. */
static gboolean
is_known (EntMerge *self, guint index)
{
  guint version = index;

  for (guint steps = 0; version != ENT_NO_ARTICLE && steps < self->theirs->articles->len; steps++)
    {
      const char *key = get_article (self, version)->key;

      if (is_here (self, key) || (self->wholes != NULL && is_here (self, g_hash_table_lookup (self->wholes, key))))
        return TRUE;
      version = get_provenance (self, version)->later;
    }
  return FALSE;
}

/* (element-type EntNewArticle): with their claims. What the file here has and the case has not, as after an undo, is only
 * noted in @hidden, by its key. */
static GArray *
new_wanted (EntMerge *self, GPtrArray *hidden)
{
  GArray *wanted = g_array_new (FALSE, FALSE, sizeof (EntNewArticle));
  g_autofree const char **replaced = g_new0 (const char *, self->theirs->articles->len);
  guint claim = 0;

  for (guint i = 0; i < self->theirs->articles->len; i++)
    {
      EntArticle *article = get_article (self, i);
      guint later = get_provenance (self, i)->later;
      g_autoptr (GPtrArray) claims = g_ptr_array_new ();

      if (later != ENT_NO_ARTICLE)
        replaced[later] = article->key;
      for (; claim < self->theirs->claims->len; claim++)
        {
          EntClaim *one = g_ptr_array_index (self->theirs->claims, claim);

          if (one->article != article)
            break;
          g_ptr_array_add (claims, one);
        }
      if (!is_theirs (self, i))
        continue;
      if (is_known (self, i))
        self->report->n_known_articles++;
      else if (g_hash_table_contains (self->imports, article->key))
        g_ptr_array_add (hidden, article->key);
      else
        {
          EntNewArticle new_article = { .article = article, .claims = g_steal_pointer (&claims), .replaces = replaced[i] };

          g_array_append_val (wanted, new_article);
        }
    }
  return wanted;
}

static const char *
find_reader (EntMerge *self, const GArray *articles, guint index)
{
  if (self->readers == NULL)
    return ENT_READER_UNKNOWN;
  return g_hash_table_lookup (self->readers, g_array_index (articles, EntNewArticle, index).article->key);
}

/* Articles that were read by one program are written together. */
static gboolean
write_articles (EntMerge *self, const GArray *articles, gint64 import, GError **error)
{
  gboolean ok = TRUE;

  for (guint start = 0, end; ok && start < articles->len; start = end)
    {
      const char *reader = find_reader (self, articles, start);

      if (self->progress != NULL)
        self->progress (start, articles->len, self->progress_data);
      for (end = start; end < MIN (articles->len, start + CHUNK)
                        && g_strcmp0 (find_reader (self, articles, end), reader) == 0; end++)
        ;
      ok = !g_cancellable_set_error_if_cancelled (self->cancellable, error)
        && ent_case_file_write_articles (self->mine, import, reader, &g_array_index (articles, EntNewArticle, start),
                                         end - start, error);
    }
  return ok;
}

/* An import that brings nothing is none. */
static gboolean
write_import (EntMerge *self, const GArray *articles, GPtrArray *hidden, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  g_autofree char *subject = NULL;
  gint64 import;

  if (self->report->n_articles == 0)
    return TRUE;
  statement = ent_sql_prepare (self->mine->db, "INSERT INTO import (started, finished) VALUES (?1, ?1)", error);
  if (statement == NULL)
    return FALSE;
  ent_sql_bind (statement, "i", g_get_real_time () / G_USEC_PER_SEC);
  if (!ent_sql_run (statement, error))
    return FALSE;
  import = sqlite3_last_insert_rowid (self->mine->db);
  subject = g_strdup_printf (ENT_SUBJECT_IMPORT "%" G_GINT64_FORMAT, import);
  ent_decision_set (self->report->taken, subject, "present", "1");
  g_ptr_array_add (hidden, NULL);
  return write_articles (self, articles, import, error)
    && ent_case_file_move_articles (self->mine, import, (const char *const *) hidden->pdata, error);
}

/*
 * ent_merge_take_articles:
 *
 * Writes the articles of the other case that are wanted here, as an import of their own.
 */
gboolean
ent_merge_take_articles (EntMerge *self, GError **error)
{
  g_autoptr (GPtrArray) hidden = g_ptr_array_new ();
  g_autoptr (GArray) wanted = new_wanted (self, hidden);
  gboolean ok;

  self->report->n_articles = wanted->len + hidden->len;
  ok = write_import (self, wanted, hidden, error);
  for (guint i = 0; i < wanted->len; i++)
    g_ptr_array_unref (g_array_index (wanted, EntNewArticle, i).claims);
  return ok;
}
