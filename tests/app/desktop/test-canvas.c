/* test-canvas.c: the graph, to look at and to take hold of
 *
 * Gestures are told of what a pointer did by their own signals: GTK cannot be sent events from inside.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-canvas-private.h"
#include "ent-viewpoint.h"
#include "session-fixture.h"

#include <math.h>

#define RUSSIA "country:RUS"
#define NORTH_KOREA "country:PRK"
#define JAPAN "country:JPN"

typedef struct
{
  char *folder;
  EntSession *session;
  GtkWidget *window;
  EntCanvas *canvas;
} Fixture;

static void
iterate_until_drawn (EntCanvas *canvas)
{
  guint source = g_timeout_add_seconds (FIXTURE_SECONDS, fixture_on_timeout, NULL);

  while (canvas->texture == NULL || canvas->stale || canvas->rendering)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture->folder = fixture_new_folder ();
  path = fixture_write (fixture->folder, "article.jsonl", "The Ledger", "2023-03-01",
                        "Russia supplied missiles to North Korea. China sanctioned Japan. Russia sanctioned Japan.");
  fixture->session = ent_session_new ();
  g_object_set (fixture->session, "animated", FALSE, NULL);
  fixture->canvas = ent_canvas_new (fixture->session);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->canvas));
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture_add (fixture->session, path);
  fixture_wait (fixture->session);
  iterate_until_drawn (fixture->canvas);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_ref (fixture->canvas);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (fixture->canvas->rendering)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (fixture->canvas);
  g_assert_finalize_object (fixture->session);
  fixture_remove_folder (fixture->folder);
}

/* The canvas's controller of a type, for a button where it has one. */
static gpointer
get_controller (EntCanvas *canvas, GType type, guint button)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (canvas));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type)
          && (!GTK_IS_GESTURE_CLICK (controller)
              || gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == button))
        return controller;   /* the widget holds it */
    }
  g_assert_not_reached ();
}

static EntPoint
get_view_place (Fixture *fixture, const char *actor_id)
{
  return ent_camera_to_view (&fixture->canvas->camera, fixture_get_place (fixture->session, actor_id));
}

static void
click (Fixture *fixture, EntPoint at, int n_press)
{
  g_signal_emit_by_name (get_controller (fixture->canvas, GTK_TYPE_GESTURE_CLICK, GDK_BUTTON_PRIMARY), "released",
                         n_press, at.x, at.y);
}

static void
drag (Fixture *fixture, EntPoint from, double dx, double dy)
{
  gpointer gesture = get_controller (fixture->canvas, GTK_TYPE_GESTURE_DRAG, 0);

  g_signal_emit_by_name (gesture, "drag-begin", from.x, from.y);
  g_signal_emit_by_name (gesture, "drag-update", dx / 2, dy / 2);
  g_signal_emit_by_name (gesture, "drag-update", dx, dy);
  g_signal_emit_by_name (gesture, "drag-end", dx, dy);
}

static void
test_fits (Fixture *fixture, gconstpointer data)
{
  EntRect seen = ent_camera_get_visible (&fixture->canvas->camera);
  EntRect bounds = ent_scene_get_bounds (ent_session_get_scene (fixture->session), FALSE);

  g_assert_cmpfloat (seen.x, <=, bounds.x);
  g_assert_cmpfloat (seen.y, <=, bounds.y);
  g_assert_cmpfloat (seen.x + seen.width, >=, bounds.x + bounds.width);
  g_assert_cmpfloat (seen.y + seen.height, >=, bounds.y + bounds.height);
}

