/* ent-verb-claims.c: claims that a verb tells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-claim-draft-private.h"

#include <string.h>

#define MAX_PARTICLE_DISTANCE 8

/* Where a verb's arguments stand. */
typedef struct
{
  const EntReading *reading;
  int verb;
  gboolean passive;
  EntNounRef subject;    /* grammatical */
  int object;            /* of an active verb; or ENT_NODE_NONE */
  int recipient;         /* to whom: "gave | Syria | missiles"; or ENT_NODE_NONE */
  int particle;          /* of the frame that is tried; or ENT_NODE_NONE */
  int goods;             /* the noun that a frame's condition looks at; or ENT_NODE_NONE */
  gboolean wants_noun;   /* the frame that is tried asks for its object: the object's prepositions are the verb's */
  gboolean wants_people; /* it tells of a meeting or of talks */
  gboolean wants_place;  /* it tells of a journey */
  gboolean does_harm;    /* it tells of what nobody does to his own */
} EntArguments;

static gboolean
is_actor (const EntReading *reading, int node)
{
  return node != ENT_NODE_NONE && reading->words[node].mention != NULL;
}

static EntArguments
find_arguments (const EntReading *reading, int verb)
{
  EntArguments self = {
    .reading = reading,
    .verb = verb,
    .passive = ent_clause_is_passive (reading, verb),
    .subject = ent_clause_find_subject (reading, verb),
    .object = ent_clause_find_object (reading, verb),
    .recipient = ent_clause_find_recipient (reading, verb),
    .particle = ENT_NODE_NONE,
    .goods = ENT_NODE_NONE,
  };

  self.goods = self.object;
  if (self.object == self.recipient)
    self.goods = ENT_NODE_NONE;
  if (self.passive && self.goods == ENT_NODE_NONE && !self.subject.possessor)
    self.goods = self.subject.node;
  return self;
}

static gboolean
word_holds (const EntReading *reading, int word, const EntCondition *condition)
{
  return ent_condition_holds (condition, reading->words[word].sets, ent_reading_get_token (reading, word)->norm,
                              ent_reading_get_lemma (reading, word));
}

/* "drove | thousands of Serbs | from A", read as Serbs from A; "stripped | activists | of citizenship". */
static gboolean
is_of_object (const EntReading *reading, int noun, int verb)
{
  int parent = reading->words[noun].parent;

  if (parent == ENT_NODE_NONE || (reading->words[noun].mention == NULL && reading->words[parent].mention == NULL))
    return FALSE;
  while (parent > verb && reading->words[parent].dependency == ENT_DEPENDENCY_NMOD)
    parent = reading->words[parent].parent;
  return parent > verb && reading->words[parent].dependency == ENT_DEPENDENCY_OBJ &&
         reading->words[parent].parent == verb;
}

/* "crack | down", "in favour of": the word stands behind the verb and hangs on it or on what does. ENT_NODE_NONE
 * without one. */
static int
find_particle (const EntReading *reading, int verb, const EntCondition *condition)
{
  int last = MIN (verb + MAX_PARTICLE_DISTANCE, (int) reading->sentence->n_tokens - 1);

  for (int i = verb + 1; i <= last; i++)
    {
      int parent = reading->words[i].parent;

      /* "told A to leave", but not "told A that B must leave" */
      if (parent == ENT_NODE_NONE || !word_holds (reading, i, condition) ||
          (ent_reading_is_verb (reading, i) &&
           ent_clause_find_child (reading, i, ENT_DEPENDENCY_NSUBJ) != ENT_NODE_NONE))
        continue;
      if (parent == verb || reading->words[parent].parent == verb || is_of_object (reading, parent, verb))
        return i;
    }
  return ENT_NODE_NONE;
}

/* Whether @noun names people: "A's leader", "officials", "Muslims", but no body of theirs. */
static gboolean
names_person (const EntReading *reading, int noun)
{
  const EntMention *mention = reading->words[noun].mention;

  return mention != NULL && (mention->actor->kind == ENT_ACTOR_PERSON || mention->form == ENT_MENTION_AGENT ||
                             mention->form == ENT_MENTION_ROLE || mention->form == ENT_MENTION_DEMONYM ||
                             (mention->actor->kind == ENT_ACTOR_GROUP &&
                              ent_reading_get_token (reading, noun)->xpos == ENT_XPOS_NNPS));
}

