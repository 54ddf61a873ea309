/* ent-instrument-finder.c: who acts with a thing that stands as the doer: "Iraqi missiles hit", "a bomb planted by A
 * killed"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-argument-finder-private.h"

#include <string.h>

/* "an attack | blamed | on A": the word that says that somebody is only thought to be behind it, or ENT_NODE_NONE. */
int
ent_instrument_find_blame (const EntReading *reading, int noun)
{
  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    if (child > noun && reading->words[child].dependency == ENT_DEPENDENCY_ACL &&
        strcmp (ent_reading_get_lemma (reading, child), "blame") == 0)
      return child;
  return ENT_NODE_NONE;
}

/* Adds whose text, weapon or attack it is: whoever stands before it, or is said to have fired, planted or claimed it.
 */
void
ent_instrument_add_owner (const EntReading *reading, int noun, GPtrArray *found)
{
  if (!ent_reading_has_set (reading, noun, ENT_SET_INSTRUMENT))
    return;
  ent_argument_add_possessors (reading, noun, found);
  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    if (child > noun && found->len == 0)
      {
        int agent = ENT_NODE_NONE;

        if (reading->words[child].dependency == ENT_DEPENDENCY_ACL && ent_clause_is_passive (reading, child))
          agent = child == ent_instrument_find_blame (reading, noun)
                    ? ent_clause_find_preposition (reading, child, "on")
                    : ent_clause_find_agent (reading, child);
        else if (reading->words[child].dependency == ENT_DEPENDENCY_NMOD && ent_clause_has_case (reading, child, "by"))
          agent = child;
        ent_argument_add_group (reading, (EntNounRef) { agent, FALSE }, found);
      }
}
