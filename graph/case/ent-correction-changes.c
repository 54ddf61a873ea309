/* ent-correction-changes.c: several things that a user decides about a claim, in one step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case/ent-correction.h"

#include <string.h>

/* The outermost: who is said to say that others say it. */
static const char *
get_sayer_id (const EntClaim *claim)
{
  return claim->said_by->len > 0 ? ((EntActor *) g_ptr_array_index (claim->said_by, 0))->id : NULL;
}

/* What of @changes is not so in @shown, for @claim. */
static EntDecision *
add_changes (EntDecision *self, EntCase *case_, guint claim, const EntClaim *shown, const EntClaimChanges *changes)
{
  const char *object = changes->object != NULL ? changes->object : "";

  if (changes->type != shown->type || changes->swapped)
    self = ent_decision_join (self, ent_correction_new_relation (case_, claim, changes->type, changes->swapped));
  if (changes->status != shown->status)
    self = ent_decision_join (self, ent_correction_new_status (case_, claim, changes->status));
  if (changes->event.from != shown->event.from || changes->event.to != shown->event.to)
    self = ent_decision_join (self, ent_correction_new_time (case_, claim, changes->event));
  if (g_strcmp0 (changes->sayer_id, get_sayer_id (shown)) != 0)
    self = ent_decision_join (self, ent_correction_new_sayer (case_, claim, changes->sayer_id));
  if (strcmp (object, shown->object != NULL ? shown->object : "") != 0)
    self = ent_decision_join (self, ent_correction_new_object (case_, claim, object));
  if (changes->credibility != shown->credibility)
    self = ent_decision_join (self, ent_correction_new_credibility (case_, claim, changes->credibility));
  return self;
}

/**
 * ent_correction_new_changes:
 * @claims: (array length=n_claims): a claim, and those that say the same in copies of its article
 * @changes: how the first is to stand; what differs from how it stands is changed in all of them
 *
 * Returns: (transfer full) (nullable): the decision, one step; %NULL where the claim stands so already
 */
EntDecision *
ent_correction_new_changes (EntCase *case_, const guint *claims, guint n_claims, const EntClaimChanges *changes)
{
  const EntClaim *shown;
  g_autofree char *label = NULL;
  EntDecision *self = NULL;

  g_return_val_if_fail (n_claims > 0, NULL);

  shown = ent_case_get_claim (case_, claims[0]);
  for (guint i = 0; i < n_claims; i++)
    self = add_changes (self, case_, claims[i], shown, changes);
  if (self == NULL)
    return NULL;
  label = ent_correction_dup_claim_label (shown);
  return ent_decision_join (ent_decision_new ("Change “%s”", label), self);
}
