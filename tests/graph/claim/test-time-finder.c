/* test-time-finder.c: /claim/time-finder
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "document-printer.h"
#include "claim/ent-time-finder.h"
#include "language/ent-parser.h"

#include <string.h>

/* A Wednesday */
#define PUBLISHED "2023-05-10"

static void
append_interval (GString *out, EntInterval interval, const char *before)
{
  g_autofree char *from = ent_day_format_iso (interval.from);
  g_autofree char *to = ent_day_format_iso (interval.to);

  if (!ent_interval_is_none (interval))
    g_string_append_printf (out, "%s%s..%s", before, from ? from : "", to ? to : "");
}

/* "[since March] 2023-03-01..2023-05-10", and the future where it differs, parted by "; " */
static char *
print_times (const EntDocument *document, const char *published)
{
  GString *out = g_string_new (NULL);
  EntDay day = ENT_DAY_NONE;

  if (published != NULL)
    g_assert_true (ent_day_parse_iso (published, &day));
  for (guint s = 0; s < document->n_sentences; s++)
    {
      g_autoptr (GArray) times = ent_time_finder_find (document, s, day);

      for (guint i = 0; i < times->len; i++)
        {
          const EntTime *time = &g_array_index (times, EntTime, i);
          g_autofree char *words = ent_span_dup_text (time->span, document->text);

          g_string_append_printf (out, "%s[%s]", out->len > 0 ? "; " : "", words);
          append_interval (out, time->past, " ");
          if (time->past.from != time->future.from || time->past.to != time->future.to)
            append_interval (out, time->future, " or ");
        }
    }
  return g_string_free (out, FALSE);
}

static void
assert_times (const char *text, const char *published, const char *expected)
{
  g_autoptr (EntDocument) document = document_from_text (text);
  g_autofree char *found = print_times (document, published);

  if (strcmp (found, expected) != 0)
    g_test_message ("%s", text);
  g_assert_cmpstr (found, ==, expected);
}

typedef struct
{
  const char *text;
  const char *expected;
  const char *published;  /* NULL for PUBLISHED */
} Case;

static const Case reads_full_dates[] = {
  { "They met on 12 September 2023.", "[12 September 2023] 2023-09-12..2023-09-12" },
  { "They met on Sept. 12, 2022, in Oslo.", "[Sept. 12, 2022] 2022-09-12..2022-09-12" },
  { "They met on Tuesday, May 9, 2023.", "[Tuesday, May 9, 2023] 2023-05-09..2023-05-09" },
  { "The treaty of 25/12/2021 was signed, the one of 03.04.2020 too.",
    "[25/12/2021] 2021-12-25..2021-12-25; [03.04.2020] 2020-04-03..2020-04-03" },
  { "The agreement, signed on 3rd March 2021, holds.", "[3rd March 2021] 2021-03-03..2021-03-03" },
  { "He was born on 1 January 1970 and died in 2021 (1970-2021).",
    "[1 January 1970] 1970-01-01..1970-01-01; [2021] 2021-01-01..2021-12-31; [1970-2021] 1970-01-01..2021-12-31" },
  { "On 2023-05-08T10:00 they met.", "[2023-05-08T10:00] 2023-05-08..2023-05-08" },
  { NULL },
};

