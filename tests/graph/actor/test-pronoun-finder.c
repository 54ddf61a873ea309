/* test-pronoun-finder.c: /actor/pronoun-finder
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "mention-printer.h"

#define KIM "name person:kim-jong-un [Kim Jong Un]\n"
#define PUTIN "name person:vladimir-putin [Putin]\n"

static void
test_he_is_the_only_person (void)
{
  assert_mentions ("Putin said he slept.", PUTIN "pronoun person:vladimir-putin [he]\n");
  assert_mentions ("Putin slept. Later his guards woke him.",
                   PUTIN "pronoun person:vladimir-putin [his] possessive\npronoun person:vladimir-putin [him]\n");
}

static void
test_he_of_two_is_nobody (void)
{
  assert_mentions ("Putin met Kim Jong Un and his guards.", PUTIN KIM);
}

static void
test_he_at_the_start_is_the_subject (void)
{
  assert_mentions ("Putin met Kim Jong Un. He smiled.", PUTIN KIM "pronoun person:vladimir-putin [He]\n");
  assert_mentions ("Near Lima waited Putin with Kim Jong Un. He smiled.",
                   "name place:lima [Lima] place\n" PUTIN KIM);
}

static void
test_he_said_is_the_subject (void)
{
  assert_mentions ("Putin told Kim Jong Un so. “It will rain,” he said.",
                   PUTIN KIM "pronoun person:vladimir-putin [he]\n");
}

static void
test_him_is_not_who_acts (void)
{
  assert_mentions ("Kim Jong Un smiled. Putin thanked him.", KIM PUTIN "pronoun person:kim-jong-un [him]\n");
  assert_mentions ("Putin thanked him.", PUTIN);
}

static void
test_a_phrase_in_front_is_of_the_subject_that_follows (void)
{
  assert_parsed_mentions ("Like his father, Putin smiled at Kim Jong Un.",
                          "pronoun person:vladimir-putin [his] possessive\n" PUTIN KIM);
  assert_parsed_mentions ("Kim Jong Un smiled. Despite its losses, Chad fought on.",
                          KIM "pronoun country:TCD [its] possessive\nname country:TCD [Chad]\n");
}

static void
test_nobody_visits_the_own_country (void)
{
  assert_mentions ("Putin met Kim Jong Un during his visit to Pyongyang.",
                   PUTIN KIM "pronoun person:vladimir-putin [his] possessive\n"
                             "name place:pyongyang [Pyongyang] place\n");
}

static void
test_behind_one_unknown_all_are (void)
{
  assert_mentions ("He told Putin that he slept.", PUTIN);
}

static void
test_knows_she_from_he (void)
{
  assert_mentions ("Ms Anna Quince met Putin and her guards.",
                   "name person:anna-quince [Ms Anna Quince] name=Anna Quince role=Ms\n" PUTIN);
  assert_mentions ("Ms Anna Quince met Mr Putin and her guards.",
                   "name person:anna-quince [Ms Anna Quince] name=Anna Quince role=Ms\n"
                   "name person:vladimir-putin [Mr Putin] name=Putin role=Mr\n"
                   "pronoun person:anna-quince [her] possessive\n");
}

static void
test_he_in_a_quotation_is_another (void)
{
  assert_mentions ("Putin said: “He slept.”", PUTIN);
}

static void
test_its_is_the_only_state (void)
{
  assert_mentions ("Peru sold its pumps.", "name country:PER [Peru]\npronoun country:PER [its] possessive\n");
  assert_mentions ("Peru told Chile of its pumps.", "name country:PER [Peru]\nname country:CHL [Chile]\n");
  assert_mentions ("It sold its pumps.", "");
  assert_mentions ("Peru waited. Its pumps rusted.", "name country:PER [Peru]\npronoun country:PER [Its] possessive\n");
  assert_mentions ("Peru's army sold its pumps.", "agent country:PER [Peru's army]\n");
}

static void
test_two_leaders_are_the_two_just_named (void)
{
  assert_mentions ("Putin met Kim Jong Un. The two leaders smiled.",
                   PUTIN KIM "shared person:kim-jong-un [The two leaders]\n"
                             "shared person:vladimir-putin [The two leaders]\n");
  assert_mentions ("Putin met Kim Jong Un and Anna Quince. Both women smiled.",
                   PUTIN KIM "name person:anna-quince [Anna Quince]\n");
}

static void
test_two_countries_are_the_two_just_named (void)
{
  assert_mentions ("Peru called Chile, and the two countries agreed.",
                   "name country:PER [Peru]\nname country:CHL [Chile]\n"
                   "shared country:CHL [the two countries]\nshared country:PER [the two countries]\n");
  assert_mentions ("Peru, Chile and Argentina talked. Both countries agreed.",
                   "name country:PER [Peru]\nname country:CHL [Chile]\nname country:ARG [Argentina]\n");
}

static void
test_two_who_were_coupled_may_be_further_back (void)
{
  assert_mentions ("Peru and Chile met. It rained. It snowed. The two countries agreed.",
                   "name country:PER [Peru]\nname country:CHL [Chile]\n"
                   "shared country:CHL [The two countries]\nshared country:PER [The two countries]\n");
  assert_mentions ("Peru and Chile met. Argentina waited. It snowed. The two countries agreed.",
                   "name country:PER [Peru]\nname country:CHL [Chile]\nname country:ARG [Argentina]\n");
}

static void
test_who_acts_on_two_is_neither (void)
{
  assert_mentions ("Peru called Chile. Argentina urged both sides to wait.",
                   "name country:PER [Peru]\nname country:CHL [Chile]\nname country:ARG [Argentina]\n"
                   "shared country:CHL [both sides]\nshared country:PER [both sides]\n");
  assert_mentions ("Peru and Chile met. Peru buys oil from both countries.",
                   "name country:PER [Peru]\nname country:CHL [Chile]\nname country:PER [Peru]\n");
  assert_mentions ("Peru and Chile buy oil from both countries.",
                   "name country:PER [Peru]\nname country:CHL [Chile]\n");
}

static void
test_other_leaders_are_not_the_two (void)
{
  assert_mentions ("Putin met Kim Jong Un. He praised the leaders of Europe.",
                   PUTIN KIM "pronoun person:vladimir-putin [He]\n");
  assert_mentions ("Sergei Lavrov met Rosa Quispe. The two presidents smiled.",
                   "name person:sergei-lavrov [Sergei Lavrov]\nname person:rosa-quispe [Rosa Quispe]\n");
}

static void
test_leaders_stand_for_their_countries (void)
{
  assert_mentions ("Putin met Kim Jong Un. Ties between the two countries grew.",
                   PUTIN KIM "shared country:PRK [the two countries]\nshared country:RUS [the two countries]\n");
}

static void
test_they_are_a_pair (void)
{
  assert_mentions ("Peru and Chile said they agreed with each other.",
                   "name country:PER [Peru]\nname country:CHL [Chile]\nshared country:CHL [they]\n"
                   "shared country:PER [they]\nshared country:CHL [each other]\nshared country:PER [each other]\n");
  assert_mentions ("Peru told Chile that they agreed.", "name country:PER [Peru]\nname country:CHL [Chile]\n");
  assert_mentions ("Peru and Chile said US officials knew they agreed.",
                   "name country:PER [Peru]\nname country:CHL [Chile]\nagent country:USA [US officials]\n");
}

static void
test_the_latter_is_the_second (void)
{
  assert_mentions ("Peru and Chile talked, and the latter agreed.",
                   "name country:PER [Peru]\nname country:CHL [Chile]\npronoun country:CHL [the latter]\n");
  assert_mentions ("Peru and Chile talked, and the former agreed.",
                   "name country:PER [Peru]\nname country:CHL [Chile]\npronoun country:PER [the former]\n");
  assert_mentions ("Peru and Chile talked about the former mayor.",
                   "name country:PER [Peru]\nname country:CHL [Chile]\n");
}

static void
test_a_text_about_two_countries_tells_which (void)
{
  static const char about[] = "Peru and Chile agreed. Peru paid Chile. Chile thanked Peru. Peru left Chile.";
  g_autofree char *clear = g_strconcat (about, " China worried. Trade between the two countries grew.", NULL);
  g_autofree char *unclear = g_strconcat (about, " China slept. China ate. China, Russia and France paid. "
                                          "The two countries grew.", NULL);
  g_autofree char *found = mentions_of_text (clear);
  g_autofree char *none = mentions_of_text (unclear);

  g_assert_true (g_str_has_suffix (found, "shared country:CHL [the two countries]\n"
                                          "shared country:PER [the two countries]\n"));
  g_assert_null (strstr (none, "shared"));
}

/* ---- by trees ---- */

