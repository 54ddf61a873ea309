/* test-find-page.c: words are found in all texts, and what is found is opened with them marked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-find-page.h"
#include "ent-find-row.h"
#include "ent-source-panel.h"
#include "session-fixture.h"

#include "case/ent-correction.h"

#include <adwaita.h>

#define JAPAN "country:JPN"

typedef struct
{
  char *folder;
  EntSession *session;
  GtkWidget *window;
  GtkWidget *panel;
  GtkWidget *page;
  GtkEditable *entry;
  GtkListView *list;
} Fixture;

static gpointer
find_child (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find_child (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
add_article (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = fixture_write (fixture->folder, name, "The Ledger", "2023-03-01", text);

  fixture_add (fixture->session, path);
  fixture_wait (fixture->session);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = fixture_new_folder ();
  fixture->session = ent_session_new ();
  add_article (fixture, "first.jsonl", "Rain fell on the harbour. Russia supplied harbour cranes to China. China sanctioned Japan.");
  add_article (fixture, "second.jsonl", "Japan sanctioned Russia. Nobody spoke of <b>fish</b>.");
  ent_session_decide (fixture->session, ent_correction_new_note ("actor:" JAPAN, "Japan", "Ask at the harbour"));
  fixture_wait (fixture->session);
  fixture->window = gtk_window_new ();
  fixture->panel = g_object_new (ENT_TYPE_SOURCE_PANEL, "session", fixture->session, NULL);
  fixture->page = find_child (fixture->panel, ENT_TYPE_FIND_PAGE);
  fixture->entry = find_child (fixture->page, GTK_TYPE_SEARCH_ENTRY);
  fixture->list = find_child (fixture->page, GTK_TYPE_LIST_VIEW);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->panel);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 380, 700);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_wait (fixture->session);
  ent_session_close (fixture->session);
  g_object_unref (fixture->session);
  fixture_iterate_for (50);
  fixture_remove_folder (fixture->folder);
}

static void
find (Fixture *fixture, const char *words)
{
  g_assert_true (gtk_widget_activate_action (fixture->panel, "panel.find", "s", words));
  fixture_iterate_for (500);
}

/* "Claims · 1|Russia supplies China|..." */
static char *
dup_titles (Fixture *fixture)
{
  GtkSelectionModel *model = gtk_list_view_get_model (fixture->list);
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; model != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (EntFindRow) row = g_list_model_get_item (G_LIST_MODEL (model), i);

      g_string_append_printf (titles, "%s%s", i > 0 ? "|" : "", ent_find_row_get_title (row));
    }
  return g_string_free (g_steal_pointer (&titles), FALSE);
}

static void
test_finds_in_all_kinds_of_texts (Fixture *fixture, gconstpointer data)
{
  g_autofree char *titles = NULL;
  g_autofree char *fish = NULL;
  g_autofree char *nothing = NULL;

  find (fixture, "harbour");
  titles = dup_titles (fixture);
  g_assert_cmpstr (titles, ==, "Notes · 1|Note on Japan|Claims · 1|Russia supplies China|Articles · 1|first.jsonl");
  find (fixture, "fish");
  fish = dup_titles (fixture);
  g_assert_cmpstr (fish, ==, "Articles · 1|second.jsonl");
  find (fixture, "walrus");
  nothing = dup_titles (fixture);
  g_assert_cmpstr (nothing, ==, "");
}

static void
test_the_latest_search_wins (Fixture *fixture, gconstpointer data)
{
  g_autofree char *titles = NULL;

  g_assert_true (gtk_widget_activate_action (fixture->panel, "panel.find", "s", ""));
  for (const char *const *words = (const char *[]) { "harbour", "rain", "cranes", "fish", NULL }; *words != NULL; words++)
    {
      gtk_editable_set_text (fixture->entry, *words);
      g_signal_emit_by_name (fixture->entry, "search-changed");
    }
  fixture_iterate_for (500);
  titles = dup_titles (fixture);
  g_assert_cmpstr (titles, ==, "Articles · 1|second.jsonl");
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
test_an_article_opens_with_all_hits_marked_and_back_leads_here (Fixture *fixture, gconstpointer data)
{
  GtkTextView *view = NULL;
  GtkStack *stack = find_child (fixture->panel, GTK_TYPE_STACK);

  find (fixture, "harbour");
  g_signal_emit_by_name (fixture->list, "activate", 5);
  fixture_iterate_for (50);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "article");
  view = find_child (gtk_stack_get_visible_child (stack), GTK_TYPE_TEXT_VIEW);
  g_assert_cmpuint (count_marked (gtk_text_view_get_buffer (view)), ==, 2);
  g_assert_true (gtk_widget_activate_action (fixture->panel, "panel.back", NULL));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "find");
  g_assert_true (gtk_widget_activate_action (fixture->panel, "panel.back", NULL));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "items");
}

static void
test_a_note_leads_to_what_it_is_on (Fixture *fixture, gconstpointer data)
{
  find (fixture, "harbour");
  g_signal_emit_by_name (fixture->list, "activate", 1);
  g_assert_cmpuint (ent_session_get_selection (fixture->session)->len, ==, 1);
  g_assert_true (ent_session_is_selected (fixture->session, fixture_get_node (fixture->session, JAPAN)));
}

static void
test_another_case_is_searched_anew (Fixture *fixture, gconstpointer data)
{
  g_autofree char *titles = NULL;

  find (fixture, "fish");
  add_article (fixture, "third.jsonl", "China praised Japan. They sell fish.");
  fixture_iterate_for (500);
  titles = dup_titles (fixture);
  g_assert_cmpstr (titles, ==, "Articles · 2|third.jsonl|second.jsonl");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add ("/desktop/find-page/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("finds-in-all-kinds-of-texts", test_finds_in_all_kinds_of_texts);
  ADD ("the-latest-search-wins", test_the_latest_search_wins);
  ADD ("an-article-opens-with-all-hits-marked-and-back-leads-here",
       test_an_article_opens_with_all_hits_marked_and_back_leads_here);
  ADD ("a-note-leads-to-what-it-is-on", test_a_note_leads_to_what_it_is_on);
  ADD ("another-case-is-searched-anew", test_another_case_is_searched_anew);
#undef ADD
  return g_test_run ();
}
