/* ent-time-past.c: about when a text was published that does not say so
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-time-finder.h"
#include "language/ent-placeline.h"

#include <string.h>

/* No word hangs deeper under its clause's verb. */
#define MAX_STEPS 8

/* A month is named with its year where it is not of the last few; hardly any text of news goes back a year from there.
 * What is of a year only may be long ago. */
#define DAYS_BEHIND 365
#define MAX_DAYS 31

/* The verb of the clause that the words of @time stand in, or -1. */
static int
find_verb (const EntSentence *sentence, const EntTime *time)
{
  for (guint i = 0; i < sentence->n_tokens; i++)
    if (ent_span_contains (time->span, sentence->tokens[i].span))
      {
        int node = (int) i;

        for (guint steps = 0; steps < MAX_STEPS && node >= 0 && sentence->tokens[node].upos != ENT_UPOS_VERB; steps++)
          node = sentence->tokens[node].head;
        if (node >= 0 && sentence->tokens[node].upos == ENT_UPOS_VERB)
          return node;
      }
  return -1;
}

/* "launched", "was launched", "has launched", but not "will launch", "to launch", "might have launched". */
static gboolean
tells_of_past (const EntSentence *sentence, int verb)
{
  gboolean past = sentence->tokens[verb].xpos == ENT_XPOS_VBD;

  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      const EntToken *token = &sentence->tokens[i];

      if (token->head != verb || token->dependency != ENT_DEPENDENCY_AUX)
        continue;
      if (token->xpos == ENT_XPOS_MD)
        return FALSE;
      past |= token->xpos == ENT_XPOS_VBD || strcmp (token->lemma, "have") == 0;
    }
  return past;
}

/* "LIMA, Oct 20, 2023 (NNN) - ": the day in the line that a dispatch begins with; ENT_DAY_NONE for none. */
static EntDay
find_day_of_placeline (const EntSentence *sentence, const GArray *times)
{
  guint line = ent_placeline_get_length (sentence->tokens, sentence->n_tokens);

  for (guint i = 0; i < times->len; i++)
    {
      const EntTime *time = &g_array_index (times, EntTime, i);

      if (line > 0 && time->span.end < sentence->tokens[line - 1].span.end && time->past.from == time->past.to)
        return time->past.from;
    }
  return ENT_DAY_NONE;
}

/**
 * ent_time_finder_infer_publication:
 *
 * A text was published on the day of its dispatch's line, else on the latest day or in the latest month that it tells of
 * as past and with its year, or within a year behind it. Cost: O(tokens).
 *
 * Returns: those days, none where it names no such
 */
EntInterval
ent_time_finder_infer_publication (const EntDocument *document)
{
  EntInterval latest = ENT_INTERVAL_NONE;

  for (guint s = 0; s < document->n_sentences; s++)
    {
      const EntSentence *sentence = &document->sentences[s];
      g_autoptr (GArray) times = sentence->has_tree ? ent_time_finder_find (document, s, ENT_DAY_NONE) : NULL;

      EntDay written = times != NULL ? find_day_of_placeline (sentence, times) : ENT_DAY_NONE;

      if (written != ENT_DAY_NONE)
        return (EntInterval) { written, written };
      for (guint i = 0; times != NULL && i < times->len; i++)
        {
          const EntTime *time = &g_array_index (times, EntTime, i);
          int verb;

          /* what the words themselves fix is the same in both readings */
          if (time->past.from == ENT_DAY_NONE || time->past.to == ENT_DAY_NONE || time->past.from <= latest.from ||
              time->past.from != time->future.from || time->past.to >= time->past.from + MAX_DAYS)
            continue;
          verb = find_verb (sentence, time);
          if (verb >= 0 && tells_of_past (sentence, verb))
            latest = time->past;
        }
    }
  return latest.from != ENT_DAY_NONE ? (EntInterval) { latest.from, latest.to + DAYS_BEHIND } : latest;
}
