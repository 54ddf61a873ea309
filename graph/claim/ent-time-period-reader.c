/* ent-time-period-reader.c: longer times that the calendar names: years, decades, quarters, seasons
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-time-private.h"

#include <string.h>

/* ---- years ---------------------------------------------------------------- */

/* "the 2015 nuclear deal": a count would want a plural; "the 2022 sanctions" can be told by what stands before. */
static gboolean
is_of_noun (const EntTimeWords *words, guint i)
{
  static const char *const before[] = { "the", "a", "an", "'s", "’s", "'", "his", "her", "its", "their", "our", "this",
                                        "that", NULL };
  gboolean is_round = ent_time_words_read_year (words, i) % 50 == 0;
  guint head = i + 1;

  if (words->has_tree)
    {
      const EntToken *token = &words->tokens[i];

      if (token->head <= (gint) i || token->dependency == ENT_DEPENDENCY_NSUBJ)
        return FALSE;
      head = token->head;
      if (words->tokens[head].upos != ENT_UPOS_NOUN && words->tokens[head].upos != ENT_UPOS_PROPN)
        return FALSE;
      if (!ent_time_words_is_plural (words, head))
        return TRUE;
    }
  return i > 0 && !is_round && ent_time_words_is_one_of (words, i - 1, before) && head < words->n &&
         (words->tokens[head].flags & ENT_TOKEN_WORD) != 0;
}

/* "In 2000 villages": a round number before a plural counts. */
static gboolean
counts_things (const EntTimeWords *words, guint i)
{
  if (!ent_time_words_is_plural (words, i + 1) || ent_time_words_is_capitalised (words, i + 1))
    return FALSE;
  if (words->has_tree && words->tokens[i].head != (gint) i + 1)
    return FALSE;
  return ent_time_words_read_year (words, i) % 50 == 0;
}

/* Whether the four figures at @i are a year by the words beside them. */
static gboolean
is_year (const EntTimeWords *words, guint i)
{
  static const char *const hyphens_before[] = { "-", "–", NULL };
  static const char *const measures[] = { "%", "gmt", "utc", "hours", "local", "cet", "est", "km", "kg", NULL };
  EntTimeUnit unit;

  if (ent_time_words_read_year (words, i) == 0 || ent_time_words_is_one_of (words, i + 1, measures))
    return FALSE;
  /* "a 2000 year old city" */
  if (ent_time_words_read_unit (words, ent_time_words_is_hyphen (words, i + 1) ? i + 2 : i + 1, &unit))
    return FALSE;
  /* "1500-2000 soldiers" */
  if (ent_time_words_is_hyphen (words, i + 1) && ent_time_words_read_year (words, i + 2) != 0 &&
      counts_things (words, i + 2))
    return FALSE;
  /* "F-2000", "from 2000 to 3000 men" */
  if (i > 0 && ent_time_words_is_one_of (words, i - 1, hyphens_before) &&
      (i < 2 || ent_time_words_read_year (words, i - 2) == 0))
    return FALSE;
  if (ent_time_words_follows_time_word (words, i) ||
      (i > 1 && (ent_time_words_is (words, i - 1, "and") || ent_time_words_is (words, i - 1, ",")) &&
       ent_time_words_read_year (words, i - 2) != 0))
    return !counts_things (words, i);
  return is_of_noun (words, i);
}

