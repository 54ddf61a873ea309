/* ent-sayer-finder.c: who says it where the saying stands apart: "..., A said", "according to A", "as A claimed"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-stance-private.h"

/* "B will leave, A said, | but C stayed": what stands behind the aside and goes against it is not in its mouth. */
static gboolean
is_behind_contrast (const EntReading *reading, int aside, int node)
{
  int parent = reading->words[aside].parent;

  for (int i = node; i != parent && i != ENT_NODE_NONE; i = reading->words[i].parent)
    if (reading->words[i].dependency == ENT_DEPENDENCY_CONJ && aside > parent && aside < i &&
        ent_clause_find_child (reading, i, ENT_DEPENDENCY_NSUBJ) != ENT_NODE_NONE &&
        (ent_clause_find_marked_child (reading, i, ENT_DEPENDENCY_CC, "but") != ENT_NODE_NONE ||
         ent_clause_find_marked_child (reading, i, ENT_DEPENDENCY_CC, "yet") != ENT_NODE_NONE))
      return TRUE;
  return FALSE;
}

/* Whether the phrase or clause at @aside is put beside the clause that @node stands in, or beside the whole sentence.
 */
static gboolean
is_beside (const EntReading *reading, int aside, int node)
{
  int parent = reading->words[aside].parent;

  return parent != ENT_NODE_NONE && !ent_reading_is_under (reading, node, aside) &&
         ent_reading_is_under (reading, node, parent) && !is_behind_contrast (reading, aside, node);
}

/* "A asked B for help" says something by itself; "A told reporters", "A said" and "reports A" do not. */
static gboolean
has_content_of_its_own (const EntReading *reading, int verb)
{
  static const char *const to_hearers[] = { "advise", "assure", "brief", "inform", "remind", "tell", NULL };

  return ent_clause_find_child (reading, verb, ENT_DEPENDENCY_CCOMP) != ENT_NODE_NONE ||
         ((ent_clause_find_child (reading, verb, ENT_DEPENDENCY_OBJ) != ENT_NODE_NONE ||
           ent_clause_find_child (reading, verb, ENT_DEPENDENCY_IOBJ) != ENT_NODE_NONE) &&
          ent_clause_find_child (reading, verb, ENT_DEPENDENCY_NSUBJ) != ENT_NODE_NONE &&
          !g_strv_contains (to_hearers, ent_reading_get_lemma (reading, verb)));
}

/* ", A said", "as A claims": a clause of speech without what is said. */
static gboolean
is_aside (const EntReading *reading, int node, EntStatus *status)
{
  EntDependency dependency = reading->words[node].dependency;

  if (!ent_reading_is_verb (reading, node) || ent_clause_is_passive (reading, node) ||
      !(dependency == ENT_DEPENDENCY_PARATAXIS ||
        (dependency == ENT_DEPENDENCY_ADVCL &&
         ent_clause_find_marked_child (reading, node, ENT_DEPENDENCY_MARK, "as") != ENT_NODE_NONE)))
    return FALSE;
  return !has_content_of_its_own (reading, node) &&
         ent_reading_find_status (reading, ENT_PLACE_SPEECH, node, status);
}

/*
 * ent_sayer_add_attribution:
 * @node: the verb or noun that tells what is said
 *
 * Adds to the stance whoever the clause around @node is put into the mouth of.
 */
void
ent_sayer_add_attribution (EntStance *stance, const EntReading *reading, int node)
{
  for (int i = 0; i < (int) reading->sentence->n_tokens; i++)
    {
      EntStatus status = ENT_STATUS_ALLEGED;
      EntNounRef subject = { i, FALSE };

      if (reading->words[i].node != i || !is_beside (reading, i, node))
        continue;
      if (!ent_clause_is_source_of_words (reading, i))
        {
          if (!is_aside (reading, i, &status))
            continue;
          subject = ent_clause_find_subject (reading, i);
        }
      ent_stance_add_speakers (stance, reading, subject);
      if (status == ENT_STATUS_ALLEGED)
        stance->said = TRUE;
      else
        ent_stance_raise (stance, status, i);
    }
}
