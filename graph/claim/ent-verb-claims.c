/* ent-verb-claims.c: claims that a verb tells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-verb-arguments-private.h"

#include <string.h>

static gboolean
has_slot (const GArray *slots, EntSlotKind kind)
{
  for (guint i = 0; i < slots->len; i++)
    if (g_array_index (slots, EntSlot, i).kind == kind)
      return TRUE;
  return FALSE;
}

/* "blamed each other", "A and B clashed with one another", "traded accusations" (whose target is its subject): each
 * does it to the others. */
static gboolean
is_mutual (const EntVerbArguments *self, const EntVerbFrame *frame)
{
  if (self->object != ENT_NODE_NONE && ent_reciprocal_is_noun (self->reading, self->object))
    return TRUE;
  return (has_slot (frame->source, ENT_SLOT_SUBJECT) && has_slot (frame->target, ENT_SLOT_SUBJECT)) ||
         ent_reciprocal_is_phrase_of (self->reading, self->verb) ||
         (self->goods != ENT_NODE_NONE && ent_reciprocal_is_phrase_of (self->reading, self->goods));
}

/* "A and B met", "the two leaders agreed": a pair without a target, where nothing else was done to an object. */
static gboolean
is_pair (const EntVerbArguments *self, const EntVerbFrame *frame, const GPtrArray *sources)
{
  /* two who export do not trade with each other */
  gboolean together = g_strcmp0 (frame->relation->plover, "COOPERATE") != 0;

  /* ships that gather do not meet */
  if (frame->relation->directed || sources->len < 2 ||
      (self->wants_people && self->subject.node != ENT_NODE_NONE &&
       ent_reading_has_set (self->reading, self->subject.node, ENT_SET_INSTRUMENT)))
    return FALSE;
  return self->object == ENT_NODE_NONE || (frame->object->len > 0 && together) ||
         ent_condition_wants_word (&frame->object_is) || ent_reciprocal_is_noun (self->reading, self->object);
}

/* Whether the noun that the verb tells of is an event of its own: "condemned the killing", but not "lifted sanctions",
 * "launched a probe". */
static gboolean
leaves_event (const EntVerbArguments *self, const EntVerbFrame *frame)
{
  static const char *const speech[] = { "ACCUSE", "THREATEN", NULL };
  static const char *const deeds[] = { "ASSAULT", "COERCE", NULL };
  const GPtrArray *frames = ent_vocabulary_find_noun_frames (self->reading->vocabulary,
                                                             ent_reading_get_lemma (self->reading, self->goods));
  const char *plover = frames != NULL ? ((const EntNounFrame *) frames->pdata[0])->relation->plover : NULL;

  return plover != NULL && g_strv_contains (deeds, plover) && frame->relation->plover != NULL &&
         g_strv_contains (speech, frame->relation->plover);
}

/* "condemned | the attack", "objected to | the deal", "voiced concern about | the plan": what the frame's target is;
 * or ENT_NODE_NONE. */
static int
find_recalled (const EntVerbArguments *self, const EntVerbFrame *frame)
{
  for (guint i = 0; i < frame->target->len; i++)
    {
      const EntSlot *slot = &g_array_index (frame->target, EntSlot, i);
      int noun = slot->kind == ENT_SLOT_PREPOSITION ? ent_verb_arguments_find_preposition (self, slot->preposition)
                 : slot->kind == ENT_SLOT_OBJECT || slot->kind == ENT_SLOT_POSSESSOR ? self->goods
                                                                                       : ENT_NODE_NONE;

      if (noun != ENT_NODE_NONE && noun != self->subject.node)
        return noun;
    }
  return ENT_NODE_NONE;
}

/* Whom a verb is done to where no place of its frame names him. */
static void
add_implied_targets (EntClaimDraft *draft, const EntVerbArguments *self, const EntVerbFrame *frame,
                     const GPtrArray *sources, GPtrArray *targets)
{
  static const char *const bodily[] = { "ASSAULT", "COERCE", NULL };
  const char *plover = frame->relation->plover;
  int recalled;

  if (strcmp (frame->relation->name, "threatens") == 0)
    ent_complement_add_warned (self->reading, self->verb, targets);
  if (strcmp (frame->relation->name, "protests") == 0)
    ent_scene_add_home (self->reading, self->verb, self->goods, self->subject, sources, targets);
  if (targets->len == 0 && plover != NULL && g_strv_contains (bodily, plover) && !self->passive &&
      self->object != ENT_NODE_NONE)
    ent_scene_add_teller (self->reading, self->verb, self->object, sources, targets);
  if (targets->len == 0 && has_slot (frame->target, ENT_SLOT_OBJECT))
    ent_answer_add_author (self->reading, self->verb, targets);
  /* "A's remarks drew condemnation from B" */
  if (targets->len == 0 && has_slot (frame->target, ENT_SLOT_SUBJECT) &&
      has_slot (frame->source, ENT_SLOT_PREPOSITION) && !self->passive && self->subject.node != ENT_NODE_NONE)
    ent_argument_add_involved (self->reading, self->subject.node, targets);
  recalled = targets->len == 0 ? find_recalled (self, frame) : ENT_NODE_NONE;
  if (recalled != ENT_NODE_NONE)
    ent_recall_add_doers (draft, recalled, frame->relation, sources, targets);
  if (targets->len == 0 && sources->len > 1 && frame->relation->directed && is_mutual (self, frame))
    for (guint i = 0; i < sources->len; i++)
      g_ptr_array_add (targets, sources->pdata[i]);
}

