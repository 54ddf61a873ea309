/* test-lexicon-finder.c: /actor/lexicon-finder
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "mention-printer.h"

static void
test_takes_the_longest_name (void)
{
  assert_mentions ("The UN Security Council met.", "name organisation:un-security-council [UN Security Council]\n");
  assert_mentions ("They sailed the South China Sea.", "name place:south-china-sea [South China Sea] place\n");
  assert_mentions ("Storms crossed the North Atlantic.", "name place:north-atlantic [North Atlantic] place\n");
}

static void
test_a_paper_is_not_its_city (void)
{
  assert_mentions ("The Washington Post and the New York Times printed it.",
                   "name media:washington-post [Washington Post]\nname media:new-york-times [New York Times]\n");
}

static void
test_needs_capitals (void)
{
  assert_mentions ("They fed us turkey and china stood on the table.", "");
  assert_mentions ("Turkey told the US who fed WHO.",
                   "name country:TUR [Turkey]\nname country:USA [US]\nname organisation:who [WHO]\n");
}

static void
test_us_in_capitals_is_no_country (void)
{
  assert_mentions ("THEY TOLD US NOTHING ABOUT TURKEY", "name country:TUR [TURKEY]\n");
}

static void
test_tells_names_from_demonyms (void)
{
  assert_mentions ("Turkish ships left; the Turks stayed.",
                   "demonym country:TUR [Turkish]\ndemonym country:TUR [Turks]\n");
  assert_mentions ("The Kremlin denied it.", "metonym country:RUS [Kremlin]\n");
}

static void
test_a_made_thing_is_a_demonym (void)
{
  assert_mentions ("They bought North Korea-made pumps.", "demonym country:PRK [North Korea]\n");
}

static void
test_directions_need_the (void)
{
  assert_mentions ("The West waited.", "metonym group:west [West]\n");
  assert_mentions ("He went West, to the West Side.", "");
  assert_mentions ("The North fired first.", "");
  assert_mentions ("North Korea spoke. The North fired first.",
                   "name country:PRK [North Korea]\nmetonym country:PRK [North]\n");
}

static void
test_drops_what_is_part_of_another_name (void)
{
  assert_mentions ("Fans cheered Jordan Bellwether there.", "");
  assert_mentions ("Fans cheered Michael Jordan there.", "name person:michael-jordan [Michael Jordan]\n");
  assert_mentions ("She flew with Turkish Skylines on Monday.", "");
  assert_mentions ("We saw Paris Hillman there.", "");
  assert_mentions ("A reunion was held in Chad.", "name country:TCD [Chad]\n");
}

static void
test_georgia_beside_atlanta_is_no_country (void)
{
  assert_mentions ("Voters in Atlanta, Georgia, waited.", "name place:atlanta [Atlanta] place\n");
  assert_mentions ("Voters in Tbilisi, Georgia, waited.",
                   "name place:tbilisi [Tbilisi] place\nname country:GEO [Georgia]\n");
}

static void
test_knows_names_without_their_accents (void)
{
  assert_mentions ("Erdogan met Recep Tayyip Erdoğan.",
                   "name person:recep-tayyip-erdogan [Erdogan]\n"
                   "name person:recep-tayyip-erdogan [Recep Tayyip Erdoğan]\n");
}

static void
test_knows_possessives (void)
{
  assert_mentions ("Turkey's ships and the Turks' crews", "name country:TUR [Turkey] possessive\n"
                                                          "demonym country:TUR [Turks] possessive\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/actor/lexicon-finder/takes-the-longest-name", test_takes_the_longest_name);
  g_test_add_func ("/actor/lexicon-finder/a-paper-is-not-its-city", test_a_paper_is_not_its_city);
  g_test_add_func ("/actor/lexicon-finder/needs-capitals", test_needs_capitals);
  g_test_add_func ("/actor/lexicon-finder/us-in-capitals-is-no-country", test_us_in_capitals_is_no_country);
  g_test_add_func ("/actor/lexicon-finder/tells-names-from-demonyms", test_tells_names_from_demonyms);
  g_test_add_func ("/actor/lexicon-finder/a-made-thing-is-a-demonym", test_a_made_thing_is_a_demonym);
  g_test_add_func ("/actor/lexicon-finder/directions-need-the", test_directions_need_the);
  g_test_add_func ("/actor/lexicon-finder/drops-what-is-part-of-another-name", test_drops_what_is_part_of_another_name);
  g_test_add_func ("/actor/lexicon-finder/georgia-beside-atlanta-is-no-country",
                   test_georgia_beside_atlanta_is_no_country);
  g_test_add_func ("/actor/lexicon-finder/knows-names-without-their-accents", test_knows_names_without_their_accents);
  g_test_add_func ("/actor/lexicon-finder/knows-possessives", test_knows_possessives);
  return g_test_run ();
}
