/* ent-purpose-finder.c: whether what an act is for is done with it: "used tanks to crush", "blocked a road to protest"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-stance-private.h"

#include <string.h>

/* "the | first | leader to visit" */
static gboolean
is_ranked (const EntReading *reading, int noun)
{
  static const char *const ranks[] = { "first", "last", "latest", "only", "second", "third", NULL };

  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    if (child < noun && ent_reading_is_one_of (reading, child, ranks))
      return TRUE;
  return FALSE;
}

/* "used tanks | to crush", "fired gas | to disperse": what the means are used for is done. */
gboolean
ent_purpose_is_met (const EntReading *reading, int governor)
{
  static const char *const verbs[] = { "use", "fire", "employ", "wield", NULL };
  int object;

  if (!ent_reading_is_verb (reading, governor))
    return is_ranked (reading, governor);
  object = ent_clause_find_object (reading, governor);
  return g_strv_contains (verbs, ent_reading_get_lemma (reading, governor)) ||
         (object != ENT_NODE_NONE && ent_reading_is_word (reading, object, "fire"));
}

/* "went to Moscow", but not "went on strike" */
static gboolean
is_journey (const EntReading *reading, int verb)
{
  static const char *const goals[] = { "for", "from", "in", "into", "to", NULL };
  const GPtrArray *frames = ent_vocabulary_find_verb_frames (reading->vocabulary,
                                                             ent_reading_get_lemma (reading, verb));
  gboolean goes = FALSE;

  for (guint i = 0; frames != NULL && i < frames->len; i++)
    {
      const EntVerbFrame *frame = frames->pdata[i];

      goes |= strcmp (frame->relation->name, "visits") == 0 && !ent_condition_wants_word (&frame->object_is);
    }
  if (!goes || ent_clause_find_child (reading, verb, ENT_DEPENDENCY_OBJ) != ENT_NODE_NONE)
    return goes;
  ENT_READING_FOR_EACH_CHILD (reading, verb, child)
    if (reading->words[child].dependency == ENT_DEPENDENCY_OBL && ent_clause_has_case_of (reading, child, goals))
      return TRUE;
  return FALSE;
}

/* "blocked a road | to protest", "began a strike | to protest": a deed that says what it is for; after a journey, what
 * is to be said is not said yet. */
gboolean
ent_purpose_is_of_deed (const EntReading *reading, int governor)
{
  int verb = governor;

  if (!ent_reading_is_verb (reading, governor))
    verb = ent_clause_is_noun_of_action (reading, governor) ? ent_clause_find_support (reading, governor).verb
                                                            : ENT_NODE_NONE;
  return verb != ENT_NODE_NONE && ent_reading_is_verb (reading, verb) && !is_journey (reading, verb);
}
