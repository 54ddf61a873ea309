/* ent-case-merge.c: a colleague's case comes into one's own
 *
 * What is decided here stays: what the other decided otherwise is only told.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-case-merge-private.h"

#include "case/ent-subject.h"

#include <string.h>

/* So many merges behind each other lead to an actor; a longer way is a circle. */
#define MAX_MERGES 64

/* ---- reading both ---------------------------------------------------------------------- */

/* Values of the second column, or NULL where there is none, by those of the first. */
static GHashTable *
load_texts (sqlite3 *db, const char *sql, GError **error)
{
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (sqlite3_stmt) statement = ent_sql_prepare (db, sql, error);
  g_autoptr (GError) problem = NULL;
  gboolean ok = TRUE;

  if (statement == NULL)
    return NULL;
  while (ent_sql_next (statement, &problem))
    g_hash_table_insert (texts, g_strdup (ent_sql_get_text (statement, 0, &ok)),
                         g_strdup (ent_sql_get_text (statement, 1, &ok)));
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else if (!ok)
    ent_sql_set_damaged (error, "an article");
  else
    return g_steal_pointer (&texts);
  return NULL;
}

static gboolean
load_theirs (EntMerge *self, const char *path, const EntVocabulary *vocabulary, GError **error)
{
  self->other = ent_case_file_open_to_read (path, error);
  if (self->other == NULL)
    return FALSE;
  if (strcmp (self->other->path, self->mine->path) == 0)
    {
      g_set_error_literal (error, ENT_CASE_ERROR, ENT_CASE_ERROR_FAILED, "It is this very case");
      return FALSE;
    }
  return (self->theirs = ent_case_file_load (self->other, vocabulary, error)) != NULL
    && (self->their_records = ent_case_file_load_records (self->other, error)) != NULL
    && (self->readers = load_texts (self->other->db, "SELECT key, reader FROM article", error)) != NULL;
}

/* Whom the records here merge, and what they call him. */
static void
learn_actors (EntMerge *self)
{
  self->merged = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = ent_records_find_first (self->my_records, ENT_SUBJECT_ACTOR); i < ent_records_get_n (self->my_records); i++)
    {
      const EntRecord *record = ent_records_get (self->my_records, i);
      const char *id = record->subject + strlen (ENT_SUBJECT_ACTOR);

      if (!g_str_has_prefix (record->subject, ENT_SUBJECT_ACTOR))
        break;
      if (strcmp (record->aspect, "merged-into") == 0)
        g_hash_table_insert (self->merged, (gpointer) id, (gpointer) record->value);
      else if (strcmp (record->aspect, "name") == 0)
        ent_merge_words_rename (self->words, id, record->value);
    }
}

static gboolean
load_mine (EntMerge *self, GError **error)
{
  g_autoptr (GHashTable) names = NULL;

  if ((self->my_records = ent_case_file_read_records (self->mine, error)) == NULL
      || (self->imports = load_texts (self->mine->db, "SELECT key, CAST (import AS TEXT) FROM article", error)) == NULL
      || (self->partial = load_texts (self->mine->db, "SELECT key, key FROM article WHERE pieces IS NOT NULL",
                                      error)) == NULL
      || (names = load_texts (self->mine->db, "SELECT key, name FROM actor ORDER BY id", error)) == NULL)
    return FALSE;
  ent_merge_words_take_names (self->words, g_steal_pointer (&names));
  learn_actors (self);
  return TRUE;
}

static void
clear (EntMerge *self)
{
  g_clear_pointer (&self->words, ent_merge_words_free);
  g_clear_pointer (&self->theirs, ent_extraction_unref);
  g_clear_pointer (&self->their_records, ent_records_unref);
  g_clear_pointer (&self->my_records, ent_records_unref);
  g_clear_pointer (&self->readers, g_hash_table_unref);
  g_clear_pointer (&self->imports, g_hash_table_unref);
  g_clear_pointer (&self->partial, g_hash_table_unref);
  g_clear_pointer (&self->mine_read, ent_extraction_unref);
  g_clear_pointer (&self->own, g_hash_table_unref);
  g_clear_pointer (&self->merged, g_hash_table_unref);
  g_clear_pointer (&self->report, ent_merge_report_unref);
  g_clear_pointer (&self->other, ent_case_file_unref);
}

/* ---- decisions ---------------------------------------------------------------------------- */

/* Whether the one whom an actor is merged into there is merged into him here. */
static gboolean
makes_circle (EntMerge *self, const EntRecord *record)
{
  const char *id = record->subject + strlen (ENT_SUBJECT_ACTOR);
  const char *next = record->value;

  if (!g_str_has_prefix (record->subject, ENT_SUBJECT_ACTOR) || strcmp (record->aspect, "merged-into") != 0)
    return FALSE;
  for (guint i = 0; next != NULL && i < MAX_MERGES; i++)
    {
      if (strcmp (next, id) == 0)
        return TRUE;
      next = g_hash_table_lookup (self->merged, next);
    }
  return next != NULL;
}

