/* ent-time-resolver.c: the days that an expression of time means
 *
 * Calendar arithmetic after TimeML's TIMEX3 (Pustejovsky et al. 2003), with intervals instead of its values: what a
 * reader can rely on is that the event lies in them. What words leave open ("in May") has two answers, one for a text
 * of what was and one for what is to come.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-time-private.h"

/* Of a day that comes within so many days, or was, a text speaks without its year; it would not of one almost a year
 * on the other side. */
#define NEAR_DAYS 60
#define FAR_DAYS 300

static const EntTimeDays nothing = { { ENT_DAY_NONE, ENT_DAY_NONE }, { ENT_DAY_NONE, ENT_DAY_NONE } };

static EntInterval
days (EntDay from, EntDay to)
{
  return (EntInterval) { from, to };
}

/* ---- parts -------------------------------------------------------------- */

static EntInterval
take_part (EntInterval whole, EntTimePart part, EntTimeBound bound, EntDay now)
{
  if (ent_interval_is_none (whole))
    return whole;
  switch (part)
    {
    case ENT_TIME_START:
    case ENT_TIME_EARLY:
      return part == ENT_TIME_START && bound != ENT_TIME_WITHIN ? days (whole.from, whole.from)
                                                                : ent_time_calendar_third (whole, 0);
    case ENT_TIME_MIDDLE:
      return ent_time_calendar_third (whole, 1);
    case ENT_TIME_END:
    case ENT_TIME_LATE:
      /* "before the end of March" holds its last day too */
      if (part == ENT_TIME_END && bound != ENT_TIME_WITHIN)
        return bound == ENT_TIME_BEFORE ? days (whole.to + 1, whole.to + 1) : days (whole.to, whole.to);
      return ent_time_calendar_third (whole, 2);
    case ENT_TIME_SO_FAR:
      return now != ENT_DAY_NONE && now >= whole.from ? days (whole.from, MIN (now, whole.to)) : whole;
    case ENT_TIME_REST:
      return now != ENT_DAY_NONE && now <= whole.to ? days (MAX (now, whole.from), whole.to) : whole;
    case ENT_TIME_WHOLE:
    default:
      return whole;
    }
}

/* ---- dates of the calendar ---------------------------------------------- */

static EntInterval
week_of_month (int year, int month, int index)
{
  EntInterval whole = ent_time_calendar_months (year, month, 1);

  if (ent_interval_is_none (whole))
    return whole;
  if (index < 0)
    return days (whole.to - 6, whole.to);
  return days (MIN (whole.from + 7 * (index - 1), whole.to), MIN (whole.from + 7 * index - 1, whole.to));
}

/* What it is in that year. */
static EntInterval
date_in_year (const EntTimeExpression *self, int year)
{
  EntDay from, to;

  switch (self->unit)
    {
    case ENT_TIME_DAY:
      from = ent_day_new (year, self->month, self->mday);
      to = self->last_mday > 0 ? ent_day_new (year, self->month, self->last_mday) : from;
      return from != ENT_DAY_NONE && to >= from ? days (from, to) : ENT_INTERVAL_NONE;
    case ENT_TIME_WEEK:
      return week_of_month (year, self->month, self->index);
    case ENT_TIME_MONTH:
      return ent_time_calendar_months (year, self->month, self->n_months);
    case ENT_TIME_YEAR:
      return ent_time_calendar_months (year, 1, 12);
    case ENT_TIME_DECADE:
      return ent_time_calendar_months (year, 1, 120);
    case ENT_TIME_CENTURY:
      return ent_time_calendar_months (year, 1, 1200);
    default:
      g_assert_not_reached ();
    }
}

/* Of the years around @now the last in which it has begun, or with @over is over. */
static EntInterval
find_before (const EntTimeExpression *self, EntDay now, gboolean over)
{
  int year;

  ent_day_get_ymd (now, &year, NULL, NULL);
  /* 29 February comes every eight years at the worst */
  for (int y = year + 1; y >= year - 8; y--)
    {
      EntInterval found = date_in_year (self, y);

      if (!ent_interval_is_none (found) && (over ? found.to < now : found.from <= now))
        return found;
    }
  return ENT_INTERVAL_NONE;
}

