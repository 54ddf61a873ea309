/* test-actor-page.c: what the panel lets a user correct of an actor
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-actor-page-private.h"
#include "panel-fixture.h"

#include "case/ent-correction.h"

#define RUSSIA "country:RUS"
#define CHINA "country:CHN"
#define JAPAN "country:JPN"

static const char *const texts[] = {
  "Russia supplied missiles to China. Moscow sanctioned Japan. China sanctioned Japan.", NULL
};

static EntActorPage *
get_page (PanelFixture *fixture)
{
  return fixture_find_child (fixture->panel, ENT_TYPE_ACTOR_PAGE);
}

static void
edit (PanelFixture *fixture, const char *const *ids)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (EntItem));

  for (guint i = 0; ids[i] != NULL; i++)
    {
      EntItem item = fixture_get_node (fixture->session, ids[i]);

      g_array_append_val (items, item);
    }
  ent_session_set_selection (fixture->session, (const EntItem *) (gpointer) items->data, items->len);
  panel_fixture_do (fixture, "panel.edit-actor");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_page (fixture))));
}

#define EDIT(fixture, ...) edit (fixture, (const char *const[]) { __VA_ARGS__, NULL })

static const EntActor *
find_actor (PanelFixture *fixture, const char *id)
{
  return ent_case_find_actor (ent_session_get_case (fixture->session), id);
}

static AdwPreferencesRow *
get_row (GtkListBox *list, int index)
{
  return ADW_PREFERENCES_ROW (gtk_list_box_get_row_at_index (list, index));
}

static GtkButton *
find_button (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return GTK_BUTTON (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkButton *found = find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
click (PanelFixture *fixture, GtkListBox *list, int index, const char *label)
{
  GtkButton *button = find_button (GTK_WIDGET (get_row (list, index)), label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  fixture_wait (fixture->session);
}

static void
test_a_name_and_a_kind_are_decided (PanelFixture *fixture, gconstpointer data)
{
  EDIT (fixture, CHINA);
  g_assert_cmpstr (gtk_label_get_text (get_page (fixture)->title), ==, "China");
  gtk_editable_set_text (get_page (fixture)->name, " PRC <b> ");
  g_signal_emit_by_name (get_page (fixture)->name, "apply");
  fixture_wait (fixture->session);
  g_assert_cmpstr (find_actor (fixture, CHINA)->name, ==, "PRC <b>");
  g_assert_cmpstr (gtk_label_get_text (get_page (fixture)->title), ==, "PRC <b>");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_page (fixture))));   /* who corrects goes on with it */

  adw_combo_row_set_selected (get_page (fixture)->kind, ENT_ACTOR_GROUP);
  fixture_wait (fixture->session);
  g_assert_cmpint (find_actor (fixture, CHINA)->kind, ==, ENT_ACTOR_GROUP);
  fixture_undo (fixture->session);
  fixture_undo (fixture->session);
  g_assert_cmpstr (gtk_editable_get_text (get_page (fixture)->name), ==, "China");
  g_assert_cmpuint (adw_combo_row_get_selected (get_page (fixture)->kind), ==, ENT_ACTOR_COUNTRY);
}

static void
test_a_country_is_chosen_by_its_name (PanelFixture *fixture, gconstpointer data)
{
  GtkMenuButton *button;
  EntChoicePopover *popover;
  GtkEditable *entry;

  EDIT (fixture, CHINA);
  button = fixture_find_child (GTK_WIDGET (get_page (fixture)->country), GTK_TYPE_MENU_BUTTON);
  gtk_menu_button_popup (button);
  fixture_iterate_for (50);
  popover = ENT_CHOICE_POPOVER (gtk_menu_button_get_popover (button));
  entry = fixture_find_child (GTK_WIDGET (popover), GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (entry, "ONGOL");
  g_signal_emit_by_name (entry, "activate");   /* at once, before the search has heard of it */
  fixture_wait (fixture->session);
  g_assert_cmpstr (find_actor (fixture, CHINA)->country, ==, "MNG");
  g_assert_cmpstr (adw_action_row_get_subtitle (get_page (fixture)->country), ==, "Mongolia");
}

static GtkTextBuffer *
write_note (PanelFixture *fixture, const char *text)
{
  GtkWidget *note = GTK_WIDGET (get_page (fixture)->note);
  GtkWidget *text_view = fixture_find_child (note, GTK_TYPE_TEXT_VIEW);

  if (!gtk_widget_get_visible (text_view))
    g_signal_emit_by_name (fixture_find_child (note, GTK_TYPE_BUTTON), "clicked");
  gtk_widget_grab_focus (text_view);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text_view)), text, -1);
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (text_view));
}