static const Case reads_months_years_and_days[] = {
  { "They met on the 12th of September.", "[the 12th of September] 2022-09-12..2022-09-12 or 2023-09-12..2023-09-12" },
  { "The pact of the 19th century was renewed.", "[the 19th century] 1801-01-01..1900-12-31" },
  { "They fought in the first week of May.", "[the first week of May] 2023-05-01..2023-05-07" },
  { "They met at Christmas and on New Year's Eve.",
    "[Christmas] 2022-12-25..2022-12-25 or 2023-12-25..2023-12-25; "
    "[New Year's Eve] 2022-12-31..2022-12-31 or 2023-12-31..2023-12-31" },
  { "They met on Christmas Day 2021.", "[Christmas Day 2021] 2021-12-25..2021-12-25" },
  { "The 2015 deal failed. Russia's 2022 invasion failed.",
    "[2015] 2015-01-01..2015-12-31; [2022] 2022-01-01..2022-12-31" },
  { "The 9/11 attacks and the September 11 attacks.",
    "[9/11] 2001-09-11..2001-09-11; [September 11] 2001-09-11..2001-09-11" },
  { "They met in 2014, 2016 and 2018.",
    "[2014] 2014-01-01..2014-12-31; [2016] 2016-01-01..2016-12-31; [2018] 2018-01-01..2018-12-31" },
  { "They met on February 30, 2021 and 29 February.",
    "[February 30, 2021]; [29 February] 2020-02-29..2020-02-29 or 2024-02-29..2024-02-29" },
  { "The talks are on June 12.", "[June 12] 2023-06-12..2023-06-12" },
  { "They met on April 5.", "[April 5] 2023-04-05..2023-04-05" },
  { "They met on April 5.", "[April 5] 2023-04-05..2023-04-05 or 2024-04-05..2024-04-05", "2023-11-20" },
  { "They met in December.", "[December] 2023-12-01..2023-12-31", "2024-01-03" },
  { "They will meet in January.", "[January] 2024-01-01..2024-01-31", "2023-12-20" },
  { "The 1994 Budapest memorandum and the 1967 borders.",
    "[1994] 1994-01-01..1994-12-31; [1967] 1967-01-01..1967-12-31" },
  { "The 2024 elections and the 2019 protests.", "[2024] 2024-01-01..2024-12-31; [2019] 2019-01-01..2019-12-31" },
  { "In 2014 protests broke out.", "[2014] 2014-01-01..2014-12-31" },
  { "They met on 4 and 5 May.", "[4 and 5 May] 2023-05-04..2023-05-05" },
  { "They met on May 4 and 5 in Riga.", "[May 4 and 5] 2023-05-04..2023-05-05" },
  { "They met on May 4 and 12 people died.", "[May 4] 2023-05-04..2023-05-04" },
  { "They met in Riga in March and April.",
    "[March] 2023-03-01..2023-03-31 or 2024-03-01..2024-03-31; [April] 2023-04-01..2023-04-30" },
  { "Jan Egeland met June Smith and Pope Francis on Jan. 6.",
    "[Jan. 6] 2023-01-06..2023-01-06 or 2024-01-06..2024-01-06" },
  { "Russia Today and USA Today said it today.", "[today] 2023-05-10..2023-05-10" },
  { "They met on Bastille Day.", "[Bastille Day] 2022-07-14..2022-07-14 or 2023-07-14..2023-07-14" },
  { "The 20th century was bloody; the twentieth-century wars.",
    "[The 20th century] 1901-01-01..2000-12-31; [the twentieth-century] 1901-01-01..2000-12-31" },
  { "They met on 10 May.", "[10 May] 2023-05-10..2023-05-10" },
  { "They were together in the 1800s.", "[the 1800s] 1801-01-01..1900-12-31" },
  { "They last met in 2019.", "[2019] 2019-01-01..2019-12-31" },
  { "It happened on the night of May 5.", "[May 5] 2023-05-05..2023-05-05" },
  { "On 31 April they met.", "[31 April]" },
  { "They signed it back in 2008.", "[2008] 2008-01-01..2008-12-31" },
  { "They met on New Year's Day.", "[New Year's Day] 2023-01-01..2023-01-01 or 2024-01-01..2024-01-01" },
  { "They met last June.", "[last June] 2022-06-01..2022-06-30" },
  { "They meet next March.", "[next March] 2024-03-01..2024-03-31" },
  { "Hamas's October 7 attack on Israel.", "[October 7] 2023-10-07..2023-10-07", "2024-05-10" },
  { "They mourned on the 20th anniversary of the 9/11 attacks.",
    "[the 20th anniversary] 2021-09-11..2021-09-11; [9/11] 2001-09-11..2001-09-11" },
  { "They meet on the second anniversary of the pact of 1 June 2021.",
    "[the second anniversary] 2023-06-01..2023-06-01; [1 June 2021] 2021-06-01..2021-06-01" },
  { "They met on the anniversary of the April 24 landings.",
    "[the anniversary] 2023-04-24..2023-04-24; [April 24] 2023-04-24..2023-04-24" },
  { "They met on the anniversary of the war, on 3 May.", "[3 May] 2023-05-03..2023-05-03" },
  { "The year 2003 was bad for plants.", "[2003] 2003-01-01..2003-12-31" },
  { "He took office on 20 January last year.", "[20 January last year] 2022-01-20..2022-01-20" },
  { NULL },
};

