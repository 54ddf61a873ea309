/* ent-state-claims.c: offices, kinship, allies and places: "his sister Kim Yo Jong", "Russia's ally Belarus", "the town
 * of Baga"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-claim-draft-private.h"

#include <string.h>

static const EntMention *
get_mention (const EntReading *reading, int node, EntActorKind kind)
{
  const EntMention *mention = node != ENT_NODE_NONE ? reading->words[node].mention : NULL;

  return mention != NULL && mention->actor->kind == kind ? mention : NULL;
}

/* Who stands before the noun, or behind its "of", where it is one of that kind. */
static const EntMention *
find_owner (const EntReading *reading, int noun, EntActorKind kind)
{
  static const char *const prepositions[] = { "of", "in", NULL };
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  ent_argument_add_possessors (reading, noun, found);
  for (guint i = 0; i < found->len; i++)
    if (((const EntMention *) found->pdata[i])->actor->kind == kind)
      return found->pdata[i];
  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    if (child > noun && get_mention (reading, child, kind) != NULL &&
        reading->words[child].dependency == ENT_DEPENDENCY_NMOD &&
        ent_clause_has_case_of (reading, child, prepositions))
      return reading->words[child].mention;
  return NULL;
}

/* Who the noun is, where that is one of that kind. */
static const EntMention *
find_bearer (const EntReading *reading, int noun, EntActorKind kind)
{
  return get_mention (reading, ent_clause_find_bearer (reading, noun), kind);
}

static void
add (EntClaimDraft *self, const char *relation, const EntMention *source, const EntMention *target, int noun)
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
    add (self, "cooperates-with", find_bearer (reading, noun, kinds[i]), find_owner (reading, noun, kinds[i]), noun);
}

/* "the Nigerian town of Baga", "Baga, a port in Nigeria" */
static void
read_location (EntClaimDraft *self, int noun)
{
  const EntReading *reading = self->reading;
  const EntMention *place = find_bearer (reading, noun, ENT_ACTOR_PLACE);

  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    if (place == NULL && child > noun && reading->words[child].dependency == ENT_DEPENDENCY_NMOD &&
        ent_clause_has_case (reading, child, "of"))
      place = get_mention (reading, child, ENT_ACTOR_PLACE);
  add (self, "located-in", place, find_owner (reading, noun, ENT_ACTOR_COUNTRY), noun);
}

/* "Dakar, Senegal" */
static void
read_address (EntClaimDraft *self, int place)
{
  const EntReading *reading = self->reading;

  ENT_READING_FOR_EACH_CHILD (reading, place, child)
    {
      const EntMention *country = get_mention (reading, child, ENT_ACTOR_COUNTRY);
      EntDependency dependency = reading->words[child].dependency;

      if (country != NULL && country->form == ENT_MENTION_NAME && !country->possessive &&
          (dependency == ENT_DEPENDENCY_NMOD_UNMARKED || dependency == ENT_DEPENDENCY_APPOS) &&
          ent_reading_is_word (reading, (int) country->first_token - 1, ","))
        add (self, "located-in", reading->words[place].mention, country, place);
    }
}

static gboolean
is_office (const EntReading *reading, int noun)
{
  if (reading->words[noun].mention != NULL || !(ent_reading_has_set (reading, noun, ENT_SET_LEADER) ||
                                                (ent_reading_is_word (reading, noun, "minister") && noun > 0 &&
                                                 ent_reading_is_word (reading, noun - 1, "prime"))))
    return FALSE;
  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    if (child < noun && ent_reading_has_set (reading, child, ENT_SET_PAST_OFFICE))
      return FALSE;
  return TRUE;
}

/* Who holds the office at @noun: "A is | president", "A, | president", "elected A | president", "A became | president",
 * "A was sworn in | as president". */
static int
find_holder (const EntReading *reading, int noun)
{
  int verb = reading->words[noun].parent;
  int bearer = ent_clause_find_bearer (reading, noun);
  EntDependency dependency = reading->words[noun].dependency;

  if (bearer != ENT_NODE_NONE || !ent_reading_is_verb (reading, verb))
    return bearer;
  if (!(dependency == ENT_DEPENDENCY_XCOMP || dependency == ENT_DEPENDENCY_OBJ ||
        (dependency == ENT_DEPENDENCY_OBL && ent_clause_has_case (reading, noun, "as"))))
    return ENT_NODE_NONE;
  if (ent_reading_has_set (reading, verb, ENT_SET_BECOME_VERB) ||
      (ent_reading_has_set (reading, verb, ENT_SET_APPOINT_VERB) && ent_clause_is_passive (reading, verb)))
    return ent_clause_find_subject (reading, verb).node;
  if (ent_reading_has_set (reading, verb, ENT_SET_APPOINT_VERB))
    return ent_clause_find_child (reading, verb, ENT_DEPENDENCY_OBJ);
  return ENT_NODE_NONE;
}

