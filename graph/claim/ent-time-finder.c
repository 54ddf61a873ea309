/* ent-time-finder.c: expressions of time, as days
 *
 * After the manner of rule-based taggers of TIMEX3 (HeidelTime, SUTime): readers recognise an expression
 * (ent-time-expression.c), a resolver gives it its days (ent-time-resolver.c); here are what stands before them
 * ("since", "between"), what only looks like a time, and the time named last, from which "a day later" counts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-time-private.h"

#include <string.h>

/* "That year" is not of a year named farther back than so many sentences. */
#define SENTENCES_BACK 6

/* Calendars of news; a publication outside is a mistake, and days near the calendar's ends cannot be counted from. */
#define FIRST_YEAR 1500
#define LAST_YEAR 2500

static const EntTimeDays nothing = { { ENT_DAY_NONE, ENT_DAY_NONE }, { ENT_DAY_NONE, ENT_DAY_NONE } };

typedef struct
{
  EntTimeWords words;
  EntDay published;
  EntInterval inferred;  /* where the day of publication is not known: it lies in these days */
  EntTimeDays text[ENT_TIME_CENTURY + 1];  /* the time named last that was not longer than each unit */
  EntTimeDays sentence;  /* the time named last in this sentence */
  gboolean looks_back;   /* whether something counts from the text, and nothing is named yet */
  guint end;             /* where the expression before ends */
  guint waiting;         /* the place in @times of one that counts from a time named behind it, or G_MAXUINT */
  EntTimeExpression waiting_for;
  GArray *times;         /* (element-type EntTime) */
} Finder;

/* ---- what is no time --------------------------------------------------------------- */

/* "the March 23 Movement", "the October Revolution": a name; "every Monday" is no certain one. */
static gboolean
is_no_time (const EntTimeWords *words, guint first, guint end)
{
  static const char *const heads[] = { "movement", "brigade", "brigades", "revolution", "martyrs", "alliance", "square",
                                       "army", "front", "group", "coalition", "party", "club", "island", "foundation",
                                       "battalion", "regiment", "street", "avenue", "bridge", "prize", NULL };
  static const char *const before[] = { "black", "red", "operation", "movement", "coalition", "alliance", "every",
                                        "each", NULL };

  return (ent_time_words_is_capitalised (words, end) && ent_time_words_is_one_of (words, end, heads)) ||
         (first > 0 && ent_time_words_is_one_of (words, first - 1, before));
}

/* "the first visit since 2011", "the worst attack since May" tell of how long nothing was. */
static gboolean
tells_of_rarity (const EntTimeWords *words, guint since)
{
  static const char *const rare[] = { "first", "only", "second", "third", "worst", "best", "rare", NULL };

  for (guint k = 1; k <= 10 && k <= since; k++)
    {
      guint i = since - k;

      if ((words->tokens[i].flags & ENT_TOKEN_PUNCTUATION) != 0 && !ent_time_words_is_hyphen (words, i))
        return FALSE;
      /* "at least ten" is no superlative */
      if (ent_time_words_is_one_of (words, i, rare) ||
          (words->tokens[i].xpos == ENT_XPOS_JJS && !(i > 0 && ent_time_words_is (words, i - 1, "at"))))
        return TRUE;
    }
  return FALSE;
}

/* ---- what stands before and behind -------------------------------------------------- */

/* "before Monday's vote", "after last week talks": what is before is the vote. */
static gboolean
modifies_noun (const EntTimeWords *words, guint first, guint end)
{
  static const char *const possessives[] = { "'s", "’s", "'", "’", NULL };

  if (ent_time_words_is_one_of (words, end, possessives))
    return TRUE;
  if (!words->has_tree)
    return FALSE;
  for (guint i = first; i < end; i++)
    {
      const EntToken *token = &words->tokens[i];

      if (token->head >= (gint) end && words->tokens[token->head].upos == ENT_UPOS_NOUN &&
          (token->dependency == ENT_DEPENDENCY_COMPOUND || token->dependency == ENT_DEPENDENCY_AMOD ||
           token->dependency == ENT_DEPENDENCY_NUMMOD || token->dependency == ENT_DEPENDENCY_NMOD_POSS ||
           token->dependency == ENT_DEPENDENCY_NMOD_UNMARKED || token->dependency == ENT_DEPENDENCY_NMOD_DESC))
        return TRUE;
    }
  return FALSE;
}

