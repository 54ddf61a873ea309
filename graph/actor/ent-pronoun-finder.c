/* ent-pronoun-finder.c: "he", "its", "it denied"; pairs stand in ent-pair-finder.c
 *
 * A pronoun is a mention only where one person or one state can be meant. What is not clear is left alone: no
 * guess becomes a claim.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor/ent-pronouns-private.h"
#include "actor/ent-subjects-private.h"

/* No clause is longer. */
#define MAX_CLAUSE 40

/* Whether one clause reaches from @first to before @end. */
gboolean
ent_pronoun_is_in_one_clause (const EntFinder *self, guint sentence, guint first, guint end)
{
  if (end - first > MAX_CLAUSE)
    return FALSE;
  for (guint i = first; i < end; i++)
    {
      const EntToken *token = ent_finder_get_token (self, sentence, i);

      /* "Peru and Chile" */
      if (ent_finder_get_draft (self, sentence, i - 1) != NULL && ent_finder_get_draft (self, sentence, i + 1) != NULL)
        continue;
      if ((token->flags & ENT_TOKEN_PUNCTUATION) != 0 || ent_word_list_has (ENT_WORDS_CLAUSE, token->norm))
        return FALSE;
    }
  return TRUE;
}

/* ---- one person ---- */

typedef struct
{
  const char *norm;
  EntGender gender;
  gboolean subject;
} Pronoun;

static const Pronoun *
get_personal_pronoun (const char *norm)
{
  static const Pronoun pronouns[] = {
    { "he", ENT_GENDER_MALE, TRUE },    { "him", ENT_GENDER_MALE, FALSE },   { "his", ENT_GENDER_MALE, FALSE },
    { "she", ENT_GENDER_FEMALE, TRUE }, { "her", ENT_GENDER_FEMALE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pronouns); i++)
    if (strcmp (pronouns[i].norm, norm) == 0)
      return &pronouns[i];
  return NULL;
}

void
ent_pronoun_add (EntFinder *self, guint sentence, EntRange range, const EntReferent *referent)
{
  EntMentionDraft draft = {
    .form = ENT_MENTION_PRONOUN,
    .sentence = sentence,
    .range = range,
    .kind = referent->kind,
    .actor = referent->actor,
    .person = referent->person,
  };
  const char *norm = ent_finder_get_token (self, sentence, range.first)->norm;
  const EntToken *next = ent_finder_get_token (self, sentence, range.first + 1);

  draft.possessive = strcmp (norm, "his") == 0 || strcmp (norm, "its") == 0 || strcmp (norm, "their") == 0 ||
                     (strcmp (norm, "her") == 0 && (next->flags & ENT_TOKEN_WORD) != 0 &&
                      !ent_word_list_has (ENT_WORDS_FUNCTION, next->norm));
  ent_finder_add (self, &draft);
}

/* "his country", "her government": the state of the person; FALSE for other words behind the pronoun. */
static gboolean
add_state_of_person (EntFinder *self, guint sentence, guint index, const EntPersonRecord *person)
{
  static const char *const lands[] = { "country", "homeland", "nation", NULL };
  static const char *const powers[] = { "administration", "government", "regime", NULL };
  const char *next = ent_finder_get_token (self, sentence, index + 1)->norm;
  const char *code = person->actor != NULL && person->actor->country != NULL ? person->actor->country
                                                                             : person->country;
  gboolean power = g_strv_contains (powers, next);
  EntActor *state = code != NULL ? ent_gazetteer_find_country (self->gazetteer, code) : NULL;

  if (state == NULL || !(power || g_strv_contains (lands, next)) ||
      ent_finder_get_draft (self, sentence, index + 1) != NULL)
    return FALSE;
  ent_finder_add (self, &(EntMentionDraft) { .form = power ? ENT_MENTION_AGENT : ENT_MENTION_PRONOUN,
                                             .kind = ENT_ENTRY_COUNTRY,
                                             .actor = state,
                                             .sentence = sentence,
                                             .range = { index, 2 } });
  return TRUE;
}