/* "led Australia | to scrap the contract": no office. */
static gboolean
is_led_to_act (const EntVerbArguments *self, const EntVerbFrame *frame)
{
  return strcmp (frame->relation->name, "leads") == 0 &&
         ent_clause_find_complement (self->reading, self->verb) != ENT_NODE_NONE;
}

/* "promised A two frigates", "offered a truce": what is promised is not given yet. */
static void
read_promise (EntStance *stance, const EntReading *reading, int verb, const EntRelationType *relation)
{
  static const char *const deeds[] = { "supplies", "yields", NULL };
  EntStatus status;

  if (g_strv_contains (deeds, relation->name) &&
      ent_reading_find_status (reading, ENT_PLACE_GOVERNOR, verb, &status) && status == ENT_STATUS_PLANNED)
    ent_stance_raise (stance, status, verb);
}

static gboolean
try_frame (EntClaimDraft *draft, const EntVerbArguments *arguments, const EntVerbFrame *frame, EntStance *stance)
{
  EntVerbArguments trial = *arguments, *self = &trial;
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GPtrArray) targets = NULL;
  const EntStatus status = stance->status;
  const int token = stance->token;
  EntFinding finding;

  if (!ent_verb_arguments_take_frame (self, frame))
    return FALSE;
  sources = ent_argument_fill (frame->source, NULL, ent_verb_arguments_add_slot, self);
  targets = ent_argument_fill (frame->target, sources, ent_verb_arguments_add_slot, self);
  if (targets->len == 0 && sources->len > 0)
    add_implied_targets (draft, self, frame, sources, targets);
  if (sources->len == 0 || (targets->len == 0 && !is_pair (self, frame, sources)) || is_led_to_act (self, frame))
    return FALSE;
  finding = (EntFinding) {
    .relation = frame->relation,
    .sources = sources,
    .targets = targets,
    .trigger = self->verb,
    .thing = ent_verb_arguments_find_thing (self, frame->object),
    .rule_kind = "verb",
    .rule_name = frame->name,
    .plover = frame->plover,
  };
  read_promise (stance, self->reading, self->verb, frame->relation);
  /* "rallied in support of" their own leader: no claim, but no rally against anybody either */
  if (!ent_claim_draft_add (draft, &finding, stance))
    {
      /* the next frame may promise nothing */
      stance->status = status;
      stance->token = token;
      return ent_condition_wants_word (&frame->particle_is);
    }
  if (self->goods != ENT_NODE_NONE && self->wants_noun && !leaves_event (self, frame))
    draft->read[self->goods] = TRUE;
  /* "took to the streets in anger at A" */
  if (self->particle != ENT_NODE_NONE)
    draft->read[self->particle] = TRUE;
  return TRUE;
}

/* "the A-|occupied| west": how things stand, and no news. */
static gboolean
is_standing_attribute (const EntReading *reading, int verb)
{
  static const char *const words[] = { "administered", "annexed", "controlled", "governed", "held",
                                       "occupied",     "ruled",   "run",        "seized",   NULL };

  return reading->words[verb].dependency == ENT_DEPENDENCY_AMOD && ent_reading_is_word (reading, verb - 1, "-") &&
         ent_reading_is_one_of (reading, verb, words);
}

/* Each verb tells one relation at most: that of its first frame which finds both ends. */
static void
read_verb (EntClaimDraft *draft, int verb)
{
  const EntReading *reading = draft->reading;
  const GPtrArray *frames = ent_vocabulary_find_verb_frames (reading->vocabulary,
                                                             ent_reading_get_lemma (reading, verb));
  EntVerbArguments arguments;
  g_auto (EntStance) stance = { 0 };

  if (frames == NULL || is_standing_attribute (reading, verb))
    return;
  arguments = ent_verb_arguments_find (reading, verb);
  ent_stance_init (&stance);
  ent_stance_read_verb (&stance, reading, verb);
  if (stance.unreal)
    return;
  for (guint i = 0; i < frames->len; i++)
    if (try_frame (draft, &arguments, frames->pdata[i], &stance))
      return;
}

void
ent_verb_claims_find (EntClaimDraft *self)
{
  for (guint i = 0; i < self->reading->sentence->n_tokens; i++)
    if (ent_reading_is_verb (self->reading, i))
      {
        if (!ent_speech_claims_read (self, i) && !ent_answer_claims_read (self, i))
          read_verb (self, i);
      }
}
