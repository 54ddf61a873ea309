/* ent-dateline.c: lines of days and times
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "article/ent-dateline-private.h"

#include <string.h>

#define MAX_WORDS 30

static const char publish_words[] = "published|posted|released|created|publish|publication|dated|issued";
static const char update_words[] = "updated|modified|edited|update|revised";
static const char weekday_words[] =
  "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun";

/* What else stands in a line of days and times. */
static const char other_words[] =
  "#|:|/|first|last|this|article|story|is|was|from|on|at|date|time|the|of|and|am|pm|a|p|m|noon|midnight|h|hrs|hours|"
  "hour|ago|st|nd|rd|th|min|mins|minute|minutes|day|days|week|weeks|month|months|year|years|read|local|ist|gmt|utc|"
  "bst|est|edt|et|pt|pst|pdt|ct|cst|cdt|cet|cest|eet|eest|msk|kst|jst|hkt|sgt|wib|aest|aedt|pkt|gst|trt|z|t|views|"
  "view|comments|comment|shares|share";

static gboolean
word_is (const EntWords *words, guint index, const char *list)
{
  return ent_words_match_range (words, index, index + 1, list);
}

/* The day that is written from word @index on; @end: one past its year. */
static EntDay
read_day (const char *line, const EntWords *words, guint index, guint *end)
{
  const char *text = line + words->words[index].start;
  EntDay day;

  if (!g_ascii_isdigit (*text) && !word_is (words, index, weekday_words) &&
      ent_month_from_name (text, words->words[index].end - words->words[index].start) == 0)
    return ENT_DAY_NONE;
  if (!ent_day_parse (text, &day))
    return ENT_DAY_NONE;
  if (ent_day_parse_iso (text, &day))
    {
      *end = MIN (index + 3, words->n_words);
      return day;
    }
  for (*end = index; *end < words->n_words; (*end)++)
    {
      const char *word = line + words->words[*end].start;

      if (strspn (word, "0123456789") == 4)
        break;
    }
  *end = MIN (*end + 1, words->n_words);
  ent_day_parse (text, &day);
  return day;
}

/**
 * ent_dateline_find:
 *
 * Returns: the first word from @from on at which a full date begins or which labels one; @words->n_words where there
 *   is none
 */
guint
ent_dateline_find (const char *line, const EntWords *words, guint from)
{
  for (guint i = from; i < words->n_words; i++)
    {
      guint end;

      if (word_is (words, i, publish_words) || word_is (words, i, update_words) || read_day (line, words, i, &end))
        return i;
    }
  return words->n_words;
}

/**
 * ent_dateline_read:
 * @from: first word to read
 * @dateline: (out): what the line says
 *
 * Returns: whether the words are nothing but days and times with their labels ("Sep 13, 2023 - 17:30",
 *   "Published: June 5, 2023, Updated: June 6, 2023 10:00 IST"), with at least one day or label
 */
gboolean
ent_dateline_read (const char *line, const EntWords *words, guint from, EntDateline *dateline)
{
  gboolean is_update = FALSE, has_day = FALSE;

  memset (dateline, 0, sizeof *dateline);
  if (!words->complete || words->n_words > MAX_WORDS)
    return FALSE;
  for (guint i = from; i < words->n_words;)
    {
      guint end;
      EntDay day = read_day (line, words, i, &end);

      if (day != ENT_DAY_NONE)
        {
          dateline->has_weekday |= word_is (words, i, weekday_words);
          if (!is_update && dateline->published == ENT_DAY_NONE)
            dateline->published = day;
          has_day = TRUE;
          i = end;
          continue;
        }
      dateline->has_more = TRUE;
      if (word_is (words, i, publish_words))
        {
          is_update = FALSE;
          dateline->is_labelled = TRUE;
        }
      else if (word_is (words, i, update_words))
        is_update = dateline->is_labelled = TRUE;
      else if (word_is (words, i, weekday_words))
        dateline->has_weekday = TRUE;
      else if (!word_is (words, i, other_words) &&
               ent_month_from_name (words->words[i].norm, -1) == 0)
        return FALSE;
      i++;
    }
  return has_day || dateline->is_labelled;
}
