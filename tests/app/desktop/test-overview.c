/* test-overview.c: the whole graph, small, and what of it the canvas shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-overview.h"
#include "session-fixture.h"

/* Milliseconds for idle work and the frames after it. */
#define SETTLE 150

typedef struct
{
  char *folder;
  EntSession *session;
  GtkWidget *window;
  EntCanvas *canvas;
  GtkWidget *overview;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *overlay = gtk_overlay_new ();
  g_autofree char *path = NULL;

  fixture->folder = fixture_new_folder ();
  path = fixture_write (fixture->folder, "article.jsonl", "The Ledger", "2023-03-01",
                        "Russia supplied missiles to North Korea. China sanctioned Japan. Russia sanctioned Japan.");
  fixture->session = ent_session_new ();
  g_object_set (fixture->session, "animated", FALSE, NULL);
  fixture->canvas = ent_canvas_new (fixture->session);
  fixture->overview = g_object_new (ENT_TYPE_OVERVIEW, "canvas", fixture->canvas, NULL);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (fixture->canvas));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), fixture->overview);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), overlay);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture_add (fixture->session, path);
  fixture_wait (fixture->session);
  fixture_iterate_for (SETTLE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_iterate_for (SETTLE);
  g_assert_finalize_object (fixture->session);
  fixture_remove_folder (fixture->folder);
}

static void
zoom_in (Fixture *fixture)
{
  for (guint i = 0; i < 8; i++)
    gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "canvas.zoom-in", NULL);
  fixture_iterate_for (SETTLE);
}

static void
test_comes_and_goes (Fixture *fixture, gconstpointer data)
{
  g_assert_false (gtk_widget_get_visible (fixture->overview));
  zoom_in (fixture);
  g_assert_true (gtk_widget_get_visible (fixture->overview));
  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "canvas.fit", NULL);
  fixture_iterate_for (SETTLE);
  g_assert_false (gtk_widget_get_visible (fixture->overview));
}

static void
test_is_not_wanted (Fixture *fixture, gconstpointer data)
{
  g_object_set (fixture->overview, "wanted", FALSE, NULL);
  zoom_in (fixture);
  g_assert_false (gtk_widget_get_visible (fixture->overview));
}

static gpointer
get_drag (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller))
        return controller;   /* the widget holds it */
    }
  g_assert_not_reached ();
}

/* A press in the map's middle looks at the middle of the graph, one in its corner at its corner. */
static void
test_moves_the_canvas (Fixture *fixture, gconstpointer data)
{
  EntScene *scene = ent_session_get_scene (fixture->session);
  double width, height, left = G_MAXDOUBLE;
  const EntCamera *camera = ent_canvas_get_camera (fixture->canvas);
  EntPoint before;

  for (guint i = 0; i < ent_scene_get_n_nodes (scene); i++)
    left = MIN (left, ent_scene_get_node (scene, i)->center.x);
  zoom_in (fixture);
  width = gtk_widget_get_width (fixture->overview);
  height = gtk_widget_get_height (fixture->overview);
  before = camera->center;
  g_signal_emit_by_name (get_drag (fixture->overview), "drag-begin", 1.0, height - 1);
  g_assert_cmpfloat (camera->center.x, <, left);
  g_signal_emit_by_name (get_drag (fixture->overview), "drag-begin", width - 1, height - 1);
  g_assert_cmpfloat (camera->center.x, >, before.x);
  g_assert_cmpfloat (camera->center.y, >, before.y);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/desktop/overview/is-there-while-something-is-out-of-sight", test_comes_and_goes);
  ADD ("/desktop/overview/can-be-switched-off", test_is_not_wanted);
  ADD ("/desktop/overview/moves-the-canvas", test_moves_the_canvas);
#undef ADD
  return g_test_run ();
}
