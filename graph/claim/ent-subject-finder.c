/* ent-subject-finder.c: who does what a verb or predicate tells
 *
 * The grammatical subject, also where it stands with another verb: coordination, control and raising, relative and
 * participle clauses.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-clause-private.h"

/* How many verbs a subject is looked for through: "vowed to keep trying to help ..." */
#define MAX_STEPS 8

static int
find_own_subject (const EntReading *reading, int verb)
{
  static const EntDependency subjects[] = { ENT_DEPENDENCY_NSUBJ, ENT_DEPENDENCY_NSUBJ_PASS,
                                            ENT_DEPENDENCY_NSUBJ_OUTER };

  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    {
      int subject = ent_clause_find_child (reading, verb, subjects[i]);

      if (subject != ENT_NODE_NONE)
        return subject;
    }
  return ENT_NODE_NONE;
}

/* ", ignoring appeals": a participle behind a comma tells of the subject. */
static gboolean
is_aside (const EntReading *reading, int verb)
{
  return reading->words[verb].dependency == ENT_DEPENDENCY_ADVCL && verb > 0 &&
         ent_reading_get_token (reading, verb)->xpos == ENT_XPOS_VBG && ent_reading_is_word (reading, verb - 1, ",");
}

/* Whether the object of @governor does what its complement tells: "urged A to", "let A leave", "accused A of". */
static gboolean
is_controlled_by_object (const EntReading *reading, int governor, int verb)
{
  gboolean infinitive = ent_clause_is_infinitive (reading, verb) ||
                        (reading->words[verb].dependency == ENT_DEPENDENCY_XCOMP &&
                         ent_reading_get_token (reading, verb)->xpos == ENT_XPOS_VB);

  return !is_aside (reading, verb) &&
         ent_reading_has_set (reading, governor, infinitive ? ENT_SET_OBJECT_CONTROL : ENT_SET_GERUND_CONTROL);
}

static gboolean
is_animate (const EntReading *reading, int noun)
{
  return reading->words[noun].mention != NULL || ent_reading_get_token (reading, noun)->upos == ENT_UPOS_PRON ||
         ent_reading_has_set (reading, noun, ENT_SET_AGENT) || ent_reading_has_set (reading, noun, ENT_SET_PERSON);
}

/* "sent | troops | to attack", but not "urged troops to attack": they are of whoever sends them. */
static gboolean
is_instrument_of_subject (const EntReading *reading, int governor, int object)
{
  if (reading->words[object].mention != NULL || !ent_reading_has_set (reading, object, ENT_SET_AGENT) ||
      ent_reading_has_set (reading, governor, ENT_SET_UNREAL_VERB))
    return FALSE;
  ENT_READING_FOR_EACH_CHILD (reading, object, child)
    if (reading->words[child].mention != NULL)
      return FALSE;
  return TRUE;
}

/* "accused | A | of selling", "urged | A | to sell": the object of the governor; else ENT_NODE_NONE. */
static int
find_controller (const EntReading *reading, int governor, int verb)
{
  if (ent_clause_is_passive (reading, governor) || !is_controlled_by_object (reading, governor, verb))
    return ENT_NODE_NONE;
  {
    int object = ent_clause_find_object (reading, governor);

    /* "offered asylum by A, B left C" */
    if (object > verb)
      return ENT_NODE_NONE;
    if (object != ENT_NODE_NONE && is_instrument_of_subject (reading, governor, object))
      return ENT_NODE_NONE;
    /* "made a trip to meet A": a thing does nothing */
    if (object != ENT_NODE_NONE && (reading->words[verb].dependency != ENT_DEPENDENCY_ADVCL ||
                                    !ent_clause_is_infinitive (reading, verb) || is_animate (reading, object)))
      return object;
  }
  /* "called on A to", "appealed to A to" */
  ENT_READING_FOR_EACH_CHILD (reading, governor, child)
    if (reading->words[child].dependency == ENT_DEPENDENCY_OBL && child > governor && child < verb &&
        (ent_clause_has_case (reading, child, "on") || ent_clause_has_case (reading, child, "to") ||
         ent_clause_has_case (reading, child, "for") || ent_clause_has_case (reading, child, "upon") ||
         ent_clause_has_case (reading, child, "with")))
      return child;
  return ENT_NODE_NONE;
}

/* "a decision | by A | to free B", "the offer of A to": or ENT_NODE_NONE. */
static int
find_maker (const EntReading *reading, int noun, int verb)
{
  static const char *const by[] = { "by", NULL };
  static const char *const any[] = { "by", "from", "of", NULL };
  EntStatus status;
  gboolean is_will = ent_reading_find_status (reading, ENT_PLACE_GOVERNOR, noun, &status);

  ENT_READING_FOR_EACH_CHILD (reading, noun, child)
    if (child > noun && child < verb && reading->words[child].dependency == ENT_DEPENDENCY_NMOD &&
        reading->words[child].mention != NULL && ent_clause_has_case_of (reading, child, is_will ? any : by))
      return child;
  return ENT_NODE_NONE;
}

/* Who carries out what completes a noun: "Kim's plan to", "made a promise to", "issued a statement urging", "troops
 * sent to", "Kim to visit". */
