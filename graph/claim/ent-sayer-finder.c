/* ent-sayer-finder.c: who says it where the saying stands apart: "..., A said", "according to A"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-stance-private.h"

#include <string.h>

static gboolean
is (const EntReading *reading, guint token, const char *norm)
{
  return token < reading->sentence->n_tokens && strcmp (reading->sentence->tokens[token].norm, norm) == 0;
}

static gboolean
is_speech (const EntReading *reading, int verb, EntStatus *status)
{
  return ent_vocabulary_find_status (reading->vocabulary, ENT_PLACE_SPEECH,
                                     ent_reading_get_lemma (reading, &reading->chunks[verb]), status);
}

/* "according to A", "per A" at @c: where A stands, or -1. */
static int
find_source_of_words (const EntReading *reading, int c)
{
  const EntChunk *chunk = &reading->chunks[c];
  gboolean according = is (reading, chunk->first, "according") && is (reading, chunk->first + 1, "to");

  if (chunk->kind != ENT_CHUNK_PREPOSITION || !(according || is (reading, chunk->first, "per")))
    return -1;
  c = ent_clause_skip_right (reading, c);
  return ent_clause_chunk_is (reading, c, ENT_CHUNK_NOUN) ? c : -1;
}

/* Whether the clause of the speech verb at @verb is put behind or into what is said: ", A said." or ", said A". */
static gboolean
stands_apart (const EntReading *reading, int verb, EntNounRef subject)
{
  int left, right = ent_clause_skip_right (reading, verb);

  if (subject.chunk == ENT_CHUNK_NONE || subject.possessor || reading->chunks[verb].form != ENT_GROUP_FINITE)
    return FALSE;
  if (subject.chunk > verb) /* ", said A" */
    return TRUE;
  left = ent_clause_skip_left (reading, ent_clause_get_group_start (reading, subject.chunk));
  while (ent_clause_chunk_is (reading, left, ENT_CHUNK_NOUN) ||
         ent_clause_chunk_is (reading, left, ENT_CHUNK_PREPOSITION))
    left = ent_clause_skip_left (reading, left);
  if (!ent_clause_chunk_is (reading, left, ENT_CHUNK_COMMA))
    return FALSE;
  /* nothing that could be said may follow but a time or an audience */
  while (ent_clause_chunk_is (reading, right, ENT_CHUNK_NOUN) ||
         ent_clause_chunk_is (reading, right, ENT_CHUNK_PREPOSITION))
    right = ent_clause_skip_right (reading, right);
  return right >= reading->n_chunks || reading->chunks[right].kind == ENT_CHUNK_BREAK ||
         reading->chunks[right].kind == ENT_CHUNK_COMMA;
}

/* Whether a full stop or semicolon lies between the two. */
static gboolean
is_parted (const EntReading *reading, int a, int b)
{
  for (int k = MIN (a, b) + 1; k < MAX (a, b); k++)
    if (reading->chunks[k].kind == ENT_CHUNK_BREAK)
      return TRUE;
  return FALSE;
}

/*
 * ent_sayer_add_attribution:
 * @chunk: what is said
 *
 * Adds to the stance whoever the whole sentence is put into the mouth of.
 */
void
ent_sayer_add_attribution (EntStance *stance, const EntReading *reading, int chunk)
{
  for (int c = 0; c < reading->n_chunks; c++)
    {
      int words_of = find_source_of_words (reading, c);
      EntNounRef subject = { words_of, FALSE };
      EntStatus status = ENT_STATUS_ALLEGED;

      if (words_of < 0)
        {
          if (c == chunk || reading->chunks[c].kind != ENT_CHUNK_VERB || !is_speech (reading, c, &status) ||
              reading->chunks[c].passive)
            continue;
          subject = ent_clause_find_subject (reading, c);
          if (is_parted (reading, c, chunk) || !stands_apart (reading, c, subject) ||
              (subject.chunk <= chunk && chunk <= c) || (c <= chunk && chunk <= subject.chunk))
            continue;
        }
      ent_stance_add_speakers (stance, reading, subject);
      if (status == ENT_STATUS_ALLEGED)
        stance->said = TRUE;
      else
        ent_stance_raise (stance, status, reading->chunks[c].head);
    }
}