/* The first that is not over, or with @begins that has yet to begin. */
static EntInterval
find_behind (const EntTimeExpression *self, EntDay now, gboolean begins)
{
  int year;

  ent_day_get_ymd (now, &year, NULL, NULL);
  for (int y = year - 1; y <= year + 8; y++)
    {
      EntInterval found = date_in_year (self, y);

      if (!ent_interval_is_none (found) && (begins ? found.from > now : found.to >= now))
        return found;
    }
  return ENT_INTERVAL_NONE;
}

static guint32
distance (EntInterval interval, EntDay now)
{
  if (ent_interval_is_none (interval))
    return G_MAXUINT32;
  return interval.from > now ? interval.from - now : interval.to < now ? now - interval.to : 0;
}

static EntTimeDays
choose_year (const EntTimeExpression *self, EntDay now)
{
  EntInterval before = find_before (self, now, self->choice == ENT_TIME_LAST);
  EntInterval behind = find_behind (self, now, self->choice == ENT_TIME_NEXT);
  guint32 since = distance (before, now), until = distance (behind, now);

  switch (self->choice)
    {
    case ENT_TIME_LAST:
      return (EntTimeDays) { before, before };
    case ENT_TIME_NEXT:
      return (EntTimeDays) { behind, behind };
    case ENT_TIME_THIS:
      return since <= until ? (EntTimeDays) { before, before } : (EntTimeDays) { behind, behind };
    case ENT_TIME_NEAREST:
    default:
      return (EntTimeDays) { until <= NEAR_DAYS && since >= FAR_DAYS ? behind : before,
                             since <= NEAR_DAYS && until >= FAR_DAYS ? before : behind };
    }
}

static EntTimeDays
resolve_date (const EntTimeExpression *self, EntDay published, const EntTimeDays *anchor)
{
  EntDay now = self->origin == ENT_TIME_PUBLICATION ? published : anchor->past.from;
  EntInterval found;
  int year = self->year;

  if (self->year_kind == ENT_TIME_NO_YEAR)
    return now != ENT_DAY_NONE ? choose_year (self, now) : nothing;
  if (self->year_kind == ENT_TIME_YEAR_COUNTED)
    {
      if (now == ENT_DAY_NONE)
        return nothing;
      ent_day_get_ymd (now, &year, NULL, NULL);
      year += self->year;
    }
  found = date_in_year (self, year);
  return (EntTimeDays) { found, found };
}

/* ---- counted from another day ------------------------------------------- */

static EntTimeDays
resolve_weekday (const EntTimeExpression *self, EntDay now)
{
  EntDay back, ahead;

  if (now == ENT_DAY_NONE)
    return nothing;
  if (self->unit == ENT_TIME_WEEK)
    {
      EntDay day = ent_time_calendar_unit (now, ENT_TIME_WEEK, self->count).from + self->weekday - 1;

      return (EntTimeDays) { days (day, day), days (day, day) };
    }
  back = now - (now - self->weekday + 7) % 7;
  ahead = back == now ? back : back + 7;
  if (self->choice == ENT_TIME_LAST && back == now)
    back -= 7;
  if (self->choice == ENT_TIME_NEXT && ahead == now)
    ahead += 7;
  if (self->choice == ENT_TIME_NEXT)
    back = ahead;
  if (self->choice == ENT_TIME_LAST)
    ahead = back;
  return (EntTimeDays) { days (back, back), days (ahead, ahead) };
}

/* Behind "some years" lies at least two of them and not ten. */
static EntInterval
vague_interval (const EntTimeExpression *self, EntDay now)
{
  int sign = self->count < 0 ? -1 : 1;
  EntDay near = ent_time_calendar_shift (now, self->unit, self->count);
  EntDay far = ent_time_calendar_shift_vaguely (now, self->unit, sign);

  return sign < 0 ? days (far, near) : days (near, far);
}

