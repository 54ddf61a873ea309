/* ent-subject-finder.c: who does what a verb tells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-clause-private.h"

#include <string.h>

/* The finite verb before @c, past an insertion that ends right there: "including, A says, selling". */
static int
find_clause_verb_before (const EntReading *reading, int c)
{
  int verb = ent_clause_find_finite_before (reading, c);
  int subject;
  EntStatus status;

  if (verb == ENT_CHUNK_NONE || verb != ent_clause_skip_left (reading, c) ||
      !ent_vocabulary_find_status (reading->vocabulary, ENT_PLACE_SPEECH,
                                   ent_reading_get_lemma (reading, &reading->chunks[verb]), &status))
    return verb;
  subject = ent_clause_skip_left (reading, verb);
  if (ent_clause_chunk_is (reading, subject, ENT_CHUNK_NOUN) &&
      ent_clause_chunk_is (reading, ent_clause_skip_left (reading, subject), ENT_CHUNK_COMMA))
    return ent_clause_find_finite_before (reading, subject);
  return verb;
}

/* The subject that a verb joined to the one at @verb shares. "A said the ties are close and promised": of two verbs
 * before it, the inner of which nobody does, it is joined to the outer. */
static EntNounRef
find_shared_subject (const EntReading *reading, int verb)
{
  EntNounRef subject = ent_clause_find_subject (reading, verb);
  EntLink link;

  if (subject.chunk == ENT_CHUNK_NONE || subject.possessor ||
      reading->words[reading->chunks[subject.chunk].head].mention != NULL ||
      reading->chunks[verb].form != ENT_GROUP_FINITE)
    return subject;
  link = ent_clause_find_link (reading, verb);
  if (link.kind == ENT_LINK_CONTENT && reading->chunks[link.governor].kind == ENT_CHUNK_VERB)
    return ent_clause_find_subject (reading, link.governor);
  return subject;
}

/* Where a noun chunk that may be a subject stands left of the finite verb. */
static EntNounRef
find_finite_subject (const EntReading *reading, int verb)
{
  const EntNounRef none = { ENT_CHUNK_NONE, FALSE };
  int k = ent_clause_skip_left (reading, verb);

  while (k >= 0)
    {
      int start, before, opening;

      switch (reading->chunks[k].kind)
        {
        case ENT_CHUNK_NOUN:
          start = ent_clause_get_group_start (reading, k);
          before = ent_clause_skip_left (reading, start);
          if (ent_clause_chunk_is (reading, before, ENT_CHUNK_PREPOSITION))
            {
              k = ent_clause_skip_left (reading, before);
              break;
            }
          /* "officials accompanying Kim | said", "the man who met Putin | left", "a plan to visit Russia | failed" */
          if (ent_clause_chunk_is (reading, before, ENT_CHUNK_VERB))
            {
              int left = ent_clause_skip_left (reading, before);

              if (reading->chunks[before].form != ENT_GROUP_FINITE &&
                  ent_clause_chunk_is (reading, left, ENT_CHUNK_NOUN))
                {
                  k = left;
                  break;
                }
              if (ent_clause_chunk_is (reading, left, ENT_CHUNK_RELATIVE))
                {
                  k = ent_clause_skip_left (reading, left);
                  break;
                }
            }
          return (EntNounRef) { k, FALSE };
        case ENT_CHUNK_COMMA:
          opening = ent_clause_find_opening_comma (reading, k);
          if (opening != ENT_CHUNK_NONE)
            {
              k = ent_clause_skip_left (reading, opening);
              break;
            }
          G_GNUC_FALLTHROUGH;
        case ENT_CHUNK_CONJUNCTION:
          before = ent_clause_find_finite_before (reading, k);
          return before != ENT_CHUNK_NONE ? find_shared_subject (reading, before) : none;
        case ENT_CHUNK_RELATIVE:
          return (EntNounRef) { ent_clause_find_antecedent (reading, k), FALSE };
        case ENT_CHUNK_VERB:
          if (reading->chunks[k].form == ENT_GROUP_FINITE)
            return none;
          k = ent_clause_skip_left (reading, k);
          break;
        case ENT_CHUNK_PREPOSITION:
          k = ent_clause_skip_left (reading, k);
          break;
        default:
          return none;
        }
    }
  return none;
}

