/* ent-clause-link.c: what a verb or noun completes: the verb that plans, denies or says it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-clause-private.h"

#include <string.h>

/* Where the clause of a finite verb begins: its subject's first chunk, or the verb. */
static int
find_clause_start (const EntReading *reading, int verb)
{
  EntNounRef subject = ent_clause_find_subject (reading, verb);
  int start = verb;

  if (subject.chunk != ENT_CHUNK_NONE && subject.chunk < verb)
    start = ent_clause_get_group_start (reading, subject.chunk);
  return start;
}

/* The verb or noun that a that-clause opening at @that completes. */
static EntLink
find_content_governor (const EntReading *reading, int that)
{
  EntLink link = { ENT_LINK_NONE, ENT_CHUNK_NONE };
  EntStatus status;

  for (int k = that - 1; k >= 0 && !ent_clause_is_border (reading->chunks[k].kind); k--)
    {
      const EntChunk *chunk = &reading->chunks[k];

      if (chunk->kind == ENT_CHUNK_VERB ||
          (chunk->kind == ENT_CHUNK_NOUN && k == ent_clause_skip_left (reading, that) &&
           ent_vocabulary_find_status (reading->vocabulary, ENT_PLACE_SPEECH, ent_reading_get_lemma (reading, chunk),
                                       &status)))
        {
          link.kind = ENT_LINK_CONTENT;
          link.governor = k;
          return link;
        }
    }
  return link;
}

static gboolean
is_in_phrase (EntChunkKind kind)
{
  return kind == ENT_CHUNK_NOUN || kind == ENT_CHUNK_PREPOSITION || kind == ENT_CHUNK_COMMA;
}

static EntLink
find_finite_link (const EntReading *reading, int verb)
{
  EntLink link = { ENT_LINK_NONE, ENT_CHUNK_NONE };
  int start = find_clause_start (reading, verb);
  int k = ent_clause_skip_left (reading, verb);
  gboolean fronted = FALSE;
  EntStatus status;

  if ((ent_clause_chunk_is (reading, k, ENT_CHUNK_CONJUNCTION) || ent_clause_chunk_is (reading, k, ENT_CHUNK_COMMA)) &&
      start < k)
    {
      int first = ent_clause_find_finite_before (reading, k);

      if (first != ENT_CHUNK_NONE && first > start)
        return (EntLink) { ENT_LINK_CONJUNCTION, first };
    }
  k = ent_clause_skip_left (reading, start);
  /* "that despite its denials, A ...": what stands before the subject is passed over */
  while (k >= 0 && start != verb && is_in_phrase (reading->chunks[k].kind))
    {
      fronted |= reading->chunks[k].kind == ENT_CHUNK_COMMA;
      k = ent_clause_skip_left (reading, k);
    }
  if (fronted && ent_clause_chunk_is (reading, k, ENT_CHUNK_VERB))
    return link;
  if (ent_clause_chunk_is (reading, k, ENT_CHUNK_CONJUNCTION) && start < verb)
    {
      /* "said A met B and C left": the second clause is said too where the first was and nothing parts them */
      int first = ent_clause_find_finite_before (reading, k);

      if (first != ENT_CHUNK_NONE && !ent_clause_chunk_is (reading, k - 1, ENT_CHUNK_COMMA))
        return (EntLink) { ENT_LINK_CONJUNCTION, first };
      return link;
    }
  if (ent_clause_chunk_is (reading, k, ENT_CHUNK_THAT))
    return find_content_governor (reading, k);
  if (ent_clause_chunk_is (reading, k, ENT_CHUNK_VERB) && start < verb &&
      ent_vocabulary_find_status (reading->vocabulary, ENT_PLACE_SPEECH,
                                  ent_reading_get_lemma (reading, &reading->chunks[k]), &status))
    return (EntLink) { ENT_LINK_CONTENT, k };
  if (ent_clause_chunk_is (reading, k, ENT_CHUNK_RELATIVE) || ent_clause_chunk_is (reading, k, ENT_CHUNK_SUBORDINATOR))
    {
      link.governor = ent_clause_find_finite_before (reading, k);
      if (link.governor != ENT_CHUNK_NONE)
        link.kind = ENT_LINK_LOOSE;
    }
  return link;
}

