/* ent-finder.c: one text while its mentions are being found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor/ent-finder-private.h"

/* What has more words with capitals is a list of names. */
#define MAX_HEADLINE 30

static const EntToken no_token = { { 0, 0 }, "", "", "", 0 };

static void
free_person (gpointer data)
{
  EntPersonRecord *person = data;

  g_free (person->id);
  g_free (person->name);
  g_free (person->country);
  g_free (person->role);
  g_free (person);
}

/* What share of a sentence's words has capitals tells whether they mean something; headlines have no full stop. */
static EntSentenceCase
get_case (const EntSentence *sentence)
{
  guint words = 0, capitalised = 0, all_capitals = 0;

  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      const EntToken *token = &sentence->tokens[i];

      if ((token->flags & ENT_TOKEN_WORD) == 0 || ent_word_list_has (ENT_WORDS_FUNCTION, token->norm))
        continue;
      words++;
      capitalised += (token->flags & ENT_TOKEN_CAPITALISED) != 0;
      all_capitals += (token->flags & ENT_TOKEN_ALL_CAPITALS) != 0;
    }
  if (words >= 3 && all_capitals * 10 >= words * 8)
    return ENT_SENTENCE_ALL_CAPITALS;
  if (strcmp (sentence->tokens[sentence->n_tokens - 1].norm, ".") == 0)
    return ENT_SENTENCE_PLAIN;
  return words >= 5 && words <= MAX_HEADLINE && capitalised * 10 >= words * 8 ? ENT_SENTENCE_TITLE_CASE
                                                                               : ENT_SENTENCE_PLAIN;
}

void
ent_finder_init (EntFinder *self, const EntGazetteer *gazetteer, const EntDocument *document)
{
  guint n_tokens = 0;

  *self = (EntFinder) {
    .gazetteer = gazetteer,
    .document = document,
    .bases = g_new (guint, document->n_sentences),
    .cases = g_new (guint8, document->n_sentences),
    .drafts = g_ptr_array_new_with_free_func (g_free),
    .made_actors = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) ent_actor_unref),
    .persons = g_ptr_array_new_with_free_func (free_person),
    .persons_by_id = g_hash_table_new (g_str_hash, g_str_equal),
    .small_words = g_hash_table_new (g_str_hash, g_str_equal),
    .full_names = ent_phrase_trie_new (NULL),
    .family_names = ent_phrase_trie_new ((GDestroyNotify) g_ptr_array_unref),
    .shared = g_array_new (FALSE, FALSE, sizeof (EntMentionDraft)),
  };
  for (guint s = 0; s < document->n_sentences; s++)
    {
      const EntSentence *sentence = &document->sentences[s];

      self->bases[s] = n_tokens;
      self->cases[s] = get_case (sentence);
      n_tokens += sentence->n_tokens;
      for (guint i = 0; i < sentence->n_tokens; i++)
        if ((sentence->tokens[i].flags & (ENT_TOKEN_WORD | ENT_TOKEN_CAPITALISED)) == ENT_TOKEN_WORD)
          g_hash_table_add (self->small_words, (gpointer) sentence->tokens[i].norm);
    }
  self->owners = g_new0 (EntMentionDraft *, n_tokens);
}

void
ent_finder_clear (EntFinder *self)
{
  g_free (self->owners);
  g_free (self->bases);
  g_free (self->cases);
  g_ptr_array_unref (self->drafts);
  g_hash_table_unref (self->made_actors);
  g_hash_table_unref (self->persons_by_id);
  g_ptr_array_unref (self->persons);
  g_hash_table_unref (self->small_words);
  ent_phrase_trie_free (self->full_names);
  ent_phrase_trie_free (self->family_names);
  g_clear_pointer (&self->seats, g_hash_table_unref);
  g_array_unref (self->shared);
}

/* Never NULL: an empty token stands before a sentence's first word (index -1 wraps around) and behind its last. */
const EntToken *
ent_finder_get_token (const EntFinder *self, guint sentence, guint index)
{
  const EntSentence *in = &self->document->sentences[sentence];

  return index < in->n_tokens ? &in->tokens[index] : &no_token;
}

/* Which draft the token belongs to, NULL for none. */
EntMentionDraft *
ent_finder_get_draft (const EntFinder *self, guint sentence, guint index)
{
  if (index >= self->document->sentences[sentence].n_tokens)
    return NULL;
  return self->owners[self->bases[sentence] + index];
}

static void
own (EntFinder *self, EntMentionDraft *draft, EntMentionDraft *owner)
{
  EntMentionDraft **owners = self->owners + self->bases[draft->sentence] + draft->range.first;

  for (guint i = 0; i < draft->range.n; i++)
    if (owner != NULL || owners[i] == draft)
      owners[i] = owner;
}

