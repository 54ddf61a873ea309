/* ent-case-rescue.c: what can still be made out of a damaged case file, into a new one
 *
 * Row by row: what can be read and is what it must be is written to the new case under its own number. Decisions are found
 * twice in a case, as they stand and in the log of what was done: what is lost in one place is taken from the other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-case-rescue.h"

#include "case/ent-case-file-bytes-private.h"
#include "case/ent-case-file-private.h"
#include "case/ent-case-salvage-private.h"
#include "case/ent-subject.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  EntCaseSalvage from;
  EntCaseFile *to;
  EntRescueReport report;
  gint64 budget;             /* bytes that may still come, see ent_sql_spend() */
  GHashTable *articles;      /* (element-type gint64 EntArticle): those that were saved */
  GHashTable *actors;        /* (element-type gint64) */
  GHashTable *imports;       /* (element-type gint64): those that articles are of, and those that were saved */
  GHashTable *records;       /* (element-type utf8): keys of those that were saved */
  GHashTable *decided;       /* (element-type utf8 utf8): by key, what the log says of a record; "" for none */
  gboolean without_previous; /* the row that is being written is an article whose earlier version is lost */
  GError *problem;           /* (nullable): why the new case cannot be written */
} Rescue;

/* Of ENT_CASE_FILE_ARTICLE_COLUMNS. */
#define PREVIOUS_COLUMN 3

/* Rows of one table; @take tells whether one is what it must be. */
typedef struct
{
  EntCaseSalvageTable table;
  guint n_columns;
  gboolean (*take) (Rescue *self, sqlite3_stmt *row);
} Kind;

/* What is being saved. */
typedef struct
{
  Rescue *rescue;
  const Kind *kind;
  sqlite3_stmt *insert;
  guint n_saved;
} Saving;

/* ---- writing --------------------------------------------------------------------------- */

/* Writes the columns of a row as they are. A row that the new case does not take, such as one of two with the same key, is
 * a lost one; any other problem ends all. */
static gboolean
write_row (Rescue *self, sqlite3_stmt *insert, sqlite3_stmt *row)
{
  int result;

  for (int i = 0; i < sqlite3_column_count (row); i++)
    if (self->without_previous && i == PREVIOUS_COLUMN)
      sqlite3_bind_null (insert, i + 1);
    else
      sqlite3_bind_value (insert, i + 1, sqlite3_column_value (row, i));
  result = sqlite3_step (insert);
  if (result != SQLITE_DONE && (result & 0xff) != SQLITE_CONSTRAINT && self->problem == NULL)
    ent_sql_set_error (self->to->db, &self->problem);
  sqlite3_reset (insert);
  return result == SQLITE_DONE;
}

static sqlite3_stmt *
prepare_insert (Rescue *self, const char *table, const char *columns, guint n_columns)
{
  g_autoptr (GString) marks = g_string_new ("?");
  g_autofree char *sql = NULL;

  for (guint i = 1; i < n_columns; i++)
    g_string_append (marks, ", ?");
  sql = g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s)", table, columns, marks->str);
  return ent_sql_prepare (self->to->db, sql, &self->problem);
}

/* ---- rows with numbers ------------------------------------------------------------------- */

static void
note_import (Rescue *self, gint64 id)
{
  g_hash_table_add (self->imports, g_memdup2 (&id, sizeof id));
}

static gboolean
take_import (Rescue *self, sqlite3_stmt *row)
{
  gboolean ok = TRUE;

  ent_sql_get_number (row, 1, 0, G_MAXINT64, &ok);
  if (sqlite3_column_type (row, 2) != SQLITE_NULL)
    ent_sql_get_number (row, 2, 0, G_MAXINT64, &ok);
  return ok;
}

/* Of an article whose earlier version is lost it is not known any more that there was one. */
static gboolean
take_article (Rescue *self, sqlite3_stmt *row)
{
  gint64 id = sqlite3_column_int64 (row, 0), previous = sqlite3_column_int64 (row, PREVIOUS_COLUMN);
  g_autoptr (EntArticle) article = ent_case_file_read_article (row);
  gboolean ok = TRUE;
  gint64 import = ent_sql_get_number (row, 2, 1, G_MAXINT64, &ok);

  self->without_previous = !g_hash_table_contains (self->articles, &previous);
  ent_sql_get_text_or_null (row, 17, &ok);
  ent_sql_get_text (row, 18, &ok);
  if (!ok || article == NULL)
    return FALSE;
  g_hash_table_insert (self->articles, g_memdup2 (&id, sizeof id), g_steal_pointer (&article));
  note_import (self, import);
  return TRUE;
}

