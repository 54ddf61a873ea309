/* test-place-finder.c: /actor/place-finder
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "mention-printer.h"

static void
test_a_capital_stands_for_its_state (void)
{
  assert_mentions ("Lima sold pumps to Santiago.", "metonym country:PER [Lima]\nmetonym country:CHL [Santiago]\n");
  assert_mentions ("It angered Lima, in Santiago's view.",
                   "metonym country:PER [Lima]\nmetonym country:CHL [Santiago] possessive\n");
}

static void
test_a_preposition_makes_it_a_place (void)
{
  assert_mentions ("They met in Lima, near Santiago.",
                   "name place:lima [Lima] place\nname place:santiago [Santiago] place\n");
}

static void
test_going_makes_it_a_place (void)
{
  assert_mentions ("A visit to Lima ended.", "name place:lima [Lima] place\n");
  assert_mentions ("They flew from Lima to Santiago.",
                   "name place:lima [Lima] place\nname place:santiago [Santiago] place\n");
  assert_mentions ("She invited them to Lima.", "name place:lima [Lima] place\n");
  assert_mentions ("They left Lima.", "name place:lima [Lima] place\n");
}

static void
test_a_noun_makes_it_a_place (void)
{
  assert_mentions ("Lima station burned in the capital Lima.",
                   "name place:lima [Lima] place\nname place:lima [Lima] place\n");
}

static void
test_a_dateline_is_a_place (void)
{
  assert_mentions ("LIMA (NNN) — It rained.", "name place:lima [LIMA] place\n");
  assert_mentions ("LIMA, Oct 20 (NNN) - It rained.", "name place:lima [LIMA] place\n");
  assert_mentions ("LIMA – It rained.", "name place:lima [LIMA] place\n");
}

static void
test_other_cities_are_places_always (void)
{
  assert_mentions ("Arequipa rejoiced.", "name place:arequipa [Arequipa] place\n");
}

static void
test_a_seat_of_others_stands_for_them_abroad (void)
{
  assert_mentions ("Peru thanked Amman.", "name country:PER [Peru]\nmetonym organisation:united-nations [Amman]\n");
  assert_mentions ("Jordan trusts Amman.", "name country:JOR [Jordan]\nmetonym country:JOR [Amman]\n");
  assert_mentions ("They met in Amman.", "name place:amman [Amman] place\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/actor/place-finder/a-capital-stands-for-its-state", test_a_capital_stands_for_its_state);
  g_test_add_func ("/actor/place-finder/a-preposition-makes-it-a-place", test_a_preposition_makes_it_a_place);
  g_test_add_func ("/actor/place-finder/going-makes-it-a-place", test_going_makes_it_a_place);
  g_test_add_func ("/actor/place-finder/a-noun-makes-it-a-place", test_a_noun_makes_it_a_place);
  g_test_add_func ("/actor/place-finder/a-dateline-is-a-place", test_a_dateline_is_a_place);
  g_test_add_func ("/actor/place-finder/other-cities-are-places-always", test_other_cities_are_places_always);
  g_test_add_func ("/actor/place-finder/a-seat-of-others-stands-for-them-abroad",
                   test_a_seat_of_others_stands_for_them_abroad);
  return g_test_run ();
}
