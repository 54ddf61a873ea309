/* test-history-list.c: an actor's relations through time, in the panel
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-history-list.h"
#include "ent-history-row.h"
#include "panel-fixture.h"

#include "case/ent-correction.h"

#define RUSSIA "country:RUS"
/* Months of one relation; far more than a panel shows. */
#define N_MONTHS 240

static const char *const texts[] = {
  "Russia supplied missiles to China on 3 March 2021. China sanctioned Japan. Russia sanctioned Japan.",
  "Russia sanctioned Japan on 12 May 2022.",
  NULL
};

static GtkListView *
get_list (PanelFixture *fixture)
{
  return fixture_find_child (fixture_find_child (fixture->panel, ENT_TYPE_HISTORY_LIST), GTK_TYPE_LIST_VIEW);
}

static GListModel *
get_shown (PanelFixture *fixture)
{
  return G_LIST_MODEL (gtk_list_view_get_model (get_list (fixture)));
}

static void
assert_row (PanelFixture *fixture, guint position, const char *expected)
{
  g_autoptr (EntHistoryRow) row = g_list_model_get_item (get_shown (fixture), position);
  g_autofree char *label = row != NULL ? ent_history_row_dup_label (row) : NULL;

  g_assert_cmpstr (label, ==, expected);
}

static void
choose_clock (PanelFixture *fixture, EntClock clock)
{
  g_autoptr (EntFilter) filter = ent_filter_copy (ent_session_get_filter (fixture->session));

  ent_filter_set_clock (filter, clock);
  ent_session_set_filter (fixture->session, filter);
  fixture_iterate_for (50);
}

static void
show (PanelFixture *fixture, const char *actor_id)
{
  choose_clock (fixture, ENT_CLOCK_EVENT);
  ent_session_select (fixture->session, fixture_get_node (fixture->session, actor_id));
  panel_fixture_do (fixture, "panel.show-history");
  fixture_iterate_for (100);
}

static void
test_a_row_leads_to_its_relation_and_back (PanelFixture *fixture, gconstpointer data)
{
  EntItem selected;

  show (fixture, RUSSIA);
  g_assert_cmpstr (panel_fixture_get_page (fixture), ==, "actor");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_list (fixture))));
  assert_row (fixture, 0, "May 2022");
  assert_row (fixture, 1, "Russia sanctions Japan");
  assert_row (fixture, 2, "March 2021");
  assert_row (fixture, 3, "Russia supplies China");
  assert_row (fixture, 4, "Undated");
  assert_row (fixture, 6, NULL);

  g_signal_emit_by_name (get_list (fixture), "activate", 3);
  g_assert_cmpstr (panel_fixture_get_page (fixture), ==, "evidence");
  selected = g_array_index (ent_session_get_selection (fixture->session), EntItem, 0);
  g_assert_cmpint (selected.kind, ==, ENT_ITEM_RELATION);
  g_assert_cmpstr (ent_view_get_relation (ent_session_get_view (fixture->session), selected.index)->type->name, ==,
                   "supplies");
  panel_fixture_do (fixture, "panel.back");
  g_assert_cmpstr (panel_fixture_get_page (fixture), ==, "actor");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_list (fixture))));
  assert_row (fixture, 3, "Russia supplies China");
  panel_fixture_do (fixture, "panel.back");
  g_assert_cmpstr (panel_fixture_get_page (fixture), ==, "evidence");
}

static void
test_a_heading_leads_nowhere (PanelFixture *fixture, gconstpointer data)
{
  show (fixture, RUSSIA);
  g_signal_emit_by_name (get_list (fixture), "activate", 0);
  g_assert_cmpstr (panel_fixture_get_page (fixture), ==, "actor");
}

static void
test_the_filter_and_decisions_are_followed (PanelFixture *fixture, gconstpointer data)
{
  g_autoptr (EntFilter) filter = NULL;

  show (fixture, RUSSIA);
  filter = ent_filter_copy (ent_session_get_filter (fixture->session));
  ent_filter_set_without (filter, ENT_FACET_RELATION, "sanctions", TRUE);
  ent_session_set_filter (fixture->session, filter);
  fixture_iterate_for (50);
  assert_row (fixture, 0, "March 2021");
  assert_row (fixture, 2, NULL);
  choose_clock (fixture, ENT_CLOCK_PUBLISHED);
  assert_row (fixture, 0, "March 2023");

  ent_session_decide (fixture->session,
                      ent_correction_new_name (ent_session_get_case (fixture->session), RUSSIA, "<b>Moscow</b>"));
  fixture_wait (fixture->session);
  fixture_iterate_for (50);
  g_assert_cmpstr (panel_fixture_get_page (fixture), ==, "actor");
  assert_row (fixture, 1, "<b>Moscow</b> supplies China");
}

/* Who has the focus in the list goes on by keyboard when its rows go. */
static void
test_the_focus_outlives_its_row (PanelFixture *fixture, gconstpointer data)
{
  g_autoptr (EntFilter) filter = NULL;
  GtkWidget *focus;

  show (fixture, RUSSIA);
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (get_list (fixture))));
  filter = ent_filter_copy (ent_session_get_filter (fixture->session));
  ent_filter_set_without (filter, ENT_FACET_RELATION, "sanctions", TRUE);
  ent_session_set_filter (fixture->session, filter);
  fixture_iterate_for (100);
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (get_list (fixture))));
  ent_filter_set_without (filter, ENT_FACET_RELATION, "supplies", TRUE);
  ent_session_set_filter (fixture->session, filter);
  fixture_iterate_for (100);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (get_list (fixture))));
}

static void
set_up_many (PanelFixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < N_MONTHS; i++)
    {
      static const char *const months[] = { "January", "February", "March", "April", "May", "June", "July", "August",
                                            "September", "October", "November", "December" };

      g_string_append_printf (text, "Russia sanctioned Japan on %u %s %u. ", 1 + i % 28, months[i % 12], 1990 + i / 12);
    }
  panel_fixture_set_up (fixture, (const char *const[]) { text->str, NULL });
}

static void
test_only_rows_that_are_seen_are_made (PanelFixture *fixture, gconstpointer data)
{
  show (fixture, RUSSIA);
  fixture_iterate_for (500);
  g_assert_cmpuint (g_list_model_get_n_items (get_shown (fixture)), >=, 10);
  g_assert_cmpuint (g_list_model_get_n_items (get_shown (fixture)), <, N_MONTHS / 2);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, set_up, func) \
  g_test_add ("/desktop/history-list/" name, PanelFixture, texts, set_up, func, panel_fixture_tear_down)
  ADD ("a-row-leads-to-its-relation-and-back", panel_fixture_set_up, test_a_row_leads_to_its_relation_and_back);
  ADD ("a-heading-leads-nowhere", panel_fixture_set_up, test_a_heading_leads_nowhere);
  ADD ("the-filter-and-decisions-are-followed", panel_fixture_set_up, test_the_filter_and_decisions_are_followed);
  ADD ("the-focus-outlives-its-row", panel_fixture_set_up, test_the_focus_outlives_its_row);
  ADD ("only-rows-that-are-seen-are-made", set_up_many, test_only_rows_that_are_seen_are_made);
#undef ADD
  return g_test_run ();
}