/* How many words before @first, but none before @start, say how the days are meant. */
static guint
read_bound (const EntTimeWords *words, guint start, guint first, EntTimeBound *bound)
{
  static const struct { const char *phrase; EntTimeBound bound; } bounds[] = {
    { "ever since", ENT_TIME_SINCE },        { "since", ENT_TIME_SINCE },
    { "up until", ENT_TIME_UNTIL },          { "until", ENT_TIME_UNTIL },
    { "till", ENT_TIME_UNTIL },              { "through to", ENT_TIME_UNTIL },
    { "through", ENT_TIME_UNTIL },           { "no later than", ENT_TIME_UNTIL },
    { "not later than", ENT_TIME_UNTIL },    { "as recently as", ENT_TIME_UNTIL },
    { "as late as", ENT_TIME_UNTIL },        { "up to", ENT_TIME_UNTIL },
    { "by", ENT_TIME_UNTIL },                { "prior to", ENT_TIME_BEFORE },
    { "not before", ENT_TIME_FROM },         { "no earlier than", ENT_TIME_FROM },
    { "not earlier than", ENT_TIME_FROM },   { "no sooner than", ENT_TIME_FROM },
    { "before", ENT_TIME_BEFORE },           { "ahead of", ENT_TIME_BEFORE },
    { "after", ENT_TIME_AFTER },             { "starting from", ENT_TIME_FROM },
    { "starting on", ENT_TIME_FROM },        { "starting in", ENT_TIME_FROM },
    { "starting", ENT_TIME_FROM },           { "beginning on", ENT_TIME_FROM },
    { "beginning in", ENT_TIME_FROM },       { "beginning", ENT_TIME_FROM },
    { "effective from", ENT_TIME_FROM },     { "effective", ENT_TIME_FROM },
    { "as from", ENT_TIME_FROM },
  };
  /* "since at least 2014" */
  guint hedge = ent_time_words_match_back (words, first, "at least");

  for (guint k = 0; k < G_N_ELEMENTS (bounds); k++)
    {
      guint n = ent_time_words_match_back (words, first - hedge, bounds[k].phrase);

      if (n > 0 && start + n + hedge <= first)
        {
          *bound = bounds[k].bound;
          return n + hedge;
        }
    }
  return 0;
}

/* "will be closed from Monday": it begins then; "the agreement from 2015" is only of that year. */
static gboolean
begins_at (const EntTimeWords *words, guint first, guint end)
{
  if (!ent_time_words_match_back (words, first, "from"))
    return FALSE;
  if (ent_time_words_is (words, end, "on") || ent_time_words_is (words, end, "onwards"))
    return TRUE;
  if (!words->has_tree)
    return FALSE;
  for (guint i = first; i < end; i++)
    {
      gint head = words->tokens[i].head;

      if (head >= 0 && (head < (gint) first || head >= (gint) end))
        return words->tokens[head].upos == ENT_UPOS_VERB;
    }
  return FALSE;
}

/* ---- two that make a stretch --------------------------------------------------------- */

/* "2019-21": the end of a stretch of years in two figures. */
static guint
read_short_year (const EntTimeWords *words, guint i, const EntTimeExpression *first, EntTimeExpression *last)
{
  int year = first->year / 100 * 100;

  if (first->kind != ENT_TIME_DATE || first->unit != ENT_TIME_YEAR || i >= words->n ||
      strlen (words->tokens[i].norm) != 2 || strspn (words->tokens[i].norm, "0123456789") != 2)
    return 0;
  *last = *first;
  last->year = year + (int) g_ascii_strtoll (words->tokens[i].norm, NULL, 10);
  return last->year > first->year ? 1 : 0;
}

static gboolean
may_begin_range (const EntTimeExpression *first)
{
  return first->kind == ENT_TIME_DATE || first->kind == ENT_TIME_WEEKDAY ||
         (first->kind == ENT_TIME_UNITS && first->origin == ENT_TIME_PUBLICATION);
}

