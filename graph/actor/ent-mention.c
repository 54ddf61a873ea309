/* ent-mention.c: where an actor is named in a text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor/ent-mention.h"
#include "actor/ent-finder-private.h"

struct _EntMentions
{
  GArray *mentions;        /* (element-type EntMention) */
  guint *firsts;           /* by sentence: its first mention; one more than there are sentences */
  guint n_sentences;
};

static void
clear_mention (gpointer data)
{
  EntMention *mention = data;

  ent_actor_unref (mention->actor);
  g_clear_pointer (&mention->affiliation, ent_actor_unref);
}

static EntSpan
get_span (const EntFinder *finder, guint sentence, EntRange range)
{
  if (range.n == 0)
    return ENT_SPAN_NONE;
  return ent_span_join (ent_finder_get_token (finder, sentence, range.first)->span,
                        ent_finder_get_token (finder, sentence, range.first + range.n - 1)->span);
}

/* A person that the lexicon does not know becomes an actor once all that the text tells is known. */
static EntActor *
get_actor (EntFinder *finder, const EntMentionDraft *draft)
{
  EntPersonRecord *person = draft->person;

  if (person == NULL)
    return draft->actor;
  if (person->actor == NULL)
    person->actor = ent_finder_make_actor (finder, ent_actor_new (person->id, person->name, ENT_ACTOR_PERSON,
                                                                  person->country, person->role));
  return person->actor;
}

static void
add_mention (EntMentions *self, EntFinder *finder, const EntMentionDraft *draft)
{
  guint s = draft->sentence;
  EntActor *actor = get_actor (finder, draft);
  EntMention mention = {
    .actor = actor,
    .form = draft->form,
    .span = get_span (finder, s, draft->range),
    .name = get_span (finder, s, draft->name),
    .sentence = s,
    .first_token = draft->range.first,
    .n_tokens = draft->range.n,
    .affiliation = draft->affiliation ? ent_actor_ref (draft->affiliation) : NULL,
    .affiliation_span = get_span (finder, s, draft->affiliation_range),
    .role = get_span (finder, s, draft->role),
    .relation = draft->relation,
    .is_place = draft->is_place,
    .possessive = draft->possessive || ent_finder_is_possessive (finder, s, draft->range.first + draft->range.n),
  };

  ent_actor_ref (actor);
  g_array_append_val (self->mentions, mention);
}

static int
compare_mentions (gconstpointer a, gconstpointer b)
{
  const EntMention *x = a, *y = b;

  if (x->span.start != y->span.start)
    return x->span.start < y->span.start ? -1 : 1;
  if (x->span.end != y->span.end)
    return x->span.end > y->span.end ? -1 : 1;
  return ent_actor_compare (x->actor, y->actor);
}

static EntMentions *
collect (EntFinder *finder)
{
  EntMentions *self = g_new0 (EntMentions, 1);
  guint shared = 0;

  self->mentions = g_array_new (FALSE, FALSE, sizeof (EntMention));
  g_array_set_clear_func (self->mentions, clear_mention);
  self->n_sentences = finder->document->n_sentences;
  self->firsts = g_new (guint, self->n_sentences + 1);
  for (guint s = 0; s < self->n_sentences; s++)
    {
      EntMentionDraft *draft;
      guint i = 0;

      self->firsts[s] = self->mentions->len;
      while ((draft = ent_finder_next_draft (finder, s, &i)) != NULL)
        if (draft->actor != NULL || draft->person != NULL)
          add_mention (self, finder, draft);
      for (; shared < finder->shared->len; shared++)
        {
          const EntMentionDraft *other = &g_array_index (finder->shared, EntMentionDraft, shared);

          if (other->sentence != s)
            break;
          add_mention (self, finder, other);
        }
    }
  self->firsts[self->n_sentences] = self->mentions->len;
  g_array_sort (self->mentions, compare_mentions);
  return self;
}

/**
 * ent_mentions_find:
 * @document: a text; its string must outlive only this call
 *
 * Stage by stage: names of the lexicon, organisations, people in full, people by short names, titles, bodies by a noun,
 * agents, groups, offices, places, those without a country's name, pronouns. What is not clear is no mention.
 *
 * Returns: (transfer full): who is named where; O(tokens), for each token the longest phrase of the lexicon
 */
EntMentions *
ent_mentions_find (const EntGazetteer *gazetteer, const EntDocument *document)
{
  EntFinder finder;
  EntMentions *self;

  g_return_val_if_fail (gazetteer != NULL && document != NULL, NULL);

  ent_finder_init (&finder, gazetteer, document);
  ent_finder_find_lexicon_names (&finder);
  ent_finder_find_organisations (&finder);
  ent_finder_find_people (&finder);
  ent_finder_find_kin (&finder);
  ent_finder_find_tagged_names (&finder);
  ent_finder_find_short_forms (&finder);
  ent_finder_drop_parts_of_names (&finder);
  ent_finder_find_seats (&finder);
  ent_finder_find_short_names (&finder);
  ent_finder_attach_titles (&finder);
  ent_finder_find_descriptions (&finder);
  ent_finder_find_agents (&finder);
  ent_finder_find_groups (&finder);
  ent_finder_find_roles (&finder);
  ent_finder_mark_places (&finder);
  ent_finder_find_home (&finder);
  ent_finder_find_pair (&finder);
  ent_finder_find_pronouns (&finder);
  ent_finder_complete_offices (&finder);
  self = collect (&finder);
  ent_finder_clear (&finder);
  return self;
}

void
ent_mentions_free (EntMentions *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->mentions);
  g_free (self->firsts);
  g_free (self);
}

guint
ent_mentions_get_n (const EntMentions *self)
{
  return self->mentions->len;
}

/**
 * ent_mentions_get:
 *
 * Returns: (transfer none): a mention, 0 being the text's first
 */
const EntMention *
ent_mentions_get (const EntMentions *self, guint index)
{
  g_return_val_if_fail (index < self->mentions->len, NULL);
  return &g_array_index (self->mentions, EntMention, index);
}

/**
 * ent_mentions_get_sentence:
 * @sentence: which sentence of the document
 * @first: (out): the index of its first mention
 *
 * Returns: how many mentions stand in it; O(1)
 */
guint
ent_mentions_get_sentence (const EntMentions *self, guint sentence, guint *first)
{
  g_return_val_if_fail (sentence < self->n_sentences, 0);
  *first = self->firsts[sentence];
  return self->firsts[sentence + 1] - self->firsts[sentence];
}