static gboolean
noun_holds (const EntReading *reading, int noun, const EntCondition *condition)
{
  const EntToken *token = ent_reading_get_token (reading, noun);
  guint64 sets = reading->words[noun].sets;

  if (names_person (reading, noun))
    sets |= ENT_SET_BIT (ENT_SET_PERSON);
  return ent_condition_holds (condition, sets, token->norm, ent_reading_get_lemma (reading, noun));
}

/* One of "A, B and C" is enough; "tonnes of grain" are grain too. */
static gboolean
condition_holds (const EntArguments *self, const EntCondition *condition)
{
  const EntReading *reading = self->reading;

  if (self->goods == ENT_NODE_NONE)
    return ent_condition_holds (condition, 0, NULL, NULL);
  if (condition->nothing)
    return FALSE;
  if (noun_holds (reading, self->goods, condition))
    return TRUE;
  ENT_READING_FOR_EACH_CHILD (reading, self->goods, child)
    if ((reading->words[child].dependency == ENT_DEPENDENCY_CONJ ||
         (reading->words[child].dependency == ENT_DEPENDENCY_NMOD && ent_clause_has_case (reading, child, "of") &&
          ent_reading_has_set (reading, self->goods, ENT_SET_QUANTITY))) &&
        ent_condition_wants_word (condition) && noun_holds (reading, child, condition))
      return TRUE;
  return FALSE;
}

static void
add_node (const EntArguments *self, int node, GPtrArray *found)
{
  ent_argument_add_group (self->reading, (EntNounRef) { node, FALSE }, found);
}

static void
add_object (const EntArguments *self, GPtrArray *found)
{
  if (self->passive)
    ent_argument_add_group (self->reading, self->subject, found);
  else
    {
      add_node (self, self->recipient, found);
      if (found->len == 0 && !ent_complement_is_handed_over (self->reading, self->verb, self->object))
        add_node (self, self->object, found);
    }
}

/* "join | the Americans | in bombing B": whom the subject joins does it too. */
static void
add_joined (const EntArguments *self, GPtrArray *found)
{
  int governor = self->reading->words[self->verb].parent;

  if (governor != ENT_NODE_NONE && found->len > 0 &&
      self->reading->words[self->verb].dependency == ENT_DEPENDENCY_ADVCL &&
      strcmp (ent_reading_get_lemma (self->reading, governor), "join") == 0 &&
      ent_clause_find_marked_child (self->reading, self->verb, ENT_DEPENDENCY_MARK, "in") != ENT_NODE_NONE)
    add_node (self, ent_clause_find_object (self->reading, governor), found);
}

static gboolean
has_assault_frame (const EntReading *reading, int verb)
{
  const GPtrArray *frames = ent_vocabulary_find_verb_frames (reading->vocabulary,
                                                             ent_reading_get_lemma (reading, verb));

  for (guint i = 0; frames != NULL && i < frames->len; i++)
    if (g_strcmp0 (((const EntVerbFrame *) frames->pdata[i])->relation->plover, "ASSAULT") == 0)
      return TRUE;
  return FALSE;
}

/* "villagers were killed | when A's jets strafed a convoy": who did what they came to harm by. */
static void
add_cause_of_harm (const EntArguments *self, GPtrArray *found)
{
  static const char *const marks[] = { "when", "after", "as", NULL };
  const EntReading *reading = self->reading;

  if (!self->passive || !ent_reading_has_set (reading, self->verb, ENT_SET_CASUALTY_VERB))
    return;
  ENT_READING_FOR_EACH_CHILD (reading, self->verb, clause)
    if (clause > self->verb && found->len == 0 && reading->words[clause].dependency == ENT_DEPENDENCY_ADVCL &&
        !ent_clause_is_passive (reading, clause) && has_assault_frame (reading, clause))
      ENT_READING_FOR_EACH_CHILD (reading, clause, child)
        if (ent_reading_is_one_of (reading, child, marks) && found->len == 0)
          ent_argument_add_group (reading, ent_clause_find_subject (reading, clause), found);
}

static void
add_subject (const EntArguments *self, GPtrArray *found)
{
  EntNounRef doer = self->subject;

  if (self->passive)
    doer = (EntNounRef) { ent_clause_find_agent (self->reading, self->verb), FALSE };
  ent_argument_add_group (self->reading, doer, found);
  add_joined (self, found);
  /* "a UN resolution condemned", "Iraqi missiles hit": whose it is does */
  if (found->len == 0 && doer.node != ENT_NODE_NONE)
    ent_instrument_add_owner (self->reading, doer.node, found);
  if (doer.node == ENT_NODE_NONE)
    add_cause_of_harm (self, found);
}

