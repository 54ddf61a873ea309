/* ent-case-schema.c: the tables of a case file
 *
 * What was read from the articles stands in the tables import, article, actor, claim, problem and file;
 * what the user decided
 * in record, step and change; found is an index of the words of the articles.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-case-schema-private.h"

/*
 * import: one reading of files; it is in the case while the record ("import:ID", "present") is
 * article.key: a hash of what it says and where, see ent_article_dup_key()
 * article.previous: the article that it is a later version of
 * article.given: its name in its file, where the case has another article of that name
 * article.reader: which program with which lexicon and model read its claims
 * article.blocks: 9 bytes a block: begin, end (32 bits, least byte first), kind
 * actor: each as some claim knows it; one key may have several
 * claim.sayers: ids of actor, with blanks between, outermost first
 * claim.spans: 6 spans, each begin and end (32 bits, least byte first): sentence, source, target, trigger, status, date
 * file: what was read, as it was then; modified in nanoseconds, negative where that says nothing
 * record: what is decided, as it stands; a subject is "claim:...", "actor:...", "article:..." and so on
 * step: what the user did; state is 0 for done, 1 for undone, 2 for undone and overtaken by a later one
 * change: what a step changed of the records; NULL for no record
 */
static const char schema[] =
  "CREATE TABLE import (id INTEGER PRIMARY KEY, started INTEGER NOT NULL, finished INTEGER);"
  "CREATE TABLE article (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE,"
  " import INTEGER NOT NULL REFERENCES import (id), previous INTEGER REFERENCES article (id), name TEXT NOT NULL,"
  " given TEXT, path TEXT, title TEXT, outlet TEXT, author TEXT, url TEXT, agencies TEXT NOT NULL, published INTEGER,"
  " language TEXT NOT NULL, origin TEXT NOT NULL, reader TEXT NOT NULL, blocks BLOB NOT NULL, text TEXT NOT NULL);"
  "CREATE TABLE actor (id INTEGER PRIMARY KEY, key TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT,"
  " role TEXT);"
  "CREATE TABLE claim (id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article (id),"
  " source INTEGER NOT NULL REFERENCES actor (id), relation TEXT NOT NULL,"
  " target INTEGER NOT NULL REFERENCES actor (id), status TEXT NOT NULL, plover TEXT, object TEXT,"
  " sayers TEXT NOT NULL, event_from INTEGER, event_to INTEGER, spans BLOB NOT NULL, rule TEXT);"
  "CREATE INDEX claim_article ON claim (article);"
  "CREATE TABLE problem (id INTEGER PRIMARY KEY, import INTEGER NOT NULL REFERENCES import (id), name TEXT NOT NULL,"
  " reason TEXT NOT NULL);"
  "CREATE TABLE file (path TEXT PRIMARY KEY, import INTEGER NOT NULL REFERENCES import (id), size INTEGER NOT NULL,"
  " modified INTEGER NOT NULL) WITHOUT ROWID;"
  "CREATE TABLE record (subject TEXT NOT NULL, aspect TEXT NOT NULL, value TEXT NOT NULL,"
  " PRIMARY KEY (subject, aspect)) WITHOUT ROWID;"
  "CREATE TABLE step (id INTEGER PRIMARY KEY, name TEXT NOT NULL, made INTEGER NOT NULL, state INTEGER NOT NULL);"
  "CREATE INDEX step_state ON step (state, id);"
  "CREATE TABLE change (step INTEGER NOT NULL REFERENCES step (id), number INTEGER NOT NULL, subject TEXT NOT NULL,"
  " aspect TEXT NOT NULL, before TEXT, after TEXT, PRIMARY KEY (step, number)) WITHOUT ROWID;"
  "CREATE VIRTUAL TABLE found USING fts5 (text, content='article', content_rowid='id',"
  " tokenize='unicode61 remove_diacritics 2');";

/**
 * ent_case_schema_create:
 * @db: a new, empty database
 *
 * Makes the tables, in one transaction.
 */
gboolean
ent_case_schema_create (sqlite3 *db, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("BEGIN IMMEDIATE; PRAGMA application_id = %d; PRAGMA user_version = %d; %s COMMIT;",
                                          ENT_CASE_APPLICATION_ID, ENT_CASE_SCHEMA_VERSION, schema);

  return ent_sql_execute (db, sql, error);
}

/* The number that a pragma tells. */
static gboolean
read_pragma (sqlite3 *db, const char *sql, gint64 *value, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = ent_sql_prepare (db, sql, error);

  if (statement == NULL)
    return FALSE;
  if (sqlite3_step (statement) != SQLITE_ROW)
    return ent_sql_set_error (db, error);
  *value = sqlite3_column_int64 (statement, 0);
  return TRUE;
}

static gboolean
next_of_both (sqlite3_stmt *a, sqlite3_stmt *b, gboolean *same, GError **error)
{
  g_autoptr (GError) problem = NULL;
  gboolean more = ent_sql_next (a, &problem);

  if (problem == NULL)
    *same = ent_sql_next (b, &problem) == more;
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      *same = FALSE;
      return FALSE;
    }
  for (int i = 0; more && *same && i < sqlite3_column_count (a); i++)
    *same = g_strcmp0 ((const char *) sqlite3_column_text (a, i), (const char *) sqlite3_column_text (b, i)) == 0;
  return more && *same;
}

/* A table, view or trigger that the program did not make could do what it does not expect. The tables that the index of
 * words keeps its own things in are SQLite's, and a later version may make them in other words. */
static gboolean
has_our_tables (sqlite3 *db, GError **error)
{
  static const char list[] = "SELECT type, name, tbl_name, iif (name GLOB 'found_*', '', sql) FROM sqlite_schema"
                             " ORDER BY type, name";
  g_autoptr (sqlite3) model = NULL;
  g_autoptr (sqlite3_stmt) expected = NULL;
  g_autoptr (sqlite3_stmt) found = NULL;
  g_autoptr (GError) problem = NULL;
  gboolean same = TRUE;

  if (sqlite3_open (":memory:", &model) != SQLITE_OK || !ent_sql_execute (model, schema, error))
    return FALSE;
  expected = ent_sql_prepare (model, list, error);
  found = expected != NULL ? ent_sql_prepare (db, list, error) : NULL;
  if (found == NULL)
    return FALSE;
  while (next_of_both (found, expected, &same, &problem))
    ;
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else if (!same)
    g_set_error_literal (error, ENT_CASE_ERROR, ENT_CASE_ERROR_DAMAGED,
                         "It is damaged: its tables are not those of a case file");
  return same;
}

/**
 * ent_case_schema_check:
 * @version: (out): of the tables: %ENT_CASE_SCHEMA_VERSION, or an earlier one that is to be migrated
 *
 * Returns: whether it is a case file that this program can read
 */
gboolean
ent_case_schema_check (sqlite3 *db, int *version, GError **error)
{
  gint64 application_id, user_version;

  if (!read_pragma (db, "PRAGMA application_id", &application_id, error)
      || !read_pragma (db, "PRAGMA user_version", &user_version, error))
    return FALSE;
  if (application_id != ENT_CASE_APPLICATION_ID || user_version < 1)
    {
      g_set_error_literal (error, ENT_CASE_ERROR, ENT_CASE_ERROR_FOREIGN, "It is no case file");
      return FALSE;
    }
  if (user_version > ENT_CASE_SCHEMA_VERSION)
    {
      g_set_error_literal (error, ENT_CASE_ERROR, ENT_CASE_ERROR_NEWER,
                           "A later version of Entente made it, which this one cannot read");
      return FALSE;
    }
  *version = user_version;
  return has_our_tables (db, error);
}
