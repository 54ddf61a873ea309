/* test-group-finder.c: /actor/group-finder
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "mention-printer.h"

static void
test_finds_groups_behind_a_name (void)
{
  assert_mentions ("Peruvian rebels surrendered.", "agent group:PER-rebels [Peruvian rebels]\n");
  assert_mentions ("Peru's suspected Maoist guerrillas surrendered.",
                   "agent group:PER-rebels [Peru's suspected Maoist guerrillas]\n");
  assert_mentions ("Chinese firms bid.", "agent group:CHN-companies [Chinese firms]\n");
  assert_mentions ("Chilean and Peruvian workers marched.",
                   "agent group:CHL-workers [Chilean]\nagent group:PER-workers [Peruvian workers]\n");
}

static void
test_finds_groups_before_a_name (void)
{
  assert_mentions ("Rebels in northern Peru surrendered.",
                   "agent group:PER-rebels [Rebels]\nname country:PER [Peru]\n");
  assert_mentions ("Workers from Chile marched.", "agent group:CHL-workers [Workers]\nname country:CHL [Chile]\n");
}

static void
test_firms_in_a_country_may_be_anybodys (void)
{
  assert_mentions ("Firms in Peru bid.", "name country:PER [Peru]\n");
}

static void
test_those_who_fight_for_a_movement_are_it (void)
{
  assert_mentions ("NATO rebels left.", "agent organisation:nato [NATO rebels]\n");
  assert_mentions ("NATO workers left.", "name organisation:nato [NATO]\n");
}

static void
test_who_backs_a_group_does_not_own_it (void)
{
  assert_mentions ("Chilean-backed rebels surrendered.", "agent group:CHL-backed-rebels [Chilean-backed rebels]\n");
}

static void
test_a_noun_before_a_noun_is_no_group (void)
{
  assert_mentions ("Peruvian rebel territory shrank.", "demonym country:PER [Peruvian]\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/actor/group-finder/finds-groups-behind-a-name", test_finds_groups_behind_a_name);
  g_test_add_func ("/actor/group-finder/finds-groups-before-a-name", test_finds_groups_before_a_name);
  g_test_add_func ("/actor/group-finder/firms-in-a-country-may-be-anybodys", test_firms_in_a_country_may_be_anybodys);
  g_test_add_func ("/actor/group-finder/those-who-fight-for-a-movement-are-it",
                   test_those_who_fight_for_a_movement_are_it);
  g_test_add_func ("/actor/group-finder/who-backs-a-group-does-not-own-it", test_who_backs_a_group_does_not_own_it);
  g_test_add_func ("/actor/group-finder/a-noun-before-a-noun-is-no-group", test_a_noun_before_a_noun_is_no_group);
  return g_test_run ();
}
