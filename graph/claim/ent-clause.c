/* ent-clause.c: what hangs on a verb or noun of a sentence's tree
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-clause-private.h"

/* The first child with that relation, or ENT_NODE_NONE. */
int
ent_clause_find_child (const EntReading *reading, int node, EntDependency dependency)
{
  ENT_READING_FOR_EACH_CHILD (reading, node, child)
    if (reading->words[child].dependency == dependency)
      return child;
  return ENT_NODE_NONE;
}

/* The first child with that relation and that written form: the "if" of a clause. */
int
ent_clause_find_marked_child (const EntReading *reading, int node, EntDependency dependency, const char *norm)
{
  ENT_READING_FOR_EACH_CHILD (reading, node, child)
    if (reading->words[child].dependency == dependency && ent_reading_is_word (reading, child, norm))
      return child;
  return ENT_NODE_NONE;
}

static gboolean
is_participle (const EntReading *reading, int verb)
{
  return ent_reading_get_token (reading, verb)->xpos == ENT_XPOS_VBN ||
         ent_reading_get_token (reading, verb)->upos == ENT_UPOS_ADJ ||
         (ent_reading_get_token (reading, verb)->xpos == ENT_XPOS_VBD &&
          reading->words[verb].dependency == ENT_DEPENDENCY_ACL);
}

/* Whether what stands as subject is what the verb is done to: "was accused", "accused of", "the accused man". */
gboolean
ent_clause_is_passive (const EntReading *reading, int verb)
{
  EntDependency dependency = reading->words[verb].dependency;

  if (ent_clause_find_child (reading, verb, ENT_DEPENDENCY_AUX_PASS) != ENT_NODE_NONE ||
      ent_clause_find_child (reading, verb, ENT_DEPENDENCY_NSUBJ_PASS) != ENT_NODE_NONE)
    return TRUE;
  if (!is_participle (reading, verb) || ent_clause_find_child (reading, verb, ENT_DEPENDENCY_AUX) != ENT_NODE_NONE ||
      ent_clause_find_child (reading, verb, ENT_DEPENDENCY_NSUBJ) != ENT_NODE_NONE)
    return FALSE;
  if (dependency == ENT_DEPENDENCY_CONJ)
    {
      int first = ent_clause_get_first_conjunct (reading, verb);

      /* "has met and praised A" is active, "was met and praised" passive */
      return ent_reading_is_verb (reading, first) &&
             ent_clause_find_child (reading, verb, ENT_DEPENDENCY_OBJ) == ENT_NODE_NONE &&
             is_participle (reading, first) && ent_clause_is_passive (reading, first);
    }
  return dependency == ENT_DEPENDENCY_ACL || dependency == ENT_DEPENDENCY_AMOD || dependency == ENT_DEPENDENCY_ADVCL;
}

/* "does | not | deny" */
gboolean
ent_clause_is_negated (const EntReading *reading, int verb)
{
  static const char *const words[] = { "n't", "never", "not", NULL };

  ENT_READING_FOR_EACH_CHILD (reading, verb, child)
    if (reading->words[child].dependency == ENT_DEPENDENCY_ADVMOD && ent_reading_is_one_of (reading, child, words))
      return TRUE;
  return FALSE;
}

gboolean
ent_clause_is_infinitive (const EntReading *reading, int verb)
{
  return ent_clause_find_marked_child (reading, verb, ENT_DEPENDENCY_MARK, "to") != ENT_NODE_NONE;
}

gboolean
ent_clause_is_relative_pronoun (const EntReading *reading, int node)
{
  EntXpos xpos = ent_reading_get_token (reading, node)->xpos;

  /* "that" is one wherever it is somebody or something */
  return xpos == ENT_XPOS_WDT || xpos == ENT_XPOS_WP || xpos == ENT_XPOS_WP_POSS ||
         (xpos == ENT_XPOS_IN && ent_reading_is_word (reading, node, "that") &&
          reading->words[node].dependency != ENT_DEPENDENCY_MARK);
}

/* The noun that the relative clause around @node tells of, or ENT_NODE_NONE. */
int
ent_clause_find_antecedent (const EntReading *reading, int node)
{
  for (; node != ENT_NODE_NONE; node = reading->words[node].parent)
    if (reading->words[node].dependency == ENT_DEPENDENCY_ACL_RELCL)
      return reading->words[node].parent;
  return ENT_NODE_NONE;
}

/* "A, | where B hands out water": what "where" stands for, which stands right before it; or ENT_NODE_NONE. */
int
ent_clause_find_place_of_relative (const EntReading *reading, int verb)
{
  int where = ent_clause_find_marked_child (reading, verb, ENT_DEPENDENCY_ADVMOD, "where"), before = where - 1;

  if (reading->words[verb].dependency != ENT_DEPENDENCY_ACL_RELCL || where == ENT_NODE_NONE || where > verb)
    return ENT_NODE_NONE;
  if (ent_reading_is_word (reading, before, ","))
    before--;
  return before >= 0 ? reading->words[before].node : ENT_NODE_NONE;
}