/* Who does the infinitive or gerund at @verb whose governing noun stands at @noun. */
static EntNounRef
find_controller (const EntReading *reading, int verb, int noun, gboolean after_preposition)
{
  const EntChunk *chunks = reading->chunks;
  EntSet control = after_preposition ? ENT_SET_GERUND_CONTROL : ENT_SET_OBJECT_CONTROL;
  int start = ent_clause_get_group_start (reading, noun);
  int k = ent_clause_skip_left (reading, start);
  gboolean has_mention = reading->words[chunks[noun].head].mention != NULL;

  while (ent_clause_chunk_is (reading, k, ENT_CHUNK_PREPOSITION) || ent_clause_chunk_is (reading, k, ENT_CHUNK_NOUN))
    {
      /* "voted for a resolution in parliament to condemn B": it is the resolution that condemns */
      if (ent_reading_has_set (reading, &chunks[k], ENT_SET_INSTRUMENT))
        return (EntNounRef) { k, FALSE };
      k = ent_clause_skip_left (reading, k);
    }
  if (!ent_clause_chunk_is (reading, k, ENT_CHUNK_VERB))
    {
      /* a headline: "Kim to visit Russia"; or "Russia's plan to sell", "the diplomat's role in procuring" */
      if (has_mention && !after_preposition)
        return (EntNounRef) { noun, FALSE };
      return (EntNounRef) { noun, TRUE };
    }
  if (ent_reading_has_set (reading, &chunks[k], control) && has_mention && !chunks[k].passive)
    return (EntNounRef) { noun, FALSE };
  if (ent_reading_has_set (reading, &chunks[noun], ENT_SET_INSTRUMENT))
    return (EntNounRef) { noun, FALSE };
  if (!has_mention && chunks[noun].end > chunks[noun].first + 1 && reading->words[chunks[noun].first].mention != NULL)
    return (EntNounRef) { noun, TRUE };
  return ent_clause_find_subject (reading, k);
}

static EntNounRef
find_governed_subject (const EntReading *reading, int verb)
{
  const EntNounRef none = { ENT_CHUNK_NONE, FALSE };
  EntGroupForm form = reading->chunks[verb].form;
  int k = ent_clause_skip_left (reading, verb);
  int other;

  if (k < 0)
    {
      other = ent_clause_find_finite_after (reading, verb);
      return other != ENT_CHUNK_NONE ? ent_clause_find_subject (reading, other) : none;
    }
  switch (reading->chunks[k].kind)
    {
    case ENT_CHUNK_VERB:
      return ent_clause_find_subject (reading, k);
    case ENT_CHUNK_NOUN:
      if (form == ENT_GROUP_INFINITIVE)
        return find_controller (reading, verb, k, FALSE);
      return (EntNounRef) { k, FALSE };
    case ENT_CHUNK_PREPOSITION:
      other = ent_clause_skip_left (reading, k);
      if (ent_clause_chunk_is (reading, other, ENT_CHUNK_NOUN))
        return find_controller (reading, verb, other, TRUE);
      if (ent_clause_chunk_is (reading, other, ENT_CHUNK_VERB))
        return ent_clause_find_subject (reading, other);
      other = ent_clause_find_finite_after (reading, verb);
      return other != ENT_CHUNK_NONE ? ent_clause_find_subject (reading, other) : none;
    case ENT_CHUNK_CONJUNCTION:
      for (other = k - 1; other >= 0 && !ent_clause_is_border (reading->chunks[other].kind); other--)
        if (reading->chunks[other].kind == ENT_CHUNK_VERB &&
            (reading->chunks[other].form == form || form == ENT_GROUP_PARTICIPLE))
          return ent_clause_find_subject (reading, other);
      return none;
    case ENT_CHUNK_COMMA:
      other = ent_clause_skip_left (reading, k);
      if (form == ENT_GROUP_PARTICIPLE && ent_clause_chunk_is (reading, other, ENT_CHUNK_NOUN))
        return (EntNounRef) { other, FALSE };
      other = find_clause_verb_before (reading, k);
      if (other == ENT_CHUNK_NONE)
        {
          /* "Kim, wearing a suit, met": the clause's verb comes later */
          other = ent_clause_skip_left (reading, k);
          return ent_clause_chunk_is (reading, other, ENT_CHUNK_NOUN) ? (EntNounRef) { other, FALSE } : none;
        }
      return ent_clause_find_subject (reading, other);
    case ENT_CHUNK_SUBORDINATOR:
      other = ent_clause_find_finite_before (reading, k);
      if (other == ENT_CHUNK_NONE)
        other = ent_clause_find_finite_after (reading, verb);
      return other != ENT_CHUNK_NONE ? ent_clause_find_subject (reading, other) : none;
    default:
      return none;
    }
}

