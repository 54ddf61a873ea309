/* ent-case-merge.c: a colleague's case comes into one's own
 *
 * What is decided here stays: what the other decided otherwise is only told.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-case-merge.h"

#include "case/ent-case-file-private.h"
#include "case/ent-merge-words-private.h"
#include "case/ent-subject.h"

#include <string.h>

/* So many merges behind each other lead to an actor; a longer way is a circle. */
#define MAX_MERGES 64

typedef struct
{
  EntCaseFile *mine;
  EntExtraction *theirs;
  EntRecords *their_records;
  EntRecords *my_records;
  GHashTable *readers;       /* (element-type utf8 utf8): which program read their articles, by key */
  GHashTable *keys;          /* (element-type utf8): of all articles that are here */
  GHashTable *merged;        /* (element-type utf8 utf8): borrowed ids: who is merged into whom here */
  EntMergeWords *words;
  EntDecision *decision;
  EntMergeReport *report;
} Merge;

/* ---- the report --------------------------------------------------------------------- */

static void
free_conflict (gpointer data)
{
  EntMergeConflict *self = data;

  g_free (self->subject);
  g_free (self->aspect);
  g_free (self->mine);
  g_free (self->theirs);
  g_free (self->words);
  g_free (self);
}

static EntMergeReport *
new_report (const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  EntMergeReport *self = g_new0 (EntMergeReport, 1);

  if (g_str_has_suffix (name, ".entente"))
    name[strlen (name) - strlen (".entente")] = '\0';
  self->name = g_steal_pointer (&name);
  self->conflicts = g_ptr_array_new_with_free_func (free_conflict);
  return self;
}

void
ent_merge_report_free (EntMergeReport *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->conflicts);
  g_free (self);
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
  EntDecision *decision = ent_decision_new (n_chosen == 1 ? "Take a Decision of %s" : "Take Decisions of %s", self->name);

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

static void
add_conflict (Merge *self, const EntRecord *record, const char *mine)
{
  EntMergeConflict *conflict = g_new (EntMergeConflict, 1);

  *conflict = (EntMergeConflict) { g_strdup (record->subject), g_strdup (record->aspect), g_strdup (mine),
                                   g_strdup (record->value),
                                   ent_merge_words_dup (self->words, record->subject, record->aspect, mine,
                                                        record->value) };
  g_ptr_array_add (self->report->conflicts, conflict);
}

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
load_theirs (Merge *self, const char *path, const EntVocabulary *vocabulary, GError **error)
{
  g_autoptr (EntCaseFile) other = ent_case_file_open_to_read (path, error);

  if (other == NULL)
    return FALSE;
  if (strcmp (other->path, self->mine->path) == 0)
    {
      g_set_error_literal (error, ENT_CASE_ERROR, ENT_CASE_ERROR_FAILED, "It is this very case");
      return FALSE;
    }
  return (self->theirs = ent_case_file_load (other, vocabulary, error)) != NULL
    && (self->their_records = ent_case_file_load_records (other, error)) != NULL
    && (self->readers = load_texts (other->db, "SELECT key, reader FROM article", error)) != NULL;
}

static gboolean
load_mine (Merge *self, GError **error)
{
  self->my_records = ent_case_file_read_records (self->mine, error);
  self->keys = self->my_records != NULL ? load_texts (self->mine->db, "SELECT key, key FROM article", error) : NULL;
  if (self->keys == NULL)
    return FALSE;
  self->merged = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < ent_records_get_n (self->my_records); i++)
    {
      const EntRecord *record = ent_records_get (self->my_records, i);

      if (g_str_has_prefix (record->subject, ENT_SUBJECT_ACTOR) && strcmp (record->aspect, "merged-into") == 0)
        g_hash_table_insert (self->merged, (gpointer) (record->subject + strlen (ENT_SUBJECT_ACTOR)),
                             (gpointer) record->value);
    }
  return TRUE;
}

