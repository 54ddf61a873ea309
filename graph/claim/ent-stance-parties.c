/* ent-stance-parties.c: how surely it is said, by whether the speaker is a party
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-stance-private.h"

#include <string.h>

static gboolean
speaks_for (const EntActor *speaker, const EntActor *actor)
{
  return strcmp (speaker->id, actor->id) == 0 ||
         (speaker->country != NULL && g_strcmp0 (speaker->country, actor->country) == 0);
}

static gboolean
is_harm (const EntRelationType *relation)
{
  static const char *const types[] = { "ACCUSE",   "REJECT", "THREATEN", "PROTEST", "SANCTION",
                                       "MOBILIZE", "COERCE", "ASSAULT",  NULL };

  return relation->plover != NULL && g_strv_contains ((const char *const *) types, relation->plover);
}

static gboolean
is_speech_act (const EntRelationType *relation)
{
  static const char *const types[] = { "ACCUSE", "PROTEST", "REJECT", "REQUEST", "THREATEN", NULL };

  return relation->plover != NULL && g_strv_contains (types, relation->plover);
}

/* Whether it is @actor, or somebody of the same country, who says it. */
gboolean
ent_stance_is_said_by (const EntStance *self, const EntActor *actor)
{
  for (guint i = 0; i < self->speakers->len; i++)
    if (speaks_for (((const EntMention *) self->speakers->pdata[i])->actor, actor))
      return TRUE;
  return FALSE;
}

/*
 * ent_stance_judge:
 *
 * A party that tells of its own act, or of what it was given, states it; anybody else alleges it; a party that says it
 * is not so denies it.
 */
EntStatus
ent_stance_judge (const EntStance *self, const EntRelationType *relation, const EntActor *source,
                  const EntActor *target)
{
  gboolean by_source = ent_stance_is_said_by (self, source), by_target = ent_stance_is_said_by (self, target);

  if (self->by_deed && is_speech_act (relation))
    return ENT_STATUS_ASSERTED;
  if (self->status == ENT_STATUS_NEGATED && self->said && !self->is_future && (by_source || by_target))
    return ENT_STATUS_DENIED;
  if (self->status != ENT_STATUS_ASSERTED || !self->said)
    return self->status;
  if (by_source || (by_target && !is_harm (relation)))
    return ENT_STATUS_ASSERTED;
  return ENT_STATUS_ALLEGED;
}
