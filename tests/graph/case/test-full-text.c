/* test-full-text.c: /case/full-text: words are found in articles, claims, actors and notes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case-file-maker.h"
#include "case/ent-correction.h"
#include "case/ent-full-text.h"
#include "case/ent-subject.h"

/* A case file with three articles, and two claims in the first. */
typedef struct
{
  Scratch *scratch;
  EntVocabulary *vocabulary;
  CaseBuilder *builder;
  EntCaseFile *file;
  EntCase *case_;
} Fixture;

static const char *const texts[] = {
  "Harbour news\n\nRussia shipped grain to Peru. Peru thanked the Blue House, and Russia thanked nobody.",
  "Café talks\n\nA minister from Łódź met a house painter in blue. Grain, grain and more grain was on the table.",
  "Nothing of note happened in the harbour, said the pilot. He said so twice.",
};

static void
take_up (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntExtraction) extraction = ent_case_file_load (self->file, self->vocabulary, &error);
  g_autoptr (EntRecords) records = NULL;

  g_assert_no_error (error);
  records = case_file_maker_load_records (self->file);
  g_clear_pointer (&self->case_, ent_case_unref);
  self->case_ = ent_case_new (NULL, extraction, records);
}

static EntSpan
find_span (const char *text, const char *words)
{
  const char *found = strstr (text, words);

  g_assert_nonnull (found);
  return (EntSpan) { found - text, found - text + strlen (words) };
}

static void
add_texts (Fixture *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *id = g_strdup_printf ("%u.txt", i);
      EntArticle *article = case_builder_add_article (self->builder, id, "Daily Courier", "2023-09-12");

      g_free (article->text);
      article->text = g_strdup (texts[i]);
      article->length = strlen (texts[i]);
      ent_article_set_key (article);
      if (i == 0)
        {
          EntClaim *claim = case_builder_add_claim (self->builder, "country:RUS", "supplies", "country:PER",
                                                    ENT_STATUS_ASSERTED);

          claim->sentence = find_span (texts[0], "Russia shipped grain to Peru.");
          claim = case_builder_add_claim (self->builder, "country:PER", "meets", "organisation:blue-house",
                                          ENT_STATUS_ASSERTED);
          claim->sentence = find_span (texts[0], "Peru thanked the Blue House, and Russia thanked nobody.");
        }
    }
}

