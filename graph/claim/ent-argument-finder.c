/* ent-argument-finder.c: which actors a noun names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-argument-finder-private.h"

#include <string.h>

/* How many phrases down an actor is looked for: "the head | of a group | of members | of A". */
#define MAX_DEPTH 4

/* Whether one of @mentions (element-type EntMention) names @actor. */
gboolean
ent_argument_holds_actor (const GPtrArray *mentions, const EntActor *actor)
{
  for (guint i = 0; i < mentions->len; i++)
    if (strcmp (((const EntMention *) mentions->pdata[i])->actor->id, actor->id) == 0)
      return TRUE;
  return FALSE;
}

static void
add (GPtrArray *found, const EntMention *mention)
{
  if (!ent_argument_holds_actor (found, mention->actor))
    g_ptr_array_add (found, (gpointer) mention);
}

static void
add_all (GPtrArray *found, const GPtrArray *mentions)
{
  for (guint i = 0; i < mentions->len; i++)
    add (found, mentions->pdata[i]);
}

/* Adds those that share the span of @outer too: "the two leaders". */
static void
add_mention (const EntReading *reading, const EntMention *outer, GPtrArray *found)
{
  for (guint i = 0; i < reading->n_mentions; i++)
    {
      const EntMention *mention = ent_mentions_get (reading->mentions, reading->first_mention + i);

      if (ent_span_equal (mention->span, outer->span))
        add (found, mention);
    }
}

/* Whether the words of the mention at @node name an actor by themselves: an adjective does not, "the French" and "a
 * Palestinian" do. */
static gboolean
stands_alone (const EntReading *reading, int node)
{
  static const char *const articles[] = { "the", "a", "an", NULL };
  const EntMention *mention = reading->words[node].mention;
  guint last = mention->first_token + mention->n_tokens - 1;

  return mention->form != ENT_MENTION_DEMONYM || g_str_has_suffix (reading->sentence->tokens[last].norm, "s") ||
         reading->sentence->tokens[last].upos == ENT_UPOS_PROPN ||
         (mention->first_token > 0 && ent_reading_is_one_of (reading, mention->first_token - 1, articles));
}

/* ---- who stands before a noun ---------------------------------------------- */

static gboolean
is_before_noun (EntDependency dependency)
{
  return dependency == ENT_DEPENDENCY_NMOD_POSS || dependency == ENT_DEPENDENCY_AMOD ||
         dependency == ENT_DEPENDENCY_COMPOUND || dependency == ENT_DEPENDENCY_NMOD ||
         dependency == ENT_DEPENDENCY_NMOD_DESC || dependency == ENT_DEPENDENCY_NMOD_UNMARKED ||
         dependency == ENT_DEPENDENCY_DET || dependency == ENT_DEPENDENCY_FLAT;
}

/* "Putin and Kim's", "Turkish and Iranian": all that are joined to @node. */
static void
add_joined (const EntReading *reading, int node, GPtrArray *found, guint depth)
{
  if (reading->words[node].mention != NULL)
    add_mention (reading, reading->words[node].mention, found);
  if (depth == 0)
    return;
  ENT_READING_FOR_EACH_CHILD (reading, node, child)
    if (reading->words[child].dependency == ENT_DEPENDENCY_CONJ ||
        reading->words[child].dependency == ENT_DEPENDENCY_FLAT ||
        (reading->words[child].dependency == ENT_DEPENDENCY_COMPOUND && child < node))
      add_joined (reading, child, found, depth - 1);
}

/* "their NATO | ally", "Pacific | countries": one of them, whom the name before does not tell. */
static gboolean
is_one_of_several (const EntReading *reading, int noun, int name)
{
  static const char *const members[] = { "allies", "ally", "countries", "country", "member", "members", "nation",
                                         "nations", "partner", "partners", "state", "states", NULL };
  const EntMention *mention = reading->words[name].mention;

  if (mention == NULL || mention->possessive || !ent_reading_is_one_of (reading, noun, members))
    return FALSE;
  return mention->actor->kind == ENT_ACTOR_ORGANISATION ||
         (mention->actor->kind == ENT_ACTOR_PLACE && mention->actor->country == NULL);
}

