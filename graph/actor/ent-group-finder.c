/* ent-group-finder.c: people of a country who do not act for its state: "Nepalese rebels", "protesters in Hong Kong"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor/ent-finder-private.h"
#include "actor/ent-fold-private.h"

#define MAX_MODIFIERS 4

/* "thousands | marched", "tens of thousands of people | rallied", "took to the streets": whether those named by the @n
 * words at @index are told to protest. */
static gboolean
is_protesting (const EntFinder *self, guint sentence, guint index, guint n)
{
  static const char *const verbs[] = { "chant",   "demonstrate", "march", "parade", "picket",
                                       "protest", "rally",       "riot",  NULL };
  const EntSentence *in = &self->document->sentences[sentence];

  if (!in->has_tree)
    return FALSE;
  for (guint i = index; i < index + n; i++)
    {
      const EntToken *token = &in->tokens[i];
      const EntToken *verb = token->head >= 0 ? &in->tokens[token->head] : NULL;

      if (token->dependency != ENT_DEPENDENCY_NSUBJ || verb->upos != ENT_UPOS_VERB)
        continue;
      if (g_strv_contains (verbs, verb->lemma))
        return TRUE;
      if (strcmp (verb->lemma, "take") == 0)
        for (guint k = token->head + 1; k < MIN (token->head + 5u, in->n_tokens); k++)
          if (strcmp (in->tokens[k].norm, "streets") == 0)
            return TRUE;
    }
  return FALSE;
}

/* The group at @index; NULL for none, and where the noun stands before another ("rebel territory"). */
static const EntGroup *
read_group (const EntFinder *self, guint sentence, guint index, guint *n)
{
  const EntSentence *in = &self->document->sentences[sentence];
  EntMentionDraft *next;
  const EntGroup *group;

  if (index >= in->n_tokens || ent_finder_get_draft (self, sentence, index) != NULL)
    return NULL;
  *n = ent_phrase_trie_match (self->gazetteer->groups, in->tokens + index, in->n_tokens - index, NULL, NULL);
  if (*n == 0 || ent_finder_match_title (self, sentence, index, NULL) > *n ||
      ent_finder_match_agent (self, sentence, index) > *n || ent_finder_is_attribute (self, sentence, index + *n - 1))
    return NULL;
  /* "opposition to the plan" is nobody */
  if (ent_finder_is_norm (self, sentence, index, "opposition") && ent_finder_is_norm (self, sentence, index + 1, "to"))
    return NULL;
  next = ent_finder_get_draft (self, sentence, index + *n);
  /* "the rebel Allied Front" */
  if (next != NULL && next->kind == ENT_ENTRY_ORGANISATION && next->form == ENT_MENTION_NAME &&
      in->tokens[index + *n - 1].xpos == ENT_XPOS_NN)
    return NULL;
  /* "journalist Ada Boro", "rebel commander" */
  if ((next != NULL && next->kind == ENT_ENTRY_PERSON) || ent_finder_match_title (self, sentence, index + *n, NULL) > 0)
    return NULL;
  group = ent_phrase_trie_find (self->gazetteer->groups, in->tokens + index, *n);
  return group->kind == ENT_GROUP_MANY && !is_protesting (self, sentence, index, *n) ? NULL : group;
}

/* The actor that a noun makes of a country, a people or a place, named @qualifier. */
static EntActor *
get_group (EntFinder *self, const EntActor *of, const char *qualifier, const char *noun)
{
  const char *key = of->kind == ENT_ACTOR_COUNTRY ? of->country : strchr (of->id, ':') + 1;
  g_autofree char *slug = ent_fold_to_slug (noun);
  g_autofree char *id = g_strdup_printf ("group:%s-%s", key, slug);
  g_autofree char *name = g_strdup_printf ("%s %s", qualifier, noun);
  EntActor *actor = ent_finder_find_made_actor (self, id);

  if (actor == NULL)
    actor = ent_finder_make_actor (self, ent_actor_new (id, name, ENT_ACTOR_GROUP, of->country, NULL));
  return actor;
}

