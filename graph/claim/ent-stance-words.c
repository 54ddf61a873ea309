/* ent-stance-words.c: what the words around a verb or noun say of how sure it is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-stance-words-private.h"

#include <string.h>

static void
raise_by_word (EntStance *self, const EntReading *reading, EntPlace place, guint token, const char *word)
{
  EntStatus status;

  if (ent_vocabulary_find_status (reading->vocabulary, place, word, &status))
    ent_stance_raise (self, status, token);
}

static gboolean
has_condition (const EntReading *reading)
{
  EntStatus status;

  for (guint i = 0; i < reading->sentence->n_tokens; i++)
    if (reading->words[i].dependency == ENT_DEPENDENCY_MARK &&
        ent_vocabulary_find_status (reading->vocabulary, ENT_PLACE_SUBORDINATOR,
                                    ent_reading_get_token (reading, i)->norm, &status) &&
        status == ENT_STATUS_CONDITIONAL)
      return TRUE;
  return FALSE;
}

void
ent_stance_read_modal (EntStance *self, const EntReading *reading, int auxiliary)
{
  EntStatus status;

  if (ent_reading_get_token (reading, auxiliary)->xpos != ENT_XPOS_MD)
    return;
  self->is_future = TRUE;
  self->is_willed |= ent_vocabulary_find_status (reading->vocabulary, ENT_PLACE_MODAL,
                                                 ent_reading_get_token (reading, auxiliary)->norm, &status) &&
                     status == ENT_STATUS_PLANNED;
  if (has_condition (reading))
    ent_stance_raise (self, ENT_STATUS_CONDITIONAL, auxiliary);
  else
    raise_by_word (self, reading, ENT_PLACE_MODAL, auxiliary, ent_reading_get_token (reading, auxiliary)->norm);
}

/* "No soldier fired at", "supports neither A nor B": the negation stands with an argument. */
void
ent_stance_read_negated_noun (EntStance *self, const EntReading *reading, int noun)
{
  static const char *const negations[] = { "no", "neither", NULL };

  /* "said no" denies nothing */
  if (ent_reading_is_word (reading, noun, "neither"))
    ent_stance_raise (self, ENT_STATUS_NEGATED, noun);
  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    if (child < noun && ent_reading_is_one_of (reading, child, negations))
      ent_stance_raise (self, ENT_STATUS_NEGATED, child);
}

/* What the words around a verb or predicate say: "may not", "has reportedly". */
void
ent_stance_read_group (EntStance *self, const EntReading *reading, int verb, gboolean with_negation)
{
  ENT_READING_FOR_EACH_CHILD (reading, verb, child)
    {
      const char *norm = ent_reading_get_token (reading, child)->norm;
      EntStatus status;

      switch (reading->words[child].dependency)
        {
        case ENT_DEPENDENCY_AUX:
          ent_stance_read_modal (self, reading, child);
          break;
        case ENT_DEPENDENCY_COP:
          /* "A | is | to meet B", "is due to" */
          if (ent_reading_is_verb (reading, verb) && ent_clause_is_infinitive (reading, verb))
            ent_stance_raise (self, ENT_STATUS_PLANNED, child);
          break;
        case ENT_DEPENDENCY_ADVMOD:
        case ENT_DEPENDENCY_CC_PRECONJ:
          if (ent_vocabulary_find_status (reading->vocabulary, ENT_PLACE_ADVERB, norm, &status) &&
              (with_negation || status != ENT_STATUS_NEGATED))
            ent_stance_raise (self, status, child);
          break;
        case ENT_DEPENDENCY_NSUBJ:
        case ENT_DEPENDENCY_NSUBJ_PASS:
        case ENT_DEPENDENCY_OBJ:
          if (with_negation)
            ent_stance_read_negated_noun (self, reading, child);
          break;
        default:
          break;
        }
    }
}

void
ent_stance_read_prepositions (EntStance *self, const EntReading *reading, int node)
{
  ENT_READING_FOR_EACH_CHILD (reading, node, child)
    if (reading->words[child].dependency == ENT_DEPENDENCY_CASE ||
        reading->words[child].dependency == ENT_DEPENDENCY_MARK)
      {
        int word = ent_clause_get_preposition_start (reading, child);

        raise_by_word (self, reading, ENT_PLACE_PREPOSITION, word, ent_reading_get_token (reading, word)->norm);
      }
}

void
ent_stance_read_modifiers (EntStance *self, const EntReading *reading, int noun)
{
  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    if (child < noun && reading->words[child].mention == NULL &&
        (reading->words[child].dependency == ENT_DEPENDENCY_AMOD ||
         reading->words[child].dependency == ENT_DEPENDENCY_DET))
      raise_by_word (self, reading, ENT_PLACE_MODIFIER, child, ent_reading_get_token (reading, child)->norm);
}

void
ent_stance_read_marks (EntStance *self, const EntReading *reading, int clause)
{
  ENT_READING_FOR_EACH_CHILD (reading, clause, child)
    if (reading->words[child].dependency == ENT_DEPENDENCY_MARK)
      raise_by_word (self, reading, ENT_PLACE_SUBORDINATOR, child, ent_reading_get_token (reading, child)->norm);
}
