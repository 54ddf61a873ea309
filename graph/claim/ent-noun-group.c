/* ent-noun-group.c: insertions and coordination: "Kim, the leader, and Putin"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-clause-private.h"

#include <string.h>

/* The comma that opens the insertion which the comma at @close ends ("Kim, the leader of B, met"), or -1. */
int
ent_clause_find_opening_comma (const EntReading *reading, int close)
{
  for (int k = close - 1; k > 0; k--)
    {
      EntChunkKind kind = reading->chunks[k].kind;
      int inside;

      if (kind == ENT_CHUNK_BREAK)
        return ENT_CHUNK_NONE;
      if (kind != ENT_CHUNK_COMMA)
        continue;
      inside = ent_clause_skip_right (reading, k);
      if (ent_clause_chunk_is (reading, inside, ENT_CHUNK_RELATIVE) || ent_clause_opens_with_whose (reading, inside) ||
          ent_clause_is_group (reading, inside, ENT_GROUP_GERUND) ||
          ent_clause_is_group (reading, inside, ENT_GROUP_PARTICIPLE))
        return k;
      for (int v = k + 1; v < close; v++)
        if (ent_clause_is_group (reading, v, ENT_GROUP_FINITE))
          {
            /* ", officials said," is an insertion too; another finite verb is a clause of the same rank */
            EntStatus status;

            if (v + 1 == close &&
                ent_vocabulary_find_status (reading->vocabulary, ENT_PLACE_SPEECH,
                                            ent_reading_get_lemma (reading, &reading->chunks[v]), &status))
              return k;
            return ENT_CHUNK_NONE;
          }
      if (ent_clause_chunk_is (reading, ent_clause_skip_left (reading, k), ENT_CHUNK_NOUN))
        return k;
    }
  return ENT_CHUNK_NONE;
}

/* Whether the noun at @noun completes a finite verb before it: "met | B", "spoke | with C". */
static gboolean
completes_verb (const EntReading *reading, int noun)
{
  int k = noun;

  do
    k = ent_clause_skip_left (reading, k);
  while (ent_clause_chunk_is (reading, k, ENT_CHUNK_NOUN) || ent_clause_chunk_is (reading, k, ENT_CHUNK_PREPOSITION) ||
         (ent_clause_chunk_is (reading, k, ENT_CHUNK_COMMA) &&
          ent_clause_chunk_is (reading, ent_clause_skip_left (reading, k), ENT_CHUNK_NOUN)));
  return ent_clause_chunk_is (reading, k, ENT_CHUNK_VERB);
}

/* Whether the "and" at @glue joins two clauses: what stands before it belongs to a verb there, and what stands behind
 * it is the subject of the next ("A met B and | C left"). */
static gboolean
joins_clauses (const EntReading *reading, int glue)
{
  int left = ent_clause_skip_left (reading, glue);
  int right = ent_clause_skip_right (reading, glue);

  if (ent_clause_chunk_is (reading, left, ENT_CHUNK_COMMA))
    left = ent_clause_skip_left (reading, left);
  return ent_clause_is_group (reading, ent_clause_skip_right (reading, right), ENT_GROUP_FINITE) &&
         completes_verb (reading, left);
}

/* "and" and "or" join nouns; "but" does not. */
static gboolean
joins_nouns (const EntReading *reading, int glue)
{
  const char *norm;

  if (!ent_clause_chunk_is (reading, glue, ENT_CHUNK_CONJUNCTION))
    return FALSE;
  norm = reading->sentence->tokens[reading->chunks[glue].first].norm;
  return strcmp (norm, "but") != 0 && strcmp (norm, "yet") != 0;
}

/* Whether the noun at @noun ends a phrase that was put before its clause: "In a deal brokered by A, | B and C agreed".
 */
static gboolean
ends_fronted_phrase (const EntReading *reading, int noun)
{
  int k = noun;

  while (k > 0 && !ent_clause_is_border (reading->chunks[k - 1].kind) &&
         !ent_clause_is_group (reading, k - 1, ENT_GROUP_FINITE) && reading->chunks[k - 1].kind != ENT_CHUNK_COMMA)
    k--;
  if (ent_clause_chunk_is (reading, k, ENT_CHUNK_ADVERB))
    k = ent_clause_skip_right (reading, k);
  return k < noun && reading->chunks[k].kind == ENT_CHUNK_PREPOSITION;
}

/* "A, B meet": headlines put a comma for "and". */
static gboolean
is_headline_pair (const EntReading *reading, int comma, int noun)
{
  int verb = ent_clause_skip_right (reading, noun);

  return comma == 1 && reading->chunks[0].kind == ENT_CHUNK_NOUN &&
         ent_clause_is_group (reading, verb, ENT_GROUP_FINITE) &&
         reading->words[reading->chunks[verb].head].part == ENT_PART_VERB &&
         reading->words[reading->chunks[verb].head].form == ENT_FORM_BASE && reading->chunks[verb].modal < 0;
}

/* The first chunk of "A, B and C" that @noun ends or stands in. */
int
ent_clause_get_group_start (const EntReading *reading, int noun)
{
  gboolean joined = FALSE;
  int first = noun;

  for (;;)
    {
      int glue = ent_clause_skip_left (reading, first);
      int left;

      if (joins_nouns (reading, glue))
        {
          if (joins_clauses (reading, glue))
            return first;
          if (ent_clause_chunk_is (reading, glue - 1, ENT_CHUNK_COMMA))
            glue--;
          joined = TRUE;
        }
      else if (!ent_clause_chunk_is (reading, glue, ENT_CHUNK_COMMA) ||
               !(joined || is_headline_pair (reading, glue, noun)))
        return first;
      left = ent_clause_skip_left (reading, glue);
      if (!ent_clause_chunk_is (reading, left, ENT_CHUNK_NOUN) ||
          (ent_clause_chunk_is (reading, glue, ENT_CHUNK_COMMA) && ends_fronted_phrase (reading, left)))
        return first;
      first = left;
    }
}

/* Whether nouns alone lie between the comma and a finite verb. */
static gboolean
has_verb_after_list (const EntReading *reading, int comma)
{
  int k = comma;

  do
    k = ent_clause_skip_right (reading, k);
  while (ent_clause_chunk_is (reading, k, ENT_CHUNK_NOUN) || ent_clause_chunk_is (reading, k, ENT_CHUNK_COMMA) ||
         joins_nouns (reading, k));
  return ent_clause_is_group (reading, k, ENT_GROUP_FINITE);
}

/* The last chunk of "A, B and C" that @noun begins or stands in. */
int
ent_clause_get_group_end (const EntReading *reading, int noun)
{
  int last = noun;
  int k = noun;

  for (;;)
    {
      int glue = ent_clause_skip_right (reading, k);
      gboolean joined = FALSE;

      if (ent_clause_chunk_is (reading, glue, ENT_CHUNK_COMMA))
        {
          if (ends_fronted_phrase (reading, noun) && has_verb_after_list (reading, glue))
            return last;
          k = ent_clause_skip_right (reading, glue);
          if (joins_nouns (reading, k))
            {
              joined = TRUE;
              k = ent_clause_skip_right (reading, k);
            }
        }
      else if (joins_nouns (reading, glue) && !joins_clauses (reading, glue))
        {
          joined = TRUE;
          k = ent_clause_skip_right (reading, glue);
        }
      else
        return last;
      if (!ent_clause_chunk_is (reading, k, ENT_CHUNK_NOUN))
        return last;
      if (joined)
        return joins_clauses (reading, ent_clause_skip_left (reading, k)) ? last : k;
      /* a comma alone joins only where an "and" closes the list */
    }
}
