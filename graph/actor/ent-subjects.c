/* ent-subjects.c: who acts in a clause, by the parser's trees
 *
 * Subjects outrank objects when a pronoun is resolved (Grosz, Joshi & Weinstein 1995, "Centering"); a pronoun is never
 * the subject of its own verb's clause (Chomsky's principle B).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor/ent-subjects-private.h"

/* A subject stands no farther from its verb; so the cost stays linear. */
#define MAX_DISTANCE 60
/* No possessive is deeper in a phrase. */
#define MAX_STEPS 6

/* The word that is the subject of @verb, or -1. */
int
ent_subjects_find (const EntFinder *finder, guint sentence, int verb)
{
  const EntSentence *in = &finder->document->sentences[sentence];
  int first = MAX (verb - MAX_DISTANCE, 0), end = MIN (verb + MAX_DISTANCE, (int) in->n_tokens);

  for (int i = first; i < end && verb >= 0 && in->has_tree; i++)
    if (in->tokens[i].head == verb &&
        (in->tokens[i].dependency == ENT_DEPENDENCY_NSUBJ || in->tokens[i].dependency == ENT_DEPENDENCY_NSUBJ_PASS))
      return i;
  return -1;
}

/* Whether somebody is the object of @governor before @node: "urged | Peru | to keep its word". */
static gboolean
has_actor_between (const EntFinder *finder, guint sentence, int governor, int node)
{
  const EntSentence *in = &finder->document->sentences[sentence];

  for (int i = governor + 1; i < node; i++)
    if (in->tokens[i].head == governor && ent_finder_get_draft (finder, sentence, i) != NULL &&
        (in->tokens[i].dependency == ENT_DEPENDENCY_OBJ || in->tokens[i].dependency == ENT_DEPENDENCY_IOBJ ||
         in->tokens[i].dependency == ENT_DEPENDENCY_OBL))
      return TRUE;
  return FALSE;
}

/* Whether nobody is named from @first to before @end. */
static gboolean
is_without_actors (const EntFinder *finder, guint sentence, int first, int end)
{
  for (int i = first; i < end; i++)
    if (ent_finder_get_draft (finder, sentence, i) != NULL)
      return FALSE;
  return TRUE;
}

/* Whether the clause of the pronoun at @index goes on with the subject of the one above it: "he praised Kim and he
 * left", "Xi said that he", "Peru seeks to hide, as it arms". */
static gboolean
goes_on (const EntFinder *finder, guint sentence, int verb, guint index)
{
  const EntSentence *in = &finder->document->sentences[sentence];
  const EntToken *above = &in->tokens[in->tokens[verb].head];

  switch (in->tokens[verb].dependency)
    {
    case ENT_DEPENDENCY_ADVCL:
      return in->tokens[verb].head < (gint) index &&
             is_without_actors (finder, sentence, in->tokens[verb].head + 1, (int) index);
    case ENT_DEPENDENCY_XCOMP:
      return !has_actor_between (finder, sentence, in->tokens[verb].head, verb);
    case ENT_DEPENDENCY_CONJ:
      return TRUE;
    case ENT_DEPENDENCY_CCOMP:
    case ENT_DEPENDENCY_PARATAXIS:
      return ent_word_list_has (ENT_WORDS_SPEECH, above->verb_lemma) && strcmp (above->verb_lemma, "ask") != 0;
    default:
      return FALSE;
    }
}

/* The subject of the clause above that of the subject pronoun at @index, or -1. */
int
ent_subjects_find_above (const EntFinder *finder, guint sentence, guint index)
{
  const EntSentence *in = &finder->document->sentences[sentence];
  int verb = in->has_tree ? in->tokens[index].head : -1;

  if (in->tokens[index].dependency != ENT_DEPENDENCY_NSUBJ && in->tokens[index].dependency != ENT_DEPENDENCY_NSUBJ_PASS)
    return -1;
  while (verb >= 0 && in->tokens[verb].head >= 0 && goes_on (finder, sentence, verb, index))
    {
      int subject;

      verb = in->tokens[verb].head;
      subject = ent_subjects_find (finder, sentence, verb);
      if (subject >= 0)
        return subject < (int) index ? subject : -1;
    }
  return -1;
}

/* The subject of the sentence, or -1. */
int
ent_subjects_find_of_sentence (const EntFinder *finder, guint sentence)
{
  const EntSentence *in = &finder->document->sentences[sentence];

  for (guint i = 0; i < in->n_tokens && in->has_tree; i++)
    if (in->tokens[i].head == ENT_TOKEN_ROOT)
      return ent_subjects_find (finder, sentence, i);
  return -1;
}

