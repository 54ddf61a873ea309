/* ent-person-finder.c: people named in full, known to the lexicon or not
 *
 * Two to four capitalised words are a person only on evidence: a title before them, an office in apposition behind
 * them, a verb of saying beside them, a given name in front. Whoever was named so once is known wherever the same
 * words stand in the text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor/ent-finder-private.h"
#include "actor/ent-fold-private.h"

#define MAX_WORDS 4

/* ---- the people of this text ---- */

static gboolean
is_east_asian (const EntPersonRecord *person, const EntToken *tokens, guint n)
{
  static const char *const countries[] = { "CHN", "KHM", "KOR", "PRK", "TWN", "VNM", NULL };

  if (person->actor != NULL && person->actor->country != NULL)
    return g_strv_contains (countries, person->actor->country);
  if (ent_word_list_has (ENT_WORDS_EAST_ASIAN_FAMILY, tokens[0].norm))
    return TRUE;
  /* "Moo-jin": the second half of a Korean given name has a small letter */
  return n >= 4 && strcmp (tokens[n - 2].norm, "-") == 0 && (tokens[n - 1].flags & ENT_TOKEN_CAPITALISED) == 0;
}

static void
add_family_name (EntFinder *self, EntPersonRecord *person, const EntToken *tokens, guint n)
{
  gpointer *place = ent_phrase_trie_add (self->family_names, tokens, n);

  if (*place == NULL)
    *place = g_ptr_array_new ();
  if (!g_ptr_array_find (*place, person, NULL))
    g_ptr_array_add (*place, person);
}

static gboolean
is_particle (const EntToken *token)
{
  return ent_word_list_has (ENT_WORDS_PARTICLE, token->norm);
}

/* By what he is called later: "Kim", "Putin", "von der Leyen" and "Leyen", "al-Sisi" and "Sisi". */
static void
add_short_names (EntFinder *self, EntPersonRecord *person, const EntToken *tokens, guint n)
{
  guint last = n - 1;

  if (is_east_asian (person, tokens, n))
    {
      add_family_name (self, person, tokens, 1);
      return;
    }
  if (last > 1 && (strcmp (tokens[last].norm, "jr.") == 0 || strcmp (tokens[last].norm, "jr") == 0 ||
                   strcmp (tokens[last].norm, "ii") == 0 || strcmp (tokens[last].norm, "iii") == 0))
    last--;
  add_family_name (self, person, tokens + last, 1);
  /* "Katz-Levi", "van den Berg" */
  while (last > 1 && strcmp (tokens[last - 1].norm, "-") == 0 && (tokens[last - 2].flags & ENT_TOKEN_CAPITALISED))
    {
      last -= 2;
      add_family_name (self, person, tokens + last, n - last);
    }
  while (last > 1 && (is_particle (&tokens[last - 1]) || strcmp (tokens[last - 1].norm, "-") == 0))
    {
      last--;
      if (is_particle (&tokens[last]))
        add_family_name (self, person, tokens + last, n - last);
    }
}

/* The record of an actor of the lexicon, or of a person that only this text knows by @name. */
EntPersonRecord *
ent_finder_add_person (EntFinder *self, EntActor *actor, const char *name)
{
  g_autofree char *slug = ent_fold_to_slug (name);
  g_autofree char *id = actor ? g_strdup (actor->id) : g_strconcat ("person:", slug, NULL);
  EntPersonRecord *person;

  if (actor == NULL)
    actor = ent_gazetteer_find_actor (self->gazetteer, id);
  person = g_hash_table_lookup (self->persons_by_id, id);
  if (person == NULL)
    {
      const EntOffice *office = actor ? ent_gazetteer_find_office (self->gazetteer, actor) : NULL;

      person = g_new0 (EntPersonRecord, 1);
      person->id = g_steal_pointer (&id);
      person->actor = actor;
      person->order = self->persons->len;
      person->name = g_strdup (name);
      person->leads = office != NULL && office->leads;
      g_ptr_array_add (self->persons, person);
      g_hash_table_insert (self->persons_by_id, person->id, person);
    }
  return person;
}

