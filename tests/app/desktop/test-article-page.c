/* test-article-page.c: what is decided on an article, and claims that are made of its words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-actor-button.h"
#include "ent-article-head.h"
#include "ent-article-page.h"
#include "ent-claim-actions.h"
#include "ent-claim-adder.h"
#include "ent-claim-editor.h"
#include "ent-note.h"
#include "panel-fixture.h"

#include "case/ent-subject.h"

#include <string.h>

#define ARTICLE "1.jsonl"
#define CHINA "country:CHN"
#define JAPAN "country:JPN"
#define GERMANY "country:DEU"
#define NEWCOMER "own:strait-watchers"
#define WORDS "Nobody there had heard of the letter to China."

static const char *const texts[] = { "China criticised Japan. " WORDS " It rained.", NULL };

static GtkWidget *
get_page (PanelFixture *fixture)
{
  return fixture_find_child (fixture->panel, ENT_TYPE_ARTICLE_PAGE);
}

static gpointer
get (GtkWidget *widget, const char *name)
{
  gpointer child = gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);

  g_assert_nonnull (child);
  return child;
}

static GtkWidget *
get_head (PanelFixture *fixture)
{
  return fixture_find_child (fixture->panel, ENT_TYPE_ARTICLE_HEAD);
}

static void
open_article (PanelFixture *fixture)
{
  ent_session_request_article (fixture->session, ent_case_find_article (ent_session_get_case (fixture->session), ARTICLE),
                               NULL);
  fixture_iterate_for (100);
  g_assert_true (gtk_widget_get_mapped (get_page (fixture)));
}

static void
settle (PanelFixture *fixture)
{
  fixture_wait (fixture->session);
  fixture_iterate_for (200);
}

static void
start_again (PanelFixture *fixture)
{
  panel_fixture_start_again (fixture);
  open_article (fixture);
}

/* ---- claims of the user ---- */

static void
select_words (PanelFixture *fixture, const char *words)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (get (get_page (fixture), "text_view"));
  GtkTextIter start, end;

  gtk_text_buffer_get_start_iter (buffer, &start);
  g_assert_true (gtk_text_iter_forward_search (&start, words, 0, &start, &end, NULL));
  gtk_text_buffer_select_range (buffer, &start, &end);
}

static GtkWidget *
find_adder (PanelFixture *fixture)
{
  return fixture_find_seen (get_page (fixture), ENT_TYPE_CLAIM_ADDER, 0);
}

static GtkWidget *
open_adder (PanelFixture *fixture, const char *words)
{
  select_words (fixture, words);
  g_assert_true (gtk_widget_activate_action (get_page (fixture), "article.add-claim", NULL));
  fixture_iterate_for (100);
  g_assert_nonnull (find_adder (fixture));
  return find_adder (fixture);
}

/* Types into what the button opens, and takes what comes first. */
static void
choose_actor (GtkWidget *adder, const char *button_name, const char *typed)
{
  GtkMenuButton *button = fixture_find_child (get (adder, button_name), GTK_TYPE_MENU_BUTTON);
  GtkWidget *entry = fixture_find_child (GTK_WIDGET (gtk_menu_button_get_popover (button)), GTK_TYPE_SEARCH_ENTRY);

  gtk_menu_button_popup (button);
  fixture_iterate_for (50);
  gtk_editable_set_text (GTK_EDITABLE (entry), typed);
  g_signal_emit_by_name (entry, "activate");
  fixture_iterate_for (50);
}

