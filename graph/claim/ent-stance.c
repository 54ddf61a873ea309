/* ent-stance.c: how surely a sentence says a thing
 *
 * From the verb or noun that tells of it the walk goes outward, to the verb it completes, the one that says it, the
 * conjunction its clause begins with; on the way the word furthest from a plain statement wins. The words are those of
 * status-words.tsv, after the factuality lexica of FactBank (Saurí and Pustejovsky 2009) and PLOVER's modes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-stance-private.h"

#include <string.h>

#define MAX_STEPS 10

void
ent_stance_init (EntStance *self)
{
  *self = (EntStance) { ENT_STATUS_ASSERTED, -1, FALSE, g_ptr_array_new (), FALSE };
}

void
ent_stance_clear (EntStance *self)
{
  g_clear_pointer (&self->speakers, g_ptr_array_unref);
}

/* Statuses are in the order of how far they are from a plain statement. */
void
ent_stance_raise (EntStance *self, EntStatus status, int token)
{
  static const guint8 distance[ENT_N_STATUSES] = {
    [ENT_STATUS_ASSERTED] = 0,    [ENT_STATUS_ALLEGED] = 1, [ENT_STATUS_PLANNED] = 2, [ENT_STATUS_POSSIBLE] = 3,
    [ENT_STATUS_CONDITIONAL] = 4, [ENT_STATUS_NEGATED] = 5, [ENT_STATUS_DENIED] = 6,
  };

  if (distance[status] <= distance[self->status])
    return;
  self->status = status;
  self->token = token;
}

static void
raise_by_word (EntStance *self, const EntReading *reading, EntPlace place, guint token, const char *word)
{
  EntStatus status;

  if (ent_vocabulary_find_status (reading->vocabulary, place, word, &status))
    ent_stance_raise (self, status, token);
}

static gboolean
has_condition (const EntReading *reading)
{
  EntStatus status;

  for (int k = 0; k < reading->n_chunks; k++)
    if (reading->chunks[k].kind == ENT_CHUNK_SUBORDINATOR &&
        ent_vocabulary_find_status (reading->vocabulary, ENT_PLACE_SUBORDINATOR,
                                    reading->sentence->tokens[reading->chunks[k].first].norm, &status) &&
        status == ENT_STATUS_CONDITIONAL)
      return TRUE;
  return FALSE;
}

/* What the verb group's own words say: "may not", "has reportedly". */
static void
read_group (EntStance *self, const EntReading *reading, int verb, gboolean with_negation)
{
  const EntChunk *chunk = &reading->chunks[verb];
  const EntToken *tokens = reading->sentence->tokens;
  guint first = chunk->first;

  if (chunk->modal >= 0)
    {
      if (has_condition (reading))
        ent_stance_raise (self, ENT_STATUS_CONDITIONAL, chunk->modal);
      else
        raise_by_word (self, reading, ENT_PLACE_MODAL, chunk->modal, tokens[chunk->modal].norm);
    }
  if (chunk->negator >= 0 && with_negation)
    ent_stance_raise (self, ENT_STATUS_NEGATED, chunk->negator);
  if (verb > 0 && reading->chunks[verb - 1].kind == ENT_CHUNK_ADVERB)
    first = reading->chunks[verb - 1].first;
  for (guint i = first; i < chunk->end; i++)
    if (reading->words[i].part != ENT_PART_NEGATOR)
      raise_by_word (self, reading, ENT_PLACE_ADVERB, i, tokens[i].norm);
}

static gboolean
token_is (const EntReading *reading, guint token, const char *norm)
{
  return strcmp (reading->sentence->tokens[token].norm, norm) == 0;
}

