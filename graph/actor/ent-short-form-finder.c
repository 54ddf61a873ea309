/* ent-short-form-finder.c: "the Forces for Peace (FFP)": organisations by the short form that a text gives them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor/ent-finder-private.h"

/* A short form in brackets behind a name; 0 for none. */
static guint
find_short_form (const EntFinder *self, const EntMentionDraft *draft)
{
  guint i = draft->range.first + draft->range.n;

  if (draft->kind != ENT_ENTRY_ORGANISATION || draft->form != ENT_MENTION_NAME ||
      !ent_finder_is_norm (self, draft->sentence, i, "(") || !ent_finder_is_norm (self, draft->sentence, i + 2, ")") ||
      (ent_finder_get_token (self, draft->sentence, i + 1)->flags & ENT_TOKEN_ALL_CAPITALS) == 0)
    return 0;
  return i + 1;
}

/* Which actor both are: the one that the lexicon knows, else that of the long name. */
static EntActor *
choose (const EntFinder *self, EntActor *full, EntActor *brief)
{
  if (brief == NULL || ent_gazetteer_find_actor (self->gazetteer, full->id) == full ||
      ent_gazetteer_find_actor (self->gazetteer, brief->id) != brief)
    return full;
  return brief;
}

static void
learn_short_form (EntFinder *self, EntMentionDraft *draft, GHashTable *forms)
{
  guint s = draft->sentence, i = find_short_form (self, draft);
  EntMentionDraft *other;
  EntActor *full = draft->actor;

  if (i == 0)
    return;
  other = ent_finder_get_draft (self, s, i);
  if (other != NULL && (other->kind != ENT_ENTRY_ORGANISATION || other->range.n != 1))
    return;
  draft->actor = choose (self, full, other ? other->actor : NULL);
  if (draft->actor == full && !g_hash_table_contains (forms, ent_finder_get_token (self, s, i)->norm))
    g_hash_table_insert (forms, (gpointer) ent_finder_get_token (self, s, i)->norm, draft->actor);
}

static void
take_short_forms (EntFinder *self, guint sentence, GHashTable *forms)
{
  const EntSentence *in = &self->document->sentences[sentence];

  for (guint i = 0; i < in->n_tokens; i++)
    {
      EntMentionDraft draft = {
        .form = ENT_MENTION_NAME, .kind = ENT_ENTRY_ORGANISATION, .sentence = sentence, .range = { i, 1 },
      };
      EntMentionDraft *owner = ent_finder_get_draft (self, sentence, i);

      if ((in->tokens[i].flags & ENT_TOKEN_ALL_CAPITALS) == 0 ||
          (owner != NULL && (owner->range.n != 1 || owner->kind != ENT_ENTRY_ORGANISATION ||
                             ent_gazetteer_find_actor (self->gazetteer, owner->actor->id) == owner->actor)))
        continue;
      draft.actor = g_hash_table_lookup (forms, in->tokens[i].norm);
      if (draft.actor != NULL)
        ent_finder_add (self, &draft);
    }
}

/* ---- by the noun that a name ends with ---- */

/* Takes "committee" of the Kivu Relief Committee; a noun of several organisations is none of them. */
static void
learn_noun (const EntFinder *self, const EntMentionDraft *draft, GHashTable *nouns)
{
  const EntToken *last = ent_finder_get_token (self, draft->sentence, draft->range.first + draft->range.n - 1);
  gpointer known;

  if (draft->kind != ENT_ENTRY_ORGANISATION || draft->form != ENT_MENTION_NAME || draft->range.n < 2 ||
      !ent_word_list_has (ENT_WORDS_ORGANISATION_HEAD, last->norm) ||
      ent_word_list_has (ENT_WORDS_GOVERNMENT_HEAD, last->norm))
    return;
  if (!g_hash_table_lookup_extended (nouns, last->norm, NULL, &known))
    known = draft->actor;
  g_hash_table_insert (nouns, (gpointer) last->norm, known == draft->actor ? known : NULL);
}

/* "The committee thanked", behind the name; not "the committee of experts", "the committee chairman". */
static void
take_noun (EntFinder *self, guint sentence, guint index, GHashTable *nouns)
{
  static const char *const others[] = { "-", "at", "for", "in", "of", "that", "which", NULL };
  const EntToken *token = ent_finder_get_token (self, sentence, index);
  EntMentionDraft draft = {
    .form = ENT_MENTION_NAME, .kind = ENT_ENTRY_ORGANISATION, .sentence = sentence, .range = { index, 1 },
    .actor = g_hash_table_lookup (nouns, token->norm),
  };

  if (draft.actor != NULL && (token->flags & ENT_TOKEN_CAPITALISED) == 0 &&
      ent_finder_get_draft (self, sentence, index) == NULL && ent_finder_is_norm (self, sentence, index - 1, "the") &&
      !g_strv_contains (others, ent_finder_get_token (self, sentence, index + 1)->norm) &&
      !ent_finder_is_attribute (self, sentence, index))
    ent_finder_add (self, &draft);
}

/* Sentence by sentence: a name stands before what is short for it. */
static void
find_nouns (EntFinder *self)
{
  g_autoptr (GHashTable) nouns = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint s = 0; s < self->document->n_sentences; s++)
    {
      EntMentionDraft *draft;
      guint i = 0;

      for (guint k = 1; g_hash_table_size (nouns) > 0 && k < self->document->sentences[s].n_tokens; k++)
        take_noun (self, s, k, nouns);
      while ((draft = ent_finder_next_draft (self, s, &i)) != NULL)
        learn_noun (self, draft, nouns);
    }
}

/*
 * ent_finder_find_short_forms:
 *
 * The short form is the organisation wherever it stands in the text, but for one that the lexicon knows by it; so is
 * the last word of its name, in the sentences behind.
 */
void
ent_finder_find_short_forms (EntFinder *self)
{
  g_autoptr (GHashTable) forms = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint s = 0; s < self->document->n_sentences; s++)
    {
      EntMentionDraft *draft;
      guint i = 0;

      while ((draft = ent_finder_next_draft (self, s, &i)) != NULL)
        learn_short_form (self, draft, forms);
    }
  for (guint s = 0; g_hash_table_size (forms) > 0 && s < self->document->n_sentences; s++)
    take_short_forms (self, s, forms);
  find_nouns (self);
}