static const Case reads_parts_of_years[] = {
  { "They fought in the last week of March 2022.", "[the last week of March 2022] 2022-03-25..2022-03-31" },
  { "They fought throughout the 1990s and the early 2000s.",
    "[the 1990s] 1990-01-01..1999-12-31; [the early 2000s] 2000-01-01..2003-04-30" },
  { "In the late '80s they fought, and in the 80s.",
    "[the late '80s] 1986-09-01..1989-12-31; [the 80s] 1980-01-01..1989-12-31" },
  { "It was signed in mid-2019.", "[mid-2019] 2019-05-01..2019-08-31" },
  { "It was signed in mid-March.", "[mid-March] 2023-03-11..2023-03-21 or 2024-03-11..2024-03-21" },
  { "It was signed in mid-January 2021.", "[mid-January 2021] 2021-01-11..2021-01-21" },
  { "It was signed in spring 2022.", "[spring 2022] 2022-03-01..2022-05-31" },
  { "They fought in the summer of 2022.", "[the summer of 2022] 2022-06-01..2022-08-31" },
  { "They fought over the summer.", "[the summer] 2022-06-01..2022-08-31 or 2023-06-01..2023-08-31" },
  { "They will meet in the autumn.", "[the autumn] 2022-09-01..2022-11-30 or 2023-09-01..2023-11-30" },
  { "They attacked last winter.", "[last winter] 2022-12-01..2023-02-28" },
  { "They attack next spring.", "[next spring] 2024-03-01..2024-05-31" },
  { "Trade fell in Q3 2022.", "[Q3 2022] 2022-07-01..2022-09-30" },
  { "Trade fell in the third quarter.", "[the third quarter] 2022-07-01..2022-09-30 or 2023-07-01..2023-09-30" },
  { "Trade fell in the third quarter of last year.", "[the third quarter of last year] 2022-07-01..2022-09-30" },
  { "Trade fell in the first half of 2021.", "[the first half of 2021] 2021-01-01..2021-06-30" },
  { "Trade rose in the first nine months of 2020.", "[the first nine months of 2020] 2020-01-01..2020-09-30" },
  { "Trade rose in the last three months of 2022.", "[the last three months of 2022] 2022-10-01..2022-12-31" },
  { "They signed in late 2020.", "[late 2020] 2020-09-01..2020-12-31" },
  { "They will sign in the second half of the year.", "[the second half of the year] 2023-07-01..2023-12-31" },
  { "They fought at the beginning of 2022.", "[the beginning of 2022] 2022-01-01..2022-04-30" },
  { "They met at the end of March.", "[the end of March] 2023-03-21..2023-03-31 or 2024-03-21..2024-03-31" },
  { "In winter 2021-22 gas was dear.", "[winter 2021-22] 2021-12-01..2022-02-28" },
  { "GDP fell in Q1 and will rise in H2.",
    "[Q1] 2023-01-01..2023-03-31 or 2024-01-01..2024-03-31; [H2] 2022-07-01..2022-12-31 or 2023-07-01..2023-12-31" },
  { "They met in the first quarter of the year.", "[the first quarter of the year] 2023-01-01..2023-03-31" },
  { "In late February they met, in early March they fought.",
    "[late February] 2023-02-19..2023-02-28 or 2024-02-20..2024-02-29; "
    "[early March] 2023-03-01..2023-03-11 or 2024-03-01..2024-03-11" },
  { "They meet this summer and this October.",
    "[this summer] 2023-06-01..2023-08-31; [this October] 2023-10-01..2023-10-31" },
  { NULL },
};

static const Case reads_weekdays[] = {
  { "They met on Tuesday (9 May) in Oslo.", "[Tuesday (9 May)] 2023-05-09..2023-05-09" },
  { "They met on Sunday night.", "[Sunday night] 2023-05-07..2023-05-07 or 2023-05-14..2023-05-14" },
  { "They met early on Tuesday morning.",
    "[early on Tuesday morning] 2023-05-09..2023-05-09 or 2023-05-16..2023-05-16" },
  { "They met on Monday last week.", "[Monday last week] 2023-05-01..2023-05-01" },
  { "They will meet next Friday.", "[next Friday] 2023-05-12..2023-05-12" },
  { "They meet this Friday.", "[this Friday] 2023-05-05..2023-05-05 or 2023-05-12..2023-05-12" },
  { "They will meet on Friday of next week.", "[Friday of next week] 2023-05-19..2023-05-19" },
  { "As of Monday they held it.", "[Monday] 2023-05-08..2023-05-08 or 2023-05-15..2023-05-15" },
  { "They may march on Sunday. May said so. Theresa May met them.",
    "[Sunday] 2023-05-07..2023-05-07 or 2023-05-14..2023-05-14" },
  { "The ban holds from Monday.", "[Monday] 2023-05-08..2023-05-08 or 2023-05-15..2023-05-15" },
  { "Before Monday's vote they met.", "[Monday] 2023-05-08..2023-05-08 or 2023-05-15..2023-05-15" },
  { "Their relations soured following Tuesday's strike.",
    "[Tuesday] 2023-05-09..2023-05-09 or 2023-05-16..2023-05-16" },
  { "He said it on Thursday, 4 May, in Riga.", "[Thursday, 4 May] 2023-05-04..2023-05-04" },
  { "The June 2022 summit and the May 5 raid and the Monday talks.",
    "[June 2022] 2022-06-01..2022-06-30; [May 5] 2023-05-05..2023-05-05; "
    "[Monday] 2023-05-08..2023-05-08 or 2023-05-15..2023-05-15" },
  { "He spoke to Reuters Monday and met Putin Tuesday.",
    "[Monday] 2023-05-08..2023-05-08 or 2023-05-15..2023-05-15; "
    "[Tuesday] 2023-05-09..2023-05-09 or 2023-05-16..2023-05-16" },
  { "Easter Sunday, Good Friday and Sunday's vote.", "[Sunday] 2023-05-07..2023-05-07 or 2023-05-14..2023-05-14" },
  { "They met Wednesday.", "[Wednesday] 2023-05-10..2023-05-10" },
  { "They meet next Wednesday, and met last Wednesday.",
    "[next Wednesday] 2023-05-17..2023-05-17; [last Wednesday] 2023-05-03..2023-05-03" },
  { "It began on Thursday evening and ended on Friday at dawn.",
    "[Thursday evening] 2023-05-04..2023-05-04 or 2023-05-11..2023-05-11; "
    "[Friday] 2023-05-05..2023-05-05 or 2023-05-12..2023-05-12" },
  { "They met at 10 p.m. on Saturday.", "[Saturday] 2023-05-06..2023-05-06 or 2023-05-13..2023-05-13" },
  { "They met on Friday, 12 people were there.", "[Friday] 2023-05-05..2023-05-05 or 2023-05-12..2023-05-12" },
  { NULL },
};