/* "No soldier fired at", "supports neither A nor B", "shipped no bullet to": the negation stands beside the verb. */
static void
read_negated_nouns (EntStance *self, const EntReading *reading, int verb)
{
  EntNounRef subject = ent_clause_find_subject (reading, verb);
  int object = ent_clause_find_object (reading, verb);
  int nouns[] = { subject.chunk, object };

  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    {
      guint first;

      if (nouns[i] == ENT_CHUNK_NONE)
        continue;
      first = reading->chunks[ent_clause_get_group_start (reading, nouns[i])].first;
      if (token_is (reading, first, "no") || token_is (reading, first, "neither"))
        ent_stance_raise (self, ENT_STATUS_NEGATED, first);
      else if (first > 0 && token_is (reading, first - 1, "neither"))
        ent_stance_raise (self, ENT_STATUS_NEGATED, first - 1);
    }
}

/* What governs: a verb's lemma, or "likely" and "set" in the group of "is likely to". */
static void
read_governor (EntStance *self, const EntReading *reading, int governor)
{
  const EntChunk *chunk = &reading->chunks[governor];
  const EntToken *tokens = reading->sentence->tokens;

  raise_by_word (self, reading, ENT_PLACE_GOVERNOR, chunk->head, ent_reading_get_lemma (reading, chunk));
  if (chunk->kind != ENT_CHUNK_VERB)
    return;
  for (guint i = chunk->first; i < chunk->end; i++)
    if (reading->words[i].part == ENT_PART_ADVERB)
      raise_by_word (self, reading, ENT_PLACE_GOVERNOR, i, tokens[i].norm);
}

/* Adds those who say it before the ones that they quote. */
void
ent_stance_add_speakers (EntStance *self, const EntReading *reading, EntNounRef subject)
{
  g_autoptr (GPtrArray) inner = g_steal_pointer (&self->speakers);

  self->speakers = g_ptr_array_new ();
  ent_argument_add_group (reading, subject, self->speakers);
  /* "according to a US statement" */
  if (self->speakers->len == 0 && subject.chunk != ENT_CHUNK_NONE)
    ent_argument_add_possessors (reading, subject.chunk, self->speakers);
  for (guint i = 0; i < inner->len; i++)
    {
      gboolean known = FALSE;

      for (guint k = 0; k < self->speakers->len; k++)
        known |= strcmp (((EntMention *) self->speakers->pdata[k])->actor->id,
                         ((EntMention *) inner->pdata[i])->actor->id) == 0;
      if (!known)
        g_ptr_array_add (self->speakers, inner->pdata[i]);
    }
}

static void
add_speakers (EntStance *self, const EntReading *reading, int governor)
{
  EntNounRef subject = { governor, TRUE };

  if (reading->chunks[governor].kind == ENT_CHUNK_VERB)
    {
      if (reading->chunks[governor].passive)
        return;
      subject = ent_clause_find_subject (reading, governor);
    }
  ent_stance_add_speakers (self, reading, subject);
}

/* "said that", "concerns that" */
static void
read_content (EntStance *self, const EntReading *reading, int governor)
{
  const EntChunk *chunk = &reading->chunks[governor];
  EntStatus status;

  if (!ent_vocabulary_find_status (reading->vocabulary, ENT_PLACE_SPEECH, ent_reading_get_lemma (reading, chunk),
                                   &status))
    return;
  add_speakers (self, reading, governor);
  if (status == ENT_STATUS_ALLEGED)
    self->said = TRUE;
  else
    ent_stance_raise (self, status, chunk->head);
}

/* The verb that the noun at @noun is an object of, also further up through prepositions. */
static int
find_verb_of_noun (const EntReading *reading, int noun)
{
  int k = ent_clause_skip_left (reading, ent_clause_get_group_start (reading, noun));

  while (ent_clause_chunk_is (reading, k, ENT_CHUNK_PREPOSITION) || ent_clause_chunk_is (reading, k, ENT_CHUNK_NOUN))
    k = ent_clause_skip_left (reading, k);
  return ent_clause_chunk_is (reading, k, ENT_CHUNK_VERB) ? k : ENT_CHUNK_NONE;
}

