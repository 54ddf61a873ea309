/* test-find-page.c: words are found in all texts, and what is found is opened with them marked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-article-page.h"
#include "ent-find-page.h"
#include "ent-find-row.h"
#include "panel-fixture.h"

#include "case/ent-correction.h"

#define JAPAN "country:JPN"

static const char *const texts[] = {
  "Rain fell on the harbour. Russia supplied harbour cranes to China. China sanctioned Japan.",
  "Japan sanctioned Russia. Nobody spoke of <b>fish</b>.",
  NULL
};

static void
set_up (PanelFixture *fixture, gconstpointer data)
{
  panel_fixture_set_up (fixture, data);
  ent_session_decide (fixture->session, ent_correction_new_note ("actor:" JAPAN, "Japan", "Ask at the harbour"));
  fixture_wait (fixture->session);
}

static gpointer
find_in_page (PanelFixture *fixture, GType type)
{
  return fixture_find_child (fixture_find_child (fixture->panel, ENT_TYPE_FIND_PAGE), type);
}

static void
find (PanelFixture *fixture, const char *words)
{
  g_assert_true (gtk_widget_activate_action (fixture->panel, "panel.find", "s", words));
  fixture_iterate_for (500);
}

/* "Claims · 1|Russia supplies China|..." */
static char *
dup_titles (PanelFixture *fixture)
{
  GtkSelectionModel *model = gtk_list_view_get_model (find_in_page (fixture, GTK_TYPE_LIST_VIEW));
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; model != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (EntFindRow) row = g_list_model_get_item (G_LIST_MODEL (model), i);

      g_string_append_printf (titles, "%s%s", i > 0 ? "|" : "", ent_find_row_get_title (row));
    }
  return g_string_free (g_steal_pointer (&titles), FALSE);
}

static void
test_finds_in_all_kinds_of_texts (PanelFixture *fixture, gconstpointer data)
{
  g_autofree char *titles = NULL;
  g_autofree char *fish = NULL;
  g_autofree char *nothing = NULL;

  find (fixture, "harbour");
  titles = dup_titles (fixture);
  g_assert_cmpstr (titles, ==, "Notes · 1|Note on Japan|Claims · 1|Russia supplies China|Articles · 1|1.jsonl");
  find (fixture, "fish");
  fish = dup_titles (fixture);
  g_assert_cmpstr (fish, ==, "Articles · 1|2.jsonl");
  find (fixture, "walrus");
  nothing = dup_titles (fixture);
  g_assert_cmpstr (nothing, ==, "");
}

static void
test_the_latest_search_wins (PanelFixture *fixture, gconstpointer data)
{
  GtkEditable *entry = find_in_page (fixture, GTK_TYPE_SEARCH_ENTRY);
  g_autofree char *titles = NULL;

  g_assert_true (gtk_widget_activate_action (fixture->panel, "panel.find", "s", ""));
  for (const char *const *words = (const char *[]) { "harbour", "rain", "cranes", "fish", NULL }; *words != NULL; words++)
    {
      gtk_editable_set_text (entry, *words);
      g_signal_emit_by_name (entry, "search-changed");
    }
  fixture_iterate_for (500);
  titles = dup_titles (fixture);
  g_assert_cmpstr (titles, ==, "Articles · 1|2.jsonl");
}

static guint
count_marked (GtkTextBuffer *buffer)
{
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "found");
  GtkTextIter iter;
  guint n = 0;

  gtk_text_buffer_get_start_iter (buffer, &iter);
  do
    n += gtk_text_iter_starts_tag (&iter, tag);
  while (gtk_text_iter_forward_to_tag_toggle (&iter, tag));
  return n;
}

static void
test_an_article_opens_with_all_hits_marked_and_back_leads_here (PanelFixture *fixture, gconstpointer data)
{
  GtkWidget *article = fixture_find_child (fixture->panel, ENT_TYPE_ARTICLE_PAGE);
  /* below the head, where a note is written */
  GtkWidget *below = gtk_widget_get_last_child (gtk_widget_get_first_child (article));
  GtkTextView *view = fixture_find_child (below, GTK_TYPE_TEXT_VIEW);

  find (fixture, "harbour");
  g_signal_emit_by_name (find_in_page (fixture, GTK_TYPE_LIST_VIEW), "activate", 5);
  fixture_iterate_for (50);
  g_assert_cmpstr (panel_fixture_get_page (fixture), ==, "article");
  g_assert_cmpuint (count_marked (gtk_text_view_get_buffer (view)), ==, 2);
  panel_fixture_do (fixture, "panel.back");
  g_assert_cmpstr (panel_fixture_get_page (fixture), ==, "find");
  panel_fixture_do (fixture, "panel.back");
  g_assert_cmpstr (panel_fixture_get_page (fixture), ==, "items");
}

static void
test_a_note_leads_to_what_it_is_on (PanelFixture *fixture, gconstpointer data)
{
  find (fixture, "harbour");
  g_signal_emit_by_name (find_in_page (fixture, GTK_TYPE_LIST_VIEW), "activate", 1);
  g_assert_cmpuint (ent_session_get_selection (fixture->session)->len, ==, 1);
  g_assert_true (ent_session_is_selected (fixture->session, fixture_get_node (fixture->session, JAPAN)));
}

static void
test_another_case_is_searched_anew (PanelFixture *fixture, gconstpointer data)
{
  g_autofree char *titles = NULL;

  find (fixture, "fish");
  panel_fixture_add (fixture, "China praised Japan. They sell fish.");
  fixture_iterate_for (500);
  titles = dup_titles (fixture);
  g_assert_cmpstr (titles, ==, "Articles · 2|3.jsonl|2.jsonl");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add ("/desktop/find-page/" name, PanelFixture, texts, set_up, func, panel_fixture_tear_down)
  ADD ("finds-in-all-kinds-of-texts", test_finds_in_all_kinds_of_texts);
  ADD ("the-latest-search-wins", test_the_latest_search_wins);
  ADD ("an-article-opens-with-all-hits-marked-and-back-leads-here",
       test_an_article_opens_with_all_hits_marked_and_back_leads_here);
  ADD ("a-note-leads-to-what-it-is-on", test_a_note_leads_to_what_it_is_on);
  ADD ("another-case-is-searched-anew", test_another_case_is_searched_anew);
#undef ADD
  return g_test_run ();
}