/* The picture has the country's colour where the country stands. */
static void
test_draws (Fixture *fixture, gconstpointer data)
{
  EntCanvas *canvas = fixture->canvas;
  const EntSceneNode *node = ent_scene_get_node (ent_session_get_scene (fixture->session),
                                                 fixture_get_node (fixture->session, RUSSIA).index);
  EntPoint corner = { node->center.x - node->size.width / 2 + 8, node->center.y };
  EntPoint at = ent_camera_to_view (&canvas->texture_camera, corner);
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (canvas));
  EntColor fill = ent_style_get_node_fill (ENT_ACTOR_COUNTRY, ENT_THEME_LIGHT);
  int width = gdk_texture_get_width (canvas->texture);
  g_autofree guint32 *pixels = g_new (guint32, width * gdk_texture_get_height (canvas->texture));
  guint32 pixel;

  gdk_texture_download (canvas->texture, (guchar *) pixels, width * 4);
  pixel = pixels[(int) (scale * at.y) * width + (int) (scale * at.x)];
  g_assert_cmpfloat_with_epsilon ((pixel >> 16 & 0xff) / 255.0, fill.red, 0.02);
  g_assert_cmpfloat_with_epsilon ((pixel >> 8 & 0xff) / 255.0, fill.green, 0.02);
  g_assert_cmpfloat_with_epsilon ((pixel & 0xff) / 255.0, fill.blue, 0.02);
}

static void
test_click (Fixture *fixture, gconstpointer data)
{
  click (fixture, get_view_place (fixture, JAPAN), 1);
  g_assert_true (ent_session_is_selected (fixture->session, fixture_get_node (fixture->session, JAPAN)));
  click (fixture, get_view_place (fixture, RUSSIA), 1);
  g_assert_true (ent_session_is_selected (fixture->session, fixture_get_node (fixture->session, RUSSIA)));
  g_assert_cmpuint (ent_session_get_selection (fixture->session)->len, ==, 1);
  click (fixture, (EntPoint) { 2, 2 }, 1);
  g_assert_cmpuint (ent_session_get_selection (fixture->session)->len, ==, 0);
}

static void
test_click_edge (Fixture *fixture, gconstpointer data)
{
  EntPoint middle = ent_scene_get_edge (ent_session_get_scene (fixture->session), 0)->middle;

  click (fixture, ent_camera_to_view (&fixture->canvas->camera, middle), 1);
  g_assert_true (ent_session_is_selected (fixture->session, (EntItem) { ENT_ITEM_RELATION, 0 }));
}

static void
test_double_click (Fixture *fixture, gconstpointer data)
{
  EntRect before = ent_camera_get_visible (&fixture->canvas->camera);
  EntRect near = ent_canvas_get_neighbourhood (fixture->canvas,
                                               fixture_get_node (fixture->session, NORTH_KOREA).index);
  EntRect seen;

  ent_canvas_zoom_at (fixture->canvas, 0.3, (EntPoint) { 400, 300 });
  click (fixture, get_view_place (fixture, NORTH_KOREA), 2);
  seen = ent_camera_get_visible (&fixture->canvas->camera);
  g_assert_cmpfloat (seen.x, <=, near.x);
  g_assert_cmpfloat (seen.y, <=, near.y);
  g_assert_cmpfloat (seen.x + seen.width, >=, near.x + near.width);
  g_assert_cmpfloat (seen.y + seen.height, >=, near.y + near.height);
  g_assert_cmpfloat (seen.width, <=, before.width * 1.01);
}

static void
test_drags_node (Fixture *fixture, gconstpointer data)
{
  EntPoint before = get_view_place (fixture, JAPAN);
  EntPoint other = get_view_place (fixture, RUSSIA);
  EntPoint after;

  drag (fixture, (EntPoint) { before.x + 3, before.y - 2 }, 60, 40);
  after = get_view_place (fixture, JAPAN);
  g_assert_cmpfloat_with_epsilon (after.x, before.x + 60, 1e-6);
  g_assert_cmpfloat_with_epsilon (after.y, before.y + 40, 1e-6);
  g_assert_cmpfloat_with_epsilon (get_view_place (fixture, RUSSIA).x, other.x, 1e-6);
}

