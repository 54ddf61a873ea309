/* test-origin.c: /article/origin
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "article/ent-origin.h"

#include <string.h>

/* An agency's report, and how papers print it. */
static const char *const wire =
  "The foreign ministers of Norway and Ghana signed a fisheries accord in Accra on Thursday after two years of talks. "
  "Under its terms, Norwegian trawlers may land cod in Tema, and Ghana receives six patrol boats by the end of next "
  "year. "
  "“Our waters have been emptied by others for long enough,” the Ghanaian minister told reporters at the harbour. "
  "Environmental groups doubted that the boats would ever leave port, since the navy has no money for fuel. "
  "Norway is already the largest donor to the regional fisheries commission, which sits in the same building. "
  "Parliament in Oslo has to approve the accord before it takes effect, and a vote is planned for the autumn.";

static const char *const other_report =
  "Cod from Norway will soon be unloaded in Ghana. That is the outcome of a meeting of ministers held in Accra, "
  "where both "
  "sides put their names under a pact that fishermen on the quay met with shrugs. “Our waters have been emptied by "
  "others "
  "for long enough,” the Ghanaian minister told reporters at the harbour, before a brass band played the two anthems. "
  "Whether trawlers will really call at Tema depends on the price of ice, says the head of the fishermen's union, "
  "who was "
  "not invited. Six patrol boats are to follow. The opposition called it a cheap trade and asked who had counted the "
  "fish.";

static EntArticle *
new_article (const char *id, const char *title, const char *text)
{
  EntArticle *article = ent_article_new (id);
  gsize title_length = strlen (title);

  g_free (article->text);
  article->text = g_strconcat (title, "\n\n", text, NULL);
  article->length = strlen (article->text);
  article->n_blocks = 2;
  article->blocks = g_new0 (EntBlock, 2);
  article->blocks[0] = (EntBlock) { { 0, title_length }, ENT_BLOCK_TITLE };
  article->blocks[1] = (EntBlock) { { title_length + 2, article->length }, ENT_BLOCK_PARAGRAPH };
  return article;
}

static char *
get_origin (EntOriginIndex *index, const char *id, const char *title, const char *text)
{
  g_autoptr (EntArticle) article = new_article (id, title, text);

  ent_origin_index_add (index, article);
  return g_strdup (article->origin);
}

static void
assert_origin (EntOriginIndex *index, const char *id, const char *title, const char *text, const char *expected)
{
  g_autofree char *origin = get_origin (index, id, title, text);

  g_assert_cmpstr (origin, ==, expected);
}

static void
test_a_reprint_has_the_first_ones_origin (void)
{
  g_autoptr (EntOriginIndex) index = ent_origin_index_new ();
  g_autofree char *dated = g_strconcat ("ACCRA, June 6 — ", wire, NULL);
  g_autofree char *edited = NULL;
  g_auto (GStrv) parts = g_strsplit (wire, "on Thursday after two years of talks", 2);

  edited = g_strjoinv ("late this week", parts);
  assert_origin (index, "a", "Norway and Ghana sign accord", wire, "a");
  assert_origin (index, "b", "Six boats for Ghana", dated, "a");
  assert_origin (index, "c", "Cod deal", edited, "a");
}

static void
test_a_shortened_reprint_has_it_in_either_order (void)
{
  g_autofree char *half = g_strndup (wire, strstr (wire, "Environmental groups") - wire);
  g_autoptr (EntOriginIndex) index = ent_origin_index_new ();
  g_autoptr (EntOriginIndex) reversed = ent_origin_index_new ();

  assert_origin (index, "full", "Accord", wire, "full");
  assert_origin (index, "half", "Boats", half, "full");
  assert_origin (reversed, "half", "Boats", half, "half");
  assert_origin (reversed, "full", "Accord", wire, "half");
}

static void
test_a_shared_quote_makes_no_copy (void)
{
  g_autoptr (EntOriginIndex) index = ent_origin_index_new ();

  assert_origin (index, "a", "Accord", wire, "a");
  assert_origin (index, "b", "Cod", other_report, "b");
}

