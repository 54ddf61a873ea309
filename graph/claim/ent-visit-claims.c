/* ent-visit-claims.c: who is on a visit, and with whom, where a claim tells it without the word
 *
 * Whom a host receives at home visits that place; who flies with somebody accompanies him; who accompanies a visitor
 * visits too.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-state-claims-private.h"

#include <string.h>

static gboolean
is_of (const EntClaim *claim, const char *relation)
{
  return strcmp (claim->type->name, relation) == 0;
}

/* The node that a claim's trigger stands for, ENT_NODE_NONE for none. */
static int
find_trigger (const EntReading *reading, const EntClaim *claim)
{
  for (int i = 0; i < (int) reading->sentence->n_tokens; i++)
    if (ent_span_equal (ent_reading_get_token (reading, i)->span, claim->trigger_span))
      return reading->words[i].node;
  return ENT_NODE_NONE;
}

/* A claim as sure as @model, of the same time and in the same mouth. */
static void
add_like (EntClaimDraft *self, const EntClaim *model, const char *relation, const EntActor *source, EntSpan source_span,
          const EntActor *target, EntSpan target_span)
{
  const EntRelationType *type = ent_vocabulary_find_relation_type (self->reading->vocabulary, relation);

  if (type != NULL)
    ent_claim_draft_add_like (self, model, type, source, source_span, target, target_span,
                              g_strconcat ("visit:", relation, NULL));
}

/* ---- received at home ---------------------------------------------------- */

/* The place that @node itself is said to happen in: "received A | in Abidjan". */
static const EntMention *
find_place_of (const EntReading *reading, int node)
{
  static const char *const prepositions[] = { "in", "at", NULL };

  ENT_READING_FOR_EACH_CHILD (reading, node, child)
    {
      const EntMention *place = ent_state_get_mention (reading, child, ENT_ACTOR_PLACE);

      if (place != NULL && place->actor->country != NULL &&
          (reading->words[child].dependency == ENT_DEPENDENCY_OBL ||
           reading->words[child].dependency == ENT_DEPENDENCY_NMOD) &&
          ent_clause_has_case_of (reading, child, prepositions))
        return place;
    }
  return NULL;
}

/* Where a meeting is held: with its verb, its noun or whom one meets. */
static const EntMention *
find_meeting_place (const EntReading *reading, const EntClaim *meeting, int trigger)
{
  const EntMention *place = find_place_of (reading, trigger);
  EntSupport support;

  if (place == NULL && !ent_reading_is_verb (reading, trigger))
    {
      support = ent_clause_find_support (reading, trigger);
      if (support.verb != ENT_NODE_NONE && support.verb != trigger)
        place = find_place_of (reading, support.verb);
    }
  for (guint i = 0; place == NULL && i < reading->n_mentions; i++)
    {
      const EntMention *mention = ent_mentions_get (reading->mentions, reading->first_mention + i);

      if (ent_span_equal (mention->span, meeting->target_span) && mention->actor->kind == ENT_ACTOR_PERSON)
        place = find_place_of (reading, reading->words[mention->first_token].node);
    }
  return place;
}

/* "telephoned A in Paris": one need not be there. */
static gboolean
is_at_a_distance (const EntReading *reading)
{
  static const char *const words[] = { "call",    "letter", "phone", "telephone", "video", "videoconference",
                                       "virtual", "write",  NULL };

  for (guint i = 0; i < reading->sentence->n_tokens; i++)
    if (reading->words[i].mention == NULL && g_strv_contains (words, ent_reading_get_lemma (reading, i)))
      return TRUE;
  return FALSE;
}

static gboolean
is_guest (const EntActor *actor, const EntActor *host, const EntMention *place)
{
  return actor->kind == ENT_ACTOR_PERSON && actor->country != NULL &&
         strcmp (actor->country, place->actor->country) != 0 && g_strcmp0 (host->country, place->actor->country) == 0;
}

/* "Ouattara received Weah in Abidjan": who meets the other in the other's country is on a visit there. */
static void
read_meeting (EntClaimDraft *self, const EntClaim *meeting)
{
  int trigger = find_trigger (self->reading, meeting);
  const EntMention *place;

  if (trigger == ENT_NODE_NONE || is_at_a_distance (self->reading))
    return;
  place = find_meeting_place (self->reading, meeting, trigger);
  if (place == NULL)
    return;
  if (is_guest (meeting->source, meeting->target, place))
    add_like (self, meeting, "visits", meeting->source, meeting->source_span, place->actor, place->span);
  else if (is_guest (meeting->target, meeting->source, place))
    add_like (self, meeting, "visits", meeting->target, meeting->target_span, place->actor, place->span);
}

