/* ent-case-file-records.c: what the user decided, and the way back, into a case file
 *
 * A step keeps what it changed of the records, before and after, so that undoing it is writing the former, redoing it the
 * latter. Steps are never taken out: those that were undone when something else was done are overtaken.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-case-file-private.h"

#include <string.h>

#define UNDO_SQL "SELECT id, name FROM step WHERE state = 0 ORDER BY id DESC LIMIT 1"
#define REDO_SQL "SELECT id, name FROM step WHERE state = 1 ORDER BY id LIMIT 1"

static gboolean
read_value (sqlite3 *db, const char *subject, const char *aspect, char **value, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = ent_sql_prepare (db, "SELECT value FROM record WHERE subject = ? AND aspect = ?",
                                                        error);
  g_autoptr (GError) problem = NULL;
  gboolean ok = TRUE;

  *value = NULL;
  if (statement == NULL)
    return FALSE;
  ent_sql_bind (statement, "tt", subject, aspect);
  if (ent_sql_next (statement, &problem))
    *value = g_strdup (ent_sql_get_text (statement, 0, &ok));
  if (problem == NULL)
    return ok || ent_sql_set_damaged (error, "a decision");
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/* @value %NULL takes the record away. */
static gboolean
write_value (sqlite3 *db, const char *subject, const char *aspect, const char *value, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  statement = ent_sql_prepare (db, value != NULL ? "REPLACE INTO record (subject, aspect, value) VALUES (?, ?, ?)"
                                                 : "DELETE FROM record WHERE subject = ? AND aspect = ?", error);
  if (statement == NULL)
    return FALSE;
  ent_sql_bind (statement, value != NULL ? "ttt" : "tt", subject, aspect, value);
  return ent_sql_run (statement, error);
}

/* ---- the records ---------------------------------------------------------------- */

/* Whether a record comes behind all that are there, as in a sound file. */
static gboolean
comes_behind (EntRecords *records, const char *subject, const char *aspect)
{
  guint n = ent_records_get_n (records);
  const EntRecord *last = n > 0 ? ent_records_get (records, n - 1) : NULL;
  int order = last != NULL ? strcmp (subject, last->subject) : 1;

  return order > 0 || (order == 0 && strcmp (aspect, last->aspect) > 0);
}

/* With the mutex held: as ent_case_file_load_records(). */
EntRecords *
ent_case_file_read_records (EntCaseFile *self, GError **error)
{
  g_autoptr (EntRecords) records = ent_records_new ();
  g_autoptr (sqlite3_stmt) statement = NULL;
  g_autoptr (GError) problem = NULL;
  gint64 budget = ent_sql_read_size (self->db);
  gboolean ok = TRUE;

  statement = ent_sql_prepare (self->db, "SELECT subject, aspect, value FROM record ORDER BY subject, aspect", error);
  if (statement == NULL)
    return NULL;
  while (ok && ent_sql_next (statement, &problem))
    {
      const char *subject = ent_sql_get_text (statement, 0, &ok);
      const char *aspect = ent_sql_get_text (statement, 1, &ok);
      const char *value = ent_sql_get_text (statement, 2, &ok);

      ok = ok && ent_sql_spend (statement, &budget) && comes_behind (records, subject, aspect);
      if (ok)
        ent_records_add (records, subject, aspect, value);
    }
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else if (!ok)
    ent_sql_set_damaged (error, "a decision");
  else
    return g_steal_pointer (&records);
  return NULL;
}

/**
 * ent_case_file_load_records:
 *
 * Returns: (transfer full) (nullable): all that is decided, as it stands
 */
EntRecords *
ent_case_file_load_records (EntCaseFile *self, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return ent_case_file_read_records (self, error);
}

/**
 * ent_case_file_set_records:
 * @changes: its name does not count
 *
 * Changes records without a step: what no user decided, such as where new actors came to stand.
 */
gboolean
ent_case_file_set_records (EntCaseFile *self, const EntDecision *changes, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  gboolean ok = TRUE;

  if (!ent_case_file_begin (self, error))
    return FALSE;
  for (guint i = 0; ok && i < changes->changes->len; i++)
    {
      const EntChange *change = g_ptr_array_index (changes->changes, i);

      ok = write_value (self->db, change->subject, change->aspect, change->value, error);
    }
  return ent_case_file_end (self, ok, error);
}

/* ---- steps ------------------------------------------------------------------------ */

static char *
read_name (EntCaseFile *self, const char *sql)
{
  g_autoptr (sqlite3_stmt) statement = ent_sql_prepare (self->db, sql, NULL);
  gboolean ok = TRUE;

  return statement != NULL && ent_sql_next (statement, NULL)
           ? g_strdup (ent_sql_get_text_or_null (statement, 1, &ok)) : NULL;
}

