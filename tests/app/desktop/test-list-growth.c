/* test-list-growth.c: long lists a few rows at a time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-list-growth.h"

#define N_ROWS 1000
#define ROW_HEIGHT 20
#define PAGE 300

typedef struct
{
  GtkWidget *window;
  GtkListView *list;
  GtkSliceListModel *shown;
} Fixture;

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_set_size_request (label, -1, ROW_HEIGHT);
  gtk_list_item_set_child (item, label);
}

static GListModel *
new_rows (guint n)
{
  GtkStringList *rows = gtk_string_list_new (NULL);

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (rows, "row");
  return G_LIST_MODEL (rows);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  fixture->shown = gtk_slice_list_model_new (new_rows (N_ROWS), 0, 0);
  fixture->list = GTK_LIST_VIEW (gtk_list_view_new (
    GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (fixture->shown)))), factory));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (fixture->list));
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 200, PAGE);
  gtk_window_set_child (GTK_WINDOW (fixture->window), scrolled);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->shown);
}

/* Runs the main loop until the list has not grown for a while. */
static void
iterate_until_still (Fixture *fixture)
{
  guint n = G_MAXUINT;
  gint64 since = g_get_monotonic_time ();

  while (g_get_monotonic_time () - since < 300000)
    {
      if (g_list_model_get_n_items (G_LIST_MODEL (fixture->shown)) != n)
        {
          n = g_list_model_get_n_items (G_LIST_MODEL (fixture->shown));
          since = g_get_monotonic_time ();
        }
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

static void
test_grows (Fixture *fixture, gconstpointer data)
{
  guint n;

  ent_list_growth_restart (fixture->list, fixture->shown, 5);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->shown)), ==, 5);
  iterate_until_still (fixture);
  n = g_list_model_get_n_items (G_LIST_MODEL (fixture->shown));
  g_assert_cmpuint (n, >=, PAGE / ROW_HEIGHT);
  g_assert_cmpuint (n, <, N_ROWS / 2);
}

static void
test_follows_scrolling (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->list));
  guint n;

  ent_list_growth_restart (fixture->list, fixture->shown, 5);
  iterate_until_still (fixture);
  n = g_list_model_get_n_items (G_LIST_MODEL (fixture->shown));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  iterate_until_still (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->shown)), >, n);
}

/* A second model finds the list as high as the first has left it. */
static void
test_new_model (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) rows = new_rows (N_ROWS);

  ent_list_growth_restart (fixture->list, fixture->shown, 40);
  iterate_until_still (fixture);
  gtk_slice_list_model_set_size (fixture->shown, 0);
  gtk_slice_list_model_set_model (fixture->shown, rows);
  ent_list_growth_restart (fixture->list, fixture->shown, 5);
  iterate_until_still (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->shown)), >=, PAGE / ROW_HEIGHT);
}

static void
test_short (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) rows = new_rows (3);

  gtk_slice_list_model_set_model (fixture->shown, rows);
  ent_list_growth_restart (fixture->list, fixture->shown, 5);
  iterate_until_still (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->shown)), ==, 3);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/desktop/list-growth/fills-the-page-and-a-little-more", test_grows);
  ADD ("/desktop/list-growth/follows-scrolling", test_follows_scrolling);
  ADD ("/desktop/list-growth/fills-the-page-with-another-model", test_new_model);
  ADD ("/desktop/list-growth/shows-all-of-a-short-list", test_short);
#undef ADD
  return g_test_run ();
}
