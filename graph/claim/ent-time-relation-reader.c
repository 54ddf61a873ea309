/* ent-time-relation-reader.c: times that count from another: "yesterday", "last week", "two years ago", "a day later"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-time-private.h"

/* Phrases that stand for a day, or for a few, by themselves. */
static guint
read_day_words (const EntTimeWords *words, guint i, EntTimeExpression *expression)
{
  static const struct { const char *phrase; EntTimeKind kind; int count; EntTimeOrigin origin; } phrases[] = {
    { "the day before yesterday", ENT_TIME_UNITS, -2, ENT_TIME_PUBLICATION },
    { "the day after tomorrow", ENT_TIME_UNITS, 2, ENT_TIME_PUBLICATION },
    { "yesterday", ENT_TIME_UNITS, -1, ENT_TIME_PUBLICATION },
    { "tomorrow", ENT_TIME_UNITS, 1, ENT_TIME_PUBLICATION },
    { "today", ENT_TIME_UNITS, 0, ENT_TIME_PUBLICATION },
    { "tonight", ENT_TIME_UNITS, 0, ENT_TIME_PUBLICATION },
    { "this morning", ENT_TIME_UNITS, 0, ENT_TIME_PUBLICATION },
    { "this afternoon", ENT_TIME_UNITS, 0, ENT_TIME_PUBLICATION },
    { "this evening", ENT_TIME_UNITS, 0, ENT_TIME_PUBLICATION },
    { "last night", ENT_TIME_UNITS, -1, ENT_TIME_PUBLICATION },
    { "overnight", ENT_TIME_STRETCH, -1, ENT_TIME_PUBLICATION },
    { "the same night", ENT_TIME_UNITS, 0, ENT_TIME_TEXT },
    { "the same evening", ENT_TIME_UNITS, 0, ENT_TIME_TEXT },
    { "that night", ENT_TIME_UNITS, 0, ENT_TIME_TEXT },
    { "that evening", ENT_TIME_UNITS, 0, ENT_TIME_TEXT },
    { "that morning", ENT_TIME_UNITS, 0, ENT_TIME_TEXT },
    { "the night before", ENT_TIME_UNITS, -1, ENT_TIME_TEXT },
    { "the next morning", ENT_TIME_UNITS, 1, ENT_TIME_TEXT },
    { "the following morning", ENT_TIME_UNITS, 1, ENT_TIME_TEXT },
  };

  for (guint k = 0; k < G_N_ELEMENTS (phrases); k++)
    {
      guint n = ent_time_words_match (words, i, phrases[k].phrase);

      if (n == 0)
        continue;
      /* "Russia Today"; an overnight train */
      if (i > 0 && ent_time_words_is_capitalised (words, i) && ent_time_words_is_capitalised (words, i - 1))
        return 0;
      if (phrases[k].kind == ENT_TIME_STRETCH && words->has_tree && words->tokens[i].dependency == ENT_DEPENDENCY_AMOD)
        return 0;
      expression->kind = phrases[k].kind;
      expression->choice = ENT_TIME_THIS;
      expression->count = phrases[k].count;
      expression->origin = phrases[k].origin;
      return n + (n == 1 ? ent_time_words_skip_hour (words, i + n) : 0);
    }
  return 0;
}

/* ---- "two years ago", "a day later" --------------------------------------------- */

/* "two and a half years", "a year and a half": in months */
static guint
read_half_years (const EntTimeWords *words, guint i, int *months)
{
  gboolean vague;
  guint n;

  if (ent_time_words_match (words, i, "half a year") > 0)
    {
      *months = 6;
      return 3;
    }
  n = ent_time_words_read_count (words, i, months, &vague);
  if (n == 0 || vague)
    return 0;
  *months = *months * 12 + 6;
  if (ent_time_words_match (words, i + n, "and a half years") > 0)
    return n + 4;
  return ent_time_words_match (words, i + n, "year and a half") > 0 ? n + 4 : 0;
}

