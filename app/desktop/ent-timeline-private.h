/* ent-timeline-private.h: what the files of the timeline share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-time-scale.h"
#include "ent-timeline.h"

G_BEGIN_DECLS

/* What a pressed button moves. */
typedef enum
{
  ENT_HOLD_NOTHING,
  ENT_HOLD_NEW,
  ENT_HOLD_FROM,
  ENT_HOLD_TO,
  ENT_HOLD_RANGE,
} EntHold;

struct _EntTimeline
{
  EntSessionWidget parent_instance;

  EntSession *session;  /* the parent's; NULL after dispose */
  EntTimeScale scale;
  EntInterval extent;   /* days that claims are on */
  EntHold hold;
  int hold_bin;         /* where the drag began */
  int hold_from;        /* the range's bins then */
  int hold_to;
};

gboolean ent_timeline_get_range (EntTimeline *self, int *from, int *to);

/* ent-timeline-bars.c */
void ent_timeline_snapshot_bars (EntTimeline *self, GtkSnapshot *snapshot);

G_END_DECLS
