/* ent-case-file-imports.c: imports of a case file, from their beginning to their end, and what the next one must know
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-case-file-private.h"
#include "case/ent-subject.h"

/**
 * ent_case_file_begin_import:
 *
 * Returns: number of a new import, to which articles can be added; 0 with @error set
 */
gint64
ent_case_file_begin_import (EntCaseFile *self, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autoptr (sqlite3_stmt) statement = NULL;
  gint64 id = 0;
  gboolean ok;

  if (!ent_case_file_begin (self, error))
    return 0;
  statement = ent_sql_prepare (self->db, "INSERT INTO import (started) VALUES (?)", error);
  if (statement != NULL)
    ent_sql_bind (statement, "i", g_get_real_time () / G_USEC_PER_SEC);
  ok = statement != NULL && ent_sql_run (statement, error);
  if (ok)
    id = sqlite3_last_insert_rowid (self->db);
  return ent_case_file_end (self, ok, error) ? id : 0;
}

/* Between ent_case_file_begin() and ent_case_file_end(): as ent_case_file_take_up_articles(). */
gboolean
ent_case_file_move_articles (EntCaseFile *self, gint64 import, const char *const *keys, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = ent_sql_prepare (self->db, "UPDATE article SET import = ? WHERE key = ?", error);
  gboolean ok = statement != NULL;

  for (guint i = 0; ok && keys[i] != NULL; i++)
    {
      ent_sql_bind (statement, "it", import, keys[i]);
      ok = ent_sql_run (statement, error);
    }
  return ok;
}

/**
 * ent_case_file_take_up_articles:
 * @keys: (array zero-terminated=1): of articles whose imports were undone
 *
 * Makes articles that the file has and the case has not part of another import.
 */
gboolean
ent_case_file_take_up_articles (EntCaseFile *self, gint64 import, const char *const *keys, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  gboolean ok;

  if (!ent_case_file_begin (self, error))
    return FALSE;
  ok = ent_case_file_move_articles (self, import, keys, error);
  return ent_case_file_end (self, ok, error);
}

/**
 * ent_case_file_note_files:
 * @files: (array length=n_files): whose articles are all in the case file
 *
 * Notes what the next import need not read.
 */
gboolean
ent_case_file_note_files (EntCaseFile *self, gint64 import, const EntSourceFile *files, guint n_files, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autoptr (sqlite3_stmt) statement = NULL;
  gboolean ok;

  if (!ent_case_file_begin (self, error))
    return FALSE;
  statement = ent_sql_prepare (self->db, "REPLACE INTO file (path, import, size, modified) VALUES (?, ?, ?, ?)", error);
  ok = statement != NULL;
  for (guint i = 0; ok && i < n_files; i++)
    {
      ent_sql_bind (statement, "tiii", files[i].path, import, files[i].size, files[i].modified);
      ok = ent_sql_run (statement, error);
    }
  return ent_case_file_end (self, ok, error);
}

/* ---- the end ------------------------------------------------------------------- */

static gboolean
run_with_import (EntCaseFile *self, const char *sql, gint64 import, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = ent_sql_prepare (self->db, sql, error);

  if (statement == NULL)
    return FALSE;
  ent_sql_bind (statement, "i", import);
  return ent_sql_run (statement, error);
}

/* What an earlier import could not read of the files that this one read, or could not read either, is told no more. */
static gboolean
write_problems (EntCaseFile *self, gint64 import, GPtrArray *problems, GError **error)
{
  g_autoptr (sqlite3_stmt) forget = NULL;
  g_autoptr (sqlite3_stmt) note = NULL;
  gboolean ok;

  ok = run_with_import (self, "DELETE FROM problem WHERE name IN (SELECT path FROM file WHERE import = ?1)"
                              /* "feed.jsonl:12" */
                              " OR rtrim (rtrim (name, '0123456789'), ':') IN (SELECT path FROM file WHERE import = ?1)",
                        import, error)
    && (forget = ent_sql_prepare (self->db, "DELETE FROM problem WHERE name = ? AND import <> ?", error)) != NULL
    && (note = ent_sql_prepare (self->db, "INSERT INTO problem (import, name, reason) VALUES (?, ?, ?)", error)) != NULL;
  for (guint i = 0; ok && i < problems->len; i++)
    {
      const EntProblem *problem = g_ptr_array_index (problems, i);

      ent_sql_bind (forget, "ti", problem->name, import);
      ent_sql_bind (note, "itt", import, problem->name, problem->reason);
      ok = ent_sql_run (forget, error) && ent_sql_run (note, error);
    }
  return ok;
}

