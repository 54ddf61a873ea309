/* test-evidence-page.c: what is decided on cards and in notes, and that the list stays where it is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-claim-actions.h"
#include "ent-evidence-page.h"
#include "ent-note.h"
#include "panel-fixture.h"

#include <string.h>

#define RUSSIA "country:RUS"
#define NORTH_KOREA "country:PRK"

typedef struct
{
  char *folder;
  char *article;
  EntSession *session;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

static EntItem
get_relation (Fixture *self)
{
  EntView *view = ent_session_get_view (self->session);

  for (guint i = 0; i < ent_view_get_n_relations (view); i++)
    {
      const EntRelation *relation = ent_view_get_relation (view, i);

      if (strcmp (ent_view_get_node (view, relation->source)->actor->id, RUSSIA) == 0
          && strcmp (ent_view_get_node (view, relation->target)->actor->id, NORTH_KOREA) == 0)
        return (EntItem) { ENT_ITEM_RELATION, i };
    }
  g_assert_not_reached ();
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = fixture_new_folder ();
  self->article = fixture_write (self->folder, "first.jsonl", "The Ledger", "2023-03-01",
                                 "Russia supplied missiles to North Korea. Russia supplied fuel to North Korea. "
                                 "Russia denied supplying shells to North Korea.");
  self->session = ent_session_new ();
  fixture_add (self->session, self->article);
  fixture_wait (self->session);
  ent_session_select (self->session, get_relation (self));
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 380, 900);
  self->page = g_object_new (ENT_TYPE_EVIDENCE_PAGE, "session", self->session, NULL);
  gtk_window_set_child (GTK_WINDOW (self->window), self->page);
  gtk_window_present (GTK_WINDOW (self->window));
  fixture_iterate_for (300);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  fixture_wait (self->session);
  ent_session_close (self->session);
  g_object_unref (self->session);
  g_free (self->article);
  fixture_remove_folder (self->folder);
}

static GtkWidget *
find (Fixture *self, GType type, guint n)
{
  return fixture_find_seen (self->page, type, n);
}

/* The rows of the list: a heading before each side. */
static EntClaimCard *
get_card (Fixture *self, guint n)
{
  GtkWidget *card = find (self, ENT_TYPE_CLAIM_CARD, n);

  g_assert_nonnull (card);
  return ENT_CLAIM_CARD (card);
}

static void
press (Fixture *self, guint card, guint keyval)
{
  g_assert_true (ent_claim_actions_press (get_card (self, card), keyval, 0));
  fixture_wait (self->session);
  fixture_iterate_for (200);
}

static EntEvidenceKind
get_kind (Fixture *self, guint card)
{
  return ent_evidence_row_get_kind (ent_claim_card_get_row (get_card (self, card)));
}

static void
test_a_card_is_confirmed_and_stays (Fixture *self, gconstpointer data)
{
  EntClaimCard *card = get_card (self, 1);

  press (self, 1, GDK_KEY_c);
  g_assert_true (get_card (self, 1) == card);
  g_assert_true (ent_evidence_row_get_confirmed (ent_claim_card_get_row (card)));
  press (self, 1, GDK_KEY_c);
  g_assert_false (ent_evidence_row_get_confirmed (ent_claim_card_get_row (card)));
}

static void
test_a_rejected_claim_is_restored (Fixture *self, gconstpointer data)
{
  guint n_claims = ent_case_get_n_claims (ent_session_get_case (self->session));

  press (self, 1, GDK_KEY_x);
  g_assert_cmpuint (ent_case_get_n_rejected (ent_session_get_case (self->session)), ==, 1);
  /* two headings, two sentences, "1 rejected" */
  g_assert_cmpint (get_kind (self, 4), ==, ENT_EVIDENCE_REJECTED);
  g_signal_emit_by_name (find (self, GTK_TYPE_LIST_VIEW, 0), "activate", 4u);
  fixture_iterate_for (200);
  g_assert_cmpint (get_kind (self, 5), ==, ENT_EVIDENCE_REJECTED_CLAIM);
  press (self, 5, GDK_KEY_r);
  g_assert_cmpuint (ent_case_get_n_rejected (ent_session_get_case (self->session)), ==, 0);
  g_assert_cmpuint (ent_case_get_n_claims (ent_session_get_case (self->session)), ==, n_claims);
}

static void
test_a_heading_has_no_keys (Fixture *self, gconstpointer data)
{
  g_assert_cmpint (get_kind (self, 0), ==, ENT_EVIDENCE_SIDE);
  g_assert_false (ent_claim_actions_press (get_card (self, 0), GDK_KEY_x, 0));
  g_assert_false (ent_claim_actions_press (get_card (self, 1), GDK_KEY_x, GDK_CONTROL_MASK));
}

static GtkGesture *
find_menu_gesture (EntClaimCard *card)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (card));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller)
          && gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == GDK_BUTTON_SECONDARY)
        return GTK_GESTURE (controller);   /* the card holds it */
    }
  g_assert_not_reached ();
}

