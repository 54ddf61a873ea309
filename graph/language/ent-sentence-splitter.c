/* ent-sentence-splitter.c: where a sentence ends
 *
 * By rule over the tokens: a stop, unless what follows shows that the sentence goes on; closing quotation marks,
 * brackets and footnote signs behind the stop belong to the sentence that they close. Where lines were run together,
 * as in a mail without its line ends, the form of some shows where they part.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-sentence-splitter.h"
#include "language/ent-abbreviation-private.h"
#include "language/ent-address-private.h"
#include "language/ent-mark-private.h"

#include <string.h>

/* Longer is no sentence but a list or a broken page; it is cut, so that what reads sentences stays bounded. */
#define MAX_TOKENS 1000

/* So many signs of one kind draw a line across the page. */
#define MIN_RULER 5

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

/* What follows the hour without beginning a sentence: "9 a.m. Monday". Time zones are in capitals. Sorted. */
static const char *const days[] = {
  "april", "august", "central", "december", "eastern", "february", "friday", "january", "july", "june", "march", "may",
  "monday", "november", "october", "pacific", "saturday", "september", "sunday", "thursday", "tuesday", "wednesday",
};

/* The last line of a letter, before the name: "Regards, Ann". Sorted. */
static const char *const farewells[] = {
  "best", "cheers", "greetings", "regards", "respectfully", "sincerely", "thanks", "thx", "yours",
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
is_capitalised (const EntToken *token)
{
  return (token->flags & ENT_TOKEN_CAPITALISED) != 0;
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

/* A mark that closes even where blanks stand around it. */
static gboolean
closes_always (const EntToken *token)
{
  return strcmp (token->norm, ")") == 0 || strcmp (token->norm, "]") == 0 || strcmp (token->norm, "”") == 0;
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
  return g_str_has_prefix (norm, "…") || (strlen (norm) > 1 && norm[strspn (norm, ".")] == '\0');
}

/* "“Really?” President Kim Jong Un asked": a verb of saying after at most five capitalised words. */
static gboolean
is_reported (const EntToken *tokens, guint n)
{
  for (guint i = 0; i < n && i < 6; i++)
    {
      if (IS_ONE_OF (tokens[i].norm, reporting_verbs))
        return i > 0;
      if (!is_capitalised (&tokens[i]) && strcmp (tokens[i].norm, "-") != 0)
        return FALSE;
    }
  return FALSE;
}

/* ---- lines without a stop ---- */

static gboolean
is_url (const EntToken *token)
{
  return (token->norm[0] == 'h' || token->norm[0] == 'w') && ent_address_is_url (token->norm);
}

static gboolean
is_ruler (const EntToken *token)
{
  const char *norm = token->norm;
  gsize length;

  if (norm[0] == '\0' || strchr ("-=*~#", norm[0]) == NULL || !is_spaced (token))
    return FALSE;
  length = strspn (norm, (const char[]) { norm[0], '\0' });
  return length >= MIN_RULER && norm[length] == '\0';
}

/* Whether @norm is so many figures with @sign between them: "3/12/2001", "09:30". */
static gboolean
has_figures (const char *norm, char sign, guint n_figures)
{
  guint n_signs = 0;

  if (!g_ascii_isdigit (norm[0]))
    return FALSE;
  for (; *norm; norm++)
    if (*norm == sign)
      n_signs++;
    else if (!g_ascii_isdigit (*norm))
      return FALSE;
  return n_signs + 1 == n_figures;
}

/* A mail's date and time, which end its head: how many of the @n tokens it takes, 0 where it is none. */
static guint
get_stamp_length (const EntToken *tokens, guint n)
{
  if (n < 3 || !has_figures (tokens[0].norm, '/', 3) ||
      !(has_figures (tokens[1].norm, ':', 2) || has_figures (tokens[1].norm, ':', 3)))
    return 0;
  return strcmp (tokens[2].norm, "am") == 0 || strcmp (tokens[2].norm, "pm") == 0 ? 3 : 2;
}

/* "Regards, Ann", but not "Thanks, Ann." */
static gboolean
is_farewell (const EntToken *tokens, guint n)
{
  return n > 2 && is_capitalised (&tokens[0]) && strcmp (tokens[1].norm, ",") == 0 && is_capitalised (&tokens[2]) &&
         !(n > 3 && strcmp (tokens[3].norm, ".") == 0) && IS_ONE_OF (tokens[0].norm, farewells);
}

/* "4. Delete the clause" */
static gboolean
begins_with_list_number (const EntToken *tokens, guint n)
{
  return n > 2 && (tokens[0].flags & ENT_TOKEN_NUMBER) != 0 && strlen (tokens[0].norm) <= 3 &&
         strcmp (tokens[1].norm, ".") == 0 && is_spaced (&tokens[1]);
}

/* How many tokens the line has that begins at @tokens, where its form shows that it is one, else 0. */
static guint
get_line_length (const EntToken *tokens, guint n)
{
  guint stamp = get_stamp_length (tokens, n);

  if (is_ruler (&tokens[0]))
    return 1;
  if (stamp > 0 && stamp < n && is_capitalised (&tokens[stamp]))
    return stamp;
  return is_farewell (tokens, n) ? 2 : 0;
}

/* Whether a line begins with the token at @i, which is not the first. */
static gboolean
begins_line (const EntToken *tokens, guint n, guint i)
{
  const EntToken *before = &tokens[i - 1];

  if ((is_ruler (&tokens[i]) && is_spaced (before)) || is_ruler (before))
    return TRUE;
  if (strcmp (before->norm, ":") == 0)
    return begins_with_list_number (tokens + i, n - i) && is_capitalised (&tokens[i + 2]);
  if (is_url (before))
    return is_spaced (before) && (is_url (&tokens[i]) || is_capitalised (&tokens[i]));
  return is_capitalised (before) && get_stamp_length (tokens + i, n - i) > 0;
}

/* ---- sentences with a stop ---- */

/* The stop behind the figure of a list: "4. Delete the clause", "that it is, and 2. that it is not". */
static gboolean
is_list_number (const EntToken *tokens, guint n, guint stop)
{
  return stop > 0 && begins_with_list_number (tokens + stop - 1, n - stop + 1) &&
         (stop == 1 || is_small_word (&tokens[stop + 1]));
}

/* "[12]" */
static gboolean
is_footnote (const EntToken *tokens, guint n)
{
  return n >= 3 && strcmp (tokens[0].norm, "[") == 0 && (tokens[1].flags & ENT_TOKEN_NUMBER) != 0 &&
         strcmp (tokens[2].norm, "]") == 0;
}

static gboolean
is_straight_quote (const EntToken *token)
{
  return strcmp (token->norm, "\"") == 0;
}

/* Behind the closing marks, footnotes and emoticons that follow the stop at @stop; @quoted where straight marks have
 * opened a quotation before it. */
static guint
skip_closing (const EntToken *tokens, guint n, guint stop, gboolean quoted)
{
  guint next = stop + 1;

  while (next < n)
    {
      const EntToken *token = &tokens[next];

      if (is_footnote (token, n - next))
        next += 3;
      else if ((is_closing_mark (token) && !is_spaced (token - 1)) || closes_always (token) ||
               (quoted && is_straight_quote (token) && is_spaced (token)) || ent_mark_is_emoticon (token->norm))
        next++;
      else
        break;
    }
  return next;
}

static gboolean
ends_after_hour (const EntToken *next)
{
  return is_capitalised (next) && (next->flags & ENT_TOKEN_ALL_CAPITALS) == 0 && !IS_ONE_OF (next->norm, days);
}

/* Whether the sentence ends with the stop at @stop and the closing marks up to @next, which begins what follows. */
static gboolean
ends_sentence (const EntToken *tokens, guint n, guint stop, guint next)
{
  const char *norm = tokens[stop].norm;
  gboolean closed = next > stop + 1, spaced, capitalised;

  if (next == n)
    return TRUE;
  spaced = is_spaced (&tokens[next - 1]);
  capitalised = is_capitalised (&tokens[next]);
  if (is_small_word (&tokens[next]) && closed)
    return FALSE;
  if (strcmp (norm, ".") == 0)
    return (spaced || capitalised) && tokens[next].norm[0] != '.' && !is_list_number (tokens, n, stop);
  if (is_ellipsis (norm))
    return spaced && capitalised;
  if (norm[strspn (norm, "!?")] == '\0')
    return spaced && strchr ("!?", tokens[next].norm[0]) == NULL && !(closed && is_reported (tokens + next, n - next));

  switch (ent_abbreviation_get (norm))
    {
    case ENT_ABBREVIATION_HOUR:
      return closed || ends_after_hour (&tokens[next]);
    case ENT_ABBREVIATION_CLOSED:
      return (capitalised && IS_ONE_OF (tokens[next].norm, openers)) || strcmp (tokens[next].norm, "“") == 0;
    case ENT_ABBREVIATION_OPEN:
    case ENT_ABBREVIATION_FIGURE:
    case ENT_ABBREVIATION_LIST:
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
  guint line = get_line_length (tokens, n_tokens);
  gboolean quoted = FALSE;

  if (line > 0)
    return line;
  for (guint i = 0; i < longest; i++)
    {
      guint next;

      if (i > 0 && begins_line (tokens, n_tokens, i))
        return i;
      if (is_straight_quote (&tokens[i]))
        quoted = !quoted;
      if (!may_end_sentence (tokens[i].norm))
        continue;
      next = skip_closing (tokens, longest, i, quoted);
      if (ends_sentence (tokens, n_tokens, i, next))
        return next;
    }
  return longest < n_tokens ? cut_long (tokens) : n_tokens;
}
