/* ent-time-private.h: expressions of time, as they are read and before they are days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "claim/ent-time-finder.h"

G_BEGIN_DECLS

/* ---- the words of a sentence (ent-time-words.c) ---- */

typedef struct
{
  const EntToken *tokens;
  guint n;
  gboolean has_tree;
} EntTimeWords;

typedef enum
{
  ENT_TIME_HOUR,
  ENT_TIME_DAY,
  ENT_TIME_WEEKEND,
  ENT_TIME_WEEK,
  ENT_TIME_MONTH,
  ENT_TIME_QUARTER,
  ENT_TIME_YEAR,
  ENT_TIME_DECADE,
  ENT_TIME_CENTURY,
} EntTimeUnit;

/* No expression has more words before the one that makes it a time. */
#define ENT_TIME_WORDS_BEFORE_CORE 8

const char *ent_time_words_get (const EntTimeWords *self, guint i);
gboolean ent_time_words_is (const EntTimeWords *self, guint i, const char *norm);
gboolean ent_time_words_is_one_of (const EntTimeWords *self, guint i, const char *const *norms);
gboolean ent_time_words_is_capitalised (const EntTimeWords *self, guint i);
gboolean ent_time_words_is_hyphen (const EntTimeWords *self, guint i);
gboolean ent_time_words_is_plural (const EntTimeWords *self, guint i);
gboolean ent_time_words_ends_at (const EntTimeWords *self, guint i);
gboolean ent_time_words_follows_time_word (const EntTimeWords *self, guint i);
guint ent_time_words_find_core (const EntTimeWords *self, guint i);
guint ent_time_words_match (const EntTimeWords *self, guint i, const char *phrase);
guint ent_time_words_match_back (const EntTimeWords *self, guint end, const char *phrase);
gboolean ent_time_words_read_unit (const EntTimeWords *self, guint i, EntTimeUnit *unit);
guint ent_time_words_skip_hour (const EntTimeWords *self, guint i);
guint ent_time_words_read_count (const EntTimeWords *self, guint i, int *count, gboolean *vague);
int ent_time_words_read_ordinal (const EntTimeWords *self, guint i);
int ent_time_words_read_mday (const EntTimeWords *self, guint i);
int ent_time_words_read_month (const EntTimeWords *self, guint i);
int ent_time_words_read_season (const EntTimeWords *self, guint i);
int ent_time_words_read_weekday (const EntTimeWords *self, guint i);
int ent_time_words_read_year (const EntTimeWords *self, guint i);

/* ---- what they say ---- */

typedef enum
{
  ENT_TIME_DATE,     /* named by the calendar: "12 September", "Q3 2023", "the 1990s", "Christmas" */
  ENT_TIME_WEEKDAY,  /* "Monday", "next Friday" */
  ENT_TIME_UNITS,    /* one unit, @count of them away: "today", "last week", "two years ago", "that month" */
  ENT_TIME_STRETCH,  /* all of @count units, back or ahead: "the past five years", "in the coming weeks" */
} EntTimeKind;

/* Which of several that have the name */
typedef enum
{
  ENT_TIME_NEAREST,  /* "in May": the one before in a text of what was, the one behind in one of what is to come */
  ENT_TIME_LAST,
  ENT_TIME_THIS,
  ENT_TIME_NEXT,
} EntTimeChoice;

typedef enum
{
  ENT_TIME_WHOLE,
  ENT_TIME_EARLY,
  ENT_TIME_MIDDLE,
  ENT_TIME_LATE,
  ENT_TIME_START,   /* as early, but an instant behind "since" or "before" */
  ENT_TIME_END,
  ENT_TIME_SO_FAR,  /* "earlier this year" */
  ENT_TIME_REST,    /* "later this year" */
} EntTimePart;

typedef enum
{
  ENT_TIME_WITHIN,   /* it lies in these days */
  ENT_TIME_SINCE,
  ENT_TIME_FROM,
  ENT_TIME_UNTIL,
  ENT_TIME_BEFORE,
  ENT_TIME_AFTER,
} EntTimeBound;

typedef enum
{
  ENT_TIME_NO_YEAR,
  ENT_TIME_YEAR_NAMED,
  ENT_TIME_YEAR_COUNTED,  /* "March last year": @year is -1 */
} EntTimeYear;

/* From where units and years count */
typedef enum
{
  ENT_TIME_PUBLICATION,
  ENT_TIME_TEXT,      /* the time that the text named last: "the following day" */
  ENT_TIME_SENTENCE,  /* the time that the sentence names: "on Monday, a day after the raid" */
} EntTimeOrigin;

typedef struct
{
  EntTimeKind kind;
  EntTimeUnit unit;       /* of a date: day, week, month, year, decade, century */
  EntTimeOrigin origin;
  EntTimeChoice choice;
  EntTimePart part;
  EntTimeBound bound;
  EntTimeYear year_kind;
  int year;
  int month;
  int n_months;           /* quarters, halves and seasons are months in a row */
  int mday;
  int last_mday;          /* "5-7 May" */
  int index;              /* "the second week of May"; -1 for the last */
  int weekday;            /* 1 for Monday */
  int count;              /* negative for what is past */
  gboolean vague;         /* "several", "recent": @count is the least */
  gboolean only_future;   /* "within two weeks" */
} EntTimeExpression;

typedef guint (*EntTimeReadFunc) (const EntTimeWords *, guint, EntTimeExpression *);

/* Readers give the number of words they took from @i on, 0 for none. */
guint ent_time_expression_read (const EntTimeWords *words, guint i, EntTimeExpression *expression);
guint ent_time_expression_read_named (const EntTimeWords *words, guint i, EntTimeExpression *expression);
guint ent_time_expression_read_period (const EntTimeWords *words, guint i, EntTimeExpression *expression);
guint ent_time_expression_read_first (const EntTimeWords *words, guint i, const EntTimeReadFunc *readers,
                                      EntTimeExpression *expression);
guint ent_time_expression_read_relation (const EntTimeWords *words, guint i, EntTimeExpression *expression);
guint ent_time_expression_read_year_of (const EntTimeWords *words, guint i, EntTimeExpression *expression);

/* ---- days of the calendar (ent-time-calendar.c) ---- */

EntInterval ent_time_calendar_months (int year, int month, int n);
EntInterval ent_time_calendar_unit (EntDay day, EntTimeUnit unit, int count);
EntInterval ent_time_calendar_third (EntInterval whole, int which);
EntDay ent_time_calendar_shift (EntDay day, EntTimeUnit unit, int count);
EntDay ent_time_calendar_shift_vaguely (EntDay day, EntTimeUnit unit, int sign);

/* ---- the days that they mean (ent-time-resolver.c) ---- */

typedef struct
{
  EntInterval past;
  EntInterval future;
} EntTimeDays;

EntTimeDays ent_time_resolve (const EntTimeExpression *expression, EntDay published, const EntTimeDays *anchor);
EntTimeDays ent_time_resolve_range (const EntTimeExpression *first, const EntTimeExpression *last, EntDay published);

G_END_DECLS
