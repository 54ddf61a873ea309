/* ent-time-expression.c: one expression of time, with the part of it that is meant
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-time-private.h"

/* What says that a part is meant; a longer phrase before its beginning. */
static const struct
{
  const char *phrase;
  EntTimePart part;
} parts[] = {
  { "the end of", ENT_TIME_END },          { "end of", ENT_TIME_END },
  { "the close of", ENT_TIME_END },        { "end -", ENT_TIME_END },
  { "the start of", ENT_TIME_START },      { "start of", ENT_TIME_START },
  { "the beginning of", ENT_TIME_START },  { "the outset of", ENT_TIME_START },
  { "the first days of", ENT_TIME_EARLY }, { "the early days of", ENT_TIME_EARLY },
  { "the early", ENT_TIME_EARLY },         { "early in", ENT_TIME_EARLY },
  { "early on", ENT_TIME_EARLY },          { "early -", ENT_TIME_EARLY },
  { "early", ENT_TIME_EARLY },             { "the middle of", ENT_TIME_MIDDLE },
  { "the mid", ENT_TIME_MIDDLE },          { "mid -", ENT_TIME_MIDDLE },
  { "mid", ENT_TIME_MIDDLE },              { "the last days of", ENT_TIME_LATE },
  { "the final days of", ENT_TIME_LATE },  { "the late", ENT_TIME_LATE },
  { "late in", ENT_TIME_LATE },            { "late on", ENT_TIME_LATE },
  { "late -", ENT_TIME_LATE },             { "late", ENT_TIME_LATE },
  { "earlier in", ENT_TIME_SO_FAR },       { "earlier on", ENT_TIME_SO_FAR },
  { "earlier", ENT_TIME_SO_FAR },          { "so far", ENT_TIME_SO_FAR },
  { "later in", ENT_TIME_REST },           { "later on", ENT_TIME_REST },
  { "later", ENT_TIME_REST },              { "the rest of", ENT_TIME_REST },
  { "the remainder of", ENT_TIME_REST },
};

/* What the first reader reads that can; nothing of one that failed is left. */
guint
ent_time_expression_read_first (const EntTimeWords *words, guint i, const EntTimeReadFunc *readers,
                                EntTimeExpression *expression)
{
  EntTimeExpression empty = *expression;

  empty.kind = ENT_TIME_DATE;
  empty.unit = ENT_TIME_DAY;
  empty.n_months = 1;
  for (guint k = 0; readers[k] != NULL; k++)
    {
      EntTimeExpression read = empty;
      guint n = readers[k] (words, i, &read);

      if (n > 0)
        {
          *expression = read;
          return n;
        }
    }
  return 0;
}

/* "year-end", "the year's end", "month-end" */
static guint
read_unit_end (const EntTimeWords *words, guint i, EntTimeExpression *expression)
{
  guint first = i;

  if (ent_time_words_is (words, i, "the"))
    i++;
  if ((!ent_time_words_is (words, i, "year") && !ent_time_words_is (words, i, "month")) ||
      !ent_time_words_read_unit (words, i, &expression->unit))
    return 0;
  i++;
  if (ent_time_words_is_hyphen (words, i) || ent_time_words_is (words, i, "'s"))
    i++;
  if (!ent_time_words_is (words, i, "end"))
    return 0;
  expression->kind = ENT_TIME_UNITS;
  expression->part = ENT_TIME_END;
  return i + 1 - first;
}

static guint
read_part (const EntTimeWords *words, guint i, EntTimePart *part)
{
  for (guint k = 0; k < G_N_ELEMENTS (parts); k++)
    {
      guint n = ent_time_words_match (words, i, parts[k].phrase);

      if (n > 0)
        {
          *part = parts[k].part;
          return n;
        }
    }
  return 0;
}

static guint
read_core (const EntTimeWords *words, guint i, EntTimePart part, EntTimeExpression *expression)
{
  guint n;

  *expression = (EntTimeExpression) { .part = part };
  n = ent_time_expression_read_relation (words, i, expression);
  if (n > 0)
    return n;
  *expression = (EntTimeExpression) { .part = part };
  return ent_time_expression_read_named (words, i, expression);
}

/*
 * ent_time_expression_read:
 *
 * Reads what begins at @i: "early next month", "the end of 2021", "mid-March", "Tuesday". O(1)
 */
guint
ent_time_expression_read (const EntTimeWords *words, guint i, EntTimeExpression *expression)
{
  EntTimePart part = ENT_TIME_WHOLE;
  guint n, skipped;

  *expression = (EntTimeExpression) { .kind = ENT_TIME_UNITS };
  n = read_unit_end (words, i, expression);
  if (n > 0)
    return n;
  skipped = read_part (words, i, &part);
  if (skipped > 0)
    {
      n = read_core (words, i + skipped, part, expression);
      return n > 0 ? skipped + n : 0;
    }
  if (i < words->n && g_str_has_prefix (words->tokens[i].norm, "mid-"))
    part = ENT_TIME_MIDDLE;
  else if (ent_time_words_is (words, i, "the") && i + 1 < words->n &&
           g_str_has_prefix (words->tokens[i + 1].norm, "mid-"))
    part = ENT_TIME_MIDDLE;
  return read_core (words, i, part, expression);
}
