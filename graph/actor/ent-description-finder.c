/* ent-description-finder.c: organisations and groups by a noun: "the alliance", "the agency", "the militia"
 *
 * A text that has named a body calls it by what it is: by the last word of its name ("the council"), by a noun of the
 * lexicon ("the bloc"), by what any movement is called ("the group"). Meant is the one that was named last; where
 * several may be, nobody.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor/ent-pronouns-private.h"

/* "The group" is of this sentence or of one of the few before; beyond the last one the text may have named none other
 * that is called so. */
#define MAX_GROUP_SENTENCES_BACK 2
#define MAX_SENTENCES_BACK 20

/* Words between "the" and the noun: "the 27-member bloc", "the UN's nuclear agency" is another. */
#define MAX_MODIFIERS 3

/* A noun and whom it may stand for. */
typedef struct
{
  const char *norm;
  const GPtrArray *actors;  /* (nullable): of the lexicon */
  gboolean is_head;         /* what names of organisations end in */
  gboolean is_group;
} Description;

static gboolean
read_noun (const EntFinder *self, const char *norm, Description *noun)
{
  static const char *const groups[] = { "faction", "group", "militia", "movement", "organisation", "organization",
                                        NULL };

  *noun = (Description) {
    .norm = norm,
    .actors = g_hash_table_lookup (self->gazetteer->descriptions, norm),
    .is_head = ent_word_list_has (ENT_WORDS_ORGANISATION_HEAD, norm),
    .is_group = g_strv_contains (groups, norm),
  };
  return noun->actors != NULL || noun->is_head || noun->is_group;
}

/* "the bloc", "the powerful regional bloc": where the noun stands; 0 for none. */
static guint
find_noun (const EntFinder *self, guint sentence, guint index, Description *noun)
{
  for (guint i = index + 1; i <= index + 1 + MAX_MODIFIERS; i++)
    {
      const EntToken *token = ent_finder_get_token (self, sentence, i);
      gboolean hyphen = strcmp (token->norm, "-") == 0;

      if (ent_finder_get_draft (self, sentence, i) != NULL || (token->flags & ENT_TOKEN_CAPITALISED) != 0)
        return 0;
      if (token->upos == ENT_UPOS_NOUN && token->dependency != ENT_DEPENDENCY_COMPOUND &&
          read_noun (self, token->norm, noun))
        return i;
      if (!hyphen && token->upos != ENT_UPOS_ADJ && token->upos != ENT_UPOS_NUM && token->upos != ENT_UPOS_NOUN)
        return 0;
    }
  return 0;
}

/* "the council of elders", "the group that", "the other group" are not whom the text has named. */
static gboolean
is_told_apart (const EntFinder *self, guint sentence, guint first, guint last)
{
  static const char *const behind[] = { "-", "of", "that", "which", "who", "whose", NULL };
  static const char *const before[] = { "another", "ethnic", "first", "former", "last", "new", "next", "other", "rival",
                                        "same", "second", "third", NULL };
  const EntToken *next = ent_finder_get_token (self, sentence, last + 2);

  for (guint i = first + 1; i < last; i++)
    if (g_strv_contains (before, ent_finder_get_token (self, sentence, i)->norm))
      return TRUE;
  /* "the group in Mali", but not "the group in May" */
  if (ent_finder_is_norm (self, sentence, last + 1, "in") && !ent_word_list_has (ENT_WORDS_CALENDAR, next->norm))
    return TRUE;
  return g_strv_contains (behind, ent_finder_get_token (self, sentence, last + 1)->norm) ||
         ent_finder_is_attribute (self, sentence, last);
}

/* Whether a name ends in that word, but for a place behind it: "Communist Party of Nepal". */
static gboolean
is_head_of_name (const char *name, const char *norm)
{
  g_autofree char *small = g_utf8_strdown (name, -1);
  char *of = strstr (small, " of ");

  if (of != NULL)
    *of = '\0';
  return g_str_has_suffix (small, norm) && strlen (small) > strlen (norm) &&
         small[strlen (small) - strlen (norm) - 1] == ' ';
}

static gboolean
may_be (const EntFinder *self, const EntMentionDraft *draft, const Description *noun)
{
  EntActor *actor = draft->actor;

  if (actor == NULL || draft->is_place || draft->form == ENT_MENTION_DEMONYM || draft->form == ENT_MENTION_SHARED ||
      (actor->kind != ENT_ACTOR_ORGANISATION && actor->kind != ENT_ACTOR_GROUP))
    return FALSE;
  if (noun->actors != NULL && g_ptr_array_find ((GPtrArray *) noun->actors, actor, NULL))
    return TRUE;
  if (noun->is_head && is_head_of_name (actor->name, noun->norm))
    return TRUE;
  return noun->is_group && !g_str_has_prefix (actor->id, "media:");
}

/* The one whom the sentence's tokens before @end name and the noun may stand for; @several where more do. */
static const EntMentionDraft *
find_in_sentence (const EntFinder *self, guint sentence, guint end, const Description *noun, gboolean *several)
{
  const EntMentionDraft *found = NULL;
  EntMentionDraft *draft;
  guint i = 0;

  *several = FALSE;
  while ((draft = ent_finder_next_draft (self, sentence, &i)) != NULL && draft->range.first < end)
    if (may_be (self, draft, noun))
      {
        *several |= found != NULL && found->actor != draft->actor;
        found = draft;
      }
  return found;
}

static guint
read_description (EntFinder *self, guint sentence, guint index)
{
  Description noun;
  guint last = ent_finder_is_norm (self, sentence, index, "the") ? find_noun (self, sentence, index, &noun) : 0;
  const EntMentionDraft *found = NULL;

  if (last == 0 || is_told_apart (self, sentence, index, last))
    return 1;
  for (guint back = 0; back <= (noun.is_group ? MAX_GROUP_SENTENCES_BACK : MAX_SENTENCES_BACK) && back <= sentence;
       back++)
    {
      gboolean several;
      const EntMentionDraft *draft = find_in_sentence (self, sentence - back, back == 0 ? index : G_MAXUINT, &noun,
                                                       &several);

      if (several || (draft != NULL && found != NULL && draft->actor != found->actor))
        return 1;
      if (draft != NULL)
        found = draft;
      if (found != NULL && back <= 1)
        break;
    }
  if (found == NULL)
    return 1;
  ent_pronoun_add (self, sentence, (EntRange) { index, last + 1 - index },
                   &(EntReferent) { found->kind, found->form, found->actor, NULL, found->range.first });
  return last + 1 - index;
}

/*
 * ent_finder_find_descriptions:
 *
 * From the text's start to its end, since one may hang on another.
 */
void
ent_finder_find_descriptions (EntFinder *self)
{
  for (guint s = 0; s < self->document->n_sentences; s++)
    for (guint i = 0; self->document->sentences[s].has_tree && i < self->document->sentences[s].n_tokens;)
      i += ent_finder_get_draft (self, s, i) == NULL ? read_description (self, s, i) : 1;
}
