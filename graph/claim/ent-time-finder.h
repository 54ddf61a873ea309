/* ent-time-finder.h: expressions of time, as days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/ent-interval.h"
#include "language/ent-document.h"

G_BEGIN_DECLS

/**
 * EntTime:
 * @span: its words, with "since" and "until" before it: "since September"
 * @past: the days it means where the text tells of what was
 * @future: the days it means where the text tells of what is to come; equal to @past where the words fix the day
 *
 * An end that cannot be known is %ENT_DAY_NONE; both intervals may be none, and then it is only known to be a time.
 */
typedef struct
{
  EntSpan span;
  EntInterval past;
  EntInterval future;
} EntTime;

GArray *ent_time_finder_find (const EntDocument *document, guint sentence, EntDay published);
GArray *ent_time_finder_find_undated (const EntDocument *document, guint sentence, EntInterval published);

/* ent-time-past.c */
EntInterval ent_time_finder_infer_publication (const EntDocument *document);

G_END_DECLS
