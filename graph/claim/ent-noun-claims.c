/* ent-noun-claims.c: claims that a noun of action tells: "talks between A and B", "A's visit to B"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-claim-draft-private.h"

#include <string.h>

typedef struct
{
  const EntReading *reading;
  const EntNounFrame *frame;  /* the one that is tried */
  int noun;
  int verb; /* whose object or subject it is, or -1 */
  gboolean is_subject;
  gboolean through_preposition; /* "united in opposition" */
  gboolean undergone;           /* "faces sanctions", "is under sanctions": the subject is the target */
} EntEvent;

static gboolean
preposition_before_is (const EntReading *reading, int noun, const char *const *words)
{
  int k = ent_clause_skip_left (reading, ent_clause_get_group_start (reading, noun));

  return ent_clause_chunk_is (reading, k, ENT_CHUNK_PREPOSITION) &&
         g_strv_contains (words, reading->sentence->tokens[reading->chunks[k].first].norm);
}

static EntEvent
find_event (const EntReading *reading, int noun)
{
  static const char *const under[] = { "under", NULL };
  EntEvent self = { reading, NULL, noun, ENT_CHUNK_NONE, FALSE, FALSE, FALSE };

  self.verb = ent_clause_find_support (reading, noun, &self.is_subject);
  self.through_preposition = ent_clause_chunk_is (
    reading, ent_clause_skip_left (reading, ent_clause_get_group_start (reading, noun)), ENT_CHUNK_PREPOSITION);
  if (preposition_before_is (reading, noun, under))
    {
      int k = ent_clause_skip_left (reading,
                                    ent_clause_skip_left (reading, ent_clause_get_group_start (reading, noun)));

      self.undergone = ent_clause_chunk_is (reading, k, ENT_CHUNK_VERB) &&
                       strcmp (ent_reading_get_lemma (reading, &reading->chunks[k]), "be") == 0;
      self.verb = self.undergone ? k : ENT_CHUNK_NONE;
      self.is_subject = FALSE;
    }
  else if (self.verb != ENT_CHUNK_NONE && !self.is_subject)
    self.undergone = ent_reading_has_set (reading, &reading->chunks[self.verb], ENT_SET_UNDERGO_VERB);
  return self;
}

/* The subject of the verb that the noun completes: "A | held talks"; of a meeting also whoever does something for it,
 * before or after it. */
static void
add_subject (const EntEvent *self, GPtrArray *found)
{
  static const char *const occasions[] = { "for", "ahead", "before", "after", "during", "following", NULL };
  const EntReading *reading = self->reading;
  int verb = self->verb;

  if (self->is_subject)
    return;
  if (verb == ENT_CHUNK_NONE && g_strcmp0 (self->frame->relation->plover, "CONSULT") == 0 &&
      preposition_before_is (reading, self->noun, occasions))
    verb = ent_clause_find_verb_before (reading, self->noun);
  else if (verb != ENT_CHUNK_NONE && !self->undergone &&
           !ent_reading_has_set (reading, &reading->chunks[verb], ENT_SET_SUPPORT_VERB) &&
           strcmp (ent_reading_get_lemma (reading, &reading->chunks[verb]), "be") != 0)
    return;
  if (verb != ENT_CHUNK_NONE && (!reading->chunks[verb].passive || self->through_preposition))
    ent_argument_add_group (reading, ent_clause_find_subject (reading, verb), found);
}

/* "its war", where nobody is known to be meant: whoever the clause is about, the one to whom it is done before the one
 * who does it ("gave Russia shells for its war"). */
static void
add_owner_in_clause (const EntReading *reading, int noun, GPtrArray *found)
{
  guint first = reading->chunks[noun].first;
  gboolean several = strcmp (reading->sentence->tokens[first].norm, "their") == 0;
  int verb = ent_clause_find_verb_before (reading, noun);
  g_autoptr (GPtrArray) owners = g_ptr_array_new ();

  if (found->len > 0 || verb == ENT_CHUNK_NONE || reading->words[first].mention != NULL ||
      !(several || strcmp (reading->sentence->tokens[first].norm, "its") == 0))
    return;
  if (!reading->chunks[verb].passive)
    ent_argument_add_group (reading, (EntNounRef) { ent_clause_find_object (reading, verb), FALSE }, owners);
  if (owners->len == 0)
    ent_argument_add_group (reading, ent_clause_find_subject (reading, verb), owners);
  if ((owners->len > 1) != several)
    return;
  for (guint i = 0; i < owners->len; i++)
    if (several || ((const EntMention *) owners->pdata[i])->actor->kind != ENT_ACTOR_PERSON)
      g_ptr_array_add (found, owners->pdata[i]);
}

/* "Moscow and Pyongyang's ties", "US and Russian drones": what stands before the noun belongs to both. */
static void
add_possessors (const EntEvent *self, GPtrArray *found)
{
  const EntReading *reading = self->reading;
  int glue = ent_clause_skip_left (reading, self->noun);
  int left = glue >= 0 ? ent_clause_skip_left (reading, glue) : ENT_CHUNK_NONE;

  ent_argument_add_possessors (reading, self->noun, found);
  add_owner_in_clause (reading, self->noun, found);
  if (found->len != 1 || (self->frame->relation->directed && ((const EntMention *) found->pdata[0])->possessive) ||
      !ent_clause_chunk_is (reading, glue, ENT_CHUNK_CONJUNCTION) ||
      !ent_clause_chunk_is (reading, left, ENT_CHUNK_NOUN))
    return;
  if (((const EntMention *) found->pdata[0])->first_token == reading->chunks[self->noun].first)
    ent_argument_add_adjective (reading, left, found);
}

