/* test-time-finder.c: /claim/time-finder
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim/ent-time-finder.h"

#include <string.h>

/* "[since March] 2023-03-01..2023-05-10", and the future where it differs, parted by "; " */
static char *
read_times (const char *text, const char *published)
{
  g_autoptr (EntDocument) document = NULL;
  g_autoptr (GArray) times = NULL;
  EntSpan block = { 0, strlen (text) };
  GString *out = g_string_new (NULL);
  EntDay day = ENT_DAY_NONE;

  if (published != NULL)
    g_assert_true (ent_day_parse_iso (published, &day));
  document = ent_document_new (text, &block, 1);
  g_assert_cmpuint (document->n_sentences, ==, 1);
  times = ent_time_finder_find (document, 0, day);
  for (guint i = 0; i < times->len; i++)
    {
      const EntTime *time = &g_array_index (times, EntTime, i);
      const EntInterval intervals[] = { time->past, time->future };
      g_autofree char *words = ent_span_dup_text (time->span, text);
      gboolean same = time->past.from == time->future.from && time->past.to == time->future.to;

      g_string_append_printf (out, "%s[%s]", i > 0 ? "; " : "", words);
      for (guint k = 0; k < (same ? 1 : 2); k++)
        {
          g_autofree char *from = ent_day_format_iso (intervals[k].from);
          g_autofree char *to = ent_day_format_iso (intervals[k].to);

          if (!ent_interval_is_none (intervals[k]))
            g_string_append_printf (out, "%s%s..%s", k > 0 ? " or " : " ", from ? from : "", to ? to : "");
        }
    }
  return g_string_free (out, FALSE);
}

#define assert_times(text, published, expected) G_STMT_START { \
  g_autofree char *found_ = read_times (text, published); \
  g_assert_cmpstr (found_, ==, expected); \
} G_STMT_END

static void
test_reads_full_dates (void)
{
  assert_times ("They met on March 3, 2021.", NULL, "[March 3, 2021] 2021-03-03..2021-03-03");
  assert_times ("They met on 3rd March 2021 in Oslo.", NULL, "[3rd March 2021] 2021-03-03..2021-03-03");
  assert_times ("The visit of 2021-03-03 failed.", NULL, "[2021-03-03] 2021-03-03..2021-03-03");
  assert_times ("They met on February 30, 2021.", NULL, "[February 30, 2021]");
}

static void
test_reads_months_and_years (void)
{
  assert_times ("The war began in February 2022.", NULL, "[February 2022] 2022-02-01..2022-02-28");
  assert_times ("They fought in 1999.", NULL, "[1999] 1999-01-01..1999-12-31");
  assert_times ("They bought 1999 tanks.", NULL, "");
  assert_times ("He came in July.", "2023-09-12", "[July] 2023-07-01..2023-07-31 or 2024-07-01..2024-07-31");
  assert_times ("He may come.", "2023-09-12", "");
}

static void
test_takes_the_nearest_year_for_a_day (void)
{
  assert_times ("They met on December 30.", "2022-01-04", "[December 30] 2021-12-30..2021-12-30");
  assert_times ("They will meet on 5 January.", "2022-12-20", "[5 January] 2023-01-05..2023-01-05");
}

static void
test_counts_from_the_publication (void)
{
  /* 10 May 2023 was a Wednesday */
  assert_times ("They met yesterday.", "2023-05-10", "[yesterday] 2023-05-09..2023-05-09");
  assert_times ("They met on Monday.", "2023-05-10", "[Monday] 2023-05-08..2023-05-08 or 2023-05-15..2023-05-15");
  assert_times ("They met on Wednesday.", "2023-05-10", "[Wednesday] 2023-05-10..2023-05-10");
  assert_times ("They met last Wednesday.", "2023-05-10", "[last Wednesday] 2023-05-03..2023-05-03");
  assert_times ("They met last week.", "2023-05-10", "[last week] 2023-05-01..2023-05-07");
  assert_times ("They met last month.", "2023-01-10", "[last month] 2022-12-01..2022-12-31");
  assert_times ("They meet next year.", "2023-05-10", "[next year] 2024-01-01..2024-12-31");
  assert_times ("They met two days ago.", "2023-05-10", "[two days ago] 2023-05-08..2023-05-08");
  assert_times ("They met earlier this month.", "2023-05-10", "[earlier this month] 2023-05-01..2023-05-10");
  assert_times ("They meet later this week.", "2023-05-10", "[later this week] 2023-05-10..2023-05-14");
  assert_times ("They met over the weekend.", "2023-05-10",
                "[the weekend] 2023-05-06..2023-05-07 or 2023-05-13..2023-05-14");
}

static void
test_guesses_nothing_without_a_publication (void)
{
  assert_times ("They met yesterday.", NULL, "[yesterday]");
  assert_times ("They met on Monday.", NULL, "[Monday]");
  assert_times ("They met in July.", NULL, "[July]");
  assert_times ("They met last week.", NULL, "[last week]");
}

static void
test_stretches_from_and_to (void)
{
  assert_times ("They fight since March.", "2023-05-10", "[since March] 2023-03-01..2023-05-10");
  assert_times ("They fought until 2019.", "2023-05-10", "[until 2019] ..2019-12-31");
  assert_times ("They fight since 2014.", NULL, "[since 2014] 2014-01-01..");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/claim/time-finder/reads-full-dates", test_reads_full_dates);
  g_test_add_func ("/claim/time-finder/reads-months-and-years", test_reads_months_and_years);
  g_test_add_func ("/claim/time-finder/takes-the-nearest-year-for-a-day", test_takes_the_nearest_year_for_a_day);
  g_test_add_func ("/claim/time-finder/counts-from-the-publication", test_counts_from_the_publication);
  g_test_add_func ("/claim/time-finder/guesses-nothing-without-a-publication",
                   test_guesses_nothing_without_a_publication);
  g_test_add_func ("/claim/time-finder/stretches-from-and-to", test_stretches_from_and_to);
  return g_test_run ();
}
