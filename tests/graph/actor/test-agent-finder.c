/* test-agent-finder.c: /actor/agent-finder
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "mention-printer.h"

static void
test_finds_agents_behind_their_state (void)
{
  assert_mentions ("US officials left.", "agent country:USA [US officials]\n");
  assert_mentions ("Turkey's army left.", "agent country:TUR [Turkey's army]\n");
  assert_mentions ("Senior Chinese foreign and defence officials left.",
                   "agent country:CHN [Chinese foreign and defence officials]\n");
  assert_mentions ("NATO forces left.", "agent organisation:nato [NATO forces]\n");
}

static void
test_finds_agents_before_their_state (void)
{
  assert_mentions ("The government of Peru left.", "agent country:PER [government of Peru]\n");
  assert_mentions ("Officials in Lima agreed.", "agent country:PER [Officials in Lima]\n");
  assert_mentions ("Troops in Peru rested.", "name country:PER [Peru]\n");
}

static void
test_shares_a_noun (void)
{
  assert_mentions ("US and South Korean officials left.",
                   "agent country:USA [US]\nagent country:KOR [South Korean officials]\n");
  assert_mentions ("Chilean and NATO officials left.",
                   "demonym country:CHL [Chilean]\nagent organisation:nato [NATO officials]\n");
}

static void
test_a_noun_before_a_noun_is_no_agent (void)
{
  assert_mentions ("Russian military exercises began.", "demonym country:RUS [Russian]\n");
  assert_mentions ("The Russian military launched one.", "agent country:RUS [Russian military]\n");
}

static void
test_tourists_act_for_nobody (void)
{
  assert_mentions ("Chinese tourists left.", "demonym country:CHN [Chinese]\n");
}

static void
test_a_regime_is_the_state_that_it_leads (void)
{
  assert_mentions ("The Putin regime left.", "agent country:RUS [Putin regime]\n");
  assert_mentions ("The Lavrov regime left.", "name person:sergei-lavrov [Lavrov]\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/actor/agent-finder/finds-agents-behind-their-state", test_finds_agents_behind_their_state);
  g_test_add_func ("/actor/agent-finder/finds-agents-before-their-state", test_finds_agents_before_their_state);
  g_test_add_func ("/actor/agent-finder/shares-a-noun", test_shares_a_noun);
  g_test_add_func ("/actor/agent-finder/a-noun-before-a-noun-is-no-agent", test_a_noun_before_a_noun_is_no_agent);
  g_test_add_func ("/actor/agent-finder/tourists-act-for-nobody", test_tourists_act_for_nobody);
  g_test_add_func ("/actor/agent-finder/a-regime-is-the-state-that-it-leads", test_a_regime_is_the_state_that_it_leads);
  return g_test_run ();
}
