/* ent-antecedent-finder.c: pronouns that only the tree of their sentence explains: "A denies that it ...", "troops died
 * when they ...", "duties that each imposed"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-argument-finder-private.h"

static const char *const of_speaker[] = { "we", "i", NULL };
static const char *const pronouns[] = { "it", "he", "she", "they", NULL };

/* The verb in whose clause "it" is its subject: "A denies that it", "A rejected claims that it"; or ENT_NODE_NONE. */
static int
find_speech (const EntReading *reading, int verb)
{
  int governor = reading->words[verb].parent;

  if (reading->words[verb].dependency == ENT_DEPENDENCY_CCOMP)
    return governor;
  return reading->words[verb].dependency == ENT_DEPENDENCY_ACL && !ent_reading_is_verb (reading, governor) &&
             reading->words[governor].dependency == ENT_DEPENDENCY_OBJ
           ? reading->words[governor].parent
           : ENT_NODE_NONE;
}

static gboolean
is_of_time (const EntReading *reading, int clause)
{
  static const char *const words[] = { "after", "as", "before", "when", "while", NULL };

  ENT_READING_FOR_EACH_CHILD (reading, clause, child)
    if (child < clause && ent_reading_is_one_of (reading, child, words))
      return TRUE;
  return FALSE;
}

/* "Soldiers died | when they clashed with A": the clause above, where it has nobody but its subject whom "they" could
 * mean; or ENT_NODE_NONE. */
static int
find_clause_of_event (const EntReading *reading, int verb, int pronoun)
{
  int governor = reading->words[verb].parent;
  int subject;

  if (reading->words[verb].dependency != ENT_DEPENDENCY_ADVCL || !ent_reading_is_word (reading, pronoun, "they") ||
      !ent_reading_is_verb (reading, governor) || !is_of_time (reading, verb))
    return ENT_NODE_NONE;
  ENT_READING_FOR_EACH_CHILD (reading, governor, child)
    if (reading->words[child].dependency == ENT_DEPENDENCY_OBJ ||
        reading->words[child].dependency == ENT_DEPENDENCY_OBL_AGENT)
      return ENT_NODE_NONE;
  subject = ent_clause_find_subject (reading, governor).node;
  return subject != ENT_NODE_NONE && (ent_reading_get_token (reading, subject)->xpos == ENT_XPOS_NNS ||
                                      ent_reading_get_token (reading, subject)->xpos == ENT_XPOS_NNPS)
           ? governor
           : ENT_NODE_NONE;
}

static void
add_subject_of (const EntReading *reading, int governor, int pronoun, GPtrArray *found)
{
  EntNounRef subject = ent_clause_find_subject (reading, governor);

  if (subject.node != ENT_NODE_NONE && subject.node < pronoun && !subject.possessor &&
      !ent_reading_is_one_of (reading, subject.node, pronouns))
    ent_argument_add_group (reading, subject, found);
}

/*
 * ent_argument_add_owner:
 * @noun: in the clause of @verb
 *
 * "A said B had bombed | its positions |", "one of | their boats": what belongs to whoever says so.
 */
void
ent_argument_add_owner (const EntReading *reading, int verb, int noun, GPtrArray *found)
{
  static const char *const owners[] = { "its", "their", NULL };
  int pronoun = ent_clause_find_child (reading, noun, ENT_DEPENDENCY_NMOD_POSS);
  int speech = find_speech (reading, verb);

  /* "accused B of bombing its camps" */
  if (speech == ENT_NODE_NONE && reading->words[verb].dependency == ENT_DEPENDENCY_ADVCL &&
      ent_reading_has_set (reading, reading->words[verb].parent, ENT_SET_GERUND_CONTROL))
    speech = reading->words[verb].parent;
  if (pronoun == ENT_NODE_NONE && !ent_reading_is_verb (reading, noun))
    ENT_READING_FOR_EACH_CHILD (reading, noun, child)
      if (pronoun == ENT_NODE_NONE && child > noun && ent_clause_has_case (reading, child, "of"))
        pronoun = ent_clause_find_child (reading, child, ENT_DEPENDENCY_NMOD_POSS);
  if (speech != ENT_NODE_NONE && pronoun != ENT_NODE_NONE && reading->words[pronoun].mention == NULL &&
      ent_reading_is_one_of (reading, pronoun, owners))
    add_subject_of (reading, speech, pronoun, found);
}

/*
 * ent_argument_add_victim:
 * @noun: in the clause of @verb, which does harm
 *
 * "banned B and arrested | its leader |": nobody does harm to his own, so it is whose to whom the verb before is done.
 */
