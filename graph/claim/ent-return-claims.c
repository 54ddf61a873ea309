/* ent-return-claims.c: what is given back: "sends doctors to Cuba in exchange for oil", "cattle in return for weapons"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-claim-draft-private.h"

#include <string.h>

/* "in exchange", "in return" as a phrase of its verb */
static gboolean
is_return (const EntReading *reading, int node)
{
  static const char *const nouns[] = { "exchange", "return", NULL };

  return reading->words[node].dependency == ENT_DEPENDENCY_OBL && ent_reading_is_one_of (reading, node, nouns) &&
         ent_clause_has_case (reading, node, "in");
}

/* What is given back; behind the phrase, whichever word the parser hangs it on. */
static int
find_goods (const EntReading *reading, int phrase)
{
  static const char *const prepositions[] = { "for", "of", NULL };
  int verb = reading->words[phrase].parent;

  ENT_READING_FOR_EACH_CHILD (reading, phrase, child)
    if (child > phrase && ent_clause_has_case_of (reading, child, prepositions))
      return child;
  ENT_READING_FOR_EACH_CHILD (reading, verb, child)
    if (child > phrase && reading->words[child].dependency == ENT_DEPENDENCY_OBL &&
        ent_clause_has_case (reading, child, "for"))
      return child;
  return ENT_NODE_NONE;
}

/* Whether frames know the noun as something that is supplied: "aid", "weapons", "deliveries". */
static gboolean
is_supply (const EntReading *reading, int noun)
{
  const GPtrArray *frames = ent_vocabulary_find_noun_frames (reading->vocabulary,
                                                             ent_reading_get_lemma (reading, noun));

  for (guint i = 0; frames != NULL && i < frames->len; i++)
    if (strcmp (((const EntNounFrame *) frames->pdata[i])->relation->name, "supplies") == 0)
      return TRUE;
  return FALSE;
}

/* Whether "to A" behind the goods names another than who gets them then. */
static gboolean
goes_elsewhere (const EntReading *reading, int goods, const EntActor *receiver)
{
  int recipient = ent_clause_find_preposition (reading, goods, "to");
  g_autoptr (GPtrArray) named = g_ptr_array_new ();

  if (recipient != ENT_NODE_NONE)
    ent_argument_add_group (reading, (EntNounRef) { recipient, FALSE }, named);
  for (guint i = 0; i < named->len; i++)
    if (g_strcmp0 (((const EntMention *) named->pdata[i])->actor->country, receiver->country) != 0)
      return TRUE;
  return FALSE;
}

static void
add_return (EntClaimDraft *self, const EntClaim *given, int goods)
{
  EntClaim *claim = ent_claim_draft_add_like (self, given, given->type, given->target, given->target_span,
                                              given->source, given->source_span, g_strdup ("noun:return"));

  if (claim == NULL)
    return;
  /* when it comes back is not said */
  claim->event = ENT_INTERVAL_NONE;
  claim->date_text = (EntSpan) { 0, 0 };
  claim->object = ent_thing_dup (self->reading, goods);
  claim->trigger_span = ent_reading_get_token (self->reading, goods)->span;
}

/*
 * ent_return_claims_find:
 *
 * Behind every supply that was found: "in return for" goods, which go the other way with the same certainty.
 */
void
ent_return_claims_find (EntClaimDraft *self)
{
  const EntReading *reading = self->reading;
  guint n_found = self->claims->len;

  for (guint i = 0; i < reading->sentence->n_tokens; i++)
    {
      int goods;

      if (reading->words[i].node != (int) i || !is_return (reading, i))
        continue;
      goods = find_goods (reading, i);
      if (goods == ENT_NODE_NONE || !is_supply (reading, goods))
        continue;
      for (guint k = self->first; k < n_found; k++)
        {
          const EntClaim *given = self->claims->pdata[k];

          if (strcmp (given->type->name, "supplies") == 0 &&
              ent_span_equal (given->trigger_span, ent_reading_get_token (reading, reading->words[i].parent)->span) &&
              !goes_elsewhere (reading, goods, given->source))
            add_return (self, given, goods);
        }
    }
}
