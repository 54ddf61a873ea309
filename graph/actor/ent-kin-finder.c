/* ent-kin-finder.c: kinsmen called by their given names: "his wife, Michelle", "Mr Rajapaksa's brother Mahinda"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor/ent-finder-private.h"
#include "actor/ent-fold-private.h"

/* Whose kin the noun at @index is, is told before it or behind it: "his", "Mr Assad's younger", "of". */
static gboolean
is_kin_of_somebody (const EntFinder *self, guint sentence, guint index)
{
  static const char *const pronouns[] = { "her", "his", "their", "whose", NULL };

  for (guint i = index; i > 0 && index - i < 3; i--)
    {
      const EntToken *token = ent_finder_get_token (self, sentence, i - 1);

      if (g_strv_contains (pronouns, token->norm) || ent_finder_is_possessive (self, sentence, i - 1))
        return TRUE;
      if (ent_word_list_has (ENT_WORDS_FUNCTION, token->norm) || (token->flags & ENT_TOKEN_WORD) == 0)
        return FALSE;
    }
  return FALSE;
}

static gboolean
is_given_name_alone (const EntFinder *self, guint sentence, guint index)
{
  const EntToken *token = ent_finder_get_token (self, sentence, index);

  return ent_finder_looks_like_name (self, sentence, index) && ent_finder_get_draft (self, sentence, index) == NULL &&
         ent_finder_match_title (self, sentence, index, NULL) == 0 &&
         (ent_gazetteer_is_given_name (self->gazetteer, token->norm) ||
          ent_finder_is_tagged (self, sentence, (EntRange) { index, 1 }, ENT_NAME_TAG_B_PER)) &&
         !(ent_finder_looks_like_name (self, sentence, index + 1) && ent_finder_is_joined (self, sentence, index + 1));
}

/* The one of the lexicon who has this given name and the family name of somebody in the sentence. */
static EntActor *
find_relative (const EntFinder *self, guint sentence, const char *given)
{
  EntMentionDraft *draft;
  guint i = 0;

  while ((draft = ent_finder_next_draft (self, sentence, &i)) != NULL)
    {
      g_autofree char *full = NULL;
      g_autofree char *slug = NULL;
      g_autofree char *id = NULL;
      const char *family = draft->person ? strrchr (draft->person->name, ' ') : NULL;
      EntActor *actor;

      if (family == NULL)
        continue;
      full = g_strconcat (given, family, NULL);
      slug = ent_fold_to_slug (full);
      id = g_strconcat ("person:", slug, NULL);
      actor = ent_gazetteer_find_actor (self->gazetteer, id);
      if (actor != NULL)
        return actor;
    }
  return NULL;
}

/*
 * ent_finder_find_kin:
 *
 * A given name right behind a word for a kinsman is a person; whoever bears the family name of those beside is known.
 */
void
ent_finder_find_kin (EntFinder *self)
{
  for (guint s = 0; s < self->document->n_sentences; s++)
    for (guint i = 0; i + 1 < self->document->sentences[s].n_tokens; i++)
      {
        EntMentionDraft draft = { .form = ENT_MENTION_NAME, .kind = ENT_ENTRY_PERSON, .sentence = s };
        guint name = i + 1 + ent_finder_is_norm (self, s, i + 1, ",");
        g_autofree char *given = NULL;
        EntActor *actor;

        if (!ent_word_list_has (ENT_WORDS_KIN, ent_finder_get_token (self, s, i)->norm) ||
            !is_kin_of_somebody (self, s, i) || !is_given_name_alone (self, s, name))
          continue;
        draft.range = (EntRange) { name, 1 };
        given = ent_finder_dup_words (self, s, draft.range);
        actor = find_relative (self, s, given);
        draft.person = ent_finder_add_person (self, actor, actor ? actor->name : given);
        ent_finder_add (self, &draft);
      }
}
