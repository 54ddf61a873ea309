/* ent-time-step.c: a stretch of days that goes from step to step through the calendar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-time-step.h"

/* GDate knows no later year. */
#define MAX_DAY (ent_day_new (9999, 12, 31))

/* Weeks begin on Monday (ISO 8601). */
static EntDay
find_first_day (EntDay day, EntTimeUnit unit)
{
  int year, month, mday;

  ent_day_get_ymd (day, &year, &month, &mday);
  switch (unit)
    {
    case ENT_TIME_WEEK:
      return day - MIN ((day - 1) % 7, day - 1);   /* day 1 was a Monday */
    case ENT_TIME_MONTH:
      return ent_day_new (year, month, 1);
    case ENT_TIME_YEAR:
      return ent_day_new (year, 1, 1);
    case ENT_TIME_DAY:
    default:
      return day;
    }
}

/* The same day so many units later, or the last of its month; none where the calendar ends. */
static EntDay
shift (EntDay day, EntTimeUnit unit, int by)
{
  int months = unit == ENT_TIME_MONTH ? by : unit == ENT_TIME_YEAR ? 12 * by : 0;
  gint64 shifted = (gint64) day + by * (unit == ENT_TIME_WEEK ? 7 : 1);
  int year, month, mday;
  int count;

  if (months == 0)
    return shifted >= 1 && shifted <= MAX_DAY ? (EntDay) shifted : ENT_DAY_NONE;
  ent_day_get_ymd (day, &year, &month, &mday);
  count = year * 12 + month - 1 + months;
  year = count / 12;
  month = count % 12 + 1;
  if (count < 12 || year > 9999)
    return ENT_DAY_NONE;
  return ent_day_new (year, month, MIN (mday, (int) g_date_get_days_in_month (month, year)));
}

/**
 * ent_time_step:
 * @range: (inout): the days that are shown; where there are none it becomes the first of the units, or backwards the last
 * @by: so many units, forwards or backwards; a range of whole months or years stays one
 * @extent: the days that there is anything on
 *
 * Returns: whether there was anything to step to; otherwise @range stays
 */
gboolean
ent_time_step (EntInterval *range, EntTimeUnit unit, int by, EntInterval extent)
{
  EntInterval next;
  EntDay end;

  g_return_val_if_fail (range != NULL, FALSE);

  if (ent_interval_is_none (extent))
    return FALSE;
  if (ent_interval_is_none (*range))
    {
      next.from = find_first_day (by > 0 ? extent.from : extent.to, unit);
      end = shift (next.from, unit, 1);
    }
  else
    {
      next.from = shift (range->from != ENT_DAY_NONE ? range->from : extent.from, unit, by);
      /* the day behind the end: so that the last of a month stays one */
      end = shift ((range->to != ENT_DAY_NONE ? range->to : extent.to) + 1, unit, by);
    }
  next.to = end != ENT_DAY_NONE ? end - 1 : MAX_DAY;
  if (next.from == ENT_DAY_NONE || next.from > next.to || next.from > extent.to || next.to < extent.from)
    return FALSE;
  *range = next;
  return TRUE;
}