static void
choose_label (GtkDropDown *list, const char *label)
{
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
add (PanelFixture *fixture)
{
  g_assert_true (gtk_widget_get_sensitive (get (find_adder (fixture), "add")));
  g_signal_emit_by_name (get (find_adder (fixture), "add"), "clicked");
  settle (fixture);
  g_assert_null (find_adder (fixture));
}

/* "Strait Watchers supports China", planned for February. */
static void
add_newcomer (PanelFixture *fixture)
{
  GtkWidget *adder = open_adder (fixture, WORDS);

  choose_actor (adder, "source", " Strait Watchers ");
  choose_actor (adder, "target", "chin");
  choose_label (get (adder, "relation"), "supports");
  choose_label (get (adder, "status"), "planned");
  gtk_editable_set_text (get (adder, "from"), "2023-02-01");
  add (fixture);
}

static EntItem
find_own (PanelFixture *fixture)
{
  return fixture_find_relation (fixture->session, NEWCOMER, "supports", CHINA);
}

/* Its card, in the evidence of its relation. */
static EntClaimCard *
show_own (PanelFixture *fixture)
{
  EntClaimCard *card = NULL;

  g_assert_cmpint (find_own (fixture).kind, ==, ENT_ITEM_RELATION);
  ent_session_select (fixture->session, find_own (fixture));
  fixture_iterate_for (300);
  for (guint i = 0; card == NULL || ent_evidence_row_is_heading (ent_claim_card_get_row (card)); i++)
    {
      card = fixture_find_seen (fixture->panel, ENT_TYPE_CLAIM_CARD, i);
      g_assert_nonnull (card);
    }
  return card;
}

static void
assert_own (PanelFixture *fixture)
{
  EntEvidenceRow *row = ent_claim_card_get_row (show_own (fixture));
  const EntClaim *claim = ent_evidence_row_get_claim (row);
  g_autofree char *sentence = ent_span_dup_text (claim->sentence, claim->article->text);
  g_autofree char *from = ent_day_format_iso (claim->event.from);

  g_assert_null (ent_evidence_row_get_read (row));
  g_assert_cmpstr (sentence, ==, WORDS);
  g_assert_cmpstr (claim->source->name, ==, "Strait Watchers");
  g_assert_cmpint (claim->status, ==, ENT_STATUS_PLANNED);
  g_assert_cmpstr (from, ==, "2023-02-01");
  g_assert_cmpint (claim->event.to, ==, ENT_DAY_NONE);
}

static void
test_a_claim_is_made_of_selected_words (PanelFixture *fixture, gconstpointer data)
{
  open_article (fixture);
  add_newcomer (fixture);
  g_assert_cmpstr (ent_session_get_undo_name (fixture->session), ==, "Add a Claim about Strait Watchers and China");
  assert_own (fixture);
  panel_fixture_start_again (fixture);
  assert_own (fixture);
  fixture_undo (fixture->session);
  g_assert_cmpint (find_own (fixture).kind, ==, ENT_ITEM_NONE);
  g_assert_null (ent_case_find_actor (ent_session_get_case (fixture->session), NEWCOMER));
  fixture_redo (fixture->session);
  assert_own (fixture);
}

static void
test_an_own_claim_is_rejected_and_removed (PanelFixture *fixture, gconstpointer data)
{
  GtkWidget *editor;

  open_article (fixture);
  add_newcomer (fixture);
  g_assert_true (ent_claim_actions_press (show_own (fixture), GDK_KEY_x, 0));
  settle (fixture);
  g_assert_cmpint (find_own (fixture).kind, ==, ENT_ITEM_NONE);
  g_assert_cmpuint (ent_case_get_n_rejected (ent_session_get_case (fixture->session)), ==, 1);
  fixture_undo (fixture->session);

  g_assert_true (ent_claim_actions_press (show_own (fixture), GDK_KEY_e, 0));
  fixture_iterate_for (100);
  editor = fixture_find_seen (fixture->panel, ENT_TYPE_CLAIM_EDITOR, 0);
  g_assert_cmpstr (gtk_button_get_label (get (editor, "put_back")), ==, "Remove");
  g_signal_emit_by_name (get (editor, "put_back"), "clicked");
  settle (fixture);
  g_assert_cmpint (find_own (fixture).kind, ==, ENT_ITEM_NONE);
  g_assert_cmpuint (ent_case_get_n_rejected (ent_session_get_case (fixture->session)), ==, 0);
  g_assert_cmpstr (ent_session_get_undo_name (fixture->session), ==, "Remove “Strait Watchers supports China”");
  fixture_undo (fixture->session);
  assert_own (fixture);
}

/* A country that no article of the case names so far is that country, also to those that come. */
static void
test_a_country_is_known_by_its_name (PanelFixture *fixture, gconstpointer data)
{
  GtkWidget *adder;

  open_article (fixture);
  adder = open_adder (fixture, WORDS);
  choose_actor (adder, "source", "Germany");
  choose_actor (adder, "target", "China");
  choose_label (get (adder, "relation"), "supports");
  add (fixture);
  g_assert_cmpint (fixture_find_relation (fixture->session, GERMANY, "supports", CHINA).kind, ==, ENT_ITEM_RELATION);
  g_assert_cmpint (ent_case_find_actor (ent_session_get_case (fixture->session), GERMANY)->kind, ==, ENT_ACTOR_COUNTRY);
  panel_fixture_add (fixture, "Germany sanctioned Japan.");
  g_assert_cmpint (fixture_find_relation (fixture->session, GERMANY, "sanctions", JAPAN).kind, ==, ENT_ITEM_RELATION);
}

static void
test_a_claim_needs_two_actors_and_days_in_order (PanelFixture *fixture, gconstpointer data)
{
  GtkWidget *adder;

  open_article (fixture);
  adder = open_adder (fixture, "It rained.");
  g_assert_false (gtk_widget_get_sensitive (get (adder, "add")));
  choose_actor (adder, "source", "Strait Watchers");
  g_assert_false (gtk_widget_get_sensitive (get (adder, "add")));
  choose_actor (adder, "target", "strait watchers");
  g_assert_false (gtk_widget_get_sensitive (get (adder, "add")));
  choose_actor (adder, "target", "Japan");
  g_assert_true (gtk_widget_get_sensitive (get (adder, "add")));
  gtk_editable_set_text (get (adder, "from"), "tomorrow");
  g_assert_false (gtk_widget_get_sensitive (get (adder, "add")));
  g_assert_true (gtk_widget_get_mapped (get (adder, "problem")));
  g_signal_emit_by_name (get (adder, "from"), "activate");   /* Enter adds no more than the button */
  g_assert_nonnull (find_adder (fixture));
  gtk_editable_set_text (get (adder, "from"), "");
  g_assert_true (gtk_widget_get_sensitive (get (adder, "add")));
}

/* ---- the article ---- */

static EntDay
get_published (PanelFixture *fixture)
{
  return ent_case_find_article (ent_session_get_case (fixture->session), ARTICLE)->published;
}

static void
write_day (PanelFixture *fixture, const char *text)
{
  gtk_menu_button_popup (get (get_head (fixture), "day_button"));
  fixture_iterate_for (50);
  gtk_editable_set_text (get (get_head (fixture), "day"), text);
  g_signal_emit_by_name (get (get_head (fixture), "day"), "activate");
  settle (fixture);
}

static void
test_its_day_is_corrected (PanelFixture *fixture, gconstpointer data)
{
  EntDay read, corrected;

  g_assert_true (ent_day_parse_iso ("2023-03-01", &read) && ent_day_parse_iso ("2022-12-31", &corrected));
  open_article (fixture);
  g_assert_cmpint (get_published (fixture), ==, read);
  write_day (fixture, "2022-12-32");
  g_assert_true (gtk_widget_has_css_class (get (get_head (fixture), "day"), "error"));
  g_assert_cmpint (get_published (fixture), ==, read);
  write_day (fixture, " 2022-12-31 ");
  g_assert_cmpint (get_published (fixture), ==, corrected);
  g_assert_nonnull (strstr (gtk_label_get_text (get (get_head (fixture), "source")), "31 Dec 2022"));
  start_again (fixture);
  g_assert_cmpint (get_published (fixture), ==, corrected);
  write_day (fixture, "");
  g_assert_cmpint (get_published (fixture), ==, read);
  fixture_undo (fixture->session);
  g_assert_cmpint (get_published (fixture), ==, corrected);
  fixture_undo (fixture->session);
  g_assert_cmpint (get_published (fixture), ==, read);
}

static void
test_it_is_left_out_and_taken_back (PanelFixture *fixture, gconstpointer data)
{
  open_article (fixture);
  panel_fixture_add (fixture, "China sanctioned Japan.");
  g_assert_true (gtk_widget_activate_action (get_head (fixture), "article.leave-out", NULL));
  settle (fixture);
  g_assert_cmpint (fixture_find_relation (fixture->session, CHINA, "criticises", JAPAN).kind, ==, ENT_ITEM_NONE);
  g_assert_true (gtk_widget_get_mapped (get (get_head (fixture), "left_out")));   /* it is still there to be taken back */
  g_assert_true (gtk_widget_activate_action (get_head (fixture), "article.take-back", NULL));
  settle (fixture);
  g_assert_cmpint (fixture_find_relation (fixture->session, CHINA, "criticises", JAPAN).kind, ==, ENT_ITEM_RELATION);
  g_assert_false (gtk_widget_get_mapped (get (get_head (fixture), "left_out")));
  g_assert_cmpstr (ent_session_get_undo_name (fixture->session), ==, "Take Back “" ARTICLE "”");
}

static gboolean
is_seen (PanelFixture *fixture)
{
  EntItem relation = fixture_find_relation (fixture->session, CHINA, "criticises", JAPAN);

  g_assert_cmpint (relation.kind, ==, ENT_ITEM_RELATION);
  return ent_view_get_relation (ent_session_get_view (fixture->session), relation.index)->visible;
}

static void
test_its_source_is_rated_and_filtered_by (PanelFixture *fixture, gconstpointer data)
{
  g_autoptr (EntFilter) filter = NULL;

  open_article (fixture);
  gtk_drop_down_set_selected (get (get_head (fixture), "reliability"), 2);
  settle (fixture);
  g_assert_cmpstr (ent_records_find (ent_session_get_records (fixture->session), "outlet:The Ledger", "reliability"), ==,
                   "B");
  start_again (fixture);
  g_assert_cmpuint (gtk_drop_down_get_selected (get (get_head (fixture), "reliability")), ==, 2);
  filter = ent_filter_copy (ent_session_get_filter (fixture->session));
  ent_filter_set_without (filter, ENT_FACET_RELIABILITY, "B", TRUE);
  ent_session_set_filter (fixture->session, filter);
  g_assert_false (is_seen (fixture));
  gtk_drop_down_set_selected (get (get_head (fixture), "reliability"), 0);
  settle (fixture);
  g_assert_true (is_seen (fixture));
}

/* ---- notes ---- */

static void
write_note (PanelFixture *fixture, const char *text)
{
  GtkWidget *note = get (get_head (fixture), "note");
  GtkWidget *text_view = get (note, "text_view");

  if (gtk_widget_get_visible (get (note, "button")))
    g_signal_emit_by_name (get (note, "button"), "clicked");
  gtk_widget_grab_focus (text_view);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text_view)), text, -1);
}