/* A number of units; "weeks" alone is some of them. */
static guint
read_amount (const EntTimeWords *words, guint i, EntTimeExpression *expression)
{
  guint n = read_half_years (words, i, &expression->count);

  if (n > 0)
    {
      expression->unit = ENT_TIME_MONTH;
      return n;
    }
  n = ent_time_words_read_count (words, i, &expression->count, &expression->vague);
  if (!ent_time_words_read_unit (words, i + n, &expression->unit))
    return 0;
  if (n == 0)
    {
      if (!g_str_has_suffix (words->tokens[i].norm, "s"))
        return 0;
      expression->count = 2;
      expression->vague = TRUE;
    }
  return n + 1;
}

/* What stands behind an amount: from when it counts, and which way. */
static guint
read_direction (const EntTimeWords *words, guint i, EntTimeExpression *expression)
{
  static const struct { const char *phrase; int sign; EntTimeOrigin origin; gboolean ends; } directions[] = {
    { "ago", -1, ENT_TIME_PUBLICATION, FALSE },     { "from now", 1, ENT_TIME_PUBLICATION, FALSE },
    { "hence", 1, ENT_TIME_PUBLICATION, FALSE },    { "earlier", -1, ENT_TIME_TEXT, FALSE },
    { "previously", -1, ENT_TIME_TEXT, FALSE },     { "before", -1, ENT_TIME_TEXT, TRUE },
    { "later", 1, ENT_TIME_TEXT, FALSE },           { "afterwards", 1, ENT_TIME_TEXT, FALSE },
    { "afterward", 1, ENT_TIME_TEXT, FALSE },       { "after", 1, ENT_TIME_TEXT, TRUE },
  };

  for (guint k = 0; k < G_N_ELEMENTS (directions); k++)
    {
      guint n = ent_time_words_match (words, i, directions[k].phrase);

      if (n == 0 || (directions[k].ends && !ent_time_words_ends_at (words, i + n)))
        continue;
      expression->origin = directions[k].origin;
      expression->count *= directions[k].sign;
      return n;
    }
  /* "on Monday, a day after the raid": that tells when the raid was. "Two days after the May 5 raid": when the rest. */
  if (!expression->vague && (ent_time_words_is (words, i, "after") || ent_time_words_is (words, i, "before")))
    {
      expression->origin = ENT_TIME_SENTENCE;
      expression->count *= ent_time_words_is (words, i, "after") ? 1 : -1;
      return 1;
    }
  return 0;
}

static guint
read_counted (const EntTimeWords *words, guint i, EntTimeExpression *expression)
{
  guint first = i, n;
  gboolean less;

  expression->kind = ENT_TIME_UNITS;
  n = MAX (ent_time_words_match (words, i, "more than"), ent_time_words_match (words, i, "over"));
  if (n > 0)
    expression->bound = ENT_TIME_BEFORE;
  less = (n == 0 && (n = ent_time_words_match (words, i, "less than")) > 0);
  i += n;
  n = read_amount (words, i, expression);
  if (n == 0)
    return 0;
  i += n;
  if ((n = read_direction (words, i, expression)) > 0)
    {
      if ((less || expression->bound != ENT_TIME_WITHIN) && expression->origin != ENT_TIME_PUBLICATION)
        return 0;
      if (less)
        expression->kind = ENT_TIME_STRETCH;
      /* "years ago", "decades later": at least two */
      if (expression->vague && expression->unit >= ENT_TIME_YEAR && first + 1 == i)
        {
          expression->vague = FALSE;
          expression->bound = expression->count < 0 ? ENT_TIME_BEFORE : ENT_TIME_FROM;
        }
      return i + n - first;
    }
  /* "in two weeks' time" */
  if (ent_time_words_is_one_of (words, i, (const char *const[]) { "'", "'s", "’", "’s", NULL }) &&
      ent_time_words_is (words, i + 1, "time"))
    return i + 2 - first;
  return 0;
}