static gboolean
take_actor (Rescue *self, sqlite3_stmt *row)
{
  gint64 id = sqlite3_column_int64 (row, 0);
  EntActorKind kind;
  gboolean ok = TRUE;

  for (int i = 1; i <= 2; i++)
    ent_sql_get_text (row, i, &ok);
  ok = ent_actor_kind_from_name (ent_sql_get_text (row, 3, &ok), &kind) && ok;
  for (int i = 4; i <= 5; i++)
    ent_sql_get_text_or_null (row, i, &ok);
  if (ok)
    g_hash_table_add (self->actors, g_memdup2 (&id, sizeof id));
  return ok;
}

static gboolean
is_actor (Rescue *self, sqlite3_stmt *row, int column, gboolean *ok)
{
  gint64 id = ent_sql_get_number (row, column, 1, G_MAXINT64, ok);

  return g_hash_table_contains (self->actors, &id);
}

/* Ids with blanks between. */
static gboolean
are_actors (Rescue *self, const char *ids)
{
  while (*ids != '\0')
    {
      char *end;
      gint64 id = g_ascii_strtoll (ids, &end, 10);

      if (end == ids || (*end != '\0' && *end != ' ') || !g_hash_table_contains (self->actors, &id))
        return FALSE;
      ids = *end == ' ' ? end + 1 : end;
    }
  return TRUE;
}

static gboolean
take_claim (Rescue *self, sqlite3_stmt *row)
{
  gboolean ok = TRUE;
  gint64 article = ent_sql_get_number (row, 1, 1, G_MAXINT64, &ok);
  EntClaim claim = { .article = g_hash_table_lookup (self->articles, &article) };

  ent_sql_get_text (row, 3, &ok);
  for (int i = 6; i <= 7; i++)
    ent_sql_get_text_or_null (row, i, &ok);
  for (int i = 9; i <= 10; i++)
    ent_case_file_read_day (row, i, &ok);
  ent_sql_get_text_or_null (row, 12, &ok);
  if (sqlite3_column_type (row, 13) != SQLITE_NULL)
    note_import (self, ent_sql_get_number (row, 13, 1, G_MAXINT64, &ok));
  ent_sql_get_text_or_null (row, 14, &ok);
  return claim.article != NULL && is_actor (self, row, 2, &ok) && is_actor (self, row, 4, &ok)
    && ent_status_from_name (ent_sql_get_text (row, 5, &ok), &claim.status)
    && are_actors (self, ent_sql_get_text (row, 8, &ok)) && ok
    && ent_case_file_unpack_spans (&claim, sqlite3_column_blob (row, 11), sqlite3_column_bytes (row, 11))
    && ent_case_file_place_spans (&claim);
}

static gboolean
take_problem (Rescue *self, sqlite3_stmt *row)
{
  gboolean ok = TRUE;

  ent_sql_get_text (row, 1, &ok);
  ent_sql_get_text (row, 2, &ok);
  note_import (self, ent_sql_get_number (row, 3, 1, G_MAXINT64, &ok));
  return ok;
}

static const Kind imports = { { "import", "id, started, finished", 0 }, 3, take_import };
static const Kind articles = { { "article", ENT_CASE_FILE_ARTICLE_COLUMNS ", given, reader", 0 }, 19, take_article };
static const Kind actors = { { "actor", "id, key, name, kind, country, role", 0 }, 6, take_actor };
static const Kind claims = {
  { "claim", "id, article, source, relation, target, status, plover, object, sayers, event_from, event_to, spans, rule,"
             " import, key", 0 },
  15, take_claim
};
static const Kind problems = { { "problem", "id, name, reason, import", 0 }, 4, take_problem };