/*
 * ent_clause_find_link:
 *
 * What the verb group at @verb completes: the verb that plans, denies or says it.
 */
EntLink
ent_clause_find_link (const EntReading *reading, int verb)
{
  const EntLink none = { ENT_LINK_NONE, ENT_CHUNK_NONE };
  const EntChunk *chunk = &reading->chunks[verb];
  int k = ent_clause_skip_left (reading, verb);
  int other;

  if (chunk->form == ENT_GROUP_FINITE)
    return find_finite_link (reading, verb);
  if (k < 0)
    return none;
  switch (reading->chunks[k].kind)
    {
    case ENT_CHUNK_VERB:
      return (EntLink) { ENT_LINK_COMPLEMENT, k };
    case ENT_CHUNK_PREPOSITION:
      other = ent_clause_skip_left (reading, k);
      return other >= 0 ? (EntLink) { ENT_LINK_COMPLEMENT, other } : none;
    case ENT_CHUNK_NOUN:
      if (chunk->form == ENT_GROUP_PARTICIPLE)
        return none;
      return (EntLink) { ENT_LINK_COMPLEMENT, k };
    case ENT_CHUNK_CONJUNCTION:
      for (other = k - 1; other >= 0 && !ent_clause_is_border (reading->chunks[other].kind); other--)
        if (reading->chunks[other].kind == ENT_CHUNK_VERB && reading->chunks[other].form == chunk->form)
          return (EntLink) { ENT_LINK_CONJUNCTION, other };
      return none;
    case ENT_CHUNK_COMMA:
      if (chunk->form == ENT_GROUP_PARTICIPLE)
        return none;
      other = ent_clause_find_finite_before (reading, k);
      return other != ENT_CHUNK_NONE ? (EntLink) { ENT_LINK_LOOSE, other } : none;
    default:
      return none;
    }
}

/* ---- nouns of action --------------------------------------------------- */

/* Whether the noun at @noun is the subject of @verb. */
gboolean
ent_clause_is_subject_of (const EntReading *reading, int noun, int *verb)
{
  for (int k = noun + 1; k < reading->n_chunks; k++)
    {
      const EntChunk *chunk = &reading->chunks[k];

      if (chunk->kind == ENT_CHUNK_VERB && (chunk->form == ENT_GROUP_FINITE || chunk->passive))
        {
          EntNounRef subject = ent_clause_find_subject (reading, k);

          *verb = k;
          return !subject.possessor && subject.chunk != ENT_CHUNK_NONE &&
                 ent_clause_get_group_start (reading, subject.chunk) <= noun && noun <= subject.chunk;
        }
      if (chunk->kind == ENT_CHUNK_BREAK || chunk->kind == ENT_CHUNK_THAT || chunk->kind == ENT_CHUNK_SUBORDINATOR)
        return FALSE;
    }
  return FALSE;
}

/*
 * ent_clause_find_support:
 * @is_subject: (out): the noun is that verb's subject ("talks were held"), else its object ("held talks")
 *
 * The verb whose object or subject the noun of action at @noun is, also through "in" and "on" ("are in talks"); -1
 * where there is none.
 */
int
ent_clause_find_support (const EntReading *reading, int noun, gboolean *is_subject)
{
  int start = ent_clause_get_group_start (reading, noun);
  int k = ent_clause_skip_left (reading, start);
  int verb;

  *is_subject = FALSE;
  if (ent_clause_chunk_is (reading, k, ENT_CHUNK_PREPOSITION) &&
      (ent_clause_preposition_is (reading, k, "in") || ent_clause_preposition_is (reading, k, "into") ||
       ent_clause_preposition_is (reading, k, "on") || ent_clause_preposition_is (reading, k, "at")))
    {
      int before = ent_clause_skip_left (reading, k);

      if (ent_clause_chunk_is (reading, before, ENT_CHUNK_VERB))
        return before;
      return ENT_CHUNK_NONE;
    }
  if (ent_clause_chunk_is (reading, k, ENT_CHUNK_VERB))
    return k;
  if (ent_clause_is_subject_of (reading, noun, &verb))
    {
      *is_subject = TRUE;
      return verb;
    }
  return ENT_CHUNK_NONE;
}
