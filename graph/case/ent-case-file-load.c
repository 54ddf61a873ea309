/* ent-case-file-load.c: what was read, out of a case file
 *
 * A case file may come from anybody: every value is looked at before it is used.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-article-language.h"
#include "case/ent-case-file-bytes-private.h"
#include "case/ent-case-file-private.h"

#include <string.h>

/* Of articles that are gone through, so many are taken between two moments in which another thread may work. */
#define CHUNK "256"
/* No day after the year 9999 is of use. */
#define MAX_DAY 3652059
/* No lexicon has so many relations, and what counts them need not be quick with more. */
#define MAX_RELATIONS 1000

/* Columns of claims have few different words: what they mean is looked up once, as long as no other word comes in its
 * place. */
#define WORD_PLACES 64
typedef struct
{
  char *text;
  gsize length;
  gconstpointer meaning;
} Word;

typedef struct
{
  sqlite3 *db;
  const EntVocabulary *vocabulary;
  EntExtraction *extraction;
  gint64 budget;              /* bytes that may still come, see ent_sql_spend() */
  guint n_filled;             /* articles whose text is there */
  GArray *article_ids;        /* (element-type gint64): ascending, in the order of the extraction's articles */
  GArray *actor_ids;          /* (element-type gint64): ascending */
  GPtrArray *actors;          /* (element-type EntActor): in the same order */
  GArray *claim_articles;     /* (element-type guint): index of the article of each claim */
  gboolean is_mixed;          /* claims are not in the order of their articles */
  Word relations[WORD_PLACES];
  Word statuses[WORD_PLACES];
  Word plovers[WORD_PLACES];
} Loader;

/* Whether a row comes behind the one before it, by its first column; where pages of a file lead in circles it does not. */
static gboolean
comes_behind (sqlite3_stmt *statement, gint64 *last)
{
  gint64 id = sqlite3_column_int64 (statement, 0);

  if (id <= *last)
    return FALSE;
  *last = id;
  return TRUE;
}

/* Runs a query whose rows come in the order of their first column, a number, and gives each row to @take until one cannot
 * be made out: @what is then what the file is said to lack. */
static gboolean
load_rows (Loader *self, const char *sql, gboolean (*take) (Loader *, sqlite3_stmt *), const char *what, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = ent_sql_prepare (self->db, sql, error);
  g_autoptr (GError) problem = NULL;
  gint64 last = 0;   /* no id is lower than 1 */

  if (statement == NULL)
    return FALSE;
  while (ent_sql_next (statement, &problem))
    if (!comes_behind (statement, &last) || !take (self, statement) || self->budget < 0)
      return ent_sql_set_damaged (error, what);
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/* Most files have no gaps between the ids. */
static gboolean
find_index (GArray *ids, gint64 id, guint *index)
{
  guint low = 0, high = ids->len;

  if (id >= 1 && id <= ids->len && g_array_index (ids, gint64, id - 1) == id)
    {
      *index = id - 1;
      return TRUE;
    }
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (ids, gint64, middle) < id)
        low = middle + 1;
      else
        high = middle;
    }
  *index = low;
  return low < ids->len && g_array_index (ids, gint64, low) == id;
}

EntDay
ent_case_file_read_day (sqlite3_stmt *statement, int column, gboolean *ok)
{
  if (sqlite3_column_type (statement, column) == SQLITE_NULL)
    return ENT_DAY_NONE;
  return ent_sql_get_number (statement, column, 1, MAX_DAY, ok);
}

/* ---- articles --------------------------------------------------------------------- */

