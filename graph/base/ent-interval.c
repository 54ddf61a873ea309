/* ent-interval.c: days and stretches of days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/ent-interval.h"

#include <string.h>

static const char *const month_names[] = {
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December"
};

/**
 * ent_day_new:
 *
 * Returns: the day, or %ENT_DAY_NONE where there is no such day (31 June, year 0 or past 9999)
 */
EntDay
ent_day_new (int year, int month, int day)
{
  GDate date;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
    return ENT_DAY_NONE;
  if (!g_date_valid_dmy (day, month, year))
    return ENT_DAY_NONE;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);
  return g_date_get_julian (&date);
}

void
ent_day_get_ymd (EntDay day, int *year, int *month, int *mday)
{
  GDate date;

  g_return_if_fail (day != ENT_DAY_NONE && g_date_valid_julian (day));

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  if (year)
    *year = g_date_get_year (&date);
  if (month)
    *month = g_date_get_month (&date);
  if (mday)
    *mday = g_date_get_day (&date);
}

static gboolean
read_number (const char **text, int min_digits, int max_digits, int *value)
{
  int n = 0;

  *value = 0;
  while (n < max_digits && g_ascii_isdigit ((*text)[n]))
    *value = *value * 10 + ((*text)[n++] - '0');
  *text += n;
  return n >= min_digits;
}

/**
 * ent_day_parse_iso:
 * @text: "2023-09-12", also with a time behind it ("2023-09-12T10:00:00Z", "2023-09-12 10:00")
 * @day: (out): the day as written, whatever the time zone
 *
 * Returns: whether @text begins with a day that exists
 */
gboolean
ent_day_parse_iso (const char *text, EntDay *day)
{
  int y, m, d;

  *day = ENT_DAY_NONE;
  if (!read_number (&text, 4, 4, &y) || *text++ != '-' ||
      !read_number (&text, 1, 2, &m) || *text++ != '-' ||
      !read_number (&text, 1, 2, &d))
    return FALSE;
  if (*text != '\0' && *text != 'T' && *text != 't' && !g_ascii_isspace (*text))
    return FALSE;
  *day = ent_day_new (y, m, d);
  return *day != ENT_DAY_NONE;
}

/**
 * ent_month_from_name:
 * @name: the start of a word
 * @length: its bytes, or -1 up to the NUL; a closing full stop is allowed
 *
 * Returns: 1 to 12, or 0 where it is no month's name; "may" in small letters is taken too, the caller knows the context
 */
int
ent_month_from_name (const char *name, gssize length)
{
  gsize n = length < 0 ? strlen (name) : (gsize) length;

  if (n > 0 && name[n - 1] == '.')
    n--;
  if (n < 3)
    return 0;
  for (int i = 0; i < 12; i++)
    {
      gsize full = strlen (month_names[i]);
      gboolean abbreviation = n == 3 || (n == 4 && i == 8 /* Sept */) ||
                              (n == 4 && (i == 5 || i == 6) /* June, July */);

      if ((n == full || abbreviation) && n <= full && g_ascii_strncasecmp (name, month_names[i], n) == 0)
        return i + 1;
    }
  return 0;
}

/* "12", "12th": a day's number with its English ending */
static gboolean
read_mday (const char **text, int *value)
{
  if (!read_number (text, 1, 2, value))
    return FALSE;
  if (g_ascii_isdigit (**text))
    return FALSE;
  for (guint i = 0; i < 4; i++)
    {
      static const char *const endings[] = { "st", "nd", "rd", "th" };

      if (g_ascii_strncasecmp (*text, endings[i], 2) == 0)
        {
          *text += 2;
          break;
        }
    }
  return TRUE;
}

static void
skip_separators (const char **text)
{
  while (g_ascii_isspace (**text) || **text == ',')
    (*text)++;
}

static int
read_month (const char **text)
{
  gsize n = 0;
  int month;

  while (g_ascii_isalpha ((*text)[n]))
    n++;
  month = ent_month_from_name (*text, n);
  if (month == 0)
    return 0;
  *text += n;
  if (**text == '.')
    (*text)++;
  return month;
}

/* "12.09.2023", "25/09/2023", "9/25/2023": with stops the day comes first, with strokes where one figure can be no
 * month; "09/12/2023" is not taken. */
static gboolean
parse_figures (const char *text, EntDay *day)
{
  int first, second, y;
  char sign;

  if (!read_number (&text, 1, 2, &first) || (*text != '.' && *text != '/'))
    return FALSE;
  sign = *text++;
  if (!read_number (&text, 1, 2, &second) || *text++ != sign || !read_number (&text, 4, 4, &y) ||
      g_ascii_isdigit (*text))
    return FALSE;
  if (sign == '/' && first <= 12 && second <= 12)
    return FALSE;
  *day = sign == '/' && second > 12 ? ent_day_new (y, first, second) : ent_day_new (y, second, first);
  return *day != ENT_DAY_NONE;
}

