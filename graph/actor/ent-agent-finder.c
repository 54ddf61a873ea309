/* ent-agent-finder.c: people who act for a state: "US officials", "Turkey's army", "the government of Peru"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor/ent-finder-private.h"

#define MAX_MODIFIERS 4

/* Those for whom agents act: states, and organisations and groups ("NATO forces", "the bloc's officials"). */
static gboolean
has_agents (const EntMentionDraft *draft)
{
  return ent_finder_is_state (draft) ||
         (draft != NULL && draft->actor != NULL &&
          (draft->form == ENT_MENTION_NAME || draft->form == ENT_MENTION_PRONOUN) &&
          (draft->actor->kind == ENT_ACTOR_ORGANISATION || draft->actor->kind == ENT_ACTOR_GROUP));
}

/* "defence", "anti-corruption", "warring": whatever tells more of those who act, unless they no longer do. */
static gboolean
is_modifier (const EntFinder *self, guint sentence, guint index)
{
  const EntToken *token = ent_finder_get_token (self, sentence, index);

  if (ent_finder_match_agent (self, sentence, index) > 0)
    return FALSE;
  if (ent_word_list_has (ENT_WORDS_AGENT_MODIFIER, token->norm))
    return TRUE;
  return self->document->sentences[sentence].has_tree && (token->flags & ENT_TOKEN_WORD) != 0 &&
         (token->flags & ENT_TOKEN_CAPITALISED) == 0 && token->dependency == ENT_DEPENDENCY_AMOD &&
         token->head > (gint) index && !ent_word_list_has (ENT_WORDS_NO_OFFICE, token->norm) &&
         !ent_word_list_has (ENT_WORDS_GROUP_MODIFIER, token->norm);
}

static guint
skip_modifiers (const EntFinder *self, guint sentence, guint index)
{
  guint i = index;

  while (i < index + MAX_MODIFIERS && is_modifier (self, sentence, i))
    i++;
  return i;
}

/* "Turkish and Iranian troops": what stands before the first as an adjective shares the noun. */
static void
share_noun (EntFinder *self, EntMentionDraft *agent)
{
  guint i = agent->range.first;
  EntMentionDraft *other;

  /* "Greek and Turkish Cypriot leaders" */
  if (agent->actor->kind != ENT_ACTOR_COUNTRY)
    return;
  while (i > 1 && (ent_finder_is_norm (self, agent->sentence, i - 1, "and") ||
                   ent_finder_is_norm (self, agent->sentence, i - 1, "or") ||
                   ent_finder_is_norm (self, agent->sentence, i - 1, ",")))
    {
      const EntToken *token;

      other = ent_finder_get_draft (self, agent->sentence, i - 2);
      if (!ent_finder_is_state (other))
        return;
      token = ent_finder_get_token (self, agent->sentence, other->range.first);
      if (other->kind != ENT_ENTRY_ADJECTIVE && (token->flags & ENT_TOKEN_ALL_CAPITALS) == 0)
        return;
      other->form = ENT_MENTION_AGENT;
      i = other->range.first;
    }
}

/* "the Russian military action": what stands before another noun is no agent. */
static gboolean
is_attribute (const EntFinder *self, guint sentence, guint end)
{
  const EntToken *last = ent_finder_get_token (self, sentence, end - 1);
  const EntToken *next = ent_finder_get_token (self, sentence, end);

  if (strcmp (last->norm, "military") != 0 && strcmp (last->norm, "intelligence") != 0)
    return FALSE;
  return (next->flags & (ENT_TOKEN_WORD | ENT_TOKEN_CAPITALISED)) == ENT_TOKEN_WORD && next->norm[0] != '\'' &&
         !ent_word_list_has (ENT_WORDS_FUNCTION, next->norm) && !g_str_has_suffix (next->norm, "ed") &&
         !ent_word_list_has (ENT_WORDS_SPEECH, next->verb_lemma) &&
         !ent_word_list_has (ENT_WORDS_PERSON_VERB, next->verb_lemma);
}

/* "Turkish troops", "Turkey's army", "senior Chinese foreign and defence officials". */
static void
find_behind (EntFinder *self, EntMentionDraft *draft)
{
  guint s = draft->sentence, end = draft->range.first + draft->range.n, n;

  if (ent_finder_is_possessive (self, s, end))
    end++;
  else if (ent_finder_is_norm (self, s, end, "-"))
    return;
  end = skip_modifiers (self, s, end);
  n = ent_finder_match_agent (self, s, end);
  if (n == 0 || ent_finder_match_title (self, s, end, NULL) > n || is_attribute (self, s, end + n))
    return;
  draft->form = ENT_MENTION_AGENT;
  ent_finder_extend (self, draft, draft->range.first, end + n);
  draft->name = draft->range;
  share_noun (self, draft);
}

/* "opposition | leaders" in Lima: they do not act for the state. */
static gboolean
ends_group (const EntFinder *self, guint sentence, guint agent, guint n)
{
  const EntToken *tokens = self->document->sentences[sentence].tokens;

  return agent > 0 && ent_phrase_trie_match (self->gazetteer->groups, tokens + agent - 1, n + 1, NULL, NULL) == n + 1;
}

/* "Russian | leaders | in Latvia", "Sikh | leaders | in Delhi" */
static gboolean
is_of_others (const EntFinder *self, guint sentence, guint agent)
{
  return agent > 0 && !ent_finder_is_first_word (self, sentence, agent - 1) &&
         ent_finder_is_joined (self, sentence, agent) &&
         (ent_finder_get_token (self, sentence, agent - 1)->flags & ENT_TOKEN_CAPITALISED) != 0;
}

