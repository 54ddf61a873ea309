/* test-document.c: /language/document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "document-printer.h"

static void
test_tells_block_and_span (void)
{
  const char *text = "Title\n\nOne. Two.";
  g_autoptr (EntDocument) document = document_from_text (text);

  g_assert_cmpuint (document->n_sentences, ==, 3);
  g_assert_cmpuint (document->sentences[0].block, ==, 0);
  g_assert_cmpuint (document->sentences[2].block, ==, 1);
  g_assert_cmpuint (document->sentences[2].span.start, ==, 12);
  g_assert_cmpuint (document->sentences[2].span.end, ==, 16);
}

static void
test_gives_both_lemmas (void)
{
  g_autoptr (EntDocument) document = document_from_text ("Meeting");

  g_assert_cmpstr (document->sentences[0].tokens[0].lemma, ==, "meeting");
  g_assert_cmpstr (document->sentences[0].tokens[0].verb_lemma, ==, "meet");
}

static void
test_flags_quotations (void)
{
  assert_tokens ("He said “yes, ‘perhaps’ yes” to them", "He said “ <yes> <,> <‘> <perhaps> <’> <yes> ” to them");
  assert_tokens ("The 'pact' of the miners' union", "The ' <pact> ' of the miners ' union");
  assert_tokens ("In the '90s the miners' union grew", "In the '90s the miners ' union grew");
}

static void
test_an_unclosed_mark_quotes_nothing (void)
{
  assert_tokens ("He said “yes to them", "He said “ yes to them");
  assert_tokens ("He said yes” to them", "He said yes ” to them");
}

static void
test_a_speech_runs_over_paragraphs (void)
{
  assert_tokens ("“We go\n\n“and win” now", "“ <We> <go>\n“ <and> <win> ” now");
}

static void
test_takes_what_is_empty (void)
{
  g_autoptr (EntDocument) none = ent_document_new ("", NULL, 0);
  g_autoptr (EntDocument) blanks = document_from_text (" \n\n\n\n ");

  g_assert_cmpuint (none->n_sentences, ==, 0);
  g_assert_cmpuint (blanks->n_sentences, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/document/tells-block-and-span", test_tells_block_and_span);
  g_test_add_func ("/language/document/gives-both-lemmas", test_gives_both_lemmas);
  g_test_add_func ("/language/document/flags-quotations", test_flags_quotations);
  g_test_add_func ("/language/document/an-unclosed-mark-quotes-nothing", test_an_unclosed_mark_quotes_nothing);
  g_test_add_func ("/language/document/a-speech-runs-over-paragraphs", test_a_speech_runs_over_paragraphs);
  g_test_add_func ("/language/document/takes-what-is-empty", test_takes_what_is_empty);
  return g_test_run ();
}
