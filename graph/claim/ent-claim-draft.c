/* ent-claim-draft.c: the claims of one sentence, while they are found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-claim-draft-private.h"

#include <string.h>

/* ---- PLOVER's modes ---------------------------------------------------- */

/* "refused to meet", "would not meet" */
static gboolean
is_refused (const EntReading *reading, const EntStance *stance)
{
  static const char *const refusals[] = { "refuse", "decline", "refusal", NULL };

  return stance->is_willed ||
         (stance->token >= 0 && g_strv_contains (refusals, ent_reading_get_lemma (reading, stance->token)));
}

/* "warned that it would attack", "said it would attack if B" */
static gboolean
is_threatened (const EntStance *stance, EntStatus status, const EntActor *source)
{
  return stance->is_willed && ((stance->warned && status == ENT_STATUS_POSSIBLE) ||
                               (status == ENT_STATUS_CONDITIONAL && ent_stance_is_said_by (stance, source)));
}

/* "will meet", "would meet if B", "is ready to meet" */
static gboolean
is_announced (const EntReading *reading, const EntStance *stance, EntStatus status)
{
  static const char *const readiness[] = { "offer", "prepared", "readiness", "ready", "willing", "willingness", NULL };

  switch (status)
    {
    case ENT_STATUS_PLANNED:
      return TRUE;
    case ENT_STATUS_CONDITIONAL:
      return stance->is_willed;
    case ENT_STATUS_POSSIBLE:
      return stance->token >= 0 && g_strv_contains (readiness, ent_reading_get_lemma (reading, stance->token));
    default:
      return FALSE;
    }
}

/* An announced act of cooperation is AGREE, an announced act of harm THREATEN, a refused cooperation REJECT
 * (PLOVER manual 2021, "modes"). */