static gboolean
save_row (sqlite3_stmt *row, gpointer data)
{
  Saving *self = data;
  Rescue *rescue = self->rescue;
  gint64 id = sqlite3_column_int64 (row, self->kind->table.id_column);

  rescue->without_previous = FALSE;
  if (rescue->problem != NULL || !ent_sql_spend (row, &rescue->budget) || !self->kind->take (rescue, row))
    return FALSE;
  if (write_row (rescue, self->insert, row))
    {
      self->n_saved++;
      return TRUE;
    }
  if (self->kind == &articles)
    g_hash_table_remove (rescue->articles, &id);   /* nor has the new case its claims */
  return FALSE;
}

/* Rows are never taken out, so that a number that is left out is that of a lost one. */
static void
count (EntRescueCount *count, guint n_saved, gint64 highest)
{
  count->saved = n_saved;
  count->lost = MIN (highest, G_MAXINT) - n_saved;
}

static void
save_rows (Rescue *self, const Kind *kind, EntRescueCount *counted)
{
  g_autoptr (sqlite3_stmt) insert = prepare_insert (self, kind->table.name, kind->table.columns, kind->n_columns);
  Saving saving = { self, kind, insert, 0 };
  gint64 highest = 0;

  if (insert != NULL)
    highest = ent_case_salvage_foreach (&self->from, &kind->table, save_row, &saving, &self->report.complete);
  count (counted, saving.n_saved, highest);
}

/* Articles whose import is lost belong to one of that number for all that. */
static void
save_lost_imports (Rescue *self)
{
  g_autoptr (sqlite3_stmt) insert = NULL;
  GHashTableIter iter;
  gpointer id;

  insert = ent_sql_prepare (self->to->db, "INSERT OR IGNORE INTO import (id, started, finished) VALUES (?, 0, 0)",
                            &self->problem);
  g_hash_table_iter_init (&iter, self->imports);
  while (self->problem == NULL && g_hash_table_iter_next (&iter, &id, NULL))
    {
      ent_sql_bind (insert, "i", *(gint64 *) id);
      ent_sql_run (insert, &self->problem);
    }
}

/* ---- steps --------------------------------------------------------------------------------- */

static char *
dup_key (const char *subject, const char *aspect)
{
  return g_strjoin ("\x1f", subject, aspect, NULL);
}

/* Whether all changes of a step are there: numbered from 0, and each what it must be. */
static gboolean
check_changes (sqlite3_stmt *changes, gint64 *budget)
{
  gboolean ok = TRUE;
  gint64 n = 0;
  int result;

  while (ok && (result = sqlite3_step (changes)) == SQLITE_ROW)
    {
      ent_sql_get_number (changes, 1, n, n, &ok);
      ent_sql_get_text (changes, 2, &ok);
      ent_sql_get_text (changes, 3, &ok);
      ent_sql_get_text_or_null (changes, 4, &ok);
      ent_sql_get_text_or_null (changes, 5, &ok);
      ok = ok && ent_sql_spend (changes, budget);
      n++;
    }
  sqlite3_reset (changes);
  return ok && result == SQLITE_DONE && n > 0;
}

static gboolean
check_step (sqlite3_stmt *step)
{
  gboolean ok = TRUE;

  ent_sql_get_text (step, 1, &ok);
  ent_sql_get_number (step, 2, 0, G_MAXINT32 * G_GINT64_CONSTANT (100), &ok);
  ent_sql_get_number (step, 3, ENT_STEP_DONE, ENT_STEP_OVERTAKEN, &ok);
  return ok;
}

static void
save_changes (Rescue *self, sqlite3_stmt *changes, sqlite3_stmt *insert, gboolean done)
{
  while (self->problem == NULL && sqlite3_step (changes) == SQLITE_ROW)
    {
      const char *before = (const char *) sqlite3_column_text (changes, 4);
      const char *after = (const char *) sqlite3_column_text (changes, 5);
      char *key = dup_key ((const char *) sqlite3_column_text (changes, 2),
                           (const char *) sqlite3_column_text (changes, 3));

      write_row (self, insert, changes);
      if (done)
        g_hash_table_replace (self->decided, key, g_strdup (after != NULL ? after : ""));
      else if (!g_hash_table_contains (self->decided, key))
        g_hash_table_insert (self->decided, key, g_strdup (before != NULL ? before : ""));
      else
        g_free (key);
    }
  sqlite3_reset (changes);
}

static const EntCaseSalvageTable steps = { "step", "id, name, made, state", 0 };