static int
add_slot (gconstpointer data, const EntSlot *slot, GPtrArray *found)
{
  const EntEvent *self = data;
  const EntReading *reading = self->reading;
  int noun;

  switch (slot->kind)
    {
    case ENT_SLOT_SUBJECT:
      if (!self->undergone)
        add_subject (self, found);
      break;
    case ENT_SLOT_POSSESSOR:
      add_possessors (self, found);
      break;
    case ENT_SLOT_PREPOSITION:
      noun = ent_clause_find_preposition (reading, self->noun, slot->preposition);
      if (noun == ENT_CHUNK_NONE)
        break;
      ent_argument_add_group (reading, (EntNounRef) { noun, FALSE }, found);
      if (found->len == 0)
        ent_argument_add_involved (reading, noun, found);
      return noun;
    default:
      break;
    }
  return ENT_CHUNK_NONE;
}

/* The pair of a relation without a direction: "between A and B", "the A-B summit", "the two leaders' talks". */
static GPtrArray *
find_pair (const EntEvent *self)
{
  for (guint i = 0; i < self->frame->source->len; i++)
    {
      g_autoptr (GPtrArray) found = g_ptr_array_new ();

      add_slot (self, &g_array_index (self->frame->source, EntSlot, i), found);
      if (found->len >= 2)
        return g_steal_pointer (&found);
    }
  return NULL;
}

/* "Iran's UN sanctions": who has them, and who laid them on. */
static gboolean
split_possessors (const EntEvent *self, GPtrArray **sources, GPtrArray **targets)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  const EntMention *first, *second;

  ent_argument_add_possessors (self->reading, self->noun, found);
  if (found->len != 2)
    return FALSE;
  first = found->pdata[0];
  second = found->pdata[1];
  if (!first->possessive || second->possessive)
    return FALSE;
  *targets = g_ptr_array_new ();
  *sources = g_ptr_array_new ();
  g_ptr_array_add (*targets, (gpointer) first);
  g_ptr_array_add (*sources, (gpointer) second);
  return TRUE;
}

static gboolean
try_frame (EntClaimDraft *draft, EntEvent *self, const EntNounFrame *frame, const EntStance *stance)
{
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GPtrArray) targets = NULL;
  EntFinding finding = { frame->relation, NULL, NULL, self->noun, ENT_CHUNK_NONE, "noun", frame->name };

  self->frame = frame;
  if (strcmp (frame->relation->name, "sanctions") == 0 && split_possessors (self, &sources, &targets))
    ;
  else if (self->undergone)
    {
      targets = g_ptr_array_new ();
      ent_argument_add_group (self->reading, ent_clause_find_subject (self->reading, self->verb), targets);
      sources = ent_argument_fill (frame->source, targets, add_slot, self);
    }
  else
    {
      sources = ent_argument_fill (frame->source, NULL, add_slot, self);
      targets = ent_argument_fill (frame->target, sources, add_slot, self);
    }
  if (targets->len == 0 && !frame->relation->directed)
    {
      g_clear_pointer (&sources, g_ptr_array_unref);
      sources = find_pair (self);
      if (sources == NULL)
        return FALSE;
    }
  else if (sources->len == 0 || targets->len == 0)
    return FALSE;
  if (strcmp (frame->relation->name, "supplies") == 0)
    finding.thing = self->noun;
  finding.sources = sources;
  finding.targets = targets;
  return ent_claim_draft_add (draft, &finding, stance);
}

/* Whether one of the words before the head is what the frame asks for: "arms exports". */
static gboolean
words_hold (const EntReading *reading, const EntChunk *chunk, const EntCondition *condition)
{
  if (ent_condition_holds (condition, 0, NULL, NULL))
    return TRUE;
  for (guint i = chunk->first; i < chunk->head; i++)
    if (reading->words[i].mention == NULL &&
        ent_condition_holds (condition, reading->words[i].sets, reading->sentence->tokens[i].norm,
                             reading->sentence->tokens[i].lemma))
      return TRUE;
  return FALSE;
}

static void
read_noun (EntClaimDraft *draft, int noun)
{
  const EntReading *reading = draft->reading;
  const EntChunk *chunk = &reading->chunks[noun];
  const GPtrArray *frames = ent_vocabulary_find_noun_frames (reading->vocabulary,
                                                             ent_reading_get_lemma (reading, chunk));
  g_auto (EntStance) stance = { 0 };
  EntEvent event;

  if (frames == NULL || draft->read[noun] || reading->words[chunk->head].mention != NULL)
    return;
  event = find_event (reading, noun);
  ent_stance_init (&stance);
  ent_stance_read_noun (&stance, reading, noun);
  if (stance.unreal)
    return;
  for (guint i = 0; i < frames->len; i++)
    if (words_hold (reading, chunk, &((const EntNounFrame *) frames->pdata[i])->words_are) &&
        try_frame (draft, &event, frames->pdata[i], &stance))
      return;
}

void
ent_noun_claims_find (EntClaimDraft *self)
{
  for (int c = 0; c < self->reading->n_chunks; c++)
    if (self->reading->chunks[c].kind == ENT_CHUNK_NOUN)
      read_noun (self, c);
}