static const char *
find_note (PanelFixture *fixture, const char *subject)
{
  return ent_records_find (ent_session_get_records (fixture->session), subject, "note");
}

static void
test_a_note_is_kept_and_one_being_written_stays (PanelFixture *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer;
  g_autofree char *text = NULL;

  EDIT (fixture, CHINA);
  buffer = write_note (fixture, "Half");
  ent_session_decide (fixture->session,
                      ent_correction_new_kind (ent_session_get_case (fixture->session), CHINA, ENT_ACTOR_PLACE));
  fixture_wait (fixture->session);
  g_object_get (buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, "Half");
  g_assert_null (find_note (fixture, "actor:" CHINA));

  /* who goes on to another actor has written it */
  write_note (fixture, "Ask <again>");
  EDIT (fixture, JAPAN);
  fixture_wait (fixture->session);
  g_assert_cmpstr (find_note (fixture, "actor:" CHINA), ==, "Ask <again>");
  g_assert_null (find_note (fixture, "actor:" JAPAN));
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 0);
  fixture_undo (fixture->session);
  g_assert_null (find_note (fixture, "actor:" CHINA));
}

static void
test_several_are_merged_and_split_again (PanelFixture *fixture, gconstpointer data)
{
  EDIT (fixture, RUSSIA, CHINA);
  g_assert_cmpstr (gtk_label_get_text (get_page (fixture)->title), ==, "2 Actors");
  /* of the two Russia does more in the articles; the other name is chosen */
  gtk_check_button_set_active (g_object_get_data (G_OBJECT (get_row (get_page (fixture)->candidates, 1)), "check"), TRUE);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), "actor.merge", NULL));
  fixture_wait (fixture->session);
  g_assert_null (find_actor (fixture, RUSSIA));

  EDIT (fixture, CHINA);
  g_assert_true (gtk_widget_get_visible (get_page (fixture)->merged_group));
  g_assert_cmpstr (adw_preferences_row_get_title (get_row (get_page (fixture)->merged, 0)), ==, "Russia");
  click (fixture, get_page (fixture)->merged, 0, "Split");
  g_assert_nonnull (find_actor (fixture, RUSSIA));
  g_assert_false (gtk_widget_get_visible (get_page (fixture)->merged_group));
}

static void
test_names_are_listed_with_their_sources (PanelFixture *fixture, gconstpointer data)
{
  AdwPreferencesRow *row;

  EDIT (fixture, RUSSIA);
  row = get_row (get_page (fixture)->names, 0);
  g_assert_cmpstr (adw_preferences_row_get_title (row), ==, "Moscow");
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, "1 claim · The Ledger");
  g_assert_cmpstr (adw_preferences_row_get_title (get_row (get_page (fixture)->names, 1)), ==, "Russia");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  fixture_iterate_for (20);
}

static void
test_a_rule_is_made_and_dropped (PanelFixture *fixture, gconstpointer data)
{
  EDIT (fixture, JAPAN);
  gtk_editable_set_text (get_page (fixture)->words, "Moscow");
  g_signal_emit_by_name (get_page (fixture)->words, "apply");
  fixture_wait (fixture->session);
  g_assert_cmpstr (ent_records_find (ent_session_get_records (fixture->session), "rule:Moscow", "actor"), ==, JAPAN);
  g_assert_cmpstr (adw_preferences_row_get_title (get_row (get_page (fixture)->rules, 0)), ==, "“Moscow”");
  click (fixture, get_page (fixture)->rules, 0, "Remove");
  g_assert_null (ent_records_find (ent_session_get_records (fixture->session), "rule:Moscow", "actor"));
  g_assert_null (gtk_list_box_get_row_at_index (get_page (fixture)->rules, 0));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add ("/desktop/actor-page/" name, PanelFixture, texts, panel_fixture_set_up, func, \
                              panel_fixture_tear_down)
  ADD ("a-name-and-a-kind-are-decided", test_a_name_and_a_kind_are_decided);
  ADD ("a-country-is-chosen-by-its-name", test_a_country_is_chosen_by_its_name);
  ADD ("a-note-is-kept-and-one-being-written-stays", test_a_note_is_kept_and_one_being_written_stays);
  ADD ("several-are-merged-and-split-again", test_several_are_merged_and_split_again);
  ADD ("names-are-listed-with-their-sources", test_names_are_listed_with_their_sources);
  ADD ("a-rule-is-made-and-dropped", test_a_rule_is_made_and_dropped);
#undef ADD
  return g_test_run ();
}
