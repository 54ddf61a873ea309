/* ent-full-text.c: finding words in all of a case: articles, claims, actors, notes
 *
 * The index of the case file tells which articles have the words and how often, from which follows how much they are
 * about them (S. Robertson and H. Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009); where they
 * stand is looked up in the text itself.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-full-text.h"

#include "case/ent-actor-names-private.h"
#include "case/ent-case-file-private.h"
#include "case/ent-snippet-private.h"
#include "case/ent-subject.h"
#include "case/ent-word-finder-private.h"

#include <string.h>

typedef struct
{
  EntCase *case_;
  EntWordFinder *finder;
  GHashTable *keys;          /* (element-type utf8 guint): index of the article that has a key */
  double mean_length;        /* of the case's articles, in bytes */
  EntFullText *result;
  guint max;
} Search;

/* ---- which articles ------------------------------------------------------------------ */

typedef struct
{
  guint article;
  double score;
} Ranked;

static int
compare_ranked (gconstpointer a, gconstpointer b)
{
  const Ranked *first = a;
  const Ranked *second = b;

  if (first->score < second->score || first->score > second->score)
    return first->score > second->score ? -1 : 1;
  return first->article < second->article ? -1 : first->article > second->article;
}

/* Whose rows of the file are in the case now: (element-type gint64 guint). */
static GHashTable *
load_rows (Search *self, sqlite3 *db, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = ent_sql_prepare (db, "SELECT id, key FROM article", error);
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GError) problem = NULL;
  gboolean ok = TRUE;

  if (statement == NULL)
    return NULL;
  while (ent_sql_next (statement, &problem))
    {
      const char *key = ent_sql_get_text (statement, 1, &ok);
      gint64 id = sqlite3_column_int64 (statement, 0);
      gpointer article;

      if (g_hash_table_lookup_extended (self->keys, key, NULL, &article))
        g_hash_table_insert (rows, g_memdup2 (&id, sizeof id), article);
    }
  if (problem == NULL && ok)
    return g_steal_pointer (&rows);
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else
    ent_sql_set_damaged (error, "an article");
  return NULL;
}

/* Okapi BM25 with its usual constants; since an article has all of the words, none of them weighs more than another. */
static double
find_score (Search *self, guint article, sqlite3_stmt *statement)
{
  const guint32 *counts = sqlite3_column_blob (statement, 1);
  guint n = sqlite3_column_bytes (statement, 1) / sizeof *counts;
  double length = ent_case_get_article (self->case_, article)->length / self->mean_length;
  double score = 0;

  for (guint i = 0; i < n; i++)
    score += counts[i] * 2.2 / (counts[i] + 1.2 * (0.25 + 0.75 * length));
  return score;
}

/* What the index says; articles that are not in the case now are passed over. */
static gboolean
collect_ranked (Search *self, sqlite3 *db, GArray *ranked, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  g_autoptr (GHashTable) rows = NULL;
  g_autofree char *query = ent_word_finder_dup_query (self->finder);
  g_autoptr (GError) problem = NULL;

  statement = ent_sql_prepare (db, "SELECT rowid, " ENT_WORD_COUNTS " (found) FROM found WHERE found MATCH ?", error);
  if (statement == NULL)
    return FALSE;
  ent_sql_bind (statement, "t", query);
  while (ent_sql_next (statement, &problem))
    {
      gint64 id = sqlite3_column_int64 (statement, 0);
      gpointer article;
      Ranked one;

      if (rows == NULL && (rows = load_rows (self, db, error)) == NULL)
        return FALSE;
      if (!g_hash_table_lookup_extended (rows, &id, NULL, &article))
        continue;
      one = (Ranked) { GPOINTER_TO_UINT (article), find_score (self, GPOINTER_TO_UINT (article), statement) };
      g_array_append_val (ranked, one);
    }
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  return problem == NULL;
}

