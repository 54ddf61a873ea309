/* ent-time-scale.h: where days stand along the timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "view/ent-view.h"

G_BEGIN_DECLS

/**
 * EntTimeScale:
 * @bins: (element-type EntHistogramBin): empty where all is undated
 * @ends: (array length=bins): where each bin ends, from 0 to 1
 * @unit: of that, what a bin outside of the breaks has
 * @left: where the first bin begins, in pixels
 * @width: of all bins, in pixels
 *
 * The calendar runs evenly, but for rows of empty bins, which are drawn as a break.
 */
typedef struct
{
  GArray *bins;
  double *ends;
  double unit;
  double left;
  double width;
} EntTimeScale;

void ent_time_scale_init (EntTimeScale *self);
void ent_time_scale_clear (EntTimeScale *self);
void ent_time_scale_set_bins (EntTimeScale *self, GArray *bins);

const EntHistogramBin *ent_time_scale_get_bin (const EntTimeScale *self, int index);
gboolean ent_time_scale_is_break (const EntTimeScale *self, guint bin);
double ent_time_scale_get_bin_x (const EntTimeScale *self, int bin);
double ent_time_scale_get_day_x (const EntTimeScale *self, EntDay day);
int ent_time_scale_find_bin (const EntTimeScale *self, double x);

G_END_DECLS