static gboolean
names_somebody (const EntReading *reading, const EntChunk *chunk)
{
  return reading->words[chunk->head].mention != NULL || ent_reading_has_set (reading, chunk, ENT_SET_AGENT) ||
         ent_reading_has_set (reading, chunk, ENT_SET_PERSON);
}

/* "..., said Tong Zhao": the speaker follows a verb that nothing stands before. */
static EntNounRef
find_inverted_subject (const EntReading *reading, int verb)
{
  int left = ent_clause_skip_left (reading, verb);
  int right = ent_clause_skip_right (reading, verb);
  const char *lemma = ent_reading_get_lemma (reading, &reading->chunks[verb]);
  EntStatus status;

  if ((left < 0 || reading->chunks[left].kind == ENT_CHUNK_COMMA || reading->chunks[left].kind == ENT_CHUNK_BREAK) &&
      ent_clause_chunk_is (reading, right, ENT_CHUNK_NOUN) && names_somebody (reading, &reading->chunks[right]) &&
      /* a verb that takes a person as its object is not turned round: ", told Kim that" */
      ent_vocabulary_find_verb_frames (reading->vocabulary, lemma) == NULL &&
      ent_vocabulary_find_status (reading->vocabulary, ENT_PLACE_SPEECH, lemma, &status))
    return (EntNounRef) { right, FALSE };
  return (EntNounRef) { ENT_CHUNK_NONE, FALSE };
}

static EntNounRef
find_subject (const EntReading *reading, int verb)
{
  EntNounRef subject;

  if (reading->chunks[verb].form != ENT_GROUP_FINITE)
    return find_governed_subject (reading, verb);
  subject = find_inverted_subject (reading, verb);
  return subject.chunk != ENT_CHUNK_NONE ? subject : find_finite_subject (reading, verb);
}

/*
 * ent_clause_find_subject:
 *
 * The grammatical subject of a verb group: for a passive the one to whom it is done. Of "A and B" the last; the group
 * is asked for apart. Verbs share subjects, so that one asks for another's; each is looked for once. Cost: O(chunks) a
 * verb.
 */
EntNounRef
ent_clause_find_subject (const EntReading *reading, int verb)
{
  EntChunk *chunk = &reading->chunks[verb];

  if (!chunk->subject_known)
    {
      /* verbs that ask each other in a circle have none */
      chunk->subject_known = TRUE;
      chunk->subject = (EntNounRef) { ENT_CHUNK_NONE, FALSE };
      chunk->subject = find_subject (reading, verb);
    }
  return chunk->subject;
}