/* The group of that noun in a country: "Nepalese rebels". */
EntActor *
ent_finder_get_group_of_state (EntFinder *self, const EntActor *state, const EntGroup *group)
{
  const char *adjective = g_hash_table_lookup (self->gazetteer->adjectives, state->country);

  return get_group (self, state, adjective ? adjective : state->name, group->name);
}

/* Those of no country: "rights groups". */
EntActor *
ent_finder_get_group_of_world (EntFinder *self, const EntGroup *group)
{
  g_autofree char *slug = ent_fold_to_slug (group->name);
  g_autofree char *id = g_strconcat ("group:", slug, NULL);
  EntActor *actor = ent_finder_find_made_actor (self, id);

  return actor != NULL ? actor
                       : ent_finder_make_actor (self, ent_actor_new (id, group->name, ENT_ACTOR_GROUP, NULL, NULL));
}

/* Whom a name before or behind the noun makes of it; NULL for nobody. */
static EntActor *
qualify (EntFinder *self, const EntMentionDraft *draft, const EntGroup *group)
{
  g_autofree char *words = NULL;

  if (ent_finder_is_state (draft))
    return ent_finder_get_group_of_state (self, draft->actor, group);
  if (draft->actor->kind == ENT_ACTOR_PLACE && draft->actor->country != NULL)
    return ent_finder_get_group_of_state (self, ent_gazetteer_find_country (self->gazetteer, draft->actor->country),
                                          group);
  words = ent_finder_dup_words (self, draft->sentence, draft->range);
  if (draft->actor->kind == ENT_ACTOR_GROUP || draft->actor->kind == ENT_ACTOR_PLACE)
    return get_group (self, draft->actor, words, group->name);
  return group->kind == ENT_GROUP_ARMED ? draft->actor : NULL;
}

static gboolean
is_qualifier (const EntMentionDraft *draft)
{
  return ent_finder_is_state (draft) ||
         (draft->actor != NULL && draft->form == ENT_MENTION_NAME &&
          (draft->actor->kind == ENT_ACTOR_GROUP || draft->actor->kind == ENT_ACTOR_ORGANISATION ||
           draft->actor->kind == ENT_ACTOR_PLACE));
}

/* Whether a word between a qualifier and its noun belongs to them: "ethnic", "Maoist", "pro-democracy". */
static gboolean
is_modifier (const EntFinder *self, guint sentence, guint index)
{
  const EntToken *token = ent_finder_get_token (self, sentence, index);

  if (ent_finder_get_draft (self, sentence, index) != NULL)
    return FALSE;
  if (ent_word_list_has (ENT_WORDS_GROUP_MODIFIER, token->norm) ||
      ent_word_list_has (ENT_WORDS_AGENT_MODIFIER, token->norm))
    return TRUE;
  return self->document->sentences[sentence].has_tree && (token->flags & ENT_TOKEN_WORD) != 0 &&
         (guint) token->head > index && (token->upos == ENT_UPOS_ADJ || token->upos == ENT_UPOS_NOUN) &&
         (token->dependency == ENT_DEPENDENCY_AMOD || token->dependency == ENT_DEPENDENCY_COMPOUND);
}

/* "Turkish and Iranian firms": what stands before the first as an adjective shares the noun. */
static void
share_noun (EntFinder *self, const EntMentionDraft *first, const EntGroup *group)
{
  guint s = first->sentence, i = first->range.first;

  while (i > 1 && (ent_finder_is_norm (self, s, i - 1, "and") || ent_finder_is_norm (self, s, i - 1, "or") ||
                   ent_finder_is_norm (self, s, i - 1, ",")))
    {
      EntMentionDraft *other = ent_finder_get_draft (self, s, i - 2);

      if (!ent_finder_is_state (other) || other->kind != ENT_ENTRY_ADJECTIVE)
        return;
      other->actor = ent_finder_get_group_of_state (self, other->actor, group);
      other->form = ENT_MENTION_AGENT;
      other->kind = ENT_ENTRY_ORGANISATION;
      i = other->range.first;
    }
}

static void
take_group (EntFinder *self, EntMentionDraft *draft, EntActor *actor, guint first, guint end)
{
  draft->actor = actor;
  draft->form = ENT_MENTION_AGENT;
  draft->kind = ENT_ENTRY_ORGANISATION;
  ent_finder_extend (self, draft, first, end);
  draft->name = draft->range;
}

