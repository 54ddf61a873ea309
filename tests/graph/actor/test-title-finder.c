/* test-title-finder.c: /actor/title-finder
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "mention-printer.h"

static void
test_reads_an_office_before_the_name (void)
{
  assert_mentions ("Russian President Vladimir Putin left.",
                   "name person:vladimir-putin [Russian President Vladimir Putin] name=Vladimir Putin role=President"
                   " leads of=country:RUS\n");
  assert_mentions ("Russia's veteran foreign minister Sergei Lavrov left.",
                   "name person:sergei-lavrov [Russia's veteran foreign minister Sergei Lavrov] name=Sergei Lavrov"
                   " role=foreign minister works-for of=country:RUS\n");
  assert_mentions ("North Korea leader Kim Jong Un left.",
                   "name person:kim-jong-un [North Korea leader Kim Jong Un] name=Kim Jong Un role=leader leads"
                   " of=country:PRK\n");
}

static void
test_reads_an_office_before_a_comma (void)
{
  assert_mentions ("Peru's deputy foreign minister, Anna Quince, left.",
                   "name person:anna-quince [Peru's deputy foreign minister, Anna Quince] name=Anna Quince"
                   " role=deputy foreign minister works-for of=country:PER\n");
  assert_mentions ("The director of Quillan College in Lima, Dr Anna Quince, left.",
                   "name person:anna-quince [director of Quillan College in Lima, Dr Anna Quince] name=Anna Quince"
                   " role=director leads of=organisation:quillan-college\n");
}

static void
test_reads_an_office_behind_the_name (void)
{
  assert_mentions ("Anna Quince, a professor of tidal studies at Quillan College, left.",
                   "name person:anna-quince [Anna Quince, a professor of tidal studies at Quillan College]"
                   " name=Anna Quince role=professor works-for of=organisation:quillan-college\n");
  assert_mentions ("Anna Quince, Peru's foreign minister, left.",
                   "name person:anna-quince [Anna Quince, Peru's foreign minister] name=Anna Quince"
                   " role=foreign minister works-for of=country:PER\n");
  assert_mentions ("Kim Jong Un, the leader of North Korea, left.",
                   "name person:kim-jong-un [Kim Jong Un, the leader of North Korea] name=Kim Jong Un role=leader leads"
                   " of=country:PRK\n");
}

static void
test_the_last_of_two_titles_is_the_office (void)
{
  assert_mentions ("Anna Quince, Peru's director general minister, left.",
                   "name person:anna-quince [Anna Quince, Peru's director general minister] name=Anna Quince"
                   " role=director general minister works-for of=country:PER\n");
}

static void
test_goes_through_a_state_to_its_house (void)
{
  assert_mentions ("Anna Quince, the director of Peru's Quillan College, left.",
                   "name person:anna-quince [Anna Quince, the director of Peru's Quillan College] name=Anna Quince"
                   " role=director leads of=organisation:quillan-college\n");
  assert_mentions ("Anna Quince, a spokesman of Peru's army, left.",
                   "name person:anna-quince [Anna Quince, a spokesman of Peru's army] name=Anna Quince role=spokesman"
                   " works-for of=country:PER\n");
}

static void
test_reads_the_realm_behind (void)
{
  assert_mentions ("President Anna Quince of Peru left.",
                   "name person:anna-quince [President Anna Quince of Peru] name=Anna Quince role=President leads"
                   " of=country:PER\n");
}

static void
test_its_office_is_of_what_it_stands_for (void)
{
  assert_mentions ("Peru waited. Its foreign minister, Anna Quince, left.",
                   "name country:PER [Peru]\npronoun country:PER [Its] possessive\n"
                   "name person:anna-quince [foreign minister, Anna Quince] name=Anna Quince role=foreign minister"
                   " works-for of=country:PER\n");
  assert_mentions ("Putin waited with his foreign minister Sergei Lavrov.",
                   "name person:vladimir-putin [Putin]\npronoun person:vladimir-putin [his] possessive\n"
                   "name person:sergei-lavrov [foreign minister Sergei Lavrov] name=Sergei Lavrov"
                   " role=foreign minister works-for of=country:RUS\n");
}

static void
test_reads_a_house_without_an_office (void)
{
  assert_mentions ("It rains, said Anna Quince of Quillan College.",
                   "name person:anna-quince [Anna Quince] of=organisation:quillan-college\n"
                   "name organisation:quillan-college [Quillan College]\n");
}

static void
test_a_field_is_no_affiliation (void)
{
  assert_mentions ("Anna Quince, a Peru expert at Quillan College, left.",
                   "name person:anna-quince [Anna Quince, a Peru expert at Quillan College] name=Anna Quince"
                   " role=expert works-for of=organisation:quillan-college\n");
}

static void
test_an_ambassador_is_not_of_his_host (void)
{
  assert_mentions ("The US ambassador to Peru, Anna Quince, left.",
                   "name person:anna-quince [US ambassador to Peru, Anna Quince] name=Anna Quince role=ambassador"
                   " works-for of=country:USA\n");
}

static void
test_the_state_alone_is_an_affiliation (void)
{
  assert_mentions ("Russia's Vladimir Putin left.",
                   "name person:vladimir-putin [Russia's Vladimir Putin] name=Vladimir Putin of=country:RUS\n");
}

static void
test_a_verb_is_no_part_of_an_office (void)
{
  assert_parsed_mentions ("A Peruvian court jailed former president Rosa Quispe.",
                          "demonym country:PER [Peruvian]\n"
                          "name person:rosa-quispe [former president Rosa Quispe] name=Rosa Quispe "
                          "role=former president\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/actor/title-finder/reads-an-office-before-the-name", test_reads_an_office_before_the_name);
  g_test_add_func ("/actor/title-finder/reads-an-office-before-a-comma", test_reads_an_office_before_a_comma);
  g_test_add_func ("/actor/title-finder/reads-an-office-behind-the-name", test_reads_an_office_behind_the_name);
  g_test_add_func ("/actor/title-finder/the-last-of-two-titles-is-the-office",
                   test_the_last_of_two_titles_is_the_office);
  g_test_add_func ("/actor/title-finder/goes-through-a-state-to-its-house", test_goes_through_a_state_to_its_house);
  g_test_add_func ("/actor/title-finder/reads-the-realm-behind", test_reads_the_realm_behind);
  g_test_add_func ("/actor/title-finder/its-office-is-of-what-it-stands-for", test_its_office_is_of_what_it_stands_for);
  g_test_add_func ("/actor/title-finder/reads-a-house-without-an-office", test_reads_a_house_without_an_office);
  g_test_add_func ("/actor/title-finder/a-field-is-no-affiliation", test_a_field_is_no_affiliation);
  g_test_add_func ("/actor/title-finder/an-ambassador-is-not-of-his-host", test_an_ambassador_is_not_of_his_host);
  g_test_add_func ("/actor/title-finder/the-state-alone-is-an-affiliation", test_the_state_alone_is_an_affiliation);
  g_test_add_func ("/actor/title-finder/a-verb-is-no-part-of-an-office", test_a_verb_is_no_part_of_an_office);
  return g_test_run ();
}
