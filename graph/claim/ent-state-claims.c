/* ent-state-claims.c: kinship and places: "his sister Kim Yo Jong", "the Nigerian town of Baga"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-claim-draft-private.h"

#include <string.h>

static const EntMention *
get_head (const EntReading *reading, int c)
{
  return ent_clause_chunk_is (reading, c, ENT_CHUNK_NOUN) ? reading->words[reading->chunks[c].head].mention : NULL;
}

static const EntMention *
get_person (const EntReading *reading, int c)
{
  const EntMention *mention = get_head (reading, c);

  return mention != NULL && mention->actor->kind == ENT_ACTOR_PERSON && !mention->possessive ? mention : NULL;
}

static const EntMention *
get_place (const EntReading *reading, int c)
{
  const EntMention *mention = get_head (reading, c);

  return mention != NULL && mention->actor->kind == ENT_ACTOR_PLACE ? mention : NULL;
}

static const EntMention *
get_possessor (const EntReading *reading, int c, EntActorKind kind)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  ent_argument_add_possessors (reading, c, found);
  if (found->len != 1 || ((const EntMention *) found->pdata[0])->actor->kind != kind)
    return NULL;
  return found->pdata[0];
}

/* The first plain word of the chunk in @set, or -1. */
static int
find_word (const EntReading *reading, int c, EntSet set)
{
  const EntChunk *chunk = &reading->chunks[c];

  for (guint i = chunk->first; i < chunk->end; i++)
    if (reading->words[i].mention == NULL && reading->words[i].sets & ENT_SET_BIT (set))
      return i;
  return -1;
}

static gboolean
is_preposition (const EntReading *reading, int c, const char *norm)
{
  return ent_clause_chunk_is (reading, c, ENT_CHUNK_PREPOSITION) &&
         strcmp (reading->sentence->tokens[reading->chunks[c].first].norm, norm) == 0;
}

static void
add (EntClaimDraft *self, const char *relation, const EntMention *source, const EntMention *target, int word)
{
  const EntRelationType *type = ent_vocabulary_find_relation_type (self->reading->vocabulary, relation);
  const EntToken *token = &self->reading->sentence->tokens[word];

  if (type != NULL)
    ent_claim_draft_add_state (self, type, source->actor, source->span, target->actor, target->span, token->span,
                               g_strconcat ("state:", token->lemma, NULL));
}

/* "his sister X", "A's wife, X", "X, the brother of A", "X, A's nephew" */
static void
read_kinship (EntClaimDraft *self, int c)
{
  const EntReading *reading = self->reading;
  int word = find_word (reading, c, ENT_SET_KIN);
  const EntMention *whose = get_possessor (reading, c, ENT_ACTOR_PERSON);
  const EntMention *who = get_person (reading, c);

  if (word < 0)
    return;
  if (whose == NULL && is_preposition (reading, c + 1, "of"))
    whose = get_person (reading, c + 2);
  if (who == NULL && ent_clause_chunk_is (reading, c - 1, ENT_CHUNK_COMMA))
    who = get_person (reading, c - 2);
  if (who == NULL && ent_clause_chunk_is (reading, c + 1, ENT_CHUNK_COMMA) &&
      (c + 3 >= reading->n_chunks || reading->chunks[c + 3].kind == ENT_CHUNK_COMMA ||
       reading->chunks[c + 3].kind == ENT_CHUNK_BREAK))
    who = get_person (reading, c + 2);
  if (who != NULL && whose != NULL && strcmp (who->actor->id, whose->actor->id) != 0)
    add (self, "family-of", who, whose, word);
}

/* "Nigeria's capital X", "the Nigerian town of X", "X, a port in Nigeria" */
static void
read_location (EntClaimDraft *self, int c)
{
  const EntReading *reading = self->reading;
  int word = find_word (reading, c, ENT_SET_SETTLEMENT);
  const EntMention *country = get_possessor (reading, c, ENT_ACTOR_COUNTRY);
  const EntMention *place = get_place (reading, c);

  if (word < 0)
    return;
  if (country == NULL && (is_preposition (reading, c + 1, "of") || is_preposition (reading, c + 1, "in")) &&
      get_head (reading, c + 2) != NULL && get_head (reading, c + 2)->actor->kind == ENT_ACTOR_COUNTRY)
    country = get_head (reading, c + 2);
  if (place == NULL && is_preposition (reading, c + 1, "of"))
    place = get_place (reading, c + 2);
  if (place == NULL && ent_clause_chunk_is (reading, c - 1, ENT_CHUNK_COMMA))
    place = get_place (reading, c - 2);
  if (place == NULL && ent_clause_chunk_is (reading, c + 1, ENT_CHUNK_COMMA))
    place = get_place (reading, c + 2);
  if (place != NULL && country != NULL)
    add (self, "located-in", place, country, word);
}

void
ent_state_claims_find (EntClaimDraft *self)
{
  for (int c = 0; c < self->reading->n_chunks; c++)
    if (self->reading->chunks[c].kind == ENT_CHUNK_NOUN)
      {
        read_kinship (self, c);
        read_location (self, c);
      }
}
