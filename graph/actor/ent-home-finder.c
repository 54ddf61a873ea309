/* ent-home-finder.c: "the army", "police", "the rebels", where only the text tells of which country
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor/ent-subjects-private.h"

/* How often a text must name a country, and in which share of all that it names, to be about it. */
#define MIN_NAMED 3
#define MIN_SHARE 0.6

/* What is known of the whole text. */
typedef struct
{
  EntFinder *finder;
  GHashTable *groups; /* a noun's name -> the one group of the text that it was said of; NULL for several */
} Text;

/* "Kenyan police", "the Peruvian government": those whom a crowd meets at home. */
static gboolean
is_home_agent (const EntFinder *self, const EntMentionDraft *draft)
{
  guint end = draft->range.first + draft->range.n;

  if (draft->form != ENT_MENTION_AGENT || draft->actor == NULL || draft->actor->kind != ENT_ACTOR_COUNTRY)
    return FALSE;
  for (guint i = draft->range.first; i < end; i++)
    {
      const EntSentence *in = &self->document->sentences[draft->sentence];
      guint n = ent_finder_match_agent (self, draft->sentence, i);
      const EntAgent *agent = n > 0 ? ent_phrase_trie_find (self->gazetteer->agents, in->tokens + i, n) : NULL;

      if (agent != NULL)
        return agent->at_home;
    }
  return FALSE;
}

/* "Nepal's king", "Ghanaian President A B": who rules a state meets its people. */
static gboolean
is_home_office (const EntFinder *self, const EntMentionDraft *draft)
{
  guint end = draft->range.first + draft->range.n;
  const EntTitle *title;

  if (draft->person != NULL)
    return draft->title != NULL && draft->affiliation != NULL && draft->affiliation->kind == ENT_ACTOR_COUNTRY &&
           ent_finder_is_office_of_state (draft->title);
  if (!ent_finder_is_state (draft))
    return FALSE;
  end += ent_finder_is_possessive (self, draft->sentence, end);
  return ent_finder_match_title (self, draft->sentence, end, &title) > 0 && ent_finder_is_office_of_state (title);
}

/* Those whom rulers fight may be of anywhere: @group: of such only the police and the like tell. */
static gboolean
has_home_agent (const EntFinder *self, guint sentence, const EntGroup *group)
{
  EntMentionDraft *draft;
  guint i = 0;

  while ((draft = ent_finder_next_draft (self, sentence, &i)) != NULL)
    if (is_home_agent (self, draft) || (group->kind != ENT_GROUP_ARMED && is_home_office (self, draft)))
      return TRUE;
  return FALSE;
}

/* "opposition leader A B": one of a group that does not act for the state. */
static gboolean
is_of_group (const EntFinder *self, const EntMentionDraft *draft)
{
  const EntSentence *in = &self->document->sentences[draft->sentence];
  guint end = draft->role.first + draft->role.n;

  for (guint i = draft->role.first; i < end; i++)
    if (ent_phrase_trie_match (self->gazetteer->groups, in->tokens + i, end - i, NULL, NULL) > 0)
      return TRUE;
  return FALSE;
}

static gboolean
has_group (const EntFinder *self, guint sentence)
{
  EntMentionDraft *draft;
  guint i = 0;

  while ((draft = ent_finder_next_draft (self, sentence, &i)) != NULL)
    if (is_of_group (self, draft) ||
        (draft->actor != NULL && draft->actor->country != NULL &&
         (draft->actor->kind == ENT_ACTOR_GROUP || draft->actor->kind == ENT_ACTOR_ORGANISATION ||
          draft->kind == ENT_ENTRY_PEOPLE)))
      return TRUE;
  return FALSE;
}

/* "police", "parliament", "the opposition": those who judge, question and vote on the powerful of their own country. */
static gboolean
holds_to_account (const EntFinder *self, guint sentence, guint index)
{
  static const char *const nouns[] = { "constitutional", "lawmakers",   "national", "opposition", "parliament",
                                       "police",         "prosecutors", "senate",   "supreme",    NULL };

  return g_strv_contains (nouns, ent_finder_get_token (self, sentence, index)->norm);
}

