/* ent-state-claims.c: kinship, parties, allies and what a state runs: "his sister Kim Yo Jong", "Robert Mugabe's party,
 * ZANU-PF", "Russia's ally Belarus", "Iran's state-run IRNA"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-state-claims-private.h"

#include <string.h>

/* "state-run news agency": from a state to what it runs. */
#define MAX_WORDS_BETWEEN 6
/* "state-controlled" before it */
#define MAX_WORDS_BEFORE 4

/* The mention at a node, ENT_NODE_NONE for none, where it is of one of that kind. */
const EntMention *
ent_state_get_mention (const EntReading *reading, int node, EntActorKind kind)
{
  const EntMention *mention = node != ENT_NODE_NONE ? reading->words[node].mention : NULL;

  return mention != NULL && mention->actor->kind == kind ? mention : NULL;
}

/* Who stands before the noun, or behind its "of", where it is one of that kind. */
const EntMention *
ent_state_find_owner (const EntReading *reading, int noun, EntActorKind kind)
{
  static const char *const prepositions[] = { "of", "in", NULL };
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  ent_argument_add_possessors (reading, noun, found);
  for (guint i = 0; i < found->len; i++)
    if (((const EntMention *) found->pdata[i])->actor->kind == kind)
      return found->pdata[i];
  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    if (child > noun && reading->words[child].dependency == ENT_DEPENDENCY_NMOD &&
        ent_clause_has_case_of (reading, child, prepositions))
      {
        const EntMention *owner = ent_state_get_mention (reading, child, kind);

        /* "the brother | of the prime minister, Ana Li" */
        if (owner == NULL && reading->words[child].mention == NULL)
          owner = ent_state_find_bearer (reading, child, kind);
        if (owner != NULL)
          return owner;
      }
  return NULL;
}

/* Who the noun is, where that is one of that kind. */
const EntMention *
ent_state_find_bearer (const EntReading *reading, int noun, EntActorKind kind)
{
  return ent_state_get_mention (reading, ent_clause_find_bearer (reading, noun), kind);
}

void
ent_state_add (EntClaimDraft *self, const char *relation, const EntMention *source, const EntMention *target, int noun)
{
  const EntRelationType *type = ent_vocabulary_find_relation_type (self->reading->vocabulary, relation);
  const EntToken *token = ent_reading_get_token (self->reading, noun);

  if (source != NULL && target != NULL && type != NULL)
    ent_claim_draft_add_state (self, type, source->actor, source->span, target->actor, target->span, token->span,
                               g_strconcat ("state:", token->lemma, NULL));
}

/* "Russia's ally Belarus", "his close partner Xi" */
static void
read_alliance (EntClaimDraft *self, int noun)
{
  static const EntActorKind kinds[] = { ENT_ACTOR_COUNTRY, ENT_ACTOR_PERSON };
  const EntReading *reading = self->reading;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    ent_state_add (self, "cooperates-with", ent_state_find_bearer (reading, noun, kinds[i]),
                   ent_state_find_owner (reading, noun, kinds[i]), noun);
}

static gboolean
is_body (const EntMention *mention)
{
  return mention->actor->kind == ENT_ACTOR_ORGANISATION || mention->actor->kind == ENT_ACTOR_GROUP;
}

/* "the Awami League, | the party | of Sheikh Hasina", "Robert Mugabe's | party, ZANU-PF": whose party it is leads it.
 */
static void
read_party (EntClaimDraft *self, int noun)
{
  static const EntActorKind kinds[] = { ENT_ACTOR_ORGANISATION, ENT_ACTOR_GROUP };
  const EntReading *reading = self->reading;
  const EntMention *leader = ent_state_find_owner (reading, noun, ENT_ACTOR_PERSON);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    ent_state_add (self, "leads", leader, ent_state_find_bearer (reading, noun, kinds[i]), noun);
}

/* "Viktor Orban's Fidesz", "Aung San Suu Kyi's | National League for Democracy": the party, of his own country, of who
 * stands right before it. */
static void
read_party_by_name (EntClaimDraft *self, const EntMention *party)
{
  const EntReading *reading = self->reading;
  int before = (int) party->first_token - 2;
  const EntMention *leader = before >= 0 ? reading->words[before].mention : NULL;

  if (is_body (party) && leader != NULL && leader->actor->kind == ENT_ACTOR_PERSON && leader->possessive &&
      leader->actor->country != NULL && g_strcmp0 (leader->actor->country, party->actor->country) == 0)
    ent_state_add (self, "leads", leader, party, reading->words[party->first_token].node);
}

/* Whether "state-run", "state-owned" and the like stand among the words from @first to before @end. */
static gboolean
is_owned_by_state (const EntReading *reading, int first, int end)
{
  static const char *const ways[] = { "backed", "controlled", "funded", "linked", "owned", "run", NULL };

  for (int i = first; i + 2 < end; i++)
    if (ent_reading_is_word (reading, i, "state") && ent_reading_is_one_of (reading, i + 2, ways))
      return TRUE;
  return FALSE;
}

/* "Iran's state-run IRNA news agency", "the state-owned Russian company Rosneft": a body works for the state that is
 * named in one phrase with it. */
static void
read_body_of_state (EntClaimDraft *self, guint index)
{
  const EntReading *reading = self->reading;
  const EntMention *body = ent_mentions_get (reading->mentions, reading->first_mention + index);
  const EntMention *state = index > 0 ? ent_mentions_get (reading->mentions, reading->first_mention + index - 1) : NULL;
  int first = state != NULL ? MAX ((int) state->first_token - MAX_WORDS_BEFORE, 0) : 0;

  if (state == NULL || !is_body (body) || state->actor->kind != ENT_ACTOR_COUNTRY ||
      body->first_token > state->first_token + state->n_tokens + MAX_WORDS_BETWEEN)
    return;
  for (int i = (int) (state->first_token + state->n_tokens); i < (int) body->first_token; i++)
    if (ent_reading_is_verb (reading, i) && ent_reading_get_token (reading, i)->xpos != ENT_XPOS_VBN)
      return;
  if (is_owned_by_state (reading, first, (int) body->first_token))
    ent_state_add (self, "works-for", body, state, reading->words[body->first_token].node);
}

void
ent_state_claims_find (EntClaimDraft *self)
{
  const EntReading *reading = self->reading;

  for (guint i = 0; i < reading->n_mentions; i++)
    read_body_of_state (self, i);
  for (guint i = 0; i < reading->n_mentions; i++)
    read_party_by_name (self, ent_mentions_get (reading->mentions, reading->first_mention + i));
  for (guint i = 0; i < reading->sentence->n_tokens; i++)
    {
      if (reading->words[i].node != (int) i || reading->words[i].mention != NULL)
        continue;
      if (ent_reading_has_set (reading, i, ENT_SET_KIN))
        ent_state_add (self, "family-of", ent_state_find_bearer (reading, i, ENT_ACTOR_PERSON),
                       ent_state_find_owner (reading, i, ENT_ACTOR_PERSON), i);
      else if (ent_reading_has_set (reading, i, ENT_SET_PARTY))
        read_party (self, i);
      else if (ent_reading_has_set (reading, i, ENT_SET_ALLY))
        read_alliance (self, i);
    }
}
