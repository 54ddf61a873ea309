/* test-merge-bar.c: who may be one is asked, and the answer is kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-merge-bar.h"
#include "panel-fixture.h"

#include "case/ent-correction.h"

#define FIRST "person:mina-larsen"
#define SECOND "person:larsen-mina"

static const char *const texts[] = { "Mina Larsen met Boris Pistorius.", "Larsen Mina met Wang Yi.", NULL };

static GtkWidget *
get_bar (PanelFixture *fixture)
{
  return fixture_find_child (fixture->panel, ENT_TYPE_MERGE_BAR);
}

/* Time for the thread that looks for them. */
static gboolean
asks (PanelFixture *fixture)
{
  fixture_iterate_for (200);
  return gtk_revealer_get_reveal_child (fixture_find_child (get_bar (fixture), GTK_TYPE_REVEALER));
}

static void
answer (PanelFixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (get_bar (fixture), action, NULL));
  fixture_wait (fixture->session);
}

/* The second is called as the first, which looks as if they were one. */
static void
set_up (PanelFixture *fixture, gconstpointer data)
{
  panel_fixture_set_up (fixture, data);
  g_assert_false (asks (fixture));
  ent_session_decide (fixture->session, ent_correction_new_name (ent_session_get_case (fixture->session), SECOND,
                                                                 "Mina Larsen"));
  fixture_wait (fixture->session);
  g_assert_true (asks (fixture));
}

static void
test_yes_merges_them (PanelFixture *fixture, gconstpointer data)
{
  EntCase *case_;

  answer (fixture, "merge.yes");
  case_ = ent_session_get_case (fixture->session);
  g_assert_true ((ent_case_find_actor (case_, FIRST) == NULL) != (ent_case_find_actor (case_, SECOND) == NULL));
  g_assert_false (asks (fixture));
  fixture_undo (fixture->session);
  g_assert_true (asks (fixture));
}

static void
test_no_is_remembered (PanelFixture *fixture, gconstpointer data)
{
  answer (fixture, "merge.no");
  g_assert_nonnull (ent_case_find_actor (ent_session_get_case (fixture->session), FIRST));
  g_assert_nonnull (ent_case_find_actor (ent_session_get_case (fixture->session), SECOND));
  g_assert_false (asks (fixture));
  fixture_undo (fixture->session);
  g_assert_true (asks (fixture));
}

static void
test_later_asks_no_more_for_now (PanelFixture *fixture, gconstpointer data)
{
  const char *before = ent_session_get_undo_name (fixture->session);

  answer (fixture, "merge.later");
  g_assert_false (asks (fixture));
  g_assert_cmpstr (ent_session_get_undo_name (fixture->session), ==, before);   /* nothing is decided */
}

static void
test_shows_both_and_still_asks (PanelFixture *fixture, gconstpointer data)
{
  answer (fixture, "merge.show");
  g_assert_cmpuint (ent_session_get_selection (fixture->session)->len, ==, 2);
  g_assert_true (asks (fixture));
  ent_session_select (fixture->session, fixture_get_node (fixture->session, FIRST));
  g_assert_false (asks (fixture));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) \
  g_test_add ("/desktop/merge-bar/" name, PanelFixture, texts, set_up, func, panel_fixture_tear_down)
  ADD ("yes-merges-them", test_yes_merges_them);
  ADD ("no-is-remembered", test_no_is_remembered);
  ADD ("later-asks-no-more-for-now", test_later_asks_no_more_for_now);
  ADD ("shows-both-and-still-asks", test_shows_both_and_still_asks);
#undef ADD
  return g_test_run ();
}
