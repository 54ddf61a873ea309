/* ent-claim-draft.c: the claims of one sentence, while they are found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-claim-draft-private.h"

#include <string.h>

/* ---- PLOVER's modes ---------------------------------------------------- */

/* An announced act of cooperation is AGREE, an announced act of harm THREATEN, a refused cooperation REJECT
 * (PLOVER manual 2021, "modes"). */
static const char *
find_plover (const EntReading *reading, const EntRelationType *relation, const EntStance *stance, EntStatus status)
{
  static const char *const cooperation[] = { "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", NULL };
  static const char *const harm[] = { "SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "PROTEST", NULL };
  static const char *const refusals[] = { "refuse", "decline", "refusal", NULL };

  if (relation->plover == NULL)
    return NULL;
  if (status == ENT_STATUS_PLANNED && g_strv_contains (cooperation, relation->plover))
    return "AGREE";
  if (status == ENT_STATUS_PLANNED && g_strv_contains (harm, relation->plover))
    return "THREATEN";
  if (status == ENT_STATUS_NEGATED && stance->token >= 0 && g_strv_contains (cooperation, relation->plover) &&
      g_strv_contains (refusals, reading->sentence->tokens[stance->token].verb_lemma))
    return "REJECT";
  return relation->plover;
}

/* ---- times ------------------------------------------------------------- */

static int
find_chunk_at (const EntReading *reading, guint32 byte)
{
  const EntToken *tokens = reading->sentence->tokens;

  for (int c = 0; c < reading->n_chunks; c++)
    if (tokens[reading->chunks[c].end - 1].span.end > byte)
      return c;
  return reading->n_chunks - 1;
}

static gboolean
opens_sentence (const EntReading *reading, int time)
{
  for (int c = 0; c < time; c++)
    if (reading->chunks[c].kind != ENT_CHUNK_PREPOSITION && reading->chunks[c].kind != ENT_CHUNK_ADVERB)
      return FALSE;
  return TRUE;
}

/* Whether the phrase or clause that the time stands in is one of its own, put before the trigger's with a comma. */
static gboolean
stands_in_front (const EntReading *reading, int time)
{
  for (int c = time - 1; c >= 0; c--)
    {
      const EntChunk *chunk = &reading->chunks[c];

      if (chunk->kind == ENT_CHUNK_VERB || strcmp (reading->sentence->tokens[chunk->first].norm, "according") == 0)
        return TRUE;
      if (chunk->kind == ENT_CHUNK_COMMA || chunk->kind == ENT_CHUNK_BREAK)
        return FALSE;
    }
  return FALSE;
}

static gboolean
is_action_noun (const EntReading *reading, const EntChunk *chunk)
{
  return chunk->kind == ENT_CHUNK_NOUN &&
         ent_vocabulary_find_noun_frames (reading->vocabulary, ent_reading_get_lemma (reading, chunk)) != NULL;
}

/* Whether the words at @time date what the chunk @trigger tells: no clause, no other verb and no other noun of action
 * lies between. A time that opens the sentence dates what its main clause tells. */
static gboolean
dates (const EntReading *reading, int trigger, int time)
{
  gboolean opens = opens_sentence (reading, time);
  int verb;

  for (int c = MIN (trigger, time) + 1; c < MAX (trigger, time); c++)
    switch (reading->chunks[c].kind)
      {
      case ENT_CHUNK_THAT:
      case ENT_CHUNK_SUBORDINATOR:
      case ENT_CHUNK_RELATIVE:
      case ENT_CHUNK_BREAK:
        return FALSE;
      case ENT_CHUNK_VERB:
        /* "talks were held last week", "the invasion began in 2022" */
        if (!(opens && time < trigger) && !(reading->chunks[trigger].kind == ENT_CHUNK_NOUN &&
                                            ent_clause_is_subject_of (reading, trigger, &verb) && verb == c &&
                                            (ent_reading_has_set (reading, &reading->chunks[c], ENT_SET_OCCUR_VERB) ||
                                             ent_reading_has_set (reading, &reading->chunks[c], ENT_SET_SUPPORT_VERB))))
          return FALSE;
        break;
      case ENT_CHUNK_COMMA:
        /* "met B, on Monday," but not "met B, following talks on Monday" */
        if ((time < trigger && stands_in_front (reading, time)) ||
            (time > trigger && c != ent_clause_skip_left (reading, time)))
          return FALSE;
        break;
      case ENT_CHUNK_NOUN:
        if (is_action_noun (reading, &reading->chunks[c]) && reading->chunks[trigger].kind == ENT_CHUNK_NOUN)
          return FALSE;
        break;
      default:
        break;
      }
  return TRUE;
}

static const EntTime *
find_time (const EntClaimDraft *self, int trigger)
{
  const EntTime *best = NULL;
  int least = G_MAXINT;

  for (guint i = 0; i < self->times->len; i++)
    {
      const EntTime *time = &g_array_index (self->times, EntTime, i);
      int chunk = find_chunk_at (self->reading, time->span.start);
      int distance = ABS (chunk - trigger);

      if (!dates (self->reading, trigger, chunk))
        continue;
      if (distance == least)
        best = NULL; /* two as near as each other: not known */
      else if (distance < least)
        {
          best = time;
          least = distance;
        }
    }
  return best;
}

/* ---- claims ------------------------------------------------------------ */

static gboolean
is_known (const EntClaimDraft *self, const EntRelationType *relation, const EntActor *source, const EntActor *target)
{
  for (guint i = self->first; i < self->claims->len; i++)
    {
      const EntClaim *claim = self->claims->pdata[i];

      if (claim->type != relation)
        continue;
      if (strcmp (claim->source->id, source->id) == 0 && strcmp (claim->target->id, target->id) == 0)
        return TRUE;
      if (!relation->directed && strcmp (claim->source->id, target->id) == 0 &&
          strcmp (claim->target->id, source->id) == 0)
        return TRUE;
    }
  return FALSE;
}

/* A place is gone to, fought over or watched; it does nothing and nothing else is done to it. */
static gboolean
may_be_target (const EntRelationType *relation, const EntMention *mention)
{
  static const char *const on_places[] = { "visits", "attacks", "fights", "mobilizes", NULL };

  return (!mention->is_place && mention->actor->kind != ENT_ACTOR_PLACE) || g_strv_contains (on_places, relation->name);
}

/* Interviews are no talks. */
static gboolean
is_interview (const EntRelationType *relation, const EntMention *mention)
{
  return g_strcmp0 (relation->plover, "CONSULT") == 0 && g_str_has_prefix (mention->actor->id, "media:");
}

/* A country accompanies nobody and succeeds nobody: people do. */
static gboolean
may_be_source (const EntRelationType *relation, const EntMention *mention)
{
  return !mention->is_place && mention->actor->kind != ENT_ACTOR_PLACE &&
         (relation->plover != NULL || mention->actor->kind != ENT_ACTOR_COUNTRY);
}

/* "Putin visited Russia's Far East": a leader and the own country are one side. */
static gboolean
is_own_side (const EntRelationType *relation, const EntActor *source, const EntActor *target)
{
  static const char *const within[] = { "COERCE", "ASSAULT", "PROTEST", "ACCUSE", "REJECT", "CONCEDE", NULL };

  if (strcmp (source->id, target->id) == 0)
    return TRUE;
  if (source->country == NULL || g_strcmp0 (source->country, target->country) != 0)
    return FALSE;
  if (source->kind == ENT_ACTOR_PERSON && target->kind == ENT_ACTOR_PERSON)
    return FALSE;
  return relation->plover != NULL && !g_strv_contains (within, relation->plover);
}

static gboolean
add_pair (EntClaimDraft *self, const EntFinding *finding, const EntStance *stance, const EntMention *source,
          const EntMention *target)
{
  const EntReading *reading = self->reading;
  const EntChunk *trigger = &reading->chunks[finding->trigger];
  EntClaim *claim;
  const EntTime *time;

  if (!may_be_source (finding->relation, source) || !may_be_target (finding->relation, target) ||
      is_interview (finding->relation, source) || is_interview (finding->relation, target) ||
      is_own_side (finding->relation, source->actor, target->actor))
    return FALSE;
  if (is_known (self, finding->relation, source->actor, target->actor))
    return TRUE;
  claim = ent_claim_new (self->article, source->actor, finding->relation, target->actor);
  claim->status = ent_stance_judge (stance, finding->relation, source->actor, target->actor);
  claim->plover = find_plover (reading, finding->relation, stance, claim->status);
  if (finding->thing != ENT_CHUNK_NONE)
    claim->object = ent_argument_dup_thing (reading, finding->thing);
  for (guint i = 0; i < stance->speakers->len; i++)
    {
      const EntMention *speaker = stance->speakers->pdata[i];

      g_ptr_array_add (claim->said_by, ent_actor_ref (speaker->actor));
    }
  time = find_time (self, finding->trigger);
  if (time != NULL)
    {
      claim->event = claim->status == ENT_STATUS_PLANNED ? time->future : time->past;
      if (!ent_interval_is_none (claim->event))
        claim->date_text = time->span;
    }
  claim->sentence = reading->sentence->span;
  claim->source_span = source->span;
  claim->target_span = target->span;
  claim->trigger_span = trigger->kind == ENT_CHUNK_VERB
                          ? ent_reading_get_span (reading, trigger->head, trigger->head + 1)
                          : ent_reading_get_span (reading, trigger->end - 1, trigger->end);
  if (stance->token >= 0)
    claim->status_span = reading->sentence->tokens[stance->token].span;
  claim->rule = g_strconcat (finding->rule_kind, ":", finding->rule_name, NULL);
  g_ptr_array_add (self->claims, claim);
  return TRUE;
}

/*
 * ent_claim_draft_add:
 *
 * Adds a claim for every source and target; without targets, for every two of the sources.
 *
 * Returns: whether there is one now, added or known before
 */
gboolean
ent_claim_draft_add (EntClaimDraft *self, const EntFinding *finding, const EntStance *stance)
{
  gboolean added = FALSE;

  for (guint s = 0; s < finding->sources->len; s++)
    if (finding->targets->len > 0)
      for (guint t = 0; t < finding->targets->len; t++)
        added |= add_pair (self, finding, stance, finding->sources->pdata[s], finding->targets->pdata[t]);
    else
      for (guint t = s + 1; t < finding->sources->len; t++)
        added |= add_pair (self, finding, stance, finding->sources->pdata[s], finding->sources->pdata[t]);
  return added;
}

/* Adds a plain state of affairs: "president Tokayev" leads Kazakhstan. @rule: (transfer full) */
void
ent_claim_draft_add_state (EntClaimDraft *self, const EntRelationType *relation, const EntActor *source,
                           EntSpan source_span, const EntActor *target, EntSpan target_span, EntSpan trigger,
                           char *rule)
{
  g_autofree char *owned = rule;
  EntClaim *claim;

  if (strcmp (source->id, target->id) == 0 || is_known (self, relation, source, target))
    return;
  claim = ent_claim_new (self->article, (EntActor *) source, relation, (EntActor *) target);
  claim->sentence = self->reading->sentence->span;
  claim->source_span = source_span;
  claim->target_span = target_span;
  claim->trigger_span = trigger;
  claim->rule = g_steal_pointer (&owned);
  g_ptr_array_add (self->claims, claim);
}
