/* ent-clause.c: subjects, objects and governors among the chunks of a sentence
 *
 * Each question is answered by walking from a verb or noun to the left or right until a border forbids it. The walks
 * are bounded by the sentence, and those that ask each other carry a depth.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-clause-private.h"

#include <string.h>

gboolean
ent_clause_chunk_is (const EntReading *reading, int c, EntChunkKind kind)
{
  return c >= 0 && c < reading->n_chunks && reading->chunks[c].kind == kind;
}

gboolean
ent_clause_is_group (const EntReading *reading, int c, EntGroupForm form)
{
  return ent_clause_chunk_is (reading, c, ENT_CHUNK_VERB) && reading->chunks[c].form == form;
}

/* The chunk before @c that is no adverb, or -1. */
int
ent_clause_skip_left (const EntReading *reading, int c)
{
  do
    c--;
  while (c >= 0 && reading->chunks[c].kind == ENT_CHUNK_ADVERB);
  return MAX (c, -1);
}

/* The chunk behind @c that is no adverb, or n_chunks. */
int
ent_clause_skip_right (const EntReading *reading, int c)
{
  do
    c++;
  while (c < reading->n_chunks && reading->chunks[c].kind == ENT_CHUNK_ADVERB);
  return MIN (c, reading->n_chunks);
}

gboolean
ent_clause_is_border (EntChunkKind kind)
{
  return kind == ENT_CHUNK_BREAK || kind == ENT_CHUNK_SUBORDINATOR || kind == ENT_CHUNK_THAT ||
         kind == ENT_CHUNK_RELATIVE;
}

/* "whose fighters" */
gboolean
ent_clause_opens_with_whose (const EntReading *reading, int c)
{
  return ent_clause_chunk_is (reading, c, ENT_CHUNK_NOUN) &&
         strcmp (reading->sentence->tokens[reading->chunks[c].first].norm, "whose") == 0;
}

/* The nearest verb group to the left of @c within the sentence's part, or -1. */
int
ent_clause_find_verb_before (const EntReading *reading, int c)
{
  for (int k = c - 1; k >= 0; k--)
    {
      if (reading->chunks[k].kind == ENT_CHUNK_VERB)
        return k;
      if (ent_clause_is_border (reading->chunks[k].kind))
        return ENT_CHUNK_NONE;
    }
  return ENT_CHUNK_NONE;
}

int
ent_clause_find_finite_before (const EntReading *reading, int c)
{
  for (int k = c - 1; k >= 0 && reading->chunks[k].kind != ENT_CHUNK_BREAK; k--)
    if (ent_clause_is_group (reading, k, ENT_GROUP_FINITE))
      return k;
  return ENT_CHUNK_NONE;
}

int
ent_clause_find_finite_after (const EntReading *reading, int c)
{
  for (int k = c + 1; k < reading->n_chunks && reading->chunks[k].kind != ENT_CHUNK_BREAK; k++)
    if (ent_clause_is_group (reading, k, ENT_GROUP_FINITE))
      return k;
  return ENT_CHUNK_NONE;
}

gboolean
ent_clause_preposition_is (const EntReading *reading, int c, const char *preposition)
{
  const EntChunk *chunk = &reading->chunks[c];

  for (guint i = chunk->first; i < chunk->end; i++)
    if (strcmp (reading->sentence->tokens[i].norm, preposition) == 0)
      return TRUE;
  return FALSE;
}

/* The noun that "which", "who" or "whose" at @relative stands for, or -1. */
int
ent_clause_find_antecedent (const EntReading *reading, int relative)
{
  int k = ent_clause_skip_left (reading, relative);
  const EntMention *mention;

  if (ent_clause_chunk_is (reading, k, ENT_CHUNK_PREPOSITION)) /* "in which", "to whom" */
    k = ent_clause_skip_left (reading, k);
  if (ent_clause_chunk_is (reading, k, ENT_CHUNK_COMMA))
    k = ent_clause_skip_left (reading, k);
  if (!ent_clause_chunk_is (reading, k, ENT_CHUNK_NOUN))
    return ENT_CHUNK_NONE;
  /* "a commander of the army who": a person */
  mention = reading->words[reading->chunks[k].head].mention;
  if (g_str_has_prefix (reading->sentence->tokens[reading->chunks[relative].first].norm, "who") && mention != NULL &&
      mention->actor->kind != ENT_ACTOR_PERSON && k > 1 &&
      ent_clause_chunk_is (reading, k - 1, ENT_CHUNK_PREPOSITION) && ent_clause_preposition_is (reading, k - 1, "of") &&
      ent_clause_chunk_is (reading, k - 2, ENT_CHUNK_NOUN) &&
      strcmp (reading->sentence->tokens[reading->chunks[relative].first].norm, "whose") != 0)
    return k - 2;
  return k;
}

/* ---- objects and prepositions ------------------------------------------ */

