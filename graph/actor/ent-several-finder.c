/* ent-several-finder.c: "the three leaders", "all four countries": more than two who were listed before
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor/ent-pronouns-private.h"

/* How many sentences the phrase reaches back. */
#define MAX_SENTENCES_BACK 8

/* Three to six; 0 for another word. */
static guint
get_number (const char *norm)
{
  static const char *const numbers[] = { "three", "four", "five", "six" };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (strcmp (norm, numbers[i]) == 0)
      return i + 3;
  return 0;
}

/* "the three [elderly] leaders": its range, number and kind; FALSE for no phrase. */
static gboolean
read_phrase (const EntFinder *self, guint sentence, guint index, EntRange *range, guint *number, EntReferentKind *kind)
{
  static const char *const openers[] = { "all", "the", "these", "those", NULL };
  guint i = index + 1;

  if (!g_strv_contains (openers, ent_finder_get_token (self, sentence, index)->norm))
    return FALSE;
  i += ent_finder_is_norm (self, sentence, i, "the");
  *number = get_number (ent_finder_get_token (self, sentence, i)->norm);
  if (*number == 0)
    return FALSE;
  i++;
  i += ent_finder_get_token (self, sentence, i)->upos == ENT_UPOS_ADJ;
  *kind = ent_pronoun_get_noun_kind (ent_finder_get_token (self, sentence, i)->norm);
  *range = (EntRange) { index, i + 1 - index };
  for (guint k = index; k <= i; k++)
    if (ent_finder_get_draft (self, sentence, k) != NULL)
      return FALSE;
  return *kind != 0 && !ent_pronoun_is_told_apart (self, sentence, i + 1);
}

/* Behind the comma or "and" at @index that joins another to a list; @index where there is none. */
static guint
skip_joiner (const EntFinder *self, guint sentence, guint index)
{
  guint i = index;

  i += ent_finder_is_norm (self, sentence, i, ",");
  i += ent_finder_is_norm (self, sentence, i, "and") || ent_finder_is_norm (self, sentence, i, "&");
  i += i > index && ent_finder_is_norm (self, sentence, i, "the");
  return i;
}

/* The last list of so many of @kinds before @end; NULL for none. */
static GArray *
find_list (const EntFinder *self, guint sentence, guint end, EntReferentKind kinds, guint number)
{
  GArray *found = NULL;
  EntMentionDraft *draft;
  guint i = 0;

  while ((draft = ent_finder_next_draft (self, sentence, &i)) != NULL && draft->range.first < end)
    {
      g_autoptr (GArray) list = ent_referents_new ();
      EntMentionDraft *next = draft;
      guint joiner, behind = draft->range.first;

      do
        {
          guint before = list->len;

          ent_referents_collect (self, list, sentence, next->range.first, next->range.first + 1, kinds);
          if (list->len == before)
            break;
          behind = next->range.first + next->range.n;
          joiner = skip_joiner (self, sentence, behind);
          next = joiner > behind ? ent_finder_get_draft (self, sentence, joiner) : NULL;
        }
      while (next != NULL && next->range.first == joiner && joiner < end);
      if (list->len == number)
        {
          g_clear_pointer (&found, g_array_unref);
          found = g_steal_pointer (&list);
        }
      i = MAX (i, behind);
    }
  return found;
}

/* The heads of state whom the text named last, if they are so many. */
static GArray *
find_leaders (const EntFinder *self, guint sentence, guint index, guint number)
{
  GArray *found = ent_referents_new ();

  for (guint back = 0; back <= MAX_SENTENCES_BACK && back <= sentence && found->len < number; back++)
    {
      guint s = sentence - back;

      ent_referents_collect (self, found, s, 0, back == 0 ? index : self->document->sentences[s].n_tokens,
                             ENT_REFERENT_PERSON);
      for (guint i = found->len; i > 0; i--)
        if (!g_array_index (found, EntReferent, i - 1).person->leads)
          g_array_remove_index (found, i - 1);
    }
  if (found->len == number)
    return found;
  g_array_unref (found);
  return NULL;
}

/*
 * ent_pronoun_resolve_several:
 *
 * The last list of so many of the kind; of leaders without one, those named last.
 *
 * Returns: how many tokens the phrase has, 0 where there is none or it is not clear who is meant
 */
guint
ent_pronoun_resolve_several (EntFinder *self, guint sentence, guint index)
{
  g_autoptr (GArray) found = NULL;
  EntReferentKind kind;
  EntRange range;
  guint number;

  if (!read_phrase (self, sentence, index, &range, &number, &kind))
    return 0;
  for (guint back = 0; back <= MAX_SENTENCES_BACK && back <= sentence && found == NULL; back++)
    {
      guint s = sentence - back, end = back == 0 ? index : self->document->sentences[s].n_tokens;

      if ((kind & ENT_REFERENT_PERSON) != 0)
        found = find_list (self, s, end, ENT_REFERENT_PERSON, number);
      if (found == NULL && (kind & (ENT_REFERENT_STATE | ENT_REFERENT_LEADER)) != 0)
        found = find_list (self, s, end, ENT_REFERENT_STATE, number);
    }
  if (found == NULL && (kind & ENT_REFERENT_LEADER) != 0)
    found = find_leaders (self, sentence, index, number);
  if (found == NULL)
    return 0;
  ent_pronoun_add_shared (self, sentence, range, (const EntReferent *) found->data, found->len);
  return range.n;
}
