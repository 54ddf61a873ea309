/* ent-lexicon-finder.c: the names that the lexicon knows, and where they are no names of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor/ent-finder-private.h"

typedef struct
{
  EntFinder *finder;
  guint sentence;
  guint index;
  EntNeeds korea;          /* ENT_NEEDS_KOREA once the text is known to be about one of the Koreas */
  const EntEntry *found;
} Search;

static EntMentionForm
get_form (EntEntryKind kind)
{
  switch (kind)
    {
    case ENT_ENTRY_ADJECTIVE:
    case ENT_ENTRY_PEOPLE:
      return ENT_MENTION_DEMONYM;
    case ENT_ENTRY_CAPITAL:
    case ENT_ENTRY_METONYM:
      return ENT_MENTION_METONYM;
    case ENT_ENTRY_COUNTRY:
    case ENT_ENTRY_PLACE:
    case ENT_ENTRY_ORGANISATION:
    case ENT_ENTRY_PERSON:
    default:
      return ENT_MENTION_NAME;
    }
}

/* "the North" is a state, "the North Sea" and "North Dakota" are not. */
static gboolean
meets_needs (const Search *search, const EntEntry *entry, guint n_tokens)
{
  guint next = search->index + n_tokens;

  if (entry->needs == ENT_NEEDS_NOTHING)
    return TRUE;
  if (entry->needs == ENT_NEEDS_KOREA && search->korea != ENT_NEEDS_KOREA)
    return FALSE;
  if (!ent_finder_is_norm (search->finder, search->sentence, search->index - 1, "the"))
    return FALSE;
  return (ent_finder_get_token (search->finder, search->sentence, next)->flags & ENT_TOKEN_CAPITALISED) == 0 ||
         search->finder->cases[search->sentence] != ENT_SENTENCE_PLAIN;
}

/* Where all is in capitals, "US" may be "us". */
static gboolean
is_safe_in_capitals (const Search *search, const EntToken *tokens, guint n_tokens)
{
  return search->finder->cases[search->sentence] != ENT_SENTENCE_ALL_CAPITALS || n_tokens > 1 ||
         !ent_word_list_has (ENT_WORDS_FUNCTION, tokens[0].norm);
}

/* "The Australian senate": an adjective with its article is a newspaper only where it describes nothing. */
static gboolean
is_adjective_of_next (const Search *search, const EntToken *tokens, guint n_tokens)
{
  const EntEntry *entry;

  if (n_tokens < 2 || strcmp (tokens[0].norm, "the") != 0)
    return FALSE;
  entry = ent_phrase_trie_find (search->finder->gazetteer->names, tokens + 1, n_tokens - 1);
  return entry != NULL && entry->kind == ENT_ENTRY_ADJECTIVE &&
         ent_finder_is_attribute (search->finder, search->sentence, search->index + n_tokens - 1);
}

/* "Juan Carlos | Pinzón": two given names that go on are somebody else's than the king's. */
static gboolean
goes_on (const Search *search, const EntEntry *entry, const EntToken *tokens, guint n_tokens)
{
  const EntFinder *finder = search->finder;
  guint next = search->index + n_tokens;

  return entry->kind == ENT_ENTRY_PERSON && n_tokens > 1 &&
         ent_gazetteer_is_given_name (finder->gazetteer, tokens[n_tokens - 1].norm) &&
         ent_finder_is_joined (finder, search->sentence, next) &&
         ent_finder_looks_like_name (finder, search->sentence, next) &&
         ent_finder_get_token (finder, search->sentence, next)->name == ENT_NAME_TAG_I_PER;
}

static gboolean
accept (gpointer value, const EntToken *tokens, guint n_tokens, gpointer data)
{
  Search *search = data;

  for (const EntEntry *entry = value; entry != NULL; entry = entry->next)
    if (ent_entry_has_shape (entry, tokens, n_tokens) && meets_needs (search, entry, n_tokens) &&
        is_safe_in_capitals (search, tokens, n_tokens) && !is_adjective_of_next (search, tokens, n_tokens) &&
        !goes_on (search, entry, tokens, n_tokens))
      {
        search->found = entry;
        return TRUE;
      }
  return FALSE;
}

/* "ethnic | Russian | leaders" are of a people that lives in another state. */
static gboolean
is_ethnic (const EntFinder *self, guint sentence, guint index, EntEntryKind kind)
{
  return (kind == ENT_ENTRY_ADJECTIVE || kind == ENT_ENTRY_PEOPLE) &&
         ent_finder_is_norm (self, sentence, index - 1, "ethnic");
}

static gboolean
scan_sentence (EntFinder *self, guint sentence, EntNeeds korea)
{
  const EntSentence *in = &self->document->sentences[sentence];
  gboolean about_korea = FALSE;

  for (guint i = 0; i < in->n_tokens;)
    {
      Search search = { self, sentence, i, korea, NULL };
      guint n = ent_phrase_trie_match (self->gazetteer->names, in->tokens + i, in->n_tokens - i, accept, &search);
      EntMentionDraft draft = { .sentence = sentence, .range = { i, n } };

      if (n == 0 || (korea == ENT_NEEDS_KOREA && search.found->needs != ENT_NEEDS_KOREA) ||
          is_ethnic (self, sentence, i, search.found->kind))
        {
          i += MAX (n, 1);
          continue;
        }
      draft.kind = search.found->kind;
      draft.form = get_form (draft.kind);
      draft.actor = search.found->actor;
      if (korea != ENT_NEEDS_KOREA || ent_finder_get_draft (self, sentence, i) == NULL)
        ent_finder_add (self, &draft);
      about_korea |= strcmp (draft.actor->id, "country:PRK") == 0 || strcmp (draft.actor->id, "country:KOR") == 0;
      i += n;
    }
  return about_korea;
}