static const Case counts_from_the_publication[] = {
  { "They met the day before yesterday.", "[the day before yesterday] 2023-05-08..2023-05-08" },
  { "A month from now they meet.", "[A month from now] 2023-06-01..2023-06-30" },
  { "They met the week before last.", "[the week before last] 2023-04-24..2023-04-30" },
  { "They will meet early next month.", "[early next month] 2023-06-01..2023-06-11" },
  { "They signed late last year.", "[late last year] 2022-09-01..2022-12-31" },
  { "They were hit overnight.", "[overnight] 2023-05-09..2023-05-10" },
  { "They were hit last night and this morning.",
    "[last night] 2023-05-09..2023-05-09; [this morning] 2023-05-10..2023-05-10" },
  { "They met a week ago.", "[a week ago] 2023-05-01..2023-05-07" },
  { "They met three years ago.", "[three years ago] 2020-01-01..2020-12-31" },
  { "They met more than a decade ago.", "[more than a decade ago] ..2010-12-31" },
  { "They met a few days ago.", "[a few days ago] 2023-04-10..2023-05-08" },
  { "They met years ago.", "[years ago] ..2020-12-31" },
  { "They met two and a half years ago.", "[two and a half years ago] 2020-11-01..2020-11-30" },
  { "They met twenty-five years ago.", "[twenty-five years ago] 1998-01-01..1998-12-31" },
  { "They met 36 hours ago.", "[36 hours ago] 2023-05-08..2023-05-10" },
  { "They fought in recent days.", "[recent days] 2023-04-10..2023-05-10" },
  { "They fought over the past five years.", "[the past five years] 2018-05-10..2023-05-10" },
  { "They fought in the last 24 hours.", "[the last 24 hours] 2023-05-09..2023-05-10" },
  { "They will talk over the next two weeks.", "[the next two weeks] 2023-05-10..2023-05-24" },
  { "They will talk in the coming days.", "[the coming days] 2023-05-10..2023-06-10" },
  { "They must leave within 48 hours.", "[within 48 hours] or 2023-05-10..2023-05-12" },
  { "They will meet in two weeks' time.", "[two weeks' time] 2023-05-22..2023-05-28" },
  { "They met earlier this week, later this month, so far this year.",
    "[earlier this week] 2023-05-08..2023-05-10; [later this month] 2023-05-10..2023-05-31; "
    "[so far this year] 2023-01-01..2023-05-10" },
  { "They met last Thursday and this past Monday; the coming Monday too.",
    "[last Thursday] 2023-05-04..2023-05-04; [this past Monday] 2023-05-08..2023-05-08; "
    "[the coming Monday] 2023-05-15..2023-05-15" },
  { "They fought at the start of the year.", "[the start of the year] 2023-01-01..2023-04-30" },
  { "They plan a visit this year.", "[this year] 2023-01-01..2023-12-31" },
  { "They met ten days ago and 10 years ago.",
    "[ten days ago] 2023-04-30..2023-04-30; [10 years ago] 2013-01-01..2013-12-31" },
  { "They met nearly two years ago.", "[two years ago] 2021-01-01..2021-12-31" },
  { "They met less than a week ago.", "[less than a week ago] 2023-05-03..2023-05-10" },
  { "They met half a year ago.", "[half a year ago] 2022-11-01..2022-11-30" },
  { "They met several weeks ago.", "[several weeks ago] 2023-02-10..2023-04-26" },
  { "They met decades ago.", "[decades ago] ..2000-12-31" },
  { "They struck overnight into Wednesday.", "[overnight] 2023-05-09..2023-05-10; [Wednesday] 2023-05-10..2023-05-10" },
  { "This century is young, and last century was not; this decade either.",
    "[This century] 2001-01-01..2100-12-31; [last century] 1901-01-01..2000-12-31; "
    "[this decade] 2020-01-01..2029-12-31" },
  { "The rest of the year will be hard.", "[The rest of the year] 2023-05-10..2023-12-31" },
  { "He said last year's talks and next week's vote matter.",
    "[last year] 2022-01-01..2022-12-31; [next week] 2023-05-15..2023-05-21" },
  { "A decade ago they met; two decades ago too; a century ago not.",
    "[A decade ago] 2011-01-01..2015-12-31; [two decades ago] 2001-01-01..2005-12-31; "
    "[a century ago] 1921-01-01..1925-12-31" },
  { "Over the past two decades they traded, and in the past year they fought.",
    "[the past two decades] 2003-05-10..2023-05-10; [the past year] 2022-05-10..2023-05-10" },
  { "Over the next decade they will spend 2 billion.", "[the next decade] 2023-05-10..2033-05-10" },
  { "They met in the coming week.", "[the coming week] 2023-05-10..2023-05-17" },
  { "They met last month, last May, last spring and last quarter.",
    "[last month] 2023-04-01..2023-04-30; [last May] 2022-05-01..2022-05-31; "
    "[last spring] 2022-03-01..2022-05-31; [last quarter] 2023-01-01..2023-03-31" },
  { "They met 18 months ago.", "[18 months ago] 2021-11-01..2021-11-30" },
  { "They fought in recent months.", "[recent months] 2022-05-10..2023-05-10" },
  { "They fought for the past three months and this past week.",
    "[the past three months] 2023-02-10..2023-05-10; [this past week] 2023-05-03..2023-05-10" },
  { NULL },
};