/* What a record is about here. */
static const char *
get_subject (EntMerge *self, const EntRecord *record)
{
  const char *own = NULL;

  if (self->own != NULL && g_str_has_prefix (record->subject, ENT_SUBJECT_CLAIM))
    own = g_hash_table_lookup (self->own, record->subject + strlen (ENT_SUBJECT_CLAIM));
  return own != NULL ? own : record->subject;
}

static void
take_record (EntMerge *self, const EntRecord *theirs)
{
  const EntRecord here = { get_subject (self, theirs), theirs->aspect, theirs->value };
  const EntRecord *record = &here;
  const char *mine = ent_records_find (self->my_records, record->subject, record->aspect);

  if (mine != NULL && strcmp (mine, record->value) == 0)
    {
      self->report->n_known_records++;
      return;
    }
  if (mine != NULL || makes_circle (self, record))
    {
      ent_merge_report_add_conflict (self->report, record, mine);
      return;
    }
  ent_decision_set (self->report->taken, record->subject, record->aspect, record->value);
  self->report->n_records++;
  if (strcmp (record->aspect, "merged-into") == 0 && g_str_has_prefix (record->subject, ENT_SUBJECT_ACTOR))
    g_hash_table_insert (self->merged, (gpointer) (record->subject + strlen (ENT_SUBJECT_ACTOR)),
                         (gpointer) record->value);
}

/* Where things stand and what is looked at is everybody's own. */
static gboolean
is_private (const char *subject)
{
  return g_str_has_prefix (subject, ENT_SUBJECT_IMPORT) || g_str_has_prefix (subject, ENT_SUBJECT_PLACE)
    || g_str_has_prefix (subject, ENT_SUBJECT_VIEWPOINT) || strcmp (subject, ENT_SUBJECT_VIEW) == 0;
}

/* The first record behind those on the subject of one. */
static guint
find_next_subject (EntRecords *records, guint index)
{
  const char *subject = ent_records_get (records, index)->subject;

  while (index < ent_records_get_n (records) && strcmp (ent_records_get (records, index)->subject, subject) == 0)
    index++;
  return index;
}

/* All that is decided on one subject, as one text. */
static char *
dup_content (EntRecords *records, guint start, guint end)
{
  GString *content = g_string_new (NULL);

  for (guint i = start; i < end; i++)
    g_string_append_printf (content, "%s\x1f%s\x1e", ent_records_get (records, i)->aspect,
                            ent_records_get (records, i)->value);
  return g_string_free (content, FALSE);
}

/* Claims that were added here, by what they say. */
static GHashTable *
new_own_contents (EntRecords *records)
{
  GHashTable *contents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint next;

  for (guint i = ent_records_find_first (records, ENT_SUBJECT_OWN_CLAIM); i < ent_records_get_n (records); i = next)
    {
      next = find_next_subject (records, i);
      if (!g_str_has_prefix (ent_records_get (records, i)->subject, ENT_SUBJECT_OWN_CLAIM))
        break;
      g_hash_table_add (contents, dup_content (records, i, next));
    }
  return contents;
}

/* The last number that an added claim has or had here: none is given twice, or undoing would bring two into one. */
static gboolean
find_last_own (EntMerge *self, guint64 *last, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  g_autoptr (GError) problem = NULL;
  gboolean ok = TRUE;

  *last = 0;
  statement = ent_sql_prepare (self->mine->db, "SELECT subject FROM record WHERE subject GLOB 'claim:own:*'"
                                               " UNION SELECT subject FROM change WHERE subject GLOB 'claim:own:*'",
                               error);
  if (statement == NULL)
    return FALSE;
  while (ent_sql_next (statement, &problem))
    {
      const char *subject = ent_sql_get_text (statement, 0, &ok);

      if (g_str_has_prefix (subject, ENT_SUBJECT_OWN_CLAIM))
        *last = MAX (*last, g_ascii_strtoull (subject + strlen (ENT_SUBJECT_OWN_CLAIM), NULL, 10));
    }
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/* Numbers of claims that users added mean nothing from case to case: what is not here gets a new one. */
static gboolean
take_own_claims (EntMerge *self, GError **error)
{
  g_autoptr (GHashTable) here = new_own_contents (self->my_records);
  EntRecords *records = self->their_records;
  guint64 last;
  guint next;

  if (!find_last_own (self, &last, error))
    return FALSE;
  for (guint i = ent_records_find_first (records, ENT_SUBJECT_OWN_CLAIM); i < ent_records_get_n (records); i = next)
    {
      g_autofree char *content = NULL;
      g_autofree char *subject = NULL;

      next = find_next_subject (records, i);
      if (!g_str_has_prefix (ent_records_get (records, i)->subject, ENT_SUBJECT_OWN_CLAIM))
        break;
      content = dup_content (records, i, next);
      if (g_hash_table_contains (here, content))
        {
          self->report->n_known_records++;
          continue;
        }
      subject = g_strdup_printf (ENT_SUBJECT_OWN_CLAIM "%" G_GUINT64_FORMAT, ++last);
      for (guint j = i; j < next; j++)
        ent_decision_set (self->report->taken, subject, ent_records_get (records, j)->aspect,
                          ent_records_get (records, j)->value);
      self->report->n_records++;
    }
  return TRUE;
}

static gboolean
take_decisions (EntMerge *self, GError **error)
{
  for (guint i = 0; i < ent_records_get_n (self->their_records); i++)
    {
      const EntRecord *record = ent_records_get (self->their_records, i);

      if (!is_private (record->subject) && !g_str_has_prefix (record->subject, ENT_SUBJECT_OWN_CLAIM))
        take_record (self, record);
    }
  return take_own_claims (self, error);
}

/* In words, and with the times. */
static gboolean
tell_conflicts (EntMerge *self, GError **error)
{
  for (guint i = 0; i < self->report->conflicts->len; i++)
    ent_merge_words_tell (self->words, g_ptr_array_index (self->report->conflicts, i));
  return ent_merge_report_find_times (self->report, self->mine, TRUE, error)
    && (self->other == NULL || ent_merge_report_find_times (self->report, self->other, FALSE, error));
}

/* ---- all of it ------------------------------------------------------------------------------ */

static gboolean
write_merge (EntMerge *self, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mine->mutex);
  gboolean ok;

  if (!ent_case_file_begin (self->mine, error))
    return FALSE;
  ok = load_mine (self, error) && ent_merge_take_articles (self, error) && take_decisions (self, error)
    && tell_conflicts (self, error)
    && ent_case_file_write_decision (self->mine, self->report->taken, error)
    && !g_cancellable_set_error_if_cancelled (self->cancellable, error);
  if (!ent_case_file_end (self->mine, ok, error))
    return FALSE;
  ent_case_file_read_names (self->mine);
  return TRUE;
}

