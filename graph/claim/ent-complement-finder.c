/* ent-complement-finder.c: who acts, and to whom it is done, in what a verb or noun is completed by: "demanded that B
 * leave", "threatened to attack B"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-argument-finder-private.h"

/* ---- who acts ---------------------------------------------------------------- */

static gboolean
is_condition (const EntReading *reading, int clause)
{
  int mark = ent_clause_find_child (reading, clause, ENT_DEPENDENCY_MARK);
  EntStatus status;

  return mark != ENT_NODE_NONE &&
         ent_vocabulary_find_status (reading->vocabulary, ENT_PLACE_SUBORDINATOR,
                                     ent_reading_get_token (reading, mark)->norm, &status) &&
         status == ENT_STATUS_CONDITIONAL;
}

/* "threatened to attack | unless B | withdrew": who has to do something, or not to. */
static void
add_subject_of_condition (const EntReading *reading, int verb, GPtrArray *found)
{
  ENT_READING_FOR_EACH_CHILD (reading, verb, child)
    if (child > verb && reading->words[child].dependency == ENT_DEPENDENCY_ADVCL && found->len == 0 &&
        is_condition (reading, child))
      ent_argument_add_group (reading, ent_clause_find_subject (reading, child), found);
}

/* The subject of what follows @verb: "demanded that | A | leave", "called for | A | to leave", "threatened a strike if
 * | A | did not leave". */
void
ent_complement_add_subject (const EntReading *reading, int verb, GPtrArray *found)
{
  int complement = ent_clause_find_complement (reading, verb);
  EntNounRef subject = ENT_NOUN_REF_NONE;

  if (complement != ENT_NODE_NONE)
    subject = ent_clause_find_subject (reading, complement);
  else
    subject.node = ent_clause_find_asked (reading, verb);
  if (subject.node > verb)
    ent_argument_add_group (reading, subject, found);
  if (found->len == 0)
    add_subject_of_condition (reading, verb, found);
  if (found->len == 0 && complement != ENT_NODE_NONE && ent_clause_is_infinitive (reading, complement))
    add_subject_of_condition (reading, complement, found);
}

/* "warned that it would attack | if B | did not leave": who has to do something, or not to, where the threat is to act
 * oneself. */
void
ent_complement_add_warned (const EntReading *reading, int verb, GPtrArray *targets)
{
  static const char *const selves[] = { "he", "it", "she", "they", "we", NULL };
  int clause = ent_clause_find_complement (reading, verb);
  int subject = clause != ENT_NODE_NONE ? ent_clause_find_child (reading, clause, ENT_DEPENDENCY_NSUBJ) : ENT_NODE_NONE;

  if (subject != ENT_NODE_NONE && ent_reading_is_one_of (reading, subject, selves))
    add_subject_of_condition (reading, clause, targets);
}

/* The same of a noun: "its demand that | A | leave", "its call for | A | to leave", "allegations that | A | did". */
void
ent_complement_add_subject_of_noun (const EntReading *reading, int noun, GPtrArray *found)
{
  int asked = ent_clause_find_asked (reading, noun);

  if (asked != ENT_NODE_NONE)
    ent_argument_add_group (reading, (EntNounRef) { asked, FALSE }, found);
  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    if (child > noun && found->len == 0 && ent_reading_is_verb (reading, child) &&
        (reading->words[child].dependency == ENT_DEPENDENCY_ACL ||
         reading->words[child].dependency == ENT_DEPENDENCY_CCOMP))
      {
        EntNounRef subject = ent_clause_find_subject (reading, child);

        if (subject.node > noun)
          ent_argument_add_group (reading, subject, found);
      }
}

/* ---- to whom it is done -------------------------------------------------------- */

static void
drop_places (GPtrArray *found)
{
  for (guint i = found->len; i > 0; i--)
    if (((const EntMention *) found->pdata[i - 1])->actor->kind == ENT_ACTOR_PLACE)
      g_ptr_array_remove_index (found, i - 1);
}

/* "refused to enter the Baghdad courtroom": the city is no government there. */
static void
drop_seats (GPtrArray *found)
{
  for (guint i = found->len; i > 0; i--)
    if (((const EntMention *) found->pdata[i - 1])->form == ENT_MENTION_METONYM)
      g_ptr_array_remove_index (found, i - 1);
}

/* Whom the phrases of the verb name, by their heads or else by what hangs on those: "comply with | A's demands". */
static void
add_phrases (const EntReading *reading, int verb, gboolean by_head, GPtrArray *found)
{
  ENT_READING_FOR_EACH_CHILD (reading, verb, child)
    if (reading->words[child].dependency == ENT_DEPENDENCY_OBL && found->len == 0)
      {
        if (by_head)
          ent_argument_add_group (reading, (EntNounRef) { child, FALSE }, found);
        else
          ent_argument_add_involved (reading, child, found);
      }
}

/* "refused to hand over | the general | to the court": who is handed over is not whom that is refused. */
gboolean
ent_complement_is_handed_over (const EntReading *reading, int verb, int object)
{
  static const char *const verbs[] = { "deliver", "extradite", "hand", "return", "surrender", "turn", NULL };

  return object != ENT_NODE_NONE && g_strv_contains (verbs, ent_reading_get_lemma (reading, verb)) &&
         reading->words[object].mention != NULL && reading->words[object].mention->actor->kind == ENT_ACTOR_PERSON;
}

/* The infinitive that tells what for a verb is done: "opened fire | to disperse"; or ENT_NODE_NONE. */
int
ent_complement_find_aim (const EntReading *reading, int verb)
{
  ENT_READING_FOR_EACH_CHILD (reading, verb, child)
    if (child > verb && reading->words[child].dependency == ENT_DEPENDENCY_ADVCL &&
        ent_clause_is_infinitive (reading, child))
      return child;
  return ENT_NODE_NONE;
}

/* To whom the infinitive at @complement does something: "attack | B", "sell | B | arms", "cut ties with | B". */
void
ent_complement_add_target (const EntReading *reading, int complement, GPtrArray *found)
{
  int object;

  if (complement == ENT_NODE_NONE || !ent_clause_is_infinitive (reading, complement))
    return;
  object = ent_clause_find_object (reading, complement);
  ent_argument_add_group (reading, (EntNounRef) { ent_clause_find_recipient (reading, complement), FALSE }, found);
  if (found->len == 0 && !ent_complement_is_handed_over (reading, complement, object))
    ent_argument_add_group (reading, (EntNounRef) { object, FALSE }, found);
  drop_places (found);
  if (found->len > 0)
    return;
  add_phrases (reading, complement, TRUE, found);
  drop_places (found);
  if (found->len == 0 && object != ENT_NODE_NONE)
    ent_argument_add_concerned (reading, object, found);
  if (found->len == 0)
    add_phrases (reading, complement, FALSE, found);
  drop_seats (found);
}