static void
test_a_copy_of_a_copy_leads_to_the_first (void)
{
  g_autoptr (EntOriginIndex) index = ent_origin_index_new ();
  g_autofree char *second = g_strconcat (wire, " ", other_report, NULL);

  assert_origin (index, "a", "Accord", wire, "a");
  assert_origin (index, "b", "Long read", second, "a");
  assert_origin (index, "c", "Longer read", second, "a");
}

static void
test_short_texts_are_copies_only_when_equal (void)
{
  g_autoptr (EntOriginIndex) index = ent_origin_index_new ();

  assert_origin (index, "a", "x", "Chile and Peru met in Lima on Monday to talk about copper.", "a");
  assert_origin (index, "b", "y", "Chile and Peru met in Lima on Monday to talk about copper!", "a");
  assert_origin (index, "c", "z", "Chile and Peru met in Lima on Monday to talk about lithium.", "c");
}

static void
test_reads_scripts_without_blanks (void)
{
  g_autoptr (EntOriginIndex) index = ent_origin_index_new ();
  static const char text[] = "两国外长周四在阿克拉签署渔业协定结束了两年的谈判根据协定挪威拖网渔船可以在特马港卸下鳕鱼加纳将在明年年底前获得六艘巡逻艇";
  g_autofree char *longer = g_strconcat ("本报讯", text, NULL);

  assert_origin (index, "a", "x", text, "a");
  assert_origin (index, "b", "y", longer, "a");
}

/* A text of words that no other has. */
static char *
make_text (GRand *rand, guint n_words)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (text, "w%u ", (guint) g_rand_int_range (rand, 0, 5000));
  return g_string_free (text, FALSE);
}

static void
test_many_articles_take_near_linear_time (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20);
  double seconds[2];

  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (EntOriginIndex) index = ent_origin_index_new ();
      guint n_articles = round == 0 ? 1000 : 4000, n_copies = 0;
      g_autofree char *last = NULL;
      g_autoptr (GTimer) timer = g_timer_new ();

      for (guint i = 0; i < n_articles; i++)
        {
          g_autofree char *id = g_strdup_printf ("%u", i);
          g_autofree char *text = i % 4 == 3 ? g_strdup (last) : make_text (rand, 300);
          g_autofree char *origin = NULL;

          if (i % 4 == 3)
            memset (text, 'x', 40);
          origin = get_origin (index, id, "t", text);
          n_copies += strcmp (origin, id) != 0;
          g_free (last);
          last = g_steal_pointer (&text);
        }
      seconds[round] = g_timer_elapsed (timer, NULL);
      g_assert_cmpuint (n_copies, ==, n_articles / 4);
    }
  g_test_message ("1000: %.3f s, 4000: %.3f s", seconds[0], seconds[1]);
  g_assert_cmpfloat (seconds[1], <, 4 * 3 * seconds[0] + 0.5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/origin/a-reprint-has-the-first-ones-origin", test_a_reprint_has_the_first_ones_origin);
  g_test_add_func ("/article/origin/a-shortened-reprint-has-it-in-either-order",
                   test_a_shortened_reprint_has_it_in_either_order);
  g_test_add_func ("/article/origin/a-shared-quote-makes-no-copy", test_a_shared_quote_makes_no_copy);
  g_test_add_func ("/article/origin/a-copy-of-a-copy-leads-to-the-first", test_a_copy_of_a_copy_leads_to_the_first);
  g_test_add_func ("/article/origin/short-texts-are-copies-only-when-equal",
                   test_short_texts_are_copies_only_when_equal);
  g_test_add_func ("/article/origin/reads-scripts-without-blanks", test_reads_scripts_without_blanks);
  g_test_add_func ("/article/origin/many-articles-take-near-linear-time", test_many_articles_take_near_linear_time);
  return g_test_run ();
}
