/* ent-time-words.c: the words that times are made of: numbers, months, weekdays, units
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-time-private.h"

#include <string.h>

/* The word in small letters, without the "mid-" that the tokenizer leaves on it; "" behind the end. */
const char *
ent_time_words_get (const EntTimeWords *self, guint i)
{
  if (i >= self->n)
    return "";
  return g_str_has_prefix (self->tokens[i].norm, "mid-") ? self->tokens[i].norm + 4 : self->tokens[i].norm;
}

gboolean
ent_time_words_is (const EntTimeWords *self, guint i, const char *norm)
{
  return i < self->n && strcmp (self->tokens[i].norm, norm) == 0;
}

gboolean
ent_time_words_is_one_of (const EntTimeWords *self, guint i, const char *const *norms)
{
  return i < self->n && g_strv_contains (norms, self->tokens[i].norm);
}

gboolean
ent_time_words_is_capitalised (const EntTimeWords *self, guint i)
{
  return i < self->n && (self->tokens[i].flags & ENT_TOKEN_CAPITALISED) != 0;
}

gboolean
ent_time_words_is_hyphen (const EntTimeWords *self, guint i)
{
  static const char *const hyphens[] = { "-", "–", "‑", "—", NULL };

  return ent_time_words_is_one_of (self, i, hyphens);
}

/* Whether the word is a noun in the plural, by its tag or, without tags, by its form. */
gboolean
ent_time_words_is_plural (const EntTimeWords *self, guint i)
{
  if (i >= self->n || !(self->tokens[i].flags & ENT_TOKEN_WORD))
    return FALSE;
  if (self->has_tree)
    return self->tokens[i].xpos == ENT_XPOS_NNS;
  return g_str_has_suffix (self->tokens[i].norm, "s") && strcmp (self->tokens[i].norm, self->tokens[i].lemma) != 0;
}

/* Whether a phrase that could go on at @i does not: the sentence, the clause or the list goes on instead. */
gboolean
ent_time_words_ends_at (const EntTimeWords *self, guint i)
{
  static const char *const others[] = { "and", "but", "or", "when", "as", "while", "in", "at", "on", "to", "by", NULL };

  return i >= self->n || (self->tokens[i].flags & ENT_TOKEN_PUNCTUATION) != 0 ||
         ent_time_words_is_one_of (self, i, others);
}

/* ---- words without which there is no time ------------------------------------- */

static gpointer
make_cores (gpointer data)
{
  static const char *const cores[] = {
    "hour", "hours", "day", "days", "weekend", "weekends", "week", "weeks", "month", "months", "quarter", "quarters",
    "year", "years", "decade", "decades", "century", "centuries",
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun",
    "spring", "summer", "autumn", "fall", "winter",
    "yesterday", "today", "tonight", "tomorrow", "overnight", "morning", "afternoon", "evening", "night",
    "christmas", "halloween", "juneteenth", "anniversary", "q1", "q2", "q3", "q4", "h1", "h2", "then",
  };
  GHashTable *set = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < G_N_ELEMENTS (cores); i++)
    g_hash_table_add (set, (gpointer) cores[i]);
  return set;
}

/* "2019", "1990s", "'80s", "9/11", "2023-09-12", "12.09.2023" */
static gboolean
is_figure_of_time (const char *norm)
{
  gsize n = strlen (norm);

  return norm[0] == '\'' ? g_ascii_isdigit (norm[1])
                         : g_ascii_isdigit (norm[0]) && (n == 4 || n >= 8 || norm[n - 1] == 's' || strchr (norm, '/'));
}

/* The first word from @i on without which there is no expression of time, or the end: most sentences have none, and are
 * done with. */
guint
ent_time_words_find_core (const EntTimeWords *self, guint i)
{
  static GOnce once = G_ONCE_INIT;
  GHashTable *cores = g_once (&once, make_cores, NULL);

  for (; i < self->n; i++)
    {
      const char *norm = ent_time_words_get (self, i);
      gsize n = strlen (norm);
      char stem[8];

      if (g_hash_table_contains (cores, norm) || is_figure_of_time (norm))
        break;
      /* "sept.", "thurs." */
      if (n > 3 && n <= sizeof stem && norm[n - 1] == '.')
        {
          memcpy (stem, norm, n - 1);
          stem[n - 1] = '\0';
          if (g_hash_table_contains (cores, stem))
            break;
        }
    }
  return i;
}

