/* ent-sql.c: statements of SQLite, with errors of a case file
 *
 * Values come into a statement only by binding, and out of one only after a look at them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-sql-private.h"

#include <errno.h>
#include <stdarg.h>
#include <string.h>

GQuark
ent_case_error_quark (void)
{
  return g_quark_from_static_string ("ent-case-error-quark");
}

/* ---- errors --------------------------------------------------------------- */

/* What the system said where SQLite could not read, write or lock: it knows better than SQLite what is the matter. SQLite
 * keeps it for some statements only, and for those the last one that said something; each begins with none here. */
static EntCaseError
find_system_code (int problem, const char **message)
{
  switch (problem)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      *message = "There is no space left to write to it";
      return ENT_CASE_ERROR_FULL;
    case EROFS:
    case EACCES:
    case EPERM:
      *message = "It cannot be written to";
      return ENT_CASE_ERROR_READ_ONLY;
    case ENOLCK:
      *message = "The place knows no locks, which a case needs to be safe";
      return ENT_CASE_ERROR_READ_ONLY;
    default:
      *message = NULL;
      return ENT_CASE_ERROR_FAILED;
    }
}

static EntCaseError
find_code (int result, int problem, const char **message)
{
  switch (result & 0xff)
    {
    case SQLITE_FULL:
      return find_system_code (ENOSPC, message);
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return find_system_code (EACCES, message);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      *message = "Another program works on it";
      return ENT_CASE_ERROR_BUSY;
    case SQLITE_CORRUPT:
    case SQLITE_INTERRUPT:   /* no statement of the program on a sound file takes so many steps */
      *message = "It is damaged";
      return ENT_CASE_ERROR_DAMAGED;
    case SQLITE_NOTADB:
      *message = "It is damaged: its head is that of no database";
      return ENT_CASE_ERROR_DAMAGED;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      return find_system_code (problem, message);
    default:
      *message = NULL;
      return ENT_CASE_ERROR_FAILED;
    }
}

/**
 * ent_sql_set_error:
 *
 * Sets @error to what went wrong last with @db, in words for a person.
 *
 * Returns: %FALSE
 */
gboolean
ent_sql_set_error (sqlite3 *db, GError **error)
{
  int result = sqlite3_extended_errcode (db);
  gboolean of_system = (result & 0xff) == SQLITE_IOERR || (result & 0xff) == SQLITE_CANTOPEN;
  int problem = of_system ? errno : 0;
  const char *message;
  EntCaseError code = find_code (result, problem, &message);
  g_autofree char *own_words = g_utf8_make_valid (sqlite3_errmsg (db), -1);   /* they may quote the file */

  if (message != NULL)
    g_set_error_literal (error, ENT_CASE_ERROR, code, message);
  else if (problem != 0)
    g_set_error (error, ENT_CASE_ERROR, code, "It cannot be worked on: %s (%s)", own_words, g_strerror (problem));
  else
    g_set_error (error, ENT_CASE_ERROR, code, "It cannot be worked on: %s", own_words);
  return FALSE;
}

/**
 * ent_sql_set_damaged:
 * @what: what of the file is not as it must be: "an article"
 *
 * Returns: %FALSE
 */
gboolean
ent_sql_set_damaged (GError **error, const char *what)
{
  g_set_error (error, ENT_CASE_ERROR, ENT_CASE_ERROR_DAMAGED, "It is damaged: %s cannot be made out", what);
  return FALSE;
}

/* ---- statements ------------------------------------------------------------ */

/**
 * ent_sql_execute:
 * @sql: one or more statements without results, all of them the program's own words
 */
gboolean
ent_sql_execute (sqlite3 *db, const char *sql, GError **error)
{
  errno = 0;
  return sqlite3_exec (db, sql, NULL, NULL, NULL) == SQLITE_OK || ent_sql_set_error (db, error);
}

/**
 * ent_sql_prepare:
 * @sql: a statement, all of it the program's own words
 *
 * Returns: (transfer full) (nullable): it; %NULL with @error set
 */
sqlite3_stmt *
ent_sql_prepare (sqlite3 *db, const char *sql, GError **error)
{
  sqlite3_stmt *statement = NULL;

  errno = 0;
  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) != SQLITE_OK)
    ent_sql_set_error (db, error);
  return statement;
}

/**
 * ent_sql_bind:
 * @types: one letter a parameter: see ent-sql-private.h
 *
 * What is bound must stay until the statement has run.
 */
