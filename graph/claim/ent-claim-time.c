/* ent-claim-time.c: which time of its sentence a claim is of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-claim-draft-private.h"
#include "language/ent-placeline.h"

/* The topmost word of an expression of time. */
static int
find_time_node (const EntReading *reading, const EntTime *time)
{
  int top = ENT_NODE_NONE;

  for (int i = 0; i < (int) reading->sentence->n_tokens; i++)
    {
      const EntToken *token = ent_reading_get_token (reading, i);

      if (!ent_span_contains (time->span, token->span))
        continue;
      if (top == ENT_NODE_NONE || !ent_reading_is_under (reading, reading->words[i].node, top))
        top = reading->words[i].node;
    }
  return top;
}

/* Whether @node tells of something that has its own time: a verb, or a noun of action. */
static gboolean
is_event (const EntReading *reading, int node)
{
  return ent_reading_is_verb (reading, node) ||
         ent_clause_find_child (reading, node, ENT_DEPENDENCY_COP) != ENT_NODE_NONE ||
         (reading->words[node].mention == NULL && ent_clause_is_noun_of_action (reading, node));
}

/* The event that the words at @time hang on. */
static int
find_dated_event (const EntReading *reading, int time)
{
  int node = reading->words[time].parent;

  while (node != ENT_NODE_NONE && !is_event (reading, node))
    node = reading->words[node].parent;
  return node;
}

/* ", accusing B": a clause with neither subject nor mark of its own, behind a comma. */
static gboolean
is_participle (const EntReading *reading, int node)
{
  return ent_reading_get_token (reading, node)->xpos == ENT_XPOS_VBG && ent_reading_is_word (reading, node - 1, ",") &&
         ent_clause_find_child (reading, node, ENT_DEPENDENCY_MARK) == ENT_NODE_NONE &&
         ent_clause_find_child (reading, node, ENT_DEPENDENCY_NSUBJ) == ENT_NODE_NONE;
}

/* How far the event that a time dates is from the trigger, 0 for the same; -1 where it dates something else. What a
 * clause tells happens when its verb does ("held talks on Monday"), and a time behind a plan is that of what is planned
 * ("plans to visit in May"). */
static int
measure_distance (const EntReading *reading, int trigger, int event, int time)
{
  static const char *const at_once[] = { "during", "at", NULL };
  gboolean is_scene = FALSE;
  int distance = 0;

  for (int node = trigger; node != ENT_NODE_NONE; node = reading->words[node].parent, distance++)
    {
      int parent = reading->words[node].parent;

      if (node == event)
        return distance;
      switch (reading->words[node].dependency)
        {
        case ENT_DEPENDENCY_OBJ:
        case ENT_DEPENDENCY_NSUBJ:
        case ENT_DEPENDENCY_NSUBJ_PASS:
          break;
        case ENT_DEPENDENCY_OBL:
          /* "engaged in talks", "toured the fair during a visit", but not "left over its ties" */
          if (!is_scene && !ent_reading_has_set (reading, parent, ENT_SET_SUPPORT_VERB) &&
              !ent_clause_has_case_of (reading, node, at_once) && !ent_clause_is_aim_of_journey (reading, node))
            return -1;
          break;
        case ENT_DEPENDENCY_ACL_RELCL:
          /* "flew on Monday to Accra, where she met A" */
          if (ent_clause_find_marked_child (reading, node, ENT_DEPENDENCY_ADVMOD, "where") == ENT_NODE_NONE)
            return -1;
          is_scene = TRUE;
          break;
        case ENT_DEPENDENCY_ADVCL:
          /* "flew to Accra on Monday | to seek help", "last week A hit back | by taxing B", "said on Monday, | accusing B"
           */
          if ((!ent_clause_is_aim_of_journey (reading, node) && !is_participle (reading, node) &&
               ent_clause_find_marked_child (reading, node, ENT_DEPENDENCY_MARK, "by") == ENT_NODE_NONE) ||
              time > node)
            return -1;
          break;
        case ENT_DEPENDENCY_XCOMP:
          if (time < node)
            return -1;
          break;
        case ENT_DEPENDENCY_CONJ:
          /* "on Monday A met B and visited C": what stands in front dates both */
          if (time > event && ent_reading_is_verb (reading, node))
            return -1;
          break;
        case ENT_DEPENDENCY_NMOD:
          if (is_event (reading, parent))
            return -1;
          break;
        default:
          return -1;
        }
    }
  return -1;
}

/*
 * ent_claim_draft_find_time:
 * @trigger: a node
 * @past: (out): whether the time is that of a verb in the past tense, so that no day to come is meant
 *
 * Returns: (nullable): when what @trigger tells happened, %NULL where the sentence does not say it clearly
 */
const EntTime *
ent_claim_draft_find_time (const EntClaimDraft *self, int trigger, gboolean *past)
{
  const EntReading *reading = self->reading;
  static const char *const occasions[] = { "at", "during", "in", NULL };
  const EntTime *best = NULL;
  int placeline = (int) ent_placeline_get_length (reading->sentence->tokens, reading->sentence->n_tokens);
  int least = G_MAXINT;

  *past = FALSE;
  for (guint i = 0; i < self->times->len; i++)
    {
      const EntTime *time = &g_array_index (self->times, EntTime, i);
      int node = find_time_node (reading, time);
      int event = node != ENT_NODE_NONE && node >= placeline ? find_dated_event (reading, node) : ENT_NODE_NONE;
      int distance;

      if (event == ENT_NODE_NONE)
        continue;
      distance = measure_distance (reading, trigger, event, node);
      /* "held | last week's talks", "in a speech | on Monday | he urged" */
      if (distance < 0 && reading->words[event].parent == trigger &&
          (reading->words[event].dependency == ENT_DEPENDENCY_OBJ ||
           (reading->words[event].dependency == ENT_DEPENDENCY_OBL &&
            ent_clause_has_case_of (reading, event, occasions))))
        distance = 1;
      if (distance < 0)
        continue;
      if (distance == least)
        best = NULL; /* two as near as each other: not known */
      else if (distance < least)
        {
          best = time;
          least = distance;
          *past = ent_reading_get_token (reading, event)->xpos == ENT_XPOS_VBD;
        }
    }
  return best;
}