/* Who is called "she" once is no "he" later. */
static void
add_personal_pronoun (EntFinder *self, guint sentence, guint index, const Pronoun *pronoun, const EntReferent *referent)
{
  if (referent->person->gender == ENT_GENDER_UNKNOWN)
    referent->person->gender = pronoun->gender;
  if (!add_state_of_person (self, sentence, index, referent->person))
    ent_pronoun_add (self, sentence, (EntRange) { index, 1 }, referent);
}

/* "He" before whom the sentence has another one whom nobody could tell. */
static gboolean
is_after_unknown (const EntFinder *self, guint sentence, guint index, const Pronoun *pronoun)
{
  for (guint i = 0; i < index; i++)
    {
      const Pronoun *other = get_personal_pronoun (ent_finder_get_token (self, sentence, i)->norm);

      if (other != NULL && other->gender == pronoun->gender && ent_finder_get_draft (self, sentence, i) == NULL)
        return TRUE;
    }
  return FALSE;
}

/* "He left", "“...”, he said": what goes on with the subject of the sentence before. */
static gboolean
goes_on (const EntFinder *self, guint sentence, guint index, const Pronoun *pronoun)
{
  const EntToken *next = ent_finder_get_token (self, sentence, index + 1);

  return index < 3 || (pronoun->subject && ent_subjects_begins_sentence (self, sentence, index)) ||
         (pronoun->subject && ent_word_list_has (ENT_WORDS_SPEECH, next->verb_lemma) &&
          (ent_finder_get_token (self, sentence, index - 1)->flags & ENT_TOKEN_PUNCTUATION) != 0);
}

/* "Putin thanked him": whose action it is, is not whom it befalls. */
static gboolean
is_own_object (const EntFinder *self, guint sentence, guint index, const EntReferent *subject)
{
  const char *norm = ent_finder_get_token (self, sentence, index)->norm;
  const EntToken *next = ent_finder_get_token (self, sentence, index + 1);
  EntMentionDraft *draft = ent_finder_get_draft (self, sentence, subject->first);
  guint end = draft ? draft->range.first + draft->range.n : index;

  /* "Putin's guards woke him" */
  if (draft != NULL && (draft->possessive || ent_finder_is_possessive (self, sentence, end)))
    return FALSE;
  if (strcmp (norm, "him") != 0 && (strcmp (norm, "her") != 0 || ((next->flags & ENT_TOKEN_WORD) != 0 &&
                                                                  !ent_word_list_has (ENT_WORDS_FUNCTION, next->norm))))
    return FALSE;
  return index - end <= 3 && ent_pronoun_is_in_one_clause (self, sentence, end, index);
}

/* Takes the person at the word @subject, -1 for none, for the pronoun; FALSE where it is none of that gender. */
static gboolean
take_subject (EntFinder *self, guint sentence, guint index, guint of_sentence, int subject, const Pronoun *pronoun)
{
  EntMentionDraft *draft = subject >= 0 ? ent_finder_get_draft (self, of_sentence, subject) : NULL;
  EntReferent referent;

  if (draft == NULL || draft->person == NULL || draft->form == ENT_MENTION_SHARED ||
      (draft->person->gender != ENT_GENDER_UNKNOWN && draft->person->gender != pronoun->gender))
    return FALSE;
  referent = (EntReferent) { draft->kind, draft->form, NULL, draft->person, draft->range.first };
  add_personal_pronoun (self, sentence, index, pronoun, &referent);
  return TRUE;
}

/* "Putin told Xi that he would come", "he praised Xi, and he left": a subject goes on. */
static gboolean
resolve_by_subject (EntFinder *self, guint sentence, guint index, const Pronoun *pronoun)
{
  return pronoun->subject &&
         take_subject (self, sentence, index, sentence, ent_subjects_find_above (self, sentence, index), pronoun);
}

/* "Despite his illness, Putin flew": the subject that follows. */
static gboolean
resolve_by_subject_below (EntFinder *self, guint sentence, guint index, const Pronoun *pronoun)
{
  return take_subject (self, sentence, index, sentence, ent_subjects_find_below (self, sentence, index), pronoun);
}

