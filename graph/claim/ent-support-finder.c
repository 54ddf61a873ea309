/* ent-support-finder.c: the verb that makes a noun of action an event: "held talks", "talks took place"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-clause-private.h"

/* The noun that stands for a list it is in, and for those it is counted by: "a series of talks", "a round of talks". */
int
ent_clause_get_outer_noun (const EntReading *reading, int noun)
{
  for (guint step = 0; step < 3; step++)
    {
      int parent;

      noun = ent_clause_get_first_conjunct (reading, noun);
      parent = reading->words[noun].parent;
      if (parent == ENT_NODE_NONE || reading->words[noun].dependency != ENT_DEPENDENCY_NMOD ||
          !ent_reading_has_set (reading, parent, ENT_SET_QUANTITY) || !ent_clause_has_case (reading, noun, "of"))
        return noun;
      noun = parent;
    }
  return noun;
}

/* "the talks that | Egypt held | with Turkey": the verb behind the noun that somebody else is the subject of. */
static int
find_support_behind (const EntReading *reading, int noun)
{
  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    if (child > noun && reading->words[child].dependency == ENT_DEPENDENCY_ACL_RELCL &&
        ent_reading_is_verb (reading, child) && ent_reading_has_set (reading, child, ENT_SET_SUPPORT_VERB))
      {
        int subject = ent_clause_find_child (reading, child, ENT_DEPENDENCY_NSUBJ);
        int object = ent_clause_find_child (reading, child, ENT_DEPENDENCY_OBJ);

        if (subject > noun && !ent_clause_is_relative_pronoun (reading, subject) &&
            (object == ENT_NODE_NONE || object < subject))
          return child;
      }
  return ENT_NODE_NONE;
}

/*
 * ent_clause_find_support:
 *
 * Returns: the verb whose object, subject or oblique the noun is, or which says behind the noun who does it. A noun
 * that is itself the predicate of a copula is its own support, as is one with nothing above it
 */
EntSupport
ent_clause_find_support (const EntReading *reading, int noun)
{
  EntSupport self = { ENT_NODE_NONE, FALSE, FALSE, FALSE };
  int parent;

  noun = ent_clause_get_outer_noun (reading, noun);
  self.verb = find_support_behind (reading, noun);
  if (self.verb != ENT_NODE_NONE)
    {
      self.is_behind = TRUE;
      return self;
    }
  if (ent_clause_find_child (reading, noun, ENT_DEPENDENCY_COP) != ENT_NODE_NONE ||
      ent_clause_find_child (reading, noun, ENT_DEPENDENCY_AUX_PASS) != ENT_NODE_NONE)
    {
      self.verb = noun;
      return self;
    }
  parent = reading->words[noun].parent;
  if (parent == ENT_NODE_NONE)
    return self;
  switch (reading->words[noun].dependency)
    {
    case ENT_DEPENDENCY_NSUBJ:
    case ENT_DEPENDENCY_NSUBJ_PASS:
      self.is_subject = TRUE;
      self.verb = parent;
      break;
    case ENT_DEPENDENCY_OBJ:
    case ENT_DEPENDENCY_XCOMP:
      if (ent_reading_is_verb (reading, parent))
        self.verb = parent;
      break;
    case ENT_DEPENDENCY_OBL:
      if (ent_reading_is_verb (reading, parent))
        {
          self.verb = parent;
          self.is_oblique = TRUE;
        }
      break;
    default:
      break;
    }
  return self;
}