static void
interrupt (GCancellable *cancellable, gpointer db)
{
  sqlite3_interrupt (db);
}

static GArray *
find_ranked (Search *self, EntCaseFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&file->mutex);
  g_autoptr (GArray) ranked = g_array_new (FALSE, FALSE, sizeof (Ranked));
  gulong handler;
  gboolean ok;

  if (!file->counts_words && !ent_word_finder_add_counts (file->db, error))
    return NULL;
  file->counts_words = TRUE;
  handler = cancellable != NULL ? g_cancellable_connect (cancellable, G_CALLBACK (interrupt), file->db, NULL) : 0;
  ok = collect_ranked (self, file->db, ranked, error);
  g_cancellable_disconnect (cancellable, handler);
  g_array_sort (ranked, compare_ranked);
  return ok ? g_steal_pointer (&ranked) : NULL;
}

/* ---- what of an article ---------------------------------------------------------------- */

/* The first claim of the case that stands in that article, or in a later one. */
static guint
find_first_claim (EntCase *case_, guint article)
{
  guint low = 0, high = ent_case_get_n_claims (case_);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (ent_case_get_claim_ends (case_, middle)->article < article)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static gboolean
is_any_in (const GArray *words, EntSpan sentence)
{
  guint low = 0, high = words->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (words, EntSpan, middle).end <= sentence.start)
        low = middle + 1;
      else
        high = middle;
    }
  return low < words->len && ent_span_overlaps (g_array_index (words, EntSpan, low), sentence);
}

static GArray *
dup_claims (Search *self, guint index, const GArray *words)
{
  EntArticle *article = ent_case_get_article (self->case_, index);
  GArray *with_all = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) with_some = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = find_first_claim (self->case_, index); i < ent_case_get_n_claims (self->case_); i++)
    {
      EntSpan sentence = ent_case_get_claim (self->case_, i)->sentence;

      if (ent_case_get_claim_ends (self->case_, i)->article != index)
        break;
      if (!is_any_in (words, sentence))
        continue;
      if (ent_word_finder_find (self->finder, article->text + sentence.start, sentence.end - sentence.start, NULL))
        g_array_append_val (with_all, i);
      else
        g_array_append_val (with_some, i);
    }
  return g_array_append_vals (with_all, with_some->data, with_some->len);
}

static void
free_article_hit (gpointer data)
{
  EntArticleHit *self = data;

  g_array_unref (self->words);
  ent_snippet_free (self->snippet);
  g_array_unref (self->claims);
  g_free (self);
}

static void
add_article (Search *self, guint index)
{
  EntArticle *article = ent_case_get_article (self->case_, index);
  GArray *words = g_array_new (FALSE, FALSE, sizeof (EntSpan));
  EntArticleHit *hit = g_new (EntArticleHit, 1);

  ent_word_finder_find (self->finder, article->text, article->length, words);
  *hit = (EntArticleHit) { index, words, ent_snippet_new (article->text, article->length, words),
                           dup_claims (self, index, words) };
  g_ptr_array_add (self->result->articles, hit);
}

/* ---- actors ------------------------------------------------------------------------------ */

typedef struct
{
  guint actor;
  const char *alias;     /* NULL where its name has the words */
  gboolean begins;
  guint n_claims;
} Candidate;

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *first = a;
  const Candidate *second = b;

  if ((first->alias == NULL) != (second->alias == NULL))
    return first->alias == NULL ? -1 : 1;
  if (first->begins != second->begins)
    return first->begins ? -1 : 1;
  if (first->n_claims != second->n_claims)
    return first->n_claims > second->n_claims ? -1 : 1;
  return first->actor < second->actor ? -1 : first->actor > second->actor;
}

static gboolean
has_words (Search *self, const char *name)
{
  return name != NULL && ent_word_finder_find (self->finder, name, strlen (name), NULL);
}