/* What is pointed at or dragged lies over the picture: a step makes no other picture. */
static void
test_hover_and_drag_keep_the_picture (Fixture *fixture, gconstpointer data)
{
  EntCanvas *canvas = fixture->canvas;
  EntPoint at = get_view_place (fixture, JAPAN);
  gpointer gesture = get_controller (canvas, GTK_TYPE_GESTURE_DRAG, 0);

  ent_canvas_set_hover (canvas, fixture_get_node (fixture->session, RUSSIA));
  g_assert_false (canvas->stale);
  g_assert_false (canvas->rendering);

  g_signal_emit_by_name (gesture, "drag-begin", at.x, at.y);
  g_signal_emit_by_name (gesture, "drag-update", 30.0, 20.0);
  /* the picture without the node */
  g_assert_true (canvas->stale);
  iterate_until_drawn (canvas);
  for (guint i = 0; i < 5; i++)
    {
      g_signal_emit_by_name (gesture, "drag-update", 30.0 + 10 * i, 20.0);
      g_assert_false (canvas->stale);
      g_assert_false (canvas->rendering);
    }
  /* and with it again */
  g_signal_emit_by_name (gesture, "drag-end", 80.0, 20.0);
  g_assert_true (canvas->stale);
  iterate_until_drawn (canvas);
  g_assert_cmpfloat_with_epsilon (get_view_place (fixture, JAPAN).x, at.x + 70, 1e-6);
}

static void
test_drags_selection (Fixture *fixture, gconstpointer data)
{
  EntItem both[] = { fixture_get_node (fixture->session, JAPAN), fixture_get_node (fixture->session, RUSSIA) };
  EntPoint japan = get_view_place (fixture, JAPAN);
  EntPoint russia = get_view_place (fixture, RUSSIA);
  EntPoint korea = get_view_place (fixture, NORTH_KOREA);

  ent_session_set_selection (fixture->session, both, 2);
  drag (fixture, japan, 30, -20);
  g_assert_cmpfloat_with_epsilon (get_view_place (fixture, JAPAN).x, japan.x + 30, 1e-6);
  g_assert_cmpfloat_with_epsilon (get_view_place (fixture, RUSSIA).x, russia.x + 30, 1e-6);
  g_assert_cmpfloat_with_epsilon (get_view_place (fixture, RUSSIA).y, russia.y - 20, 1e-6);
  /* one that is not selected goes alone */
  drag (fixture, korea, 10, 10);
  g_assert_cmpfloat_with_epsilon (get_view_place (fixture, RUSSIA).x, russia.x + 30, 1e-6);
  g_assert_cmpfloat_with_epsilon (get_view_place (fixture, NORTH_KOREA).x, korea.x + 10, 1e-6);
}

/* The keys that are held cannot be told to a gesture from here: the canvas is told what it would have made of them. */
static void
drag_band (Fixture *fixture, gboolean adds, EntPoint around)
{
  gpointer gesture = get_controller (fixture->canvas, GTK_TYPE_GESTURE_DRAG, 0);

  g_signal_emit_by_name (gesture, "drag-begin", around.x - 40, around.y - 30);
  fixture->canvas->drag = ENT_DRAG_BAND;
  fixture->canvas->band_adds = adds;
  g_signal_emit_by_name (gesture, "drag-update", 80.0, 60.0);
  g_signal_emit_by_name (gesture, "drag-end", 80.0, 60.0);
}

static void
test_band (Fixture *fixture, gconstpointer data)
{
  drag_band (fixture, FALSE, get_view_place (fixture, JAPAN));
  g_assert_cmpuint (ent_session_get_selection (fixture->session)->len, ==, 1);
  g_assert_true (ent_session_is_selected (fixture->session, fixture_get_node (fixture->session, JAPAN)));
  drag_band (fixture, TRUE, get_view_place (fixture, RUSSIA));
  g_assert_cmpuint (ent_session_get_selection (fixture->session)->len, ==, 2);
  drag_band (fixture, FALSE, get_view_place (fixture, RUSSIA));
  g_assert_cmpuint (ent_session_get_selection (fixture->session)->len, ==, 1);
}

static void
fling (Fixture *fixture, double speed)
{
  drag (fixture, (EntPoint) { 2, 2 }, 20, 0);
  g_signal_emit_by_name (get_controller (fixture->canvas, GTK_TYPE_GESTURE_SWIPE, 0), "swipe", speed, 0.0);
}