/* "Days before the raid in May": of what is longer than the unit, from the first day that it may be to the last. */
static EntInterval
units_beside (const EntTimeExpression *self, EntInterval of)
{
  int sign = self->count < 0 ? -1 : 1;
  EntDay near = ent_time_calendar_shift (sign < 0 ? of.to : of.from, self->unit, self->count);
  EntDay start = sign < 0 ? of.from : of.to;
  EntDay far = self->vague ? ent_time_calendar_shift_vaguely (start, self->unit, sign)
                           : ent_time_calendar_shift (start, self->unit, self->count);

  return sign < 0 ? days (far, near) : days (near, far);
}

static EntInterval
units_from (const EntTimeExpression *self, EntInterval from)
{
  EntInterval found;

  /* "a day later" than a month is no day, "that year" of a decade no year */
  if (from.from == ENT_DAY_NONE || from.to == ENT_DAY_NONE)
    return ENT_INTERVAL_NONE;
  found = ent_time_calendar_unit (from.from, self->unit, 0);
  if (from.to > found.to)
    return self->origin == ENT_TIME_SENTENCE && self->unit >= ENT_TIME_DAY ? units_beside (self, from)
                                                                           : ENT_INTERVAL_NONE;
  if (self->vague)
    return vague_interval (self, from.from);
  if (self->unit == ENT_TIME_HOUR)
    {
      EntDay day = ent_time_calendar_shift (from.from, ENT_TIME_HOUR, self->count);

      return days (MIN (day, from.from), MAX (day, from.from));
    }
  found = ent_time_calendar_unit (from.from, self->unit, self->count);
  /* "two decades ago" is a round number */
  if (self->unit >= ENT_TIME_DECADE && self->count != 0 && self->choice == ENT_TIME_NEAREST)
    {
      int year;

      ent_day_get_ymd (from.from, &year, NULL, NULL);
      year += self->count * (self->unit == ENT_TIME_DECADE ? 10 : 100);
      found = ent_time_calendar_months (year - 2, 1, 60);
    }
  return found;
}

static EntTimeDays
resolve_units (const EntTimeExpression *self, EntDay published, const EntTimeDays *anchor)
{
  EntTimeDays found;

  if (self->origin != ENT_TIME_PUBLICATION)
    return (EntTimeDays) { units_from (self, anchor->past), units_from (self, anchor->future) };
  found.past = found.future = units_from (self, days (published, published));
  /* "the weekend", "at the end of the year": which one depends on the text; "by the end of the year" is this one's */
  if (self->choice == ENT_TIME_NEAREST && self->count == 0 && published != ENT_DAY_NONE &&
      self->bound != ENT_TIME_UNTIL && self->bound != ENT_TIME_BEFORE &&
      take_part (found.past, self->part, ENT_TIME_WITHIN, published).from > published)
    found.past = ent_time_calendar_unit (published, self->unit, -1);
  return found;
}

static EntInterval
stretch_from (const EntTimeExpression *self, EntDay now)
{
  EntDay other;

  if (now == ENT_DAY_NONE)
    return ENT_INTERVAL_NONE;
  other = self->vague ? ent_time_calendar_shift_vaguely (now, self->unit, self->count < 0 ? -1 : 1)
                      : ent_time_calendar_shift (now, self->unit, self->count);
  return self->count < 0 ? days (other, now) : days (now, other);
}

static EntTimeDays
resolve_stretch (const EntTimeExpression *self, EntDay published, const EntTimeDays *anchor)
{
  if (self->origin == ENT_TIME_PUBLICATION)
    {
      EntInterval found = stretch_from (self, published);

      return (EntTimeDays) { self->only_future ? ENT_INTERVAL_NONE : found, found };
    }
  if (self->count < 0)
    return (EntTimeDays) { stretch_from (self, anchor->past.from), stretch_from (self, anchor->future.from) };
  return (EntTimeDays) { stretch_from (self, anchor->past.to), stretch_from (self, anchor->future.to) };
}

/* ---- "since", "until", "before" ------------------------------------------ */

/* An interval whose ends are known is not turned around. */
static EntInterval
between (EntDay from, EntDay to)
{
  return days (from, from != ENT_DAY_NONE && to != ENT_DAY_NONE && to < from ? ENT_DAY_NONE : to);
}

static EntInterval
until (EntDay from, EntDay to)
{
  return days (from != ENT_DAY_NONE && from > to ? ENT_DAY_NONE : from, to);
}