static void
clear (Merge *self)
{
  g_clear_pointer (&self->theirs, ent_extraction_unref);
  g_clear_pointer (&self->their_records, ent_records_unref);
  g_clear_pointer (&self->my_records, ent_records_unref);
  g_clear_pointer (&self->readers, g_hash_table_unref);
  g_clear_pointer (&self->keys, g_hash_table_unref);
  g_clear_pointer (&self->merged, g_hash_table_unref);
  g_clear_pointer (&self->words, ent_merge_words_free);
  g_clear_pointer (&self->decision, ent_decision_free);
  g_clear_pointer (&self->report, ent_merge_report_free);
}

/* ---- articles --------------------------------------------------------------------------- */

static EntArticle *
get_article (Merge *self, guint index)
{
  return g_ptr_array_index (self->theirs->articles, index);
}

static const EntProvenance *
get_provenance (Merge *self, guint index)
{
  return &g_array_index (self->theirs->provenances, EntProvenance, index);
}

/* Not what they have taken out of their case again, nor an earlier version of what is here. */
static gboolean
is_wanted (Merge *self, guint index)
{
  g_autofree char *import = g_strdup_printf (ENT_SUBJECT_IMPORT "%" G_GINT64_FORMAT, get_provenance (self, index)->import);
  guint version = index;

  if (ent_records_find (self->their_records, import, "present") == NULL)
    return FALSE;
  for (guint steps = 0; version != ENT_NO_ARTICLE && steps < self->theirs->articles->len; steps++)
    {
      if (g_hash_table_contains (self->keys, get_article (self, version)->key))
        return FALSE;
      version = get_provenance (self, version)->later;
    }
  return TRUE;
}

/* (element-type EntNewArticle): with their claims. */
static GArray *
new_wanted (Merge *self)
{
  GArray *wanted = g_array_new (FALSE, FALSE, sizeof (EntNewArticle));
  g_autofree const char **replaced = g_new0 (const char *, self->theirs->articles->len);
  guint claim = 0;

  for (guint i = 0; i < self->theirs->articles->len; i++)
    {
      EntArticle *article = get_article (self, i);
      guint later = get_provenance (self, i)->later;
      g_autoptr (GPtrArray) claims = g_ptr_array_new ();

      if (later != ENT_NO_ARTICLE)
        replaced[later] = article->key;
      for (; claim < self->theirs->claims->len; claim++)
        {
          EntClaim *one = g_ptr_array_index (self->theirs->claims, claim);

          if (one->article != article)
            break;
          g_ptr_array_add (claims, one);
        }
      if (is_wanted (self, i))
        {
          EntNewArticle new_article = { .article = article, .claims = g_steal_pointer (&claims), .replaces = replaced[i] };

          g_array_append_val (wanted, new_article);
        }
    }
  return wanted;
}

static const char *
find_reader (Merge *self, const GArray *articles, guint index)
{
  return g_hash_table_lookup (self->readers, g_array_index (articles, EntNewArticle, index).article->key);
}

/* Articles that were read by one program are written together. */
static gboolean
write_articles (Merge *self, const GArray *articles, gint64 import, GError **error)
{
  gboolean ok = TRUE;

  for (guint start = 0, end; ok && start < articles->len; start = end)
    {
      const char *reader = find_reader (self, articles, start);

      for (end = start; end < articles->len && g_strcmp0 (find_reader (self, articles, end), reader) == 0; end++)
        ;
      ok = ent_case_file_write_articles (self->mine, import, reader, &g_array_index (articles, EntNewArticle, start),
                                         end - start, error);
    }
  return ok;
}