/* "the last Russian | troops | left B": forces leave a country that they held, a minister one that he visited. */
static gboolean
is_forces (const EntArguments *self)
{
  return !self->passive && self->subject.node != ENT_NODE_NONE && !self->subject.possessor &&
         ent_reading_has_set (self->reading, self->subject.node, ENT_SET_FORCES);
}

/* What follows the preposition behind the noun, or behind the last that is joined to it. */
static int
find_behind_group (const EntReading *reading, int noun, const char *preposition)
{
  int found = ent_clause_find_preposition (reading, noun, preposition);

  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    if (found == ENT_NODE_NONE && reading->words[child].dependency == ENT_DEPENDENCY_CONJ &&
        !ent_reading_is_verb (reading, child))
      found = ent_clause_find_preposition (reading, child, preposition);
  return found;
}

/* Whether a noun of action has its own target behind @preposition: "demanded the withdrawal | from B" demands nothing
 * from B. */
static gboolean
has_target_of_its_own (const EntReading *reading, int noun, const char *preposition)
{
  const GPtrArray *frames = ent_vocabulary_find_noun_frames (reading->vocabulary,
                                                             ent_reading_get_lemma (reading, noun));

  for (guint i = 0; frames != NULL && i < frames->len; i++)
    {
      const GArray *slots = ((const EntNounFrame *) frames->pdata[i])->target;

      for (guint k = 0; k < slots->len; k++)
        if (g_strcmp0 (g_array_index (slots, EntSlot, k).preposition, preposition) == 0)
          return TRUE;
    }
  return FALSE;
}

/* "the Dutch ambassador" is his country's, and named as his country, but what a verb asks for is the ambassador. */
static gboolean
is_whole_actor (const EntArguments *self)
{
  return is_actor (self->reading, self->goods) &&
         !(self->wants_noun && self->reading->words[self->goods].mention->form == ENT_MENTION_AGENT);
}

/* What is given or discussed goes "to" and "with" whoever the verb says. */
static int
find_preposition (const EntArguments *self, const char *preposition)
{
  static const char *const of_verbs[] = { "to", "with", "of", "by", NULL };
  int noun = ent_clause_find_preposition (self->reading, self->verb, preposition);

  /* "talked about arms | with A" */
  if (noun == ENT_NODE_NONE && self->wants_people && strcmp (preposition, "with") == 0)
    ENT_READING_FOR_EACH_CHILD (self->reading, self->verb, child)
      if (child > self->verb && noun == ENT_NODE_NONE &&
          self->reading->words[child].dependency == ENT_DEPENDENCY_OBL &&
          ent_clause_has_case (self->reading, child, "about"))
        noun = ent_clause_find_preposition (self->reading, child, "with");
  /* "rallied in support | of A" */
  if (noun == ENT_NODE_NONE && self->particle != ENT_NODE_NONE &&
      ent_reading_get_token (self->reading, self->particle)->upos == ENT_UPOS_NOUN)
    noun = ent_clause_find_preposition (self->reading, self->particle, preposition);
  if (noun == ENT_NODE_NONE && self->goods != ENT_NODE_NONE && !is_whole_actor (self) &&
      (self->wants_noun || g_strv_contains (of_verbs, preposition) ||
       !has_target_of_its_own (self->reading, self->goods, preposition)))
    noun = find_behind_group (self->reading, self->goods, preposition);
  return noun;
}

/* "sent peacekeepers at | A's invitation": whoever wants it is not whom it is done to. */
static gboolean
is_wish (const EntReading *reading, int noun)
{
  static const char *const wishes[] = { "behest", "initiative", "insistence", "invitation", "request", "suggestion",
                                        "urging", NULL };

  return ent_clause_has_case (reading, noun, "at") && ent_reading_is_one_of (reading, noun, wishes);
}

/* "called off its strike after | talks with A": whoever has a part in what went before. */
static gboolean
is_occasion (const EntSlot *slot)
{
  static const char *const prepositions[] = { "after", "following", NULL };

  return g_strv_contains (prepositions, slot->preposition);
}

