/* ent-pronoun-finder.c: "he", "its", "the two leaders", "both countries", "the latter"
 *
 * A pronoun is a mention only where one person, one state or one pair can be meant. What is not clear is left alone: no
 * guess becomes a claim.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor/ent-finder-private.h"
#include "actor/ent-referents-private.h"
#include "actor/ent-subjects-private.h"

/* No clause is longer. */
#define MAX_CLAUSE 40

/* Whether one clause reaches from @first to before @end. */
static gboolean
is_one_clause (const EntFinder *self, guint sentence, guint first, guint end)
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

static void
add_pronoun (EntFinder *self, guint sentence, EntRange range, const EntReferent *referent)
{
  EntMentionDraft draft = {
    .form = ENT_MENTION_PRONOUN, .sentence = sentence, .range = range, .kind = referent->kind,
    .actor = referent->actor, .person = referent->person,
  };
  const char *norm = ent_finder_get_token (self, sentence, range.first)->norm;
  const EntToken *next = ent_finder_get_token (self, sentence, range.first + 1);

  draft.possessive = strcmp (norm, "his") == 0 || strcmp (norm, "its") == 0 || strcmp (norm, "their") == 0 ||
                     (strcmp (norm, "her") == 0 && (next->flags & ENT_TOKEN_WORD) != 0 &&
                      !ent_word_list_has (ENT_WORDS_FUNCTION, next->norm));
  ent_finder_add (self, &draft);
}

/* Who is called "she" once is no "he" later. */
static void
add_personal_pronoun (EntFinder *self, guint sentence, guint index, const Pronoun *pronoun, const EntReferent *referent)
{
  if (referent->person->gender == ENT_GENDER_UNKNOWN)
    referent->person->gender = pronoun->gender;
  add_pronoun (self, sentence, (EntRange) { index, 1 }, referent);
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

  return index < 3 || (pronoun->subject && ent_word_list_has (ENT_WORDS_SPEECH, next->verb_lemma) &&
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
  if (strcmp (norm, "him") != 0 &&
      (strcmp (norm, "her") != 0 ||
       ((next->flags & ENT_TOKEN_WORD) != 0 && !ent_word_list_has (ENT_WORDS_FUNCTION, next->norm))))
    return FALSE;
  return index - end <= 3 && is_one_clause (self, sentence, end, index);
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
  return pronoun->subject && take_subject (self, sentence, index, sentence,
                                           ent_subjects_find_above (self, sentence, index), pronoun);
}

/* Whose action it is, is not whom it befalls. */
static void
drop_co_argument (const EntFinder *self, GArray *referents, guint sentence, guint index)
{
  int subject = ent_subjects_find_co_argument (self, sentence, index);
  EntMentionDraft *draft = subject >= 0 ? ent_finder_get_draft (self, sentence, subject) : NULL;

  if (draft != NULL)
    ent_referents_drop (referents, &(EntReferent) { .actor = draft->person ? NULL : draft->actor,
                                                    .person = draft->person });
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
      resolve_by_subject (self, sentence, index, pronoun) || is_after_unknown (self, sentence, index, pronoun))
    return;
  ent_referents_collect (self, here, sentence, 0, index, ENT_REFERENT_PERSON);
  ent_referents_drop_gender (here, pronoun->gender);
  if (here->len > 1)
    drop_co_argument (self, here, sentence, index);
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
      if (before->len == 1 ||
          (before->len > 1 && goes_on (self, sentence, index, pronoun) &&
           g_array_index (before, EntReferent, 0).first < 2))
        found = &g_array_index (before, EntReferent, 0);
      else if (goes_on (self, sentence, index, pronoun) && self_named.person == NULL &&
               take_subject (self, sentence, index, sentence - 1, ent_subjects_find_of_sentence (self, sentence - 1),
                             pronoun))
        return;
    }
  else if (here->len == 1)
    found = &g_array_index (here, EntReferent, 0);
  if (found != NULL)
    add_personal_pronoun (self, sentence, index, pronoun, found);
}

/* "its": the only state or organisation named before in the sentence; "Its", the subject of the one before. */
static void
resolve_its (EntFinder *self, guint sentence, guint index)
{
  g_autoptr (GArray) near = ent_referents_new ();
  const EntReferent *found;
  guint in = sentence, end = index;

  if (index == 0 && sentence > 0)
    end = self->document->sentences[--in].n_tokens;
  ent_referents_collect (self, near, in, 0, end, ENT_REFERENT_STATE | ENT_REFERENT_BODY);
  if (near->len == 0)
    return;
  found = &g_array_index (near, EntReferent, 0);
  /* what an army or a ministry has is not at once its state's */
  if (found->form != ENT_MENTION_AGENT && (near->len == 1 || (in < sentence && found->first < 2)))
    add_pronoun (self, sentence, (EntRange) { index, 1 }, found);
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

  /* only what those can do who act: not "it rained" */
  if (!self->document->sentences[sentence].has_tree || token->dependency != ENT_DEPENDENCY_NSUBJ ||
      (!ent_word_list_has (ENT_WORDS_SPEECH, verb->verb_lemma) &&
       !ent_word_list_has (ENT_WORDS_PERSON_VERB, verb->verb_lemma)))
    return;
  if (subject < 0 && sentence > 0 && index < 2)
    subject = ent_subjects_find_of_sentence (self, --in);
  draft = subject >= 0 ? ent_finder_get_draft (self, in, subject) : NULL;
  if (draft == NULL || draft->person != NULL || draft->actor == NULL || draft->is_place ||
      draft->form == ENT_MENTION_SHARED)
    return;
  /* "US officials said they", "the ministry said it" */
  if (plural != (ent_finder_get_token (self, in, subject)->xpos == ENT_XPOS_NNS ||
                 ent_finder_get_token (self, in, subject)->xpos == ENT_XPOS_NNPS))
    return;
  add_pronoun (self, sentence, (EntRange) { index, 1 },
               &(EntReferent) { draft->kind, draft->form, draft->actor, NULL, draft->range.first });
}

