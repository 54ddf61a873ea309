/* ent-echo-claims.c: who does the same as another: "and Britain did the same", "as did Lithuania", "Germany followed
 * suit", "and Portugal six helicopters"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-claim-draft-private.h"

#include <string.h>

/* "did | the same", "followed | suit", "took | the same step" */
static gboolean
has_echo_object (const EntReading *reading, int verb)
{
  static const char *const steps[] = { "action",   "course", "decision", "example",  "lead", "line",  "measure",
                                       "measures", "move",   "path",     "position", "step", "steps", NULL };
  const char *lemma = ent_reading_get_lemma (reading, verb);
  int object = ent_clause_find_child (reading, verb, ENT_DEPENDENCY_OBJ);

  if (object == ENT_NODE_NONE)
    return FALSE;
  if (strcmp (lemma, "do") == 0)
    return ent_reading_is_word (reading, object, "same") || ent_reading_is_word (reading, object, "likewise");
  if (strcmp (lemma, "follow") == 0 && ent_reading_is_word (reading, object, "suit"))
    return TRUE;
  if (!ent_reading_is_one_of (reading, object, steps))
    return FALSE;
  ENT_READING_FOR_EACH_CHILD (reading, object, child)
    if (child < object && ent_reading_is_word (reading, child, "same"))
      return TRUE;
  return FALSE;
}

/* "had done | so", "did | likewise" */
static gboolean
has_echo_adverb (const EntReading *reading, int verb)
{
  static const char *const adverbs[] = { "likewise", "so", "too", NULL };

  return strcmp (ent_reading_get_lemma (reading, verb), "do") == 0 && verb + 1 < (int) reading->sentence->n_tokens &&
         ent_reading_is_one_of (reading, verb + 1, adverbs);
}

/* "as did | A", "and so did | A": who stands behind the verb; or ENT_NODE_NONE. */
static int
find_inverted_subject (const EntReading *reading, int verb)
{
  static const char *const openers[] = { "as", "so", NULL };

  if (strcmp (ent_reading_get_lemma (reading, verb), "do") != 0 || verb == 0 ||
      !ent_reading_is_one_of (reading, verb - 1, openers))
    return ENT_NODE_NONE;
  ENT_READING_FOR_EACH_CHILD (reading, verb, child)
    if (child > verb && reading->words[child].mention != NULL &&
        (reading->words[child].dependency == ENT_DEPENDENCY_OBJ ||
         reading->words[child].dependency == ENT_DEPENDENCY_NSUBJ))
      return child;
  return ENT_NODE_NONE;
}

/* "A sent tents and | B | six helicopters": who stands before a thing where the verb is left out; or ENT_NODE_NONE. */
static int
find_subject_of_gap (const EntReading *reading, int thing)
{
  int parent = reading->words[thing].parent;

  if (ent_reading_is_verb (reading, thing) || reading->words[thing].dependency != ENT_DEPENDENCY_CONJ ||
      !ent_reading_is_verb (reading, parent))
    return ENT_NODE_NONE;
  return ent_clause_find_child (reading, thing, ENT_DEPENDENCY_COP) == ENT_NODE_NONE
           ? ent_clause_find_child (reading, thing, ENT_DEPENDENCY_NSUBJ)
           : ENT_NODE_NONE;
}

/* Who echoes, ENT_NOUN_REF_NONE where the verb, or the thing without one, echoes nothing. */
static EntNounRef
find_echoer (const EntReading *reading, int verb)
{
  int inverted = find_inverted_subject (reading, verb);

  if (inverted == ENT_NODE_NONE)
    inverted = find_subject_of_gap (reading, verb);
  if (inverted != ENT_NODE_NONE)
    return (EntNounRef) { inverted, FALSE };
  /* "the first to do so" */
  if (ent_clause_is_infinitive (reading, verb) && reading->words[verb].dependency != ENT_DEPENDENCY_XCOMP)
    return ENT_NOUN_REF_NONE;
  return has_echo_object (reading, verb) || has_echo_adverb (reading, verb) ? ent_clause_find_subject (reading, verb)
                                                                            : ENT_NOUN_REF_NONE;
}