static const Case stretches_from_and_to[] = {
  { "The war of 2019-2021 ended.", "[2019-2021] 2019-01-01..2021-12-31" },
  { "The war of 2019–21 ended.", "[2019–21] 2019-01-01..2021-12-31" },
  { "Between 2014 and 2016 they traded.", "[Between 2014 and 2016] 2014-01-01..2016-12-31" },
  { "They traded from 2014 to 2016.", "[from 2014 to 2016] 2014-01-01..2016-12-31" },
  { "They traded from March to May.", "[from March to May] 2023-03-01..2023-05-31 or 2024-03-01..2024-05-31" },
  { "They traded between November and February.",
    "[between November and February] 2022-11-01..2023-02-28 or 2023-11-01..2024-02-29" },
  { "They traded from March to May 2020.", "[from March to May 2020] 2020-03-01..2020-05-31" },
  { "They met on July 31-August 2, 2022.", "[July 31-August 2, 2022] 2022-07-31..2022-08-02" },
  { "They met from Monday to Wednesday.",
    "[from Monday to Wednesday] 2023-05-08..2023-05-10 or 2023-05-15..2023-05-17" },
  { "They will sign by the end of the year.", "[by the end of the year] ..2023-12-31 or 2023-05-10..2023-12-31" },
  { "They fight since September.", "[since September] 2022-09-01..2023-05-10" },
  { "They stay until June.", "[until June] ..2023-06-30 or 2023-05-10..2023-06-30" },
  { "They met after 2014.", "[after 2014] 2015-01-01..2023-05-10 or 2015-01-01.." },
  { "They leave before the end of March.", "[before the end of March] ..2023-03-31 or 2023-05-10..2024-03-31" },
  { "Their first visit since 2019 was short.", "[since 2019]" },
  { "They voted for it as recently as 2017.", "[as recently as 2017] ..2017-12-31" },
  { "They rule from 2014 onwards.", "[from 2014] 2014-01-01..2023-05-10 or 2014-01-01.." },
  { "By 2030 they want more. Through 2025 they pay.",
    "[By 2030] ..2030-12-31 or 2023-05-10..2030-12-31; [Through 2025] ..2025-12-31 or 2023-05-10..2025-12-31" },
  { "They met at year-end and by year's end.",
    "[year-end] 2022-09-01..2022-12-31 or 2023-09-01..2023-12-31; "
    "[by year's end] ..2023-12-31 or 2023-05-10..2023-12-31" },
  { "They bombed at least 10 towns since September.", "[since September] 2022-09-01..2023-05-10" },
  { "They wait until the end of next month.", "[until the end of next month] ..2023-06-30 or 2023-05-10..2023-06-30" },
  { "He ruled for three years. He ruled from 1999 until 2008.", "[from 1999 until 2008] 1999-01-01..2008-12-31" },
  { "They worked through 2025 and throughout 2022.",
    "[through 2025] ..2025-12-31 or 2023-05-10..2025-12-31; [2022] 2022-01-01..2022-12-31" },
  { "The ban takes effect starting in July.", "[starting in July] 2022-07-01..2023-05-10 or 2023-07-01.." },
  { "The ban takes effect no later than 1 July.", "[no later than 1 July] ..2023-07-01 or 2023-05-10..2023-07-01" },
  { "Prior to 2011 they traded.", "[Prior to 2011] ..2010-12-31" },
  { "They were allies up until 2018.", "[up until 2018] ..2018-12-31" },
  { "They left by early June.", "[by early June] ..2023-06-11 or 2023-05-10..2023-06-11" },
  { "They fight since late 2021.", "[since late 2021] 2021-09-01..2023-05-10" },
  { "They fight since early last year.", "[since early last year] 2022-01-01..2023-05-10" },
  { "They fight since mid-April.", "[since mid-April] 2023-04-11..2023-05-10" },
  { "In the two years since 2021 they fought.", "[since 2021] 2021-01-01..2023-05-10" },
  { "Since Monday they talk; since last week they fight.",
    "[Since Monday] 2023-05-08..2023-05-10; [since last week] 2023-05-01..2023-05-10" },
  { "They have until Friday to leave.", "[until Friday] ..2023-05-05 or 2023-05-10..2023-05-12" },
  { "They are to meet by Monday.", "[by Monday] ..2023-05-08 or 2023-05-10..2023-05-15" },
  { "Before 2014 they met. After Friday they leave.",
    "[Before 2014] ..2013-12-31; [After Friday] 2023-05-06..2023-05-10 or 2023-05-13.." },
  { "It will last through the end of next year.",
    "[through the end of next year] ..2024-12-31 or 2023-05-10..2024-12-31" },
  { "They met from 5-7 May 2021.", "[5-7 May 2021] 2021-05-05..2021-05-07" },
  { "They met on May 5-7.", "[May 5-7] 2023-05-05..2023-05-07" },
  { "They have fought since at least 2014 and stay until at least June.",
    "[since at least 2014] 2014-01-01..2023-05-10; [until at least June] ..2023-06-30 or 2023-05-10..2023-06-30" },
  { "The vote will be held not before July and no earlier than 3 July.",
    "[not before July] 2022-07-01..2023-05-10 or 2023-07-01..; [no earlier than 3 July] 2023-07-03.." },
  { "They fought from the 1950s to the 1970s.", "[from the 1950s to the 1970s] 1950-01-01..1979-12-31" },
  { "They traded between June 2021 and May 2022 and in June-July 2020.",
    "[between June 2021 and May 2022] 2021-06-01..2022-05-31; [June-July 2020] 2020-06-01..2020-07-31" },
  { "It ran from Jan. 1 to Jan. 15 and from Monday through Friday.",
    "[from Jan. 1 to Jan. 15] 2023-01-01..2023-01-15 or 2024-01-01..2024-01-15; "
    "[from Monday through Friday] 2023-05-08..2023-05-12 or 2023-05-15..2023-05-19" },
  { NULL },
};

