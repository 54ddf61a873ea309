/* ent-preposition-finder.c: what follows a preposition behind a verb or noun
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-clause-private.h"

#include <string.h>

/* How far down a noun's own prepositions are looked for: "a deal on the transit of gas with A". */
#define MAX_PREPOSITION_DEPTH 2

/* The first word of a preposition of two: "ahead" of "ahead of", "because" of "because of". */
int
ent_clause_get_preposition_start (const EntReading *reading, int preposition)
{
  return preposition > 0 && ent_reading_is_word (reading, preposition, "of") &&
             ent_reading_get_token (reading, preposition - 1)->upos == ENT_UPOS_ADV
           ? preposition - 1
           : preposition;
}

/* "pulled its troops | out of | B" */
static gboolean
is_out_of (const EntReading *reading, int word)
{
  return ent_reading_is_word (reading, word, "out") && word + 1 < (int) reading->sentence->n_tokens &&
         ent_reading_is_word (reading, word + 1, "of") &&
         reading->words[word + 1].dependency == ENT_DEPENDENCY_FIXED;
}

static gboolean
is_preposition (const EntReading *reading, int word, const char *norm)
{
  if (is_out_of (reading, word))
    return strcmp (norm, "of") == 0 || strcmp (norm, "from") == 0;
  return ent_reading_is_word (reading, word, norm) ||
         ent_reading_is_word (reading, ent_clause_get_preposition_start (reading, word), norm);
}

gboolean
ent_clause_has_case (const EntReading *reading, int node, const char *preposition)
{
  ENT_READING_FOR_EACH_CHILD (reading, node, child)
    if (reading->words[child].dependency == ENT_DEPENDENCY_CASE && is_preposition (reading, child, preposition))
      return TRUE;
  return FALSE;
}

gboolean
ent_clause_has_case_of (const EntReading *reading, int node, const char *const *prepositions)
{
  for (guint i = 0; prepositions[i] != NULL; i++)
    if (ent_clause_has_case (reading, node, prepositions[i]))
      return TRUE;
  return FALSE;
}

/* "engaged in talks", "entered into a pact", but not "sent arms for the war" or "acts under a deal" */
gboolean
ent_clause_is_engagement (const EntReading *reading, int noun)
{
  static const char *const prepositions[] = { "in", "into", "on", "to", "through", NULL };

  return ent_clause_has_case_of (reading, ent_clause_get_first_conjunct (reading, noun), prepositions);
}

/* "flew to Lima | for talks with B", "was in Lima | to seek B's help": what one goes for is done there. */
gboolean
ent_clause_is_aim_of_journey (const EntReading *reading, int node)
{
  static const char *const going[] = { "arrive", "come", "fly", "gather", "go", "head", "journey", "meet",
                                       "return", "travel", "visit", NULL };
  EntDependency dependency = reading->words[node].dependency;
  int journey = reading->words[node].parent;

  return ((dependency == ENT_DEPENDENCY_OBL && ent_clause_has_case (reading, node, "for")) ||
          (dependency == ENT_DEPENDENCY_ADVCL && ent_clause_is_infinitive (reading, node))) &&
         (g_strv_contains (going, ent_reading_get_lemma (reading, journey)) ||
          (ent_clause_find_child (reading, journey, ENT_DEPENDENCY_COP) != ENT_NODE_NONE &&
           ent_clause_has_case (reading, journey, "in")));
}

/* Whether a preposition leads @node in; "'s" is none. */
gboolean
ent_clause_has_any_case (const EntReading *reading, int node)
{
  ENT_READING_FOR_EACH_CHILD (reading, node, child)
    if (reading->words[child].dependency == ENT_DEPENDENCY_CASE &&
        ent_reading_get_token (reading, child)->xpos != ENT_XPOS_POS)
      return TRUE;
  return FALSE;
}

/* "according to | a report by A", "per | A": whose words they are, no part of what they tell. */
gboolean
ent_clause_is_source_of_words (const EntReading *reading, int node)
{
  static const char *const prepositions[] = { "according", "per", NULL };

  return ent_clause_has_case_of (reading, node, prepositions);
}

/* "on Friday", "in May": when, and not whom a phrase tells of. */
static gboolean
is_day_or_month (const EntReading *reading, int node)
{
  static const char *const names[] = { "april",  "august", "december", "february", "friday",  "january",  "july",
                                       "june",   "march",  "may",      "monday",   "november", "october", "saturday",
                                       "september", "sunday", "thursday", "tuesday", "wednesday", NULL };

  return reading->words[node].mention == NULL && ent_reading_is_one_of (reading, node, names);
}

