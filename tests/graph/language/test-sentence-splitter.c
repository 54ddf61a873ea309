/* test-sentence-splitter.c: /language/sentence-splitter
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "document-printer.h"

static void
test_ends_at_stops (void)
{
  assert_tokens ("It rained. Mali won! Why? Nobody knows", "It rained .\nMali won !\nWhy ?\nNobody knows");
  assert_tokens ("The war ended.Then it rained.", "The war ended .\nThen it rained .");
}

static void
test_ends_before_a_small_letter (void)
{
  assert_tokens ("it rained. we stayed in! why? nobody knows", "it rained .\nwe stayed in !\nwhy ?\nnobody knows");
}

static void
test_spaced_stops_are_one_end (void)
{
  assert_tokens ("They left . . . Peru stayed ? ? Yes .", "They left . . .\nPeru stayed ? ?\nYes .");
}

static void
test_the_figure_of_a_list_begins_its_item (void)
{
  assert_tokens ("1. Sign the pact. 2. Open the port.", "1 . Sign the pact .\n2 . Open the port .");
  assert_tokens ("Do this: 1. Sign the pact.", "Do this :\n1 . Sign the pact .");
  assert_tokens ("It was 2019. Peru stayed.", "It was 2019 .\nPeru stayed .");
}

static void
test_goes_on_after_abbreviations (void)
{
  assert_tokens ("Mr. Diaz met Gen. Ortiz in the U.S. Capitol. He left.",
                 "Mr. Diaz met Gen. Ortiz in the U.S. Capitol .\nHe left .");
  assert_tokens ("By T. Okafor in Sept. 2020, Inc. and all.", "By T. Okafor in Sept. 2020 , Inc. and all .");
}

static void
test_ends_after_an_abbreviation_before_an_opener (void)
{
  assert_tokens ("They moved to the U.S. The army stayed.", "They moved to the U.S.\nThe army stayed .");
  assert_tokens ("It began at 9 a.m. Brazil scored.", "It began at 9 a.m.\nBrazil scored .");
}

static void
test_goes_on_from_the_hour_to_its_day (void)
{
  assert_tokens ("It begins at 9 a.m. Monday in Lima.", "It begins at 9 a.m. Monday in Lima .");
  assert_tokens ("It begins at 9 a.m. GMT in Lima.", "It begins at 9 a.m. GMT in Lima .");
}

static void
test_closing_marks_belong_to_the_sentence (void)
{
  assert_tokens ("“We won the war.” He smiled.", "“ <We> <won> <the> <war> <.> ”\nHe smiled .");
  assert_tokens ("(They won.) He smiled.", "( They won . )\nHe smiled .");
  assert_tokens ("\"We won.\" He smiled.", "\" <We> <won> <.> \"\nHe smiled .");
}

static void
test_closing_marks_may_stand_between_blanks (void)
{
  assert_tokens ("( They won . ) He smiled .", "( They won . )\nHe smiled .");
  assert_tokens ("\" We won . \" He smiled .", "\" We won . \"\nHe smiled .");
}

static void
test_footnotes_and_emoticons_follow_the_stop (void)
{
  assert_tokens ("They won.[3][4] He smiled. [5] She left.", "They won . [ 3 ] [ 4 ]\nHe smiled . [ 5 ]\nShe left .");
  assert_tokens ("We won. :) See you.", "We won . :)\nSee you .");
}

static void
test_a_quoted_question_goes_on_with_its_speaker (void)
{
  assert_tokens ("“Why now?” asked Diaz.", "“ <Why> <now> <?> ” asked Diaz .");
  assert_tokens ("“Why now?” Maria Diaz asked.", "“ <Why> <now> <?> ” Maria Diaz asked .");
  assert_tokens ("“Why now?” Nobody knew.", "“ <Why> <now> <?> ”\nNobody knew .");
}

static void
test_an_ellipsis_ends_before_a_capital_only (void)
{
  assert_tokens ("They waited… and left... Peru stayed.", "They waited … and left ...\nPeru stayed .");
}

static void
test_an_ellipsis_ends_before_i (void)
{
  assert_tokens ("They waited... I left.", "They waited ...\nI left .");
}

static void
test_parts_addresses_in_a_row (void)
{
  assert_tokens ("see http://a.org http://b.org/c and go", "see http://a.org\nhttp://b.org/c and go");
}

static void
test_parts_the_head_of_a_mail (void)
{
  assert_tokens ("Ana Ruiz 11/28/2000 09:46 AM The port is open.", "Ana Ruiz\n11/28/2000 09:46 AM\nThe port is open .");
}

static void
test_parts_a_farewell_from_the_name (void)
{
  assert_tokens ("It rained. Regards, Ana Ruiz", "It rained .\nRegards ,\nAna Ruiz");
  assert_tokens ("It rained. Thanks, Ana.", "It rained .\nThanks , Ana .");
}

static void
test_a_ruler_is_a_line (void)
{
  assert_tokens ("The end ----- The start", "The end\n-----\nThe start");
  assert_tokens ("one -- two -- three", "one -- two -- three");
}

static void
test_never_crosses_a_block (void)
{
  assert_tokens ("Peru signs pact\n\nThe pact was signed", "Peru signs pact\nThe pact was signed");
}

static void
test_cuts_what_is_too_long (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (EntDocument) document = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append (text, i == 900 ? "word, " : "word ");
  document = document_from_text (text->str);
  g_assert_cmpuint (document->n_sentences, ==, 6);
  g_assert_cmpuint (document->sentences[0].n_tokens, ==, 902);
  g_assert_cmpuint (document->sentences[1].n_tokens, ==, 1000);
  g_assert_cmpuint (document->sentences[5].n_tokens, ==, 99);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/sentence-splitter/ends-at-stops", test_ends_at_stops);
  g_test_add_func ("/language/sentence-splitter/ends-before-a-small-letter", test_ends_before_a_small_letter);
  g_test_add_func ("/language/sentence-splitter/spaced-stops-are-one-end", test_spaced_stops_are_one_end);
  g_test_add_func ("/language/sentence-splitter/the-figure-of-a-list-begins-its-item",
                   test_the_figure_of_a_list_begins_its_item);
  g_test_add_func ("/language/sentence-splitter/goes-on-after-abbreviations", test_goes_on_after_abbreviations);
  g_test_add_func ("/language/sentence-splitter/ends-after-an-abbreviation-before-an-opener",
                   test_ends_after_an_abbreviation_before_an_opener);
  g_test_add_func ("/language/sentence-splitter/goes-on-from-the-hour-to-its-day",
                   test_goes_on_from_the_hour_to_its_day);
  g_test_add_func ("/language/sentence-splitter/closing-marks-belong-to-the-sentence",
                   test_closing_marks_belong_to_the_sentence);
  g_test_add_func ("/language/sentence-splitter/closing-marks-may-stand-between-blanks",
                   test_closing_marks_may_stand_between_blanks);
  g_test_add_func ("/language/sentence-splitter/footnotes-and-emoticons-follow-the-stop",
                   test_footnotes_and_emoticons_follow_the_stop);
  g_test_add_func ("/language/sentence-splitter/a-quoted-question-goes-on-with-its-speaker",
                   test_a_quoted_question_goes_on_with_its_speaker);
  g_test_add_func ("/language/sentence-splitter/an-ellipsis-ends-before-a-capital-only",
                   test_an_ellipsis_ends_before_a_capital_only);
  g_test_add_func ("/language/sentence-splitter/an-ellipsis-ends-before-i", test_an_ellipsis_ends_before_i);
  g_test_add_func ("/language/sentence-splitter/parts-addresses-in-a-row", test_parts_addresses_in_a_row);
  g_test_add_func ("/language/sentence-splitter/parts-the-head-of-a-mail", test_parts_the_head_of_a_mail);
  g_test_add_func ("/language/sentence-splitter/parts-a-farewell-from-the-name", test_parts_a_farewell_from_the_name);
  g_test_add_func ("/language/sentence-splitter/a-ruler-is-a-line", test_a_ruler_is_a_line);
  g_test_add_func ("/language/sentence-splitter/never-crosses-a-block", test_never_crosses_a_block);
  g_test_add_func ("/language/sentence-splitter/cuts-what-is-too-long", test_cuts_what_is_too_long);
  return g_test_run ();
}