/* Whether the sentence names one who holds or held an office. */
static gboolean
names_politician (const EntFinder *self, guint sentence)
{
  EntMentionDraft *draft;
  guint i = 0;

  while ((draft = ent_finder_next_draft (self, sentence, &i)) != NULL)
    if (draft->kind == ENT_ENTRY_PERSON && draft->role.n > 0)
      return TRUE;
  return FALSE;
}

/* "China | jailed two activists": whom a state tries, locks up or frees, where the sentence names no other, are its own
 * people. */
static gboolean
is_under_law (const EntFinder *self, guint sentence, guint index)
{
  static const char *const verbs[] = { "acquit",  "arrest",    "censor",  "convict",  "detain",  "evict",
                                       "execute", "free",      "hang",    "imprison", "jail",    "muzzle",
                                       "pardon",  "prosecute", "release", "sentence", "silence", NULL };
  static const char *const counts[] = { "dozens", "group", "hundreds", "scores", "some", "thousands", NULL };
  const EntSentence *in = &self->document->sentences[sentence];
  const EntToken *token = &in->tokens[index];

  /* "to free political detainees", where the parser takes "free" for what they are */
  for (guint i = index; i > 1 && i + 3 > index; i--)
    if (ent_finder_is_norm (self, sentence, i - 1, "free") && ent_finder_is_norm (self, sentence, i - 2, "to"))
      return TRUE;
  /* "dozens of activists" */
  if (token->dependency == ENT_DEPENDENCY_NMOD && token->head >= 0 &&
      g_strv_contains (counts, in->tokens[token->head].norm))
    token = &in->tokens[token->head];
  return in->has_tree && token->head >= 0 && g_strv_contains (verbs, in->tokens[token->head].lemma) &&
         (token->dependency == ENT_DEPENDENCY_OBJ || token->dependency == ENT_DEPENDENCY_NSUBJ_PASS);
}

/* "Syrian rebels said Iran was helping | government forces": in a sentence of several states, the government that those
 * fight who are told of is their own. NULL where they are of none or of several. */
static EntActor *
find_state_of_rebels (const EntFinder *self, guint sentence, guint index)
{
  const EntSentence *in = &self->document->sentences[sentence];
  EntActor *state = NULL;
  EntMentionDraft *draft;
  guint i = 0;

  if (!ent_finder_is_norm (self, sentence, index, "government"))
    return NULL;
  while ((draft = ent_finder_next_draft (self, sentence, &i)) != NULL)
    for (guint k = draft->range.first; k < draft->range.first + draft->range.n; k++)
      {
        guint n = draft->actor != NULL && draft->actor->kind == ENT_ACTOR_GROUP
                    ? ent_phrase_trie_match (self->gazetteer->groups, in->tokens + k, in->n_tokens - k, NULL, NULL)
                    : 0;
        const EntGroup *group = n > 0 ? ent_phrase_trie_find (self->gazetteer->groups, in->tokens + k, n) : NULL;
        EntActor *other = group != NULL && group->kind == ENT_GROUP_ARMED ? ent_finder_get_state (self, draft) : NULL;

        if (other != NULL && state != NULL && other != state)
          return NULL;
        if (other != NULL)
          state = other;
      }
  return state;
}

/* Where nothing else in the sentence tells: the text's country, unless the sentence is about others. @group:
 * (nullable): which people are looked for; without, those who act for a state. */
static EntActor *
find_home (const Text *text, guint sentence, guint index, const EntGroup *group)
{
  gboolean several, any;
  EntActor *scene = ent_finder_find_setting (text->finder, sentence, index, &several), *only;

  if (scene != NULL || several)
    return scene;
  only = ent_finder_find_only_state (text->finder, sentence, &any);
  if (!any)
    return text->finder->home;
  if (only == NULL && group == NULL)
    only = find_state_of_rebels (text->finder, sentence, index);
  if (only == NULL || only == text->finder->home)
    return only;
  if (group == NULL ? has_group (text->finder, sentence)
                    : has_home_agent (text->finder, sentence, group) || is_under_law (text->finder, sentence, index))
    return only;
  return text->finder->home == NULL && holds_to_account (text->finder, sentence, index) &&
             names_politician (text->finder, sentence)
           ? only
           : NULL;
}

