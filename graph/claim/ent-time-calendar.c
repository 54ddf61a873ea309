/* ent-time-calendar.c: months, weeks and decades as days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-time-private.h"

static EntInterval
days (EntDay from, EntDay to)
{
  return (EntInterval) { from, to };
}

/* @n months from the first of @month on, which may lie outside 1 to 12. */
EntInterval
ent_time_calendar_months (int year, int month, int n)
{
  int first = year * 12 + month - 1, behind = first + n;
  EntDay from, next;

  if (first < 12)
    return ENT_INTERVAL_NONE;
  from = ent_day_new (first / 12, first % 12 + 1, 1);
  next = ent_day_new (behind / 12, behind % 12 + 1, 1);
  return from != ENT_DAY_NONE && next != ENT_DAY_NONE ? days (from, next - 1) : ENT_INTERVAL_NONE;
}

/* The @unit of the calendar that is @count of them away from the one that holds @day. Day 1 was a Monday. */
EntInterval
ent_time_calendar_unit (EntDay day, EntTimeUnit unit, int count)
{
  EntDay monday = day - (day - 1) % 7;
  int year, month;

  ent_day_get_ymd (day, &year, &month, NULL);
  switch (unit)
    {
    case ENT_TIME_HOUR:
    case ENT_TIME_DAY:
      return days (day + count, day + count);
    case ENT_TIME_WEEKEND:
      return days (monday + 7 * count + 5, monday + 7 * count + 6);
    case ENT_TIME_WEEK:
      return days (monday + 7 * count, monday + 7 * count + 6);
    case ENT_TIME_MONTH:
      return ent_time_calendar_months (year, month + count, 1);
    case ENT_TIME_QUARTER:
      return ent_time_calendar_months (year, (month - 1) / 3 * 3 + 1 + 3 * count, 3);
    case ENT_TIME_YEAR:
      return ent_time_calendar_months (year + count, 1, 12);
    case ENT_TIME_DECADE:
      return ent_time_calendar_months (year / 10 * 10 + 10 * count, 1, 120);
    case ENT_TIME_CENTURY:
      return ent_time_calendar_months ((year - 1) / 100 * 100 + 1 + 100 * count, 1, 1200);
    default:
      g_assert_not_reached ();
    }
}

static EntDay
shift_months (EntDay day, int count)
{
  int year, month, mday, months;

  ent_day_get_ymd (day, &year, &month, &mday);
  months = year * 12 + month - 1 + count;
  if (months < 12 || months >= 9999 * 12)
    return ENT_DAY_NONE;
  year = months / 12;
  month = months % 12 + 1;
  return ent_day_new (year, month, MIN (mday, g_date_get_days_in_month (month, year)));
}

EntDay
ent_time_calendar_shift (EntDay day, EntTimeUnit unit, int count)
{
  switch (unit)
    {
    case ENT_TIME_HOUR:
      return day + (count >= 0 ? (count + 23) / 24 : -((23 - count) / 24));
    case ENT_TIME_DAY:
      return day + count;
    case ENT_TIME_WEEKEND:
    case ENT_TIME_WEEK:
      return day + 7 * count;
    case ENT_TIME_MONTH:
      return shift_months (day, count);
    case ENT_TIME_QUARTER:
      return shift_months (day, 3 * count);
    case ENT_TIME_YEAR:
      return shift_months (day, 12 * count);
    case ENT_TIME_DECADE:
      return shift_months (day, 120 * count);
    case ENT_TIME_CENTURY:
      return shift_months (day, 1200 * count);
    default:
      g_assert_not_reached ();
    }
}

/* Nobody says "some weeks" of what is a year: the most that a vague number of units comes to. */
EntDay
ent_time_calendar_shift_vaguely (EntDay day, EntTimeUnit unit, int sign)
{
  switch (unit)
    {
    case ENT_TIME_HOUR:
      return day + sign * 2;
    case ENT_TIME_DAY:
    case ENT_TIME_WEEKEND:
      return shift_months (day, sign);
    case ENT_TIME_WEEK:
      return shift_months (day, 3 * sign);
    case ENT_TIME_MONTH:
    case ENT_TIME_QUARTER:
      return shift_months (day, 12 * sign);
    case ENT_TIME_YEAR:
      return shift_months (day, 120 * sign);
    default:
      return shift_months (day, 1200 * sign);
    }
}

/* A third of it, in whole months where it is made of months. */
EntInterval
ent_time_calendar_third (EntInterval whole, int which)
{
  int n = whole.to - whole.from + 1, n_months = (n + 15) / 30, year, month, mday, last;

  if (n <= 1)
    return whole;
  ent_day_get_ymd (whole.from, &year, &month, &mday);
  if (mday == 1 && n_months >= 3)
    {
      /* years are longer than twelve times thirty days */
      n_months = n > 366 ? (n + 183) / 365 * 12 : n_months;
      last = n_months / 3;
      return ent_time_calendar_months (year, month + which * last, which == 2 ? n_months - 2 * last : last);
    }
  last = n / 3;
  if (which == 0)
    return days (whole.from, whole.from + last);
  return which == 1 ? days (whole.from + last, whole.to - last) : days (whole.to - last, whole.to);
}
