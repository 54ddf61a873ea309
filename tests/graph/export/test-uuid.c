/* test-uuid.c: /export/uuid: numbers and codes that are the same in every file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-country-code.h"
#include "export/ent-uuid.h"

/* As Python's uuid.uuid5() makes them. */
static void
test_it_is_what_others_make_of_the_name (void)
{
  g_assert_cmpstr (ent_uuid_new ("actor", "country:PRK").text, ==, "1c24c549-f9c1-5942-ba8c-a07f1640caac");
  g_assert_cmpstr (ent_uuid_new ("claim", "").text, ==, "6447e534-7803-5404-a628-a08d5f0bc981");
  g_assert_cmpstr (ent_uuid_new ("actor", "김").text, ==, "f8f37a1b-05c8-5d7f-8c2f-4deca3837609");
}

static void
test_countries_have_two_letters (void)
{
  char buffer[ENT_COUNTRY_CODE_BYTES];

  g_assert_cmpstr (ent_country_code_find ("ABW", buffer), ==, "AW");
  g_assert_cmpstr (ent_country_code_find ("PRK", buffer), ==, "KP");
  g_assert_cmpstr (ent_country_code_find ("XKX", buffer), ==, "XK");
  g_assert_cmpstr (ent_country_code_find ("ZWE", buffer), ==, "ZW");
}

static void
test_what_is_no_country_has_none (void)
{
  char buffer[ENT_COUNTRY_CODE_BYTES];

  g_assert_null (ent_country_code_find ("SUN", buffer));
  g_assert_null (ent_country_code_find ("prk", buffer));
  g_assert_null (ent_country_code_find ("", buffer));
  g_assert_null (ent_country_code_find ("PR", buffer));
  g_assert_null (ent_country_code_find ("PRKX", buffer));
  g_assert_null (ent_country_code_find (NULL, buffer));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/uuid/it-is-what-others-make-of-the-name", test_it_is_what_others_make_of_the_name);
  g_test_add_func ("/export/uuid/countries-have-two-letters", test_countries_have_two_letters);
  g_test_add_func ("/export/uuid/what-is-no-country-has-none", test_what_is_no_country_has_none);
  return g_test_run ();
}