/* How many words from @i on are the words of @phrase, which blanks part; 0 where they are others. */
guint
ent_time_words_match (const EntTimeWords *self, guint i, const char *phrase)
{
  guint n = 0;

  /* the first letter decides most of the many that are asked */
  if (i >= self->n || self->tokens[i].norm[0] != phrase[0])
    return 0;
  while (*phrase != '\0')
    {
      gsize length = strcspn (phrase, " ");
      const char *norm = i + n < self->n ? self->tokens[i + n].norm : "";

      if (strncmp (norm, phrase, length) != 0 || norm[length] != '\0')
        return 0;
      phrase += length + (phrase[length] == ' ');
      n++;
    }
  return n;
}

/* The same for the words before @end. */
guint
ent_time_words_match_back (const EntTimeWords *self, guint end, const char *phrase)
{
  guint n = 1;

  for (const char *p = phrase; *p != '\0'; p++)
    n += *p == ' ';
  return n <= end ? ent_time_words_match (self, end - n, phrase) : 0;
}

gboolean
ent_time_words_read_unit (const EntTimeWords *self, guint i, EntTimeUnit *unit)
{
  static const struct { const char *one, *many; EntTimeUnit unit; } units[] = {
    { "hour", "hours", ENT_TIME_HOUR },          { "day", "days", ENT_TIME_DAY },
    { "weekend", "weekends", ENT_TIME_WEEKEND }, { "week", "weeks", ENT_TIME_WEEK },
    { "month", "months", ENT_TIME_MONTH },       { "quarter", "quarters", ENT_TIME_QUARTER },
    { "year", "years", ENT_TIME_YEAR },          { "decade", "decades", ENT_TIME_DECADE },
    { "century", "centuries", ENT_TIME_CENTURY },
  };

  for (guint k = 0; k < G_N_ELEMENTS (units); k++)
    if (ent_time_words_is (self, i, units[k].one) || ent_time_words_is (self, i, units[k].many))
      {
        *unit = units[k].unit;
        return TRUE;
      }
  return FALSE;
}

static int
read_figures (const char *norm, guint most)
{
  gsize n = strspn (norm, "0123456789");

  return n > 0 && n <= most && norm[n] == '\0' ? (int) g_ascii_strtoll (norm, NULL, 10) : 0;
}

static int
read_number_word (const EntTimeWords *self, guint i)
{
  static const char *const ones[] = { "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
                                      "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
                                      "eighteen", "nineteen" };
  static const char *const tens[] = { "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety" };

  for (guint k = 0; k < G_N_ELEMENTS (ones); k++)
    if (ent_time_words_is (self, i, ones[k]))
      return k + 1;
  for (guint k = 0; k < G_N_ELEMENTS (tens); k++)
    if (ent_time_words_is (self, i, tens[k]))
      return 10 * (k + 2);
  return 0;
}

/* "Sunday night": the part of a day is no other day. */
guint
ent_time_words_skip_hour (const EntTimeWords *self, guint i)
{
  static const char *const hours[] = { "morning", "afternoon", "evening", "night", "lunchtime", "midday", NULL };

  return ent_time_words_is_one_of (self, i, hours) ? 1 : 0;
}

/* "two", "18", "twenty-five", "a couple of", "several": how many of a unit. */
guint
ent_time_words_read_count (const EntTimeWords *self, guint i, int *count, gboolean *vague)
{
  static const struct { const char *phrase; int count; gboolean vague; } phrases[] = {
    { "a couple of", 2, FALSE }, { "a couple", 2, FALSE },    { "couple of", 2, FALSE }, { "a dozen", 12, FALSE },
    { "a hundred", 100, FALSE }, { "a handful of", 2, TRUE }, { "a few", 2, TRUE },      { "few", 2, TRUE },
    { "several", 2, TRUE },      { "a", 1, FALSE },           { "an", 1, FALSE },
  };
  int number;

  *vague = FALSE;
  for (guint k = 0; k < G_N_ELEMENTS (phrases); k++)
    {
      guint n = ent_time_words_match (self, i, phrases[k].phrase);

      if (n == 0)
        continue;
      *count = phrases[k].count;
      *vague = phrases[k].vague;
      return n;
    }
  number = read_figures (i < self->n ? self->tokens[i].norm : "", 3);
  if (number == 0)
    number = read_number_word (self, i);
  if (number == 0)
    return 0;
  *count = number;
  if (number >= 20 && ent_time_words_is_hyphen (self, i + 1) && (number = read_number_word (self, i + 2)) > 0 &&
      number < 10)
    {
      *count += number;
      return 3;
    }
  return 1;
}

