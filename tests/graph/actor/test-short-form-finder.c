/* test-short-form-finder.c: /actor/short-form-finder
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "mention-printer.h"

static void
test_a_text_gives_short_forms (void)
{
  assert_mentions ("The Lima Peace Council (LPC) met. The LPC agreed.",
                   "name organisation:lima-peace-council [Lima Peace Council]\n"
                   "name organisation:lima-peace-council [LPC]\n"
                   "name organisation:lima-peace-council [LPC]\n");
}

static void
test_the_lexicon_knows_a_short_form_better (void)
{
  assert_mentions ("The Global Health Organisation (WHO) met.",
                   "name organisation:who [Global Health Organisation]\nname organisation:who [WHO]\n");
}

static void
test_the_last_word_of_a_name_is_short_for_it (void)
{
  assert_mentions ("The Lima Relief Committee met. The committee thanked Peru.",
                   "name organisation:lima-relief-committee [Lima Relief Committee]\n"
                   "name organisation:lima-relief-committee [committee]\nname country:PER [Peru]\n");
  assert_mentions ("The Lima Relief Committee met. The committee of elders left.",
                   "name organisation:lima-relief-committee [Lima Relief Committee]\n");
  assert_mentions ("The committee met. The Lima Relief Committee did not.",
                   "name organisation:lima-relief-committee [Lima Relief Committee]\n");
  assert_mentions ("The Lima Relief Committee met the Andes Peace Committee. The committee left.",
                   "name organisation:lima-relief-committee [Lima Relief Committee]\n"
                   "name organisation:andes-peace-committee [Andes Peace Committee]\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/actor/short-form-finder/a-text-gives-short-forms", test_a_text_gives_short_forms);
  g_test_add_func ("/actor/short-form-finder/the-lexicon-knows-a-short-form-better",
                   test_the_lexicon_knows_a_short_form_better);
  g_test_add_func ("/actor/short-form-finder/the-last-word-of-a-name-is-short-for-it",
                   test_the_last_word_of_a_name_is_short_for_it);
  return g_test_run ();
}
