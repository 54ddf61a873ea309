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

#define ARTICLE_COLUMNS "id, key, import, previous, name, path, title, outlet, author, url, agencies, published," \
                        " language, origin, blocks, text"
/* Of articles that are gone through, so many are taken between two moments in which another thread may work. */
#define CHUNK "256"
/* No day after the year 9999 is of use. */
#define MAX_DAY 3652059
/* No lexicon has so many relations, and what counts them need not be quick with more. */
#define MAX_RELATIONS 1000

typedef struct
{
  sqlite3 *db;
  const EntVocabulary *vocabulary;
  EntExtraction *extraction;
  gint64 budget;              /* bytes that may still come, see ent_sql_spend() */
  GHashTable *articles;       /* (element-type gint64 guint): index by id */
  GHashTable *actors;         /* (element-type gint64 EntActor) */
} Loader;

/* Whether a row comes behind the one before it; where pages of a file lead in circles it does not. */
static gboolean
comes_behind (sqlite3_stmt *statement, int n_keys, gint64 *last)
{
  gboolean behind = FALSE;

  for (int i = 0; i < n_keys; i++)
    {
      gint64 key = sqlite3_column_int64 (statement, i);

      if (!behind && key < last[i])
        return FALSE;
      behind = behind || key > last[i];
      last[i] = key;
    }
  return behind;
}

/* Runs a query whose first @n_keys columns are numbers, in the order of which the rows come, and gives each row to @take
 * until one cannot be made out: @what is then what the file is said to lack. */