/* It runs on, slower and slower, as far as its speed over the friction; a press stops it. */
static void
test_fling (Fixture *fixture, gconstpointer data)
{
  double before = get_view_place (fixture, JAPAN).x;
  double stopped;

  g_object_set (fixture->session, "animated", TRUE, NULL);
  fling (fixture, 800);
  fixture_iterate_for (2500);
  g_assert_cmpfloat_with_epsilon (get_view_place (fixture, JAPAN).x, before + 20 + 800 / 4.0, 5);
  fling (fixture, 800);
  fixture_iterate_for (60);
  drag (fixture, (EntPoint) { 2, 2 }, 0, 0);
  stopped = get_view_place (fixture, JAPAN).x;
  fixture_iterate_for (200);
  g_assert_cmpfloat_with_epsilon (get_view_place (fixture, JAPAN).x, stopped, 1e-9);
}

static void
test_still (Fixture *fixture, gconstpointer data)
{
  double before = get_view_place (fixture, JAPAN).x;

  fling (fixture, 800);
  fixture_iterate_for (60);
  g_assert_cmpfloat_with_epsilon (get_view_place (fixture, JAPAN).x, before + 20, 1e-9);
}

/* On its way the camera is between the two viewpoints, and at last exactly at the second. */
static void
test_glides (Fixture *fixture, gconstpointer data)
{
  EntCamera there = *ent_canvas_get_camera (fixture->canvas);
  double from = there.scale;

  there.scale = from / 4;
  there.center.x += 1000;
  g_object_set (fixture->session, "animated", TRUE, NULL);
  ent_canvas_glide_to (fixture->canvas, &there);
  g_assert_cmpfloat (ent_canvas_get_camera (fixture->canvas)->scale, >, there.scale);
  fixture_iterate_for (600);
  g_assert_cmpfloat_with_epsilon (ent_canvas_get_camera (fixture->canvas)->scale, there.scale, 1e-12);
  g_assert_cmpfloat_with_epsilon (ent_canvas_get_camera (fixture->canvas)->center.x, there.center.x, 1e-9);
}

/* It is called after whom the keyboard is at, the second one there is numbered; each leads back to where it was kept. */
static void
test_viewpoints (Fixture *fixture, gconstpointer data)
{
  GtkWidget *canvas = GTK_WIDGET (fixture->canvas);
  GListModel *viewpoints = G_LIST_MODEL (ent_session_get_viewpoints (fixture->session));
  EntCamera first = *ent_canvas_get_camera (fixture->canvas);

  ent_canvas_set_focus (fixture->canvas, fixture_get_node (fixture->session, JAPAN), FALSE);
  gtk_widget_activate_action (canvas, "canvas.keep-viewpoint", NULL);
  ent_canvas_zoom_at (fixture->canvas, 3, (EntPoint) { 10, 20 });
  gtk_widget_activate_action (canvas, "canvas.keep-viewpoint", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (viewpoints), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (EntViewpoint) viewpoint = g_list_model_get_item (viewpoints, i);

      g_assert_cmpstr (ent_viewpoint_get_name (viewpoint), ==, i == 0 ? "Japan" : "Japan (2)");
    }
  gtk_widget_activate_action (canvas, "canvas.go-to-viewpoint", "i", 1);
  g_assert_cmpfloat_with_epsilon (ent_canvas_get_camera (fixture->canvas)->scale, first.scale, 1e-12);
  g_assert_cmpfloat_with_epsilon (ent_canvas_get_camera (fixture->canvas)->center.x, first.center.x, 1e-9);
  gtk_widget_activate_action (canvas, "canvas.go-to-viewpoint", "i", 2);
  g_assert_cmpfloat_with_epsilon (ent_canvas_get_camera (fixture->canvas)->scale, 3 * first.scale, 1e-9);
}

static void
test_pans (Fixture *fixture, gconstpointer data)
{
  EntPoint before = get_view_place (fixture, JAPAN);
  EntPoint place = fixture_get_place (fixture->session, JAPAN);
  EntPoint after;

  drag (fixture, (EntPoint) { 2, 2 }, -50, 30);
  after = get_view_place (fixture, JAPAN);
  g_assert_cmpfloat_with_epsilon (after.x, before.x - 50, 1e-6);
  g_assert_cmpfloat_with_epsilon (after.y, before.y + 30, 1e-6);
  g_assert_cmpfloat_with_epsilon (fixture_get_place (fixture->session, JAPAN).x, place.x, 1e-9);
}

