/* fuzz-time.c: whatever expressions of time a text holds, whenever it was published: the first line is that day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-time-finder.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* Days that there are, in order. */
static void
check_interval (EntInterval interval)
{
  g_autofree char *from = ent_day_format_iso (interval.from);
  g_autofree char *to = ent_day_format_iso (interval.to);

  g_assert_true (interval.from == ENT_DAY_NONE || interval.to == ENT_DAY_NONE || interval.from <= interval.to);
}

static void
check_times (const EntDocument *document, guint sentence, EntDay published)
{
  g_autoptr (GArray) times = ent_time_finder_find (document, sentence, published);
  guint32 end = 0;

  for (guint i = 0; i < times->len; i++)
    {
      const EntTime *time = &g_array_index (times, EntTime, i);

      g_assert_true (ent_span_contains (document->sentences[sentence].span, time->span));
      g_assert_cmpuint (time->span.end, >, time->span.start);
      g_assert_cmpuint (time->span.start, >=, end);
      check_interval (time->past);
      check_interval (time->future);
      end = time->span.end;
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *bytes = g_strndup ((const char *) data, MIN (size, 16 * 1024));
  g_autofree char *text = g_utf8_make_valid (bytes, -1);
  const char *line = strchr (text, '\n');
  g_autofree char *first = g_strndup (text, line ? (gsize) (line - text) : 0);
  g_autoptr (EntDocument) document = NULL;
  EntSpan block = { line ? line + 1 - text : 0, strlen (text) };
  EntDay published;

  ent_day_parse_iso (first, &published);
  document = ent_document_new (text, &block, 1);
  for (guint i = 0; i < document->n_sentences; i++)
    check_times (document, i, published);
  return 0;
}