/* "(of) 2021", "(of) last year", "(of) the same year", "of the year": takes it into @expression. */
guint
ent_time_expression_read_year_of (const EntTimeWords *words, guint i, EntTimeExpression *expression)
{
  static const struct { const char *phrase; int count; EntTimeOrigin origin; } phrases[] = {
    { "this year", 0, ENT_TIME_PUBLICATION },     { "last year", -1, ENT_TIME_PUBLICATION },
    { "next year", 1, ENT_TIME_PUBLICATION },     { "the current year", 0, ENT_TIME_PUBLICATION },
    { "that year", 0, ENT_TIME_TEXT },            { "that same year", 0, ENT_TIME_TEXT },
    { "the same year", 0, ENT_TIME_TEXT },        { "the following year", 1, ENT_TIME_TEXT },
    { "the next year", 1, ENT_TIME_TEXT },        { "the previous year", -1, ENT_TIME_TEXT },
  };
  guint first = i;

  if (ent_time_words_is (words, i, "of") || ent_time_words_is (words, i, ",") || ent_time_words_is (words, i, "in"))
    i++;
  if (ent_time_words_read_year (words, i) != 0 && ent_time_words_get (words, i) == words->tokens[i].norm &&
      !(i == first && counts_things (words, i)))
    {
      expression->year_kind = ENT_TIME_YEAR_NAMED;
      expression->year = ent_time_words_read_year (words, i);
      return i + 1 - first;
    }
  for (guint k = 0; k < G_N_ELEMENTS (phrases); k++)
    {
      guint n = ent_time_words_match (words, i, phrases[k].phrase);

      if (n == 0)
        continue;
      expression->year_kind = ENT_TIME_YEAR_COUNTED;
      expression->year = phrases[k].count;
      expression->origin = phrases[k].origin;
      return i + n - first;
    }
  return 0;
}

static guint
read_year (const EntTimeWords *words, guint i, EntTimeExpression *expression)
{
  if (!is_year (words, i))
    return 0;
  expression->unit = ENT_TIME_YEAR;
  expression->year_kind = ENT_TIME_YEAR_NAMED;
  expression->year = ent_time_words_read_year (words, i);
  return 1;
}

/* "the 1990s", "the '90s", "the 19th century", "the 1800s" */
static guint
read_decade_or_century (const EntTimeWords *words, guint i, EntTimeExpression *expression)
{
  guint first = i;
  const char *norm;
  gboolean is_short;
  gsize n;

  if (ent_time_words_is (words, i, "the"))
    i++;
  norm = ent_time_words_get (words, i);
  expression->year_kind = ENT_TIME_YEAR_NAMED;
  if (ent_time_words_read_ordinal (words, i) > 0)
    {
      guint noun = ent_time_words_is_hyphen (words, i + 1) ? i + 2 : i + 1;

      if (!ent_time_words_is (words, noun, "century"))
        return 0;
      expression->unit = ENT_TIME_CENTURY;
      expression->year = (ent_time_words_read_ordinal (words, i) - 1) * 100 + 1;
      return noun + 1 - first;
    }
  is_short = norm[0] == '\'';
  if (is_short)
    norm++;
  n = strspn (norm, "0123456789");
  /* "the 80s", "late '80s", but not "in his 80s" */
  if (strcmp (norm + n, "s") != 0 || (n == 4 ? is_short : n != 2 || (!is_short && i == first)) || norm[n - 1] != '0')
    return 0;
  expression->unit = ENT_TIME_DECADE;
  expression->year = (int) g_ascii_strtoll (norm, NULL, 10) + (n == 2 ? 1900 : 0);
  if (expression->year < 1500 || expression->year > 2100)
    return 0;
  if (expression->year % 100 == 0 && expression->year < 2000)
    {
      expression->unit = ENT_TIME_CENTURY;
      expression->year++;
    }
  return i + 1 - first;
}

/* ---- quarters, halves, seasons ----------------------------------------------- */

/* A part of a year that is months in a row needs to be told of which year, or what reader may guess it. */
static guint
finish_months (const EntTimeWords *words, guint i, int month, int n_months, EntTimeExpression *expression)
{
  guint n;

  expression->unit = ENT_TIME_MONTH;
  expression->month = month;
  expression->n_months = n_months;
  if ((n = ent_time_words_match (words, i, "of the year")) > 0)
    {
      expression->year_kind = ENT_TIME_YEAR_COUNTED;
      expression->year = 0;
      return n;
    }
  return ent_time_expression_read_year_of (words, i, expression);
}

