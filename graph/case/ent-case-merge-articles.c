/* ent-case-merge-articles.c: the articles of a colleague's case come into one's own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-case-merge-private.h"

#include "case/ent-subject.h"

#include <string.h>

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

/* Whether an import was not undone. */
gboolean
ent_merge_is_present (EntRecords *records, gint64 import)
{
  g_autofree char *subject = g_strdup_printf (ENT_SUBJECT_IMPORT "%" G_GINT64_FORMAT, import);

  return ent_records_find (records, subject, "present") != NULL;
}

/* Whether they have it in their case still, and not taken it out again. */
static gboolean
is_theirs (EntMerge *self, guint index)
{
  return self->other == NULL || ent_merge_is_present (self->their_records, get_provenance (self, index)->import);
}

static gboolean
is_here (EntMerge *self, const char *key)
{
  const char *import = key != NULL ? g_hash_table_lookup (self->imports, key) : NULL;

  return import != NULL && ent_merge_is_present (self->my_records, g_ascii_strtoll (import, NULL, 10));
}

/* Whether it, or a later version of it, is in the case here. */
static gboolean
is_known (EntMerge *self, guint index)
{
  guint version = index;

  for (guint steps = 0; version != ENT_NO_ARTICLE && steps < self->theirs->articles->len; steps++)
    {
      if (is_here (self, get_article (self, version)->key))
        return TRUE;
      version = get_provenance (self, version)->later;
    }
  return FALSE;
}

/* ---- what they have ---- */

static void
clear_new_article (gpointer data)
{
  g_ptr_array_unref (((EntNewArticle *) data)->claims);
}

static void
clear_met (gpointer data)
{
  g_ptr_array_unref (((EntMetArticle *) data)->claims);
}

/*
 * What comes in.
 * @wanted: (element-type EntNewArticle): new articles, with their claims
 * @hidden: (element-type utf8): keys of articles that the file here has and the case has not, as after an undo
 * @met: (element-type EntMetArticle): of articles that the file here has
 */
typedef struct
{
  GArray *wanted;
  GPtrArray *hidden;
  GArray *met;
} Coming;

static void
coming_init (Coming *self)
{
  self->wanted = g_array_new (FALSE, FALSE, sizeof (EntNewArticle));
  g_array_set_clear_func (self->wanted, clear_new_article);
  self->hidden = g_ptr_array_new ();
  self->met = g_array_new (FALSE, FALSE, sizeof (EntMetArticle));
  g_array_set_clear_func (self->met, clear_met);
}

static void
coming_clear (Coming *self)
{
  g_array_unref (self->wanted);
  g_ptr_array_unref (self->hidden);
  g_array_unref (self->met);
}

/* The claims of an article, the first of which is at @claim, which is moved behind them. */
static GPtrArray *
list_claims (EntMerge *self, const EntArticle *article, guint *claim)
{
  GPtrArray *claims = g_ptr_array_new ();

  for (; *claim < self->theirs->claims->len; (*claim)++)
    {
      EntClaim *one = g_ptr_array_index (self->theirs->claims, *claim);
      gint64 import = ent_extraction_get_claim_import (self->theirs, one);

      if (one->article != article)
        break;
      if (import == 0 || ent_merge_is_present (self->their_records, import))
        g_ptr_array_add (claims, one);
    }
  return claims;
}

/* What a program reads of an article it reads of it here too: only what came in a file may be new, and all where there were
 * only pieces. @first: of the claims of the article, which are given keys */
static GPtrArray *
list_new_claims (EntMerge *self, EntArticle *article, guint first, guint end, GPtrArray *claims)
{
  gboolean is_new = !article->is_partial && g_hash_table_contains (self->partial, article->key);
  GPtrArray *new_claims = g_ptr_array_new ();

  for (guint i = first; is_new && i < end; i++)
    {
      EntClaim *claim = g_ptr_array_index (self->theirs->claims, i);
      g_autofree char *subject = ent_extraction_dup_claim_subject (self->theirs, i);

      if (claim->key == NULL)
        claim->key = g_strdup (subject + strlen (ENT_SUBJECT_CLAIM));
    }
  for (guint i = 0; i < claims->len; i++)
    if (((EntClaim *) g_ptr_array_index (claims, i))->key != NULL)
      g_ptr_array_add (new_claims, g_ptr_array_index (claims, i));
  return new_claims;
}

static void
meet (EntMerge *self, EntArticle *article, guint first, guint end, GPtrArray *claims, gboolean is_known, GArray *met)
{
  EntMetArticle one = { article, list_new_claims (self, article, first, end, claims), is_known };

  if (one.claims->len > 0 || g_hash_table_contains (self->partial, article->key))
    g_array_append_val (met, one);
  else
    g_ptr_array_unref (one.claims);
}

static void
list_coming (EntMerge *self, Coming *coming)
{
  g_autofree const char **replaced = g_new0 (const char *, self->theirs->articles->len);
  guint end = 0;

  for (guint i = 0; i < self->theirs->articles->len; i++)
    {
      EntArticle *article = get_article (self, i);
      guint later = get_provenance (self, i)->later, first = end;
      g_autoptr (GPtrArray) claims = list_claims (self, article, &end);
      gboolean known = is_known (self, i);

      if (later != ENT_NO_ARTICLE)
        replaced[later] = article->key;
      if (!is_theirs (self, i))
        continue;
      self->report->n_known_articles += known;
      if (g_hash_table_contains (self->imports, article->key))
        {
          if (!known)
            g_ptr_array_add (coming->hidden, article->key);
          meet (self, article, first, end, claims, known, coming->met);
        }
      else if (!known)
        {
          EntNewArticle new_article = { .article = article, .claims = g_steal_pointer (&claims), .replaces = replaced[i] };

          g_array_append_val (coming->wanted, new_article);
        }
    }
}

/* ---- writing ---- */

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
write_import (EntMerge *self, const Coming *coming, const EntMeeting *meeting, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  g_autofree char *subject = NULL;
  gint64 import;

  if (self->report->n_articles + self->report->n_texts + self->report->n_claims == 0)
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
  g_ptr_array_add (coming->hidden, NULL);
  return write_articles (self, coming->wanted, import, error)
    && ent_case_file_move_articles (self->mine, import, (const char *const *) coming->hidden->pdata, error)
    && ent_meeting_write (meeting, self->mine, import, error);
}

/*
 * ent_merge_take_articles:
 *
 * Writes what the other case has and this one has not: new articles with their claims, and more of articles that are here, as
 * an import of its own.
 */
gboolean
ent_merge_take_articles (EntMerge *self, GError **error)
{
  g_autoptr (EntMeeting) meeting = NULL;
  gboolean ok = FALSE;
  Coming coming;

  coming_init (&coming);
  list_coming (self, &coming);
  meeting = ent_meeting_new (self, coming.met, error);
  if (meeting != NULL)
    {
      self->report->n_articles = coming.wanted->len + coming.hidden->len;
      self->report->n_texts = meeting->texts->len;
      self->report->n_claims = meeting->n_claims;
      ok = write_import (self, &coming, meeting, error);
    }
  coming_clear (&coming);
  return ok;
}