static void
register_full_name (EntFinder *self, EntMentionDraft *draft)
{
  const EntSentence *in = &self->document->sentences[draft->sentence];
  const EntToken *tokens = in->tokens + draft->name.first;
  g_autofree char *name = ent_finder_dup_words (self, draft->sentence, draft->name);

  draft->person = ent_finder_add_person (self, draft->actor, draft->actor ? draft->actor->name : name);
  draft->actor = NULL;
  if (draft->name.n > 1)
    {
      gpointer *place = ent_phrase_trie_add (self->full_names, tokens, draft->name.n);

      if (*place == NULL)
        *place = draft->person;
      add_short_names (self, draft->person, tokens, draft->name.n);
    }
  else
    add_family_name (self, draft->person, tokens, 1);
}

/* ---- evidence ---- */

static gboolean
is_given_name (const EntFinder *self, guint sentence, guint index)
{
  return ent_gazetteer_is_given_name (self->gazetteer, ent_finder_get_token (self, sentence, index)->norm);
}

static gboolean
has_title_before (const EntFinder *self, guint sentence, guint first)
{
  for (guint length = 1; length <= 4 && length <= first; length++)
    if (ent_finder_match_title (self, sentence, first - length, NULL) == length)
      return TRUE;
  return FALSE;
}

static gboolean
is_verb (const EntFinder *self, guint sentence, guint index, EntWordList list)
{
  const EntToken *token = ent_finder_get_token (self, sentence, index);

  return (token->flags & (ENT_TOKEN_WORD | ENT_TOKEN_CAPITALISED)) == ENT_TOKEN_WORD &&
         ent_word_list_has (list, token->verb_lemma);
}

/* ", a professor at", ", Russia's deputy foreign minister,", ", who" */
static gboolean
has_office_behind (const EntFinder *self, guint sentence, guint end)
{
  if (!ent_finder_is_norm (self, sentence, end, ","))
    return FALSE;
  if (ent_finder_is_norm (self, sentence, end + 1, "who"))
    return TRUE;
  for (guint i = end + 1; i < end + 7; i++)
    {
      const EntToken *token = ent_finder_get_token (self, sentence, i);
      EntMentionDraft *draft = ent_finder_get_draft (self, sentence, i);

      if (ent_finder_match_title (self, sentence, i, NULL) > 0)
        return TRUE;
      if (draft != NULL)
        continue;
      if ((token->flags & ENT_TOKEN_CAPITALISED) && !ent_word_list_has (ENT_WORDS_FUNCTION, token->norm))
        return FALSE;
      if ((token->flags & ENT_TOKEN_PUNCTUATION) && strcmp (token->norm, "-") != 0)
        return FALSE;
    }
  return FALSE;
}

static gboolean
has_initial (const EntFinder *self, guint sentence, EntRange name)
{
  for (guint i = name.first; i + 1 < name.first + name.n; i++)
    {
      const char *norm = ent_finder_get_token (self, sentence, i)->norm;

      if (norm[0] != '\0' && norm[strlen (norm) - 1] == '.' && g_utf8_strlen (norm, -1) == 2)
        return TRUE;
    }
  return FALSE;
}

/* "Nam Sung-wook": no other names of English texts are written so. */
static gboolean
is_korean (const EntFinder *self, guint sentence, EntRange name)
{
  const EntToken *tokens = ent_finder_get_token (self, sentence, name.first);

  return name.n == 4 && strcmp (tokens[2].norm, "-") == 0 && (tokens[3].flags & ENT_TOKEN_CAPITALISED) == 0 &&
         ent_word_list_has (ENT_WORDS_EAST_ASIAN_FAMILY, tokens[0].norm);
}