static void
learn_group (Text *text, const EntMentionDraft *draft)
{
  EntFinder *self = text->finder;
  guint end = draft->range.first + draft->range.n;

  if (draft->form != ENT_MENTION_AGENT || draft->actor == NULL || draft->actor->kind != ENT_ACTOR_GROUP)
    return;
  for (guint i = draft->range.first; i < end; i++)
    {
      const EntSentence *in = &self->document->sentences[draft->sentence];
      guint n = ent_phrase_trie_match (self->gazetteer->groups, in->tokens + i, end - i, NULL, NULL);
      const EntGroup *group = n > 0 ? ent_phrase_trie_find (self->gazetteer->groups, in->tokens + i, n) : NULL;
      gpointer known;

      if (group == NULL)
        continue;
      if (!g_hash_table_lookup_extended (text->groups, group->name, NULL, &known))
        known = draft->actor;
      g_hash_table_insert (text->groups, group->name, known == draft->actor ? known : NULL);
      return;
    }
}

/* Reads the text for the country that it is about, and for its groups. */
static void
learn_text (Text *text)
{
  EntFinder *self = text->finder;
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  EntActor *most = NULL;
  guint total = 0;

  for (guint s = 0; s < self->document->n_sentences; s++)
    {
      EntMentionDraft *draft;
      guint i = 0;

      while ((draft = ent_finder_next_draft (self, s, &i)) != NULL)
        {
          EntActor *state = ent_finder_get_state (self, draft);
          guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, state)) + 1;

          learn_group (text, draft);
          if (state == NULL)
            continue;
          g_hash_table_insert (counts, state, GUINT_TO_POINTER (n));
          total++;
          if (most == NULL || n > GPOINTER_TO_UINT (g_hash_table_lookup (counts, most)))
            most = state;
        }
    }
  if (most != NULL)
    {
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, most));

      self->home = n >= MIN_NAMED && n >= MIN_SHARE * total ? most : NULL;
    }
}

/* "Hezbollah, the militia that": another word for whoever is named before. */
static gboolean
explains_name (const EntFinder *self, guint sentence, guint index)
{
  const EntToken *token = ent_finder_get_token (self, sentence, index);

  return self->document->sentences[sentence].has_tree && token->dependency == ENT_DEPENDENCY_APPOS &&
         token->head >= 0 && token->head < (int) index && ent_finder_get_draft (self, sentence, token->head) != NULL;
}

/* "Uganda, rebels sign truce", "the Philippines and communist rebels": fighters in a list right behind a state, where
 * no other place of theirs is told. */
static EntActor *
find_state_before (const EntFinder *self, guint sentence, guint first, guint last)
{
  EntMentionDraft *draft;

  while (first > 0 && ent_finder_get_token (self, sentence, first - 1)->upos == ENT_UPOS_ADJ)
    first--;
  if (first < 2 || ent_finder_is_norm (self, sentence, last + 1, "in") ||
      (!ent_finder_is_norm (self, sentence, first - 1, "and") && !ent_finder_is_norm (self, sentence, first - 1, ",")))
    return NULL;
  draft = ent_finder_get_draft (self, sentence, first - 2);
  return ent_finder_is_state (draft) && draft->range.first + draft->range.n == first - 1 ? draft->actor : NULL;
}

/* "The Guatemalan government and leftist guerrillas", "the Sudanese army and the militias": the state of those to whom
 * the noun at @index is joined. */
static EntActor *
find_partner (const EntFinder *self, guint sentence, guint index, const EntGroup *group)
{
  const EntSentence *in = &self->document->sentences[sentence];
  const EntToken *token = &in->tokens[index];
  const EntMentionDraft *partner;

  if (!in->has_tree || token->dependency != ENT_DEPENDENCY_CONJ || token->head < 0)
    return NULL;
  partner = ent_finder_get_draft (self, sentence, token->head);
  if (partner == NULL)
    return NULL;
  if (group->kind == ENT_GROUP_ARMED && partner->form == ENT_MENTION_AGENT && partner->actor != NULL &&
      partner->actor->kind == ENT_ACTOR_COUNTRY)
    return partner->actor;
  return is_home_agent (self, partner) ? partner->actor : NULL;
}