static void
test_a_card_has_a_menu_and_a_heading_none (Fixture *self, gconstpointer data)
{
  GtkWidget *menu;

  g_signal_emit_by_name (find_menu_gesture (get_card (self, 0)), "pressed", 1, 10.0, 10.0);
  fixture_iterate_for (100);
  g_assert_null (find (self, GTK_TYPE_POPOVER_MENU, 0));
  g_signal_emit_by_name (find_menu_gesture (get_card (self, 1)), "pressed", 1, 10.0, 10.0);
  fixture_iterate_for (100);
  menu = find (self, GTK_TYPE_POPOVER_MENU, 0);
  g_assert_nonnull (menu);
  g_assert_true (gtk_widget_activate_action (menu, "claim.confirm", NULL));
  gtk_popover_popdown (GTK_POPOVER (menu));
  fixture_wait (self->session);
  fixture_iterate_for (100);
  g_assert_null (find (self, GTK_TYPE_POPOVER_MENU, 0));
  g_assert_true (ent_evidence_row_get_confirmed (ent_claim_card_get_row (get_card (self, 1))));
}

static void
test_two_sides_stand_beside_each_other (Fixture *self, gconstpointer data)
{
  GtkWidget *toggle = find (self, GTK_TYPE_TOGGLE_BUTTON, 0);

  g_assert_nonnull (toggle);
  g_assert_null (find (self, GTK_TYPE_LIST_VIEW, 1));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
  fixture_iterate_for (300);
  g_assert_nonnull (find (self, GTK_TYPE_LIST_VIEW, 1));
  /* "They say so" and two sentences, then "They deny it" and one */
  g_assert_cmpint (get_kind (self, 3), ==, ENT_EVIDENCE_SIDE);
  g_assert_cmpint (ent_evidence_row_get_claim (ent_claim_card_get_row (get_card (self, 4)))->status, ==,
                   ENT_STATUS_DENIED);
}

static void
test_a_note_is_kept_when_it_is_left (Fixture *self, gconstpointer data)
{
  EntNote *note = ENT_NOTE (find (self, ENT_TYPE_NOTE, 0));
  GtkWidget *text_view;

  g_signal_emit_by_name (find (self, GTK_TYPE_BUTTON, 1), "clicked");
  fixture_iterate_for (100);
  text_view = find (self, GTK_TYPE_TEXT_VIEW, 0);
  g_assert_true (gtk_widget_is_ancestor (text_view, GTK_WIDGET (note)));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text_view)), "Ask them.\n", -1);
  gtk_widget_grab_focus (find (self, GTK_TYPE_LIST_VIEW, 0));
  fixture_wait (self->session);
  g_assert_cmpstr (ent_records_find (ent_session_get_records (self->session),
                                     "relation:" RUSSIA " supplies " NORTH_KOREA, "note"), ==, "Ask them.");
  fixture_undo (self->session);
  fixture_iterate_for (100);
  g_assert_null (find (self, GTK_TYPE_TEXT_VIEW, 0));
}

static void
test_all_of_it_is_filtered_away_under_the_focus (Fixture *self, gconstpointer data)
{
  g_autoptr (EntFilter) nothing = ent_filter_new ();
  g_autoptr (EntFilter) all = ent_filter_new ();
  GtkWidget *list = find (self, GTK_TYPE_LIST_VIEW, 0);

  g_assert_true (gtk_widget_grab_focus (list));
  ent_filter_add_only (nothing, ENT_FACET_OUTLET, "The Ledger of Others");
  ent_session_set_filter (self->session, nothing);
  fixture_wait (self->session);
  fixture_iterate_for (300);
  g_assert_false (gtk_widget_get_mapped (list));
  g_assert_null (gtk_widget_get_focus_child (list));
  ent_session_set_filter (self->session, all);
  fixture_wait (self->session);
  fixture_iterate_for (300);
  g_assert_true (gtk_widget_get_mapped (list));
  g_assert_true (gtk_widget_grab_focus (list));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) \
  g_test_add ("/desktop/evidence-page/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("a-card-is-confirmed-and-stays", test_a_card_is_confirmed_and_stays);
  ADD ("a-rejected-claim-is-restored", test_a_rejected_claim_is_restored);
  ADD ("a-heading-has-no-keys", test_a_heading_has_no_keys);
  ADD ("a-card-has-a-menu-and-a-heading-none", test_a_card_has_a_menu_and_a_heading_none);
  ADD ("two-sides-stand-beside-each-other", test_two_sides_stand_beside_each_other);
  ADD ("all-of-it-is-filtered-away-under-the-focus", test_all_of_it_is_filtered_away_under_the_focus);
  ADD ("a-note-is-kept-when-it-is-left", test_a_note_is_kept_when_it_is_left);
#undef ADD
  return g_test_run ();
}
