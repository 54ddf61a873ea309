/* ent-office-finder.c: whose office it is where no state's name stands beside it
 *
 * "Its foreign minister, Ri Yong Ho", "his Lithuanian counterpart", "the interim leader, Jeanine Áñez".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor/ent-finder-private.h"
#include "actor/ent-subjects-private.h"

/* Whether only a state has that office: "foreign minister", but not "chairman" or "spokesman". */
gboolean
ent_finder_is_office_of_state (const EntTitle *title)
{
  static const char *const heads[] = { "chancellor", "emir",    "emperor", "king", "leader", "minister",
                                       "premier",    "president", "queen", "state", "sultan", "taoiseach", NULL };
  const char *last = strrchr (title->words, ' ');

  return title->relation != ENT_TITLE_NONE && !title->needs_affiliation &&
         g_strv_contains (heads, last != NULL ? last + 1 : title->words);
}

/* The state of a head of state, the state or organisation itself. */
static EntActor *
get_house (const EntFinder *self, const EntMentionDraft *owner)
{
  const char *code;

  if (owner->person == NULL)
    return owner->actor;
  code = owner->person->actor ? owner->person->actor->country : owner->person->country;
  return owner->person->leads && code ? ent_gazetteer_find_country (self->gazetteer, code) : NULL;
}

/* Whether a draft names a state or body that may have the person at its head. */
static gboolean
may_be_house (const EntMentionDraft *draft, const EntPersonRecord *person)
{
  const char *country = person->actor ? person->actor->country : person->country;

  return draft != NULL && draft->actor != NULL && draft->form == ENT_MENTION_NAME && !draft->is_place &&
         draft->actor->kind != ENT_ACTOR_PLACE && (country == NULL || g_strcmp0 (country, draft->actor->country) == 0);
}

/* "Hamas warned Egypt in a letter from its chief, Yahya Sinwar": of several whom "its" may mean, the subject
 * of the clause, or of one above it. */
static void
take_house_of_subject (EntFinder *self, EntMentionDraft *draft)
{
  const EntSentence *in = &self->document->sentences[draft->sentence];
  guint pronoun = draft->range.first - 1;

  if (draft->range.first == 0 || !in->has_tree || !ent_finder_is_norm (self, draft->sentence, pronoun, "its") ||
      ent_finder_get_draft (self, draft->sentence, pronoun) != NULL)
    return;
  for (int head = in->tokens[draft->range.first].head; head >= 0; head = in->tokens[head].head)
    {
      int subject = ent_subjects_find (self, draft->sentence, head);
      const EntMentionDraft *owner = subject >= 0 ? ent_finder_get_draft (self, draft->sentence, subject) : NULL;

      if (!may_be_house (owner, draft->person) || owner->range.first >= pronoun)
        continue;
      draft->affiliation = owner->actor;
      draft->affiliation_range = (EntRange) { pronoun, 1 };
      return;
    }
}

/* "Japan, whose prime minister, Fumio Kishida, left": the office is of what the relative pronoun stands for. */
static void
take_house_of_antecedent (EntFinder *self, EntMentionDraft *draft)
{
  guint whose = draft->role.first - 1;
  const EntMentionDraft *owner;

  if (draft->role.first < 2 || !ent_finder_is_norm (self, draft->sentence, whose, "whose"))
    return;
  owner = ent_finder_get_draft (self, draft->sentence,
                                whose - 1 - ent_finder_is_norm (self, draft->sentence, whose - 1, ","));
  if (!may_be_house (owner, draft->person))
    return;
  draft->affiliation = owner->actor;
  draft->affiliation_range = (EntRange) { whose, 1 };
}

/* "Its foreign minister, Ri Yong Ho": the office is of the state that the pronoun stands for; "his defence minister",
 * "Mr Netanyahu's defence minister", of the state that the person leads. */
static void
take_house_of_owner (EntFinder *self, EntMentionDraft *draft)
{
  guint last = draft->range.first - 1;
  gboolean is_genitive = ent_finder_is_possessive (self, draft->sentence, last);
  const EntMentionDraft *before = ent_finder_get_draft (self, draft->sentence, is_genitive ? last - 1 : last);

  if (before == NULL || (is_genitive ? before->person == NULL
                                     : before->form != ENT_MENTION_PRONOUN || !before->possessive))
    return;
  draft->affiliation = get_house (self, before);
  draft->affiliation_range = draft->affiliation ? before->range : ENT_RANGE_NONE;
}

/* The only state of the sentence before, else the one that is its subject. */
static EntActor *
find_state_of_sentence_before (const EntFinder *self, guint sentence)
{
  gboolean any;
  EntActor *only = ent_finder_find_only_state (self, sentence - 1, &any);
  int subject = ent_subjects_find_of_sentence (self, sentence - 1);
  const EntMentionDraft *draft = subject >= 0 ? ent_finder_get_draft (self, sentence - 1, subject) : NULL;

  if (only == NULL && draft != NULL && draft->actor != NULL && draft->actor->kind == ENT_ACTOR_COUNTRY &&
      !draft->is_place)
    only = draft->actor;
  return only;
}

