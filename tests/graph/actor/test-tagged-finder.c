/* test-tagged-finder.c: /actor/tagged-finder
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "mention-printer.h"

static void
test_finds_places_by_their_kind (void)
{
  assert_parsed_mentions ("Soldiers entered the Peruvian town of Tambo on Friday.",
                          "demonym country:PER [Peruvian]\nname place:tambo [Tambo] place\n");
  assert_parsed_mentions ("They opened a clinic in Huanta.", "name place:huanta [Huanta] place\n");
}

static void
test_finds_organisations_of_two_words (void)
{
  assert_parsed_mentions ("The Sana Trust fed thousands of families in Peru.",
                          "name organisation:sana-trust [Sana Trust]\nname country:PER [Peru]\n");
}

static void
test_without_a_tree_there_is_no_tag (void)
{
  assert_mentions ("They opened a clinic in Huanta.", "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/actor/tagged-finder/finds-places-by-their-kind", test_finds_places_by_their_kind);
  g_test_add_func ("/actor/tagged-finder/finds-organisations-of-two-words", test_finds_organisations_of_two_words);
  g_test_add_func ("/actor/tagged-finder/without-a-tree-there-is-no-tag", test_without_a_tree_there_is_no_tag);
  return g_test_run ();
}
