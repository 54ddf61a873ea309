/* ent-verb-claims.c: claims that a verb tells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-claim-draft-private.h"

#include <string.h>

#define MAX_PARTICLE_DISTANCE 6

/* Where a verb's arguments stand. */
typedef struct
{
  const EntReading *reading;
  int verb;
  EntNounRef subject; /* grammatical */
  int object;         /* of an active verb; -1 for a passive */
  int goods;          /* the chunk a frame's noun is compared with, or -1 */
  gboolean wants_noun; /* the frame that is tried asks for its object: the object's prepositions are the verb's */
} EntArguments;

static gboolean
is_actor_chunk (const EntReading *reading, int c)
{
  return ent_clause_chunk_is (reading, c, ENT_CHUNK_NOUN) && reading->words[reading->chunks[c].head].mention != NULL;
}

static EntArguments
find_arguments (const EntReading *reading, int verb)
{
  const EntChunk *chunk = &reading->chunks[verb];
  EntArguments self = {
    .reading = reading,
    .verb = verb,
    .subject = ent_clause_find_subject (reading, verb),
    .object = ENT_CHUNK_NONE,
    .goods = ENT_CHUNK_NONE,
  };

  if (chunk->passive)
    {
      if (!self.subject.possessor)
        self.goods = self.subject.chunk;
      return self;
    }
  self.object = ent_clause_find_object (reading, verb);
  self.goods = self.object;
  /* "gave | Syria | the missiles" */
  if (is_actor_chunk (reading, self.object))
    {
      int second = ent_clause_skip_right (reading, self.object);

      if (ent_clause_chunk_is (reading, second, ENT_CHUNK_NOUN) && !is_actor_chunk (reading, second))
        self.goods = second;
    }
  return self;
}

static gboolean
wants_noun (const EntCondition *condition)
{
  return condition->sets != 0 || condition->words != NULL;
}

static gboolean
has_particle (const EntReading *reading, int verb, const char *particle)
{
  const EntChunk *chunk = &reading->chunks[verb];
  const EntToken *tokens = reading->sentence->tokens;

  for (guint i = chunk->head + 1; i <= chunk->head + MAX_PARTICLE_DISTANCE && i < reading->sentence->n_tokens; i++)
    {
      if (strcmp (tokens[i].norm, particle) == 0)
        return TRUE;
      if (reading->words[i].part == ENT_PART_VERB || reading->words[i].part == ENT_PART_COMMA ||
          reading->words[i].part == ENT_PART_BREAK)
        return FALSE;
    }
  return FALSE;
}

static gboolean
names_person (const EntMention *mention)
{
  return mention != NULL && (mention->actor->kind == ENT_ACTOR_PERSON || mention->form == ENT_MENTION_AGENT ||
                             mention->form == ENT_MENTION_ROLE);
}

static gboolean
condition_holds (const EntArguments *self, const EntCondition *condition)
{
  const EntReading *reading = self->reading;
  int last;

  if (self->goods == ENT_CHUNK_NONE)
    return ent_condition_holds (condition, 0, NULL, NULL);
  if (condition->nothing)
    return FALSE;
  last = ent_clause_get_group_end (reading, self->goods);
  for (int c = self->goods; c <= last; c++)
    if (reading->chunks[c].kind == ENT_CHUNK_NOUN)
      {
        guint head = reading->chunks[c].head;
        const EntToken *token = &reading->sentence->tokens[head];

        guint64 sets = reading->words[head].sets;

        if (names_person (reading->words[head].mention))
          sets |= ENT_SET_BIT (ENT_SET_PERSON);
        if (ent_condition_holds (condition, sets, token->norm, token->lemma))
          return TRUE;
      }
  return FALSE;
}

static void
add_object (const EntArguments *self, GPtrArray *found)
{
  if (self->reading->chunks[self->verb].passive)
    {
      ent_argument_add_group (self->reading, self->subject, found);
      return;
    }
  if (self->object == ENT_CHUNK_NONE)
    return;
  ent_argument_add_group (self->reading, (EntNounRef) { self->object, FALSE }, found);
  if (found->len == 0)
    ent_argument_add_recipient (self->reading, self->object, found);
}

static void
add_complement_subject (const EntArguments *self, GPtrArray *found)
{
  int complement = ent_clause_find_complement (self->reading, self->verb);
  EntNounRef subject;

  if (complement == ENT_CHUNK_NONE)
    return;
  subject = ent_clause_find_subject (self->reading, complement);
  if (subject.chunk > self->verb)
    ent_argument_add_group (self->reading, subject, found);
}

/* "threatened to attack B", "refused to sell B arms", "vowed to cut ties with B" */
static void
add_complement_target (const EntArguments *self, GPtrArray *found)
{
  const EntReading *reading = self->reading;
  int complement = ent_clause_find_complement (reading, self->verb);
  int object;

  if (complement == ENT_CHUNK_NONE || reading->chunks[complement].form != ENT_GROUP_INFINITIVE)
    return;
  object = ent_clause_find_object (reading, complement);
  if (object != ENT_CHUNK_NONE)
    {
      ent_argument_add_group (reading, (EntNounRef) { object, FALSE }, found);
      if (found->len == 0)
        ent_argument_add_recipient (reading, object, found);
    }
  for (int k = complement + 1; k < reading->n_chunks && found->len == 0; k++)
    {
      EntChunkKind kind = reading->chunks[k].kind;

      if (kind == ENT_CHUNK_NOUN)
        ent_argument_add_group (reading, (EntNounRef) { k, FALSE }, found);
      else if (kind != ENT_CHUNK_PREPOSITION && kind != ENT_CHUNK_ADVERB)
        return;
    }
}

