/* ent-place-finder.c: where a city's name can only mean the place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor/ent-finder-private.h"
#include "language/ent-placeline.h"

/* A verb or noun of going in the few words before: "a rare visit to", "flew back from". */
static gboolean
is_after_movement (const EntFinder *self, guint sentence, guint index)
{
  for (guint i = index; i > 0 && index - i < 4; i--)
    {
      const EntToken *token = ent_finder_get_token (self, sentence, i - 1);

      if (ent_word_list_has (ENT_WORDS_MOVEMENT, token->lemma) ||
          ent_word_list_has (ENT_WORDS_MOVEMENT, token->verb_lemma) || strcmp (token->verb_lemma, "leave") == 0)
        return TRUE;
      if ((token->flags & ENT_TOKEN_PUNCTUATION) != 0)
        return FALSE;
    }
  return FALSE;
}

/* "MOSCOW (AFP) —", "ISTANBUL/BEIRUT – ": a dispatch begins with where it was written. */
static gboolean
is_in_placeline (const EntFinder *self, const EntMentionDraft *draft)
{
  const EntSentence *in = &self->document->sentences[draft->sentence];

  return draft->range.first < ent_placeline_get_length (in->tokens, in->n_tokens);
}

static gboolean
is_place (const EntFinder *self, const EntMentionDraft *draft)
{
  guint s = draft->sentence, end = draft->range.first + draft->range.n, before = draft->range.first - 1;
  const EntToken *token = ent_finder_get_token (self, s, before);
  const EntToken *next = ent_finder_get_token (self, s, end);

  if (is_in_placeline (self, draft))
    return TRUE;
  if (ent_finder_is_possessive (self, s, end))
    return FALSE;
  if (ent_word_list_has (ENT_WORDS_FACILITY, next->norm) || strcmp (token->norm, "capital") == 0 ||
      (strcmp (token->norm, ",") == 0 && ent_finder_is_norm (self, s, before - 1, "capital")))
    return TRUE;
  if (ent_word_list_has (ENT_WORDS_LOCATIVE, token->norm))
    return TRUE;
  if (strcmp (token->norm, "of") == 0)
    return ent_word_list_has (ENT_WORDS_FACILITY, ent_finder_get_token (self, s, before - 1)->norm);
  if (strcmp (token->norm, "to") == 0 || strcmp (token->norm, "from") == 0 || strcmp (token->norm, "for") == 0)
    return is_after_movement (self, s, before);
  return ((token->flags & ENT_TOKEN_CAPITALISED) == 0 || before == 0) &&
         ent_word_list_has (ENT_WORDS_DESTINATION_VERB, token->verb_lemma);
}

/* The countries that the text names other than by their capitals. */
static GHashTable *
collect_named (const EntFinder *self)
{
  GHashTable *named = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->drafts->len; i++)
    {
      EntMentionDraft *draft = self->drafts->pdata[i];

      if (draft->actor != NULL && draft->kind != ENT_ENTRY_CAPITAL &&
          ent_finder_get_draft (self, draft->sentence, draft->range.first) == draft)
        g_hash_table_add (named, draft->actor);
    }
  return named;
}

/*
 * ent_finder_find_seats:
 *
 * "Brussels" is the European Union in a text that does not name Belgium, unless it is a place.
 */
void
ent_finder_find_seats (EntFinder *self)
{
  g_autoptr (GHashTable) named = collect_named (self);

  for (guint i = 0; i < self->drafts->len; i++)
    {
      EntMentionDraft *draft = self->drafts->pdata[i];
      EntActor *body = draft->actor ? g_hash_table_lookup (self->gazetteer->seats, draft->actor) : NULL;

      if (body == NULL || draft->kind != ENT_ENTRY_CAPITAL || is_place (self, draft) ||
          ent_finder_get_draft (self, draft->sentence, draft->range.first) != draft ||
          g_hash_table_contains (named, draft->actor))
        continue;
      draft->actor = body;
      draft->kind = ENT_ENTRY_METONYM;
    }
}

/*
 * ent_finder_mark_places:
 *
 * Cities and other places always are one; a capital, which else stands for its state, is an actor of its own where a
 * preposition, a verb of going or a noun behind it says so.
 */
void
ent_finder_mark_places (EntFinder *self)
{
  for (guint s = 0; s < self->document->n_sentences; s++)
    {
      EntMentionDraft *draft;
      guint i = 0;

      while ((draft = ent_finder_next_draft (self, s, &i)) != NULL)
        if (draft->kind == ENT_ENTRY_PLACE)
          draft->is_place = TRUE;
        else if (draft->kind == ENT_ENTRY_CAPITAL && draft->form == ENT_MENTION_METONYM && is_place (self, draft))
          {
            draft->is_place = TRUE;
            draft->form = ENT_MENTION_NAME;
            draft->kind = ENT_ENTRY_PLACE;
            draft->actor = g_hash_table_lookup (self->gazetteer->capitals, draft->actor);
          }
    }
}