static gboolean
fill_article (EntArticle *article, sqlite3_stmt *statement)
{
  gboolean ok = TRUE;

  article->key = g_strdup (ent_sql_get_text (statement, 1, &ok));
  article->path = g_strdup (ent_sql_get_text_or_null (statement, 5, &ok));
  article->title = g_strdup (ent_sql_get_text_or_null (statement, 6, &ok));
  article->outlet = g_strdup (ent_sql_get_text_or_null (statement, 7, &ok));
  article->author = g_strdup (ent_sql_get_text_or_null (statement, 8, &ok));
  article->url = g_strdup (ent_sql_get_text_or_null (statement, 9, &ok));
  g_strfreev (article->agencies);
  article->agencies = g_strsplit (ent_sql_get_text (statement, 10, &ok), "\n", 0);
  article->published = ent_case_file_read_day (statement, 11, &ok);
  ok = ent_article_set_language (article, ent_sql_get_text (statement, 12, &ok)) && ok;
  g_free (article->origin);
  article->origin = g_strdup (ent_sql_get_text (statement, 13, &ok));
  g_free (article->text);
  article->text = g_strdup (ent_sql_get_text (statement, 15, &ok));
  article->length = strlen (article->text);
  return ok && article->length <= ENT_ARTICLE_MAX_BYTES
    && ent_case_file_unpack_blocks (article, sqlite3_column_blob (statement, 14), sqlite3_column_bytes (statement, 14))
    && (sqlite3_column_type (statement, 16) == SQLITE_NULL
        || ent_case_file_unpack_pieces (article, sqlite3_column_blob (statement, 16), sqlite3_column_bytes (statement, 16)));
}

EntArticle *
ent_case_file_read_article (sqlite3_stmt *statement)
{
  gboolean ok = TRUE;
  g_autoptr (EntArticle) article = ent_article_new (ent_sql_get_text (statement, 4, &ok));

  return ok && fill_article (article, statement) ? g_steal_pointer (&article) : NULL;
}

/* An article that its claims can name, to be filled by take_text(). */
static gboolean
take_article (Loader *self, sqlite3_stmt *statement)
{
  gboolean ok = TRUE;
  g_autoptr (EntArticle) article = ent_article_new (ent_sql_get_text (statement, 3, &ok));
  gint64 id = sqlite3_column_int64 (statement, 0);
  guint index = self->extraction->articles->len;
  guint previous;

  if (!ok || !ent_sql_spend (statement, &self->budget))
    return FALSE;
  ent_extraction_add_article (self->extraction, article, ent_sql_get_number (statement, 1, 1, G_MAXINT64, &ok));
  g_array_append_val (self->article_ids, id);
  if (sqlite3_column_type (statement, 2) == SQLITE_NULL)
    return ok;
  if (!find_index (self->article_ids, ent_sql_get_number (statement, 2, 1, G_MAXINT64, &ok), &previous) || previous == index)
    return FALSE;
  g_array_index (self->extraction->provenances, EntProvenance, previous).later = index;
  return ok;
}

static gboolean
take_text (Loader *self, sqlite3_stmt *statement)
{
  guint index = self->n_filled++;

  return index < self->article_ids->len
    && sqlite3_column_int64 (statement, 0) == g_array_index (self->article_ids, gint64, index)
    && fill_article (g_ptr_array_index (self->extraction->articles, index), statement)
    && ent_sql_spend (statement, &self->budget);
}

/* ---- actors and claims --------------------------------------------------------------- */

static gboolean
take_actor (Loader *self, sqlite3_stmt *statement)
{
  gint64 id = sqlite3_column_int64 (statement, 0);
  EntActorKind kind = ENT_ACTOR_OTHER;
  gboolean ok = TRUE;

  ok = ent_actor_kind_from_name (ent_sql_get_text (statement, 3, &ok), &kind) && ok;
  g_array_append_val (self->actor_ids, id);
  g_ptr_array_add (self->actors, ent_actor_new (ent_sql_get_text (statement, 1, &ok), ent_sql_get_text (statement, 2, &ok),
                                                kind, ent_sql_get_text_or_null (statement, 4, &ok),
                                                ent_sql_get_text_or_null (statement, 5, &ok)));
  return ok && ent_sql_spend (statement, &self->budget);
}

static EntActor *
find_actor (Loader *self, gint64 id)
{
  guint index;

  return find_index (self->actor_ids, id, &index) ? g_ptr_array_index (self->actors, index) : NULL;
}

static gboolean
add_sayers (Loader *self, EntClaim *claim, const char *ids)
{
  while (*ids != '\0')
    {
      char *end;
      EntActor *sayer = find_actor (self, g_ascii_strtoll (ids, &end, 10));

      if (end == ids || sayer == NULL || (*end != '\0' && *end != ' '))
        return FALSE;
      g_ptr_array_add (claim->said_by, ent_actor_ref (sayer));
      ids = *end == ' ' ? end + 1 : end;
    }
  return TRUE;
}

/* What counts the relations that the vocabulary does not know need not be quick with more than there can be. */
static gconstpointer
find_relation (Loader *self, const char *name)
{
  return self->extraction->types->len <= MAX_RELATIONS
           ? ent_extraction_get_relation_type (self->extraction, self->vocabulary, name) : NULL;
}