static EntTimeDays
set_bound (EntTimeDays of, EntTimeBound bound, EntDay published)
{
  EntInterval past = of.past, future = of.future;

  switch (bound)
    {
    case ENT_TIME_SINCE:
      if (past.from != ENT_DAY_NONE)
        past = future = between (past.from, published);
      break;
    case ENT_TIME_FROM:
      if (past.from != ENT_DAY_NONE)
        past = between (past.from, published);
      if (future.from != ENT_DAY_NONE)
        future = days (future.from, ENT_DAY_NONE);
      break;
    case ENT_TIME_UNTIL:
      if (past.to != ENT_DAY_NONE)
        past = days (ENT_DAY_NONE, past.to);
      if (future.to != ENT_DAY_NONE)
        future = until (published, future.to);
      break;
    case ENT_TIME_BEFORE:
      if (past.from != ENT_DAY_NONE)
        past = days (ENT_DAY_NONE, past.from - 1);
      if (future.from != ENT_DAY_NONE)
        future = until (published, future.from - 1);
      break;
    case ENT_TIME_AFTER:
      if (past.to != ENT_DAY_NONE)
        past = between (past.to + 1, published);
      if (future.to != ENT_DAY_NONE)
        future = days (future.to + 1, ENT_DAY_NONE);
      break;
    case ENT_TIME_WITHIN:
    default:
      break;
    }
  return (EntTimeDays) { past, future };
}

/*
 * ent_time_resolve:
 * @published: what "yesterday" counts from; %ENT_DAY_NONE where it is not known
 * @anchor: what "the day after" counts from; none where the text named no time
 *
 * Returns: the days that @self means; O(1)
 */
EntTimeDays
ent_time_resolve (const EntTimeExpression *self, EntDay published, const EntTimeDays *anchor)
{
  EntDay now = self->origin == ENT_TIME_PUBLICATION ? published : anchor->past.from;
  EntTimeDays found;

  switch (self->kind)
    {
    case ENT_TIME_DATE:
      found = resolve_date (self, published, anchor);
      break;
    case ENT_TIME_WEEKDAY:
      found = resolve_weekday (self, now);
      break;
    case ENT_TIME_UNITS:
      found = resolve_units (self, published, anchor);
      break;
    case ENT_TIME_STRETCH:
      found = resolve_stretch (self, published, anchor);
      break;
    default:
      g_assert_not_reached ();
    }
  found.past = take_part (found.past, self->part, self->bound, now);
  found.future = take_part (found.future, self->part, self->bound, now);
  return set_bound (found, self->bound, published);
}

/*
 * ent_time_resolve_range:
 *
 * "From March to May": the end is the first of its name behind the beginning, and gives it its year.
 *
 * Returns: from the first day of @first to the last of @last, none where either is not known
 */
EntTimeDays
ent_time_resolve_range (const EntTimeExpression *first, const EntTimeExpression *last, EntDay published)
{
  EntTimeExpression begin = *first;
  EntTimeDays from, to;

  if (begin.kind == ENT_TIME_DATE && begin.year_kind == ENT_TIME_NO_YEAR && last->kind == ENT_TIME_DATE &&
      last->year_kind != ENT_TIME_NO_YEAR)
    {
      begin.year_kind = last->year_kind;
      begin.year = last->year - (begin.month > last->month);
    }
  from = ent_time_resolve (&begin, published, &nothing);
  if (last->kind == ENT_TIME_WEEKDAY || (last->kind == ENT_TIME_DATE && last->year_kind == ENT_TIME_NO_YEAR))
    {
      to.past = ent_time_resolve (last, from.past.from, &nothing).future;
      to.future = ent_time_resolve (last, from.future.from, &nothing).future;
    }
  else
    to = ent_time_resolve (last, published, &nothing);
  if (from.past.from == ENT_DAY_NONE || to.past.to == ENT_DAY_NONE || to.past.to < from.past.from ||
      from.future.from == ENT_DAY_NONE || to.future.to == ENT_DAY_NONE || to.future.to < from.future.from)
    return nothing;
  return (EntTimeDays) { days (from.past.from, to.past.to), days (from.future.from, to.future.to) };
}
