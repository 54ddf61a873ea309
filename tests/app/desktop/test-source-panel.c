/* test-source-panel.c: the pages of the panel, and the way back from each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-contradictions-page.h"
#include "ent-evidence-page.h"
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

static gboolean
is_in_panel (PanelFixture *fixture)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  return focus != NULL && gtk_widget_get_mapped (focus) && gtk_widget_is_ancestor (focus, fixture->panel);
}

/* Who goes on with the keyboard finds himself where he was led to, and back in the row that led there. */
static void
test_the_focus_follows_a_contradiction (PanelFixture *fixture, gconstpointer data)
{
  GtkWidget *evidence = fixture_find_child (fixture->panel, ENT_TYPE_EVIDENCE_PAGE), *list;

  panel_fixture_do (fixture, "panel.show-contradictions");
  fixture_iterate_for (200);
  list = GTK_WIDGET (get_contradictions (fixture));
  g_assert_true (gtk_widget_grab_focus (list));
  g_signal_emit_by_name (list, "activate", 0);
  fixture_iterate_for (300);
  g_assert_cmpstr (panel_fixture_get_page (fixture), ==, "evidence");
  g_assert_true (is_in_panel (fixture));
  g_assert_nonnull (gtk_widget_get_focus_child (fixture_find_child (evidence, GTK_TYPE_LIST_VIEW)));
  panel_fixture_do (fixture, "panel.back");
  fixture_iterate_for (200);
  g_assert_true (is_in_panel (fixture));
  g_assert_nonnull (gtk_widget_get_focus_child (list));
}

static void
test_contradictions_are_filtered_away_under_the_focus (PanelFixture *fixture, gconstpointer data)
{
  g_autoptr (EntFilter) nothing = ent_filter_new ();
  GtkWidget *list;

  panel_fixture_do (fixture, "panel.show-contradictions");
  fixture_iterate_for (200);
  list = GTK_WIDGET (get_contradictions (fixture));
  g_assert_true (gtk_widget_grab_focus (list));
  ent_filter_add_only (nothing, ENT_FACET_OUTLET, "The Ledger of Others");
  ent_session_set_filter (fixture->session, nothing);
  fixture_wait (fixture->session);
  fixture_iterate_for (300);
  g_assert_false (gtk_widget_get_mapped (list));
  g_assert_null (gtk_widget_get_focus_child (list));
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
  ADD ("the-focus-follows-a-contradiction", texts, test_the_focus_follows_a_contradiction);
  ADD ("contradictions-are-filtered-away-under-the-focus", texts,
       test_contradictions_are_filtered_away_under_the_focus);
  ADD ("without-denials-there-is-no-contradiction", agreed, test_without_denials_there_is_no_contradiction);
  ADD ("only-actors-are-edited", texts, test_only_actors_are_edited);
#undef ADD
  return g_test_run ();
}