static void
read_clause_opening (EntStance *self, const EntReading *reading, int verb)
{
  EntNounRef subject = ent_clause_find_subject (reading, verb);
  int start = subject.chunk != ENT_CHUNK_NONE && subject.chunk < verb
                ? ent_clause_get_group_start (reading, subject.chunk)
                : verb;
  int k = ent_clause_skip_left (reading, start);

  while (start != verb &&
         (ent_clause_chunk_is (reading, k, ENT_CHUNK_NOUN) || ent_clause_chunk_is (reading, k, ENT_CHUNK_PREPOSITION)))
    k = ent_clause_skip_left (reading, k);
  if (ent_clause_chunk_is (reading, k, ENT_CHUNK_SUBORDINATOR))
    raise_by_word (self, reading, ENT_PLACE_SUBORDINATOR, reading->chunks[k].first,
                   reading->sentence->tokens[reading->chunks[k].first].norm);
}

static void
read_preposition_before (EntStance *self, const EntReading *reading, int c)
{
  int k = ent_clause_skip_left (reading, c);

  if (ent_clause_chunk_is (reading, k, ENT_CHUNK_PREPOSITION))
    raise_by_word (self, reading, ENT_PLACE_PREPOSITION, reading->chunks[k].first,
                   reading->sentence->tokens[reading->chunks[k].first].norm);
}

/* One step outward through a complement; gives the verb to go on from, or -1. */
static int
step_through_complement (EntStance *self, const EntReading *reading, int verb, int governor, gboolean *only_speech,
                         int *purpose)
{
  const EntChunk *chunk = &reading->chunks[governor];
  gboolean infinitive = reading->chunks[verb].form == ENT_GROUP_INFINITIVE;

  if (chunk->kind == ENT_CHUNK_NOUN)
    {
      int up = find_verb_of_noun (reading, governor);

      if (!*only_speech)
        {
          read_governor (self, reading, governor);
          read_preposition_before (self, reading, verb);
          /* "Kim to visit", "went to Moscow to meet": not done yet; "forced Kim to meet" */
          if (infinitive && (up == ENT_CHUNK_NONE || reading->words[chunk->head].mention == NULL ||
                             !ent_reading_has_set (reading, &reading->chunks[up], ENT_SET_OBJECT_CONTROL)))
            *purpose = reading->chunks[verb].first;
          /* "asked A to keep its promise to meet": the promise was made, whatever is asked for */
          if (reading->words[chunk->head].mention == NULL && reading->words[chunk->first].mention != NULL)
            *only_speech = TRUE;
        }
      governor = up;
    }
  if (governor == ENT_CHUNK_NONE || reading->chunks[governor].kind != ENT_CHUNK_VERB)
    return ENT_CHUNK_NONE;
  if (!*only_speech)
    {
      EntStatus status;

      /* "is to visit", "was to have met" */
      if (infinitive && governor == ent_clause_skip_left (reading, verb) &&
          strcmp (ent_reading_get_lemma (reading, &reading->chunks[governor]), "be") == 0)
        ent_stance_raise (self, ENT_STATUS_PLANNED, reading->chunks[verb].first);
      if (ent_reading_has_set (reading, &reading->chunks[governor], ENT_SET_UNREAL_VERB))
        self->unreal = TRUE;
      read_preposition_before (self, reading, verb);
      read_governor (self, reading, governor);
      read_group (self, reading, governor, TRUE);
      /* "A denied supplying", "A accused B of supplying": A speaks */
      if (ent_vocabulary_find_status (reading->vocabulary, ENT_PLACE_GOVERNOR,
                                      ent_reading_get_lemma (reading, &reading->chunks[governor]), &status) &&
          (status == ENT_STATUS_DENIED || status == ENT_STATUS_ALLEGED))
        add_speakers (self, reading, governor);
    }
  return governor;
}