/* The country that "his visit to Peru" leads to; NULL for none. */
static const char *
find_destination (const EntFinder *self, guint sentence, guint index)
{
  static const char *const journeys[] = { "arrival", "journey", "stay",  "stop",   "stopover",
                                          "tour",    "trip",    "visit", "visits", NULL };
  static const char *const prepositions[] = { "in", "of", "to", NULL };

  for (guint i = index + 1; i < index + 5; i++)
    if (g_strv_contains (journeys, ent_finder_get_token (self, sentence, i)->norm))
      {
        EntMentionDraft *draft = ent_finder_get_draft (self, sentence, i + 2);

        if (draft == NULL || draft->actor == NULL ||
            !g_strv_contains (prepositions, ent_finder_get_token (self, sentence, i + 1)->norm))
          return NULL;
        return draft->actor->country;
      }
  return NULL;
}

static const char *
get_country (const EntReferent *referent)
{
  const EntPersonRecord *person = referent->person;

  return person->actor != NULL && person->actor->country != NULL ? person->actor->country : person->country;
}

/* "Kim showed Shoigu round during his visit to Pyongyang": nobody visits the country he is of. */
static void
drop_hosts (const EntFinder *self, GArray *referents, guint sentence, guint index)
{
  const char *destination = find_destination (self, sentence, index);

  for (guint i = referents->len; i > 0 && destination != NULL; i--)
    if (g_strcmp0 (get_country (&g_array_index (referents, EntReferent, i - 1)), destination) == 0)
      g_array_remove_index (referents, i - 1);
}

/* Whose action it is, is not whom it befalls. */
static void
drop_co_argument (const EntFinder *self, GArray *referents, guint sentence, guint index)
{
  int subject = ent_subjects_find_co_argument (self, sentence, index);
  EntMentionDraft *draft = subject >= 0 ? ent_finder_get_draft (self, sentence, subject) : NULL;

  if (draft != NULL)
    ent_referents_drop (referents,
                        &(EntReferent) { .actor = draft->person ? NULL : draft->actor, .person = draft->person });
}

/* "Turkey ignored the UN to go on with its raids": of several before, the subject of the clause, where none of the others
 * stands behind its verb ("Turkey fined A for its tweets"); NULL for none. */
static const EntReferent *
find_owner (const EntFinder *self, guint sentence, guint index, const GArray *referents)
{
  int verb, subject = ent_subjects_find_of_clause (self, sentence, index, &verb);
  const EntMentionDraft *draft = subject >= 0 ? ent_finder_get_draft (self, sentence, subject) : NULL;
  const EntReferent *owner = NULL;

  for (guint i = 0; draft != NULL && i < referents->len; i++)
    {
      const EntReferent *referent = &g_array_index (referents, EntReferent, i);

      if (referent->actor == draft->actor && referent->person == draft->person)
        owner = referent;
      else
        for (guint k = verb; k < index; k++)
          {
            const EntMentionDraft *other = ent_finder_get_draft (self, sentence, k);

            if (other != NULL && other->actor == referent->actor && other->person == referent->person)
              return NULL;
          }
    }
  return owner;
}

/* The subject that a clause goes on with; the only person named before in the sentence, else in the one before; there,
 * of several, its subject, where the pronoun goes on with it. */