static int
add_slot (gconstpointer data, const EntSlot *slot, GPtrArray *found)
{
  const EntArguments *self = data;
  const EntReading *reading = self->reading;
  int noun;

  switch (slot->kind)
    {
    case ENT_SLOT_SUBJECT:
      add_subject (self, found);
      break;
    case ENT_SLOT_FORCES:
      if (is_forces (self))
        add_subject (self, found);
      break;
    case ENT_SLOT_OBJECT:
      add_object (self, found);
      break;
    case ENT_SLOT_POSSESSOR:
      /* "allowed | A's planes | to land", read as who is allowed */
      if (self->goods == ENT_NODE_NONE && self->recipient != ENT_NODE_NONE && !is_actor (reading, self->recipient))
        ent_argument_add_possessors (reading, self->recipient, found);
      /* "shelled positions of A", but not "condemned the invasion of A" */
      if (self->goods == ENT_NODE_NONE)
        break;
      if (is_actor (reading, self->goods))
        {
          /* "the Mexican embassy" is Mexico's, and named as Mexico */
          if (!is_whole_actor (self))
            add_node (self, self->goods, found);
          break;
        }
      if (ent_clause_is_noun_of_action (reading, self->goods))
        ent_argument_add_possessors (reading, self->goods, found);
      else
        ent_argument_add_involved (reading, self->goods, found);
      if (found->len == 0)
        ent_argument_add_holder (reading, self->goods, found);
      if (found->len == 0)
        ent_argument_add_owner (reading, self->verb, self->goods, found);
      if (found->len == 0 && self->does_harm)
        ent_argument_add_victim (reading, self->verb, self->goods, found);
      break;
    case ENT_SLOT_CLAUSE:
      ent_complement_add_subject (reading, self->verb, found);
      if (found->len == 0 && self->wants_noun && !is_actor (reading, self->goods))
        ent_complement_add_subject_of_noun (reading, self->goods, found);
      break;
    case ENT_SLOT_COMPLEMENT:
      ent_complement_add_target (reading, ent_clause_find_complement (reading, self->verb), found);
      /* "fired tear gas | to disperse B" */
      if (found->len == 0 && self->wants_noun)
        ent_complement_add_target (reading, ent_complement_find_aim (reading, self->verb), found);
      break;
    case ENT_SLOT_SCENE:
      ent_scene_add_places (reading, self->verb, self->goods, found);
      break;
    case ENT_SLOT_PREPOSITION:
      noun = find_preposition (self, slot->preposition);
      if (noun == ENT_NODE_NONE || is_wish (reading, noun))
        break;
      add_node (self, noun, found);
      /* "flew to a summit | in A" */
      if (found->len == 0 && self->wants_place && ent_clause_is_noun_of_action (reading, noun))
        add_node (self, ent_clause_find_preposition (reading, noun, "in"), found);
      /* "objected to the plans of A"; one meets and talks with people only: "met with the approval of A", but
       * "mediates in A's dispute" */
      if (found->len == 0 && (!self->wants_people || strcmp (slot->preposition, "in") == 0))
        {
          if (is_occasion (slot))
            ent_argument_add_concerned (reading, noun, found);
          else
            ent_argument_add_involved (reading, noun, found);
        }
      return noun;
    default:
      g_assert_not_reached ();
    }
  return ENT_NODE_NONE;
}

static int
find_thing (const EntArguments *self, const GArray *slots)
{
  for (guint i = 0; i < slots->len; i++)
    {
      const EntSlot *slot = &g_array_index (slots, EntSlot, i);
      int noun = slot->kind == ENT_SLOT_PREPOSITION ? find_preposition (self, slot->preposition) : self->goods;

      if (noun != ENT_NODE_NONE && !is_actor (self->reading, noun))
        return noun;
    }
  return ENT_NODE_NONE;
}

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
is_mutual (const EntArguments *self, const EntVerbFrame *frame)
{
  if (self->object != ENT_NODE_NONE && ent_reciprocal_is_noun (self->reading, self->object))
    return TRUE;
  return (has_slot (frame->source, ENT_SLOT_SUBJECT) && has_slot (frame->target, ENT_SLOT_SUBJECT)) ||
         ent_reciprocal_is_phrase_of (self->reading, self->verb) ||
         (self->goods != ENT_NODE_NONE && ent_reciprocal_is_phrase_of (self->reading, self->goods));
}

