/* ent-dateline-private.h: lines of days and times
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "article/ent-words-private.h"
#include "base/ent-interval.h"

G_BEGIN_DECLS

/**
 * EntDateline:
 * @published: the day that is bare or labelled as that of publication; not that of an update
 * @is_labelled: a word says what the day is
 * @has_weekday: the day's weekday stands there too
 * @has_more: more than the day stands there: a time, a label
 */
typedef struct
{
  EntDay published;
  gboolean is_labelled;
  gboolean has_weekday;
  gboolean has_more;
} EntDateline;

guint ent_dateline_find (const char *line, const EntWords *words, guint from);
gboolean ent_dateline_read (const char *line, const EntWords *words, guint from, EntDateline *dateline);

G_END_DECLS