static void
add_before (const EntReading *reading, int noun, GPtrArray *found, guint depth)
{
  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    {
      const EntWord *word = &reading->words[child];

      if (child >= noun || !is_before_noun (word->dependency) || ent_clause_has_any_case (reading, child) ||
          is_one_of_several (reading, noun, child))
        continue;
      if (ent_reading_get_token (reading, child)->xpos == ENT_XPOS_WP_POSS)
        {
          int antecedent = ent_clause_find_antecedent (reading, noun);

          if (antecedent != ENT_NODE_NONE)
            ent_argument_add_actors (reading, antecedent, found);
        }
      else if (word->mention != NULL)
        add_joined (reading, child, found, MAX_DEPTH);
      /* "the US-led", "A-backed": what is done by A is not A's */
      else if (!ent_reading_is_verb (reading, child) && depth > 0 &&
               (word->dependency == ENT_DEPENDENCY_NMOD_POSS || word->dependency == ENT_DEPENDENCY_COMPOUND))
        add_before (reading, child, found, depth - 1);
    }
}

/* "A's Hodeidah province": the place alone, which is in the country that stands before it. */
static void
drop_countries_of_places (GPtrArray *found)
{
  const char *country = NULL;

  for (guint i = 0; i < found->len; i++)
    if (((const EntMention *) found->pdata[i])->actor->kind == ENT_ACTOR_PLACE)
      country = ((const EntMention *) found->pdata[i])->actor->country;
  for (guint i = found->len; i > 0 && country != NULL; i--)
    {
      const EntActor *actor = ((const EntMention *) found->pdata[i - 1])->actor;

      if (actor->kind == ENT_ACTOR_COUNTRY && g_strcmp0 (actor->country, country) == 0)
        g_ptr_array_remove_index (found, i - 1);
    }
}

/* Who stands before the head: "Russia's", "Russian", "UN"; of "the Putin-Kim summit" both. */
void
ent_argument_add_possessors (const EntReading *reading, int noun, GPtrArray *found)
{
  /* "Kurdish rebels", "ethnic Albanians": not the country's side */
  if (!ent_reading_has_set (reading, noun, ENT_SET_DISSIDENT))
    add_before (reading, noun, found, MAX_DEPTH);
  drop_countries_of_places (found);
}

/* ---- who a noun names -------------------------------------------------------- */

/* The name that explains the noun: "its foreign minister, | Wang Yi,". ENT_NODE_NONE without one. */
static int
find_apposition (const EntReading *reading, int noun)
{
  static const char *const of_states[] = { "ally", "foe", "neighbor", "neighbour", "partner", "patron", "rival", NULL };
  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    {
      const EntMention *mention = reading->words[child].mention;
      EntDependency dependency = reading->words[child].dependency;

      /* "its ally Russia", but not "officials, Russia said" */
      if ((dependency == ENT_DEPENDENCY_APPOS || dependency == ENT_DEPENDENCY_FLAT) && child > noun &&
          mention != NULL && mention->form == ENT_MENTION_NAME &&
          (mention->actor->kind != ENT_ACTOR_COUNTRY || mention->first_token == (guint) noun + 1 ||
           ent_reading_is_one_of (reading, noun, of_states)))
        return child;
    }
  return ENT_NODE_NONE;
}

/* "Russian | leaders | in Latvia", "Sikh | leaders | in India" */
static gboolean
is_of_others (const EntReading *reading, int noun)
{
  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    if (child > 0 && child < noun && reading->words[child].dependency == ENT_DEPENDENCY_AMOD &&
        (ent_reading_get_token (reading, child)->flags & ENT_TOKEN_CAPITALISED) != 0)
      return TRUE;
  return FALSE;
}

