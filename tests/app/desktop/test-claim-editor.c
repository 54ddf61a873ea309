/* test-claim-editor.c: what a claim says is changed on its card
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-actor-button.h"
#include "ent-claim-actions.h"
#include "ent-claim-editor.h"
#include "panel-fixture.h"

#define RUSSIA "country:RUS"
#define NORTH_KOREA "country:PRK"
#define CHINA "country:CHN"

static const char *const texts[] = {
  "Russia supplied missiles to North Korea. China criticized Japan.", NULL
};

static void
select_relation (PanelFixture *fixture, const char *source, const char *type, const char *target)
{
  EntItem relation = fixture_find_relation (fixture->session, source, type, target);

  g_assert_cmpint (relation.kind, ==, ENT_ITEM_RELATION);
  ent_session_select (fixture->session, relation);
  fixture_iterate_for (300);
}

/* Of the relation that is selected. */
static EntClaimCard *
get_card (PanelFixture *fixture)
{
  EntClaimCard *card = NULL;

  for (guint i = 0; card == NULL || ent_evidence_row_is_heading (ent_claim_card_get_row (card)); i++)
    {
      card = fixture_find_seen (fixture->panel, ENT_TYPE_CLAIM_CARD, i);
      g_assert_nonnull (card);
    }
  return card;
}

static const EntClaim *
get_claim (PanelFixture *fixture)
{
  return ent_evidence_row_get_claim (ent_claim_card_get_row (get_card (fixture)));
}

static GtkWidget *
find_editor (PanelFixture *fixture)
{
  return fixture_find_seen (fixture->panel, ENT_TYPE_CLAIM_EDITOR, 0);
}

static GtkWidget *
open_editor (PanelFixture *fixture)
{
  g_assert_true (ent_claim_actions_press (get_card (fixture), GDK_KEY_e, 0));
  fixture_iterate_for (100);
  g_assert_nonnull (find_editor (fixture));
  return find_editor (fixture);
}

static gpointer
get (GtkWidget *editor, const char *name)
{
  gpointer child = gtk_widget_get_template_child (editor, ENT_TYPE_CLAIM_EDITOR, name);

  g_assert_nonnull (child);
  return child;
}

/* Selects what is listed under that label. */
static void
choose (GtkWidget *editor, const char *name, const char *label)
{
  GtkDropDown *list = get (editor, name);
  GListModel *model = gtk_drop_down_get_model (list);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (model), i), label))
      {
        gtk_drop_down_set_selected (list, i);
        return;
      }
  g_assert_not_reached ();
}

static void
apply (PanelFixture *fixture)
{
  GtkWidget *apply = get (find_editor (fixture), "apply");

  g_assert_true (gtk_widget_get_sensitive (apply));
  g_signal_emit_by_name (apply, "clicked");
  fixture_wait (fixture->session);
  fixture_iterate_for (200);
  g_assert_null (find_editor (fixture));
}

static void
change_all (PanelFixture *fixture)
{
  GtkWidget *editor = open_editor (fixture);

  choose (editor, "status", "alleged");
  gtk_editable_set_text (get (editor, "from"), "2023-02-01");
  gtk_editable_set_text (get (editor, "to"), " 2023-02-28 ");
  gtk_editable_set_text (get (editor, "object"), " <b>rockets</b> ");
  ent_actor_button_set_actor (get (editor, "sayer"), CHINA);
  gtk_drop_down_set_selected (get (editor, "credibility"), 2);
  apply (fixture);
}

static void
assert_changed (PanelFixture *fixture)
{
  const EntClaim *claim = get_claim (fixture);
  g_autofree char *from = ent_day_format_iso (claim->event.from);
  g_autofree char *to = ent_day_format_iso (claim->event.to);

  g_assert_cmpint (claim->status, ==, ENT_STATUS_ALLEGED);
  g_assert_cmpstr (from, ==, "2023-02-01");
  g_assert_cmpstr (to, ==, "2023-02-28");
  g_assert_cmpstr (claim->object, ==, "<b>rockets</b>");
  g_assert_cmpuint (claim->said_by->len, ==, 1);
  g_assert_cmpstr (((EntActor *) g_ptr_array_index (claim->said_by, 0))->id, ==, CHINA);
  g_assert_cmpuint (claim->credibility, ==, 2);
}