/* What "whom A met" and "which A sold" are about. ", which" behind a whole clause may mean the clause: then nothing. */
static int
find_object_antecedent (const EntReading *reading, int relative)
{
  int antecedent = ent_clause_find_antecedent (reading, relative);

  if (ent_clause_chunk_is (reading, relative - 1, ENT_CHUNK_PREPOSITION))
    return ENT_CHUNK_NONE;
  if (ent_clause_chunk_is (reading, relative - 1, ENT_CHUNK_COMMA) && antecedent != ENT_CHUNK_NONE &&
      strcmp (reading->sentence->tokens[reading->chunks[relative].first].norm, "which") == 0 &&
      ent_clause_find_verb_before (reading, antecedent) != ENT_CHUNK_NONE)
    return ENT_CHUNK_NONE;
  return antecedent;
}

/* The direct object of a verb group, or of a relative clause what it is about ("whom A met"); -1 without one. */
int
ent_clause_find_object (const EntReading *reading, int verb)
{
  int k = ent_clause_skip_right (reading, verb);
  int left;

  if (ent_clause_chunk_is (reading, k, ENT_CHUNK_NOUN))
    {
      /* "said Russia attacked": what follows is another clause's subject */
      if (ent_clause_is_group (reading, ent_clause_skip_right (reading, ent_clause_get_group_end (reading, k)),
                               ENT_GROUP_FINITE))
        return ENT_CHUNK_NONE;
      return k;
    }
  left = ent_clause_skip_left (reading, verb);
  while (ent_clause_chunk_is (reading, left, ENT_CHUNK_NOUN))
    {
      int before = ent_clause_skip_left (reading, ent_clause_get_group_start (reading, left));

      if (ent_clause_chunk_is (reading, before, ENT_CHUNK_RELATIVE))
        return find_object_antecedent (reading, before);
      if (!ent_clause_chunk_is (reading, before, ENT_CHUNK_PREPOSITION))
        break;
      left = ent_clause_skip_left (reading, before);
    }
  return ENT_CHUNK_NONE;
}

/* Whether a noun of action takes that preposition for its target: "ties to", "withdrawal from". */
gboolean
ent_clause_takes_preposition (const EntReading *reading, int noun, const char *preposition)
{
  const EntChunk *chunk = &reading->chunks[noun];
  const GPtrArray *frames = ent_vocabulary_find_noun_frames (reading->vocabulary, ent_reading_get_lemma (reading, chunk));

  for (guint i = 0; frames != NULL && i < frames->len; i++)
    {
      const EntNounFrame *frame = frames->pdata[i];

      for (guint s = 0; s < frame->target->len; s++)
        if (g_strcmp0 (g_array_index (frame->target, EntSlot, s).preposition, preposition) == 0)
          return TRUE;
    }
  return FALSE;
}

/* Whether the preposition at @at is none of the verb at @c: the noun before it takes it ("spoke of his ties to B" is no
 * speaking to B), or it is half of another ("in line with"). A direct object's prepositions may be the verb's. */
static gboolean
belongs_to_noun (const EntReading *reading, int c, int at, const char *preposition)
{
  int noun = ent_clause_skip_left (reading, at);

  if (!ent_clause_chunk_is (reading, noun, ENT_CHUNK_NOUN))
    return FALSE;
  if (ent_reading_has_set (reading, &reading->chunks[noun], ENT_SET_CIRCUMSTANCE) &&
      ent_clause_chunk_is (reading, ent_clause_skip_left (reading, noun), ENT_CHUNK_PREPOSITION))
    return TRUE;
  return reading->chunks[c].kind == ENT_CHUNK_VERB &&
         ent_clause_get_group_start (reading, noun) != ent_clause_skip_right (reading, c) &&
         ent_clause_takes_preposition (reading, noun, preposition);
}

/* Whether the preposition at @at shows that the noun at @c has all its arguments already: another noun of action stands
 * between, a circumstance begins, or "of" does not follow the noun at once. */
static gboolean
ends_arguments (const EntReading *reading, int c, int at, const char *preposition)
{
  static const char *const circumstances[] = { "according", "amid",    "amidst", "despite",   "after",
                                               "before",    "during",  "as",     "per",       "since",
                                               "until",     "because", "due",    "following", NULL };
  const char *norm = reading->sentence->tokens[reading->chunks[at].first].norm;

  if (reading->chunks[c].kind != ENT_CHUNK_NOUN)
    return FALSE;
  if (g_strv_contains (circumstances, norm))
    return TRUE;
  if (strcmp (preposition, "of") == 0 && strcmp (norm, "of") == 0)
    return at != ent_clause_skip_right (reading, ent_clause_get_group_end (reading, c));
  for (int k = ent_clause_get_group_end (reading, c) + 1; k < at; k++)
    if (reading->chunks[k].kind == ENT_CHUNK_NOUN &&
        ent_vocabulary_find_noun_frames (reading->vocabulary, ent_reading_get_lemma (reading, &reading->chunks[k])))
      return TRUE;
  return FALSE;
}