static gboolean
is_person (const EntFinder *self, guint sentence, EntRange name)
{
  static const char *const inner[] = { "at", "for", "in", "of", NULL };
  const char *before = ent_finder_get_token (self, sentence, name.first - 1)->norm;
  guint end = name.first + name.n;
  const EntToken *last = ent_finder_get_token (self, sentence, end - 1);

  if (ent_word_list_has (ENT_WORDS_THING_HEAD, last->norm) ||
      ent_word_list_has (ENT_WORDS_ORGANISATION_HEAD, last->norm))
    return FALSE;
  return ent_finder_is_tagged (self, sentence, name, ENT_NAME_TAG_B_PER) ||
         has_title_before (self, sentence, name.first) || has_office_behind (self, sentence, end) ||
         (is_given_name (self, sentence, name.first) && !ent_word_list_has (ENT_WORDS_LOCATIVE, before)) ||
         has_initial (self, sentence, name) ||
         is_korean (self, sentence, name) ||
         (is_verb (self, sentence, end, ENT_WORDS_SPEECH) && !g_strv_contains (inner, before)) ||
         is_verb (self, sentence, name.first - 1, ENT_WORDS_SPEECH) ||
         (ent_finder_is_norm (self, sentence, name.first - 1, "to") &&
          ent_finder_is_norm (self, sentence, name.first - 2, "according"));
}

/* ---- the words of a name ---- */

/* "Chad Johnson", "Mark Jordan": what the lexicon holds for a country is here tagged as a person's, as is the word
 * beside it that it holds for nothing. */
static gboolean
is_half_of_name (const EntFinder *self, guint sentence, guint index)
{
  return (ent_finder_get_draft (self, sentence, index + 1) == NULL &&
          ent_finder_get_token (self, sentence, index + 1)->name == ENT_NAME_TAG_I_PER &&
          ent_finder_is_tagged (self, sentence, (EntRange) { index, 2 }, ENT_NAME_TAG_B_PER)) ||
         (index > 0 && ent_finder_get_draft (self, sentence, index - 1) == NULL &&
          ent_finder_get_token (self, sentence, index)->name == ENT_NAME_TAG_I_PER &&
          ent_finder_is_tagged (self, sentence, (EntRange) { index - 1, 2 }, ENT_NAME_TAG_B_PER));
}

/* A word of a person's name that begins at @first; what the lexicon holds for a place may be one ("Michael Jordan"). */
static gboolean
is_name_word (const EntFinder *self, guint sentence, guint index, guint first)
{
  EntMentionDraft *draft = ent_finder_get_draft (self, sentence, index);

  if (!ent_finder_looks_like_name (self, sentence, index))
    return FALSE;
  if (draft == NULL)
    return TRUE;
  if (draft->range.n > 1 || draft->kind == ENT_ENTRY_ADJECTIVE || draft->kind == ENT_ENTRY_PEOPLE ||
      draft->kind == ENT_ENTRY_METONYM)
    return FALSE;
  return draft->kind == ENT_ENTRY_PERSON || is_given_name (self, sentence, first) ||
         is_half_of_name (self, sentence, index);
}

/* "Tom King", "John Major": behind a given name the last word of a name, whatever it means elsewhere. */
static gboolean
is_family_name (const EntFinder *self, guint sentence, guint first, guint index)
{
  return index == first + 1 && is_given_name (self, sentence, first) &&
         ent_finder_match_title (self, sentence, index, NULL) == 1 &&
         !ent_finder_looks_like_name (self, sentence, index + 1);
}

