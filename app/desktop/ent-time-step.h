/* ent-time-step.h: a stretch of days that goes from step to step through the calendar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/ent-interval.h"

G_BEGIN_DECLS

typedef enum
{
  ENT_TIME_DAY,
  ENT_TIME_WEEK,
  ENT_TIME_MONTH,
  ENT_TIME_YEAR,
} EntTimeUnit;

gboolean ent_time_step (EntInterval *range, EntTimeUnit unit, int by, EntInterval extent);

G_END_DECLS
