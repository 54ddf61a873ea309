/* ent-joint-claims.c: whatever two do "jointly" they do together: "Laos and Peru jointly patrol the river", "opened a
 * joint base"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-claim-draft-private.h"

/* Whether the verb has told of something already by its frames. */
static gboolean
is_told (const EntClaimDraft *self, int verb)
{
  for (guint i = self->first; i < self->claims->len; i++)
    if (ent_span_equal (((const EntClaim *) self->claims->pdata[i])->trigger_span,
                        ent_reading_get_token (self->reading, verb)->span))
      return TRUE;
  return FALSE;
}

static gboolean
is_joint (const EntReading *reading, int verb)
{
  int object = ent_clause_find_object (reading, verb);

  return ent_clause_find_marked_child (reading, verb, ENT_DEPENDENCY_ADVMOD, "jointly") != ENT_NODE_NONE ||
         (object != ENT_NODE_NONE &&
          ent_clause_find_marked_child (reading, object, ENT_DEPENDENCY_AMOD, "joint") != ENT_NODE_NONE);
}

static void
read_joint_verb (EntClaimDraft *self, int verb)
{
  const EntReading *reading = self->reading;
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  g_autoptr (GPtrArray) targets = g_ptr_array_new ();
  g_auto (EntStance) stance = { 0 };
  int other = ent_clause_find_preposition (reading, verb, "with");
  EntFinding finding = { .relation = ent_vocabulary_find_relation_type (reading->vocabulary, "cooperates-with"),
                         .sources = sources,
                         .targets = targets,
                         .trigger = verb,
                         .thing = ENT_NODE_NONE,
                         .rule_kind = "verb",
                         .rule_name = "jointly" };

  ent_argument_add_group (reading, ent_clause_find_doer (reading, verb), sources);
  ent_argument_add_group (reading, (EntNounRef) { other, FALSE }, targets);
  if (finding.relation == NULL || sources->len == 0 || (targets->len == 0 && sources->len < 2))
    return;
  ent_stance_init (&stance);
  ent_stance_read_verb (&stance, reading, verb);
  if (!stance.unreal)
    ent_claim_draft_add (self, &finding, &stance);
}

/*
 * ent_joint_claims_find:
 *
 * After those that verbs tell by their frames.
 */
void
ent_joint_claims_find (EntClaimDraft *self)
{
  const EntReading *reading = self->reading;

  for (guint i = 0; i < reading->sentence->n_tokens; i++)
    if (ent_reading_is_verb (reading, i) && is_joint (reading, i) && !is_told (self, i))
      read_joint_verb (self, i);
}
