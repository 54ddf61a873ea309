/* test-placeline.c: /language/placeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "document-printer.h"
#include "language/ent-placeline.h"

static guint
get_length (const char *text)
{
  g_autoptr (EntDocument) document = document_from_text (text);

  return ent_placeline_get_length (document->sentences[0].tokens, document->sentences[0].n_tokens);
}

static void
test_place_day_and_agency (void)
{
  g_assert_cmpuint (get_length ("LIMA - It rained."), ==, 2);
  g_assert_cmpuint (get_length ("LIMA, Oct 20 (NNN) — It rained."), ==, 8);
  g_assert_cmpuint (get_length ("Lima (NNN) – The river rose."), ==, 5);
  g_assert_cmpuint (get_length ("LIMA/LA PAZ -- Two towns shook."), ==, 5);
  g_assert_cmpuint (get_length ("LIMA: The river rose."), ==, 2);
}

static void
test_other_beginnings (void)
{
  g_assert_cmpuint (get_length ("UN - Peru ties are bad."), ==, 0);
  g_assert_cmpuint (get_length ("LIMA – officials said – is dry."), ==, 0);
  g_assert_cmpuint (get_length ("Lima – A city in Peru."), ==, 0);
  g_assert_cmpuint (get_length ("RIVER ROSE: LIMA FLOODED"), ==, 0);
  g_assert_cmpuint (get_length ("It rained."), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/placeline/place-day-and-agency", test_place_day_and_agency);
  g_test_add_func ("/language/placeline/other-beginnings", test_other_beginnings);
  return g_test_run ();
}
