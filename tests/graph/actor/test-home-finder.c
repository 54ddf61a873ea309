/* test-home-finder.c: /actor/home-finder
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "mention-printer.h"

static void
test_the_scene_tells_whose (void)
{
  assert_mentions ("In Peru, police dispersed demonstrators.",
                   "name country:PER [Peru]\nagent country:PER [police]\nagent group:PER-protesters [demonstrators]\n");
  assert_mentions ("The army shelled rebels near Arequipa.",
                   "agent country:PER [army]\nagent group:PER-rebels [rebels]\nname place:arequipa [Arequipa] place\n");
}

static void
test_what_is_listed_shares_a_state (void)
{
  assert_mentions ("They backed the Chilean government, army and people in Peru.",
                   "agent country:CHL [Chilean government]\nagent country:CHL [army]\nname country:PER [Peru]\n");
}

static void
test_a_crowd_is_of_the_country_whose_police_it_meets (void)
{
  assert_mentions ("Chilean police beat demonstrators.",
                   "agent country:CHL [Chilean police]\nagent group:CHL-protesters [demonstrators]\n");
  assert_mentions ("Chilean troops shot rebels.", "agent country:CHL [Chilean troops]\n");
}

static void
test_a_group_that_was_named_is_meant_again (void)
{
  assert_mentions ("Peruvian rebels attacked. The rebels withdrew.",
                   "agent group:PER-rebels [Peruvian rebels]\nagent group:PER-rebels [rebels]\n");
  assert_mentions ("Peruvian rebels attacked. Chilean rebels did not. The rebels withdrew.",
                   "agent group:PER-rebels [Peruvian rebels]\nagent group:CHL-rebels [Chilean rebels]\n");
}

static void
test_a_text_about_one_country_tells_whose (void)
{
  assert_mentions ("Peru voted. It rained in Peru. Peru waits. The government resigned.",
                   "name country:PER [Peru]\nname country:PER [Peru]\nname country:PER [Peru]\n"
                   "agent country:PER [government]\n");
  assert_mentions ("Peru voted. Peru waits. Chile voted. Chile waits. The government resigned.",
                   "name country:PER [Peru]\nname country:PER [Peru]\nname country:CHL [Chile]\n"
                   "name country:CHL [Chile]\n");
}

static void
test_what_is_not_clear_is_nobody (void)
{
  assert_mentions ("China urged the government to talk.", "name country:CHN [China]\n");
  assert_mentions ("Chile pulled its own police out of Peru.", "name country:CHL [Chile]\n"
                   "pronoun country:CHL [its] possessive\nname country:PER [Peru]\n");
  assert_mentions ("Police in Chile and in Peru fired on demonstrators.",
                   "name country:CHL [Chile]\nname country:PER [Peru]\n");
}

static void
test_a_region_of_a_country_is_a_scene (void)
{
  assert_mentions ("Rebels fled in Peru's Ayacucho region.",
                   "agent group:PER-rebels [Rebels]\nname country:PER [Peru] possessive\n");
  assert_mentions ("The army fired rockets at Peru.", "name country:PER [Peru]\n");
}

static void
test_another_clause_tells_of_another_scene (void)
{
  assert_parsed_mentions ("Putin accused the rebels of treason, but Lavrov said that talks would go on in Peru.",
                          "name person:vladimir-putin [Putin]\nname person:sergei-lavrov [Lavrov]\n"
                          "name country:PER [Peru]\n");
}

static void
test_what_another_name_owns_is_nobodys (void)
{
  assert_mentions ("In Peru, the Ashan army withdrew.", "name country:PER [Peru]\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/actor/home-finder/the-scene-tells-whose", test_the_scene_tells_whose);
  g_test_add_func ("/actor/home-finder/what-is-listed-shares-a-state", test_what_is_listed_shares_a_state);
  g_test_add_func ("/actor/home-finder/a-crowd-is-of-the-country-whose-police-it-meets",
                   test_a_crowd_is_of_the_country_whose_police_it_meets);
  g_test_add_func ("/actor/home-finder/a-group-that-was-named-is-meant-again",
                   test_a_group_that_was_named_is_meant_again);
  g_test_add_func ("/actor/home-finder/a-text-about-one-country-tells-whose",
                   test_a_text_about_one_country_tells_whose);
  g_test_add_func ("/actor/home-finder/what-is-not-clear-is-nobody", test_what_is_not_clear_is_nobody);
  g_test_add_func ("/actor/home-finder/a-region-of-a-country-is-a-scene", test_a_region_of_a_country_is_a_scene);
  g_test_add_func ("/actor/home-finder/another-clause-tells-of-another-scene",
                   test_another_clause_tells_of_another_scene);
  g_test_add_func ("/actor/home-finder/what-another-name-owns-is-nobodys", test_what_another_name_owns_is_nobodys);
  return g_test_run ();
}
