/* bench-canvas.c NODES EDGES [GRAPH]: how fast the canvas of the program's own window is
 *
 * Opens the window with a case of so many actors and relations, all of them shown, and does with it what a user does: pans,
 * zooms, drags a hub, drags the time's slider. Prints one JSON line a figure, as COMMAND-LINE.md has it; bench-canvas.py
 * runs it for several sizes and beside other programs, which get the same graph and places from the file GRAPH.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-canvas-private.h"
#include "ent-session-private.h"
#include "ent-window-private.h"
#include "picture/ent-painter.h"
#include "picture/ent-text.h"
#include "case-generator.h"
#include "session-fixture.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define FRAMES 90
#define STEPS 40
#define HITS 2000
#define DRAWINGS 5
#define WIDTH 1280
#define HEIGHT 800

typedef struct
{
  const char *name;
  EntWindow *window;
  EntSession *session;
  EntCanvas *canvas;
  GArray *ends;         /* of gint64: when frames ended, in microseconds */
  void (*step) (guint index);
  guint n_steps;
  void (*snapshot) (GtkWidget *widget, GtkSnapshot *snapshot);
  double snapshot_ms;   /* of the main thread, in the canvas's own snapshots */
} Bench;

static Bench bench;

/* ---- measuring ---- */

static void
print_result (const char *metric, double value, const char *unit)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%.4f", value);
  printf ("{\"bench\": \"canvas\", \"case\": \"%s\", \"metric\": \"%s\", \"value\": %s, \"unit\": \"%s\", "
          "\"better\": \"lower\", \"against\": null}\n", bench.name, metric, number, unit);
  fflush (stdout);
}

static double
get_cpu_ms (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return left < right ? -1 : left > right;
}

static double
get_share (GArray *values, double share)
{
  g_array_sort (values, compare_doubles);
  return g_array_index (values, double, (guint) (share * (values->len - 1)));
}

/* The largest memory since it was last asked, in MB. */
static double
get_peak_memory (void)
{
  g_autofree char *status = NULL;
  const char *line;

  g_assert_true (g_file_get_contents ("/proc/self/status", &status, NULL, NULL));
  line = strstr (status, "VmHWM:");
  g_assert_nonnull (line);
  return g_ascii_strtod (line + strlen ("VmHWM:"), NULL) / 1024;
}

static void
forget_peak_memory (void)
{
  FILE *file = fopen ("/proc/self/clear_refs", "w");

  if (file == NULL)
    return;
  fputs ("5", file);
  fclose (file);
}

/* ---- the window ---- */

static void
on_after_paint (GdkFrameClock *clock, gpointer data)
{
  gint64 now = g_get_monotonic_time ();

  g_array_append_val (bench.ends, now);
}

static void
snapshot_canvas (GtkWidget *widget, GtkSnapshot *snapshot)
{
  double began = get_cpu_ms (CLOCK_THREAD_CPUTIME_ID);

  bench.snapshot (widget, snapshot);
  bench.snapshot_ms += get_cpu_ms (CLOCK_THREAD_CPUTIME_ID) - began;
}

/* What the canvas itself does in a frame is measured apart from what GTK and the renderer do with it. */
static void
watch_snapshots (void)
{
  GtkWidgetClass *klass = GTK_WIDGET_GET_CLASS (bench.canvas);

  bench.snapshot = klass->snapshot;
  klass->snapshot = snapshot_canvas;
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  if (bench.n_steps == 0)
    return G_SOURCE_REMOVE;
  bench.n_steps--;
  bench.step (bench.n_steps);
  return G_SOURCE_CONTINUE;
}

static gboolean
is_at_rest (void)
{
  return bench.canvas->texture != NULL && !bench.canvas->stale && !bench.canvas->rendering;
}