typedef struct
{
  Rescue *rescue;
  sqlite3_stmt *changes;
  sqlite3_stmt *insert_step;
  sqlite3_stmt *insert_change;
  guint n_saved;
} StepSaving;

static gboolean
save_step (sqlite3_stmt *step, gpointer data)
{
  StepSaving *self = data;
  Rescue *rescue = self->rescue;

  if (rescue->problem != NULL)
    return FALSE;
  ent_sql_bind (self->changes, "i", (gint64) sqlite3_column_int64 (step, 0));
  if (!check_step (step) || !check_changes (self->changes, &rescue->budget)
      || !write_row (rescue, self->insert_step, step))
    return FALSE;
  save_changes (rescue, self->changes, self->insert_change, sqlite3_column_int (step, 3) == ENT_STEP_DONE);
  self->n_saved++;
  return TRUE;
}

static void
save_steps (Rescue *self)
{
  g_autoptr (sqlite3_stmt) changes = NULL;
  g_autoptr (sqlite3_stmt) insert_step = prepare_insert (self, "step", steps.columns, 4);
  g_autoptr (sqlite3_stmt) insert_change = prepare_insert (self, "change", "step, number, subject, aspect, before, after",
                                                           6);
  StepSaving saving;
  gint64 highest = 0;

  changes = ent_sql_prepare (self->from.db, "SELECT step, number, subject, aspect, before, after FROM change WHERE step = ?"
                                            " ORDER BY number", NULL);
  saving = (StepSaving) { self, changes, insert_step, insert_change, 0 };
  self->without_previous = FALSE;
  if (changes != NULL && insert_step != NULL && insert_change != NULL)
    highest = ent_case_salvage_foreach (&self->from, &steps, save_step, &saving, &self->report.complete);
  count (&self->report.steps, saving.n_saved, highest);
}

/* ---- records --------------------------------------------------------------------------------- */

static void
save_record (Rescue *self, sqlite3_stmt *row, sqlite3_stmt *insert)
{
  gboolean ok = TRUE;
  const char *subject = ent_sql_get_text (row, 0, &ok);
  const char *aspect = ent_sql_get_text (row, 1, &ok);
  g_autofree char *key = dup_key (subject, aspect);

  ent_sql_get_text (row, 2, &ok);
  if (g_hash_table_contains (self->records, key))
    return;
  if (!ok || !write_row (self, insert, row))
    {
      self->report.records.lost++;
      return;
    }
  g_hash_table_add (self->records, g_steal_pointer (&key));
  self->report.records.saved++;
}

/* Goes through the records in an order until one cannot be reached. Returns: whether it came to the end */
static gboolean
walk_records (Rescue *self, sqlite3_stmt *insert, const char *sql)
{
  g_autoptr (sqlite3_stmt) row = ent_sql_prepare (self->from.db, sql, NULL);
  gint64 budget = ent_sql_read_size (self->from.db);
  int result = SQLITE_ERROR;

  while (row != NULL && self->problem == NULL && (result = sqlite3_step (row)) == SQLITE_ROW
         && ent_sql_spend (row, &budget))
    save_record (self, row, insert);
  return result == SQLITE_DONE;
}

/* A record that the log knows and that was not met: it may still be there, and else it is what the log says. */
static void
save_decided (Rescue *self, sqlite3_stmt *insert, const char *key, const char *value)
{
  g_autoptr (sqlite3_stmt) row = NULL;
  g_auto (GStrv) parts = g_strsplit (key, "\x1f", 2);
  int result;

  row = ent_sql_prepare (self->from.db, "SELECT subject, aspect, value FROM record WHERE subject = ? AND aspect = ?", NULL);
  if (row != NULL)
    ent_sql_bind (row, "tt", parts[0], parts[1]);
  result = row != NULL ? sqlite3_step (row) : SQLITE_CORRUPT;
  if (result == SQLITE_ROW)
    save_record (self, row, insert);
  if (result == SQLITE_DONE || value[0] == '\0' || g_hash_table_contains (self->records, key))
    return;
  ent_sql_bind (insert, "ttt", parts[0], parts[1], value);
  if (ent_sql_run (insert, &self->problem))
    self->report.records.saved++;
}

/* Articles come into the case with a record of their import: without one it is shown, which is seen, and not hidden, which
 * is not. */