static void
test_subjects_outrank_objects (void)
{
  assert_parsed_mentions ("Putin told Lavrov that he would travel.",
                          "name person:vladimir-putin [Putin]\nname person:sergei-lavrov [Lavrov]\n"
                          "pronoun person:vladimir-putin [he]\n");
  assert_parsed_mentions ("Putin praised Lavrov, and he thanked Peru.",
                          "name person:vladimir-putin [Putin]\nname person:sergei-lavrov [Lavrov]\n"
                          "pronoun person:vladimir-putin [he]\nname country:PER [Peru]\n");
}

static void
test_an_object_is_not_its_own_subject (void)
{
  assert_parsed_mentions ("Putin met Lavrov. Erdoğan visited Putin and thanked him.",
                          "name person:vladimir-putin [Putin]\nname person:sergei-lavrov [Lavrov]\n"
                          "name person:recep-tayyip-erdogan [Erdoğan]\nname person:vladimir-putin [Putin]\n"
                          "pronoun person:vladimir-putin [him]\n");
}

static void
test_she_is_no_he_later (void)
{
  assert_parsed_mentions ("Rosa Quispe met Sergei Lavrov. She told him that it was over, and he agreed.",
                          "name person:rosa-quispe [Rosa Quispe]\nname person:sergei-lavrov [Sergei Lavrov]\n"
                          "pronoun person:rosa-quispe [She]\npronoun person:sergei-lavrov [him]\n"
                          "pronoun person:sergei-lavrov [he]\n");
}