static gboolean
count_articles (EntCaseFile *self, gint64 import, gint64 *n, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  g_autoptr (GError) problem = NULL;

  statement = ent_sql_prepare (self->db, "SELECT count(*) FROM article WHERE import = ?1"
                                         /* of which there were only pieces before */
                                         " OR id IN (SELECT article FROM claim WHERE import = ?1)", error);
  if (statement == NULL)
    return FALSE;
  ent_sql_bind (statement, "i", import);
  *n = ent_sql_next (statement, &problem) ? sqlite3_column_int64 (statement, 0) : 0;
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/* Its articles come into the case, as a step that can be undone; none where it brought nothing. */
static gboolean
write_end (EntCaseFile *self, gint64 import, GError **error)
{
  g_autofree char *subject = g_strdup_printf (ENT_SUBJECT_IMPORT "%" G_GINT64_FORMAT, import);
  g_autoptr (EntDecision) decision = NULL;
  g_autoptr (sqlite3_stmt) statement = NULL;
  gint64 n = 0;

  if (!count_articles (self, import, &n, error))
    return FALSE;
  decision = ent_decision_new (n == 1 ? "Add %" G_GINT64_FORMAT " Article" : "Add %" G_GINT64_FORMAT " Articles", n);
  ent_decision_set (decision, subject, "present", "1");
  if (n > 0 && !ent_case_file_write_decision (self, decision, error))
    return FALSE;
  statement = ent_sql_prepare (self->db, "UPDATE import SET finished = ? WHERE id = ?", error);
  if (statement == NULL)
    return FALSE;
  ent_sql_bind (statement, "ii", g_get_real_time () / G_USEC_PER_SEC, import);
  return ent_sql_run (statement, error);
}

/**
 * ent_case_file_end_import:
 * @problems: (element-type EntProblem): what could not be read
 *
 * Ends an import, also one that was cancelled: if there are articles of it, they are now in the case, as a step. What an
 * import brought that was killed comes into the case when the file is opened again.
 */
gboolean
ent_case_file_end_import (EntCaseFile *self, gint64 import, GPtrArray *problems, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  gboolean ok;

  if (!ent_case_file_begin (self, error))
    return FALSE;
  ok = write_problems (self, import, problems, error) && write_end (self, import, error);
  ok = ent_case_file_end (self, ok, error);
  if (ok)
    ent_case_file_read_names (self);
  return ok;
}

static GArray *
list_open_imports (EntCaseFile *self)
{
  GArray *imports = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (sqlite3_stmt) statement = NULL;

  statement = ent_sql_prepare (self->db, "SELECT id FROM import WHERE finished IS NULL ORDER BY id", NULL);
  while (statement != NULL && ent_sql_next (statement, NULL))
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      g_array_append_val (imports, id);
    }
  return imports;
}

/*
 * ent_case_file_complete_imports:
 *
 * While the file is opened: ends imports that were killed. Where that cannot be written now, it is the next time.
 */
void
ent_case_file_complete_imports (EntCaseFile *self)
{
  g_autoptr (GArray) imports = list_open_imports (self);
  gboolean ok = TRUE;

  if (imports->len == 0 || !ent_case_file_check_pages (self->db, NULL) || !ent_case_file_begin (self, NULL))
    return;
  for (guint i = 0; ok && i < imports->len; i++)
    ok = write_end (self, g_array_index (imports, gint64, i), NULL);
  ent_case_file_end (self, ok, NULL);
}

/* ---- what is there --------------------------------------------------------------- */

/* The subjects of the imports that are in the case. */
static GHashTable *
load_present_imports (EntCaseFile *self, GError **error)
{
  g_autoptr (GHashTable) present = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (sqlite3_stmt) statement = NULL;
  g_autoptr (GError) problem = NULL;

  statement = ent_sql_prepare (self->db, "SELECT subject FROM record WHERE subject GLOB '" ENT_SUBJECT_IMPORT "*'"
                                         " AND aspect = 'present'", error);
  if (statement == NULL)
    return NULL;
  while (ent_sql_next (statement, &problem))
    g_hash_table_add (present, g_strdup ((const char *) sqlite3_column_text (statement, 0)));
  if (problem == NULL)
    return g_steal_pointer (&present);
  g_propagate_error (error, g_steal_pointer (&problem));
  return NULL;
}

typedef struct
{
  EntCatalogue *catalogue;
  GHashTable *known;
  GHashTable *present;
  GHashTable *keys;          /* (element-type gint64 utf8): of articles by their ids */
} Filling;

