/* ent-placeline.c: the line of place and day that a dispatch begins with: "LIMA, Oct 20 (AFP) - ", "RIYADH: "
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-placeline.h"

#include <string.h>

/* Longer is no line of a place, a day and an agency. */
#define MAX_TOKENS 16

/* "UN - Russia ties": what has fewer is short for something else. */
#define MIN_LETTERS 4

static gboolean
is_one_of (const EntToken *token, const char *const *norms)
{
  return g_strv_contains (norms, token->norm);
}

static gboolean
is_spaced (const EntToken *token)
{
  return (token->flags & ENT_TOKEN_SPACE_AFTER) != 0;
}

/* Whether what follows the line begins a sentence of plain words, not the rest of a headline in capitals. */
static gboolean
begins_text (const EntToken *tokens, guint n)
{
  if (n == 0 || (tokens[0].flags & (ENT_TOKEN_CAPITALISED | ENT_TOKEN_NUMBER | ENT_TOKEN_PUNCTUATION)) == 0)
    return FALSE;
  for (guint i = 1; i < n && i < MAX_TOKENS; i++)
    if ((tokens[i].flags & (ENT_TOKEN_WORD | ENT_TOKEN_CAPITALISED)) == ENT_TOKEN_WORD)
      return TRUE;
  return FALSE;
}

/* Behind the bracket that opens at @i: "(AFP)"; @n where none closes it. */
static guint
skip_bracket (const EntToken *tokens, guint n, guint i)
{
  while (i < n && strcmp (tokens[i].norm, ")") != 0)
    i++;
  return MIN (i + 1, n);
}

/**
 * ent_placeline_get_length:
 * @tokens: (array length=n_tokens): a sentence's tokens, from its first on
 *
 * The place in capitals or with an agency in brackets; then a dash between blanks, or a colon.
 *
 * Returns: how many of them name where, when and by whom a dispatch was written, 0 for none; O(1)
 */
guint
ent_placeline_get_length (const EntToken *tokens, guint n_tokens)
{
  static const char *const dashes[] = { "-", "--", "–", "—", NULL };
  static const char *const between[] = { ",", "/", ".", "and", "&", NULL };
  guint n = MIN (n_tokens, MAX_TOKENS), i = 0;
  gboolean sure;

  if (n == 0 || (tokens[0].flags & ENT_TOKEN_CAPITALISED) == 0)
    return 0;
  sure = (tokens[0].flags & ENT_TOKEN_ALL_CAPITALS) != 0 && strlen (tokens[0].norm) >= MIN_LETTERS;
  while (i < n)
    {
      if (strcmp (tokens[i].norm, "(") == 0 && i > 0)
        {
          i = skip_bracket (tokens, n, i);
          sure = TRUE;
        }
      else if (i > 0 && sure && ((is_one_of (&tokens[i], dashes) && is_spaced (&tokens[i - 1])) ||
                                 strcmp (tokens[i].norm, ":") == 0))
        return is_spaced (&tokens[i]) && begins_text (tokens + i + 1, n_tokens - i - 1) ? i + 1 : 0;
      else if ((tokens[i].flags & (ENT_TOKEN_CAPITALISED | ENT_TOKEN_NUMBER)) != 0 || is_one_of (&tokens[i], between))
        i++;
      else
        return 0;
    }
  return 0;
}