/* How many tokens at @index go on the name: "-un", "al-Sharaa", "de la Cruz", "Cruz"; 0 for none. */
static guint
read_next_word (const EntFinder *self, guint sentence, guint first, guint index)
{
  guint i = index;

  if (ent_finder_is_norm (self, sentence, i, "-") &&
      (ent_finder_get_token (self, sentence, i)->flags & ENT_TOKEN_SPACE_AFTER) == 0)
    {
      const EntToken *second = ent_finder_get_token (self, sentence, i + 1);

      /* "Jong-un" beside "Leif-Eric"; "Trump-era" is no name */
      if ((second->flags & ENT_TOKEN_CAPITALISED) != 0)
        return ent_finder_get_draft (self, sentence, i + 1) == NULL ? 2 : 0;
      return i >= 2 && ent_finder_is_joined (self, sentence, i - 1) && (second->flags & ENT_TOKEN_WORD) != 0 &&
             strlen (second->norm) <= 6 ? 2 : 0;
    }
  while (i < index + 3 && is_particle (ent_finder_get_token (self, sentence, i)))
    i += 1 + ent_finder_is_norm (self, sentence, i + 1, "-");
  if (!is_name_word (self, sentence, i, first) || (i == index && !ent_finder_is_joined (self, sentence, i)) ||
      (ent_finder_match_title (self, sentence, i, NULL) > 0 && !is_family_name (self, sentence, first, i)))
    return 0;
  return i + 1 - index;
}

/* The words of a name; empty where there is but one, with hyphens or not. */
static EntRange
read_name (const EntFinder *self, guint sentence, guint first)
{
  EntRange name = { first, 1 };
  guint words = 1, n;

  while (words < MAX_WORDS && (n = read_next_word (self, sentence, first, first + name.n)) > 0)
    {
      words += !ent_finder_is_norm (self, sentence, first + name.n, "-");
      name.n += n;
    }
  return words > 1 ? name : ENT_RANGE_NONE;
}

static void
find_new_people (EntFinder *self, guint sentence)
{
  for (guint i = 0; i < self->document->sentences[sentence].n_tokens;)
    {
      EntMentionDraft draft = { .form = ENT_MENTION_NAME, .kind = ENT_ENTRY_PERSON, .sentence = sentence };
      EntMentionDraft *owner = ent_finder_get_draft (self, sentence, i);
      guint title = ent_finder_match_title (self, sentence, i, NULL);

      if (title > 0 && (owner == NULL || owner->kind != ENT_ENTRY_PERSON))
        {
          i += title;
          continue;
        }
      if (!is_name_word (self, sentence, i, i))
        {
          i++;
          continue;
        }
      draft.range = read_name (self, sentence, i);
      i += MAX (draft.range.n, 1);
      if (draft.range.n > 0 && is_person (self, sentence, draft.range))
        ent_finder_add (self, &draft);
    }
}

/* What was found to be a person's name in one sentence is one in the others too, headlines included. */
static void
find_known_people (EntFinder *self, guint sentence)
{
  const EntSentence *in = &self->document->sentences[sentence];

  for (guint i = 0; i < in->n_tokens; i++)
    {
      EntMentionDraft draft = { .form = ENT_MENTION_NAME, .kind = ENT_ENTRY_PERSON, .sentence = sentence };
      EntMentionDraft *owner = ent_finder_get_draft (self, sentence, i);
      guint n;

      if ((in->tokens[i].flags & ENT_TOKEN_CAPITALISED) == 0 || (owner != NULL && owner->range.first != i))
        continue;
      n = ent_phrase_trie_match (self->full_names, in->tokens + i, in->n_tokens - i, NULL, NULL);
      if (n < 2 || (owner != NULL && owner->range.n >= n))
        continue;
      draft.range = (EntRange) { i, n };
      draft.person = ent_phrase_trie_find (self->full_names, in->tokens + i, n);
      ent_finder_add (self, &draft);
      i += n - 1;
    }
}

/*
 * ent_finder_find_people:
 *
 * Every name in full, with a record of its person; short names are left for ent_finder_find_short_names().
 */
void
ent_finder_find_people (EntFinder *self)
{
  for (guint s = 0; s < self->document->n_sentences; s++)
    find_new_people (self, s);
  for (guint s = 0; s < self->document->n_sentences; s++)
    {
      EntMentionDraft *draft;
      guint i = 0;

      while ((draft = ent_finder_next_draft (self, s, &i)) != NULL)
        if (draft->kind == ENT_ENTRY_PERSON && draft->name.n > 1)
          register_full_name (self, draft);
    }
  for (guint s = 0; s < self->document->n_sentences; s++)
    find_known_people (self, s);
}
