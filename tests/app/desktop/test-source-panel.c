/* test-source-panel.c: the pages of the panel, and the way back from each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-contradictions-page.h"
#include "panel-fixture.h"

#define RUSSIA "country:RUS"

static const char *const texts[] = {
  "Russia supplied missiles to China. China sanctioned Japan.",
  "Russia denied that it supplied missiles to China.",
  NULL
};

static const char *const agreed[] = { "Russia supplied missiles to China. China sanctioned Japan.", NULL };

static GtkListView *
get_contradictions (PanelFixture *fixture)
{
  return fixture_find_child (fixture_find_child (fixture->panel, ENT_TYPE_CONTRADICTIONS_PAGE), GTK_TYPE_LIST_VIEW);
}

static guint
count_contradictions (PanelFixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (get_contradictions (fixture))));
}

static void
test_contradictions_are_listed_and_lead_to_their_relation (PanelFixture *fixture, gconstpointer data)
{
  EntItem selected;

  g_assert_true (ent_contradictions_page_has_any (ent_session_get_view (fixture->session)));
  panel_fixture_do (fixture, "panel.show-contradictions");
  g_assert_cmpstr (panel_fixture_get_page (fixture), ==, "contradictions");
  fixture_iterate_for (200);
  g_assert_cmpuint (count_contradictions (fixture), ==, 1);
  g_signal_emit_by_name (get_contradictions (fixture), "activate", 0);
  g_assert_cmpuint (ent_session_get_selection (fixture->session)->len, ==, 1);
  selected = g_array_index (ent_session_get_selection (fixture->session), EntItem, 0);
  g_assert_cmpint (selected.kind, ==, ENT_ITEM_RELATION);
  g_assert_true (ent_view_get_relation (ent_session_get_view (fixture->session), selected.index)->contested);
  g_assert_cmpstr (panel_fixture_get_page (fixture), ==, "evidence");
  panel_fixture_do (fixture, "panel.back");
  g_assert_cmpstr (panel_fixture_get_page (fixture), ==, "contradictions");
}

static void
test_without_denials_there_is_no_contradiction (PanelFixture *fixture, gconstpointer data)
{
  g_assert_false (ent_contradictions_page_has_any (ent_session_get_view (fixture->session)));
  panel_fixture_do (fixture, "panel.show-contradictions");
  fixture_iterate_for (200);
  g_assert_cmpuint (count_contradictions (fixture), ==, 0);
}

static void
test_only_actors_are_edited (PanelFixture *fixture, gconstpointer data)
{
  panel_fixture_do (fixture, "panel.edit-actor");
  g_assert_cmpstr (panel_fixture_get_page (fixture), ==, "items");
  ent_session_select (fixture->session, fixture_get_node (fixture->session, RUSSIA));
  panel_fixture_do (fixture, "panel.edit-actor");
  g_assert_cmpstr (panel_fixture_get_page (fixture), ==, "actor");
  panel_fixture_do (fixture, "panel.back");
  g_assert_cmpstr (panel_fixture_get_page (fixture), ==, "evidence");
  panel_fixture_do (fixture, "panel.back");
  g_assert_cmpstr (panel_fixture_get_page (fixture), ==, "items");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, texts, func) \
  g_test_add ("/desktop/source-panel/" name, PanelFixture, texts, panel_fixture_set_up, func, panel_fixture_tear_down)
  ADD ("contradictions-are-listed-and-lead-to-their-relation", texts,
       test_contradictions_are_listed_and_lead_to_their_relation);
  ADD ("without-denials-there-is-no-contradiction", agreed, test_without_denials_there_is_no_contradiction);
  ADD ("only-actors-are-edited", texts, test_only_actors_are_edited);
#undef ADD
  return g_test_run ();
}
