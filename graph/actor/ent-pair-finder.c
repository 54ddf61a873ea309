/* ent-pair-finder.c: "the two leaders", "both countries", "they", "each other", "the latter"
 *
 * Two who were named together, or of whom nobody else can be meant. What is not clear is left alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor/ent-pronouns-private.h"

/* A phrase that stands for all of @referents. */
void
ent_pronoun_add_shared (EntFinder *self, guint sentence, EntRange range, const EntReferent *referents, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      EntMentionDraft draft = {
        .form = ENT_MENTION_SHARED, .sentence = sentence, .range = range, .name = range, .kind = referents[i].kind,
        .actor = referents[i].actor, .person = referents[i].person,
        .possessive = ent_finder_is_norm (self, sentence, range.first, "their"),
      };

      if (i == 0)
        ent_finder_add (self, &draft);
      else
        g_array_append_val (self->shared, draft);
    }
}

/* Which kind of pair a noun speaks of. */
EntReferentKind
ent_pronoun_get_noun_kind (const char *norm)
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

static gboolean
is_clear_pair (const char *norm)
{
  static const char *const words[] = { "leaders", "neighbors", "neighbours", NULL };

  return g_strv_contains (words, norm);
}

/* "the leaders of Europe", "the leaders who met" are others than the two just named. */
gboolean
ent_pronoun_is_told_apart (const EntFinder *self, guint sentence, guint index)
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
  return ent_pronoun_is_in_one_clause (self, sentence, 0, index) ||
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
  *kind = ent_pronoun_get_noun_kind (ent_finder_get_token (self, sentence, i)->norm);
  if (*kind == 0 && counted && (ent_finder_get_token (self, sentence, i)->flags & ENT_TOKEN_CAPITALISED) == 0 &&
      ent_pronoun_get_noun_kind (ent_finder_get_token (self, sentence, i + 1)->norm) != 0)
    {
      range->n++;
      *kind = ent_pronoun_get_noun_kind (ent_finder_get_token (self, sentence, i + 1)->norm);
    }
  if (*kind != 0)
    /* without a number only "the leaders" and "the neighbours" are clear enough */
    return (counted && the) || both || (the && is_clear_pair (ent_finder_get_token (self, sentence, i)->norm) &&
                                        !ent_pronoun_is_told_apart (self, sentence, i + 1));
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

guint
ent_pronoun_resolve_pair (EntFinder *self, guint sentence, guint index)
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
  if (object && ent_pronoun_is_in_one_clause (self, sentence, 0, index) && has_named (self, sentence, index, pair))
    return 0;
  ent_pronoun_add_shared (self, sentence, range, pair, 2);
  return range.n;
}

/* "they", "their", "each other": a pair that was joined by "and", or called "the two", just before. */
guint
ent_pronoun_resolve_plural (EntFinder *self, guint sentence, guint index)
{
  EntReferent pair[2];
  guint n = 1;

  if (ent_finder_is_norm (self, sentence, index, "each") || ent_finder_is_norm (self, sentence, index, "one"))
    n = 2;
  if (!ent_referents_find_joined (self, sentence, index, pair) &&
      (n > 1 || index > 2 || sentence == 0 ||
       !ent_referents_find_joined (self, sentence - 1, self->document->sentences[sentence - 1].n_tokens, pair)))
    return 0;
  ent_pronoun_add_shared (self, sentence, (EntRange) { index, n }, pair, 2);
  return n;
}

gboolean
ent_pronoun_is_plural (const EntFinder *self, guint sentence, guint index)
{
  const char *norm = ent_finder_get_token (self, sentence, index)->norm;

  return strcmp (norm, "they") == 0 || strcmp (norm, "their") == 0 ||
         (strcmp (norm, "them") == 0 && ent_finder_is_norm (self, sentence, index - 1, "between")) ||
         (strcmp (norm, "each") == 0 && ent_finder_is_norm (self, sentence, index + 1, "other")) ||
         (strcmp (norm, "one") == 0 && ent_finder_is_norm (self, sentence, index + 1, "another"));
}

/* "the latter", "the former" of "Peru and Chile". */
guint
ent_pronoun_resolve_latter (EntFinder *self, guint sentence, guint index)
{
  gboolean latter = ent_finder_is_norm (self, sentence, index + 1, "latter");
  EntReferent pair[2];

  if (!latter && !ent_finder_is_norm (self, sentence, index + 1, "former"))
    return 0;
  /* "the former president", "the latter half" */
  if (!ent_referents_ends_phrase (self, sentence, index + 1) ||
      !ent_referents_find_joined (self, sentence, index, pair))
    return 0;
  ent_pronoun_add (self, sentence, (EntRange) { index, 2 }, &pair[latter]);
  return 2;
}