/* ---- several ---- */

static void
add_shared (EntFinder *self, guint sentence, EntRange range, const EntReferent pair[2])
{
  for (guint i = 0; i < 2; i++)
    {
      EntMentionDraft draft = {
        .form = ENT_MENTION_SHARED, .sentence = sentence, .range = range, .name = range, .kind = pair[i].kind,
        .actor = pair[i].actor, .person = pair[i].person,
        .possessive = ent_finder_is_norm (self, sentence, range.first, "their"),
      };

      if (i == 0)
        ent_finder_add (self, &draft);
      else
        g_array_append_val (self->shared, draft);
    }
}

/* Which kind of pair a noun speaks of. */
static EntReferentKind
get_noun_kind (const char *norm)
{
  static const char *const leaders[] = { "autocrats", "dictators", "leaders", "presidents", "rulers", "statesmen",
                                         "strongmen", NULL };
  static const char *const people[] = { "chiefs", "men", "ministers", "officials", "politicians", "premiers", "women",
                                        NULL };
  static const char *const states[] = { "armies", "capitals", "countries", "economies", "governments", "nations",
                                        "neighbors", "neighbours", "peoples", "powers", "republics", "states", NULL };
  static const char *const either[] = { "adversaries", "allies", "enemies", "foes", "parties", "partners", "rivals",
                                        "sides", NULL };

  if (g_strv_contains (leaders, norm))
    return ENT_REFERENT_PERSON | ENT_REFERENT_LEADER;
  if (g_strv_contains (people, norm))
    return ENT_REFERENT_PERSON;
  if (g_strv_contains (states, norm))
    return ENT_REFERENT_STATE;
  return g_strv_contains (either, norm) ? ENT_REFERENT_STATE | ENT_REFERENT_PERSON : 0;
}

/* "the leaders of Europe", "the leaders who met" are others than the two just named. */
static gboolean
is_told_apart (const EntFinder *self, guint sentence, guint index)
{
  static const char *const words[] = { "at", "from", "in", "of", "that", "who", "whose", NULL };

  return g_strv_contains (words, ent_finder_get_token (self, sentence, index)->norm);
}

/* Whether the phrase is a verb's object, or in one clause with the sentence's subject, so that those named before it
 * are others; "between the two" may be themselves. */
static gboolean
is_object (const EntFinder *self, guint sentence, guint index)
{
  const EntToken *before = ent_finder_get_token (self, sentence, index - 1);

  if (index == 0 || strcmp (before->norm, "between") == 0 || strcmp (before->norm, "among") == 0)
    return FALSE;
  return is_one_clause (self, sentence, 0, index) ||
         ((before->flags & ENT_TOKEN_WORD) != 0 && !ent_word_list_has (ENT_WORDS_FUNCTION, before->norm));
}

/* "the two [elderly] leaders", "both countries", "the pair", "the two": its range and kind; FALSE for no phrase. */
static gboolean
read_phrase (const EntFinder *self, guint sentence, guint index, EntRange *range, EntReferentKind *kind)
{
  guint i = index;
  gboolean the = ent_finder_is_norm (self, sentence, i, "the") || ent_finder_is_norm (self, sentence, i, "these") ||
                 ent_finder_is_norm (self, sentence, i, "those");
  gboolean both = ent_finder_is_norm (self, sentence, i, "both");
  gboolean counted;

  if (!the && !both && !ent_finder_is_norm (self, sentence, i, "two"))
    return FALSE;
  i += the || both;
  if (both && (ent_finder_is_norm (self, sentence, i, "the") || ent_finder_is_norm (self, sentence, i, "of")))
    i += 1 + ent_finder_is_norm (self, sentence, i + 1, "the");
  counted = ent_finder_is_norm (self, sentence, i, "two");
  i += counted;
  *range = (EntRange) { index, i + 1 - index };
  if (the && !counted &&
      (ent_finder_is_norm (self, sentence, i, "pair") || ent_finder_is_norm (self, sentence, i, "duo")))
    {
      *kind = ENT_REFERENT_PERSON;
      return !ent_finder_is_norm (self, sentence, i + 1, "of");
    }
  *kind = get_noun_kind (ent_finder_get_token (self, sentence, i)->norm);
  if (*kind == 0 && counted && (ent_finder_get_token (self, sentence, i)->flags & ENT_TOKEN_CAPITALISED) == 0 &&
      get_noun_kind (ent_finder_get_token (self, sentence, i + 1)->norm) != 0)
    {
      range->n++;
      *kind = get_noun_kind (ent_finder_get_token (self, sentence, i + 1)->norm);
    }
  if (*kind != 0)
    /* without a number only "the leaders" is clear enough */
    return (counted && the) || both || (the && ent_finder_is_norm (self, sentence, i, "leaders") &&
                                        !is_told_apart (self, sentence, i + 1));
  *range = (EntRange) { index, 2 };
  *kind = ENT_REFERENT_STATE | ENT_REFERENT_PERSON;
  return the && counted && ent_referents_ends_phrase (self, sentence, i - 1);
}