static EntNounRef
find_subject_of_noun_clause (const EntReading *reading, int noun, int verb, int *next)
{
  EntSupport support;
  int maker;

  /* "sent troops into A to crush": not A does */
  if (reading->words[noun].mention != NULL && ent_clause_is_infinitive (reading, verb) &&
      ent_clause_has_case (reading, noun, "into"))
    {
      *next = ent_clause_find_verb_above (reading, noun);
      return ENT_NOUN_REF_NONE;
    }
  if (reading->words[noun].mention != NULL)
    return (EntNounRef) { noun, FALSE };
  if (!ent_clause_is_infinitive (reading, verb) && !(ent_reading_has_set (reading, noun, ENT_SET_INSTRUMENT) &&
                                                     ent_reading_get_token (reading, verb)->xpos == ENT_XPOS_VBG))
    return (EntNounRef) { noun, FALSE };
  if (ent_clause_find_child (reading, noun, ENT_DEPENDENCY_NMOD_POSS) != ENT_NODE_NONE)
    return (EntNounRef) { noun, TRUE };
  maker = find_maker (reading, noun, verb);
  if (maker != ENT_NODE_NONE)
    return (EntNounRef) { maker, FALSE };
  support = ent_clause_find_support (reading, noun);
  /* "criticised a plan to": not of whoever speaks of it */
  if (support.verb != ENT_NODE_NONE && !support.is_subject &&
      (support.is_oblique ? ent_clause_is_engagement (reading, noun)
                          : support.verb == noun || ent_reading_has_set (reading, support.verb, ENT_SET_SUPPORT_VERB)))
    {
      *next = support.verb;
      return ENT_NOUN_REF_NONE;
    }
  return (EntNounRef) { noun, TRUE };
}

/* "let B open an office, infuriating A": an aside tells of all that was told, not of the infinitive it stands behind.
 */
static int
get_governor_of_aside (const EntReading *reading, int aside, int governor)
{
  while (is_aside (reading, aside) && reading->words[governor].dependency == ENT_DEPENDENCY_XCOMP &&
         reading->words[governor].parent != ENT_NODE_NONE)
    governor = reading->words[governor].parent;
  return governor;
}

/*
 * ent_clause_find_subject:
 * @verb: a verb, or an adjective or noun that is a predicate
 *
 * Returns: the noun that is its grammatical subject; of a passive, what it is done to
 */
EntNounRef
ent_clause_find_subject (const EntReading *reading, int verb)
{
  for (guint step = 0; step < MAX_STEPS && verb != ENT_NODE_NONE; step++)
    {
      int subject = find_own_subject (reading, verb);
      int parent = reading->words[verb].parent;
      int next = ENT_NODE_NONE;
      EntNounRef ref;

      if (subject != ENT_NODE_NONE)
        {
          int antecedent = ENT_NODE_NONE;

          if (ent_clause_is_relative_pronoun (reading, subject))
            antecedent = ent_clause_find_antecedent (reading, verb);
          return (EntNounRef) { antecedent != ENT_NODE_NONE ? antecedent : subject, FALSE };
        }
      if (parent == ENT_NODE_NONE)
        break;
      switch (reading->words[verb].dependency)
        {
        case ENT_DEPENDENCY_ACL_RELCL:
        case ENT_DEPENDENCY_AMOD:
          return (EntNounRef) { parent, FALSE };
        case ENT_DEPENDENCY_ACL:
          if (ent_reading_is_verb (reading, parent))
            {
              verb = parent;
              break;
            }
          ref = find_subject_of_noun_clause (reading, parent, verb, &next);
          if (next == ENT_NODE_NONE)
            return ref;
          verb = next;
          break;
        case ENT_DEPENDENCY_ADVCL:
          parent = get_governor_of_aside (reading, verb, parent);
          G_GNUC_FALLTHROUGH;
        case ENT_DEPENDENCY_XCOMP:
        case ENT_DEPENDENCY_CCOMP:
        case ENT_DEPENDENCY_CSUBJ: /* the parser's "A is keen to" */
          subject = find_controller (reading, parent, verb);
          if (subject != ENT_NODE_NONE)
            return (EntNounRef) { subject, FALSE };
          verb = parent;
          break;
        case ENT_DEPENDENCY_PARATAXIS:
          /* "Viktor Orban bows out: | Péter Magyar | intends to" */
          if (parent < verb && reading->words[parent].mention != NULL && ent_reading_is_verb (reading, verb))
            return (EntNounRef) { parent, FALSE };
          G_GNUC_FALLTHROUGH;
        case ENT_DEPENDENCY_CONJ:
          verb = parent;
          break;
        default:
          return ENT_NOUN_REF_NONE;
        }
    }
  return ENT_NOUN_REF_NONE;
}

/* Who does what the verb tells: its subject, or what follows the "by" of a passive. */
EntNounRef
ent_clause_find_doer (const EntReading *reading, int verb)
{
  return ent_clause_is_passive (reading, verb) ? (EntNounRef) { ent_clause_find_agent (reading, verb), FALSE }
                                               : ent_clause_find_subject (reading, verb);
}