static void
set_up (Fixture *self, gconstpointer data)
{
  EntNewArticle articles[G_N_ELEMENTS (texts)];
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  gint64 import;

  self->scratch = scratch_new ();
  path = scratch_dup_path (self->scratch, "a.entente");
  self->vocabulary = case_file_maker_load_vocabulary ();
  self->file = case_file_maker_create (path);
  self->builder = case_builder_new ();
  add_texts (self);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    articles[i] = (EntNewArticle) { .article = g_ptr_array_index (self->builder->articles, i),
                                    .claims = i == 0 ? self->builder->claims : none };
  import = ent_case_file_begin_import (self->file, &error);
  g_assert_no_error (error);
  g_assert_true (ent_case_file_add_articles (self->file, import, "test", articles, G_N_ELEMENTS (texts), &error));
  g_assert_true (ent_case_file_end_import (self->file, import, none, &error));
  case_file_maker_decide (self->file, "import:1", "present", "1");
  take_up (self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  ent_case_unref (self->case_);
  ent_case_file_unref (self->file);
  case_builder_free (self->builder);
  ent_vocabulary_unref (self->vocabulary);
  scratch_free (self->scratch);
}

static EntFullText *
search (Fixture *self, const char *words)
{
  g_autoptr (GError) error = NULL;
  EntFullText *found = ent_full_text_search (self->file, self->case_, words, 10, NULL, &error);

  g_assert_no_error (error);
  return found;
}

/* "[a] b [c]": what is marked stands in brackets. */
static char *
dup_marked (const EntSnippet *snippet)
{
  GString *text = g_string_new (snippet->text);

  for (guint i = snippet->marks->len; i-- > 0;)
    {
      EntSpan mark = g_array_index (snippet->marks, EntSpan, i);

      g_string_insert_c (text, mark.end, ']');
      g_string_insert_c (text, mark.start, '[');
    }
  return g_string_free (text, FALSE);
}

/* Which articles have the words, and the words as they stand there: "0: Russia Russia; 2: said". */
static void
assert_articles (Fixture *self, const char *words, const char *expected)
{
  g_autoptr (EntFullText) found = search (self, words);
  g_autoptr (GString) got = g_string_new (NULL);

  for (guint i = 0; i < found->articles->len; i++)
    {
      const EntArticleHit *hit = g_ptr_array_index (found->articles, i);

      g_string_append_printf (got, "%s%u:", i > 0 ? "; " : "", hit->article);
      for (guint j = 0; j < hit->words->len; j++)
        {
          g_autofree char *word = ent_span_dup_text (g_array_index (hit->words, EntSpan, j),
                                                     ent_case_get_article (self->case_, hit->article)->text);

          g_string_append_printf (got, " %s", word);
        }
    }
  g_assert_cmpstr (got->str, ==, expected);
  g_assert_cmpuint (found->n_articles, ==, found->articles->len);
}

/* ---- articles ---------------------------------------------------------------------- */

static void
test_all_words_must_stand_in_an_article (Fixture *self, gconstpointer data)
{
  assert_articles (self, "peru grain", "0: grain Peru Peru");
  assert_articles (self, "peru painter", "");
  assert_articles (self, "zebra", "");
}

static void
test_case_and_accents_do_not_count (Fixture *self, gconstpointer data)
{
  assert_articles (self, "CAFE", "1: Café");
  assert_articles (self, "café", "1: Café");
  assert_articles (self, "łodz", "1: Łódź");
}

static void
test_a_quotation_is_a_phrase (Fixture *self, gconstpointer data)
{
  assert_articles (self, "blue house", "0: Blue House; 1: house blue");
  assert_articles (self, "\"blue house\"", "0: Blue House");
  assert_articles (self, "“blue house” thanked ", "0: thanked Blue House thanked");
  assert_articles (self, "«in blue»", "1: in blue");
}

static void
test_the_last_word_may_go_on (Fixture *self, gconstpointer data)
{
  assert_articles (self, "pai", "1: painter");
  assert_articles (self, "pai ", "");
  assert_articles (self, "pa", "");
  assert_articles (self, "pa*", "1: painter");
  assert_articles (self, "pai* blue", "1: painter blue");
  assert_articles (self, "pai blue", "");
  assert_articles (self, "\"house pai", "1: house painter");
}

static void
test_what_is_most_about_the_words_comes_first (Fixture *self, gconstpointer data)
{
  assert_articles (self, "grain", "1: Grain grain grain; 0: grain");
}

static void
test_only_articles_of_the_case_are_found (Fixture *self, gconstpointer data)
{
  g_autoptr (EntDecision) decision = ent_correction_new_left_out (ent_case_get_article (self->case_, 1), TRUE);
  g_autoptr (GError) error = NULL;

  assert_articles (self, "harbour", "2: harbour; 0: Harbour");
  g_assert_true (ent_case_file_decide (self->file, decision, &error));
  take_up (self);
  assert_articles (self, "grain", "0: grain");
  assert_articles (self, "harbour", "1: harbour; 0: Harbour");
  g_assert_true (ent_case_file_undo (self->file, NULL, &error));
  take_up (self);
  assert_articles (self, "grain", "1: Grain grain grain; 0: grain");
}

static void
test_no_more_are_listed_than_asked_for (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntFullText) found = ent_full_text_search (self->file, self->case_, "grain", 1, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (found->articles->len, ==, 1);
  g_assert_cmpuint (found->n_articles, ==, 2);
}

static void
assert_snippet (Fixture *self, const char *words, const char *expected)
{
  g_autoptr (EntFullText) found = search (self, words);
  g_autofree char *marked = NULL;

  g_assert_cmpuint (found->articles->len, >, 0);
  marked = dup_marked (((const EntArticleHit *) g_ptr_array_index (found->articles, 0))->snippet);
  g_assert_cmpstr (marked, ==, expected);
}

static void
test_a_snippet_marks_the_words (Fixture *self, gconstpointer data)
{
  assert_snippet (self, "thanked peru", "Harbour news  Russia shipped grain to [Peru]. [Peru] [thanked] the Blue House, "
                                        "and Russia [thanked] nobody.");
  assert_snippet (self, "twice", "Nothing of note happened in the harbour, said the pilot. He said so [twice].");
}

/* ---- claims, actors, notes -------------------------------------------------------------- */

static void
test_claims_with_all_words_come_first (Fixture *self, gconstpointer data)
{
  g_autoptr (EntFullText) found = search (self, "russia thanked");
  const EntArticleHit *hit = g_ptr_array_index (found->articles, 0);

  g_assert_cmpuint (hit->claims->len, ==, 2);
  g_assert_cmpuint (g_array_index (hit->claims, guint, 0), ==, 1);
  g_assert_cmpuint (g_array_index (hit->claims, guint, 1), ==, 0);
}

/* The names of the actors that are found, with what they are called besides. */
static void
assert_actors (Fixture *self, const char *words, const char *expected)
{
  g_autoptr (EntFullText) found = search (self, words);
  g_autoptr (GString) got = g_string_new (NULL);

  for (guint i = 0; i < found->actors->len; i++)
    {
      const EntActorHit *hit = g_ptr_array_index (found->actors, i);

      g_string_append_printf (got, "%s%s", i > 0 ? ", " : "", ent_case_get_actor (self->case_, hit->actor)->name);
      if (hit->alias != NULL)
        g_string_append_printf (got, " (%s)", hit->alias);
    }
  g_assert_cmpstr (got->str, ==, expected);
}

static void
test_actors_are_found_by_all_their_names (Fixture *self, gconstpointer data)
{
  static const char *const merged[] = { "country:PER", NULL };
  g_autoptr (EntDecision) name = ent_correction_new_name (self->case_, "organisation:blue-house", "Palace of Lima");
  g_autoptr (EntDecision) merge = ent_correction_new_merge (self->case_, merged, "organisation:blue-house");
  g_autoptr (EntDecision) rule = ent_correction_new_rule (self->case_, "the bear", "country:RUS");
  g_autoptr (GError) error = NULL;

  assert_actors (self, "rus", "RUS");
  assert_actors (self, "house", "blue-house");
  assert_actors (self, "organisation", "");
  g_assert_true (ent_case_file_decide (self->file, name, &error));
  g_assert_true (ent_case_file_decide (self->file, merge, &error));
  g_assert_true (ent_case_file_decide (self->file, rule, &error));
  take_up (self);
  assert_actors (self, "lima", "Palace of Lima");
  assert_actors (self, "house", "Palace of Lima (blue-house)");
  assert_actors (self, "per", "Palace of Lima (PER)");
  assert_actors (self, "bear", "RUS (the bear)");
}

static void
test_notes_are_found (Fixture *self, gconstpointer data)
{
  g_autofree char *claim = ent_case_dup_claim_subject (self->case_, 0);
  g_autofree char *article = g_strconcat (ENT_SUBJECT_ARTICLE, ent_case_get_article (self->case_, 1)->key, NULL);
  g_autoptr (EntFullText) found = NULL;
  g_autoptr (EntFullText) without = NULL;
  g_autofree char *marked = NULL;

  case_file_maker_decide (self->file, "actor:country:RUS", "note", "Ask the pilot again.");
  case_file_maker_decide (self->file, claim, "note", "Why did the pilot not say so?");
  case_file_maker_decide (self->file, article, "note", "No pilot at all");
  take_up (self);
  found = search (self, "pilot again");
  g_assert_cmpuint (found->notes->len, ==, 1);
  g_assert_cmpstr (((const EntNoteHit *) g_ptr_array_index (found->notes, 0))->subject, ==, "actor:country:RUS");
  marked = dup_marked (((const EntNoteHit *) g_ptr_array_index (found->notes, 0))->snippet);
  g_assert_cmpstr (marked, ==, "Ask the [pilot] [again].");
  ent_full_text_free (g_steal_pointer (&found));
  found = search (self, "pilot");
  g_assert_cmpuint (found->notes->len, ==, 3);

  case_file_maker_decide (self->file, article, "left-out", "1");
  take_up (self);
  without = search (self, "pilot");
  g_assert_cmpuint (without->notes->len, ==, 2);
}

/* ---- whatever is typed --------------------------------------------------------------------- */

static void
test_nothing_that_can_be_typed_is_a_mistake (Fixture *self, gconstpointer data)
{
  static const char *const typed[] = {
    "", " ", "\"", "\"\"", "*", "-", "(", "grain AND", "NOT", "OR OR", "NEAR(a b, 2)", "text:grain", "^grain", "{text}:",
    "a\"b", "'; DROP TABLE article; --", "+", "grain\n*", "\xff\xfe", "U.S.", "…", "grain)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    ent_full_text_free (search (self, typed[i]));
  assert_articles (self, "NOT grain", "");
  assert_articles (self, "happened AND note", "");
  assert_articles (self, "text:grain", "");
  assert_articles (self, "(grain) -peru", "0: grain Peru Peru");
}

static void
test_random_words_are_no_mistake (Fixture *self, gconstpointer data)
{
  static const char *const pieces[] = {
    "grain", "\"", " ", "*", "(", ")", "AND", "-", "“", "”", ":", "^", "+", "é", "'", "NEAR", "\x01", ".", "{", "}", "peru",
    "x", "\n", ",", "\\",
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);

  for (guint i = 0; i < 1000; i++)
    {
      g_autoptr (GString) typed = g_string_new (NULL);

      for (int n = g_rand_int_range (rand, 1, 14); n > 0; n--)
        g_string_append (typed, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      ent_full_text_free (search (self, typed->str));
    }
}

static void
test_a_pasted_book_is_no_mistake (Fixture *self, gconstpointer data)
{
  g_autoptr (GString) book = g_string_new (NULL);

  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (book, "word%u ", i);
  assert_articles (self, book->str, "");
  g_string_prepend_c (book, '"');
  assert_articles (self, book->str, "");
}

static void
test_a_search_can_be_cancelled (Fixture *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (ent_full_text_search (self->file, self->case_, "grain", 10, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_articles (self, "peru", "0: Peru Peru");
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/case/full-text/all-words-must-stand-in-an-article", test_all_words_must_stand_in_an_article },
    { "/case/full-text/case-and-accents-do-not-count", test_case_and_accents_do_not_count },
    { "/case/full-text/a-quotation-is-a-phrase", test_a_quotation_is_a_phrase },
    { "/case/full-text/the-last-word-may-go-on", test_the_last_word_may_go_on },
    { "/case/full-text/what-is-most-about-the-words-comes-first", test_what_is_most_about_the_words_comes_first },
    { "/case/full-text/only-articles-of-the-case-are-found", test_only_articles_of_the_case_are_found },
    { "/case/full-text/no-more-are-listed-than-asked-for", test_no_more_are_listed_than_asked_for },
    { "/case/full-text/a-snippet-marks-the-words", test_a_snippet_marks_the_words },
    { "/case/full-text/claims-with-all-words-come-first", test_claims_with_all_words_come_first },
    { "/case/full-text/actors-are-found-by-all-their-names", test_actors_are_found_by_all_their_names },
    { "/case/full-text/notes-are-found", test_notes_are_found },
    { "/case/full-text/nothing-that-can-be-typed-is-a-mistake", test_nothing_that_can_be_typed_is_a_mistake },
    { "/case/full-text/random-words-are-no-mistake", test_random_words_are_no_mistake },
    { "/case/full-text/a-pasted-book-is-no-mistake", test_a_pasted_book_is_no_mistake },
    { "/case/full-text/a-search-can-be-cancelled", test_a_search_can_be_cancelled },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
