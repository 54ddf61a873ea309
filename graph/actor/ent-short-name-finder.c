/* ent-short-name-finder.c: people called by their family name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor/ent-finder-private.h"
#include "actor/ent-fold-private.h"

/* Of several people of one name the bare name is the one who was introduced first, as papers have it ("Kim" is the
 * leader, his sister keeps her full name); where another of them leads a state and the first does not, it is nobody. */
static EntPersonRecord *
choose (const GPtrArray *people)
{
  EntPersonRecord *first = NULL;
  gboolean another_leads = FALSE;

  for (guint i = 0; i < people->len; i++)
    {
      EntPersonRecord *person = people->pdata[i];

      if (first == NULL || person->order < first->order)
        first = person;
    }
  for (guint i = 0; i < people->len; i++)
    another_leads |= people->pdata[i] != first && ((EntPersonRecord *) people->pdata[i])->leads;
  return another_leads && !first->leads ? NULL : first;
}

/* The state that stands before the name or before its title, or behind it: "North Korea's Kim", "Albanian Prime
 * Minister Rama", "King Harald of Norway". */
static EntActor *
find_state_beside (const EntFinder *self, guint sentence, EntRange name)
{
  guint i = name.first, end = name.first + name.n;
  EntMentionDraft *draft;

  draft = ent_finder_is_norm (self, sentence, end, "of") ? ent_finder_get_draft (self, sentence, end + 1) : NULL;
  if (ent_finder_is_state (draft) && draft->form == ENT_MENTION_NAME)
    return draft->actor;
  for (guint length = 4; length > 0; length--)
    if (length <= i && ent_finder_match_title (self, sentence, i - length, NULL) == length)
      {
        i -= length;
        break;
      }
  if (i > 0 && ent_finder_is_possessive (self, sentence, i - 1))
    i--;
  draft = i > 0 ? ent_finder_get_draft (self, sentence, i - 1) : NULL;
  return ent_finder_is_state (draft) ? draft->actor : NULL;
}

/* The one person of the lexicon who has this family name in that country; of several, the one who still leads it. */
static EntActor *
find_by_state (const EntFinder *self, EntActor *state, const char *norm)
{
  const GPtrArray *offices = ent_gazetteer_get_offices (self->gazetteer, state);
  g_autofree char *folded = ent_fold (norm);
  EntActor *found = NULL, *leader = NULL;
  guint n_found = 0, n_leaders = 0;

  for (guint i = 0; offices != NULL && i < offices->len; i++)
    {
      const EntOffice *office = offices->pdata[i];
      g_autofree char *name = ent_fold (office->actor->name);
      g_auto (GStrv) words = g_strsplit (name, " ", -1);
      guint n = g_strv_length (words);

      if (strcmp (words[n - 1], folded) != 0 &&
          !(strcmp (words[0], folded) == 0 && ent_word_list_has (ENT_WORDS_EAST_ASIAN_FAMILY, folded)))
        continue;
      found = office->actor;
      n_found++;
      if (office->leads && office->held.to == ENT_DAY_NONE)
        {
          leader = office->actor;
          n_leaders++;
        }
    }
  if (n_found == 1)
    return found;
  return n_leaders == 1 ? leader : NULL;
}

/* "President Kast": the one of the lexicon whose office and name these are; of several @country is told, if it is the
 * same. */
static EntActor *
find_by_office (const EntFinder *self, const EntTitle *title, const char *norm, const char **country)
{
  const GPtrArray *namesakes = ent_gazetteer_get_namesakes (self->gazetteer, norm);
  EntActor *found = NULL;
  guint n = 0;

  *country = NULL;
  for (guint i = 0; namesakes != NULL && i < namesakes->len; i++)
    {
      const EntOffice *office = namesakes->pdata[i];

      if (strcmp (office->role, title->words) != 0)
        continue;
      *country = n == 0 || g_strcmp0 (*country, office->actor->country) == 0 ? office->actor->country : NULL;
      found = office->actor;
      n++;
    }
  return n == 1 ? found : NULL;
}

/* A title that can only stand before a person's name: "President Rama" is somebody though the text does not say who. */
static const EntTitle *
find_office_before (const EntFinder *self, guint sentence, guint first)
{
  const EntTitle *found = NULL;

  for (guint length = 1; length <= 4 && length <= first; length++)
    {
      const EntTitle *title;

      if ((ent_finder_get_token (self, sentence, first - length)->flags & ENT_TOKEN_CAPITALISED) != 0 &&
          ent_finder_match_title (self, sentence, first - length, &title) == length &&
          title->relation != ENT_TITLE_NONE)
        found = title;
    }
  return found;
}

