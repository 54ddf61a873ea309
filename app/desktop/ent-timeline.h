/* ent-timeline.h: claims by date, and the stretch of days that the filter lets through
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-session-widget.h"

G_BEGIN_DECLS

#define ENT_TYPE_TIMELINE (ent_timeline_get_type ())
G_DECLARE_FINAL_TYPE (EntTimeline, ent_timeline, ENT, TIMELINE, EntSessionWidget)

/**
 * EntTimeline:
 *
 * Bars of the clock that the session's filter has; a drag chooses the filter's range, in whole bars.
 *
 * Actions: timeline.move (i: by so many bars), timeline.resize (i: moves the end), timeline.clear.
 */
double ent_timeline_day_to_x (EntTimeline *self, EntDay day);
EntInterval ent_timeline_get_extent (EntTimeline *self);
void ent_timeline_brush (EntTimeline *self, double from_x, double to_x);

G_END_DECLS
