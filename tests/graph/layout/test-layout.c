/* test-layout.c: /layout/layout
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/ent-layout.h"

static void
test_names_every_engine (void)
{
  for (guint i = 0; i < ENT_N_ENGINES; i++)
    {
      EntEngine engine = ENT_N_ENGINES;

      g_assert_true (ent_engine_from_name (ent_engine_get_name (i), &engine));
      g_assert_cmpint (engine, ==, i);
    }
}

static void
test_knows_no_other_engine (void)
{
  EntEngine engine = ENT_ENGINE_FDP;

  g_assert_false (ent_engine_from_name ("osage", &engine));
  g_assert_false (ent_engine_from_name ("Dot", &engine));
  g_assert_false (ent_engine_from_name (NULL, &engine));
  g_assert_cmpint (engine, ==, ENT_ENGINE_FDP);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/layout/every-engine-has-a-name", test_names_every_engine);
  g_test_add_func ("/layout/layout/knows-no-other-engine", test_knows_no_other_engine);
  return g_test_run ();
}