/* With the mutex held: notes for menus what can be undone and redone now. */
void
ent_case_file_read_names (EntCaseFile *self)
{
  char *undo_name = read_name (self, UNDO_SQL);
  char *redo_name = read_name (self, REDO_SQL);

  g_mutex_lock (&self->names_mutex);
  g_free (self->undo_name);
  g_free (self->redo_name);
  self->undo_name = undo_name;
  self->redo_name = redo_name;
  g_mutex_unlock (&self->names_mutex);
}

/**
 * ent_case_file_dup_undo_name:
 *
 * Returns: (transfer full) (nullable): what ent_case_file_undo() takes back; waits for no disk
 */
char *
ent_case_file_dup_undo_name (EntCaseFile *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->names_mutex);

  return g_strdup (self->undo_name);
}

/**
 * ent_case_file_dup_redo_name:
 *
 * Returns: (transfer full) (nullable): what ent_case_file_redo() does again; waits for no disk
 */
char *
ent_case_file_dup_redo_name (EntCaseFile *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->names_mutex);

  return g_strdup (self->redo_name);
}

/* A new step, behind all others; those that are undone are overtaken by it. */
static gboolean
write_step (EntCaseFile *self, const char *name, gint64 *id, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  if (!ent_sql_execute (self->db, "UPDATE step SET state = 2 WHERE state = 1", error))
    return FALSE;
  statement = ent_sql_prepare (self->db, "INSERT INTO step (name, made, state) VALUES (?, ?, 0)", error);
  if (statement == NULL)
    return FALSE;
  ent_sql_bind (statement, "ti", name, g_get_real_time () / G_USEC_PER_SEC);
  if (!ent_sql_run (statement, error))
    return FALSE;
  *id = sqlite3_last_insert_rowid (self->db);
  return TRUE;
}

/* Writes a value, and notes it with the one before; @step is begun with the first that differs. */
static gboolean
write_change (EntCaseFile *self, const EntDecision *decision, const EntChange *change, gint64 *step, guint *number,
              GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  g_autofree char *before = NULL;

  if (!read_value (self->db, change->subject, change->aspect, &before, error))
    return FALSE;
  if (g_strcmp0 (before, change->value) == 0)
    return TRUE;
  if (*step == 0 && !write_step (self, decision->name, step, error))
    return FALSE;
  statement = ent_sql_prepare (self->db, "INSERT INTO change (step, number, subject, aspect, before, after)"
                                         " VALUES (?, ?, ?, ?, ?, ?)", error);
  if (statement == NULL)
    return FALSE;
  ent_sql_bind (statement, "iitttt", *step, (gint64) (*number)++, change->subject, change->aspect, before,
                change->value);
  return ent_sql_run (statement, error)
    && write_value (self->db, change->subject, change->aspect, change->value, error);
}

/* Between ent_case_file_begin() and ent_case_file_end(): writes a decision as a step. */
gboolean
ent_case_file_write_decision (EntCaseFile *self, const EntDecision *decision, GError **error)
{
  gint64 step = 0;
  guint number = 0;
  gboolean ok = TRUE;

  for (guint i = 0; ok && i < decision->changes->len; i++)
    ok = write_change (self, decision, g_ptr_array_index (decision->changes, i), &step, &number, error);
  return ok;
}

/**
 * ent_case_file_decide:
 *
 * Makes a decision, as a step that can be undone; nothing where it would change nothing. O(changes).
 */
gboolean
ent_case_file_decide (EntCaseFile *self, const EntDecision *decision, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  gboolean ok;

  if (!ent_case_file_begin (self, error))
    return FALSE;
  ok = ent_case_file_write_decision (self, decision, error);
  ok = ent_case_file_end (self, ok, error);
  if (ok)
    ent_case_file_read_names (self);
  return ok;
}

