/* ent-time-finder.c: expressions of time, as days
 *
 * The frequent half of TIMEX3: full dates, days and months without a year, years, weekdays, "last week", "two days
 * ago". What is relative counts from the day of publication; without one only what carries its own year is known.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-time-finder.h"

#include <string.h>

typedef struct
{
  const EntToken *tokens;
  guint n;
  EntDay published;
} Reader;

static gboolean
is (const Reader *self, guint i, const char *norm)
{
  return i < self->n && strcmp (self->tokens[i].norm, norm) == 0;
}

static gboolean
is_one_of (const Reader *self, guint i, const char *const *words)
{
  return i < self->n && g_strv_contains (words, self->tokens[i].norm);
}

static EntInterval
days (EntDay from, EntDay to)
{
  return (EntInterval) { from, to };
}

static EntInterval
month_interval (int year, int month)
{
  int next_year = month == 12 ? year + 1 : year;

  return days (ent_day_new (year, month, 1), ent_day_new (next_year, month % 12 + 1, 1) - 1);
}

static EntInterval
year_interval (int year)
{
  return days (ent_day_new (year, 1, 1), ent_day_new (year, 12, 31));
}

/* The week from Monday to Sunday that holds @day. Day 1 of the calendar was a Monday. */
static EntInterval
week_interval (EntDay day)
{
  EntDay monday = day - (day - 1) % 7;

  return days (monday, monday + 6);
}

/* ---- pieces ------------------------------------------------------------ */

static int
read_month (const Reader *self, guint i)
{
  int month;

  if (i >= self->n || !(self->tokens[i].flags & ENT_TOKEN_CAPITALISED))
    return 0;
  month = ent_month_from_name (self->tokens[i].norm, -1);
  /* "May" and "March" open sentences as other words */
  if ((month == 5 || month == 3) && i == 0)
    return 0;
  return month;
}

/* "12", "12th": 1 to 31, else 0. */
static int
read_mday (const Reader *self, guint i)
{
  const char *norm;
  char *end;
  guint64 value;

  if (i >= self->n || !g_ascii_isdigit (self->tokens[i].norm[0]))
    return 0;
  norm = self->tokens[i].norm;
  value = g_ascii_strtoull (norm, &end, 10);
  if (*end != '\0' && strcmp (end, "st") != 0 && strcmp (end, "nd") != 0 && strcmp (end, "rd") != 0 &&
      strcmp (end, "th") != 0)
    return 0;
  return value >= 1 && value <= 31 && end - norm <= 2 ? (int) value : 0;
}

static int
read_year (const Reader *self, guint i)
{
  const char *norm;
  int year = 0;

  if (i >= self->n)
    return 0;
  norm = self->tokens[i].norm;
  if (strlen (norm) != 4 || (norm[0] != '1' && norm[0] != '2'))
    return 0;
  for (guint k = 0; k < 4; k++)
    {
      if (!g_ascii_isdigit (norm[k]))
        return 0;
      year = year * 10 + (norm[k] - '0');
    }
  return year >= 1800 && year <= 2100 ? year : 0;
}

static int
read_weekday (const Reader *self, guint i)
{
  static const char *const names[] = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
                                       NULL };

  for (int k = 0; k < 7; k++)
    if (is (self, i, names[k]))
      return k + 1;
  return 0;
}

static int
read_count (const Reader *self, guint i)
{
  static const char *const words[] = { "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
                                       NULL };

  if (is (self, i, "a") || is (self, i, "an"))
    return 1;
  for (int k = 0; words[k] != NULL; k++)
    if (is (self, i, words[k]))
      return k + 1;
  return read_mday (self, i);
}

/* ---- kinds of expressions ---------------------------------------------- */

/* A day without a year is the nearest to the publication that there is. */
static EntInterval
nearest_day (const Reader *self, int month, int mday)
{
  EntDay best = ENT_DAY_NONE;
  guint32 least = G_MAXUINT32;
  int year;

  if (self->published == ENT_DAY_NONE)
    return ENT_INTERVAL_NONE;
  ent_day_get_ymd (self->published, &year, NULL, NULL);
  for (int y = year - 1; y <= year + 1; y++)
    {
      EntDay day = ent_day_new (y, month, mday);
      guint32 distance = day > self->published ? day - self->published : self->published - day;

      if (day != ENT_DAY_NONE && distance < least)
        {
          least = distance;
          best = day;
        }
    }
  return days (best, best);
}

