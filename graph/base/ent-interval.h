/* ent-interval.h: days and stretches of days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntDay:
 *
 * A day of the Gregorian calendar as GDate counts them (days since 1 January of the year 1, which is 1).
 * 0 means that the day is not known.
 */
typedef guint32 EntDay;

#define ENT_DAY_NONE ((EntDay) 0)

/**
 * EntInterval:
 * @from: first day, or %ENT_DAY_NONE for "open at this end"
 * @to: last day, inclusive, or %ENT_DAY_NONE for "open at this end"
 *
 * Both %ENT_DAY_NONE: undated.
 */
typedef struct
{
  EntDay from;
  EntDay to;
} EntInterval;

#define ENT_INTERVAL_NONE ((EntInterval) { ENT_DAY_NONE, ENT_DAY_NONE })

EntDay ent_day_new (int year, int month, int day);
gboolean ent_day_parse_iso (const char *text, EntDay *day);
gboolean ent_day_parse (const char *text, EntDay *day);
void ent_day_get_ymd (EntDay day, int *year, int *month, int *mday);
char *ent_day_format_iso (EntDay day);
char *ent_day_format_human (EntDay day);
char *ent_day_format_month (EntDay day);

gboolean ent_interval_is_none (EntInterval interval);
gboolean ent_interval_overlaps (EntInterval a, EntInterval b);
char *ent_interval_format_human (EntInterval interval);

/* The month (1-12) that an English name or its abbreviation ("Sept.", "sep") stands for, 0 if none. */
int ent_month_from_name (const char *name, gssize length);

G_END_DECLS
