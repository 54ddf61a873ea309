/* ent-verb-arguments.c: where a verb's arguments stand, and who they are: "drove | thousands of Serbs | from A"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-verb-arguments-private.h"

#include <string.h>

#define MAX_PARTICLE_DISTANCE 8

static gboolean
is_actor (const EntReading *reading, int node)
{
  return node != ENT_NODE_NONE && reading->words[node].mention != NULL;
}

/* Where the arguments of the verb stand; no frame is tried yet. */
EntVerbArguments
ent_verb_arguments_find (const EntReading *reading, int verb)
{
  EntVerbArguments self = {
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
      if (parent == ENT_NODE_NONE || !ent_reading_meets (reading, i, condition) ||
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
condition_holds (const EntVerbArguments *self, const EntCondition *condition)
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
add_node (const EntVerbArguments *self, int node, GPtrArray *found)
{
  ent_argument_add_group (self->reading, (EntNounRef) { node, FALSE }, found);
}

static void
add_object (const EntVerbArguments *self, GPtrArray *found)
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
add_joined (const EntVerbArguments *self, GPtrArray *found)
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
add_cause_of_harm (const EntVerbArguments *self, GPtrArray *found)
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
add_subject (const EntVerbArguments *self, GPtrArray *found)
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
is_forces (const EntVerbArguments *self)
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
is_whole_actor (const EntVerbArguments *self)
{
  return is_actor (self->reading, self->goods) &&
         !(self->wants_noun && self->reading->words[self->goods].mention->form == ENT_MENTION_AGENT);
}

/* What is given or discussed goes "to" and "with" whoever the verb says. */
int
ent_verb_arguments_find_preposition (const EntVerbArguments *self, const char *preposition)
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

/* An #EntSlotFunc: adds whoever stands in the slot of the frame that is tried. @data: the #EntVerbArguments */
int
ent_verb_arguments_add_slot (gconstpointer data, const EntSlot *slot, GPtrArray *found)
{
  const EntVerbArguments *self = data;
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
      noun = ent_verb_arguments_find_preposition (self, slot->preposition);
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

/* What is given, asked for or signed, at the first of @slots that holds a noun which names nobody; or ENT_NODE_NONE. */
int
ent_verb_arguments_find_thing (const EntVerbArguments *self, const GArray *slots)
{
  for (guint i = 0; i < slots->len; i++)
    {
      const EntSlot *slot = &g_array_index (slots, EntSlot, i);
      int noun = slot->kind == ENT_SLOT_PREPOSITION
                   ? ent_verb_arguments_find_preposition (self, slot->preposition)
                   : self->goods;

      if (noun != ENT_NODE_NONE && !is_actor (self->reading, noun))
        return noun;
    }
  return ENT_NODE_NONE;
}

/* "called for | restraint", "looked into | reports": where the particle is a preposition, the noun behind it is what a
 * frame that asks for a noun looks at. */
static int
find_goods (const EntVerbArguments *self, const EntVerbFrame *frame)
{
  if (self->particle == ENT_NODE_NONE || self->object != ENT_NODE_NONE ||
      !ent_condition_wants_word (&frame->object_is) ||
      self->reading->words[self->particle].dependency != ENT_DEPENDENCY_CASE)
    return self->goods;
  return self->reading->words[self->particle].parent;
}

static gboolean
does_harm (const EntRelationType *relation)
{
  static const char *const deeds[] = { "ASSAULT", "COERCE", "SANCTION", NULL };

  return relation->directed && relation->plover != NULL && g_strv_contains (deeds, relation->plover);
}

/*
 * ent_verb_arguments_take_frame:
 *
 * Sees the arguments as the frame does: its particle, the noun that it asks for, what it wants.
 *
 * Returns: FALSE where the verb has not what the frame asks for
 */
gboolean
ent_verb_arguments_take_frame (EntVerbArguments *self, const EntVerbFrame *frame)
{
  if (ent_condition_wants_word (&frame->particle_is))
    {
      self->particle = find_particle (self->reading, self->verb, &frame->particle_is);
      if (self->particle == ENT_NODE_NONE)
        return FALSE;
    }
  self->goods = find_goods (self, frame);
  self->wants_noun = ent_condition_wants_word (&frame->object_is);
  self->wants_place = strcmp (frame->relation->name, "visits") == 0;
  self->wants_people = g_strcmp0 (frame->relation->plover, "CONSULT") == 0 && !self->wants_place;
  self->does_harm = does_harm (frame->relation);
  return condition_holds (self, &frame->object_is);
}