/* "within 48 hours", "within days", not "within a week of the raid" */
static guint
read_within (const EntTimeWords *words, guint i, EntTimeExpression *expression)
{
  guint n;

  if (!ent_time_words_is (words, i, "within"))
    return 0;
  i++;
  if (ent_time_words_match (words, i, "the next") > 0)
    i += 2;
  n = read_amount (words, i, expression);
  if (n == 0 || ent_time_words_is (words, i + n, "of") || ent_time_words_is (words, i + n, "after"))
    return 0;
  expression->kind = ENT_TIME_STRETCH;
  expression->only_future = TRUE;
  return 1 + n + (ent_time_words_match (words, i - 1, "the next") > 0 ? 2 : 0);
}

/* ---- "last week", "the past five years", "that year" ------------------------------ */

typedef enum
{
  LAST,       /* "last week" is one, "the last week" a stretch */
  PAST,       /* "the past week": a stretch */
  RECENT,
  THIS,
  NEXT,
  COMING,
  THAT,       /* of the text */
  PREVIOUS,
  FOLLOWING,
} Relation;

typedef struct
{
  Relation relation;
  gboolean with_article;  /* "the last", "this past", "these coming" */
} Pointer;

static guint
read_pointer (const EntTimeWords *words, guint i, Pointer *pointer)
{
  static const struct { const char *phrase; Relation relation; } pointers[] = {
    { "that same", THAT },       { "that very", THAT },       { "the same", THAT },        { "that", THAT },
    { "this past", PAST },       { "this last", PAST },       { "these past", PAST },      { "this coming", COMING },
    { "this", THIS },            { "the current", THIS },     { "current", THIS },         { "last", LAST },
    { "past", PAST },            { "recent", RECENT },        { "next", NEXT },            { "coming", COMING },
    { "upcoming", COMING },      { "previous", PREVIOUS },    { "preceding", PREVIOUS },   { "prior", PREVIOUS },
    { "following", FOLLOWING },  { "subsequent", FOLLOWING }, { "ensuing", FOLLOWING },
  };
  guint first = i;

  for (guint k = 0; k < G_N_ELEMENTS (pointers); k++)
    {
      guint n = ent_time_words_match (words, i, pointers[k].phrase);

      if (n == 0 && i == first && ent_time_words_is (words, i, "the"))
        {
          n = ent_time_words_match (words, i + 1, pointers[k].phrase);
          n += n > 0;
        }
      if (n == 0)
        continue;
      pointer->relation = pointers[k].relation;
      pointer->with_article = ent_time_words_is (words, i, "the") || (n == 2 && pointer->relation != THAT);
      return n;
    }
  return 0;
}

static void
set_stretch (EntTimeExpression *expression, int count, EntTimeOrigin origin)
{
  expression->kind = ENT_TIME_STRETCH;
  expression->count = count;
  expression->origin = origin;
}

static void
set_unit (EntTimeExpression *expression, int count, EntTimeChoice choice, EntTimeOrigin origin)
{
  expression->kind = ENT_TIME_UNITS;
  expression->count = count;
  expression->choice = choice;
  expression->origin = origin;
}

