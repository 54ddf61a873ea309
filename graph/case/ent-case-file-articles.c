/* ent-case-file-articles.c: what was read, into a case file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-case-file-bytes-private.h"
#include "case/ent-case-file-private.h"
#include "case/ent-subject.h"

#include <string.h>

/* ---- actors ------------------------------------------------------------------- */

/* Claims know an actor more or less completely: each way is a row. */
static char *
dup_actor_line (const char *key, const char *name, const char *kind, const char *country, const char *role)
{
  return g_strjoin ("\x1f", key, name, kind, country != NULL ? country : "\x1e", role != NULL ? role : "\x1e", NULL);
}

static void
note_actor (EntCaseFile *self, char *line, gint64 id)
{
  g_hash_table_replace (self->actors, line, g_memdup2 (&id, sizeof id));
}

/* The actors that are in the file already. */
static gboolean
find_actors (EntCaseFile *self, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  g_autoptr (GError) problem = NULL;
  gboolean ok = TRUE;

  if (self->actors != NULL)
    return TRUE;
  statement = ent_sql_prepare (self->db, "SELECT id, key, name, kind, country, role FROM actor ORDER BY id", error);
  if (statement == NULL)
    return FALSE;
  self->actors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  while (ent_sql_next (statement, &problem))
    note_actor (self, dup_actor_line (ent_sql_get_text (statement, 1, &ok), ent_sql_get_text (statement, 2, &ok),
                                      ent_sql_get_text (statement, 3, &ok),
                                      ent_sql_get_text_or_null (statement, 4, &ok),
                                      ent_sql_get_text_or_null (statement, 5, &ok)),
                sqlite3_column_int64 (statement, 0));
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else if (ok)
    return TRUE;
  else
    ent_sql_set_damaged (error, "an actor");
  g_clear_pointer (&self->actors, g_hash_table_unref);
  return FALSE;
}

/* What an addition of articles writes with. */
typedef struct
{
  EntCaseFile *file;
  gint64 import;
  const char *reader;
  sqlite3_stmt *article;
  sqlite3_stmt *words;
  sqlite3_stmt *actor;
  sqlite3_stmt *claim;
  sqlite3_stmt *partial;
  gboolean completes;        /* its claims are of an article that another import brought */
} Writer;

static gboolean
writer_init (Writer *self, EntCaseFile *file, gint64 import, const char *reader, GError **error)
{
  *self = (Writer) { .file = file, .import = import, .reader = reader };
  return (self->article = ent_sql_prepare (file->db,
            "INSERT INTO article (key, import, previous, name, given, path, title, outlet, author, url, agencies, published,"
            " language, origin, reader, blocks, text, pieces)"
            " VALUES (?, ?, (SELECT id FROM article WHERE key = ?), ?, ?, ?, ?, ?, ?, ?, ?, nullif (?, 0), ?, ?, ?, ?, ?, ?)",
            error)) != NULL
    && (self->words = ent_sql_prepare (file->db, "INSERT INTO found (rowid, text) VALUES (?, ?)", error)) != NULL
    && (self->actor = ent_sql_prepare (file->db,
            "INSERT INTO actor (key, name, kind, country, role) VALUES (?, ?, ?, ?, ?)", error)) != NULL
    && (self->claim = ent_sql_prepare (file->db,
            "INSERT INTO claim (article, source, relation, target, status, plover, object, sayers, event_from, event_to,"
            " spans, rule, import, key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, nullif (?, 0), nullif (?, 0), ?, ?, nullif (?, 0), ?)",
            error)) != NULL
    && (self->partial = ent_sql_prepare (file->db, "SELECT id FROM article WHERE key = ? AND pieces IS NOT NULL", error)) != NULL;
}

static void
writer_clear (Writer *self)
{
  sqlite3_finalize (self->article);
  sqlite3_finalize (self->words);
  sqlite3_finalize (self->actor);
  sqlite3_finalize (self->claim);
  sqlite3_finalize (self->partial);
}