static gboolean
fill_one (Filling *self, sqlite3_stmt *statement)
{
  gboolean ok = TRUE;
  gint64 id = sqlite3_column_int64 (statement, 0), previous = sqlite3_column_int64 (statement, 3);
  const char *name = ent_sql_get_text (statement, 4, &ok);
  const char *given = ent_sql_get_text_or_null (statement, 5, &ok);
  g_autoptr (EntArticle) article = ent_article_new (given != NULL ? given : name);
  g_autofree char *subject = g_strdup_printf (ENT_SUBJECT_IMPORT "%s", ent_sql_get_text (statement, 2, &ok));

  article->key = g_strdup (ent_sql_get_text (statement, 1, &ok));
  article->path = g_strdup (ent_sql_get_text_or_null (statement, 6, &ok));
  article->url = g_strdup (ent_sql_get_text_or_null (statement, 7, &ok));
  g_free (article->origin);
  article->origin = g_strdup (ent_sql_get_text (statement, 8, &ok));
  if (!ok)
    return FALSE;
  ent_catalogue_note (self->catalogue, article, name, g_hash_table_lookup (self->keys, &previous));
  g_hash_table_insert (self->keys, g_memdup2 (&id, sizeof id), g_strdup (article->key));
  g_hash_table_insert (self->known, g_strdup (article->key),
                       GINT_TO_POINTER (g_hash_table_contains (self->present, subject)));
  return TRUE;
}

/*
 * ent_case_file_fill_catalogue:
 * @known: (element-type utf8 gboolean): takes the keys of all articles, and whether they are in the case: their imports
 *   may have been undone
 *
 * Notes all articles of the file in @catalogue, without their texts. One of which there are only pieces is still to be read.
 */
gboolean
ent_case_file_fill_catalogue (EntCaseFile *self, EntCatalogue *catalogue, GHashTable *known, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autoptr (GHashTable) present = load_present_imports (self, error);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (sqlite3_stmt) statement = NULL;
  g_autoptr (GError) problem = NULL;
  Filling filling = { catalogue, known, present, keys };

  if (present == NULL)
    return FALSE;
  statement = ent_sql_prepare (self->db, "SELECT id, key, CAST (import AS TEXT), previous, name, given, path, url, origin"
                                         " FROM article WHERE pieces IS NULL ORDER BY id", error);
  if (statement == NULL)
    return FALSE;
  while (ent_sql_next (statement, &problem))
    if (!fill_one (&filling, statement))
      return ent_sql_set_damaged (error, "an article");
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/*
 * ent_case_file_load_files:
 *
 * Returns: (transfer full) (element-type utf8 EntSourceFile) (nullable): what was read, by path; without that which is to
 *   be read again in any case
 */
GHashTable *
ent_case_file_load_files (EntCaseFile *self, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autoptr (GHashTable) files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (sqlite3_stmt) statement = NULL;
  g_autoptr (GError) problem = NULL;
  gboolean ok = TRUE;

  statement = ent_sql_prepare (self->db, "SELECT path, size, modified FROM file WHERE modified >= 0", error);
  if (statement == NULL)
    return NULL;
  while (ok && ent_sql_next (statement, &problem))
    {
      EntSourceFile file = { NULL, ent_sql_get_number (statement, 1, 0, G_MAXINT64, &ok),
                             ent_sql_get_number (statement, 2, 0, G_MAXINT64, &ok) };

      g_hash_table_insert (files, g_strdup (ent_sql_get_text (statement, 0, &ok)), g_memdup2 (&file, sizeof file));
    }
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else if (!ok)
    ent_sql_set_damaged (error, "a file that was read");
  else
    return g_steal_pointer (&files);
  return NULL;
}

/**
 * ent_case_file_list_outdated:
 * @reader: which program with which lexicon and model reads now
 *
 * Returns: (transfer full) (element-type utf8) (nullable): a set of the keys of the articles that another one read, see
 *   ent_import_reread(); those with %ENT_READER_UNKNOWN are not among them
 */
GHashTable *
ent_case_file_list_outdated (EntCaseFile *self, const char *reader, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (sqlite3_stmt) statement = NULL;
  g_autoptr (GError) problem = NULL;
  gboolean ok = TRUE;

  statement = ent_sql_prepare (self->db, "SELECT key FROM article WHERE reader NOT IN (?, ?) ORDER BY id", error);
  if (statement == NULL)
    return NULL;
  ent_sql_bind (statement, "tt", reader, ENT_READER_UNKNOWN);
  while (ok && ent_sql_next (statement, &problem))
    g_hash_table_add (keys, g_strdup (ent_sql_get_text (statement, 0, &ok)));
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else if (!ok)
    ent_sql_set_damaged (error, "an article");
  else
    return g_steal_pointer (&keys);
  return NULL;
}