/* A hand that trembles. */
static void
test_small_drag (Fixture *fixture, gconstpointer data)
{
  EntPoint before = fixture_get_place (fixture->session, JAPAN);

  drag (fixture, get_view_place (fixture, JAPAN), 2, 1);
  g_assert_cmpfloat_with_epsilon (fixture_get_place (fixture->session, JAPAN).x, before.x, 1e-9);
}

static void
test_wheel (Fixture *fixture, gconstpointer data)
{
  EntPoint pointer = get_view_place (fixture, JAPAN);
  double scale = fixture->canvas->camera.scale;
  gboolean handled;

  g_signal_emit_by_name (get_controller (fixture->canvas, GTK_TYPE_EVENT_CONTROLLER_MOTION, 0), "motion", pointer.x,
                         pointer.y);
  g_signal_emit_by_name (get_controller (fixture->canvas, GTK_TYPE_EVENT_CONTROLLER_SCROLL, 0), "scroll", 0.0, -1.0,
                         &handled);
  g_assert_true (handled);
  g_assert_cmpfloat (fixture->canvas->camera.scale, >, scale * 1.1);
  g_assert_cmpfloat_with_epsilon (get_view_place (fixture, JAPAN).x, pointer.x, 1e-6);
  g_assert_cmpfloat_with_epsilon (get_view_place (fixture, JAPAN).y, pointer.y, 1e-6);
}

static void
test_hover (Fixture *fixture, gconstpointer data)
{
  EntPoint place = get_view_place (fixture, JAPAN);
  gpointer motion = get_controller (fixture->canvas, GTK_TYPE_EVENT_CONTROLLER_MOTION, 0);

  g_signal_emit_by_name (motion, "motion", place.x, place.y);
  g_assert_true (ent_item_equal (fixture->canvas->hover, fixture_get_node (fixture->session, JAPAN)));
  g_signal_emit_by_name (motion, "leave");
  g_assert_cmpint (fixture->canvas->hover.kind, ==, ENT_ITEM_NONE);
}

static void
walk (Fixture *fixture, const char *direction)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "canvas.move", "s", direction));
}

/* Whatever is to the right of the leftmost can be reached with the right arrow. */
static void
test_arrows (Fixture *fixture, gconstpointer data)
{
  EntScene *scene = ent_session_get_scene (fixture->session);
  EntItem leftmost = { ENT_ITEM_NODE, 0 };
  EntItem next;

  for (guint i = 1; i < ent_scene_get_n_nodes (scene); i++)
    if (ent_scene_get_node (scene, i)->center.x < ent_scene_get_node (scene, leftmost.index)->center.x)
      leftmost.index = i;
  ent_session_select (fixture->session, leftmost);
  walk (fixture, "right");
  next = fixture->canvas->focus;
  g_assert_cmpint (next.kind, ==, ENT_ITEM_NODE);
  g_assert_cmpuint (next.index, !=, leftmost.index);
  g_assert_cmpfloat (ent_scene_get_node (scene, next.index)->center.x, >,
                     ent_scene_get_node (scene, leftmost.index)->center.x);
  /* the selection is where it was */
  g_assert_cmpuint (ent_session_get_selection (fixture->session)->len, ==, 1);
  g_assert_true (ent_session_is_selected (fixture->session, leftmost));
}

static void
place (Fixture *fixture, const char *id, double x, double y)
{
  guint node = fixture_get_node (fixture->session, id).index;
  EntPoint center = ent_scene_get_node (ent_session_get_scene (fixture->session), node)->center;

  ent_session_move_nodes (fixture->session, &node, 1, x - center.x, y - center.y);
}