static const Case counts_from_the_time_named_last[] = {
  { "They met in May 2021. Later that year they fought.",
    "[May 2021] 2021-05-01..2021-05-31; [Later that year] 2021-05-01..2021-12-31" },
  { "They met on May 5, 2021. A day later they fought.",
    "[May 5, 2021] 2021-05-05..2021-05-05; [A day later] 2021-05-06..2021-05-06" },
  { "They met on May 5, 2021. The following day they fought, and two months later they met again.",
    "[May 5, 2021] 2021-05-05..2021-05-05; [The following day] 2021-05-06..2021-05-06; "
    "[two months later] 2021-07-01..2021-07-31" },
  { "They met on May 5, 2021. The same day they fought. Since then they are silent.",
    "[May 5, 2021] 2021-05-05..2021-05-05; [The same day] 2021-05-05..2021-05-05; "
    "[Since then] 2021-05-05..2023-05-10" },
  { "They fought a day later.", "[a day later]" },
  { "On Monday, a day after the raid, they met.",
    "[Monday] 2023-05-08..2023-05-08 or 2023-05-15..2023-05-15; "
    "[a day after] 2023-05-07..2023-05-07 or 2023-05-14..2023-05-14" },
  { "Two days after the May 5, 2021 raid, they met.",
    "[Two days after] 2021-05-07..2021-05-07; [May 5, 2021] 2021-05-05..2021-05-05" },
  { "They meet in September of that year; in March this year; in May last year.",
    "[September of that year]; [March this year] 2023-03-01..2023-03-31; [May last year] 2022-05-01..2022-05-31" },
  { "Earlier on Monday they met; later in the day they left.",
    "[Earlier on Monday] 2023-05-08..2023-05-08 or 2023-05-15..2023-05-15; "
    "[later in the day] 2023-05-08..2023-05-08 or 2023-05-15..2023-05-15" },
  { "The year before they met. They met the previous year.", "[The year before]; [the previous year]" },
  { "On Monday they met. Later in the day they left, and the next day they came back.",
    "[Monday] 2023-05-08..2023-05-08 or 2023-05-15..2023-05-15; "
    "[Later in the day] 2023-05-08..2023-05-08 or 2023-05-15..2023-05-15; "
    "[the next day] 2023-05-09..2023-05-09 or 2023-05-16..2023-05-16" },
  { "In July 2022 he warned them. Two years earlier he had helped them.",
    "[July 2022] 2022-07-01..2022-07-31; [Two years earlier] 2020-01-01..2020-12-31" },
  { "They met the previous Friday.", "[the previous Friday]" },
  { "They met on May 1, 2020. Their war was over in 1953. They had left two days earlier.",
    "[May 1, 2020] 2020-05-01..2020-05-01; [1953] 1953-01-01..1953-12-31; [two days earlier] 2020-04-29..2020-04-29" },
  { "They met on May 1, 2020. The war began in July 2019, and a few days later they fought.",
    "[May 1, 2020] 2020-05-01..2020-05-01; [July 2019] 2019-07-01..2019-07-31; [a few days later]" },
  { "They met on May 1, 2020 and went back the next Tuesday.",
    "[May 1, 2020] 2020-05-01..2020-05-01; [the next Tuesday] 2020-05-05..2020-05-05" },
  { "They met on May 1, 2020. The following Monday they left.",
    "[May 1, 2020] 2020-05-01..2020-05-01; [The following Monday] 2020-05-04..2020-05-04" },
  { "They left this month and that month.",
    "[this month] 2023-05-01..2023-05-31; [that month] 2023-05-01..2023-05-31" },
  { "The visit ended hours later.", "[hours later]" },
  { "They met on 1 May 2023. Weeks later they fought.",
    "[1 May 2023] 2023-05-01..2023-05-01; [Weeks later] 2023-05-15..2023-08-01" },
  { "They met two weeks before.", "[two weeks before]" },
  { "Two weeks before the vote they met.", "[Two weeks before]" },
  { "In 2020, three years after the coup, they met.",
    "[2020] 2020-01-01..2020-12-31; [three years after] 2017-01-01..2017-12-31" },
  { "Over the following two years they fought.", "[the following two years]" },
  { "They met in 2018. Over the following two years they fought.",
    "[2018] 2018-01-01..2018-12-31; [the following two years] 2018-12-31..2020-12-31" },
  { "The next day of talks comes.", "" },
  { "Talks resume days after the raid.", "" },
  { "They left in the following weeks.", "[the following weeks]" },
  { NULL },
};

