/* ent-speech-claims.c: claims that lie in what somebody says of another: "said that B must leave", "said B was to
 * blame"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-claim-draft-private.h"

#include <string.h>

/* What is said: the complement of the verb of speech, or the clause that it is put behind ("B must leave, | A said").
 */
static int
find_content (const EntReading *reading, int verb)
{
  int clause = ent_clause_find_complement (reading, verb);
  int parent = reading->words[verb].parent;

  if (clause == ENT_NODE_NONE)
    clause = ent_clause_find_child (reading, verb, ENT_DEPENDENCY_CCOMP);
  /* "was told by A | to leave", read as what it was told for */
  if (clause == ENT_NODE_NONE && ent_clause_is_passive (reading, verb))
    clause = ent_clause_find_child (reading, verb, ENT_DEPENDENCY_ADVCL);
  if (clause == ENT_NODE_NONE && reading->words[verb].dependency == ENT_DEPENDENCY_PARATAXIS && parent < verb &&
      ent_clause_find_child (reading, verb, ENT_DEPENDENCY_OBJ) == ENT_NODE_NONE)
    clause = parent;
  return clause;
}

static gboolean
is_negated (const EntReading *reading, int clause)
{
  static const char *const negations[] = { "not", "n't", "never", NULL };

  ENT_READING_FOR_EACH_CHILD (reading, clause, child)
    if (reading->words[child].dependency == ENT_DEPENDENCY_ADVMOD && ent_reading_is_one_of (reading, child, negations))
      return TRUE;
  return FALSE;
}

/* "insisted that B | leave": a bare infinitive behind one who would take an ending, or behind a verb in the past that
 * wants one. */
static gboolean
is_subjunctive (const EntReading *reading, int verb, int clause)
{
  static const char *const wants[] = { "insist", "propose", "recommend", "suggest", NULL };
  int subject = ent_clause_find_child (reading, clause, ENT_DEPENDENCY_NSUBJ);
  EntXpos xpos;

  xpos = ent_reading_get_token (reading, clause)->xpos;
  if (subject == ENT_NODE_NONE || (xpos != ENT_XPOS_VB && xpos != ENT_XPOS_VBP) ||
      reading->words[clause].dependency != ENT_DEPENDENCY_CCOMP ||
      ent_clause_find_child (reading, clause, ENT_DEPENDENCY_AUX) != ENT_NODE_NONE ||
      ent_clause_find_child (reading, clause, ENT_DEPENDENCY_COP) != ENT_NODE_NONE ||
      ent_clause_is_infinitive (reading, clause))
    return FALSE;
  if (ent_reading_get_token (reading, verb)->xpos == ENT_XPOS_VBD &&
      g_strv_contains (wants, ent_reading_get_lemma (reading, verb)))
    return TRUE;
  if (ent_clause_find_child (reading, subject, ENT_DEPENDENCY_CONJ) != ENT_NODE_NONE)
    return FALSE;
  xpos = ent_reading_get_token (reading, subject)->xpos;
  return xpos == ENT_XPOS_NN || xpos == ENT_XPOS_NNP;
}

/* The word by which something is required of the clause's subject: "must", the "to" of "told B to", "has to"; or
 * ENT_NODE_NONE. */
static int
find_obligation (const EntReading *reading, int verb, int clause)
{
  static const char *const modals[] = { "must", "should", "ought", NULL };
  static const char *const needs[] = { "have", "need", NULL };

  if (ent_clause_is_passive (reading, clause))
    return ENT_NODE_NONE;
  if (reading->words[clause].dependency == ENT_DEPENDENCY_XCOMP ||
      reading->words[clause].dependency == ENT_DEPENDENCY_ADVCL)
    return strcmp (ent_reading_get_lemma (reading, verb), "tell") == 0
             ? ent_clause_find_marked_child (reading, clause, ENT_DEPENDENCY_MARK, "to")
             : ENT_NODE_NONE;
  ENT_READING_FOR_EACH_CHILD (reading, clause, child)
    if (reading->words[child].dependency == ENT_DEPENDENCY_AUX && ent_reading_is_one_of (reading, child, modals))
      return child;
  if (g_strv_contains (needs, ent_reading_get_lemma (reading, clause)) && !is_negated (reading, clause) &&
      ent_clause_find_child (reading, clause, ENT_DEPENDENCY_XCOMP) != ENT_NODE_NONE)
    return clause;
  return is_subjunctive (reading, verb, clause) ? clause : ENT_NODE_NONE;
}

