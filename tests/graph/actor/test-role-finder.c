/* test-role-finder.c: /actor/role-finder
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "mention-printer.h"

static void
test_is_whom_the_text_calls_so (void)
{
  assert_mentions ("Peruvian President Anna Quince left. The Peruvian president smiled.",
                   "name person:anna-quince [Peruvian President Anna Quince] name=Anna Quince role=President leads"
                   " of=country:PER\n"
                   "role person:anna-quince [The Peruvian president] role=president leads of=country:PER\n");
  assert_mentions ("Peru's foreign minister, Anna Quince, left. Peru's foreign minister smiled.",
                   "name person:anna-quince [Peru's foreign minister, Anna Quince] name=Anna Quince"
                   " role=foreign minister works-for of=country:PER\n"
                   "role person:anna-quince [Peru's foreign minister] role=foreign minister works-for"
                   " of=country:PER\n");
}

static void
test_another_office_is_another_person (void)
{
  assert_mentions ("Chilean President Anna Quince left. The Chilean leader smiled at the Chilean prime minister.",
                   "name person:anna-quince [Chilean President Anna Quince] name=Anna Quince role=President leads"
                   " of=country:CHL\n"
                   "role person:anna-quince [The Chilean leader] role=leader leads of=country:CHL\n"
                   "demonym country:CHL [Chilean]\n");
  assert_mentions ("Chilean President Anna Quince met former Chilean president Rosa Vidal."
                   " Chilean President Carlos Ruiz died. The Chilean president smiled.",
                   "name person:anna-quince [Chilean President Anna Quince] name=Anna Quince role=President leads"
                   " of=country:CHL\n"
                   "name person:rosa-vidal [former Chilean president Rosa Vidal] name=Rosa Vidal role=president"
                   " of=country:CHL\n"
                   "name person:carlos-ruiz [Chilean President Carlos Ruiz] name=Carlos Ruiz role=President leads"
                   " of=country:CHL\n"
                   "demonym country:CHL [Chilean]\n");
}

static void
test_is_the_holder_whom_the_text_names (void)
{
  /* the lexicon knows one leader, and not the day of the text */
  assert_mentions ("The North Korean leader smiled.", "demonym country:PRK [North Korean]\n");
  assert_mentions ("Putin left. The Russian leader smiled.",
                   "name person:vladimir-putin [Putin]\n"
                   "role person:vladimir-putin [The Russian leader] role=leader leads of=country:RUS\n");
}

static void
test_reads_of (void)
{
  assert_mentions ("Erdogan left. The president of Turkey smiled.",
                   "name person:recep-tayyip-erdogan [Erdogan]\n"
                   "role person:recep-tayyip-erdogan [The president of Turkey] role=president leads of=country:TUR\n");
}

static void
test_an_unknown_head_of_state_is_nobody (void)
{
  assert_mentions ("The Chilean president smiled.", "demonym country:CHL [Chilean]\n");
}

static void
test_an_unknown_servant_is_his_state (void)
{
  assert_mentions ("A Chilean diplomat smiled.", "agent country:CHL [Chilean diplomat]\n");
}

static void
test_what_is_said_of_somebody_is_no_role (void)
{
  assert_mentions ("She was sworn in as Turkish president.", "demonym country:TUR [Turkish]\n");
}

static void
test_an_office_without_a_state_is_whoever_had_it (void)
{
  assert_mentions ("President Rosa Quispe spoke. Then the president left.",
                   "name person:rosa-quispe [President Rosa Quispe] name=Rosa Quispe role=President leads\n"
                   "role person:rosa-quispe [the president] role=president\n");
  assert_mentions ("President Rosa Quispe and President Carlos Diaz spoke. Then the president left.",
                   "name person:rosa-quispe [President Rosa Quispe] name=Rosa Quispe role=President leads\n"
                   "name person:carlos-diaz [President Carlos Diaz] name=Carlos Diaz role=President leads\n");
  assert_mentions ("President Rosa Quispe spoke. Putin listened. Then the president left.",
                   "name person:rosa-quispe [President Rosa Quispe] name=Rosa Quispe role=President leads\n"
                   "name person:vladimir-putin [Putin]\n");
  assert_mentions ("President Rosa Quispe spoke. The president of a club left.",
                   "name person:rosa-quispe [President Rosa Quispe] name=Rosa Quispe role=President leads\n");
}

static void
test_the_chief_of_a_body_is_its_head (void)
{
  assert_mentions ("Aba Quist spoke. The UN chief left.",
                   "name person:aba-quist [Aba Quist]\n"
                   "role person:aba-quist [The UN chief] role=chief leads of=organisation:united-nations\n");
  assert_mentions ("The UN chief left.", "name organisation:united-nations [UN]\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/actor/role-finder/is-whom-the-text-calls-so", test_is_whom_the_text_calls_so);
  g_test_add_func ("/actor/role-finder/another-office-is-another-person", test_another_office_is_another_person);
  g_test_add_func ("/actor/role-finder/is-the-holder-whom-the-text-names",
                   test_is_the_holder_whom_the_text_names);
  g_test_add_func ("/actor/role-finder/reads-of", test_reads_of);
  g_test_add_func ("/actor/role-finder/an-unknown-head-of-state-is-nobody", test_an_unknown_head_of_state_is_nobody);
  g_test_add_func ("/actor/role-finder/an-unknown-servant-is-his-state", test_an_unknown_servant_is_his_state);
  g_test_add_func ("/actor/role-finder/what-is-said-of-somebody-is-no-role", test_what_is_said_of_somebody_is_no_role);
  g_test_add_func ("/actor/role-finder/an-office-without-a-state-is-whoever-had-it",
                   test_an_office_without_a_state_is_whoever_had_it);
  g_test_add_func ("/actor/role-finder/the-chief-of-a-body-is-its-head", test_the_chief_of_a_body_is_its_head);
  return g_test_run ();
}
