/* test-furniture.c: /article/furniture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reading.h"

#define FIRST "Latvia handed four patrol boats to Moldova on Friday, the two defence ministers said in Giurgiulesti."
#define SECOND "The boats are to guard the Prut, where smugglers have been busy since the border was closed."
#define THIRD "Romania will pay for the fuel until the end of the year, a spokesman said on Saturday."

/* Lines as they stand around articles on all kinds of news sites. */
static const char *const furniture[] = {
    "Listen to this article", "Save articles to read later and create your own reading list.", "Recommended Stories",
    "list of 4 items", "list 1 of 4", "end of list", "Source: Al Jazeera and news agencies",
    "Acquire Licensing Rights", "Purchase Licensing Rights, opens new tab",
    "Reporting by Ivan Petrov and Mary Roe; Editing by Hugh Grant", "Sign up here.", "Image source, Getty Images",
    "Image caption,", "Related Topics", "See all topics", "Follow:", "Ad Feedback", "Video Ad Feedback",
    "02:31 - Source: CNN", "Link Copied!", "SKIP ADVERTISEMENT", "Give this article", "Share full article",
    "Send any friend a story", "This article is more than 1 year old", "Explore more on these topics", "Most viewed",
    "View image in fullscreen", "Read More", "(END)", "jdoe@example.com", "Share", "AA", "+", "Text Size", "Small",
    "Medium", "Large", "End of Article", "FOLLOW US ON SOCIAL MEDIA", "Edited by: Jane Doe",
    "(Except for the headline, this story has not been edited by our staff and is published from a syndicated feed.)",
    "Promoted", "Listen to the latest songs, only on Example.com",
    "Track Latest News Live on Example.com and get news updates from India and around the world.",
    "Sep 13, 2023 05:30 PM IST", "SHARE THIS ARTICLE ON",
    "Get Current Updates on India News, Elections and World News.", "Source: Xinhua | 2023-09-13 | Editor: huaxia",
    "Editor: huaxia", "2 min read", "Support independent journalism in these hard times.",
    "This audio is created with AI assistance.", "Request Reprint & Licensing",
    "Submit Correction & View Editorial Guidelines", "Get the latest news delivered to your inbox.",
    "Sign up for our daily newsletter", "Enter your email", "Thanks for signing up!",
    "You can unsubscribe at any time.", "Photo: Reuters", "PHOTO: AFP", "REUTERS/Ivan Petrov",
    "(Photo by John Doe/Getty Images)", "[File: John Doe/Reuters]", "Getty Images", "AP Photo/John Doe",
    "Picture: EPA", "© AFP 2023", "© 2023 The Example Times", "TOPICS: Russia, North Korea",
    "Tags: russia north korea", "#Russia #NorthKorea", "Filed Under: World", "Trending Now", "Latest Videos",
    "Log in to comment", "Report a typo", "Found a mistake? Select it and press Ctrl+Enter", "Copy URL", "WhatsApp",
    "Telegram", "Show caption", "Hide caption", "Toggle caption", "Enlarge this image", "Play", "Loading...",
    "This is a modal window.", "Stay informed with free updates",
    "Simply sign up to the War in Ukraine myFT Digest -- delivered directly to your inbox.",
    "Unlock the Editor's Digest for free", "ADVERTISEMENT - CONTINUE READING BELOW",
    "Story continues below advertisement", "Article continues after this advertisement",
    "Read also: Zelensky visits a village", "READ ALSO", "Don't miss: the best of the week",
    "Watch: Leaders shake hands", "WATCH | Leaders shake hands", "Follow live updates here",
    "Click here to join our WhatsApp channel", "To stay up to date with the latest news, follow us on Google News.",
    "Download the app now", "Accept cookies", "You have 3 free articles left this month.",
    "Subscribe now for unlimited access.", "Already have an account? Sign in", "Continue reading with a free trial",
    "Disclaimer: The views expressed are the author's own.",
    "The views expressed in this article are those of the author and do not reflect the policy of the paper.",
    "Back to top",
};