static gconstpointer
find_status (Loader *self, const char *name)
{
  EntStatus status;

  return ent_status_from_name (name, &status) ? GUINT_TO_POINTER (status + 1) : NULL;
}

static gconstpointer
find_plover (Loader *self, const char *name)
{
  return ent_extraction_keep_string (self->extraction, name);
}

/* What a word means in its column: %NULL where there is none, or @find does not know it; then @ok is set to %FALSE. */
static gconstpointer
get_meaning (Loader *self, Word *words, gconstpointer (*find) (Loader *, const char *), sqlite3_stmt *statement, int column,
             gboolean *ok)
{
  int type = sqlite3_column_type (statement, column);
  const char *text;
  gsize length;
  Word *word;

  *ok = *ok && (type == SQLITE_TEXT || type == SQLITE_NULL);
  if (type != SQLITE_TEXT)
    return NULL;
  text = (const char *) sqlite3_column_text (statement, column);
  length = sqlite3_column_bytes (statement, column);
  word = &words[length == 0 ? 0 : (length * 5 + (guchar) text[0] * 3 + (guchar) text[length - 1]) % WORD_PLACES];
  if (word->text != NULL && word->length == length && memcmp (word->text, text, length) == 0)
    return word->meaning;
  text = ent_sql_get_text (statement, column, ok);
  if (!*ok)
    return NULL;
  g_free (word->text);
  *word = (Word) { g_strdup (text), length, find (self, text) };
  *ok = word->meaning != NULL;
  return word->meaning;
}

static void
clear_words (Word *words)
{
  for (guint i = 0; i < WORD_PLACES; i++)
    g_free (words[i].text);
}

static char *
dup_text_or_null (Loader *self, sqlite3_stmt *statement, int column, gboolean *ok)
{
  const char *text = ent_sql_get_text_or_null (statement, column, ok);

  if (text == NULL)
    return NULL;
  self->budget -= sqlite3_column_bytes (statement, column);
  return g_strdup (text);
}

static gboolean
fill_claim (Loader *self, EntClaim *claim, sqlite3_stmt *statement)
{
  gboolean ok = TRUE;
  const char *sayers = ent_sql_get_text (statement, 8, &ok);

  claim->plover = get_meaning (self, self->plovers, find_plover, statement, 6, &ok);
  claim->object = dup_text_or_null (self, statement, 7, &ok);
  claim->event.from = ent_case_file_read_day (statement, 9, &ok);
  claim->event.to = ent_case_file_read_day (statement, 10, &ok);
  claim->rule = dup_text_or_null (self, statement, 12, &ok);
  claim->key = dup_text_or_null (self, statement, 14, &ok);
  if (sqlite3_column_type (statement, 13) != SQLITE_NULL)
    {
      ent_extraction_set_claim_import (self->extraction, claim, ent_sql_get_number (statement, 13, 1, G_MAXINT64, &ok));
      self->is_mixed = TRUE;
    }
  self->budget -= sqlite3_column_bytes (statement, 8) + ENT_SPANS_BYTES;
  return ok && add_sayers (self, claim, sayers)
    && ent_case_file_unpack_spans (claim, sqlite3_column_blob (statement, 11), sqlite3_column_bytes (statement, 11));
}

static gboolean
take_claim (Loader *self, sqlite3_stmt *statement)
{
  gboolean ok = TRUE;
  EntActor *source = find_actor (self, ent_sql_get_number (statement, 2, 1, G_MAXINT64, &ok));
  const EntRelationType *type = get_meaning (self, self->relations, find_relation, statement, 3, &ok);
  EntActor *target = find_actor (self, ent_sql_get_number (statement, 4, 1, G_MAXINT64, &ok));
  gconstpointer status = get_meaning (self, self->statuses, find_status, statement, 5, &ok);
  guint article;
  EntClaim *claim;

  if (!ok || type == NULL || status == NULL || source == NULL || target == NULL
      || !find_index (self->article_ids, ent_sql_get_number (statement, 1, 1, G_MAXINT64, &ok), &article) || !ok)
    return FALSE;
  claim = ent_claim_new (g_ptr_array_index (self->extraction->articles, article), source, type, target);
  claim->status = GPOINTER_TO_UINT (status) - 1;
  if (self->claim_articles->len > 0
      && article < g_array_index (self->claim_articles, guint, self->claim_articles->len - 1))
    self->is_mixed = TRUE;
  g_array_append_val (self->claim_articles, article);
  g_ptr_array_add (self->extraction->claims, claim);
  return fill_claim (self, claim, statement);
}

