/* ent-time-date-reader.c: times that the calendar names: dates, weekdays, seasons, quarters, years, holidays
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-time-private.h"

#include <string.h>

/* Words before a month or a year that make it one without more. */
static const char *const before_time[] = {
  "in", "since", "until", "till", "by", "during", "from", "of", "late", "early", "mid", "before", "after", "as",
  "through", "throughout", "between", "to", "for", "around", "circa", "last", "next", "this", "earlier", "later",
  "past", "(", "back", "post", "pre", "starting", "beginning", "ending", "-", "–", NULL
};

static gboolean
follows_time_word (const EntTimeWords *words, guint i)
{
  return i > 0 && (ent_time_words_is_one_of (words, i - 1, before_time) ||
                   ent_time_words_get (words, i) != words->tokens[i].norm);
}

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
gboolean
ent_time_expression_is_year (const EntTimeWords *words, guint i)
{
  static const char *const hyphens_before[] = { "-", "–", NULL };

  if (ent_time_words_read_year (words, i) == 0 || ent_time_words_is (words, i + 1, "%"))
    return FALSE;
  /* "F-2000", "from 2000 to 3000 men" */
  if (i > 0 && ent_time_words_is_one_of (words, i - 1, hyphens_before) &&
      (i < 2 || ent_time_words_read_year (words, i - 2) == 0))
    return FALSE;
  if (follows_time_word (words, i) ||
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
  if (!ent_time_expression_is_year (words, i))
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

/* ---- months and days -------------------------------------------------------- */

/* "May", "March", "April", "Jan" are words and names too: alone they are months where the words beside say so. */
static gboolean
is_month_alone (const EntTimeWords *words, guint i)
{
  static const char *const names[] = { "may", "march", "april", "june", "august", NULL };
  static const char *const march_goes_on[] = { "of", "on", "for", NULL };
  const char *norm = ent_time_words_get (words, i);
  gsize length = strlen (norm);

  /* "Jan", "Mar": only with a day or a year */
  if (length == 3 && strcmp (norm, "may") != 0)
    return FALSE;
  if (words->has_tree)
    {
      const EntToken *token = &words->tokens[i];

      if (token->upos == ENT_UPOS_VERB || token->upos == ENT_UPOS_AUX || token->upos == ENT_UPOS_ADV ||
          token->name == ENT_NAME_TAG_B_PER || token->name == ENT_NAME_TAG_I_PER ||
          token->name == ENT_NAME_TAG_I_ORG || token->dependency == ENT_DEPENDENCY_FLAT)
        return FALSE;
    }
  if (!g_strv_contains (names, norm))
    return TRUE;
  if (strcmp (norm, "march") == 0 && ent_time_words_is_one_of (words, i + 1, march_goes_on))
    return FALSE;
  return follows_time_word (words, i) ||
         (i > 1 && ent_time_words_is (words, i - 1, "and") && ent_time_words_read_month (words, i - 2) > 0) ||
         (i > 0 && ent_time_words_is (words, i - 1, "the") && words->has_tree && strcmp (norm, "march") != 0);
}

/* The second day of "5-7 May" and "May 5-7": the number of words, with what joins them. */
static guint
read_last_mday (const EntTimeWords *words, guint i, int first_mday, gboolean month_follows, int *mday)
{
  guint n = ent_time_words_is_hyphen (words, i) ? 1 : 0;
  int last;

  if (n == 0 && (ent_time_words_is (words, i, "to") || ent_time_words_is (words, i, "and")))
    n = 1;
  last = n > 0 ? ent_time_words_read_mday (words, i + n) : 0;
  if (last <= first_mday)
    return 0;
  /* "on May 5 and 12 people": only a figure that nothing counts */
  if (month_follows ? ent_time_words_read_month (words, i + n + 1) == 0
                    : !ent_time_words_is_hyphen (words, i) && !ent_time_words_ends_at (words, i + n + 1))
    return 0;
  *mday = last;
  return n + 1;
}

static guint
read_day_before_month (const EntTimeWords *words, guint i, EntTimeExpression *expression)
{
  guint first = i;

  if (ent_time_words_is (words, i, "the"))
    i++;
  expression->mday = ent_time_words_read_mday (words, i);
  if (expression->mday == 0 && ent_time_words_is (words, i + 1, "of"))
    expression->mday = ent_time_words_read_ordinal (words, i);
  if (expression->mday == 0)
    return 0;
  i++;
  i += read_last_mday (words, i, expression->mday, TRUE, &expression->last_mday);
  if (ent_time_words_is (words, i, "of"))
    i++;
  expression->month = ent_time_words_read_month (words, i);
  if (expression->month == 0)
    return 0;
  i++;
  return i + ent_time_expression_read_year_of (words, i, expression) - first;
}

/* "first", "the first week of", "the last week of": before a month */
static guint
read_week_of (const EntTimeWords *words, guint i, EntTimeExpression *expression)
{
  guint first = i, n;

  if (ent_time_words_is (words, i, "the"))
    i++;
  expression->index = ent_time_words_read_ordinal (words, i);
  if (ent_time_words_is (words, i, "last") || ent_time_words_is (words, i, "final"))
    expression->index = -1;
  if (expression->index == 0 || expression->index > 5 || (n = ent_time_words_match (words, i + 1, "week of")) == 0)
    return 0;
  i += 1 + n;
  expression->month = ent_time_words_read_month (words, i);
  if (expression->month == 0)
    return 0;
  expression->unit = ENT_TIME_WEEK;
  i++;
  return i + ent_time_expression_read_year_of (words, i, expression) - first;
}

/* "September 12, 2023", "September 2023", "March last year", "September" */
static guint
read_month (const EntTimeWords *words, guint i, EntTimeExpression *expression)
{
  guint first = i, n;

  expression->month = ent_time_words_read_month (words, i);
  if (expression->month == 0)
    return 0;
  i++;
  if (ent_time_words_is (words, i, "the") && ent_time_words_read_mday (words, i + 1) > 0)
    i++;
  expression->mday = ent_time_words_read_mday (words, i);
  if (expression->mday > 0)
    {
      i++;
      i += read_last_mday (words, i, expression->mday, FALSE, &expression->last_mday);
      return i + ent_time_expression_read_year_of (words, i, expression) - first;
    }
  expression->unit = ENT_TIME_MONTH;
  n = ent_time_expression_read_year_of (words, i, expression);
  return n > 0 || is_month_alone (words, first) ? i + n - first : 0;
}

/* "2023-09-12", "25/12/2021": figures whose order shows */
static guint
read_figures (const EntTimeWords *words, guint i, EntTimeExpression *expression)
{
  const char *norm = ent_time_words_get (words, i), *p = norm;
  int figures[3], year;
  EntDay day;

  if (strlen (norm) >= 8 && ent_day_parse_iso (norm, &day))
    {
      ent_day_get_ymd (day, &expression->year, &expression->month, &expression->mday);
      expression->year_kind = ENT_TIME_YEAR_NAMED;
      return 1;
    }
  for (guint k = 0; k < 3; k++)
    {
      char *end;

      if (!g_ascii_isdigit (*p))
        return 0;
      figures[k] = (int) CLAMP (g_ascii_strtoll (p, &end, 10), 0, 9999);
      if (k < 2 ? (*end != '/' && *end != '.') || end - p > 2 : *end != '\0' || end - p != 4)
        return 0;
      p = end + 1;
    }
  year = figures[2];
  /* stops stand between figures where the day comes first; with strokes only a figure past 12 tells */
  if (strchr (norm, '.') == NULL && figures[0] <= 12 && figures[1] <= 12 && figures[0] != figures[1])
    return 0;
  expression->mday = strchr (norm, '.') != NULL || figures[0] > 12 ? figures[0] : figures[1];
  expression->month = expression->mday == figures[0] ? figures[1] : figures[0];
  expression->year_kind = ENT_TIME_YEAR_NAMED;
  expression->year = year;
  return ent_day_new (year, expression->month, expression->mday) != ENT_DAY_NONE ? 1 : 0;
}

/* Days with a name of their own, and those that everyone calls by their date. */
static guint
read_named_day (const EntTimeWords *words, guint i, EntTimeExpression *expression)
{
  static const struct { const char *name; int year, month, mday; } named[] = {
    { "christmas eve", 0, 12, 24 },       { "christmas day", 0, 12, 25 },    { "orthodox christmas", 0, 1, 7 },
    { "christmas", 0, 12, 25 },           { "boxing day", 0, 12, 26 },       { "new year 's eve", 0, 12, 31 },
    { "new year 's day", 0, 1, 1 },       { "valentine 's day", 0, 2, 14 },  { "bastille day", 0, 7, 14 },
    { "halloween", 0, 10, 31 },           { "armistice day", 0, 11, 11 },    { "remembrance day", 0, 11, 11 },
    { "international women 's day", 0, 3, 8 }, { "juneteenth", 0, 6, 19 },   { "may day", 0, 5, 1 },
    { "9/11", 2001, 9, 11 },              { "september 11 attacks", 2001, 9, 11 },
    { "sept. 11 attacks", 2001, 9, 11 },  { "september 11 terrorist", 2001, 9, 11 },
    { "october 7 attack", 2023, 10, 7 },  { "october 7 attacks", 2023, 10, 7 },
    { "oct. 7 attack", 2023, 10, 7 },     { "oct. 7 attacks", 2023, 10, 7 }, { "7 october attack", 2023, 10, 7 },
    { "7 october attacks", 2023, 10, 7 }, { "26/11", 2008, 11, 26 },
  };

  for (guint k = 0; k < G_N_ELEMENTS (named); k++)
    {
      guint n = ent_time_words_match (words, i, named[k].name);

      if (n == 0 || (!g_ascii_isdigit (named[k].name[0]) && !ent_time_words_is_capitalised (words, i)))
        continue;
      expression->month = named[k].month;
      expression->mday = named[k].mday;
      expression->year = named[k].year;
      if (named[k].year > 0)
        {
          expression->year_kind = ENT_TIME_YEAR_NAMED;
          return n - (strstr (named[k].name, " attack") || strstr (named[k].name, " terrorist") ? 1 : 0);
        }
      return n + ent_time_expression_read_year_of (words, i + n, expression);
    }
  return 0;
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
  /* a winter ends in the year behind */
  if (month == 12 && ent_time_words_is_hyphen (words, i) && ent_time_words_read_count (words, i + 1, &(int) { 0 },
                                                                                      &(gboolean) { FALSE }) == 1)
    i += 2;
  return i - first;
}

/* ---- weekdays ------------------------------------------------------------------ */

static guint
skip_hour (const EntTimeWords *words, guint i)
{
  static const char *const hours[] = { "morning", "afternoon", "evening", "night", "lunchtime", "midday", NULL };

  return ent_time_words_is_one_of (words, i, hours) ? 1 : 0;
}

/* "Sunday Times", "Saturday Night Live", "Bloody Sunday", "Good Friday" are no days of this week. */
static gboolean
is_weekday_in_name (const EntTimeWords *words, guint i)
{
  static const char *const before[] = { "bloody", "black", "good", "easter", "palm", "ash", "super", "cyber", "holy",
                                        "whit", "shrove", "maundy", "giving", "man", NULL };
  static const char *const behind[] = { "times", "telegraph", "mirror", "express", "mail", "herald", "nation", "post",
                                        "independent", "standard", "vision", "monitor", "guardian", NULL };

  if (i > 0 && ent_time_words_is_one_of (words, i - 1, before))
    return TRUE;
  return ent_time_words_is_capitalised (words, i + 1) &&
         (ent_time_words_is_one_of (words, i + 1, behind) || ent_time_words_match (words, i + 1, "night live") > 0);
}

/* "Monday", "Sunday night", "Friday last week", "Tuesday, 5 March 2024" (the date decides) */
static guint
read_weekday (const EntTimeWords *words, guint i, EntTimeExpression *expression)
{
  static const struct { const char *phrase; int count; } weeks[] = {
    { "last week", -1 }, { "of last week", -1 }, { "this week", 0 }, { "of this week", 0 }, { "next week", 1 },
    { "of next week", 1 },
  };
  EntTimeExpression date = *expression;
  guint first = i, n;

  expression->weekday = ent_time_words_read_weekday (words, i);
  if (expression->weekday == 0 || is_weekday_in_name (words, i))
    return 0;
  i++;
  i += skip_hour (words, i);
  if (ent_time_words_is (words, i, ",") || ent_time_words_is (words, i, "("))
    n = ent_time_expression_read_date (words, i + 1, &date) + 1;
  else
    n = ent_time_expression_read_date (words, i, &date);
  if (n > 0 && date.unit == ENT_TIME_DAY && date.mday > 0)
    {
      if (ent_time_words_is (words, i, "(") && ent_time_words_is (words, i + n, ")"))
        n++;
      *expression = date;
      return i + n - first;
    }
  expression->kind = ENT_TIME_WEEKDAY;
  for (guint k = 0; k < G_N_ELEMENTS (weeks); k++)
    if ((n = ent_time_words_match (words, i, weeks[k].phrase)) > 0)
      {
        expression->unit = ENT_TIME_WEEK;
        expression->count = weeks[k].count;
        return i + n - first;
      }
  return i - first;
}

/* ---- the whole ----------------------------------------------------------------- */

typedef guint (*ReadFunc) (const EntTimeWords *, guint, EntTimeExpression *);

static guint
read_first (const EntTimeWords *words, guint i, const ReadFunc *readers, EntTimeExpression *expression)
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

/* A day, a month or a week of one. */
guint
ent_time_expression_read_date (const EntTimeWords *words, guint i, EntTimeExpression *expression)
{
  static const ReadFunc readers[] = { read_figures, read_week_of, read_day_before_month, read_month, NULL };

  return read_first (words, i, readers, expression);
}

/* Whatever the calendar names. */
guint
ent_time_expression_read_named (const EntTimeWords *words, guint i, EntTimeExpression *expression)
{
  static const ReadFunc readers[] = { read_named_day, ent_time_expression_read_date, read_weekday,
                                      read_part_of_year, read_season, read_decade_or_century, read_year, NULL };

  return read_first (words, i, readers, expression);
}