static void
assert_as_read (PanelFixture *fixture)
{
  const EntClaim *claim = get_claim (fixture);

  g_assert_cmpint (claim->status, ==, ENT_STATUS_ASSERTED);
  g_assert_true (ent_interval_is_none (claim->event));
  g_assert_cmpstr (claim->object, ==, "missiles");
  g_assert_cmpuint (claim->said_by->len, ==, 0);
  g_assert_cmpuint (claim->credibility, ==, 0);
}

static void
test_all_that_is_changed_is_one_step (PanelFixture *fixture, gconstpointer data)
{
  select_relation (fixture, RUSSIA, "supplies", NORTH_KOREA);
  assert_as_read (fixture);
  change_all (fixture);
  assert_changed (fixture);
  g_assert_cmpstr (ent_session_get_undo_name (fixture->session), ==, "Change “Russia supplies North Korea”");

  panel_fixture_start_again (fixture);
  select_relation (fixture, RUSSIA, "supplies", NORTH_KOREA);
  assert_changed (fixture);
  fixture_undo (fixture->session);
  fixture_iterate_for (100);
  assert_as_read (fixture);
  fixture_redo (fixture->session);
  fixture_iterate_for (100);
  assert_changed (fixture);
}

static gboolean
is_seen (PanelFixture *fixture)
{
  EntItem relation = fixture_find_relation (fixture->session, RUSSIA, "supplies", NORTH_KOREA);

  g_assert_cmpint (relation.kind, ==, ENT_ITEM_RELATION);
  return ent_view_get_relation (ent_session_get_view (fixture->session), relation.index)->visible;
}

static void
test_what_is_rated_is_filtered (PanelFixture *fixture, gconstpointer data)
{
  g_autoptr (EntFilter) filter = ent_filter_copy (ent_session_get_filter (fixture->session));

  select_relation (fixture, RUSSIA, "supplies", NORTH_KOREA);
  change_all (fixture);
  ent_filter_set_without (filter, ENT_FACET_CREDIBILITY, "1", TRUE);
  ent_session_set_filter (fixture->session, filter);
  g_assert_true (is_seen (fixture));
  ent_filter_set_without (filter, ENT_FACET_CREDIBILITY, "2", TRUE);
  ent_session_set_filter (fixture->session, filter);
  g_assert_false (is_seen (fixture));
}

static void
test_what_is_changed_is_put_back_as_read (PanelFixture *fixture, gconstpointer data)
{
  select_relation (fixture, RUSSIA, "supplies", NORTH_KOREA);
  change_all (fixture);
  open_editor (fixture);
  g_assert_cmpstr (gtk_button_get_label (get (find_editor (fixture), "put_back")), ==, "Put Back as Read");
  g_signal_emit_by_name (get (find_editor (fixture), "put_back"), "clicked");
  fixture_wait (fixture->session);
  fixture_iterate_for (200);
  g_assert_null (find_editor (fixture));
  assert_as_read (fixture);
}

/* The relation that was looked at is no more: the one that its sentence backs now is looked at. */
static void
test_another_relation_and_direction_are_followed (PanelFixture *fixture, gconstpointer data)
{
  GtkWidget *editor;

  select_relation (fixture, RUSSIA, "supplies", NORTH_KOREA);
  editor = open_editor (fixture);
  choose (editor, "relation", "criticises");
  gtk_toggle_button_set_active (get (editor, "swap"), TRUE);
  g_assert_cmpstr (gtk_label_get_text (get (editor, "ends")), ==, "North Korea → Russia");
  apply (fixture);
  g_assert_cmpint (fixture_find_relation (fixture->session, RUSSIA, "supplies", NORTH_KOREA).kind, ==, ENT_ITEM_NONE);
  g_assert_cmpint (fixture_find_relation (fixture->session, NORTH_KOREA, "criticises", RUSSIA).kind, ==,
                   ENT_ITEM_RELATION);
  g_assert_cmpstr (panel_fixture_get_page (fixture), ==, "evidence");
  g_assert_cmpstr (get_claim (fixture)->source->id, ==, NORTH_KOREA);

  panel_fixture_start_again (fixture);
  select_relation (fixture, NORTH_KOREA, "criticises", RUSSIA);
  /* again: it is as it was */
  editor = open_editor (fixture);
  gtk_toggle_button_set_active (get (editor, "swap"), TRUE);
  choose (editor, "relation", "supplies");
  apply (fixture);
  select_relation (fixture, RUSSIA, "supplies", NORTH_KOREA);
  g_assert_true (get_claim (fixture) == ent_evidence_row_get_read (ent_claim_card_get_row (get_card (fixture))));
  fixture_undo (fixture->session);
  fixture_undo (fixture->session);
  g_assert_cmpint (fixture_find_relation (fixture->session, RUSSIA, "supplies", NORTH_KOREA).kind, ==,
                   ENT_ITEM_RELATION);
}

