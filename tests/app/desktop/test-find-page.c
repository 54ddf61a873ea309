/* test-find-page.c: words are found in all texts, and what is found is opened with them marked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-article-page.h"
#include "ent-find-page.h"
#include "ent-find-row.h"
#include "ent-hit-bar.h"
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

static GtkTextView *
get_article_view (PanelFixture *fixture)
{
  GtkWidget *article = fixture_find_child (fixture->panel, ENT_TYPE_ARTICLE_PAGE);

  /* below the head, where a note is written */
  return fixture_find_child (gtk_widget_get_last_child (gtk_widget_get_first_child (article)), GTK_TYPE_TEXT_VIEW);
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
  GtkTextView *view = get_article_view (fixture);

  find (fixture, "harbour");
  g_signal_emit_by_name (find_in_page (fixture, GTK_TYPE_LIST_VIEW), "activate", 5);
  fixture_iterate_for (50);
  g_assert_cmpstr (panel_fixture_get_page (fixture), ==, "article");
  g_assert_cmpuint (count_marked (gtk_text_view_get_buffer (view)), ==, 2);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (view)));
  panel_fixture_do (fixture, "panel.back");
  g_assert_cmpstr (panel_fixture_get_page (fixture), ==, "find");
  panel_fixture_do (fixture, "panel.back");
  g_assert_cmpstr (panel_fixture_get_page (fixture), ==, "items");
}

/* ---- from hit to hit ---- */

/* "From the first again|1 of 3" */
static char *
dup_bar (PanelFixture *fixture)
{
  GtkWidget *bar = fixture_find_child (fixture->panel, ENT_TYPE_HIT_BAR);
  GtkWidget *note = gtk_widget_get_first_child (bar);

  g_assert_true (gtk_widget_get_mapped (bar));
  return g_strdup_printf ("%s|%s", gtk_label_get_text (GTK_LABEL (note)),
                          gtk_label_get_text (GTK_LABEL (gtk_widget_get_next_sibling (note))));
}

static gboolean
is_seen (GtkTextView *view, const GtkTextIter *iter)
{
  GdkRectangle seen, at;

  gtk_text_view_get_visible_rect (view, &seen);
  gtk_text_view_get_iter_location (view, iter, &at);
  return at.y >= seen.y && at.y + at.height <= seen.y + seen.height;
}

/* Returns: the words from the hit that is looked at to the end of its sentence; there is one, and it comes into sight */
static char *
dup_hit (PanelFixture *fixture)
{
  GtkTextView *view = get_article_view (fixture);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "hit");
  gint64 latest = g_get_monotonic_time () + FIXTURE_SECONDS * G_USEC_PER_SEC;
  GtkTextIter start, end;

  gtk_text_buffer_get_start_iter (buffer, &start);
  g_assert_true (gtk_text_iter_starts_tag (&start, tag) || gtk_text_iter_forward_to_tag_toggle (&start, tag));
  end = start;
  g_assert_true (gtk_text_iter_forward_to_tag_toggle (&end, tag));
  g_assert_false (gtk_text_iter_forward_to_tag_toggle (&end, tag) && gtk_text_iter_starts_tag (&end, tag));
  while (!is_seen (view, &start) && g_get_monotonic_time () < latest)
    fixture_iterate_for (50);
  g_assert_true (is_seen (view, &start));
  end = start;
  g_assert_true (gtk_text_iter_forward_search (&end, ".", 0, &end, NULL, NULL));
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static void
assert_hit (PanelFixture *fixture, const char *bar, const char *words)
{
  g_autofree char *shown = dup_bar (fixture);
  g_autofree char *hit = dup_hit (fixture);

  g_assert_cmpstr (shown, ==, bar);
  g_assert_cmpstr (hit, ==, words);
}

static void
open_row (PanelFixture *fixture, const char *words, guint row)
{
  find (fixture, words);
  g_signal_emit_by_name (find_in_page (fixture, GTK_TYPE_LIST_VIEW), "activate", row);
  fixture_iterate_for (100);
}

static void
test_steps_from_hit_to_hit_and_around (PanelFixture *fixture, gconstpointer data)
{
  open_row (fixture, "harbour", 5);
  assert_hit (fixture, "Words found|1 of 2", "harbour");
  panel_fixture_do (fixture, "panel.next-hit");
  assert_hit (fixture, "Words found|2 of 2", "harbour cranes to China");
  panel_fixture_do (fixture, "panel.next-hit");
  assert_hit (fixture, "From the first again|1 of 2", "harbour");
  panel_fixture_do (fixture, "panel.previous-hit");
  assert_hit (fixture, "From the last again|2 of 2", "harbour cranes to China");
  panel_fixture_do (fixture, "panel.previous-hit");
  assert_hit (fixture, "Words found|1 of 2", "harbour");
}