static gboolean
has_named (const EntFinder *self, guint sentence, guint end, const EntReferent pair[2])
{
  g_autoptr (GArray) here = ent_referents_new ();
  guint n;

  ent_referents_collect (self, here, sentence, 0, end, ENT_REFERENT_PERSON | ENT_REFERENT_STATE);
  n = here->len;
  ent_referents_drop (here, &pair[0]);
  ent_referents_drop (here, &pair[1]);
  return here->len < n;
}

static guint
resolve_pair (EntFinder *self, guint sentence, guint index)
{
  EntReferentKind kind;
  EntReferent pair[2];
  EntRange range;
  gboolean object;

  if (!read_phrase (self, sentence, index, &range, &kind))
    return 0;
  for (guint i = range.first; i < range.first + range.n; i++)
    if (ent_finder_get_draft (self, sentence, i) != NULL)
      return 0;
  object = is_object (self, sentence, index);
  /* "the two" are people before they are states, "both sides" states before they are people */
  if (!(ent_finder_is_norm (self, sentence, range.first + range.n - 1, "two") &&
        ent_referents_find_pair (self, sentence, index, object, ENT_REFERENT_PERSON, pair)) &&
      !((kind & ENT_REFERENT_STATE) != 0 &&
        ent_referents_find_pair (self, sentence, index, object, ENT_REFERENT_STATE, pair)) &&
      !(kind != (ENT_REFERENT_STATE | ENT_REFERENT_PERSON) &&
        ent_referents_find_pair (self, sentence, index, object, kind, pair)) &&
      !(kind == ENT_REFERENT_STATE && ent_referents_find_pair_of_text (self, sentence, index, pair)))
    return 0;
  if (object && is_one_clause (self, sentence, 0, index) && has_named (self, sentence, index, pair))
    return 0;
  add_shared (self, sentence, range, pair);
  return range.n;
}

/* "they", "their", "each other": a pair that was joined by "and", or called "the two", just before. */
static guint
resolve_plural (EntFinder *self, guint sentence, guint index)
{
  EntReferent pair[2];
  guint n = 1;

  if (ent_finder_is_norm (self, sentence, index, "each") || ent_finder_is_norm (self, sentence, index, "one"))
    n = 2;
  if (!ent_referents_find_joined (self, sentence, index, pair) &&
      (n > 1 || index > 2 || sentence == 0 ||
       !ent_referents_find_joined (self, sentence - 1, self->document->sentences[sentence - 1].n_tokens, pair)))
    return 0;
  add_shared (self, sentence, (EntRange) { index, n }, pair);
  return n;
}

static gboolean
is_plural (const EntFinder *self, guint sentence, guint index)
{
  const char *norm = ent_finder_get_token (self, sentence, index)->norm;

  return strcmp (norm, "they") == 0 || strcmp (norm, "their") == 0 ||
         (strcmp (norm, "them") == 0 && ent_finder_is_norm (self, sentence, index - 1, "between")) ||
         (strcmp (norm, "each") == 0 && ent_finder_is_norm (self, sentence, index + 1, "other")) ||
         (strcmp (norm, "one") == 0 && ent_finder_is_norm (self, sentence, index + 1, "another"));
}

/* "the latter", "the former" of "Peru and Chile". */
static guint
resolve_latter (EntFinder *self, guint sentence, guint index)
{
  gboolean latter = ent_finder_is_norm (self, sentence, index + 1, "latter");
  EntReferent pair[2];

  if (!latter && !ent_finder_is_norm (self, sentence, index + 1, "former"))
    return 0;
  /* "the former president", "the latter half" */
  if (!ent_referents_ends_phrase (self, sentence, index + 1) ||
      !ent_referents_find_joined (self, sentence, index, pair))
    return 0;
  add_pronoun (self, sentence, (EntRange) { index, 2 }, &pair[latter]);
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
  else if (is_plural (self, sentence, index))
    {
      n = resolve_plural (self, sentence, index);
      if (n == 0 && strcmp (norm, "they") == 0)
        resolve_subject (self, sentence, index, TRUE);
    }
  else
    n = resolve_pair (self, sentence, index);
  if (n == 0 && strcmp (norm, "the") == 0)
    n = resolve_latter (self, sentence, index);
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