static gboolean
write_actor (Writer *self, const EntActor *actor, gint64 *id, GError **error)
{
  const char *kind = ent_actor_kind_get_name (actor->kind);
  g_autofree char *line = dup_actor_line (actor->id, actor->name, kind, actor->country, actor->role);
  const gint64 *known = g_hash_table_lookup (self->file->actors, line);

  if (known != NULL)
    {
      *id = *known;
      return TRUE;
    }
  ent_sql_bind (self->actor, "ttttt", actor->id, actor->name, kind, actor->country, actor->role);
  if (!ent_sql_run (self->actor, error))
    return FALSE;
  *id = sqlite3_last_insert_rowid (self->file->db);
  note_actor (self->file, g_steal_pointer (&line), *id);
  return TRUE;
}

/* ---- articles and claims ---------------------------------------------------------- */

/* What came in a file is of its import, and not of that of its article: the next file may have others of that. */
static gboolean
write_claim (Writer *self, gint64 article, const EntClaim *claim, GError **error)
{
  guint8 spans[ENT_SPANS_BYTES];
  g_autoptr (GString) sayers = g_string_new (NULL);
  gint64 source, target;

  if (!write_actor (self, claim->source, &source, error) || !write_actor (self, claim->target, &target, error))
    return FALSE;
  for (guint i = 0; i < claim->said_by->len; i++)
    {
      gint64 sayer;

      if (!write_actor (self, g_ptr_array_index (claim->said_by, i), &sayer, error))
        return FALSE;
      g_string_append_printf (sayers, i > 0 ? " %" G_GINT64_FORMAT : "%" G_GINT64_FORMAT, sayer);
    }
  ent_case_file_pack_spans (claim, spans);
  ent_sql_bind (self->claim, "iititttt" "iibtit", article, source, claim->type->name, target,
                ent_status_get_name (claim->status), claim->plover, claim->object, sayers->str,
                (gint64) claim->event.from, (gint64) claim->event.to, spans, sizeof spans, claim->rule,
                claim->key != NULL || self->completes ? self->import : 0, claim->key);
  return ent_sql_run (self->claim, error);
}

static gboolean
insert_article (Writer *self, const EntNewArticle *new_article, gint64 *id, GError **error)
{
  const EntArticle *article = new_article->article;
  g_autofree char *agencies = g_strjoinv ("\n", article->agencies);
  g_autofree guint8 *blocks = g_malloc (article->n_blocks * ENT_BLOCK_BYTES + 1);
  g_autofree guint8 *pieces = article->is_partial ? g_malloc (article->n_pieces * ENT_PIECE_BYTES + 1) : NULL;

  ent_case_file_pack_blocks (article, blocks);
  ent_case_file_pack_pieces (article, pieces);
  ent_sql_bind (self->article, "tittttt" "ttttitt" "tbtb", article->key, self->import, new_article->replaces, article->id,
                new_article->given, article->path, article->title, article->outlet, article->author, article->url, agencies,
                (gint64) article->published, article->language, article->origin, self->reader, blocks,
                (gsize) article->n_blocks * ENT_BLOCK_BYTES, article->text, pieces,
                (gsize) article->n_pieces * ENT_PIECE_BYTES);
  if (!ent_sql_run (self->article, error))
    return FALSE;
  *id = sqlite3_last_insert_rowid (self->file->db);
  ent_sql_bind (self->words, "it", *id, article->text);
  return ent_sql_run (self->words, error);
}

/* Runs a statement with some parameters. */
#define RUN(db, error, sql, ...) \
  G_STMT_START { \
    g_autoptr (sqlite3_stmt) statement_ = ent_sql_prepare (db, sql, error); \
    if (statement_ == NULL) \
      return FALSE; \
    ent_sql_bind (statement_, __VA_ARGS__); \
    if (!ent_sql_run (statement_, error)) \
      return FALSE; \
  } G_STMT_END