static void
wait_for_rest (void)
{
  while (!is_at_rest () || gdk_frame_clock_get_frame_counter (gtk_widget_get_frame_clock (GTK_WIDGET (bench.canvas))) < 0)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* A step before each frame; prints how far apart frames were and how much of the main thread each took, and of that the
 * canvas's snapshot. */
static void
measure_frames (const char *metric, guint n, void (*step) (guint index))
{
  g_autoptr (GArray) gaps = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree char *median = g_strconcat (metric, "-median", NULL), *most = g_strconcat (metric, "-95", NULL);
  g_autofree char *cpu = g_strconcat (metric, "-main-thread", NULL), *crisp = g_strconcat (metric, "-crisp", NULL);
  g_autofree char *own = g_strconcat (metric, "-snapshot", NULL);
  double began;
  gint64 ended;

  wait_for_rest ();
  g_array_set_size (bench.ends, 0);
  bench.step = step;
  bench.n_steps = n;
  bench.snapshot_ms = 0;
  began = get_cpu_ms (CLOCK_THREAD_CPUTIME_ID);
  gtk_widget_add_tick_callback (GTK_WIDGET (bench.canvas), on_tick, NULL, NULL);
  while (bench.n_steps > 0)
    g_main_context_iteration (NULL, TRUE);
  ended = g_get_monotonic_time ();
  print_result (cpu, (get_cpu_ms (CLOCK_THREAD_CPUTIME_ID) - began) / n, "cpu-ms");
  print_result (own, bench.snapshot_ms / n, "cpu-ms");
  for (guint i = 1; i < bench.ends->len; i++)
    {
      double gap = (g_array_index (bench.ends, gint64, i) - g_array_index (bench.ends, gint64, i - 1)) / 1e3;

      g_array_append_val (gaps, gap);
    }
  print_result (median, get_share (gaps, 0.5), "ms");
  print_result (most, get_share (gaps, 0.95), "ms");
  wait_for_rest ();
  print_result (crisp, (g_get_monotonic_time () - ended) / 1e3, "ms");
}

static void
pan (guint index)
{
  ent_canvas_pan (bench.canvas, index % 60 < 30 ? 14 : -14, index % 40 < 20 ? 6 : -6);
}

static void
zoom (guint index)
{
  ent_canvas_zoom_at (bench.canvas, index >= FRAMES / 2 ? 1.05 : 1 / 1.05, (EntPoint) { WIDTH / 2.5, HEIGHT / 2.5 });
}

static gpointer
get_drag (void)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (bench.canvas));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller))
        return controller;   /* the widget holds it */
    }
  g_assert_not_reached ();
}

static void
drag (guint index)
{
  g_signal_emit_by_name (get_drag (), "drag-update", 3.0 * (FRAMES - index), 2.0 * (FRAMES - index));
}

static void
measure_drag (const char *hub)
{
  EntScene *scene = ent_session_get_scene (bench.session);
  EntItem item = fixture_get_node (bench.session, hub);
  EntPoint at = ent_camera_to_view (&bench.canvas->camera, ent_scene_get_node (scene, item.index)->center);

  g_signal_emit_by_name (get_drag (), "drag-begin", at.x, at.y);
  /* where another node lies over the hub it is still the hub that is dragged */
  g_assert_cmpuint (bench.canvas->drag_nodes->len, >=, 1);
  g_array_index (bench.canvas->drag_nodes, guint, 0) = item.index;
  g_signal_emit_by_name (get_drag (), "drag-update", 20.0, 20.0);
  measure_frames ("drag-hub", FRAMES, drag);
  g_signal_emit_by_name (get_drag (), "drag-end", 40.0, 40.0);
  wait_for_rest ();
}

static void
slide (guint index)
{
  g_autoptr (EntFilter) filter = ent_filter_copy (ent_session_get_filter (bench.session));
  EntDay first;

  g_assert_true (ent_day_parse_iso ("2023-01-01", &first));
  ent_filter_set_range (filter, (EntInterval) { first + index * CASE_GENERATOR_DAYS / STEPS / 2,
                                                first + CASE_GENERATOR_DAYS / 2 });
  ent_session_set_filter (bench.session, filter);
}

/* What the canvas finds at points of the plane. */
static void
find_items (const EntPoint *points, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      EntPoint at = ent_camera_to_view (&bench.canvas->camera, points[i]);

      ent_canvas_find_item (bench.canvas, at.x, at.y);
    }
}