static gboolean
load_rows (Loader *self, const char *sql, int n_keys, gboolean (*take) (Loader *, sqlite3_stmt *), const char *what,
           GError **error)
{
  g_autoptr (sqlite3_stmt) statement = ent_sql_prepare (self->db, sql, error);
  g_autoptr (GError) problem = NULL;
  gint64 last[2] = { 0 };   /* no key is lower than 1 */

  if (statement == NULL)
    return FALSE;
  while (ent_sql_next (statement, &problem))
    if (!comes_behind (statement, n_keys, last) || !ent_sql_spend (statement, &self->budget) || !take (self, statement))
      return ent_sql_set_damaged (error, what);
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static gpointer
new_id (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

static gboolean
find_article (Loader *self, gint64 id, guint *index)
{
  gpointer found;

  if (!g_hash_table_lookup_extended (self->articles, &id, NULL, &found))
    return FALSE;
  *index = GPOINTER_TO_UINT (found);
  return TRUE;
}

static EntDay
get_day (sqlite3_stmt *statement, int column, gboolean *ok)
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
  article->published = get_day (statement, 11, &ok);
  ok = ent_article_set_language (article, ent_sql_get_text (statement, 12, &ok)) && ok;
  g_free (article->origin);
  article->origin = g_strdup (ent_sql_get_text (statement, 13, &ok));
  g_free (article->text);
  article->text = g_strdup (ent_sql_get_text (statement, 15, &ok));
  article->length = strlen (article->text);
  return ok && article->length <= ENT_ARTICLE_MAX_BYTES
    && ent_case_file_unpack_blocks (article, sqlite3_column_blob (statement, 14), sqlite3_column_bytes (statement, 14));
}

static EntArticle *
new_article (sqlite3_stmt *statement)
{
  gboolean ok = TRUE;
  g_autoptr (EntArticle) article = ent_article_new (ent_sql_get_text (statement, 4, &ok));

  return ok && fill_article (article, statement) ? g_steal_pointer (&article) : NULL;
}

static gboolean
take_article (Loader *self, sqlite3_stmt *statement)
{
  gboolean ok = TRUE;
  g_autoptr (EntArticle) article = new_article (statement);
  gint64 id = sqlite3_column_int64 (statement, 0);
  guint index = self->extraction->articles->len;
  guint previous;

  if (article == NULL)
    return FALSE;
  ent_extraction_add_article (self->extraction, article, ent_sql_get_number (statement, 2, 1, G_MAXINT64, &ok));
  g_hash_table_insert (self->articles, new_id (id), GUINT_TO_POINTER (index));
  if (sqlite3_column_type (statement, 3) == SQLITE_NULL)
    return ok;
  if (!find_article (self, ent_sql_get_number (statement, 3, 1, G_MAXINT64, &ok), &previous) || previous == index)
    return FALSE;
  g_array_index (self->extraction->provenances, EntProvenance, previous).later = index;
  return ok;
}

/* ---- actors and claims --------------------------------------------------------------- */

static gboolean
take_actor (Loader *self, sqlite3_stmt *statement)
{
  gboolean ok = TRUE;
  EntActorKind kind = ENT_ACTOR_OTHER;
  EntActor *actor;

  ok = ent_actor_kind_from_name (ent_sql_get_text (statement, 3, &ok), &kind) && ok;
  actor = ent_actor_new (ent_sql_get_text (statement, 1, &ok), ent_sql_get_text (statement, 2, &ok), kind,
                         ent_sql_get_text_or_null (statement, 4, &ok), ent_sql_get_text_or_null (statement, 5, &ok));
  g_hash_table_insert (self->actors, new_id (sqlite3_column_int64 (statement, 0)), actor);
  return ok;
}

static EntActor *
find_actor (Loader *self, sqlite3_stmt *statement, int column, gboolean *ok)
{
  gint64 id = ent_sql_get_number (statement, column, 1, G_MAXINT64, ok);

  return g_hash_table_lookup (self->actors, &id);
}

static gboolean
add_sayers (Loader *self, EntClaim *claim, const char *ids)
{
  while (*ids != '\0')
    {
      char *end;
      gint64 id = g_ascii_strtoll (ids, &end, 10);
      EntActor *sayer = g_hash_table_lookup (self->actors, &id);

      if (end == ids || sayer == NULL || (*end != '\0' && *end != ' '))
        return FALSE;
      g_ptr_array_add (claim->said_by, ent_actor_ref (sayer));
      ids = *end == ' ' ? end + 1 : end;
    }
  return TRUE;
}

static gboolean
fill_claim (Loader *self, EntClaim *claim, sqlite3_stmt *statement)
{
  gboolean ok = TRUE;
  const char *plover = ent_sql_get_text_or_null (statement, 6, &ok);

  ok = ent_status_from_name (ent_sql_get_text (statement, 5, &ok), &claim->status) && ok;
  claim->plover = plover != NULL ? ent_extraction_keep_string (self->extraction, plover) : NULL;
  claim->object = g_strdup (ent_sql_get_text_or_null (statement, 7, &ok));
  claim->event.from = get_day (statement, 9, &ok);
  claim->event.to = get_day (statement, 10, &ok);
  claim->rule = g_strdup (ent_sql_get_text_or_null (statement, 12, &ok));
  return ok && add_sayers (self, claim, ent_sql_get_text (statement, 8, &ok)) && ok
    && ent_case_file_unpack_spans (claim, sqlite3_column_blob (statement, 11), sqlite3_column_bytes (statement, 11));
}

static gboolean
take_claim (Loader *self, sqlite3_stmt *statement)
{
  gboolean ok = TRUE;
  const char *relation = ent_sql_get_text (statement, 3, &ok);
  EntActor *source = find_actor (self, statement, 2, &ok);
  EntActor *target = find_actor (self, statement, 4, &ok);
  const EntRelationType *type;
  guint article;
  EntClaim *claim;

  if (!ok || source == NULL || target == NULL
      || !find_article (self, ent_sql_get_number (statement, 0, 1, G_MAXINT64, &ok), &article) || !ok)
    return FALSE;
  if (self->extraction->types->len > MAX_RELATIONS)
    return FALSE;
  type = ent_extraction_get_relation_type (self->extraction, self->vocabulary, relation);
  claim = ent_claim_new (g_ptr_array_index (self->extraction->articles, article), source, type, target);
  g_ptr_array_add (self->extraction->claims, claim);
  return fill_claim (self, claim, statement);
}

static gboolean
take_problem (Loader *self, sqlite3_stmt *statement)
{
  gboolean ok = TRUE;

  g_ptr_array_add (self->extraction->problems,
                   ent_problem_new (ent_sql_get_text (statement, 1, &ok), ent_sql_get_text (statement, 2, &ok)));
  return ok;
}

static gboolean
load_all (Loader *self, GError **error)
{
  return load_rows (self, "SELECT " ARTICLE_COLUMNS " FROM article ORDER BY id", 1, take_article, "an article", error)
    && load_rows (self, "SELECT id, key, name, kind, country, role FROM actor ORDER BY id", 1, take_actor, "an actor",
                  error)
    && load_rows (self, "SELECT article, id, source, relation, target, status, plover, object, sayers, event_from,"
                        " event_to, spans, rule FROM claim ORDER BY article, id", 2, take_claim, "a claim", error)
    && load_rows (self, "SELECT id, name, reason FROM problem ORDER BY id", 1, take_problem, "a problem of an import",
                  error);
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
  g_autoptr (EntExtraction) extraction = ent_extraction_new ();
  Loader loader = { .db = self->db, .vocabulary = vocabulary, .extraction = extraction };
  gboolean ok;

  if (!ent_sql_execute (self->db, "BEGIN", error))
    return NULL;
  loader.budget = ent_sql_read_size (self->db);
  loader.articles = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  loader.actors = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) ent_actor_unref);
  ok = load_all (&loader, error);
  sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);   /* nothing was written */
  g_hash_table_unref (loader.articles);
  g_hash_table_unref (loader.actors);
  return ok ? g_steal_pointer (&extraction) : NULL;
}

/* Returns: whether there may be more behind @last, which is set to the last that was taken */
static gboolean
take_chunk (EntCaseFile *self, gint64 *last, EntArticleTextFunc func, gpointer data, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autoptr (sqlite3_stmt) statement = NULL;
  gboolean any = FALSE;

  statement = ent_sql_prepare (self->db, "SELECT " ARTICLE_COLUMNS " FROM article WHERE id > ? ORDER BY id LIMIT " CHUNK,
                               error);
  if (statement == NULL)
    return FALSE;
  ent_sql_bind (statement, "i", *last);
  while (ent_sql_next (statement, error))
    {
      EntArticle *article = comes_behind (statement, 1, last) ? new_article (statement) : NULL;

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
