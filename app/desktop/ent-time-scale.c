/* ent-time-scale.c: where days stand along the timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-time-scale.h"

/* More empty bars in a row than this are drawn as a break, as wide as BREAK_WIDTH bars: one old date must not press all
 * that is of today into a corner. */
#define MAX_EMPTY 4
#define BREAK_WIDTH 2.0

void
ent_time_scale_init (EntTimeScale *self)
{
  *self = (EntTimeScale) { .bins = g_array_new (FALSE, FALSE, sizeof (EntHistogramBin)) };
}

void
ent_time_scale_clear (EntTimeScale *self)
{
  g_array_unref (self->bins);
  g_free (self->ends);
}

const EntHistogramBin *
ent_time_scale_get_bin (const EntTimeScale *self, int index)
{
  return &g_array_index (self->bins, EntHistogramBin, index);
}

/* How many bins without a claim there are in a row from @first on. */
static guint
count_empty (const EntTimeScale *self, guint first)
{
  guint n = 0;

  while (first + n < self->bins->len && ent_time_scale_get_bin (self, first + n)->n_total == 0)
    n++;
  return n;
}

/**
 * ent_time_scale_set_bins:
 * @bins: (transfer full) (element-type EntHistogramBin): in the order of their days
 *
 * O(bins).
 */
void
ent_time_scale_set_bins (EntTimeScale *self, GArray *bins)
{
  double end = 0;

  ent_time_scale_clear (self);
  self->bins = bins;
  self->ends = g_new (double, bins->len);
  for (guint i = 0; i < bins->len;)
    {
      guint n_empty = count_empty (self, i);
      guint n = MAX (n_empty, 1);
      double width = n_empty > MAX_EMPTY ? BREAK_WIDTH / n_empty : 1;

      for (guint last = i + n; i < last; i++)
        self->ends[i] = end += width;
    }
  for (guint i = 0; i < bins->len; i++)
    self->ends[i] /= end;
  self->unit = 1 / end;
}

gboolean
ent_time_scale_is_break (const EntTimeScale *self, guint bin)
{
  return self->ends[bin] - (bin > 0 ? self->ends[bin - 1] : 0) < 0.99 * self->unit;
}

/* Where the bin begins; of one past the last, where all end. */
double
ent_time_scale_get_bin_x (const EntTimeScale *self, int bin)
{
  return self->left + self->width * (bin > 0 ? self->ends[bin - 1] : 0);
}

/**
 * ent_time_scale_get_day_x:
 *
 * Returns: where the day begins, in pixels; O(bins)
 */
double
ent_time_scale_get_day_x (const EntTimeScale *self, EntDay day)
{
  int bin = 0;
  EntInterval days;
  double left;

  if (self->bins->len == 0 || day <= ent_time_scale_get_bin (self, 0)->days.from)
    return self->left;
  if (day > ent_time_scale_get_bin (self, self->bins->len - 1)->days.to)
    return ent_time_scale_get_bin_x (self, self->bins->len);
  while (ent_time_scale_get_bin (self, bin)->days.to < day)
    bin++;
  days = ent_time_scale_get_bin (self, bin)->days;
  left = ent_time_scale_get_bin_x (self, bin);
  return left + (ent_time_scale_get_bin_x (self, bin + 1) - left) * (day - days.from) / (days.to - days.from + 1);
}

/* The bin at @x, or the first or last where @x is beside them; O(log bins). */
int
ent_time_scale_find_bin (const EntTimeScale *self, double x)
{
  int low = 0;
  int high = self->bins->len - 1;

  while (low < high)
    {
      int middle = (low + high) / 2;

      if (ent_time_scale_get_bin_x (self, middle + 1) <= x)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}