/* Puts another text in the place of that of an article. */
static gboolean
replace_text (sqlite3 *db, gint64 id, const EntArticle *article, GError **error)
{
  g_autofree guint8 *blocks = g_malloc (article->n_blocks * ENT_BLOCK_BYTES + 1);
  g_autofree guint8 *pieces = article->is_partial ? g_malloc (article->n_pieces * ENT_PIECE_BYTES + 1) : NULL;

  ent_case_file_pack_blocks (article, blocks);
  ent_case_file_pack_pieces (article, pieces);
  RUN (db, error, "INSERT INTO found (found, rowid, text) SELECT 'delete', id, text FROM article WHERE id = ?", "i", id);
  RUN (db, error, "UPDATE article SET text = ?, blocks = ?, pieces = ? WHERE id = ?", "tbbi", article->text, blocks,
       (gsize) article->n_blocks * ENT_BLOCK_BYTES, pieces, (gsize) article->n_pieces * ENT_PIECE_BYTES, id);
  RUN (db, error, "INSERT INTO found (rowid, text) VALUES (?, ?)", "it", id, article->text);
  return TRUE;
}

#define IS_PRESENT "EXISTS (SELECT 1 FROM record WHERE subject = 'import:' || import AND aspect = 'present')"

/* The whole of an article of which there were pieces; it stays of the import that brought those. */
static gboolean
complete_article (Writer *self, const EntNewArticle *new_article, gint64 id, GError **error)
{
  const EntArticle *article = new_article->article;

  self->completes = TRUE;
  if (!replace_text (self->file->db, id, article, error))
    return FALSE;
  RUN (self->file->db, error,
       "UPDATE article SET import = iif (" IS_PRESENT ", import, ?), previous = (SELECT id FROM article WHERE key = ?),"
       " name = ?, given = ?, path = ?, reader = ? WHERE id = ?",
       "ittttti", self->import, new_article->replaces, article->id, new_article->given, article->path, self->reader, id);
  return TRUE;
}