/* Lays a copy of @draft over what lies there. */
EntMentionDraft *
ent_finder_add (EntFinder *self, const EntMentionDraft *draft)
{
  EntMentionDraft *added = g_memdup2 (draft, sizeof *draft);

  for (guint i = 0; i < draft->range.n; i++)
    {
      EntMentionDraft *other = ent_finder_get_draft (self, draft->sentence, draft->range.first + i);

      if (other != NULL)
        ent_finder_remove (self, other);
    }
  if (added->name.n == 0)
    added->name = added->range;
  g_ptr_array_add (self->drafts, added);
  own (self, added, added);
  return added;
}

void
ent_finder_remove (EntFinder *self, EntMentionDraft *draft)
{
  own (self, draft, NULL);
}

/* Makes @draft reach from @first to before @end; what it is laid over is swallowed. */
void
ent_finder_extend (EntFinder *self, EntMentionDraft *draft, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      EntMentionDraft *other = ent_finder_get_draft (self, draft->sentence, i);

      if (other != NULL && other != draft)
        ent_finder_remove (self, other);
    }
  draft->range = (EntRange) { first, end - first };
  own (self, draft, draft);
}

/* The first draft at or behind *@index, which moves behind it; NULL at the sentence's end. */
EntMentionDraft *
ent_finder_next_draft (const EntFinder *self, guint sentence, guint *index)
{
  for (; *index < self->document->sentences[sentence].n_tokens; (*index)++)
    {
      EntMentionDraft *draft = ent_finder_get_draft (self, sentence, *index);

      if (draft != NULL)
        {
          *index = draft->range.first + draft->range.n;
          return draft;
        }
    }
  return NULL;
}

gboolean
ent_finder_is_norm (const EntFinder *self, guint sentence, guint index, const char *norm)
{
  return strcmp (ent_finder_get_token (self, sentence, index)->norm, norm) == 0;
}

/* "'s", and the bare apostrophe behind a plural. */
gboolean
ent_finder_is_possessive (const EntFinder *self, guint sentence, guint index)
{
  const EntToken *before = ent_finder_get_token (self, sentence, index - 1);
  const char *norm = ent_finder_get_token (self, sentence, index)->norm;

  if ((before->flags & ENT_TOKEN_SPACE_AFTER) != 0)
    return FALSE;
  return strcmp (norm, "'s") == 0 || (strcmp (norm, "'") == 0 && g_str_has_suffix (before->norm, "s"));
}

/* Whether nothing but a blank or a hyphen parts the token from the one before. */
gboolean
ent_finder_is_joined (const EntFinder *self, guint sentence, guint index)
{
  const EntToken *before = ent_finder_get_token (self, sentence, index - 1);

  return (before->flags & (ENT_TOKEN_WORD | ENT_TOKEN_NUMBER)) != 0 &&
         !(g_str_has_prefix (ent_finder_get_token (self, sentence, index)->norm, "'"));
}

/* Whether the token begins its sentence, a quotation or a bracket, where every word has a capital. */
gboolean
ent_finder_is_first_word (const EntFinder *self, guint sentence, guint index)
{
  static const char *const openings[] = { "“", "\"", "‘", "'", "(", ":", "–", "—", "-", ".", "•", "*", "…", NULL };

  return index == 0 || g_strv_contains (openings, ent_finder_get_token (self, sentence, index - 1)->norm);
}

/* Whether a word's capital is that of a name. */
gboolean
ent_finder_looks_like_name (const EntFinder *self, guint sentence, guint index)
{
  const EntToken *token = ent_finder_get_token (self, sentence, index);

  if ((token->flags & ENT_TOKEN_CAPITALISED) == 0 || self->cases[sentence] != ENT_SENTENCE_PLAIN ||
      token->norm[0] == '\'' || token->norm[0] == '@' || token->norm[0] == '#')
    return FALSE;
  if ((token->flags & ENT_TOKEN_ALL_CAPITALS) == 0 && ent_word_list_has (ENT_WORDS_FUNCTION, token->norm))
    return FALSE;
  if (ent_word_list_has (ENT_WORDS_CALENDAR, token->norm))
    return FALSE;
  return !ent_finder_is_first_word (self, sentence, index) ||
         ent_gazetteer_is_given_name (self->gazetteer, token->norm) ||
         !(g_hash_table_contains (self->small_words, token->norm) || g_str_has_suffix (token->norm, "ly") ||
           g_str_has_suffix (token->norm, "ing") || g_str_has_suffix (token->norm, "ed"));
}

