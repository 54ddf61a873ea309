/* ent-subject.c: what a record is about, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-subject.h"

/**
 * ent_subject_dup_claim:
 * @read: a claim as it was read, of an article with a key
 * @repeat: how many claims before it in the case have the same words, relation and actors
 *
 * Returns: (transfer full): the subject of records on the claim. It stays the same as long as the article is read in the
 *   same way, whatever is decided
 */
char *
ent_subject_dup_claim (const EntClaim *read, guint repeat)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (read->article->key != NULL, NULL);

  key = g_strdup_printf (ENT_SUBJECT_CLAIM "%s/%u/%u/%u/%s/%s/%s", read->article->key, read->trigger_span.start,
                         read->source_span.start, read->target_span.start, read->type->name, read->source->id,
                         read->target->id);
  return repeat == 0 ? g_steal_pointer (&key) : g_strdup_printf ("%s#%u", key, repeat + 1);
}