/* "officials | in Moscow", "the army | of Chad"; soldiers in a country need not be its own. */
static gboolean
tells_country (const EntReading *reading, int noun, int phrase)
{
  static const char *const anywhere[] = { "of", "from", "for", NULL };
  static const char *const in[] = { "in", NULL };
  static const char *const seated[] = { "authorities", "cabinet",   "court",      "courts",       "diplomats",
                                        "government",  "judges",    "lawmakers",  "leaders",      "leadership",
                                        "ministry",    "officials", "parliament", "policymakers", "prosecutors",
                                        "regime",      "rulers",    NULL };

  return ent_clause_has_case_of (reading, phrase, anywhere) ||
         (ent_reading_is_one_of (reading, noun, seated) && ent_clause_has_case_of (reading, phrase, in) &&
          !is_of_others (reading, noun));
}

/* "the government | of President A": who has agents. */
static gboolean
is_principal (const EntReading *reading, int noun, const EntMention *mention)
{
  static const char *const led[] = { "administration", "cabinet", "forces",   "government", "junta",
                                     "party",          "regime",  "soldiers", "troops",     NULL };

  switch (mention->actor->kind)
    {
    case ENT_ACTOR_COUNTRY:
    case ENT_ACTOR_GROUP:
    case ENT_ACTOR_ORGANISATION:
      return TRUE;
    case ENT_ACTOR_PERSON:
      return ent_reading_is_one_of (reading, noun, led);
    default:
      return FALSE;
    }
}

static void
add_country_of_agent (const EntReading *reading, int noun, GPtrArray *found)
{
  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    {
      const EntMention *mention = reading->words[child].mention;

      if (mention != NULL && reading->words[child].dependency == ENT_DEPENDENCY_NMOD &&
          is_principal (reading, noun, mention) && tells_country (reading, noun, child))
        {
          /* "officials from Chad and Niger" */
          add_joined (reading, child, found, MAX_DEPTH);
          return;
        }
    }
}

/* "dozens of A's soldiers", "one of the rebels", "members of the A": the noun stands for what follows. */
static int
find_counted (const EntReading *reading, int noun)
{
  EntUpos upos = ent_reading_get_token (reading, noun)->upos;

  if (upos != ENT_UPOS_NUM && upos != ENT_UPOS_DET && upos != ENT_UPOS_PRON && upos != ENT_UPOS_SYM &&
      !ent_reading_has_set (reading, noun, ENT_SET_QUANTITY))
    return ENT_NODE_NONE;
  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    if (reading->words[child].dependency == ENT_DEPENDENCY_NMOD && ent_clause_has_case (reading, child, "of"))
      return child;
  return ENT_NODE_NONE;
}

/* "the | al-Qaeda | network", "the | Taliban | movement": the name right before the noun is its own. */
static const EntMention *
find_own_name (const EntReading *reading, int noun)
{
  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    {
      const EntMention *mention = reading->words[child].mention;

      if (mention != NULL && reading->words[child].dependency == ENT_DEPENDENCY_COMPOUND && !mention->possessive &&
          (mention->actor->kind == ENT_ACTOR_GROUP || mention->actor->kind == ENT_ACTOR_ORGANISATION) && child < noun)
        return mention;
    }
  return NULL;
}

/* "a delegation | led by A", "a coalition headed by A": the noun stands for who is at its head. */
static void
add_head (const EntReading *reading, int noun, GPtrArray *found)
{
  static const char *const verbs[] = { "command", "head", "lead", NULL };

  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    if (child > noun && reading->words[child].dependency == ENT_DEPENDENCY_ACL &&
        g_strv_contains (verbs, ent_reading_get_lemma (reading, child)))
      ent_argument_add_group (reading, (EntNounRef) { ent_clause_find_agent (reading, child), FALSE }, found);
}