/* "first", "3rd": from 1; 0 for none */
int
ent_time_words_read_ordinal (const EntTimeWords *self, guint i)
{
  static const char *const words[] = { "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
                                       "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth",
                                       "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
                                       "twentieth" };
  const char *norm = ent_time_words_get (self, i);
  gsize n = strspn (norm, "0123456789");

  for (guint k = 0; k < G_N_ELEMENTS (words); k++)
    if (strcmp (norm, words[k]) == 0)
      return k + 1;
  if (n == 0 || n > 2 || strlen (norm) != n + 2 || strstr ("st nd rd th", norm + n) == NULL)
    return 0;
  return (int) g_ascii_strtoll (norm, NULL, 10);
}

/* "12", "12th": 1 to 31, else 0 */
int
ent_time_words_read_mday (const EntTimeWords *self, guint i)
{
  int mday = read_figures (i < self->n ? self->tokens[i].norm : "", 2);

  if (mday == 0 && i < self->n && g_ascii_isdigit (self->tokens[i].norm[0]))
    mday = ent_time_words_read_ordinal (self, i);
  return mday <= 31 ? mday : 0;
}

/* 1 to 12, else 0. The word alone: whether "May" is the month is for who sees the words beside it. */
int
ent_time_words_read_month (const EntTimeWords *self, guint i)
{
  const char *norm = ent_time_words_get (self, i);

  if (i >= self->n || !(ent_time_words_is_capitalised (self, i) || norm != self->tokens[i].norm))
    return 0;
  return ent_month_from_name (norm, -1);
}

/* The month a season begins with, as north of the equator: spring is March to May. 0 for none. */
int
ent_time_words_read_season (const EntTimeWords *self, guint i)
{
  static const struct { const char *name; int month; } seasons[] = {
    { "spring", 3 }, { "summer", 6 }, { "autumn", 9 }, { "fall", 9 }, { "winter", 12 },
  };
  const char *norm = ent_time_words_get (self, i);

  for (guint k = 0; k < G_N_ELEMENTS (seasons); k++)
    if (strcmp (norm, seasons[k].name) == 0)
      return seasons[k].month;
  return 0;
}

/* 1 for Monday, 0 for none */
int
ent_time_words_read_weekday (const EntTimeWords *self, guint i)
{
  static const char *const names[] = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" };
  static const char *const short_names[] = { "mon.", "tue.", "tues.", "wed.", "thu.", "thurs.", "fri.", "sat.",
                                             "sun." };
  static const int short_days[] = { 1, 2, 2, 3, 4, 4, 5, 6, 7 };
  const char *norm = ent_time_words_get (self, i);

  for (guint k = 0; k < G_N_ELEMENTS (names); k++)
    if (strcmp (norm, names[k]) == 0)
      return k + 1;
  for (guint k = 0; k < G_N_ELEMENTS (short_names); k++)
    if (strcmp (norm, short_names[k]) == 0 && ent_time_words_is_capitalised (self, i))
      return short_days[k];
  return 0;
}

/* "2019": four figures of a year that news tells of, else 0 */
int
ent_time_words_read_year (const EntTimeWords *self, guint i)
{
  const char *norm = ent_time_words_get (self, i);
  int year = strlen (norm) == 4 ? read_figures (norm, 4) : 0;

  return year >= 1500 && year <= 2100 ? year : 0;
}

/* Whether what stands before a month or a year makes it one without more. */
gboolean
ent_time_words_follows_time_word (const EntTimeWords *self, guint i)
{
  static const char *const before[] = {
    "in", "since", "until", "till", "by", "during", "from", "of", "late", "early", "mid", "before", "after", "as",
    "through", "throughout", "between", "to", "for", "around", "circa", "last", "next", "this", "earlier", "later",
    "past", "(", "back", "post", "pre", "starting", "beginning", "ending", "year", "-", "–", NULL
  };

  /* "since at least 2014" */
  if (i > 2 && ent_time_words_match (self, i - 2, "at least") > 0)
    i -= 2;
  return i > 0 && (ent_time_words_is_one_of (self, i - 1, before) ||
                   ent_time_words_get (self, i) != self->tokens[i].norm);
}
