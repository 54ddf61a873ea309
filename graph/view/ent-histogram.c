/* ent-histogram.c: how many claims there are when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "view/ent-view-private.h"

#include <string.h>

/* As many bars as fit beside each other with room to be seen. */
#define MAX_BINS 120
/* Of a claim without a date. */
#define NO_BIN 255

typedef enum
{
  UNIT_DAY,
  UNIT_WEEK,     /* from Monday */
  UNIT_MONTH,
  UNIT_YEAR,
  UNIT_DECADE,
  UNIT_CENTURY,
  N_UNITS,
} Unit;

/* Which bin of a unit a day falls in, counted from the beginning of the calendar. */
static guint
find_bin (Unit unit, EntDay day)
{
  static const guint years[N_UNITS] = { [UNIT_YEAR] = 1, [UNIT_DECADE] = 10, [UNIT_CENTURY] = 100 };
  int y, m;

  if (unit == UNIT_DAY)
    return day;
  if (unit == UNIT_WEEK)
    return (day - 1) / 7;  /* day 1, 1 January of the year 1, was a Monday */
  ent_day_get_ymd (day, &y, &m, NULL);
  return unit == UNIT_MONTH ? (guint) y * 12 + m - 1 : (guint) y / years[unit];
}

/* The first day of a bin; %ENT_DAY_NONE before and behind the calendar. */
static EntDay
find_first_day (Unit unit, guint bin)
{
  switch (unit)
    {
    case UNIT_DAY:
      return bin;
    case UNIT_WEEK:
      return bin * 7 + 1;
    case UNIT_MONTH:
      return ent_day_new (bin / 12, bin % 12 + 1, 1);
    case UNIT_YEAR:
      return ent_day_new (bin, 1, 1);
    case UNIT_DECADE:
      return ent_day_new (bin * 10, 1, 1);
    case UNIT_CENTURY:
      return ent_day_new (bin * 100, 1, 1);
    case N_UNITS:
    default:
      g_assert_not_reached ();
    }
}

/* The day a claim is counted on: its first, or its last where the first is open. */
static EntDay
find_day (EntView *self, const EntViewClaim *claim, EntClock clock)
{
  if (clock == ENT_CLOCK_PUBLISHED)
    return ent_case_get_article (self->case_, claim->article)->published;
  return claim->event.from != ENT_DAY_NONE ? claim->event.from : claim->event.to;
}

static EntInterval
find_extent (EntView *self, EntClock clock)
{
  EntInterval extent = ENT_INTERVAL_NONE;

  for (guint i = 0; i < self->n_claims; i++)
    {
      EntDay day = find_day (self, &self->claims[i], clock);

      if (day == ENT_DAY_NONE)
        continue;
      if (extent.from == ENT_DAY_NONE || day < extent.from)
        extent.from = day;
      extent.to = MAX (extent.to, day);
    }
  return extent;
}

static Unit
choose_unit (EntInterval extent)
{
  Unit unit = UNIT_DAY;

  while (unit < UNIT_CENTURY && find_bin (unit, extent.to) - find_bin (unit, extent.from) >= MAX_BINS)
    unit++;
  return unit;
}

static GArray *
new_bins (Unit unit, EntInterval extent)
{
  guint first = find_bin (unit, extent.from);
  guint n = find_bin (unit, extent.to) - first + 1;
  GArray *bins = g_array_sized_new (FALSE, TRUE, sizeof (EntHistogramBin), n);

  for (guint i = 0; i < n; i++)
    {
      EntDay from = find_first_day (unit, first + i);
      EntDay next = find_first_day (unit, first + i + 1);
      EntHistogramBin bin = { .days = { from != ENT_DAY_NONE ? from : 1,
                                        next != ENT_DAY_NONE ? next - 1 : ent_day_new (9999, 12, 31) } };

      g_array_append_val (bins, bin);
    }
  return bins;
}

/* Which bin each claim falls in, for the claims of @self by relation. */
static void
fill_bins (EntView *self, EntClock clock, Unit unit, EntHistogram *histogram)
{
  guint first = find_bin (unit, histogram->extent.from);

  for (guint i = 0; i < self->n_claims; i++)
    {
      EntDay day = find_day (self, &self->claims[i], clock);

      histogram->bin_of[i] = day != ENT_DAY_NONE ? find_bin (unit, day) - first : NO_BIN;
      if (day != ENT_DAY_NONE)
        g_array_index (histogram->bins, EntHistogramBin, histogram->bin_of[i]).n_total++;
    }
}

/* What no filter changes is found once. */
static const EntHistogram *
ensure_histogram (EntView *self, EntClock clock)
{
  EntHistogram *histogram = &self->histograms[clock];

  if (histogram->bins != NULL)
    return histogram;
  histogram->extent = find_extent (self, clock);
  histogram->bin_of = g_new (guint8, self->n_claims);
  if (ent_interval_is_none (histogram->extent))
    {
      histogram->bins = g_array_new (FALSE, TRUE, sizeof (EntHistogramBin));
      if (self->n_claims > 0)
        memset (histogram->bin_of, NO_BIN, self->n_claims);
    }
  else
    {
      Unit unit = choose_unit (histogram->extent);

      histogram->bins = new_bins (unit, histogram->extent);
      fill_bins (self, clock, unit, histogram);
    }
  return histogram;
}

void
ent_histogram_clear (EntHistogram *self)
{
  g_clear_pointer (&self->bins, g_array_unref);
  g_clear_pointer (&self->bin_of, g_free);
}

/**
 * ent_view_dup_histogram:
 * @clock: which of the claims' dates; the range of the filter is left aside on either clock
 * @extent: (out) (optional): the first and the last day that a claim of the case is counted on, none where all are
 *   undated
 *
 * Bins are days, weeks, months, years, decades or centuries of the calendar, the smallest of which 120 are enough: they
 * follow each other without gaps from the extent's first day to its last, and no filter changes them. A claim counts
 * once, on the first day of its event however long that is (on its last where the first is open), so that the counts
 * add up to the dated claims.
 *
 * Returns: (transfer full) (element-type EntHistogramBin): the bins, none where all claims are undated; O(claims), and little for each after the first call
 */
GArray *
ent_view_dup_histogram (EntView *self, EntClock clock, EntInterval *extent)
{
  const EntHistogram *histogram = ensure_histogram (self, clock);
  GArray *bins = g_array_copy (histogram->bins);

  if (extent)
    *extent = histogram->extent;
  for (guint i = 0; i < self->n_relations; i++)
    for (guint j = self->starts[i]; j < self->starts[i + 1]; j++)
      if (histogram->bin_of[j] != NO_BIN && ent_view_passes_without (self, i, &self->claims[j], ENT_MISS_DATE))
        g_array_index (bins, EntHistogramBin, histogram->bin_of[j]).n_claims++;
  return bins;
}
