/* test-text-reader.c: /article/text-reader
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reading.h"

#define LATVIA "Latvia handed four patrol boats to Moldova on Friday, the two defence ministers said in Giurgiulesti."
#define PRUT "The boats are to guard the Prut, where smugglers have been busy since the border was closed."
#define FUEL "Romania will pay for the fuel until the end of the year."

static void
assert_article (const char *text, const char *title, const char *outlet, const char *author, const char *agencies,
                const char *published)
{
  g_autoptr (Reading) reading = reading_of_bytes ("a.txt", text, -1);
  EntArticle *article = reading_get_article (reading);
  g_autofree char *day = ent_day_format_iso (article->published);
  g_autofree char *joined = g_strjoinv (",", article->agencies);

  g_assert_cmpstr (article->title, ==, title);
  g_assert_cmpstr (article->outlet, ==, outlet);
  g_assert_cmpstr (article->author, ==, author);
  g_assert_cmpstr (joined, ==, agencies);
  g_assert_cmpstr (day, ==, published);
}

static void
test_tells_title_headings_and_captions (void)
{
  assert_outline ("a.txt",
                  "Four boats for Chisinau\n\n" LATVIA "\n\nWho guards the river?\n\n" PRUT "\n\n"
                  "A crew salutes on the quay at Giurgiulesti. REUTERS/Ion Popa\n\nThe price of fuel\n\n" FUEL "\n",
                  "T Four boats for Chisinau\nP " LATVIA "\nH Who guards the river?\nP " PRUT "\n"
                  "C A crew salutes on the quay at Giurgiulesti.\nH The price of fuel\nP " FUEL "\n");
}

static void
test_drops_what_is_around_an_article (void)
{
  assert_outline ("a.txt",
                  "Skip to content\nMenu\nHome | World | Politics\nSubscribe\n"
                  "Four boats for Chisinau\nFour boats for Chisinau - Harbour Daily\n"
                  "WORLD\n4 March 2022\n3 views0 comments\nShare on Facebook\n12 Shares\n5 min read\n"
                  LATVIA "\nAdvertisement\nAlso read: Who owns the Danube\n" PRUT "\n"
                  "More on this topic\nWho owns the Danube\nFive ferries that never sailed\n" FUEL "\n"
                  "Join our Telegram channel for the latest news from the river.\n"
                  "We use cookies to make this site work for you.\n"
                  ".promo-box { color: red; }\nfont-family: Georgia, serif;\n}\nvar slot = adSlots.push({});\n"
                  "What's your reaction?\nlike\nlove\nangry\nMost popular\nTen bridges to see\nDismiss\n"
                  "Copyright 2022 Harbour Daily. All rights reserved.\n",
                  "T Four boats for Chisinau\nP " LATVIA "\nP " PRUT "\nP " FUEL "\n");
}

static void
test_drops_comments_under_an_article (void)
{
  assert_outline ("a.txt",
                  "Four boats for Chisinau\n\n" LATVIA "\n\n" PRUT "\n\n2 Comments\n\n"
                  "Boatman says: I have been on that river for years and never saw a smuggler.\n\n"
                  "Leave a Reply\n\nYour email address will not be published.\n",
                  "T Four boats for Chisinau\nP " LATVIA "\nP " PRUT "\n");
}

static void
test_keeps_short_sentences_and_lists (void)
{
  assert_outline ("a.txt",
                  "Four boats for Chisinau\n\n" LATVIA "\n\n“Not one more.”\n\nThe boats are:\n\n"
                  "• the Liesma, built in Riga\n• the Vilnis, built in Gdansk\n\n" FUEL "\n",
                  "T Four boats for Chisinau\nP " LATVIA "\nP “Not one more.”\nP The boats are:\n"
                  "P the Liesma, built in Riga\nP the Vilnis, built in Gdansk\nP " FUEL "\n");
}

static void
test_joins_lines_of_a_fixed_width (void)
{
  assert_outline ("mail.txt",
                  "FOUR BOATS FOR CHISINAU\n\n"
                  "Latvia handed four patrol boats to Moldova on Friday, the two\n"
                  "defence ministers said in Giurgiulesti. The boats are to guard\n"
                  "the Prut, where smugglers have been busy since the border was\n"
                  "closed.\n"
                  "Romania will pay for the fuel until the end of the year, a man in\n"
                  "the ministry in Bucharest said, who did not want to be named and\n"
                  "hung up.\n\n"
                  "Moldova has no navy of its own. It bought a ferry in 1994, which\n"
                  "sank.\n",
                  "T FOUR BOATS FOR CHISINAU\n"
                  "P Latvia handed four patrol boats to Moldova on Friday, the two defence ministers said in "
                  "Giurgiulesti. "
                  "The boats are to guard the Prut, where smugglers have been busy since the border was closed.\n"
                  "P Romania will pay for the fuel until the end of the year, a man in the ministry in Bucharest "
                  "said, who did "
                  "not want to be named and hung up.\n"
                  "P Moldova has no navy of its own. It bought a ferry in 1994, which sank.\n");
}

static void
test_reads_bylines (void)
{
  static const struct { const char *line, *outlet, *author, *agencies, *published; } cases[] = {
    { "By Ilze Ozola", NULL, "Ilze Ozola", "", NULL },
    { "By Ilze Ozola in Riga March 4, 2022", NULL, "Ilze Ozola", "", "2022-03-04" },
    { "By I. Ozola, Harbour News", "Harbour News", "I. Ozola", "", NULL },
    { "By Ilze Ozola and Ion Popa for The Lighthouse", "The Lighthouse", "Ilze Ozola, Ion Popa", "", NULL },
    { "By Ilze Ozola | Published: March 4, 2022, 10:30 EET | Updated: March 6, 2022", NULL, "Ilze Ozola", "", "2022-03-04" },
    { "BY ILZE VAN OZOLA, ASSOCIATED PRESS", NULL, "ILZE VAN OZOLA", "AP", NULL },
    { "By Reuters", NULL, NULL, "Reuters", NULL },
    { "By Staff Reporter", NULL, NULL, "", NULL },
    { "Written by: Ilze Ozola, Political Editor", NULL, "Ilze Ozola", "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("Four boats for Chisinau\n\n%s\n\n" LATVIA "\n\n" PRUT "\n",
                                               cases[i].line);
      g_autofree char *outline = NULL;

      g_test_message ("%s", cases[i].line);
      assert_article (text, "Four boats for Chisinau", cases[i].outlet, cases[i].author, cases[i].agencies,
                      cases[i].published);
      assert_outline ("a.txt", text, "T Four boats for Chisinau\nP " LATVIA "\nP " PRUT "\n");
    }
}

static void
test_takes_no_sentence_for_a_byline (void)
{
  assert_outline ("a.txt",
                  "Four boats for Chisinau\n\nBy Friday noon the quay at Giurgiulesti was full of people with "
                  "flags.\n\n" PRUT "\n",
                  "T Four boats for Chisinau\nP By Friday noon the quay at Giurgiulesti was full of people with "
                  "flags.\n"
                  "P " PRUT "\n");
}

static void
test_reads_the_day_where_the_page_states_it (void)
{
  static const struct { const char *top, *head, *published; } cases[] = {
    { "", "Mar 4, 2022 - 17:30", "2022-03-04" },
    { "", "PUBLISHED MAR 4 2022", "2022-03-04" },
    { "", "First published on 4 March 2022 at 10:30 am EET", "2022-03-04" },
    { "", "Friday, 4 March 2022", "2022-03-04" },
    { "", "Updated: March 6, 2022 | Published: March 4, 2022", "2022-03-04" },
    { "Published: 4 March 2022\n", "WORLD", "2022-03-04" },
    { "4 March 2022\n", "WORLD", "2022-03-04" },
    { "Friday, March 4, 2022\nHome World Politics\n", "WORLD", NULL },
    { "", "Last updated March 4, 2022", NULL },
    { "", "03/04/2022", NULL },
    { "", "2 days ago", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("%sFour boats for Chisinau\n\n%s\n\n" LATVIA "\n\n" PRUT "\n",
                                               cases[i].top,
                                               cases[i].head);

      g_test_message ("%s%s", cases[i].top, cases[i].head);
      assert_article (text, "Four boats for Chisinau", NULL, NULL, "", cases[i].published);
    }
}

static void
test_names_the_agency_whose_copy_it_is (void)
{
  static const struct { const char *first, *last, *agencies; } cases[] = {
    { "GIURGIULESTI, March 4 (Reuters) - " LATVIA, "", "Reuters" },
    { "CHISINAU (AP) — " LATVIA, "", "AP" },
    { "CHISINAU, March 4. /TASS/. " LATVIA, "", "TASS" },
    { LATVIA, " AFP", "AFP" },
    { LATVIA, "\n\nAFP", "AFP" },
    { LATVIA, "\n\nReuters/AFP", "AFP,Reuters" },
    { LATVIA, "\n\nWith inputs from PTI and ANI", "ANI,PTI" },
    { LATVIA, "\n\nSource: Xinhua", "Xinhua" },
    { LATVIA, "\n\nThe Associated Press contributed to this report.", "AP" },
    { "The ministers told Reuters and AFP that they were glad to have met at last.", "", "" },
    { "Analysts (Reuters) doubt that " LATVIA, "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("Four boats for Chisinau\n\n%s\n\n" PRUT "%s\n",
                                               cases[i].first, cases[i].last);

      g_test_message ("%s", text);
      assert_article (text, "Four boats for Chisinau", NULL, NULL, cases[i].agencies, NULL);
    }
}

static void
test_takes_the_outlet_from_its_own_lines (void)
{
  assert_article ("Four boats for Chisinau\n\n" LATVIA "\n\nDiscover more from The Lighthouse 🇲🇩\n",
                  "Four boats for Chisinau",
                  "The Lighthouse", NULL, "", NULL);
  assert_article ("Four boats for Chisinau\n\nThe crews wait for the ministers on the quay at noon. / Prut "
                  "NewsWire\n\n" LATVIA "\n",
                  "Four boats for Chisinau", "Prut NewsWire", NULL, "", NULL);
  assert_article ("Four boats for Chisinau\n\nThe crews wait for the ministers on the quay at noon. / Ion Popa\n\n" LATVIA "\n",
                  "Four boats for Chisinau", NULL, NULL, "", NULL);
}

/* As a broadcaster, two agencies and two papers lay their pages out. */
static void
test_reads_pages_of_many_layouts (void)
{
  static const struct { const char *page, *outlet, *author, *agencies, *published, *outline; } cases[] = {
    { "Four boats for Chisinau\nPublished\n4 March 2022\nShare\nImage source, Getty Images\nImage caption,\n"
      "The crews on the quay\nBy Ilze Ozola & Ion Popa\nHarbour News, Riga\n" LATVIA "\n" PRUT "\nRelated Topics\nMoldova\n"
      "More on this story\nWho owns the Danube\nPublished\n1 May 2021\n",
      NULL, "Ilze Ozola, Ion Popa", "", "2022-03-04", "C The crews on the quay\nP " LATVIA "\nP " PRUT "\n" },
    { "World\nFour boats for Chisinau\nBy Ilze Ozola\nMarch 4, 20221:31 PM GMT+2Updated 2 months ago\nText\nSmall "
      "Text\n"
      "[1/2]A crew salutes in Giurgiulesti, Moldova, March 4, 2022. REUTERS/Ion Popa/File Photo Acquire Licensing "
      "Rights\n"
      "CHISINAU, March 4 (Reuters) - " LATVIA "\n" PRUT "\nReporting by Ilze Ozola in Riga; Editing by Ion Popa\n"
      "Our Standards: The Principles.\nAcquire Licensing Rights\nRead Next\nWho owns the Danube\n3:10 PM UTC\n",
      NULL, "Ilze Ozola", "Reuters", "2022-03-04",
      "C A crew salutes in Giurgiulesti, Moldova, March 4, 2022.\nP CHISINAU, March 4 (Reuters) - " LATVIA "\nP " PRUT "\n" },
    { "Four boats for Chisinau | CNN\nEurope\nFour boats for Chisinau\nBy Ilze Ozola, CNN\n5 minute read\n"
      "Updated 5:04 AM EDT, Fri March 4, 2022\nRiga CNN —\n" LATVIA "\nAd Feedback\nRELATED ARTICLE\nWho owns the "
                                                                    "Danube\n"
      PRUT "\nIon Popa in Chisinau contributed to this report.\nSee all topics\n",
      "CNN", "Ilze Ozola", "", NULL, "P " LATVIA "\nP " PRUT "\n" },
    { "Four boats for Chisinau\nFILE - A crew salutes in Giurgiulesti.\nFILE - A crew salutes in Giurgiulesti.\n"
      "March 4, 2022 5:30 PM\n" LATVIA "\nWho owns the Danube\nFive ferries that never sailed\nThe price of fuel\n" PRUT
      "\nip/io (AFP, dpa)\n",
      NULL, NULL, "AFP,dpa", "2022-03-04",
      "C A crew salutes in Giurgiulesti.\nP " LATVIA "\nH The price of fuel\nP " PRUT "\n" },
    { "Four boats for Chisinau\nAll News 17:30 March 4, 2022\nCHISINAU, March 4 (Yonhap) -- " LATVIA "\n" PRUT
      "\nozola@lantern.example\n(END)\nKeywords\n#Latvia #Moldova\n",
      NULL, NULL, "Yonhap", "2022-03-04", "P CHISINAU, March 4 (Yonhap) -- " LATVIA "\nP " PRUT "\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *expected = g_strconcat ("T Four boats for Chisinau\n", cases[i].outline, NULL);

      assert_outline ("a.txt", cases[i].page, expected);
      assert_article (cases[i].page, "Four boats for Chisinau", cases[i].outlet, cases[i].author, cases[i].agencies,
                      cases[i].published);
    }
}

static void
test_has_no_title_where_none_stands_there (void)
{
  assert_article (LATVIA "\n\n" PRUT "\n", NULL, NULL, NULL, "", NULL);
}

static void
test_takes_the_full_title_for_a_cut_one (void)
{
  assert_outline ("a.txt",
                  "Monday, May 20, 2024\nHomeriver newsFour boats for Chisinau that nobody...\n\n"
                  "Four boats for Chisinau that nobody asked for\n\n" LATVIA "\n\n" PRUT "\n",
                  "T Four boats for Chisinau that nobody asked for\nP " LATVIA "\nP " PRUT "\n");
}

static void
test_keeps_other_scripts (void)
{
  assert_outline ("ar.txt",
                  "وزيرا الدفاع يلتقيان في بيروت\n\nالتقى وزير الدفاع اللبناني نظيره القبرصي في بيروت يوم الجمعة "
                  "لبحث أمن الموانئ.\n",
                  "T وزيرا الدفاع يلتقيان في بيروت\n"
                  "P التقى وزير الدفاع اللبناني نظيره القبرصي في بيروت يوم الجمعة لبحث أمن الموانئ.\n");
  assert_outline ("zh.txt",
                  "两国外长在阿克拉会晤\n\n挪威和加纳的外交部长周四在阿克拉签署了一项渔业协定，结束了两年的谈判。双方表示满意。\n",
                  "T 两国外长在阿克拉会晤\n"
                  "P 挪威和加纳的外交部长周四在阿克拉签署了一项渔业协定，结束了两年的谈判。双方表示满意。\n");
}

static void
test_collapses_blanks (void)
{
  assert_outline ("a.txt",
                  "\xef\xbb\xbf" "Four\xc2\xa0 boats\tfor Chi\xc2\xadsinau\r\n\r\n" LATVIA " \x01 And \xe2\x80\x8bmore.\r\r" PRUT,
                  "T Four boats for Chisinau\nP " LATVIA " And more.\nP " PRUT "\n");
}

static void
test_cuts_what_no_article_holds (void)
{
  g_autofree char *line = g_strnfill (50 * 1024 * 1024, 'x');
  g_autoptr (Reading) reading = reading_of_bytes ("long.txt", line, 50 * 1024 * 1024);
  EntArticle *article;

  g_assert_no_error (reading->error);
  g_assert_cmpstr (reading->problems->str, ==, "long.txt: it is longer than an article may be; the rest is left out\n");
  g_assert_cmpuint (reading->articles->len, ==, 1);
  article = g_ptr_array_index (reading->articles, 0);
  g_assert_cmpuint (article->length, <=, ENT_ARTICLE_MAX_BYTES);
  g_assert_cmpuint (article->length, >, ENT_ARTICLE_MAX_BYTES - 4096);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add_func ("/article/text-reader/" path, function)
  ADD ("tells-title-headings-and-captions", test_tells_title_headings_and_captions);
  ADD ("drops-what-is-around-an-article", test_drops_what_is_around_an_article);
  ADD ("drops-comments-under-an-article", test_drops_comments_under_an_article);
  ADD ("keeps-short-sentences-and-lists", test_keeps_short_sentences_and_lists);
  ADD ("joins-lines-of-a-fixed-width", test_joins_lines_of_a_fixed_width);
  ADD ("reads-bylines", test_reads_bylines);
  ADD ("takes-no-sentence-for-a-byline", test_takes_no_sentence_for_a_byline);
  ADD ("reads-the-day-where-the-page-states-it", test_reads_the_day_where_the_page_states_it);
  ADD ("names-the-agency-whose-copy-it-is", test_names_the_agency_whose_copy_it_is);
  ADD ("takes-the-outlet-from-its-own-lines", test_takes_the_outlet_from_its_own_lines);
  ADD ("reads-pages-of-many-layouts", test_reads_pages_of_many_layouts);
  ADD ("has-no-title-where-none-stands-there", test_has_no_title_where_none_stands_there);
  ADD ("takes-the-full-title-for-a-cut-one", test_takes_the_full_title_for_a_cut_one);
  ADD ("keeps-other-scripts", test_keeps_other_scripts);
  ADD ("collapses-blanks", test_collapses_blanks);
  ADD ("cuts-what-no-article-holds", test_cuts_what_no_article_holds);
  return g_test_run ();
}