static const Case takes_nothing_else_for_a_time[] = {
  { "The envoys met on 12/9 in Oslo.", "" },
  { "The fall of Kabul shocked them; the Arab Spring did not.", "" },
  { "They met on the Sunday Times list; Bloody Sunday was recalled; on Black Friday too.", "" },
  { "They left within a week of the raid.", "" },
  { "On the eve of the vote they met.", "" },
  { "Some 2000 troops and 1,998 tanks came in 2000 trucks.", "" },
  { "A 2-year-old boy and a two-day visit.", "" },
  { "The M23 or March 23 Movement fought the Black September group.", "" },
  { "The first time in 24 years.", "" },
  { "It was the last day of the visit and the last time.", "" },
  { "He sent 1950 soldiers. The army lost 2014 men.", "" },
  { "About 1500 people fled.", "" },
  { "They met on the first day of the war.", "" },
  { "They meet every Monday and every year.", "" },
  { "The Women's March on Washington and the March for peace.", "" },
  { "They came after nearly two years of war.", "" },
  { "They meet every Monday.", "" },
  { "They met on the 20th anniversary of the war.", "" },
  { "He is 45 years old and has 30 years of service.", "" },
  { "The 27-member bloc and 2030 Agenda.", "" },
  { "UN resolution 2231 and article 1999.", "" },
  { "They were there earlier.", "" },
  { "They met at 2000 GMT in camp.", "" },
  { "It is a force of 1500-2000 soldiers.", "" },
  { "At least 2014 people fled.", "" },
  { "It was his last day in office, and to this day they mourn.", "" },
  { "They restored a 2000 year old temple.", "" },
  { NULL },
};
static void
test_cases (gconstpointer cases)
{
  for (const Case *c = cases; c->text != NULL; c++)
    assert_times (c->text, c->published ? c->published : PUBLISHED, c->expected);
}

/* What looks back does so over a few sentences and no more. */
static void
test_looks_back_a_few_sentences (void)
{
  assert_times ("They met on 1 May 2021. They ate. They drank. A day later they left.", PUBLISHED,
                "[1 May 2021] 2021-05-01..2021-05-01; [A day later] 2021-05-02..2021-05-02");
  assert_times ("They met on 1 May 2021. They ate. They drank. They slept. They sang. They swam. They ran. "
                "They sat. A day later they left.", PUBLISHED, "[1 May 2021] 2021-05-01..2021-05-01; [A day later]");
}

static void
test_guesses_nothing_without_a_publication (void)
{
  assert_times ("They met yesterday.", NULL, "[yesterday]");
  assert_times ("They met on Monday.", NULL, "[Monday]");
  assert_times ("They met in July.", NULL, "[July]");
  assert_times ("They met last week.", NULL, "[last week]");
  assert_times ("They met over the past two years.", NULL, "[the past two years]");
  assert_times ("They met at the end of the year.", NULL, "[the end of the year]");
  assert_times ("They fight since 2014.", NULL, "[since 2014] 2014-01-01..");
  assert_times ("They met on 1 May 2021 and again a week later.", NULL,
                "[1 May 2021] 2021-05-01..2021-05-01; [a week later] 2021-05-03..2021-05-09");
}

