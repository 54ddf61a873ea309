/* ent-answer-claims.c: what one clause says of what another tells: "A bombed B, which C condemned", "a claim that C
 * denies"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-claim-draft-private.h"

#include <string.h>

/* Nouns that sum up what was said or done before. */
gboolean
ent_answer_sums_up (const EntReading *reading, int noun)
{
  static const char *const nouns[] = { "accusation",  "accusations", "act",      "action",  "actions",    "allegation",
                                       "allegations", "assertion",   "charge",   "charges", "claim",      "claims",
                                       "decision",    "measure",     "measures", "move",    "moves",      "report",
                                       "reports",     "something",   "step",     "steps",   "suggestion", NULL };

  return reading->words[noun].mention == NULL && ent_reading_is_one_of (reading, noun, nouns);
}

/* Whether the noun stands behind a comma, with no more than an article or an adjective before it. */
static gboolean
opens_aside (const EntReading *reading, int noun)
{
  for (int i = noun - 1; i >= 0 && i >= noun - 3; i--)
    if (ent_reading_is_word (reading, i, ","))
      return TRUE;
  return FALSE;
}

/* What the verb's object refers back by: "which", "a claim (that)"; ENT_NODE_NONE for an object of its own. */
static int
find_reference (const EntReading *reading, int verb)
{
  int object = ent_clause_find_child (reading, verb, ENT_DEPENDENCY_OBJ);
  int parent = reading->words[verb].parent;

  if (object != ENT_NODE_NONE && ent_reading_is_word (reading, object, "which"))
    return object;
  if (object != ENT_NODE_NONE && (ent_answer_sums_up (reading, object) || ent_reading_is_word (reading, object, "it")))
    return object;
  /* "a claim | Cairo calls false": the parser's second subject */
  ENT_READING_FOR_EACH_CHILD (reading, verb, child)
    if (child < verb && reading->words[child].dependency == ENT_DEPENDENCY_NSUBJ &&
        ent_answer_sums_up (reading, child) && opens_aside (reading, child))
      return child;
  if (parent != ENT_NODE_NONE &&
      (reading->words[verb].dependency == ENT_DEPENDENCY_ACL_RELCL ||
       (reading->words[verb].dependency == ENT_DEPENDENCY_ACL &&
        (ent_reading_get_token (reading, verb)->xpos == ENT_XPOS_VBZ ||
         ent_reading_get_token (reading, verb)->xpos == ENT_XPOS_VBN))) &&
      ent_answer_sums_up (reading, parent) && opens_aside (reading, parent) &&
      (object == ENT_NODE_NONE || ent_clause_is_relative_pronoun (reading, object)))
    return parent;
  return ENT_NODE_NONE;
}

/*
 * ent_answer_add_author:
 * @verb: what is said of something that its clause only refers to
 *
 * Adds who did it: the subject of the clause that is referred to.
 */
void
ent_answer_add_author (const EntReading *reading, int verb, GPtrArray *found)
{
  const EntWord *word = &reading->words[verb];
  int governor = word->parent;

  if (governor == ENT_NODE_NONE || find_reference (reading, verb) == ENT_NODE_NONE)
    return;
  if ((word->dependency == ENT_DEPENDENCY_ACL_RELCL || word->dependency == ENT_DEPENDENCY_ACL) &&
      !ent_reading_is_verb (reading, governor))
    {
      const EntMention *mention = reading->words[governor].mention;

      /* "B, which C condemned" may be said of B */
      if (mention != NULL && mention->actor->kind != ENT_ACTOR_PLACE)
        return;
      governor = ent_clause_find_verb_above (reading, governor);
    }
  else if (word->dependency != ENT_DEPENDENCY_ADVCL_RELCL && word->dependency != ENT_DEPENDENCY_ACL_RELCL)
    return;
  if (governor != ENT_NODE_NONE && !ent_clause_is_passive (reading, governor))
    ent_argument_add_group (reading, ent_clause_find_subject (reading, governor), found);
}

/* ---- denials --------------------------------------------------------------- */