/* @purpose: (out): the "to" of an infinitive that tells an aim, or -1 */
static void
walk_outward (EntStance *self, const EntReading *reading, int verb, gboolean only_speech, int *purpose)
{
  *purpose = -1;
  for (guint step = 0; step < MAX_STEPS && verb != ENT_CHUNK_NONE; step++)
    {
      EntLink link = ent_clause_find_link (reading, verb);

      switch (link.kind)
        {
        case ENT_LINK_COMPLEMENT:
          verb = step_through_complement (self, reading, verb, link.governor, &only_speech, purpose);
          break;
        case ENT_LINK_CONTENT:
          read_clause_opening (self, reading, verb);
          read_content (self, reading, link.governor);
          verb = reading->chunks[link.governor].kind == ENT_CHUNK_VERB ? link.governor
                                                                       : find_verb_of_noun (reading, link.governor);
          only_speech = TRUE;
          break;
        case ENT_LINK_CONJUNCTION:
          if (!only_speech && reading->chunks[verb].form == ENT_GROUP_FINITE && reading->chunks[verb].modal < 0 &&
              reading->words[reading->chunks[verb].head].form == ENT_FORM_BASE &&
              reading->chunks[link.governor].modal >= 0)
            read_group (self, reading, link.governor, FALSE);
          verb = link.governor;
          break;
        case ENT_LINK_LOOSE:
          if (!only_speech && reading->chunks[verb].form == ENT_GROUP_INFINITIVE)
            *purpose = reading->chunks[verb].first;
          if (!only_speech)
            read_clause_opening (self, reading, verb);
          verb = link.governor;
          only_speech = TRUE;
          break;
        default:
          if (!only_speech)
            read_clause_opening (self, reading, verb);
          verb = ENT_CHUNK_NONE;
          break;
        }
    }
}

/* Reads the stance of what the verb group at @verb tells. */
void
ent_stance_read_verb (EntStance *self, const EntReading *reading, int verb)
{
  int purpose;

  read_group (self, reading, verb, TRUE);
  read_negated_nouns (self, reading, verb);
  walk_outward (self, reading, verb, FALSE, &purpose);
  if (purpose >= 0 && !self->said && self->status == ENT_STATUS_ASSERTED)
    ent_stance_raise (self, ENT_STATUS_PLANNED, purpose);
  ent_sayer_add_attribution (self, reading, verb);
  if (reading->question)
    ent_stance_raise (self, ENT_STATUS_POSSIBLE, reading->sentence->n_tokens - 1);
}

/* ---- nouns ------------------------------------------------------------- */

static void
read_modifiers (EntStance *self, const EntReading *reading, const EntChunk *chunk)
{
  for (guint i = chunk->first; i < chunk->head; i++)
    {
      const EntToken *token = &reading->sentence->tokens[i];

      if (reading->words[i].mention == NULL && (i == chunk->first || strcmp (token->norm, "no") != 0))
        raise_by_word (self, reading, ENT_PLACE_MODIFIER, i, token->norm);
    }
}

/* "possibility of talks", "plans for a visit", "ahead of the summit" */
static void
read_nouns_before (EntStance *self, const EntReading *reading, int noun)
{
  int k = ent_clause_skip_left (reading, ent_clause_get_group_start (reading, noun));
  int before = k >= 0 ? ent_clause_skip_left (reading, k) : ENT_CHUNK_NONE;

  read_preposition_before (self, reading, ent_clause_get_group_start (reading, noun));
  if (ent_clause_chunk_is (reading, k, ENT_CHUNK_PREPOSITION) && ent_clause_chunk_is (reading, before, ENT_CHUNK_NOUN))
    raise_by_word (self, reading, ENT_PLACE_GOVERNOR, reading->chunks[before].head,
                   ent_reading_get_lemma (reading, &reading->chunks[before]));
}

/* "the summit", "Putin's visit": whoever speaks of it, that it was is taken for granted. */
static gboolean
is_presupposed (const EntReading *reading, const EntChunk *chunk)
{
  const EntMention *first = reading->words[chunk->first].mention;
  const char *norm = reading->sentence->tokens[chunk->first].norm;

  return strcmp (norm, "the") == 0 || strcmp (norm, "this") == 0 || strcmp (norm, "these") == 0 ||
         (first != NULL && first->possessive);
}

