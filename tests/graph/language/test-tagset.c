/* test-tagset.c: /language/tagset
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-tagset.h"

static void
test_every_value_has_its_own_string (void)
{
  for (guint i = 0; i < ENT_N_UPOS; i++)
    {
      EntUpos upos = ENT_N_UPOS;

      g_assert_true (ent_upos_from_string (ent_upos_to_string (i), &upos));
      g_assert_cmpint (upos, ==, i);
    }
  for (guint i = 0; i < ENT_N_XPOS; i++)
    {
      EntXpos xpos = ENT_N_XPOS;

      g_assert_true (ent_xpos_from_string (ent_xpos_to_string (i), &xpos));
      g_assert_cmpint (xpos, ==, i);
    }
  for (guint i = 0; i < ENT_N_DEPENDENCIES; i++)
    {
      EntDependency dependency = ENT_N_DEPENDENCIES;

      g_assert_true (ent_dependency_from_string (ent_dependency_to_string (i), &dependency));
      g_assert_cmpint (dependency, ==, i);
    }
  for (guint i = 0; i < ENT_N_NAME_TAGS; i++)
    {
      EntNameTag tag = ENT_N_NAME_TAGS;

      g_assert_true (ent_name_tag_from_string (ent_name_tag_to_string (i), &tag));
      g_assert_cmpint (tag, ==, i);
    }
}

static void
test_spells_as_the_treebanks_do (void)
{
  g_assert_cmpstr (ent_upos_to_string (ENT_UPOS_PROPN), ==, "PROPN");
  g_assert_cmpstr (ent_xpos_to_string (ENT_XPOS_PRP_POSS), ==, "PRP$");
  g_assert_cmpstr (ent_xpos_to_string (ENT_XPOS_OPENING_BRACKET), ==, "-LRB-");
  g_assert_cmpstr (ent_dependency_to_string (ENT_DEPENDENCY_NSUBJ_PASS), ==, "nsubj:pass");
  g_assert_cmpstr (ent_name_tag_to_string (ENT_NAME_TAG_I_ORG), ==, "I-ORG");
  g_assert_cmpstr (ent_upos_to_string (ENT_UPOS_NONE), ==, "_");
}

static void
test_knows_no_other_string (void)
{
  EntUpos upos = ENT_UPOS_VERB;
  EntDependency dependency = ENT_DEPENDENCY_OBJ;

  g_assert_false (ent_upos_from_string ("verb", &upos));
  g_assert_false (ent_upos_from_string ("", &upos));
  g_assert_false (ent_dependency_from_string ("nsubj:", &dependency));
  g_assert_false (ent_dependency_from_string ("nmod:tmod", &dependency));
  g_assert_cmpint (upos, ==, ENT_UPOS_VERB);
  g_assert_cmpint (dependency, ==, ENT_DEPENDENCY_OBJ);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/tagset/every-value-has-its-own-string", test_every_value_has_its_own_string);
  g_test_add_func ("/language/tagset/spells-as-the-treebanks-do", test_spells_as_the_treebanks_do);
  g_test_add_func ("/language/tagset/knows-no-other-string", test_knows_no_other_string);
  return g_test_run ();
}
