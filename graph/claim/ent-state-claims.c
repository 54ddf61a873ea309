/* ent-state-claims.c: kinship, allies and places: "his sister Kim Yo Jong", "Russia's ally Belarus", "the town of Baga"
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

/* Whether the sentence has no finite verb, and what stands at @c is its first preposition. */
static gboolean
is_headline (const EntClaimDraft *self, int c)
{
  const EntReading *reading = self->reading;

  for (int k = 0; k < reading->n_chunks; k++)
    if (reading->chunks[k].kind == ENT_CHUNK_BREAK ||
        (reading->chunks[k].kind == ENT_CHUNK_VERB && reading->chunks[k].form == ENT_GROUP_FINITE))
      return FALSE;
  return ent_clause_chunk_is (reading, c, ENT_CHUNK_PREPOSITION);
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

/* "Russia's ally Belarus", "his close partner Xi" */
static void
read_alliance (EntClaimDraft *self, int c)
{
  const EntReading *reading = self->reading;
  const EntMention *who = get_head (reading, c);
  int word = find_word (reading, c, ENT_SET_ALLY);
  g_autoptr (GPtrArray) whose = g_ptr_array_new ();

  if (word < 0 || who == NULL || who->form != ENT_MENTION_NAME || (int) who->first_token < word)
    return;
  ent_argument_add_possessors (reading, c, whose);
  if (whose->len == 1 && strcmp (((const EntMention *) whose->pdata[0])->actor->id, who->actor->id) != 0)
    add (self, "cooperates-with", who, whose->pdata[0], word);
}

/* "Kim was in Russia", and as a headline "Kim in Russia": a person abroad is on a visit. */
static void
read_presence (EntClaimDraft *self, int c)
{
  const EntReading *reading = self->reading;
  int k = ent_clause_skip_right (reading, c);
  gboolean be = ent_clause_chunk_is (reading, k, ENT_CHUNK_VERB) && !reading->chunks[k].passive &&
                strcmp (ent_reading_get_lemma (reading, &reading->chunks[k]), "be") == 0;
  g_autoptr (GPtrArray) who = g_ptr_array_new ();
  g_autoptr (GPtrArray) where = g_ptr_array_new ();
  g_auto (EntStance) stance = { 0 };
  EntFinding finding = { ent_vocabulary_find_relation_type (reading->vocabulary, "visits"),
                         who,
                         where,
                         c,
                         ENT_CHUNK_NONE,
                         "state",
                         "presence" };

  if (get_person (reading, c) == NULL || finding.relation == NULL || (!be && !(c == 0 && is_headline (self, k))))
    return;
  if (be)
    {
      finding.trigger = k;
      k++;
    }
  if (!is_preposition (reading, k, "in") || !ent_clause_chunk_is (reading, k + 1, ENT_CHUNK_NOUN))
    return;
  ent_argument_add_group (reading, (EntNounRef) { c, FALSE }, who);
  ent_argument_add_actors (reading, k + 1, where);
  if (where->len != 1 || (((const EntMention *) where->pdata[0])->actor->kind != ENT_ACTOR_COUNTRY &&
                          ((const EntMention *) where->pdata[0])->actor->kind != ENT_ACTOR_PLACE))
    return;
  ent_stance_init (&stance);
  if (be)
    ent_stance_read_verb (&stance, reading, finding.trigger);
  ent_claim_draft_add (self, &finding, &stance);
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
        read_alliance (self, c);
        read_presence (self, c);
      }
}