/* Reads the stance of what the noun of action at @noun tells. */
void
ent_stance_read_noun (EntStance *self, const EntReading *reading, int noun)
{
  gboolean is_subject;
  int verb = ent_clause_find_support (reading, noun, &is_subject);
  int purpose;

  read_modifiers (self, reading, &reading->chunks[noun]);
  read_nouns_before (self, reading, noun);
  if (verb != ENT_CHUNK_NONE)
    {
      const EntChunk *chunk = &reading->chunks[verb];
      gboolean event = is_subject ? ent_reading_has_set (reading, chunk, ENT_SET_OCCUR_VERB) ||
                                      (chunk->passive && ent_reading_has_set (reading, chunk, ENT_SET_SUPPORT_VERB))
                                  : ent_reading_has_set (reading, chunk, ENT_SET_SUPPORT_VERB) ||
                                      ent_reading_has_set (reading, chunk, ENT_SET_UNDERGO_VERB) ||
                                      ent_reading_has_set (reading, chunk, ENT_SET_OCCUR_VERB);

      if (!is_subject || chunk->passive)
        read_governor (self, reading, verb);
      /* "the ties are no threat" does not say that there are none */
      if (event)
        read_group (self, reading, verb, !is_subject || strcmp (ent_reading_get_lemma (reading, chunk), "be") != 0);
      walk_outward (self, reading, verb, !event, &purpose);
      if (purpose >= 0 && event && !self->said && self->status == ENT_STATUS_ASSERTED)
        ent_stance_raise (self, ENT_STATUS_PLANNED, purpose);
    }
  else
    {
      verb = ent_clause_find_verb_before (reading, noun);
      if (verb != ENT_CHUNK_NONE)
        walk_outward (self, reading, verb, TRUE, &purpose);
    }
  if (is_presupposed (reading, &reading->chunks[noun]))
    self->said = FALSE;
  ent_sayer_add_attribution (self, reading, noun);
  if (reading->question)
    ent_stance_raise (self, ENT_STATUS_POSSIBLE, reading->sentence->n_tokens - 1);
}

/* ---- parties ----------------------------------------------------------- */

static gboolean
speaks_for (const EntActor *speaker, const EntActor *actor)
{
  return strcmp (speaker->id, actor->id) == 0 ||
         (speaker->country != NULL && g_strcmp0 (speaker->country, actor->country) == 0);
}

static gboolean
is_harm (const EntRelationType *relation)
{
  static const char *const types[] = { "ACCUSE",   "REJECT", "THREATEN", "PROTEST", "SANCTION",
                                       "MOBILIZE", "COERCE", "ASSAULT",  NULL };

  return relation->plover != NULL && g_strv_contains ((const char *const *) types, relation->plover);
}

/*
 * ent_stance_judge:
 *
 * A party that tells of its own act, or of what it was given, states it; anybody else alleges it; a party that says it
 * is not so denies it.
 */
EntStatus
ent_stance_judge (const EntStance *self, const EntRelationType *relation, const EntActor *source,
                  const EntActor *target)
{
  gboolean by_source = FALSE, by_target = FALSE;

  for (guint i = 0; i < self->speakers->len; i++)
    {
      const EntMention *speaker = self->speakers->pdata[i];

      by_source |= speaks_for (speaker->actor, source);
      by_target |= speaks_for (speaker->actor, target);
    }
  if (self->status == ENT_STATUS_NEGATED && self->said && (by_source || by_target))
    return ENT_STATUS_DENIED;
  if (self->status != ENT_STATUS_ASSERTED || !self->said)
    return self->status;
  if (by_source || (by_target && !is_harm (relation)))
    return ENT_STATUS_ASSERTED;
  return ENT_STATUS_ALLEGED;
}
