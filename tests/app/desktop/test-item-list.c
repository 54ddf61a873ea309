/* test-item-list.c: actors and relations as lists
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-item-list.h"
#include "ent-session-private.h"
#include "item-fixture.h"
#include "session-fixture.h"

#include <adwaita.h>

/* More than the list takes in at once. */
#define N_RELATIONS 3000
/* What a page of it has, with a page below and some in hand; each is made once for the model and perhaps once more. */
#define MAX_ROWS 100

typedef struct
{
  EntSession *session;
  GtkWidget *window;
  GtkWidget *list;
} Fixture;

static void
take_view (EntSession *session, EntView *view)
{
  EntLoaded *loaded = g_new0 (EntLoaded, 1);
  g_autoptr (EntLayout) layout = ent_layout_new (ent_view_get_n_nodes (view));

  for (guint i = 0; i < layout->n_points; i++)
    layout->points[i] = (EntPoint) { 200.0 * (i % 60), 100.0 * (i / 60) };
  loaded->case_ = ent_case_ref (ent_view_get_case (view));
  loaded->view = ent_view_ref (view);
  loaded->scene = ent_scene_new (view, layout);
  loaded->graph = ent_scene_new_layout_graph (view, ENT_ENGINE_AUTO);
  ent_session_take_case (session, loaded);
  ent_loaded_free (loaded);
}

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);
  return found;
}

static guint
count_shown (Fixture *fixture)
{
  GtkWidget *list = find_widget (fixture->list, GTK_TYPE_LIST_VIEW);

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntView) view = item_fixture_new_view (N_RELATIONS);

  fixture->session = ent_session_new ();
  fixture_wait (fixture->session);
  fixture->list = g_object_new (ENT_TYPE_ITEM_LIST, "session", fixture->session, NULL);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 300, 500);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->list);
  gtk_window_present (GTK_WINDOW (fixture->window));
  item_fixture_count_rows ();
  take_view (fixture->session, view);
  fixture_iterate_for (800);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_iterate_for (50);
  g_object_unref (fixture->session);
}

static void
test_makes_no_more_rows_than_are_seen (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (count_shown (fixture), >, 5);
  g_assert_cmpuint (item_fixture_n_rows, >=, count_shown (fixture));
  g_assert_cmpuint (item_fixture_n_rows, <, MAX_ROWS);
}

static void
test_a_search_makes_no_more_either (Fixture *fixture, gconstpointer data)
{
  GtkWidget *search = find_widget (fixture->list, GTK_TYPE_SEARCH_ENTRY);

  item_fixture_count_rows ();
  gtk_editable_set_text (GTK_EDITABLE (search), "actor 2");
  fixture_iterate_for (600);
  g_assert_cmpuint (count_shown (fixture), >, 5);
  g_assert_cmpuint (item_fixture_n_rows, <, MAX_ROWS);
  gtk_editable_set_text (GTK_EDITABLE (search), "actor 2999");
  fixture_iterate_for (600);
  g_assert_cmpuint (count_shown (fixture), ==, 1);
}

static void
test_a_filter_makes_none_until_it_rests (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntFilter) filter = ent_filter_copy (ent_session_get_filter (fixture->session));

  item_fixture_count_rows ();
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *id = g_strdup_printf ("person:Actor %u", 100 * i);

      ent_filter_set_without (filter, ENT_FACET_ACTOR, id, TRUE);
      ent_session_set_filter (fixture->session, filter);
      g_main_context_iteration (NULL, FALSE);
    }
  g_assert_cmpuint (item_fixture_n_rows, ==, 0);
  fixture_iterate_for (800);
  g_assert_cmpuint (item_fixture_n_rows, >, 5);
  g_assert_cmpuint (item_fixture_n_rows, <, MAX_ROWS);
}

/* Returns: the person of the one relation that is selected */
static const char *
get_selected (Fixture *fixture)
{
  const GArray *selection = ent_session_get_selection (fixture->session);
  EntView *view = ent_session_get_view (fixture->session);
  const EntRelation *relation;
  const char *source;

  g_assert_cmpuint (selection->len, ==, 1);
  relation = ent_view_get_relation (view, g_array_index (selection, EntItem, 0).index);
  source = ent_view_get_node (view, relation->source)->actor->id;
  return g_str_has_prefix (source, "person:") ? source : ent_view_get_node (view, relation->target)->actor->id;
}

/* Return comes before the entry has told of what was typed, or before a filter has come to rest. */
static void
test_return_takes_what_was_typed (Fixture *fixture, gconstpointer data)
{
  GtkWidget *search = find_widget (fixture->list, GTK_TYPE_SEARCH_ENTRY);
  g_autoptr (EntFilter) filter = ent_filter_copy (ent_session_get_filter (fixture->session));

  gtk_editable_set_text (GTK_EDITABLE (search), "actor 2999");
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpstr (get_selected (fixture), ==, "person:Actor 2999");

  gtk_editable_set_text (GTK_EDITABLE (search), "actor 299");
  fixture_iterate_for (600);
  ent_filter_set_without (filter, ENT_FACET_ACTOR, "person:Actor 299", TRUE);
  ent_session_set_filter (fixture->session, filter);
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpstr (get_selected (fixture), !=, "person:Actor 299");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/desktop/item-list/makes-no-more-rows-than-are-seen", test_makes_no_more_rows_than_are_seen);
  ADD ("/desktop/item-list/a-search-makes-no-more-either", test_a_search_makes_no_more_either);
  ADD ("/desktop/item-list/a-filter-makes-none-until-it-rests", test_a_filter_makes_none_until_it_rests);
  ADD ("/desktop/item-list/return-takes-what-was-typed", test_return_takes_what_was_typed);
#undef ADD
  return g_test_run ();
}