/* "Adama Barrow was sworn in as Gambian president" */
static void
read_office (EntClaimDraft *self, int noun)
{
  const EntReading *reading = self->reading;
  const EntRelationType *leads = ent_vocabulary_find_relation_type (reading->vocabulary, "leads");
  const EntMention *holder = get_mention (reading, find_holder (reading, noun), ENT_ACTOR_PERSON);
  const EntMention *realm = find_owner (reading, noun, ENT_ACTOR_COUNTRY);
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GPtrArray) targets = NULL;
  g_auto (EntStance) stance = { 0 };
  EntFinding finding;

  if (realm == NULL)
    realm = find_owner (reading, noun, ENT_ACTOR_ORGANISATION);
  if (leads == NULL || holder == NULL || realm == NULL || realm->is_place)
    return;
  sources = g_ptr_array_new ();
  targets = g_ptr_array_new ();
  g_ptr_array_add (sources, (gpointer) holder);
  g_ptr_array_add (targets, (gpointer) realm);
  ent_stance_init (&stance);
  if (ent_clause_find_bearer (reading, noun) != ENT_NODE_NONE)
    ent_stance_read_noun (&stance, reading, noun);
  else
    ent_stance_read_verb (&stance, reading, reading->words[noun].parent);
  finding = (EntFinding) { leads, sources, targets, noun, ENT_NODE_NONE, "state", "office" };
  ent_claim_draft_add (self, &finding, &stance);
}

static gboolean
is_abroad (const EntReading *reading, int node)
{
  return (get_mention (reading, node, ENT_ACTOR_COUNTRY) != NULL ||
          get_mention (reading, node, ENT_ACTOR_PLACE) != NULL) &&
         ent_clause_has_case (reading, node, "in");
}

/* "Kim was in Russia", and as a headline "Kim in Russia": a person abroad is on a visit. */
static void
read_presence (EntClaimDraft *self, int node)
{
  const EntReading *reading = self->reading;
  const EntRelationType *visits = ent_vocabulary_find_relation_type (reading->vocabulary, "visits");
  int who = ENT_NODE_NONE;
  g_autoptr (GPtrArray) visitors = NULL;
  g_autoptr (GPtrArray) where = NULL;
  g_auto (EntStance) stance = { 0 };
  EntFinding finding;

  if (visits == NULL || !is_abroad (reading, node))
    return;
  if (ent_clause_find_child (reading, node, ENT_DEPENDENCY_COP) != ENT_NODE_NONE)
    who = ent_clause_find_subject (reading, node).node;
  else if (reading->words[node].dependency == ENT_DEPENDENCY_NMOD &&
           reading->words[reading->words[node].parent].dependency == ENT_DEPENDENCY_ROOT)
    who = reading->words[node].parent;
  if (get_mention (reading, who, ENT_ACTOR_PERSON) == NULL)
    return;
  visitors = g_ptr_array_new ();
  where = g_ptr_array_new ();
  ent_argument_add_group (reading, (EntNounRef) { who, FALSE }, visitors);
  ent_argument_add_actors (reading, node, where);
  ent_stance_init (&stance);
  ent_stance_read_noun (&stance, reading, node);
  finding = (EntFinding) { visits, visitors, where, node, ENT_NODE_NONE, "state", "presence" };
  ent_claim_draft_add (self, &finding, &stance);
}

void
ent_state_claims_find (EntClaimDraft *self)
{
  const EntReading *reading = self->reading;

  for (guint i = 0; i < reading->sentence->n_tokens; i++)
    {
      if (reading->words[i].node != (int) i)
        continue;
      if (reading->words[i].mention != NULL)
        {
          read_presence (self, i);
          if (get_mention (reading, i, ENT_ACTOR_PLACE) != NULL)
            read_address (self, i);
        }
      else if (is_office (reading, i))
        read_office (self, i);
      else if (ent_reading_has_set (reading, i, ENT_SET_KIN))
        add (self, "family-of", find_bearer (reading, i, ENT_ACTOR_PERSON), find_owner (reading, i, ENT_ACTOR_PERSON),
             i);
      else if (ent_reading_has_set (reading, i, ENT_SET_SETTLEMENT))
        read_location (self, i);
      else if (ent_reading_has_set (reading, i, ENT_SET_ALLY))
        read_alliance (self, i);
    }
}
