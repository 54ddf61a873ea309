/* ent-sentence-splitter.c: where a sentence ends
 *
 * By rule over the tokens: a stop, unless what follows shows that the sentence goes on; closing quotation marks and
 * brackets behind the stop belong to the sentence that they close.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-sentence-splitter.h"
#include "language/ent-abbreviation-private.h"

#include <string.h>

/* Longer is no sentence but a list or a broken page; it is cut, so that what reads sentences stays bounded. */
#define MAX_TOKENS 1000

/* Words that, with a capital, begin a sentence rather than go on a name: "in the U.S. The army". Sorted. */
static const char *const openers[] = {
  "a", "after", "all", "also", "although", "an", "and", "another", "as", "at", "because", "before", "both", "but", "by",
  "despite", "during", "each", "earlier", "even", "every", "for", "from", "he", "her", "here", "his", "how", "however",
  "i", "if", "in", "instead", "it", "its", "last", "later", "many", "meanwhile", "more", "moreover", "most", "my",
  "neither", "no", "nor", "not", "now", "of", "on", "once", "one", "only", "or", "other", "our", "over", "she", "since",
  "so", "some", "still", "such", "that", "the", "their", "then", "there", "these", "they", "this", "those", "though",
  "thus", "to", "two", "under", "unlike", "until", "we", "what", "when", "where", "whether", "which", "while", "who",
  "why", "with", "yet", "you",
};

/* Verbs that tie a question or a cry to the one who utters it: "“Why?” Mr Kim asked". Sorted. */
static const char *const reporting_verbs[] = {
  "added", "asked", "asks", "cried", "replied", "said", "says", "shouted", "told", "wondered", "wrote",
};

static int
compare_words (gconstpointer key, gconstpointer element)
{
  return strcmp (key, *(const char *const *) element);
}

#define IS_ONE_OF(norm, list) (bsearch ((norm), (list), G_N_ELEMENTS (list), sizeof (list)[0], compare_words) != NULL)

static gboolean
is_spaced (const EntToken *token)
{
  return (token->flags & ENT_TOKEN_SPACE_AFTER) != 0;
}

static gboolean
is_closing_mark (const EntToken *token)
{
  static const char *const marks[] = { "\"", "'", "''", ")", "]", "»", "”", "’" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strcmp (token->norm, marks[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_small_word (const EntToken *token)
{
  return (token->flags & ENT_TOKEN_WORD) != 0 && (token->flags & ENT_TOKEN_CAPITALISED) == 0 &&
         g_unichar_islower (g_utf8_get_char (token->norm));
}

static gboolean
is_ellipsis (const char *norm)
{
  return strcmp (norm, "…") == 0 || (strlen (norm) > 2 && norm[strspn (norm, ".")] == '\0');
}

/* "“Really?” President Kim Jong Un asked": a verb of saying after at most five capitalised words. */
static gboolean
is_reported (const EntToken *tokens, guint n)
{
  for (guint i = 0; i < n && i < 6; i++)
    {
      if (IS_ONE_OF (tokens[i].norm, reporting_verbs))
        return i > 0;
      if ((tokens[i].flags & ENT_TOKEN_CAPITALISED) == 0 && strcmp (tokens[i].norm, "-") != 0)
        return FALSE;
    }
  return FALSE;
}

/* Whether the sentence ends with the stop at @stop and the closing marks up to @next, which begins what follows. */
static gboolean
ends_sentence (const EntToken *tokens, guint n, guint stop, guint next)
{
  const char *norm = tokens[stop].norm;
  EntTokenFlags follows;

  if (next == n)
    return TRUE;
  follows = tokens[next].flags;
  if (strcmp (norm, ".") == 0)
    return !is_small_word (&tokens[next]) && (is_spaced (&tokens[next - 1]) || (follows & ENT_TOKEN_CAPITALISED));
  if (is_ellipsis (norm))
    return is_spaced (&tokens[next - 1]) && (follows & ENT_TOKEN_CAPITALISED) && strcmp (tokens[next].norm, "i") != 0;
  if (norm[strspn (norm, "!?")] == '\0')
    return !is_small_word (&tokens[next]) && is_spaced (&tokens[next - 1]) &&
           !(next > stop + 1 && is_reported (tokens + next, n - next));

  switch (ent_abbreviation_get (norm))
    {
    case ENT_ABBREVIATION_HOUR:
      return (follows & ENT_TOKEN_CAPITALISED) != 0 || next > stop + 1;
    case ENT_ABBREVIATION_CLOSED:
      return ((follows & ENT_TOKEN_CAPITALISED) && IS_ONE_OF (tokens[next].norm, openers)) ||
             strcmp (tokens[next].norm, "“") == 0;
    case ENT_ABBREVIATION_OPEN:
    case ENT_ABBREVIATION_NONE:
    default:
      return FALSE;
    }
}

static gboolean
may_end_sentence (const char *norm)
{
  gsize length = strlen (norm);

  return strcmp (norm, "…") == 0 || (length > 0 && strchr (".!?", norm[length - 1]) != NULL);
}

/* The last mark that parts clauses in the second half of the longest sentence allowed, else its very end. */
static guint
cut_long (const EntToken *tokens)
{
  for (guint i = MAX_TOKENS; i > MAX_TOKENS / 2; i--)
    if (strlen (tokens[i - 1].norm) == 1 && strchr (";:,", tokens[i - 1].norm[0]))
      return i;
  return MAX_TOKENS;
}

/**
 * ent_sentence_splitter_find_end:
 * @tokens: (array length=n_tokens): a block's tokens, from a sentence's first on
 * @n_tokens: more than 0
 *
 * A sentence has at most 1,000 tokens: a longer one is cut behind its last ';', ':' or ',' past the 500th, or else
 * behind the 1,000th.
 *
 * Returns: how many of them make the first sentence; O(that many)
 */
guint
ent_sentence_splitter_find_end (const EntToken *tokens, guint n_tokens)
{
  guint longest = MIN (n_tokens, MAX_TOKENS);

  for (guint i = 0; i < longest; i++)
    {
      guint next = i + 1;

      if (!may_end_sentence (tokens[i].norm))
        continue;
      while (next < longest && !is_spaced (&tokens[next - 1]) && is_closing_mark (&tokens[next]))
        next++;
      if (ends_sentence (tokens, n_tokens, i, next))
        return next;
    }
  return longest < n_tokens ? cut_long (tokens) : n_tokens;
}
