/* ent-time-date-reader.c: days and months that the calendar names: dates, weekdays, holidays
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-time-private.h"

#include <string.h>

/* So far behind "the anniversary of" its day is looked for. */
#define WORDS_TO_ANNIVERSARY 12

static guint read_date (const EntTimeWords *words, guint i, EntTimeExpression *expression);

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
  return ent_time_words_follows_time_word (words, i) ||
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
      /* "Johnnie Christmas" */
      if (words->tokens[i].name == ENT_NAME_TAG_I_PER)
        return 0;
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

/* "The tenth anniversary of the 2 May 2014 fire" is a day of 2024; without its number the nearest. */
static guint
read_anniversary (const EntTimeWords *words, guint i, EntTimeExpression *expression)
{
  guint first = i, noun;
  int ordinal;

  if (ent_time_words_is (words, i, "the"))
    i++;
  ordinal = ent_time_words_read_ordinal (words, i);
  noun = ordinal > 0 ? i + 1 : i;
  if (ent_time_words_match (words, noun, "anniversary of") == 0)
    return 0;
  for (guint k = noun + 2; k < MIN (words->n, noun + 2 + WORDS_TO_ANNIVERSARY); k++)
    {
      EntTimeExpression day = { .kind = ENT_TIME_DATE, .unit = ENT_TIME_DAY, .n_months = 1 };

      if ((words->tokens[k].flags & ENT_TOKEN_PUNCTUATION) != 0 && !ent_time_words_is_hyphen (words, k))
        return 0;
      if (read_named_day (words, k, &day) == 0 && read_date (words, k, &day) == 0)
        continue;
      if (day.unit != ENT_TIME_DAY || day.mday == 0 || (ordinal > 0 && day.year_kind != ENT_TIME_YEAR_NAMED))
        return 0;
      *expression = day;
      expression->year_kind = ordinal > 0 ? ENT_TIME_YEAR_NAMED : ENT_TIME_NO_YEAR;
      expression->year += ordinal;
      return noun + 1 - first;
    }
  return 0;
}

/* ---- weekdays ------------------------------------------------------------------ */

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
  i += ent_time_words_skip_hour (words, i);
  if (ent_time_words_is (words, i, ",") || ent_time_words_is (words, i, "("))
    n = read_date (words, i + 1, &date) + 1;
  else
    n = read_date (words, i, &date);
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

/* A day, a month or a week of one. */
static guint
read_date (const EntTimeWords *words, guint i, EntTimeExpression *expression)
{
  static const EntTimeReadFunc readers[] = { read_figures, read_week_of, read_day_before_month, read_month, NULL };

  return ent_time_expression_read_first (words, i, readers, expression);
}

/* Whatever the calendar names. */
guint
ent_time_expression_read_named (const EntTimeWords *words, guint i, EntTimeExpression *expression)
{
  static const EntTimeReadFunc readers[] = { read_anniversary, read_named_day, read_date,
                                             read_weekday, ent_time_expression_read_period, NULL };

  return ent_time_expression_read_first (words, i, readers, expression);
}