/* Lines of articles that begin or look like one of those. */
static const char *const article_lines[] = {
  "Follow-up talks are planned for May.", "Share prices in Riga fell by two percent on Friday.",
  "Comments by the minister angered the opposition, which left the hall.", "Read aloud, the list took an hour.",
  "Photo opportunities were kept short at the request of both sides.",
  "Subscribers of the ferry line were told nothing.",
  "Related charges were dropped in June, the court said.", "Sign language was used at the ceremony.",
  "Sources in the ministry said that nobody had asked.", "Editors of both papers were arrested on Sunday.",
  "End of the line for the ferry, he said, and laughed.", "Latest figures put the number of boats at nine.",
  "By Friday noon the quay was full of people with flags.", "Watching from the bridge, the crew saw nothing.",
  "AFP was told that the boats would leave.", "Home rule for the islands is not on the table, she added.",
  "Reporting by two papers has shown that the boats were paid for twice.",
  "Posted in Moscow since 2019, the envoy had seen it coming.", "Copyright law was not on the agenda.",
  "Other stories of that night are told in the harbour.", "Related documents were shown to the court.",
  "This audio was published by the ministry on Sunday.", "Tagged by its critics as a gift, the deal passed.",
  "He was born in 1953; he has led the party since 1990.", "“More is needed,” the minister said.",
};

static char *
read_with (const char *line, guint place)
{
  g_autofree char *text = g_strdup_printf ("Four boats for Chisinau arrive\n\n%s\n\n" FIRST "\n\n" SECOND "\n\n%s\n\n" THIRD
                                           "\n\n%s\n", place == 0 ? line : "", place == 1 ? line : "", place == 2 ? line : "");
  g_autoptr (Reading) reading = reading_of_bytes ("a.txt", text, -1);

  return reading_dup_outline (reading_get_article (reading));
}

static void
test_drops_it_wherever_it_stands (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (furniture); i++)
    for (guint place = 0; place < 3; place++)
      {
        g_autofree char *outline = read_with (furniture[i], place);

        g_test_message ("%s", furniture[i]);
        g_assert_cmpstr (outline, ==, "T Four boats for Chisinau arrive\nP " FIRST "\nP " SECOND "\nP " THIRD "\n");
      }
}

static void
test_keeps_sentences_that_begin_alike (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (article_lines); i++)
    for (guint place = 0; place < 3; place++)
      {
        g_autofree char *outline = read_with (article_lines[i], place);

        g_test_message ("%s", article_lines[i]);
        g_assert_nonnull (strstr (outline, article_lines[i]));
      }
}

static void
test_drops_links_under_their_heading_only (void)
{
  g_autofree char *outline = read_with ("More on this topic\nWho owns the Danube?\nFive ferries that never sailed", 1);

  g_assert_cmpstr (outline, ==, "T Four boats for Chisinau arrive\nP " FIRST "\nP " SECOND "\nP " THIRD "\n");
}

static void
test_drops_what_is_said_of_the_author (void)
{
  assert_outline ("a.txt", "Four boats for Chisinau arrive\nBy Ilze Ozola\n\n" FIRST "\n\n" SECOND "\n\n" THIRD "\n\n"
                  "Ilze Ozola is a reporter who covers rivers and lakes for this paper.\n",
                  "T Four boats for Chisinau arrive\nP " FIRST "\nP " SECOND "\nP " THIRD "\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/furniture/drops-it-wherever-it-stands", test_drops_it_wherever_it_stands);
  g_test_add_func ("/article/furniture/keeps-sentences-that-begin-alike", test_keeps_sentences_that_begin_alike);
  g_test_add_func ("/article/furniture/drops-links-under-their-heading-only",
                   test_drops_links_under_their_heading_only);
  g_test_add_func ("/article/furniture/drops-what-is-said-of-the-author", test_drops_what_is_said_of_the_author);
  return g_test_run ();
}
