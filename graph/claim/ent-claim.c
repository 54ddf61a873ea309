/* ent-claim.c: what one sentence says of two actors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-claim.h"

#include <string.h>

/**
 * ent_claim_new:
 * @type: of a vocabulary that outlives the claim
 *
 * Returns: (transfer full): an asserted claim without evidence yet, for a finder to fill
 */
EntClaim *
ent_claim_new (EntArticle *article, EntActor *source, const EntRelationType *type, EntActor *target)
{
  EntClaim *self = g_atomic_rc_box_new0 (EntClaim);

  self->article = ent_article_ref (article);
  self->source = ent_actor_ref (source);
  self->target = ent_actor_ref (target);
  self->type = type;
  self->plover = type->plover;
  self->said_by = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_actor_unref);
  return self;
}

/**
 * ent_claim_new_corrected:
 * @article: the article of @read, or a copy of it with the same text
 * @source: who does it instead
 * @target: to whom instead
 *
 * Returns: (transfer full): the claim @read with other ends, and nobody yet who says it
 */
EntClaim *
ent_claim_new_corrected (const EntClaim *read, EntArticle *article, EntActor *source, EntActor *target)
{
  EntClaim *self = ent_claim_new (article, source, read->type, target);

  self->status = read->status;
  self->plover = read->plover;
  self->object = g_strdup (read->object);
  self->event = read->event;
  self->date_text = read->date_text;
  self->sentence = read->sentence;
  self->source_span = read->source_span;
  self->target_span = read->target_span;
  self->trigger_span = read->trigger_span;
  self->status_span = read->status_span;
  self->rule = g_strdup (read->rule);
  return self;
}

EntClaim *
ent_claim_ref (EntClaim *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  EntClaim *self = data;

  ent_article_unref (self->article);
  ent_actor_unref (self->source);
  ent_actor_unref (self->target);
  g_free (self->object);
  g_ptr_array_unref (self->said_by);
  g_free (self->rule);
  g_free (self->key);
}

void
ent_claim_unref (EntClaim *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * ent_claim_compare:
 *
 * The order of claims of one article: by sentence, trigger, relation, source, target, status, and key where they came in a
 * file. Articles keep the order they were read in.
 */
int
ent_claim_compare (const EntClaim *a, const EntClaim *b)
{
  int order;

  if (a->sentence.start != b->sentence.start)
    return a->sentence.start < b->sentence.start ? -1 : 1;
  if (a->trigger_span.start != b->trigger_span.start)
    return a->trigger_span.start < b->trigger_span.start ? -1 : 1;
  if (a->type != b->type)
    return a->type->index < b->type->index ? -1 : 1;
  order = ent_actor_compare (a->source, b->source);
  if (order == 0)
    order = ent_actor_compare (a->target, b->target);
  if (order == 0)
    order = (int) a->status - (int) b->status;
  return order != 0 ? order : g_strcmp0 (a->key, b->key);
}

/**
 * ent_claim_get_spans:
 * @spans: (out) (array fixed-size=6): all words of the claim: sentence, source, target, trigger, status and date, in this order
 */
void
ent_claim_get_spans (const EntClaim *self, EntSpan spans[ENT_CLAIM_N_SPANS])
{
  const EntSpan all[ENT_CLAIM_N_SPANS] = { self->sentence,     self->source_span, self->target_span,
                                           self->trigger_span, self->status_span, self->date_text };

  memcpy (spans, all, sizeof all);
}

/**
 * ent_claim_set_spans:
 * @spans: (array fixed-size=6): as ent_claim_get_spans() gives them
 */
void
ent_claim_set_spans (EntClaim *self, const EntSpan spans[ENT_CLAIM_N_SPANS])
{
  self->sentence = spans[0];
  self->source_span = spans[1];
  self->target_span = spans[2];
  self->trigger_span = spans[3];
  self->status_span = spans[4];
  self->date_text = spans[5];
}
