/* ent-corrections.c: what the user decided, laid over what was read
 *
 * What was read is not changed: a claim or article that something is decided on is copied.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-corrections-private.h"
#include "case/ent-subject.h"

#include <string.h>

typedef struct
{
  EntExtraction *extraction;
  EntClaimCorrections claims;
  EntCorrected *result;
  GHashTable *articles;      /* (element-type EntArticle EntArticle): as read, as it stands; those of the case */
  GHashTable *judged;        /* (element-type utf8): keys of articles on whose claims something is decided */
  GHashTable *own;           /* (element-type utf8 GPtrArray): subjects of the user's claims by key of their article */
  gboolean any_outlet;
  gint64 last_import;        /* of is_import_present() */
  gboolean last_is_present;
} Fold;

/* ---- articles ------------------------------------------------------------------------ */

/* Whether an import was not undone; 0 is none, and what is of none is there. */
static gboolean
is_import_present (Fold *self, gint64 import)
{
  if (import != self->last_import)
    {
      g_autofree char *subject = g_strdup_printf (ENT_SUBJECT_IMPORT "%" G_GINT64_FORMAT, import);

      self->last_import = import;
      self->last_is_present = ent_records_find (self->claims.records, subject, "present") != NULL;
    }
  return import == 0 || self->last_is_present;
}

static gboolean
is_present (Fold *self, guint index)
{
  const EntArticle *article = g_ptr_array_index (self->extraction->articles, index);
  const EntProvenance *provenance = &g_array_index (self->extraction->provenances, EntProvenance, index);
  g_autofree char *subject = g_strconcat (ENT_SUBJECT_ARTICLE, article->key, NULL);

  if (!is_import_present (self, provenance->import))
    return FALSE;
  return article->key == NULL || ent_records_find (self->claims.records, subject, "left-out") == NULL;
}

/* Of several versions of an article the last stands that is in the case. */
static gboolean
is_latest (Fold *self, guint index)
{
  guint later = g_array_index (self->extraction->provenances, EntProvenance, index).later;

  for (guint steps = 0; later != ENT_NO_ARTICLE && steps < self->extraction->articles->len; steps++)
    {
      if (is_present (self, later))
        return FALSE;
      later = g_array_index (self->extraction->provenances, EntProvenance, later).later;
    }
  return TRUE;
}

static EntArticle *
new_article (Fold *self, EntArticle *read)
{
  g_autofree char *subject = g_strconcat (ENT_SUBJECT_ARTICLE, read->key, NULL);
  const char *published = ent_records_find (self->claims.records, subject, "published");
  EntArticle *article;
  EntDay day;

  if (published == NULL || !ent_day_parse_iso (published, &day) || day == read->published)
    return ent_article_ref (read);
  article = ent_article_copy (read);
  article->published = day;
  return article;
}

static void
fold_articles (Fold *self)
{
  for (guint i = 0; i < self->extraction->articles->len; i++)
    {
      EntArticle *read = g_ptr_array_index (self->extraction->articles, i);
      EntArticle *article;

      if (!is_present (self, i) || !is_latest (self, i))
        continue;
      article = new_article (self, read);
      g_hash_table_insert (self->articles, read, article);
      g_ptr_array_add (self->result->articles, article);
    }
}

/* ---- claims -------------------------------------------------------------------------- */

static EntActor *
find_end (Fold *self, const EntClaim *claim, EntActor *actor, EntSpan words)
{
  EntActor *meant = ent_actor_corrections_find_by_words (self->claims.actors, claim->article, words);

  return meant != NULL ? meant : ent_actor_corrections_find (self->claims.actors, actor);
}

static gboolean
has_corrected_sayer (Fold *self, const EntClaim *claim)
{
  for (guint i = 0; i < claim->said_by->len; i++)
    {
      EntActor *sayer = g_ptr_array_index (claim->said_by, i);

      if (ent_actor_corrections_find (self->claims.actors, sayer) != sayer)
        return TRUE;
    }
  return FALSE;
}

static char
find_reliability (Fold *self, const EntArticle *article)
{
  g_autofree char *subject = NULL;
  const char *value;

  if (!self->any_outlet || article->outlet == NULL)
    return 0;
  subject = g_strconcat (ENT_SUBJECT_OUTLET, article->outlet, NULL);
  value = ent_records_find (self->claims.records, subject, "reliability");
  return value != NULL && value[0] >= 'A' && value[0] <= 'F' && value[1] == '\0' ? value[0] : 0;
}

static void
add_claim (Fold *self, EntClaim *claim, EntReadClaim read)
{
  gboolean rejected = claim->verdict == ENT_VERDICT_REJECTED;

  g_ptr_array_add (rejected ? self->result->rejected : self->result->claims, claim);
  g_array_append_val (rejected ? self->result->read_rejected : self->result->read, read);
}

/* An actor that was merged into the other end of a claim does nothing to himself. */
static gboolean
became_one (const EntClaim *read, const EntClaim *claim)
{
  return strcmp (claim->source->id, claim->target->id) == 0 && strcmp (read->source->id, read->target->id) != 0;
}

/* @judged: something is decided on a claim of the article. */
static void
fold_claim (Fold *self, guint index, EntArticle *article, gboolean judged, char reliability)
{
  EntClaim *read = g_ptr_array_index (self->extraction->claims, index);
  EntActor *source = find_end (self, read, read->source, read->source_span);
  EntActor *target = find_end (self, read, read->target, read->target_span);
  g_autoptr (EntClaim) claim = NULL;

  if (article == read->article && source == read->source && target == read->target && !judged && reliability == 0
      && !has_corrected_sayer (self, read))
    {
      add_claim (self, ent_claim_ref (read), (EntReadClaim) { index, NULL });
      return;
    }
  claim = ent_claim_new_corrected (read, article, source, target);
  for (guint i = 0; i < read->said_by->len; i++)
    g_ptr_array_add (claim->said_by, ent_actor_ref (ent_actor_corrections_find (self->claims.actors,
                                                                               g_ptr_array_index (read->said_by, i))));
  claim->reliability = reliability;
  if (judged)
    {
      g_autofree char *subject = ent_extraction_dup_claim_subject (self->extraction, index);

      ent_claim_corrections_apply (&self->claims, subject, claim);
    }
  if (!became_one (read, claim))
    add_claim (self, g_steal_pointer (&claim), (EntReadClaim) { index, NULL });
}