static const char *
find_plover (const EntReading *reading, const EntFinding *finding, const EntStance *stance, EntStatus status,
             const EntActor *source)
{
  static const char *const cooperation[] = { "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", NULL };
  static const char *const harm[] = { "SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "PROTEST", NULL };
  const char *plover = finding->plover != NULL ? finding->plover : finding->relation->plover;

  if (plover == NULL)
    return NULL;
  if (is_announced (reading, stance, status) && g_strv_contains (cooperation, plover))
    return "AGREE";
  if ((status == ENT_STATUS_PLANNED || is_threatened (stance, status, source)) && g_strv_contains (harm, plover))
    return "THREATEN";
  if (status == ENT_STATUS_NEGATED && g_strv_contains (cooperation, plover) && is_refused (reading, stance))
    return "REJECT";
  return plover;
}

/* ---- claims ------------------------------------------------------------ */

static gboolean
is_known (const EntClaimDraft *self, const EntRelationType *relation, const EntActor *source, const EntActor *target,
          const EntTime *time)
{
  for (guint i = self->first; i < self->claims->len; i++)
    {
      const EntClaim *claim = self->claims->pdata[i];

      /* "their second summit, after one in April 2019": of another time, another event */
      if (claim->type != relation || (time != NULL && !ent_span_equal (claim->date_text, time->span)))
        continue;
      if (strcmp (claim->source->id, source->id) == 0 && strcmp (claim->target->id, target->id) == 0)
        return TRUE;
      if (!relation->directed && strcmp (claim->source->id, target->id) == 0 &&
          strcmp (claim->target->id, source->id) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "led Chad's soldiers", "leads the Chadian delegation": who leads some of a state's people does not lead the state. */
static gboolean
is_part_of_state (const EntReading *reading, const EntMention *mention)
{
  static const char *const whole[] = {
    "administration", "cabinet", "government", "junta", "leadership", "regime", NULL
  };
  guint last = mention->first_token + mention->n_tokens - 1;

  return mention->form == ENT_MENTION_AGENT && mention->actor->kind == ENT_ACTOR_COUNTRY &&
         !ent_reading_is_one_of (reading, (int) last, whole);
}

/* A place is gone to, sent goods, fought over or watched; it does nothing and nothing else is done to it. */
static gboolean
may_be_target (const EntReading *reading, const EntRelationType *relation, const EntMention *mention)
{
  static const char *const on_people[] = { "accompanies", "family-of", "succeeds", NULL };
  static const char *const on_places[] = { "visits", "supplies", "attacks",   "fights",   "mobilizes",
                                           "yields", "coerces",  "sanctions", "protests", NULL };

  if (mention->actor->kind == ENT_ACTOR_COUNTRY && g_strv_contains (on_people, relation->name))
    return FALSE;
  if (strcmp (relation->name, "leads") == 0 && is_part_of_state (reading, mention))
    return FALSE;
  return (!mention->is_place && mention->actor->kind != ENT_ACTOR_PLACE) || g_strv_contains (on_places, relation->name);
}

/* Interviews are no talks. */
static gboolean
is_interview (const EntRelationType *relation, const EntMention *mention)
{
  return g_strcmp0 (relation->plover, "CONSULT") == 0 &&
         (g_str_has_prefix (mention->actor->id, "media:") ||
          (mention->actor->kind == ENT_ACTOR_GROUP && g_str_has_suffix (mention->actor->id, "-journalists")));
}

/* A country accompanies nobody and succeeds nobody: people do. It is a member of a body, where a noun says so. */
static gboolean
may_be_source (const EntFinding *finding, const EntMention *mention)
{
  if (strcmp (finding->relation->name, "leads") == 0 && mention->actor->kind == ENT_ACTOR_GROUP)
    return FALSE;
  return !mention->is_place && mention->actor->kind != ENT_ACTOR_PLACE &&
         (finding->relation->plover != NULL || mention->actor->kind != ENT_ACTOR_COUNTRY ||
          strcmp (finding->rule_kind, "noun") == 0);
}

static gboolean
is_body (const EntActor *actor)
{
  return actor->kind == ENT_ACTOR_GROUP || actor->kind == ENT_ACTOR_ORGANISATION;
}

/* Whether somebody is known to hold an office of the state. */
static gboolean
holds_office (const EntMention *mention)
{
  static const char *const others[] = {
    "activist",   "businessman",  "cleric",  "opposition leader",         "opposition politician",
    "politician", "rebel leader", "senator", "spiritual leader of Tibet", NULL
  };

  if (mention->actor->kind != ENT_ACTOR_PERSON)
    return FALSE;
  /* the text's own words, "dissident", "former president", tell more than what the person once was */
  if (mention->relation != ENT_TITLE_NONE || !ent_span_is_empty (mention->role))
    return mention->relation != ENT_TITLE_NONE;
  return mention->actor->role != NULL && !g_strv_contains (others, mention->actor->role);
}

/* Whether somebody asks or threatens the own country from outside its government: "the bishop appealed to Nairobi". */
static gboolean
is_appeal_to_own_state (const EntRelationType *relation, const EntMention *source, const EntMention *target)
{
  static const char *const types[] = { "REQUEST", "THREATEN", NULL };

  return relation->plover != NULL && g_strv_contains (types, relation->plover) && !holds_office (source) &&
         strcmp (source->actor->id, target->actor->id) != 0 &&
         (source->actor->kind == ENT_ACTOR_PERSON || target->actor->kind == ENT_ACTOR_PERSON);
}

/* "Putin visited Russia's Far East": a leader and the own country are one side; its rebels, unions and companies are
 * not. */
static gboolean
is_own_side (const EntRelationType *relation, const EntActor *source, const EntActor *target)
{
  static const char *const within[] = { "COERCE", "ASSAULT", "PROTEST", "ACCUSE", "REJECT", "CONCEDE", NULL };
  /* a state strips one of its people of a right, or sets one free */
  static const char *const on_people[] = { "SANCTION", "RETREAT", NULL };

  if (strcmp (source->id, target->id) == 0)
    return TRUE;
  if (source->country == NULL || g_strcmp0 (source->country, target->country) != 0)
    return FALSE;
  if ((source->kind == ENT_ACTOR_PERSON && target->kind == ENT_ACTOR_PERSON) || is_body (source) || is_body (target))
    return FALSE;
  if (relation->plover == NULL)
    return FALSE;
  return !g_strv_contains (within, relation->plover) &&
         !(source->kind == ENT_ACTOR_COUNTRY && target->kind == ENT_ACTOR_PERSON &&
           g_strv_contains (on_people, relation->plover));
}

/* "called it a blow to | his country": of his own. */
static gboolean
is_own_country (const EntMention *source, const EntMention *target)
{
  return source->actor->kind == ENT_ACTOR_PERSON && target->form == ENT_MENTION_PRONOUN &&
         target->actor->kind == ENT_ACTOR_COUNTRY && g_strcmp0 (source->actor->country, target->actor->country) == 0;
}

/* A capital stands for its state: what another does by force to Kabul it does to Afghanistan. */
static EntActor *
get_target (const EntClaimDraft *self, const EntRelationType *relation, const EntActor *source,
            const EntMention *mention)
{
  static const char *const force[] = { "attacks", "coerces", "fights", "mobilizes", "sanctions", NULL };
  EntActor *place = mention->actor, *country;

  if (place->kind != ENT_ACTOR_PLACE || place->country == NULL || g_strcmp0 (place->country, source->country) == 0 ||
      !g_strv_contains (force, relation->name))
    return place;
  country = ent_gazetteer_find_country (self->gazetteer, place->country);
  return country != NULL && ent_gazetteer_find_capital (self->gazetteer, country) == place ? country : place;
}

/* "marched against the Oslo accords": one protests in a place only at home. */
static gboolean
is_far_protest (const EntRelationType *relation, const EntActor *source, const EntActor *target)
{
  return strcmp (relation->name, "protests") == 0 && target->kind == ENT_ACTOR_PLACE &&
         g_strcmp0 (source->country, target->country) != 0;
}

static gboolean
add_pair (EntClaimDraft *self, const EntFinding *finding, const EntStance *stance, const EntMention *source,
          const EntMention *target)
{
  const EntReading *reading = self->reading;
  EntActor *actor = get_target (self, finding->relation, source->actor, target);
  EntClaim *claim;
  const EntTime *time;
  gboolean past;

  if (!may_be_source (finding, source) || !may_be_target (reading, finding->relation, target) ||
      is_interview (finding->relation, source) || is_interview (finding->relation, target) ||
      is_far_protest (finding->relation, source->actor, actor) || is_own_country (source, target) ||
      (is_own_side (finding->relation, source->actor, actor) &&
       !is_appeal_to_own_state (finding->relation, source, target)))
    return FALSE;
  time = ent_claim_draft_find_time (self, finding->trigger, &past);
  if (is_known (self, finding->relation, source->actor, actor, time))
    return TRUE;
  claim = ent_claim_new (self->article, source->actor, finding->relation, actor);
  claim->status = ent_stance_judge (stance, finding->relation, source->actor, actor);
  claim->plover = find_plover (reading, finding, stance, claim->status, source->actor);
  if (finding->thing != ENT_NODE_NONE)
    claim->object = ent_thing_dup (reading, finding->thing);
  for (guint i = 0; i < stance->speakers->len; i++)
    {
      const EntMention *speaker = stance->speakers->pdata[i];

      g_ptr_array_add (claim->said_by, ent_actor_ref (speaker->actor));
    }
  if (time != NULL)
    {
      claim->event = claim->status == ENT_STATUS_PLANNED && !past ? time->future : time->past;
      if (!ent_interval_is_none (claim->event))
        claim->date_text = time->span;
    }
  claim->sentence = reading->sentence->span;
  claim->source_span = source->span;
  claim->target_span = target->span;
  claim->trigger_span = ent_reading_get_token (reading, finding->trigger)->span;
  if (stance->token >= 0)
    claim->status_span = ent_reading_get_token (reading, stance->token)->span;
  claim->rule = g_strconcat (finding->rule_kind, ":", finding->rule_name, NULL);
  g_ptr_array_add (self->claims, claim);
  return TRUE;
}

static gboolean
is_group_of (const EntActor *actor, const char *const *names)
{
  if (actor->kind != ENT_ACTOR_GROUP)
    return FALSE;
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_has_suffix (actor->id, names[i]))
      return TRUE;
  return FALSE;
}

/* What demonstrators do by force is a riot, but for bloodshed ("rioters | torched shops"), and people who shut a road
 * protest. */
static gboolean
is_riot (const EntReading *reading, const EntFinding *finding, const EntActor *source)
{
  static const char *const bloodshed[] = { "behead", "execute", "injure", "kill",  "lynch", "murder",
                                           "rape",   "shoot",   "stab",   "wound", NULL };
  static const char *const rioters[] = { "-activists", "-exiles",  "-opposition", "-protesters",
                                         "-students",  "-workers", NULL };
  static const char *const obstructions[] = { "barricade", "besiege",  "block",    "blockade",
                                              "close",     "obstruct", "surround", NULL };
  static const char *const crowds[] = { "-activists", "-civilians", "-lawyers", "-opposition", "-protesters",
                                        "-refugees",  "-students",  "-unions",  "-workers",    NULL };
  const char *trigger = ent_reading_get_lemma (reading, finding->trigger);

  if (strcmp (finding->relation->name, "attacks") == 0)
    return is_group_of (source, rioters) && !g_strv_contains (bloodshed, trigger);
  return strcmp (finding->relation->name, "coerces") == 0 && is_group_of (source, crowds) &&
         g_strv_contains (obstructions, trigger);
}

/* The finding as it is of one source. */
static EntFinding
get_finding_of (const EntReading *reading, const EntFinding *finding, const EntActor *source)
{
  EntFinding self = *finding;
  const EntRelationType *protests = ent_vocabulary_find_relation_type (reading->vocabulary, "protests");

  if (protests != NULL && is_riot (reading, finding, source))
    self.relation = protests;
  return self;
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
    {
      const EntMention *source = finding->sources->pdata[s];
      EntFinding own = get_finding_of (self->reading, finding, source->actor);

      for (guint t = 0; t < finding->targets->len; t++)
        added |= add_pair (self, &own, stance, source, finding->targets->pdata[t]);
      for (guint t = s + 1; finding->targets->len == 0 && t < finding->sources->len; t++)
        added |= add_pair (self, &own, stance, source, finding->sources->pdata[t]);
    }
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

  if (strcmp (source->id, target->id) == 0 || is_known (self, relation, source, target, NULL))
    return;
  claim = ent_claim_new (self->article, (EntActor *) source, relation, (EntActor *) target);
  claim->sentence = self->reading->sentence->span;
  claim->source_span = source_span;
  claim->target_span = target_span;
  claim->trigger_span = trigger;
  claim->rule = g_steal_pointer (&owned);
  g_ptr_array_add (self->claims, claim);
}

/*
 * ent_claim_draft_add_like:
 * @model: a claim of this sentence from which the new one follows: it is as sure, of the same time, in the same mouth
 * @relation: of the same PLOVER type, or structural
 * @rule: (transfer full)
 *
 * Adds what @model implies of the two; nothing of those who are one side.
 *
 * Returns: (transfer none) (nullable): the claim, or %NULL where none was added
 */
EntClaim *
ent_claim_draft_add_like (EntClaimDraft *self, const EntClaim *model, const EntRelationType *relation,
                          const EntActor *source, EntSpan source_span, const EntActor *target, EntSpan target_span,
                          char *rule)
{
  g_autofree char *owned = rule;
  EntClaim *claim;

  if (is_own_side (relation, source, target) || is_known (self, relation, source, target, NULL))
    return NULL;
  claim = ent_claim_new (self->article, (EntActor *) source, relation, (EntActor *) target);
  claim->status = model->status;
  claim->plover = relation->plover != NULL ? model->plover : NULL;
  for (guint i = 0; i < model->said_by->len; i++)
    g_ptr_array_add (claim->said_by, ent_actor_ref (model->said_by->pdata[i]));
  claim->event = model->event;
  claim->date_text = model->date_text;
  claim->sentence = model->sentence;
  claim->source_span = source_span;
  claim->target_span = target_span;
  claim->trigger_span = model->trigger_span;
  claim->status_span = model->status_span;
  claim->rule = g_steal_pointer (&owned);
  g_ptr_array_add (self->claims, claim);
  return claim;
}