/* Japan stands nearer and straighter, but nothing leads from North Korea to it. */
static void
test_arrows_keep_to_edges (Fixture *fixture, gconstpointer data)
{
  place (fixture, NORTH_KOREA, 0, 0);
  place (fixture, JAPAN, 150, 0);
  place (fixture, RUSSIA, 400, -120);
  place (fixture, "country:CHN", 0, 300);
  ent_session_select (fixture->session, fixture_get_node (fixture->session, NORTH_KOREA));
  walk (fixture, "right");
  g_assert_true (ent_item_equal (fixture->canvas->focus, fixture_get_node (fixture->session, RUSSIA)));
  /* where no edge leads, the nearest */
  ent_session_select (fixture->session, fixture_get_node (fixture->session, NORTH_KOREA));
  walk (fixture, "down");
  g_assert_true (ent_item_equal (fixture->canvas->focus, fixture_get_node (fixture->session, "country:CHN")));
}

static void
test_announces (Fixture *fixture, gconstpointer data)
{
  ent_session_select (fixture->session, fixture_get_node (fixture->session, NORTH_KOREA));
  gtk_test_accessible_assert_property (fixture->canvas, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "North Korea,1 claim · 1 origin, selected");
  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "canvas.move-around", "b", TRUE);
  gtk_test_accessible_assert_property (fixture->canvas, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Russia supplies North Korea,1 claim · 1 origin · asserted");
}

static void
test_space (Fixture *fixture, gconstpointer data)
{
  GtkWidget *canvas = GTK_WIDGET (fixture->canvas);
  EntItem japan = fixture_get_node (fixture->session, JAPAN);
  EntItem russia = fixture_get_node (fixture->session, RUSSIA);

  ent_canvas_set_focus (fixture->canvas, japan, TRUE);
  gtk_widget_activate_action (canvas, "canvas.toggle", NULL);
  g_assert_true (ent_session_is_selected (fixture->session, japan));
  ent_canvas_set_focus (fixture->canvas, russia, TRUE);
  gtk_widget_activate_action (canvas, "canvas.toggle", NULL);
  g_assert_cmpuint (ent_session_get_selection (fixture->session)->len, ==, 2);
  gtk_widget_activate_action (canvas, "canvas.toggle", NULL);
  g_assert_false (ent_session_is_selected (fixture->session, russia));
  g_assert_true (ent_item_equal (fixture->canvas->focus, russia));
}

static guint32
get_drawn_pixel (Fixture *fixture, EntPoint at)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 800, 600);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GskRenderNode) node = NULL;
  guint32 pixel;

  GTK_WIDGET_GET_CLASS (fixture->canvas)->snapshot (GTK_WIDGET (fixture->canvas), snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixel = ((guint32 *) (gpointer) cairo_image_surface_get_data (surface))[(int) at.y * 800 + (int) at.x];
  cairo_surface_destroy (surface);
  return pixel & 0xffffff;
}

/* A dark ring a few pixels outside of the node, in the light theme; without keyboard there is none. */
static void
test_ring (Fixture *fixture, gconstpointer data)
{
  const EntSceneNode *node = ent_scene_get_node (ent_session_get_scene (fixture->session),
                                                 fixture_get_node (fixture->session, JAPAN).index);
  double scale = fixture->canvas->camera.scale;
  EntPoint at = get_view_place (fixture, JAPAN);
  EntColor text = ent_style_get_text (ENT_THEME_LIGHT);

  at.x += node->size.width / 2 * scale + 5;
  ent_canvas_set_focus (fixture->canvas, fixture_get_node (fixture->session, JAPAN), FALSE);
  g_assert_cmpuint (get_drawn_pixel (fixture, at) & 0xff, >, 128);
  ent_canvas_set_focus (fixture->canvas, fixture_get_node (fixture->session, JAPAN), TRUE);
  g_assert_cmpuint (get_drawn_pixel (fixture, at) & 0xff, <, 255 * text.blue + 60);
}

/* The focus stays on who it was on when indices are others. */
static void
test_focus_survives (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_write (fixture->folder, "more.jsonl", "The Ledger", "2023-03-02",
                                         "Germany sanctioned Russia. Armenia supplied tanks to Belgium.");

  ent_canvas_set_focus (fixture->canvas, fixture_get_node (fixture->session, JAPAN), TRUE);
  fixture_add (fixture->session, path);
  fixture_wait (fixture->session);
  g_assert_true (ent_item_equal (fixture->canvas->focus, fixture_get_node (fixture->session, JAPAN)));
}