/* The user's own stand behind those that were read of the article, once. */
static void
fold_own_claims (Fold *self, EntArticle *article)
{
  g_autoptr (GPtrArray) subjects = NULL;

  if (article == NULL || article->key == NULL
      || !g_hash_table_steal_extended (self->own, article->key, NULL, (gpointer *) &subjects))
    return;
  for (guint i = 0; i < subjects->len; i++)
    {
      const char *subject = g_ptr_array_index (subjects, i);
      EntClaim *claim = ent_claim_corrections_new_own (&self->claims, subject, article);

      if (claim == NULL)
        continue;
      claim->reliability = find_reliability (self, article);
      add_claim (self, claim, (EntReadClaim) { ENT_OWN_CLAIM, subject });
    }
}

static void
fold_claims (Fold *self)
{
  const EntArticle *last = NULL;
  EntArticle *article = NULL;     /* @last as it stands, NULL where it is not in the case */
  gboolean judged = FALSE;
  char reliability = 0;

  for (guint i = 0; i < self->extraction->claims->len; i++)
    {
      const EntClaim *read = g_ptr_array_index (self->extraction->claims, i);

      if (read->article != last)
        {
          fold_own_claims (self, article);
          last = read->article;
          article = g_hash_table_lookup (self->articles, last);
          judged = article != NULL && article->key != NULL && g_hash_table_contains (self->judged, article->key);
          reliability = article != NULL ? find_reliability (self, article) : 0;
        }
      if (article != NULL && is_import_present (self, ent_extraction_get_claim_import (self->extraction, read)))
        fold_claim (self, i, article, judged, reliability);
    }
  for (guint i = 0; i < self->result->articles->len; i++)
    fold_own_claims (self, g_ptr_array_index (self->result->articles, i));
}

/* ---- what is decided on ------------------------------------------------------------------ */

/* "claim:KEY/..." */
static void
note_judged (Fold *self, const char *subject)
{
  const char *key = subject + strlen (ENT_SUBJECT_CLAIM);
  const char *slash = strchr (key, '/');

  if (slash != NULL)
    g_hash_table_add (self->judged, g_strndup (key, slash - key));
}

static void
note_own (Fold *self, const EntRecord *record)
{
  GPtrArray *subjects;

  if (strcmp (record->aspect, "article") != 0)
    return;
  subjects = g_hash_table_lookup (self->own, record->value);
  if (subjects == NULL)
    {
      subjects = g_ptr_array_new ();
      g_hash_table_insert (self->own, (gpointer) record->value, subjects);
    }
  g_ptr_array_add (subjects, (gpointer) record->subject);
}

static void
fold_init (Fold *self, EntExtraction *extraction, const EntVocabulary *vocabulary, EntRecords *records,
           EntCorrected *result)
{
  guint outlet = ent_records_find_first (records, ENT_SUBJECT_OUTLET);

  *self = (Fold) { .extraction = extraction, .result = result };
  self->claims = (EntClaimCorrections) { extraction, vocabulary, records,
                                         ent_actor_corrections_new (extraction, records) };
  self->articles = g_hash_table_new (NULL, NULL);
  self->judged = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->own = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->any_outlet = outlet < ent_records_get_n (records)
    && g_str_has_prefix (ent_records_get (records, outlet)->subject, ENT_SUBJECT_OUTLET);
  for (guint i = ent_records_find_first (records, ENT_SUBJECT_CLAIM); i < ent_records_get_n (records); i++)
    {
      const EntRecord *record = ent_records_get (records, i);

      if (!g_str_has_prefix (record->subject, ENT_SUBJECT_CLAIM))
        break;
      if (g_str_has_prefix (record->subject, ENT_SUBJECT_OWN_CLAIM))
        note_own (self, record);
      else
        note_judged (self, record->subject);
    }
}

static void
fold_clear (Fold *self)
{
  ent_actor_corrections_free (self->claims.actors);
  g_hash_table_unref (self->articles);
  g_hash_table_unref (self->judged);
  g_hash_table_unref (self->own);
}

/*
 * ent_corrected_init:
 * @vocabulary: (nullable): of the relations that a claim may be given
 *
 * Fills a case as it stands. O(articles log records + claims), and more only for what is decided on.
 */
void
ent_corrected_init (EntCorrected *self, EntExtraction *extraction, const EntVocabulary *vocabulary, EntRecords *records)
{
  Fold fold;

  self->articles = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_article_unref);
  self->claims = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_claim_unref);
  self->read = g_array_new (FALSE, FALSE, sizeof (EntReadClaim));
  self->rejected = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_claim_unref);
  self->read_rejected = g_array_new (FALSE, FALSE, sizeof (EntReadClaim));
  fold_init (&fold, extraction, vocabulary, records, self);
  fold_articles (&fold);
  fold_claims (&fold);
  fold_clear (&fold);
}

void
ent_corrected_clear (EntCorrected *self)
{
  g_ptr_array_unref (self->claims);
  g_ptr_array_unref (self->rejected);
  g_ptr_array_unref (self->articles);
  g_array_unref (self->read);
  g_array_unref (self->read_rejected);
}
