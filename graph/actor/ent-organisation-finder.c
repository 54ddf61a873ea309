/* ent-organisation-finder.c: organisations that the lexicon does not know, by the words that such names are made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor/ent-finder-private.h"
#include "actor/ent-fold-private.h"

/* Longer is a list of names. */
#define MAX_TOKENS 14

static gboolean
is_head (const EntFinder *self, guint sentence, guint index)
{
  const EntToken *token = ent_finder_get_token (self, sentence, index);

  return (token->flags & ENT_TOKEN_CAPITALISED) != 0 && self->cases[sentence] == ENT_SENTENCE_PLAIN &&
         ent_word_list_has (ENT_WORDS_ORGANISATION_HEAD, token->norm);
}

static gboolean
is_part (const EntFinder *self, guint sentence, guint index)
{
  EntMentionDraft *draft = ent_finder_get_draft (self, sentence, index);

  /* titles end a name: "Defence Ministry Spokesman" */
  if (draft != NULL)
    return TRUE;
  return ent_finder_looks_like_name (self, sentence, index) &&
         ent_finder_match_title (self, sentence, index, NULL) == 0;
}

/* "King's College": a genitive inside, which is not that of a state ("Russia's Security Council"). */
static guint
find_start (const EntFinder *self, guint sentence, guint head)
{
  guint start = head;

  while (start > 0 && head - start < MAX_TOKENS)
    {
      EntMentionDraft *owner = ent_finder_get_draft (self, sentence, start - 1);

      if (ent_finder_is_possessive (self, sentence, start - 1) && start > 1 && owner == NULL &&
          is_part (self, sentence, start - 2) && ent_finder_get_draft (self, sentence, start - 2) == NULL)
        start -= 2;
      else if (owner != NULL && (owner->kind == ENT_ENTRY_PLACE || owner->kind == ENT_ENTRY_COUNTRY ||
                                 owner->kind == ENT_ENTRY_ADJECTIVE || owner->kind == ENT_ENTRY_ORGANISATION ||
                                 owner->kind == ENT_ENTRY_CAPITAL) &&
               ent_finder_is_joined (self, sentence, start))
        start = owner->range.first;
      else if (owner == NULL && ent_finder_is_joined (self, sentence, start) && is_part (self, sentence, start - 1))
        start--;
      else if (ent_finder_is_norm (self, sentence, start - 1, "-") && start > 1 && is_part (self, sentence, start - 2))
        start -= 2;
      else
        break;
    }
  return start;
}

/* "a vote for the Afghan mission": an adjective belongs to a name only if a capital follows it. */
static gboolean
is_bare_adjective (const EntFinder *self, guint sentence, guint index)
{
  EntMentionDraft *draft = ent_finder_get_draft (self, sentence, index);

  return draft != NULL && draft->kind == ENT_ENTRY_ADJECTIVE &&
         !is_part (self, sentence, draft->range.first + draft->range.n);
}

/* What a connector leads to is a part of the name: "of Strategic Studies", "for Peace and Progress". */
static guint
skip_connector (const EntFinder *self, guint sentence, guint index, gboolean inside)
{
  const char *norm = ent_finder_get_token (self, sentence, index)->norm;
  EntMentionDraft *draft;
  guint next = index + 1;

  if (strcmp (norm, "of") == 0 || strcmp (norm, "for") == 0 || strcmp (norm, "on") == 0)
    next += ent_finder_is_norm (self, sentence, next, "the");
  else if (!inside || (strcmp (norm, "and") != 0 && strcmp (norm, "&") != 0))
    return index;
  draft = ent_finder_get_draft (self, sentence, next);
  /* "the University of Oxford and Brazil": the second is a name of its own */
  if (strcmp (norm, "and") == 0 && draft != NULL && draft->kind != ENT_ENTRY_ADJECTIVE)
    return index;
  return is_part (self, sentence, next) && !is_bare_adjective (self, sentence, next) ? next : index;
}

static guint
find_end (const EntFinder *self, guint sentence, guint head)
{
  guint end = head + 1;
  gboolean inside = FALSE;

  while (end - head < MAX_TOKENS)
    {
      guint next;

      if (ent_finder_is_joined (self, sentence, end) && is_part (self, sentence, end))
        {
          EntMentionDraft *draft = ent_finder_get_draft (self, sentence, end);

          if (draft != NULL && draft->kind == ENT_ENTRY_PERSON)
            break;
          end = draft ? draft->range.first + draft->range.n : end + 1;
          continue;
        }
      next = skip_connector (self, sentence, end, inside);
      if (next == end)
        break;
      inside = TRUE;
      end = next;
    }
  return end;
}