/* "denies", "calls false", "rejects as a lie" */
static gboolean
is_denial (const EntReading *reading, int verb)
{
  static const char *const verbs[] = { "deny", "dismiss", "dispute", "refute", "reject", "rebut", NULL };
  static const char *const namings[] = { "call", "describe", "label", NULL };
  static const char *const lies[] = { "absurd", "baseless", "fabrication", "fake",      "false",  "groundless",
                                      "lie",    "lies",     "nonsense",    "unfounded", "untrue", NULL };
  const char *lemma = ent_reading_get_lemma (reading, verb);

  if (g_strv_contains (verbs, lemma))
    return TRUE;
  for (int i = verb + 1; g_strv_contains (namings, lemma) && i < (int) reading->sentence->n_tokens && i < verb + 6; i++)
    if (ent_reading_is_one_of (reading, i, lies))
      return TRUE;
  return FALSE;
}

/* The verb above by which somebody is said to have done it: "accused", "says"; or ENT_NODE_NONE. */
static int
find_charge (const EntReading *reading, int verb)
{
  static const char *const charges[] = { "accuse", "allege", "blame",   "charge", "claim",
                                         "report", "say",    "suspect", NULL };
  int found = ENT_NODE_NONE;

  for (int node = reading->words[verb].parent; node != ENT_NODE_NONE; node = reading->words[node].parent)
    if (ent_reading_is_verb (reading, node) && g_strv_contains (charges, ent_reading_get_lemma (reading, node)))
      found = node;
  return found;
}

/* Who denies it: beside a subject that is what is denied, the name that the tree joins to it or the other subject. */
static EntNounRef
find_denier (const EntReading *reading, int verb)
{
  int denied = find_reference (reading, verb);

  if (reading->words[verb].dependency != ENT_DEPENDENCY_ACL &&
      (reading->words[denied].parent != verb || reading->words[denied].dependency != ENT_DEPENDENCY_NSUBJ))
    return ent_clause_find_subject (reading, verb);
  for (int i = denied + 1; i < verb; i++)
    if (reading->words[i].mention != NULL && reading->words[i].node == i &&
        (reading->words[i].parent == denied || reading->words[i].parent == verb))
      return (EntNounRef) { i, FALSE };
  return ENT_NOUN_REF_NONE;
}

static gboolean
is_pronoun (const EntReading *reading, int node)
{
  static const char *const pronouns[] = { "he", "it", "she", "they", NULL };

  return reading->words[node].mention == NULL && ent_reading_is_one_of (reading, node, pronouns);
}

/*
 * ent_answer_claims_read:
 *
 * "accused B of it, which B denies", "a charge it rejects": who denies what is laid to his charge rejects who laid it.
 *
 * Returns: whether that is what the verb tells
 */
gboolean
ent_answer_claims_read (EntClaimDraft *self, int verb)
{
  const EntReading *reading = self->reading;
  const EntRelationType *rejects = ent_vocabulary_find_relation_type (reading->vocabulary, "rejects");
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GPtrArray) targets = NULL;
  g_auto (EntStance) stance = { 0 };
  EntNounRef subject;
  int charge;

  if (rejects == NULL || !is_denial (reading, verb) || find_reference (reading, verb) == ENT_NODE_NONE ||
      ent_clause_is_negated (reading, verb) || ent_clause_is_passive (reading, verb))
    return FALSE;
  charge = find_charge (reading, verb);
  subject = find_denier (reading, verb);
  if (charge == ENT_NODE_NONE || subject.node == ENT_NODE_NONE || subject.possessor)
    return FALSE;
  sources = g_ptr_array_new ();
  targets = g_ptr_array_new ();
  ent_argument_add_group (reading, ent_clause_find_doer (reading, charge), targets);
  ent_argument_add_group (reading, subject, sources);
  if (sources->len == 0 && is_pronoun (reading, subject.node))
    ent_argument_add_group (reading, (EntNounRef) { ent_clause_find_object (reading, charge), FALSE }, sources);
  /* that it is denied is the reporter's, whoever says what is denied */
  ent_stance_init (&stance);
  return sources->len > 0 && targets->len > 0 &&
         ent_claim_draft_add (self,
                              &(EntFinding) { .relation = rejects,
                                              .sources = sources,
                                              .targets = targets,
                                              .trigger = verb,
                                              .thing = ENT_NODE_NONE,
                                              .rule_kind = "answer",
                                              .rule_name = "deny" },
                              &stance);
}
