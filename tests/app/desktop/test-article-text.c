/* test-article-text.c: /desktop/article-text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case-builder.h"
#include "ent-article-text.h"

static void
set_text (EntArticle *article, const char *const *blocks)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = g_strv_length ((char **) blocks);

  article->blocks = g_new (EntBlock, n);
  article->n_blocks = n;
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append (text, "\n\n");
      article->blocks[i].kind = i == 0 ? ENT_BLOCK_TITLE : ENT_BLOCK_PARAGRAPH;
      article->blocks[i].span.start = text->len;
      g_string_append (text, blocks[i]);
      article->blocks[i].span.end = text->len;
    }
  g_free (article->text);
  article->length = text->len;
  article->text = g_strndup (text->str, text->len);
}

static EntSpan
find_span (const EntArticle *article, const char *words)
{
  const char *at = strstr (article->text, words);

  g_assert_nonnull (at);
  return (EntSpan) { (guint32) (at - article->text), (guint32) (at - article->text + strlen (words)) };
}

static char *
dup_tagged (EntArticleText *text, const char *tag_name)
{
  GtkTextBuffer *buffer = ent_article_text_get_buffer (text);
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), tag_name);
  GtkTextIter start, end;

  g_assert_nonnull (tag);
  gtk_text_buffer_get_start_iter (buffer, &start);
  if (!gtk_text_iter_starts_tag (&start, tag) && !gtk_text_iter_forward_to_tag_toggle (&start, tag))
    return NULL;
  end = start;
  gtk_text_iter_forward_to_tag_toggle (&end, tag);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static const EntActor *
find_actor (EntArticleText *text, const char *words)
{
  GtkTextBuffer *buffer = ent_article_text_get_buffer (text);
  GtkTextIter start, found;

  gtk_text_buffer_get_start_iter (buffer, &start);
  g_assert_true (gtk_text_iter_forward_search (&start, words, 0, &found, NULL, NULL));
  return ent_article_text_find_actor (text, &found);
}

static EntCase *
new_case (CaseBuilder *builder, const char *const *blocks)
{
  EntArticle *article = case_builder_add_article (builder, "a", "Courier", "2023-09-12");
  EntClaim *claim;

  set_text (article, blocks);
  claim = case_builder_add_claim (builder, "country:PRK", "supplies", "country:RUS", ENT_STATUS_ALLEGED);
  claim->sentence = find_span (article, "Пхеньян sent “shells” to Moscow.");
  claim->source_span = find_span (article, "Пхеньян");
  claim->target_span = find_span (article, "Moscow");
  claim->trigger_span = find_span (article, "sent");
  return case_builder_end (builder);
}

static void
test_marks_the_claim_by_bytes_in_any_script (void)
{
  static const char *const blocks[] = { "Überschrift <b>fett</b>", "Näheres: ja. Пхеньян sent “shells” to Moscow. Ende.", NULL };
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (EntCase) case_ = new_case (builder, blocks);
  g_autoptr (EntArticleText) text = ent_article_text_new (case_, ent_case_get_article (case_, 0),
                                                          ent_case_get_claim (case_, 0), ENT_THEME_DARK);
  g_autofree char *title = dup_tagged (text, "title");
  g_autofree char *sentence = dup_tagged (text, "sentence");
  g_autofree char *source = dup_tagged (text, "source");
  g_autofree char *target = dup_tagged (text, "target");
  g_autofree char *trigger = dup_tagged (text, "trigger");

  g_assert_cmpstr (title, ==, "Überschrift <b>fett</b>");
  g_assert_cmpstr (sentence, ==, "Пхеньян sent “shells” to Moscow.");
  g_assert_cmpstr (source, ==, "Пхеньян");
  g_assert_cmpstr (target, ==, "Moscow");
  g_assert_cmpstr (trigger, ==, "sent");
}

static void
test_finds_the_actor_at_a_name (void)
{
  static const char *const blocks[] = { "Title", "Before. Пхеньян sent “shells” to Moscow. After.", NULL };
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (EntCase) case_ = new_case (builder, blocks);
  g_autoptr (EntArticleText) text = ent_article_text_new (case_, ent_case_get_article (case_, 0), NULL,
                                                          ENT_THEME_LIGHT);

  g_assert_cmpstr (find_actor (text, "Пхеньян")->id, ==, "country:PRK");
  g_assert_cmpstr (find_actor (text, "oscow")->id, ==, "country:RUS");
  g_assert_null (find_actor (text, "sent"));
  g_assert_null (find_actor (text, "Title"));
}

static void
test_shows_a_part_of_a_huge_article_around_the_claim (void)
{
  g_autofree char *filler = g_strnfill (60000, 'x');
  const char *blocks[] = { "Title", filler, filler, filler, "Пхеньян sent “shells” to Moscow.", filler, filler, filler,
                           "The end", NULL };
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (EntCase) case_ = new_case (builder, blocks);
  g_autoptr (EntArticleText) text = ent_article_text_new (case_, ent_case_get_article (case_, 0),
                                                          ent_case_get_claim (case_, 0), ENT_THEME_LIGHT);
  g_autofree char *sentence = dup_tagged (text, "sentence");
  g_autofree char *note = dup_tagged (text, "cut");

  g_assert_cmpstr (sentence, ==, "Пхеньян sent “shells” to Moscow.");
  g_assert_nonnull (note);
  g_assert_cmpint (gtk_text_buffer_get_char_count (ent_article_text_get_buffer (text)), <, 300000);
}

static void
test_selected_words_are_bytes_of_the_article (void)
{
  const char *blocks[] = { "Überschrift", "Before.  Пхеньян sent “shells” to Moscow.  After.", NULL };
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (EntCase) case_ = new_case (builder, blocks);
  EntArticle *article = ent_case_get_article (case_, 0);
  g_autoptr (EntArticleText) text = ent_article_text_new (case_, article, NULL, ENT_THEME_LIGHT);
  GtkTextBuffer *buffer = ent_article_text_get_buffer (text);
  GtkTextIter start, end;
  g_autoptr (GArray) names = NULL;
  EntSpan words;

  g_assert_false (ent_article_text_get_selected_words (text, &words));
  gtk_text_buffer_get_start_iter (buffer, &start);
  g_assert_true (gtk_text_iter_forward_search (&start, "  Пхеньян sent “shells” to Moscow.  ", 0, &start, &end, NULL));
  gtk_text_buffer_select_range (buffer, &start, &end);
  g_assert_true (ent_article_text_get_selected_words (text, &words));
  g_assert_true (ent_span_equal (words, find_span (article, "Пхеньян sent “shells” to Moscow.")));
  names = ent_article_text_new_names (text, words);
  g_assert_cmpuint (names->len, ==, 2);
  g_assert_cmpstr (g_array_index (names, EntNamedActor, 0).actor->id, ==, "country:PRK");
  g_assert_cmpstr (g_array_index (names, EntNamedActor, 1).actor->id, ==, "country:RUS");

  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_iter_backward_chars (&end, (int) strlen ("After."));
  start = end;
  gtk_text_iter_forward_chars (&end, 3);
  gtk_text_buffer_select_range (buffer, &start, &end);
  g_assert_true (ent_article_text_get_selected_words (text, &words));
  g_assert_cmpuint (words.start, ==, find_span (article, "After.").start);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/desktop/article-text/marks-the-claim-by-bytes-in-any-script",
                   test_marks_the_claim_by_bytes_in_any_script);
  g_test_add_func ("/desktop/article-text/finds-the-actor-at-a-name", test_finds_the_actor_at_a_name);
  g_test_add_func ("/desktop/article-text/shows-a-part-of-a-huge-article-around-the-claim",
                   test_shows_a_part_of_a_huge_article_around_the_claim);
  g_test_add_func ("/desktop/article-text/selected-words-are-bytes-of-the-article",
                   test_selected_words_are_bytes_of_the_article);
  return g_test_run ();
}