/* "September 12, 2023", "12 September", "September 2023", "September". */
static guint
read_date (const Reader *self, guint i, EntTime *time)
{
  guint first = i;
  int mday = read_mday (self, i);
  int month, year;

  if (mday != 0)
    {
      i++;
      if (is (self, i, "of"))
        i++;
    }
  month = read_month (self, i);
  if (month == 0)
    return 0;
  i++;
  if (mday == 0 && (mday = read_mday (self, i)) != 0)
    i++;
  year = read_year (self, is (self, i, ",") ? i + 1 : i);
  if (year != 0)
    i += is (self, i, ",") ? 2 : 1;
  if (mday != 0)
    {
      EntDay day = year != 0 ? ent_day_new (year, month, mday) : ENT_DAY_NONE;

      time->past = time->future = year != 0 ? days (day, day) : nearest_day (self, month, mday);
    }
  else if (year != 0)
    time->past = time->future = month_interval (year, month);
  else if (self->published != ENT_DAY_NONE)
    {
      int this_month;

      ent_day_get_ymd (self->published, &year, &this_month, NULL);
      time->past = month_interval (month <= this_month ? year : year - 1, month);
      time->future = month_interval (month >= this_month ? year : year + 1, month);
    }
  return i - first;
}

/* A year alone is one only behind a word that asks for it. */
static guint
read_bare_year (const Reader *self, guint i, EntTime *time)
{
  static const char *const before[] = { "in", "since", "until", "by", "during", "from", "of", "late", "early", "mid",
                                        "before", "after", "as", NULL };
  int year = read_year (self, i);

  if (year == 0 || i == 0 || !is_one_of (self, i - 1, before))
    return 0;
  time->past = time->future = year_interval (year);
  return 1;
}

static guint
read_iso (const Reader *self, guint i, EntTime *time)
{
  EntDay day;

  if (strlen (self->tokens[i].norm) < 8 || !ent_day_parse_iso (self->tokens[i].norm, &day))
    return 0;
  time->past = time->future = days (day, day);
  return 1;
}

static guint
read_weekday_expression (const Reader *self, guint i, EntTime *time)
{
  gboolean last = is (self, i, "last"), next = is (self, i, "next"), this = is (self, i, "this");
  guint first = i;
  int weekday;
  EntDay back, ahead;

  if (last || next || this)
    i++;
  weekday = read_weekday (self, i);
  if (weekday == 0)
    return 0;
  i++;
  if (self->published == ENT_DAY_NONE)
    return i - first;
  back = self->published - (self->published - weekday + 7) % 7;
  ahead = back == self->published ? back : back + 7;
  if (last && back == self->published)
    back -= 7;
  if (next && ahead == self->published)
    ahead += 7;
  time->past = next ? days (ahead, ahead) : days (back, back);
  time->future = last ? days (back, back) : days (ahead, ahead);
  return i - first;
}

static guint
read_day_word (const Reader *self, guint i, EntTime *time)
{
  static const struct { const char *word; int offset; } words[] = {
    { "today", 0 }, { "tonight", 0 }, { "yesterday", -1 }, { "tomorrow", 1 },
  };

  for (guint k = 0; k < G_N_ELEMENTS (words); k++)
    if (is (self, i, words[k].word))
      {
        if (self->published != ENT_DAY_NONE)
          time->past = time->future = days (self->published + words[k].offset, self->published + words[k].offset);
        return 1;
      }
  return 0;
}

static EntInterval
unit_interval (const Reader *self, const char *unit, int offset)
{
  int year, month;

  ent_day_get_ymd (self->published, &year, &month, NULL);
  if (strcmp (unit, "week") == 0)
    return week_interval (self->published + 7 * offset);
  if (strcmp (unit, "month") == 0)
    {
      int count = year * 12 + month - 1 + offset;

      return month_interval (count / 12, count % 12 + 1);
    }
  return year_interval (year + offset);
}