/* The first of "A, B and C", for each of them. */
int
ent_clause_get_first_conjunct (const EntReading *reading, int node)
{
  while (reading->words[node].dependency == ENT_DEPENDENCY_CONJ && reading->words[node].parent != ENT_NODE_NONE)
    node = reading->words[node].parent;
  return node;
}

/* "weapons | Iran sold to Syria": the antecedent where the clause has no object of its own. */
static int
find_object_gap (const EntReading *reading, int verb)
{
  int subject = ent_clause_find_child (reading, verb, ENT_DEPENDENCY_NSUBJ);

  if (reading->words[verb].dependency != ENT_DEPENDENCY_ACL_RELCL || subject == ENT_NODE_NONE ||
      ent_clause_is_relative_pronoun (reading, subject))
    return ENT_NODE_NONE;
  ENT_READING_FOR_EACH_CHILD (reading, verb, child)
    if (child != subject && ent_clause_is_relative_pronoun (reading, child))
      return ENT_NODE_NONE;
  return reading->words[verb].parent;
}

/* "bombed and occupied A": the object stands with the last verb; not in "disarmed and let A govern". */
static int
find_shared_object (const EntReading *reading, int verb)
{
  ENT_READING_FOR_EACH_CHILD (reading, verb, child)
    if (reading->words[child].dependency == ENT_DEPENDENCY_CONJ && ent_reading_is_verb (reading, child) &&
        child - verb <= 3 && ent_clause_find_child (reading, child, ENT_DEPENDENCY_NSUBJ) == ENT_NODE_NONE &&
        ent_clause_find_child (reading, child, ENT_DEPENDENCY_XCOMP) == ENT_NODE_NONE)
      return ent_clause_find_child (reading, child, ENT_DEPENDENCY_OBJ);
  return ENT_NODE_NONE;
}

/* The last object: the parser gives a verb two where the first is whom something is given to. */
static int
find_last_object (const EntReading *reading, int verb)
{
  int last = ENT_NODE_NONE;

  ENT_READING_FOR_EACH_CHILD (reading, verb, child)
    if (reading->words[child].dependency == ENT_DEPENDENCY_OBJ)
      last = child;
  return last;
}

/* "A, | whom B declined to endorse": the pronoun stands with the verb that governs the infinitive. */
static int
find_object_of_governor (const EntReading *reading, int verb)
{
  int governor = reading->words[verb].parent, object;

  if (reading->words[verb].dependency != ENT_DEPENDENCY_XCOMP || !ent_clause_is_infinitive (reading, verb) ||
      !ent_reading_is_verb (reading, governor))
    return ENT_NODE_NONE;
  object = find_last_object (reading, governor);
  return object != ENT_NODE_NONE && object < governor && ent_clause_is_relative_pronoun (reading, object) &&
             !ent_reading_has_set (reading, governor, ENT_SET_OBJECT_CONTROL)
           ? ent_clause_find_antecedent (reading, governor)
           : ENT_NODE_NONE;
}

/* The direct object of an active verb, or ENT_NODE_NONE. */
int
ent_clause_find_object (const EntReading *reading, int verb)
{
  int object = find_last_object (reading, verb);

  if (object != ENT_NODE_NONE && ent_clause_is_relative_pronoun (reading, object))
    return ent_clause_find_antecedent (reading, verb);
  if (object == ENT_NODE_NONE)
    object = find_object_gap (reading, verb);
  if (object == ENT_NODE_NONE)
    object = find_shared_object (reading, verb);
  if (object == ENT_NODE_NONE)
    object = find_object_of_governor (reading, verb);
  /* the parser's "urged A to": an indirect object alone is the object */
  if (object == ENT_NODE_NONE)
    object = ent_clause_find_child (reading, verb, ENT_DEPENDENCY_IOBJ);
  return object;
}

/* "sell | Syria | rockets" read as rockets of a kind: a name right behind the verb is whom it is done to. */
static int
find_hidden_recipient (const EntReading *reading, int verb, int object)
{
  ENT_READING_FOR_EACH_CHILD (reading, object, child)
    {
      const EntMention *mention = reading->words[child].mention;

      if (mention != NULL && mention->form != ENT_MENTION_DEMONYM && !mention->possessive && child < object &&
          (mention->first_token == (guint) verb + 1 ||
           (mention->first_token == (guint) verb + 2 && ent_reading_is_word (reading, verb + 1, "the"))) &&
          (ent_reading_get_token (reading, child)->flags & ENT_TOKEN_ALL_CAPITALS) == 0)
        return child;
    }
  return ENT_NODE_NONE;
}