void
ent_sql_bind (sqlite3_stmt *statement, const char *types, ...)
{
  va_list args;

  va_start (args, types);
  for (int i = 0; types[i] != '\0'; i++)
    switch (types[i])
      {
      case 't':
        sqlite3_bind_text (statement, i + 1, va_arg (args, const char *), -1, SQLITE_STATIC);
        break;
      case 'i':
        sqlite3_bind_int64 (statement, i + 1, va_arg (args, gint64));
        break;
      case 'b':
        {
          const void *bytes = va_arg (args, const void *);
          gsize length = va_arg (args, gsize);

          sqlite3_bind_blob64 (statement, i + 1, bytes, length, SQLITE_STATIC);
          break;
        }
      default:
        g_assert_not_reached ();
      }
  va_end (args);
}

/**
 * ent_sql_run:
 *
 * Runs a statement to its end, and makes it ready for another run.
 */
gboolean
ent_sql_run (sqlite3_stmt *statement, GError **error)
{
  int result;

  errno = 0;
  do
    result = sqlite3_step (statement);
  while (result == SQLITE_ROW);
  if (result != SQLITE_DONE)
    ent_sql_set_error (sqlite3_db_handle (statement), error);
  sqlite3_reset (statement);
  return result == SQLITE_DONE;
}

/**
 * ent_sql_next:
 * @error: set where %FALSE does not mean the end
 *
 * Returns: whether there is another row
 */
gboolean
ent_sql_next (sqlite3_stmt *statement, GError **error)
{
  int result;

  errno = 0;
  result = sqlite3_step (statement);
  if (result == SQLITE_ROW)
    return TRUE;
  if (result != SQLITE_DONE)
    ent_sql_set_error (sqlite3_db_handle (statement), error);
  sqlite3_reset (statement);
  return FALSE;
}

/* ---- values ------------------------------------------------------------------ */

/**
 * ent_sql_get_text_or_null:
 * @ok: set to %FALSE where it is not text, or no UTF-8
 *
 * Returns: (transfer none) (nullable): valid until the next row
 */
const char *
ent_sql_get_text_or_null (sqlite3_stmt *statement, int column, gboolean *ok)
{
  const char *text;

  if (sqlite3_column_type (statement, column) == SQLITE_NULL)
    return NULL;
  text = sqlite3_column_type (statement, column) == SQLITE_TEXT
           ? (const char *) sqlite3_column_text (statement, column) : NULL;
  if (text == NULL || !g_utf8_validate_len (text, sqlite3_column_bytes (statement, column), NULL))
    {
      *ok = FALSE;
      return NULL;
    }
  return text;
}

/**
 * ent_sql_get_text:
 *
 * As ent_sql_get_text_or_null(), of what must be there.
 *
 * Returns: (transfer none): "" where it is not
 */
const char *
ent_sql_get_text (sqlite3_stmt *statement, int column, gboolean *ok)
{
  const char *text = ent_sql_get_text_or_null (statement, column, ok);

  if (text == NULL)
    *ok = FALSE;
  return text != NULL ? text : "";
}

/**
 * ent_sql_get_number:
 * @ok: set to %FALSE where it is no whole number from @min to @max
 *
 * Returns: the number, or @min
 */
gint64
ent_sql_get_number (sqlite3_stmt *statement, int column, gint64 min, gint64 max, gboolean *ok)
{
  gint64 number = sqlite3_column_int64 (statement, column);

  if (sqlite3_column_type (statement, column) != SQLITE_INTEGER || number < min || number > max)
    {
      *ok = FALSE;
      return min;
    }
  return number;
}

/* ---- what a file may ask for ------------------------------------------------------ */

/**
 * ent_sql_read_size:
 *
 * Returns: bytes of all pages of a database: no more than that can its values have together; 0 where it cannot be read
 */
gint64
ent_sql_read_size (sqlite3 *db)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  statement = ent_sql_prepare (db, "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size", NULL);
  return statement != NULL && sqlite3_step (statement) == SQLITE_ROW ? sqlite3_column_int64 (statement, 0) : 0;
}

/**
 * ent_sql_spend:
 * @budget: (inout): how many bytes may still come
 *
 * Takes the text and bytes of a row from @budget. Rows of a hostile file may all point to the same pages, and take far more
 * memory than it has bytes.
 *
 * Returns: whether it was enough
 */
gboolean
ent_sql_spend (sqlite3_stmt *statement, gint64 *budget)
{
  for (int i = 0; i < sqlite3_column_count (statement); i++)
    if (sqlite3_column_type (statement, i) == SQLITE_TEXT || sqlite3_column_type (statement, i) == SQLITE_BLOB)
      *budget -= sqlite3_column_bytes (statement, i);
  return *budget >= 0;
}
