/* ent-claim.h: what one sentence says of two actors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "actor/ent-actor.h"
#include "article/ent-article.h"
#include "base/ent-interval.h"
#include "base/ent-span.h"
#include "claim/ent-status.h"
#include "claim/ent-vocabulary.h"

G_BEGIN_DECLS

/* What the user decided about a claim. */
typedef enum
{
  ENT_VERDICT_NONE,
  ENT_VERDICT_CONFIRMED,
  ENT_VERDICT_REJECTED,
} EntVerdict;

/**
 * EntClaim:
 * @article: where it stands
 * @source: who does it
 * @target: to whom
 * @type: what it is
 * @status: how surely
 * @plover: (nullable): the PLOVER type of this claim, which may follow its mode (a promised meeting is AGREE); a static
 *   string or one of the vocabulary
 * @object: (nullable): what is given, asked for, denied: "artillery shells"
 * @said_by: (element-type EntActor): who says so, outermost first; empty where the reporter does
 * @event: when it happened or will, none where the sentence does not say
 * @date_text: the words that say when
 * @sentence: the sentence
 * @source_span: the words that name the source; they may stand in another sentence's place only as a pronoun here
 * @target_span: likewise the target
 * @trigger_span: the word or words that tell the relation
 * @status_span: the word that decides @status ("may", "denied"), empty for a plain statement
 * @rule: which rule or frame found it: "verb:supply", "noun:talks-between"; "user" for a claim that the user added
 * @key: (nullable): what it is the same by, see ent-subject.h, where it was not read here: of one that came in a file
 * @verdict: what the user decided about it
 * @credibility: how credible the user holds it on the Admiralty scale, 1 (confirmed by others) to 6 (cannot be judged);
 *   0 where nobody has said
 * @reliability: how reliable the user holds its outlet, 'A' (completely) to 'F' (cannot be judged); 0 where nobody has said
 *
 * The atom of the graph; all spans are bytes of the article's text. Immutable once shared.
 */
typedef struct
{
  EntArticle *article;
  EntActor *source;
  EntActor *target;
  const EntRelationType *type;
  EntStatus status;
  const char *plover;
  char *object;
  GPtrArray *said_by;
  EntInterval event;
  EntSpan date_text;
  EntSpan sentence;
  EntSpan source_span;
  EntSpan target_span;
  EntSpan trigger_span;
  EntSpan status_span;
  char *rule;
  char *key;
  EntVerdict verdict;
  guint8 credibility;
  char reliability;
} EntClaim;

EntClaim *ent_claim_new (EntArticle *article, EntActor *source, const EntRelationType *type, EntActor *target);
EntClaim *ent_claim_new_corrected (const EntClaim *read, EntArticle *article, EntActor *source, EntActor *target);
EntClaim *ent_claim_ref (EntClaim *self);
void ent_claim_unref (EntClaim *self);
int ent_claim_compare (const EntClaim *a, const EntClaim *b);

/* Sentence, source, target, trigger, status and date. */
#define ENT_CLAIM_N_SPANS 6
void ent_claim_get_spans (const EntClaim *self, EntSpan spans[ENT_CLAIM_N_SPANS]);
void ent_claim_set_spans (EntClaim *self, const EntSpan spans[ENT_CLAIM_N_SPANS]);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntClaim, ent_claim_unref)

G_END_DECLS
