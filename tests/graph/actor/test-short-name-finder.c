/* test-short-name-finder.c: /actor/short-name-finder
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "mention-printer.h"

static void
test_is_whom_the_text_names_in_full (void)
{
  assert_mentions ("Anna Quince left. Then Quince returned.",
                   "name person:anna-quince [Anna Quince]\nname person:anna-quince [Quince]\n");
  assert_mentions ("Quince left.\n\nIt was Anna Quince.",
                   "name person:anna-quince [Quince]\nname person:anna-quince [Anna Quince]\n");
  assert_mentions ("It rains, said Dr Bae Min-ho. Prof Bae left.",
                   "name person:bae-min-ho [Dr Bae Min-ho] name=Bae Min-ho role=Dr\nname person:bae-min-ho [Bae]\n");
}

static void
test_the_text_goes_before_the_lexicon (void)
{
  assert_mentions ("Anna Putin left. Then Putin returned.",
                   "name person:anna-putin [Anna Putin]\nname person:anna-putin [Putin]\n");
  assert_mentions ("Then Putin returned.", "name person:vladimir-putin [Putin]\n");
}

static void
test_of_two_it_is_the_first (void)
{
  assert_mentions ("Kim Jong Un left with Kim Yo-jong. Kim smiled.",
                   "name person:kim-jong-un [Kim Jong Un]\nname person:kim-yo-jong [Kim Yo-jong]\n"
                   "name person:kim-jong-un [Kim]\n");
}

static void
test_of_two_it_is_nobody_where_the_second_leads (void)
{
  assert_mentions ("Kim Yo-jong left with Kim Jong Un. Kim smiled.",
                   "name person:kim-yo-jong [Kim Yo-jong]\nname person:kim-jong-un [Kim Jong Un]\n");
}

static void
test_a_state_before_it_tells_who (void)
{
  assert_mentions ("North Korea's Kim left.",
                   "name person:kim-jong-un [North Korea's Kim] name=Kim of=country:PRK\n");
  assert_mentions ("Kim left.", "");
}

static void
test_an_office_before_it_is_enough (void)
{
  assert_mentions ("Peruvian President Quince left.",
                   "name person:quince [Peruvian President Quince] name=Quince role=President leads of=country:PER\n");
  assert_mentions ("Mr Quince left.", "");
}

static void
test_a_longer_name_is_another (void)
{
  assert_mentions ("Anna Quince left. They crossed Quince Bottom.", "name person:anna-quince [Anna Quince]\n");
}

static void
test_an_office_tells_who (void)
{
  assert_mentions ("Prime Minister Quispe left.",
                   "name person:rosa-quispe [Prime Minister Quispe] name=Quispe role=Prime Minister leads\n");
  assert_mentions ("President Quispe left.",
                   "name person:quispe [President Quispe] name=Quispe role=President leads\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/actor/short-name-finder/is-whom-the-text-names-in-full", test_is_whom_the_text_names_in_full);
  g_test_add_func ("/actor/short-name-finder/the-text-goes-before-the-lexicon", test_the_text_goes_before_the_lexicon);
  g_test_add_func ("/actor/short-name-finder/of-two-it-is-the-first", test_of_two_it_is_the_first);
  g_test_add_func ("/actor/short-name-finder/of-two-it-is-nobody-where-the-second-leads",
                   test_of_two_it_is_nobody_where_the_second_leads);
  g_test_add_func ("/actor/short-name-finder/a-state-before-it-tells-who", test_a_state_before_it_tells_who);
  g_test_add_func ("/actor/short-name-finder/an-office-before-it-is-enough", test_an_office_before_it_is_enough);
  g_test_add_func ("/actor/short-name-finder/a-longer-name-is-another", test_a_longer_name_is_another);
  g_test_add_func ("/actor/short-name-finder/an-office-tells-who", test_an_office_tells_who);
  return g_test_run ();
}