static EntPersonRecord *
resolve (EntFinder *self, guint sentence, EntRange range, EntMentionDraft *owner)
{
  const EntToken *tokens = ent_finder_get_token (self, sentence, range.first);
  GPtrArray *people = ent_phrase_trie_find (self->family_names, tokens, range.n);
  EntActor *state = find_state_beside (self, sentence, range);
  EntActor *known = state ? find_by_state (self, state, tokens[range.n - 1].norm) : NULL;
  const EntTitle *office = find_office_before (self, sentence, range.first);
  g_autofree char *name = NULL;
  EntPersonRecord *person;
  const char *country;

  if (owner != NULL && (people == NULL || office != NULL))
    return ent_finder_add_person (self, owner->actor, owner->actor->name);
  if (people != NULL)
    return choose (people);
  if (known != NULL)
    return ent_finder_add_person (self, known, known->name);
  if (office == NULL || !ent_finder_looks_like_name (self, sentence, range.first) ||
      ent_word_list_has (ENT_WORDS_ORGANISATION_HEAD, tokens[range.n - 1].norm) ||
      ent_word_list_has (ENT_WORDS_THING_HEAD, tokens[range.n - 1].norm))
    return NULL;
  known = find_by_office (self, office, tokens[range.n - 1].norm, &country);
  if (known != NULL && state == NULL)
    return ent_finder_add_person (self, known, known->name);
  name = ent_finder_dup_words (self, sentence, range);
  person = ent_finder_add_person (self, NULL, name);
  if (person->country == NULL && state == NULL)
    person->country = g_strdup (country);
  return person;
}

/* Whether the words beside a short name make it a part of a longer one that nobody introduced. */
static gboolean
stands_alone (const EntFinder *self, guint sentence, EntRange range)
{
  guint before = range.first - 1, behind = range.first + range.n;

  if (ent_finder_is_joined (self, sentence, behind) && ent_finder_looks_like_name (self, sentence, behind) &&
      ent_finder_get_draft (self, sentence, behind) == NULL &&
      ent_finder_match_title (self, sentence, behind, NULL) == 0 &&
      ent_phrase_trie_find (self->family_names, ent_finder_get_token (self, sentence, behind), 1) == NULL)
    return FALSE;
  return range.first == 0 || !ent_finder_is_joined (self, sentence, range.first) ||
         !ent_gazetteer_is_given_name (self->gazetteer, ent_finder_get_token (self, sentence, before)->norm) ||
         !ent_finder_looks_like_name (self, sentence, before) || ent_finder_get_draft (self, sentence, before) != NULL;
}

static guint
read_short_name (EntFinder *self, guint sentence, guint index)
{
  const EntSentence *in = &self->document->sentences[sentence];
  EntMentionDraft draft = { .form = ENT_MENTION_NAME, .kind = ENT_ENTRY_PERSON, .sentence = sentence };
  EntMentionDraft *owner = ent_finder_get_draft (self, sentence, index);
  guint n = ent_phrase_trie_match (self->family_names, in->tokens + index, in->n_tokens - index, NULL, NULL);

  if (owner != NULL && (owner->kind != ENT_ENTRY_PERSON || owner->person != NULL))
    return owner->range.first + owner->range.n - index;
  if (owner != NULL)
    n = owner->range.n;
  if (n == 0)
    n = 1;
  if ((in->tokens[index + n - 1].flags & ENT_TOKEN_CAPITALISED) == 0 ||
      (ent_word_list_has (ENT_WORDS_FUNCTION, in->tokens[index].norm) && owner == NULL) ||
      ent_finder_match_title (self, sentence, index, NULL) > 0 || ent_finder_match_agent (self, sentence, index) > 0 ||
      (owner == NULL && !stands_alone (self, sentence, (EntRange) { index, n })))
    return 1;
  draft.range = (EntRange) { index, n };
  draft.person = resolve (self, sentence, draft.range, owner);
  if (draft.person == NULL)
    return n;
  ent_finder_add (self, &draft);
  return n;
}

/*
 * ent_finder_find_short_names:
 *
 * "Putin", "Mr Kim", "Prof Yang": the person of that name whom this text names in full, before or behind; else one of
 * the lexicon whose bare name needs no more, or whose country is told; else, behind an office, a person of that name.
 */
void
ent_finder_find_short_names (EntFinder *self)
{
  for (guint s = 0; s < self->document->n_sentences; s++)
    {
      const EntSentence *in = &self->document->sentences[s];

      for (guint i = 0; i < in->n_tokens;)
        {
          const EntToken *token = &in->tokens[i];

          if ((token->flags & ENT_TOKEN_CAPITALISED) != 0 || ent_word_list_has (ENT_WORDS_PARTICLE, token->norm))
            i += read_short_name (self, s, i);
          else
            i++;
        }
    }
}