static void
note_item (EntSession *session, const EntItem *item, EntItem *noted)
{
  *noted = *item;
}

static void
test_enter (Fixture *fixture, gconstpointer data)
{
  EntItem japan = fixture_get_node (fixture->session, JAPAN);
  EntItem noted = ENT_ITEM_NOTHING;

  g_signal_connect (fixture->session, "item-activated", G_CALLBACK (note_item), &noted);
  ent_session_select (fixture->session, japan);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "canvas.activate", NULL));
  g_assert_true (ent_item_equal (noted, japan));
  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "canvas.clear-selection", NULL);
  g_assert_cmpuint (ent_session_get_selection (fixture->session)->len, ==, 0);
}

static void
test_neighbours (Fixture *fixture, gconstpointer data)
{
  ent_session_select (fixture->session, fixture_get_node (fixture->session, RUSSIA));
  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "canvas.select-neighbours", NULL);
  g_assert_true (ent_session_is_selected (fixture->session, fixture_get_node (fixture->session, RUSSIA)));
  g_assert_true (ent_session_is_selected (fixture->session, fixture_get_node (fixture->session, NORTH_KOREA)));
  g_assert_true (ent_session_is_selected (fixture->session, fixture_get_node (fixture->session, JAPAN)));
  g_assert_false (ent_session_is_selected (fixture->session, fixture_get_node (fixture->session, "country:CHN")));
}

static void
test_show_only (Fixture *fixture, gconstpointer data)
{
  EntView *view = ent_session_get_view (fixture->session);
  EntPoint before = fixture_get_place (fixture->session, RUSSIA);

  ent_session_select (fixture->session, fixture_get_node (fixture->session, NORTH_KOREA));
  ent_session_toggle (fixture->session, fixture_get_node (fixture->session, RUSSIA));
  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "canvas.show-only-selection", NULL);
  g_assert_cmpuint (ent_view_get_n_drawn_relations (view), ==, 1);
  g_assert_cmpfloat_with_epsilon (fixture_get_place (fixture->session, RUSSIA).x, before.x, 1e-9);
  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "canvas.show-everything", NULL);
  g_assert_cmpuint (ent_view_get_n_drawn_relations (view), ==, 3);
}