/* "the government of Peru", "officials in Lima" */
static void
find_before (EntFinder *self, EntMentionDraft *draft)
{
  static const char *const seated[] = { "authorities", "court",     "courts",     "diplomats",  "government",
                                        "judge",       "judges",    "junta",      "lawmakers",  "leaders",
                                        "leadership",  "ministry",  "officials",  "parliament", "policymakers",
                                        "prosecutors", "regime",    "rulers",     "tribunal",   NULL };
  guint s = draft->sentence, i = draft->range.first;
  gboolean of;

  if (draft->form == ENT_MENTION_DEMONYM || i < 2)
    return;
  i -= ent_finder_is_norm (self, s, i - 1, "the");
  if (i < 2)
    return;
  of = ent_finder_is_norm (self, s, i - 1, "of");
  if (!of && !(ent_finder_is_norm (self, s, i - 1, "in") &&
               g_strv_contains (seated, ent_finder_get_token (self, s, i - 2)->norm)))
    return;
  for (guint n = 3; n > 0; n--)
    if (n < i && ent_finder_get_draft (self, s, i - 1 - n) == NULL &&
        ent_finder_match_agent (self, s, i - 1 - n) == n && !ends_group (self, s, i - 1 - n, n) &&
        (of || !is_of_others (self, s, i - 1 - n)))
      {
        draft->form = ENT_MENTION_AGENT;
        ent_finder_extend (self, draft, i - 1 - n, draft->range.first + draft->range.n);
        draft->name = draft->range;
        return;
      }
}

/* "A former Honduran president", "Israel's retired generals": who once acted for a state does so no more, and their words
 * are not its. */
static gboolean
is_out_of_office (const EntFinder *self, const EntMentionDraft *draft)
{
  guint s = draft->sentence, first = draft->range.first, end = first + draft->range.n;
  gboolean former;

  for (guint i = 0; i < MAX_MODIFIERS && ent_word_list_has (ENT_WORDS_AGENT_MODIFIER,
                                                            ent_finder_get_token (self, s, first - 1)->norm); i++)
    first--;
  if (ent_finder_is_norm (self, s, first - 1, "-"))
    first--;
  former = ent_word_list_has (ENT_WORDS_NO_OFFICE, ent_finder_get_token (self, s, first - 1)->norm);
  end += ent_finder_is_possessive (self, s, end);
  end = skip_modifiers (self, s, end);
  if (ent_word_list_has (ENT_WORDS_NO_OFFICE, ent_finder_get_token (self, s, end)->norm))
    {
      former = TRUE;
      end = skip_modifiers (self, s, end + 1);
    }
  return former && (ent_finder_match_agent (self, s, end) > 0 || ent_finder_match_title (self, s, end, NULL) > 0);
}

/* The country that those of a family name lead or led; NULL for several. */
static EntActor *
find_country_of_leaders (const EntFinder *self, const char *norm)
{
  const GPtrArray *namesakes = ent_gazetteer_get_namesakes (self->gazetteer, norm);
  const char *country = NULL;

  for (guint i = 0; namesakes != NULL && i < namesakes->len; i++)
    {
      const EntOffice *office = namesakes->pdata[i];

      if (!office->leads)
        continue;
      if (country != NULL && strcmp (country, office->actor->country) != 0)
        return NULL;
      country = office->actor->country;
    }
  return country ? ent_gazetteer_find_country (self->gazetteer, country) : NULL;
}

/* "the Assad regime", "the Biden administration" are the states that these lead. */
static void
find_regime (EntFinder *self, guint sentence, guint index)
{
  static const char *const regimes[] = { "administration", "dictatorship", "government", "junta", "regime", NULL };
  const EntToken *token = ent_finder_get_token (self, sentence, index - 1);
  EntMentionDraft *owner = ent_finder_get_draft (self, sentence, index - 1);
  EntMentionDraft draft = { .form = ENT_MENTION_AGENT, .kind = ENT_ENTRY_COUNTRY, .sentence = sentence };
  const EntPersonRecord *person = owner ? owner->person : NULL;
  guint first = owner ? owner->range.first : index - 1;

  if (index == 0 || !g_strv_contains (regimes, ent_finder_get_token (self, sentence, index)->norm) ||
      (token->flags & ENT_TOKEN_CAPITALISED) == 0 || (owner != NULL && person == NULL))
    return;
  if (person != NULL && person->leads)
    {
      const char *code = person->actor ? person->actor->country : person->country;

      draft.actor = code ? ent_gazetteer_find_country (self->gazetteer, code) : NULL;
    }
  else
    draft.actor = find_country_of_leaders (self, token->norm);
  draft.range = (EntRange) { first, index + 1 - first };
  if (draft.actor != NULL)
    ent_finder_add (self, &draft);
}

/*
 * ent_finder_find_agents:
 *
 * A state's or organisation's name with a noun of the lexicon's agents.tsv becomes one mention of it.
 */
void
ent_finder_find_agents (EntFinder *self)
{
  for (guint s = 0; s < self->document->n_sentences; s++)
    {
      EntMentionDraft *draft;
      guint i = 0;

      while ((draft = ent_finder_next_draft (self, s, &i)) != NULL)
        {
          if (ent_finder_is_state (draft) && is_out_of_office (self, draft))
            {
              ent_finder_remove (self, draft);
              continue;
            }
          if (has_agents (draft))
            find_behind (self, draft);
          if (has_agents (draft))
            find_before (self, draft);
          i = MAX (i, draft->range.first + draft->range.n);
        }
      for (i = 0; i < self->document->sentences[s].n_tokens; i++)
        find_regime (self, s, i);
    }
}
