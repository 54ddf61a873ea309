/* ent-quotation.c: what stands between quotation marks
 *
 * A mark that opens needs one that closes in the same paragraph; only a double quotation whose next paragraph opens
 * with a mark again runs on to its paragraph's end, as printers set a long speech. A mark without its partner quotes
 * nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-quotation-private.h"

#include <string.h>

typedef enum
{
  MARK_NONE,
  MARK_DOUBLE,
  MARK_SINGLE,
} Mark;

static gboolean
follows_space (const EntToken *tokens, guint first, guint i)
{
  return i == first || (tokens[i - 1].flags & ENT_TOKEN_SPACE_AFTER) != 0;
}

static gboolean
is_bracket_or_dash (const EntToken *token)
{
  static const char *const marks[] = { "(", "[", "-", "–", "—", "“", "\"" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strcmp (token->norm, marks[i]) == 0)
      return TRUE;
  return FALSE;
}

/* A straight mark tells its side by the blanks beside it. The curly single one lost its shape in the norm. */
static gboolean
opens_by_place (const EntToken *tokens, guint first, guint i)
{
  return (follows_space (tokens, first, i) || is_bracket_or_dash (&tokens[i - 1])) &&
         (tokens[i].flags & ENT_TOKEN_SPACE_AFTER) == 0;
}

static Mark
get_opening (const EntToken *tokens, guint first, guint end, guint i)
{
  const char *norm = tokens[i].norm;

  if (i + 1 == end)
    return MARK_NONE;
  if (strcmp (norm, "“") == 0 || strcmp (norm, "„") == 0 || strcmp (norm, "«") == 0)
    return MARK_DOUBLE;
  if (strcmp (norm, "\"") == 0)
    return opens_by_place (tokens, first, i) ? MARK_DOUBLE : MARK_NONE;
  /* "'90s": letters are left out here, nothing is quoted */
  if (strcmp (norm, "‘") == 0 || strcmp (norm, "'") == 0)
    return opens_by_place (tokens, first, i) && !g_ascii_isdigit (tokens[i + 1].norm[0]) ? MARK_SINGLE : MARK_NONE;
  return MARK_NONE;
}

static Mark
get_closing (const EntToken *token)
{
  const char *norm = token->norm;

  if (strcmp (norm, "”") == 0 || strcmp (norm, "\"") == 0 || strcmp (norm, "»") == 0)
    return MARK_DOUBLE;
  return strcmp (norm, "'") == 0 ? MARK_SINGLE : MARK_NONE;
}

static void
flag (EntToken *tokens, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    tokens[i].flags |= ENT_TOKEN_QUOTED;
}

/* Flags what one kind of mark encloses; returns where an unclosed quotation begins, or @end. */
static guint
mark_kind (EntToken *tokens, guint first, guint end, Mark kind)
{
  guint open = end;

  for (guint i = first; i < end; i++)
    if (open == end && get_opening (tokens, first, end, i) == kind)
      open = i;
    else if (open < end && get_closing (&tokens[i]) == kind)
      {
        flag (tokens, open + 1, i);
        open = end;
      }
  return open;
}

/*
 * ent_quotation_mark:
 * @tokens: the tokens of all blocks
 * @borders: (array length=n_blocks+1): where each block begins in @tokens, and the end
 *
 * Sets %ENT_TOKEN_QUOTED on what quotations hold; their own marks stay unflagged. O(tokens).
 */
void
ent_quotation_mark (EntToken *tokens, const guint *borders, guint n_blocks)
{
  for (guint block = 0; block < n_blocks; block++)
    {
      guint first = borders[block], end = borders[block + 1];
      guint next = end, open = mark_kind (tokens, first, end, MARK_DOUBLE);

      if (open < end && block + 1 < n_blocks && next < borders[block + 2] &&
          get_opening (tokens, next, borders[block + 2], next) == MARK_DOUBLE)
        flag (tokens, open + 1, end);
      mark_kind (tokens, first, end, MARK_SINGLE);
    }
}
