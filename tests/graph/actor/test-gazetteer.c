/* test-gazetteer.c: /actor/gazetteer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor/ent-gazetteer-private.h"
#include "base/ent-table.h"
#include "small-lexicon.h"

static void
assert_fails (const char *file, const char *text, const char *message)
{
  char *folder = small_lexicon_new (file, text);
  g_autoptr (GError) error = NULL;
  EntGazetteer *gazetteer = ent_gazetteer_load (folder, &error);
  g_autofree char *expected = g_strdup_printf ("%s/%s:%s", folder, file, message);

  g_assert_null (gazetteer);
  g_assert_error (error, ENT_TABLE_ERROR, ENT_TABLE_ERROR_ROW);
  g_assert_cmpstr (error->message, ==, expected);
  small_lexicon_free (folder);
}

static void
test_finds_actors_by_id (void)
{
  char *folder = small_lexicon_new (NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntGazetteer) gazetteer = ent_gazetteer_load (folder, &error);
  EntActor *actor;

  g_assert_no_error (error);
  actor = ent_gazetteer_find_country (gazetteer, "TUR");
  g_assert_cmpstr (actor->name, ==, "Turkey");
  g_assert_cmpint (actor->kind, ==, ENT_ACTOR_COUNTRY);
  actor = ent_gazetteer_find_actor (gazetteer, "person:vladimir-putin");
  g_assert_cmpstr (actor->country, ==, "RUS");
  g_assert_cmpstr (actor->role, ==, "president of Russia");
  actor = ent_gazetteer_find_actor (gazetteer, "place:vladivostok");
  g_assert_cmpint (actor->kind, ==, ENT_ACTOR_PLACE);
  g_assert_null (ent_gazetteer_find_country (gazetteer, "XXX"));
  small_lexicon_free (folder);
}

static void
test_lists_countries_by_name (void)
{
  char *folder = small_lexicon_new (NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntGazetteer) gazetteer = ent_gazetteer_load (folder, &error);
  g_autoptr (GPtrArray) countries = NULL;

  g_assert_no_error (error);
  countries = ent_gazetteer_list_countries (gazetteer);
  g_assert_cmpuint (countries->len, >, 1);
  g_assert_true (g_ptr_array_find (countries, ent_gazetteer_find_country (gazetteer, "TUR"), NULL));
  for (guint i = 1; i < countries->len; i++)
    g_assert_cmpstr (((EntActor *) g_ptr_array_index (countries, i - 1))->name, <,
                     ((EntActor *) g_ptr_array_index (countries, i))->name);
  small_lexicon_free (folder);
}

static void
test_a_name_of_two_is_an_error (void)
{
  assert_fails ("places.tsv", "name\tnames\tcountry\tkind\nJordan\t\tJOR\tregion\n",
                "2: “Jordan” names both country:JOR and place:jordan");
}

static void
test_a_name_listed_twice_is_an_error (void)
{
  assert_fails ("countries.tsv", "code\tname\tnames\tadjectives\tpeople\tcapital\nPER\tPeru\tPeru\t\t\t\n",
                "2: “Peru” is listed twice");
  assert_fails ("countries.tsv", "code\tname\tnames\tadjectives\tpeople\tcapital\nPER\tPeru\t\t\t\t\nPER\tX\t\t\t\t\n",
                "3: “country:PER” is listed twice");
  assert_fails ("agents.tsv", "noun\tbare\narmy\t\narmy\t\n", "3: “army” is listed twice");
  assert_fails ("groups.tsv", "group\tnouns\tkind\nrebels\trebels\tarmed\nmutineers\trebels\tarmed\n",
                "3: “rebels” is listed twice");
  assert_fails ("groups.tsv", "group\tnouns\tkind\nrebels\tarmy\tarmed\n", "2: “army” is listed twice");
  assert_fails ("titles.tsv", "title\trelation\tneeds\nking\tleads\t\nking\tnone\t\n", "3: “king” is listed twice");
}

static void
test_what_refers_to_nothing_is_an_error (void)
{
  assert_fails ("metonyms.tsv", "words\tactor\tneeds\nBlue House\tcountry:XXX\t\n",
                "2: the lexicon knows no “country:XXX”");
  assert_fails ("metonyms.tsv", "words\tactor\tneeds\nKars\torganisation:nato\tabroad\n", "2: “Kars” is no capital");
  assert_fails ("places.tsv", "name\tnames\tcountry\tkind\nKars\t\tXXX\tcity\n", "2: countries.tsv has no “XXX”");
}

static void
test_a_value_that_is_none_is_an_error (void)
{
  assert_fails ("titles.tsv", "title\trelation\tneeds\nking\trules\t\n",
                "2: “rules” is no relation of a title (leads, works-for, none)");
  assert_fails ("places.tsv", "name\tnames\tcountry\tkind\nKars\t\tTUR\ttown\n",
                "2: “town” is no kind of place (city, region, site, water)");
  assert_fails ("agents.tsv", "noun\tbare\narmy\tyes\n",
                 "2: “yes” is no way to stand without a country (home, army, beside, own)");
  assert_fails ("groups.tsv", "group\tnouns\tkind\nrebels\trebels\tbad\n",
                "2: “bad” is no kind of group (people, crowd, armed, many, world)");
  assert_fails ("people.tsv", "id\tname\tnames\tcountry\trole\tfrom\tto\nperson:a\tA B\t\tTUR\t\tsoon\t\n",
                "2: “soon” is no day (YYYY-MM-DD)");
  assert_fails ("countries.tsv", "code\tname\tnames\tadjectives\tpeople\tcapital\nTurkey\tTurkey\t\t\t\t\n",
                "2: “Turkey” is no ISO 3166-1 alpha-3 code");
}

static void
test_an_office_ends_after_it_began (void)
{
  assert_fails ("people.tsv", "id\tname\tnames\tcountry\trole\tfrom\tto\n"
                              "person:a\tA B\t\tTUR\tpresident\t2010-01-02\t2010-01-01\n",
                "2: A B left office before taking it");
}

static void
test_spellings_that_fold_alike_are_one_name (void)
{
  char *folder = small_lexicon_new ("places.tsv", "name\tnames\tcountry\tkind\nMalatya\tMaĺatya\tTUR\tcity\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (EntGazetteer) gazetteer = ent_gazetteer_load (folder, &error);

  g_assert_no_error (error);
  small_lexicon_free (folder);
}

static void
test_loads_the_lexicon (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("ENTENTE_DATA_DIR"), "lexicon", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntGazetteer) gazetteer = ent_gazetteer_load (folder, &error);

  g_assert_no_error (error);
  g_assert_nonnull (ent_gazetteer_find_country (gazetteer, "PER"));
}

/* A captain regent of San Marino holds office for half a year. */
static void
test_every_country_has_had_a_leader (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("ENTENTE_DATA_DIR"), "lexicon", NULL);
  g_autoptr (EntGazetteer) gazetteer = ent_gazetteer_load (folder, NULL);
  GHashTableIter iter;
  gpointer actor;

  g_assert_nonnull (gazetteer);
  g_hash_table_iter_init (&iter, gazetteer->actors);
  while (g_hash_table_iter_next (&iter, NULL, &actor))
    {
      const EntActor *country = actor;
      const GPtrArray *offices;
      gboolean led = FALSE;

      if (country->kind != ENT_ACTOR_COUNTRY || strcmp (country->id, "country:SMR") == 0)
        continue;
      offices = ent_gazetteer_get_offices (gazetteer, country);
      for (guint i = 0; offices != NULL && i < offices->len; i++)
        led |= ((const EntOffice *) offices->pdata[i])->leads;
      if (!led)
        g_test_message ("people.tsv has no leader of %s", country->name);
      g_assert_true (led);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/actor/gazetteer/finds-actors-by-id", test_finds_actors_by_id);
  g_test_add_func ("/actor/gazetteer/lists-countries-by-name", test_lists_countries_by_name);
  g_test_add_func ("/actor/gazetteer/a-name-of-two-is-an-error", test_a_name_of_two_is_an_error);
  g_test_add_func ("/actor/gazetteer/a-name-listed-twice-is-an-error", test_a_name_listed_twice_is_an_error);
  g_test_add_func ("/actor/gazetteer/what-refers-to-nothing-is-an-error", test_what_refers_to_nothing_is_an_error);
  g_test_add_func ("/actor/gazetteer/a-value-that-is-none-is-an-error", test_a_value_that_is_none_is_an_error);
  g_test_add_func ("/actor/gazetteer/an-office-ends-after-it-began", test_an_office_ends_after_it_began);
  g_test_add_func ("/actor/gazetteer/spellings-that-fold-alike-are-one-name",
                   test_spellings_that_fold_alike_are_one_name);
  g_test_add_func ("/actor/gazetteer/loads-the-lexicon", test_loads_the_lexicon);
  g_test_add_func ("/actor/gazetteer/every-country-has-had-a-leader", test_every_country_has_had_a_leader);
  return g_test_run ();
}