/* "the attack", "the shortage": what nobody would be responsible for as a duty. */
static gboolean
is_ill (const EntReading *reading, int noun)
{
  static const char *const ills[] = { "blast",     "chaos",     "collapse", "crash",    "crime",     "crisis",
                                      "damage",    "deadlock",  "death",    "disaster", "explosion", "failure",
                                      "famine",    "fire",      "impasse",  "incident", "loss",      "shortage",
                                      "stalemate", "suffering", "tragedy",  "unrest",   NULL };
  static const char *const harm[] = { "ASSAULT", "COERCE", "ACCUSE", NULL };
  const char *lemma = ent_reading_get_lemma (reading, noun);
  const GPtrArray *frames = ent_vocabulary_find_noun_frames (reading->vocabulary, lemma);

  return g_strv_contains (ills, lemma) ||
         (frames != NULL && ((const EntNounFrame *) frames->pdata[0])->relation->plover != NULL &&
          g_strv_contains (harm, ((const EntNounFrame *) frames->pdata[0])->relation->plover));
}

/* The word by which the clause's subject is said to have done it: "is | to blame", "was | responsible for the attack",
 * "was behind | the attack"; or ENT_NODE_NONE. */
static int
find_blame (const EntReading *reading, int clause)
{
  static const char *const words[] = { "blame", "complicit", "culpable", "guilty", NULL };
  int ill = ENT_NODE_NONE;

  if (ent_clause_find_child (reading, clause, ENT_DEPENDENCY_COP) == ENT_NODE_NONE || is_negated (reading, clause) ||
      ent_clause_find_child (reading, clause, ENT_DEPENDENCY_AUX) != ENT_NODE_NONE)
    return ENT_NODE_NONE;
  if (ent_reading_is_one_of (reading, clause, words))
    return clause;
  if (ent_reading_is_word (reading, clause, "responsible"))
    ill = ent_clause_find_preposition (reading, clause, "for");
  else if (ent_clause_has_case (reading, clause, "behind"))
    ill = clause;
  return ill != ENT_NODE_NONE && is_ill (reading, ill) ? clause : ENT_NODE_NONE;
}

/*
 * ent_speech_claims_read:
 *
 * Whoever says what another has to do asks for it, and whoever says that another is to blame accuses him.
 *
 * Returns: whether that is all that @verb tells
 */
gboolean
ent_speech_claims_read (EntClaimDraft *self, int verb)
{
  const EntReading *reading = self->reading;
  int clause = find_content (reading, verb), word;
  const char *relation = "seeks-from", *rule = "must";
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GPtrArray) targets = NULL;
  g_auto (EntStance) stance = { 0 };
  EntFinding finding;
  EntStatus status;

  if (clause == ENT_NODE_NONE || !ent_reading_find_status (reading, ENT_PLACE_SPEECH, verb, &status) ||
      status == ENT_STATUS_DENIED)
    return FALSE;
  word = find_obligation (reading, verb, clause);
  if (word == ENT_NODE_NONE)
    {
      word = find_blame (reading, clause);
      relation = "accuses";
      rule = "blame";
    }
  finding = (EntFinding) { .relation = ent_vocabulary_find_relation_type (reading->vocabulary, relation),
                           .trigger = word,
                           .thing = ENT_NODE_NONE,
                           .rule_kind = "verb",
                           .rule_name = rule };
  if (word == ENT_NODE_NONE || finding.relation == NULL)
    return FALSE;
  finding.sources = sources = g_ptr_array_new ();
  finding.targets = targets = g_ptr_array_new ();
  ent_argument_add_group (reading, ent_clause_find_doer (reading, verb), sources);
  ent_argument_add_group (reading, ent_clause_find_subject (reading, clause), targets);
  ent_stance_init (&stance);
  ent_stance_read_verb (&stance, reading, verb);
  return sources->len > 0 && targets->len > 0 && !stance.unreal && ent_claim_draft_add (self, &finding, &stance) &&
         reading->words[clause].dependency != ENT_DEPENDENCY_CCOMP;
}