/* The verb that is echoed: the next above of another clause. */
static int
find_model (const EntReading *reading, int verb)
{
  int model = ent_clause_find_verb_above (reading, verb);

  /* "refused to do so", "promised to follow suit" */
  while (model != ENT_NODE_NONE && reading->words[verb].dependency == ENT_DEPENDENCY_XCOMP)
    {
      verb = model;
      model = ent_clause_find_verb_above (reading, verb);
    }
  return model;
}

static const EntMention *
find_mention (const EntReading *reading, const EntActor *actor, EntSpan span)
{
  for (guint i = 0; i < reading->n_mentions; i++)
    {
      const EntMention *mention = ent_mentions_get (reading->mentions, reading->first_mention + i);

      if (ent_span_equal (mention->span, span) && strcmp (mention->actor->id, actor->id) == 0)
        return mention;
    }
  return NULL;
}

/* Whether a claim tells what the subject of @model does, in that clause. */
static gboolean
is_of_model (const EntReading *reading, const EntClaim *claim, int model, int echo)
{
  for (int i = 0; i < (int) reading->sentence->n_tokens; i++)
    if (ent_span_equal (ent_reading_get_token (reading, i)->span, claim->trigger_span))
      return i == model ||
             (!ent_reading_is_verb (reading, i) && ent_reading_is_under (reading, i, model) &&
              !ent_reading_is_under (reading, i, echo) && ent_clause_find_verb_above (reading, i) == model);
  return FALSE;
}

/* What the subject of @model does to others is done by @echoers too. */
static void
repeat (EntClaimDraft *self, const GPtrArray *echoers, int model, int echo)
{
  const EntReading *reading = self->reading;
  g_autoptr (GPtrArray) subjects = g_ptr_array_new ();
  g_auto (EntStance) stance = { 0 };
  guint end = self->claims->len;

  ent_argument_add_group (reading, ent_clause_find_subject (reading, model), subjects);
  ent_stance_init (&stance);
  ent_stance_read_verb (&stance, reading, echo);
  for (guint i = self->first; i < end && !stance.unreal; i++)
    {
      const EntClaim *claim = self->claims->pdata[i];
      const EntMention *target = find_mention (reading, claim->target, claim->target_span);
      g_autoptr (GPtrArray) targets = NULL;

      if (target == NULL || !ent_argument_holds_actor (subjects, claim->source) ||
          !is_of_model (reading, claim, model, echo))
        continue;
      targets = g_ptr_array_new ();
      g_ptr_array_add (targets, (gpointer) target);
      ent_claim_draft_add (self,
                           &(EntFinding) { .relation = claim->type,
                                           .sources = (GPtrArray *) echoers,
                                           .targets = targets,
                                           .trigger = echo,
                                           .thing = ent_reading_is_verb (reading, echo) ? ENT_NODE_NONE : echo,
                                           .rule_kind = "echo",
                                           .rule_name = claim->type->name },
                           &stance);
    }
}

/*
 * ent_echo_claims_find:
 *
 * After all others of the sentence: claims that a clause tells by pointing at another.
 */
void
ent_echo_claims_find (EntClaimDraft *self)
{
  const EntReading *reading = self->reading;

  for (guint i = 0; i < reading->sentence->n_tokens; i++)
    {
      EntNounRef echoer = find_echoer (reading, i);
      int model = echoer.node != ENT_NODE_NONE ? find_model (reading, i) : ENT_NODE_NONE;
      g_autoptr (GPtrArray) echoers = NULL;

      if (model == ENT_NODE_NONE)
        continue;
      echoers = g_ptr_array_new ();
      ent_argument_add_group (reading, echoer, echoers);
      repeat (self, echoers, model, i);
    }
}