static int
find_preposition_below (const EntReading *reading, int node, const char *preposition, guint depth)
{
  ENT_READING_FOR_EACH_CHILD (reading, node, child)
    {
      EntDependency dependency = reading->words[child].dependency;

      /* "voted against | granting A a seat" */
      if (child > node && dependency == ENT_DEPENDENCY_ADVCL &&
          ent_reading_get_token (reading, child)->xpos == ENT_XPOS_VBG &&
          ent_clause_find_marked_child (reading, child, ENT_DEPENDENCY_MARK, preposition) != ENT_NODE_NONE)
        return child;
      /* "a deal | struck by A", "talks | hosted by A between B and C", "a law | passed by A" */
      if (child > node && dependency == ENT_DEPENDENCY_ACL && ent_reading_is_verb (reading, child) &&
          !ent_reading_is_verb (reading, node) &&
          (ent_reading_has_set (reading, child, ENT_SET_SUPPORT_VERB) ||
           ent_reading_has_set (reading, child, ENT_SET_STAGE_VERB) ||
           ent_reading_has_set (reading, node, ENT_SET_INSTRUMENT)))
        {
          int found = find_preposition_below (reading, child, preposition, 0);

          if (found != ENT_NODE_NONE)
            return found;
        }
      if (dependency != ENT_DEPENDENCY_OBL && dependency != ENT_DEPENDENCY_NMOD &&
          dependency != ENT_DEPENDENCY_OBL_AGENT && dependency != ENT_DEPENDENCY_ADVMOD &&
          dependency != ENT_DEPENDENCY_OBL_UNMARKED)
        continue;
      if (child > node && ent_clause_has_case (reading, child, preposition) && !is_day_or_month (reading, child))
        return child;
    }
  if (depth == 0)
    return ENT_NODE_NONE;
  ENT_READING_FOR_EACH_CHILD (reading, node, child)
    if (reading->words[child].mention == NULL &&
        (reading->words[child].dependency == ENT_DEPENDENCY_APPOS ||
         (reading->words[child].dependency == ENT_DEPENDENCY_NMOD && ent_clause_has_any_case (reading, child))) &&
        !ent_clause_is_source_of_words (reading, child))
      {
        int found = find_preposition_below (reading, child, preposition, depth - 1);

        if (found != ENT_NODE_NONE)
          return found;
      }
  return ENT_NODE_NONE;
}

/* Whether a phrase with @preposition behind the name at @node cannot be the name's own: "of B" behind "by A", "in B"
 * behind people. */
static gboolean
is_foreign_to_name (const EntReading *reading, int node, const char *preposition)
{
  static const char *const foreign[] = { "against", "by", "from", "on", "to", "with", NULL };
  const EntMention *mention = reading->words[node].mention;

  if (mention->form != ENT_MENTION_NAME && mention->form != ENT_MENTION_METONYM && mention->form != ENT_MENTION_AGENT)
    return FALSE;
  return g_strv_contains (foreign, preposition) ||
         (strcmp (preposition, "of") == 0 && ent_clause_has_case (reading, node, "by")) ||
         (strcmp (preposition, "in") == 0 && mention->actor->kind == ENT_ACTOR_GROUP);
}

/* "the murder of A | by B", "aid from A | to B", "criticism by A | of B", "the withdrawal of A's troops | from B": such
 * a phrase is the noun's, where the parser gives it to the name. */
static int
find_preposition_behind_name (const EntReading *reading, int noun, const char *preposition)
{
  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    if (child > noun && reading->words[child].dependency == ENT_DEPENDENCY_NMOD &&
        reading->words[child].mention != NULL && is_foreign_to_name (reading, child, preposition))
      {
        int found = find_preposition_below (reading, child, preposition, 0);

        if (found != ENT_NODE_NONE)
          return found;
      }
  return ENT_NODE_NONE;
}

/* What follows @preposition behind a verb or noun; of a noun, the phrases in between may hold it ("a deal on gas with
 * A"), of a verb those that name nobody ("voted against resolutions in the A", "spoke by telephone with A").
 * ENT_NODE_NONE without one. */
int
ent_clause_find_preposition (const EntReading *reading, int node, const char *preposition)
{
  int found;

  if (!ent_reading_is_verb (reading, node))
    {
      found = find_preposition_below (reading, node, preposition, MAX_PREPOSITION_DEPTH);
      return found != ENT_NODE_NONE ? found : find_preposition_behind_name (reading, node, preposition);
    }
  found = find_preposition_below (reading, node, preposition, 0);
  ENT_READING_FOR_EACH_CHILD (reading, node, child)
    if (found == ENT_NODE_NONE && reading->words[child].dependency == ENT_DEPENDENCY_OBL &&
        reading->words[child].mention == NULL && child > node &&
        (!ent_clause_is_noun_of_action (reading, child) || ent_clause_has_case (reading, child, "by")) &&
        !ent_clause_is_source_of_words (reading, child))
      found = find_preposition_below (reading, child, preposition, 0);
  return found == ENT_NODE_NONE && strcmp (preposition, "in") == 0 ? ent_clause_find_place_of_relative (reading, node)
                                                                   : found;
}
