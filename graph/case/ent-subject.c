/* ent-subject.c: what a record is about, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-subject.h"

#include <string.h>

static gboolean
is_repeat (const EntClaim *a, const EntClaim *b)
{
  return a->trigger_span.start == b->trigger_span.start && a->source_span.start == b->source_span.start
    && a->target_span.start == b->target_span.start && a->type == b->type
    && strcmp (a->source->id, b->source->id) == 0 && strcmp (a->target->id, b->target->id) == 0;
}

/* How many claims before it have the same words, relation and actors: they stand in the same sentence. */
static guint
count_repeats (EntExtraction *self, guint index)
{
  const EntClaim *claim = g_ptr_array_index (self->claims, index);
  guint n = 0;

  for (guint i = index; i-- > 0;)
    {
      const EntClaim *before = g_ptr_array_index (self->claims, i);

      if (before->article != claim->article || before->sentence.start != claim->sentence.start)
        break;
      n += is_repeat (before, claim);
    }
  return n;
}

/**
 * ent_extraction_dup_claim_subject:
 * @index: of a claim
 *
 * What records on the claim are about: the key of its article, where its words begin, its relation and its actors, as it
 * was read. It stays the same as long as the article is read in the same way, whatever is decided.
 *
 * Returns: (transfer full): the subject; O(claims of the sentence)
 */
char *
ent_extraction_dup_claim_subject (EntExtraction *self, guint index)
{
  const EntClaim *read;
  const char *key;
  guint n_repeats;
  g_autoptr (GString) subject = g_string_new (ENT_SUBJECT_CLAIM);

  g_return_val_if_fail (index < self->claims->len, NULL);

  read = g_ptr_array_index (self->claims, index);
  key = read->article->key != NULL ? read->article->key : read->article->id;
  n_repeats = count_repeats (self, index);
  g_string_append_printf (subject, "%s/%u/%u/%u/%s/%s/%s", key, read->trigger_span.start, read->source_span.start,
                          read->target_span.start, read->type->name, read->source->id, read->target->id);
  if (n_repeats > 0)
    g_string_append_printf (subject, "#%u", n_repeats + 1);
  return g_string_free (g_steal_pointer (&subject), FALSE);
}