/* "last week", "next month", "earlier this year", "later this week". */
static guint
read_unit_expression (const Reader *self, guint i, EntTime *time)
{
  static const char *const units[] = { "week", "month", "year", NULL };
  gboolean earlier = is (self, i, "earlier"), later = is (self, i, "later");
  guint first = i;
  int offset;

  if (earlier || later)
    i++;
  if (is (self, i, "this"))
    offset = 0;
  else if (is (self, i, "last") && !earlier && !later)
    offset = -1;
  else if (is (self, i, "next") && !earlier)
    offset = 1;
  else
    return 0;
  i++;
  if (!is_one_of (self, i, units))
    return 0;
  if (self->published != ENT_DAY_NONE)
    {
      time->past = time->future = unit_interval (self, self->tokens[i].norm, offset);
      if (earlier)
        time->past.to = time->future.to = self->published;
      if (later && offset == 0)
        time->past.from = time->future.from = self->published;
    }
  return i + 1 - first;
}

/* "two days ago", "a week ago" */
static guint
read_ago (const Reader *self, guint i, EntTime *time)
{
  int count = read_count (self, i);
  const char *unit;

  if (count == 0 || !is (self, i + 2, "ago"))
    return 0;
  unit = self->tokens[i + 1].lemma;
  if (strcmp (unit, "day") != 0 && strcmp (unit, "week") != 0 && strcmp (unit, "month") != 0 &&
      strcmp (unit, "year") != 0)
    return 0;
  if (self->published != ENT_DAY_NONE)
    {
      if (strcmp (unit, "day") == 0)
        time->past = days (self->published - count, self->published - count);
      else
        time->past = unit_interval (self, unit, -count);
      time->future = time->past;
    }
  return 3;
}

/* "over the weekend", "at the weekend" */
static guint
read_weekend (const Reader *self, guint i, EntTime *time)
{
  if (!is (self, i, "the") && !is (self, i, "this") && !is (self, i, "last"))
    return 0;
  if (!is (self, i + 1, "weekend"))
    return 0;
  if (self->published != ENT_DAY_NONE)
    {
      EntDay monday = week_interval (self->published).from;

      time->past = self->published >= monday + 5 ? days (monday + 5, monday + 6) : days (monday - 2, monday - 1);
      time->future = days (monday + 5, monday + 6);
    }
  return 2;
}

/* ---- the whole --------------------------------------------------------- */

/* "since" and "until" turn days into a stretch. */
static void
read_word_before (const Reader *self, guint first, EntTime *time)
{
  gboolean since, until;

  if (first == 0)
    return;
  since = is (self, first - 1, "since");
  until = is (self, first - 1, "until") || is (self, first - 1, "till");
  if (!since && !until)
    return;
  time->span.start = self->tokens[first - 1].span.start;
  if (ent_interval_is_none (time->past))
    return;
  if (since)
    time->past = days (time->past.from, self->published);
  else
    time->past = days (ENT_DAY_NONE, time->past.to);
  time->future = since ? time->past : days (ENT_DAY_NONE, time->future.to);
}

/*
 * ent_time_finder_find:
 * @published: what "yesterday" counts from; %ENT_DAY_NONE where it is not known
 *
 * Cost: O(tokens of the sentence).
 *
 * Returns: (transfer full) (element-type EntTime): the sentence's expressions of time, in order
 */
GArray *
ent_time_finder_find (const EntDocument *document, guint sentence, EntDay published)
{
  typedef guint (*ReadFunc) (const Reader *, guint, EntTime *);
  static const ReadFunc readers[] = { read_ago, read_iso, read_date, read_weekday_expression, read_day_word,
                                      read_unit_expression, read_weekend, read_bare_year };
  const EntSentence *in = &document->sentences[sentence];
  Reader self = { in->tokens, in->n_tokens, published };
  GArray *times = g_array_new (FALSE, FALSE, sizeof (EntTime));

  for (guint i = 0; i < self.n;)
    {
      EntTime time = { ENT_SPAN_NONE, ENT_INTERVAL_NONE, ENT_INTERVAL_NONE };
      guint length = 0;

      for (guint k = 0; k < G_N_ELEMENTS (readers) && length == 0; k++)
        length = readers[k] (&self, i, &time);
      if (length == 0)
        {
          i++;
          continue;
        }
      time.span = (EntSpan) { self.tokens[i].span.start, self.tokens[i + length - 1].span.end };
      read_word_before (&self, i, &time);
      g_array_append_val (times, time);
      i += length;
    }
  return times;
}