/* Behind the pointer a unit, with or without a number before it. */
static gboolean
point_at_units (const Pointer *pointer, int count, gboolean counted, gboolean plural, EntTimeExpression *expression)
{
  if (pointer->relation == RECENT && !plural)
    return FALSE;
  /* "my last day in office", "to this day" */
  if (expression->unit == ENT_TIME_DAY && !counted && !plural && !pointer->with_article &&
      (pointer->relation == LAST || pointer->relation == THIS))
    return FALSE;
  if (!counted && plural)
    {
      /* "the last days of", "these weeks" */
      if (pointer->relation == LAST || pointer->relation == THIS || pointer->relation == THAT ||
          pointer->relation == NEXT)
        return FALSE;
      expression->vague = TRUE;
    }
  switch (pointer->relation)
    {
    case LAST:
      if (pointer->with_article || counted)
        set_stretch (expression, -count, ENT_TIME_PUBLICATION);
      else
        set_unit (expression, -1, ENT_TIME_LAST, ENT_TIME_PUBLICATION);
      break;
    case PAST:
    case RECENT:
      if (expression->unit == ENT_TIME_WEEKEND)
        set_unit (expression, 0, ENT_TIME_NEAREST, ENT_TIME_PUBLICATION);
      else
        set_stretch (expression, -count, ENT_TIME_PUBLICATION);
      break;
    case THIS:
      if (counted)
        return FALSE;
      set_unit (expression, 0, expression->unit == ENT_TIME_WEEKEND ? ENT_TIME_NEAREST : ENT_TIME_THIS,
                ENT_TIME_PUBLICATION);
      break;
    case NEXT:
    case COMING:
      if (!counted && pointer->with_article && expression->unit == ENT_TIME_DAY && pointer->relation == NEXT)
        set_unit (expression, 1, ENT_TIME_NEXT, ENT_TIME_TEXT);
      else if (pointer->with_article || counted || pointer->relation == COMING)
        set_stretch (expression, count, ENT_TIME_PUBLICATION);
      else
        set_unit (expression, 1, ENT_TIME_NEXT,
                  expression->unit == ENT_TIME_DAY ? ENT_TIME_TEXT : ENT_TIME_PUBLICATION);
      break;
    case THAT:
      if (counted)
        return FALSE;
      set_unit (expression, 0, ENT_TIME_THIS, ENT_TIME_TEXT);
      break;
    case PREVIOUS:
      if (counted || plural)
        set_stretch (expression, -count, ENT_TIME_TEXT);
      else
        set_unit (expression, -1, ENT_TIME_LAST, ENT_TIME_TEXT);
      break;
    case FOLLOWING:
    default:
      if (counted || plural)
        set_stretch (expression, count, ENT_TIME_TEXT);
      else
        set_unit (expression, 1, ENT_TIME_NEXT, ENT_TIME_TEXT);
      break;
    }
  return TRUE;
}

/* "last May", "this summer", "next Friday", "the following Monday": a name of the calendar behind the pointer */
static guint
point_at_name (const EntTimeWords *words, guint i, const Pointer *pointer, EntTimeExpression *expression)
{
  static const EntTimeChoice choices[] = {
    [LAST] = ENT_TIME_LAST,   [PAST] = ENT_TIME_LAST, [THIS] = ENT_TIME_THIS,     [NEXT] = ENT_TIME_NEXT,
    [COMING] = ENT_TIME_NEXT, [THAT] = ENT_TIME_THIS, [PREVIOUS] = ENT_TIME_LAST, [FOLLOWING] = ENT_TIME_NEXT,
  };
  EntTimeExpression named = { .kind = ENT_TIME_DATE, .unit = ENT_TIME_MONTH, .n_months = 1 };
  guint n = 1;

  if (pointer->relation == RECENT)
    return 0;
  named.month = ent_time_words_read_season (words, i);
  if (named.month > 0)
    named.n_months = 3;
  else if (ent_time_words_read_year (words, i) != 0 ||
           (n = ent_time_expression_read_named (words, i, &named)) == 0 || named.year_kind != ENT_TIME_NO_YEAR)
    return 0;
  /* "the last three Mondays"; "that May" is of the year the text tells of */
  if (pointer->relation == THAT && named.kind != ENT_TIME_WEEKDAY)
    {
      named.year_kind = ENT_TIME_YEAR_COUNTED;
      named.year = 0;
    }
  named.choice = choices[pointer->relation];
  /* "next Tuesday" is of the writer's time, "the next Tuesday" of the story's */
  named.origin = pointer->relation >= THAT || (pointer->relation == NEXT && pointer->with_article)
                   ? ENT_TIME_TEXT : ENT_TIME_PUBLICATION;
  *expression = named;
  return n;
}