/* Whether the case has the claim already: it came with the pieces. */
static gboolean
has_come (Writer *self, gint64 article, const char *key, gboolean *has, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  g_autoptr (GError) problem = NULL;

  RUN (self->file->db, error, "DELETE FROM claim WHERE article = ? AND key = ? AND NOT " IS_PRESENT, "it", article, key);
  statement = ent_sql_prepare (self->file->db, "SELECT 1 FROM claim WHERE article = ? AND key = ?", error);
  if (statement == NULL)
    return FALSE;
  ent_sql_bind (statement, "it", article, key);
  *has = ent_sql_next (statement, &problem);
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static gboolean
complete_claims (Writer *self, GPtrArray *claims, gint64 article, GError **error)
{
  g_autoptr (EntExtraction) read = ent_extraction_new ();

  for (guint i = 0; i < claims->len; i++)
    g_ptr_array_add (read->claims, ent_claim_ref (g_ptr_array_index (claims, i)));
  for (guint i = 0; i < claims->len; i++)
    {
      g_autofree char *subject = ent_extraction_dup_claim_subject (read, i);
      gboolean has;

      if (!has_come (self, article, subject + strlen (ENT_SUBJECT_CLAIM), &has, error)
          || (!has && !write_claim (self, article, g_ptr_array_index (claims, i), error)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_claims (Writer *self, GPtrArray *claims, gint64 article, GError **error)
{
  for (guint i = 0; i < claims->len; i++)
    if (!write_claim (self, article, g_ptr_array_index (claims, i), error))
      return FALSE;
  return TRUE;
}

/* Sets @id to that of the article if there are pieces of it, or to 0. */
static gboolean
find_partial (Writer *self, const char *key, gint64 *id, GError **error)
{
  g_autoptr (GError) problem = NULL;

  ent_sql_bind (self->partial, "t", key);
  *id = ent_sql_next (self->partial, &problem) ? sqlite3_column_int64 (self->partial, 0) : 0;
  sqlite3_reset (self->partial);
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static gboolean
write_article (Writer *self, const EntNewArticle *new_article, GError **error)
{
  gint64 id;

  self->completes = FALSE;
  if (!find_partial (self, new_article->article->key, &id, error))
    return FALSE;
  if (id != 0)
    return complete_article (self, new_article, id, error) && complete_claims (self, new_article->claims, id, error);
  return insert_article (self, new_article, &id, error) && write_claims (self, new_article->claims, id, error);
}

/* Between ent_case_file_begin() and ent_case_file_end(): as ent_case_file_add_articles(). */
gboolean
ent_case_file_write_articles (EntCaseFile *self, gint64 import, const char *reader, const EntNewArticle *articles,
                              guint n_articles, GError **error)
{
  Writer writer;
  gboolean ok;

  ok = writer_init (&writer, self, import, reader, error) && find_actors (self, error);
  for (guint i = 0; ok && i < n_articles; i++)
    ok = write_article (&writer, &articles[i], error);
  writer_clear (&writer);
  return ok;
}

/**
 * ent_case_file_add_articles:
 * @import: of ent_case_file_begin_import()
 * @reader: which program with which lexicon and model read the claims
 * @articles: (array length=n_articles): none of which the file has, by their keys
 *
 * Writes articles with their claims, all or none; O(bytes).
 */
gboolean
ent_case_file_add_articles (EntCaseFile *self, gint64 import, const char *reader, const EntNewArticle *articles,
                            guint n_articles, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  gboolean ok;

  if (!ent_case_file_begin (self, error))
    return FALSE;
  ok = ent_case_file_write_articles (self, import, reader, articles, n_articles, error);
  return ent_case_file_end (self, ok, error);
}

/* ---- what is added to articles --------------------------------------------------------- */

static gboolean
find_article_id (sqlite3 *db, const char *key, gint64 *id, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = ent_sql_prepare (db, "SELECT id FROM article WHERE key = ?", error);
  g_autoptr (GError) problem = NULL;

  if (statement == NULL)
    return FALSE;
  ent_sql_bind (statement, "t", key);
  if (ent_sql_next (statement, &problem))
    {
      *id = sqlite3_column_int64 (statement, 0);
      return TRUE;
    }
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else
    ent_sql_set_damaged (error, "an article");
  return FALSE;
}

/*
 * ent_case_file_write_text:
 * @article: more of an article of the file, by its key, than there was
 *
 * Between ent_case_file_begin() and ent_case_file_end(), as are the next two.
 */
gboolean
ent_case_file_write_text (EntCaseFile *self, const EntArticle *article, GError **error)
{
  gint64 id;

  return find_article_id (self->db, article->key, &id, error) && replace_text (self->db, id, article, error);
}

/*
 * ent_case_file_write_claims:
 * @claims: (element-type EntClaim): with keys that the file has not, of articles that it has, by their keys
 */
gboolean
ent_case_file_write_claims (EntCaseFile *self, gint64 import, GPtrArray *claims, GError **error)
{
  Writer writer;
  gint64 id = 0;
  gboolean ok;

  ok = writer_init (&writer, self, import, NULL, error) && find_actors (self, error);
  for (guint i = 0; ok && i < claims->len; i++)
    {
      const EntClaim *claim = g_ptr_array_index (claims, i);
      const EntClaim *last = i > 0 ? g_ptr_array_index (claims, i - 1) : NULL;

      ok = (last != NULL && last->article == claim->article) || find_article_id (self->db, claim->article->key, &id, error);
      ok = ok && write_claim (&writer, id, claim, error);
    }
  writer_clear (&writer);
  return ok;
}

/*
 * ent_case_file_move_claims:
 * @claims: (element-type EntClaim): with keys that the file has, but of imports that were undone
 *
 * Makes them part of another import.
 */
gboolean
ent_case_file_move_claims (EntCaseFile *self, gint64 import, GPtrArray *claims, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  statement = ent_sql_prepare (self->db, "UPDATE claim SET import = ?"
                                         " WHERE article = (SELECT id FROM article WHERE key = ?) AND key = ?", error);
  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < claims->len; i++)
    {
      const EntClaim *claim = g_ptr_array_index (claims, i);

      ent_sql_bind (statement, "itt", import, claim->article->key, claim->key);
      if (!ent_sql_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

/* ---- reading again -------------------------------------------------------------------- */

static int
compare_claims (gconstpointer a, gconstpointer b)
{
  return ent_claim_compare (*(EntClaim *const *) a, *(EntClaim *const *) b);
}

/* What something is decided on stays, although it is not found any more. */
static gboolean
keep_decided (const EntReadAgain *again, sqlite3_stmt *decided, GPtrArray *claims, GError **error)
{
  gboolean any = FALSE;

  for (guint i = 0; i < again->lost->len; i++)
    {
      const EntLostClaim *lost = &g_array_index (again->lost, EntLostClaim, i);
      g_autoptr (GError) problem = NULL;

      ent_sql_bind (decided, "t", lost->subject);
      if (ent_sql_next (decided, &problem))
        {
          g_ptr_array_add (claims, lost->claim);
          any = TRUE;
        }
      sqlite3_reset (decided);
      if (problem != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return FALSE;
        }
    }
  if (any)
    g_ptr_array_sort (claims, compare_claims);
  return TRUE;
}

/* What a replacement of claims writes with, beside a Writer. */
typedef struct
{
  sqlite3_stmt *decided;
  sqlite3_stmt *found;
  sqlite3_stmt *forget;
  sqlite3_stmt *mark;
} Replacer;

static gboolean
replace_claims (Writer *self, Replacer *replacer, const EntReadAgain *again, GError **error)
{
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();
  gint64 id;

  for (guint i = 0; i < again->claims->len; i++)
    g_ptr_array_add (claims, g_ptr_array_index (again->claims, i));
  if (!keep_decided (again, replacer->decided, claims, error)
      || !find_article_id (self->file->db, again->article->key, &id, error))
    return FALSE;
  ent_sql_bind (replacer->forget, "i", id);
  ent_sql_bind (replacer->mark, "ti", self->reader, id);
  if (!ent_sql_run (replacer->forget, error) || !ent_sql_run (replacer->mark, error))
    return FALSE;
  for (guint i = 0; i < again->found->len; i++)
    {
      ent_sql_bind (replacer->found, "it", id, g_ptr_array_index (again->found, i));
      if (!ent_sql_run (replacer->found, error))
        return FALSE;
    }
  return write_claims (self, claims, id, error);
}

/*
 * ent_case_file_replace_claims:
 * @reader: which program with which lexicon and model read the claims
 * @articles: (array length=n_articles): articles of the file
 *
 * Puts what was read now in the place of what was read before, all or nothing; but claims that something is decided on
 * stay, and those that came in files.
 */
gboolean
ent_case_file_replace_claims (EntCaseFile *self, const char *reader, const EntReadAgain *articles, guint n_articles,
                              GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  Replacer replacer = { NULL };
  Writer writer;
  gboolean ok;

  if (!ent_case_file_begin (self, error))
    return FALSE;
  ok = writer_init (&writer, self, 0, reader, error) && find_actors (self, error)
    && (replacer.decided = ent_sql_prepare (self->db, "SELECT 1 FROM record WHERE subject = ? LIMIT 1", error)) != NULL
    && (replacer.forget = ent_sql_prepare (self->db, "DELETE FROM claim WHERE article = ? AND key IS NULL", error)) != NULL
    && (replacer.found = ent_sql_prepare (self->db, "DELETE FROM claim WHERE article = ? AND key = ?", error)) != NULL
    && (replacer.mark = ent_sql_prepare (self->db, "UPDATE article SET reader = ? WHERE id = ?", error)) != NULL;
  for (guint i = 0; ok && i < n_articles; i++)
    ok = replace_claims (&writer, &replacer, &articles[i], error);
  writer_clear (&writer);
  sqlite3_finalize (replacer.decided);
  sqlite3_finalize (replacer.found);
  sqlite3_finalize (replacer.forget);
  sqlite3_finalize (replacer.mark);
  return ent_case_file_end (self, ok, error);
}