/* "Iran-backed militias" belong to another country, which nothing here tells. */
static void
take_backed_group (EntFinder *self, EntMentionDraft *draft, const EntGroup *group, guint end)
{
  const EntToken *how = ent_finder_get_token (self, draft->sentence, draft->range.first + draft->range.n + 1);
  const char *adjective = g_hash_table_lookup (self->gazetteer->adjectives, draft->actor->country);
  g_autofree char *slug = ent_fold_to_slug (group->name);
  g_autofree char *id = g_strdup_printf ("group:%s-%s-%s", draft->actor->country, how->norm, slug);
  g_autofree char *name = g_strdup_printf ("%s-%s %s", adjective ? adjective : draft->actor->name, how->norm,
                                           group->name);
  EntActor *actor = ent_finder_find_made_actor (self, id);

  if (actor == NULL)
    actor = ent_finder_make_actor (self, ent_actor_new (id, name, ENT_ACTOR_GROUP, NULL, NULL));
  take_group (self, draft, actor, draft->range.first, end);
}

/* "Nepal's Maoist rebels", "Kurdish militants", "Hezbollah gunmen", "Iran-backed militias". */
static void
find_behind (EntFinder *self, EntMentionDraft *draft)
{
  guint s = draft->sentence, end = draft->range.first + draft->range.n, n, stop;
  gboolean backed = FALSE;
  const EntGroup *group = NULL;
  EntActor *actor;

  if (ent_finder_is_norm (self, s, end, "-"))
    {
      static const char *const ways[] = { "aligned", "allied",    "armed",     "backed",  "funded",
                                          "linked",  "sponsored", "supported", "trained", NULL };

      backed = ent_finder_is_state (draft) && g_strv_contains (ways, ent_finder_get_token (self, s, end + 1)->norm);
      if (!backed)
        return;
      end += 2;
    }
  else if (ent_finder_is_possessive (self, s, end))
    end++;
  else if (draft->kind == ENT_ENTRY_PEOPLE ||
           (draft->kind != ENT_ENTRY_ADJECTIVE &&
            ent_word_list_has (ENT_WORDS_LOCATIVE, ent_finder_get_token (self, s, draft->range.first - 1)->norm)))
    return;
  stop = end + MAX_MODIFIERS;
  while ((group = read_group (self, s, end, &n)) == NULL && end < stop && is_modifier (self, s, end))
    end++;
  if (group == NULL)
    return;
  if (backed)
    {
      take_backed_group (self, draft, group, end + n);
      return;
    }
  actor = qualify (self, draft, group);
  if (actor == NULL)
    return;
  if (draft->kind == ENT_ENTRY_ADJECTIVE)
    share_noun (self, draft, group);
  take_group (self, draft, actor, draft->range.first, end + n);
}

/* "Christians", "Kurds": a people or a faith that belongs to no state. */
static gboolean
is_people_of_anywhere (const EntFinder *self, const EntMentionDraft *draft)
{
  return draft->form == ENT_MENTION_NAME && draft->actor != NULL && draft->actor->kind == ENT_ACTOR_GROUP &&
         draft->actor->country == NULL &&
         ent_finder_get_token (self, draft->sentence, draft->range.first + draft->range.n - 1)->xpos == ENT_XPOS_NNPS;
}

/* "Macedonian Albanians", "Iraqi Christians", "Kosovo's Albanians": a people that lives in another state than its own
 * is no state. */
static gboolean
find_minority (EntFinder *self, EntMentionDraft *draft)
{
  guint s = draft->sentence, end = draft->range.first + draft->range.n;
  EntMentionDraft *people;
  const char *adjective;
  g_autofree char *words = NULL;

  if (!ent_finder_is_state (draft) || draft->kind == ENT_ENTRY_PEOPLE)
    return FALSE;
  end += ent_finder_is_possessive (self, s, end);
  people = ent_finder_get_draft (self, s, end);
  if (people == NULL || !(people->kind == ENT_ENTRY_PEOPLE || is_people_of_anywhere (self, people)) ||
      people->actor == draft->actor || people->range.first != end)
    return FALSE;
  adjective = g_hash_table_lookup (self->gazetteer->adjectives, draft->actor->country);
  words = ent_finder_dup_words (self, s, people->range);
  take_group (self, draft, get_group (self, draft->actor, adjective ? adjective : draft->actor->name, words),
              draft->range.first, end + people->range.n);
  return TRUE;
}