/* Whose agents the noun means: "the country's officials", "soldiers of the A". */
static void
add_principals (const EntReading *reading, int noun, GPtrArray *found)
{
  static const char *const movements[] = { "alliance", "faction",      "front",        "group", "movement",
                                           "network",  "organisation", "organization", "party", NULL };
  static const char *const others[] = { "counterpart", "counterparts", "critics", "opponent", "opponents",
                                        "predecessor", "rival", "rivals", "successor", NULL };
  g_autoptr (GPtrArray) whose = g_ptr_array_new ();
  const EntMention *name = find_own_name (reading, noun);

  if (name != NULL)
    g_ptr_array_add (whose, (gpointer) name);
  else
    ent_argument_add_possessors (reading, noun, whose);
  /* "her counterparts" are others */
  for (guint i = whose->len; ent_reading_is_one_of (reading, noun, others) && i > 0; i--)
    if (((const EntMention *) whose->pdata[i - 1])->possessive)
      g_ptr_array_remove_index (whose, i - 1);
  /* "Ecuador's indigenous movement" is no state, "a group of Moroccan diplomats" stands for theirs */
  for (guint i = whose->len; ent_reading_is_one_of (reading, noun, movements) && i > 0; i--)
    if (((const EntMention *) whose->pdata[i - 1])->actor->kind == ENT_ACTOR_COUNTRY)
      g_ptr_array_remove_index (whose, i - 1);
  if (whose->len == 0)
    add_country_of_agent (reading, noun, whose);
  add_all (found, whose);
}

/* "The minister, | A |", but not "refugees, | A | said": one person is no group. */
static gboolean
may_be_explained (const EntMention *mention, const EntMention *name)
{
  if (mention == NULL || mention->form == ENT_MENTION_ROLE)
    return TRUE;
  return mention->form == ENT_MENTION_AGENT &&
         (mention->actor->kind != ENT_ACTOR_GROUP || name->actor->kind != ENT_ACTOR_PERSON);
}

static void
add_named (const EntReading *reading, int noun, GPtrArray *found, guint depth)
{
  const EntMention *mention = reading->words[noun].mention;
  int apposition = find_apposition (reading, noun);
  int counted = mention == NULL ? find_counted (reading, noun) : ENT_NODE_NONE;

  if (apposition != ENT_NODE_NONE && may_be_explained (mention, reading->words[apposition].mention))
    add_mention (reading, reading->words[apposition].mention, found);
  else if (mention != NULL)
    {
      if (stands_alone (reading, noun))
        add_mention (reading, mention, found);
    }
  else if (counted != ENT_NODE_NONE)
    {
      if (depth > 0)
        add_named (reading, counted, found, depth - 1);
    }
  else if (ent_reading_has_set (reading, noun, ENT_SET_AGENT) || ent_reading_has_set (reading, noun, ENT_SET_PERSON))
    {
      add_principals (reading, noun, found);
      /* "Hezbollah, the militia that" */
      if (found->len == 0 && reading->words[noun].dependency == ENT_DEPENDENCY_APPOS && depth > 0)
        add_named (reading, reading->words[noun].parent, found, depth - 1);
      else if (found->len == 0)
        add_head (reading, noun, found);
    }
  else if (reading->words[noun].dependency == ENT_DEPENDENCY_APPOS && depth > 0 && !ent_answer_sums_up (reading, noun))
    /* "A, the man who", "A, a country that" */
    add_named (reading, reading->words[noun].parent, found, depth - 1);
  else
    ent_argument_add_antecedent (reading, noun, found);
}

/* The actors that one noun names: by itself, by a name in apposition, as an agent of its country. */
void
ent_argument_add_actors (const EntReading *reading, int noun, GPtrArray *found)
{
  add_named (reading, noun, found, MAX_DEPTH);
}