static int
compare_claims (gconstpointer a, gconstpointer b, gpointer data)
{
  return ent_claim_compare (*(EntClaim *const *) a, *(EntClaim *const *) b);
}

/* Puts claims that another import brought than their article between the others of it. */
static void
sort_brought_claims (Loader *self)
{
  GPtrArray *claims = self->extraction->claims;
  guint end;

  for (guint start = 0; start < claims->len; start = end)
    {
      const EntArticle *article = ((EntClaim *) g_ptr_array_index (claims, start))->article;
      gboolean brought = FALSE;

      for (end = start; end < claims->len && ((EntClaim *) g_ptr_array_index (claims, end))->article == article; end++)
        brought = brought || ent_extraction_get_claim_import (self->extraction, g_ptr_array_index (claims, end)) != 0;
      if (brought)
        g_qsort_with_data (claims->pdata + start, end - start, sizeof *claims->pdata, compare_claims, NULL);
    }
}

/* Claims of articles that were read again stand behind all others; they come to those of their article, in their order. */
static void
sort_claims (Loader *self)
{
  GPtrArray *claims = self->extraction->claims;
  g_autofree gpointer *sorted = g_new (gpointer, claims->len);
  g_autofree guint *starts = g_new0 (guint, self->article_ids->len + 1);

  for (guint i = 0; i < claims->len; i++)
    starts[g_array_index (self->claim_articles, guint, i) + 1]++;
  for (guint i = 0; i < self->article_ids->len; i++)
    starts[i + 1] += starts[i];
  for (guint i = 0; i < claims->len; i++)
    sorted[starts[g_array_index (self->claim_articles, guint, i)]++] = g_ptr_array_index (claims, i);
  memcpy (claims->pdata, sorted, claims->len * sizeof *sorted);
  sort_brought_claims (self);
}

static gboolean
take_problem (Loader *self, sqlite3_stmt *statement)
{
  gboolean ok = TRUE;

  g_ptr_array_add (self->extraction->problems,
                   ent_problem_new (ent_sql_get_text (statement, 1, &ok), ent_sql_get_text (statement, 2, &ok)));
  return ok && ent_sql_spend (statement, &self->budget);
}

static gboolean
load_names (Loader *self, GError **error)
{
  return load_rows (self, "SELECT id, import, previous, name FROM article ORDER BY id", take_article, "an article", error)
    && load_rows (self, "SELECT id, key, name, kind, country, role FROM actor ORDER BY id", take_actor, "an actor", error)
    && load_rows (self, "SELECT id, name, reason FROM problem ORDER BY id", take_problem, "a problem of an import", error);
}

static gboolean
load_claims (Loader *self, GError **error)
{
  return load_rows (self, "SELECT id, article, source, relation, target, status, plover, object, sayers, event_from,"
                          " event_to, spans, rule, import, key FROM claim ORDER BY id", take_claim, "a claim", error);
}

static gboolean
load_texts (Loader *self, GError **error)
{
  if (!load_rows (self, "SELECT " ENT_CASE_FILE_ARTICLE_COLUMNS " FROM article ORDER BY id", take_text, "an article", error))
    return FALSE;
  return self->n_filled == self->article_ids->len || ent_sql_set_damaged (error, "an article");
}

/* Whether claims stand where they say in the texts of their articles. */
static gboolean
place_spans (Loader *self, GError **error)
{
  for (guint i = 0; i < self->extraction->claims->len; i++)
    if (!ent_case_file_place_spans (g_ptr_array_index (self->extraction->claims, i)))
      return ent_sql_set_damaged (error, "a claim");
  return TRUE;
}

/* ---- texts and claims side by side ---- */

typedef struct
{
  Loader loader;
  GError *error;
} Texts;

static gpointer
load_texts_in_thread (gpointer data)
{
  Texts *texts = data;

  return GINT_TO_POINTER (load_texts (&texts->loader, &texts->error));
}