/* ---- travelled with ------------------------------------------------------ */

static gboolean
is_head_of_state (const EntActor *actor)
{
  static const char *const offices[] = { "chancellor", "emir",           "king",  "leader",         "premier",
                                         "president",  "prime minister", "queen", "supreme leader", NULL };

  for (guint i = 0; actor->role != NULL && offices[i] != NULL; i++)
    if (g_str_has_prefix (actor->role, offices[i]))
      return TRUE;
  return FALSE;
}

/* Whether the sentence says that the one is kin of the other or has an office: "with | his wife, A", "with | its
 * foreign minister, A". */
static gboolean
is_attendant (const EntClaimDraft *self, const EntActor *actor, const EntActor *traveller)
{
  for (guint i = self->first; i < self->claims->len; i++)
    {
      const EntClaim *claim = self->claims->pdata[i];

      if (strcmp (claim->source->id, actor->id) == 0 &&
          (is_of (claim, "works-for") ||
           (is_of (claim, "family-of") && strcmp (claim->target->id, traveller->id) == 0)))
        return TRUE;
    }
  return FALSE;
}

/* "flew to Cuba with his wife, Michelle", "travelled to Peru with Xi Jinping": both are there; who is of lower rank
 * accompanies the other. */
static void
read_journey (EntClaimDraft *self, const EntClaim *visit)
{
  static const char *const prepositions[] = { "with", "alongside", NULL };
  const EntReading *reading = self->reading;
  int trigger = find_trigger (reading, visit);

  if (trigger == ENT_NODE_NONE || visit->source->kind != ENT_ACTOR_PERSON)
    return;
  ENT_READING_FOR_EACH_CHILD (reading, trigger, child)
    {
      g_autoptr (GPtrArray) others = g_ptr_array_new ();

      if (reading->words[child].dependency != ENT_DEPENDENCY_OBL ||
          !ent_clause_has_case_of (reading, child, prepositions))
        continue;
      ent_argument_add_group (reading, (EntNounRef) { child, FALSE }, others);
      for (guint i = 0; i < others->len; i++)
        {
          const EntMention *other = others->pdata[i];

          /* "arrived for talks with the president" of that place */
          if (other->actor->kind != ENT_ACTOR_PERSON || strcmp (other->actor->id, visit->source->id) == 0 ||
              (other->actor->country != NULL && g_strcmp0 (other->actor->country, visit->source->country) != 0))
            continue;
          add_like (self, visit, "visits", other->actor, other->span, visit->target, visit->target_span);
          if (is_attendant (self, other->actor, visit->source) ||
              (is_head_of_state (visit->source) && !is_head_of_state (other->actor)))
            add_like (self, visit, "accompanies", other->actor, other->span, visit->source, visit->source_span);
          else if (is_head_of_state (other->actor) && !is_head_of_state (visit->source))
            add_like (self, visit, "accompanies", visit->source, visit->source_span, other->actor, other->span);
        }
    }
}

/* "Accompanied by his wife, Barack Obama landed in Cuba": she did too. */
static void
read_company (EntClaimDraft *self, const EntClaim *company, guint end)
{
  for (guint i = self->first; i < end; i++)
    {
      const EntClaim *visit = self->claims->pdata[i];

      if (is_of (visit, "visits") && company->source->kind == ENT_ACTOR_PERSON &&
          strcmp (visit->source->id, company->target->id) == 0)
        add_like (self, visit, "visits", company->source, company->source_span, visit->target, visit->target_span);
    }
}

void
ent_visit_claims_find (EntClaimDraft *self)
{
  guint end = self->claims->len;

  for (guint i = self->first; i < end; i++)
    {
      const EntClaim *claim = self->claims->pdata[i];

      if (claim->status == ENT_STATUS_NEGATED || claim->status == ENT_STATUS_DENIED)
        continue;
      if (is_of (claim, "meets") || is_of (claim, "talks-with"))
        read_meeting (self, claim);
      else if (is_of (claim, "visits"))
        read_journey (self, claim);
      else if (is_of (claim, "accompanies"))
        read_company (self, claim, end);
    }
}