/* The state whose name stands in the range or before it: "Russia's Academy", "Korea Institute". */
static EntActor *
find_state (const EntFinder *self, guint sentence, EntRange range)
{
  guint before = range.first - 1;
  EntMentionDraft *draft = ent_finder_get_draft (self, sentence, range.first);

  if (ent_finder_is_state (draft))
    return draft->actor;
  if (ent_finder_is_possessive (self, sentence, before))
    before--;
  draft = ent_finder_get_draft (self, sentence, before);
  return ent_finder_is_state (draft) ? draft->actor : NULL;
}

/* A ministry or an army of a state is no actor of its own; those who find agents see to it. */
static gboolean
acts_for_state (const EntFinder *self, guint sentence, EntRange range, guint head)
{
  EntMentionDraft *first = ent_finder_get_draft (self, sentence, range.first);
  guint body = first ? first->range.first + first->range.n : range.first;

  return ent_word_list_has (ENT_WORDS_GOVERNMENT_HEAD, ent_finder_get_token (self, sentence, head)->norm) &&
         ((ent_finder_is_state (first) && body < range.first + range.n) ||
          ent_finder_is_possessive (self, sentence, range.first - 1));
}

static void
add_agent (EntFinder *self, guint sentence, EntRange range, EntActor *state)
{
  EntMentionDraft draft = {
    .form = ENT_MENTION_AGENT, .kind = ENT_ENTRY_COUNTRY, .actor = state, .sentence = sentence, .range = range,
  };
  guint before = range.first - 1;
  EntMentionDraft *owner;

  if (ent_finder_is_possessive (self, sentence, before))
    {
      owner = ent_finder_get_draft (self, sentence, before - 1);
      if (ent_finder_is_state (owner))
        draft.range = (EntRange) { owner->range.first, range.first + range.n - owner->range.first };
    }
  ent_finder_add (self, &draft);
}

/* The organisation of that name, of the lexicon or new, which @country is known of. */
void
ent_finder_add_organisation (EntFinder *self, guint sentence, EntRange range, const char *country)
{
  g_autofree char *name = ent_finder_dup_words (self, sentence, range);
  g_autofree char *slug = ent_fold_to_slug (name);
  g_autofree char *id = g_strconcat ("organisation:", slug, NULL);
  EntMentionDraft draft = {
    .form = ENT_MENTION_NAME, .kind = ENT_ENTRY_ORGANISATION, .sentence = sentence, .range = range,
    .actor = ent_gazetteer_find_actor (self->gazetteer, id),
  };

  if (draft.actor == NULL)
    draft.actor = ent_finder_find_made_actor (self, id);
  if (draft.actor == NULL)
    draft.actor = ent_finder_make_actor (self, ent_actor_new (id, name, ENT_ACTOR_ORGANISATION, country, NULL));
  ent_finder_add (self, &draft);
}

static void
add_organisation (EntFinder *self, guint sentence, EntRange range, guint head)
{
  EntActor *state = find_state (self, sentence, range);

  if (state != NULL && acts_for_state (self, sentence, range, head))
    add_agent (self, sentence, range, state);
  else
    ent_finder_add_organisation (self, sentence, range, state ? state->country : NULL);
}

/* Whether the lexicon knows the name, or all of it that counts. */
static gboolean
is_known (const EntFinder *self, guint sentence, EntRange range)
{
  EntMentionDraft *first = ent_finder_get_draft (self, sentence, range.first);
  EntMentionDraft *last = ent_finder_get_draft (self, sentence, range.first + range.n - 1);

  /* "the West Bank" */
  if (last != NULL && first == last && last->kind == ENT_ENTRY_PLACE)
    return TRUE;
  return last != NULL && (last->kind == ENT_ENTRY_ORGANISATION || last->kind == ENT_ENTRY_METONYM) &&
         (first == last || (ent_finder_is_state (first) && first->range.n + last->range.n == range.n));
}

static guint
read_organisation (EntFinder *self, guint sentence, guint head)
{
  guint start = find_start (self, sentence, head), end = find_end (self, sentence, head);
  EntRange range = { start, end - start };
  EntMentionDraft *first = ent_finder_get_draft (self, sentence, start);

  /* the head alone names nothing, nor does a state with an agent of it ("Turkish Army", "US State Department") */
  if (range.n < 2 || is_known (self, sentence, range))
    return end;
  if (ent_finder_is_state (first) && end == head + 1)
    {
      guint body = first->range.first + first->range.n;

      if (body + ent_finder_match_agent (self, sentence, body) == end)
        return end;
    }
  add_organisation (self, sentence, range, head);
  return end;
}

/*
 * ent_finder_find_organisations:
 *
 * A capitalised head ("Institute", "Bank") with capitalised words beside it: "Sejong Institute", "Institute for
 * National Unification", "King's College London".
 */
void
ent_finder_find_organisations (EntFinder *self)
{
  for (guint s = 0; s < self->document->n_sentences; s++)
    for (guint i = 0; i < self->document->sentences[s].n_tokens;)
      i = is_head (self, s, i) ? read_organisation (self, s, i) : i + 1;
}
