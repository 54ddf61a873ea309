/* ent-time-bar.h: the filter by date: its clock, its range, the undated
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-session-widget.h"
#include "ent-types.h"

G_BEGIN_DECLS

#define ENT_TYPE_TIME_BAR (ent_time_bar_get_type ())
G_DECLARE_FINAL_TYPE (EntTimeBar, ent_time_bar, ENT, TIME_BAR, EntSessionWidget)

G_END_DECLS