/* What goes on from @first, which ends before @i: "to 2016", "-May"; with "between" also "and 2016". */
static guint
read_range_end (const EntTimeWords *words, guint start, guint i, const EntTimeExpression *first,
                EntTimeExpression *last)
{
  gboolean between = ent_time_words_match_back (words, start, "between") > 0;
  gboolean from = ent_time_words_match_back (words, start, "from") > 0;
  gboolean hyphen = ent_time_words_is_hyphen (words, i) && !ent_time_words_is (words, i, "—");
  gboolean to = ent_time_words_is (words, i, "to") || ent_time_words_is (words, i, "until") ||
                ent_time_words_is (words, i, "till") || ent_time_words_is (words, i, "through");
  guint n;

  if (!may_begin_range (first) ||
      !(hyphen || to || (between && ent_time_words_is (words, i, "and"))))
    return 0;
  if (hyphen && (n = read_short_year (words, i + 1, first, last)) > 0)
    return n + 1;
  n = ent_time_expression_read (words, i + 1, last);
  /* "in 2014 to 2015 levels" is not said; "moved from Monday to Sunday's edition" is */
  if (n == 0 && first->kind == ENT_TIME_DATE && first->unit == ENT_TIME_YEAR &&
      ent_time_words_read_year (words, i + 1) > first->year)
    {
      *last = *first;
      last->year = ent_time_words_read_year (words, i + 1);
      n = 1;
    }
  if (n == 0 || !may_begin_range (last))
    return 0;
  if (!from && !between && (last->kind != first->kind || last->unit != first->unit))
    return 0;
  return n + 1;
}

/* ---- the time named last --------------------------------------------------------------- */

static gboolean
is_known (EntInterval interval)
{
  return interval.from != ENT_DAY_NONE && interval.to != ENT_DAY_NONE && interval.to >= interval.from;
}

static gboolean
may_be_counted_from (EntInterval interval)
{
  int first, last;

  if (!is_known (interval))
    return FALSE;
  ent_day_get_ymd (interval.from, &first, NULL, NULL);
  ent_day_get_ymd (interval.to, &last, NULL, NULL);
  return first >= FIRST_YEAR && last <= LAST_YEAR;
}

/* Whether it lies within one unit of the calendar. */
static gboolean
fits (EntInterval interval, EntTimeUnit unit)
{
  return interval.to <= ent_time_calendar_unit (interval.from, unit, 0).to;
}

/* "Two days earlier" counts from a day that was named, though a year was named since; but not past a month, for "in July,
 * and two days later" is of a day in July that nobody knows. */
static void
remember_in_text (Finder *self, const EntTimeDays *days)
{
  gboolean is_long = !fits (days->past, ENT_TIME_QUARTER) || !fits (days->future, ENT_TIME_QUARTER);

  for (EntTimeUnit unit = 0; unit <= ENT_TIME_CENTURY; unit++)
    if (unit != ENT_TIME_WEEKEND && fits (days->past, unit) && fits (days->future, unit))
      self->text[unit] = *days;
    else if (unit > ENT_TIME_DAY || !is_long)
      self->text[unit] = nothing;
}

static const EntTimeDays *
find_in_text (const Finder *self, const EntTimeExpression *expression)
{
  switch (expression->kind)
    {
    case ENT_TIME_WEEKDAY:
      return &self->text[ENT_TIME_DAY];
    case ENT_TIME_DATE:
      return &self->text[ENT_TIME_YEAR];
    default:
      return &self->text[expression->unit == ENT_TIME_WEEKEND ? ENT_TIME_WEEK : expression->unit];
    }
}

static void
remember (Finder *self, const EntTimeExpression *expression, const EntTimeDays *days)
{
  if (expression->bound != ENT_TIME_WITHIN || expression->kind == ENT_TIME_STRETCH ||
      expression->origin == ENT_TIME_SENTENCE || !may_be_counted_from (days->past) ||
      !may_be_counted_from (days->future))
    return;
  self->sentence = *days;
  remember_in_text (self, days);
}