static void
assert_problem (PanelFixture *fixture, const char *problem)
{
  GtkWidget *editor = find_editor (fixture);
  GtkWidget *label = get (editor, "problem");

  g_assert_cmpint (gtk_widget_get_mapped (label), ==, problem != NULL);
  g_assert_cmpint (gtk_widget_get_sensitive (get (editor, "apply")), ==, problem == NULL);
  if (problem != NULL)
    g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, problem);
}

static void
test_days_that_are_none_are_told (PanelFixture *fixture, gconstpointer data)
{
  const char *before = ent_session_get_undo_name (fixture->session);
  GtkWidget *editor;

  select_relation (fixture, RUSSIA, "supplies", NORTH_KOREA);
  editor = open_editor (fixture);
  assert_problem (fixture, NULL);
  gtk_editable_set_text (get (editor, "from"), "2023-02-30");
  assert_problem (fixture, "No such day; one is written as 2024-01-31");
  g_assert_true (gtk_widget_has_css_class (get (editor, "from"), "error"));
  g_signal_emit_by_name (get (editor, "from"), "activate");
  g_assert_true (gtk_widget_get_visible (editor));
  gtk_editable_set_text (get (editor, "from"), "2023-02-20");
  assert_problem (fixture, NULL);
  gtk_editable_set_text (get (editor, "to"), "2023-02-19");
  assert_problem (fixture, "It ends before it begins");
  gtk_editable_set_text (get (editor, "from"), "2023-02-19");
  assert_problem (fixture, NULL);
  g_assert_false (gtk_widget_has_css_class (get (editor, "to"), "error"));
  gtk_popover_popdown (GTK_POPOVER (editor));
  fixture_wait (fixture->session);
  g_assert_cmpstr (ent_session_get_undo_name (fixture->session), ==, before);
  assert_as_read (fixture);
}

/* Enter in an entry applies, and nothing that is the same is a step. */
static void
test_what_stays_the_same_is_no_step (PanelFixture *fixture, gconstpointer data)
{
  g_autofree char *before = g_strdup (ent_session_get_undo_name (fixture->session));

  select_relation (fixture, RUSSIA, "supplies", NORTH_KOREA);
  g_signal_emit_by_name (get (open_editor (fixture), "object"), "activate");
  fixture_wait (fixture->session);
  fixture_iterate_for (100);
  g_assert_null (find_editor (fixture));
  g_assert_cmpstr (ent_session_get_undo_name (fixture->session), ==, before);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add ("/desktop/claim-editor/" name, PanelFixture, texts, panel_fixture_set_up, func, \
                                    panel_fixture_tear_down)
  ADD ("all-that-is-changed-is-one-step", test_all_that_is_changed_is_one_step);
  ADD ("what-is-changed-is-put-back-as-read", test_what_is_changed_is_put_back_as_read);
  ADD ("what-is-rated-is-filtered", test_what_is_rated_is_filtered);
  ADD ("another-relation-and-direction-are-followed", test_another_relation_and_direction_are_followed);
  ADD ("days-that-are-none-are-told", test_days_that_are_none_are_told);
  ADD ("what-stays-the-same-is-no-step", test_what_stays_the_same_is_no_step);
#undef ADD
  return g_test_run ();
}