static gboolean
take_articles (Merge *self, GError **error)
{
  g_autoptr (GArray) wanted = new_wanted (self);
  g_autoptr (sqlite3_stmt) statement = NULL;
  g_autofree char *subject = NULL;
  gint64 import;
  gboolean ok = TRUE;

  self->report->n_articles = wanted->len;
  if (wanted->len > 0)
    {
      statement = ent_sql_prepare (self->mine->db, "INSERT INTO import (started, finished) VALUES (?1, ?1)", error);
      if (statement != NULL)
        ent_sql_bind (statement, "i", g_get_real_time () / G_USEC_PER_SEC);
      ok = statement != NULL && ent_sql_run (statement, error);
      import = sqlite3_last_insert_rowid (self->mine->db);
      subject = g_strdup_printf (ENT_SUBJECT_IMPORT "%" G_GINT64_FORMAT, import);
      ent_decision_set (self->decision, subject, "present", "1");
      ok = ok && write_articles (self, wanted, import, error);
    }
  for (guint i = 0; i < wanted->len; i++)
    g_ptr_array_unref (g_array_index (wanted, EntNewArticle, i).claims);
  return ok;
}

/* ---- decisions ---------------------------------------------------------------------------- */

/* Whether the one whom an actor is merged into there is merged into him here. */
static gboolean
makes_circle (Merge *self, const EntRecord *record)
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

static void
take_record (Merge *self, const EntRecord *record)
{
  const char *mine = ent_records_find (self->my_records, record->subject, record->aspect);

  if (mine != NULL && strcmp (mine, record->value) == 0)
    return;
  if (mine != NULL || makes_circle (self, record))
    {
      add_conflict (self, record, mine);
      return;
    }
  ent_decision_set (self->decision, record->subject, record->aspect, record->value);
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
find_last_own (Merge *self, guint64 *last, GError **error)
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
take_own_claims (Merge *self, GError **error)
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
        continue;
      subject = g_strdup_printf (ENT_SUBJECT_OWN_CLAIM "%" G_GUINT64_FORMAT, ++last);
      for (guint j = i; j < next; j++)
        ent_decision_set (self->decision, subject, ent_records_get (records, j)->aspect,
                          ent_records_get (records, j)->value);
      self->report->n_records++;
    }
  return TRUE;
}

static gboolean
take_decisions (Merge *self, GError **error)
{
  for (guint i = 0; i < ent_records_get_n (self->their_records); i++)
    {
      const EntRecord *record = ent_records_get (self->their_records, i);

      if (!is_private (record->subject) && !g_str_has_prefix (record->subject, ENT_SUBJECT_OWN_CLAIM))
        take_record (self, record);
    }
  return take_own_claims (self, error);
}

/* ---- all of it ------------------------------------------------------------------------------ */

static gboolean
write_merge (Merge *self, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mine->mutex);
  gboolean ok;

  if (!ent_case_file_begin (self->mine, error))
    return FALSE;
  ok = load_mine (self, error) && take_articles (self, error) && take_decisions (self, error)
    && ent_case_file_write_decision (self->mine, self->decision, error);
  if (!ent_case_file_end (self->mine, ok, error))
    return FALSE;
  ent_case_file_read_names (self->mine);
  return TRUE;
}

/**
 * ent_case_file_merge:
 * @other_path: of the other case, which is only read
 * @vocabulary: as for ent_case_file_load()
 * @report: (out) (transfer full): what came in, and what is decided otherwise there
 *
 * Brings in the articles of another case that are not here, with their claims as they were read there, and what is decided
 * there and not here; all in one step that can be undone, or nothing. Where both decided otherwise, it stays as it is here
 * until somebody chooses, see ent_merge_report_new_decision(). Places and what is looked at are not brought in. A second
 * time the same case brings nothing. O(bytes of the other case).
 */
gboolean
ent_case_file_merge (EntCaseFile *self, const char *other_path, const EntVocabulary *vocabulary, EntMergeReport **report,
                     GError **error)
{
  Merge merge = { .mine = self };
  gboolean ok;

  g_return_val_if_fail (self != NULL && other_path != NULL && report != NULL, FALSE);

  merge.report = new_report (other_path);
  merge.decision = ent_decision_new ("Merge %s", merge.report->name);
  ok = load_theirs (&merge, other_path, vocabulary, error);
  if (ok)
    {
      merge.words = ent_merge_words_new (merge.theirs);
      ok = write_merge (&merge, error);
    }
  if (ok)
    *report = g_steal_pointer (&merge.report);
  clear (&merge);
  return ok;
}