/*
 * ent_finder_find_lexicon_names:
 *
 * The longest phrases of the lexicon, from left to right; capitals must be where the lexicon has them.
 */
void
ent_finder_find_lexicon_names (EntFinder *self)
{
  gboolean about_korea = FALSE;

  for (guint s = 0; s < self->document->n_sentences; s++)
    about_korea |= scan_sentence (self, s, ENT_NEEDS_NOTHING);
  for (guint s = 0; about_korea && s < self->document->n_sentences; s++)
    scan_sentence (self, s, ENT_NEEDS_KOREA);
}

/* ---- where a name of the lexicon is a part of another name ---- */

/* A capitalised word beside the name that nothing else explains. */
static gboolean
is_unknown_name (const EntFinder *self, guint sentence, guint index)
{
  return ent_finder_looks_like_name (self, sentence, index) && ent_finder_get_draft (self, sentence, index) == NULL &&
         ent_finder_match_title (self, sentence, index, NULL) == 0 &&
         ent_finder_match_agent (self, sentence, index) == 0 && !ent_finder_is_group (self, sentence, index);
}

static gboolean
is_followed_by_name (const EntFinder *self, const EntMentionDraft *draft)
{
  guint next = draft->range.first + draft->range.n;

  return ent_finder_is_joined (self, draft->sentence, next) && is_unknown_name (self, draft->sentence, next);
}

/* "Michael Jordan": a given name before what the lexicon holds for a country. */
static gboolean
is_preceded_by_name (const EntFinder *self, const EntMentionDraft *draft, gboolean given_only)
{
  guint before = draft->range.first - 1;
  const char *norm = ent_finder_get_token (self, draft->sentence, before)->norm;

  if (draft->range.first == 0 || !ent_finder_is_joined (self, draft->sentence, before + 1) ||
      !is_unknown_name (self, draft->sentence, before) || ent_word_list_has (ENT_WORDS_DIRECTION, norm))
    return FALSE;
  return !given_only || ent_gazetteer_is_given_name (self->gazetteer, norm);
}

/* "Social | Democrats": a capitalised adjective makes another name of a single word. */
static gboolean
is_described_by_name (const EntFinder *self, const EntMentionDraft *draft)
{
  guint before = draft->range.first - 1;

  return draft->range.n == 1 && draft->range.first > 0 && self->document->sentences[draft->sentence].has_tree &&
         ent_finder_is_joined (self, draft->sentence, draft->range.first) &&
         ent_finder_get_token (self, draft->sentence, before)->dependency == ENT_DEPENDENCY_AMOD &&
         (gint) draft->range.first == ent_finder_get_token (self, draft->sentence, before)->head &&
         is_unknown_name (self, draft->sentence, before);
}

/* "Atlanta, Georgia": the state of the US, where the sentence names another place of it and nothing of the country's
 * own neighbourhood. */
static gboolean
is_state_of_the_us (const EntFinder *self, const EntMentionDraft *draft)
{
  gboolean american = FALSE;
  EntMentionDraft *other;
  guint i = 0;

  if (strcmp (draft->actor->id, "country:GEO") != 0 || draft->form != ENT_MENTION_NAME)
    return FALSE;
  while ((other = ent_finder_next_draft (self, draft->sentence, &i)) != NULL)
    {
      if (other->actor == NULL || other->actor->kind != ENT_ACTOR_PLACE)
        continue;
      american |= g_strcmp0 (other->actor->country, "USA") == 0;
      if (g_strcmp0 (other->actor->country, "GEO") == 0)
        return FALSE;
    }
  return american;
}

static gboolean
is_part_of_a_name (const EntFinder *self, const EntMentionDraft *draft)
{
  switch (draft->kind)
    {
    case ENT_ENTRY_COUNTRY:
    case ENT_ENTRY_CAPITAL:
    case ENT_ENTRY_PLACE:
      return is_followed_by_name (self, draft) || is_preceded_by_name (self, draft, TRUE) ||
             is_state_of_the_us (self, draft);
    case ENT_ENTRY_ADJECTIVE:
      return is_followed_by_name (self, draft);
    case ENT_ENTRY_PERSON:
      return draft->range.n == 1 &&
             (is_followed_by_name (self, draft) || is_preceded_by_name (self, draft, FALSE));
    case ENT_ENTRY_ORGANISATION:
      return is_described_by_name (self, draft);
    case ENT_ENTRY_PEOPLE:
    case ENT_ENTRY_METONYM:
    default:
      return FALSE;
    }
}

/* "Russia-made", "US-led": the state's name is an adjective. */
static void
mark_attribute (const EntFinder *self, EntMentionDraft *draft)
{
  guint next = draft->range.first + draft->range.n;

  if (ent_finder_is_state (draft) && ent_finder_is_norm (self, draft->sentence, next, "-") &&
      ent_word_list_has (ENT_WORDS_ATTRIBUTE, ent_finder_get_token (self, draft->sentence, next + 1)->norm))
    draft->form = ENT_MENTION_DEMONYM;
}

/*
 * ent_finder_drop_parts_of_names:
 *
 * "Jordan Pickford" is not the country, "Paris Saint-Germain" not the capital, "Korean Air" nothing Korean: what
 * stands beside a capitalised word that is itself nothing known names something else.
 */
void
ent_finder_drop_parts_of_names (EntFinder *self)
{
  for (guint s = 0; s < self->document->n_sentences; s++)
    {
      EntMentionDraft *draft;
      guint i = 0;

      while ((draft = ent_finder_next_draft (self, s, &i)) != NULL)
        if (draft->actor != NULL && is_part_of_a_name (self, draft))
          ent_finder_remove (self, draft);
        else
          mark_attribute (self, draft);
    }
}
