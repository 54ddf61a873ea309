/* test-partial-article.c: /article/partial: an article of which only some words are there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "article/ent-article.h"

#include <string.h>

#define WHOLE "Harbours\n\nRye met Elm. Elm smiled. Then came the rain.\n\nNobody saw it. Oak slept é now."

/* An article of these parts of the whole, each with the words of it that it begins and ends with. */
static EntArticle *
new_partial (const char *title, const char *const *parts)
{
  EntArticle *article = ent_article_new ("a.txt");
  g_autoptr (GArray) citations = g_array_new (FALSE, FALSE, sizeof (EntCitation));

  article->title = g_strdup (title);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *found = strstr (WHOLE, parts[i]);
      EntCitation citation = { found - WHOLE, found, strlen (parts[i]) };

      g_array_append_val (citations, citation);
    }
  g_assert_true (ent_article_set_citations (article, citations));
  return article;
}

static void
assert_text (const char *title, const char *const *parts, const char *expected)
{
  g_autoptr (EntArticle) article = new_partial (title, parts);
  guint32 end = 0;

  g_assert_true (article->is_partial);
  g_assert_cmpstr (article->text, ==, expected);
  g_assert_cmpuint (article->length, ==, strlen (expected));
  for (guint i = 0; i < article->n_blocks; i++)
    {
      g_assert_cmpuint (article->blocks[i].span.start, ==, i == 0 ? 0 : end + 2);
      end = article->blocks[i].span.end;
    }
  g_assert_cmpuint (end, ==, article->length);
}

#define MARK ENT_ARTICLE_PARTIAL_MARK "\n\n"
#define PARTS(...) ((const char *const[]) { __VA_ARGS__, NULL })

static void
test_what_is_left_out_is_marked (void)
{
  assert_text ("Harbours", PARTS ("Rye met Elm.", "Then came the rain."),
               "Harbours\n\n" MARK "Rye met Elm.\n\n[…]\n\nThen came the rain.");
  assert_text (NULL, PARTS ("Elm smiled.", "Rye met Elm."), MARK "Rye met Elm. Elm smiled.");
  assert_text (NULL, PARTS ("Nobody saw it.", "Then came the rain."), MARK "Then came the rain.\n\nNobody saw it.");
  assert_text (NULL, (const char *const[]) { NULL }, ENT_ARTICLE_PARTIAL_MARK);
}

static void
test_words_stand_there_once (void)
{
  assert_text (NULL, PARTS ("Rye met Elm.", "Rye met", "met Elm. Elm smiled.", "Rye met Elm."), MARK "Rye met Elm. Elm smiled.");
  assert_text (NULL, PARTS ("Oak slept é", "é now."), MARK "Oak slept é now.");
  assert_text (NULL, PARTS ("Rye ", "met Elm."), MARK "Rye met Elm.");
}

static void
test_other_words_in_one_place_are_refused (void)
{
  g_autoptr (EntArticle) article = ent_article_new ("a.txt");
  EntCitation lies[] = { { 10, "Rye met Elm.", 12 }, { 14, "saw Elm.", 8 } };
  g_autoptr (GArray) citations = g_array_new (FALSE, FALSE, sizeof (EntCitation));

  g_array_append_vals (citations, lies, G_N_ELEMENTS (lies));
  g_assert_false (ent_article_set_citations (article, citations));
  g_assert_false (article->is_partial);
  g_assert_cmpstr (article->text, ==, "");
}

static void
test_places_lead_there_and_back (void)
{
  g_autoptr (EntArticle) article = new_partial ("Harbours", PARTS ("Rye met Elm.", "Elm smiled.", "Oak slept é now."));
  g_autoptr (EntArticle) copy = ent_article_copy (article);
  const char *const words[] = { "Rye", "Rye met Elm.", "smiled", "é", "now.", "Oak slept é now." };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      guint32 at = strstr (WHOLE, words[i]) - WHOLE;
      EntSpan whole = { at, at + strlen (words[i]) };
      EntSpan here = ent_article_find_from_whole (copy, whole);
      g_autofree char *found = ent_span_dup_text (here, copy->text);
      EntCitation citation = { at, words[i], strlen (words[i]) };

      g_assert_cmpstr (found, ==, words[i]);
      g_assert_true (ent_span_equal (ent_article_find_in_whole (copy, here), whole));
      g_assert_true (ent_article_says (copy, &citation));
    }
}

static void
test_what_is_not_there_has_no_place (void)
{
  g_autoptr (EntArticle) article = new_partial (NULL, PARTS ("Rye met Elm.", "Elm smiled."));
  guint32 rain = strstr (WHOLE, "rain") - WHOLE, rye = strstr (WHOLE, "Rye") - WHOLE;
  guint32 both = strstr (article->text, "Elm. Elm") - article->text;
  EntCitation lie = { rye, "Oak", 3 };

  g_assert_true (ent_span_is_empty (ent_article_find_from_whole (article, (EntSpan) { rain, rain + 4 })));
  g_assert_true (ent_span_is_empty (ent_article_find_from_whole (article, (EntSpan) { rye, rye + 20 })));
  g_assert_true (ent_span_is_empty (ent_article_find_from_whole (article, (EntSpan) { 0, 0x90000000u })));
  g_assert_true (ent_span_is_empty (ent_article_find_in_whole (article, (EntSpan) { both, both + 8 })));
  g_assert_false (ent_article_says (article, &lie));
}

/* What somebody marks in the title stays there, also when more comes. */
static void
test_the_title_keeps_its_place (void)
{
  g_autoptr (EntArticle) less = new_partial ("Harbours", PARTS ("Elm smiled."));
  g_autoptr (EntArticle) more = new_partial ("Harbours", PARTS ("Rye met Elm.", "Elm smiled."));
  g_autoptr (EntArticle) whole = ent_article_new ("a.txt");
  EntSpan title = { 0, 8 };
  EntSpan place = ent_article_find_in_whole (less, title);

  g_free (whole->text);
  whole->text = g_strdup (WHOLE);
  whole->length = strlen (WHOLE);
  g_assert_true (ent_span_equal (ent_article_find_from_whole (less, place), title));
  g_assert_true (ent_span_equal (ent_article_find_from_whole (more, place), title));
  g_assert_true (ent_span_equal (ent_article_find_from_whole (whole, place), title));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/partial/what-is-left-out-is-marked", test_what_is_left_out_is_marked);
  g_test_add_func ("/article/partial/words-stand-there-once", test_words_stand_there_once);
  g_test_add_func ("/article/partial/other-words-in-one-place-are-refused", test_other_words_in_one_place_are_refused);
  g_test_add_func ("/article/partial/places-lead-there-and-back", test_places_lead_there_and_back);
  g_test_add_func ("/article/partial/what-is-not-there-has-no-place", test_what_is_not_there_has_no_place);
  g_test_add_func ("/article/partial/the-title-keeps-its-place", test_the_title_keeps_its_place);
  return g_test_run ();
}
