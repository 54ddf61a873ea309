/* test-person-finder.c: /actor/person-finder
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "mention-printer.h"

static void
test_needs_evidence (void)
{
  assert_mentions ("They drove along Bramley Quince until noon.", "");
  assert_mentions ("They met Mr Bramley Quince at noon.",
                   "name person:bramley-quince [Mr Bramley Quince] name=Bramley Quince role=Mr\n");
  assert_mentions ("It rains, said Bramley Quince.", "name person:bramley-quince [Bramley Quince]\n");
  assert_mentions ("It rains, Bramley Quince said.", "name person:bramley-quince [Bramley Quince]\n");
  assert_mentions ("They met Anna Quince at noon.", "name person:anna-quince [Anna Quince]\n");
  assert_mentions ("They met Bramley T. Quince at noon.", "name person:bramley-t-quince [Bramley T. Quince]\n");
  assert_mentions ("They met Bramley Quince, who sings.", "name person:bramley-quince [Bramley Quince]\n");
}

static void
test_reads_hyphens_and_particles (void)
{
  assert_mentions ("It rains, said Bae Min-ho.", "name person:bae-min-ho [Bae Min-ho]\n");
  assert_mentions ("It rains, said Carlos de la Quince.", "name person:carlos-de-la-quince [Carlos de la Quince]\n");
  assert_mentions ("It rains, said Anna al-Quince.", "name person:anna-al-quince [Anna al-Quince]\n");
}

static void
test_spellings_of_one_name_are_one_person (void)
{
  assert_mentions ("Kim Jong-un met Kim Jong Un and Kim Jongun.",
                   "name person:kim-jong-un [Kim Jong-un]\nname person:kim-jong-un [Kim Jong Un]\n"
                   "name person:kim-jong-un [Kim Jongun]\n");
}

static void
test_is_known_in_headlines_once_introduced (void)
{
  assert_mentions ("Farmers Greet Bramley Quince Near Village\n\nIt rains, said Bramley Quince.",
                   "name person:bramley-quince [Bramley Quince]\nname person:bramley-quince [Bramley Quince]\n");
}

static void
test_streets_and_prizes_are_nobody (void)
{
  assert_mentions ("They crossed Anna Bridge near Carlos Square.", "");
  assert_mentions ("They slept in Carlos Hollow, outside Anna-Dale.", "");
  assert_mentions ("At the court of Quillan Dorn said nothing.", "");
}

static void
test_the_parser_tells_people (void)
{
  assert_parsed_mentions ("Demba Aruna and Chad Johnson criticised the vote in Chad.",
                          "name person:demba-aruna [Demba Aruna]\nname person:chad-johnson [Chad Johnson]\n"
                          "name country:TCD [Chad]\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/actor/person-finder/needs-evidence", test_needs_evidence);
  g_test_add_func ("/actor/person-finder/reads-hyphens-and-particles", test_reads_hyphens_and_particles);
  g_test_add_func ("/actor/person-finder/spellings-of-one-name-are-one-person",
                   test_spellings_of_one_name_are_one_person);
  g_test_add_func ("/actor/person-finder/is-known-in-headlines-once-introduced",
                   test_is_known_in_headlines_once_introduced);
  g_test_add_func ("/actor/person-finder/streets-and-prizes-are-nobody", test_streets_and_prizes_are_nobody);
  g_test_add_func ("/actor/person-finder/the-parser-tells-people", test_the_parser_tells_people);
  return g_test_run ();
}
