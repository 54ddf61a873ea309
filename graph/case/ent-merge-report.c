/* ent-merge-report.c: what came in with a colleague's case, and what is decided otherwise there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-case-merge-private.h"

#include "case/ent-subject.h"

#include <string.h>

/* ---- a report ------------------------------------------------------------------------------ */

static void
free_conflict (gpointer data)
{
  EntMergeConflict *self = data;

  g_free (self->subject);
  g_free (self->aspect);
  g_free (self->mine);
  g_free (self->theirs);
  g_free (self->what);
  g_free (self->sentence);
  g_free (self->mine_words);
  g_free (self->theirs_words);
  g_free (self);
}

/*
 * ent_merge_report_new:
 * @path: of the other case
 *
 * Returns: (transfer full): a report that nothing came in
 */
EntMergeReport *
ent_merge_report_new (const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  EntMergeReport *self = g_atomic_rc_box_new0 (EntMergeReport);

  if (g_str_has_suffix (name, ".entente"))
    name[strlen (name) - strlen (".entente")] = '\0';
  self->name = g_steal_pointer (&name);
  self->conflicts = g_ptr_array_new_with_free_func (free_conflict);
  self->taken = ent_decision_new ("Merge %s", self->name);
  return self;
}

EntMergeReport *
ent_merge_report_ref (EntMergeReport *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  EntMergeReport *self = data;

  g_free (self->name);
  g_ptr_array_unref (self->conflicts);
  ent_decision_free (self->taken);
}

void
ent_merge_report_unref (EntMergeReport *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* ---- what is decided otherwise --------------------------------------------------------- */

/*
 * ent_merge_report_add_conflict:
 * @record: how it is decided there
 * @mine: (nullable): how it is decided here
 */
void
ent_merge_report_add_conflict (EntMergeReport *self, const EntRecord *record, const char *mine)
{
  EntMergeConflict *conflict = g_new0 (EntMergeConflict, 1);

  conflict->subject = g_strdup (record->subject);
  conflict->aspect = g_strdup (record->aspect);
  conflict->mine = g_strdup (mine);
  conflict->theirs = g_strdup (record->value);
  g_ptr_array_add (self->conflicts, conflict);
}

static char *
dup_key (const char *subject, const char *aspect)
{
  return g_strconcat (subject, "\n", aspect, NULL);
}

/* (element-type utf8 EntMergeConflict): by dup_key(). */
static GHashTable *
new_index (EntMergeReport *self)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->conflicts->len; i++)
    {
      EntMergeConflict *conflict = g_ptr_array_index (self->conflicts, i);

      g_hash_table_insert (index, dup_key (conflict->subject, conflict->aspect), conflict);
    }
  return index;
}

/*
 * ent_merge_report_find_times:
 * @file: of one of the two cases, with its mutex held
 * @here: whether it is the one here
 *
 * Of each conflict, when the last step was made that decided it and stands. O(all that was ever decided).
 */
gboolean
ent_merge_report_find_times (EntMergeReport *self, EntCaseFile *file, gboolean here, GError **error)
{
  g_autoptr (GHashTable) index = new_index (self);
  g_autoptr (sqlite3_stmt) statement = NULL;
  g_autoptr (GError) problem = NULL;
  gboolean ok = TRUE;

  if (self->conflicts->len == 0)
    return TRUE;
  statement = ent_sql_prepare (file->db, "SELECT subject, aspect, made FROM change JOIN step ON step.id = change.step"
                                         " WHERE state = 0 ORDER BY step.id", error);
  if (statement == NULL)
    return FALSE;
  while (ok && ent_sql_next (statement, &problem))
    {
      g_autofree char *key = dup_key (ent_sql_get_text (statement, 0, &ok), ent_sql_get_text (statement, 1, &ok));
      EntMergeConflict *conflict = g_hash_table_lookup (index, key);

      if (conflict != NULL)
        *(here ? &conflict->mine_made : &conflict->theirs_made) =
          ent_sql_get_number (statement, 2, 0, ENT_CASE_FILE_MAX_TIME, &ok);
    }
  if (problem == NULL)
    return ok || ent_sql_set_damaged (error, "a step");
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/* ---- what became of it -------------------------------------------------------------------- */

/**
 * ent_merge_report_is_empty:
 *
 * Returns: whether nothing came in; there may be conflicts all the same
 */
gboolean
ent_merge_report_is_empty (const EntMergeReport *self)
{
  return self->n_articles + self->n_texts + self->n_claims + self->n_records == 0;
}

/**
 * ent_merge_report_is_in:
 * @records: what is decided now
 *
 * Returns: whether something of what came in is in the case still; not where the merge was undone
 */
gboolean
ent_merge_report_is_in (const EntMergeReport *self, EntRecords *records)
{
  for (guint i = 0; i < self->taken->changes->len; i++)
    {
      const EntChange *change = g_ptr_array_index (self->taken->changes, i);

      if (g_strcmp0 (ent_records_find (records, change->subject, change->aspect), change->value) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * ent_merge_conflict_get_state:
 * @records: what is decided now
 *
 * Returns: whether it is still to be chosen, theirs was taken, or it was decided anew in the meantime
 */
EntMergeState
ent_merge_conflict_get_state (const EntMergeConflict *self, EntRecords *records)
{
  const char *now = ent_records_find (records, self->subject, self->aspect);

  if (g_strcmp0 (now, self->mine) == 0)
    return ENT_MERGE_OPEN;
  return g_strcmp0 (now, self->theirs) == 0 ? ENT_MERGE_TAKEN : ENT_MERGE_OVERTAKEN;
}

/**
 * ent_merge_report_new_decision:
 * @chosen: (array length=n_chosen): conflicts, by their place in the report
 *
 * Returns: (transfer full): the decision that of these theirs holds
 */
EntDecision *
ent_merge_report_new_decision (const EntMergeReport *self, const guint *chosen, guint n_chosen)
{
  EntDecision *decision = n_chosen == 1 ? ent_decision_new ("Take a Decision of %s", self->name)
                                        : ent_decision_new ("Take %u Decisions of %s", n_chosen, self->name);

  for (guint i = 0; i < n_chosen; i++)
    {
      const EntMergeConflict *conflict;

      g_return_val_if_fail (chosen[i] < self->conflicts->len, decision);
      conflict = g_ptr_array_index (self->conflicts, chosen[i]);
      ent_decision_set (decision, conflict->subject, conflict->aspect, conflict->theirs);
      if (conflict->mine == NULL)   /* what would make a circle of it */
        {
          g_autofree char *into = g_strconcat (ENT_SUBJECT_ACTOR, conflict->theirs, NULL);

          ent_decision_set (decision, into, "merged-into", NULL);
        }
    }
  return decision;
}