/* A second connection to a file that nobody else may write to sees the same as the first; %NULL where it need not. */
static sqlite3 *
open_beside (EntCaseFile *self)
{
  return self->access == ENT_CASE_FILE_WRITABLE ? ent_case_file_open_database (self->path, "", SQLITE_OPEN_READONLY, NULL)
                                                : NULL;
}

/* Texts are half of the work, and of a connection of their own where there can be one. */
static gboolean
load_texts_and_claims (Loader *self, sqlite3 *beside, GError **error)
{
  Texts texts = { .loader = *self };
  GThread *thread;
  gboolean ok;

  if (beside == NULL)
    return load_texts (self, error) && load_claims (self, error);
  texts.loader.db = beside;
  thread = g_thread_new ("texts", load_texts_in_thread, &texts);
  ok = load_claims (self, error);
  if (GPOINTER_TO_INT (g_thread_join (thread)))
    return ok;
  if (ok)
    g_propagate_error (error, texts.error);
  else
    g_error_free (texts.error);
  return FALSE;
}

static void
loader_init (Loader *self)
{
  self->budget = ent_sql_read_size (self->db);
  self->article_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->actor_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->actors = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_actor_unref);
  self->claim_articles = g_array_new (FALSE, FALSE, sizeof (guint));
}

static void
loader_clear (Loader *self)
{
  g_array_unref (self->article_ids);
  g_array_unref (self->actor_ids);
  g_ptr_array_unref (self->actors);
  g_array_unref (self->claim_articles);
  clear_words (self->relations);
  clear_words (self->statuses);
  clear_words (self->plovers);
}

/*
 * ent_case_file_read_extraction:
 * @beside: (nullable): another connection, which sees the same
 *
 * As ent_case_file_load(), in a transaction of the one who holds the file's mutex.
 */
EntExtraction *
ent_case_file_read_extraction (EntCaseFile *self, const EntVocabulary *vocabulary, sqlite3 *beside, GError **error)
{
  g_autoptr (EntExtraction) extraction = ent_extraction_new ();
  Loader loader = { .db = self->db, .vocabulary = vocabulary, .extraction = extraction };
  gboolean ok;

  loader_init (&loader);
  ok = load_names (&loader, error) && load_texts_and_claims (&loader, beside, error)
    && place_spans (&loader, error);
  if (ok && loader.is_mixed)
    sort_claims (&loader);
  loader_clear (&loader);
  return ok ? g_steal_pointer (&extraction) : NULL;
}

/**
 * ent_case_file_load:
 * @vocabulary: relations that it knows are of it; it must outlive the extraction
 *
 * Returns: (transfer full) (nullable): all articles of the file, with the claims that were read of them, as they are at
 *   one moment; O(bytes)
 */
EntExtraction *
ent_case_file_load (EntCaseFile *self, const EntVocabulary *vocabulary, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autoptr (sqlite3) beside = open_beside (self);
  EntExtraction *extraction;

  if (!ent_sql_execute (self->db, "BEGIN", error))
    return NULL;
  extraction = ent_case_file_read_extraction (self, vocabulary, beside, error);
  sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);   /* nothing was written */
  return extraction;
}

/* Returns: whether there may be more behind @last, which is set to the last that was taken */
static gboolean
take_chunk (EntCaseFile *self, gint64 *last, EntArticleTextFunc func, gpointer data, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autoptr (sqlite3_stmt) statement = NULL;
  gboolean any = FALSE;

  statement = ent_sql_prepare (self->db, "SELECT " ENT_CASE_FILE_ARTICLE_COLUMNS " FROM article WHERE id > ? ORDER BY id LIMIT " CHUNK,
                               error);
  if (statement == NULL)
    return FALSE;
  ent_sql_bind (statement, "i", *last);
  while (ent_sql_next (statement, error))
    {
      EntArticle *article = comes_behind (statement, last) ? ent_case_file_read_article (statement) : NULL;

      if (article == NULL)
        return ent_sql_set_damaged (error, "an article");
      func (article, data);
      any = TRUE;
    }
  return any;
}

/*
 * ent_case_file_foreach_article:
 * @func: (scope call): takes each article of the file, one after the other
 */
gboolean
ent_case_file_foreach_article (EntCaseFile *self, EntArticleTextFunc func, gpointer data, GError **error)
{
  g_autoptr (GError) problem = NULL;
  gint64 last = 0;

  while (take_chunk (self, &last, func, data, &problem) && problem == NULL)
    ;
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}
