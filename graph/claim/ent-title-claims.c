/* ent-title-claims.c: what a title says: "President Tokayev", "Wang Yi, the Chinese foreign minister"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-claim-draft-private.h"

#include <string.h>

static const char *const relations[] = {
  [ENT_TITLE_LEADS] = "leads",
  [ENT_TITLE_WORKS_FOR] = "works-for",
};

/* "its ambassador | in Berlin", "envoy | to Iran": where somebody serves is not whom. */
static gboolean
is_post_abroad (const EntReading *reading, const EntMention *mention)
{
  const char *between = reading->text + mention->role.end;

  return mention->affiliation_span.start > mention->role.end &&
         (g_str_has_prefix (between, " in ") || g_str_has_prefix (between, " to "));
}

/* A title that somebody has is of his own country, whatever else stands beside it. */
static gboolean
is_of_another_country (const EntMention *mention, const EntActor *whose)
{
  return mention->actor->country != NULL && whose->kind == ENT_ACTOR_COUNTRY &&
         g_strcmp0 (mention->actor->country, whose->country) != 0;
}

/* Whether the title is that of a head of state or government wherever it stands. */
static gboolean
is_head_of_state (const EntReading *reading, const EntMention *mention)
{
  static const char *const titles[] = { "president", "prime minister", "premier",   "chancellor", "king", "queen",
                                        "emir",      "sultan",         "taoiseach", "leader",     NULL };
  g_autofree char *role = ent_span_dup_text (mention->role, reading->text);
  g_autofree char *small = g_utf8_strdown (role, -1);

  return mention->relation == ENT_TITLE_LEADS && g_strv_contains (titles, small);
}

/* "flew to Eritrea and embraced President Isaias Afwerki": the country whose leader is known to be meant, where the
 * sentence names it. */
static const EntMention *
find_country_led (const EntReading *reading, const EntMention *leader)
{
  for (guint i = 0; leader->actor->country != NULL && i < reading->n_mentions; i++)
    {
      const EntMention *mention = ent_mentions_get (reading->mentions, reading->first_mention + i);

      if (mention->actor->kind == ENT_ACTOR_COUNTRY && g_strcmp0 (mention->actor->country, leader->actor->country) == 0)
        return mention;
    }
  return NULL;
}

/* "Vladimir Putin's | spokesman, Dmitry Peskov", "his | deputy, Moses Blah": whose aide he is, where that is a person.
 */
static const EntMention *
find_principal (const EntReading *reading, const EntMention *mention)
{
  static const char *const aides[] = { "adviser",        "advisor",     "aide",       "assistant",
                                       "chief of staff", "deputy",      "lieutenant", "spokesman",
                                       "spokesperson",   "spokeswoman", NULL };
  g_autofree char *role = ent_span_dup_text (mention->role, reading->text);
  int before = (int) mention->first_token - 1;

  /* "Putin | 's | spokesman" */
  if (before > 0 && reading->words[before].mention == NULL)
    before--;
  if (before < 0 || !g_strv_contains (aides, role) || reading->words[before].mention == NULL ||
      !reading->words[before].mention->possessive)
    return NULL;
  return reading->words[before].mention->actor->kind == ENT_ACTOR_PERSON ? reading->words[before].mention : NULL;
}

static void
read_title (EntClaimDraft *self, const EntMention *mention)
{
  const EntReading *reading = self->reading;
  const EntRelationType *relation = ent_vocabulary_find_relation_type (reading->vocabulary,
                                                                       relations[mention->relation]);
  const EntActor *whose = mention->affiliation;
  EntSpan span = mention->affiliation_span;
  const EntMention *principal = find_principal (reading, mention);

  if (relation == NULL)
    return;
  if (principal != NULL)
    {
      whose = principal->actor;
      span = principal->span;
    }
  if (whose == NULL || ent_span_equal (span, mention->role))
    {
      const EntMention *country = whose != NULL || is_head_of_state (reading, mention)
                                    ? find_country_led (reading, mention)
                                    : NULL;

      if (country != NULL)
        {
          whose = country->actor;
          span = country->span;
        }
    }
  if (whose == NULL || is_of_another_country (mention, whose) || is_post_abroad (reading, mention))
    return;
  ent_claim_draft_add_state (self, relation, mention->actor, mention->name, whose, span, mention->role,
                             g_strconcat ("title:", relation->name, NULL));
}

/* "Ada Boro of Lagos University": no office is named, only where. */
static void
read_employer (EntClaimDraft *self, const EntMention *mention)
{
  const EntRelationType *relation = ent_vocabulary_find_relation_type (self->reading->vocabulary, "works-for");

  if (relation != NULL && mention->affiliation->kind == ENT_ACTOR_ORGANISATION)
    ent_claim_draft_add_state (self, relation, mention->actor, mention->name, mention->affiliation,
                               mention->affiliation_span, mention->affiliation_span, g_strdup ("title:employer"));
}

void
ent_title_claims_find (EntClaimDraft *self)
{
  for (guint i = 0; i < self->reading->n_mentions; i++)
    {
      const EntMention *mention = ent_mentions_get (self->reading->mentions, self->reading->first_mention + i);

      if (mention->form != ENT_MENTION_NAME || mention->actor->kind != ENT_ACTOR_PERSON)
        continue;
      if (mention->relation != ENT_TITLE_NONE && !ent_span_is_empty (mention->role))
        read_title (self, mention);
      else if (mention->relation == ENT_TITLE_NONE && mention->affiliation != NULL)
        read_employer (self, mention);
    }
}