/* "Since then", "until then", "by then": of the time named last. */
static guint
read_then (Finder *self, guint i, EntTimeDays *days)
{
  const EntTimeWords *words = &self->words;
  guint since = ent_time_words_match (words, i, "since then");
  guint until = MAX (ent_time_words_match (words, i, "until then"), ent_time_words_match (words, i, "by then"));

  if (since == 0 && until == 0)
    return 0;
  if (!is_known (self->text[ENT_TIME_CENTURY].past))
    {
      self->looks_back = TRUE;
      return 0;
    }
  *days = self->text[ENT_TIME_CENTURY];
  if (since > 0)
    {
      days->past.to = self->published >= days->past.from ? self->published : ENT_DAY_NONE;
      days->future = days->past;
    }
  else
    days->past.from = days->future.from = ENT_DAY_NONE;
  return since + until;
}

/* ---- one expression ----------------------------------------------------------------------- */

/* "Last week", "in May" of a text that was published on any of several days: from the first such week to the last. */
static EntTimeDays
resolve_undated (const Finder *self, const EntTimeExpression *expression)
{
  EntTimeDays first = ent_time_resolve (expression, self->inferred.from, &nothing);
  EntTimeDays last = ent_time_resolve (expression, self->inferred.to, &nothing);

  return (EntTimeDays) { { first.past.from, last.past.to }, { first.future.from, last.future.to } };
}

static EntTimeDays
resolve (Finder *self, const EntTimeExpression *expression)
{
  const EntTimeDays *anchor = find_in_text (self, expression);

  if (!ent_interval_is_none (self->inferred) && expression->origin == ENT_TIME_PUBLICATION &&
      !(expression->kind == ENT_TIME_DATE && expression->year_kind == ENT_TIME_YEAR_NAMED))
    return resolve_undated (self, expression);
  self->looks_back |= expression->origin == ENT_TIME_TEXT && !is_known (anchor->past);
  return ent_time_resolve (expression, self->published,
                           expression->origin == ENT_TIME_SENTENCE ? &self->sentence : anchor);
}

static void
add_time (Finder *self, guint first, guint end, const EntTimeDays *days)
{
  EntTime time = { ENT_SPAN_NONE, days->past, days->future };

  time.span = (EntSpan) { self->words.tokens[first].span.start, self->words.tokens[end - 1].span.end };
  g_array_append_val (self->times, time);
  self->end = end;
}

/* "Two days after the May 5 raid, they met": the amount waits for the day, as far as the phrase goes. "On Monday, a day
 * after the raid": it counts from there, back to when the raid was. */
static void
add_counted_from_sentence (Finder *self, guint first, guint end, EntTimeExpression *expression)
{
  EntTimeDays days = nothing;

  if (is_known (self->sentence.past))
    {
      expression->count = -expression->count;
      days = resolve (self, expression);
    }
  else
    {
      self->waiting = self->times->len;
      self->waiting_for = *expression;
    }
  add_time (self, first, end, &days);
}

static void
end_waiting (Finder *self)
{
  if (self->waiting != G_MAXUINT && is_known (self->sentence.past))
    {
      EntTimeDays days = resolve (self, &self->waiting_for);
      EntTime *time = &g_array_index (self->times, EntTime, self->waiting);

      time->past = days.past;
      time->future = days.future;
      /* and it is the day the sentence tells of */
      if (may_be_counted_from (days.past) && may_be_counted_from (days.future))
        remember_in_text (self, &days);
    }
  self->waiting = G_MAXUINT;
}

/* Takes what stands before @i and says how the days are meant; returns where the expression begins with it. */
static guint
take_bound (const Finder *self, guint i, guint end, EntTimeExpression *expression)
{
  const EntTimeWords *words = &self->words;
  guint n;

  if (expression->bound != ENT_TIME_WITHIN || modifies_noun (words, i, end))
    return i;
  n = read_bound (words, self->end, i, &expression->bound);
  if (n == 0 && expression->last_mday == 0 && begins_at (words, i, end))
    {
      expression->bound = ENT_TIME_FROM;
      n = 1;
    }
  return i - n;
}

/* "From March to May", behind @expression, which ends before @end. */
static guint
add_range (Finder *self, guint i, guint end, const EntTimeExpression *expression)
{
  const EntTimeWords *words = &self->words;
  EntTimeExpression last;
  guint n = read_range_end (words, i, end, expression, &last);
  gboolean opened = ent_time_words_match_back (words, i, "from") || ent_time_words_match_back (words, i, "between");
  EntTimeDays days;

  if (n == 0)
    return 0;
  days = ent_time_resolve_range (expression, &last, self->published);
  add_time (self, opened ? i - 1 : i, end + n, &days);
  remember (self, expression, &days);
  return end + n;
}

