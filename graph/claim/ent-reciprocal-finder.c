/* ent-reciprocal-finder.c: "each other", "one another": who do it to one another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-argument-finder-private.h"

/* "each other", "one another", whichever of the two words is the head. */
gboolean
ent_reciprocal_is_noun (const EntReading *reading, int noun)
{
  static const char *const firsts[] = { "each", "one", NULL };
  static const char *const seconds[] = { "other", "another", NULL };

  return ent_reading_is_one_of (reading, noun, seconds) ||
         (ent_reading_is_one_of (reading, noun, firsts) && noun + 1 < (int) reading->sentence->n_tokens &&
          ent_reading_is_one_of (reading, noun + 1, seconds));
}

/* Whether a phrase of the verb, or what stands before its object, is "each other" or "the other". */
gboolean
ent_reciprocal_is_phrase_of (const EntReading *reading, int node)
{
  static const EntDependency places[] = { ENT_DEPENDENCY_OBJ, ENT_DEPENDENCY_OBL, ENT_DEPENDENCY_NMOD,
                                          ENT_DEPENDENCY_NMOD_POSS, ENT_DEPENDENCY_NUMMOD };

  ENT_READING_FOR_EACH_CHILD (reading, node, child)
    for (guint i = 0; i < G_N_ELEMENTS (places); i++)
      if (reading->words[child].dependency == places[i] && ent_reciprocal_is_noun (reading, child))
        return TRUE;
  return FALSE;
}