static void
show_imports (Rescue *self, sqlite3_stmt *insert)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->imports);
  while (self->problem == NULL && g_hash_table_iter_next (&iter, &id, NULL))
    {
      g_autofree char *subject = g_strdup_printf (ENT_SUBJECT_IMPORT "%" G_GINT64_FORMAT, *(gint64 *) id);
      g_autofree char *key = dup_key (subject, "present");

      if (g_hash_table_contains (self->records, key) || g_hash_table_contains (self->decided, key))
        continue;
      ent_sql_bind (insert, "ttt", subject, "present", "1");
      ent_sql_run (insert, &self->problem);
    }
}

static void
save_records (Rescue *self)
{
  g_autoptr (sqlite3_stmt) insert = prepare_insert (self, "record", "subject, aspect, value", 3);
  GHashTableIter iter;
  gpointer key, value;

  if (insert == NULL
      || walk_records (self, insert, "SELECT subject, aspect, value FROM record ORDER BY subject, aspect"))
    return;
  self->report.complete = FALSE;
  walk_records (self, insert, "SELECT subject, aspect, value FROM record ORDER BY subject DESC, aspect DESC");
  g_hash_table_iter_init (&iter, self->decided);
  while (self->problem == NULL && g_hash_table_iter_next (&iter, &key, &value))
    if (!g_hash_table_contains (self->records, key))
      save_decided (self, insert, key, value);
  show_imports (self, insert);
}

/* ---- all --------------------------------------------------------------------------------------- */

static gboolean
save_all (Rescue *self, GError **error)
{
  EntRescueCount unused = { 0 };

  save_rows (self, &imports, &unused);
  save_rows (self, &articles, &self->report.articles);
  save_rows (self, &actors, &unused);
  save_rows (self, &claims, &self->report.claims);
  save_rows (self, &problems, &unused);
  save_lost_imports (self);
  save_steps (self);
  save_records (self);
  if (self->problem == NULL)
    ent_sql_execute (self->to->db, "INSERT INTO found (found) VALUES ('rebuild')", &self->problem);
  if (self->problem == NULL && self->report.articles.saved + self->report.records.saved + self->report.steps.saved == 0)
    g_set_error_literal (&self->problem, ENT_CASE_ERROR, ENT_CASE_ERROR_DAMAGED, "Nothing of a case can be made out in it");
  if (self->problem == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->problem));
  return FALSE;
}

/* Reads what @from has into @to, in one transaction. */
static gboolean
run (Rescue *self, const char *damaged, GError **error)
{
  gboolean ok;

  if (!ent_case_salvage_init (&self->from, damaged, self->to->path, error) || !ent_case_file_begin (self->to, error))
    return FALSE;
  self->budget = 4 * ent_sql_read_size (self->from.db);   /* rows that stand in two places are read twice */
  self->articles = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) ent_article_unref);
  self->actors = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->imports = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->records = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->decided = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  ok = ent_case_file_end (self->to, save_all (self, error), error);
  g_hash_table_unref (self->articles);
  g_hash_table_unref (self->actors);
  g_hash_table_unref (self->imports);
  g_hash_table_unref (self->records);
  g_hash_table_unref (self->decided);
  return ok;
}

/**
 * ent_case_file_rescue:
 * @damaged: path of a case file that cannot be opened or loaded; it is only read
 * @rescued: path of a file that is not there yet
 * @report: (out): what could be saved
 *
 * Writes a new case of all that can still be made out of a damaged one. Where that is nothing at all, or it is no case,
 * there is an error and no new file. O(bytes), and for each page that cannot be read the numbers of its rows.
 */
gboolean
ent_case_file_rescue (const char *damaged, const char *rescued, EntRescueReport *report, GError **error)
{
  Rescue rescue = { .report = { .complete = TRUE } };
  gboolean ok;

  g_return_val_if_fail (damaged != NULL && rescued != NULL && report != NULL, FALSE);

  rescue.to = ent_case_file_create (rescued, error);
  if (rescue.to == NULL)
    return FALSE;
  ok = run (&rescue, damaged, error);
  ent_case_salvage_clear (&rescue.from);
  ent_case_file_unref (rescue.to);
  if (!ok)
    g_unlink (rescued);
  *report = rescue.report;
  return ok;
}