/* "Q3 2023", "H1", "the third quarter (of 2023)", "the first half of the year", "the first nine months of 2020" */
static guint
read_part_of_year (const EntTimeWords *words, guint i, EntTimeExpression *expression)
{
  const char *norm;
  guint first = i, noun, n;
  int ordinal, count;
  gboolean vague;

  if (ent_time_words_is (words, i, "the"))
    i++;
  norm = ent_time_words_get (words, i);
  if (strlen (norm) == 2 && (norm[0] == 'q' || norm[0] == 'h') && ent_time_words_is_capitalised (words, i) &&
      norm[1] >= '1' && norm[1] <= (norm[0] == 'q' ? '4' : '2'))
    {
      int n_months = norm[0] == 'q' ? 3 : 6;

      i++;
      return i + finish_months (words, i, (norm[1] - '1') * n_months + 1, n_months, expression) - first;
    }
  ordinal = ent_time_words_read_ordinal (words, i);
  if (ent_time_words_is (words, i, "last") || ent_time_words_is (words, i, "final"))
    ordinal = -1;
  if (ordinal == 0 || ordinal > 4)
    return 0;
  noun = ent_time_words_is_hyphen (words, i + 1) ? i + 2 : i + 1;
  if (ent_time_words_is (words, noun, "quarter") && (ordinal > 0 || ent_time_words_is (words, noun + 1, "of")))
    {
      n = finish_months (words, noun + 1, (ordinal > 0 ? ordinal - 1 : 3) * 3 + 1, 3, expression);
      /* "the last quarter of" something else, "a third quarter" of a thing */
      return n > 0 || (ordinal > 0 && !ent_time_words_is (words, noun + 1, "of")) ? noun + 1 + n - first : 0;
    }
  if (ent_time_words_is (words, noun, "half") && (ordinal == 1 || ordinal == 2))
    {
      n = finish_months (words, noun + 1, (ordinal - 1) * 6 + 1, 6, expression);
      return n > 0 ? noun + 1 + n - first : 0;
    }
  n = ent_time_words_read_count (words, i + 1, &count, &vague);
  if (n > 0 && !vague && count < 12 && (ordinal == 1 || ordinal == -1) &&
      ent_time_words_is (words, i + 1 + n, "months"))
    {
      i += n + 2;
      n = finish_months (words, i, ordinal == 1 ? 1 : 13 - count, count, expression);
      return n > 0 ? i + n - first : 0;
    }
  return 0;
}

/* "summer 2022", "the winter of 2021-22", "in the spring"; not "the Arab Spring", "the fall of Kabul" */
static guint
read_season (const EntTimeWords *words, guint i, EntTimeExpression *expression)
{
  static const char *const before[] = { "in", "over", "during", "since", "by", "until", "for", "before", "after",
                                        "through", NULL };
  guint first = i, n;
  int month;

  if (ent_time_words_is (words, i, "the"))
    i++;
  month = ent_time_words_read_season (words, i);
  if (month == 0 || (ent_time_words_is_capitalised (words, i) && i > 0 && ent_time_words_is_capitalised (words, i - 1)))
    return 0;
  i++;
  n = finish_months (words, i, month, 3, expression);
  if (n == 0)
    return ent_time_words_ends_at (words, i) && i == first + 2 && first > 0 &&
           ent_time_words_is_one_of (words, first - 1, before) ? 2 : 0;
  i += n;
  /* "2021-22": a winter ends in the year behind */
  if (month == 12 && ent_time_words_is_hyphen (words, i) && ent_time_words_read_mday (words, i + 1) > 0)
    i += 2;
  return i - first;
}

/* ---- the whole ------------------------------------------------------------- */

/*
 * ent_time_expression_read_period:
 *
 * What is longer than a month, or a year's.
 */
guint
ent_time_expression_read_period (const EntTimeWords *words, guint i, EntTimeExpression *expression)
{
  static const EntTimeReadFunc readers[] = { read_part_of_year, read_season, read_decade_or_century, read_year, NULL };

  return ent_time_expression_read_first (words, i, readers, expression);
}
