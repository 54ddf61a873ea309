/* ent-pronoun-finder.c: "he", "its", "the two leaders", "both countries", "the latter"
 *
 * A pronoun is a mention only where one person, one state or one pair can be meant. What is not clear is left alone: no
 * guess becomes a claim.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor/ent-finder-private.h"
#include "actor/ent-referents-private.h"

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

/* The only person named before in the sentence, else in the one before; there, of several, its subject, where the
 * pronoun begins the sentence. */
static void
resolve_person (EntFinder *self, guint sentence, guint index, const Pronoun *pronoun)
{
  g_autoptr (GArray) here = ent_referents_new ();
  g_autoptr (GArray) before = ent_referents_new ();
  const EntReferent *found = NULL;

  /* in a quotation "he" is one of whom the speaker speaks */
  if (pronoun->subject && (ent_finder_get_token (self, sentence, index)->flags & ENT_TOKEN_QUOTED) != 0)
    return;
  ent_referents_collect (self, here, sentence, 0, index, ENT_REFERENT_PERSON);
  ent_referents_drop_gender (here, pronoun->gender);
  if (here->len == 0 && sentence > 0)
    {
      guint end = self->document->sentences[sentence - 1].n_tokens;

      ent_referents_collect (self, before, sentence - 1, 0, end, ENT_REFERENT_PERSON);
      ent_referents_drop_gender (before, pronoun->gender);
      if (before->len == 1 ||
          (before->len > 1 && index < 3 && g_array_index (before, EntReferent, 0).first < 2))
        found = &g_array_index (before, EntReferent, 0);
    }
  else if (here->len == 1)
    found = &g_array_index (here, EntReferent, 0);
  if (found != NULL)
    add_pronoun (self, sentence, (EntRange) { index, 1 }, found);
}

/* "its": the only state named before in the sentence, where no organisation is. */
static void
resolve_its (EntFinder *self, guint sentence, guint index)
{
  g_autoptr (GArray) here = ent_referents_new ();
  const EntReferent *only;

  ent_referents_collect (self, here, sentence, 0, index, ENT_REFERENT_STATE | ENT_REFERENT_BODY);
  if (here->len != 1)
    return;
  only = &g_array_index (here, EntReferent, 0);
  if (only->actor->kind == ENT_ACTOR_COUNTRY)
    add_pronoun (self, sentence, (EntRange) { index, 1 }, only);
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
  if (*kind == 0 && counted &&
      get_noun_kind (ent_finder_get_token (self, sentence, i + 1)->norm) != 0)
    {
      range->n++;
      *kind = get_noun_kind (ent_finder_get_token (self, sentence, i + 1)->norm);
    }
  if (*kind != 0)
    /* without a number only "the leaders" is clear enough */
    return (counted && the) || both || (the && ent_finder_is_norm (self, sentence, i, "leaders"));
  *range = (EntRange) { index, 2 };
  *kind = ENT_REFERENT_STATE | ENT_REFERENT_PERSON;
  return the && counted && ent_referents_ends_phrase (self, sentence, i);
}

static guint
resolve_pair (EntFinder *self, guint sentence, guint index)
{
  EntReferentKind kind;
  EntReferent pair[2];
  EntRange range;

  if (!read_phrase (self, sentence, index, &range, &kind))
    return 0;
  /* "the two" are people before they are states */
  if (!(range.n == 2 && kind == (ENT_REFERENT_STATE | ENT_REFERENT_PERSON) &&
        ent_referents_find_pair (self, sentence, index, ENT_REFERENT_PERSON, pair)) &&
      !ent_referents_find_pair (self, sentence, index, kind, pair))
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
  else if (is_plural (self, sentence, index))
    n = resolve_plural (self, sentence, index);
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
