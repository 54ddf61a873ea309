/* ent-title-claims.c: what a title says: "President Tokayev", "Wang Yi, the Chinese foreign minister"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-claim-draft-private.h"

#include <string.h>

/* The relation that the words of a title tell, the longest end of them that is a title: "deputy foreign minister". */
static const EntRelationType *
find_office (const EntReading *reading, EntSpan role)
{
  g_autofree char *text = ent_span_dup_text (role, reading->text);
  g_autofree char *title = g_utf8_strdown (text, -1);
  const char *rest = title;

  while (rest != NULL)
    {
      const EntRelationType *relation = ent_vocabulary_find_office (reading->vocabulary, rest);

      if (relation != NULL)
        return relation;
      rest = strchr (rest, ' ');
      if (rest != NULL)
        rest++;
    }
  return NULL;
}

static gboolean
is_former (const EntReading *reading, const EntMention *mention)
{
  static const char *const words[] = { "former", "ex", "late", "then", "deposed", "ousted", NULL };
  const EntToken *tokens = reading->sentence->tokens;
  guint end = mention->first_token + mention->n_tokens;

  for (guint i = mention->first_token > 0 ? mention->first_token - 1 : 0; i < end; i++)
    if (g_strv_contains (words, tokens[i].norm))
      return TRUE;
  return FALSE;
}

static void
add_office (EntClaimDraft *self, const EntMention *holder, const EntMention *title)
{
  const EntRelationType *relation;

  if (title->affiliation == NULL || ent_span_is_empty (title->role) || is_former (self->reading, title))
    return;
  relation = find_office (self->reading, title->role);
  if (relation == NULL)
    return;
  ent_claim_draft_add_state (self, relation, holder->actor, holder->name, title->affiliation, title->span, title->role,
                             g_strconcat ("title:", relation->name, NULL));
}

static const EntMention *
get_head_mention (const EntReading *reading, int c)
{
  return ent_clause_chunk_is (reading, c, ENT_CHUNK_NOUN) ? reading->words[reading->chunks[c].head].mention : NULL;
}

static gboolean
is_person (const EntMention *mention)
{
  return mention != NULL && mention->form == ENT_MENTION_NAME && mention->actor->kind == ENT_ACTOR_PERSON;
}

static gboolean
is_title (const EntMention *mention)
{
  return mention != NULL && (mention->form == ENT_MENTION_ROLE || mention->form == ENT_MENTION_AGENT) &&
         mention->affiliation != NULL;
}

void
ent_title_claims_find (EntClaimDraft *self)
{
  const EntReading *reading = self->reading;

  for (guint i = 0; i < reading->n_mentions; i++)
    {
      const EntMention *mention = ent_mentions_get (reading->mentions, reading->first_mention + i);

      if (is_person (mention))
        add_office (self, mention, mention);
    }
  /* "Wang Yi, the Chinese foreign minister," and the other way round */
  for (int c = 0; c + 2 < reading->n_chunks; c++)
    {
      const EntMention *left = get_head_mention (reading, c);
      const EntMention *right = get_head_mention (reading, c + 2);

      if (!ent_clause_chunk_is (reading, c + 1, ENT_CHUNK_COMMA))
        continue;
      if (is_person (left) && is_title (right))
        add_office (self, left, right);
      else if (is_title (left) && is_person (right))
        add_office (self, right, left);
    }
}