/* Whether the word at @index is the subject of the sentence and no other clause's subject stands before it: "on Sunday
 * they agreed". */
gboolean
ent_subjects_begins_sentence (const EntFinder *finder, guint sentence, guint index)
{
  const EntSentence *in = &finder->document->sentences[sentence];

  if (!in->has_tree || in->tokens[index].head < 0 || in->tokens[in->tokens[index].head].head != ENT_TOKEN_ROOT)
    return FALSE;
  for (guint i = 0; i < index; i++)
    if (in->tokens[i].dependency == ENT_DEPENDENCY_NSUBJ || in->tokens[i].dependency == ENT_DEPENDENCY_NSUBJ_PASS)
      return FALSE;
  return in->tokens[index].dependency == ENT_DEPENDENCY_NSUBJ ||
         in->tokens[index].dependency == ENT_DEPENDENCY_NSUBJ_PASS;
}

/* The subject of the clause that the possessive at @index stands in, through infinitives and the like that have none of
 * their own; @verb: (out): the nearest verb above. -1 without one. */
int
ent_subjects_find_of_clause (const EntFinder *finder, guint sentence, guint index, int *verb)
{
  const EntSentence *in = &finder->document->sentences[sentence];
  int node = in->has_tree ? in->tokens[index].head : -1;

  *verb = -1;
  for (guint steps = 0; steps < 2 * MAX_STEPS && node >= 0; steps++, node = in->tokens[node].head)
    {
      int subject;

      if (in->tokens[node].dependency == ENT_DEPENDENCY_NSUBJ || in->tokens[node].dependency == ENT_DEPENDENCY_NSUBJ_PASS)
        return -1;
      if (in->tokens[node].upos != ENT_UPOS_VERB)
        continue;
      if (*verb < 0)
        *verb = node;
      subject = ent_subjects_find (finder, sentence, node);
      if (subject >= 0)
        return subject < (int) index ? subject : -1;
      if (in->tokens[node].dependency != ENT_DEPENDENCY_XCOMP && in->tokens[node].dependency != ENT_DEPENDENCY_ADVCL &&
          in->tokens[node].dependency != ENT_DEPENDENCY_CONJ)
        return -1;
      if (has_actor_between (finder, sentence, in->tokens[node].head, node))
        return -1;
    }
  return -1;
}

/* The subject of the verb whose object the word at @index is, or -1. */
int
ent_subjects_find_co_argument (const EntFinder *finder, guint sentence, guint index)
{
  const EntSentence *in = &finder->document->sentences[sentence];
  const EntToken *token = &in->tokens[index];

  if (!in->has_tree || (token->dependency != ENT_DEPENDENCY_OBJ && token->dependency != ENT_DEPENDENCY_IOBJ &&
                        token->dependency != ENT_DEPENDENCY_OBL))
    return -1;
  for (int verb = token->head; verb >= 0; verb = in->tokens[verb].head)
    {
      int subject = ent_subjects_find (finder, sentence, verb);

      /* "Erdoğan visited Putin and thanked him" */
      if (subject >= 0 || in->tokens[verb].dependency != ENT_DEPENDENCY_CONJ)
        return subject;
    }
  return -1;
}

/* The subject that follows the phrase which the possessive at @index stands in, where that opens its clause: "despite
 * its denials, | Lima | sent", "like his father, | Kim | flew"; or -1. */
int
ent_subjects_find_below (const EntFinder *finder, guint sentence, guint index)
{
  const EntSentence *in = &finder->document->sentences[sentence];
  int node = index;

  if (!in->has_tree || in->tokens[index].dependency != ENT_DEPENDENCY_NMOD_POSS)
    return -1;
  for (guint steps = 0; steps < MAX_STEPS && in->tokens[node].head >= 0; steps++)
    {
      EntDependency dependency = in->tokens[node].dependency;

      node = in->tokens[node].head;
      if (dependency == ENT_DEPENDENCY_OBL || dependency == ENT_DEPENDENCY_ADVCL)
        {
          int subject = ent_subjects_find (finder, sentence, node);

          return subject > (int) index && node > subject ? subject : -1;
        }
      if (dependency == ENT_DEPENDENCY_NSUBJ || dependency == ENT_DEPENDENCY_NSUBJ_PASS)
        return -1;
    }
  return -1;
}