/* "A and B met", "the two leaders agreed": a pair without a target, where nothing else was done to an object. */
static gboolean
is_pair (const EntArguments *self, const EntVerbFrame *frame, const GPtrArray *sources)
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

/* "called for | restraint", "looked into | reports": where the particle is a preposition, the noun behind it is what a
 * frame that asks for a noun looks at. */
static int
find_goods (const EntArguments *self, const EntVerbFrame *frame)
{
  if (self->particle == ENT_NODE_NONE || self->object != ENT_NODE_NONE ||
      !ent_condition_wants_word (&frame->object_is) ||
      self->reading->words[self->particle].dependency != ENT_DEPENDENCY_CASE)
    return self->goods;
  return self->reading->words[self->particle].parent;
}

/* Whether the noun that the verb tells of is an event of its own: "condemned the killing", but not "lifted sanctions",
 * "launched a probe". */
static gboolean
leaves_event (const EntArguments *self, const EntVerbFrame *frame)
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
find_recalled (const EntArguments *self, const EntVerbFrame *frame)
{
  for (guint i = 0; i < frame->target->len; i++)
    {
      const EntSlot *slot = &g_array_index (frame->target, EntSlot, i);
      int noun = slot->kind == ENT_SLOT_PREPOSITION ? find_preposition (self, slot->preposition)
                 : slot->kind == ENT_SLOT_OBJECT || slot->kind == ENT_SLOT_POSSESSOR ? self->goods
                                                                                       : ENT_NODE_NONE;

      if (noun != ENT_NODE_NONE && noun != self->subject.node)
        return noun;
    }
  return ENT_NODE_NONE;
}

/* Whom a verb is done to where no place of its frame names him. */
static void
add_implied_targets (EntClaimDraft *draft, const EntArguments *self, const EntVerbFrame *frame,
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
is_led_to_act (const EntArguments *self, const EntVerbFrame *frame)
{
  return strcmp (frame->relation->name, "leads") == 0 &&
         ent_clause_find_complement (self->reading, self->verb) != ENT_NODE_NONE;
}

static gboolean
does_harm (const EntRelationType *relation)
{
  static const char *const deeds[] = { "ASSAULT", "COERCE", "SANCTION", NULL };

  return relation->directed && relation->plover != NULL && g_strv_contains (deeds, relation->plover);
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
try_frame (EntClaimDraft *draft, const EntArguments *arguments, const EntVerbFrame *frame, EntStance *stance)
{
  EntArguments trial = *arguments, *self = &trial;
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GPtrArray) targets = NULL;
  EntFinding finding;

  if (ent_condition_wants_word (&frame->particle_is))
    {
      self->particle = find_particle (self->reading, self->verb, &frame->particle_is);
      if (self->particle == ENT_NODE_NONE)
        return FALSE;
    }
  self->goods = find_goods (self, frame);
  if (!condition_holds (self, &frame->object_is))
    return FALSE;
  self->wants_noun = ent_condition_wants_word (&frame->object_is);
  self->wants_place = strcmp (frame->relation->name, "visits") == 0;
  self->wants_people = g_strcmp0 (frame->relation->plover, "CONSULT") == 0 && !self->wants_place;
  self->does_harm = does_harm (frame->relation);
  sources = ent_argument_fill (frame->source, NULL, add_slot, self);
  targets = ent_argument_fill (frame->target, sources, add_slot, self);
  if (targets->len == 0 && sources->len > 0)
    add_implied_targets (draft, self, frame, sources, targets);
  if (sources->len == 0 || (targets->len == 0 && !is_pair (self, frame, sources)) || is_led_to_act (self, frame))
    return FALSE;
  finding = (EntFinding) {
    .relation = frame->relation,
    .sources = sources,
    .targets = targets,
    .trigger = self->verb,
    .thing = find_thing (self, frame->object),
    .rule_kind = "verb",
    .rule_name = frame->name,
    .plover = frame->plover,
  };
  read_promise (stance, self->reading, self->verb, frame->relation);
  /* "rallied in support of" their own leader: no claim, but no rally against anybody either */
  if (!ent_claim_draft_add (draft, &finding, stance))
    return ent_condition_wants_word (&frame->particle_is);
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
  EntArguments arguments;
  g_auto (EntStance) stance = { 0 };

  if (frames == NULL || is_standing_attribute (reading, verb))
    return;
  arguments = find_arguments (reading, verb);
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