/* Days near the ends of the calendar cannot be counted from. */
static void
test_bears_any_publication (void)
{
  static const char *const days[] = { "0001-01-01", "0200-05-10", "1499-12-31", "9999-12-31" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    assert_times ("They met last century, three weeks ago, 500 years ago, in May and in the past 900 decades.", days[i],
                  "[last century]; [three weeks ago]; [500 years ago]; [May]; [the past 900 decades]");
  assert_times ("They met 999 decades ago.", PUBLISHED, "[999 decades ago]");
  assert_times ("They meet 999 centuries from now.", PUBLISHED, "[999 centuries from now]");
}

/* Tags and trees decide where forms do not. */
static const Case with_tree[] = {
  { "In 2014 protests broke out.", "[2014] 2014-01-01..2014-12-31" },
  { "The army sent 2000 soldiers to the border.", "" },
  { "The overnight attack killed nine people.", "" },
  { "The ban holds from Monday.", "[from Monday] 2023-05-08..2023-05-10 or 2023-05-15.." },
  { "The visit came after Friday's raid on the port.",
    "[Friday] 2023-05-05..2023-05-05 or 2023-05-12..2023-05-12" },
  { "It was the deadliest raid since 2016.", "[since 2016]" },
  { "The rebels have killed at least ten farmers since 2016.", "[since 2016] 2016-01-01..2023-05-10" },
  { "Prime Minister Theresa May met her hosts in May.", "[May] 2023-05-01..2023-05-31" },
  { NULL },
};

static void
test_asks_the_tree (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntParser) parser = ent_parser_new (&error);

  g_assert_no_error (error);
  for (const Case *c = with_tree; c->text != NULL; c++)
    {
      g_autoptr (EntDocument) document = document_from_text (c->text);
      g_autofree char *found = NULL;

      ent_parser_parse (parser, document);
      found = print_times (document, PUBLISHED);
      g_assert_cmpstr (found, ==, c->expected);
    }
}

/* What the words of a text that says nowhere when it was published still tell. */
static void
test_infers_about_when_it_was_published (void)
{
  static const struct { const char *text, *published, *march; } cases[] = {
    { "It launched a satellite in November 2021. They met in March.", "2021-11-01..2022-11-30",
      "2021-03-01..2022-03-31" },
    { "It will launch a satellite in November 2021. They met in March.", "", "" },
    { "They hope to vote in 2021. They met in March.", "", "" },
    { "They met in 2019 and had met in 2018. They met in March.", "", "" },
    { "LIMA, Oct 20, 2021 (NNN) - It rained hard. They met in March.", "2021-10-20..2021-10-20",
      "2021-03-01..2021-03-31" },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (EntParser) parser = ent_parser_new (&error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntDocument) document = document_from_text (cases[i].text);
      g_autoptr (GString) published = g_string_new (NULL), march = g_string_new (NULL);
      g_autoptr (GArray) times = NULL;
      EntInterval inferred;

      ent_parser_parse (parser, document);
      inferred = ent_time_finder_infer_publication (document);
      append_interval (published, inferred, "");
      times = ent_time_finder_find_undated (document, 1, inferred);
      append_interval (march, g_array_index (times, EntTime, 0).past, "");
      g_assert_cmpstr (published->str, ==, cases[i].published);
      g_assert_cmpstr (march->str, ==, cases[i].march);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/claim/time-finder/reads-full-dates", reads_full_dates, test_cases);
  g_test_add_data_func ("/claim/time-finder/reads-months-years-and-days", reads_months_years_and_days, test_cases);
  g_test_add_data_func ("/claim/time-finder/reads-parts-of-years", reads_parts_of_years, test_cases);
  g_test_add_data_func ("/claim/time-finder/reads-weekdays", reads_weekdays, test_cases);
  g_test_add_data_func ("/claim/time-finder/counts-from-the-publication", counts_from_the_publication, test_cases);
  g_test_add_data_func ("/claim/time-finder/stretches-from-and-to", stretches_from_and_to, test_cases);
  g_test_add_data_func ("/claim/time-finder/counts-from-the-time-named-last", counts_from_the_time_named_last,
                        test_cases);
  g_test_add_data_func ("/claim/time-finder/takes-nothing-else-for-a-time", takes_nothing_else_for_a_time, test_cases);
  g_test_add_func ("/claim/time-finder/looks-back-a-few-sentences", test_looks_back_a_few_sentences);
  g_test_add_func ("/claim/time-finder/guesses-nothing-without-a-publication",
                   test_guesses_nothing_without_a_publication);
  g_test_add_func ("/claim/time-finder/bears-any-publication", test_bears_any_publication);
  g_test_add_func ("/claim/time-finder/asks-the-tree", test_asks_the_tree);
  g_test_add_func ("/claim/time-finder/infers-about-when-it-was-published", test_infers_about_when_it_was_published);
  return g_test_run ();
}