/* "Burundi's government freed 50 members of the opposition and let B in": the state whose government or police does
 * something to the people at @index. */
static EntActor *
find_ruler (const EntFinder *self, guint sentence, guint index)
{
  const EntSentence *in = &self->document->sentences[sentence];
  const EntMentionDraft *ruler;
  int subject;

  if (!in->has_tree)
    return NULL;
  while (in->tokens[index].dependency == ENT_DEPENDENCY_NMOD || in->tokens[index].dependency == ENT_DEPENDENCY_CONJ)
    index = in->tokens[index].head;
  if (in->tokens[index].dependency != ENT_DEPENDENCY_OBJ)
    return NULL;
  subject = ent_subjects_find_co_argument (self, sentence, index);
  ruler = subject >= 0 ? ent_finder_get_draft (self, sentence, subject) : NULL;
  return ruler != NULL && is_home_agent (self, ruler) ? ruler->actor : NULL;
}

static guint
read_group (Text *text, guint sentence, guint index)
{
  EntMentionDraft draft = { .form = ENT_MENTION_AGENT, .kind = ENT_ENTRY_ORGANISATION, .sentence = sentence };
  const EntGroup *group = ent_finder_read_bare_group (text->finder, sentence, index, &draft.range.n);
  EntActor *home;

  /* an "aid worker" is no "worker" */
  if (group == NULL || explains_name (text->finder, sentence, index + draft.range.n - 1))
    return draft.range.n;
  draft.range.first = index;
  if (group->kind == ENT_GROUP_WORLD)
    {
      draft.actor = ent_finder_get_group_of_world (text->finder, group);
      ent_finder_add (text->finder, &draft);
      return draft.range.n;
    }
  home = ent_finder_find_origin (text->finder, sentence, index + draft.range.n - 1);
  if (home == NULL)
    home = find_partner (text->finder, sentence, index + draft.range.n - 1, group);
  if (home == NULL && group->kind == ENT_GROUP_ARMED)
    home = find_state_before (text->finder, sentence, index, index + draft.range.n - 1);
  if (home != NULL)
    draft.actor = ent_finder_get_group_of_state (text->finder, home, group);
  else if (g_hash_table_contains (text->groups, group->name))
    draft.actor = g_hash_table_lookup (text->groups, group->name);
  else if ((home = find_home (text, sentence, index + draft.range.n - 1, group)) != NULL ||
           (group->kind != ENT_GROUP_ARMED &&
            (home = find_ruler (text->finder, sentence, index + draft.range.n - 1)) != NULL))
    draft.actor = ent_finder_get_group_of_state (text->finder, home, group);
  if (draft.actor != NULL)
    learn_group (text, ent_finder_add (text->finder, &draft));
  return draft.range.n;
}

/* "foreign troops", "his own government": words before the noun that say whose it is not, or not of which country. */
static gboolean
is_of_another (const EntFinder *self, guint sentence, guint index)
{
  static const char *const words[] = { "'s",           "-",      "allied", "any",     "both",  "each", "every",
                                       "foreign",      "future", "her",    "his",     "its",   "my",   "neighboring",
                                       "neighbouring", "new",    "next",   "no",      "other", "our",  "own",
                                       "previous",     "rival",  "their",  "western", "whose", "your", NULL };

  /* "the Wa army", but not "Angry crowds" */
  if (ent_finder_get_draft (self, sentence, index - 1) != NULL ||
      (index > 0 && ent_finder_is_joined (self, sentence, index) &&
       ent_finder_looks_like_name (self, sentence, index - 1) &&
       !(ent_finder_is_first_word (self, sentence, index - 1) &&
         ent_finder_get_token (self, sentence, index - 1)->upos == ENT_UPOS_ADJ) &&
       !ent_word_list_has (ENT_WORDS_GROUP_MODIFIER, ent_finder_get_token (self, sentence, index - 1)->norm)))
    return TRUE;
  for (guint i = index; i > 0 && index - i < 3; i--)
    {
      const EntToken *token = ent_finder_get_token (self, sentence, i - 1);

      if (g_strv_contains (words, token->norm))
        return TRUE;
      if (token->upos == ENT_UPOS_VERB && self->document->sentences[sentence].has_tree)
        return FALSE;
      if (ent_word_list_has (ENT_WORDS_FUNCTION, token->norm) || (token->flags & ENT_TOKEN_WORD) == 0)
        return FALSE;
    }
  return FALSE;
}