static void
measure_hits (const char *node_metric, const char *edge_metric)
{
  EntScene *scene = ent_session_get_scene (bench.session);
  guint n_nodes = ent_scene_get_n_nodes (scene), n_edges = ent_scene_get_n_edges (scene);
  EntPoint nodes[HITS], edges[HITS];
  double times[3];

  for (guint i = 0; i < HITS; i++)
    {
      nodes[i] = ent_scene_get_node (scene, i * 7 % n_nodes)->center;
      edges[i] = ent_scene_get_edge (scene, i * 7 % n_edges)->middle;
    }
  /* where edges have moved the first search has more to do */
  find_items (&(EntPoint) { -1e5, -1e5 }, 1);
  times[0] = get_cpu_ms (CLOCK_THREAD_CPUTIME_ID);
  find_items (nodes, HITS);
  times[1] = get_cpu_ms (CLOCK_THREAD_CPUTIME_ID);
  find_items (edges, HITS);
  times[2] = get_cpu_ms (CLOCK_THREAD_CPUTIME_ID);
  print_result (node_metric, (times[1] - times[0]) / HITS * 1e3, "cpu-us");
  print_result (edge_metric, (times[2] - times[1]) / HITS * 1e3, "cpu-us");
}

/* What the thread does for one picture. */
static void
measure_drawing (const char *metric)
{
  const EntPaint paint = { .theme = ENT_THEME_LIGHT, .dim_hidden = TRUE };
  double best = INFINITY;

  for (guint i = 0; i < DRAWINGS; i++)
    {
      g_autoptr (EntScene) snapshot = ent_scene_new_snapshot (ent_session_get_scene (bench.session));
      cairo_surface_t *image = ent_canvas_new_image (bench.canvas->texture_camera.viewport, 1);
      double began = get_cpu_ms (CLOCK_THREAD_CPUTIME_ID);

      g_array_unref (ent_painter_draw_pixels (snapshot, &bench.canvas->texture_camera, &paint, image));
      best = MIN (best, get_cpu_ms (CLOCK_THREAD_CPUTIME_ID) - began);
      cairo_surface_destroy (image);
    }
  print_result (metric, best, "cpu-ms");
}

/* ---- a tenth filtered out ---- */

/* Every tenth actor is left out and let through again: how many of those that stay move. */
static void
measure_filter (void)
{
  EntView *view = ent_session_get_view (bench.session);
  g_autoptr (EntLayout) before = ent_scene_dup_layout (ent_session_get_scene (bench.session));
  g_autoptr (EntLayout) after = NULL;
  g_autoptr (EntFilter) filter = ent_filter_copy (ent_session_get_filter (bench.session));
  guint n_moved = 0;

  for (guint i = 0; i < before->n_points; i++)
    ent_filter_set_without (filter, ENT_FACET_ACTOR, ent_view_get_node (view, i)->actor->id, i % 10 == 3);
  ent_session_set_filter (bench.session, filter);
  wait_for_rest ();
  ent_session_undo (bench.session);
  wait_for_rest ();
  after = ent_scene_dup_layout (ent_session_get_scene (bench.session));
  for (guint i = 0; i < before->n_points; i++)
    n_moved += fabs (after->points[i].x - before->points[i].x) > 0 || fabs (after->points[i].y - before->points[i].y) > 0;
  print_result ("filter-moved", n_moved, "nodes");
}

/* ---- from a case to its first frame ---- */

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  EntLoaded *loaded = ent_load_run_finish (result, &error);

  g_assert_no_error (error);
  ent_session_take_case (bench.session, loaded);
  ent_loaded_free (loaded);
}

