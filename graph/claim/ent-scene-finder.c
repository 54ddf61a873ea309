/* ent-scene-finder.c: where a thing is done: "killed 20 people | at a mosque in Kandahar"
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

  return mention != NULL &&
         (mention->is_place || mention->actor->kind == ENT_ACTOR_PLACE ||
          (mention->actor->kind == ENT_ACTOR_COUNTRY &&
           (mention->form == ENT_MENTION_NAME || mention->form == ENT_MENTION_METONYM)));
}

/* "a Moscow theatre", "a Nigerian village" */
static void
add_place_before (const EntReading *reading, int noun, GPtrArray *found)
{
  gboolean settlement = ent_reading_has_set (reading, noun, ENT_SET_SETTLEMENT);

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
  static const char *const prepositions[] = { "across", "around", "at",     "from",       "in",   "inside",
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
  /* "dispersed a march by workers | in A", read as workers in A */
  ENT_READING_FOR_EACH_CHILD (reading, verb, child)
    if (child > verb && found->len == 0 && reading->words[child].dependency == ENT_DEPENDENCY_OBL)
      add_place_behind (reading, child, found);
}
