/* ent-scene-finder.c: where a thing is done, and who is meant by it there: "killed 20 people | at a mosque in Kandahar"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-argument-finder-private.h"

/* How many phrases down a place is looked for: "at a mosque | in the town | of A". */
#define MAX_DEPTH 2

/* Whether the words at @node name a place, or a country as one. */
static gboolean
names_place (const EntReading *reading, int node)
{
  const EntMention *mention = reading->words[node].mention;

  return mention != NULL && (mention->is_place || mention->actor->kind == ENT_ACTOR_PLACE ||
                             (mention->actor->kind == ENT_ACTOR_COUNTRY &&
                              (mention->form == ENT_MENTION_NAME || mention->form == ENT_MENTION_METONYM)));
}

/* "a Moscow theatre", "a Nigerian village", but not "the Algerian border", "the Indian embassy" */
static void
add_place_before (const EntReading *reading, int noun, GPtrArray *found)
{
  static const char *const grounds[] = { "airport", "barracks", "base", "camp",   "hospital", "hotel",      "jail",
                                         "market",  "park",     "port", "prison", "school",   "university", NULL };
  gboolean settlement = ent_reading_has_set (reading, noun, ENT_SET_SETTLEMENT) ||
                        g_strv_contains (grounds, ent_reading_get_lemma (reading, noun));

  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    if (child < noun && reading->words[child].mention != NULL && found->len == 0 &&
        (names_place (reading, child) || settlement) && !ent_clause_has_any_case (reading, child))
      ent_argument_add_possessors (reading, noun, found);
}

static void
add_place_of (const EntReading *reading, int noun, GPtrArray *found, guint depth)
{
  static const char *const parts[] = { "of", "in", "at", "near", "outside", NULL };

  if (names_place (reading, noun))
    ent_argument_add_group (reading, (EntNounRef) { noun, FALSE }, found);
  if (reading->words[noun].mention != NULL || ent_reading_is_verb (reading, noun))
    return;
  add_place_before (reading, noun, found);
  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    if (child > noun && found->len == 0 && depth > 0 && reading->words[child].dependency == ENT_DEPENDENCY_NMOD &&
        ent_clause_has_case_of (reading, child, parts))
      add_place_of (reading, child, found, depth - 1);
}

static void
add_place_behind (const EntReading *reading, int node, GPtrArray *found)
{
  static const char *const prepositions[] = { "across", "around", "at",      "from",       "in", "inside",
                                              "near",   "off",    "outside", "throughout", NULL };

  ENT_READING_FOR_EACH_CHILD (reading, node, child)
    if (child > node && found->len == 0 &&
        (reading->words[child].dependency == ENT_DEPENDENCY_OBL ||
         reading->words[child].dependency == ENT_DEPENDENCY_NMOD) &&
        ent_clause_has_case_of (reading, child, prepositions))
      add_place_of (reading, child, found, MAX_DEPTH);
}

/* Adds the place of what @verb tells; what stands behind @noun, to which it is done, tells it before what stands behind
 * the verb. @noun: or ENT_NODE_NONE */
void
ent_scene_add_places (const EntReading *reading, int verb, int noun, GPtrArray *found)
{
  if (noun != ENT_NODE_NONE)
    {
      if (reading->words[noun].mention == NULL)
        add_place_before (reading, noun, found);
      add_place_behind (reading, noun, found);
      ENT_READING_FOR_EACH_CHILD (reading, noun, child)
        if (found->len == 0 && reading->words[child].dependency == ENT_DEPENDENCY_NMOD)
          add_place_behind (reading, child, found);
    }
  add_place_behind (reading, verb, found);
  if (found->len == 0 && ent_clause_find_place_of_relative (reading, verb) != ENT_NODE_NONE)
    add_place_of (reading, ent_clause_find_place_of_relative (reading, verb), found, 0);
  /* "dispersed a march by workers | in A", read as workers in A */
  ENT_READING_FOR_EACH_CHILD (reading, verb, child)
    if (child > verb && found->len == 0 && reading->words[child].dependency == ENT_DEPENDENCY_OBL)
      add_place_behind (reading, child, found);
}

/* "miners | marched in Lima": people who protest against nobody by name, at home, do it against those who rule there;
 * a strike is against whoever pays them. */
void
ent_scene_add_home (const EntReading *reading, int verb, int noun, EntNounRef subject, const GPtrArray *sources,
                    GPtrArray *found)
{
  static const char *const of_labour[] = { "fast", "go", "shun", "stop", "strike", "walk", NULL };
  g_autoptr (GPtrArray) places = g_ptr_array_new ();

  if (g_strv_contains (of_labour, ent_reading_get_lemma (reading, verb)))
    return;
  ent_scene_add_places (reading, verb, noun, places);
  if (places->len == 0 && !subject.possessor && subject.node != noun)
    ent_scene_add_places (reading, verb, subject.node, places);
  for (guint i = 0; i < places->len; i++)
    for (guint k = 0; k < sources->len; k++)
      {
        const EntActor *place = ((const EntMention *) places->pdata[i])->actor;
        const EntActor *source = ((const EntMention *) sources->pdata[k])->actor;

        if (source->country != NULL && g_strcmp0 (source->country, place->country) == 0 &&
            !ent_argument_holds_actor (found, place))
          g_ptr_array_add (found, places->pdata[i]);
      }
}

/* The pronoun before the noun, or before what it counts, of which nobody knows whom it means; or ENT_NODE_NONE. */
static int
find_owner (const EntReading *reading, int noun)
{
  static const char *const owners[] = { "its", "their", NULL };

  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    {
      if (reading->words[child].dependency == ENT_DEPENDENCY_NMOD_POSS && reading->words[child].mention == NULL &&
          ent_reading_is_one_of (reading, child, owners))
        return child;
      /* "two of | its soldiers" */
      if (child > noun && ent_reading_get_token (reading, noun)->upos == ENT_UPOS_NUM &&
          reading->words[child].dependency == ENT_DEPENDENCY_NMOD && ent_clause_has_case (reading, child, "of"))
        return find_owner (reading, child);
    }
  return ENT_NODE_NONE;
}

/* "A said that B had violated | its airspace": whoever tells of harm that another does to "its" means his own. */
void
ent_scene_add_teller (const EntReading *reading, int verb, int noun, const GPtrArray *sources, GPtrArray *found)
{
  int owner = find_owner (reading, noun), governor = reading->words[verb].parent;
  g_autoptr (GPtrArray) tellers = NULL;
  EntNounRef subject;
  EntStatus status;

  if (owner == ENT_NODE_NONE || reading->words[verb].dependency != ENT_DEPENDENCY_CCOMP ||
      !ent_reading_find_status (reading, ENT_PLACE_SPEECH, governor, &status))
    return;
  subject = ent_clause_find_subject (reading, governor);
  tellers = g_ptr_array_new ();
  ent_argument_add_group (reading, subject, tellers);
  if (tellers->len != 1)
    return;
  {
    const EntMention *teller = tellers->pdata[0];

    if (teller->actor->kind != ENT_ACTOR_PERSON && !ent_argument_holds_actor (sources, teller->actor))
      g_ptr_array_add (found, tellers->pdata[0]);
  }
}
