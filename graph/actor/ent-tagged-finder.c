/* ent-tagged-finder.c: organisations and places that only the parser knows to be names
 *
 * What the parser takes for a name is right two times in three; so an organisation needs two words or a short form in
 * capitals, a place the words before it that places have.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor/ent-finder-private.h"
#include "actor/ent-fold-private.h"

#define MAX_WORDS 6

/* The words of one name from @first on, all capitalised and free; empty for none. */
static EntRange
read_tagged (const EntFinder *self, guint sentence, guint first)
{
  const EntSentence *in = &self->document->sentences[sentence];
  EntNameTag beginning = ent_name_tag_get_beginning (in->tokens[first].name);
  guint end = first;

  while (end < in->n_tokens && end - first < MAX_WORDS && ent_finder_get_draft (self, sentence, end) == NULL &&
         ent_finder_looks_like_name (self, sentence, end) && in->tokens[end].upos == ENT_UPOS_PROPN &&
         ent_finder_match_title (self, sentence, end, NULL) == 0 &&
         ent_name_tag_get_beginning (in->tokens[end].name) == beginning &&
         (end == first || in->tokens[end].name != beginning))
    end++;
  /* a name that goes on with what is none is something else */
  if (end < in->n_tokens && in->tokens[end].name != beginning &&
      ent_name_tag_get_beginning (in->tokens[end].name) == beginning)
    return ENT_RANGE_NONE;
  return (EntRange) { first, end - first };
}

static void
read_organisation (EntFinder *self, guint sentence, EntRange range)
{
  const EntToken *token = ent_finder_get_token (self, sentence, range.first);
  const EntToken *last = ent_finder_get_token (self, sentence, range.first + range.n - 1);
  gboolean is_short = range.n == 1 && (token->flags & ENT_TOKEN_ALL_CAPITALS) != 0 && strlen (token->norm) > 2;

  if ((range.n < 2 && !is_short) || ent_word_list_has (ENT_WORDS_THING_HEAD, last->norm) ||
      ent_finder_is_group (self, sentence, range.first + range.n - 1))
    return;
  ent_finder_add_organisation (self, sentence, range, NULL);
}

/* "town of", "the Nigerian village of": where the country may stand. Returns the noun's index, or @index for none. */
static guint
find_kind_of_place (const EntFinder *self, guint sentence, guint index)
{
  static const char *const kinds[] = { "area", "border", "city", "community", "district", "governorate", "hamlet",
                                       "island", "municipality", "outskirts", "port", "province", "region", "resort",
                                       "settlement", "state", "suburb", "town", "township", "village", NULL };

  if (index > 1 && ent_finder_is_norm (self, sentence, index - 1, "of") &&
      g_strv_contains (kinds, ent_finder_get_token (self, sentence, index - 2)->lemma))
    return index - 2;
  if (index > 0 && g_strv_contains (kinds, ent_finder_get_token (self, sentence, index - 1)->lemma))
    return index - 1;
  return index;
}

/* The country that the words beside a place name: "the Nigerian town of Baga", "Baga, Nigeria". */
static const char *
find_country (const EntFinder *self, guint sentence, guint kind, guint end)
{
  EntMentionDraft *before, *behind;

  for (guint i = kind; i > 0 && kind - i < 3; i--)
    {
      before = ent_finder_get_draft (self, sentence, i - 1);
      if (ent_finder_is_state (before) && before->kind == ENT_ENTRY_ADJECTIVE)
        return before->actor->country;
    }
  behind = ent_finder_is_norm (self, sentence, end, ",") ? ent_finder_get_draft (self, sentence, end + 1) : NULL;
  return ent_finder_is_state (behind) && behind->form == ENT_MENTION_NAME ? behind->actor->country : NULL;
}

static void
read_place (EntFinder *self, guint sentence, EntRange range)
{
  EntMentionDraft draft = { .form = ENT_MENTION_NAME, .kind = ENT_ENTRY_PLACE, .sentence = sentence, .range = range };
  guint kind = find_kind_of_place (self, sentence, range.first), before = range.first;
  g_autofree char *name = NULL, *slug = NULL, *id = NULL;

  while (before > 0 && (ent_finder_is_norm (self, sentence, before - 1, "the") ||
                        ent_word_list_has (ENT_WORDS_DIRECTION,
                                           ent_finder_get_token (self, sentence, before - 1)->norm)))
    before--;
  if (range.n > 3 || range.first == 0 ||
      (kind == range.first && !ent_word_list_has (ENT_WORDS_LOCATIVE,
                                                  ent_finder_get_token (self, sentence, before - 1)->norm)))
    return;
  name = ent_finder_dup_words (self, sentence, range);
  slug = ent_fold_to_slug (name);
  id = g_strconcat ("place:", slug, NULL);
  draft.actor = ent_gazetteer_find_actor (self->gazetteer, id);
  if (draft.actor == NULL)
    draft.actor = ent_finder_find_made_actor (self, id);
  if (draft.actor == NULL)
    draft.actor = ent_finder_make_actor (self, ent_actor_new (id, name, ENT_ACTOR_PLACE,
                                                              find_country (self, sentence, kind,
                                                                            range.first + range.n), NULL));
  ent_finder_add (self, &draft);
}

/*
 * ent_finder_find_tagged_names:
 *
 * After all that words and lexicon tell; only where sentences have trees.
 */
void
ent_finder_find_tagged_names (EntFinder *self)
{
  for (guint s = 0; s < self->document->n_sentences; s++)
    {
      const EntSentence *in = &self->document->sentences[s];

      for (guint i = 0; in->has_tree && i < in->n_tokens;)
        {
          EntNameTag beginning = ent_name_tag_get_beginning (in->tokens[i].name);
          EntRange range = ENT_RANGE_NONE;

          if (beginning == ENT_NAME_TAG_B_ORG || beginning == ENT_NAME_TAG_B_LOC)
            range = read_tagged (self, s, i);
          if (range.n > 0 && beginning == ENT_NAME_TAG_B_ORG)
            read_organisation (self, s, range);
          else if (range.n > 0)
            read_place (self, s, range);
          i += MAX (range.n, 1);
        }
    }
}