/* @ok: whether what the other has is known */
static gboolean
finish (EntMerge *self, gboolean ok, EntMergeReport **report, GError **error)
{
  if (ok)
    {
      self->words = ent_merge_words_new (self->theirs, self->report->name);
      ok = write_merge (self, error);
    }
  if (ok)
    *report = g_steal_pointer (&self->report);
  clear (self);
  return ok;
}

/**
 * ent_case_file_merge:
 * @other_path: of the other case, which is only read
 * @vocabulary: as for ent_case_file_load()
 * @progress: (nullable): is told how far it is
 * @cancellable: (nullable): stops it; then nothing has come in, and the error is %G_IO_ERROR_CANCELLED
 * @report: (out) (transfer full): what came in, and what is decided otherwise there
 *
 * Brings in the articles of another case that are not here, with their claims as they were read there, of those that are
 * here claims that had come there in a file, and what is decided there and not here; all in one step that can be undone, or
 * nothing. Where both decided otherwise, it stays as it is here until somebody chooses, see
 * ent_merge_report_new_decision(). Places and what is looked at are not brought in. A second time the same case brings
 * nothing. O(bytes of the other case), and of this one where claims of articles come that both have.
 */
gboolean
ent_case_file_merge (EntCaseFile *self, const char *other_path, const EntVocabulary *vocabulary,
                     EntMergeProgressFunc progress, gpointer data, GCancellable *cancellable, EntMergeReport **report,
                     GError **error)
{
  EntMerge merge = { .mine = self, .vocabulary = vocabulary, .progress = progress, .progress_data = data,
                     .cancellable = cancellable };
  gboolean ok;

  g_return_val_if_fail (self != NULL && other_path != NULL && report != NULL, FALSE);

  merge.report = ent_merge_report_new (other_path);
  ok = load_theirs (&merge, other_path, vocabulary, error)
    && !g_cancellable_set_error_if_cancelled (cancellable, error);
  return finish (&merge, ok, report, error);
}

/**
 * ent_case_file_merge_received:
 * @progress: (nullable): is told how far it is
 * @cancellable: (nullable): stops it; then nothing has come in, and the error is %G_IO_ERROR_CANCELLED
 * @report: (out) (transfer full): what came in, and what is decided otherwise there
 *
 * As ent_case_file_merge(), with what came in a file of another kind: all its claims that are not here come in, by their keys,
 * and where an article was here only in pieces, what is there of its text. That text stays when the step is undone. Articles
 * that come in are not read again.
 */
gboolean
ent_case_file_merge_received (EntCaseFile *self, const EntReceived *received, EntMergeProgressFunc progress, gpointer data,
                              GCancellable *cancellable, EntMergeReport **report, GError **error)
{
  EntMerge merge = { .mine = self, .progress = progress, .progress_data = data, .cancellable = cancellable };

  g_return_val_if_fail (self != NULL && received != NULL && report != NULL, FALSE);

  merge.report = ent_merge_report_new (received->path);
  merge.vocabulary = received->vocabulary;
  merge.theirs = ent_extraction_ref (received->extraction);
  merge.their_records = ent_records_ref (received->records);
  return finish (&merge, TRUE, report, error);
}