static void
measure_first_frame (GeneratedCase *generated)
{
  EntLoadRequest *request;
  double cpu;
  gint64 began;
  guint n_frames;

  ent_session_show_all (bench.session);
  g_clear_object (&bench.canvas->texture);
  /* the generator has measured the names for its places: whoever opens the case has not */
  ent_text_forget_sizes ();
  began = g_get_monotonic_time ();
  cpu = get_cpu_ms (CLOCK_PROCESS_CPUTIME_ID);
  request = ent_load_request_new (generated->case_, NULL, ent_session_get_filter (bench.session),
                                  ent_session_get_scope (bench.session), generated->places);
  ent_load_run_async (request, NULL, NULL, NULL, on_loaded, NULL);
  while (bench.canvas->texture == NULL)
    g_main_context_iteration (NULL, TRUE);
  for (n_frames = bench.ends->len; bench.ends->len == n_frames;)
    g_main_context_iteration (NULL, TRUE);
  print_result ("first-frame", (g_get_monotonic_time () - began) / 1e3, "ms");
  print_result ("first-frame-work", get_cpu_ms (CLOCK_PROCESS_CPUTIME_ID) - cpu, "cpu-ms");
}

/* ---- for other programs ---- */

/* A line for each node and then for each edge, whose ends are counted from 0; y grows downwards. */
static void
write_graph (const char *path)
{
  EntScene *scene = ent_session_get_scene (bench.session);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < ent_scene_get_n_nodes (scene); i++)
    {
      const EntSceneNode *node = ent_scene_get_node (scene, i);

      g_string_append_printf (text, "node\t%d\t%d\t%s\n", (int) node->center.x, (int) node->center.y, node->label);
    }
  for (guint i = 0; i < ent_scene_get_n_edges (scene); i++)
    {
      const EntSceneEdge *edge = ent_scene_get_edge (scene, i);

      g_string_append_printf (text, "edge\t%u\t%u\n", edge->source, edge->target);
    }
  g_file_set_contents (path, text->str, (gssize) text->len, &error);
  g_assert_no_error (error);
}

static void
open_window (void)
{
  bench.window = ent_window_new (NULL);
  gtk_window_set_default_size (GTK_WINDOW (bench.window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (bench.window));
  bench.session = ent_window_get_session (bench.window);
  bench.canvas = bench.window->canvas;
  bench.ends = g_array_new (FALSE, FALSE, sizeof (gint64));
  watch_snapshots ();
  fixture_wait (bench.session);
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (bench.window)), "after-paint", G_CALLBACK (on_after_paint),
                    NULL);
}

int
main (int argc, char *argv[])
{
  gboolean is_called_well = argc == 3 || argc == 4;
  guint n_nodes = is_called_well ? atoi (argv[1]) : 0, n_edges = is_called_well ? atoi (argv[2]) : 0;
  g_autofree char *name = g_strdup_printf ("%u/%u", n_nodes, n_edges);
  GeneratedCase generated;

  if (n_nodes == 0 || n_edges == 0)
    {
      fprintf (stderr, "usage: bench-canvas NODES EDGES [GRAPH]\n");
      return EXIT_FAILURE;
    }
  gtk_init ();
  adw_init ();
  bench.name = name;
  open_window ();
  generated = case_generator_new_case (ent_case_get_pipeline (ent_session_get_case (bench.session)), n_nodes, n_edges, 1);
  forget_peak_memory ();
  measure_first_frame (&generated);
  wait_for_rest ();
  g_assert_cmpuint (ent_scene_get_n_nodes (ent_session_get_scene (bench.session)), ==, n_nodes);
  if (argc == 4)
    write_graph (argv[3]);
  measure_drawing ("drawing-all");
  measure_frames ("pan", FRAMES, pan);
  measure_frames ("zoom", FRAMES, zoom);
  measure_hits ("hit-node", "hit-edge");
  measure_drag (generated.hub);
  ent_canvas_zoom_at (bench.canvas, 1 / bench.canvas->camera.scale, (EntPoint) { WIDTH / 2, HEIGHT / 2 });
  wait_for_rest ();
  measure_hits ("hit-node-near", "hit-edge-near");
  measure_drawing ("drawing-near");
  measure_frames ("pan-near", FRAMES, pan);
  measure_frames ("slide", STEPS, slide);
  measure_filter ();
  print_result ("peak-memory", get_peak_memory (), "MB");
  return EXIT_SUCCESS;
}