/* Reads what begins at @i; returns where it ends, or @i. */
static guint
read_at (Finder *self, guint i)
{
  const EntTimeWords *words = &self->words;
  EntTimeExpression expression;
  EntTimeDays days;
  guint first, end, range_end, n;

  n = read_then (self, i, &days);
  if (n > 0)
    {
      add_time (self, i, i + n, &days);
      return i + n;
    }
  n = ent_time_expression_read (words, i, &expression);
  end = i + n;
  if (n == 0 || is_no_time (words, i, end))
    return end;
  if (expression.origin == ENT_TIME_SENTENCE)
    {
      add_counted_from_sentence (self, i, end, &expression);
      return end;
    }
  range_end = add_range (self, i, end, &expression);
  if (range_end > 0)
    return range_end;
  first = take_bound (self, i, end, &expression);
  days = resolve (self, &expression);
  if (first < i && expression.bound == ENT_TIME_SINCE && tells_of_rarity (words, first))
    days = nothing;
  else
    remember (self, &expression, &days);
  add_time (self, first, end, &days);
  return end;
}

/* ---- the whole -------------------------------------------------------------------------------- */

static void
read_sentence (Finder *self, const EntSentence *sentence)
{
  self->words = (EntTimeWords) { sentence->tokens, sentence->n_tokens, sentence->has_tree };
  self->sentence = nothing;
  self->end = 0;
  self->waiting = G_MAXUINT;
  for (guint i = 0, core = 0; i < sentence->n_tokens;)
    {
      guint end = i;

      if (core <= i)
        core = ent_time_words_find_core (&self->words, i);
      if (core <= i + ENT_TIME_WORDS_BEFORE_CORE)
        end = read_at (self, i);

      if (self->waiting != G_MAXUINT && (sentence->tokens[i].flags & ENT_TOKEN_PUNCTUATION) != 0)
        end_waiting (self);
      i = MAX (end, i + 1);
    }
  end_waiting (self);
}

static GArray *
find (const EntDocument *document, guint sentence, Finder self)
{
  self.times = g_array_new (FALSE, FALSE, sizeof (EntTime));
  read_sentence (&self, &document->sentences[sentence]);
  if (!self.looks_back || sentence == 0)
    return self.times;
  memset (self.text, 0, sizeof self.text);
  for (guint i = sentence - MIN (sentence, SENTENCES_BACK); i <= sentence; i++)
    {
      g_array_set_size (self.times, 0);
      read_sentence (&self, &document->sentences[i]);
    }
  return self.times;
}

/**
 * ent_time_finder_find:
 * @published: what "yesterday" counts from; %ENT_DAY_NONE where it is not known
 *
 * "A day later" and "that year" count from the time that the text named last, in this sentence or the few before it;
 * without one they are known to be times and no more. Where the sentence has a tree its tags tell months from names.
 *
 * Cost: O(tokens of the sentence, and of the few before it where it counts from them).
 *
 * Returns: (transfer full) (element-type EntTime): the sentence's expressions of time, in order
 */
GArray *
ent_time_finder_find (const EntDocument *document, guint sentence, EntDay published)
{
  g_return_val_if_fail (sentence < document->n_sentences, NULL);

  if (!may_be_counted_from ((EntInterval) { published, published }))
    published = ENT_DAY_NONE;
  return find (document, sentence, (Finder) { .published = published });
}

/**
 * ent_time_finder_find_undated:
 * @published: from ent_time_finder_infer_publication(): the days of which the text was published on one, or none
 *
 * As ent_time_finder_find() where the day of publication is not known: what counts from it may lie in any of the days
 * that it could mean.
 *
 * Returns: (transfer full) (element-type EntTime): the sentence's expressions of time, in order
 */
GArray *
ent_time_finder_find_undated (const EntDocument *document, guint sentence, EntInterval published)
{
  g_return_val_if_fail (sentence < document->n_sentences, NULL);

  return find (document, sentence,
               (Finder) { .inferred = may_be_counted_from (published) ? published : ENT_INTERVAL_NONE });
}