static void
test_finds_states_that_act (void)
{
  assert_parsed_mentions ("Peru denied the report. It accused Chile of lying.",
                          "name country:PER [Peru]\npronoun country:PER [It]\nname country:CHL [Chile]\n");
  assert_parsed_mentions ("Peru waits. It rained.", "name country:PER [Peru]\n");
  assert_parsed_mentions ("Peruvian officials said they would respond.",
                          "agent country:PER [Peruvian officials]\npronoun country:PER [they]\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/actor/pronoun-finder/he-is-the-only-person", test_he_is_the_only_person);
  g_test_add_func ("/actor/pronoun-finder/he-of-two-is-nobody", test_he_of_two_is_nobody);
  g_test_add_func ("/actor/pronoun-finder/he-at-the-start-is-the-subject", test_he_at_the_start_is_the_subject);
  g_test_add_func ("/actor/pronoun-finder/he-said-is-the-subject", test_he_said_is_the_subject);
  g_test_add_func ("/actor/pronoun-finder/him-is-not-who-acts", test_him_is_not_who_acts);
  g_test_add_func ("/actor/pronoun-finder/a-phrase-in-front-is-of-the-subject-that-follows",
                   test_a_phrase_in_front_is_of_the_subject_that_follows);
  g_test_add_func ("/actor/pronoun-finder/nobody-visits-the-own-country", test_nobody_visits_the_own_country);
  g_test_add_func ("/actor/pronoun-finder/behind-one-unknown-all-are", test_behind_one_unknown_all_are);
  g_test_add_func ("/actor/pronoun-finder/knows-she-from-he", test_knows_she_from_he);
  g_test_add_func ("/actor/pronoun-finder/he-in-a-quotation-is-another", test_he_in_a_quotation_is_another);
  g_test_add_func ("/actor/pronoun-finder/its-is-the-only-state", test_its_is_the_only_state);
  g_test_add_func ("/actor/pronoun-finder/two-leaders-are-the-two-just-named",
                   test_two_leaders_are_the_two_just_named);
  g_test_add_func ("/actor/pronoun-finder/two-countries-are-the-two-just-named",
                   test_two_countries_are_the_two_just_named);
  g_test_add_func ("/actor/pronoun-finder/two-who-were-coupled-may-be-further-back",
                   test_two_who_were_coupled_may_be_further_back);
  g_test_add_func ("/actor/pronoun-finder/who-acts-on-two-is-neither", test_who_acts_on_two_is_neither);
  g_test_add_func ("/actor/pronoun-finder/other-leaders-are-not-the-two", test_other_leaders_are_not_the_two);
  g_test_add_func ("/actor/pronoun-finder/leaders-stand-for-their-countries", test_leaders_stand_for_their_countries);
  g_test_add_func ("/actor/pronoun-finder/they-are-a-pair", test_they_are_a_pair);
  g_test_add_func ("/actor/pronoun-finder/the-latter-is-the-second", test_the_latter_is_the_second);
  g_test_add_func ("/actor/pronoun-finder/a-text-about-two-countries-tells-which",
                   test_a_text_about_two_countries_tells_which);
  g_test_add_func ("/actor/pronoun-finder/subjects-outrank-objects", test_subjects_outrank_objects);
  g_test_add_func ("/actor/pronoun-finder/an-object-is-not-its-own-subject", test_an_object_is_not_its_own_subject);
  g_test_add_func ("/actor/pronoun-finder/she-is-no-he-later", test_she_is_no_he_later);
  g_test_add_func ("/actor/pronoun-finder/finds-states-that-act", test_finds_states_that_act);
  return g_test_run ();
}