/* Returns: (nullable): something that an actor is called besides that has the words */
static const char *
find_alias (Search *self, EntActorNames *names, guint actor)
{
  const char *of_id = ent_actor_names_get_of_id (ent_case_get_actor (self->case_, actor)->id);
  const GPtrArray *aliases = ent_actor_names_find (names, actor);

  for (guint i = 0; aliases != NULL && i < aliases->len; i++)
    if (has_words (self, g_ptr_array_index (aliases, i)))
      return g_ptr_array_index (aliases, i);
  return has_words (self, of_id) ? of_id : NULL;
}

/* Whether an actor's name, or something that he is called besides, has the words. */
static gboolean
find_candidate (Search *self, EntActorNames *names, guint actor, Candidate *candidate)
{
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (EntSpan));
  const char *name = ent_case_get_actor (self->case_, actor)->name;

  *candidate = (Candidate) { .actor = actor };
  if (ent_word_finder_find (self->finder, name, strlen (name), words))
    {
      candidate->begins = g_array_index (words, EntSpan, 0).start == 0;
      return TRUE;
    }
  candidate->alias = find_alias (self, names, actor);
  return candidate->alias != NULL;
}

static guint *
new_claim_counts (EntCase *case_)
{
  guint *counts = g_new0 (guint, ent_case_get_n_actors (case_));

  for (guint i = 0; i < ent_case_get_n_claims (case_); i++)
    {
      const EntClaimEnds *ends = ent_case_get_claim_ends (case_, i);

      counts[ends->source]++;
      counts[ends->target] += ends->target != ends->source;
    }
  return counts;
}

static void
free_actor_hit (gpointer data)
{
  g_free (((EntActorHit *) data)->alias);
  g_free (data);
}

static void
find_actors (Search *self)
{
  g_autoptr (EntActorNames) names = ent_actor_names_new (self->case_);
  g_autofree guint *n_claims = new_claim_counts (self->case_);
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < ent_case_get_n_actors (self->case_); i++)
    {
      Candidate candidate;

      if (!find_candidate (self, names, i, &candidate))
        continue;
      candidate.n_claims = n_claims[i];
      g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < MIN (candidates->len, self->max); i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);
      EntActorHit *hit = g_new (EntActorHit, 1);

      *hit = (EntActorHit) { candidate->actor, g_strdup (candidate->alias) };
      g_ptr_array_add (self->result->actors, hit);
    }
}

/* ---- notes -------------------------------------------------------------------------------- */

/* A note on an article, or on a claim of one, is of the case where the article is. */
static gboolean
is_of_case (Search *self, const char *subject)
{
  g_autofree char *key = NULL;

  if (g_str_has_prefix (subject, ENT_SUBJECT_OWN_CLAIM))
    {
      const char *article = ent_records_find (ent_case_get_records (self->case_), subject, "article");

      return article != NULL && g_hash_table_contains (self->keys, article);
    }
  if (g_str_has_prefix (subject, ENT_SUBJECT_ARTICLE))
    return g_hash_table_contains (self->keys, subject + strlen (ENT_SUBJECT_ARTICLE));
  if (!g_str_has_prefix (subject, ENT_SUBJECT_CLAIM))
    return TRUE;
  key = g_strndup (subject + strlen (ENT_SUBJECT_CLAIM), strcspn (subject + strlen (ENT_SUBJECT_CLAIM), "/"));
  return g_hash_table_contains (self->keys, key);
}

static void
free_note_hit (gpointer data)
{
  EntNoteHit *self = data;

  g_free (self->subject);
  ent_snippet_free (self->snippet);
  g_free (self);
}