static void
resolve_person (EntFinder *self, guint sentence, guint index, const Pronoun *pronoun)
{
  g_autoptr (GArray) here = ent_referents_new ();
  g_autoptr (GArray) before = ent_referents_new ();
  const EntReferent *found = NULL;
  EntReferent self_named = { 0 };

  /* in a quotation "he" is one of whom the speaker speaks */
  if ((pronoun->subject && (ent_finder_get_token (self, sentence, index)->flags & ENT_TOKEN_QUOTED) != 0) ||
      resolve_by_subject (self, sentence, index, pronoun) ||
      resolve_by_subject_below (self, sentence, index, pronoun) || is_after_unknown (self, sentence, index, pronoun))
    return;
  ent_referents_collect (self, here, sentence, 0, index, ENT_REFERENT_PERSON);
  ent_referents_drop_gender (here, pronoun->gender);
  if (here->len > 1)
    drop_co_argument (self, here, sentence, index);
  if (here->len > 1)
    drop_hosts (self, here, sentence, index);
  if (here->len == 1 && is_own_object (self, sentence, index, &g_array_index (here, EntReferent, 0)))
    {
      self_named = g_array_index (here, EntReferent, 0);
      g_array_set_size (here, 0);
    }
  if (here->len == 0 && sentence > 0)
    {
      guint end = self->document->sentences[sentence - 1].n_tokens;

      ent_referents_collect (self, before, sentence - 1, 0, end, ENT_REFERENT_PERSON);
      ent_referents_drop_gender (before, pronoun->gender);
      ent_referents_drop (before, &self_named);
      if (before->len == 1 || (before->len > 1 && goes_on (self, sentence, index, pronoun) &&
                               g_array_index (before, EntReferent, 0).first < 2))
        found = &g_array_index (before, EntReferent, 0);
      else if (goes_on (self, sentence, index, pronoun) && self_named.person == NULL &&
               take_subject (self, sentence, index, sentence - 1, ent_subjects_find_of_sentence (self, sentence - 1),
                             pronoun))
        return;
    }
  else if (here->len == 1)
    found = &g_array_index (here, EntReferent, 0);
  else if (here->len > 1 && !pronoun->subject &&
           self->document->sentences[sentence].tokens[index].dependency == ENT_DEPENDENCY_NMOD_POSS)
    found = find_owner (self, sentence, index, here);
  if (found != NULL)
    add_personal_pronoun (self, sentence, index, pronoun, found);
}

/* "Despite its denials, Lima sent": the state or body that is the subject which follows. */
static gboolean
resolve_its_by_subject_below (EntFinder *self, guint sentence, guint index)
{
  int subject = ent_subjects_find_below (self, sentence, index);
  EntMentionDraft *draft = subject >= 0 ? ent_finder_get_draft (self, sentence, subject) : NULL;

  if (draft == NULL || draft->actor == NULL || draft->form == ENT_MENTION_AGENT || draft->form == ENT_MENTION_SHARED ||
      draft->is_place || draft->kind == ENT_ENTRY_PERSON)
    return FALSE;
  ent_pronoun_add (self, sentence, (EntRange) { index, 1 },
                   &(EntReferent) { draft->kind, draft->form, draft->actor, NULL, draft->range.first });
  return TRUE;
}

/* "its": the only state or organisation named before in the sentence; "Its", the subject of the one before. */
static void
resolve_its (EntFinder *self, guint sentence, guint index)
{
  g_autoptr (GArray) near = ent_referents_new ();
  const EntReferent *found;
  guint in = sentence, end = index;

  if (resolve_its_by_subject_below (self, sentence, index))
    return;
  if (index == 0 && sentence > 0)
    end = self->document->sentences[--in].n_tokens;
  ent_referents_collect (self, near, in, 0, end, ENT_REFERENT_STATE | ENT_REFERENT_BODY);
  if (near->len == 0)
    return;
  found = &g_array_index (near, EntReferent, 0);
  if (near->len > 1 && in == sentence)
    found = find_owner (self, sentence, index, near);
  /* what an army or a ministry has is not at once its state's */
  if (found != NULL && found->form != ENT_MENTION_AGENT && (near->len == 1 || in == sentence || found->first < 2))
    ent_pronoun_add (self, sentence, (EntRange) { index, 1 }, found);
}

/* What those can do who act, not "it rained", "it seems that". */
static gboolean
may_be_done_by_body (const EntToken *verb)
{
  static const char *const others[] = { "appear", "be",    "become", "come", "emerge", "follow", "happen", "help",
                                        "look",   "matter", "mean",  "rain", "seem",   "snow",   "sound",  "take",
                                        "turn",   NULL };

  return verb->upos == ENT_UPOS_VERB && !g_strv_contains (others, verb->lemma);
}

/* "It denied", "they agreed": the state, the body or the people that were the subject of the clause above or, at the
 * start of a sentence, of the sentence before. */