/* Whether the parser takes all words of @range for a part of one kind of names, marks and small words left out. */
gboolean
ent_finder_is_tagged (const EntFinder *self, guint sentence, EntRange range, EntNameTag beginning)
{
  for (guint i = range.first; i < range.first + range.n; i++)
    {
      const EntToken *token = ent_finder_get_token (self, sentence, i);

      if ((token->flags & ENT_TOKEN_CAPITALISED) != 0 && ent_name_tag_get_beginning (token->name) != beginning)
        return FALSE;
    }
  return self->document->sentences[sentence].has_tree;
}

guint
ent_finder_match_title (const EntFinder *self, guint sentence, guint index, const EntTitle **title)
{
  const EntSentence *in = &self->document->sentences[sentence];

  if (index >= in->n_tokens)
    return 0;
  return ent_gazetteer_match_title (self->gazetteer, in->tokens + index, in->n_tokens - index, title);
}

guint
ent_finder_match_agent (const EntFinder *self, guint sentence, guint index)
{
  const EntSentence *in = &self->document->sentences[sentence];

  if (index >= in->n_tokens)
    return 0;
  return ent_phrase_trie_match (self->gazetteer->agents, in->tokens + index, in->n_tokens - index, NULL, NULL);
}

/* Whether a noun for people begins at @index: "Islamists" is no name. */
gboolean
ent_finder_is_group (const EntFinder *self, guint sentence, guint index)
{
  const EntSentence *in = &self->document->sentences[sentence];

  return index < in->n_tokens && ent_phrase_trie_match (self->gazetteer->groups, in->tokens + index,
                                                        in->n_tokens - index, NULL, NULL) > 0;
}

/* The words of a range as a name is written: what breaks lines is a blank. */
char *
ent_finder_dup_words (const EntFinder *self, guint sentence, EntRange range)
{
  GString *words = g_string_new (NULL);

  for (guint i = range.first; i < range.first + range.n; i++)
    {
      const EntToken *token = ent_finder_get_token (self, sentence, i);

      g_string_append_len (words, self->document->text + token->span.start, token->span.end - token->span.start);
      if ((token->flags & ENT_TOKEN_SPACE_AFTER) != 0 && i + 1 < range.first + range.n)
        g_string_append_c (words, ' ');
    }
  return g_string_free (words, FALSE);
}

/* Whether a draft's words stand for a state: its name, adjective, capital or seat. */
gboolean
ent_finder_is_state (const EntMentionDraft *draft)
{
  return draft != NULL && draft->actor != NULL && draft->actor->kind == ENT_ACTOR_COUNTRY &&
         (draft->form == ENT_MENTION_NAME || draft->form == ENT_MENTION_METONYM || draft->form == ENT_MENTION_DEMONYM);
}

/* Whether the word stands before the noun that it tells more of: "rebel" in "rebel territory". "A rebel demand" is the
 * rebels'. */
gboolean
ent_finder_is_attribute (const EntFinder *self, guint sentence, guint index)
{
  const EntToken *token = ent_finder_get_token (self, sentence, index);
  const EntToken *next = ent_finder_get_token (self, sentence, index + 1);

  if (strcmp (next->norm, "-") == 0 && (next->flags & ENT_TOKEN_SPACE_AFTER) == 0)
    return TRUE;
  if ((next->flags & ENT_TOKEN_WORD) == 0 || next->norm[0] == '\'')
    return FALSE;
  if (ent_word_list_has (ENT_WORDS_UTTERANCE, next->norm))
    return FALSE;
  if (self->document->sentences[sentence].has_tree)
    return token->head > (int) index &&
           (token->dependency == ENT_DEPENDENCY_COMPOUND || token->dependency == ENT_DEPENDENCY_AMOD ||
            token->dependency == ENT_DEPENDENCY_NMOD);
  return !g_str_has_suffix (token->norm, "s") && !g_str_has_suffix (token->norm, "men") &&
         (next->flags & ENT_TOKEN_CAPITALISED) == 0 && !ent_word_list_has (ENT_WORDS_FUNCTION, next->norm) &&
         !g_str_has_suffix (next->norm, "ed") && !ent_word_list_has (ENT_WORDS_SPEECH, next->verb_lemma) &&
         !ent_word_list_has (ENT_WORDS_PERSON_VERB, next->verb_lemma);
}

/* Keeps @actor (transfer full), whose id is new, for as long as the finder lives. */
EntActor *
ent_finder_make_actor (EntFinder *self, EntActor *actor)
{
  g_hash_table_insert (self->made_actors, actor->id, actor);
  return actor;
}

/* One that ent_finder_make_actor() has, or NULL. */
EntActor *
ent_finder_find_made_actor (const EntFinder *self, const char *id)
{
  return g_hash_table_lookup (self->made_actors, id);
}