/* "rebels in northern Nepal", "workers from Peru": the name stays a mention of its own, but those of a movement are the
 * movement ("gunmen of Hezbollah"). */
static void
find_before (EntFinder *self, EntMentionDraft *draft)
{
  guint s = draft->sentence, i = draft->range.first, n;
  const EntGroup *group = NULL;
  EntMentionDraft found = { .form = ENT_MENTION_AGENT, .kind = ENT_ENTRY_ORGANISATION, .sentence = s };
  EntActor *origin;
  gboolean in;

  while (i > 0 && (ent_word_list_has (ENT_WORDS_DIRECTION, ent_finder_get_token (self, s, i - 1)->norm) ||
                   ent_finder_is_norm (self, s, i - 1, "the")))
    i--;
  if (i < 2 || draft->form == ENT_MENTION_DEMONYM)
    return;
  in = ent_finder_is_norm (self, s, i - 1, "in") || ent_finder_is_norm (self, s, i - 1, "across") ||
       ent_finder_is_norm (self, s, i - 1, "throughout");
  if (!in && !ent_finder_is_norm (self, s, i - 1, "of") && !ent_finder_is_norm (self, s, i - 1, "from"))
    return;
  for (guint length = 3; length > 0 && group == NULL; length--)
    if (length < i && (group = read_group (self, s, i - 1 - length, &n)) != NULL && n != length)
      group = NULL;
    else
      found.range = (EntRange) { i - 1 - length, length };
  /* firms and aid workers in a country may be anybody's */
  if (group == NULL || (in && (group->kind == ENT_GROUP_PEOPLE || group->kind == ENT_GROUP_WORLD)))
    return;
  origin = in ? ent_finder_find_origin (self, s, found.range.first + found.range.n - 1) : NULL;
  found.actor = origin != NULL ? ent_finder_get_group_of_state (self, origin, group) : qualify (self, draft, group);
  if (found.actor == NULL)
    return;
  if (found.actor != draft->actor)
    ent_finder_add (self, &found);
  else if (!in)
    take_group (self, draft, draft->actor, found.range.first, draft->range.first + draft->range.n);
}

/*
 * ent_finder_find_groups:
 *
 * A state's, a people's or a place's name with a noun of the lexicon's groups.tsv is an actor of its own; behind the
 * name of a movement those who fight are the movement.
 */
void
ent_finder_find_groups (EntFinder *self)
{
  for (guint s = 0; s < self->document->n_sentences; s++)
    {
      EntMentionDraft *draft;
      guint i = 0;

      while ((draft = ent_finder_next_draft (self, s, &i)) != NULL)
        {
          if (is_qualifier (draft) && !find_minority (self, draft))
            find_behind (self, draft);
          if (is_qualifier (draft))
            find_before (self, draft);
          i = MAX (i, draft->range.first + draft->range.n);
        }
    }
}

/* ---- without a country's name ---- */

/* "Christian | families": those of a faith are people that somebody may mean. */
static gboolean
is_of_faith (const EntFinder *self, guint sentence, guint index)
{
  static const char *const faiths[] = { "buddhist", "catholic", "christian", "hindu", "jewish", "muslim", "protestant",
                                        "shia",     "shiite",   "sikh",      "sunni", NULL };

  return index > 0 && g_strv_contains (faiths, ent_finder_get_token (self, sentence, index - 1)->norm) &&
         (index == 1 || ent_finder_get_draft (self, sentence, index - 2) == NULL);
}

/* The group at @index that may be told without one; NULL for none. @n: how many words name a group there, told or not
 */
const EntGroup *
ent_finder_read_bare_group (const EntFinder *self, guint sentence, guint index, guint *n)
{
  const EntGroup *group = read_group (self, sentence, index, n);

  if (group == NULL)
    *n = 0;
  return group != NULL && (group->kind != ENT_GROUP_PEOPLE || is_protesting (self, sentence, index, *n) ||
                           is_of_faith (self, sentence, index)) ? group : NULL;
}