static guint
read_pointed (const EntTimeWords *words, guint i, EntTimeExpression *expression)
{
  Pointer pointer;
  guint n = read_pointer (words, i, &pointer), m;
  gboolean counted, plural;
  int count = 1;

  /* "past midnight", "following the talks" */
  if (n == 0 || (n == 1 && (pointer.relation == PAST || pointer.relation >= PREVIOUS)))
    return 0;
  m = point_at_name (words, i + n, &pointer, expression);
  if (m > 0)
    return n + m;
  m = ent_time_words_read_count (words, i + n, &count, &expression->vague);
  counted = m > 0;
  if (!ent_time_words_read_unit (words, i + n + m, &expression->unit))
    return 0;
  plural = g_str_has_suffix (words->tokens[i + n + m].norm, "s");
  if (!point_at_units (&pointer, count, counted, plural, expression))
    return 0;
  n += m + 1;
  /* "the last week of March", "the next day of talks" */
  if (ent_time_words_is (words, i + n, "of") && pointer.relation != PAST && pointer.relation != RECENT &&
      pointer.relation != COMING)
    return 0;
  return n;
}

/* "the year before", "the day after": adverbs; "the week before last" */
static guint
read_before_and_after (const EntTimeWords *words, guint i, EntTimeExpression *expression)
{
  int sign;

  if (!ent_time_words_is (words, i, "the") || !ent_time_words_read_unit (words, i + 1, &expression->unit) ||
      g_str_has_suffix (words->tokens[i + 1].norm, "s"))
    return 0;
  if (ent_time_words_match (words, i + 2, "before last") > 0)
    {
      set_unit (expression, -2, ENT_TIME_LAST, ENT_TIME_PUBLICATION);
      return 4;
    }
  if (ent_time_words_match (words, i + 2, "after next") > 0)
    {
      set_unit (expression, 2, ENT_TIME_NEXT, ENT_TIME_PUBLICATION);
      return 4;
    }
  sign = ent_time_words_is (words, i + 2, "before") ? -1 : ent_time_words_is (words, i + 2, "after") ? 1 : 0;
  if (sign == 0)
    return 0;
  set_unit (expression, sign, ENT_TIME_THIS,
            ent_time_words_ends_at (words, i + 3) ? ENT_TIME_TEXT : ENT_TIME_SENTENCE);
  return 3;
}

/* "the weekend", and behind "the end of" other units too */
static guint
read_present_unit (const EntTimeWords *words, guint i, gboolean is_part, EntTimeExpression *expression)
{
  if (!ent_time_words_is (words, i, "the") || !ent_time_words_read_unit (words, i + 1, &expression->unit) ||
      g_str_has_suffix (words->tokens[i + 1].norm, "s") || ent_time_words_is (words, i + 2, "of"))
    return 0;
  if (expression->unit != ENT_TIME_WEEKEND && (!is_part || expression->unit == ENT_TIME_HOUR))
    return 0;
  /* "later in the day" is said of a day that was named */
  set_unit (expression, 0, ENT_TIME_NEAREST,
            expression->unit == ENT_TIME_DAY ? ENT_TIME_TEXT : ENT_TIME_PUBLICATION);
  return 2;
}

/*
 * ent_time_expression_read_relation:
 *
 * Whatever counts from another time.
 */
guint
ent_time_expression_read_relation (const EntTimeWords *words, guint i, EntTimeExpression *expression)
{
  static guint (*const readers[]) (const EntTimeWords *, guint, EntTimeExpression *) = {
    read_day_words, read_counted, read_within, read_before_and_after, read_pointed,
  };
  EntTimeExpression empty = *expression;

  empty.unit = ENT_TIME_DAY;
  for (guint k = 0; k < G_N_ELEMENTS (readers); k++)
    {
      guint n;

      *expression = empty;
      n = readers[k] (words, i, expression);
      if (n > 0)
        return n;
    }
  *expression = empty;
  return read_present_unit (words, i, empty.part != ENT_TIME_WHOLE, expression);
}