static void
find_notes (Search *self)
{
  EntRecords *records = ent_case_get_records (self->case_);

  for (guint i = 0; i < ent_records_get_n (records) && self->result->notes->len < self->max; i++)
    {
      const EntRecord *record = ent_records_get (records, i);
      g_autoptr (GArray) words = NULL;
      EntNoteHit *hit;

      if (strcmp (record->aspect, "note") != 0 || !is_of_case (self, record->subject))
        continue;
      words = g_array_new (FALSE, FALSE, sizeof (EntSpan));
      if (!ent_word_finder_find (self->finder, record->value, strlen (record->value), words))
        continue;
      hit = g_new (EntNoteHit, 1);
      hit->subject = g_strdup (record->subject);
      hit->snippet = ent_snippet_new (record->value, strlen (record->value), words);
      g_ptr_array_add (self->result->notes, hit);
    }
}

/* ---- all of it ------------------------------------------------------------------------------ */

static EntFullText *
new_result (void)
{
  EntFullText *self = g_new (EntFullText, 1);

  self->articles = g_ptr_array_new_with_free_func (free_article_hit);
  self->actors = g_ptr_array_new_with_free_func (free_actor_hit);
  self->notes = g_ptr_array_new_with_free_func (free_note_hit);
  self->n_articles = 0;
  return self;
}

void
ent_full_text_free (EntFullText *self)
{
  g_ptr_array_unref (self->articles);
  g_ptr_array_unref (self->actors);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

static GHashTable *
new_keys (EntCase *case_)
{
  GHashTable *keys = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < ent_case_get_n_articles (case_); i++)
    {
      const EntArticle *article = ent_case_get_article (case_, i);

      if (article->key != NULL)
        g_hash_table_insert (keys, article->key, GUINT_TO_POINTER (i));
    }
  return keys;
}

static double
find_mean_length (EntCase *case_)
{
  guint n = ent_case_get_n_articles (case_);
  gsize length = 0;

  for (guint i = 0; i < n; i++)
    length += ent_case_get_article (case_, i)->length;
  return MAX (length, 1) / (double) MAX (n, 1);
}

static gboolean
run (Search *self, EntCaseFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) ranked = find_ranked (self, file, cancellable, error);

  if (ranked == NULL)
    return FALSE;
  self->result->n_articles = ranked->len;
  for (guint i = 0; i < MIN (ranked->len, self->max) && !g_cancellable_is_cancelled (cancellable); i++)
    add_article (self, g_array_index (ranked, Ranked, i).article);
  find_actors (self);
  find_notes (self);
  return TRUE;
}

/**
 * ent_full_text_search:
 * @file: the file of the case
 * @case_: what of the file is in the case now
 * @words: whatever a user typed: all of the words must stand in a text, in any order; what is in quotation marks is a
 *   phrase; a word with a star behind it may go on, and so may the last, from three characters on, until a blank
 *   follows
 * @max: how many articles, actors and notes are listed at most
 *
 * Without a look at case and accents. May run in any thread. Nothing is found where nothing was typed, and nothing that
 * can be typed is a mistake.
 *
 * Returns: (transfer full) (nullable): what was found; %NULL with @error set where the file is damaged, or
 *   %G_IO_ERROR_CANCELLED. O(articles that have the words + length of those that are listed + actors + notes)
 */
EntFullText *
ent_full_text_search (EntCaseFile *file, EntCase *case_, const char *words, guint max, GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (EntWordFinder) finder = NULL;
  g_autoptr (EntFullText) result = new_result ();
  g_autoptr (GHashTable) keys = NULL;
  g_autoptr (GError) problem = NULL;
  Search search;
  gboolean ok;

  g_return_val_if_fail (file != NULL && case_ != NULL && words != NULL, NULL);

  finder = ent_word_finder_new (words, error);
  if (finder == NULL)
    return NULL;
  if (ent_word_finder_is_empty (finder))
    return g_steal_pointer (&result);
  keys = new_keys (case_);
  search = (Search) { case_, finder, keys, find_mean_length (case_), result, max };
  ok = run (&search, file, cancellable, &problem);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (ok)
    return g_steal_pointer (&result);
  g_propagate_error (error, g_steal_pointer (&problem));
  return NULL;
}
