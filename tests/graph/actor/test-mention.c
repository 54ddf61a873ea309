/* test-mention.c: /actor/mention
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "mention-printer.h"

static void
test_counts_by_sentence (void)
{
  char *folder = small_lexicon_new (NULL, NULL);
  g_autoptr (EntGazetteer) gazetteer = ent_gazetteer_load (folder, NULL);
  g_autoptr (EntDocument) document = document_from_text ("Peru left. It rained. Chile met Peru.");
  g_autoptr (EntMentions) mentions = ent_mentions_find (gazetteer, document);
  guint first;

  g_assert_cmpuint (ent_mentions_get_n (mentions), ==, 3);
  g_assert_cmpuint (ent_mentions_get_sentence (mentions, 0, &first), ==, 1);
  g_assert_cmpuint (ent_mentions_get_sentence (mentions, 1, &first), ==, 0);
  g_assert_cmpuint (ent_mentions_get_sentence (mentions, 2, &first), ==, 2);
  g_assert_cmpuint (first, ==, 1);
  g_assert_cmpuint (ent_mentions_get (mentions, 2)->first_token, ==, 2);
  g_assert_cmpuint (ent_mentions_get (mentions, 2)->sentence, ==, 2);
  small_lexicon_free (folder);
}

/* Whatever the text, mentions neither cross nor leave their sentence, and only shared ones lie on each other. */
static void
test_mentions_never_cross (void)
{
  static const char *const words[] = { "Kim", "Jong", "Un", "the", "two", "leaders", "Peru", "'s", "president", "of",
                                       "Turkey", ",", "-", "and", "Lima", "officials", "Institute", "he", "its", "they",
                                       "Anna", "Quince", "in", "North", "Korea", ".", "said", "each other", "“", "”" };
  char *folder = small_lexicon_new (NULL, NULL);
  g_autoptr (EntGazetteer) gazetteer = ent_gazetteer_load (folder, NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (EntDocument) document = NULL;
      g_autoptr (EntMentions) mentions = NULL;

      for (guint i = 0; i < 60; i++)
        g_string_append_printf (text, "%s%s", words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))],
                                g_rand_boolean (random) ? " " : "");
      document = document_from_text (text->str);
      mentions = ent_mentions_find (gazetteer, document);
      for (guint i = 0; i < ent_mentions_get_n (mentions); i++)
        {
          const EntMention *mention = ent_mentions_get (mentions, i);
          const EntMention *next = i + 1 < ent_mentions_get_n (mentions) ? ent_mentions_get (mentions, i + 1) : NULL;

          g_assert_nonnull (mention->actor);
          g_assert_true (ent_span_contains (document->sentences[mention->sentence].span, mention->span));
          g_assert_true (ent_span_contains (mention->span, mention->name));
          if (next != NULL && ent_span_overlaps (mention->span, next->span))
            {
              g_assert_true (ent_span_equal (mention->span, next->span));
              g_assert_cmpint (mention->form, ==, ENT_MENTION_SHARED);
              g_assert_cmpint (ent_actor_compare (mention->actor, next->actor), <, 0);
            }
        }
    }
  small_lexicon_free (folder);
}

static void
test_takes_any_script (void)
{
  assert_mentions ("普京会见了金正恩。\n\nالتقى بوتين كيم\n\n🇵🇪 Peru 🇵🇪", "name country:PER [Peru]\n");
}

/* A cost that grew with the square of the length would take hours. */
static void
test_cost_grows_with_the_text (void)
{
  static const char *const pieces[] = { "Kim ", "Peru and ", "Anna Quince said they, ", "Bank of ", "the two leaders ",
                                        "president ", "al-", "his ", "Peru. ", "Anna Quince. " };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *printed = NULL;

      while (text->len < 200 * 1000)
        g_string_append (text, pieces[i]);
      printed = mentions_of_text (text->str);
      g_assert_nonnull (printed);
    }
}

/* Whatever takes longer grows faster than the text, with a sanitizer or on a busy machine too. */
#define MAX_SECONDS 60

static guint
count_mentions_in_time (const char *text)
{
  g_autoptr (EntDocument) document = document_from_text (text);
  g_autoptr (EntMentions) mentions = NULL;

  g_test_timer_start ();
  mentions = ent_mentions_find (mention_printer_get_gazetteer (), document);
  g_assert_cmpfloat (g_test_timer_elapsed (), <, MAX_SECONDS);
  return ent_mentions_get_n (mentions);
}

static void
test_reads_a_list_of_five_hundred_names (void)
{
  g_autoptr (GString) text = g_string_new ("Those who signed are ");

  for (guint i = 0; i < 500; i++)
    g_string_append_printf (text, "Carlos M%c%c%c, ", 'a' + i % 26, 'a' + i / 26 % 26, 'o');
  g_string_append (text, "and others.");
  g_assert_cmpuint (count_mentions_in_time (text->str), ==, 500);
}

static void
test_reads_an_article_of_a_hundred_thousand_words (void)
{
  static const char *const paragraphs[] = {
    "Peru said that rebels and police met Rosa Quispe, and she told them that they would go to Lima.",
    "The two leaders left. He praised the president, and he thanked both countries, Chile and China.",
    "In Peru, the army and demonstrators clashed; President Diaz of the Lima Peace Council (LPC) denied it.",
  };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 5500; i++)
    g_string_append_printf (text, "%s\n\n", paragraphs[i % G_N_ELEMENTS (paragraphs)]);
  g_assert_cmpuint (count_mentions_in_time (text->str), >, 5500);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/actor/mention/counts-by-sentence", test_counts_by_sentence);
  g_test_add_func ("/actor/mention/mentions-never-cross", test_mentions_never_cross);
  g_test_add_func ("/actor/mention/takes-any-script", test_takes_any_script);
  g_test_add_func ("/actor/mention/cost-grows-with-the-text", test_cost_grows_with_the_text);
  g_test_add_func ("/actor/mention/reads-a-list-of-five-hundred-names", test_reads_a_list_of_five_hundred_names);
  g_test_add_func ("/actor/mention/reads-an-article-of-a-hundred-thousand-words",
                   test_reads_an_article_of_a_hundred_thousand_words);
  return g_test_run ();
}