/* The state of "the foreign minister, A B": the one that the lexicon or the text elsewhere gives for A B; where nobody
 * knows him, the one that the text is about, or that of the sentence before. */
static EntActor *
find_state_of_holder (const EntFinder *self, const EntMentionDraft *draft)
{
  const EntPersonRecord *person = draft->person;
  const char *code = person->actor ? person->actor->country : person->country;

  if (code == NULL && (person->actor != NULL || self->home != NULL || draft->sentence == 0))
    return person->actor == NULL ? self->home : NULL;
  if (code == NULL)
    return find_state_of_sentence_before (self, draft->sentence);
  return person->leads || draft->relation != ENT_TITLE_LEADS ? ent_gazetteer_find_country (self->gazetteer, code)
                                                             : NULL;
}

/* "Foreign ministry spokesman A B": who works for a state whose name the text has no need to say again. */
static gboolean
is_of_official (const EntMentionDraft *draft)
{
  static const char *const offices[] = { "army",     "defence",  "defense",  "foreign", "government",
                                         "interior", "military", "presidential", NULL };
  gboolean found = FALSE;

  for (guint i = 0; offices[i] != NULL; i++)
    found |= g_str_has_prefix (draft->title->words, offices[i]);
  return found && draft->relation == ENT_TITLE_WORKS_FOR && draft->role.first == draft->range.first;
}

/* "The interim leader, Jeanine Áñez", "outgoing head of state Néstor Kirchner": the words of the office stand for its
 * state. "President Kirchner" is only how he is called. */
static void
take_state_of_holder (EntFinder *self, EntMentionDraft *draft)
{
  static const char *const words[] = { "her", "his", "its", "the", "their", NULL };

  if (is_of_official (draft))
    {
      draft->affiliation = find_state_of_holder (self, draft);
      draft->affiliation_range = draft->affiliation ? draft->role : ENT_RANGE_NONE;
      return;
    }
  if (!ent_finder_is_office_of_state (draft->title) || draft->role.first == 0 ||
      (draft->role.first == draft->range.first &&
       !g_strv_contains (words, ent_finder_get_token (self, draft->sentence, draft->role.first - 1)->norm)))
    return;
  draft->affiliation = find_state_of_holder (self, draft);
  draft->affiliation_range = draft->affiliation ? draft->role : ENT_RANGE_NONE;
}

/* "Police in Lesotho freed opposition leader A B": who stands against a state is of the only one named beside. */
static void
take_country_of_opponent (EntFinder *self, const EntMentionDraft *draft)
{
  static const char *const kinds[] = { "activist", "dissident", "guerrilla", "human rights", "opposition",
                                       "pro-democracy", "rebel", "separatist", NULL };
  EntPersonRecord *person = draft->person;
  gboolean any;
  EntActor *only;

  if (person->actor != NULL || person->country != NULL || draft->affiliation != NULL)
    return;
  only = ent_finder_find_only_state (self, draft->sentence, &any);
  for (guint i = 0; kinds[i] != NULL && only != NULL && person->country == NULL; i++)
    if (g_str_has_prefix (draft->title->words, kinds[i]))
      person->country = g_strdup (only->country);
}

/* "A, Poland's foreign minister, met his Lithuanian counterpart, B": the second is at home what the first is. */
static void
match_counterpart (const EntFinder *self, EntMentionDraft *draft)
{
  const EntOffice *office = draft->person->actor ? ent_gazetteer_find_office (self->gazetteer, draft->person->actor)
                                                 : NULL;
  const EntMentionDraft *other;
  guint i = 0;

  while ((other = ent_finder_next_draft (self, draft->sentence, &i)) != NULL && other != draft)
    if (other->person != NULL && other->relation != ENT_TITLE_NONE)
      draft->relation = other->relation;
  if (draft->relation == ENT_TITLE_NONE && office != NULL)
    draft->relation = office->leads ? ENT_TITLE_LEADS : ENT_TITLE_WORKS_FOR;
}

/*
 * ent_finder_complete_offices:
 *
 * Once pronouns are known: the state of each office that stands without one, as far as that is clear.
 */
void
ent_finder_complete_offices (EntFinder *self)
{
  for (guint s = 0; s < self->document->n_sentences; s++)
    {
      EntMentionDraft *draft;
      guint i = 0;

      while ((draft = ent_finder_next_draft (self, s, &i)) != NULL)
        {
          if (draft->person == NULL || draft->title == NULL)
            continue;
          take_country_of_opponent (self, draft);
          if (strcmp (draft->title->words, "counterpart") == 0 && draft->affiliation != NULL)
            match_counterpart (self, draft);
          if (draft->relation == ENT_TITLE_NONE || draft->affiliation != NULL || draft->form != ENT_MENTION_NAME)
            continue;
          if (draft->role.first == draft->range.first)
            take_house_of_owner (self, draft);
          if (draft->role.first == draft->range.first && draft->affiliation == NULL)
            take_house_of_subject (self, draft);
          if (draft->affiliation == NULL)
            take_house_of_antecedent (self, draft);
          if (draft->affiliation == NULL)
            take_state_of_holder (self, draft);
          ent_finder_learn_office (self, draft);
        }
    }
}
