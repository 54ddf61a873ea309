/* test-tokenizer.c: /language/tokenizer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "document-printer.h"

static void
test_parts_clitics (void)
{
  assert_tokens ("Peru's port didn't open", "Peru 's port did n't open");
  assert_tokens ("They’re late and can’t stay", "They ’re late and ca n’t stay");
  assert_tokens ("He cannot sign the miners' pact", "He can not sign the miners ' pact");
  assert_tokens ("the U.S.'s port", "the U.S. 's port");
  assert_tokens ("O'Neill met the Ba'athists", "O'Neill met the Ba'athists");
}

static void
test_parts_hyphens_between_words (void)
{
  assert_tokens ("a far-right ally of Park Chung-hee", "a far - right ally of Park Chung - hee");
  assert_tokens ("North Korea-made pumps", "North Korea - made pumps");
  assert_tokens ("the U.S.-led force", "the U.S. - led force");
}

static void
test_parts_words_written_without_apostrophe (void)
{
  assert_tokens ("they dont know, thats all I gotta say", "they do nt know , that s all I got ta say");
  assert_tokens ("The wolf`s den", "The wolf `s den");
  assert_tokens ("Im Sang-soo and Jony Ive", "Im Sang - soo and Jony Ive");
}

static void
test_keeps_prefixes_whole (void)
{
  assert_tokens ("pro-Beijing voters re-elected an ex-mayor", "pro-Beijing voters re-elected an ex-mayor");
  assert_tokens ("a cross-border raid by Jaish-e-Adl", "a cross-border raid by Jaish - e - Adl");
}

static void
test_keeps_ampersands_between_capitals (void)
{
  assert_tokens ("AT&T", "AT&T");
}

static void
test_keeps_numbers_whole (void)
{
  assert_tokens ("1,000 men, 3.5 tonnes, 7:30, 9/11", "1,000 men , 3.5 tonnes , 7:30 , 9/11");
  assert_tokens ("batting .265 or +44 of the '90s", "batting .265 or +44 of the '90s");
  assert_tokens ("the 1990s, the 60's, the 20th", "the 1990s , the 60's , the 20th");
}

static void
test_parts_units_from_figures (void)
{
  assert_tokens ("worth $3.5bn or 12%", "worth $ 3.5 bn or 12 %");
  assert_tokens ("from 9am to 7:30pm, 155mm shells", "from 9 am to 7:30 pm , 155 mm shells");
}

static void
test_parts_ranges_but_no_telephone_numbers (void)
{
  assert_tokens ("in 2019-21 or 10-12 days", "in 2019 - 21 or 10 - 12 days");
  assert_tokens ("call 555-0142 or 1-800-555-0142", "call 555-0142 or 1-800-555-0142");
  assert_tokens ("an F-16 and two S-400 units", "an F - 16 and two S - 400 units");
}

static void
test_keeps_the_letters_of_a_currency_with_its_sign (void)
{
  assert_tokens ("US$20 and A$5", "US$ 20 and A$ 5");
}

static void
test_keeps_the_stop_of_abbreviations (void)
{
  assert_tokens ("Gen. A. Silva of St. Lucia", "Gen. A. Silva of St. Lucia");
  assert_tokens ("at 9 a.m. in the U.S. Senate", "at 9 a.m. in the U.S. Senate");
  assert_tokens ("J.K.Rowling", "J.K. Rowling");
  assert_tokens ("It fell 23.45.", "It fell 23.45 .");
}

static void
test_reads_some_abbreviations_before_a_figure_only (void)
{
  assert_tokens ("No. 5 won on Nov.28, see p. 7", "No. 5 won on Nov. 28 , see p. 7");
  assert_tokens ("He said no.", "He said no .");
}

static void
test_a_list_gives_its_last_stop_to_the_sentence (void)
{
  assert_tokens ("Tea, milk, etc. were sold, rice, etc.", "Tea , milk , etc. were sold , rice , etc .");
}

static void
test_keeps_addresses_whole (void)
{
  assert_tokens ("see https://a.org/b?c=d. Or write to x.y@z.com.",
                 "see https://a.org/b?c=d .\nOr write to x.y@z.com .");
  assert_tokens ("@minister_x posted #peace", "@minister_x posted #peace");
  assert_tokens ("<http://a.org/b><www.c.org>", "< http://a.org/b > < www.c.org >");
  assert_tokens ("hid...@mail.org wrote to desk@HQ", "hid...@mail.org wrote to desk@HQ");
  assert_tokens ("on state.gov/news, bbc.co.uk and Shop.com's page", "on state.gov/news , bbc.co.uk and Shop.com 's page");
  assert_tokens ("see draft-2.DOC or #3 @ 5", "see draft-2.DOC or # 3 @ 5");
}

static void
test_parts_marks (void)
{
  assert_tokens ("(“Go”—now)…", "( “ <Go> ” — now ) …");
  assert_tokens ("wait... what?!", "wait ... what ?!");
  assert_tokens ("so.. yes -- ''no'' >> $$$", "so .. yes -- '' no '' >> $$$");
}

static void
test_keeps_emoticons_whole (void)
{
  assert_tokens ("good :) bad :-( wink;) ^_^", "good :) bad :-( wink ;) ^_^");
  assert_tokens ("(as here:) a", "( as here : ) a");
}

static void
test_takes_any_script (void)
{
  assert_tokens ("東京で会談した。", "東京で会談した 。");
  assert_tokens ("قال الرئيس", "قال الرئيس");
  assert_tokens ("ok 👩‍👩‍👧 🇮🇳!", "ok 👩‍👩‍👧 🇮🇳 !");
  assert_tokens ("a\xe2\x80\x8b" "b\xef\xbb\xbf\xc2\xa0" "c\x01" "d", "a b c d");
}

static void
test_tells_the_shape (void)
{
  static const struct
  {
    const char *word;
    EntTokenFlags flags;
  } cases[] = {
    { "USA", ENT_TOKEN_WORD | ENT_TOKEN_CAPITALISED | ENT_TOKEN_ALL_CAPITALS },
    { "Kim", ENT_TOKEN_WORD | ENT_TOKEN_CAPITALISED },
    { "Élysée", ENT_TOKEN_WORD | ENT_TOKEN_CAPITALISED },
    { "ship", ENT_TOKEN_WORD },
    { "1,000", ENT_TOKEN_NUMBER },
    { "1990s", ENT_TOKEN_WORD },
    { "—", ENT_TOKEN_PUNCTUATION },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntDocument) document = document_from_text (cases[i].word);

      g_assert_cmpuint (document->sentences[0].n_tokens, ==, 1);
      g_assert_cmphex (document->sentences[0].tokens[0].flags, ==, cases[i].flags | ENT_TOKEN_SPACE_AFTER);
    }
}

static void
test_norm_is_small_and_straight (void)
{
  g_autoptr (EntDocument) document = document_from_text ("RIO’S ÉLAN");

  g_assert_cmpstr (document->sentences[0].tokens[0].norm, ==, "rio");
  g_assert_cmpstr (document->sentences[0].tokens[1].norm, ==, "'s");
  g_assert_cmpstr (document->sentences[0].tokens[2].norm, ==, "élan");
}

/* A cost that grew with the square of the length would take minutes. */
static void
test_cost_grows_with_the_text (void)
{
  static const char *const pieces[] = {
    "a", ".", "\"", " ", "a.", "a@", "'", "x-", "@", "U.", "http:", "http://a ", "www.", "1-", "1,", "a.doc/", "[1]",
    ".\" ", ". ", "? ", ":)", "=-", "'9", "“", "‘a", "\xf0\x9f\x87\xae", "\xf0\x9f\x98\x80", "\xe6\x9d\xb1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (EntDocument) document = NULL;

      while (text->len < 100 * 1000)
        g_string_append (text, pieces[i]);
      document = document_from_text (text->str);
      g_assert_true ((document->n_sentences > 0) == (pieces[i][0] != ' '));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/tokenizer/parts-clitics", test_parts_clitics);
  g_test_add_func ("/language/tokenizer/parts-hyphens-between-words", test_parts_hyphens_between_words);
  g_test_add_func ("/language/tokenizer/parts-words-written-without-apostrophe",
                   test_parts_words_written_without_apostrophe);
  g_test_add_func ("/language/tokenizer/keeps-prefixes-whole", test_keeps_prefixes_whole);
  g_test_add_func ("/language/tokenizer/keeps-ampersands-between-capitals", test_keeps_ampersands_between_capitals);
  g_test_add_func ("/language/tokenizer/keeps-numbers-whole", test_keeps_numbers_whole);
  g_test_add_func ("/language/tokenizer/parts-units-from-figures", test_parts_units_from_figures);
  g_test_add_func ("/language/tokenizer/parts-ranges-but-no-telephone-numbers",
                   test_parts_ranges_but_no_telephone_numbers);
  g_test_add_func ("/language/tokenizer/keeps-the-letters-of-a-currency-with-its-sign",
                   test_keeps_the_letters_of_a_currency_with_its_sign);
  g_test_add_func ("/language/tokenizer/keeps-the-stop-of-abbreviations", test_keeps_the_stop_of_abbreviations);
  g_test_add_func ("/language/tokenizer/reads-some-abbreviations-before-a-figure-only",
                   test_reads_some_abbreviations_before_a_figure_only);
  g_test_add_func ("/language/tokenizer/a-list-gives-its-last-stop-to-the-sentence",
                   test_a_list_gives_its_last_stop_to_the_sentence);
  g_test_add_func ("/language/tokenizer/keeps-addresses-whole", test_keeps_addresses_whole);
  g_test_add_func ("/language/tokenizer/parts-marks", test_parts_marks);
  g_test_add_func ("/language/tokenizer/keeps-emoticons-whole", test_keeps_emoticons_whole);
  g_test_add_func ("/language/tokenizer/takes-any-script", test_takes_any_script);
  g_test_add_func ("/language/tokenizer/tells-the-shape", test_tells_the_shape);
  g_test_add_func ("/language/tokenizer/norm-is-small-and-straight", test_norm_is_small_and_straight);
  g_test_add_func ("/language/tokenizer/cost-grows-with-the-text", test_cost_grows_with_the_text);
  return g_test_run ();
}
