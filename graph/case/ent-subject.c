/* ent-subject.c: what a record is about, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-subject.h"

#include <string.h>

/* Guards the numbers of repeats of all extractions, which are made when somebody first asks for one, in any thread. */
static GMutex mutex;

static guint
hash_words (gconstpointer data)
{
  const EntClaim *claim = data;
  guint hash = g_direct_hash (claim->article);

  hash = hash * 31 + claim->trigger_span.start;
  hash = hash * 31 + claim->source_span.start;
  hash = hash * 31 + claim->target_span.start;
  hash = hash * 31 + g_str_hash (claim->source->id);
  return hash * 31 + g_str_hash (claim->target->id);
}

static gboolean
is_repeat (gconstpointer one, gconstpointer other)
{
  const EntClaim *a = one, *b = other;

  return a->article == b->article && a->sentence.start == b->sentence.start
    && a->trigger_span.start == b->trigger_span.start && a->source_span.start == b->source_span.start
    && a->target_span.start == b->target_span.start && a->type == b->type
    && strcmp (a->source->id, b->source->id) == 0 && strcmp (a->target->id, b->target->id) == 0;
}

/* Notes of each claim how many before it have the same words, relation and actors, where there are any. */
static void
number_repeats (EntExtraction *self)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (hash_words, is_repeat);

  g_clear_pointer (&self->repeats, g_hash_table_unref);
  self->repeats = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < self->claims->len; i++)
    {
      EntClaim *claim = g_ptr_array_index (self->claims, i);
      guint n;

      if (claim->key != NULL)
        continue;
      n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, claim));
      if (n > 0)
        g_hash_table_insert (self->repeats, GUINT_TO_POINTER (i), GUINT_TO_POINTER (n));
      g_hash_table_insert (counts, claim, GUINT_TO_POINTER (n + 1));
    }
  self->n_numbered = self->claims->len;
}

static guint
count_repeats (EntExtraction *self, guint index)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  if (self->repeats == NULL || self->n_numbered != self->claims->len)
    number_repeats (self);
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->repeats, GUINT_TO_POINTER (index)));
}

/**
 * ent_claim_dup_key:
 * @claim: as it was read
 *
 * Returns: (transfer full): the key of its article, where its words begin in the whole, its relation and its actors
 */
char *
ent_claim_dup_key (const EntClaim *claim)
{
  const EntArticle *article = claim->article;

  return g_strdup_printf ("%s/%u/%u/%u/%s/%s/%s", article->key != NULL ? article->key : article->id,
                          ent_article_find_in_whole (article, claim->trigger_span).start,
                          ent_article_find_in_whole (article, claim->source_span).start,
                          ent_article_find_in_whole (article, claim->target_span).start, claim->type->name,
                          claim->source->id, claim->target->id);
}

/**
 * ent_extraction_dup_claim_subject:
 * @index: of a claim
 *
 * What records on the claim are about: what it is the same by, as it was read, wherever that was. It stays the same as long
 * as the article is read in the same way, whatever is decided.
 *
 * Returns: (transfer full): the subject; O(1), but for the first of an extraction, which is O(claims)
 */
char *
ent_extraction_dup_claim_subject (EntExtraction *self, guint index)
{
  const EntClaim *read;
  g_autofree char *key = NULL;
  guint n_repeats;

  g_return_val_if_fail (index < self->claims->len, NULL);

  read = g_ptr_array_index (self->claims, index);
  if (read->key != NULL)
    return g_strconcat (ENT_SUBJECT_CLAIM, read->key, NULL);
  key = ent_claim_dup_key (read);
  n_repeats = count_repeats (self, index);
  if (n_repeats > 0)
    return g_strdup_printf (ENT_SUBJECT_CLAIM "%s#%u", key, n_repeats + 1);
  return g_strconcat (ENT_SUBJECT_CLAIM, key, NULL);
}