/**
 * ent_day_parse:
 * @text: a full date as people write it: "12 September 2023", "Sep 12, 2023", "2023-09-12", "12.9.2023", with or
 *   without a weekday before it and a time behind it
 * @day: (out): the day
 *
 * Figures of which either may be the month ("09/12/2023") are not taken.
 *
 * Returns: whether @text begins with a full date
 */
gboolean
ent_day_parse (const char *text, EntDay *day)
{
  static const char *const weekdays[] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };
  int y, m, d;

  *day = ENT_DAY_NONE;
  skip_separators (&text);
  for (guint i = 0; i < G_N_ELEMENTS (weekdays); i++)
    if (g_ascii_strncasecmp (text, weekdays[i], 3) == 0)
      {
        while (g_ascii_isalpha (*text) || *text == '.')
          text++;
        skip_separators (&text);
        break;
      }
  if (ent_day_parse_iso (text, day) || parse_figures (text, day))
    return TRUE;

  m = read_month (&text);
  if (m != 0)
    {
      skip_separators (&text);
      if (!read_mday (&text, &d))
        return FALSE;
    }
  else
    {
      if (!read_mday (&text, &d))
        return FALSE;
      skip_separators (&text);
      if (g_ascii_strncasecmp (text, "of ", 3) == 0)
        text += 3;
      m = read_month (&text);
      if (m == 0)
        return FALSE;
    }
  skip_separators (&text);
  if (!read_number (&text, 4, 4, &y) || g_ascii_isdigit (*text))
    return FALSE;
  *day = ent_day_new (y, m, d);
  return *day != ENT_DAY_NONE;
}

/**
 * ent_day_format_iso:
 *
 * Returns: (transfer full) (nullable): "2023-09-12", or %NULL for no day
 */
char *
ent_day_format_iso (EntDay day)
{
  int y, m, d;

  if (day == ENT_DAY_NONE)
    return NULL;
  ent_day_get_ymd (day, &y, &m, &d);
  return g_strdup_printf ("%04d-%02d-%02d", y, m, d);
}

/**
 * ent_day_format_human:
 *
 * The same in every locale, since it stands in exported pictures too.
 *
 * Returns: (transfer full): "12 Sep 2023", or "undated"
 */
char *
ent_day_format_human (EntDay day)
{
  int y, m, d;

  if (day == ENT_DAY_NONE)
    return g_strdup ("undated");
  ent_day_get_ymd (day, &y, &m, &d);
  return g_strdup_printf ("%d %.3s %d", d, month_names[m - 1], y);
}

/**
 * ent_day_format_month:
 * @day: a day, not %ENT_DAY_NONE
 *
 * Returns: (transfer full): "September 2023", the same in every locale
 */
char *
ent_day_format_month (EntDay day)
{
  int y, m;

  ent_day_get_ymd (day, &y, &m, NULL);
  return g_strdup_printf ("%s %d", month_names[m - 1], y);
}

gboolean
ent_interval_is_none (EntInterval interval)
{
  return interval.from == ENT_DAY_NONE && interval.to == ENT_DAY_NONE;
}

/**
 * ent_interval_overlaps:
 *
 * An open end reaches without limit; an undated interval overlaps nothing.
 */
gboolean
ent_interval_overlaps (EntInterval a, EntInterval b)
{
  if (ent_interval_is_none (a) || ent_interval_is_none (b))
    return FALSE;
  return (a.from == ENT_DAY_NONE || b.to == ENT_DAY_NONE || a.from <= b.to) &&
         (b.from == ENT_DAY_NONE || a.to == ENT_DAY_NONE || b.from <= a.to);
}

/**
 * ent_interval_format_human:
 *
 * Returns: (transfer full): "12 Sep 2023", "12 Sep 2023 – 19 Jun 2024", "since 12 Sep 2023",
 *   "until 19 Jun 2024" or "undated"
 */
char *
ent_interval_format_human (EntInterval interval)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (interval.from == interval.to)
    return ent_day_format_human (interval.from);
  from = ent_day_format_human (interval.from);
  to = ent_day_format_human (interval.to);
  if (interval.to == ENT_DAY_NONE)
    return g_strconcat ("since ", from, NULL);
  if (interval.from == ENT_DAY_NONE)
    return g_strconcat ("until ", to, NULL);
  return g_strconcat (from, " – ", to, NULL);
}