/* The one to whom something is given: "sold | Syria | missiles"; or ENT_NODE_NONE. */
int
ent_clause_find_recipient (const EntReading *reading, int verb)
{
  int object = ent_clause_find_object (reading, verb);
  int recipient = ent_clause_find_child (reading, verb, ENT_DEPENDENCY_IOBJ);
  int first = ent_clause_find_child (reading, verb, ENT_DEPENDENCY_OBJ);

  if (recipient != ENT_NODE_NONE || object == ENT_NODE_NONE)
    return recipient;
  if (first != object && first != ENT_NODE_NONE && reading->words[first].mention != NULL)
    return first;
  return reading->words[object].mention == NULL ? find_hidden_recipient (reading, verb, object) : ENT_NODE_NONE;
}

/* Who does what a passive tells: "by A", the A of "A-backed rebels". */
int
ent_clause_find_agent (const EntReading *reading, int verb)
{
  int agent = ent_clause_find_child (reading, verb, ENT_DEPENDENCY_OBL_AGENT);

  if (agent != ENT_NODE_NONE)
    return agent;
  ENT_READING_FOR_EACH_CHILD (reading, verb, child)
    {
      EntDependency dependency = reading->words[child].dependency;

      if ((dependency == ENT_DEPENDENCY_OBL || dependency == ENT_DEPENDENCY_NMOD) &&
          ent_clause_has_case (reading, child, "by"))
        return child;
    }
  return ENT_NODE_NONE;
}

/* Whether frames know the word as a noun of action or state: "invasion", "deal". */
gboolean
ent_clause_is_noun_of_action (const EntReading *reading, int noun)
{
  return ent_vocabulary_find_noun_frames (reading->vocabulary, ent_reading_get_lemma (reading, noun)) != NULL;
}

/* The infinitive, gerund or clause that completes a verb, or ENT_NODE_NONE. */
int
ent_clause_find_complement (const EntReading *reading, int verb)
{
  ENT_READING_FOR_EACH_CHILD (reading, verb, child)
    {
      EntDependency dependency = reading->words[child].dependency;

      if (child > verb && ent_reading_is_verb (reading, child) &&
          (dependency == ENT_DEPENDENCY_XCOMP || dependency == ENT_DEPENDENCY_CCOMP))
        return child;
    }
  return ENT_NODE_NONE;
}

static gboolean
has_infinitive_behind (const EntReading *reading, int node, int noun)
{
  ENT_READING_FOR_EACH_CHILD (reading, node, child)
    if (child > noun && ent_clause_is_infinitive (reading, child))
      return TRUE;
  return FALSE;
}

/* "called | for A | to leave", "its call | for A | to leave": who is to do what follows, or ENT_NODE_NONE. */
int
ent_clause_find_asked (const EntReading *reading, int node)
{
  ENT_READING_FOR_EACH_CHILD (reading, node, child)
    {
      EntDependency dependency = reading->words[child].dependency;

      if (child > node && (dependency == ENT_DEPENDENCY_OBL || dependency == ENT_DEPENDENCY_NMOD) &&
          ent_clause_has_case (reading, child, "for") &&
          (has_infinitive_behind (reading, node, child) || has_infinitive_behind (reading, child, child)))
        return child;
    }
  return ENT_NODE_NONE;
}

/* The nearest verb that @node hangs on, or the predicate of a copula. */
int
ent_clause_find_verb_above (const EntReading *reading, int node)
{
  for (node = reading->words[node].parent; node != ENT_NODE_NONE; node = reading->words[node].parent)
    if (ent_reading_is_verb (reading, node) ||
        ent_clause_find_child (reading, node, ENT_DEPENDENCY_COP) != ENT_NODE_NONE)
      return node;
  return ENT_NODE_NONE;
}

static gboolean
names_the_same (EntDependency dependency)
{
  return dependency == ENT_DEPENDENCY_APPOS || dependency == ENT_DEPENDENCY_FLAT ||
         dependency == ENT_DEPENDENCY_COMPOUND || dependency == ENT_DEPENDENCY_NMOD_DESC ||
         dependency == ENT_DEPENDENCY_NMOD_UNMARKED;
}

/* Who the noun is: a name joined to it ("his sister Kim Yo Jong", "Kim Yo Jong, his sister") or the subject of which it
 * is the predicate; or ENT_NODE_NONE. */
int
ent_clause_find_bearer (const EntReading *reading, int noun)
{
  int parent = reading->words[noun].parent;

  if (parent != ENT_NODE_NONE && reading->words[parent].mention != NULL &&
      (names_the_same (reading->words[noun].dependency) || reading->words[noun].dependency == ENT_DEPENDENCY_AMOD))
    return parent;
  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    {
      const EntMention *mention = reading->words[child].mention;
      EntDependency dependency = reading->words[child].dependency;

      if (mention == NULL || mention->possessive)
        continue;
      if ((child > noun && names_the_same (dependency)) ||
          (dependency == ENT_DEPENDENCY_NSUBJ &&
           ent_clause_find_child (reading, noun, ENT_DEPENDENCY_COP) != ENT_NODE_NONE))
        return child;
    }
  return ENT_NODE_NONE;
}