/* Writes the values that the changes of a step name in a column, in an order that undoes what it did to one record twice. */
static gboolean
write_side (EntCaseFile *self, gint64 step, const char *sql, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = ent_sql_prepare (self->db, sql, error);
  g_autoptr (GError) problem = NULL;
  gboolean ok = TRUE;

  if (statement == NULL)
    return FALSE;
  ent_sql_bind (statement, "i", step);
  while (ent_sql_next (statement, &problem))
    {
      const char *subject = ent_sql_get_text (statement, 0, &ok);
      const char *aspect = ent_sql_get_text (statement, 1, &ok);
      const char *value = ent_sql_get_text_or_null (statement, 2, &ok);

      if (!ok)
        return ent_sql_set_damaged (error, "what a step changed");
      if (!write_value (self->db, subject, aspect, value, error))
        return FALSE;
    }
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static gboolean
set_state (EntCaseFile *self, gint64 step, EntStepState state, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = ent_sql_prepare (self->db, "UPDATE step SET state = ? WHERE id = ?", error);

  if (statement == NULL)
    return FALSE;
  ent_sql_bind (statement, "ii", (gint64) state, step);
  return ent_sql_run (statement, error);
}

/* @step is 0 where there is none. */
static gboolean
find_step (EntCaseFile *self, const char *sql, gint64 *step, char **name, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = ent_sql_prepare (self->db, sql, error);
  g_autoptr (GError) problem = NULL;
  gboolean ok = TRUE;

  *step = 0;
  if (statement == NULL)
    return FALSE;
  if (ent_sql_next (statement, &problem))
    {
      *step = ent_sql_get_number (statement, 0, 1, G_MAXINT64, &ok);
      *name = g_strdup (ent_sql_get_text (statement, 1, &ok));
    }
  if (problem == NULL)
    return ok || ent_sql_set_damaged (error, "a step");
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/* Finds a step, writes one side of what it changed, and notes its new state. */
static gboolean
go (EntCaseFile *self, const char *find_sql, const char *side_sql, EntStepState state, char **name, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autofree char *found = NULL;
  gint64 step;
  gboolean ok;

  if (!ent_case_file_begin (self, error))
    return FALSE;
  ok = find_step (self, find_sql, &step, &found, error)
    && (step == 0 || (write_side (self, step, side_sql, error) && set_state (self, step, state, error)));
  if (!ent_case_file_end (self, ok, error))
    return FALSE;
  ent_case_file_read_names (self);
  if (name != NULL)
    *name = g_steal_pointer (&found);
  return TRUE;
}

/**
 * ent_case_file_undo:
 * @name: (out) (optional) (nullable): what was undone; %NULL where there was nothing to undo
 *
 * Takes the last step back that was not undone yet. O(changes of the step).
 */
gboolean
ent_case_file_undo (EntCaseFile *self, char **name, GError **error)
{
  return go (self, UNDO_SQL, "SELECT subject, aspect, before FROM change WHERE step = ? ORDER BY number DESC",
             ENT_STEP_UNDONE, name, error);
}

/**
 * ent_case_file_redo:
 * @name: (out) (optional) (nullable): what was done again; %NULL where nothing was undone
 */
gboolean
ent_case_file_redo (EntCaseFile *self, char **name, GError **error)
{
  return go (self, REDO_SQL, "SELECT subject, aspect, after FROM change WHERE step = ? ORDER BY number",
             ENT_STEP_DONE, name, error);
}

/* ---- the log ------------------------------------------------------------------------ */

static void
free_entry (gpointer data)
{
  EntLogEntry *self = data;

  g_free (self->name);
  g_free (self);
}

/**
 * ent_case_file_load_log:
 *
 * Returns: (transfer full) (element-type EntLogEntry) (nullable): all steps, in the order they were made
 */
GPtrArray *
ent_case_file_load_log (EntCaseFile *self, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autoptr (GPtrArray) log = g_ptr_array_new_with_free_func (free_entry);
  g_autoptr (sqlite3_stmt) statement = NULL;
  g_autoptr (GError) problem = NULL;
  gint64 budget = ent_sql_read_size (self->db);
  gint64 last = 0;
  gboolean ok = TRUE;

  statement = ent_sql_prepare (self->db, "SELECT id, name, made, state FROM step ORDER BY id", error);
  if (statement == NULL)
    return NULL;
  while (ok && ent_sql_next (statement, &problem))
    {
      EntLogEntry *entry = g_new (EntLogEntry, 1);

      *entry = (EntLogEntry) {
        last = ent_sql_get_number (statement, 0, MIN (last, G_MAXINT64 - 1) + 1, G_MAXINT64, &ok),
        g_strdup (ent_sql_get_text (statement, 1, &ok)),
        ent_sql_get_number (statement, 2, 0, ENT_CASE_FILE_MAX_TIME, &ok),
        ent_sql_get_number (statement, 3, ENT_STEP_DONE, ENT_STEP_OVERTAKEN, &ok),
      };
      g_ptr_array_add (log, entry);
      ok = ok && ent_sql_spend (statement, &budget);
    }
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else if (!ok)
    ent_sql_set_damaged (error, "a step");
  else
    return g_steal_pointer (&log);
  return NULL;
}
