/* test-organisation-finder.c: /actor/organisation-finder
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "mention-printer.h"

static void
test_finds_names_by_their_head (void)
{
  assert_mentions ("Analysts at the Quillan Institute said so.",
                   "name organisation:quillan-institute [Quillan Institute]\n");
  assert_mentions ("The Institute for Tides and Progress said so.",
                   "name organisation:institute-for-tides-and-progress [Institute for Tides and Progress]\n");
  assert_mentions ("A paper of Queen's College Derby said so.",
                   "name organisation:queens-college-derby [Queen's College Derby]\n");
}

static void
test_a_state_in_the_name_is_its_country (void)
{
  assert_mentions ("The Bank of Peru closed.", "name organisation:bank-of-peru [Bank of Peru]\n");
}

static void
test_the_head_alone_names_nothing (void)
{
  assert_mentions ("The Institute and the Bank closed.", "");
}

static void
test_and_joins_no_two_names (void)
{
  assert_mentions ("He left the University of Derby and Peru.",
                   "name organisation:university-of-derby [University of Derby]\nname country:PER [Peru]\n");
}

static void
test_a_ministry_acts_for_its_state (void)
{
  assert_mentions ("The Peruvian Ministry of Tides closed.", "agent country:PER [Peruvian Ministry of Tides]\n");
  assert_mentions ("Peru's Ministry of Tides closed.", "agent country:PER [Peru's Ministry of Tides]\n");
  assert_mentions ("The Institute for the Peruvian delta closed.", "demonym country:PER [Peruvian]\n");
  assert_mentions ("Peru's Security Council met.", "agent country:PER [Peru's Security Council]\n");
}

static void
test_capitals_of_a_headline_tell_nothing (void)
{
  assert_mentions ("Angry Farmers Block Village Bank Road Near Town", "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/actor/organisation-finder/finds-names-by-their-head", test_finds_names_by_their_head);
  g_test_add_func ("/actor/organisation-finder/a-state-in-the-name-is-its-country",
                   test_a_state_in_the_name_is_its_country);
  g_test_add_func ("/actor/organisation-finder/the-head-alone-names-nothing", test_the_head_alone_names_nothing);
  g_test_add_func ("/actor/organisation-finder/and-joins-no-two-names", test_and_joins_no_two_names);
  g_test_add_func ("/actor/organisation-finder/a-ministry-acts-for-its-state", test_a_ministry_acts_for_its_state);
  g_test_add_func ("/actor/organisation-finder/capitals-of-a-headline-tell-nothing",
                   test_capitals_of_a_headline_tell_nothing);
  return g_test_run ();
}
