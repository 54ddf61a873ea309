/* ent-place-claims.c: where a place lies, and who is there: "the town of Baga in Nigeria", "Kim was in Russia"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-state-claims-private.h"

/* Between a city and its country: ", in the far north of". */
#define MAX_WORDS_BETWEEN 6

/* The country at @country that a place is known to lie in; a place of which that is not known may lie in any. */
static gboolean
may_hold (const EntMention *country, const EntMention *place)
{
  return country->actor->kind == ENT_ACTOR_COUNTRY &&
         (place->actor->country == NULL || g_strcmp0 (country->actor->country, place->actor->country) == 0);
}

/* "Goma, | the capital": the place right before the comma that the phrase of @noun begins behind. */
static const EntMention *
find_place_before (const EntReading *reading, int noun)
{
  int first = noun;

  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    {
      const EntMention *mention = reading->words[child].mention;

      first = MIN (first, mention != NULL ? (int) mention->first_token : child);
    }
  /* the comma may hang on the noun itself */
  if (!ent_reading_is_word (reading, first, ","))
    first--;
  return first > 0 && ent_reading_is_word (reading, first, ",")
           ? ent_state_get_mention (reading, reading->words[first - 1].node, ENT_ACTOR_PLACE)
           : NULL;
}

static const EntMention *
find_named_place (const EntReading *reading, int noun)
{
  const EntMention *place = ent_state_find_bearer (reading, noun, ENT_ACTOR_PLACE);

  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    if (place == NULL && child > noun && reading->words[child].dependency == ENT_DEPENDENCY_NMOD &&
        ent_clause_has_case (reading, child, "of"))
      place = ent_state_get_mention (reading, child, ENT_ACTOR_PLACE);
  return place != NULL ? place : find_place_before (reading, noun);
}

/* The country that the place at hand is known to lie in, where the sentence names it: anywhere for "the capital,
 * Dhaka", else within the phrase of @noun: "a city south-east of Khartoum | in Sudan". */
static const EntMention *
find_known_country (const EntReading *reading, int noun, const EntMention *place)
{
  for (guint i = 0; place->actor->country != NULL && i < reading->n_mentions; i++)
    {
      const EntMention *mention = ent_mentions_get (reading->mentions, reading->first_mention + i);

      if (mention->actor->kind == ENT_ACTOR_COUNTRY && may_hold (mention, place) &&
          (ent_reading_is_word (reading, noun, "capital") ||
           ent_reading_is_under (reading, reading->words[mention->first_token].node, noun)))
        return mention;
    }
  return NULL;
}

/* "the Nigerian town of Baga", "Baga, a port in Nigeria" */
static void
read_location (EntClaimDraft *self, int noun)
{
  const EntMention *place = find_named_place (self->reading, noun);
  const EntMention *country = ent_state_find_owner (self->reading, noun, ENT_ACTOR_COUNTRY);

  if (place == NULL)
    return;
  if (country == NULL || !may_hold (country, place))
    country = find_known_country (self->reading, noun, place);
  ent_state_add (self, "located-in", place, country, noun);
}

/* Whether the words between the place and the country say where it lies: ", in the north of". */
static gboolean
is_inside (const EntReading *reading, const EntMention *place, const EntMention *country)
{
  static const char *const words[] = { ",",
                                       "in",
                                       "the",
                                       "of",
                                       "far",
                                       "central",
                                       "north",
                                       "south",
                                       "east",
                                       "west",
                                       "northern",
                                       "southern",
                                       "eastern",
                                       "western",
                                       "north-east",
                                       "north-eastern",
                                       "northeast",
                                       "northeastern",
                                       "-",
                                       "northwest",
                                       "northwestern",
                                       "southeast",
                                       "southeastern",
                                       "southwest",
                                       "southwestern",
                                       NULL };
  guint first = place->first_token + place->n_tokens;

  if (country->first_token <= first || country->first_token > first + MAX_WORDS_BETWEEN || country->possessive ||
      country->form != ENT_MENTION_NAME)
    return FALSE;
  for (guint i = first; i < country->first_token; i++)
    if (!ent_reading_is_one_of (reading, i, words))
      return FALSE;
  return country->first_token == first + 1 ? !ent_reading_is_word (reading, first, "the") : TRUE;
}

/* "Dakar, Senegal", "Timbuktu, in northern Mali", "Syria's Idlib" */
static void
read_address (EntClaimDraft *self, int node)
{
  const EntReading *reading = self->reading;
  const EntMention *place = reading->words[node].mention;

  for (guint i = 0; place->actor->country != NULL && i < reading->n_mentions; i++)
    {
      const EntMention *country = ent_mentions_get (reading->mentions, reading->first_mention + i);

      if (may_hold (country, place) &&
          (is_inside (reading, place, country) || (country->possessive && country->form == ENT_MENTION_NAME &&
                                                   country->first_token + country->n_tokens + 1 == place->first_token)))
        ent_state_add (self, "located-in", place, country, node);
    }
  ENT_READING_FOR_EACH_CHILD (reading, node, child)
    {
      const EntMention *country = ent_state_get_mention (reading, child, ENT_ACTOR_COUNTRY);
      EntDependency dependency = reading->words[child].dependency;

      if (country != NULL && country->form == ENT_MENTION_NAME && !country->possessive && may_hold (country, place) &&
          (dependency == ENT_DEPENDENCY_NMOD_UNMARKED || dependency == ENT_DEPENDENCY_APPOS) &&
          ent_reading_is_word (reading, (int) country->first_token - 1, ","))
        ent_state_add (self, "located-in", place, country, node);
    }
}

static gboolean
is_abroad (const EntReading *reading, int node)
{
  return (ent_state_get_mention (reading, node, ENT_ACTOR_COUNTRY) != NULL ||
          ent_state_get_mention (reading, node, ENT_ACTOR_PLACE) != NULL) &&
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
  if (ent_state_get_mention (reading, who, ENT_ACTOR_PERSON) == NULL)
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
ent_place_claims_find (EntClaimDraft *self)
{
  const EntReading *reading = self->reading;

  for (guint i = 0; i < reading->sentence->n_tokens; i++)
    {
      if (reading->words[i].node != (int) i)
        continue;
      if (reading->words[i].mention != NULL)
        {
          read_presence (self, i);
          if (ent_state_get_mention (reading, i, ENT_ACTOR_PLACE) != NULL)
            read_address (self, i);
        }
      else if (ent_reading_has_set (reading, i, ENT_SET_SETTLEMENT))
        read_location (self, i);
    }
}