static const char *
find_note (PanelFixture *fixture)
{
  g_autofree char *subject = g_strconcat (ENT_SUBJECT_ARTICLE,
                                          ent_case_find_article (ent_session_get_case (fixture->session), ARTICLE)->key,
                                          NULL);

  return ent_records_find (ent_session_get_records (fixture->session), subject, "note");
}

static void
test_a_note_outlives_its_window (PanelFixture *fixture, gconstpointer data)
{
  open_article (fixture);
  write_note (fixture, "Ask <them>\n");
  start_again (fixture);
  g_assert_cmpstr (find_note (fixture), ==, "Ask <them>");
  g_assert_true (gtk_widget_get_mapped (get (get (get_head (fixture), "note"), "text_view")));
  write_note (fixture, " ");
  gtk_widget_grab_focus (get (get_page (fixture), "text_view"));
  settle (fixture);
  g_assert_null (find_note (fixture));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add ("/desktop/article-page/" name, PanelFixture, texts, panel_fixture_set_up, func, \
                                    panel_fixture_tear_down)
  ADD ("a-claim-is-made-of-selected-words", test_a_claim_is_made_of_selected_words);
  ADD ("an-own-claim-is-rejected-and-removed", test_an_own_claim_is_rejected_and_removed);
  ADD ("a-country-is-known-by-its-name", test_a_country_is_known_by_its_name);
  ADD ("a-claim-needs-two-actors-and-days-in-order", test_a_claim_needs_two_actors_and_days_in_order);
  ADD ("its-day-is-corrected", test_its_day_is_corrected);
  ADD ("it-is-left-out-and-taken-back", test_it_is_left_out_and_taken_back);
  ADD ("its-source-is-rated-and-filtered-by", test_its_source_is_rated_and_filtered_by);
  ADD ("a-note-outlives-its-window", test_a_note_outlives_its_window);
#undef ADD
  return g_test_run ();
}