/* "demanded the withdrawal of troops from B" demands nothing from B. What is given or discussed goes "to" and "with"
 * whoever the verb says. */
static gboolean
is_argument_of_object (const EntArguments *self, const char *preposition)
{
  static const char *const of_verbs[] = { "to", "with", NULL };

  return !g_strv_contains (of_verbs, preposition) && self->object != ENT_CHUNK_NONE && ent_clause_takes_preposition (self->reading, self->object, preposition);
}

static int
add_slot (gconstpointer data, const EntSlot *slot, GPtrArray *found)
{
  const EntArguments *self = data;
  const EntReading *reading = self->reading;
  gboolean passive = reading->chunks[self->verb].passive;
  int noun;

  switch (slot->kind)
    {
    case ENT_SLOT_SUBJECT:
      if (passive)
        ent_argument_add_group (reading, (EntNounRef) { ent_clause_find_preposition (reading, self->verb, "by"), FALSE },
                                found);
      else
        ent_argument_add_group (reading, self->subject, found);
      /* "a UN resolution condemned": its author does */
      if (found->len == 0 && self->subject.chunk != ENT_CHUNK_NONE && !passive &&
          ent_reading_has_set (reading, &reading->chunks[self->subject.chunk], ENT_SET_INSTRUMENT))
        ent_argument_add_possessors (reading, self->subject.chunk, found);
      break;
    case ENT_SLOT_OBJECT:
      add_object (self, found);
      break;
    case ENT_SLOT_POSSESSOR:
      if (self->goods != ENT_CHUNK_NONE && !is_actor_chunk (reading, self->goods))
        ent_argument_add_possessors (reading, self->goods, found);
      break;
    case ENT_SLOT_CLAUSE:
      add_complement_subject (self, found);
      break;
    case ENT_SLOT_COMPLEMENT:
      add_complement_target (self, found);
      break;
    case ENT_SLOT_PREPOSITION:
      noun = ent_clause_find_preposition (reading, self->verb, slot->preposition);
      if (noun == ENT_CHUNK_NONE || (!self->wants_noun && is_argument_of_object (self, slot->preposition)))
        break;
      ent_argument_add_group (reading, (EntNounRef) { noun, FALSE }, found);
      if (found->len == 0)
        ent_argument_add_involved (reading, noun, found);
      return noun;
    default:
      g_assert_not_reached ();
    }
  return ENT_CHUNK_NONE;
}

static int
find_thing (const EntArguments *self, const GArray *slots)
{
  for (guint i = 0; i < slots->len; i++)
    {
      const EntSlot *slot = &g_array_index (slots, EntSlot, i);
      int noun = slot->kind == ENT_SLOT_PREPOSITION
                   ? ent_clause_find_preposition (self->reading, self->verb, slot->preposition)
                   : self->goods;

      if (noun != ENT_CHUNK_NONE && !is_actor_chunk (self->reading, noun))
        return noun;
    }
  return ENT_CHUNK_NONE;
}

/* "each other", "one another" */
static gboolean
is_reciprocal (const EntReading *reading, int noun)
{
  const char *norm = reading->sentence->tokens[reading->chunks[noun].head].norm;

  return strcmp (norm, "other") == 0 || strcmp (norm, "another") == 0;
}

/* "A and B met", "the two leaders agreed": a pair without a target, where nothing else was done to an object. */
static gboolean
is_pair (const EntArguments *self, const EntVerbFrame *frame, const GPtrArray *sources)
{
  if (frame->relation->directed || sources->len < 2)
    return FALSE;
  return self->object == ENT_CHUNK_NONE || frame->object->len > 0 || wants_noun (&frame->object_is) ||
         is_reciprocal (self->reading, self->object);
}

static gboolean
try_frame (EntClaimDraft *draft, EntArguments *self, const EntVerbFrame *frame, const EntStance *stance)
{
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GPtrArray) targets = NULL;
  EntFinding finding;

  if (frame->particle != NULL && !has_particle (self->reading, self->verb, frame->particle))
    return FALSE;
  if (!condition_holds (self, &frame->object_is))
    return FALSE;
  self->wants_noun = wants_noun (&frame->object_is);
  sources = ent_argument_fill (frame->source, NULL, add_slot, self);
  targets = ent_argument_fill (frame->target, sources, add_slot, self);
  if (sources->len == 0 || (targets->len == 0 && !is_pair (self, frame, sources)))
    return FALSE;
  finding = (EntFinding) {
    .relation = frame->relation,
    .sources = sources,
    .targets = targets,
    .trigger = self->verb,
    .thing = find_thing (self, frame->object),
    .rule_kind = "verb",
    .rule_name = frame->name,
  };
  if (!ent_claim_draft_add (draft, &finding, stance))
    return FALSE;
  if (self->goods != ENT_CHUNK_NONE && self->wants_noun)
    draft->read[self->goods] = TRUE;
  return TRUE;
}

/* Each verb tells one relation at most: that of its first frame which finds both ends. */
static void
read_verb (EntClaimDraft *draft, int verb)
{
  const EntReading *reading = draft->reading;
  const GPtrArray *frames = ent_vocabulary_find_verb_frames (reading->vocabulary,
                                                             ent_reading_get_lemma (reading, &reading->chunks[verb]));
  EntArguments arguments;
  g_auto (EntStance) stance = { 0 };

  if (frames == NULL)
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
  for (int c = 0; c < self->reading->n_chunks; c++)
    if (self->reading->chunks[c].kind == ENT_CHUNK_VERB)
      read_verb (self, c);
}