static void
test_a_claim_opens_at_the_hit_in_its_sentence (PanelFixture *fixture, gconstpointer data)
{
  open_row (fixture, "harbour", 3);
  assert_hit (fixture, "Words found|2 of 2", "harbour cranes to China");
}

/* What is sought stands at both ends of an article that is too long to be shown as a whole. */
static void
test_steps_through_a_huge_article (PanelFixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("Walrus one swam. ");

  for (guint i = 0; i < 6000; i++)
    g_string_append_printf (text, "%sIt rained on day %u of that long year, and nobody spoke.", i % 8 == 0 ? "\\n\\n" : " ", i);
  g_string_append (text, "\\n\\nWalrus two slept.");
  panel_fixture_add (fixture, text->str);
  open_row (fixture, "walrus", 1);
  assert_hit (fixture, "Words found|1 of 2", "Walrus one swam");
  panel_fixture_do (fixture, "panel.next-hit");
  assert_hit (fixture, "Words found|2 of 2", "Walrus two slept");
  panel_fixture_do (fixture, "panel.next-hit");
  assert_hit (fixture, "From the first again|1 of 2", "Walrus one swam");
}

static void
test_no_step_moves_the_text_by_itself (PanelFixture *fixture, gconstpointer data)
{
  GtkTextView *view = get_article_view (fixture);
  g_autoptr (GString) text = g_string_new ("Walrus one swam. ");
  GtkAdjustment *place;
  double before;

  for (guint i = 0; i < 200; i++)
    g_string_append_printf (text, "It rained on day %u of that long year, and nobody spoke. ", i);
  g_string_append (text, "Walrus two slept. Walrus three sang.");
  panel_fixture_add (fixture, text->str);
  open_row (fixture, "walrus", 1);
  place = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  panel_fixture_do (fixture, "panel.next-hit");
  fixture_iterate_for (500);
  before = gtk_adjustment_get_value (place);
  g_assert_cmpfloat (before, >, 0);
  panel_fixture_do (fixture, "panel.next-hit");   /* in sight already */
  fixture_iterate_for (500);
  assert_hit (fixture, "Words found|3 of 3", "Walrus three sang");
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (place), before, 0.5);
  gtk_adjustment_set_value (place, 0);
  ent_session_decide (fixture->session, ent_correction_new_note ("actor:" JAPAN, "Japan", "Ask again"));
  fixture_wait (fixture->session);
  fixture_iterate_for (300);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (place), 0, 0.5);
}

static void
test_without_hits_there_are_no_steps (PanelFixture *fixture, gconstpointer data)
{
  GtkWidget *bar = fixture_find_child (fixture->panel, ENT_TYPE_HIT_BAR);
  EntArticle *article = ent_case_get_article (ent_session_get_case (fixture->session), 0);

  panel_fixture_do (fixture, "panel.next-hit");   /* no article at all */
  open_row (fixture, "harbour", 5);
  g_assert_true (gtk_widget_get_mapped (bar));
  ent_session_request_article (fixture->session, article, NULL);
  fixture_iterate_for (100);
  g_assert_cmpstr (panel_fixture_get_page (fixture), ==, "article");
  g_assert_false (gtk_widget_get_mapped (bar));
  panel_fixture_do (fixture, "panel.next-hit");
  g_assert_cmpuint (count_marked (gtk_text_view_get_buffer (get_article_view (fixture))), ==, 0);
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
  ADD ("steps-from-hit-to-hit-and-around", test_steps_from_hit_to_hit_and_around);
  ADD ("a-claim-opens-at-the-hit-in-its-sentence", test_a_claim_opens_at_the_hit_in_its_sentence);
  ADD ("steps-through-a-huge-article", test_steps_through_a_huge_article);
  ADD ("no-step-moves-the-text-by-itself", test_no_step_moves_the_text_by_itself);
  ADD ("without-hits-there-are-no-steps", test_without_hits_there_are_no_steps);
  ADD ("a-note-leads-to-what-it-is-on", test_a_note_leads_to_what_it_is_on);
  ADD ("another-case-is-searched-anew", test_another_case_is_searched_anew);
#undef ADD
  return g_test_run ();
}