/* "US and Russian drones", "Turkish and Iranian troops": an adjective joined before a mention that is an agent. */
static void
add_sharing (const EntReading *reading, int noun, GPtrArray *found)
{
  const EntMention *mention = reading->words[noun].mention;

  if (mention == NULL || mention->form != ENT_MENTION_AGENT)
    return;
  /* "Colombian FARC guerrillas" are not Colombia too, "Danish and Latvian engineers" are two groups */
  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    if (child < noun && reading->words[child].mention != NULL && is_before_noun (reading->words[child].dependency) &&
        !reading->words[child].mention->possessive &&
        (mention->actor->kind == ENT_ACTOR_COUNTRY || reading->words[child].mention->form == ENT_MENTION_AGENT))
      add_joined (reading, child, found, MAX_DEPTH);
}

static void
add_conjuncts (const EntReading *reading, int noun, GPtrArray *found, guint depth)
{
  add_sharing (reading, noun, found);
  ent_argument_add_actors (reading, noun, found);
  if (depth == 0)
    return;
  /* "A, along with B" */
  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    if (child > noun && reading->words[child].dependency == ENT_DEPENDENCY_NMOD &&
        reading->words[child].mention != NULL && ent_clause_has_case (reading, child, "along"))
      add_conjuncts (reading, child, found, depth - 1);
  /* "A and B, but not C" */
  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    if (reading->words[child].dependency == ENT_DEPENDENCY_CONJ && !ent_reading_is_verb (reading, child) &&
        ent_clause_find_marked_child (reading, child, ENT_DEPENDENCY_ADVMOD, "not") == ENT_NODE_NONE)
      add_conjuncts (reading, child, found, depth - 1);
}

/* The actors of "A, B and C" from the first of them on; or who stands before it. */
void
ent_argument_add_group (const EntReading *reading, EntNounRef ref, GPtrArray *found)
{
  if (ref.node == ENT_NODE_NONE)
    return;
  if (ref.possessor)
    ent_argument_add_possessors (reading, ref.node, found);
  else
    add_conjuncts (reading, ref.node, found, MAX_DEPTH);
}

/* ---- the slots of a frame ---------------------------------------------------- */

static GPtrArray *
fill_slot (const EntSlot *slot, const GPtrArray *others, EntSlotFunc add_slot, gconstpointer data, int *at)
{
  GPtrArray *found = g_ptr_array_new ();

  *at = add_slot (data, slot, found);
  for (guint k = found->len; others != NULL && k > 0; k--)
    if (ent_argument_holds_actor (others, ((const EntMention *) found->pdata[k - 1])->actor))
      g_ptr_array_remove_index (found, k - 1);
  return found;
}

/*
 * ent_argument_fill:
 * @others: (nullable): who stands at the other end already
 *
 * Whoever stands in the first of @slots that names somebody else; of prepositions the nearest counts, in whatever order
 * they are given.
 *
 * Returns: (transfer full) (element-type EntMention)
 */
GPtrArray *
ent_argument_fill (const GArray *slots, const GPtrArray *others, EntSlotFunc add_slot, gconstpointer data)
{
  GPtrArray *best = g_ptr_array_new ();
  int nearest = G_MAXINT;

  for (guint i = 0; i < slots->len; i++)
    {
      const EntSlot *slot = &g_array_index (slots, EntSlot, i);
      g_autoptr (GPtrArray) found = NULL;
      int at;

      if (best->len > 0 && (nearest == G_MAXINT || slot->kind != ENT_SLOT_PREPOSITION))
        break;
      found = fill_slot (slot, others, add_slot, data, &at);
      if (found->len == 0 || (slot->kind == ENT_SLOT_PREPOSITION && at >= nearest))
        continue;
      if (slot->kind == ENT_SLOT_PREPOSITION)
        nearest = at;
      g_ptr_array_unref (best);
      best = g_steal_pointer (&found);
    }
  return best;
}