/* "the Russian government, army and people": the state of the agent that is listed before; NULL for none. */
static EntActor *
find_sharer (const EntFinder *self, guint sentence, guint index)
{
  EntMentionDraft *before = index > 1 ? ent_finder_get_draft (self, sentence, index - 2) : NULL;

  if (before == NULL || before->form != ENT_MENTION_AGENT || before->actor->kind != ENT_ACTOR_COUNTRY ||
      (!ent_finder_is_norm (self, sentence, index - 1, ",") && !ent_finder_is_norm (self, sentence, index - 1, "and")))
    return NULL;
  return before->actor;
}

/* "the government | of Peru", "of the island", but not "accused the police | of bias" */
static gboolean
is_of_somebody (const EntFinder *self, guint sentence, guint end)
{
  const EntToken *next = ent_finder_get_token (self, sentence, end + 1);

  return (ent_finder_is_norm (self, sentence, end, "of") || ent_finder_is_norm (self, sentence, end, "from")) &&
         next->xpos != ENT_XPOS_VBG &&
         ((next->flags & ENT_TOKEN_CAPITALISED) != 0 || ent_word_list_has (ENT_WORDS_FUNCTION, next->norm) ||
          ent_finder_get_draft (self, sentence, end + 1) != NULL);
}

static guint
read_agent (Text *text, guint sentence, guint index)
{
  const EntSentence *in = &text->finder->document->sentences[sentence];
  EntMentionDraft draft = { .form = ENT_MENTION_AGENT, .kind = ENT_ENTRY_COUNTRY, .sentence = sentence };
  guint n = ent_finder_match_agent (text->finder, sentence, index), end = index + n;
  const EntAgent *agent = n > 0 ? ent_phrase_trie_find (text->finder->gazetteer->agents, in->tokens + index, n) : NULL;

  if (agent == NULL)
    return 0;
  draft.range = (EntRange) { index, n };
  if (!(agent->stands_alone || (agent->beside_group && has_group (text->finder, sentence))) ||
      ent_finder_is_attribute (text->finder, sentence, end - 1) || is_of_somebody (text->finder, sentence, end) ||
      ent_finder_is_norm (text->finder, sentence, end, "-") ||
      ent_finder_match_title (text->finder, sentence, end, NULL) > 0 ||
      ent_finder_match_title (text->finder, sentence, index, NULL) > n)
    return n;
  draft.actor = find_sharer (text->finder, sentence, index);
  if (draft.actor == NULL)
    draft.actor = find_home (text, sentence, index, NULL);
  if (draft.actor != NULL)
    ent_finder_add (text->finder, &draft);
  return n;
}

/*
 * ent_finder_find_home:
 *
 * Those who act for a state, and groups, that stand without a country's name: of the country where the sentence says
 * that it happens, of the group that the text has named before, of the country that the whole text is about. What is
 * not clear stays nobody.
 */
void
ent_finder_find_home (EntFinder *self)
{
  Text text = { self, g_hash_table_new (g_str_hash, g_str_equal) };

  learn_text (&text);
  for (guint s = 0; s < self->document->n_sentences; s++)
    for (guint i = 0; i < self->document->sentences[s].n_tokens;)
      {
        guint n = 0;

        if (ent_finder_get_draft (self, s, i) == NULL && !is_of_another (self, s, i))
          {
            n = read_group (&text, s, i);
            if (n == 0)
              n = read_agent (&text, s, i);
          }
        i += MAX (n, 1);
      }
  g_hash_table_unref (text.groups);
}