/* The mark that closes the insertion which opens at @open, where a preposition follows it: "received shells – 10,000
 * of them – from". -1 where it is none. */
static int
find_insertion_end (const EntReading *reading, int open)
{
  const EntToken *tokens = reading->sentence->tokens;
  const char *mark = tokens[reading->chunks[open].first].norm;
  const char *closing = strcmp (mark, "(") == 0 ? ")" : mark;

  for (int k = open + 1; k < reading->n_chunks; k++)
    {
      if (reading->chunks[k].kind == ENT_CHUNK_BREAK || (ent_clause_is_group (reading, k, ENT_GROUP_FINITE) &&
                                                         !ent_clause_chunk_is (reading, open + 1, ENT_CHUNK_RELATIVE)))
        return ENT_CHUNK_NONE;
      if (reading->chunks[k].kind == ENT_CHUNK_COMMA && strcmp (tokens[reading->chunks[k].first].norm, closing) == 0)
        return ent_clause_chunk_is (reading, k + 1, ENT_CHUNK_PREPOSITION) ? k : ENT_CHUNK_NONE;
    }
  return ENT_CHUNK_NONE;
}

/*
 * ent_clause_find_preposition:
 * @c: a verb or noun chunk
 *
 * The noun behind @preposition that belongs to @c: nothing between the two but nouns in their own prepositions.
 *
 * Returns: the noun chunk or -1
 */
int
ent_clause_find_preposition (const EntReading *reading, int c, const char *preposition)
{
  gboolean passed_passive = FALSE;

  for (int k = c + 1; k < reading->n_chunks; k++)
    {
      const EntChunk *chunk = &reading->chunks[k];
      int next = ent_clause_skip_right (reading, k);

      switch (chunk->kind)
        {
        case ENT_CHUNK_PREPOSITION:
          if (ends_arguments (reading, c, k, preposition))
            return ENT_CHUNK_NONE;
          if (ent_clause_preposition_is (reading, k, preposition) &&
              ent_clause_chunk_is (reading, next, ENT_CHUNK_NOUN) && !belongs_to_noun (reading, c, k, preposition))
            return next;
          break;
        case ENT_CHUNK_NOUN:
        case ENT_CHUNK_ADVERB:
          break;
        case ENT_CHUNK_CONJUNCTION:
        case ENT_CHUNK_COMMA:
          /* "sanctions and Russia's status as": another's */
          if (reading->chunks[c].kind == ENT_CHUNK_NOUN && ent_clause_chunk_is (reading, next, ENT_CHUNK_NOUN) &&
              reading->words[reading->chunks[next].first].mention != NULL &&
              reading->words[reading->chunks[next].first].mention->possessive)
            return ENT_CHUNK_NONE;
          /* within "A, B and C" only */
          if (k == 0 || !ent_clause_chunk_is (reading, ent_clause_skip_left (reading, k), ENT_CHUNK_NOUN) ||
              ent_clause_get_group_end (reading, ent_clause_skip_left (reading, k)) < next)
            {
              if (chunk->kind == ENT_CHUNK_COMMA && (next = find_insertion_end (reading, k)) != ENT_CHUNK_NONE)
                k = next;
              else if (!(chunk->kind == ENT_CHUNK_CONJUNCTION &&
                         ent_clause_chunk_is (reading, next, ENT_CHUNK_PREPOSITION)))
                return ENT_CHUNK_NONE;
            }
          break;
        case ENT_CHUNK_VERB:
          /* "talks were held with", "an attack launched by A on B": the noun's own verb */
          if (reading->chunks[c].kind != ENT_CHUNK_NOUN || passed_passive || !chunk->passive ||
              !ent_reading_has_set (reading, chunk, ENT_SET_SUPPORT_VERB) ||
              (chunk->form == ENT_GROUP_PARTICIPLE &&
               ent_clause_skip_left (reading, k) != ent_clause_get_group_end (reading, c)))
            return ENT_CHUNK_NONE;
          passed_passive = TRUE;
          break;
        default:
          return ENT_CHUNK_NONE;
        }
    }
  return ENT_CHUNK_NONE;
}

/* The verb group that completes the one at @verb: "demand that A leave", "warned B not to sell"; -1 without one. */
int
ent_clause_find_complement (const EntReading *reading, int verb)
{
  for (int k = verb + 1; k < reading->n_chunks; k++)
    switch (reading->chunks[k].kind)
      {
      case ENT_CHUNK_VERB:
        return k;
      case ENT_CHUNK_NOUN:
      case ENT_CHUNK_ADVERB:
      case ENT_CHUNK_THAT:
      case ENT_CHUNK_PREPOSITION:
      case ENT_CHUNK_CONJUNCTION:
        break;
      default:
        return ENT_CHUNK_NONE;
      }
  return ENT_CHUNK_NONE;
}
