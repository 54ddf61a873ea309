/* ent-case-schema.c: the tables of a case file
 *
 * What was read from the articles stands in the tables import, article, actor, claim, problem and file; what the user
 * decided in record, step and change; found is an index of the words of the articles.
 *
 * A later version of the program that needs other tables adds a migration to the list below, and never changes a line of
 * what is there.
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
 * article.pieces: NULL where it is whole; else 12 bytes a piece: begin, end, where it begins in the whole (likewise)
 * actor: each as some claim knows it; one key may have several
 * claim.sayers: ids of actor, with blanks between, outermost first
 * claim.spans: 6 spans, each begin and end (32 bits, least byte first): sentence, source, target, trigger, status, date;
 *   of the whole article, also where only pieces of it are there
 * claim.import: the import that brought it, where that is not the article's
 * claim.key: what it is the same by, where it came in a file
 * file: what was read, as it was then; modified in nanoseconds, negative where that says nothing
 * record: what is decided, as it stands; a subject is "claim:...", "actor:...", "article:..." and so on
 * step: what the user did; state is 0 for done, 1 for undone, 2 for undone and overtaken by a later one
 * change: what a step changed of the records; NULL for no record
 */
static const char first_schema[] =
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

static const EntCaseMigration migrations[] = {
  { "ALTER TABLE article ADD COLUMN pieces BLOB;"
    "ALTER TABLE claim ADD COLUMN import INTEGER REFERENCES import (id);"
    "ALTER TABLE claim ADD COLUMN key TEXT;", NULL },
};

static const EntCaseSchema current = { first_schema, migrations, G_N_ELEMENTS (migrations) };

/*
 * ent_case_schema_get:
 *
 * Returns: the tables that this program writes
 */
const EntCaseSchema *
ent_case_schema_get (void)
{
  return &current;
}

int
ent_case_schema_get_version (const EntCaseSchema *self)
{
  return 1 + self->n_migrations;
}

/* ---- making tables -------------------------------------------------------------------- */

/* What leads from one version to a later one, without a transaction around it. */
static gboolean
run_migrations (const EntCaseSchema *self, sqlite3 *db, int from, int to, GError **error)
{
  for (int i = from; i < to; i++)
    {
      const EntCaseMigration *migration = &self->migrations[i - 1];

      if (!ent_sql_execute (db, migration->sql, error)
          || (migration->convert != NULL && !migration->convert (db, error)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
make_tables (const EntCaseSchema *self, sqlite3 *db, int version, GError **error)
{
  return ent_sql_execute (db, self->first, error) && run_migrations (self, db, 1, version, error);
}

static gboolean
write_version (const EntCaseSchema *self, sqlite3 *db, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d", ENT_CASE_APPLICATION_ID,
                                          ent_case_schema_get_version (self));

  return ent_sql_execute (db, sql, error);
}

static gboolean
end (sqlite3 *db, gboolean ok, GError **error)
{
  if (ok && ent_sql_execute (db, "COMMIT", error))
    return TRUE;
  if (!sqlite3_get_autocommit (db))
    sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}

/*
 * ent_case_schema_create:
 * @db: a new, empty database
 *
 * Makes the tables, in one transaction.
 */
gboolean
ent_case_schema_create (const EntCaseSchema *self, sqlite3 *db, GError **error)
{
  if (!ent_sql_execute (db, "BEGIN IMMEDIATE", error))
    return FALSE;
  return end (db, make_tables (self, db, ent_case_schema_get_version (self), error) && write_version (self, db, error),
              error);
}

/* ---- looking at tables ---------------------------------------------------------------- */

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
has_our_tables (const EntCaseSchema *self, sqlite3 *db, int version, GError **error)
{
  static const char list[] = "SELECT type, name, tbl_name, iif (name GLOB 'found_*', '', sql) FROM sqlite_schema"
                             " ORDER BY type, name";
  g_autoptr (sqlite3) model = NULL;
  g_autoptr (sqlite3_stmt) expected = NULL;
  g_autoptr (sqlite3_stmt) found = NULL;
  g_autoptr (GError) problem = NULL;
  gboolean same = TRUE;

  if (sqlite3_open (":memory:", &model) != SQLITE_OK || !make_tables (self, model, version, error))
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

/*
 * ent_case_schema_check_version:
 *
 * Returns: whether a file whose head says so is a case that this program can read
 */
gboolean
ent_case_schema_check_version (const EntCaseSchema *self, gint64 application_id, gint64 version, GError **error)
{
  if (application_id != ENT_CASE_APPLICATION_ID || version < 1)
    g_set_error_literal (error, ENT_CASE_ERROR, ENT_CASE_ERROR_FOREIGN, "It is no case file");
  else if (version > ent_case_schema_get_version (self))
    g_set_error_literal (error, ENT_CASE_ERROR, ENT_CASE_ERROR_NEWER,
                         "A later version of Entente made it, which this one cannot read");
  else
    return TRUE;
  return FALSE;
}

/*
 * ent_case_schema_check:
 * @version: (out): of the tables: that of @self, or an earlier one that is to be migrated
 *
 * Returns: whether it has the tables of a case that this program can read, and no others
 */
gboolean
ent_case_schema_check (const EntCaseSchema *self, sqlite3 *db, int *version, GError **error)
{
  gint64 application_id, user_version;

  if (!read_pragma (db, "PRAGMA application_id", &application_id, error)
      || !read_pragma (db, "PRAGMA user_version", &user_version, error)
      || !ent_case_schema_check_version (self, application_id, user_version, error))
    return FALSE;
  *version = user_version;
  return has_our_tables (self, db, *version, error);
}

/*
 * ent_case_schema_complete:
 * @db: a copy of a damaged case, of which nobody knows the version
 *
 * Gives its tables the columns that an earlier version had not. What it has already is left as it is.
 */
void
ent_case_schema_complete (const EntCaseSchema *self, sqlite3 *db)
{
  for (int i = 0; i < self->n_migrations; i++)
    sqlite3_exec (db, self->migrations[i].sql, NULL, NULL, NULL);
}

/*
 * ent_case_schema_migrate:
 * @from: version of the tables of @db, of ent_case_schema_check()
 *
 * Makes the tables those of @self, in one transaction: all of it or nothing.
 */
gboolean
ent_case_schema_migrate (const EntCaseSchema *self, sqlite3 *db, int from, GError **error)
{
  int to = ent_case_schema_get_version (self);

  if (!ent_sql_execute (db, "BEGIN IMMEDIATE", error))
    return FALSE;
  return end (db, run_migrations (self, db, from, to, error) && write_version (self, db, error)
                    && has_our_tables (self, db, to, error), error);
}