static void
resolve_subject (EntFinder *self, guint sentence, guint index, gboolean plural)
{
  const EntToken *token = ent_finder_get_token (self, sentence, index);
  const EntToken *verb = ent_finder_get_token (self, sentence, token->head);
  int subject = ent_subjects_find_above (self, sentence, index);
  EntMentionDraft *draft;
  guint in = sentence;

  if (!self->document->sentences[sentence].has_tree || token->dependency != ENT_DEPENDENCY_NSUBJ ||
      !may_be_done_by_body (verb))
    return;
  if (subject < 0 && sentence > 0 && (index < 2 || ent_subjects_begins_sentence (self, sentence, index)))
    subject = ent_subjects_find_of_sentence (self, --in);
  draft = subject >= 0 ? ent_finder_get_draft (self, in, subject) : NULL;
  if (draft == NULL || draft->person != NULL || draft->actor == NULL || draft->is_place ||
      draft->form == ENT_MENTION_SHARED)
    return;
  /* "US officials said they", "the ministry said it" */
  if (plural != (ent_finder_get_token (self, in, subject)->xpos == ENT_XPOS_NNS ||
                 ent_finder_get_token (self, in, subject)->xpos == ENT_XPOS_NNPS))
    return;
  ent_pronoun_add (self, sentence, (EntRange) { index, 1 },
                   &(EntReferent) { draft->kind, draft->form, draft->actor, NULL, draft->range.first });
}

/* "arrived in Mali for talks with | the country | 's rulers": the only state that the sentence has named before. */
static guint
resolve_country (EntFinder *self, guint sentence, guint index)
{
  static const char *const nouns[] = { "country", "kingdom", "nation", "republic", NULL };
  const EntMentionDraft *found = NULL, *draft;
  EntMentionDraft made = {
    .form = ENT_MENTION_PRONOUN, .sentence = sentence, .range = { index, 2 }, .possessive = TRUE
  };
  guint i = 0;

  if (!g_strv_contains (nouns, ent_finder_get_token (self, sentence, index + 1)->norm) ||
      !ent_finder_is_possessive (self, sentence, index + 2))
    return 0;
  while ((draft = ent_finder_next_draft (self, sentence, &i)) != NULL && draft->range.first < index)
    if (ent_finder_is_state (draft) && draft->kind == ENT_ENTRY_COUNTRY)
      {
        if (found != NULL && found->actor != draft->actor)
          return 0;
        found = draft;
      }
  if (found == NULL)
    return 0;
  made.kind = found->kind;
  made.actor = found->actor;
  ent_finder_add (self, &made);
  return 2;
}

static guint
read_pronoun (EntFinder *self, guint sentence, guint index)
{
  const char *norm = ent_finder_get_token (self, sentence, index)->norm;
  const Pronoun *pronoun = get_personal_pronoun (norm);
  guint n = 0;

  if (pronoun != NULL)
    resolve_person (self, sentence, index, pronoun);
  else if (strcmp (norm, "its") == 0)
    resolve_its (self, sentence, index);
  else if (strcmp (norm, "it") == 0)
    resolve_subject (self, sentence, index, FALSE);
  else if (ent_pronoun_is_plural (self, sentence, index))
    {
      n = ent_pronoun_resolve_plural (self, sentence, index);
      if (n == 0 && strcmp (norm, "they") == 0)
        resolve_subject (self, sentence, index, TRUE);
    }
  else
    n = ent_pronoun_resolve_pair (self, sentence, index);
  if (n == 0)
    n = ent_pronoun_resolve_several (self, sentence, index);
  if (n == 0 && strcmp (norm, "the") == 0)
    n = ent_pronoun_resolve_latter (self, sentence, index);
  if (n == 0 && strcmp (norm, "the") == 0)
    n = resolve_country (self, sentence, index);
  return n > 0 ? n : 1;
}

/*
 * ent_finder_find_pronouns:
 *
 * From the text's start to its end, since a pronoun may hang on another.
 */
void
ent_finder_find_pronouns (EntFinder *self)
{
  ent_referents_learn_genders (self);
  for (guint s = 0; s < self->document->n_sentences; s++)
    for (guint i = 0; i < self->document->sentences[s].n_tokens;)
      if (ent_finder_get_draft (self, s, i) != NULL)
        i++;
      else
        i += read_pronoun (self, s, i);
}