/* A window of a pixel, places that nobody can draw, the ends of the zoom: the picture comes, and the way back leads home. */
static void
test_limits (Fixture *fixture, gconstpointer data)
{
  GtkWidget *canvas = GTK_WIDGET (fixture->canvas);
  EntCamera before = *ent_canvas_get_camera (fixture->canvas);
  const EntSize sizes[] = { { 1, 1 }, { 3, 700 }, { 4000, 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      GTK_WIDGET_GET_CLASS (canvas)->size_allocate (canvas, sizes[i].width, sizes[i].height, -1);
      gtk_widget_activate_action (canvas, "canvas.fit", NULL);
      walk (fixture, "right");
      iterate_until_drawn (fixture->canvas);
    }
  GTK_WIDGET_GET_CLASS (canvas)->size_allocate (canvas, before.viewport.width, before.viewport.height, -1);
  for (guint i = 0; i < 60; i++)
    gtk_widget_activate_action (canvas, "canvas.zoom-in", NULL);
  g_assert_cmpfloat_with_epsilon (ent_canvas_get_camera (fixture->canvas)->scale, ENT_CAMERA_MAX_SCALE, 1e-9);
  iterate_until_drawn (fixture->canvas);
  for (guint i = 0; i < 60; i++)
    gtk_widget_activate_action (canvas, "canvas.zoom-out", NULL);
  g_assert_cmpfloat_with_epsilon (ent_canvas_get_camera (fixture->canvas)->scale, ENT_CAMERA_MIN_SCALE, 1e-9);
  iterate_until_drawn (fixture->canvas);
  ent_canvas_look_at (fixture->canvas, (EntPoint) { 1e7, -1e7 });
  iterate_until_drawn (fixture->canvas);
  gtk_widget_activate_action (canvas, "canvas.fit", NULL);
  iterate_until_drawn (fixture->canvas);
  g_assert_cmpfloat_with_epsilon (ent_canvas_get_camera (fixture->canvas)->scale, before.scale, 1e-9);
  g_assert_cmpfloat_with_epsilon (ent_canvas_get_camera (fixture->canvas)->center.x, before.center.x, 1e-6);
}

/* What the user looks at stays when articles come; what nobody chose is fitted again. */
static void
test_keeps_camera (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_write (fixture->folder, "more.jsonl", "The Ledger", "2023-03-02",
                                         "Germany sanctioned Russia. France supplied tanks to Ukraine.");
  EntCamera before;

  ent_canvas_zoom_at (fixture->canvas, 1.5, (EntPoint) { 100, 100 });
  before = *ent_canvas_get_camera (fixture->canvas);
  fixture_add (fixture->session, path);
  fixture_wait (fixture->session);
  g_assert_cmpfloat_with_epsilon (ent_canvas_get_camera (fixture->canvas)->scale, before.scale, 1e-9);
  g_assert_cmpfloat_with_epsilon (ent_canvas_get_camera (fixture->canvas)->center.x, before.center.x, 1e-9);
}

int
main (int argc, char *argv[])
{
  /* what screen readers would be told can be asked for */
  g_setenv ("GTK_A11Y", "test", TRUE);
  gtk_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/desktop/canvas/fits-what-is-opened", test_fits);
  ADD ("/desktop/canvas/hover-and-drag-keep-the-picture", test_hover_and_drag_keep_the_picture);
  ADD ("/desktop/canvas/draws-a-country-where-it-stands", test_draws);
  ADD ("/desktop/canvas/click-selects-a-node", test_click);
  ADD ("/desktop/canvas/click-selects-a-relation", test_click_edge);
  ADD ("/desktop/canvas/double-click-fits-the-neighbourhood", test_double_click);
  ADD ("/desktop/canvas/drag-moves-a-node", test_drags_node);
  ADD ("/desktop/canvas/drag-moves-the-selection", test_drags_selection);
  ADD ("/desktop/canvas/band-selects-and-adds", test_band);
  ADD ("/desktop/canvas/drag-on-the-background-pans", test_pans);
  ADD ("/desktop/canvas/a-pan-runs-on-until-a-press", test_fling);
  ADD ("/desktop/canvas/a-pan-ends-where-nothing-is-animated", test_still);
  ADD ("/desktop/canvas/glides-to-a-viewpoint", test_glides);
  ADD ("/desktop/canvas/comes-back-to-kept-viewpoints", test_viewpoints);
  ADD ("/desktop/canvas/a-trembling-click-drags-nothing", test_small_drag);
  ADD ("/desktop/canvas/wheel-zooms-at-the-pointer", test_wheel);
  ADD ("/desktop/canvas/hover-follows-the-pointer", test_hover);
  ADD ("/desktop/canvas/arrows-leave-the-selection", test_arrows);
  ADD ("/desktop/canvas/arrows-walk-along-edges", test_arrows_keep_to_edges);
  ADD ("/desktop/canvas/focus-is-announced", test_announces);
  ADD ("/desktop/canvas/focus-is-drawn", test_ring);
  ADD ("/desktop/canvas/focus-outlives-more-articles", test_focus_survives);
  ADD ("/desktop/canvas/space-selects-and-unselects", test_space);
  ADD ("/desktop/canvas/enter-opens-the-evidence-and-escape-clears", test_enter);
  ADD ("/desktop/canvas/selects-neighbours", test_neighbours);
  ADD ("/desktop/canvas/shows-only-the-relations-of-a-node", test_show_only);
  ADD ("/desktop/canvas/more-articles-leave-the-camera", test_keeps_camera);
  ADD ("/desktop/canvas/stands-any-size-place-and-zoom", test_limits);
#undef ADD
  return g_test_run ();
}