void
ent_argument_add_victim (const EntReading *reading, int verb, int noun, GPtrArray *found)
{
  static const char *const owners[] = { "its", "their", NULL };
  int pronoun = ent_clause_find_child (reading, noun, ENT_DEPENDENCY_NMOD_POSS);
  int first = reading->words[verb].parent, object;

  if (reading->words[verb].dependency != ENT_DEPENDENCY_CONJ || !ent_reading_is_verb (reading, first) ||
      pronoun == ENT_NODE_NONE || !ent_reading_is_one_of (reading, pronoun, owners) ||
      ent_clause_find_child (reading, verb, ENT_DEPENDENCY_NSUBJ) != ENT_NODE_NONE)
    return;
  object = ent_clause_find_object (reading, first);
  if (object == ENT_NODE_NONE || object > verb)
    return;
  ent_argument_add_group (reading, (EntNounRef) { object, FALSE }, found);
  if (found->len == 0)
    ent_argument_add_involved (reading, object, found);
  /* "arrested the reporters and closed their station": a group is several */
  if (found->len == 1 && ent_reading_is_word (reading, pronoun, "their") &&
      ((const EntMention *) found->pdata[0])->actor->kind == ENT_ACTOR_GROUP)
    return;
  if ((found->len > 1) != ent_reading_is_word (reading, pronoun, "their"))
    g_ptr_array_set_size (found, 0);
}

/* "the duties that each imposed on the other": all who are the subject of the clause above. */
static void
add_each (const EntReading *reading, int each, GPtrArray *found)
{
  int above = ent_clause_find_verb_above (reading, reading->words[each].parent);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  if (above != ENT_NODE_NONE)
    add_subject_of (reading, above, each, all);
  for (guint i = 0; all->len > 1 && i < all->len; i++)
    g_ptr_array_add (found, all->pdata[i]);
}

/* "“We thank Qatar,” A said": the verb of speech that the clause is quoted by; or ENT_NODE_NONE. */
static int
find_quotation (const EntReading *reading, int verb)
{
  EntStatus status;

  for (int node = verb; node != ENT_NODE_NONE; node = reading->words[node].parent)
    {
      int parent = reading->words[node].parent;

      if (reading->words[node].dependency == ENT_DEPENDENCY_CCOMP &&
          ent_reading_find_status (reading, ENT_PLACE_SPEECH, parent, &status))
        return parent;
      ENT_READING_FOR_EACH_CHILD (reading, node, child)
        if (reading->words[child].dependency == ENT_DEPENDENCY_PARATAXIS && ent_reading_is_verb (reading, child) &&
            ent_reading_find_status (reading, ENT_PLACE_SPEECH, child, &status))
          return child;
    }
  return ENT_NODE_NONE;
}

/* "we", "I": who is quoted. */
static void
add_quoted (const EntReading *reading, int pronoun, GPtrArray *found)
{
  int speech = find_quotation (reading, reading->words[pronoun].parent);
  EntNounRef subject = speech != ENT_NODE_NONE ? ent_clause_find_subject (reading, speech) : ENT_NOUN_REF_NONE;

  if (subject.node != ENT_NODE_NONE && !subject.possessor && !ent_reading_is_one_of (reading, subject.node, of_speaker))
    ent_argument_add_group (reading, subject, found);
}

/*
 * ent_argument_add_antecedent:
 *
 * Whoever speaks of "it" in a clause of his own means himself; a person is no "it".
 */
void
ent_argument_add_antecedent (const EntReading *reading, int pronoun, GPtrArray *found)
{
  int verb = reading->words[pronoun].parent, governor;
  g_autoptr (GPtrArray) subjects = NULL;

  if (verb == ENT_NODE_NONE)
    return;
  if (ent_reading_is_word (reading, pronoun, "each") && ent_reading_is_verb (reading, verb))
    add_each (reading, pronoun, found);
  if (ent_reading_is_one_of (reading, pronoun, of_speaker))
    add_quoted (reading, pronoun, found);
  if (!ent_reading_is_one_of (reading, pronoun, pronouns))
    return;
  governor = find_speech (reading, verb);
  if (governor == ENT_NODE_NONE)
    governor = find_clause_of_event (reading, verb, pronoun);
  if (governor == ENT_NODE_NONE)
    return;
  subjects = g_ptr_array_new ();
  add_subject_of (reading, governor, pronoun, subjects);
  for (guint i = 0; i < subjects->len; i++)
    {
      const EntMention *subject = subjects->pdata[i];
      gboolean person = subject->actor->kind == ENT_ACTOR_PERSON;

      if (ent_reading_is_word (reading, pronoun, "they") ||
          (subjects->len == 1 && person != ent_reading_is_word (reading, pronoun, "it")))
        g_ptr_array_add (found, subjects->pdata[i]);
    }
}
